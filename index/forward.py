"""The words of every document in reading order, as hashed stems: phrases, best passages, more-like-this.

A stem is its CRC-32, so no dictionary is needed; two different stems of a query's few words meet in one hash about
once in a thousand million, and then only loosen a phrase. 0 parts title, subject, parties and pages.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from index.appended import Records
from index.columns import Columns

Words = NDArray[np.uint32]
DTYPE = np.dtype("<u4")


@lru_cache(maxsize=300_000)
def hashed(stem: str) -> int:
    """Number that stands for a stem; 0 for none.

    >>> hashed("") == 0 != hashed("olah")
    True
    """
    return zlib.crc32(stem.encode("utf-8")) or 1 if stem else 0


def hash_all(stems: Iterable[str]) -> Words:
    return np.fromiter((hashed(stem) for stem in stems), dtype=DTYPE)


def having_phrases(
    words: Records, columns: Columns, rows: NDArray[np.int64], phrases: Sequence[tuple[str, ...]]
) -> NDArray[np.bool_]:
    """(rows, phrases): whether a row holds the stems of a phrase one after the other; False for rows not alive."""
    held = np.zeros((len(rows), len(phrases)), dtype=np.bool_)
    places = columns.places(rows)
    alive = np.flatnonzero(places >= 0)
    rising = alive[np.argsort(columns["word"][places[alive]], kind="stable")]
    counts = columns["words"][places[rising]].astype(np.int64)
    wanted = [hash_all(stems) for stems in phrases]
    for which, read, begins in words.stretches(columns["word"][places[rising]], counts):
        ends = begins + counts[which]
        for number, stems in enumerate(wanted):
            hits = _starts(read, stems)
            document = np.searchsorted(begins, hits, side="right") - 1
            inside = hits + len(stems) <= ends[document]
            held[rising[which][document[inside]], number] = True
    return held


def _starts(read: Words, stems: Words) -> NDArray[np.int64]:
    """Where the stems stand one after the other."""
    hits = np.flatnonzero(read == stems[0])
    for offset, stem in enumerate(stems[1:], start=1):
        hits = hits[hits + offset < len(read)]
        hits = hits[read[hits + offset] == stem]
    return np.asarray(hits)
