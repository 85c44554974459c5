"""What sets a document apart, as a query: for "mirip dengan ini"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from index.analysis import tokenize
from index.plan import ALL, K1, Any, Best, Node, Term, idf
from index.planned import Planned

if TYPE_CHECKING:
    from index.opened import OpenIndex
    from index.store import Stored

#: Words of a document that stand for it, and pages read to find them.
WORDS = 25
PAGES = 3
#: A word of title, subject or parties counts as often as this in the body.
HEADING = 4


def likeness(index: OpenIndex, stored: Stored) -> Planned:
    """The query of a document: its words of highest tf·idf, each weighted by its share."""
    shown = stored.shown
    counts: Counter[str] = Counter()
    for text in (shown.title, shown.subject or "", *shown.parties, *shown.sectors):
        counts.update({token.stem: HEADING for token in tokenize(text)})
    for page in stored.pages[:PAGES]:
        counts.update(token.stem for token in tokenize(page) if not token.stem.isdigit())
    count = index.engine.count
    rated = sorted(
        ((times**0.5 * idf(count, found), stem) for stem, times in counts.items()
         if 1 < (found := index.engine.frequency(stem, ALL)) < count / 2),
        reverse=True,
    )[:WORDS]  # fmt: skip
    if not rated:
        rated = [(1.0, stem) for stem, _ in counts.most_common(WORDS)]
    top = rated[0][0] if rated else 1.0
    nodes: list[Node] = [Best(((Term(stem), rating / top),)) for rating, stem in rated]
    ideal = sum(idf(count, index.engine.frequency(stem, ALL)) * rating / top for rating, stem in rated) * (K1 + 1)
    meaning = f"{shown.title}. {shown.subject or ''} {stored.pages[0][:600]}"
    return Planned(Any(tuple(nodes)), ideal, meaning)
