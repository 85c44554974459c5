"""Write a list of search results for a spreadsheet: CSV or XLSX, one document a row."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

from index.labels import KINDS
from index.results import Hit, SearchResult
from ingest.errors import UsageError
from registry.labels import FORMS
from registry.spreadsheet import Sheet, safe_text, write_table

COLUMNS = (
    "No", "Judul", "Naskah", "Bentuk", "Jenis", "Tanggal", "Berakhir", "Pihak", "Urusan", "Nomor", "Nilai", "Mata uang",
    "Halaman", "Cuplikan", "Sumber", "ID",
)  # fmt: skip
WIDTHS = (5, 60, 18, 24, 10, 12, 12, 50, 30, 30, 18, 10, 8, 80, 40, 20)

Cell = str | int | date | None


def write_list(result: SearchResult, path: Path) -> None:
    """Writes the hits to a .csv or .xlsx file. Raises `UsageError` for another ending."""
    rows = [_row(hit) for hit in result.hits]
    match path.suffix.lower():
        case ".csv":
            _write_csv(rows, path)
        case ".xlsx":
            write_table(path, [Sheet("Hasil pencarian", COLUMNS, rows, WIDTHS)])
        case _:
            raise UsageError("ekspor hanya ke .csv atau .xlsx", subject=str(path))


def _row(hit: Hit) -> list[Cell]:
    value, currency = hit.amounts[0] if hit.amounts else ("", "")
    return [
        hit.rank, hit.title, KINDS.get(hit.kind, hit.kind), FORMS.get(hit.form or "", ""), hit.type or "",
        _date(hit.said_date), _date(hit.ends), "; ".join(hit.parties), "; ".join(hit.sectors), "; ".join(hit.numbers),
        value, currency, hit.page, hit.snippet, hit.source, hit.document_id,
    ]  # fmt: skip


def _write_csv(rows: list[list[Cell]], path: Path) -> None:
    # Excel takes UTF-8 for what it is only with the mark in front.
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        writer.writerows([safe_text(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)


def _date(said: str | None) -> Cell:
    """A real date where the day is known; an imprecise one as it is said."""
    try:
        return date.fromisoformat(said) if said else ""
    except ValueError:
        return said
