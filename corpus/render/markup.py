"""Parses the line markup of an agreement's body into blocks; corpus/README.md describes the markup."""

from __future__ import annotations

import re
from dataclasses import dataclass

ITEM = re.compile(r"^( *)(\([0-9a-zA-Z]+\)|[0-9a-zA-Z]{1,4}[.)]|-)\s+(.*)$")
STYLED = re.compile(r"(\*\*.+?\*\*|__.+?__|//.+?//)")


@dataclass(frozen=True, slots=True)
class Word:
    """A run without a space, in one style. Empty text stands for a second space in a row."""

    text: str
    bold: bool = False
    underline: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Wrapped text; ``label`` hangs left of it at ``level``."""

    text: str
    align: str = "justify"  #: justify, left, centre, right
    bold: bool = False
    level: int = 0
    label: str = ""
    room: int = 0  #: lines that must fit under it, so that a heading stays with its text


@dataclass(frozen=True, slots=True)
class Gap:
    """Vertical white space, in lines."""

    lines: float


@dataclass(frozen=True, slots=True)
class Break:
    """A new page, landscape or not."""

    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """A grid read row by row. ``kind``: kop, pair, table, ttd; ``widths`` are shares of the text width."""

    kind: str
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """Two languages side by side; each pair starts on one line, and the page reads column by column."""

    pairs: tuple[tuple[str, str], ...]


Block = Paragraph | Gap | Break | Rows | Columns


def words(text: str, bold: bool = False) -> list[Word]:
    """Words of ``text`` with their style; ``**bold**``, ``__underlined bold__``, ``//italic//``."""
    result: list[Word] = []
    for part in STYLED.split(text):
        mark, inner = part[:2], part[2:-2]
        if len(part) > 4 and mark in ("**", "__", "//") and part.endswith(mark):
            new = [Word(w, mark != "//" or bold, mark == "__", mark == "//") for w in inner.split(" ")]
        else:
            new = [Word(w, bold) for w in part.split(" ")]
        result = _glue(result, new)
    return result


def plain(text: str) -> str:
    """``text`` without its style marks, as printed."""
    return STYLED.sub(lambda match: match[0][2:-2], text)


def parse(body: str, pasal: str) -> list[Block]:
    """Blocks of ``body``; ``pasal`` is the heading pattern of Look.

    >>> [type(block).__name__ for block in parse("= JUDUL\\n\\nPada hari ini\\n(1) satu", "Pasal {n}\\n{t}")]
    ['Paragraph', 'Gap', 'Paragraph', 'Paragraph']
    """
    blocks: list[Block] = []
    lines = body.strip("\n").split("\n")
    number = 0
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if line.startswith(("@kop", "@pair", "@table", "@ttd", "@cols")):
            end = lines.index("@end", at)
            blocks.append(_grid(line.split(), lines[at:end]))
            at = end + 1
        elif line.startswith("§ "):
            number += 1
            blocks.extend(_heading(pasal, number, line[2:]))
        else:
            blocks.append(_simple(line))
    return blocks


def roman(number: int) -> str:
    """Roman numeral of 1 to 39.

    >>> roman(14), roman(9)
    ('XIV', 'IX')
    """
    ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return "X" * (number // 10) + ones[number % 10]


def _glue(left: list[Word], right: list[Word]) -> list[Word]:
    """Joins two styled parts; without a space between them the second hangs on the first as one word."""
    if not left or not right or right[0].text == "" or left[-1].text == "":
        kept = left[:-1] if left and left[-1].text == "" else left
        return kept + (right[1:] if kept and right and right[0].text == "" else right)
    last, first = left[-1], right[0]
    return [*left[:-1], Word(last.text + first.text, last.bold, last.underline, last.italic), *right[1:]]


def _heading(pasal: str, number: int, title: str) -> list[Block]:
    text = pasal.format(n=number, r=roman(number), t=title)
    parts = text.split("\n")
    return [Gap(0.6), *(Paragraph(part, "centre", True, room=2 + len(parts) - n) for n, part in enumerate(parts))]


def _simple(line: str) -> Block:
    if not line.strip():
        return Gap(0.5)
    if line in ("@page", "@landscape"):
        return Break(line == "@landscape")
    if line.startswith("@gap "):
        return Gap(float(line[5:]))
    for mark, align, bold in (
        ("= ", "centre", True),
        (": ", "centre", False),
        ("@right ", "right", False),
        ("@left ", "left", False),
        ("@bold ", "left", True),
    ):
        if line.startswith(mark):
            return Paragraph(line[len(mark) :], align, bold)
    item = ITEM.match(line)
    if item:
        return Paragraph(item[3], level=len(item[1]) // 2, label=item[2])
    return Paragraph(line.strip(), level=(len(line) - len(line.lstrip())) // 2)


def _grid(head: list[str], lines: list[str]) -> Block:
    if head[0] == "@cols":
        left = [line[2:].strip() for line in lines if line.startswith("L:")]
        right = [line[2:].strip() for line in lines if line.startswith("R:")]
        return Columns(tuple(zip(left, right, strict=True)))
    rows = tuple(tuple(cell.strip() for cell in line.split("|")) for line in lines)
    return Rows(head[0][1:], rows, tuple(float(share) for share in head[1:]))
