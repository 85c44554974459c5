"""Signature blocks: the names under the signatures, and which party each belongs to.

Blocks stand side by side; a page read in layout order keeps their cells apart with a tab or wide spaces. Names in the
party clauses are read more surely, so a block only confirms them or fills what the clauses leave open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extract.agreement.party_words import title_word
from extract.text.casing import official_case
from extract.text.english_names import provinces
from extract.text.regions import closest_region
from extract.text.repair import letters

#: Between two cells: a wide gap, or where the second of two headings in one line begins.
CELL = re.compile(
    r"\t|[^\S\n]{3,}|(?<=[a-z])[^\S\n](?=(?:For\s(?:the\s)?|Untuk\s)[A-Z])"
    r"|(?<=[A-Z])[^\S\n](?=(?:FOR THE|FOR AND ON BEHALF|UNTUK PEMERINTAH|UNTUK DAN ATAS NAMA)\s)"
)
ROLE_CELL = re.compile(r"PIHAK\s?(?:KESATU|PERTAMA|KEDUA|KETIGA|KEEMPAT|KELIMA|I{1,3}|IV|V)\b", re.IGNORECASE)
HEAD_CELL = re.compile(
    r"^(?:UNTUK|FOR|ATAS\sNAMA|ON\sBEHALF|PIHAK|PEMERINTAH|GOVERNMENT|THE\s|PT\b|KANTOR|KEJAKSAAN|UNIVERSITAS"
    r"|DINAS|YAYASAN|REPUBLIK"
    r"|REPUBLIC|KEPALA|DIREKTUR|BUPATI|GUBERNUR|WALI|REKTOR|KETUA|MAYOR|REGENT|RECTOR|GOVERNOR|OF\s|AND$|DAN$|SAKSI|MENGETAHUI"
    r"|LAMPIRAN|MATERAI|METERAI|CITY\b|PROVINCE\b|STATE\sOF\b|COUNTY\b|KINGDOM\b|MALAYSIA$|INDONESIA$|.{1,60}\b(?:REPUBLI[CK]|GOVERNMENT|PEMERINTAH)\b)",
    re.IGNORECASE,
)
#: A heading that the next line must finish: "UNTUK PEMERINTAH KABUPATEN" over the name of the regency.
OPEN_HEAD = re.compile(r"PEMERINTAH(?:DAERAH)?(?:KABUPATEN|KOTA|PROVINSI)?$|GOVERNMENTOF(?:THE)?$")
#: A line that ends the block: an annex, or the same text in another language.
AFTER = ("LAMPIRAN", "ANNEX", "MEMORANDUMOF", "AGREEMENTBETWEEN", "LETTEROFINTENT")
#: A heading of a block that begins a new one below another.
BEGINS = re.compile(r"(?:UNTUK|FOR|ATAS\sNAMA|ON\sBEHALF|PIHAK|SAKSI|MENGETAHUI)\b", re.IGNORECASE)
#: One word of a name or a degree.
NAME_WORD = re.compile(r"[A-Z][A-Za-z'.,-]{0,30}|(?:dr|drg|drh|bin|binti|van|de)\.?")
#: Words of an organisation's name that say nothing of which one it is.
GENERIC = re.compile(
    r"\b(?:Pemerintah|Provinsi|Kabupaten|Kota|Daerah|Government|Municipal|Provincial|City|Council|Province|Regency|Prefecture|of|the|PT|Kantor)\b",
    re.IGNORECASE,
)
#: The rest of a heading broken before the region: "For the Government of" / "Wajo Regency,".
REGION_CELL = re.compile(
    r"(?:[A-Z][\w'-]*\s){1,4}(?:Regency|City|Province|Prefecture|Municipality|State)\b,?", re.IGNORECASE
)
#: A signature page is short.
MAX_LINES = 60


@dataclass(frozen=True, slots=True)
class Signature:
    """One name under a signature."""

    start: int
    end: int
    text: str
    column: int  #: 0 for the left block
    head: str  #: what stands above it in the same column, in bare letters
    office: tuple[int, int] | None = None  #: where the position under the name stands, or above it


def find_signatures(text: str, start: int, end: int) -> tuple[Signature, ...]:
    """Names in the signature area, each with the heading of its column."""
    heads: dict[int, str] = {}
    above: dict[int, tuple[int, int]] = {}
    last: dict[int, int] = {}
    found: list[Signature] = []
    at = start
    for line in text[start:end].split("\n")[:MAX_LINES]:
        if letters(line).startswith(AFTER):
            break
        for column, low, cell in _parted(_cells(line), heads):
            span = (at + low, at + low + len(cell.rstrip(",;:")))
            if _is_name(cell) and not OPEN_HEAD.search(heads.get(column, "")):
                last[column] = len(found)
                found.append(Signature(*span, cell, column, heads.get(column, ""), above.pop(column, None)))
                continue
            if column in last and found[last[column]].office is None and title_word().match(cell):
                found[last[column]] = replace(found[last[column]], office=span)
                continue
            if column in last and BEGINS.match(cell):
                # A block below another: what headed that one heads this one no more.
                del last[column]
                heads.pop(column, None)
            if title_word().match(cell):
                above[column] = span
            goes_on = column in heads and column not in last and title_word().match(cell) is None
            if HEAD_CELL.match(cell) or ROLE_CELL.search(cell) or _is_region(cell) or goes_on:
                heads[column] = heads.get(column, "") + letters(cell)
        at += len(line) + 1
    return tuple(found)


def _cells(line: str) -> list[tuple[int, int, str]]:
    """(column, offset, text) of the cells of a line."""
    cells, low = [], 0
    for match in [*CELL.finditer(line), None]:
        high = match.start() if match else len(line)
        words = line[low:high]
        if words.strip():
            cells.append((low + len(words) - len(words.lstrip()), words.strip()))
        low = match.end() if match else high
    return [(column, offset, words) for column, (offset, words) in enumerate(cells)]


#: A title with which the name in the second cell begins.
TITLED = re.compile(r"(?<=[A-Za-z.])[^\S\n](?=(?:Prof|Drs|Dra|Dr|DR|Ir|KH|Hj|H|Mr|Ms|Mrs)\.?[^\S\n][A-Z])")


def _parted(cells: list[tuple[int, int, str]], heads: dict[int, str]) -> list[tuple[int, int, str]]:
    """The cells of a line under two headings, of which a page kept but one blank apart.

    Posts part where the second begins, names where the second has a title, else, of four words, in the middle.
    """
    if len(heads) != 2 or len(cells) != 1:
        return cells
    _, low, cell = cells[0]
    posts = [m.start() for m in title_word().finditer(cell)]
    at = next((at for at in posts[1:2] if posts[0] == 0 and not ACTING.fullmatch(cell[:at].strip())), 0)
    at = at or next((m.end() for m in re.finditer(r"\s", cell) if _is_region(cell[: m.start()])), 0)
    if not at and _is_name(cell):
        titled = TITLED.search(cell, 4)
        bare = list(re.finditer(r"\S+", TITLES.sub(lambda m: " " * len(m.group()), cell)))
        at = titled.end() if titled else bare[2].start() if len(bare) == 4 and "," not in cell else 0
    return [(0, low, cell[:at].rstrip()), (1, low + at, cell[at:])] if at else cells


#: What stands before a post and is none by itself.
ACTING = re.compile(r"(?:Pj|Pjs|Plt|Plh|Pgs|Penjabat|Pelaksana|Acting|Vice|Deputy|Pembina)\.?\b.*")
#: Titles before a name, which count for none of its words.
TITLES = re.compile(r"^(?:(?:Prof|Drs|Dra|Dr|DR|Ir|KH|Hj|H|Mr|Ms)\.?\s)+")


def _is_name(cell: str) -> bool:
    """Whether a cell is a person's name: two words or more, all with capitals, no office."""
    words = cell.split()
    if len(cell) > 70 or not 2 <= len(words) <= 12 or HEAD_CELL.match(cell):
        return False
    if not all(NAME_WORD.fullmatch(word) for word in words):
        return False
    letters_of = [len(word) for word in re.findall(r"[A-Za-z]{2,}", cell)]
    return not _is_region(cell) and title_word().search(cell) is None and len(letters_of) >= 2 and max(letters_of) >= 3


