"""When and where an agreement was signed: the opening sentence, the closing one, the cover, or the last line.

Words and digits are read apart and compared; the weekday is checked. The date of a deed, a decree or another
agreement, or a term of office, is never taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extract.dates import DateMention, find_dates, weekday_of
from extract.regions import closest_region
from extract.repair import loose
from extract.sections import DAY, Parts

#: The date stands this close behind "Pada hari ini".
NEAR = 260
#: How far before the words that were found in its place the opening sentence may begin.
BEFORE = 320
#: Words and digits of one date stand this close together.
TOGETHER = 60

#: Openings that tell the day; "… selanjutnya disebut Para Pihak" and "Desiring" are followed by other days.
DATED = re.compile(
    rf"{DAY}|Pada\s|On\s|{loose('yang bertanda')}|{loose('kami yang')}|{loose('di buat')}|This\s", re.IGNORECASE
)
FIRST_PARTY = re.compile(
    r"\n[^\S\n]{0,20}(?:\(?[1Il|A]{1,2}\s?[.)])\s|\b(?:Akta|Keputusan|Nama|NAMA|Surat\sKuasa|selaku|diwakili)\b"
)
#: Words before a date that make it another document's.
OTHERS = re.compile(
    r"(?:\b(?:Nomor|No\.)\s[^\n]{2,60}(?!\n)|(?:telah|yang)\s{1,3}ditandatangani[^.;]{0,80}|Akta[^.;]{0,60}|sejak|Surat\s[^.;]{0,60})"
    r"\s{1,3}(?:pada\s{1,3})?(?:tanggal\s{0,3})?$",
    re.IGNORECASE,
)
#: The sentence at the end; it begins a sentence or a line, unlike "… yang telah ditandatangani di".
CLOSING = re.compile(
    r"(?:(?<=\n)|(?<=\.\s)|(?<=\.\s\s)|^)[^\S\n]{0,20}(?:Demikian[^.;]{0,200}?)?"
    r"(?:[Dd]i\s?buat|[Dd]i\s?tanda\s?tangani"
    # Scans turn commas into dots: "in Surabaya. Indonesia. on 22 May 2009".
    r"|DIBUAT|DITANDATANGANI|Done|DONE|Signed|SIGNED)(?:[^;\n]|\n(?!\s*\n)){0,200}"
)
COVER = re.compile(r"^[^\S\n]{0,40}(?:TANGGAL|Tanggal|Date)[^\S\n]{0,4}:[^\n]{0,60}", re.MULTILINE)
#: "Kebumen, 14 Agustus 2025" above the signatures.
TOWN_DATE = re.compile(
    r"^[^\S\n]{0,80}(?P<town>[A-Z][a-z]{2,15}(?:\s[A-Z][a-z]{2,15}){0,2}),[^\S\n]{1,3}(?=\d{1,2}\s[A-Z])[^\n]{6,30}$",
    re.MULTILINE,
)

NAME = r"[A-Z][A-Za-z'. -]{2,30}?"
PLACE = re.compile(
    rf"(?:{loose('bertempat di')}|{loose('ber tempat di')}|{loose('dilaksanakan di')}|{loose('mengambil tempat di')})"
    r"\s{0,4}:?\s{0,3}(?P<place>[A-Z][^,;:\n(]{1,70}(?:\n[^,;:\n(]{1,60})?)"
    rf"|(?<![A-Za-z])di\s{{1,3}}(?P<bare>{NAME})\s{{0,3}}(?:,\s{{0,3}})?"
    rf"(?:{loose('pada hari')}|pada\s{{1,2}}tanggal|yang\s{{1,2}}bertanda|kami\b|telah\s|oleh\b|on\s"
    r"|Pemerintah\s|antara\s)"
    r"|(?:[Dd]one|DONE|[Ss]igned)\s(?:in\s{1,3}(?:duplicate|triplicate|two\soriginals?|two\s\(2\)\soriginals?)[^.]{0,40}?\s)?"
    rf"(?:at|in)\s{{1,3}}(?P<done>{NAME})(?=\s?,|\s{{1,3}}on\b)"
    r"|(?:[Dd]ibuat|DIBUAT|[Dd]i\s?tandatangani)(?:[^.;]{0,40}?rangkap[^.;]{0,30}?)?"
    rf"\s{{1,3}}di\s{{1,3}}(?P<made>{NAME})(?=\s?,|\s{{1,3}}pada)",
)
STREET = re.compile(r"(?:Jalan|JALAN|Jln?|JL)\b")
PLACE_END = re.compile(
    rf"\s{{1,4}}(?:yang|telah|oleh(?:dan)?|Kesepakatan|Perjanjian"
    rf"|Nota|kami|pada|antara|masing|dan\s{{1,3}}(?:kami|ditanda)|{loose('di buat')}"
    r"|maka|para|PARA|Para|tersebut|dengan)\b|\s{2,}|\.\s?$|\.\s",
)


@dataclass(frozen=True, slots=True)
class Signing:
    """What the document says of its signing; spans are offsets into the sheet's text."""

    date: DateMention | None  #: offsets moved to the sheet
    words: str | None  #: ISO date in words
    digits: str | None  #: ISO date in digits beside it
    source: str  #: "opening", "closing", "cover" or "town"
    place: tuple[int, int] | None

    @property
    def conflict(self) -> bool:
        return self.words is not None and self.digits is not None and self.words != self.digits


