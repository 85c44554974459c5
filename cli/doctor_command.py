"""`sepakat doctor`: looks at tools, models, database, archive and index, and says what to do about each fault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from cli.common import DataOption, JsonOption, end, out, print_json, progress, settings_of
from ingest.errors import Exit, SepakatError

if TYPE_CHECKING:
    from ingest.settings import Settings

EXAMPLES = """Examples:

  sepakat doctor

  sepakat doctor --data /srv/sepakat --json"""

#: Documents from which the other engine is worth installing, read from `python -m benchmarks.search_speed`: up to
#: there Whoosh answers everything within 50 ms of CPU; at 100,000 documents a phrase of two frequent words takes
#: 100 ms and more with it, 15 to 40 with tantivy. Other kinds of query are no faster with tantivy.
TANTIVY_FROM = 100_000


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it is, and the way out of a fault."""

    what: str
    state: str  #: "baik", "perhatian" or "rusak"
    detail: str = ""
    remedy: str = ""
    exit_code: int = 0  #: what a fault means for the exit code


def command(data: DataOption = None, as_json: JsonOption = False) -> None:
    """Checks tools, models, database, archive and index; says what to do about each fault."""
    settings = settings_of(data)
    findings = [
        finding for look in (_tools, _models, _database, _archive, _index) for finding in _safely(look, settings)
    ]
    if as_json:
        print_json([{k: v for k, v in asdict(finding).items() if k != "exit_code"} for finding in findings])
    else:
        _show(findings)
    end(Exit(max((finding.exit_code for finding in findings), default=0)))


def _safely(look: Callable[[Settings], Iterator[Finding]], settings: Settings) -> list[Finding]:
    try:
        return list(look(settings))
    except SepakatError as error:
        return [Finding(look.__name__.strip("_"), "rusak", str(error.reason), error.hint, int(error.exit_code))]


def _tools(settings: Settings) -> Iterator[Finding]:
    from ingest.tools import probe

    for tool in probe():
        if tool.found:
            yield Finding(tool.name, "baik", tool.detail)
        else:
            code = Exit.TOOL_MISSING if tool.required else Exit.OK
            yield Finding(tool.name, "rusak" if tool.required else "perhatian", tool.detail, tool.hint, int(code))


def _models(settings: Settings) -> Iterator[Finding]:
    from index.embed import model_stamp, open_embedder

    if open_embedder(settings.model) is not None:
        yield Finding("model semantik", "baik", model_stamp(settings.model))
    elif settings.model == "none":
        yield Finding("model semantik", "perhatian", "dimatikan; pencarian hanya menurut kata")
    else:
        remedy = "pasang ulang Sepakat; folder models/id_en_static hilang"
        yield Finding("model semantik", "rusak", "model bawaan tidak ada", remedy, int(Exit.TOOL_MISSING))


def _database(settings: Settings) -> Iterator[Finding]:
    from registry.store import Registry

    try:
        registry = Registry.open(settings.database, create=False)
    except SepakatError as error:
        yield Finding("registri", "perhatian", error.reason, "isi dengan: sepakat ingest FOLDER")
        return
    with registry:
        waiting = registry.pending(failed=True)
        failed = [item for item in waiting if item.state == "failed"]
        yield Finding("registri", "baik", settings.database.split("@")[-1])
        if len(waiting) > len(failed):
            yield Finding(
                "antrean", "perhatian", f"{len(waiting) - len(failed)} dokumen belum selesai", "sepakat ingest lagi"
            )
        for item in failed:
            yield Finding(
                f"dokumen {', '.join(item.sources)}", "perhatian", item.reason or "", "perbaiki lalu ingest lagi"
            )


def _archive(settings: Settings) -> Iterator[Finding]:
    from ingest.archive import Archive

    count, bad = 0, []
    with progress() as bar:
        task = bar.add_task("Memeriksa arsip", total=None, note="")
        for sha256, problem in Archive(settings.archive).verify():
            count += 1
            bar.advance(task)
            if problem:
                bad.append((sha256, problem))
    for sha256, problem in bad:
        yield Finding(
            f"arsip {sha256}", "rusak", problem, "pulihkan dari cadangan: sepakat registry restore", int(Exit.PARTIAL)
        )
    yield Finding("arsip", "baik" if not bad else "rusak", f"{count} berkas asli, {len(bad)} rusak")


def _index(settings: Settings) -> Iterator[Finding]:
    from index.state import index_state

    state = index_state(settings)
    if state.damaged:
        yield Finding("indeks", "rusak", state.damaged, "bangun ulang: sepakat reindex", int(Exit.NOTHING_TO_SEARCH))
    else:
        yield Finding("indeks", "baik", f"{state.documents} dokumen, mesin {state.engine}")
    if state.documents >= TANTIVY_FROM and settings.engine == "whoosh":
        remedy = 'pip install "sepakat[fast]", lalu engine = "tantivy" di sepakat.toml, lalu sepakat reindex'
        said = f"frasa dalam {state.documents} dokumen lebih cepat dengan tantivy"
        yield Finding("mesin pencari", "perhatian", said, remedy)


def _show(findings: list[Finding]) -> None:
    from rich.table import Table

    table = Table("Pemeriksaan", "Keadaan", "Keterangan", "Jalan keluar")
    for finding in findings:
        table.add_row(finding.what, finding.state, finding.detail, finding.remedy)
    out().print(table)
    bad = sum(finding.state == "rusak" for finding in findings)
    out().print("Semua baik." if not bad else f"{bad} hal perlu diperbaiki.")
