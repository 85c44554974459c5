"""`registry review`: walks the doubtful fields with a person. Each answer is kept at once; leave at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cli.common import DataOption, JsonOption, out, print_json, say
from cli.registry_decide import ByOption, who
from cli.registry_shared import opened, plain
from ingest.errors import UsageError

if TYPE_CHECKING:
    from registry.review import Doubt
    from registry.store import Registry

EXAMPLES = (
    "Examples:  sepakat registry review  ·  sepakat registry review K-3f2a --everything  ·  "
    "sepakat registry review --json --limit 20"
)
HELP = "t=terima  k NILAI=koreksi  x=tolak (tidak ada)  l=lewati  u=urungkan  q=keluar"


def add_to(app: typer.Typer) -> None:
    app.command("review", epilog=EXAMPLES)(review_command)


def review_command(
    this: Annotated[str | None, typer.Argument(metavar="[ID]", help="One agreement (default: all).")] = None,
    data: DataOption = None,
    json_output: JsonOption = False,
    everything: Annotated[bool, typer.Option("--everything", help="Also fields that are not doubtful.")] = False,
    limit: Annotated[int, typer.Option(help="With --json: at most so many.")] = 50,
    by: ByOption = None,
) -> None:
    """Walks the doubtful fields, the most doubtful first: accept, correct, reject, skip, undo."""
    from registry.query import resolve_id
    from registry.review import count_doubts, next_doubts

    with opened(data, create=False) as registry:
        identity = None if this is None else resolve_id(registry, this)
        if json_output:
            print_json([plain(d) for d in next_doubts(registry, this=identity, everything=everything, limit=limit)])
            return
        done = _walk(registry, identity, everything, who(by))
        left = count_doubts(registry, this=identity, everything=everything)
    say(f"{done} isian diputuskan, {left} menunggu. Semua keputusan tersimpan.")


def _walk(registry: Registry, this: str | None, everything: bool, by: str) -> int:
    """Returns how many decisions stand."""
    from registry.review import count_doubts, next_doubts

    waiting = count_doubts(registry, this=this, everything=everything)
    say(f"{waiting} isian menunggu.  {HELP}")
    decided: list[int] = []
    skipped = 0
    while skipped < waiting:
        found = next_doubts(registry, this=this, everything=everything)
        if not found:
            break
        _show(found[0])
        answer = _ask()
        if answer is None:
            break
        try:
            skipped += _act(registry, found[0], answer, by, decided)
        except UsageError as error:
            say(str(error))
    return len(decided)


def _ask() -> str | None:
    """One answer; None when the person leaves or the input ends."""
    try:
        answer = input("> ").strip()
    except EOFError:
        return None
    return None if answer.casefold() in ("q", "keluar") else answer


def _act(registry: Registry, doubt: Doubt, answer: str, by: str, decided: list[int]) -> int:
    """Does what the answer says; returns 1 for a skip."""
    from registry.edit import accept, correct, reject, undo
    from registry.review import skip

    letter, _, rest = answer.partition(" ")
    match letter.casefold():
        case "t" | "terima":
            decided.append(accept(registry, doubt.agreement_id, doubt.path, by=by))
        case "k" | "koreksi" if rest:
            decided.append(correct(registry, doubt.agreement_id, doubt.path, rest, by=by))
        case "x" | "tolak":
            decided.append(reject(registry, doubt.agreement_id, doubt.path, by=by))
        case "l" | "lewati" | "":
            skip(registry, doubt.agreement_id, doubt.path)
            return 1
        case "u" | "urungkan" if decided:
            entry = undo(registry, history_id=decided[-1], by=by)
            decided.pop()
            say(f"Diurungkan: {entry.action} pada {entry.subject}")
        case "u" | "urungkan":
            say("Belum ada keputusan dalam sesi ini; yang lama: sepakat registry set ID --undo")
        case _:
            say(HELP)
    return 0


def _show(doubt: Doubt) -> None:
    from registry.labels import field_label

    console = out()
    sure = "" if doubt.confidence is None else f"  keyakinan {doubt.confidence:.2f}"
    console.print(f"\n[bold]{doubt.agreement_id}[/bold]", end="  ")
    console.print(f"{doubt.subject or ''}  ({doubt.source})", markup=False)
    console.print(f"{doubt.title}: {field_label(doubt.path, doubt.value)}{sure}", markup=False)
    if doubt.suggestion:
        console.print(f"Usulan bacaan baru: {field_label(doubt.path, doubt.suggestion)}", markup=False)
    if doubt.sentence:
        console.print(f"hlm. {doubt.page}: “{doubt.sentence}”", markup=False)
    for check in doubt.checks:
        console.print(f"Periksa: {check}", markup=False)
