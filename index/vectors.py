"""Vectors of passages in a memory-mapped file of bytes, and the nearest of them to a query.

A vector is kept as int8 with one scale, which loses nothing in ranking and is a quarter of float32. Search is exact
while that is fast; above `EXACT_UP_TO` vectors a usearch graph, built when it is first missed, answers instead.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index import appended

#: Above this many vectors the graph answers; see benchmarks/search_speed.py.
EXACT_UP_TO = 150_000
#: Vectors turned to float32 at a time: bounds memory at 16 MB for 256 dimensions.
_BLOCK = 16_384


def record(dim: int) -> np.dtype[Any]:
    """Layout of one stored vector: `scale` times `values` is the vector."""
    return np.dtype([("values", np.int8, (dim,)), ("scale", "<f4")])


def packed(vectors: NDArray[np.float32]) -> NDArray[Any]:
    """float32 (n, dim) as stored records.

    >>> packed(np.array([[0.5, -1.0]], dtype=np.float32))["values"].tolist()
    [[64, -127]]
    """
    scales = np.abs(vectors).max(axis=1, initial=1e-9) / 127
    records = np.zeros(len(vectors), dtype=record(vectors.shape[1]))
    records["values"] = np.rint(vectors / scales[:, None])
    records["scale"] = scales
    return records


def cosines(records: NDArray[Any], query: NDArray[np.float32]) -> NDArray[np.float32]:
    """Cosine of each stored vector with the query, both unit vectors."""
    found = np.empty(len(records), dtype=np.float32)
    for at in range(0, len(records), _BLOCK):
        block = records[at : at + _BLOCK]
        found[at : at + _BLOCK] = (block["values"].astype(np.float32) @ query) * block["scale"]
    return found


def opened(path: Path, length: int, dim: int) -> NDArray[Any]:
    return appended.opened(path, length, record(dim))


def nearest(
    records: NDArray[Any], query: NDArray[np.float32], most: int, wanted: NDArray[np.bool_] | None = None
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Numbers and cosines of the vectors nearest to the query, nearest first; only `wanted` ones where given."""
    found = cosines(records, query)
    if wanted is not None:
        found[~wanted] = -2.0
    most = min(most, len(found))
    best = np.argpartition(-found, most - 1)[:most] if 0 < most < len(found) else np.arange(len(found))
    best = best[np.argsort(-found[best], kind="stable")]
    best = best[found[best] > -2.0]
    return best, found[best]
