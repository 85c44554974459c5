"""What search shows of each live document, in one SQLite file; its commit is the moment a change becomes visible.

Other parts of an index (full text, vectors, words, columns) are written before the commit and may know rows that the
store does not; the store alone says which rows are alive.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.stemming import stem
from ingest.ahead import log_ahead
from ingest.errors import IndexDamaged

#: Seconds to wait for another process that holds the file.
PATIENCE = 30.0
_SCHEMA = """
-- How far the index is, and what it was made with: seq, next_row, generation, vectors, words, stamp …
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- One live document. A changed document gets a new row number.
CREATE TABLE IF NOT EXISTS documents (
    row INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL UNIQUE,
    shown TEXT NOT NULL,       -- JSON of Shown
    pages BLOB NOT NULL,       -- masked page texts, parted by form feeds, compressed
    passages BLOB NOT NULL     -- int32 × 5 a passage: page, start, end, first word, last word + 1
);
-- Rows that the full-text engine may hold and nobody wants: replaced, deleted, or left by a crash.
CREATE TABLE IF NOT EXISTS garbage (row INTEGER PRIMARY KEY);
-- Words as written, with the number of live documents that hold them: corrections, prefixes, did-you-mean.
CREATE TABLE IF NOT EXISTS words (
    word TEXT PRIMARY KEY,
    documents INTEGER NOT NULL,
    root TEXT                  -- where it is not the word itself
) WITHOUT ROWID;
"""


#: Values in one statement; SQLite allows more, but no caller has more.
_MOST_ASKED = 900


@dataclass(frozen=True, slots=True)
class Shown:
    """All that a result can show of a document."""

    document_id: str
    sha256: str
    source: str
    sources: tuple[str, ...]
    title: str
    titled: bool  #: False where `title` was only made up for showing
    kind: str
    type: str | None  #: of the first agreement that has one
    types: tuple[str, ...]  #: of all agreements of the document
    form: str | None
    date: str | None  #: ISO, maybe imprecise
    parties: tuple[str, ...]
    aliases: tuple[str, ...]  #: other names of the same organisations; searched, not shown
    sectors: tuple[str, ...]
    numbers: tuple[str, ...]
    amounts: tuple[tuple[str, str], ...]  #: (plain decimal, ISO 4217)
    subject: str | None
    starts: str | None
    ends: str | None
    event_class: str | None


@dataclass(frozen=True, slots=True)
class Stored:
    """A document as the store keeps it."""

    row: int
    shown: Shown
    pages: tuple[str, ...]
    passages: NDArray[np.int32]


class Store:
    """The store of one index folder."""

    def __init__(self, path: Path, *, write: bool = False) -> None:
        """Opens the file, for writing makes it. Raises `IndexDamaged` where it cannot be read."""
        self.path = path
        try:
            if write:
                self._db = sqlite3.connect(path, isolation_level=None, timeout=PATIENCE)
                log_ahead(self._db, PATIENCE)
                self._db.executescript(_SCHEMA)
            else:
                self._db = sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None, timeout=PATIENCE,
                                           check_same_thread=False)  # fmt: skip
                self._db.execute("SELECT value FROM state LIMIT 1").fetchone()
        except sqlite3.Error as error:
            raise IndexDamaged("berkas indeks rusak atau hilang", subject=str(path)) from error

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside happens or nothing does."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All reads inside see the same moment."""
        self._db.execute("BEGIN")
        try:
            yield
        finally:
            self._db.execute("ROLLBACK")

    def _all(self, query: str, values: tuple[Any, ...] = ()) -> list[Any]:
        try:
            return self._db.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise IndexDamaged("berkas indeks rusak", subject=str(self.path)) from error

    # State

    def state(self) -> dict[str, str]:
        return dict(self._all("SELECT name, value FROM state"))

    def set_state(self, **values: object) -> None:
        self._db.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", [(k, str(v)) for k, v in values.items()])

    # Documents

    def count(self) -> int:
        return int(self._all("SELECT COUNT(*) FROM documents")[0][0])

    def row_of(self, document_id: str) -> int | None:
        found = self._all("SELECT row FROM documents WHERE document_id = ?", (document_id,))
        return int(found[0][0]) if found else None

    def add(self, document: Stored) -> None:
        shown = json.dumps(asdict(document.shown), ensure_ascii=False)
        pages = zlib.compress("\f".join(document.pages).encode("utf-8"), 3)
        passages = document.passages.astype(np.int32).tobytes()
        self._db.execute(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?)",
            (document.row, document.shown.document_id, shown, pages, passages),
        )

    def remove(self, row: int) -> None:
        self._db.execute("DELETE FROM documents WHERE row = ?", (row,))

    def read(self, row: int) -> Stored | None:
        """One live document with its text; None where the row is not alive."""
        found = self._all("SELECT shown, pages, passages FROM documents WHERE row = ?", (row,))
        if not found:
            return None
        try:
            shown, pages, passages = found[0]
            texts = tuple(zlib.decompress(pages).decode("utf-8").split("\f"))
            return Stored(row, _shown(shown), texts, np.frombuffer(passages, dtype=np.int32).reshape(-1, 5))
        except (ValueError, TypeError, zlib.error) as error:
            raise IndexDamaged("berkas indeks rusak", subject=str(self.path)) from error

    # Garbage

    def garbage(self) -> list[int]:
        return [row for (row,) in self._all("SELECT row FROM garbage ORDER BY row")]

    def discard(self, rows: Iterable[int]) -> None:
        self._db.executemany("INSERT OR IGNORE INTO garbage VALUES (?)", [(row,) for row in rows])

    def reclaim(self, rows: Iterable[int]) -> None:
        self._db.executemany("DELETE FROM garbage WHERE row = ?", [(row,) for row in rows])

    # Words

    def count_words(self, changes: dict[str, int]) -> None:
        """Adds to the number of documents that hold each word."""
        self._db.executemany(
            "INSERT INTO words VALUES (?, ?, ?) "
            "ON CONFLICT (word) DO UPDATE SET documents = documents + excluded.documents",
            [(word, change, _root(word)) for word, change in sorted(changes.items()) if change],
        )

    def roots(self, words: Iterable[str]) -> dict[str, str]:
        """The roots of those words that the index holds."""
        asked = tuple(dict.fromkeys(words))[:_MOST_ASKED]
        query = f"SELECT word, root FROM words WHERE word IN ({','.join('?' * len(asked))})"
        return {word: root or word for word, root in self._all(query, asked)}

    def documents_with(self, word: str) -> int:
        found = self._all("SELECT documents FROM words WHERE word = ?", (word,))
        return int(found[0][0]) if found else 0

    def words_from(self, prefix: str, most: int) -> list[str]:
        """The commonest words that begin with `prefix`."""
        end = prefix + "\U0010ffff"
        query = "SELECT word FROM words WHERE word >= ? AND word < ? AND documents > 0 ORDER BY documents DESC LIMIT ?"
        return [word for (word,) in self._all(query, (prefix, end, most))]

    def words_of_length(self, least: int, most: int) -> list[tuple[str, int]]:
        """All words of some lengths with their numbers of documents."""
        query = "SELECT word, documents FROM words WHERE length(word) BETWEEN ? AND ? AND documents > 0"
        return [(word, count) for word, count in self._all(query, (least, most))]


def _root(word: str) -> str | None:
    root = stem(word)
    return root if root != word else None


def _shown(text: str) -> Shown:
    plain: dict[str, Any] = json.loads(text)
    plain["amounts"] = tuple((value, currency) for value, currency in plain["amounts"])
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in plain.items()}
    return Shown(**fields)
