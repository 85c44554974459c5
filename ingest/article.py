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
from ingest.joined import split
from ingest.published import find_published
from ingest.types import Document, Page, WebInfo
from ingest.verdict import Verdict, judge
from ingest.web_furniture import PROSE_CHARS, clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from ingest.fetched import Fetched

#: A dateline ends at the first dash of the opening line: "BANDUNG - ", "ZONASULTRA.COM, KENDARI – ".
_DATELINE = re.compile(r"\A\s*([^\n–—-]{3,60}?)\s*(?:[–—]|\s-|-\s)")
#: A shorter text that stands in the page's title is the name of the site or a rubric, no headline.
HEADLINE_CHARS = 15
#: Prose that a table cell must hold to be the story.
STORY_CHARS = 300
_AUTHOR_CODE = re.compile(r"\s*[\[(]([a-z0-9*][\w/. *-]{0,40})[\])]\s*\Z", re.IGNORECASE)
#: Names in class or id of what is never the article; trafilatura knows the English ones.
_DROP = (
    "berita-terkait", "beritaterkait", "artikel-terkait", "terkait", "terpopuler", "baca-juga", "bacajuga", "related",
    "share", "bagikan", "sosmed", "breadcrumb", "komentar", "comments", "tags", "caption", "pagination", "paging",
    "views", "post-meta", "sidebar",
)  # fmt: skip


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
        published_raw=article.published_raw, published_from=article.published_from, **web,
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
    picked = _pick(markup, chosen)
    headline = _headline(tree)
    title = picked.get("title") or _title(tree, headline)
    found = find_published(tree, _own_address(tree, url), utc_offset, headline)
    if stamp := picked.get("date"):
        found = _published(stamp, utc_offset) or found
    body = picked.get("body") or _cell_text(headline) or _main_text(tree)
    text = clean(body, title)
    return Article(
        text=text, title=title, author=_meta(tree, "author") or author_code(text), site=_meta(tree, "og:site_name"),
        published=found.day if found else None, published_raw=found.raw if found else None,
        published_from=found.origin if found else None, url=_own_address(tree, url),
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


def _main_text(tree: HtmlElement) -> str:
    import trafilatura

    cleaned = _without_furniture(tree)
    text: str | None = trafilatura.extract(cleaned, include_comments=False, favor_precision=True)
    return text or trafilatura.extract(tree, include_comments=False, favor_recall=True) or ""


def _without_furniture(tree: HtmlElement) -> HtmlElement:
    """A copy without the elements whose class or id names furniture, unless they hold the story."""
    from copy import deepcopy

    copy = deepcopy(tree)
    for node in list(copy.xpath("//body//*[@class or @id]")):
        names = re.split(r"[\s]+", f"{node.get('class', '')} {node.get('id', '')}".lower())
        named = any(name.startswith(_DROP) or name.endswith(_DROP) for name in names if name)
        if named and node.getparent() is not None and not _tells(node):
            node.drop_tree()
    return copy


def _cell_text(headline: HtmlElement | None) -> str | None:
    """The story on a page laid out with tables, which general extractors take for data; None on others.

    It is the cell around the headline, grown until it holds prose.
    """
    cell = headline
    while cell is not None and not (cell.tag == "td" and _prose(cell) >= STORY_CHARS):
        cell = cell.getparent()
    if cell is None or _prose(cell) < _prose(cell.getroottree().getroot()) / 2:
        return None
    from copy import deepcopy

    story = deepcopy(cell)
    for node in story.xpath(".//script | .//style | .//form | .//table"):
        if node.tag != "table" or _prose(node) < PROSE_CHARS:
            node.drop_tree()
    return _block_lines(story)


def _prose(node: HtmlElement) -> int:
    """Characters of prose directly in the paragraphs of an element."""
    texts = (len(_words(block)) for block in node.iter("p"))
    return sum(length for length in texts if length >= PROSE_CHARS / 2)


def _block_lines(node: HtmlElement) -> str:
    for block in node.iter("p", "br", "div", "tr", "li", "h1", "h2", "h3", "h4"):
        block.tail = "\n" + (block.tail or "")
    for block in node.iter("p", "div", "tr", "li"):
        block.text = "\n" + (block.text or "")
    return str(node.text_content())


def _tells(node: HtmlElement) -> bool:
    """Whether an element holds prose: a theme may name the whole page "sidebar-right" or "share-enabled"."""
    return any(len(block.text_content().strip()) >= PROSE_CHARS for block in node.iter("p", "td"))


def _title(tree: HtmlElement, headline: HtmlElement | None) -> str | None:
    """The headline as the page prints it; else what the head of the page says, else the first h1."""
    if headline is not None:
        return _words(headline)
    said = [*_said_titles(tree), *map(_words, tree.xpath("//h1"))]
    return said[0] if said else None


def _headline(tree: HtmlElement) -> HtmlElement | None:
    """The element that prints the headline: the longest text in the body that stands in the page's own title.

    A <title> carries the name of the site before or after the headline in a hundred ways; what the body
    repeats of it is the headline.
    """
    said = [title.casefold() for title in _said_titles(tree)]
    best: HtmlElement | None = None
    for node in tree.xpath(
        "//body//*[self::h1 or self::h2 or self::h3 or self::h4 or self::b or self::strong or self::a"
        " or self::font or self::span or self::div or self::p or self::td]"
    ):
        text = _words(node) if len(node) <= 3 else ""
        fits = len(text) >= HEADLINE_CHARS and any(text.casefold() in title for title in said)
        if fits and (best is None or len(text) > len(_words(best))):
            best = node
    return best


def _said_titles(tree: HtmlElement) -> list[str]:
    page_title = " ".join("".join(tree.xpath("//title[1]//text()")).split())
    return [title for title in (_meta(tree, "og:title"), page_title) if title]


def _words(node: HtmlElement) -> str:
    return " ".join(node.text_content().split())


def _meta(tree: HtmlElement, name: str) -> str | None:
    for node in tree.xpath("//meta[@property=$name or @name=$name]", name=name):
        if content := " ".join((node.get("content") or "").split()):
            return content
    return None


def _own_address(tree: HtmlElement, url: str | None) -> str | None:
    said = tree.xpath("string(//link[@rel='canonical']/@href)") or _meta(tree, "og:url") or ""
    return canonical(said) if said.startswith("http") else (canonical(url) if url else None)


def _published(stamp: str, utc_offset: int) -> Any:
    from ingest.published import Published, parse_stamp

    day = parse_stamp(stamp, utc_offset)
    return Published(day.isoformat(), stamp, "text") if day else None


def author_code(text: str) -> str | None:
    """The code of the writer at the end of a story.

    >>> author_code("hadir dalam penandatanganan tersebut. (jay/sul/humasprov)")
    'jay/sul/humasprov'
    """
    found = _AUTHOR_CODE.search(text)
    return found.group(1) if found else None
