"""Ruled tables of born-digital pages: their cells are found by pdfplumber, their words are pdfium's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ingest.order import Line, Segment, Token, read_lines, rows, segment

if TYPE_CHECKING:
    from ingest.pdf import PdfPage

Cell = tuple[float, float, float, float]
Table = list[list[Cell]]  #: rows of cells, top to bottom, left to right

#: A table has at least so many ruled lines each way; fewer are underlines and frames.
RULES = 4
#: pdfplumber takes seconds for thousands of lines; such a page is a drawing.
MAX_RULES = 2_000


def has_ruled_table(page: PdfPage) -> bool:
    drawn = page.drawn
    enough = drawn.rules_across >= RULES and drawn.rules_down >= RULES
    return enough and drawn.rules_across + drawn.rules_down <= MAX_RULES


def lines_with_tables(page: PdfPage, segments: Sequence[Segment]) -> list[Line]:
    """The lines of a page in reading order; a row of a ruled table is one line, cells parted by tabs."""
    tables = page.tables() if has_ruled_table(page) else []
    if not tables:
        return read_lines(segments)
    return weave(segments, tables)


def weave(segments: Sequence[Segment], tables: Sequence[Table]) -> list[Line]:
    """Lines above, in and below each table, from top to bottom."""
    rest = list(segments)
    lines: list[Line] = []
    for table in sorted(tables, key=lambda table: table[0][0][1]):
        top = min(cell[1] for row in table for cell in row)
        bottom = max(cell[3] for row in table for cell in row)
        inside = [s for s in rest if _in_table(s, table)]
        above = [s for s in rest if s not in inside and s.middle < top]
        beside = [s for s in rest if s not in inside and top <= s.middle <= bottom]
        rest = [s for s in rest if s not in inside and s not in above and s not in beside]
        lines += read_lines(above) + _table_lines(inside, table) + read_lines(beside)
    return lines + read_lines(rest)


def _table_lines(inside: Sequence[Segment], table: Table) -> list[Line]:
    tokens = [token for part in inside for token in part.tokens]
    lines: list[Line] = []
    for row in table:
        line = [cell for box in row if (cell := _cell(tokens, box)) is not None]
        if line:
            lines.append(line)
    return lines


def _cell(tokens: Sequence[Token], box: Cell) -> Segment | None:
    """The words of one cell as one segment, its own lines one after the other."""
    mine = [token for token in tokens if _holds(box, (token.x0 + token.x1) / 2, (token.y0 + token.y1) / 2)]
    if not mine:
        return None
    ordered = [token for row in rows([segment([token]) for token in mine]) for part in row for token in part.tokens]
    x0, y0, x1, y1 = box
    return Segment(tuple(ordered), x0, y0, x1, y1, is_cell=True)


def _in_table(part: Segment, table: Table) -> bool:
    x, y = (part.x0 + part.x1) / 2, part.middle
    return any(_holds(cell, x, y) for row in table for cell in row) or (
        # A segment that runs over several cells has its middle on a line between them.
        any(_holds(cell, part.x0 + 1, y) for row in table for cell in row)
    )


def _holds(box: Cell, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def find_tables(data: bytes, index: int, offset: tuple[float, float], password: str | None = None) -> list[Table]:
    """Tables with ruled lines on page `index` (from 0), boxes in page points.

    `offset` is where the visible page begins on the whole one, which is what pdfplumber measures from.
    Tables of one column or one row are frames and are left out.
    """
    import io

    import pdfplumber

    dx, dy = offset
    with pdfplumber.open(io.BytesIO(data), pages=[index + 1], password=password or "") as document:
        page = document.pages[0]
        found = page.find_tables({"vertical_strategy": "lines", "horizontal_strategy": "lines"})
        tables = [
            [[(c[0] - dx, c[1] - dy, c[2] - dx, c[3] - dy) for c in row.cells if c] for row in table.rows]
            for table in found
        ]
    return [rows for rows in tables if len(rows) > 1 and max(len(row) for row in rows) > 1]
