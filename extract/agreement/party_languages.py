"""Clauses set in two languages side by side, of which a text layer gives each row across: the Indonesian side alone.

    1. Universitas Sari, sebuah perguruan   1. Universitas Sari, a university
    tinggi swasta yang berkedudukan di      domiciled in Raha, in this matter

Words that only one language has tell where a row parts; where few do, rows part as wide as the others.
"""

from __future__ import annotations

import re
from functools import cache

from extract.knowledge import read_table

#: Rows that must hold words of both languages, and their share among all, for a page to be set so.
ROWS, SHARE = 4, 0.5
#: What a character's distance from the usual width costs, in words: a row may part fifty characters off for one word.
WIDTH_COST = 0.02
#: What a name on both sides is worth, in words of one language.
NAME_WORTH = 1.5
#: What it costs, in words, where the word below would have fitted into the row.
ROOM_COST = 1.0


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    table = read_table("dwibahasa.toml")
    return frozenset(table["indonesia"]), frozenset(table["inggris"])


def other_language(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The English side of text[start:end], row by row, where its rows hold both languages."""
    rows = [(m.start(), m.group()) for m in re.finditer(r"[^\n]*\S[^\n]*", text[start:end])]
    both = [_sides(row) == (True, True) for _, row in rows]
    if sum(both) < ROWS or sum(both) < SHARE * len(rows):
        return []
    clear = [at for (_, row), mixed in zip(rows, both, strict=True) if mixed and (at := _cut(row)) is not None]
    if not clear:
        return []
    width = max(clear)
    found, below = [], ""
    for (offset, row), mixed in reversed(list(zip(rows, both, strict=True))):
        at = _cut(row, width, below) if mixed or len(row) > 1.3 * width else None
        if at is not None:
            found.append((start + offset + len(row[:at].rstrip()), start + offset + len(row)))
        below = row.split()[0]
    return found[::-1]


def one_side(text: str, start: int, end: int) -> str:
    """`text` with the English side of text[start:end] blanked out."""
    for low, high in other_language(text, start, end):
        text = text[:low] + " " * (high - low) + text[high:]
    return text


def _sides(row: str) -> tuple[bool, bool]:
    ours, theirs = _words()
    words = set(re.findall(r"[a-z]+(?:-[a-z]+)?", row.lower()))
    return bool(words & ours), bool(words & theirs)


def _on_both(words: list[re.Match[str]], cut: int) -> int:
    """How many words with a capital both sides of a cut hold: names that are told twice."""
    left, right = (
        {w.group().strip(".,;") for w in side if w.group()[:1].isupper()} for side in (words[:cut], words[cut:])
    )
    return len(left & right)


#: The mark of a party at the beginning of both sides.
MARK = re.compile(r"\(?[\dIVX]{1,3}[.)]")


def _cut(row: str, width: int | None = None, below: str = "") -> int | None:
    """Where the second language of a row begins.

    Without a usual width only where the words leave no choice; with one a row ends where the first word of the row
    below would not have fitted.
    """
    ours, theirs = _words()
    words = list(re.finditer(r"\S+", row))
    said = [re.sub(r"[^a-z-]", "", word.group().lower()) for word in words]
    worth = [(word in ours) - (word in theirs) for word in said]
    scores = [
        sum(worth[:count]) - sum(worth[count:]) + NAME_WORTH * _on_both(words, count) for count in range(1, len(words))
    ]
    if not scores:
        return None
    first = words[0].group()
    if MARK.fullmatch(first) and (again := [word for word in words[1:] if word.group() == first]):
        return again[0].start()
    if width is None:
        best = [n for n, score in enumerate(scores) if score == max(scores)]
        return words[best[0] + 1].start() if len(best) == 1 else None
    fits = [words[n].end() + 1 + len(below) <= width or words[n].end() > width for n in range(len(scores))]
    costs = [
        score - WIDTH_COST * abs(words[n + 1].start() - width) - ROOM_COST * fits[n] for n, score in enumerate(scores)
    ]
    return words[costs.index(max(costs)) + 1].start()


#: Between the columns of a row.
GAP = re.compile(r"(?<=\S)(?:\x20{3,90}|\x20?\t\x20?)(?=\S)")
#: How far from the others' a second column may begin.
SLANT = 3
#: Rows of both languages from which a document is set in two columns from title to signatures.
SET_ROWS = 8


def english_column(text: str) -> list[tuple[int, int]]:
    """The English column, row by row, of a document set in two languages from title to signatures.

    The Indonesian column is the left one, and a gap stands between the two at one place of all rows.
    """
    rows = [(m.start(), m.group()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    gaps = [(offset, row, gap) for offset, row in rows for gap in list(GAP.finditer(row))[:1]]
    mixed = [gap.end() for _, row, gap in gaps if _sides(row[: gap.start()])[0] and _sides(row[gap.end() :])[1]]
    turned = sum(_sides(row[: gap.start()])[1] for _, row, gap in gaps)
    if len(mixed) < max(SET_ROWS, SHARE * len(rows), 3 * turned):
        return []
    middle = sorted(mixed)[len(mixed) // 2]
    return [(o + gap.start(), o + len(row)) for o, row, gap in gaps if abs(gap.end() - middle) <= SLANT]
