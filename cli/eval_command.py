"""`sepakat eval`: how good today's rules are on the gold sets, and whether anything sank."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.common import DataOption, JsonOption, end, out, print_json, progress, say, settings_of
from ingest.errors import Exit

if TYPE_CHECKING:
    from cli.evaluation import Report
    from extract.score import Scores

EXAMPLES = """Examples:

  sepakat eval

  sepakat eval --misses                (every wrong and missed value)

  sepakat eval --update-floors         (after the scores rose)"""


def command(
    data: DataOption = None,
    as_json: JsonOption = False,
    corpus: Annotated[Path | None, typer.Option("--corpus", help="Folder with agreements, news and gold.")] = None,
    misses: Annotated[bool, typer.Option("--misses", help="List every wrong and missed value.")] = False,
    update: Annotated[bool, typer.Option("--update-floors", help="Raise the floors to today's figures.")] = False,
    lower: Annotated[bool, typer.Option("--accept-lower", help="With --update-floors: also lower them.")] = False,
) -> None:
    """Scores extraction, links and search on the gold sets; fails where a figure sank below its floor."""
    from cli.evaluation import CORPUS, evaluate, read_floors, write_floors
    from cli.ingest_command import watch

    folder = corpus or CORPUS
    with progress() as bar:
        report = evaluate(settings_of(data), watch(bar), folder)
    figures = report.figures()
    print_json(figures) if as_json else _show(report, misses=misses)
    if update:
        sunk = write_floors(figures, folder, lower=lower)
    else:
        floors = read_floors(folder)
        sunk = list(floors.sunk(figures)) if floors else []
    for line in sunk:
        say(f"TURUN  {line}")
    if sunk and update:
        say("Batas tidak diubah. Bila penurunan ini disengaja: --update-floors --accept-lower")
    end(Exit.BUG if sunk else Exit.OK)


def _show(report: Report, *, misses: bool) -> None:
    console = out()
    for part, scores in report.extraction.items():
        console.print(_fields(part, scores))
    trust = [row for scores in report.extraction.values() for row in scores.trust]
    console.print(_reliability(trust))
    console.print(_links(report))
    console.print(_search(report))
    if misses:
        for part, scores in report.extraction.items():
            for group, how, value in scores.misses:
                console.print(f"{part}  {group}  {how}  {value}", markup=False, highlight=False)
        for link in report.links:
            for what, names in (("terlewat", link.missed), ("dikarang", link.invented)):
                for name in names:
                    console.print(f"{link.name}  {what}  {name}", markup=False, highlight=False)


def _fields(part: str, scores: Scores) -> object:
    from rich.table import Table

    table = Table("isian", "presisi", "perolehan", "F1", "jumlah", title=part)
    rows = [*scores.groups.items(), ("semua", scores.overall())]
    for group, tally in rows:
        table.add_row(group, f"{tally.precision:.3f}", f"{tally.recall:.3f}", f"{tally.f1:.3f}", str(tally.support))
    return table


def _reliability(trust: list[tuple[str, float, bool]]) -> object:
    from rich.table import Table

    from extract.score import reliability

    table = Table("keyakinan", "jumlah", "rata-rata", "benar", title="keandalan keyakinan")
    for row in reliability(trust):
        table.add_row(f"{row.low:.2f}–{row.high:.2f}", str(row.count), f"{row.said:.3f}", f"{row.right:.3f}")
    return table


def _links(report: Report) -> object:
    from rich.table import Table

    table = Table("tautan dan celah", "presisi", "perolehan", "ditemukan", "emas", title="registri")
    for link in report.links:
        table.add_row(link.name, f"{link.precision:.3f}", f"{link.recall:.3f}", str(link.found), str(link.gold))
    return table


def _search(report: Report) -> object:
    from rich.table import Table

    table = Table("cara", "nDCG@10", "MRR@10", "Recall@10", title="pencarian")
    for mode, ranking in report.search.items():
        table.add_row(mode, f"{ranking.ndcg:.3f}", f"{ranking.mrr:.3f}", f"{ranking.recall:.3f}")
    return table
