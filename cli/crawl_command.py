"""`sepakat crawl`: fetches the news sources and registers their articles."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.common import DataOption, JsonOption, end, out, print_json, progress, report, say, settings_of
from ingest.errors import Exit, FetchError, SepakatError, UsageError

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from ingest.crawl.run import Task
    from ingest.crawl.state import State
    from ingest.settings import Settings
    from ingest.sources import Source

EXAMPLES = """Examples:

  sepakat crawl

  sepakat crawl kaltimprov antara-kaltim --since 2024-01-01

  sepakat crawl --check kaltimprov      (tries a source, stores nothing)"""

#: Fetched articles are registered after so many, or so many seconds, whichever comes first: what was registered
#: can be searched while the rest of a long crawl goes on.
BATCH, BATCH_SECONDS = 200, 600.0
#: Columns of the closing table.
COLUMNS = ("baru", "tetap", "berubah", "hilang", "gagal")


def command(
    names: Annotated[
        list[str] | None, typer.Argument(help="Sources by name (default: all active ones).", metavar="[SOURCE…]")
    ] = None,
    data: DataOption = None,
    sources: Annotated[Path, typer.Option("--sources", help="The list of sources.")] = Path("corpus/sources.toml"),
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Only articles published since YYYY-MM-DD.")
    ] = None,
    check: Annotated[
        str | None, typer.Option("--check", metavar="SOURCE", help="Try one source, show what it gives, store nothing.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="List what would be fetched; stores nothing.")] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Fetch nothing; read kept articles anew, with today's rules and selectors.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Fetches the news sources, one request at a time for each site, and registers every new article."""
    from ingest.crawl.run import Task
    from ingest.sources import choose, read_manners, read_sources

    settings = settings_of(data)
    chosen = choose(read_sources(sources), [check] if check else names or [])
    if not chosen:
        raise UsageError("tidak ada sumber aktif", subject=str(sources), hint="sebut namanya, atau ubah active")
    if not read_manners(sources).contact and not again:
        say(f"PERHATIAN  {sources}: contact pada [crawler] kosong; isi alamat yang dapat dihubungi pengelola situs.")
    wanted = [source.name for source in chosen]
    if check:
        end(_check(Task(sources, wanted, "check"), settings, as_json))
    elif dry_run:
        end(_dry_run(Task(sources, wanted, "dry", _day(since)), settings, as_json))
    else:
        end(_crawl(Task(sources, wanted, "crawl", _day(since)), settings, chosen, again, as_json))


def _day(since: str | None) -> str | None:
    if since is None or re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", since):
        return since
    raise typer.BadParameter("use YYYY-MM-DD", param_hint="--since")


@dataclass(slots=True)
class Tally:
    """What happened to the articles of one source."""

    name: str
    outcomes: dict[str, dict[str, str]] = field(default_factory=dict)  #: outcome → address → reason
    closed: str = ""  #: why the visit ended early, or could not begin
    notes: list[str] = field(default_factory=list)  #: ways of discovery that failed
    forbidden: int = 0

    def note(self, address: str, outcome: str, reason: str = "") -> None:
        self.outcomes.setdefault(outcome, {})[address] = reason

    def count(self, outcome: str) -> int:
        return len(self.outcomes.get(outcome, {}))

    @property
    def failed(self) -> bool:
        return bool(self.closed) or self.count("gagal") > 0


def _crawl(task: Task, settings: Settings, chosen: tuple[Source, ...], again: bool, as_json: bool) -> Exit:
    from ingest.crawl.run import alone
    from ingest.crawl.state import State

    tallies = {source.name: Tally(source.name) for source in chosen}
    with alone(settings.crawl):
        state = State(settings.crawl / "state.db")
        try:
            run = _Run(settings, state, task, tallies)
            if again:
                run.read_again(chosen)
            else:
                with progress() as bar:
                    run.follow(bar)
            stories = run.group()
        finally:
            state.close()
    _show(list(tallies.values()), stories, run.problems, as_json)
    return Exit.PARTIAL if run.problems or any(tally.failed for tally in tallies.values()) else Exit.OK


