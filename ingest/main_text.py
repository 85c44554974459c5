"""The story on a page, as lines, by general rules: trafilatura, and the cell of a page laid out with tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.headline import words_of
from ingest.web_furniture import PROSE_CHARS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Prose that a table cell must hold to be the story.
STORY_CHARS = 300
#: Names in class or id of what is never the article; trafilatura knows the English ones.
_DROP = (
    "berita-terkait", "beritaterkait", "artikel-terkait", "terkait", "terpopuler", "baca-juga", "bacajuga", "related",
    "share", "bagikan", "sosmed", "breadcrumb", "komentar", "comments", "tags", "caption", "pagination", "paging",
    "views", "post-meta", "sidebar",
)  # fmt: skip


def main_text(tree: HtmlElement) -> str:
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


def cell_text(headline: HtmlElement | None) -> str | None:
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
    texts = (len(words_of(block)) for block in node.iter("p"))
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
