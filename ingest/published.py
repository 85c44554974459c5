"""The publication date of a page: from its metadata, else its address, else the stamp beside its headline."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from ingest.web_furniture import is_end

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Before this year no government site of ours published; a template's zero date (1970, 0000) is no date.
FIRST_YEAR = 1998
_MONTHS = [
    *("januari", "februari", "maret", "april", "mei", "juni"),
    *("juli", "agustus", "september", "oktober", "november", "desember"),
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
]
_SHORT = {name[:3]: number % 12 + 1 for number, name in enumerate(_MONTHS)} | {
    "agt": 8,
    "ags": 8,
    "nop": 11,
    "pebruari": 2,
}
_URL = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2})(?:[/-](\d{1,2}))?(?=[/-]|\Z)")
_WORDS = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})\b")
_WORDS_US = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_DIGITS = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")

#: meta elements that hold the date of publication, most trusted first.
_META = (
    "article:published_time", "og:article:published_time", "datepublished", "publishdate", "publish-date", "pubdate",
    "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date", "date", "article.published", "content_publishdate",
)  # fmt: skip
#: class or id of elements that hold the stamp beside a headline.
_STAMP = re.compile(r"date|time|tanggal|tgl|waktu|publish|posted|created|meta|info", re.IGNORECASE)
#: ... but not those of lists of other articles or comments.
_NOT_STAMP = re.compile(
    r"relat|terkait|populer|popular|sidebar|widget|comment|komentar|footer|menu|nav|recent|terbaru|lain|update|modified",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Published:
    day: str  #: ISO date in the time zone of the source
    raw: str  #: as the page writes it
    origin: str  #: "metadata", "url" or "text"


def find_published(
    tree: HtmlElement, url: str | None, utc_offset: int = 7, headline: HtmlElement | None = None
) -> Published | None:
    """The day a page was published, or None; `utc_offset` in hours is that of its source.

    `headline` is the element that prints the headline, where it is known.
    """
    for raw in _metadata(tree):
        if day := parse_stamp(raw, utc_offset):
            return Published(day.isoformat(), raw, "metadata")
    from_url = _from_url(url or "")
    for raw in _stamps(tree, headline):
        day = parse_stamp(raw, utc_offset)
        if day and (from_url is None or day.isoformat().startswith(from_url)):
            return Published(day.isoformat(), raw, "text")
    return Published(from_url, url or "", "url") if from_url and len(from_url) == 10 else None


def parse_stamp(raw: str, utc_offset: int = 7) -> date | None:
    """The day in a stamp such as "2018-02-21T23:30:00Z", "Rabu, 21 Februari 2018" or "21/02/2018".

    >>> parse_stamp("2018-02-21T23:30:00Z", 8).isoformat()
    '2018-02-22'
    >>> parse_stamp("Posted on 3 Nop 2020 07:00").isoformat()
    '2020-11-03'
    """
    if ("T" in raw or re.match(r"\d{4}-\d{2}-\d{2} \d{2}:", raw)) and (moment := _moment(raw.strip())):
        return _sane(moment.astimezone(timezone(timedelta(hours=utc_offset))) if moment.tzinfo else moment)
    if found := _ISO.search(raw):
        return _day(found.group(1), found.group(2), found.group(3))
    for found in _WORDS.finditer(raw):
        if month := _month(found.group(2)):
            return _day(found.group(3), month, found.group(1))
    for found in _WORDS_US.finditer(raw):
        if month := _month(found.group(1)):
            return _day(found.group(3), month, found.group(2))
    if found := _DIGITS.search(raw):
        return _day(found.group(3), found.group(2), found.group(1))
    return None


def _moment(raw: str) -> datetime | None:
    try:
        return datetime.fromisoformat(raw.replace("Z", "+00:00"))
    except ValueError:
        found = re.match(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?([+-]\d{2}:?\d{2}|Z)?", raw)
        return None if not found or found.group() == raw else _moment(found.group())


def _month(word: str) -> int | None:
    lower = word.lower()
    return (
        _MONTHS.index(lower) % 12 + 1
        if lower in _MONTHS
        else _SHORT.get(lower) or _SHORT.get(lower[:3] if len(lower) <= 4 else lower)
    )


def _day(year: str, month: str | int, day: str) -> date | None:
    try:
        return _sane(datetime(int(year), int(month), int(day)))
    except ValueError:
        return None


def _sane(moment: datetime) -> date | None:
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    return moment.date() if moment.year >= FIRST_YEAR and moment.date() <= tomorrow else None


def _metadata(tree: HtmlElement) -> Iterator[str]:
    yield from _json_ld(tree)
    said = {
        (node.get("property") or node.get("name") or node.get("itemprop") or "").lower(): node.get("content") or ""
        for node in tree.iter("meta")
    }
    yield from (said[name] for name in _META if said.get(name))
    for node in tree.xpath("//*[@itemprop='datePublished']"):
        yield node.get("datetime") or node.get("content") or node.text_content()[:80]


def _json_ld(tree: HtmlElement) -> Iterator[str]:
    for node in tree.xpath("//script[@type='application/ld+json']"):
        try:
            said = json.loads(node.text or "", strict=False)
        except ValueError:
            continue
        yield from _dates_in(said, 0)


def _dates_in(said: Any, depth: int) -> Iterator[str]:
    if depth > 6:
        return
    if isinstance(said, dict):
        if isinstance(said.get("datePublished"), str):
            yield said["datePublished"]
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _dates_in(said.get(name), depth + 1)
    elif isinstance(said, list):
        for item in said[:50]:
            yield from _dates_in(item, depth + 1)


def _stamps(tree: HtmlElement, headline: HtmlElement | None) -> Iterator[str]:
    """Texts that look like the stamp of the article itself, in page order, those near the headline first."""
    for node in tree.xpath("//article//time | //main//time | //time"):
        if not _listed(node):
            yield node.get("datetime") or node.text_content()[:80]
    for node in tree.xpath("//*[@class or @id]"):
        if _STAMP.search(f"{node.get('class', '')} {node.get('id', '')}") and not _listed(node):
            text = " ".join(node.text_content()[:400].split())
            if len(text) <= 160:
                yield text
    yield from _beside_headline(tree, headline)


def _beside_headline(tree: HtmlElement, headline: HtmlElement | None) -> Iterator[str]:
    """Short texts that follow the headline, for pages that mark nothing; none after "Berita Terkait" and its like."""
    if headline is None:
        headline = next(iter(tree.xpath("//h1 | //h2")), None)
    if headline is None:
        return
    for node in headline.xpath("following::text()[normalize-space()][position() <= 12]"):
        text = " ".join(str(node).split())
        if is_end(text):
            return
        if len(text) <= 120:
            yield text


def _listed(node: HtmlElement) -> bool:
    """Whether a node belongs to a list of other articles, to comments or to the frame of the site."""
    return any(
        parent.tag in ("footer", "nav", "aside")
        or _NOT_STAMP.search(f"{parent.get('class', '')} {parent.get('id', '')}")
        for parent in (node, *node.iterancestors())
        if parent.tag != "body" and parent.tag != "html"
    )


def _from_url(url: str) -> str | None:
    """ "2018-02-21" or "2018-02" from an address such as /2018/02/21/slug."""
    found = _URL.search(url)
    if not found:
        return None
    year, month, day = found.groups()
    if not 1 <= int(month) <= 12 or int(year) < FIRST_YEAR:
        return None
    if day is None or not _day(year, month, day):
        return f"{year}-{int(month):02d}"
    return f"{year}-{int(month):02d}-{int(day):02d}"
