"""The embedded full-text engine: Whoosh keeps terms and postings, `whoosh_scoring` adds them up."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.engine import Entry, Matches, PhraseCheck, Rows, reading
from index.lightly import lightly
from index.plan import ALL, K1, PARTS, B, Node
from index.whoosh_scoring import Scored, Scorer

with lightly():
    from whoosh import columns as whoosh_columns
    from whoosh import fields
    from whoosh import index as whoosh_index
    from whoosh.reading import SegmentReader, TermNotFound
    from whoosh.util.numeric import byte_to_length

    from index.whoosh_storage import Forms, PackedCodec, ReadStorage

if TYPE_CHECKING:
    from index.columns import Columns

#: Memory for postings while they are sorted; more makes the build faster, see measurements of the build.
BUFFER_MB = 256
#: Frequencies of terms kept by a process that answers many queries.
KEPT_TERMS = 2_000
#: Decoded postings kept by it, of all terms together; each takes 12 bytes.
KEPT_POSTINGS = 4_000_000
_ROW = "baris"
_LENGTHS = np.array([byte_to_length(byte) for byte in range(256)], dtype=np.float32)
_NO_POSTINGS: Scored = (np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32))


def _schema() -> fields.Schema:
    parts = {name: Forms(scorable=False) for name in PARTS}
    row = fields.COLUMN(whoosh_columns.NumericColumn("I"))
    return fields.Schema(**{ALL: Forms(scorable=True), _ROW: row, **parts})


class WhooshEngine:
    """One opened Whoosh index."""

    scores_all = True

    def __init__(self, folder: Path, columns: Columns, has_phrase: PhraseCheck) -> None:
        """Raises `IndexDamaged` where the folder holds no index that can be read."""
        self._folder = folder
        with reading(folder):
            self._open(folder)
        self._postings = _Kept(self._read_postings)
        self.frequency = lru_cache(KEPT_TERMS)(self._read_frequency)
        self._scorer = Scorer(
            self.count, self._norms(), self._postings, columns, self._rows, columns.places(self._rows), has_phrase
        )

    def _open(self, folder: Path) -> None:
        index = ReadStorage(str(folder)).open_index()
        self._readers: list[SegmentReader] = [
            SegmentReader(index.storage, index.schema, segment) for segment in index._segments()
        ]
        sizes = [reader.doc_count_all() for reader in self._readers]
        self._bases = np.cumsum([0, *sizes])
        self._rows = _column(self._readers, _ROW, ">u4").astype(np.int64)
        self._lengths = _LENGTHS[_column(self._readers, f"_{ALL}_len", "u1")]
        self._total = sum(reader.field_length(ALL) for reader in self._readers)

    @property
    def count(self) -> int:
        return int(self._bases[-1])

    def _norms(self) -> NDArray[np.float32]:
        average = max(self._total / self.count, 1.0) if self.count else 1.0
        return (K1 * (1 - B + B * self._lengths / np.float32(average))).astype(np.float32)

    def _read_frequency(self, text: str, field: str) -> int:
        term = text.encode("utf-8")
        with reading(self._folder):
            return sum(_frequency(reader, field, term) for reader in self._readers)

    def match(self, plan: Node, most: int | None = None, among: Rows | None = None) -> Matches:
        with reading(self._folder):
            docs, scores = self._scorer.score(plan)
        if among is not None:
            wanted = np.isin(self._rows[docs], among)
            docs, scores = docs[wanted], scores[wanted]
        return Matches(self._rows[docs], scores)

    def _read_postings(self, text: str, field: str) -> Scored:
        docs, weights = [], []
        for reader, base in zip(self._readers, self._bases, strict=False):
            try:
                matcher = reader._terms.matcher(field, text.encode("utf-8"), reader.schema[field].format)
            except TermNotFound:
                continue
            found, weight = matcher.arrays()
            docs.append(found + base)
            weights.append(weight)
        return (np.concatenate(docs), np.concatenate(weights)) if docs else _NO_POSTINGS


class _Kept:
    """The postings of the terms that were asked for last; those of one word may be as many as of a thousand others."""

    def __init__(self, read: Callable[[str, str], Scored]) -> None:
        self._read = read
        self._held: OrderedDict[tuple[str, str], Scored] = OrderedDict()
        self._postings = 0
        self._lock = Lock()

    def __call__(self, text: str, field: str) -> Scored:
        key = text, field
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]
        found = self._read(text, field)
        with self._lock:
            if key not in self._held:
                self._held[key] = found
                self._postings += len(found[0])
            while self._postings > KEPT_POSTINGS:
                _, (docs, _) = self._held.popitem(last=False)
                self._postings -= len(docs)
        return found


def _frequency(reader: SegmentReader, field: str, term: bytes) -> int:
    try:
        return int(reader._terms.doc_frequency(field, term))
    except (KeyError, TermNotFound):
        return 0


def _column(readers: list[SegmentReader], name: str, kind: str) -> NDArray[np.int64]:
    """One number a document, over all segments; a column that ends early is 0 for the rest."""
    parts = []
    for reader in readers:
        values = np.zeros(reader.doc_count_all(), dtype=kind)
        if reader._perdoc.has_column(name):
            file, offset, length = reader._perdoc._get_column_file(name)
            read = np.frombuffer(file.get(offset, length), dtype=kind)
            values[: len(read)] = read
        parts.append(values)
    return np.concatenate(parts) if parts else np.empty(0, dtype=kind)


class WhooshWriter:
    """Adds and drops rows in one Whoosh commit."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        storage = ReadStorage(str(folder))
        with reading(folder):
            held = whoosh_index.exists_in(str(folder))
            self._index = storage.open_index() if held else storage.create_index(_schema())

    def apply(self, entries: Iterable[Entry], drop: Sequence[int]) -> None:
        # Only one process gets here at a time (the lock of `index.update`), so Whoosh's own lock is free.
        writer = self._index.writer(limitmb=BUFFER_MB, codec=PackedCodec(), compound=False, timeout=10)
        try:
            for document in self._documents(drop):
                writer.delete_document(document)
            for entry in entries:
                parts = {name: dict.fromkeys(entry.parts.get(name, ()), 1) for name in PARTS}
                writer.add_document(**{ALL: entry.weights, _ROW: entry.row}, **parts)
        except BaseException:
            writer.cancel()
            raise
        writer.commit()

    def _documents(self, rows: Sequence[int]) -> list[int]:
        """Whoosh's numbers of the documents that hold these rows."""
        if not rows:
            return []
        readers = [
            SegmentReader(self._index.storage, self._index.schema, segment) for segment in self._index._segments()
        ]
        held = _column(readers, _ROW, ">u4").astype(np.int64)
        return [int(document) for document in np.flatnonzero(np.isin(held, np.asarray(rows, dtype=np.int64)))]
