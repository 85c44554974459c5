"""Numbers of every live document side by side: filters and facets read these and no database.

One folder of `.npy` files a generation; a generation is never changed once written, so a reader keeps a consistent
picture while the next one is being made.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.plan import Span, Tag
from ingest.errors import IndexDamaged

#: Columns whose values are names, kept as a bit set: at most 64 names each.
NAMED = ("kind", "type", "form", "sector")
#: (256, 8): the bits of each byte, lowest first.
_BITS = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1, bitorder="little").astype(np.int64)
#: What a document without a date has.
NO_DATE = 0

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Line:
    """The numbers of one document."""

    row: int  #: never used twice
    kind: str
    types: tuple[str, ...]
    forms: tuple[str, ...]
    sectors: tuple[str, ...]
    parties: tuple[str, ...]
    first_day: int  #: proleptic ordinal of the earliest day the date may mean; NO_DATE without a date
    last_day: int
    year: int  #: 0 without one
    amount: float  #: largest amount in rupiah; 0 without one
    vector: int  #: number of its first vector
    vectors: int  #: how many
    word: int  #: place of its first word in the forward file
    words: int  #: how many


_NUMBERS: dict[str, Any] = {
    "row": np.int64, "first_day": np.int32, "last_day": np.int32, "year": np.int32, "amount": np.float64,
    "vector": np.int64, "vectors": np.int32, "word": np.int64, "words": np.int32,
}  # fmt: skip


class Columns:
    """The columns of one generation; `columns["year"]` is an array in the order of rising rows."""

    def __init__(self, arrays: dict[str, NDArray[Any]], names: dict[str, list[str]]) -> None:
        self._arrays = arrays
        self.names = names  #: of NAMED columns, by bit; and "party", by number

    def __getitem__(self, name: str) -> NDArray[Any]:
        return self._arrays[name]

    def __len__(self) -> int:
        return len(self._arrays["row"])

    def places(self, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where each row stands in the columns; -1 for a row that is not alive."""
        held = self._arrays["row"]
        if not len(held):
            return np.full(len(rows), -1, dtype=np.int64)
        at = np.searchsorted(held, rows).clip(max=len(held) - 1)
        return np.where(held[at] == rows, at, -1)

    def where(self, node: Span | Tag) -> Bools:
        """Which documents a filter lets through."""
        if isinstance(node, Tag):
            bits = sum(1 << bit for bit, name in enumerate(self.names[node.column]) if name in node.values)
            return np.asarray((self._arrays[node.column] & np.uint64(bits)) != 0)
        low = -np.inf if node.low is None else node.low
        high = np.inf if node.high is None else node.high
        if node.column == "tanggal":
            first, last = self._arrays["first_day"], self._arrays["last_day"]
            return np.asarray((first != NO_DATE) & (last >= low) & (first <= high))
        values = self._arrays["year" if node.column == "tahun" else "amount"]
        return np.asarray((values != 0) & (values >= low) & (values <= high))

    @cached_property
    def vector_owner(self) -> NDArray[np.int64]:
        """Place of the document that each vector belongs to; -1 for vectors of documents that are gone."""
        starts, counts = self._arrays["vector"], self._arrays["vectors"]
        end = int((starts + counts).max()) if len(self) else 0
        owner = np.full(end, -1, dtype=np.int64)
        owner[ranges(starts, counts)] = np.repeat(np.arange(len(self)), counts)
        return owner

    def named(self, column: str, places: NDArray[np.int64]) -> dict[str, int]:
        """How many of some documents carry each name of a NAMED column; names that none carries are left out."""
        names = self.names[column]
        octets = self._arrays[column][places].astype("<u8").view(np.uint8).reshape(-1, 8)
        found: dict[str, int] = {}
        for at in range(0, len(names), 8):
            counts = np.bincount(octets[:, at // 8], minlength=256) @ _BITS
            found.update(zip(names[at : at + 8], counts.tolist(), strict=False))
        return {name: count for name, count in found.items() if count}

    def parties(self, places: NDArray[np.int64], most: int) -> dict[str, int]:
        """The commonest parties of some documents, with their counts."""
        starts = self._arrays["party_start"]
        numbers = self._arrays["party"][ranges(starts[places], starts[places + 1] - starts[places])]
        if not len(numbers):
            return {}
        counts = np.bincount(numbers)
        best = np.argsort(-counts, kind="stable")[:most]
        return {self.names["party"][number]: int(counts[number]) for number in best if counts[number]}


def ranges(starts: NDArray[np.int64], counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """All numbers of the ranges start … start + count − 1, one range after the other.

    >>> ranges(np.array([5, 0]), np.array([2, 3])).tolist()
    [5, 6, 0, 1, 2]
    """
    counts = counts.astype(np.int64)
    offsets = np.repeat(starts - np.concatenate(([0], np.cumsum(counts)[:-1])), counts)
    return np.asarray(np.arange(int(counts.sum()), dtype=np.int64) + offsets)


def empty() -> Columns:
    return merged(None, frozenset(), [])


def merged(old: Columns | None, gone: frozenset[int], lines: Sequence[Line]) -> Columns:
    """The old columns without the rows in `gone`, then the new lines; new rows are above all old ones."""
    names = {name: list(old.names[name]) if old else [] for name in (*NAMED, "party")}
    new = {name: np.array([getattr(line, name) for line in lines], dtype=kind) for name, kind in _NUMBERS.items()}
    for name, values in (
        ("kind", [(line.kind,) for line in lines]),
        ("type", [line.types for line in lines]),
        ("form", [line.forms for line in lines]),
        ("sector", [line.sectors for line in lines]),
    ):
        new[name] = _bits(values, names[name])
    counts, new["party"] = _numbered([line.parties for line in lines], names["party"])
    if old is not None:
        keep = ~np.isin(old["row"], np.fromiter(gone, dtype=np.int64, count=len(gone)))
        places = np.flatnonzero(keep)
        starts = old["party_start"]
        old_counts = np.diff(starts)[places]
        kept_parties = old["party"][ranges(starts[places], old_counts)]
        new["party"] = np.concatenate([kept_parties, new["party"]])
        counts = np.concatenate([old_counts, counts])
        for name in (*_NUMBERS, *NAMED):
            new[name] = np.concatenate([old[name][places], new[name]])
    new["party_start"] = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    return Columns(new, names)


def _bits(values: Sequence[tuple[str, ...]], names: list[str]) -> NDArray[np.uint64]:
    """A bit set of names for each value; new names are added to `names`, those beyond 64 are not kept."""
    known = {name: bit for bit, name in enumerate(names)}
    sets = []
    for value in values:
        bits = 0
        for name in value:
            if name not in known and len(names) < 64:
                known[name] = len(names)
                names.append(name)
            bits |= 1 << known[name] if name in known else 0
        sets.append(bits)
    return np.array(sets, dtype=np.uint64)


def _numbered(values: Sequence[tuple[str, ...]], names: list[str]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    known = {name: number for number, name in enumerate(names)}
    flat = []
    for value in values:
        for name in value:
            if name not in known:
                known[name] = len(names)
                names.append(name)
            flat.append(known[name])
    return np.array([len(value) for value in values], dtype=np.int64), np.array(flat, dtype=np.int32)


def save(columns: Columns, folder: Path) -> None:
    """Writes a generation; the folder must be new."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in (*_NUMBERS, *NAMED, "party", "party_start"):
        np.save(folder / f"{name}.npy", columns[name])
    (folder / "names.json").write_text(json.dumps(columns.names, ensure_ascii=False), "utf-8")


def load(folder: Path) -> Columns:
    """A generation as written. Raises `IndexDamaged` where files are missing or broken."""
    try:
        arrays = {name: np.load(folder / f"{name}.npy") for name in (*_NUMBERS, *NAMED, "party", "party_start")}
        names = json.loads((folder / "names.json").read_text("utf-8"))
    except (OSError, ValueError, EOFError) as error:
        raise IndexDamaged("kolom indeks rusak atau hilang", subject=str(folder)) from error
    if len({len(arrays[name]) for name in (*_NUMBERS, *NAMED)} | {len(arrays["party_start"]) - 1}) != 1:
        raise IndexDamaged("kolom indeks tidak sama panjang", subject=str(folder))
    return Columns(arrays, names)


def days(said: str | None) -> tuple[int, int]:
    """First and last day, as proleptic ordinals, that an ISO date may mean; NO_DATE twice where it says nothing.

    >>> days("2024-02") == (date(2024, 2, 1).toordinal(), date(2024, 2, 29).toordinal())
    True
    """
    numbers = [int(part) for part in said.split("-")] if said and said.replace("-", "").isdigit() else []
    try:
        if len(numbers) == 3:
            day = date(*numbers).toordinal()
            return day, day
        if len(numbers) == 2:
            year, month = numbers
            after = date(year + month // 12, month % 12 + 1, 1)
            return date(year, month, 1).toordinal(), after.toordinal() - 1
        if len(numbers) == 1:
            return date(numbers[0], 1, 1).toordinal(), date(numbers[0], 12, 31).toordinal()
    except ValueError:
        return NO_DATE, NO_DATE
    return NO_DATE, NO_DATE
