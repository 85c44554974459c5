"""Stretches of a party clause; no business logic."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the sheet's text."""

    start: int
    end: int
    text: str
    rest: tuple[tuple[int, int], ...] = ()  #: what stands of it in the rows below, beside another column


#: Marks around a stretch that are no part of it; a form sets what was filled in between square brackets.
MARKS = frozenset(",;:\"'*_-=[]|")


def piece(text: str, start: int, end: int) -> Piece | None:
    """text[start:end] without white space and marks around it; None where nothing is left."""
    while start < end and (text[start].isspace() or text[start] in MARKS):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in MARKS):
        end -= 1
    return Piece(start, end, re.sub(r"\s+", " ", text[start:end])) if end > start else None


WORD_BEFORE, WORD_AFTER = re.compile(r"([A-Za-z]{2,})[^\S\n]{0,4}$"), re.compile(r"\s*([A-Za-z]{3,})")
#: What begins a line of its own.
LABEL = re.compile(r"(?:Nama|Jabatan|Alamat|NIP|Pangkat|Dalam|Bertindak|Selanjutnya|Untuk|Yang|Pada)", re.IGNORECASE)


def stands_together(text: str, start: int, end: int) -> bool:
    """Whether the two words around a gap stand side by side elsewhere: the gap parts no two values.

    >>> stands_together("DINAS KELUARGA BERENCANA ... Dinas Keluarga\\n\\nBerencana", 43, 45)
    True
    """
    before, after = WORD_BEFORE.search(text, max(0, start - 30), start), WORD_AFTER.match(text, end)
    if before is None or after is None or LABEL.fullmatch(after[1]):
        return False
    pair = rf"\b{before[1]}(?:[^\S\n]{{1,3}}|[^\S\n]?\n[^\S\n]{{0,12}}){after[1]}\b"
    return re.search(pair, text, re.IGNORECASE) is not None


def line_end(text: str, start: int, end: int) -> int:
    at = text.find("\n", start, end)
    return end if at < 0 else at
