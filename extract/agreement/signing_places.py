"""Where an agreement was signed: venue and town as written, or the town; province and country are left out.

"di" stands before many things, so a place is read only behind words of signing, and only up to where the sentence goes
on.
"""

from __future__ import annotations

import re
from functools import cache

from extract.agreement.sections import document_words
from extract.text.regions import find_regions
from extract.text.repair import loose

#: "Kebumen, 14 Agustus 2025" above the signatures; the day may be left open.
TOWN_DATE = re.compile(
    r"(?:^|(?<=\x20{4}))[^\S\n]{0,80}(?P<town>[A-Z][A-Za-z]{2,15}(?:\s[A-Z][A-Za-z]{2,15}){0,2}),[^\S\n]{0,6}"
    r"(?:(?:[Tt]anggal|TANGGAL)[^\S\n]{1,3})?"
    r"(?:\d{1,2}[^\S\n]{1,3}[A-Z][A-Za-z]{2,9}[^\S\n]{1,3}\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}"
    r"|[._…\s]{0,30}(?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)[a-z]{0,6}[^\S\n]{1,3}\d{4}|[._…]{2,40}[^\S\n]{0,3}\d{4})"
    r"[^\S\n]*$",
    re.MULTILINE,
)

NAME = r"[A-Z][A-Za-z'. -]{2,30}?"
#: "dibuat [dan ditandatangani] [rangkap dua] [oleh PARA PIHAK] [itikad baik] di", in the sentence that closes.
MADE = (
    r"(?:[Dd]ibuat|DIBUAT|[Dd]i\s?tandatangani|DITANDATANGANI)"
    r"(?:[^.;:]{0,60}?(?:rangkap|naskah|baik|pihak|PIHAK|Pihak|ditandatangani)[^.;:]{0,30}?)?\s{1,3}di\s{0,3}:?\s{0,3}"
)
DONE = (
    r"(?:[Oo]n\s[A-Z][a-z]{5,8},?\s\d{1,2}\s[A-Z][a-z]{2,9}\s\d{4},?\s(?:at|in)\s{1,3}|(?:[Dd]one|DONE|[Ss]igned|[Mm]ade(?:\sand\sentered\sinto)?)\s(?:in\s{1,3}(?:duplicate|triplicate|two\soriginals?|two\s\(2\)\soriginals?)[^.]{0,40}?\s"
    r"|this\s(?:Memorandum|Letter|Agreement|MoU)[^.,]{0,40}?\s"
    r"|on\s(?:[A-Z][a-z]{2,9},?\s)?\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,9}\s\d{4},?\s)?(?:at|in)\s{1,3})"
)
HELD = "|".join(
    loose(words)
    for words in (
        "bertempat di",
        "bertempat dl",
        "bertempat d1",
        "bertempat d!",
        "ber tempat di",
        "bertempat pada",
        "dilaksanakan di",
        "mengambil tempat di",
    )
)
#: A row of the table that some openings are: "Tempat : Kaimana".
HELD += r"|(?m:^)[^\S\n]{0,12}(?:Tempat|TEMPAT)[^\S\n]{0,14}(?=:)"
#: What follows the place of an opening sentence that says no more than "di".
GOES_ON = (
    rf"(?:{loose('pada hari')}|pada\s{{1,2}}tanggal|yang\s{{1,2}}bertanda|(?:kami|oleh|masing|maka|bahwa|dibuat)\b"
    r"|(?:telah|on|Pemerintah|hari|tanggal)\s|antara\b(?!\s{1,3}lain)|(?:ber)?sepakat\b|ditanda|para\s{1,3}pihak|di(?:ada|laku|laksana|langsung|sepakat)[ik]an?\b)"
)

#: The last word of a year, in digits or in words.
YEAR_END = r"(?:(?:19|20)\d\d|belas|puluh|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"


@cache
def _lead() -> re.Pattern[str]:
    """Words of signing up to where the name of a place begins."""
    rooms = "|".join(document_words()["tempat"]["ruang"])
    begins = rf"(?=[A-Z]|(?:{rooms})\b)"
    return re.compile(
        rf"(?:{HELD})\s{{0,4}}:?\s{{0,3}}(?P<held>{begins})"
        rf"|(?<![A-Za-z])[dD][i!]\s{{1,3}}(?P<bare>(?:{NAME}|{begins}[^;:\n(]{{4,90}}?))"
        rf"\s{{0,3}}(?:,\s{{0,3}})?(?={GOES_ON})"
        # "… bulan Juni tahun 2022 di Tebingsari :": behind the year, before what ends the opening.
        rf"|\b{YEAR_END}\s?\)?,?\s{{1,3}}di\s{{1,3}}(?P<dated>{NAME})(?=\s{{0,3}}[:,])"
        rf"|{DONE}(?P<done>{NAME})(?=\s?,|\.|\s{{1,3}}on\b)"
        rf"|{MADE}(?P<made>{begins})"
    )


