"""News as a whole: the five sample articles with the outcome that staff expect of them, and what holds for any text."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.news import NewsReading, read_news
from extract.record import EVENT_CLASSES, FORMS, PARTY_KINDS, TYPES
from ingest.types import Document, Page

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
needs_seeds = pytest.mark.skipif(not SEEDS.exists(), reason="../shared/seeds is not there")


#: CPU seconds for 30,000 hostile characters: ten times what they take, far under what backtracking would.
HOSTILE_SECONDS = 20


def news(text: str, title: str | None = None, published: str | None = None) -> Document:
    return Document("uji", "0" * 64, "text/plain", (Page(1, text),), title, published)


def seed(number: str) -> NewsReading:
    path = next(SEEDS.glob(f"{number}_*.txt"))
    return read_news(news(path.read_text("utf-8")))


EVENTS = [
    ("000", "rapat_koordinasi", "2022-06-09", "Hotel Gran Senyiur Balikpapan"),
    ("001", "penandatanganan", "2018-02-21", "Bandung"),
    ("002", "rapat_koordinasi", "2019-09-25", "Hotel Majapahit Surabaya"),
    ("003", "rapat_koordinasi", "2019-07-04", "Hotel Plaza Inn Kendari"),
    ("004", "rapat_koordinasi", "2021-03-08", "Hotel Novotel Jakarta Mangga Dua Square, Jakarta Utara"),
]


@pytest.mark.shared
@needs_seeds
@pytest.mark.parametrize(("number", "event_class", "day", "place"), EVENTS, ids=lambda v: v)
def test_seed_event(number: str, event_class: str, day: str, place: str) -> None:
    event = seed(number).event
    assert event is not None
    assert event.date is not None
    assert event.place is not None
    assert (event.event_class, event.date.value, event.place.value) == (event_class, day, place)


@pytest.mark.shared
@needs_seeds
@pytest.mark.parametrize("number", ["000", "002", "003", "004"])
def test_seed_without_agreement(number: str) -> None:
    assert seed(number).agreements == ()


ESDM, KP = "energi dan sumber daya mineral", "kelautan dan perikanan"
PARTNERS = {
    "51": {"pariwisata", "pertanian"},
    "62": {"kesehatan"},
    "61": {"perdagangan", ESDM, "perindustrian"},
    "63": {"kesehatan", "pertanian", KP, "pariwisata"},
    "82": {"perdagangan", ESDM, "perindustrian"},
    "76": {"kesehatan", "pariwisata"},
    "53": {"pertanian", "pariwisata"},
    "72": {ESDM, "perdagangan", "perindustrian"},
}


@pytest.mark.shared
@needs_seeds
def test_seed_with_eight_partners_and_a_count() -> None:
    rows = seed("001").agreements
    single = [a for a in rows if a.count == 1]
    assert {a.parties[1].region_code: {s.value for s in a.sectors} for a in single} == PARTNERS
    assert {a.parties[0].name.value for a in rows} == {"Pemerintah Provinsi Kalimantan Timur"}
    assert {(a.form, a.type) for a in single} == {("kesepakatan_bersama", "KSDD")}
    assert [(a.form, a.count, len(a.parties)) for a in rows if a.count > 1] == [("perjanjian_kerja_sama", 15, 1)]


@pytest.mark.shared
@needs_seeds
def test_seed_amounts_with_roles() -> None:
    found = seed("000").amounts
    assert [(a.value, a.currency, a.role) for a in found] == [
        ("18000000000", "IDR", "transaksi"), ("1300000000", "IDR", "plafon"),
    ]  # fmt: skip
    assert all(seed(number).amounts == () for number in ("001", "002", "003", "004"))


LAWS = [
    ("000", []),
    ("001", ["Perpres 91/2017"]),
    ("002", []),
    ("003", ["PP 28/2018"]),
    ("004", ["Permendagri 25/2020"]),
]


@pytest.mark.shared
@needs_seeds
@pytest.mark.parametrize(("number", "laws"), LAWS, ids=lambda v: v if isinstance(v, str) else "")
def test_seed_laws(number: str, laws: list[str]) -> None:
    assert [law.value for law in seed(number).legal_references] == laws


PERSONS = [
    ("000", ["H Riza Indra Riadi", "Joko Widodo"]),
    ("001", ["H Awang Faroek Ishak", "Bere Ali"]),
    ("002", ["Aries Agung Paewai", "Cipto Wibowo", "Dina Limanto", "Anton Baare"]),
    ("003", ["Burhanuddin", "Harmin Ramba"]),
    ("004", ["Nada Marsudi", "Dindin Wahyudin", "Daniel Tumpal S. Simanjuntak", "Walter L. Doetsch", "Heriyandi Roni",
             "Muhammad Arif Hidayat"]),
]  # fmt: skip


@pytest.mark.shared
@needs_seeds
@pytest.mark.parametrize(("number", "names"), PERSONS, ids=lambda v: v if isinstance(v, str) else "")
def test_seed_persons(number: str, names: list[str]) -> None:
    assert [person.name.value for person in seed(number).persons] == names


def check(document: Document, reading: NewsReading) -> None:
    """What holds for every reading: codes of the record, and every raw equal to its slice."""
    pages = {page.number: page.text for page in document.pages}
    assert reading.event is None or reading.event.event_class in EVENT_CLASSES
    for a in reading.agreements:
        assert a.form in FORMS
        assert a.type in (None, *TYPES)
        assert all(p.kind in PARTY_KINDS for p in a.parties)
    fields = [*reading.amounts, *reading.legal_references]
    fields += [
        f for a in reading.agreements for f in (*a.sectors, *a.amounts, a.subject, a.signed, a.place, a.duration) if f
    ]
    fields += [f for a in reading.agreements for p in a.parties for f in (p.name, p.signatory, p.position) if f]
    fields += [f for p in reading.persons for f in (p.name, p.position) if f]
    if reading.event is not None:
        fields += [f for f in (reading.event.date, reading.event.place, reading.event.organiser) if f]
    for f in fields:
        assert f.raw == pages[f.page][f.start : f.end]
        assert 0 <= f.confidence <= 1


PIECES = st.sampled_from([
    "Gubernur Kaltim Dr H Awang Faroek Ishak", " menandatangani ", "MoU", " dengan ", "Provinsi Bali",
    ", Rabu (21/2)", ". ", "\n",
    "“", "”", '"', "(", ")", "bidang pariwisata", "PKS", "Rp18 miliar", "di Hotel Claro "
    "Kendari", " dan ", "delapan provinsi", "masing-masing",
    "Baca Juga: x", "24 Oktober 2019 Jam 07:51:38", "BANDUNG - ", "PT Vale Indonesia "
    "Tbk", "31/2", "Fraksi PKS", "\f", "–", "Ş", "ß", "İ",
])  # fmt: skip


@given(
    st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=40),
    st.sampled_from([None, "2018-02-22", "2018", "kemarin"]),
)
@settings(max_examples=150, deadline=None)
def test_never_raises_and_raw_is_its_slice(pieces: list[str], published: str | None) -> None:
    document = news("".join(pieces), published=published)
    check(document, read_news(document))


@pytest.mark.parametrize(
    "piece",
    [
        "Gubernur ",
        "menandatangani MoU dengan ",
        "( ",
        "Rabu (21/2) ",
        "a",
        "A ",
        ", ",
        "Provinsi Bali ",
        "di ",
        "\n",
        "1.",
    ],
)
def test_hostile_repetition_ends_soon(piece: str) -> None:
    document = news(piece * (30_000 // len(piece)))
    began = time.process_time()
    check(document, read_news(document))
    assert time.process_time() - began < HOSTILE_SECONDS


def test_two_pages_keep_their_own_offsets() -> None:
    first = "BANDUNG - Pemprov Jabar dan Pemprov Bali menandatangani kesepakatan bersama bidang pariwisata."
    second = "Penandatanganan dilakukan Gubernur Bali I Wayan Koster di Gedung Sate, Rabu (21/2/2018)."
    document = Document("uji", "0" * 64, "application/pdf", (Page(1, first), Page(2, second)))
    reading = read_news(document)
    check(document, reading)
    assert reading.event is not None
    assert reading.event.date is not None
    assert reading.event.date.page == 2
