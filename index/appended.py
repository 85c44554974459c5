"""Files of equal records that only grow: vectors and words. What lies beyond the committed length does not count."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.errors import IndexDamaged


def append(path: Path, length: int, records: NDArray[Any]) -> int:
    """Writes records after the first `length`, over whatever a crash left there; returns the new length."""
    size = records.dtype.itemsize
    with path.open("r+b" if path.exists() else "w+b") as stream:
        stream.truncate(length * size)
        stream.seek(length * size)
        stream.write(np.ascontiguousarray(records).tobytes())
    return length + len(records)


def opened(path: Path, length: int, dtype: np.dtype[Any]) -> NDArray[Any]:
    """The first `length` records, memory-mapped. Raises `IndexDamaged` where the file is missing or too short."""
    if length == 0:
        return np.empty(0, dtype=dtype)
    try:
        # A plain view of the mapping: slices of a memmap object cost ten times as much.
        return np.asarray(np.memmap(path, dtype=dtype, mode="r", shape=(length,)))
    except (OSError, ValueError) as error:
        raise IndexDamaged("berkas indeks rusak atau hilang", subject=str(path)) from error
