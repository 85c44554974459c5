"""What a person types, as it is understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import values
from index.columns import days
from index.plan import Span
from index.query import Begins, Both, Either, Like, Quoted, Typed, Within, Without, Words, read

UNDERSTOOD: list[tuple[str, Typed]] = [
    ("nikel smelter", Words("nikel smelter")),
    ("pengolahan dan pemurnian", Words("pengolahan dan pemurnian")),
    ("PENGOLAHAN DAN PEMURNIAN", Words("PENGOLAHAN DAN PEMURNIAN")),
    ('"unit pengolahan" nikel', Both((Words("nikel"), Quoted("unit pengolahan")))),
    ("“unit pengolahan”", Quoted("unit pengolahan")),
    ("nikel AND smelter", Both((Words("nikel"), Words("smelter")))),
    ("nikel DAN smelter", Both((Words("nikel"), Words("smelter")))),
    ("nikel ATAU bauksit", Either((Words("nikel"), Words("bauksit")))),
    ("TIDAK impor", Without(Words("impor"))),
    ("sampah pihak:depok", Both((Words("sampah"), Within("pihak", "depok")))),
    ("sampah pihak: depok", Both((Words("sampah"), Within("pihak", "depok")))),
    ("mitra:bali", Within("pihak", "bali")),
    ("Sektor:kesehatan", Within("sektor", "kesehatan")),
    ("nilai:>1 miliar", Within("nilai", ">1miliar")),
    ("tanggal:[2024-01 TO 2024-06]", Within("tanggal", "2024-01..2024-06")),
    (
        "(pihak:bali ATAU pihak:ntb) sapi",
        Both((Words("sapi"), Either((Within("pihak", "bali"), Within("pihak", "ntb"))))),
    ),
    ("pertan*", Begins("pertan")),
    ("smleter~", Like("smleter", 1)),
    ("smleter~2", Like("smleter", 2)),
    ("pukul 10:30", Words("pukul 10:30")),
    ("", Words("")),
]


@pytest.mark.parametrize(("text", "query"), UNDERSTOOD, ids=[text or "(empty)" for text, _ in UNDERSTOOD])
def test_understood(text: str, query: Typed) -> None:
    assert read(text).query == query


@pytest.mark.parametrize("text", ['"tidak ditutup', "(kurung", "nikel) smelter", "()"])
def test_malformed_queries_are_words_with_a_note(text: str) -> None:
    found = read(text)
    assert isinstance(found.query, Words) and found.note


@given(st.text(alphabet='ab "():*~<>.[]\\ANDORT^{}:,1', max_size=60))
def test_nothing_typed_is_an_error(text: str) -> None:
    read(text)


SPANS = [
    ("nilai", ">1miliar", Span("nilai", 1e9 + 1, None)),
    ("nilai", ">=1,5 miliar", Span("nilai", 1.5e9, None)),
    ("nilai", "<Rp500.000.000", Span("nilai", None, 5e8 - 1)),
    ("nilai", "500juta..2miliar", Span("nilai", 5e8, 2e9)),
    ("tahun", "2024", Span("tahun", 2024, 2024)),
    ("tahun", "2020..", Span("tahun", 2020, None)),
    ("tahun", "<2020", Span("tahun", None, 2019)),
    ("tanggal", "Maret 2024", Span("tanggal", *days("2024-03"))),
    ("tanggal", "5 Mei 2023", Span("tanggal", *days("2023-05-05"))),
    ("tanggal", "20/10/2021", Span("tanggal", *days("2021-10-20"))),
    ("tanggal", "2024-01..2024-06", Span("tanggal", days("2024-01")[0], days("2024-06")[1])),
    ("tanggal", "31/02/2024", None),
    ("nilai", "banyak", None),
    ("tahun", "lalu", None),
]


@pytest.mark.parametrize(("field", "text", "span"), SPANS, ids=[f"{field}:{text}" for field, text, _ in SPANS])
def test_values(field: str, text: str, span: Span | None) -> None:
    assert values.span(field, text) == span
