"""Join what the words say of a document with what its meaning says.

Ranks are not fused: equal-weight reciprocal ranks let the weaker ranker drag the stronger down. Scores are. The text
score is divided by what a document holding all typed words would get, so that one word of two is no full match. The
cosine of the nearest passage is added in two parts: up to half the best cosine for every query, which sets documents
that are about something else behind (a word with two meanings), and in full with a weight that falls the more of the
query some document says: many or rare words find their document by themselves, where meaning finds its neighbours too,
but words that no document holds together have not found what was meant. What numbers say of a query has no meaning, so
a query made of them is left to the words. A question for a fact that says enough is left to them too: it repeats the
words of the sentence that answers it, where a topic is told in words of one's own. Documents found by meaning alone
take part when their cosine is within reach of the best one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index import ranks

#: Read from `python -m benchmarks.search_tune fusion --model FOLDER`, on training questions that the model of that
#: folder was not trained on; rerun it after a change of model, analysis or BM25. On TyDiQA (questions written without
#: seeing a passage) they gain more than any one weight for all queries; on FacQA (long, written over a passage,
#: where meaning cannot gain) they lose a quarter of a point. There they are as good as weights that fall with what the
#: query says, found or not; on the corpus's queries by concept, whose words no document holds together, better.
#: Weight of the cosine up to RELATED times the best one.
RELATED_WEIGHT = 0.8
RELATED = 0.5
#: Weight of the whole cosine where the document best by words says as much of the query as one word of a single
#: document; it falls with this power of what it says, and grows up to MOST_WEIGHT where it says less.
COSINE_WEIGHT = 0.8
FALL = 2.0
MOST_WEIGHT = 1.8
#: A question for a fact that says more than this is ordered by words, and by meaning only where words leave a tie. On
#: training questions of FacQA hybrid then loses 0.3 ± 0.2 to text (0.4 ± 0.3 without); on those of TyDiQA it gains
#: 1.7 ± 0.3 of 2.6. Of the values tried between 1.4 and 2 all lose as little.
ASKED = 1.5
LEAST_MEANING = 0.001
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


@dataclass(frozen=True, slots=True)
class Said:
    """What a query says, by its words."""

    ideal: float  #: score of a document that holds all typed words often; 0 leaves scores as they are
    words: float  #: how much: the rarities of its words, 1 for a word of a single document
    worded: float  #: share of that which words say, 0..1; numbers say the rest
    asked: bool = False  #: whether it is a question for a fact


def hybrid(text: Places, scores: Floats, said: Said, cosines: Floats, near: Places) -> Fused:
    """Documents found by words or by meaning. `scores` belong to `text`, `cosines` hold one a document."""
    total = np.zeros(len(cosines), dtype=np.float32)
    found = np.zeros(len(cosines), dtype=np.bool_)
    found[text] = found[near] = True
    total[text] = scores / np.float32(said.ideal * REACHED or 1.0)
    places = np.flatnonzero(found)
    if not len(places):
        return Fused(places, total[places])
    if said.asked and said.words > ASKED:
        ties = np.float32(LEAST_MEANING) * np.maximum(cosines[places], np.float32(0))
        return ranked(places, total[places] + ties)
    told = said.words * min(1.0, float(total.max()))
    meant = np.maximum(cosines[places], 0).astype(np.float32)
    related = np.minimum(meant, np.float32(RELATED) * meant.max())
    added = np.float32(RELATED_WEIGHT) * related + np.float32(weight_of_meaning(told)) * meant
    return ranked(places, total[places] + np.float32(said.worded**2) * added)


def weight_of_meaning(told: float) -> float:
    """Weight of the whole cosine where words tell so much of a query.

    >>> [round(weight_of_meaning(told), 2) for told in (0.0, 1.0, 2.0, 4.0)]
    [1.8, 0.8, 0.2, 0.05]
    """
    return min(MOST_WEIGHT, COSINE_WEIGHT / told**FALL) if told else MOST_WEIGHT


def ranked(places: Places, scores: Floats) -> Fused:
    """Documents by their scores, none below 0."""
    order = ranks.best_first(scores)
    return Fused(places[order], scores[order])


def recent(scores: Floats, days: NDArray[np.int32], today: int) -> Floats:
    """Scores with the mild lead of newer documents; a document without a date has none."""
    age = np.maximum(today - days, 0).astype(np.float32)
    lead = np.where(days > 0, np.exp2(-age / np.float32(RECENT_DAYS)), 0).astype(np.float32)
    return np.asarray(scores * (1 + np.float32(RECENCY) * lead), dtype=np.float32)
