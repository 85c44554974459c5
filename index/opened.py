"""Open everything that answering a query needs, at one moment of the index, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index import columns, folder, forward, vectors
from index.appended import Records
from index.columns import Columns
from index.embed import Embedder, open_embedder
from index.engine import Engine, mapped_files, open_engine
from index.store import Store
from ingest.errors import IndexDamaged, NothingToSearch

if TYPE_CHECKING:
    from ingest.settings import Settings

#: A writer may replace files between two reads of ours; then we look again.
_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class OpenIndex:
    """One index, as it stood when it was opened."""

    store: Store
    columns: Columns
    engine: Engine
    words: Records
    vectors: Records  #: as laid out in `vectors`; empty without a model
    graph: tuple[Path, int] | None  #: file of the graph, and how many of the first vectors it holds
    model: str
    mapped: tuple[tuple[Path, int], ...]  #: files that a library maps into memory, with their sizes in bytes
    key: tuple[str, str]  #: folder and seq: another key means the index has moved on

    def embedder(self) -> Embedder | None:
        """The model for queries; None where passages have no vectors."""
        return open_embedder(self.model) if len(self.vectors) else None

    def having_phrases(self, rows: NDArray[np.int64], phrases: Sequence[tuple[str, ...]]) -> NDArray[np.bool_]:
        return forward.having_phrases(self.words, self.columns, rows, phrases)


_kept: dict[Path, OpenIndex] = {}


def open_index(settings: Settings) -> OpenIndex:
    """The index, kept open between calls until it changes.

    Raises `NothingToSearch` where nothing was indexed, `IndexDamaged` where it is broken or of another version.
    """
    for attempt in range(_ATTEMPTS):
        try:
            return _open(settings)
        except IndexDamaged:
            if attempt == _ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")


def _open(settings: Settings) -> OpenIndex:
    place = folder.current(settings.index)
    if place is None:
        if (settings.index / "current").exists():
            raise IndexDamaged("folder indeks hilang atau rusak", subject=str(settings.index))
        raise NothingToSearch("belum ada yang dapat dicari", subject=str(settings.data))
    known = _kept.get(settings.index)
    if known and known.key[0] == place.name:
        _refuse_cut(known)
        if known.key[1] == known.store.state().get("seq", ""):
            return known
    found = _kept[settings.index] = _fresh(place, settings)
    return found


def _refuse_cut(index: OpenIndex) -> None:
    """Raises `IndexDamaged` for a mapped file that was cut short: reading beyond its end would kill the process."""
    for path, size in index.mapped:
        try:
            held = path.stat().st_size
        except FileNotFoundError:  # replaced: what is mapped of it stays whole
            continue
        if held < size:
            raise IndexDamaged("berkas indeks terpotong", subject=str(path))


def _fresh(place: Path, settings: Settings) -> OpenIndex:
    store = Store(place / "store.sqlite")
    state = store.state()
    wanted = folder.stamp(settings)
    if state.get("stamp") != wanted:
        raise IndexDamaged(f"indeks dibuat dengan {state.get('stamp')}; yang dipakai kini {wanted}", subject=str(place))
    held = columns.load(place / f"columns-{state['generation']}")
    words = Records(place / "words.bin", int(state["words"]), forward.DTYPE)
    records = vectors.opened(place / "vectors.bin", int(state["vectors"]), int(state["dim"]))

    def having_phrase(rows: NDArray[np.int64], stems: tuple[str, ...]) -> NDArray[np.bool_]:
        return forward.having_phrases(words, held, rows, [stems])[:, 0]

    engine = open_engine(settings.engine, place / "text", held, having_phrase)
    count = int(state.get("graph", 0))
    graph = (place / f"vectors-{count}.usearch", count) if count else None
    # SQLite maps its file of locks.
    paths = [place / "store.sqlite-shm", *mapped_files(settings.engine, place / "text"), *([graph[0]] if graph else [])]
    mapped = tuple((path, path.stat().st_size) for path in paths if path.exists())
    return OpenIndex(store, held, engine, words, records, graph, settings.model, mapped, (place.name, state["seq"]))
