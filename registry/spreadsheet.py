"""Writes and reads spreadsheets. The only module that loads openpyxl.

Text from documents is never a formula: what begins like one is written as text behind an apostrophe mark, so that
neither Excel nor LibreOffice computes it, and the cell still reads as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

Cell = str | int | float | Decimal | date | None

#: What a spreadsheet could take for a formula when a cell begins with it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: Characters that XML cannot hold.
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
#: The longest text that a cell may hold.
LONGEST = 32_767
#: Widths, in characters, that together are still legible on one page in landscape.
PRINTED_WIDTH = 200


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str  #: at most 31 characters
    titles: tuple[str, ...]
    rows: Iterable[Sequence[Cell]]
    widths: tuple[int, ...] = ()  #: of the columns, in characters


def safe_text(value: str) -> str:
    """The text with an apostrophe before what a spreadsheet would compute; for formats that keep no cell types (CSV).

    >>> safe_text("=1+1"), safe_text("Kerja sama"), safe_text("-5")
    ("'=1+1", 'Kerja sama', "'-5")
    """
    return f"'{value}" if value.startswith(_FORMULA) else value


def write_table(path: Path, sheets: Sequence[Sheet]) -> None:
    """Writes a workbook: bold frozen header, filters, real dates and numbers. The file appears whole or not at all."""
    from openpyxl import Workbook

    # A workbook of 50,000 rows held in memory costs over a gigabyte; written row by row it costs some megabytes.
    book = Workbook(write_only=True)
    for sheet in sheets:
        _write(book, sheet)
    temporary = path.with_name(f".{path.name}.tmp")
    book.save(temporary)
    temporary.replace(path)


def _write(book: Any, sheet: Sheet) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    page = book.create_sheet(sheet.name[:31])
    page.freeze_panes = "A2"
    # Printed as staff hand it round: landscape, the titles on each page, and all columns on one where they can be read.
    page.page_setup.orientation = "landscape"
    page.sheet_properties.pageSetUpPr.fitToPage = sum(sheet.widths) <= PRINTED_WIDTH
    page.page_setup.fitToHeight = 0
    page.print_title_rows = "1:1"
    for index, width in enumerate(sheet.widths, 1):
        page.column_dimensions[get_column_letter(index)].width = width
    header = [WriteOnlyCell(page, value=title) for title in sheet.titles]
    for cell in header:
        cell.font = Font(bold=True)
    page.append(header)
    count = 1
    for row in sheet.rows:
        page.append([_cell(page, value) for value in row])
        count += 1
    page.auto_filter.ref = f"A1:{get_column_letter(max(1, len(sheet.titles)))}{count}"


def _cell(page: Any, value: Cell) -> Any:
    from openpyxl.cell import WriteOnlyCell

    if isinstance(value, str):
        text = _ILLEGAL.sub(" ", value)[:LONGEST]
        if not text.startswith(_FORMULA):
            return text
        cell = WriteOnlyCell(page, value=text)
        cell.data_type = "s"
        cell.quotePrefix = True
        return cell
    if isinstance(value, Decimal):
        value = int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        cell = WriteOnlyCell(page, value=datetime(value.year, value.month, value.day))
        cell.number_format = "yyyy-mm-dd"
        return cell
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 10_000:
        cell = WriteOnlyCell(page, value=value)
        cell.number_format = "#,##0"
        return cell
    return value


#: How a workbook begins that Excel wrote before 2007.
_OLD_BOOK = b"\xd0\xcf\x11\xe0"


def read_sheets(path: Path) -> Iterator[tuple[str, list[list[Any]]]]:
    """Each sheet as rows of values: dates as `date`, merged cells filled with their value.

    Raises `CorruptInput` for what is no workbook.
    """
    from openpyxl import load_workbook

    from ingest.errors import CorruptInput

    hint = "buka dengan Excel atau LibreOffice, simpan sebagai .xlsx, lalu ulangi"
    with path.open("rb") as file:
        if file.read(4) == _OLD_BOOK:
            raise CorruptInput("buku kerja Excel lama (.xls)", subject=str(path), hint=hint)
    try:
        book = load_workbook(path, data_only=True)
    except Exception as error:
        # The reader lets many kinds of errors of ZIP and XML through; all mean the same to the user.
        raise CorruptInput("bukan buku kerja Excel yang utuh", subject=str(path), hint=hint) from error
    for page in book.worksheets:
        rows = [[_value(cell.value) for cell in row] for row in page.iter_rows()]
        for area in page.merged_cells.ranges:
            top = rows[area.min_row - 1][area.min_col - 1]
            for line in rows[area.min_row - 1 : area.max_row]:
                for column in range(area.min_col - 1, area.max_col):
                    line[column] = top
        yield page.title, rows


def _value(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.date() if (value.hour, value.minute, value.second) == (0, 0, 0) else value
    return value
