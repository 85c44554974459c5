"""Vectors of passages in a file of bytes, and the nearest of them to a query.

A vector is kept as int8 with one scale, which loses nothing in ranking and is a quarter of float32. Search is exact
while that is fast (16 ms for 500,000 vectors); above `EXACT_UP_TO` of them a usearch graph (HNSW; Malkov & Yashunin,
2016) finds the candidates among those it holds, and those that came after it was built are still looked at one by one.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.appended import Records
from ingest.errors import IndexDamaged

#: So many vectors are looked at one by one; more of them that no graph holds make a new graph worth its time.
EXACT_UP_TO = 600_000
#: Vectors that the graph gives for a query.
FROM_GRAPH = 400


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
    """Cosine of each vector with the query, both unit vectors."""
    return np.asarray((records["values"].astype(np.float32) @ query) * records["scale"])


def all_cosines(records: Records, query: NDArray[np.float32]) -> NDArray[np.float32]:
    """Cosine of each vector of a file with the query.

    The query is taken as the sum of two int8 vectors, coarse and fine, so that the products are of whole numbers, for
    which processors have instructions; the cosine is right to 0.00002.
    """
    import numkong

    coarse = packed(query[None])
    fine = packed(query[None] - coarse["values"] * coarse["scale"][:, None])
    asked = np.concatenate([coarse, fine])
    whole = numkong.dots_pack(np.ascontiguousarray(asked["values"]))
    found = np.empty(len(records), dtype=np.float32)
    for first, block in records.blocks():
        dots = np.asarray(numkong.dots_packed(block["values"], whole), dtype=np.float32)
        found[first : first + len(block)] = dots @ asked["scale"] * block["scale"]
    return found


def opened(path: Path, length: int, dim: int) -> Records:
    return Records(path, length, record(dim))


def wants_graph(count: int, held: int) -> bool:
    """Whether a new graph is due for `count` vectors when the present one holds `held`."""
    return count - held > max(EXACT_UP_TO, held // 4)


def build_graph(records: Records, path: Path) -> None:
    """Writes a graph over all the records; the file appears whole or not at all."""
    from usearch.index import Index

    graph = Index(ndim=records.dtype["values"].shape[0], metric="cos", dtype="i8")
    for first, block in records.blocks():
        keys = np.arange(first, first + len(block), dtype=np.uint64)
        graph.add(keys, block["values"].astype(np.float32) * block["scale"][:, None])
    temporary = path.with_suffix(".part")
    graph.save(str(temporary))
    temporary.replace(path)


def candidates(path: Path, query: NDArray[np.float32], most: int = FROM_GRAPH) -> NDArray[np.int64]:
    """Numbers of the vectors that a graph takes for the nearest. Raises `IndexDamaged` where it cannot be read."""
    try:
        return np.asarray(_graph(path).search(query, most).keys, dtype=np.int64)
    except (RuntimeError, ValueError, OSError) as error:
        raise IndexDamaged("graf makna rusak atau hilang", subject=str(path)) from error


@lru_cache(maxsize=1)
def _graph(path: Path) -> Any:
    """The graph of a file, mapped; kept, since opening it takes longer than a query (a new graph is a new file)."""
    from usearch.index import Index

    graph = Index.restore(str(path), view=True)
    if graph is None:
        raise ValueError("no graph")
    return graph
