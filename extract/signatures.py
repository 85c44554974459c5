"""Signature blocks: the names under the signatures, and which party each belongs to.

Blocks stand side by side; a page read in layout order keeps their cells apart with a tab or wide spaces. Names in the
party clauses are read more surely, so a block only confirms them or fills what the clauses leave open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.party_words import title_word
from extract.repair import letters

CELL = re.compile(r"\t|[^\S\n]{3,}")
ROLE_CELL = re.compile(r"PIHAK\s?(?:KESATU|PERTAMA|KEDUA|KETIGA|KEEMPAT|KELIMA|I{1,3}|IV|V)\b", re.IGNORECASE)
HEAD_CELL = re.compile(
    r"^(?:UNTUK|FOR|ATAS\sNAMA|ON\sBEHALF|PIHAK|PEMERINTAH|GOVERNMENT|THE\s|PT\b|KANTOR|KEJAKSAAN|UNIVERSITAS"
    r"|DINAS|YAYASAN|REPUBLIK"
    r"|REPUBLIC|KEPALA|DIREKTUR|BUPATI|GUBERNUR|WALI|REKTOR|KETUA|MAYOR|GOVERNOR|AND$|DAN$|SAKSI|MENGETAHUI"
    r"|LAMPIRAN|MATERAI|METERAI)",
    re.IGNORECASE,
)
#: Names of degrees do not count against a name's capitals.
NAME = re.compile(r"(?:[A-Z][A-Za-z'.]{0,20}\.?,?\s?){2,9}(?:,?\s?[A-Z][A-Za-z.]{1,8}){0,6}")
#: Words of an organisation's name that say nothing of which one it is.
GENERIC = re.compile(
    r"\b(?:Pemerintah|Provinsi|Kabupaten|Kota|Daerah|Government|Municipal|Provincial|City|Council|Province|of|the|PT|Kantor)\b",
    re.IGNORECASE,
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


def find_signatures(text: str, start: int, end: int) -> tuple[Signature, ...]:
    """Names in the signature area, each with the heading of its column."""
    heads: dict[int, str] = {}
    found: list[Signature] = []
    at = start
    for line in text[start:end].split("\n")[:MAX_LINES]:
        if letters(line).startswith(("LAMPIRAN", "ANNEX")):
            break
        for column, low, cell in _cells(line):
            if _is_name(cell):
                found.append(Signature(at + low, at + low + len(cell), cell, column, heads.get(column, "")))
            elif HEAD_CELL.match(cell) or ROLE_CELL.search(cell):
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


def _is_name(cell: str) -> bool:
    """Whether a cell is a person's name: two words or more, all with capitals, no office."""
    if not NAME.fullmatch(cell) or HEAD_CELL.match(cell) or len(cell) > 70:
        return False
    return title_word().search(cell) is None and len(re.findall(r"[A-Za-z]{3,}", cell)) >= 2


def of_party(signatures: tuple[Signature, ...], role: str | None, name: str) -> Signature | None:
    """The signature under the heading that names a party by its role or its name; None unless exactly one does."""
    wanted = [letters(role)] if role else []
    bare = letters(GENERIC.sub(" ", name))
    named = [s for s in signatures if any(w and _headed(s.head, w) for w in wanted)]
    named = named or [s for s in signatures if len(bare) >= 5 and bare in s.head]
    return named[0] if len({s.text for s in named}) == 1 else None


def _headed(head: str, role: str) -> bool:
    """Whether a heading holds a role; PIHAK KE... is not PIHAK KEDUA."""
    return re.search(rf"{role}(?![A-Z]*(?:{role}))", head) is not None and head.count("PIHAK") == 1
