"""A news page as a `Document`: its main text, headline and publication date, without the furniture.

The source's own selectors win; where it has none, trafilatura finds the main text. What both leave of the
furniture is cut line by line (`ingest/web_furniture.py`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ingest.address import canonical
from ingest.decode import decode_html
from ingest.errors import EmptyInput
from ingest.headline import find_headline, meta, read_title
from ingest.joined import split
from ingest.main_text import cell_text, main_text
from ingest.published import Published, find_published, parse_stamp
from ingest.types import Document, Page, WebInfo
from ingest.verdict import Verdict, judge
from ingest.web_furniture import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from ingest.fetched import Fetched

#: A dateline ends at the first dash of the opening line: "BANDUNG - ", "ZONASULTRA.COM, KENDARI – ".
_DATELINE = re.compile(r"\A\s*([^\n–—-]{3,60}?)\s*(?:[–—]|\s-|-\s)")
_AUTHOR_CODE = re.compile(r"\s*[\[(]([a-z0-9*][\w/. *-]{0,40})[\])]\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Selectors:
    """CSS selectors of one source; None leaves the choice to the general rules."""

    title: str | None = None
    date: str | None = None
    body: str | None = None
    drop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """What a page says, cleaned; `text` has one paragraph a line."""

    text: str
    title: str | None
    published: str | None  #: ISO date in the source's time zone
    published_raw: str | None
    published_from: str | None
    author: str | None
    site: str | None
    url: str | None  #: canonical address, if the page or its fetcher told
    verdict: Verdict


def read_html(
    data: bytes, *, source: str, sha256: str, url: str | None = None, known: Fetched | None = None
) -> Document:
    """The document in an HTML page; `known` is what the crawler knows of it.

    Raises `EmptyInput` where the page has no text of its own.
    """
    if known is None:
        return document_of(read_article(data, url), source=source, sha256=sha256)
    article = read_article(
        data, known.url, selectors=known.selectors, charset=known.charset, utc_offset=known.utc_offset
    )
    web = {"fetched": known.fetched, "region_code": known.region_code, "utc_offset": known.utc_offset}
    return document_of(article, source=source, sha256=sha256, **web)


def document_of(article: Article, *, source: str, sha256: str, **web: Any) -> Document:
    """The document that an article makes; `web` adds what the fetcher knows (fetched, region_code, utc_offset)."""
    if not article.text.strip():
        raise EmptyInput("halaman ini tidak memuat teks berita", subject=source)
    info = WebInfo(
        url=article.url, site=article.site, author=article.author, dateline=dateline(article.text),
        published_raw=article.published_raw, published_from=article.published_from,
        verdict=article.verdict.kind, **web,
    )  # fmt: skip
    warnings = () if article.verdict.is_news else (article.verdict.reason,)
    return Document(
        source=source, sha256=sha256, media_type="text/html", pages=(Page(1, article.text),),
        title=article.title, published=article.published, web=info, warnings=warnings,
    )  # fmt: skip


def read_article(
    data: bytes,
    url: str | None = None,
    *,
    selectors: Selectors | None = None,
    charset: str | None = None,
    utc_offset: int = 7,
) -> Article:
    """Main text and metadata of a page, or of the pages of one article in one file (`ingest/joined.py`).

    `text` is empty where there is none. Never raises on any bytes.
    """
    chosen = selectors or Selectors()
    first, *rest = (_read_page(page, url, chosen, charset, utc_offset) for page in split(data))
    if not rest:
        return first
    lines = dict.fromkeys(line for article in (first, *rest) for line in article.text.splitlines())
    text = "\n".join(lines)
    return replace(first, text=text, author=first.author or rest[-1].author)


def _read_page(data: bytes, url: str | None, chosen: Selectors, charset: str | None, utc_offset: int) -> Article:
    markup = decode_html(data, charset)
    tree = _tree(markup)
    if tree is None:
        return Article("", None, None, None, None, None, None, url, judge("", None, url))
    address = _own_address(tree, url)
    picked = _pick(markup, chosen)
    headline = find_headline(tree)
    title = picked.get("title") or read_title(tree, headline)
    found = find_published(tree, address, utc_offset, headline)
    if stamp := picked.get("date"):
        found = _published(stamp, utc_offset) or found
    body = picked.get("body") or cell_text(headline) or main_text(tree)
    text = clean(body, title)
    return Article(
        text=text, title=title, author=meta(tree, "author") or author_code(text), site=meta(tree, "og:site_name"),
        published=found.day if found else None, published_raw=found.raw if found else None,
        published_from=found.origin if found else None, url=address,
        verdict=judge(text, title, url, markup),
    )  # fmt: skip


def dateline(text: str) -> str | None:
    """The place words before the first dash of a story: "BANDUNG" in "BANDUNG - Kaltim menjalin …".

    >>> dateline("ZONASULTRA.COM, KENDARI – Pemerintah Provinsi")
    'ZONASULTRA.COM, KENDARI'
    """
    found = _DATELINE.match(text)
    return found.group(1) if found else None


def _tree(markup: str) -> HtmlElement | None:
    from lxml import etree, html

    try:
        # Comments go: trafilatura loses the text of a paragraph that follows one inside it.
        parser = html.HTMLParser(remove_comments=True, remove_pis=True, collect_ids=False)
        return html.document_fromstring(markup, parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _pick(markup: str, chosen: Selectors) -> dict[str, str]:
    """What the source's own selectors find; missing where they find nothing."""
    wanted = {"title": chosen.title, "date": chosen.date, "body": chosen.body}
    if not any(wanted.values()):
        return {}
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(markup, "lxml")
    for selector in (*chosen.drop, "script", "style", "noscript", "form", "iframe"):
        for node in soup.select(selector):
            node.decompose()
    found = {name: soup.select_one(selector) for name, selector in wanted.items() if selector}
    return {
        name: _lines(node, one=name != "body") for name, node in found.items() if node and node.get_text(strip=True)
    }


def _lines(node: Any, *, one: bool) -> str:
    """The text of an element, a line for each block in it."""
    if one:
        return " ".join(str(node.get("datetime") or node.get("content") or node.get_text(" ")).split())
    for block in node.find_all(["p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "tr", "blockquote", "figure"]):
        block.insert_before("\n")
        block.insert_after("\n")
    return str(node.get_text())


def _own_address(tree: HtmlElement, url: str | None) -> str | None:
    said = tree.xpath("string(//link[@rel='canonical']/@href)") or meta(tree, "og:url") or ""
    return canonical(said) if said.startswith("http") else (canonical(url) if url else None)


def _published(stamp: str, utc_offset: int) -> Published | None:
    day = parse_stamp(stamp, utc_offset)
    return Published(day.isoformat(), stamp, "text") if day else None


def author_code(text: str) -> str | None:
    """The code of the writer at the end of a story.

    >>> author_code("hadir dalam penandatanganan tersebut. (jay/sul/humasprov)")
    'jay/sul/humasprov'
    """
    found = _AUTHOR_CODE.search(text)
    return found.group(1) if found else None