def read_signing(text: str, parts: Parts) -> Signing:
    """Date and place of signing."""
    place = _place(text, parts)
    zones = (("opening", _opening), ("closing", _closing), ("cover", _cover), ("town", _town_line))
    for source, find in zones:
        for start, end in find(text, parts):
            found = _dated(text, start, end, source, place)
            if found is not None:
                return found
    return Signing(None, None, None, "", place)


def _opening(text: str, parts: Parts) -> list[tuple[int, int]]:
    """Around the opening, up to the first party: a deed's date further on is never taken."""
    at = parts.opening[0]
    if not parts.opened or not DATED.match(text, at):
        return []
    # Where "Pada hari" was misread, the opening was found by later words, and the date stands before them.
    start = at if re.compile(DAY, re.IGNORECASE).match(text, at) else max(0, at - BEFORE)
    stop = FIRST_PARTY.search(text, at, at + NEAR + 140)
    return [(start, stop.start() if stop else min(len(text), at + NEAR + 140))]


def _closing(text: str, parts: Parts) -> list[tuple[int, int]]:
    """Sentences at the end that say where and when it was signed, the last first."""
    low = max(parts.clauses[1], len(text) - 6000) if parts.pasal or parts.opened else 0
    found = [(m.start(), m.end()) for m in CLOSING.finditer(text, low)]
    return found[::-1][:6]


def _cover(text: str, parts: Parts) -> list[tuple[int, int]]:
    return [(m.start(), m.end()) for m in COVER.finditer(text, 0, parts.title[1])]


def _town(text: str, parts: Parts) -> re.Match[str] | None:
    """The line of town and day above the signatures, the last there is."""
    found = list(TOWN_DATE.finditer(text, max(parts.clauses[1], len(text) - 4000)))
    return found[-1] if found else None


def _town_line(text: str, parts: Parts) -> list[tuple[int, int]]:
    town = _town(text, parts)
    return [town.span()] if town else []


def _dated(text: str, start: int, end: int, source: str, place: tuple[int, int] | None) -> Signing | None:
    """The first full date of a stretch, with the same date in the other writing if it stands beside it."""
    mentions = [m for m in find_dates(text[start:end]) if m.value is not None and len(m.value) == 10]
    if source in ("opening", "closing"):
        # What stands before the opening is the number of this document.
        low = start if source == "opening" else 0
        mentions = [m for m in mentions if not OTHERS.search(text[max(low, start + m.start - 110) : start + m.start])]
    if not mentions or (source == "opening" and mentions[0].start > NEAR + BEFORE):
        return None
    first = mentions[0]
    second = next((m for m in mentions[1:] if m.start - first.end <= TOGETHER and m.in_words != first.in_words), None)
    words = next((m for m in (first, second) if m and m.in_words), None)
    digits = next((m for m in (first, second) if m and not m.in_words), None)
    chosen = _chosen(first, words, digits)
    moved = _moved(chosen, start, first.weekday)
    return Signing(moved, words.value if words else None, digits.value if digits else None, source, place)


def _chosen(first: DateMention, words: DateMention | None, digits: DateMention | None) -> DateMention:
    """Words win over digits, unless the weekday fits the digits only."""
    if words is None or digits is None or words.value == digits.value:
        return words or first
    said = first.weekday
    if said is not None and weekday_of(digits.value) == said != weekday_of(words.value):
        return digits
    return words


def _moved(mention: DateMention, by: int, weekday: int | None) -> DateMention:
    said = mention.weekday if mention.weekday is not None else weekday
    return replace(mention, start=mention.start + by, end=mention.end + by, weekday=said)


PROVINCE = re.compile(r"\s{1,3},?\s{0,2}(?:Provinsi|Propinsi|PROVINSI|PROPINSI)\b")


def _without_province(text: str, low: int, high: int) -> int:
    """Where a town ends behind which its province stands: "Sinjai Propinsi Sulawesi Selatan"."""
    found = PROVINCE.search(text, low, high)
    near = closest_region(text[low : found.start()]) if found else None
    return found.start() if found and near is not None and near[1] == 1.0 else high


def _place(text: str, parts: Parts) -> tuple[int, int] | None:
    at = parts.opening[0]
    opened = parts.opened and DATED.match(text, at)
    # "bertempat tinggal di" in a party's clause is no place of signing.
    stop = FIRST_PARTY.search(text, at, min(len(text), at + 600))
    near = (max(0, at - 80), stop.start() if stop else min(len(text), at + 600))
    if opened and (found := _place_in(text, *near)) is not None:
        return found
    for start, end in _closing(text, parts):
        if (found := _place_in(text, start, end)) is not None:
            return found
    town = _town(text, parts)
    return town.span("town") if town else None


def _place_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    match = PLACE.search(text, start, end)
    if match is None:
        return None
    low, high = match.span(next(g for g in ("place", "bare", "done", "made") if match[g]))
    stop = PLACE_END.search(text, low, high)
    high = _without_province(text, low, stop.start() if stop else high)
    while high > low and text[high - 1] in " .,-\n":
        high -= 1
    return (low, high) if high - low >= 3 and not STREET.match(text, low) else None
