"""`registry list`, `show`, `history`: looking, never changing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.common import DataOption, JsonOption, out, print_json, say
from cli.registry_shared import AsOfOption, IdArgument, day_of, opened, plain, table

if TYPE_CHECKING:
    from registry.query import Agreed
    from registry.types import AgreementRow

LIST_EXAMPLES = (
    "Examples:  sepakat registry list  ·  sepakat registry list --party 'Kalimantan Timur' --sort ends --asc  ·  "
    "sepakat registry list --status berlaku --sector kesehatan --json"
)
STATUS_HELP = "draf, berlaku, akan berakhir, berakhir, diperpanjang, diakhiri."
SORT_HELP = "signed, ends, subject, parties, amount, type, form, status, doubts, id."
SHOW_EXAMPLES = "Examples:  sepakat registry show K-3f2a  ·  sepakat registry show K-3f2a --json"


def add_to(app: typer.Typer) -> None:
    app.command("list", epilog=LIST_EXAMPLES)(list_command)
    app.command("show", epilog=SHOW_EXAMPLES)(show_command)


def list_command(
    data: DataOption = None,
    json_output: JsonOption = False,
    as_of: AsOfOption = None,
    status: Annotated[list[str] | None, typer.Option(help=STATUS_HELP)] = None,
    type_: Annotated[str | None, typer.Option("--type", help="KSDD, KSDPK, KSDPL, KSDLL, SINERGI, BUKAN_KSD.")] = None,
    form: Annotated[str | None, typer.Option(help="kesepakatan_bersama, perjanjian_kerja_sama, …")] = None,
    sector: Annotated[str | None, typer.Option(help="Name of the urusan.")] = None,
    party: Annotated[str | None, typer.Option(help="Part of a party's name, in any spelling known.")] = None,
    opd: Annotated[str | None, typer.Option(help="Part of the initiating office's name.")] = None,
    text: Annotated[str | None, typer.Option(help="Part of the subject or a number.")] = None,
    year: Annotated[int | None, typer.Option(help="Year of signing.")] = None,
    since: Annotated[str | None, typer.Option("--from", help="Signed on or after.")] = None,
    until: Annotated[str | None, typer.Option("--to", help="Signed on or before.")] = None,
    kind: Annotated[str, typer.Option(help="agreement, news or all.")] = "agreement",
    doubtful: Annotated[bool, typer.Option("--doubtful", help="Only with doubtful fields or failed checks.")] = False,
    sort: Annotated[str, typer.Option(help=SORT_HELP)] = "signed",
    ascending: Annotated[bool, typer.Option("--asc", help="Smallest first.")] = False,
    limit: Annotated[int, typer.Option(help="At most so many; 0 = all.")] = 50,
) -> None:  # fmt: skip
    """Lists agreements with their status."""
    from registry.query import AGREEMENTS, Wanted, count_agreements, list_agreements

    origins = {"agreement": AGREEMENTS, "news": ("berita",), "all": (*AGREEMENTS, "berita")}.get(kind, AGREEMENTS)
    wanted = Wanted(
        origins=origins, status=tuple(status or ()), type=type_, form=form, sector=sector, party=party, opd=opd,
        text=text, year=year, since=since, until=until, doubtful=doubtful, sort=sort, descending=not ascending,
        limit=limit or None,
    )  # fmt: skip
    day = day_of(as_of)
    with opened(data) as registry:
        rows = list_agreements(registry, wanted, day)
        if json_output:
            print_json([plain(row) for row in rows])
            return
        total = count_agreements(registry, wanted, day)
    _print_list(rows)
    say(f"{len(rows)} dari {total} naskah, keadaan per {day.isoformat()}")


def _print_list(rows: list[AgreementRow]) -> None:
    from registry.labels import amount_label, form_label

    titles = [
        "ID",
        "Tanggal",
        "Bentuk",
        "Jenis",
        "Judul/tentang",
        "Para pihak",
        "Urusan",
        "Nilai",
        "Berakhir",
        "Status",
    ]
    table(titles, [
        [
            row.agreement_id, row.signed or "–", form_label(row.form), row.type or "–", row.subject or "–",
            row.parties or "–", row.sectors or "–", amount_label(row.amount, row.currency), row.ends or "–", row.status,
        ]
        for row in rows
    ])  # fmt: skip


def show_command(
    this: IdArgument, data: DataOption = None, json_output: JsonOption = False, as_of: AsOfOption = None
) -> None:
    """Shows everything about one agreement: each value, where it was read, how sure, who set it."""
    from registry.query import get_agreement, resolve_id

    with opened(data) as registry:
        found = get_agreement(registry, resolve_id(registry, this), day_of(as_of))
    if json_output:
        print_json(_as_json(found))
        return
    _print_one(found)


def _as_json(found: Agreed) -> dict[str, Any]:
    return {
        **plain(found.row),
        "checks": list(found.checks),
        "sources": list(found.sources),
        "sha256": found.sha256,
        "title": found.title,
        "fields": [
            {**plain(shown.state), "effective": shown.state.effective, "suggestion": shown.state.suggestion,
             "box": shown.box, "sentence": shown.sentence}
            for shown in found.fields
        ],
    }  # fmt: skip


def _print_one(found: Agreed) -> None:
    from registry.labels import field_label
    from registry.paths import title

    console = out()
    console.print(f"[bold]{found.row.agreement_id}[/bold]  {found.row.status}")
    console.print("Berkas: " + "; ".join(found.sources), markup=False)
    rows = []
    # What was reckoned from a term that a person has set since stands in the row, not in the field.
    reckoned = {"starts": found.row.starts, "ends": found.row.ends}
    for shown in found.fields:
        state = shown.state
        where = f"hlm. {state.page}" if state.raw else (state.origin or "")
        if state.human:
            who = f"{state.human_action} oleh {state.human_by}"
        else:
            who = "" if state.confidence is None else f"{state.confidence:.2f}"
        hint = f" (usulan: {state.suggestion})" if state.suggestion else ""
        value = state.effective if state.human else reckoned.get(state.path, state.effective)
        rows.append([title(state.path), field_label(state.path, value) + hint, where, who])
    if found.row.ends and "ends" not in {shown.state.path for shown in found.fields}:
        rows.append([title("ends"), field_label("ends", found.row.ends), "estimated", ""])
    table(["Isian", "Isi", "Tempat", "Keyakinan"], rows)
    for check in found.checks:
        console.print(f"Periksa: {check['message']} ({check['code']})", markup=False)
