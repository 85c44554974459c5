"""Passages, snippets, vectors, words, spelling, scores, columns: the pure pieces of search."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import appended, columns, fusion, score, vectors
from index.columns import Line
from index.export import write_list
from index.opened import open_index
from index.passages import MOST, split
from index.plan import Span, Tag
from index.results import SearchRequest
from index.search import search
from index.snippets import LENGTH
from index.spelling import corrections, two_words
from index.update import update_index
from ingest.errors import IndexDamaged, UsageError
from ingest.settings import load_settings
from registry.spreadsheet import read_sheets
from tests.index.feed_fake import FakeFeed, source

TEXT = "\n\n".join([
    "PERJANJIAN KERJA SAMA", "PASAL 1\nMaksud dan tujuan perjanjian ini adalah penyediaan air minum.",
    "PASAL 2\n" + "Ruang lingkup meliputi pembangunan jaringan pipa distribusi. " * 30,
])  # fmt: skip


def test_passages_keep_to_pasal_and_length() -> None:
    found = split((TEXT, "", "Halaman ketiga."))
    texts = [
        (passage.page, (TEXT, "", "Halaman ketiga.")[passage.page - 1][passage.start : passage.end])
        for passage in found
    ]
    assert sum(text.startswith("PASAL") for _, text in texts) == 2
    assert all(len(text.split()) <= MOST + 5 for _, text in texts)
    assert texts[-1] == (3, "Halaman ketiga.")


@given(st.lists(st.text(alphabet="ab .\n", max_size=300), max_size=3))
def test_passages_cover_every_word_once(pages: list[str]) -> None:
    kept = [pages[passage.page - 1][passage.start : passage.end] for passage in split(tuple(pages))]
    assert " ".join(" ".join(kept).replace(".", " ").split()) == " ".join(" ".join(pages).replace(".", " ").split())


def test_vectors_survive_packing() -> None:
    draw = np.random.default_rng(1)
    given_vectors = draw.normal(size=(200, 32)).astype(np.float32)
    given_vectors /= np.linalg.norm(given_vectors, axis=1, keepdims=True)
    records = vectors.packed(given_vectors)
    exact = given_vectors @ given_vectors[0]
    assert np.abs(vectors.cosines(records, given_vectors[0]) - exact).max() < 0.01


def test_a_graph_finds_what_looking_at_each_vector_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load_settings(tmp_path)
    words = ["sampah", "rumah sakit", "nikel", "sapi", "pelabuhan", "sekolah", "pariwisata", "sertipikat tanah"]
    feed = FakeFeed([source(f"D{n}", f"Kerja sama {word}", f"Naskah tentang {word}.") for n, word in enumerate(words)])
    update_index(settings, feed)
    if not len(open_index(settings).vectors):
        pytest.skip("the shipped model is absent")
    queries = ["waste management", "tambang", "ternak", "wisata"]
    exact = [[hit.document_id for hit in search(settings, SearchRequest(text)).hits[:3]] for text in queries]
    monkeypatch.setattr(vectors, "EXACT_UP_TO", 3)
    feed.put(source("D0", "Kerja sama sampah", "Naskah tentang sampah."))
    update_index(settings, feed)
    assert open_index(settings).graph is not None
    feed.put(source("D2", "Kerja sama nikel", "Naskah tentang nikel."))
    update_index(settings, feed)
    assert [[hit.document_id for hit in search(settings, SearchRequest(text)).hits[:3]] for text in queries] == exact


def test_the_products_of_whole_numbers_are_the_cosines(tmp_path: Path) -> None:
    random = np.random.default_rng(3)
    held = random.normal(size=(5_000, 64)).astype(np.float32)
    held /= np.linalg.norm(held, axis=1, keepdims=True)
    records, path = vectors.packed(held), tmp_path / "vectors.bin"
    appended.append(path, 0, records)
    for query in held[:5] + np.float32(0.1):
        found = vectors.all_cosines(vectors.opened(path, len(held), 64), query)
        assert np.abs(found - vectors.cosines(records, query)).max() < 2e-5


def test_appending_overwrites_what_was_not_committed(tmp_path: Path) -> None:
    path, numbers = tmp_path / "x.bin", np.arange(3, dtype="<u4")
    assert appended.append(path, 0, numbers) == 3
    appended.append(path, 3, numbers + 100)  # never committed
    assert appended.append(path, 3, numbers + 7) == 6
    assert appended.Records(path, 6, np.dtype("<u4")).read(0, 9).tolist() == [0, 1, 2, 7, 8, 9]
    with pytest.raises(IndexDamaged):
        appended.Records(path, 99, np.dtype("<u4"))


def line(row: int, **said: object) -> Line:
    plain: dict[str, object] = {
        "kind": "news", "types": (), "forms": (), "sectors": (), "parties": (), "first_day": 0, "last_day": 0, "year": 0,
        "amount": 0.0, "vector": 0, "vectors": 0, "word": 0, "words": 0,
    }  # fmt: skip
    return Line(row=row, **{**plain, **said})  # type: ignore[arg-type]


def test_columns_merge_filter_and_come_back(tmp_path: Path) -> None:
    old = columns.merged(
        None, frozenset(), [line(1, year=2020, parties=("A", "B")), line(2, kind="agreement", parties=("B",))]
    )
    new = columns.merged(old, frozenset({1}), [line(7, year=2024, sectors=("sosial",), parties=("C", "B"))])
    columns.save(new, tmp_path / "c")
    held = columns.load(tmp_path / "c")
    assert held["row"].tolist() == [2, 7]
    assert held.places(np.array([1, 2, 7, 9])).tolist() == [-1, 0, 1, -1]
    assert held.where(Tag("kind", ("agreement",))).tolist() == [True, False]
    assert held.where(Tag("sector", ("sosial", "tidak ada"))).tolist() == [False, True]
    assert held.where(Span("tahun", 2023, None)).tolist() == [False, True]
    assert held.parties(np.array([0, 1]), 5) == {"B": 2, "C": 1}


def test_names_are_counted_by_bit() -> None:
    sectors = [f"urusan {number}" for number in range(20)]
    lines = [line(row, sectors=tuple(sectors[number] for number in range(20) if row % (number + 1) == 0))
             for row in range(1, 61)]  # fmt: skip
    held = columns.merged(None, frozenset(), lines)
    assert held.named("sector", np.arange(60)) == {name: 60 // (number + 1) for number, name in enumerate(sectors)}
    assert held.named("sector", np.array([0, 18])) == {"urusan 0": 2, "urusan 18": 1}
    assert held.named("sector", np.array([], dtype=np.int64)) == held.named("type", np.arange(60)) == {}


def test_an_imprecise_date_overlaps() -> None:
    first, last = columns.days("2024-03")
    held = columns.merged(None, frozenset(), [line(1, first_day=first, last_day=last)])
    for low, high, inside in (
        (first - 9, first - 1, False),
        (first - 9, first, True),
        (last, None, True),
        (last + 1, None, False),
    ):
        assert bool(held.where(Span("tanggal", low, high))[0]) is inside


def test_spelling(tmp_path: Path) -> None:
    settings = load_settings(tmp_path).but(model="none")
    texts = ["smelter nikel", "smelter gubernur", "air bersih warga", "gubernur sumatera"]
    update_index(settings, FakeFeed([source(f"D{n}", None, text) for n, text in enumerate(texts)]))
    store = open_index(settings).store
    assert [found.word for found in corrections("smelterr", store)] == ["smelter"]
    assert corrections("gubenur", store)[0].word == "gubernur"
    assert corrections("xyz", store) == [] and corrections("2024", store) == []
    assert two_words("airbersih", store) == ("air", "bersih")
    assert two_words("airxxxxxx", store) is None


def test_snippets_show_the_passage_that_was_found(tmp_path: Path) -> None:
    settings = load_settings(tmp_path).but(model="none")
    filler = "Para pihak menyusun rencana kerja bersama setiap tahun anggaran. " * 12
    pages = (filler, f"PASAL 9\n{filler}\n\nPASAL 10\nPembangunan dermaga ikan di Tobelo. {filler}")
    update_index(settings, FakeFeed([source("D1", "Naskah", *pages)]))
    hit = search(settings, SearchRequest("dermaga tobelo")).hits[0]
    assert hit.page == 2 and len(hit.snippet) <= LENGTH + 4
    assert [hit.snippet[start:end] for start, end in hit.highlights] == ["dermaga", "Tobelo"]


def test_fusion_adds_meaning_and_keeps_words_first() -> None:
    cosines = np.array([0.1, 0.6, 0.5, -1.0], dtype=np.float32)
    text, scores = np.array([0, 3]), np.array([8.0, 4.0], dtype=np.float32)
    near = fusion.by_meaning(cosines, None)
    assert sorted(near.tolist()) == [1, 2]
    found = fusion.hybrid(text, scores, fusion.Said(10.0, 2.0, 1.0), cosines, near)
    assert sorted(found.places.tolist()) == [0, 1, 2, 3] and found.places[0] == 0
    assert fusion.by_meaning(cosines, np.array([True, False, False, True])).tolist() == []


@pytest.mark.parametrize(
    ("words", "worded", "scores", "first"),
    [(0.7, 1.0, (5.0, 3.5), 1), (4.0, 1.0, (8.0, 5.5), 0), (4.0, 1.0, (2.0, 1.5), 1), (0.7, 0.0, (5.0, 3.5), 0)],
    ids=[
        "one common word: its meaning decides", "many words, found together: they decide",
        "many words, none of which are found together: the meaning decides", "a number: it decides",
    ],
)  # fmt: skip
def test_fusion_goes_by_what_the_query_says(
    words: float, worded: float, scores: tuple[float, float], first: int
) -> None:
    cosines, both = np.array([0.5, 0.9], dtype=np.float32), np.array([0, 1])
    found = fusion.hybrid(both, np.array(scores, dtype=np.float32), fusion.Said(10.0, words, worded), cosines, both)
    assert found.places[0] == first


@pytest.mark.parametrize(("asked", "words", "first"), [(False, 2.0, 1), (True, 2.0, 0), (True, 1.0, 1)])
def test_a_question_that_says_enough_is_left_to_its_words(asked: bool, words: float, first: int) -> None:
    cosines, both = np.array([0.1, 0.9], dtype=np.float32), np.array([0, 1])
    scores = np.array([5.0, 4.5], dtype=np.float32)
    found = fusion.hybrid(both, scores, fusion.Said(10.0, words, 1.0, asked), cosines, both)
    assert found.places[0] == first


def test_scores_by_hand() -> None:
    assert score.ndcg(["a", "b"], {}) == 0.0
    assert score.ndcg(["b", "a"], {"a": 2, "b": 1}) == pytest.approx((1 + 3 / np.log2(3)) / (3 + 1 / np.log2(3)))
    assert score.recall([str(number) for number in range(20)], {str(number) for number in range(15)}) == 1.0
    found = score.score([(["a"], {"a": 3}), (["x"], {"a": 3}), (["x"], {"x": 1})])
    assert (found.queries, found.mrr, found.recall) == (2, 0.5, 0.5)


def test_plain_bm25_ranks_the_rarer_word_first() -> None:
    rank = score.plain_bm25({"a": "nikel umum", "b": "umum umum", "c": "umum biasa"}, str.split)
    assert rank("nikel umum")[0] == "a" and rank("tiada") == []


def test_exported_lists_hold_no_formulas(tmp_path: Path) -> None:
    settings = load_settings(tmp_path).but(model="none")
    update_index(settings, FakeFeed([source("D1", "=HYPERLINK(1)", "naskah")]))
    found = search(settings, SearchRequest("naskah"))
    write_list(found, tmp_path / "hasil.csv")
    assert "'=HYPERLINK(1)" in (tmp_path / "hasil.csv").read_text("utf-8-sig")
    write_list(found, tmp_path / "hasil.xlsx")
    assert next(read_sheets(tmp_path / "hasil.xlsx"))[1][1][1] == "=HYPERLINK(1)"
    with pytest.raises(UsageError):
        write_list(found, tmp_path / "hasil.doc")
