"""The term of an agreement: its length, its start and its end, and what is not a term.

Notice periods ("3 bulan sebelum"), deadlines ("paling lambat 14 hari"), intervals ("setiap 6 bulan") and terms of
office are not durations. No stated term means None, never "permanent".
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from extract.dates import find_dates
from extract.repair import loose
from extract.terbilang import find_number_words, parse_words

UNITS = {"tahun": "Y", "year": "Y", "years": "Y", "bulan": "M", "month": "M", "months": "M", "minggu": "W", "week": "W",
         "weeks": "W", "hari": "D", "day": "D", "days": "D"}  # fmt: skip
LENGTH = re.compile(
    r"(?<![\w/.])(?:(?P<n>[0-9OlI]{1,3})\s{0,3}(?:\(\s{0,3}(?P<w>[A-Za-z1!| ]{2,40}?)\s{0,3}\))?"
    r"|(?P<bare>[A-Za-z]{3,9}(?:\s[A-Za-z]{3,9}){0,3}?)\s{0,3}(?:\(\s?(?P<b>\d{1,3})\s?\))?)"
    r"\s{0,3}(?:\(\s?[a-z ]{2,30}\s?\)\s{0,3})?(?P<unit>tahun|bulan|minggu|hari|years?|months?|weeks?"
    r"|days?)\b(?:\s{0,2}(?P<cal>kalender|kerja))?",
    re.IGNORECASE,
)
#: How contracts call their term.
MASA = r"masa\s{1,3}(?:pelaksanaan|perjanjian|kontrak|kerja\s?sama|sewa)"
#: Words close before a length that make it a term.
CUES = re.compile(
    rf"(?:{loose('jangka waktu')}|{MASA}|{loose('berlaku')}|{loose('masa berlaku')}|selama|periode|period|effective"
    rf"|valid|remain|{loose('kurun waktu')}|durasi\w{{0,4}})",
    re.IGNORECASE,
)
STRONG = re.compile(
    rf"(?:{loose('untuk jangka waktu')}|{loose('berlaku selama')}|{loose('berlaku untuk')}"
    rf"|{loose('jangka waktu selama')}|{loose('dalam jangka waktu')}\s|{loose('masa berlaku')}"
    rf"|{loose('untuk periode')}|(?:{loose('jangka waktu')}|{MASA})[^.;]{{0,90}}(?:adalah|selama|yaitu|ini)"
    rf"|for\s(?:a\s)?period\sof|effective\sfor|valid\sfor|{loose('berlaku')}\s)[^.;]{{0,40}}$",
    re.IGNORECASE,
)
#: "Perpanjangan Nota Kesepahaman ini berlaku selama" tells the term of a renewal, not of the next one.
RENEWED = r"(?![^.;]{0,60}\bini\s{1,3}(?:mulai\s{1,3})?(?:berlaku|diadakan|dibuat)\b)"
#: Words close before a length that make it a notice, a deadline, an interval or an extension.
NOT_TERM_BEFORE = re.compile(
    rf"(?:{loose('paling lambat')}|{loose('paling lama')}|{loose('selambat-lambatnya')}"
    rf"|{loose('selambat lambatnya')}|{loose('sekurang-kurangnya')}|{loose('paling sedikit')}|setiap|tiap|minimal|"
    rf"{loose('dalam waktu')}|{loose('tenggang waktu')}|at\sleast|within|not\slater\sthan|additional"
    rf"|{loose('diperpanjang')}[^.;]{{0,40}}|{loose('perpanjangan')}{RENEWED}[^.;]{{0,30}}|prior|{loose('sebelum')}|"
    rf"{loose('masa jabatan')}|{loose('masa bakti')}|berusia|umur|pengalaman|{loose('kali dalam')}|terlambat"
    rf"|denda|{loose('maksimal')}|further)[^.;]{{0,30}}$",
    re.IGNORECASE,
)
NOT_TERM_AFTER = re.compile(
    rf"\s{{0,4}}(?:kalender|kerja)?\s{{0,3}}(?:sebelum|prior|before|sekali|setelah|sesudah"
    rf"|{loose('sejak terjadinya')}|{loose('sejak diterima')}|in\sadvance|notice|{loose('berturut-turut')}"
    rf"|terakhir|anggaran|pelajaran)",
    re.IGNORECASE,
)
UNTIL = re.compile(
    rf"(?:{loose('sampai dengan')}|s\s?/\s?d\.?|s\.d\.?|{loose('sampai')}|hingga|{loose('berakhir pada')}"
    rf"|{loose('berakhir')}|{loose('akan berakhir pada')}|until|to|expires?\son|ends?\son|sd)"
    rf"\s{{0,3}}(?:dengan\s{{1,3}})?(?:pada\s{{1,3}})?(?:hari\s{{1,3}}\w{{4,8}}\s{{0,2}},?\s{{1,3}})?$",
    re.IGNORECASE,
)
SINCE = re.compile(
    rf"(?:sejak|mulai|{loose('terhitung mulai')}|dari|{loose('mulai berlaku')}|from|since"
    rf"|commenc\w{{1,5}}(?:\son)?|beginning|{loose('dimulai')}|TMT|effective\son)"
    rf"\s{{0,3}}(?:pada\s{{1,3}})?(?:sejak\s{{1,3}})?(?:on\s)?$",
    re.IGNORECASE,
)
SIGNING = re.compile(
    rf"(?:sejak|terhitung|mulai|pada|from|upon|on|since)[^.;]{{0,60}}?(?:{loose('di tandatangani')}"
    rf"|{loose('di tanda tangani')}|{loose('penandatanganan')}|sign(?:ed|ing|ature))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time where it stands."""

    start: int
    end: int
    value: str  #: ISO 8601 duration
    conflict: bool  #: digits and words in brackets differ
    strength: int  #: 2 an express term, 1 near a word for a term, 0 bare


