"""`sepakat eval`: how good today's rules are on the gold sets, and whether anything sank."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.common import DataOption, JsonOption, end, out, print_json, progress, say, settings_of
from ingest.errors import Exit, UsageError

if TYPE_CHECKING:
    from cli.evaluation import Report

EXAMPLES = """Examples:

  sepakat eval

  sepakat eval --misses                (every wrong and missed value)

  sepakat eval --shared /srv/labelled  (folder with seeds/ and data/ner/, where it is not beside the project)

  sepakat eval --update-floors         (after the scores rose)"""

SharedOption = Annotated[
    Path | None,
    typer.Option("--shared", envvar="SEPAKAT_SHARED", help="Folder with seeds/ and data/ner/ (default: ../shared)."),
]


def command(
    data: DataOption = None,
    as_json: JsonOption = False,
    corpus: Annotated[Path | None, typer.Option("--corpus", help="Folder with agreements, news and gold.")] = None,
    shared: SharedOption = None,
    misses: Annotated[bool, typer.Option("--misses", help="List every wrong and missed value.")] = False,
    update: Annotated[bool, typer.Option("--update-floors", help="Raise the floors to today's figures.")] = False,
    lower: Annotated[bool, typer.Option("--accept-lower", help="With --update-floors: also lower them.")] = False,
) -> None:
    """Scores extraction, links and search on the gold sets; fails where a figure sank below its floor."""
    from cli.evaluation import SHARED, evaluate
    from cli.floors import read_floors, write_floors
    from cli.gold import CORPUS
    from cli.ingest_command import watch

    if shared and not shared.is_dir():
        raise UsageError("folder tidak ada", subject=str(shared), hint="beri --shared FOLDER, atau tanpa --shared")
    folder = corpus or CORPUS
    with progress() as bar:
        report = evaluate(settings_of(data), watch(bar), folder, shared or SHARED)
    figures = report.figures()
    print_json(figures) if as_json else _show(report, misses=misses)
    for part, reason in report.skipped.items():
        say(f"DILEWATI  {part}: {reason}. Folder lain: --shared FOLDER")
    if update:
        sunk = write_floors(figures, folder, skipped=report.skipped, lower=lower)
    else:
        floors = read_floors(folder)
        sunk = list(floors.sunk(figures, report.skipped)) if floors else []
    for line in sunk:
        say(f"TURUN  {line}")
    if sunk and update:
        say("Batas tidak diubah. Bila penurunan ini disengaja: --update-floors --accept-lower")
    end(Exit.BUG if sunk else Exit.OK)


def _show(report: Report, *, misses: bool) -> None:
    from cli.eval_tables import tables

    console = out()
    for table in tables(report):
        console.print(table)
    if misses:
        for line in _misses(report):
            console.print(line, markup=False, highlight=False)


def _misses(report: Report) -> list[str]:
    lines = [f"{p}  {group}  {how}  {value}" for p, s in report.extraction.items() for group, how, value in s.misses]
    for link in report.links:
        lines += [f"{link.name}  terlewat  {name}" for name in link.missed]
        lines += [f"{link.name}  dikarang  {name}" for name in link.invented]
    return lines
