"""A news page as a `Document`: its main text, headline and publication date, without the furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.errors import EmptyInput
from ingest.types import Document, Page, WebInfo

#: A dateline ends at the first dash of the opening line: "BANDUNG - ", "ZONASULTRA.COM, KENDARI – ".
_DATELINE = re.compile(r"\A\s*([^\n–—-]{3,60}?)\s*[–—-]\s")


@dataclass(frozen=True, slots=True)
class Article:
    """What a page says, cleaned; `text` has one paragraph a line."""

    text: str
    title: str | None
    published: str | None  #: ISO date
    author: str | None
    site: str | None
    url: str | None


def read_html(data: bytes, *, source: str, sha256: str, url: str | None = None) -> Document:
    """The document in an HTML page. Raises `EmptyInput` where the page has no text of its own."""
    article = read_article(data, url)
    if not article.text.strip():
        raise EmptyInput("halaman ini tidak memuat teks", subject=source)
    web = WebInfo(url=article.url or url, site=article.site, author=article.author, dateline=dateline(article.text))
    return Document(
        source=source, sha256=sha256, media_type="text/html", pages=(Page(1, article.text),),
        title=article.title, published=article.published, web=web,
    )  # fmt: skip


def read_article(data: bytes, url: str | None = None) -> Article:
    """Main text and metadata of a page; `text` is empty where there is none."""
    import trafilatura

    found = trafilatura.bare_extraction(data, url=url, include_comments=False, with_metadata=True)
    if found is None:
        return Article("", None, None, None, None, url)
    said = found.as_dict()
    return Article(said["text"] or "", said["title"], said["date"], said["author"], said["sitename"], said["url"])


def dateline(text: str) -> str | None:
    """The place words before the first dash of a story: "BANDUNG" in "BANDUNG - Kaltim menjalin …".

    >>> dateline("ZONASULTRA.COM, KENDARI – Pemerintah Provinsi")
    'ZONASULTRA.COM, KENDARI'
    """
    found = _DATELINE.match(text)
    return found.group(1) if found else None
