"""What a fetched page says of other addresses: its links, its own address, the next page of its article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from ingest.address import absolute, canonical
from ingest.decode import decode_html

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Links of one page that are looked at.
MAX_LINKS = 5_000
#: Parameters that number the pages of one article.
_PAGE_NAMES = {"page", "halaman", "hal", "paged", "pg"}
_SEGMENT = re.compile(r"[a-z0-9_-]{12,}|\d{4,}", re.IGNORECASE)


def tree_of(body: bytes, charset: str | None) -> HtmlElement | None:
    """The page as a tree, however broken; None where there is nothing to parse."""
    from lxml import etree, html

    try:
        return html.document_fromstring(decode_html(body, charset), parser=html.HTMLParser(collect_ids=False))
    except (etree.LxmlError, ValueError):
        return None


def links(tree: HtmlElement | None, base: str) -> tuple[str, ...]:
    """The addresses that a page links to, in its order, each once."""
    if tree is None:
        return ()
    found: dict[str, None] = {}
    for reference in tree.xpath("//a/@href")[:MAX_LINKS]:
        address = _joined(base, str(reference))
        if address is not None:
            found.setdefault(address)
    return tuple(found)


def own_address(tree: HtmlElement | None, base: str) -> str | None:
    """The address that a page says is its own (rel=canonical)."""
    said = tree.xpath("string(//link[@rel='canonical']/@href)") if tree is not None else ""
    return _joined(base, said) if said else None


def next_part(tree: HtmlElement | None, base: str, article: str, number: int) -> str | None:
    """The address of page `number` of an article in several pages, if this page links to it."""
    if tree is None:
        return None
    known = canonical(article)
    for reference in tree.xpath("//link[@rel='next']/@href | //a/@href")[:MAX_LINKS]:
        address = _joined(base, str(reference))
        if address is not None and is_part(canonical(address), known, number):
            return address
    return None


def is_part(address: str, article: str, number: int) -> bool:
    """Whether a canonical address is page `number` of the canonical address `article`.

    >>> is_part("https://a.go.id/berita/x/2", "https://a.go.id/berita/x", 2)
    True
    >>> is_part("https://a.go.id/berita/x?page=2", "https://a.go.id/berita/x", 2)
    True
    >>> is_part("https://a.go.id/berita/y/2", "https://a.go.id/berita/x", 2)
    False
    """
    one, other = urlsplit(address), urlsplit(article)
    if one.netloc != other.netloc:
        return False
    path = other.path.rstrip("/")
    if one.query == other.query:
        return one.path in (f"{path}/{number}", f"{path}/page/{number}", f"{path}/halaman/{number}")
    more = set(parse_qsl(one.query)) - set(parse_qsl(other.query))
    less = set(parse_qsl(other.query)) - set(parse_qsl(one.query))
    return (
        one.path == other.path
        and not less
        and [(n.lower() in _PAGE_NAMES, v) for n, v in more] == [(True, str(number))]
    )


def one_article(address: str, own: str) -> bool:
    """Whether an address and the one its page calls its own can be the same article.

    Some themes call the same page their own everywhere; an article is not given up for that. They must share
    a long word or number of their path, or one of them is a bare number such as ?p=12.
    """
    one, other = urlsplit(canonical(address)), urlsplit(canonical(own))
    if one.netloc != other.netloc:
        return False
    if one.path == "/" and one.query:
        return True
    return bool(_parts(one.path + one.query) & _parts(other.path + other.query))


def _parts(path: str) -> set[str]:
    return {found.lower() for found in _SEGMENT.findall(path)}


def _joined(base: str, reference: str) -> str | None:
    try:
        address = absolute(base, reference)
        canonical(address)
    except ValueError:
        return None
    return address if address.startswith(("http://", "https://")) else None
