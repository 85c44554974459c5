"""What the interfaces, feeds, maps and listing pages of a site say: addresses of articles with their dates."""

from __future__ import annotations

import contextlib
import json
import zlib
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from ingest.address import absolute
from ingest.published import parse_stamp

if TYPE_CHECKING:
    from lxml.etree import _Element

#: Addresses that one sitemap may name (the protocol's own limit).
MAX_ADDRESSES = 50_000


class NotUnderstood(ValueError):
    """An answer that is not what was asked for; the message is for a reader of Indonesian."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One address as a site lists it."""

    address: str
    published: str | None = None  #: ISO date in the zone of the source, if the list says so
    modified: str | None = None  #: as the list writes it; only compared with itself


@dataclass(frozen=True, slots=True)
class SiteMap:
    entries: tuple[Entry, ...]
    children: tuple[Entry, ...]  #: further maps


def wordpress(body: bytes, utc_offset: int) -> tuple[Entry, ...]:
    """The posts of one page of the REST interface. Raises `NotUnderstood`."""
    try:
        said = json.loads(body)
    except ValueError as error:
        raise NotUnderstood("jawabannya bukan JSON") from error
    if not isinstance(said, list):
        raise NotUnderstood("jawabannya bukan daftar artikel")
    return tuple(_post(row, utc_offset) for row in said if isinstance(row, dict) and isinstance(row.get("link"), str))


def _post(row: dict[str, Any], utc_offset: int) -> Entry:
    # The interface gives moments of UTC without saying so.
    said = row.get("date_gmt")
    published = parse_stamp(f"{said}Z", utc_offset) if isinstance(said, str) else None
    modified = row.get("modified_gmt")
    return Entry(
        row["link"], published.isoformat() if published else None, modified if isinstance(modified, str) else None
    )


def feed(body: bytes, base: str, utc_offset: int) -> tuple[Entry, ...]:
    """The items of an RSS, RDF or Atom feed. Raises `NotUnderstood`."""
    root = _xml(body)
    if _name(root) not in ("rss", "feed", "rdf"):
        raise NotUnderstood("jawabannya bukan umpan RSS atau Atom")
    items = [node for node in root.iter() if _name(node) in ("item", "entry")]
    return tuple(entry for node in items if (entry := _item(node, base, utc_offset)))


def _item(node: _Element, base: str, utc_offset: int) -> Entry | None:
    link = published = None
    for child in node:
        name = _name(child)
        if name == "link" and (child.get("rel") or "alternate") == "alternate":
            link = link or (child.get("href") or child.text or "").strip()
        elif name in ("pubdate", "published", "date"):
            published = published or _day(child.text or "", utc_offset)
        elif name == "guid" and child.get("isPermaLink", "true") == "true" and not link:
            link = (child.text or "").strip()
    return Entry(absolute(base, link), published) if link else None


def sitemap(body: bytes, base: str, utc_offset: int, max_bytes: int) -> SiteMap:
    """A sitemap or an index of them, also gzipped. Raises `NotUnderstood`."""
    root = _xml(unpacked(body, max_bytes))
    kind = _name(root)
    if kind not in ("urlset", "sitemapindex"):
        raise NotUnderstood("jawabannya bukan peta situs")
    rows = tuple(entry for node in list(root)[:MAX_ADDRESSES] if (entry := _location(node, base, utc_offset)))
    return SiteMap(rows, ()) if kind == "urlset" else SiteMap((), rows)


def _location(node: _Element, base: str, utc_offset: int) -> Entry | None:
    said = {_name(child): (child.text or "").strip() for child in node.iter() if child is not node}
    if not said.get("loc"):
        return None
    published = _day(said.get("publication_date", ""), utc_offset)
    return Entry(absolute(base, said["loc"]), published, said.get("lastmod") or None)


def unpacked(body: bytes, max_bytes: int) -> bytes:
    """The bytes of a gzipped answer, or the answer itself. Raises `NotUnderstood` where it grows beyond `max_bytes`."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    unzip = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        data = unzip.decompress(body, max_bytes)
    except zlib.error as error:
        raise NotUnderstood("gzip rusak") from error
    if unzip.unconsumed_tail:
        raise NotUnderstood(f"lebih dari {max_bytes:,} byte setelah dibuka")
    return data


def _day(raw: str, utc_offset: int) -> str | None:
    with contextlib.suppress(TypeError, ValueError, IndexError, OverflowError):
        raw = parsedate_to_datetime(raw).astimezone(UTC).isoformat()
    found = parse_stamp(raw, utc_offset) if raw else None
    return found.isoformat() if found else None


def _xml(body: bytes) -> _Element:
    from lxml import etree

    # Entities stay unresolved and nothing is loaded: the document comes from outside.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(body.strip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise NotUnderstood("jawabannya bukan XML") from error
    if root is None:
        raise NotUnderstood("jawabannya bukan XML")
    return root


def _name(node: _Element) -> str:
    return node.tag.rsplit("}", 1)[-1].lower() if isinstance(node.tag, str) else ""
