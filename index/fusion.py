"""Join what the words say of a document with what its meaning says.

Ranks are not fused: equal-weight reciprocal ranks let the weaker ranker drag the stronger down. Scores are. The text
score is divided by what a document holding all typed words would get, so that one word of two is no full match; the
cosine of the nearest passage is added with a fixed weight. Documents found by meaning alone take part when their
cosine is within reach of the best one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: Weight of the cosine beside the normalised text score, read from `python -m benchmarks.search_tune fusion`; rerun it
#: after a change of model, analysis or BM25. On TyDiQA larger weights gain, on FacQA (short factual questions in the
#: words of the passage) none does and larger ones lose: this one keeps most of the gain for half a point of loss.
COSINE_WEIGHT = 0.4
#: What a document of all typed words gets, as a share of the limit of BM25 (infinitely many of them).
REACHED = 0.8
#: Documents that meaning alone may add, and how near to the best cosine they must come.
MOST_BY_MEANING = 50
NEAR_BEST = 0.6
#: Cosines below this say nothing (unrelated texts are around 0.05).
LEAST_COSINE = 0.15
#: The newest document counts this much more than a very old one; the lead halves every RECENT_DAYS.
RECENCY = 0.04
RECENT_DAYS = 1_500.0

Floats = NDArray[np.float32]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Fused:
    """Documents of an answer, best first; those of equal score in the order they came in."""

    places: Places
    scores: Floats


def by_meaning(cosines: Floats, allowed: NDArray[np.bool_] | None) -> Places:
    """Documents near enough to be found by meaning alone; `cosines` holds one a document, -1 without a vector."""
    values = cosines if allowed is None else np.where(allowed, cosines, np.float32(-1))
    if not len(values):
        return np.empty(0, dtype=np.int64)
    most = min(MOST_BY_MEANING, len(values))
    best = np.argpartition(-values, most - 1)[:most]
    floor = max(LEAST_COSINE, NEAR_BEST * float(values[best].max()))
    return np.asarray(best[values[best] >= floor], dtype=np.int64)


def hybrid(text: Places, scores: Floats, ideal: float, cosines: Floats, near: Places) -> Fused:
    """Documents found by words or by meaning. `scores` belong to `text`; an ideal of 0 leaves them as they are."""
    total = np.zeros(len(cosines), dtype=np.float32)
    found = np.zeros(len(cosines), dtype=np.bool_)
    found[text] = found[near] = True
    total[text] = scores / np.float32(ideal * REACHED or 1.0)
    places = np.flatnonzero(found)
    total += np.float32(COSINE_WEIGHT) * np.maximum(cosines, 0).astype(np.float32)
    return ranked(places, total[places])


def ranked(places: Places, scores: Floats) -> Fused:
    order = np.argsort(-scores, kind="stable")
    return Fused(places[order], scores[order])


def recent(scores: Floats, days: NDArray[np.int32], today: int) -> Floats:
    """Scores with the mild lead of newer documents; a document without a date has none."""
    age = np.maximum(today - days, 0).astype(np.float32)
    lead = np.where(days > 0, np.exp2(-age / np.float32(RECENT_DAYS)), 0).astype(np.float32)
    return np.asarray(scores * (1 + np.float32(RECENCY) * lead), dtype=np.float32)
