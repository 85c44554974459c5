"""Masks personal data in text that is shown: NIK, KK, NPWP, accounts, private phones and mail, homes, birth dates.

Every masked character becomes one mark, so offsets into the text stay valid. NIP, names and posts of officials acting
as such are left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extract.knowledge import read_table

MARK = "•"
#: A digit as OCR may give it, and the room that it leaves between digits.
D = r"[0-9OolI|]"
#: Sixteen digits, apart by at most two spaces, dots or dashes each; never part of a longer run of digits.
SIXTEEN = re.compile(rf"(?<![0-9A-Za-z]){D}(?:[ .\-\u00a0]{{0,2}}{D}){{15}}(?![0-9A-Za-z])")
NPWP = re.compile(r"(?<!\d)\d{2}[. ]{0,2}\d{3}[. ]{0,2}\d{3}[. ]{0,2}\d[-. ]{1,3}\d{3}[. ]{0,2}\d{3}(?!\d)")
MOBILE = re.compile(r"(?<![\d/.-])(?:\+?62[ .-]{0,2}|0)8\d{1,2}[ .-]{0,2}\d{3,4}[ .-]{0,2}\d{3,5}(?![\d/])")
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?P<domain>[\w-]{1,40}(?:\.[\w-]{1,24}){1,4})")
#: A NIP has eighteen digits and is written with this word; a number after it is left.
NIP = re.compile(r"\bNIP\b", re.IGNORECASE)
RT_RW = re.compile(
    r"\bR\.?\s?T\.?\s?[/:.]?\s?(?:R\.?W\.?\s?)?\d{1,3}\s?(?:[/,]|\s)\s?(?:R\.?\s?W\.?\s?[:.]?\s?)?\d{0,3}",
    re.IGNORECASE,
)
#: How far a home address reaches to both sides of its RT/RW, at most.
ADDRESS_BEFORE, ADDRESS_AFTER = 90, 110
ADDRESS_START = re.compile(
    r"(?:Jalan|Jl|Jln|Gang|Gg|Dusun|Dsn|Perum(?:ahan)?|Komp(?:leks)?|Kampung|Kp|Lingkungan|Lingk|Blok|BTN)\b\.?",
    re.IGNORECASE,
)
ADDRESS_END = re.compile(
    r"\n\s{0,20}(?:[A-Z][a-z]+\s{0,20}:|Dalam|dalam|selanjutnya|Bertindak|bertindak)|;|,?\s(?:dalam\shal|bertindak|selanjutnya|berdasarkan|yang|untuk)\b|\.\s|\.$"
)


@dataclass(frozen=True, slots=True)
class Private:
    """One stretch of personal data."""

    start: int
    end: int
    kind: str  #: nik, npwp, rekening, telepon, surel, alamat, lahir


@cache
def _labelled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """For each kind of data, its label and the value behind it."""
    values = {
        "nik": rf"(?:{D}|[A-Z])(?:[ .\-]{{0,2}}{D}){{5,19}}",
        "npwp": r"\d(?:[ .\-]{0,2}\d){13,16}",
        "rekening": r"(?:[^\d\n;]{0,60}?)(?P<value>\d(?:[ .\-]{0,2}\d){5,19})",
        "lahir": r"[^\n;()]{3,60}?(?:\d{4}|(?=\n|;|\())",
        "telepon": r"\+?\d(?:[ .\-]{0,2}\d){7,14}",
    }
    table: dict[str, list[str]] = read_table("pribadi.toml")["labels"]
    return tuple((kind, _label_pattern(table[kind], value)) for kind, value in values.items())


def _label_pattern(labels: list[str], value: str) -> re.Pattern[str]:
    names = "|".join(re.escape(name).replace(r"\ ", r"\s{1,2}") for name in sorted(labels, key=len, reverse=True))
    inner = value if "?P<value>" in value else f"(?P<value>{value})"
    bracket = r"(?:\([A-Za-z./ ]{0,20}\))?+"
    return re.compile(rf"(?<![A-Za-z])(?i:{names})\b[^\S\n]{{0,20}}+{bracket}\s{{0,3}}+[:.=]?+\s{{0,4}}+{inner}")


def find_private(text: str) -> tuple[Private, ...]:
    """Every stretch of personal data in `text`, in order, none inside another."""
    found = [*_numbers(text), *_labels(text), *_contacts(text), *_homes(text)]
    kept: list[Private] = []
    for one in sorted(found, key=lambda p: (p.start, -p.end)):
        if kept and one.start < kept[-1].end:
            kept[-1] = Private(kept[-1].start, max(kept[-1].end, one.end), kept[-1].kind)
        else:
            kept.append(one)
    return tuple(kept)


def mask(text: str) -> str:
    """`text` with personal data marked out, character for character; masking twice is masking once.

    >>> mask("NIK 3171 0123 4567 0001, NIP 196501011990031001")
    'NIK •••• •••• •••• ••••, NIP 196501011990031001'
    """
    pieces, last = [], 0
    for one in find_private(text):
        pieces += [text[last : one.start], re.sub(r"\S", MARK, text[one.start : one.end])]
        last = one.end
    return "".join([*pieces, text[last:]])


def _numbers(text: str) -> list[Private]:
    found = [Private(m.start(), m.end(), "nik") for m in SIXTEEN.finditer(text) if _is_nik(text, m)]
    return found + [Private(m.start(), m.end(), "npwp") for m in NPWP.finditer(text)]


def _is_nik(text: str, match: re.Match[str]) -> bool:
    """Whether sixteen digits can be a NIK: mostly true digits, and not the beginning of a NIP."""
    digits = sum(c.isdigit() for c in match.group())
    return digits >= 12 and not NIP.search(text, max(0, match.start() - 12), match.start())


def _labels(text: str) -> list[Private]:
    return [
        Private(*match.span("value"), kind)
        for kind, pattern in _labelled()
        for match in pattern.finditer(text)
        if re.search(r"\d", match["value"])
    ]


def _contacts(text: str) -> list[Private]:
    domains = tuple(read_table("pribadi.toml")["dinas"]["domains"])
    mails = [m for m in MAIL.finditer(text) if not m["domain"].lower().endswith(domains)]
    found = [Private(m.start(), m.end(), "surel") for m in mails]
    return found + [Private(m.start(), m.end(), "telepon") for m in MOBILE.finditer(text)]


@cache
def _home_words() -> re.Pattern[str]:
    names = "|".join(
        re.escape(word).replace(r"\ ", r"\s{1,3}") for word in read_table("pribadi.toml")["rumah"]["words"]
    )
    return re.compile(rf"\b(?:{names})\s{{0,3}}:?\s{{0,3}}", re.IGNORECASE)


def _homes(text: str) -> list[Private]:
    found = []
    for match in _home_words().finditer(text):
        found.append(Private(match.end(), _address_end(text, match.end()), "alamat"))
    for match in RT_RW.finditer(text):
        starts = list(ADDRESS_START.finditer(text, max(0, match.start() - ADDRESS_BEFORE), match.start()))
        begin = starts[0].start() if starts else match.start()
        found.append(Private(begin, _address_end(text, match.end()), "alamat"))
    return [one for one in found if one.end > one.start]


def _address_end(text: str, start: int) -> int:
    limit = min(len(text), start + ADDRESS_AFTER)
    stop = ADDRESS_END.search(text, start, limit)
    return stop.start() if stop else limit
