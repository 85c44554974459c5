"""Bring an index up to date with the registry, or build it anew.

Order makes a crash harmless: full text, vectors, words and columns are written first and may know rows that nobody
wants; then one SQLite commit makes the batch visible and moves `seq`. Whatever a crash left behind is dropped by
the next update. Row numbers are reserved before use and never used again.
"""

from __future__ import annotations

import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from index import appended, columns, document, folder, vectors
from index.columns import Columns, Line
from index.document import Prepared
from index.embed import Embedder, open_embedder
from index.engine import Entry, Writer, open_writer
from index.store import Store
from ingest.errors import IndexDamaged
from registry.feed import Change

if TYPE_CHECKING:
    from ingest.settings import Settings
    from registry.store import Registry

#: Asks for up to `limit` changes after a seq, oldest first.
Feed = Callable[[int, int], Sequence[Change]]
#: Told how many documents are done.
Progress = Callable[[int], None]
BATCH = 200


@dataclass(frozen=True, slots=True)
class UpdateReport:
    """What an update did."""

    indexed: int = 0  #: documents added or brought up to date
    deleted: int = 0
    seq: int = 0  #: the last change taken in
    seconds: float = 0.0
    left_to_other: bool = False  #: another process is writing and will take these changes in


def _feed(source: Registry | Feed) -> Feed:
    if callable(source):
        return source
    from registry.feed import changes

    registry = source
    return lambda after, limit: changes(registry, after, limit)


def update_index(
    settings: Settings, source: Registry | Feed, *, wait: bool = True, progress: Progress | None = None
) -> UpdateReport:
    """Takes in every change after the last one taken in; does nothing where there is none.

    Raises `IndexDamaged` where the index is broken or was made by another version: then `rebuild`.
    """
    feed, started = _feed(source), time.monotonic()
    with folder.writing(settings.index, wait=wait) as mine:
        if not mine:
            return UpdateReport(left_to_other=True)
        place = folder.current(settings.index)
        if place is None:
            if (settings.index / "current").exists():
                raise IndexDamaged("folder indeks hilang", subject=str(settings.index))
            place = folder.fresh(settings.index)
            _begin(place, settings)
            folder.use(settings.index, place)
        with _Build(place, settings) as build:
            while changes := feed(build.seq, BATCH):
                build.take_in(changes)
                if progress:
                    progress(build.indexed)
            build.grow_graph()
            return UpdateReport(build.indexed, build.deleted, build.seq, time.monotonic() - started)


def rebuild(settings: Settings, source: Registry | Feed, *, progress: Progress | None = None) -> UpdateReport:
    """Builds the index anew from the first change in a folder of its own, then swaps it in."""
    feed, started = _feed(source), time.monotonic()
    with folder.writing(settings.index):
        place = folder.fresh(settings.index)
        try:
            _begin(place, settings)
            with _Build(place, settings) as build:
                build.take_in_all(feed, progress)
                build.grow_graph()
                report = UpdateReport(build.indexed, build.deleted, build.seq, time.monotonic() - started)
        except BaseException:
            shutil.rmtree(place, ignore_errors=True)
            raise
        folder.use(settings.index, place)
        return report


def _begin(place: Path, settings: Settings) -> None:
    """An empty index: one that can be searched and finds nothing."""
    store = Store(place / "store.sqlite", write=True)
    embedder = open_embedder(settings.model)
    columns.save(columns.empty(), place / "columns-0")
    open_writer(settings.engine, place / "text").apply([], [])
    with store.transaction():
        store.set_state(
            stamp=folder.stamp(settings), seq=0, next_row=1, generation=0, vectors=0, words=0,
            dim=embedder.dim if embedder else 0,
        )  # fmt: skip
    store.close()


