"""Show documents found: what facets count, and each hit with the passage that says why."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from index import snippets, vectors
from index.analysis import EXACT, words_to_stem
from index.fusion import Fused
from index.opened import OpenIndex
from index.plan import ALL, Node, idf, terms_of
from index.planned import Planned
from index.results import Hit, SearchRequest
from index.stemming import learn
from index.store import Stored

#: Parties that the facet counts.
MOST_PARTIES = 10


def facets(index: OpenIndex, places: NDArray[np.int64]) -> dict[str, dict[str, int]]:
    """Counts over all documents found: kind, type, sector, year and the commonest parties."""
    columns = index.columns
    named = {name: columns.named(name, places) for name in ("kind", "type", "sector")}
    counts = np.bincount(columns["year"][places])
    by_year = {str(year): int(counts[year]) for year in np.flatnonzero(counts) if year}
    return {
        **{name: _by_count(found) for name, found in named.items()},
        "year": dict(sorted(by_year.items(), reverse=True)),
        "party": columns.parties(places, MOST_PARTIES),
    }


def _by_count(counts: dict[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def hits(index: OpenIndex, planned: Planned, found: Fused, request: SearchRequest) -> tuple[Hit, ...]:
    """The documents of the page asked for, each with its best passage."""
    wanted = slice(request.offset, request.offset + request.limit)
    weights = _stem_weights(index, planned.node)
    forms = frozenset(term.text for term in terms_of(planned.node))
    embedder = index.embedder() if request.mode != "text" and planned.meaning.strip() else None
    query = embedder.queries([planned.meaning])[0] if embedder else None
    shown: list[Hit] = []
    for place, score in zip(found.places[wanted], found.scores[wanted], strict=True):
        row = int(index.columns["row"][place])
        stored = index.store.read(row)
        if stored is not None:
            rank = request.offset + len(shown) + 1
            snippet = _snippet(index, int(place), stored, weights, forms, query)
            shown.append(_hit(rank, float(score), stored, snippet))
    return tuple(shown)


def _stem_weights(index: OpenIndex, node: Node) -> dict[str, float]:
    """Stems of the query with their inverse document frequencies."""
    stems = {term.text for term in terms_of(node) if not term.text.startswith(EXACT)}
    frequencies = {stem: index.engine.frequency(stem, ALL) for stem in stems}
    return {stem: idf(index.engine.count, count) for stem, count in frequencies.items() if count}


def _snippet(
    index: OpenIndex, place: int, stored: Stored, weights: dict[str, float], forms: frozenset[str],
    query: NDArray[np.float32] | None,
) -> snippets.Snippet:  # fmt: skip
    if not len(stored.passages):
        return snippets.Snippet(None, stored.shown.title)
    columns = index.columns
    first, count = int(columns["word"][place]), int(columns["words"][place])
    cosines = None
    if query is not None and columns["vectors"][place]:
        # The first vector of a document is its heading's.
        start = int(columns["vector"][place]) + 1
        cosines = vectors.cosines(index.vectors.read(start, start + len(stored.passages)), query)
    words = index.words.read(first, first + count)
    best = snippets.best_passage(stored.passages, words, weights, cosines)
    page, start, end = stored.passages[best][:3]
    learn(index.store.roots(words_to_stem(stored.pages[page - 1][start:end])))
    return snippets.cut(stored, best, forms)


def _hit(rank: int, score: float, stored: Stored, snippet: snippets.Snippet) -> Hit:
    shown = stored.shown
    day = shown.date if shown.date and len(shown.date) == 10 else None
    return Hit(
        rank, shown.document_id, shown.sha256, shown.source, shown.title, shown.kind, day, round(score, 4),
        snippet.page, snippet.text, snippet.highlights, shown.date, shown.type, shown.form, shown.parties,
        shown.sectors, shown.numbers, shown.amounts, shown.ends, shown.sources, not snippet.highlights,
    )  # fmt: skip
