"""The numpy scorer against Whoosh's own, over several segments, with documents dropped."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
from whoosh import query, scoring
from whoosh.searching import Searcher

from index import columns
from index.engine import Entry, PhraseCheck
from index.plan import ALL, K1, All, Any, B, Best, Every, Not, Phrase, Term, idf
from index.whoosh_engine import WhooshEngine, WhooshWriter
from index.whoosh_storage import pack, unpack

WORDS = [f"kata{number}" for number in range(60)]


def entry(row: int, draw: random.Random) -> Entry:
    said = draw.choices(WORDS, weights=[1 / (rank + 1) for rank in range(60)], k=draw.randint(3, 90))
    weights = {word: said.count(word) for word in said}
    return Entry(row, weights, tuple(said), {"judul": frozenset(said[:2])}, {}, {})


def has_phrase(rows: np.ndarray, stems: tuple[str, ...]) -> np.ndarray:
    return np.ones(len(rows), dtype=np.bool_)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place, draw = tmp_path_factory.mktemp("whoosh"), random.Random(3)
    for first, last in ((1, 400), (701, 900), (1401, 1410), (1501, 1503)):
        WhooshWriter(place).apply([entry(row, draw) for row in range(first, last + 1)], [])
    WhooshWriter(place).apply([], [5, 702, 1502])
    return place


def engine_of(folder: Path, check: PhraseCheck = has_phrase) -> WhooshEngine:
    return WhooshEngine(folder, columns.empty(), check)


class SameIdf(scoring.BM25F):  # type: ignore[misc]
    """Whoosh's BM25F with the inverse document frequency of `index.plan`; everything else is Whoosh's."""

    def idf(self, searcher: Searcher, fieldname: str, text: str) -> float:
        return idf(searcher.doc_count_all(), searcher.doc_frequency(fieldname, text))


def whoosh_scores(folder: Path, asked: query.Query) -> dict[int, float]:
    """Whoosh's own answer: row → score, over the same files."""
    from whoosh.index import open_dir

    index = open_dir(str(folder))
    with Searcher(index.reader(), weighting=SameIdf(B=B, K1=K1)) as searcher:
        rows = {}
        for hit in searcher.search(asked, limit=None):
            rows[int(searcher.reader().column_reader("baris")[hit.docnum])] = hit.score
    return rows


@pytest.mark.parametrize("word", ["kata0", "kata7", "kata40", "tidakada"])
def test_one_word_scores_as_whoosh_does(folder: Path, word: str) -> None:
    own = whoosh_scores(folder, query.Term(ALL, word))
    engine = engine_of(folder)
    found = engine.match(Term(word))
    ours = {int(row): float(score) for row, score in zip(found.rows, found.scores, strict=True) if int(row) in own}
    assert ours.keys() == own.keys()
    assert {5, 702, 1502} >= {int(row) for row in found.rows} - own.keys(), "only dropped rows may be more"
    assert ours == pytest.approx(own, rel=1e-4)


def test_or_adds_up_as_whoosh_does(folder: Path) -> None:
    words = ["kata1", "kata9", "kata30"]
    own = whoosh_scores(folder, query.Or([query.Term(ALL, word) for word in words]))
    found = engine_of(folder).match(Any(tuple(Term(word) for word in words)))
    ours = {int(row): float(score) for row, score in zip(found.rows, found.scores, strict=True) if int(row) in own}
    assert ours == pytest.approx(own, rel=1e-4)


def test_the_tree_is_run_as_it_reads(folder: Path) -> None:
    engine = engine_of(folder)

    def rows(node: All | Any | Best | Not | Term | Every | Phrase) -> set[int]:
        return set(engine.match(node).rows.tolist())

    one, two = rows(Term("kata1")), rows(Term("kata20"))
    assert rows(All((Term("kata1"), Term("kata20")))) == one & two
    assert rows(Any((Term("kata1"), Term("kata20")))) == one | two
    assert rows(All((Term("kata1"), Not(Term("kata20"))))) == one - two
    assert rows(Best(((Term("kata1"), 0.2), (Term("kata20"), 1.0)))) == one | two
    assert rows(Every()) >= one | two
    assert rows(Phrase(("kata1", "kata20"))) == one & two, "the check of this test lets everything through"
    assert rows(Term("kata0", "judul")) < rows(Term("kata0"))
    among = np.array([1, 2, 3, 750])
    assert set(engine.match(Term("kata1"), among=among).rows.tolist()) == one & set(among.tolist())


def test_frequency_counts_rows(folder: Path) -> None:
    engine = engine_of(folder)
    assert engine.frequency("kata3", ALL) == len(engine.match(Term("kata3")).rows)
    assert engine.frequency("tidakada", ALL) == 0


@pytest.mark.parametrize("numbers", [[0], [1, 255], [1, 256], [70_000, 3, 0]])
def test_packed_numbers_come_back(numbers: list[int]) -> None:
    assert unpack(pack(numbers)).tolist() == numbers
