"""When and where an agreement was signed: the opening sentence, the closing one, the cover, or the last line.

Words and digits are read apart and compared; the weekday is checked. The date of a deed, a decree or another
agreement, or a term of office, is never taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extract.agreement.party_capitals import small_words
from extract.agreement.party_languages import one_side
from extract.agreement.sections import DAY, Parts
from extract.agreement.signing_places import find_place, town_line
from extract.text.repair import loose
from extract.values.dates import DateMention, find_dates, weekday_of

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
ON_THIS_DAY = re.compile(
    rf"(?:(?m:^)[^\S\n]{{0,20}}|\bpihak[^\S\n]{{1,3}})(?:{DAY}(?:\s{{0,3}}[i1l]n[i1l]\b|(?=\s{{1,3}}(?:senin|selasa|rabu|kamis|jum|sabtu|minggu)))|pada\s{{1,3}}tanggal\b)",
    re.IGNORECASE,
)
#: Words before a date that make it another document's.
OTHERS = re.compile(
    r"(?:\b(?:Nomor|No\.)\s[^\n]{2,60}(?!\n)|(?:telah|yang)\s{1,3}di\s?tanda\s?tangani[^.;]{0,80}|Akta[^.;]{0,60}|sejak"
    r"|Surat\s(?![A-Za-z ]{0,40}\bini\b)[^.;]{0,60})"
    r"\s{1,3}(?:pada\s{1,3})?(?:tanggal\s{0,3})?$",
    re.IGNORECASE,
)
#: The sentence at the end; it begins a sentence or a line, unlike "… yang telah ditandatangani di".
CLOSING = re.compile(
    r"(?:(?<=\n)|(?<=\.\s)|(?<=\.\s\s)|^)[^\S\n]{0,20}(?:\(\d\)\s{0,4})?"
    r"(?:Demikian[^.;]{0,200}?|IN\sWITNESS[^.;]{0,200}?|[A-Z][^.;\n]{3,60}\s[Ii]ni\s)?"
    r"(?:[Dd]i\s?buat|[Dd]i\s?tanda\s?tangani"
    # Scans turn commas into dots: "in Surabaya. Indonesia. on 22 May 2009".
    r"|DIBUAT|DITANDATANGANI|[Dd]one|DONE|[Ss]igned|SIGNED)(?:[^;\n]|\n(?!\s*\n)){0,200}"
)
#: "Tempat : Bagansiapiapi" below the title.
COVER_PLACE = re.compile(
    r"^[^\S\n]{0,20}(?:Tempat|TEMPAT)[^\S\n]{0,10}:[^\S\n]{0,4}(?P<place>[A-Z][A-Za-z .']{2,40}[A-Za-z])$", re.MULTILINE
)
COVER = re.compile(
    r"(?:^|(?<=\s))[^\S\n]{0,40}(?:TANGGAL|Tanggal|Date)(?:\s(?:SPK|KONTRAK|Kontrak|PERJANJIAN|Perjanjian))?[^\S\n]{0,4}:[^\n]{0,60}",
    re.MULTILINE,
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
    zones = (("opening", _opening), ("clauses", _later), ("closing", _closing), ("cover", _cover), ("town", _town_line))
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


#: The day in the middle of an English preamble: "…, on Thursday, 15 September 2022, in Waingapu, agree as follows".
ON_WEEKDAY = re.compile(r"\bon\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s(?=(?:the\s)?[\dA-Za-z])")


def _later(text: str, parts: Parts) -> list[tuple[int, int]]:
    """Sentences that tell the day behind the parties, where the document began with "Yang bertanda tangan"."""
    low, high = parts.opening[0] + 40, parts.pasal[0].start if parts.pasal else parts.clauses[1]
    # The clauses were cut behind the last name; the sentence with the day may go on.
    limit = parts.pasal[0].start if parts.pasal else len(text)
    found = [*ON_THIS_DAY.finditer(text, low, max(low, high)), *ON_WEEKDAY.finditer(text, parts.opening[0], high)]
    return [(m.start(), min(limit, m.end() + NEAR)) for m in found][:2]


def _closing(text: str, parts: Parts) -> list[tuple[int, int]]:
    """Sentences at the end that say where and when it was signed, the last first."""
    low = max(parts.clauses[1], len(text) - 6000) if parts.pasal or parts.opened else 0
    found = [(m.start(), m.end()) for m in CLOSING.finditer(text, low)]
    return found[::-1][:6]


def _cover(text: str, parts: Parts) -> list[tuple[int, int]]:
    return [(m.start(), m.end()) for m in COVER.finditer(text, 0, parts.title[1])]


def _town(text: str, parts: Parts) -> re.Match[str] | None:
    return town_line(text, max(parts.clauses[1], len(text) - 4000))


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


def _place(text: str, parts: Parts) -> tuple[int, int] | None:
    at = parts.opening[0]
    opened = parts.opened and DATED.match(text, at)
    # "bertempat tinggal di" in a party's clause is no place of signing.
    stop = FIRST_PARTY.search(text, at, min(len(text), at + 600))
    # It may stand before the day: "Di Malang, hari Kamis", "Bertempat di aula …, pada hari Kamis".
    before = max(at - BEFORE, text.rfind("\n\n", 0, at), 0)
    near = (before, stop.start() if stop else min(len(text), at + 600))
    read = one_side(small_words(text, *near), near[0], max(near[1], parts.clauses[1]))
    if opened and (found := find_place(read, *near)) is not None:
        return found
    for start, end in [*_closing(text, parts), *_later(text, parts)]:
        if (found := find_place(text, start, end)) is not None:
            return found
    if (town := _town(text, parts)) is not None:
        return town.span("town")
    cover = COVER_PLACE.search(text, 0, parts.clauses[0])
    return cover.span("place") if cover else None
