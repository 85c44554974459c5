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


#: Marks around a stretch that are no part of it; a form sets what was filled in between square brackets.
MARKS = frozenset(",;:\"'*_-=[]|")


def piece(text: str, start: int, end: int) -> Piece | None:
    """text[start:end] without white space and marks around it; None where nothing is left."""
    while start < end and (text[start].isspace() or text[start] in MARKS):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in MARKS):
        end -= 1
    return Piece(start, end, re.sub(r"\s+", " ", text[start:end])) if end > start else None


def line_end(text: str, start: int, end: int) -> int:
    at = text.find("\n", start, end)
    return end if at < 0 else at
