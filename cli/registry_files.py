"""`registry export`, `import`, `backup`, `restore`: what goes out of the registry and comes in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.common import DataOption, JsonOption, print_json, say, settings_of
from cli.registry_decide import ByOption, who
from cli.registry_shared import AsOfOption, day_of, opened, table

if TYPE_CHECKING:
    from registry.table_import import Plan

EXPORT_EXAMPLES = (
    "Examples:  sepakat registry export registri.xlsx  ·  sepakat registry export ksdd.csv --type KSDD  ·  "
    "sepakat registry export registri.json --status berlaku"
)
IMPORT_EXAMPLES = (
    "Examples:  sepakat registry import daftar-lama.xlsx --dry-run  ·  sepakat registry import daftar-lama.xlsx"
)
BACKUP_EXAMPLES = "Examples:  sepakat registry backup cadangan-2026-11.zip"
RESTORE_EXAMPLES = "Examples:  sepakat registry restore cadangan-2026-11.zip --data folder-baru"


def add_to(app: typer.Typer) -> None:
    app.command("export", epilog=EXPORT_EXAMPLES)(export_command)
    app.command("import", epilog=IMPORT_EXAMPLES)(import_command)
    app.command("backup", epilog=BACKUP_EXAMPLES)(backup_command)
    app.command("restore", epilog=RESTORE_EXAMPLES)(restore_command)


def export_command(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="Ends with .xlsx, .csv or .json.")],
    data: DataOption = None,
    as_of: AsOfOption = None,
    status: Annotated[list[str] | None, typer.Option(help="Only these.")] = None,
    type_: Annotated[str | None, typer.Option("--type", help="Only this kind.")] = None,
    year: Annotated[int | None, typer.Option(help="Only signed in this year.")] = None,
    party: Annotated[str | None, typer.Option(help="Only with this party.")] = None,
) -> None:
    """Writes the registry as a table with official titles, real dates and numbers."""
    from registry.export import export
    from registry.query import Wanted

    wanted = Wanted(status=tuple(status or ()), type=type_, year=year, party=party, descending=False)
    with opened(data, create=False) as registry:
        count = export(registry, path, wanted, day_of(as_of))
    say(f"{count} naskah ditulis ke {path}")


def import_command(
    path: Annotated[Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="A register in .xlsx.")],
    data: DataOption = None,
    json_output: JsonOption = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what is understood and what is not.")] = False,
    by: ByOption = None,
) -> None:
    """Takes an existing register in: matches what is there by number, parties and date, and adds the rest."""
    from ingest.archive import Archive
    from registry.table_import import carry_out, plan_import

    with opened(data) as registry:
        plan = plan_import(registry, path)
        done = 0 if dry_run else carry_out(registry, plan, Archive(settings_of(data).archive), by=who(by))
    if json_output:
        print_json(_as_json(plan))
    else:
        _print_plan(plan)
    counts = {action: sum(row.action == action for row in plan.rows) for action in ("baru", "cocok", "sudah")}
    told = ", ".join(f"{count} {action}" for action, count in counts.items())
    say(f"{told}. " + ("Belum ada yang diubah (uji coba)." if dry_run else f"{done} baris diambil."))


def _print_plan(plan: Plan) -> None:
    for sheet in plan.sheets:
        used = {title: name for title, name in sheet.headings.items() if name != "ignored"}
        say(f"Lembar {sheet.sheet}: " + "; ".join(f"{title} → {_name(name)}" for title, name in used.items()))
        if unused := sheet.headings.keys() - used.keys():
            say(f"  kolom tidak dipakai: {', '.join(title for title in sheet.headings if title in unused)}")
        if sheet.unknown:
            say(f"  kolom tidak dipahami: {', '.join(sheet.unknown)}")
        for row, why in sheet.skipped:
            say(f"  baris {row} dilewati: {why}")
    for name in plan.unread:
        say(f"Lembar {name}: tidak ada baris judul kolom yang dikenali")
    table(["Baris", "Tindakan", "Naskah", "Dipahami", "Mengisi", "Berbeda", "Tidak dipahami"], [
        [
            f"{item.row.sheet}!{item.row.row}", f"{item.action}: {item.reason}", item.agreement_id or "",
            "\n".join(f"{_name(name)}: {_values(name, values)}" for name, values in item.row.values.items()),
            "\n".join(f"{_name(path)}: {_values(path, [value])}" for path, value in item.fills.items()),
            "\n".join(f"{_name(path)}: {_values(path, [old])} ≠ {_values(path, [new])}"
                      for path, old, new in item.conflicts),
            "\n".join(f"{title}: {text}" for title, text in item.row.unclear),
        ]
        for item in plan.rows
    ])  # fmt: skip


def _name(path: str) -> str:
    """The title of a field, or of what a column holds, as staff know it."""
    from registry.paths import split, title

    return _COLUMNS.get(path) or (title(path) if split(path) else path)


#: What columns hold that is no field by itself.
_COLUMNS = {
    "term": "Jangka waktu", "number": "Nomor", "party": "Pihak", "sector": "Urusan", "amount": "Nilai",
    "currency": "Mata uang",
}  # fmt: skip


def _values(path: str, values: list[str]) -> str:
    from registry.labels import field_label

    return "; ".join(field_label(path, value) for value in values)


def _as_json(plan: Plan) -> dict[str, object]:
    return {
        "file": plan.file,
        "sheets": [
            {"sheet": s.sheet, "headings": s.headings, "unknown": s.unknown, "skipped": s.skipped} for s in plan.sheets
        ],
        "unread": plan.unread,
        "rows": [
            {
                "sheet": item.row.sheet, "row": item.row.row, "action": item.action, "agreement_id": item.agreement_id,
                "reason": item.reason, "understood": item.row.values, "unclear": item.row.unclear, "fills": item.fills,
                "conflicts": item.conflicts,
            }
            for item in plan.rows
        ],
    }  # fmt: skip


def backup_command(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The .zip file to write.")], data: DataOption = None
) -> None:
    """Keeps database and originals in one file, consistent while others work."""
    from ingest.archive import Archive
    from registry.backup import backup, verify

    with opened(data, create=False) as registry:
        kept = backup(registry.database, Archive(settings_of(data).archive), path)
    verify(path)
    say(f"{kept.documents} dokumen, {kept.originals} naskah asli tersimpan dan terperiksa di {path}")
    for sha in kept.missing:
        say(f"Peringatan: naskah asli {sha} tidak ada di arsip")


def restore_command(
    path: Annotated[Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="A backup.")],
    data: DataOption = None,
) -> None:
    """Brings a backup back into an empty data folder, verified by hash; rebuild the index with `sepakat reindex`."""
    from ingest.archive import Archive
    from registry.backup import restore

    settings = settings_of(data)
    settings.data.mkdir(parents=True, exist_ok=True)
    kept = restore(settings.database, Archive(settings.archive), path)
    say(f"{kept.documents} dokumen, {kept.originals} naskah asli dipulihkan ke {settings.data}")
    say("Bangun indeksnya: sepakat reindex")
