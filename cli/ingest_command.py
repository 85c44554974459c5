"""`sepakat ingest`: files and folders into the registry."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.common import DataOption, JsonOption, end, out, print_json, progress, report, say, settings_of

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from cli.pipeline import Summary, Watcher
    from ingest.read import Progress

EXAMPLES = """Examples:

  sepakat ingest arsip/mou-2024/

  sepakat ingest naskah.pdf berita.html --jobs 2

  sepakat ingest arsip/ --again        (newer rules; what people set stays)"""


def command(
    paths: Annotated[list[Path], typer.Argument(help="Files, folders and ZIPs, of any depth.", metavar="PATH…")],
    data: DataOption = None,
    jobs: Annotated[int | None, typer.Option("--jobs", min=1, help="Worker processes (default: one a core).")] = None,
    ocr: Annotated[str | None, typer.Option("--ocr", help="auto, force or never.")] = None,
    password: Annotated[str | None, typer.Option("--password", help="For encrypted PDFs.")] = None,
    again: Annotated[bool, typer.Option("--again", help="Read known documents anew, with today's rules.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Reads files and folders, archives them, extracts their record, registers and indexes them."""
    from cli.pipeline import ingest
    from ingest.inputs import find_inputs

    settings = settings_of(data).but(jobs=jobs, ocr=checked_ocr(ocr), password=password)
    with progress() as bar:
        summary = ingest(find_inputs(paths), settings, watch(bar), again=again)
    show(summary, as_json)
    end(summary.exit_code)


def checked_ocr(ocr: str | None) -> str | None:
    if ocr not in (None, "auto", "force", "never"):
        raise typer.BadParameter("use auto, force or never", param_hint="--ocr")
    return ocr


def watch(bar: Bar) -> Watcher:
    """Shows a run on a progress bar; failed inputs are named at once."""
    from cli.pipeline import Watcher

    task = bar.add_task("Membaca", total=None, note="")

    def read(progress: Progress) -> None:
        speed = progress.pages / progress.seconds if progress.seconds > 0 else 0.0
        note = f"{progress.pages} halaman, {speed:.1f}/detik  {Path(progress.source).name}"
        bar.update(task, completed=progress.documents, note=note)

    return Watcher(
        found=lambda count: bar.update(task, total=count),
        read=read,
        failed=lambda error: (
            bar.console.print(f"GAGAL  {error}", markup=False, highlight=False)
            if not bar.disable
            else say(f"GAGAL  {error}")
        ),
        done=lambda source: bar.advance(task),
    )


def show(summary: Summary, as_json: bool) -> None:
    """The closing line of a run, and what to do next."""
    if summary.index_problem is not None:
        say("Registri sudah lengkap, tetapi indeks pencarian belum diperbarui.")
        report(summary.index_problem)
    if as_json:
        failed = [{"source": e.subject, "reason": e.reason, "hint": e.hint} for e in summary.failed]
        print_json(
            {
                "new": summary.new,
                "known": summary.known,
                "new_sources": summary.sources,
                "agreements": summary.agreements,
                "failed": failed,
            }
        )
        return
    parts = [f"{summary.new} dokumen baru", f"{summary.agreements} kerja sama", f"{summary.known} sudah ada"]
    if summary.sources:
        parts.append(f"{summary.sources} nama baru untuk dokumen lama")
    parts.append(f"{len(summary.failed)} gagal")
    out().print(", ".join(parts) + ".", highlight=False)