class _Build:
    """One writing session on one folder."""

    def __init__(self, place: Path, settings: Settings) -> None:
        self.place = place
        self.store = Store(place / "store.sqlite", write=True)
        self.state = self.store.state()
        wanted = folder.stamp(settings)
        if self.state.get("stamp") != wanted:
            self.store.close()
            made = self.state.get("stamp")
            raise IndexDamaged(f"indeks dibuat dengan {made}; yang dipakai kini {wanted}", subject=str(place))
        self.writer: Writer = open_writer(settings.engine, place / "text")
        self.embedder: Embedder | None = open_embedder(settings.model)
        self.columns: Columns = columns.load(place / f"columns-{self.state['generation']}")
        self.indexed = self.deleted = 0

    def __enter__(self) -> _Build:
        return self

    def __exit__(self, *_: object) -> None:
        self.store.close()

    @property
    def seq(self) -> int:
        return int(self.state["seq"])

    def take_in(self, changes: Sequence[Change]) -> None:
        """One batch, visible as a whole."""
        last = {change.document_id: change for change in changes}
        prepared = [document.prepare(change.document) for change in last.values() if change.document]
        rows = self._reserve(len(prepared))
        drop = sorted(set(self.store.garbage()) - set(rows))
        self.writer.apply((document.entry(item, row) for item, row in zip(prepared, rows, strict=True)), drop)
        lines = self._append(prepared, rows)
        old = {key: row for key in last if (row := self.store.row_of(key)) is not None}
        self._save_columns(frozenset(old.values()), lines)
        with self.store.transaction():
            self._replace(old, prepared, rows)
            self.store.reclaim([*rows, *drop])
            self._commit_state(max(change.seq for change in changes))
        self.indexed += len(prepared)
        self.deleted += sum(1 for change in last.values() if change.document is None)
        self._sweep()

    def take_in_all(self, feed: Feed, progress: Progress | None) -> None:
        """Everything in one step; for a folder that nobody reads yet."""
        lines: list[Line] = []
        counts: Counter[str] = Counter()
        with self.store.transaction():
            self.writer.apply(self._stream(feed, lines, counts, progress), [])
            self.store.count_words(counts)
            self._save_columns(frozenset(), lines)
            self.store.set_state(next_row=self.indexed + 1)
            self._commit_state(self.seq)

    def _stream(
        self, feed: Feed, lines: list[Line], counts: Counter[str], progress: Progress | None
    ) -> Iterator[Entry]:
        while changes := feed(self.seq, BATCH):
            prepared = [document.prepare(change.document) for change in changes if change.document]
            rows = list(range(self.indexed + 1, self.indexed + 1 + len(prepared)))
            lines += self._append(prepared, rows)
            for item, row in zip(prepared, rows, strict=True):
                self.store.add(document.stored(item, row))
                counts.update(item.exact)
                yield document.entry(item, row)
            self.indexed += len(prepared)
            self.state["seq"] = str(max(change.seq for change in changes))
            if progress:
                progress(self.indexed)

    def grow_graph(self) -> None:
        """A new graph of vectors where so many came that looking at each would take too long."""
        count, held = int(self.state["vectors"]), int(self.state.get("graph", 0))
        if not vectors.wants_graph(count, held):
            return
        path = self.place / f"vectors-{count}.usearch"
        vectors.build_graph(vectors.opened(self.place / "vectors.bin", count, int(self.state["dim"])), path)
        with self.store.transaction():
            self.store.set_state(graph=count)
        for old in self.place.glob("vectors-*.usearch"):
            if old != path:
                old.unlink(missing_ok=True)

    def _reserve(self, count: int) -> list[int]:
        first = int(self.state["next_row"])
        rows = list(range(first, first + count))
        with self.store.transaction():
            self.store.set_state(next_row=first + count)
            self.store.discard(rows)
        self.state["next_row"] = str(first + count)
        return rows

    def _append(self, prepared: list[Prepared], rows: list[int]) -> list[Line]:
        """Vectors and words of a batch, written after the committed ones; returns the documents' numbers."""
        vector, word = int(self.state["vectors"]), int(self.state["words"])
        counts = [len(item.texts) if self.embedder else 0 for item in prepared]
        lines = []
        for item, row, count in zip(prepared, rows, counts, strict=True):
            lines.append(document.line(item, row, vector, count, word))
            vector, word = vector + count, word + len(item.words)
        if prepared:
            words = np.concatenate([item.words for item in prepared])
            self.state["words"] = str(appended.append(self.place / "words.bin", int(self.state["words"]), words))
        if self.embedder and prepared:
            records = self._embed([text for item in prepared for text in item.texts])
            length = appended.append(self.place / "vectors.bin", int(self.state["vectors"]), records)
            self.state["vectors"] = str(length)
        return lines

    def _embed(self, texts: list[str]) -> NDArray[Any]:
        assert self.embedder is not None
        return vectors.packed(self.embedder.passages(texts))

    def _save_columns(self, gone: frozenset[int], lines: list[Line]) -> None:
        generation = int(self.state["generation"]) + 1
        self.columns = columns.merged(self.columns, gone, lines)
        columns.save(self.columns, self.place / f"columns-{generation}")
        self.state["generation"] = str(generation)

    def _replace(self, old: dict[str, int], prepared: list[Prepared], rows: list[int]) -> None:
        counts: Counter[str] = Counter()
        for row in old.values():
            if (known := self.store.read(row)) is not None:
                counts.subtract(document.exact_words(known))
            self.store.remove(row)
        self.store.discard(old.values())
        for item, row in zip(prepared, rows, strict=True):
            self.store.add(document.stored(item, row))
            counts.update(item.exact)
        self.store.count_words(counts)

    def _commit_state(self, seq: int) -> None:
        self.state["seq"] = str(seq)
        names = ("seq", "generation", "vectors", "words")
        self.store.set_state(**{name: self.state[name] for name in names})

    def _sweep(self) -> None:
        """Generations that no reader can still be opening; the last one but one stays for those that are."""
        keep = {f"columns-{int(self.state['generation']) - back}" for back in (0, 1)}
        for path in self.place.glob("columns-*"):
            if path.name not in keep:
                shutil.rmtree(path, ignore_errors=True)
