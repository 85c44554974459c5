"""What a full-text engine must do; the one seam between search and Whoosh, tantivy or a cluster.

An engine holds the analysed forms of each document under its row number, an integer that is never used twice.
It may hold rows that are no longer alive: search drops them. So an engine that crashed between two steps can
only know too much, which does no harm, or too little, which the next update mends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from index.plan import Node
from ingest.errors import IndexDamaged, SepakatError

if TYPE_CHECKING:
    from index.columns import Columns

Rows = NDArray[np.int64]
Scores = NDArray[np.float32]
#: Tells which of some rows hold these stems one after the other.
PhraseCheck = Callable[[Rows, tuple[str, ...]], NDArray[np.bool_]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One document as an engine takes it in."""

    row: int
    weights: dict[str, int]  #: indexed form → how often, the forms of title, subject and parties counted more
    sequence: tuple[str, ...]  #: stems in reading order, "" between parts: for phrases
    parts: dict[str, frozenset[str]]  #: field of PARTS → its forms
    numbers: dict[str, int]  #: column of numbers → value; a missing one is left out
    tags: dict[str, tuple[str, ...]]  #: column of tags → values


@dataclass(frozen=True, slots=True)
class Matches:
    """Rows that match, in any order."""

    rows: Rows
    scores: Scores


class Engine(Protocol):
    """One opened full-text index."""

    scores_all: bool  #: whether `match` scores every row by itself, whatever `most` says

    @property
    def count(self) -> int:
        """Rows held."""

    def frequency(self, text: str, field: str) -> int:
        """In how many rows a form stands."""

    def match(self, plan: Node, most: int | None = None, among: Rows | None = None) -> Matches:
        """The rows that match, or of some rows those that do.

        Beyond the best `most` an engine may give every row the score of the last of these.
        """


class Writer(Protocol):
    """The way in. One at a time; the caller holds the lock."""

    def apply(self, entries: Iterable[Entry], drop: Sequence[int]) -> None:
        """Adds entries and drops rows in one step: after a crash either all of it holds or nothing."""


@contextmanager
def reading(folder: Path) -> Iterator[None]:
    """Turns what a library raises over broken files into `IndexDamaged`.

    Noise surfaces as almost any error of struct, pickle, zlib or the library itself, so all of them are taken.
    """
    try:
        yield
    except SepakatError:
        raise
    except Exception as error:
        raise IndexDamaged(f"indeks teks rusak atau hilang ({type(error).__name__})", subject=str(folder)) from error


def open_engine(name: str, folder: Path, columns: Columns, has_phrase: PhraseCheck) -> Engine:
    """The engine of an index for reading. Raises `IndexDamaged` where its files are broken."""
    if name == "tantivy":
        from index.tantivy_engine import TantivyEngine

        return TantivyEngine(folder)
    from index.whoosh_engine import WhooshEngine

    return WhooshEngine(folder, columns, has_phrase)


def mapped_files(name: str, folder: Path) -> list[Path]:
    """The files of an index that its engine maps into memory."""
    return [path for path in folder.iterdir() if path.suffix not in (".json", ".lock")] if name == "tantivy" else []


def open_writer(name: str, folder: Path) -> Writer:
    """The engine of an index for writing; makes the folder where there is none."""
    if name == "tantivy":
        from index.tantivy_engine import TantivyWriter

        return TantivyWriter(folder)
    from index.whoosh_engine import WhooshWriter

    return WhooshWriter(folder)
