"""`registry set`, `history`, `merge`, `unmerge`, `links`, `confirm`, `cut`: what people decide and decided."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.common import DataOption, JsonOption, print_json, say
from cli.registry_shared import IdArgument, opened, plain, table
from ingest.errors import UsageError

if TYPE_CHECKING:
    from registry.store import Registry

SET_EXAMPLES = (
    "Examples:  sepakat registry set K-3f2a signed '5 Maret 2024'  ·  sepakat registry set K-3f2a party.2 "
    "'Pemerintah Kota Bontang'  ·  sepakat registry set K-3f2a ends --empty  ·  sepakat registry set K-3f2a --undo"
)
HISTORY_EXAMPLES = "Examples:  sepakat registry history K-3f2a  ·  sepakat registry history --limit 20 --json"
MERGE_EXAMPLES = "Examples:  sepakat registry merge 'PT Bank Kaltimtara' 'PT BPD Kaltim Kaltara'"
UNMERGE_EXAMPLES = "Examples:  sepakat registry unmerge 'PT Bank Kaltimtara'  ·  sepakat registry unmerge E-0a1b2c3d4e"
LINKS_EXAMPLES = "Examples:  sepakat registry links K-3f2a  ·  sepakat registry links --suggestions"
CONFIRM_EXAMPLES = (
    "Examples:  sepakat registry confirm K-3f2a K-77b0  ·  "
    "sepakat registry confirm K-3f2a K-77b0 --relation perpanjangan"
)
CUT_EXAMPLES = "Examples:  sepakat registry cut K-3f2a K-77b0"

ByOption = Annotated[
    str | None, typer.Option("--by", help="Who decides (default: $SEPAKAT_USER, else the account).", show_default=False)
]
RelationOption = Annotated[
    str | None,
    typer.Option(help="pelaksanaan, rencana_kerja, lanjutan, adendum, perpanjangan, mengumumkan, menyebut."),
]


def add_to(app: typer.Typer) -> None:
    app.command("set", epilog=SET_EXAMPLES)(set_command)
    app.command("history", epilog=HISTORY_EXAMPLES)(history_command)
    app.command("merge", epilog=MERGE_EXAMPLES)(merge_command)
    app.command("unmerge", epilog=UNMERGE_EXAMPLES)(unmerge_command)
    app.command("links", epilog=LINKS_EXAMPLES)(links_command)
    app.command("confirm", epilog=CONFIRM_EXAMPLES)(confirm_command)
    app.command("cut", epilog=CUT_EXAMPLES)(cut_command)


def who(by: str | None) -> str:
    from registry.trail import person

    return by or person()


def set_command(
    this: IdArgument,
    path: Annotated[str | None, typer.Argument(metavar="FIELD", help="signed, ends, party.2, amount.1.role …")] = None,
    value: Annotated[str | None, typer.Argument(metavar="VALUE", help="The right value.")] = None,
    data: DataOption = None,
    empty: Annotated[bool, typer.Option("--empty", help="Say that there is nothing.")] = False,
    accept_: Annotated[bool, typer.Option("--accept", help="Hold what was read for right.")] = False,
    undo_: Annotated[bool, typer.Option("--undo", help="Take the last decision on this agreement back.")] = False,
    by: ByOption = None,
) -> None:
    """Sets a field; a person's value wins for ever over what is read later."""
    from registry.edit import accept, correct, reject, undo
    from registry.labels import field_label
    from registry.paths import title
    from registry.query import resolve_id

    if sum((value is not None, empty, accept_, undo_)) != 1 or (path is None) != undo_:
        raise UsageError("beri isian dan nilainya, atau --empty, --accept, --undo", hint=SET_EXAMPLES)
    with opened(data, create=False) as registry:
        identity = resolve_id(registry, this)
        if undo_:
            entry = undo(registry, subject=identity, by=who(by))
            say(f"Diurungkan: {entry.action} {title(entry.path or '')} oleh {entry.by}")
            return
        assert path is not None
        if value is not None:
            correct(registry, identity, path, value, by=who(by))
        else:
            (reject if empty else accept)(registry, identity, path, by=who(by))
        shown = _value_of(registry, identity, path)
    say(f"{identity}  {title(path)}: {field_label(path, shown)}")


def _value_of(registry: Registry, identity: str, path: str) -> str | None:
    from registry.fieldrows import of_agreement

    with registry.database.read() as connection:
        return of_agreement(connection, identity)[path].effective


