"""Fetched articles into the registry: read, judge, register what is news; the rest is reported with its reason."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ingest.errors import Exit, SepakatError

if TYPE_CHECKING:
    from ingest.crawl.records import Known
    from ingest.crawl.state import State
    from ingest.read import Outcome
    from ingest.settings import Settings
    from ingest.types import Document

#: What became of one article: "baru", "berubah", "tetap" (other bytes, same text) or "gagal".
Told = Callable[[str, str, str, str], None]  # source, address, outcome, reason


@dataclass(frozen=True, slots=True)
class _Read:
    page: Known
    document: Document
    print: str

    @property
    def text(self) -> str:
        return "\n".join(page.text for page in self.document.pages)


def settle(
    state: State, settings: Settings, sources: Sequence[str], since: str | None, told: Told
) -> list[SepakatError]:
    """Reads and registers every article that is fetched and waits; returns errors that are no article's own.

    A crash in between costs nothing: what is not noted as settled is read once more, and the registry knows its bytes.
    """
    return _settle(state.unsettled(sources, since), state, settings, told, again=False)


def read_again(state: State, settings: Settings, sources: Sequence[str], told: Told) -> list[SepakatError]:
    """Reads every kept article anew, with the rules of today; what people set stays. Errors as in `settle`."""
    return _settle(state.kept(sources), state, settings, told, again=True)


def _settle(waiting: list[Known], state: State, settings: Settings, told: Told, *, again: bool) -> list[SepakatError]:
    errors: list[SepakatError] = []
    while waiting:
        # Two sources may list one address; each round takes an address once.
        pages = {page.address: page for page in waiting}
        news = [
            read for outcome in _read(pages.values(), settings) if (read := _judge(outcome, pages, state, told, again))
        ]
        errors += _register(news, state, settings, told, again=again)
        waiting = [page for page in waiting if pages[page.address] is not page]
    return errors


def _read(pages: Iterable[Known], settings: Settings) -> Iterable[Outcome]:
    from ingest.archive import Archive
    from ingest.inputs import Input
    from ingest.read import read_many

    archive = Archive(settings.archive)
    inputs = [
        Input(page.address, archive.path(page.sha256), sha256=page.sha256, url=page.address)
        for page in pages
        if page.sha256
    ]
    return read_many(inputs, settings)


def _judge(outcome: Outcome, pages: dict[str, Known], state: State, told: Told, again: bool) -> _Read | None:
    """The article, if it is news and says something new; otherwise its fate is noted and told."""
    from ingest.verdict import judge

    page = pages[outcome.input.source]
    if outcome.document is None:
        error = outcome.error or SepakatError("tidak terbaca")
        if error.exit_code is Exit.PARTIAL:
            _note(state, page, None, reason=error.reason)
        told(page.source, page.address, "gagal", error.reason)
        return None
    read = _Read(page, outcome.document, fingerprint(outcome.document))
    verdict = judge(read.text, read.document.title, page.address)
    if not verdict.is_news:
        _note(state, page, read, reason=verdict.reason)
        told(page.source, page.address, "gagal", verdict.reason)
        return None
    if page.registered is not None and page.print == read.print and not again:
        _note(state, page, read, registered=page.registered)
        told(page.source, page.address, "tetap", "")
        return None
    return read


def fingerprint(document: Document) -> str:
    """What makes a version of an article: its title, its date and its words. Counters and adverts do not."""
    said = [document.title or "", document.published or "", *(page.text for page in document.pages)]
    return hashlib.sha256("\0".join(" ".join(line.split()) for line in said).encode()).hexdigest()


def _register(
    news: Sequence[_Read], state: State, settings: Settings, told: Told, *, again: bool
) -> list[SepakatError]:
    from cli.pipeline import Watcher, ingest
    from ingest.archive import Archive
    from ingest.inputs import Input

    if not news:
        return []
    archive = Archive(settings.archive)
    inputs = [
        Input(read.page.address, archive.path(read.document.sha256), sha256=read.document.sha256, url=read.page.address)
        for read in news
    ]
    summary = ingest(inputs, settings, Watcher(), again=again)
    failed = {error.subject: error for error in summary.failed}
    for read in news:
        _after(read, failed.pop(read.page.address, None), state, told)
    others = list(failed.values())
    return [*others, summary.index_problem] if summary.index_problem else others


def _after(read: _Read, error: SepakatError | None, state: State, told: Told) -> None:
    page = read.page
    if error is not None:
        told(page.source, page.address, "gagal", error.reason)
        return
    _note(state, page, read, registered=read.document.sha256)
    outcome = "baru" if page.registered is None else "tetap" if page.print == read.print else "berubah"
    told(page.source, page.address, outcome, "")


def _note(
    state: State, page: Known, read: _Read | None, *, registered: str | None = None, reason: str = ""
) -> None:  # fmt: skip
    document = read.document if read else None
    state.settle(
        page, registered=registered or page.registered, print=read.print if read else None,
        title=document.title if document else None, published=document.published if document else None,
        text=read.text if read else None, reason=reason,
    )  # fmt: skip


def group_stories(state: State) -> int:
    """Compares new and changed articles with the reports of their days; returns how many stories stand on many pages.

    Reports of one story lie within a week, so that a month and a week on either side is looked at at a time.
    """
    from ingest.twins import Report, group

    compared = state.ungrouped()
    groups: list[tuple[str, ...]] = []
    for first, last in _windows({page.published for page in compared}):
        near = {page.address: page for page in state.reports(first, last)}
        groups += group([Report(page.address, page.text or "", page.published) for page in near.values()])
    if compared:
        state.note_stories(compared, groups)
    return len(set(state.stories().values()))


def _windows(days: set[str | None]) -> list[tuple[str | None, str | None]]:
    """(first, last) day of each stretch to look at: a month with a week before and after; all where no day is known."""
    from ingest.twins import SAME_EVENT_DAYS

    if not days <= {day for day in days if day and len(day) == 10}:
        return [(None, None)]
    around = timedelta(days=SAME_EVENT_DAYS)
    months = sorted({date.fromisoformat(day).replace(day=1) for day in days if day})
    return [((month - around).isoformat(), (month + timedelta(days=31) + around).isoformat()) for month in months]