def _is_region(cell: str) -> bool:
    """Whether a cell is nothing but a region's name, the rest of a heading."""
    place = closest_region(cell)
    return (place is not None and place[1] == 1.0) or cell.lower() in provinces() or bool(REGION_CELL.fullmatch(cell))


def of_party(signatures: tuple[Signature, ...], role: str | None, name: str) -> Signature | None:
    """The signature under the heading that names a party by its role or its name; None where two columns may."""
    wanted = [letters(role)] if role else []
    # A piece of the party's own name, of which the rest was not read, is no person.
    signatures = tuple(s for s in signatures if letters(s.text) not in letters(name) or s.text == name)
    bare = letters(GENERIC.sub(" ", name))
    named = [s for s in signatures if any(w and _headed(s.head, w) for w in wanted)]
    english = [letters(one) for one, other in provinces().items() if letters(other) == bare]
    named = named or [s for s in signatures if any(len(word) >= 5 and word in s.head for word in (bare, *english))]
    # "For the Government of Jeju Province": a heading may shorten the name to the word that tells which one it is.
    first = next((letters(word) for word in GENERIC.sub(" ", name).split() if len(letters(word)) >= 4), None)
    # A line of the heading that goes on with the party's name is no person.
    people = [s for s in signatures if len(s.text.split()[0]) < 4 or letters(s.text.split()[0]) not in letters(name)]
    named = named or [s for s in people if first is not None and first in s.head]
    # Rank and number follow the name; two columns under one heading are not told apart.
    return named[0] if len({s.column for s in named}) == 1 else None


BARE_OFFICE = re.compile(r"(?:Gubernur|Bupati|Wali\s?Kota|Walikota|Mayor|Governor|Regent)", re.IGNORECASE)


def office_of(words: str, name: str) -> str:
    """A position under a signature in one language, with the region that it leaves out.

    >>> office_of("WALI KOTA / MAYOR", "Pemerintah Kota Manado"), office_of("KETUA", "Yayasan Kasih")
    ('Wali Kota Manado', 'Ketua')
    """
    office = official_case(words.split("/")[0].strip()) if len(words) > 5 else words.capitalize()
    place = " ".join(GENERIC.sub(" ", name.split(",")[0]).split())
    if not BARE_OFFICE.fullmatch(office) or not place:
        return office
    return f"{office} of {place}" if office in ("Mayor", "Governor", "Regent") else f"{office} {place}"


def _headed(head: str, role: str) -> bool:
    """Whether a heading holds a role; PIHAK KE... is not PIHAK KEDUA."""
    return re.search(rf"{role}(?![A-Z]*(?:{role}))", head) is not None and head.count("PIHAK") == 1
