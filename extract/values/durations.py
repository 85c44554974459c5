"""The term of an agreement: its length and its last day, and what is not a term.

Notice periods ("3 bulan sebelum"), deadlines ("paling lambat 14 hari"), intervals ("setiap 6 bulan") and terms of
office are not durations. No stated term means None, never "permanent".
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extract.text.repair import loose
from extract.values.dates import DIGIT_FAULTS
from extract.values.terbilang import find_number_words, parse_words

UNITS = {"tahun": "Y", "thn": "Y", "th": "Y", "year": "Y", "years": "Y", "bulan": "M", "bln": "M", "month": "M",
         "months": "M", "minggu": "W", "week": "W", "weeks": "W", "hari": "D", "day": "D", "days": "D"}  # fmt: skip
#: Brackets as typists and scans leave them: "3 tiga) tahun", "2 (dua} bulan", "(24 dua puluh empat) bulan".
LENGTH = re.compile(
    r"(?:(?<![\w/.])|(?<=[a-z]{2})(?=[0-9]{1,3}\s{0,2}\())(?:(?P<n>[0-9OlISB]{1,3})(?=tahun|bulan|hari|[^A-Za-z])\s{0,3}(?P<open>[(\[{])?"
    r"\s{0,3}(?:(?P<w>[A-Za-z1!|][A-Za-z1!| ]{1,39}?)\s{0,3}(?P<close>[)\]}])?)?|(?P<one>se)(?=tahun|bulan)"
    r"|(?P<bare>[A-Za-z]{3,9}(?:\s[A-Za-z]{3,9}){0,3}?)\s{0,3}(?:\(\s?(?P<b>\d{1,3}|[SBlI])\s?\))?)"
    r"\s{0,3}(?:\(\s?[a-z ]{2,30}\s?\)\s{0,3})?(?P<unit>tahun|bulan|minggu|hari|years?|months?|weeks?"
    r"|days?|(?<=[\s)])(?:thn?|bln))\b(?:\s{0,2}(?P<cal>kalender|kerja))?",
    re.IGNORECASE,
)
#: How contracts call their term.
MASA = r"masa\s{1,3}(?:pelaksanaan|perjanjian|kontrak|kerja\s?sama|sewa|layanan|(?:ber)?langganan|kemitraan|pinjam)"
#: Words close before a length that make it a term.
CUES = re.compile(
    rf"(?:{loose('jangka waktu')}|{MASA}|{loose('berlaku')}|{loose('masa berlaku')}|selama|periode|period|effective"
    rf"|valid|remain|{loose('kurun waktu')}|durasi\w{{0,4}})",
    re.IGNORECASE,
)
STRONG = re.compile(
    rf"(?:{loose('untuk jangka waktu')}|{loose('berlaku selama')}|{loose('berlaku untuk')}"
    rf"|{loose('jangka waktu selama')}|{loose('dalam jangka waktu')}\s|{loose('masa berlaku')}"
    rf"|{loose('untuk periode')}|untuk\s{{1,3}}masa\s{{1,3}}(?:waktu\s)?"
    rf"|(?:{loose('jangka waktu')}|{MASA})[^.;]{{0,90}}(?:adalah|selama|yaitu|ini)"
    rf"|for\s(?:a\s)?(?:period|term)\sof|(?:lasts?|continues?)\sfor|effective\sfor|valid\sfor|in\s(?:effect|force)\sfor|{loose('berlaku')}\s)[^.;]{{0,40}}$"
    # "Masa sewa 1 (satu) tahun", "Waktu pelaksanaan : 60 hari": right before the length.
    rf"|(?:{loose('jangka waktu')}|waktu)\s{{1,3}}(?:pelaksanaan|perjanjian|kontrak|kerja\s?sama|sewa)"
    r"(?:\s{1,3}pekerjaan)?\s{0,3}:?\s{0,3}$"
    rf"|{MASA}\s{{0,3}}:?\s{{0,3}}$",
    re.IGNORECASE,
)
#: "Perpanjangan Nota Kesepahaman ini berlaku selama" tells the term of a renewal, not of the next one.
RENEWED = r"(?![^.;]{0,90}\b(?:ini|dan)\s{1,3}(?:mulai\s{1,3})?(?:berlaku|diadakan|dibuat)\b)"
#: Words close before a length that make it a notice, a deadline, an interval or an extension.
NOT_TERM_BEFORE = re.compile(
    rf"(?:{loose('paling lambat')}|{loose('paling lama')}|{loose('selambat-lambatnya')}"
    rf"|{loose('selambat lambatnya')}|{loose('sekurang-kurangnya')}|{loose('paling sedikit')}|setiap|tiap|minimal|"
    rf"{loose('dalam waktu')}|{loose('tenggang waktu')}|at\sleast|within|not\slater\sthan|additional"
    rf"|{loose('diperpanjang')}[^.;]{{0,40}}|{loose('perpanjangan')}{RENEWED}[^.;]{{0,30}}|prior|{loose('sebelum')}|"
    rf"masa\s{{1,3}}(?:jabatan|bakti|persiapan|pemeliharaan|percobaan|transisi|peralihan|tenggang|garansi|jaminan"
    rf"|evaluasi|penyesuaian|orientasi|tunggu|sanggah|retensi)|berusia|umur|pengalaman|{loose('kali dalam')}|terlambat"
    rf"|(?:membayar|melunasi|dibayar|menyelesaikan|mengajukan|menyampaikan|mengembalikan)[^.;]{{0,60}}"
    rf"|denda|{loose('maksimal')}|further)[^.;]{{0,30}}$",
    re.IGNORECASE,
)
NOT_TERM_AFTER = re.compile(
    rf"\s{{0,4}}(?:kalender|kerja)?\s{{0,3}}(?:sebelum|prior|before|sekali|setelah|sesudah"
    rf"|sejak\s{{1,3}}(?:tanggal\s{{1,3}})?(?:terjadi|(?:di)?terima|tagihan|surat\s(?!perintah)|adanya|pemberitahuan|permintaan|diajukan"
    rf"|berita\s)|in\sadvance|notice|{loose('berturut-turut')}|terakhir|anggaran|pelajaran|ajaran)",
    re.IGNORECASE,
)
#: "masa kerja sama diperpanjang selama … terhitung mulai" is the term of a renewal; "dapat diperpanjang" grants none.
PROLONGED = re.compile(
    r"(?<!dapat\s)(?<!bisa\s)\bdiperpanjang(?:\s{1,3}(?:selama|untuk)[^.;]{0,30})?\s{0,3}$", re.IGNORECASE
)
#: The same said of the paper itself: "Kesepakatan Bersama diperpanjang untuk jangka waktu 5 (lima) tahun".
PROLONGED_NOW = re.compile(
    r"(?:Bersama|Perjanjian|Kesepakatan|Kesepahaman|Kerja\s?[Ss]ama|tersebut|dimaksud)\s{1,3}diperpanjang\s{1,3}"
    r"(?:selama|untuk)[^.;,]{0,30}$"
)
NEXT_TIME = re.compile(r"\s{1,3}(?:ber\w{0,2}ikut|lagi|lamanya)")
#: The time of a work, not a deadline: "dilaksanakan dalam waktu 90 hari kalender terhitung mulai".
WORKED = re.compile(r"\bdilaksanakan\s{1,3}dalam\s{1,3}waktu\s{0,3}$", re.IGNORECASE)
RUNS_FROM = re.compile(r"\s{0,3},?\s{0,3}(?:terhitung|mulai|sejak|dari)\b", re.IGNORECASE)
#: The old term of one that is changed: "yang semula 20 (dua puluh) tahun diubah menjadi".
FORMER = re.compile(r"\b(?:semula|sebelumnya|awalnya)(?:(?!menjadi)[^.;]){0,40}$", re.IGNORECASE)
#: A term that is told as the longest one allowed: "jangka waktu pinjam pakai adalah paling lama".
AT_MOST = re.compile(
    rf"{loose('jangka waktu')}\s{{1,3}}(?!pembayaran|penyelesaian|perpanjangan|pelunasan|penyampaian)[^.;,]{{3,60}}"
    r"\s(?:paling\slama|selama-lamanya)\s{0,3}$",
    re.IGNORECASE,
)
#: Words of a date: "tanggal satu bulan Januari", "bulan Mei tahun 2020".
OF_DATE = re.compile(r"\b(?:tan\s?ggal|tgl\.?)\s{0,3}\(?$", re.IGNORECASE)
OF_YEAR = re.compile(
    r"\s{1,3}(?:(?:19|20)\d\d\b|(?:jan|feb|peb|mar|apr|mei|jun|jul|agu|sep|okt|nov|nop|des)[a-z])", re.IGNORECASE
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


def find_lengths(text: str, start: int = 0, end: int | None = None) -> tuple[Length, ...]:
    """All lengths of time in text[start:end] that can be terms, in order."""
    found: list[Length] = []
    at, stop = start, len(text) if end is None else end
    while (match := LENGTH.search(text, at, stop)) is not None:
        length = _length(text, match, start)
        if length is None:
            # "Pasal 1 Perjanjian berlaku selama 1 (satu) tahun": the first number is none of a length.
            at = match.start() + 1
            continue
        at = match.end()
        if found and (whole := _together(text, found[-1], length)) is not None:
            found[-1] = whole
        else:
            found.append(length)
    return tuple(found)


def _together(text: str, years: Length, months: Length) -> Length | None:
    """The one length of "1 (satu) tahun 6 (enam) bulan" in months; None where the two stand for themselves."""
    between = text[years.end : months.start]
    if years.value[-1] != "Y" or months.value[-1] != "M" or not re.fullmatch(r"\s{0,3}(?:,|dan|and)?\s{0,3}", between):
        return None
    count = 12 * int(years.value[1:-1]) + int(months.value[1:-1])
    return replace(years, end=months.end, value=f"P{count}M", conflict=years.conflict or months.conflict)


def _length(text: str, match: re.Match[str], low: int) -> Length | None:
    number, other = _numbers(match)
    if number is None or not 0 < number <= 999:
        return None
    if match["w"] and not (match["open"] and match["close"]) and other != number:
        # Words without their brackets are those of the number, or belong to the sentence.
        return None
    begin = match.start()
    if match["bare"]:
        words = find_number_words(match["bare"], fuzzy=bool(match["b"]))
        if not words or words[-1].end != len(match["bare"]):
            return None
        begin = match.start("bare") + words[-1].start
    before = text[max(low, begin - 130) : begin]
    if NOT_TERM_AFTER.match(text, match.end("unit"), match.end("unit") + 60):
        return None
    runs = RUNS_FROM.match(text, match.end("unit") + len(match["cal"] or "") + 1) or RUNS_FROM.match(
        text, match.end("unit")
    )
    now = PROLONGED_NOW.search(before) and not NEXT_TIME.match(text, match.end("unit"))
    prolonged = now or (runs and (PROLONGED.search(before) or WORKED.search(before)))
    if FORMER.search(before) or (NOT_TERM_BEFORE.search(before) and not (prolonged or AT_MOST.search(before))):
        return None
    if OF_DATE.search(before) or OF_YEAR.match(text, match.end("unit"), match.end("unit") + 12):
        return None
    strength = 2 if prolonged or STRONG.search(before) else 1 if CUES.search(before[-90:]) else 0
    return Length(begin, match.end("unit"), iso(number, match["unit"]), other is not None and other != number, strength)


def _numbers(match: re.Match[str]) -> tuple[int | None, int | None]:
    """The number and the one in brackets."""
    if match["one"]:
        return 1, None
    if match["bare"]:
        said = int(match["b"].translate(DIGIT_FAULTS)) if match["b"] else None
        words = find_number_words(match["bare"], fuzzy=said is not None)
        value = int(words[-1].value) if words else None
        # Of two readings the one that needed no repair.
        return (said if words and words[-1].repaired else value), said
    digits = match["n"].translate(DIGIT_FAULTS)
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
