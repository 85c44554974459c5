"""The lines of a title block; a block that lost its line breaks is cut where its parts begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from extract.text.repair import letters


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    end: int
    text: str
    key: str  #: its bare capital letters


def lines_of(text: str, start: int, end: int) -> tuple[Line, ...]:
    """The lines of text[start:end] that hold letters or digits."""
    found, at = [], start
    for piece in text[start:end].split("\n"):
        for first, last in _heads_apart(piece):
            part = piece[first:last]
            if any(c.isalnum() for c in part):
                low = at + first + len(part) - len(part.lstrip())
                high = at + first + len(part.rstrip())
                found.append(Line(low, high, text[low:high], letters(text[low:high])))
        at += len(piece) + 1
    return tuple(found)


#: A title block that lost its line breaks: its parts begin with one of these words, in capitals.
RUN_ON = re.compile(
    r"\s(?=(?:PERJANJIAN|NOTA|KESEPAKATAN|MEMORANDUM)\s(?:KERJA|KESE|BERSAMA|SALING|OF))|(?<=[a-z])\s(?=PERJANJIAN\s)"
    r"|\s(?=(?:ANTARA|TENTANG|MENGENAI|Antara|Tentang)\s|(?:NOMOR|Nomor)\s{0,2}[:./\d])|(?<=\s(?:TENTANG|Tentang))\s"
    # "NO. 12/DIR/2019", "NO : NO : 3/PKS", "No : PKS. 3/DIR": the short label, with a number or a blank behind it.
    r"|\s(?=N[Oo]\s?[.:]\s{0,2}(?:[:.]\s?)?(?:N[Oo]\s?[.:]|(?:[A-Z]{2,5}\.\s)?\S{1,30}/))"
    # Capitals that go over into a sentence: "KERJASAMA KOTA KEMBAR Pemerintah Kota Sari dan".
    r"|(?<=[A-Z]{4})\s(?=[A-Z][a-z]{2,20}\s(?:[A-Z][a-z]|[a-z]))"
    # The sentence behind them all: "Perjanjian Sewa ini dibuat pada hari".
    r"|\s(?=(?:Perjanjian|Kesepakatan|Nota|Addendum|Adendum)\s[A-Za-z ]{0,60}\bini\b)"
)
#: The first number behind the last words of a subject, in a line of any length.
NUMBERED = re.compile(r"(?<=[A-Z]{4})\s(?=(?:NOMOR|Nomor)\s{0,2}:\s{0,2}[\w.-]{1,20}\s?/)")
#: A longer line of a title block is several that ran together.
LONG_LINE = 75


def _heads_apart(line: str) -> list[tuple[int, int]]:
    """Where the parts of a title's line stand; one part but where it is too long for a line."""
    border = NUMBERED if len(line) <= LONG_LINE else RUN_ON
    cuts = [0, *(m.end() for m in border.finditer(line)), len(line)]
    return list(pairwise(cuts))
