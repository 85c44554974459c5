"""Write a list of search results for a spreadsheet: CSV, one document a row."""

from __future__ import annotations

import csv
from pathlib import Path

from index.labels import FORMS, KINDS
from index.results import Hit, SearchResult
from ingest.errors import UsageError

COLUMNS = (
    "No", "Judul", "Naskah", "Bentuk", "Jenis", "Tanggal", "Berakhir", "Pihak", "Urusan", "Nomor", "Nilai", "Mata uang",
    "Halaman", "Cuplikan", "Sumber", "ID",
)  # fmt: skip
#: A cell that begins so would be run as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Cell = str | int | float | None


def write_list(result: SearchResult, path: Path) -> None:
    """Writes the hits to a .csv file. Raises `UsageError` for another ending."""
    rows = [_row(hit) for hit in result.hits]
    match path.suffix.lower():
        case ".csv":
            _write_csv(rows, path)
        case _:
            raise UsageError("ekspor hanya ke .csv", subject=str(path))


def _row(hit: Hit) -> list[Cell]:
    value, currency = hit.amounts[0] if hit.amounts else ("", "")
    return [
        hit.rank, hit.title, KINDS.get(hit.kind, hit.kind), FORMS.get(hit.form or "", ""), hit.type or "",
        hit.said_date or "", hit.ends or "", "; ".join(hit.parties), "; ".join(hit.sectors), "; ".join(hit.numbers),
        value, currency, hit.page, hit.snippet, hit.source, hit.document_id,
    ]  # fmt: skip


def _write_csv(rows: list[list[Cell]], path: Path) -> None:
    # Excel takes UTF-8 for what it is only with the mark in front.
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        writer.writerows([safe(cell) for cell in row] for row in rows)


def safe(cell: Cell) -> Cell:
    """Text that no spreadsheet takes for a formula.

    >>> safe("=HYPERLINK()"), safe(3)
    ("'=HYPERLINK()", 3)
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
