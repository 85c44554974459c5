"""The recapitulation as a workbook: one sheet a section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from registry.report import Report, Section
from registry.spreadsheet import Cell, Sheet, write_table
from registry.types import STATUSES


def write_report(report: Report, path: Path) -> None:
    """Writes the sections of `report`, each with a line for its sum where its lines share no agreement."""
    write_table(path, [_sheet(section, report) for section in report.sections])


def _sheet(section: Section, report: Report) -> Sheet:
    titles = (section.title, "Jumlah", *(status.capitalize() for status in STATUSES), "Nilai (Rupiah)")
    return Sheet(section.title.split(" (")[0], titles, _rows(section, report), (68, 9, *([14] * len(STATUSES)), 22))


def _rows(section: Section, report: Report) -> Iterator[Sequence[Cell]]:
    for line in section.lines:
        yield [line.label, line.count, *line.by_status.values(), line.rupiah]
    if section.code not in ("bidang", "mitra"):
        total = report.total
        yield [total.label, total.count, *total.by_status.values(), total.rupiah]
