"""Files of equal records that only grow: vectors and words. What lies beyond the committed length does not count.

They are read where they lie and never mapped: the pages of a mapping count as memory of the process (130 MB each at
100,000 documents), and a file that somebody cuts short under a mapping kills the process, where a short read raises.
"""

from __future__ import annotations

import os
import weakref
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.errors import IndexDamaged

#: Bytes read at a time: bounds memory, and keeps what is read in the processor's cache while it is looked at.
_BLOCK = 1 << 20
#: Bytes between two stretches that are read along, since another system call would take longer.
_GAP = 1 << 13

Numbers = NDArray[np.int64]


def append(path: Path, length: int, records: NDArray[Any]) -> int:
    """Writes records after the first `length`, over whatever a crash left there; returns the new length."""
    size = records.dtype.itemsize
    with path.open("r+b" if path.exists() else "w+b") as stream:
        stream.truncate(length * size)
        stream.seek(length * size)
        stream.write(np.ascontiguousarray(records).tobytes())
    return length + len(records)


class Records:
    """The first `length` records of a file. Everything raises `IndexDamaged` where the file is missing or too short."""

    def __init__(self, path: Path, length: int, dtype: np.dtype[Any]) -> None:
        self._path, self._length, self.dtype = path, length, dtype
        if not length:
            return
        try:
            self._file = os.open(path, os.O_RDONLY)
        except OSError as error:
            raise self._damaged() from error
        weakref.finalize(self, os.close, self._file)
        if os.fstat(self._file).st_size < length * dtype.itemsize:
            raise self._damaged()

    def __len__(self) -> int:
        return self._length

    def read(self, first: int, end: int) -> NDArray[Any]:
        """The records first … end-1; fewer where the file has fewer."""
        found = np.empty(max(min(end, self._length) - first, 0), dtype=self.dtype)
        self._fill(found.view(np.uint8).data, first * self.dtype.itemsize)
        return found

    def picked(self, numbers: Numbers) -> NDArray[Any]:
        """The records of these numbers, in their order."""
        rising, places = np.unique(numbers, return_inverse=True)
        found = np.empty(len(rising), dtype=self.dtype)
        for which, records, begins in self.stretches(rising, np.ones(len(rising), dtype=np.int64)):
            found[which] = records[begins]
        return found[places]

    def blocks(self) -> Iterator[tuple[int, NDArray[Any]]]:
        """All records, some at a time: (number of the first, records)."""
        step = max(_BLOCK // self.dtype.itemsize, 1)
        for first in range(0, self._length, step):
            yield first, self.read(first, first + step)

    def stretches(self, starts: Numbers, counts: Numbers) -> Iterator[tuple[slice, NDArray[Any], Numbers]]:
        """Stretches of records, in rising order and apart from each other, read several at a time.

        Yields (which of the stretches, records, where in these records each of them begins).
        """
        if not len(starts):
            return
        size = self.dtype.itemsize
        gaps = np.concatenate([[0], starts[1:] - (starts + counts)[:-1]])
        joined = gaps * size <= _GAP
        ends = np.cumsum(counts + np.where(joined, gaps, 0))
        begins = ends - counts
        cuts = np.flatnonzero(np.diff(begins * size // _BLOCK)) + 1
        for first, end in pairwise([0, *cuts.tolist(), len(starts)]):
            which = slice(first, end)
            at = begins[which] - begins[first]
            yield which, self._together(starts[which], counts[which], at, joined[which]), at

    def _together(self, starts: Numbers, counts: Numbers, begins: Numbers, joined: NDArray[np.bool_]) -> NDArray[Any]:
        """Stretches in one array, each at its place of `begins`; those joined to the one before are read with it."""
        ends = begins + counts
        records = np.empty(int(ends[-1]), dtype=self.dtype)
        heads = np.concatenate([[0], np.flatnonzero(~joined[1:]) + 1])
        lasts = np.append(heads[1:], len(starts)) - 1
        room = records.view(np.uint8).data
        for begin, end, place in (
            np.stack([begins[heads], ends[lasts], starts[heads]]) * self.dtype.itemsize
        ).T.tolist():
            self._fill(room[begin:end], place)
        return records

    def _fill(self, room: memoryview, place: int) -> None:
        """Reads into `room` the bytes that stand from `place` on."""
        if len(room) and os.preadv(self._file, [room], place) < len(room):
            raise self._damaged()

    def _damaged(self) -> IndexDamaged:
        return IndexDamaged("berkas indeks rusak atau hilang", subject=str(self._path))
