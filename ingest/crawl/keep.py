"""Keeps one article: every page of it archived as received, then one file of them all, then the row that says so."""

from __future__ import annotations

from pathlib import Path

from ingest.archive import Archive
from ingest.crawl.answer import Answer, Getter
from ingest.crawl.links import next_part, tree_of
from ingest.crawl.records import Known, Part
from ingest.crawl.state import State
from ingest.fetched import note
from ingest.joined import join
from ingest.published import find_published
from ingest.sources import Source

#: Pages of one article; a "next page" that goes on and on is no article.
MAX_PARTS = 20


class Keeper:
    """The archive and memory of one source."""

    def __init__(self, source: Source, state: State, archive: Archive, folder: Path, getter: Getter) -> None:
        self._source = source
        self._state = state
        self._archive = archive
        self._folder = folder
        self._getter = getter

    async def keep(self, page: Known, answer: Answer | None, alias: str | None = None) -> str:
        """Keeps an article whose first page is `answer` (None: the first pages are kept already).

        Fetches its further pages; returns the SHA-256 of the file to be read. Raises `FetchError`.
        """
        if answer is not None:
            self._store(page, 1, page.ask, answer)
        bodies = [(part, self._archive.path(part.sha256).read_bytes()) for part in self._parts(page)]
        while len(bodies) < MAX_PARTS and (more := await self._next(page, bodies)):
            bodies.append(more)
        first = bodies[0][0]
        sha256 = self._archive.store(join([(part.final, body) for part, body in bodies]))
        note(
            self._folder, sha256,
            source=self._source.name, url=page.address, charset=first.charset, fetched=first.fetched_at,
        )  # fmt: skip
        aliases = [alias] if alias else []
        self._state.keep(
            self._source.name, page.address, first, sha256, self._published(page, bodies[0]), aliases=aliases
        )
        return sha256

    def _parts(self, page: Known) -> list[Part]:
        return self._state.parts(self._source.name, page.address)

    async def _next(self, page: Known, bodies: list[tuple[Part, bytes]]) -> tuple[Part, bytes] | None:
        last, body = bodies[-1]
        number = len(bodies) + 1
        address = next_part(tree_of(body, last.charset), last.final, page.address, number)
        if address is None:
            return None
        answer = await self._getter.get(address)
        if answer.status != 200 or any(answer.body == known for _, known in bodies):
            return None
        return self._store(page, number, address, answer), answer.body

    def _store(self, page: Known, number: int, ask: str, answer: Answer) -> Part:
        sha256 = self._archive.store(answer.body)
        part = Part(number, ask, answer.final, sha256, answer.charset, answer.headers, answer.moment)
        self._state.keep_part(self._source.name, page.address, part)
        return part

    def _published(self, page: Known, first: tuple[Part, bytes]) -> str | None:
        part, body = first
        tree = tree_of(body, part.charset)
        found = find_published(tree, page.address, self._source.utc_offset) if tree is not None else None
        return found.day if found else None
