"""Tokens: what meets what, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import fold, repair, stop_words, tokenize
from index.stemming import CACHE, bare_stem, stem

SAME = [
    ("kerja sama", "kerjasama"),
    ("bekerja sama", "kerjasama"),
    ("kerjasamanya", "kerja sama"),
    ("Bekerjasama", "kerja sama"),
    ("kerja~sama", "kerja sama"),
    ("kota-kota", "kota"),
    ("pemurnian", "murni"),
    ("milyar", "miliar"),
    ("ijin", "perizinan"),
    ("wali kota", "walikota"),
    ("antardaerah", "antar daerah"),
    ("lintas-sektor", "lintas sektor"),
    ("INDONESlA", "Indonesia"),
    ("PROVINS!", "provinsi"),
    ("2Ol4", "2014"),
    ("Rp1.275.500.000,-", "Rp 1275500000"),
    ("Sumatra Utara", "Sumatera Utara"),
    ("kementrian", "kementerian"),
    ("praktek komoditi", "praktik komoditas"),
    ("Jogja", "Yogyakarta"),
    ("ﬁskal", "fiskal"),
    ("Qur’an", "Quran"),
    ("DAN/ATAU pangan", "pangan"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_written_in_two_ways_means_one_thing(one: str, other: str) -> None:
    assert [token.stem for token in tokenize(one)] == [token.stem for token in tokenize(other)]


APART = [
    ("kerja", "kerja sama"),
    ("prasarana", "sarana"),
    ("Prancis", "ancis"),
    ("2014", "2015"),
    ("28/2018", "28/2019"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_things_stay_apart(one: str, other: str) -> None:
    assert [token.stem for token in tokenize(one)] != [token.stem for token in tokenize(other)]


NUMBERS = [
    ("100.2.2.3/41/KB/IX/2024", {"100.2.2.3", "41", "kb", "ix", "2024", "100.2.2.3/41/kb/ix/2024"}),
    ("440 /   / Dinkes / III / 2024", {"440", "dinkes", "iii", "2024"}),
    ("415.4/01/PKS/Pem/2016", {"415.4", "01", "pks", "pem", "2016", "415.4/01/pks/pem/2016"}),
    ("28 Tahun 2018", {"28", "tahun", "2018", "28/2018"}),
    ("PP 28/2018", {"pp", "28", "2018", "28/2018"}),
    ("Rp36,50 triliun", {"36,50", "36,5"}),
    ("Rp42.8 miliar", {"42.8", "42,8"}),
    ("12,00 persen", {"12,00", "12"}),
    ("NOMOR 01 TAHUN 2016", {"nomor", "01", "tahun", "2016", "01/2016"}),
]


@pytest.mark.parametrize(("text", "forms"), NUMBERS)
def test_a_number_is_found_whole_and_by_any_part(text: str, forms: set[str]) -> None:
    assert forms <= {form for token in tokenize(text) for form in token.forms}


def test_the_exact_form_is_kept_beside_the_stem() -> None:
    assert tokenize("pengolahan")[0].forms == ("olah", "=pengolahan")
    assert tokenize("gubernur")[0].forms == ("gubernur",)


def test_stop_words_are_left_out_of_both_languages() -> None:
    assert [token.exact for token in tokenize("yang dan the of gubernur")] == ["gubernur"]
    assert "daerah" not in stop_words()


@given(st.text(max_size=200))
def test_tokens_lie_in_the_text_in_order_and_nothing_raises(text: str) -> None:
    last = 0
    for token in tokenize(text):
        assert 0 <= token.start < token.end <= len(text)
        assert token.start >= last or token.extra or token.stem
        assert token.stem and not any(char.isspace() for form in token.forms for char in form)
        last = token.start


@given(st.text(max_size=200))
def test_folding_and_repair_settle(text: str) -> None:
    assert len(repair(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_the_dictionary_of_roots_says_what_pysastrawi_says() -> None:
    rows = [line.split("\t") for line in CACHE.read_text("ascii").splitlines()]
    assert [word for word, _ in rows] == sorted(word for word, _ in rows), "looked up by halves: must be sorted"
    for word, root in rows[:: len(rows) // 150]:
        assert stem(word) == (root or word) == bare_stem(word)


FAMILIES = [
    ("sehat", ["kesehatan", "penyehatan", "menyehatkan"]),
    ("didik", ["pendidikan", "mendidik", "dididik"]),
    ("kelola", ["pengelolaan", "mengelola", "dikelola"]),
    ("sedia", ["penyediaan", "menyediakan", "ketersediaan"]),
]


@pytest.mark.parametrize(("root", "words"), FAMILIES, ids=[root for root, _ in FAMILIES])
def test_word_families_meet_in_their_root(root: str, words: list[str]) -> None:
    assert {stem(word) for word in words} == {root}
