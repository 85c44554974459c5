"""Answer a query: plan it, match words and meaning, fuse, count facets, show passages."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index import fusion, ranks, values, vectors
from index.analysis import fold
from index.columns import ranges
from index.concepts import PUNCTUATION, Planner
from index.fields import Fields
from index.fusion import Fused
from index.likeness import likeness
from index.opened import OpenIndex, open_index
from index.plan import K1, All, Any, Every, Node, Not, Span, Tag, idf
from index.planned import Pair, Planned
from index.query import read
from index.results import Mode, SearchRequest, SearchResult, to_json
from index.show import facets, hits
from index.synonyms import expand
from index.thesaurus import is_english
from ingest.errors import NothingToSearch, UsageError

if TYPE_CHECKING:
    from ingest.settings import Settings

#: Documents alike that are counted as found.
MOST_ALIKE = 50
#: Documents best by words in which neighbouring words of the query are looked for.
MOST_PAIRED = 300
#: Documents best by words that are scored each by itself, and those best by meaning that are besides; the others stand
#: behind them, tied.
MOST_SCORED = 10_000
MOST_LIFTED = 1_000
#: Documents best by words whose cosine is looked up even where a graph answers.
MOST_LIKELY = 200
_NO_PLACES, _NO_SCORES = np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32)


def search(settings: Settings, request: SearchRequest) -> SearchResult:
    """The best documents for a query.

    Raises `NothingToSearch` for an empty index, `IndexDamaged` for a broken one, `UsageError` for filters that
    cannot be read.
    """
    started = time.perf_counter()
    index = open_index(settings)
    if not len(index.columns):
        raise NothingToSearch("indeks masih kosong", subject=str(settings.data))
    fields = Fields(index.columns, expand)
    planner = Planner(index.engine, index.store, expand, fields, is_english)
    typed = read(request.query)
    planned = planner.plan(typed.query)
    filters = _filters(request, fields)
    found = _found(index, request.mode, planned, filters)
    shown = hits(index, planned, found, request)
    notes = (*((typed.note,) if typed.note else ()), *planned.notes)
    return SearchResult(
        request.query, request.mode, len(found.places), (time.perf_counter() - started) * 1000,
        _suggestion(request.query, planned), facets(index, found.places), shown, notes,
    )  # fmt: skip


def more_like(settings: Settings, document_id: str, limit: int = 10, mode: Mode = "hybrid") -> SearchResult:
    """The documents most like one that is in the index, which is itself left out.

    Raises `UsageError` for a document that is not in the index, else as `search`.
    """
    started = time.perf_counter()
    index = open_index(settings)
    row = index.store.row_of(document_id)
    stored = index.store.read(row) if row is not None else None
    if row is None or stored is None:
        raise UsageError("dokumen tidak ada dalam indeks", subject=document_id, hint="ambil ID dari hasil pencarian")
    planned = likeness(index, stored)
    found = _found(index, mode, planned, None)
    others = index.columns["row"][found.places] != row
    found = Fused(found.places[others][:MOST_ALIKE], found.scores[others][:MOST_ALIKE])
    shown = hits(index, planned, found, SearchRequest("", limit=limit, mode=mode))
    took = (time.perf_counter() - started) * 1000
    return SearchResult(
        f"mirip:{document_id}", mode, len(found.places), took, None, facets(index, found.places), shown
    )  # fmt: skip


def _filters(request: SearchRequest, fields: Fields) -> Node | None:
    nodes: list[Node] = []
    if request.kind:
        nodes.append(Tag("kind", (request.kind,)))
    if request.types:
        nodes.append(Tag("type", tuple(name.upper() for name in request.types)))
    nodes += [fields.sector(name) for name in request.sectors]
    nodes += [fields.part("pihak", name) for name in request.parties]
    if request.date_from or request.date_to:
        nodes.append(Span("tanggal", _day(request.date_from, 0), _day(request.date_to, 1)))
    return All(tuple(nodes)) if nodes else None


def _day(said: str | None, end: int) -> float | None:
    if not said:
        return None
    day = values.day_range(said)[end]
    if not day:
        raise UsageError(f"tanggal tidak terbaca: {said}", hint="tulis seperti 2024-06-15, 2024-06 atau 2024")
    return float(day)


# Matching


def _found(index: OpenIndex, mode: str, planned: Planned, filters: Node | None) -> Fused:
    required = tuple(node for node in (planned.required, filters) if node is not None)
    plan = All((planned.node, filters)) if filters is not None else planned.node
    embedder = index.embedder() if mode != "text" and planned.meaning.strip() else None
    if mode == "semantic" and embedder is None and not len(index.vectors):
        raise NothingToSearch("indeks ini tidak memuat model makna", hint="pakai --mode text, atau pasang modelnya")
    # By meaning alone, words only say which documents to look up where a graph answers.
    by_words = mode != "semantic" or embedder is None or index.graph is not None
    places, scores = _text(index, plan, planned.pairs) if by_words else (_NO_PLACES, _NO_SCORES)
    today = date.today().toordinal()
    if embedder is None:
        return _aged(index, Fused(places, scores / np.float32(planned.ideal * fusion.REACHED or 1.0)), today)
    allowed = _allowed(index, required)
    likely = places[ranks.best_first(scores)[:MOST_LIKELY]]
    cosines = document_cosines(index, embedder.queries([planned.meaning])[0], likely)
    near = fusion.by_meaning(cosines, allowed)
    if mode == "semantic":
        return _aged(index, Fused(near, cosines[near]), today)
    # A query of stop words alone matches everything by words; then only the meaning counts.
    if isinstance(planned.node, Every) and not required:
        places, scores = places[:0], scores[:0]
    _score_doubtful(index, plan, places, scores, cosines)
    said = said_by(index.engine.count, planned)
    return _aged(index, fusion.hybrid(places, scores, said, cosines, near), today)


def said_by(count: int, planned: Planned) -> fusion.Said:
    """What a query says to an index of `count` documents."""
    # An English word is rare among Indonesian documents however little it says.
    words = planned.ideal * (1 - planned.english) / (idf(count, 1) * (K1 + 1))
    return fusion.Said(planned.ideal, words, planned.worded, planned.asked)


def _text(index: OpenIndex, plan: Node, pairs: tuple[Pair, ...] = ()) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    matches = index.engine.match(plan, MOST_SCORED)
    places = index.columns.places(matches.rows)
    alive = places >= 0
    places, scores = places[alive], matches.scores[alive]
    if pairs and len(places):
        # Among the best only: looking for neighbours in every document takes longer than all the rest.
        best = np.argpartition(-scores, min(MOST_PAIRED, len(scores)) - 1)[:MOST_PAIRED]
        held = index.having_phrases(index.columns["row"][places[best]], [pair.stems for pair in pairs])
        scores[best] += held @ np.array([pair.worth for pair in pairs], dtype=np.float32)
    order = ranks.rising(places)
    return places[order], scores[order]


def _score_doubtful(
    index: OpenIndex, plan: Node, places: NDArray[np.int64], scores: NDArray[np.float32], cosines: NDArray[np.float32]
) -> None:
    """Gives documents that meaning lifts their own score by words where they have that of the last one scored."""
    if index.engine.scores_all or len(places) <= MOST_SCORED:
        return
    lifted = np.zeros(len(cosines), dtype=np.bool_)
    most = min(MOST_LIFTED, len(cosines))
    lifted[np.argpartition(-cosines, most - 1)[:most]] = True
    at = np.flatnonzero(lifted[places] & (cosines[places] > 0) & (scores == scores.min()))
    if len(at):
        own = index.engine.match(plan, among=index.columns["row"][places[at]])
        scores[np.searchsorted(places, index.columns.places(own.rows))] = own.scores


def _allowed(index: OpenIndex, required: tuple[Node, ...]) -> NDArray[np.bool_] | None:
    if not required:
        return None
    return _mask(index, All(required))


def _mask(index: OpenIndex, node: Node) -> NDArray[np.bool_]:
    """Which live documents match; what columns can tell is not asked of the engine."""
    match node:
        case Tag() | Span():
            return index.columns.where(node)
        case All(children):
            return np.asarray(np.logical_and.reduce([_mask(index, child) for child in children]))
        case Any(children):
            return np.asarray(np.logical_or.reduce([_mask(index, child) for child in children]))
        case Not(child):
            return ~_mask(index, child)
    mask = np.zeros(len(index.columns), dtype=np.bool_)
    mask[_text(index, node)[0]] = True
    return mask


def document_cosines(
    index: OpenIndex, query: NDArray[np.float32], likely: NDArray[np.int64] | None = None
) -> NDArray[np.float32]:
    """Cosine of each live document's nearest passage with the query; -1 for a document without vectors.

    Where a graph answers, only documents near by it, documents newer than it and the `likely` ones have a cosine.
    """
    if index.graph is not None and query.any():
        return _graph_cosines(index, query, likely)
    found = np.full(len(index.columns), -1.0, dtype=np.float32)
    counts = np.asarray(index.columns["vectors"])
    held = np.flatnonzero(counts)
    if not len(held) or not query.any():
        return found
    starts = np.asarray(index.columns["vector"])[held]
    cosines = vectors.all_cosines(index.vectors, query)
    # Documents lie one after the other in the file, but replaced ones leave gaps, which must not be counted in.
    edges = np.stack([starts, starts + counts[held]], axis=1).ravel()
    edges = edges if edges[-1] < len(cosines) else edges[:-1]
    found[held] = np.maximum.reduceat(cosines, edges)[::2]
    return found


def _graph_cosines(
    index: OpenIndex, query: NDArray[np.float32], likely: NDArray[np.int64] | None
) -> NDArray[np.float32]:
    assert index.graph is not None
    path, held = index.graph
    numbers = [vectors.candidates(path, query), np.arange(held, len(index.vectors))]
    if likely is not None:
        numbers.append(ranges(index.columns["vector"][likely], index.columns["vectors"][likely]))
    chosen = np.concatenate(numbers)
    owner = index.columns.vector_owner
    chosen = chosen[chosen < len(owner)]
    places = owner[chosen]
    chosen, places = chosen[places >= 0], places[places >= 0]
    found = np.full(len(index.columns), -1.0, dtype=np.float32)
    np.maximum.at(found, places, vectors.cosines(index.vectors.picked(chosen), query))
    return found


def _aged(index: OpenIndex, found: Fused, today: int) -> Fused:
    """What was found, ranked, with the lead of newer documents."""
    if not len(found.places):
        return found
    scores = fusion.recent(found.scores, index.columns["first_day"][found.places], today)
    return fusion.ranked(found.places, scores)


def _suggestion(query: str, planned: Planned) -> str | None:
    """The query with unknown words corrected; None where nothing is to be corrected."""
    if not planned.corrected:
        return None
    words = [planned.corrected.get(fold(word).strip(PUNCTUATION), word) for word in query.split()]
    said = " ".join(words)
    return said if said != query else None


__all__ = ["search", "to_json"]
