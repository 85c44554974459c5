"""`sepakat extract`: the record of files, without storing anything."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.common import DataOption, JsonOption, end, out, print_json, report, settings_of
from cli.ingest_command import checked_ocr
from ingest.errors import Exit, SepakatError

if TYPE_CHECKING:
    from extract.record import Record
    from ingest.types import Document

EXAMPLES = """Examples:

  sepakat extract mou.pdf

  sepakat extract *.pdf --json > records.jsonl

  sepakat extract scan.pdf --text"""


def command(
    files: Annotated[list[Path], typer.Argument(help="Files to read.", metavar="FILE…")],
    data: DataOption = None,
    as_json: JsonOption = False,
    text: Annotated[bool, typer.Option("--text", help="Print the text as read, pages parted by a form feed.")] = False,
    ocr: Annotated[str | None, typer.Option("--ocr", help="auto, force or never.")] = None,
    password: Annotated[str | None, typer.Option("--password", help="For encrypted PDFs.")] = None,
    searchable: Annotated[
        Path | None, typer.Option("--searchable", help="Also write a searchable PDF/A copy of each into this folder.")
    ] = None,
) -> None:
    """Prints the record of each file without storing anything."""
    from ingest.inputs import find_inputs
    from ingest.read import read_many

    settings = settings_of(data).but(ocr=checked_ocr(ocr), password=password)
    worst = Exit.OK
    for outcome in read_many(find_inputs(files), settings):
        if outcome.document is None:
            worst = max(worst, report(outcome.error or SepakatError("tidak terbaca", subject=outcome.input.source)))
            continue
        try:
            _print(outcome.document, as_json=as_json, text=text)
        except SepakatError as error:
            worst = max(worst, report(error))
            continue
        if searchable is not None:
            worst = max(worst, _copy(Path(outcome.input.source), searchable))
    end(worst)


def _print(document: Document, *, as_json: bool, text: bool) -> None:
    if text:
        sys.stdout.write("\f".join(page.text for page in document.pages) + "\n")
        return
    from cli.pipeline import extracted
    from extract.record import to_json

    record = extracted(document)
    if as_json:
        print_json(to_json(record))
        sys.stdout.flush()
    else:
        _show(record)


def _copy(original: Path, folder: Path) -> Exit:
    from ingest.searchable import make_searchable

    try:
        make_searchable(original, folder / f"{original.stem}.pdf")
    except SepakatError as error:
        return report(error.about(str(original)))
    return Exit.OK


def _show(record: Record) -> None:
    from cli.show_record import record_lines

    console = out()
    for line in record_lines(record):
        console.print(line, highlight=False, markup=False)
