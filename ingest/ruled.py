"""Ruled tables of scanned pages: finds their cells by their lines, and takes the lines away before OCR."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ingest.layout import Cell, Table
from ingest.prepare import Picture

# At 150 dpi. A rule is a straight stroke longer than any letter is wide or high; cells hold at least one line.
_LONG_ACROSS, _LONG_DOWN = 60, 36
_LEAST_WIDE, _LEAST_HIGH = 18, 14
_LEAST_CELLS = 4
#: The cells of one row begin within this many pixels of each other.
_ROW = 8


@dataclass(frozen=True, slots=True)
class Ruled:
    """A page without its rules, and where its tables were, in pixels of the page."""

    gray: Picture
    tables: tuple[Table, ...]


def take_rules(gray: Picture, dpi: float) -> Ruled:
    """The ruled tables of a straight page; the page as it is where there are none."""
    import cv2
    import numpy as np

    scale = min(1.0, 150 / dpi)
    small = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else gray
    dark = (small < 170).astype(np.uint8)
    unit = dpi * scale / 150
    across = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, round(_LONG_ACROSS * unit)), np.uint8))
    down = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((round(_LONG_DOWN * unit), 1), np.uint8))
    # Scanned rules waver and break; a little more ink closes them.
    rules = cv2.dilate(across | down, np.ones((3, 3), np.uint8))
    tables = [table for box in _frames(rules, unit) if (table := _cells(rules, box, unit)) is not None]
    if not tables:
        return Ruled(gray, ())
    large = cv2.resize(rules, (gray.shape[1], gray.shape[0]), interpolation=cv2.INTER_NEAREST)
    clean = gray.copy()
    for table in tables:
        x0, y0, x1, y1 = (round(v / scale) for v in _around(table))
        clean[y0:y1, x0:x1][large[y0:y1, x0:x1] > 0] = 255
    return Ruled(clean, tuple(_scaled(table, 1 / scale) for table in tables))


def _frames(rules: Any, unit: float) -> list[tuple[int, int, int, int]]:
    """Boxes of connected rules that are large enough for a table: x, y, width, height."""
    import cv2

    count, _, stats, _ = cv2.connectedComponentsWithStats(rules, connectivity=8)
    boxes = [tuple(int(v) for v in stats[i, :4]) for i in range(1, count)]
    return [(x, y, w, h) for x, y, w, h in boxes if w > 3 * _LONG_ACROSS * unit and h > 2 * _LEAST_HIGH * unit]


def _cells(rules: Any, frame: tuple[int, int, int, int], unit: float) -> Table | None:
    """The white fields that rules enclose, as rows of cells; None where they are no table."""
    import cv2

    x, y, wide, high = frame
    inside = 1 - rules[y : y + high, x : x + wide]
    count, _, stats, _ = cv2.connectedComponentsWithStats(inside, connectivity=4)
    cells: list[Cell] = []
    for left, top, w, h, _ in stats[1:count].tolist():
        open_to_outside = left == 0 or top == 0 or left + w == wide or top + h == high
        if not open_to_outside and w >= _LEAST_WIDE * unit and h >= _LEAST_HIGH * unit:
            cells.append((x + left - 2, y + top - 2, x + left + w + 2, y + top + h + 2))
    rows: Table = []
    for cell in sorted(cells, key=lambda cell: (cell[1], cell[0])):
        if rows and abs(rows[-1][0][1] - cell[1]) <= _ROW * unit:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    is_table = len(cells) >= _LEAST_CELLS and len(rows) > 1 and max(len(row) for row in rows) > 1
    return [sorted(row) for row in rows] if is_table else None


def _around(table: Table) -> Cell:
    cells = [cell for row in table for cell in row]
    edge = 8  # the outer rules and their ragged rims
    x0, y0 = min(c[0] for c in cells) - edge, min(c[1] for c in cells) - edge
    return max(0, x0), max(0, y0), max(c[2] for c in cells) + edge, max(c[3] for c in cells) + edge


def _scaled(table: Table, factor: float) -> Table:
    return [[(a * factor, b * factor, c * factor, d * factor) for a, b, c, d in row] for row in table]
