"""The headline of a page, and what its head says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: A shorter text that stands in the page's title is the name of the site or a rubric, no headline.
HEADLINE_CHARS = 15


def read_title(tree: HtmlElement, headline: HtmlElement | None) -> str | None:
    """The headline as the page prints it; else what the head of the page says, else the first h1."""
    if headline is not None:
        return words_of(headline)
    said = [*_said_titles(tree), *map(words_of, tree.xpath("//h1"))]
    return said[0] if said else None


def find_headline(tree: HtmlElement) -> HtmlElement | None:
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
        text = words_of(node) if len(node) <= 3 else ""
        fits = len(text) >= HEADLINE_CHARS and any(text.casefold() in title for title in said)
        if fits and (best is None or len(text) > len(words_of(best))):
            best = node
    return best


def _said_titles(tree: HtmlElement) -> list[str]:
    page_title = " ".join("".join(tree.xpath("//title[1]//text()")).split())
    return [title for title in (meta(tree, "og:title"), page_title) if title]


def words_of(node: HtmlElement) -> str:
    return " ".join(node.text_content().split())


def meta(tree: HtmlElement, name: str) -> str | None:
    for node in tree.xpath("//meta[@property=$name or @name=$name]", name=name):
        if content := " ".join((node.get("content") or "").split()):
            return content
    return None
