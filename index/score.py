"""Score rankings against graded judgments, and search against a file of judged queries."""

from __future__ import annotations

import json
import math
import statistics
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from index.analysis import tokenize
from index.plan import K1, B, idf

if TYPE_CHECKING:
    from ingest.settings import Settings

#: Ranks that count.
DEPTH = 10
#: A judgment from this grade on makes a document relevant where only yes or no counts.
RELEVANT = 2

#: Document → grade; documents that are not named have grade 0.
Judgments = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Means over queries, 0 to 1."""

    ndcg: float
    mrr: float
    recall: float
    queries: int = 0


@dataclass(frozen=True, slots=True)
class JudgedQuery:
    query: str
    kind: str  #: what sort of query it is: konsep, english, salah_eja …
    judgments: Judgments


def ndcg(ranked: Sequence[str], judgments: Judgments, depth: int = DEPTH) -> float:
    """Normalised discounted cumulative gain with gains 2^grade − 1 (Burges et al., ICML 2005); ranks from 1.

    >>> ndcg(["a", "b"], {"a": 1, "b": 1}), round(ndcg(["x", "a"], {"a": 3}), 4)
    (1.0, 0.6309)
    """
    gained = _gain([judgments.get(name, 0) for name in ranked[:depth]])
    best = _gain(sorted(judgments.values(), reverse=True)[:depth])
    return gained / best if best else 0.0


def _gain(grades: Iterable[int]) -> float:
    return sum((2.0**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades, start=1))


def reciprocal_rank(ranked: Sequence[str], relevant: Iterable[str], depth: int = DEPTH) -> float:
    """1 / rank of the first relevant document; 0 where there is none down to `depth`.

    >>> reciprocal_rank(["x", "a"], {"a"})
    0.5
    """
    wanted = set(relevant)
    return next((1 / rank for rank, name in enumerate(ranked[:depth], start=1) if name in wanted), 0.0)


def recall(ranked: Sequence[str], relevant: Iterable[str], depth: int = DEPTH) -> float:
    """Share of the relevant documents among the first `depth`; of at most `depth` of them.

    >>> recall(["a", "x"], {"a", "b"})
    0.5
    """
    wanted = set(relevant)
    return len(wanted & set(ranked[:depth])) / min(len(wanted), depth) if wanted else 0.0


def score(rankings: Iterable[tuple[Sequence[str], Judgments]]) -> Ranking:
    """Means over (ranking, judgments) pairs; a query without any relevant document is left out."""
    found = []
    for ranked, judgments in rankings:
        relevant = [name for name, grade in judgments.items() if grade >= RELEVANT]
        if relevant:
            found.append((ndcg(ranked, judgments), reciprocal_rank(ranked, relevant), recall(ranked, relevant)))
    count = len(found)
    if not count:
        return Ranking(0.0, 0.0, 0.0)
    means = [sum(column) / count for column in zip(*found, strict=True)]
    return Ranking(means[0], means[1], means[2], count)


def paired(first: Sequence[float], second: Sequence[float]) -> tuple[float, float]:
    """Mean of what the second gains over the first, query by query, and the standard error of that mean.

    >>> paired([0.5, 1.0], [1.0, 1.0])
    (0.25, 0.25)
    """
    gains = [after - before for before, after in zip(first, second, strict=True)]
    return statistics.fmean(gains), statistics.stdev(gains) / math.sqrt(len(gains)) if len(gains) > 1 else 0.0


#: Gives the names of documents for a query, best first.
Ranker = Callable[[str], Sequence[str]]
#: Cuts a text into words.
Analyse = Callable[[str], Sequence[str]]


def plain_bm25(documents: Mapping[str, str], analyse: Analyse) -> Ranker:
    """BM25 without anything else, to compare with; K1 and B as everywhere here."""
    counts = {name: Counter(analyse(text)) for name, text in documents.items()}
    lengths = {name: sum(count.values()) for name, count in counts.items()}
    average = sum(lengths.values()) / max(len(lengths), 1) or 1.0
    postings: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for name, count in counts.items():
        for word, times in count.items():
            postings[word].append((name, times))

    def rank(query: str) -> list[str]:
        total: dict[str, float] = defaultdict(float)
        for word in analyse(query):
            held = postings.get(word, [])
            weight = idf(len(counts), len(held)) * (K1 + 1)
            for name, times in held:
                total[name] += weight * times / (times + K1 * (1 - B + B * lengths[name] / average))
        return sorted(total, key=lambda name: (-total[name], name))[:DEPTH]

    return rank


def stems(text: str) -> list[str]:
    return [token.stem for token in tokenize(text)]


def written(text: str) -> list[str]:
    return [token.exact for token in tokenize(text)]


def read_queries(path: Path) -> list[JudgedQuery]:
    items = json.loads(path.read_text("utf-8"))
    return [JudgedQuery(item["query"], item.get("type", ""), item["judgments"]) for item in items]


def evaluate_queries(settings: Settings, path: Path, corpus: Path) -> dict[str, Ranking]:
    """Every mode of search, and plain BM25 beside it, over the judged queries of a file.

    Judgments name documents by their path in the corpus without its ending (agreements/kb-x, news/antara/y); the
    documents must be in the index of `settings`.
    """
    queries, rankers = read_queries(path), modes(settings, corpus)
    return {name: score((rank(item.query), item.judgments) for item in queries) for name, rank in rankers.items()}


def evaluate_kinds(settings: Settings, path: Path, corpus: Path) -> dict[str, dict[str, Ranking]]:
    """As `evaluate_queries`, apart for each kind of query: mode → kind → figures."""
    queries, rankers = read_queries(path), modes(settings, corpus)
    kinds = list(dict.fromkeys(item.kind for item in queries))
    found: dict[str, dict[str, Ranking]] = {}
    for name, rank in rankers.items():
        ranked = [(item.kind, rank(item.query), item.judgments) for item in queries]
        found[name] = {kind: score(pair for own, *pair in ranked if own == kind) for kind in kinds}  # type: ignore[misc]
    return found


def modes(settings: Settings, corpus: Path) -> dict[str, Ranker]:
    """The ways to rank that are compared: plain BM25 over words and over stems, then the modes of search."""
    from index.opened import open_index
    from index.results import MODES, SearchRequest
    from index.search import search

    index = open_index(settings)
    texts = {}
    for row in index.columns["row"]:
        stored = index.store.read(int(row))
        if stored:
            name = _name(stored.shown.sources, corpus)
            texts[name] = "\n".join((stored.shown.title, stored.shown.subject or "", *stored.pages))

    def by(mode: str) -> Ranker:
        def rank(query: str) -> list[str]:
            hits = search(settings, SearchRequest(query, mode=mode)).hits  # type: ignore[arg-type]
            return [_name(hit.sources or (hit.source,), corpus) for hit in hits]

        return rank

    plain = {"BM25 kata": plain_bm25(texts, written), "BM25 akar kata": plain_bm25(texts, stems)}
    wanted = [mode for mode in MODES if mode == "text" or len(index.vectors)]
    return {**plain, **{mode: by(mode) for mode in wanted}}


def _name(sources: Sequence[str], corpus: Path) -> str:
    """agreements/kb-x for …/corpus/agreements/kb-x.pdf; the source itself for one outside the corpus."""
    for source in sources:
        path = Path(source)
        if path.is_absolute() and path.is_relative_to(corpus.absolute()):
            return path.relative_to(corpus.absolute()).with_suffix("").as_posix()
        if not path.is_absolute() and path.absolute().is_relative_to(corpus.absolute()):
            return path.absolute().relative_to(corpus.absolute()).with_suffix("").as_posix()
    return sources[0] if sources else ""