@dataclass(frozen=True, slots=True)
class Limit:
    """A stated start or end."""

    start: int
    end: int
    value: str  #: ISO date, perhaps imprecise


def find_lengths(text: str, start: int = 0, end: int | None = None) -> tuple[Length, ...]:
    """All lengths of time in text[start:end] that can be terms, in order."""
    found = []
    for match in LENGTH.finditer(text, start, len(text) if end is None else end):
        length = _length(text, match, start)
        if length is not None:
            found.append(length)
    return tuple(found)


def _length(text: str, match: re.Match[str], low: int) -> Length | None:
    number, other = _numbers(match)
    if number is None or not 0 < number <= 999:
        return None
    begin = match.start()
    if match["bare"]:
        words = find_number_words(match["bare"])
        if not words or words[-1].end != len(match["bare"]):
            return None
        begin = match.start("bare") + words[-1].start
        number = int(words[-1].value)
    before = text[max(low, begin - 130) : begin]
    if NOT_TERM_BEFORE.search(before) or NOT_TERM_AFTER.match(text, match.end("unit"), match.end("unit") + 60):
        return None
    if match["unit"].lower() == "tahun" and re.match(r"\s{1,3}(?:19|20)\d\d\b", text[match.end() : match.end() + 8]):
        return None
    strength = 2 if STRONG.search(before) else 1 if CUES.search(before[-90:]) else 0
    return Length(begin, match.end("unit"), iso(number, match["unit"]), other is not None and other != number, strength)


def _numbers(match: re.Match[str]) -> tuple[int | None, int | None]:
    """The number and the one in brackets."""
    if match["bare"]:
        words = find_number_words(match["bare"])
        value = int(words[-1].value) if words else None
        return value, int(match["b"]) if match["b"] else None
    digits = match["n"].translate(str.maketrans("OlI", "011"))
    words_value = parse_words(match["w"]) if match["w"] else None
    if digits.isdecimal() and any(c.isdigit() for c in match["n"]):
        return int(digits), words_value
    return words_value, None


def iso(number: int, unit: str) -> str:
    """An ISO 8601 duration.

    >>> iso(18, "bulan"), iso(3, "Tahun"), iso(2, "weeks")
    ('P18M', 'P3Y', 'P14D')
    """
    letter = UNITS[unit.lower()]
    return f"P{number * 7}D" if letter == "W" else f"P{number}{letter}"


def find_limits(text: str, start: int, end: int) -> tuple[Limit | None, Limit | None]:
    """The stated start and end in text[start:end]."""
    since = until = None
    for mention in find_dates(text[start:end]):
        if mention.value is None:
            continue
        at = start + mention.start
        before = re.sub(
            r"(?:tanggal|tgl\.?|the)\s{0,3}:?\s{0,3}$", "", text[max(start, at - 70) : at], flags=re.IGNORECASE
        )
        limit = Limit(at, start + mention.end, mention.value)
        if until is None and UNTIL.search(before):
            until = limit
        elif since is None and SINCE.search(before):
            since = limit
    return since, until


def from_signing(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] says that the term runs from the signing."""
    return SIGNING.search(text, start, end) is not None


def add(day: str, duration: str) -> str | None:
    """The last day of a term that begins on `day`: start + duration - 1 day; None for imprecise days.

    >>> add("2024-09-18", "P5Y"), add("2024-02-28", "P18M"), add("2024-09", "P1Y")
    ('2029-09-17', '2025-08-27', None)
    """
    match = re.fullmatch(r"P(\d+)([YMD])", duration)
    if match is None or len(day) != 10:
        return None
    number, unit = int(match[1]), match[2]
    first = date.fromisoformat(day)
    try:
        if unit == "D":
            return (first + timedelta(days=number - 1)).isoformat()
        months = first.month - 1 + (number * 12 if unit == "Y" else number)
        year, month = first.year + months // 12, months % 12 + 1
        last = min(first.day, calendar.monthrange(year, month)[1])
        return (date(year, month, last) - timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return None


def days_between(start: str, duration: str, end: str) -> int | None:
    """How many days the stated end lies after the computed one; None where either is imprecise."""
    computed = add(start, duration)
    if computed is None or len(end) != 10:
        return None
    return (date.fromisoformat(end) - date.fromisoformat(computed)).days
