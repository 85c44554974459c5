"""`registry expiring`, `gaps`, `report`, `calendar`, `duplicates`: what staff ask on a Monday morning."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.common import DataOption, JsonOption, out, print_json, print_json_list, say
from cli.registry_shared import AsOfOption, day_of, opened, plain, table
from ingest.errors import UsageError

if TYPE_CHECKING:
    from registry.gaps import Gap
    from registry.report import Section

EXPIRING_EXAMPLES = "Examples:  sepakat registry expiring --within 90d  ·  sepakat registry expiring --within 6m --json"
GAPS_EXAMPLES = (
    "Examples:  sepakat registry gaps  ·  sepakat registry gaps --only kb_tanpa_pks --months 6  ·  "
    "sepakat registry gaps --as-of 2025-12-31 --json"
)
REPORT_EXAMPLES = (
    "Examples:  sepakat registry report  ·  sepakat registry report --year 2025 --xlsx rekap.xlsx --chart rekap.png"
)
CALENDAR_EXAMPLES = "Examples:  sepakat registry calendar berakhir.ics --within 1y"
DUPLICATES_EXAMPLES = "Examples:  sepakat registry duplicates  ·  sepakat registry duplicates --json"
#: Lines of a section that the table shows; XLSX and JSON have all.
SHOWN = 15
#: Gaps of a kind that the table shows unless more are asked for; nobody reads thousands from a screen.
GAPS_SHOWN = 200


def add_to(app: typer.Typer) -> None:
    app.command("expiring", epilog=EXPIRING_EXAMPLES)(expiring_command)
    app.command("gaps", epilog=GAPS_EXAMPLES)(gaps_command)
    app.command("report", epilog=REPORT_EXAMPLES)(report_command)
    app.command("calendar", epilog=CALENDAR_EXAMPLES)(calendar_command)
    app.command("duplicates", epilog=DUPLICATES_EXAMPLES)(duplicates_command)


WithinOption = Annotated[str, typer.Option(help="How far ahead: 90d, 3m, 1y.")]


def expiring_command(
    data: DataOption = None, json_output: JsonOption = False, as_of: AsOfOption = None, within: WithinOption = "90d"
) -> None:
    """Lists agreements that end soon, the soonest first."""
    from registry.expiring import days_of, find_expiring

    day, days = day_of(as_of), days_of(within)
    with opened(data, create=False) as registry:
        found = find_expiring(registry, days, day)
    if json_output:
        print_json([{**plain(e.row), "days_left": e.days_left, "estimated": e.estimated} for e in found])
        return
    table(["ID", "Berakhir", "Sisa hari", "Judul/tentang", "Para pihak", "Perangkat daerah"], [
        [
            e.row.agreement_id, (e.row.last_to or "") + (" (perkiraan)" if e.estimated else ""), str(e.days_left),
            e.row.subject or "–", e.row.parties, e.row.opd or "–",
        ]
        for e in found
    ])  # fmt: skip
    say(f"{len(found)} naskah berakhir dalam {days} hari sejak {day.isoformat()}")


def gaps_command(
    data: DataOption = None,
    json_output: JsonOption = False,
    as_of: AsOfOption = None,
    months: Annotated[int, typer.Option(help="Count as a gap after so many months.")] = 12,
    only: Annotated[str | None, typer.Option(help="One kind of gap.")] = None,
    limit: Annotated[
        int | None, typer.Option(min=0, help=f"So many of each kind, 0 for all (table: {GAPS_SHOWN}, JSON: all).")
    ] = None,
) -> None:
    """Lists what is missing: agreements never followed up, news without an agreement, failed checks."""
    from registry.gaps import TITLES, count_gaps, each_gap

    if only is not None and only not in TITLES:
        raise UsageError("celah tidak dikenal", subject=only, hint=f"pilih: {', '.join(TITLES)}")
    most = limit if limit is not None or json_output else GAPS_SHOWN
    day = day_of(as_of)
    with opened(data, create=False) as registry:
        gaps = each_gap(registry, day, months=months, only=only, limit=most or None)
        if json_output:
            print_json_list(plain(gap) for gap in gaps)
            return
        counts = count_gaps(registry, day, months=months)
        for code, found in groupby(gaps, key=lambda gap: gap.code):
            _print_gaps(TITLES[code], list(found), counts[code])
    say(f"{sum(count for code, count in counts.items() if only in (None, code))} celah")


def _print_gaps(title: str, gaps: list[Gap], count: int) -> None:
    table(["ID", "Tanggal", "Judul/tentang", "Para pihak", "Catatan", "Sumber"], [
        [
            gap.agreement_id or gap.document_ids[0], gap.signed or "–",
            (gap.subject or "–") + (f" (×{gap.count})" if gap.count > 1 else ""), "; ".join(gap.parties),
            gap.detail, gap.sources[0] if gap.sources else "–",
        ]
        for gap in gaps
    ], title=f"{title} ({_of(len(gaps), count)})")  # fmt: skip


def _of(shown: int, whole: int) -> str:
    """How many are shown, of how many where some are not."""
    return str(whole) if shown == whole else f"{shown} dari {whole}; semua: --limit 0"


def report_command(
    data: DataOption = None,
    json_output: JsonOption = False,
    as_of: AsOfOption = None,
    year: Annotated[int | None, typer.Option(help="Only agreements signed in this year.")] = None,
    xlsx: Annotated[Path | None, typer.Option(help="Also write a spreadsheet.")] = None,
    chart: Annotated[Path | None, typer.Option(help="Also draw a picture (PNG).")] = None,
) -> None:
    """Recapitulates agreements per kind, form, field of work, partner, office and year."""
    from registry.report import make_report

    with opened(data, create=False) as registry:
        report = make_report(registry, day_of(as_of), year=year)
    if xlsx is not None:
        from registry.report_file import write_report

        write_report(report, xlsx)
        say(f"Ditulis: {xlsx}")
    if chart is not None:
        from registry.chart import draw

        draw(report, chart)
        say(f"Digambar: {chart}")
    if json_output:
        print_json(plain(report))
        return
    for section in report.sections:
        _print_section(section)
    out().print(f"Jumlah: {report.total.count} naskah per {report.as_of}", markup=False)


def _print_section(section: Section) -> None:
    from registry.labels import amount_label
    from registry.types import STATUSES

    lines = section.lines[:SHOWN]
    more = f", {len(section.lines) - SHOWN} lainnya tidak ditampilkan" if len(section.lines) > SHOWN else ""
    rows = [
        [
            line.label,
            str(line.count),
            *(str(line.by_status[s] or "") for s in STATUSES),
            _money(line.rupiah, amount_label),
        ]
        for line in lines
    ]
    table([section.title, "Jumlah", *STATUSES, "Nilai (rupiah)"], rows, title=f"{section.title}{more}")


def _money(rupiah: int, label: Any) -> str:
    return str(label(str(rupiah), "IDR")) if rupiah else ""


def calendar_command(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The .ics file to write.")],
    data: DataOption = None,
    as_of: AsOfOption = None,
    within: WithinOption = "1y",
) -> None:
    """Writes the last days as a calendar with reminders six, three and one month ahead."""
    from registry.expiring import days_of, find_expiring, to_calendar

    day = day_of(as_of)
    with opened(data, create=False) as registry:
        found = find_expiring(registry, days_of(within), day)
    path.write_bytes(to_calendar(found, day))
    say(f"{len(found)} tanggal berakhir ditulis ke {path}")


def duplicates_command(data: DataOption = None, json_output: JsonOption = False) -> None:
    """Lists agreements registered twice and news told twice."""
    from registry.duplicates import find_duplicates

    with opened(data, create=False) as registry:
        found = find_duplicates(registry)
    if json_output:
        print_json([plain(one) for one in found])
        return
    table(["Jenis", "Identitas", "Judul", "Alasan"], [
        [one.kind, "\n".join(one.members), "\n".join(one.titles), one.reason] for one in found
    ])  # fmt: skip
    say(f"{len(found)} kelompok kembar")
