"""Number words to numbers: tables of real spellings, and num2words as the inverse."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from extract.values.terbilang import find_number_words, parse_words, read_word

REAL = [
    ("Dua ribu Enam belas", 2016),
    ("dua ribu tiga belas", 2013),
    ("DUA RIBU DUA PULUH ENAM", 2026),
    ("Dua Ribu Sepuluh", 2010),
    ("Dua Puluh Tiga", 23),
    ("Tiga Puluh Satu", 31),
    ("duapuluh", 20),
    ("duaribu duapuluh satu", 2021),
    ("duaribuduapuluhsatu", 2021),
    ("sembilan belas", 19),
    ("sembilanbelas", 19),
    ("Sebelas", 11),
    ("dua nol dua empat", 2024),
    ("Satu Milyar Delapan Ratus Juta", 1_800_000_000),
    ("satu miliar dua ratus tujuh puluh lima juta lima ratus ribu", 1_275_500_000),
    ("Dua ratus delapan puluh empat juta seratus dua puluh empat ribu", 284_124_000),
    ("satu koma tiga miliar", 1_300_000_000),
    ("seribu lima ratus", 1500),
    ("two thousand twenty two", 2022),
    ("two thousand and nine", 2009),
    ("twenty-two", 22),
    ("twenty twenty four", 2024),
    ("nineteenth", 19),
    ("twenty first", 21),
    # as scans misread them
    ("tujuhbe1as", 17),
    ("tujubbelas", 17),
    ("limabclas", 15),
    ("dua ribu clua puliih", 2020),
    ("5embilan be!as", 19),
]

FAULTY = [
    ("ernpat", 4), ("Ernpat Belas", 14), ("del4pan", 8), ("delapam", 8), ("sernbilan", 9), ("se1asa", None),
    ("sembi1an be1as", 19), ("dua rlbu enam belas", 2016), ("puluhh", 10), ("tigi", 3),
]  # fmt: skip

NONE = ["kerja sama", "dana", "lama", "setempat", "tujuan", "", "Rupiah", "tiga dua puluh belas belas"]


@pytest.mark.parametrize(("text", "value"), REAL, ids=lambda v: v if isinstance(v, str) else "")
def test_real_spellings(text: str, value: int) -> None:
    assert parse_words(text) == value


@pytest.mark.parametrize(("text", "value"), FAULTY, ids=lambda v: v if isinstance(v, str) else "")
def test_ocr_faults(text: str, value: int | None) -> None:
    assert parse_words(text) == value


@pytest.mark.parametrize("text", NONE)
def test_no_number(text: str) -> None:
    assert parse_words(text) is None


@given(st.integers(min_value=0, max_value=999_999_999_999))
def test_inverse_of_num2words(number: int) -> None:
    assert parse_words(num2words(number, lang="id")) == number


@given(st.integers(min_value=0, max_value=999_999_999))
def test_inverse_of_num2words_written_together(number: int) -> None:
    assert parse_words(num2words(number, lang="id").replace(" ", "")) == number


@given(st.integers(min_value=1, max_value=999_999_999))
def test_inverse_in_english(number: int) -> None:
    assert parse_words(num2words(number, lang="en").replace(",", "")) == number


def test_runs_are_found_where_they_stand() -> None:
    text = "untuk jangka waktu 3 (tiga) tahun, paling lambat dua puluh satu hari"
    assert [(text[w.start : w.end], w.value) for w in find_number_words(text)] == [
        ("tiga", Decimal(3)),
        ("dua puluh satu", Decimal(21)),
    ]


@given(st.text(max_size=300))
def test_finding_never_raises_and_spans_lie_inside(text: str) -> None:
    for words in find_number_words(text, fuzzy=True):
        assert 0 <= words.start < words.end <= len(text)


def test_hostile_repetition_is_quick() -> None:
    assert len(find_number_words("dua puluh " * 5000, fuzzy=True)) > 10
    assert read_word("dua" * 40 + "x") is None
