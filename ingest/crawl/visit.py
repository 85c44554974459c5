"""One visit of one site: follow its ways to the articles, fetch what is new, look again at the newest.

Nothing here knows of Scrapy: a `Getter` answers, the `State` remembers, the archive keeps the bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ingest.address import canonical
from ingest.archive import Archive
from ingest.crawl.answer import Answer, Forbidden, Getter, HostClosed
from ingest.crawl.found import Entry
from ingest.crawl.keep import Keeper
from ingest.crawl.links import one_article, own_address, tree_of
from ingest.crawl.records import Known, Pass, moment_ago, now
from ingest.crawl.state import State
from ingest.crawl.ways import Batch, Way, WayFailed, way_of
from ingest.errors import FetchError
from ingest.sources import Discovery, Manners, Source

#: Kept articles that are asked for again in one run, newest first: corrections come in the first days.
RECHECK = 50
#: Articles in a row that a site refuses (401, 403) after which it is left for this run.
MAX_REFUSED = 5

#: What happens, told as it happens: plain values, one line of JSON each.
Tell = Callable[[dict[str, Any]], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What a run is to do."""

    since: str | None = None  #: ISO date; articles published before it are left
    dry: bool = False  #: only say what would be fetched


class Visit:
    """One source, visited once."""

    def __init__(
        self, source: Source, state: State, archive: Archive, folder: Path, getter: Getter, manners: Manners,
        wish: Wish, tell: Tell,
    ) -> None:  # fmt: skip
        self.source = source
        self.state = state
        self.getter = getter
        self.manners = manners
        self.wish = wish
        self._keeper = Keeper(source, state, archive, folder, getter)
        self._told = tell
        self._began = now()
        self._refused = 0
        self._done: set[str] = set()  #: asked for in this run

    async def run(self) -> None:
        """The whole visit; ends early, and says why, where the site wants to be left alone."""
        try:
            await self._discover()
            await self._fetch(self.state.waiting(self.source.name))
            if not self.wish.dry:
                await self._recheck()
        except HostClosed as error:
            self._tell("closed", reason=error.reason)
        self._tell("done")

    def _tell(self, event: str, **said: Any) -> None:
        self._told({"source": self.source.name, "event": event, **said})

    async def _discover(self) -> None:
        """Follows the ways in order until one that lists everything has answered; a feed lists only the latest."""
        problems = []
        for discovery in self.source.discover:
            try:
                articles = await self._follow(discovery)
            except WayFailed as error:
                problems.append(f"{discovery.kind}: {error.reason}")
                self._tell("way", kind=discovery.kind, path=discovery.path, ok=False, reason=error.reason)
                continue
            self._tell("way", kind=discovery.kind, path=discovery.path, ok=True, found=articles)
            if discovery.kind != "feed":
                return
        if len(problems) == len(self.source.discover):
            self._tell("closed", reason="; ".join(problems) or "tidak ada cara menemukan artikel")

    async def _follow(self, discovery: Discovery) -> int:
        """Reads the list pages of one way and fetches what is new on each; returns how many articles they named.

        The first pass goes to the end, over several runs if need be. Later passes end at a list page without
        anything new.
        """
        before = self.state.way(self.source.name, discovery.kind, discovery.path)
        way = way_of(discovery, self.source, self.getter, self.manners, before.done_at)
        number = articles = 0
        while (batch := await way.read(number)) is not None:
            if way.resumable:
                # Before the articles are noted: what a break leaves half done must not look like an end.
                self._progress(discovery, Pass(max(number + 1, before.cursor), before.complete, before.done_at))
            fresh = self._note(batch)
            articles += len(batch.entries)
            await self._fetch(self.state.waiting(self.source.name, self._addresses(batch)))
            if self._all_old(batch):
                return articles
            if way.resumable and not fresh and number >= before.cursor and before.complete:
                break
            number = _next_number(number, fresh, before, way)
        if not articles and not before.complete:
            raise WayFailed("tidak ada alamat yang cocok dengan pola artikel", subject=discovery.path)
        self._progress(discovery, Pass(0, True, self._began if way.whole else before.done_at))
        return articles

    def _progress(self, discovery: Discovery, progress: Pass) -> None:
        if not self.wish.dry:
            self.state.note_way(self.source.name, discovery.kind, discovery.path, progress)

    def _note(self, batch: Batch) -> int:
        rows = [(canonical(entry.address), self._ask(entry.address), entry) for entry in batch.entries]
        fresh = self.state.discover(self.source.name, rows)
        if fresh:
            self._tell("found", count=fresh)
        return fresh

    def _addresses(self, batch: Batch) -> list[str]:
        return list(dict.fromkeys(canonical(entry.address) for entry in batch.entries))

    def _ask(self, address: str) -> str:
        """The address to ask for: as listed, unless it is a twin, or of a twin host; always by the source's scheme."""
        known, parts = urlsplit(canonical(address)), urlsplit(address)
        path = parts.path if parts.path.rstrip("/") == known.path.rstrip("/") else known.path
        return f"{self.source.address}{path}" + (f"?{known.query}" if known.query else "")

    def _all_old(self, batch: Batch) -> bool:
        """Whether every article of a list page is known to be older than what was asked for."""
        if self.wish.since is None or not batch.entries:
            return False
        pages = (self.state.get(self.source.name, address) for address in self._addresses(batch))
        return all(page is not None and self._too_old(page) for page in pages)

    def _too_old(self, page: Known) -> bool:
        day = page.published or page.listed
        return bool(self.wish.since and day and day < self.wish.since[: len(day)])

    async def _fetch(self, pages: list[Known]) -> None:
        for page in pages:
            if page.address in self._done or self._too_old(page):
                continue
            self._done.add(page.address)
            if self.wish.dry:
                self._tell("would", address=page.ask, published=page.listed)
            else:
                await self._guarded(page, self._first_time)

    async def _recheck(self) -> None:
        before = min(self._began, moment_ago(self.manners.recheck_after))
        for page in self.state.to_check(self.source.name, before, RECHECK):
            if page.address not in self._done and not self._too_old(page):
                self._done.add(page.address)
                await self._guarded(page, self._again)

    async def _guarded(self, page: Known, work: Any) -> None:
        """One article; what goes wrong with it is noted and told, and the visit goes on."""
        try:
            await work(page)
        except HostClosed:
            raise
        except Forbidden as error:
            self._lose(page, "dilarang", error.reason)
        except FetchError as error:
            self._lose(page, "gagal", error.reason)

    async def _first_time(self, page: Known) -> None:
        parts = self.state.parts(self.source.name, page.address)
        if parts:  # a kill came between the pages of this article
            await self._keep(page, None)
            return
        answer = await self.getter.get(page.ask)
        if self._bad(page, answer):
            return
        target = self._target(page, answer)
        if target == page.address:
            await self._keep(page, answer)
        elif target is None:
            self._lose(page, "hilang", f"dialihkan ke halaman lain: {answer.final}", answer.status)
        else:
            await self._twin(page, target, answer)

    async def _twin(self, page: Known, target: str, answer: Answer) -> None:
        """`page` turned out to be `target`: fetched in its place where the site sent us there itself."""
        self.state.discover(self.source.name, [(target, self._ask(target), Entry(target, page.listed))])
        known = self.state.get(self.source.name, target)
        assert known is not None
        if canonical(answer.final) == target and known.outcome == "antre":
            self._done.add(target)
            await self._keep(known, answer, alias=page.address)
        else:
            self._lose(page, "kembar", f"alamat lain dari {target}", answer.status)
            await self._fetch([known] if known.outcome == "antre" else [])

    async def _again(self, page: Known) -> None:
        conditions = {
            name: value for name, value in (("If-None-Match", page.etag), ("If-Modified-Since", page.modified)) if value
        }
        answer = await self.getter.get(page.ask, conditions)
        if answer.status == 304:
            self._refused = 0
            self.state.unchanged(self.source.name, page.address)
            self._tell("article", address=page.address, outcome="tetap")
        elif not self._bad(page, answer):
            first = self.state.parts(self.source.name, page.address)[:1]
            if first and first[0].sha256 == hashlib.sha256(answer.body).hexdigest():
                self.state.unchanged(self.source.name, page.address, 200)
                self._tell("article", address=page.address, outcome="tetap")
            elif self._target(page, answer) is None:
                self._lose(page, "hilang", f"dialihkan ke halaman lain: {answer.final}", answer.status)
            else:
                await self._keep(page, answer)

    async def _keep(self, page: Known, answer: Answer | None, alias: str | None = None) -> None:
        sha256 = await self._keeper.keep(page, answer, alias)
        outcome = "baru" if page.sha256 is None else "tetap" if sha256 == page.sha256 else "diambil lagi"
        self._tell("article", address=page.address, outcome=outcome)

    def _bad(self, page: Known, answer: Answer) -> bool:
        """Notes an answer that is no article; ends the visit where the site refuses one after the other."""
        if answer.status in (404, 410):
            self._lose(page, "hilang", f"situs menjawab {answer.status}", answer.status)
        elif answer.status != 200:
            self._lose(page, "gagal", f"situs menjawab {answer.status}", answer.status)
        self._refused = self._refused + 1 if answer.status in (401, 403) else 0
        if self._refused >= MAX_REFUSED:
            raise HostClosed(f"situs menolak {MAX_REFUSED} halaman berturut-turut", subject=self.source.address)
        return answer.status != 200

    def _target(self, page: Known, answer: Answer) -> str | None:
        """The canonical address of the article that answered; None where it was no article."""
        final = canonical(answer.final)
        if final != page.address and not self.source.is_article(final):
            return None
        said = own_address(tree_of(answer.body, answer.charset), answer.final)
        if said and self.source.is_article(said) and one_article(answer.final, said):
            return canonical(said)
        return final

    def _lose(self, page: Known, outcome: str, reason: str, status: int | None = None) -> None:
        if page.sha256 is not None and outcome in ("gagal", "dilarang"):
            self.state.failed_check(self.source.name, page.address, reason, status)
        else:
            self.state.mark(self.source.name, page.address, outcome, reason, status)
        self._tell("article", address=page.address, outcome=outcome, reason=reason)


def _next_number(number: int, fresh: int, before: Pass, way: Way) -> int:
    """The list page to read next: past what an earlier run has done, with one page of overlap.

    New articles push the others towards later pages, deleted ones draw them one page nearer at most.
    """
    if way.resumable and not fresh and number + 1 < before.cursor - 1:
        return before.cursor - 1
    return number + 1
