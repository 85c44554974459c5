"""What tantivy tells of many matches: every row, and the best of them with their own scores."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any as Anything

import numpy as np
import pytest

from index import search as searching
from index import vectors
from index.engine import Matches
from index.opened import open_index
from index.plan import All, Any, Every, Node, Not, Phrase, Term
from index.results import SearchRequest
from index.search import search
from index.update import update_index
from ingest.settings import load_settings
from tests.index.feed_fake import FakeFeed, source
from tests.index.test_whoosh import entry

pytest.importorskip("tantivy")

from index.tantivy_engine import TantivyEngine, TantivyWriter

PLANS: list[Node] = [
    Term("kata0"), Any((Term("kata1"), Term("kata7"), Term("kata30"))), All((Term("kata0"), Term("kata2"))),
    Phrase(("kata0", "kata1")), Not(Term("kata0")), Every(), Term("tidak ada"),
]  # fmt: skip


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> TantivyEngine:
    place, draw = tmp_path_factory.mktemp("tantivy"), random.Random(3)
    for first, last in ((1, 400), (701, 900), (1401, 1410)):
        TantivyWriter(place).apply([entry(row, draw) for row in range(first, last + 1)], [])
    TantivyWriter(place).apply([], [5, 52, 103, 702])
    return TantivyEngine(place)


class Refusing:
    """A searcher that finds the groups too many to count."""

    def __init__(self, searcher: Anything) -> None:
        self._searcher = searcher

    def __getattr__(self, name: str) -> Anything:
        return getattr(self._searcher, name)

    def aggregate(self, *_: object) -> None:
        raise ValueError("bucket limit was exceeded")


def scores_of(found: Matches) -> dict[int, float]:
    return dict(zip(found.rows.tolist(), found.scores.tolist(), strict=True))


@pytest.mark.parametrize("refused", [False, True])
@pytest.mark.parametrize("plan", PLANS, ids=str)
def test_every_match_is_told_though_few_are_scored(
    engine: TantivyEngine, plan: Node, refused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = scores_of(engine.match(plan))
    if refused:
        monkeypatch.setattr(engine, "_searcher", Refusing(engine._searcher))
    few = scores_of(engine.match(plan, 10))
    assert few.keys() == every.keys()
    best = sorted(every.values(), reverse=True)[:10]
    assert sorted(few.values(), reverse=True)[:10] == best
    assert all(score in (every[row], best[-1]) for row, score in few.items())


def test_some_rows_are_scored_as_among_all(engine: TantivyEngine) -> None:
    plan = Any((Term("kata1"), Term("kata7")))
    every = scores_of(engine.match(plan))
    among = np.array([1, 2, 5, 300, 705, 1404, 9999])
    found = scores_of(engine.match(plan, among=among))
    assert found == pytest.approx({row: every[row] for row in among.tolist() if row in every})
    assert found


def test_documents_near_in_meaning_keep_their_own_score(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "EXACT_UP_TO", 3)
    settings = load_settings(tmp_path).but(engine="tantivy")
    subjects = ["sampah kota", "rumah sakit", "nikel", "sapi", "pelabuhan ikan", "sekolah", "pariwisata", "tanah"]
    texts = [f"Naskah kerja tentang {text} di daerah. " + "kerja " * n for n, text in enumerate(subjects)]
    update_index(settings, FakeFeed([source(f"D{n}", None, text) for n, text in enumerate(texts)]))
    if open_index(settings).graph is None:
        pytest.skip("the shipped model is absent")

    def answers() -> list[list[tuple[str, float]]]:
        asked = (SearchRequest(query) for query in ("kerja daerah ternak", "kerja sampah", "naskah tambang"))
        return [[(hit.document_id, hit.score) for hit in search(settings, request).hits] for request in asked]

    whole = answers()
    monkeypatch.setattr(searching, "MOST_SCORED", 2)
    assert answers() == whole
