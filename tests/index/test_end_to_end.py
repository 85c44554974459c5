"""The index from the feed to the answer, with both engines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from index.results import SearchRequest, to_json
from index.search import more_like, search
from index.update import rebuild, update_index
from ingest.errors import IndexDamaged, NothingToSearch, UsageError
from ingest.settings import Settings, load_settings
from registry.feed import Change
from tests.index.feed_fake import FakeFeed, source

SMELTER = source(
    "kb-1", "Kesepakatan Bersama tentang Pembangunan Smelter Nikel",
    "PASAL 1\nPara pihak membangun smelter nikel di Pomalaa.\n\nPASAL 2\nJangka waktu lima tahun.",
    kind="agreement", type="KSDD", form="kesepakatan_bersama", date="2024-09-18", sectors=("perindustrian",),
    parties=("Pemerintah Provinsi Sulawesi Tenggara",), numbers=("100.2.2.3/41/KB/IX/2024",),
    amounts=(("18750000000", "IDR"),),
)  # fmt: skip
WATER = source(
    "pks-2", "Perjanjian Kerja Sama Penyediaan Air Minum",
    "Pemerintah kota bekerja sama menyediakan air minum bagi warga.", kind="agreement", type="KSDPK",
    form="perjanjian_kerja_sama", date="2023-09", sectors=("pekerjaan umum dan penataan ruang",),
    parties=("Pemerintah Kota Samarinda", "PT Tirta Mahakam Sejahtera"), amounts=(("96500000000", "IDR"),),
)  # fmt: skip
NEWS = source(
    "berita-3", "Gubernur resmikan pasar", "Pasar rakyat diresmikan gubernur pada hari Senin.", date="2022-01-05"
)


@pytest.fixture(params=["whoosh", "tantivy"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    if request.param == "tantivy":
        pytest.importorskip("tantivy")
    return load_settings(tmp_path).but(engine=request.param)


@pytest.fixture
def filled(settings: Settings) -> Settings:
    update_index(settings, FakeFeed([SMELTER, WATER, NEWS]))
    return settings


def ids(settings: Settings, query: str, **options: object) -> list[str]:
    request = SearchRequest(query, mode="text", **options)  # type: ignore[arg-type]
    return [hit.document_id for hit in search(settings, request).hits]


QUERIES = [
    ("smelter", ["kb-1"]),
    ("SMELTER!", ["kb-1"]),
    ("penyediaan air", ["pks-2"]),
    ("kerjasama air", ["pks-2"]),
    ("smleter", ["kb-1"]),
    ('"air minum"', ["pks-2"]),
    ('"minum air"', []),
    ("resmi*", ["berita-3"]),
    ("gubenur~", ["berita-3"]),
    ("pihak:samarinda", ["pks-2"]),
    ("nomor:100.2.2.3/41/KB/IX/2024", ["kb-1"]),
    ("nomor:41", ["kb-1"]),
    ("41/KB/IX", ["kb-1"]),
    ("jenis:KSDPK", ["pks-2"]),
    ("jenis:berita", ["berita-3"]),
    ("jenis:PKS", ["pks-2"]),
    ("sektor:perindustrian", ["kb-1"]),
    ("tahun:2023", ["pks-2"]),
    ("tahun:2022..2023 gubernur", ["berita-3"]),
    ("tanggal:2023-09-15", ["pks-2"]),
    ("tanggal:<2022-06", ["berita-3"]),
    ('tanggal:"September 2024"', ["kb-1"]),
    ("nilai:>50miliar", ["pks-2"]),
    ("nilai:10miliar..20 miliar", ["kb-1"]),
    ("judul:pasar", ["berita-3"]),
    ("gubernur AND pasar", ["berita-3"]),
    ("gubernur DAN nikel", []),
    ("(nikel ATAU pasar) TIDAK gubernur", ["kb-1"]),
    ("TIDAK jenis:berita tahun:2024", ["kb-1"]),
    ("xyzzy", []),
]


@pytest.mark.parametrize(("query", "found"), QUERIES, ids=lambda value: value if isinstance(value, str) else "")
def test_queries(filled: Settings, query: str, found: list[str]) -> None:
    assert ids(filled, query) == found


FILTERS = [
    ({"kind": "news"}, {"berita-3"}),
    ({"types": ("ksdd", "KSDPK")}, {"kb-1", "pks-2"}),
    ({"sectors": ("industri",)}, {"kb-1"}),
    ({"parties": ("samarinda",)}, {"pks-2"}),
    ({"date_from": "2023", "date_to": "2023-12"}, {"pks-2"}),
    ({"date_from": "2023-09-20"}, {"kb-1", "pks-2"}),
]


@pytest.mark.parametrize(("options", "found"), FILTERS, ids=lambda value: value if isinstance(value, str) else "")
def test_filters_hold_in_every_mode(filled: Settings, options: dict[str, object], found: set[str]) -> None:
    for mode in ("text", "hybrid"):
        request = SearchRequest("smelter nikel air minum pasar gubernur", mode=mode, **options)  # type: ignore[arg-type]
        assert {hit.document_id for hit in search(filled, request).hits} == found


def test_the_answer_in_its_fixed_shape(filled: Settings) -> None:
    answer = to_json(search(filled, SearchRequest("smelter nikel", mode="text")))
    assert list(answer) == ["query", "mode", "total", "took_ms", "suggestion", "facets", "hits"]
    assert answer["facets"] == {
        "kind": {"agreement": 1}, "type": {"KSDD": 1}, "sector": {"perindustrian": 1}, "year": {"2024": 1},
        "party": {"Pemerintah Provinsi Sulawesi Tenggara": 1},
    }  # fmt: skip
    hit = answer["hits"][0]
    assert list(hit) == [
        "rank", "document_id", "sha256", "source", "title", "kind", "date", "score", "page", "snippet", "highlights",
    ]  # fmt: skip
    assert (hit["rank"], hit["date"], hit["page"]) == (1, "2024-09-18", 1)
    assert [hit["snippet"][start:end] for start, end in hit["highlights"]] == ["smelter", "nikel"]


def test_an_imprecise_date_is_no_day(filled: Settings) -> None:
    hit = search(filled, SearchRequest("air minum", mode="text")).hits[0]
    assert (hit.date, hit.said_date) == (None, "2023-09")


def test_a_misspelt_word_is_corrected_and_said(filled: Settings) -> None:
    assert search(filled, SearchRequest("smelterr nikel", mode="text")).suggestion == "smelter nikel"
    assert search(filled, SearchRequest("smelter nikel", mode="text")).suggestion is None


def test_the_document_that_bears_a_number_leads_those_that_cite_it(settings: Settings) -> None:
    cites = "Berdasarkan Nota Kesepahaman nomor 119/27/KB/2020, 119/27/KB/2020 dan 119/27/KB/2020."
    bears = source("A", "Nota", "Nomor 119/27/KB/2020. " + "Para pihak sepakat. " * 20, numbers=("119/27/KB/2020",))
    others = [source(f"C{number}", "Lain", "Para pihak sepakat. " * 20) for number in range(20)]
    update_index(settings, FakeFeed([source("B", "Adendum", cites), *others, bears]))
    assert ids(settings, "nomor 119/27") == ["A", "B"]


@pytest.mark.parametrize("query", ["42,85 miliar", "Rp 42,85 milyar", "Rp42.850.000.000", "42850 juta"])
def test_an_amount_is_found_however_it_is_said(settings: Settings, query: str) -> None:
    said = ("hibah sebesar Rp42.850.000.000", "hibah Rp42,85 miliar", "hibah Rp40 miliar")
    update_index(settings, FakeFeed([source(name, "Hibah", text) for name, text in zip("ABC", said, strict=True)]))
    assert set(ids(settings, query)[:2]) == {"A", "B"}


def test_an_english_word_is_no_rarer_than_what_it_stands_for(settings: Settings) -> None:
    indonesian = [source(f"I{n}", f"Kerja sama pasar {n}", f"Kerja sama pedagang {n}.") for n in range(8)]
    meant = source("M", "Kerja sama energi terbarukan", "Dua provinsi memasang panel di pulau kecil.")
    english = source("E", "Cooperation of two cities", "The cooperation began with a visit; the cooperation goes on.")
    rebuild(settings, FakeFeed([*indonesian, meant, english]))
    hits = search(settings, SearchRequest("renewable energy cooperation", mode="text")).hits
    assert hits[0].document_id == "M"


def test_meaning_is_looked_for_in_corrected_words(settings: Settings) -> None:
    pages = ["Pengelolaan sampah dan kebersihan kota.", "Rumah sakit merujuk pasien.", "Pasar dan perdagangan."]
    update_index(settings, FakeFeed([source(str(number), None, text) for number, text in enumerate(pages)]))
    assert search(settings, SearchRequest("smpah", mode="semantic")).hits[0].document_id == "0"


def test_changes_replace_and_delete(settings: Settings) -> None:
    feed = FakeFeed([SMELTER, WATER])
    update_index(settings, feed)
    feed.put(source("kb-1", "Kesepakatan tentang pelabuhan", "Dermaga baru."))
    feed.drop("pks-2")
    report = update_index(settings, feed)
    assert (report.indexed, report.deleted) == (1, 1)
    assert ids(settings, "smelter") == []
    assert ids(settings, "dermaga") == ["kb-1"]
    assert ids(settings, "samarinda") == []
    assert search(settings, SearchRequest("dermaga")).total == 1


def test_nothing_new_does_nothing(filled: Settings) -> None:
    assert update_index(filled, FakeFeed([SMELTER, WATER, NEWS])).indexed == 0


def test_rebuilt_answers_are_the_same(filled: Settings) -> None:
    before = [ids(filled, query) for query, _ in QUERIES]
    rebuild(filled, FakeFeed([SMELTER, WATER, NEWS]))
    assert [ids(filled, query) for query, _ in QUERIES] == before


def test_more_like_leaves_the_document_itself_out(filled: Settings) -> None:
    update_index(
        filled, FakeFeed([SMELTER, WATER, NEWS, source("kb-4", "Smelter nikel kedua", "Smelter nikel di Kolaka.")])
    )
    found = more_like(filled, "kb-1")
    assert found.hits[0].document_id == "kb-4"
    assert "kb-1" not in {hit.document_id for hit in found.hits}
    with pytest.raises(UsageError):
        more_like(filled, "tidak-ada")


def test_nothing_to_search(settings: Settings) -> None:
    with pytest.raises(NothingToSearch):
        search(settings, SearchRequest("apa saja"))
    update_index(settings, FakeFeed([]))
    with pytest.raises(NothingToSearch):
        search(settings, SearchRequest("apa saja"))


def test_another_engine_needs_a_rebuild(filled: Settings) -> None:
    other = filled.but(engine="whoosh" if filled.engine == "tantivy" else "tantivy")
    with pytest.raises(IndexDamaged):
        search(other, SearchRequest("smelter"))
    with pytest.raises(IndexDamaged):
        update_index(other, FakeFeed([]))


def _files(folder: Path) -> Sequence[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in ("lock",))


def test_deleted_or_noisy_files_are_named_and_rebuilt(filled: Settings) -> None:
    feed = FakeFeed([SMELTER, WATER, NEWS])
    before = ids(filled, "smelter air gubernur")
    for number in range(len(_files(filled.index))):
        for noise in (None, b"\x00noise" * 50):
            path = _files(filled.index)[number % len(_files(filled.index))]
            _forget()
            # A file of its own: what is cut short under an open mapping, tantivy's threads included, kills the process.
            path.unlink()
            if noise is not None:
                path.write_bytes(noise)
            try:
                ids(filled, "smelter air gubernur")
            except (IndexDamaged, NothingToSearch) as error:
                assert "sepakat reindex" in (error.hint or "") or isinstance(error, NothingToSearch)
            rebuild(filled, feed)
            assert ids(filled, "smelter air gubernur") == before


def _forget() -> None:
    from index import opened

    opened._kept.clear()


def test_the_feed_is_read_once_a_change() -> None:
    feed = FakeFeed([SMELTER])
    feed.put(SMELTER)
    assert [change.seq for change in feed(0, 10)] == [2]
    assert feed(2, 10) == [] and isinstance(feed(0, 10)[0], Change)
