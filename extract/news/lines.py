"""Pages whose lines were broken at a width, as old blogs set them: the breaks inside sentences become blanks."""

from __future__ import annotations

import re
from itertools import pairwise

#: A line that goes on in small letters on the next one, which no paragraph does.
_GOES_ON = re.compile(r"(?<=[a-z0-9,)\]])[ \t]{0,3}\n[ \t]{0,3}(?=[a-z(])")
#: So many of them show that the text was broken at a width.
FEWEST = 3
#: No line so short was broken.
SHORTEST = 16
_ENDS = re.compile(r"[.!?:;|”\"*–—-][ \t]{0,3}$")
#: A break behind a word or a comma that ends no paragraph, as inserts leave it: "… juga digelar penandatanganan".
_CUT = re.compile(
    r"(?:(?<=[a-z)\w],)|(?<=[a-z)\w];)|(?<=\b[Pp]enandatanganan)|(?<= dengan)|(?<= antara)|(?<= tentang)|(?<= bersama)|"
    r"(?<= serta)|(?<= dan)|(?<= oleh)|(?<= yang))[ \t]{0,3}(?:\n[ \t]{0,200}){1,6}(?=[A-Za-z\"“(])(?![a-k][.)])"
)
#: How a paragraph begins: a list's mark, a place or a medium in capitals before its dash, an aside.
_BEGINS = re.compile(
    r"[ \t]*(?:[-•*–]|\(?\d{1,2}[.)]|[a-k][.)]|[A-Z][A-Z .,/()]{3,40}[,–—|-]|Baca|BACA|Foto|Editor|Penulis)"
)


def unbroken(text: str) -> str:
    """The text with breaks inside sentences as blanks, if it was broken at a width; as long as before.

    >>> unbroken("Bupati Sari bersama\\nrektor kampus itu\\nhari ini menanda\\ntangani nota.")
    'Bupati Sari bersama rektor kampus itu hari ini menanda tangani nota.'
    """
    if len(_GOES_ON.findall(text)) < FEWEST:
        return _CUT.sub(lambda m: m.group().replace("\n", " "), text)
    lines = text.split("\n")
    joined = [lines[0]]
    for before, line in pairwise(lines):
        joined += [" " if _goes_on(before, line) else "\n", line]
    return "".join(joined)


def _goes_on(before: str, line: str) -> bool:
    """Whether a line goes on with the sentence of the one before it."""
    if not before.strip() or not line.strip() or len(before) < SHORTEST:
        return False
    return not _ENDS.search(before) and not _BEGINS.match(line)