#: Where a name of a place ends at the latest.
STOP = re.compile(
    r"[;:(]|\n\s*\n|\n[^\S\n]{0,20}(?:\(?[0-9IVX]{1,3}[.)]|[A-D]\.)\s"
    r"|[\s,]{1,4}(?:Kesepakatan|Perjanjian|Nota|Kami|Pada|PADA|PARA|Para|Pemerintah|PIHAK|Pihak|Dalam|Yang|Tanggal"
    r"|TANGGAL|Hari|HARI|Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu)\b"
    # Small letters go on with the sentence, but for the words of rooms and offices.
    r"|[\s,]{1,4}(?!(?:dan\s{1,3}(?!kami|di|yang|oleh)|kerja|rapat|sidang|jabatan|dinas|pertemuan|utama|pola|serbaguna|tamu"
    r"|lantai|lt|puskesmas|sekolah|kampus|hotel|masjid|rsud|polres|nomor|no|kabupaten|kota|kecamatan|desa|kelurahan|daerah|kantor|rumah|gedung|aula|ruang|bupati|gubernur"
    r"|walikota|wali|camat|pendopo|milik)\b)[a-z]{2,}"
    # "Lt. 2", "Jl. Merdeka" go on behind their dot.
    r"|(?<!\b[Ll]t)(?<!\b[Jj]l)(?<!\b[Jj]ln)(?<!\bNo)(?<!\bKab)(?<!\bKec)(?<!\bdr)(?<!\bDr)(?<!\bProf)(?<!\bSt)\.(?=\s|$)"
    r"|[^\S\n]{2,}|,\s{0,3}$"
)
#: Words before "di" that tell of a seat, a home or a birth.
SEAT = re.compile(
    r"(?:berkedudukan|berkantor|beralamat|tinggal|berdomisili|lahir|terletak|didirikan|terdaftar)\s{0,3}$",
    re.IGNORECASE,
)
#: Before the place where another paper was signed: "Pernyataan Kehendak yang ditandatangani di Legazpi".
EARLIER = re.compile(r"\byang\s{1,3}(?:telah\s{1,3})?(?:dibuat|di\s?tanda\s?tangani)?\s{0,3}$", re.IGNORECASE)
STREET = re.compile(r"(?:Jalan|JALAN|Jln?|JL)\b")
PROVINCE = re.compile(r"\s{1,3},?\s{0,2}(?:Provinsi|Propinsi|PROVINSI|PROPINSI)\b")
LONGEST = 130


def find_place(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the place that a stretch of an opening or closing names; None where it names none."""
    for match in _lead().finditer(text, start, end):
        low = match.start(next(g for g in ("held", "bare", "dated", "done", "made") if match[g] is not None))
        if EARLIER.search(text, max(start, match.start() - 40), match.start()):
            continue
        if match["bare"] and SEAT.search(text, max(start, match.start() - 30), match.start()):
            continue
        short = next((match.end(g) for g in ("bare", "dated", "done") if match[g]), None)
        limit = short or min(end, low + LONGEST)
        high = _end(text, low, limit)
        if high - low >= 3 and not STREET.match(text, low):
            return low, high
    return None


def _end(text: str, low: int, limit: int) -> int:
    """Where a place that begins at `low` ends: behind its town, before province, country and what the sentence adds."""
    stop = STOP.search(text, low, limit)
    high = stop.start() if stop else limit
    high = _without_province(text, low, high)
    pieces = text[low:high].split(",")
    kept, at = 1, low + len(pieces[0])
    while kept < len(pieces) and _goes_on(pieces[kept - 1], pieces[kept]):
        at += 1 + len(pieces[kept])
        kept += 1
    while at > low and text[at - 1] in " .,-\n":
        at -= 1
    return at


#: A building, a street, a village or a town, as a further piece of a place: no more than a few words with capitals.
PIECE = re.compile(r"\s{0,3}[A-Z][\w.'/-]{0,20}(?:\s{1,3}(?:[A-Z0-9][\w.'/-]{0,20}|dan|[ivx]{1,4})){0,6}\s{0,2}")


def _goes_on(before: str, piece: str) -> bool:
    """Whether a piece behind a comma belongs to the place: the town of a venue, but neither country nor province."""
    name = piece.strip()
    if not PIECE.fullmatch(piece) or name.lower() in _words("negara") or _codes(before):
        return False
    codes = _codes(name)
    return not codes or any(len(code) > 2 for code in codes) or name in CITY_PROVINCES or _is_venue(before)


#: A province that is a town.
CITY_PROVINCES = ("Jakarta", "DKI Jakarta")


def _codes(name: str) -> tuple[str, ...]:
    """Codes of the regions that a name is, with or without its level; none where it is more than a region's name."""
    whole = name.strip()
    return next((m.candidates for m in find_regions(whole) if m.outer == 0 and m.end == len(whole)), ())


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(document_words()["tempat"][key])


def _is_venue(name: str) -> bool:
    return bool(name.split()) and name.split()[0].lower() in _words("ruang")


def _without_province(text: str, low: int, high: int) -> int:
    """Where a town ends behind which its province stands: "Sinjai Propinsi Sulawesi Selatan"."""
    found = PROVINCE.search(text, low, high)
    return found.start() if found and _codes(text[low : found.start()]) else high


def town_line(text: str, start: int) -> re.Match[str] | None:
    """The line of town and day above the signatures, the last there is behind `start`."""
    found = list(TOWN_DATE.finditer(text, start))
    return found[-1] if found else None
