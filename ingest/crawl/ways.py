"""The ways to find the articles of a site, each read list page by list page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from ingest.address import canonical
from ingest.crawl import found
from ingest.crawl.answer import Answer, Getter, HostClosed
from ingest.crawl.found import Entry, NotUnderstood
from ingest.crawl.links import links, tree_of
from ingest.errors import FetchError
from ingest.published import parse_stamp
from ingest.sources import MAX_LISTING_PAGES, Discovery, Manners, Source

#: Articles asked of the REST interface at a time, its own maximum.
PER_PAGE = 100
#: Sitemaps read at most in one run.
MAX_SITEMAPS = 300


class WayFailed(FetchError):
    """A way of discovery that this site does not offer, or that broke."""


@dataclass(frozen=True, slots=True)
class Batch:
    """The articles on one list page."""

    entries: tuple[Entry, ...]
    address: str  #: of the list page
    links: int = 0  #: addresses on it that are no articles of this source


class Way(Protocol):
    """One way, for one run. List pages count from 0."""

    #: Whether list pages keep their order from run to run, so that a later run may take up where one broke off.
    resumable: bool
    #: Whether every list page could be read so far.
    whole: bool

    async def read(self, number: int) -> Batch | None:
        """List page `number`; None after the last. Raises `WayFailed`, `HostClosed`."""


def way_of(discovery: Discovery, source: Source, getter: Getter, manners: Manners, done_at: str | None = None) -> Way:
    """The reader of one way of discovery; `done_at` is when it was last followed to its end."""
    if discovery.kind == "sitemap":
        return Sitemaps(discovery, source, getter, manners, done_at)
    return _KINDS[discovery.kind](discovery, source, getter, manners)


class _Base:
    resumable = True
    whole = True

    def __init__(self, discovery: Discovery, source: Source, getter: Getter, manners: Manners) -> None:
        self.discovery = discovery
        self.source = source
        self.getter = getter
        self.manners = manners

    async def _get(self, path: str) -> Answer:
        address = path if path.startswith("http") else self.source.address + path
        try:
            return await self.getter.get(address)
        except HostClosed:
            raise
        except FetchError as error:
            raise WayFailed(error.reason, subject=address) from error

    def _batch(self, entries: tuple[Entry, ...], address: str) -> Batch:
        chosen: dict[str, Entry] = {}
        for entry in entries:
            if self.source.is_article(entry.address):
                chosen.setdefault(canonical(entry.address), entry)
        others = {entry.address for entry in entries if not self.source.is_article(entry.address)}
        return Batch(tuple(chosen.values()), address, len(others))


class Wordpress(_Base):
    """The REST interface of WordPress."""

    _pages: int | None = None

    async def read(self, number: int) -> Batch | None:
        if (self._pages is not None and number >= self._pages) or number >= MAX_LISTING_PAGES:
            return None
        mark = "&" if "?" in self.discovery.path else "?"
        path = f"{self.discovery.path}{mark}per_page={PER_PAGE}&page={number + 1}&_fields=id,link,date_gmt,modified_gmt"
        answer = await self._get(path)
        if answer.status == 400 and number:
            return None
        _check(answer)
        said = answer.header("X-WP-TotalPages")
        self._pages = int(said) if said and said.isdigit() else self._pages
        try:
            entries = found.wordpress(answer.body, self.source.utc_offset)
        except NotUnderstood as error:
            raise WayFailed(str(error), subject=answer.asked) from error
        return self._batch(entries, answer.asked) if entries else None


class Feed(_Base):
    """RSS or Atom: the latest articles only."""

    resumable = False

    async def read(self, number: int) -> Batch | None:
        if number:
            return None
        answer = _check(await self._get(self.discovery.path))
        try:
            entries = found.feed(answer.body, answer.final, self.source.utc_offset)
        except NotUnderstood as error:
            raise WayFailed(str(error), subject=answer.asked) from error
        return self._batch(entries, answer.asked)


class Sitemaps(_Base):
    """A sitemap, or an index of them; each map is one list page, newest change first."""

    resumable = False

    def __init__(
        self, discovery: Discovery, source: Source, getter: Getter, manners: Manners, done_at: str | None = None
    ) -> None:
        super().__init__(discovery, source, getter, manners)
        self._done_at = datetime.fromisoformat(done_at).date() if done_at else None
        self._queue = [discovery.path]
        self._seen: set[str] = set()

    async def read(self, number: int) -> Batch | None:
        while self._queue and len(self._seen) < MAX_SITEMAPS:
            path = self._queue.pop(0)
            if path in self._seen:
                continue
            self._seen.add(path)
            try:
                batch = await self._map(path)
            except WayFailed:
                if len(self._seen) == 1:
                    raise
                self.whole = False
                continue  # one broken map of an index does not cost the others
            if batch is not None:
                return batch
        self.whole = self.whole and not self._queue
        return None

    async def _map(self, path: str) -> Batch | None:
        answer = _check(await self._get(path))
        try:
            said = found.sitemap(answer.body, answer.final, self.source.utc_offset, self.manners.max_bytes)
        except NotUnderstood as error:
            raise WayFailed(str(error), subject=answer.asked) from error
        children = [child for child in said.children if not self._known(child)]
        newest_first = sorted(children, key=lambda child: child.modified or "", reverse=True)
        self._queue.extend(child.address for child in newest_first)
        return self._batch(said.entries, answer.asked) if said.entries else None

    def _known(self, child: Entry) -> bool:
        """Whether a map of an index was read since its last change; days of doubt count as changed."""
        changed = parse_stamp(child.modified) if child.modified else None
        return bool(self._done_at and changed and changed < self._done_at - timedelta(days=2))


class Listing(_Base):
    """Numbered pages of links. Ends at a page that brings no article which the pages before it did not."""

    def __init__(self, discovery: Discovery, source: Source, getter: Getter, manners: Manners) -> None:
        super().__init__(discovery, source, getter, manners)
        self._seen: set[str] = set()

    async def read(self, number: int) -> Batch | None:
        if number >= MAX_LISTING_PAGES:
            return None
        at = self.discovery.first + number * self.discovery.step
        answer = await self._get(self.discovery.path.replace("{n}", str(at)))
        if number and answer.status in (400, 404, 410):
            return None
        _check(answer)
        addresses = links(tree_of(answer.body, answer.charset), answer.final)
        batch = self._batch(tuple(Entry(address) for address in addresses), answer.asked)
        # Lists of the latest and most read stand on every page; they say nothing about this one.
        new = tuple(entry for entry in batch.entries if canonical(entry.address) not in self._seen)
        self._seen.update(canonical(entry.address) for entry in new)
        return replace(batch, entries=new) if new else None


def _check(answer: Answer) -> Answer:
    if answer.status == 200:
        return answer
    raise WayFailed(f"situs menjawab {answer.status}", subject=answer.asked)


_KINDS: dict[str, Callable[[Discovery, Source, Getter, Manners], Way]] = {
    "wordpress": Wordpress, "feed": Feed, "listing": Listing,
}  # fmt: skip