def history_command(
    this: Annotated[str | None, typer.Argument(metavar="[ID]", help="Agreement, organisation or document.")] = None,
    data: DataOption = None,
    json_output: JsonOption = False,
    limit: Annotated[int, typer.Option(help="The last so many; 0 = all.")] = 100,
) -> None:
    """Shows who changed what, and when."""
    from registry.edit import read_history
    from registry.query import resolve_id

    with opened(data, create=False) as registry:
        subject = this if this is None or this[:1] in "ED" else resolve_id(registry, this)
        entries = read_history(registry, subject, limit=limit)
    if json_output:
        print_json([plain(entry) for entry in entries])
        return
    table(["No", "Waktu (UTC)", "Oleh", "Perbuatan", "Naskah/pihak", "Isian", "Sebelum", "Sesudah"], [
        [
            str(e.history_id) + (" (diurungkan)" if e.undone else ""), e.at[:19].replace("T", " "), e.by, e.action,
            e.subject, _of_field(e.path), _brief(e.before, e.path), _brief(e.after, e.path),
        ]
        for e in entries
    ])  # fmt: skip


def _of_field(path: str | None) -> str:
    """The title of a field; the other end of a link or merge as it is."""
    from registry.paths import split, title

    return title(path) if path and split(path) else path or ""


def _brief(state: object, path: str | None) -> str:
    from registry.labels import field_label

    if isinstance(state, dict):
        if "human" in state:
            value = state["human_value"] if state["human"] else state["basis"] or "(bacaan mesin)"
            return field_label(path or "", value)
        return "; ".join(str(value) for value in state.values() if value is not None)
    return "" if state is None else str(state)


def merge_command(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name that goes, or its identifier E-….")],
    into: Annotated[str, typer.Argument(metavar="INTO", help="The organisation it means.")],
    data: DataOption = None,
    by: ByOption = None,
) -> None:
    """Says that two names mean one organisation; remembered for documents to come."""
    from registry.organisations import merge

    with opened(data, create=False) as registry:
        one, other = merge(registry, name, into, by=who(by))
    say(f"{one.name} ({one.uses} naskah) kini dibaca sebagai {other.name} [{other.entity_id}]")


def unmerge_command(
    spelling: Annotated[
        str, typer.Argument(metavar="NAME", help="The spelling to stand alone, or its E-… identifier.")
    ],
    data: DataOption = None,
    by: ByOption = None,
) -> None:
    """Says that a spelling is an organisation of its own; never merged again by the machine."""
    from registry.organisations import unmerge

    with opened(data, create=False) as registry:
        name = unmerge(registry, spelling, by=who(by))
    say(f"{name} kini pihak tersendiri")


def links_command(
    this: Annotated[str | None, typer.Argument(metavar="[ID]", help="One agreement (default: all).")] = None,
    data: DataOption = None,
    json_output: JsonOption = False,
    suggestions: Annotated[bool, typer.Option("--suggestions", help="Also those too weak to hold.")] = False,
    cut: Annotated[bool, typer.Option("--cut", help="Also those a person cut.")] = False,
) -> None:
    """Shows what follows from what, with the evidence."""
    from registry.chains import RELATIONS, list_links
    from registry.query import resolve_id

    with opened(data, create=False) as registry:
        rows = list_links(
            registry, None if this is None else resolve_id(registry, this), suggestions=suggestions, cut=cut
        )
    if json_output:
        print_json([plain(row) for row in rows])
        return
    table(["Naskah/berita", "", "Hubungan", "Naskah induk", "", "Skor", "Keadaan", "Bukti"], [
        [
            row.child_id, row.child, RELATIONS.get(row.relation, row.relation), row.parent_id, row.parent,
            "–" if row.score is None else f"{row.score:.2f}", row.state + (f" ({row.by})" if row.by else ""),
            "; ".join(row.evidence),
        ]
        for row in rows
    ])  # fmt: skip
    say(f"{len(rows)} hubungan")


ChildArgument = Annotated[str, typer.Argument(metavar="CHILD", help="The follower, or the news (K-… or D-…).")]
ParentArgument = Annotated[str, typer.Argument(metavar="PARENT", help="The agreement it follows from.")]


def confirm_command(
    child: ChildArgument, parent: ParentArgument, data: DataOption = None, relation: RelationOption = None,
    by: ByOption = None,
) -> None:  # fmt: skip
    """Confirms a link, found or not; the machine never takes it away."""
    _choose(child, parent, data, relation, by, True)


def cut_command(
    child: ChildArgument, parent: ParentArgument, data: DataOption = None, relation: RelationOption = None,
    by: ByOption = None,
) -> None:  # fmt: skip
    """Cuts a link; the machine never makes it again."""
    _choose(child, parent, data, relation, by, False)


def _choose(child: str, parent: str, data: Path | None, relation: str | None, by: str | None, holds: bool) -> None:
    from registry.chains import RELATIONS, confirm, cut
    from registry.query import resolve_id

    with opened(data, create=False) as registry:
        ends = (child if child.startswith("D") else resolve_id(registry, child), resolve_id(registry, parent))
        name = (confirm if holds else cut)(registry, *ends, relation, by=who(by))
    say(f"{ends[0]} {RELATIONS[name]} {ends[1]}: {'sah' if holds else 'putus'}")
