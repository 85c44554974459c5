"""Score a query tree over Whoosh's postings with numpy, a term at a time.

Whoosh walks its matchers a document at a time in Python, which takes a second for a question of eight words over
100,000 documents; adding whole postings arrays takes milliseconds. Scores are Okapi BM25 with
idf = ln(1 + (N − n + ½)/(n + ½)) (Robertson & Zaragoza, "The Probabilistic Relevance Framework", 2009, with Lucene's
+ 1), K1 and B as in `index.plan`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.plan import ALL, K1, All, Any, Best, Every, Node, Not, Phrase, Span, Tag, Term, idf

if TYPE_CHECKING:
    from index.columns import Columns

Docs = NDArray[np.int64]
#: Documents in rising order, and their scores.
Scored = tuple[Docs, NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Scorer:
    """Evaluates query trees over the documents 0 … count-1 of one opened index."""

    count: int
    norms: NDArray[np.float32]  #: K1·(1 − B + B·length/average) of each document
    postings: Callable[[str, str], Scored]  #: (form, field) → documents and weights
    columns: Columns
    rows: NDArray[np.int64]  #: document → row
    places: NDArray[np.int64]  #: document → its place in the columns, -1 where it is not alive
    has_phrase: Callable[[NDArray[np.int64], tuple[str, ...]], NDArray[np.bool_]]

    def score(self, node: Node) -> Scored:
        """Documents that match, in rising order, with their scores."""
        match node:
            case Term(text, field):
                return self._term(text, field)
            case Any(children):
                return self._any([self.score(child) for child in children])
            case Best(children, tie):
                return self._best([(self.score(child), weight) for child, weight in children], tie)
            case All(children):
                return self._all(children)
            case Phrase(stems):
                return self._phrase(stems)
            case Not(child):
                return self._constant(~self._mask(self.score(child)[0]))
            case Every():
                return self._constant(np.ones(self.count, dtype=np.bool_))
            case Span() | Tag():
                return self._constant(self._column(node))

    def _term(self, text: str, field: str) -> Scored:
        docs, weights = self.postings(text, field)
        if field != ALL:
            return docs, np.full(len(docs), idf(self.count, len(docs)), dtype=np.float32)
        weight = idf(self.count, len(docs)) * (K1 + 1)
        return docs, (weight * weights / (weights + self.norms[docs])).astype(np.float32)

    def _any(self, parts: list[Scored]) -> Scored:
        if len(parts) == 1:
            return parts[0]
        total, seen = np.zeros(self.count, dtype=np.float32), np.zeros(self.count, dtype=np.bool_)
        for docs, scores in parts:
            total[docs] += scores
            seen[docs] = True
        docs = np.flatnonzero(seen)
        return docs, total[docs]

    def _best(self, parts: list[tuple[Scored, float]], tie: float) -> Scored:
        if len(parts) == 1:
            (docs, scores), weight = parts[0]
            return docs, scores * np.float32(weight)
        most, total = np.zeros(self.count, dtype=np.float32), np.zeros(self.count, dtype=np.float32)
        seen = np.zeros(self.count, dtype=np.bool_)
        for (docs, scores), weight in parts:
            weighted = scores * np.float32(weight)
            most[docs] = np.maximum(most[docs], weighted)
            total[docs] += weighted
            seen[docs] = True
        docs = np.flatnonzero(seen)
        return docs, most[docs] + np.float32(tie) * (total[docs] - most[docs])

    def _all(self, children: tuple[Node, ...]) -> Scored:
        parts = [self.score(child) for child in children]
        kept = np.ones(self.count, dtype=np.bool_)
        for docs, _ in parts:
            kept &= self._mask(docs)
        docs, scores = self._any(parts)
        wanted = kept[docs]
        return docs[wanted], scores[wanted]

    def _phrase(self, stems: tuple[str, ...]) -> Scored:
        docs, scores = self._all(tuple(Term(stem) for stem in stems))
        if len(stems) < 2 or not len(docs):
            return docs, scores
        held = self.has_phrase(self.rows[docs], stems)
        return docs[held], scores[held]

    def _mask(self, docs: Docs) -> NDArray[np.bool_]:
        mask = np.zeros(self.count, dtype=np.bool_)
        mask[docs] = True
        return mask

    def _constant(self, mask: NDArray[np.bool_]) -> Scored:
        docs = np.flatnonzero(mask)
        return docs, np.zeros(len(docs), dtype=np.float32)

    def _column(self, node: Span | Tag) -> NDArray[np.bool_]:
        wanted = self.columns.where(node)
        alive = self.places >= 0
        return np.asarray(alive & wanted[np.where(alive, self.places, 0)]) if len(wanted) else alive