class _Run:
    """One run: follows the crawling process and registers what it has fetched, batch by batch."""

    def __init__(self, settings: Settings, state: State, task: Task, tallies: dict[str, Tally]) -> None:
        self.settings = settings
        self.state = state
        self.task = task
        self.tallies = tallies
        self.problems: list[SepakatError] = []
        self._fetched = 0
        self._last = time.monotonic()

    def follow(self, bar: Bar) -> None:
        from ingest.crawl.run import events

        tasks = {name: bar.add_task(name, total=0, note="") for name in self.tallies}
        self._settle()  # what an earlier run fetched and did not live to register
        try:
            for event in events(self.task, self.settings):
                self._take_in(event, bar, tasks[event["source"]])
                if self._fetched >= BATCH or (self._fetched and time.monotonic() - self._last > BATCH_SECONDS):
                    self._settle()
        except FetchError as error:
            self.problems.append(error)
        self._settle()

    def read_again(self, chosen: tuple[Source, ...]) -> None:
        from cli.crawl_settle import read_again
        from ingest.fetched import note_sources

        note_sources(self.settings.crawl, chosen)
        self.problems += read_again(self.state, self.settings, list(self.tallies), self._told)

    def _take_in(self, event: dict[str, Any], bar: Bar, row: Any) -> None:
        tally = self.tallies[event["source"]]
        if event["event"] == "found":
            bar.update(row, total=(bar.tasks[row].total or 0) + event["count"])
        elif event["event"] == "closed":
            tally.closed = event["reason"]
            bar.update(row, note=event["reason"])
        elif event["event"] == "way" and not event["ok"]:
            tally.notes.append(f"{event['kind']} {event['path']}: {event['reason']}")
        elif event["event"] == "article":
            bar.advance(row, 0 if event["outcome"] in ("tetap", "diambil lagi") else 1)
            self._article(tally, event)

    def _article(self, tally: Tally, event: dict[str, Any]) -> None:
        outcome = event["outcome"]
        if outcome in ("baru", "diambil lagi"):
            self._fetched += 1  # told when it is registered
        elif outcome == "dilarang":
            tally.forbidden += 1
        elif outcome in COLUMNS:
            tally.note(event["address"], outcome, event.get("reason", ""))
            if outcome == "gagal":
                say(f"GAGAL  {event['address']}: {event['reason']}")

    def _settle(self) -> None:
        from cli.crawl_settle import settle

        self._fetched, self._last = 0, time.monotonic()
        self.problems += settle(self.state, self.settings, list(self.tallies), self.task.since, self._told)

    def _told(self, source: str, address: str, outcome: str, reason: str) -> None:
        self.tallies[source].note(address, outcome, reason)
        if outcome == "gagal":
            say(f"GAGAL  {address}: {reason}")

    def group(self) -> int:
        from cli.crawl_settle import group_stories

        return group_stories(self.state)


def _show(tallies: list[Tally], stories: int, problems: list[SepakatError], as_json: bool) -> None:
    for problem in problems:
        report(problem)
    if as_json:
        print_json({"sources": [_plain(tally) for tally in tallies], "stories": stories})
        return
    from rich.table import Table

    table = Table("sumber", *COLUMNS, "keterangan")
    for tally in tallies:
        table.add_row(tally.name, *(str(tally.count(name)) for name in COLUMNS), _remark(tally))
    out().print(table)
    if stories:
        out().print(f"{stories} berita dimuat di lebih dari satu alamat.", highlight=False)


def _plain(tally: Tally) -> dict[str, Any]:
    failed = [{"address": address, "reason": reason} for address, reason in tally.outcomes.get("gagal", {}).items()]
    gone = list(tally.outcomes.get("hilang", {}))
    return {
        "source": tally.name, **{name: tally.count(name) for name in COLUMNS}, "forbidden": tally.forbidden,
        "closed": tally.closed or None, "notes": tally.notes, "failed": failed, "gone": gone,
    }  # fmt: skip


def _remark(tally: Tally) -> str:
    """Why things failed: the end of the visit, else the commonest reasons."""
    reasons: dict[str, int] = {}
    for reason in tally.outcomes.get("gagal", {}).values():
        reasons[reason] = reasons.get(reason, 0) + 1
    common = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))[:3]
    parts = [tally.closed] if tally.closed else []
    parts += [f"{count}x {reason}" if count > 1 else reason for reason, count in common]
    parts += [f"{tally.forbidden} dilarang robots.txt"] if tally.forbidden else []
    return "; ".join(parts)


def _dry_run(task: Task, settings: Settings, as_json: bool) -> Exit:
    from ingest.crawl.run import events

    closed = False
    for event in events(task, settings):
        if event["event"] == "would":
            if as_json:
                print_json({"source": event["source"], "address": event["address"], "published": event["published"]})
            else:
                out().print(event["address"], markup=False, highlight=False)
        elif event["event"] == "closed":
            closed = True
            say(f"GAGAL  {event['source']}: {event['reason']}")
    return Exit.PARTIAL if closed else Exit.OK


def _check(task: Task, settings: Settings, as_json: bool) -> Exit:
    from ingest.crawl.run import events

    good = {"way": False, "sample": False}
    for event in events(task, settings):
        if event["event"] in good:
            good[event["event"]] |= bool(event["ok"])
        if as_json:
            print_json(event)
        else:
            for line in _check_lines(event):
                out().print(line, markup=False, highlight=False)
    return Exit.OK if all(good.values()) else Exit.PARTIAL


def _check_lines(event: dict[str, Any]) -> list[str]:
    """What a person sees of one step of --check."""
    if event["event"] == "closed":
        return [f"BERHENTI  {event['reason']}"]
    if event["event"] == "way" and event["ok"]:
        head = f"BAIK   {event['kind']} {event['path']}: {event['found']} artikel, {event['other']} alamat lain"
        return [head, *(f"         {address}" for address in event["first"])]
    if event["event"] == "way":
        return [f"GAGAL  {event['kind']} {event['path']}: {event['reason']}"]
    if event["event"] == "sample":
        if not event["ok"]:
            return [f"GAGAL  {event['address']}: {event['reason'] or 'tidak ada teks berita'}"]
        lines = [f"         {line[:160]}" for line in event["lines"]]
        return [f"CONTOH {event['address']}", f"  judul   {event['title']}", f"  terbit  {event['published']}", *lines]
    return []
