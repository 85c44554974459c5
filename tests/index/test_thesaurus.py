"""The thesaurus as data: complete, consistent, and joining the words that staff use for one thing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.values.sectors import names
from index import thesaurus
from index.thesaurus import EQUAL, Row, abbreviates, expansions, rows, urusan_of

URUSAN = tuple(name for name in names() if name != "penunjang/lainnya")


def phrases(query: str) -> set[str]:
    return {" ".join(found.phrase) for found in expansions(query.split())}


def test_there_are_three_thousand_entries() -> None:
    assert len(rows()) >= 3_000


@pytest.mark.parametrize("urusan", URUSAN)
def test_every_urusan_has_twenty_terms(urusan: str) -> None:
    assert len({row.term.lower() for row in rows() if row.urusan == urusan}) >= 20


def test_urusan_names_are_exact() -> None:
    assert {row.urusan for row in rows()} <= {*URUSAN, ""}


def test_columns_hold_what_they_should() -> None:
    for row in rows():
        assert row.lang == ("en" if row.relation == "inggris" else "id"), row
        assert row.relation in EQUAL | {"sempit", "luas"}, row
        assert all(part == part.strip() for part in (row.term, row.concept, row.sentence)), row
        assert row.term and row.sentence[-1] in ".!?", row


def test_no_line_is_written_twice() -> None:
    terms = Counter((row.term, row.concept) for row in rows())
    sentences = Counter(row.sentence for row in rows())
    assert [key for key, count in terms.items() if count > 1] == []
    assert [key for key, count in sentences.items() if count > 1] == []


def test_each_concept_has_one_head_and_one_urusan() -> None:
    concepts: dict[str, list[Row]] = defaultdict(list)
    for row in rows():
        concepts[row.concept].append(row)
    for concept, members in concepts.items():
        assert [row.term for row in members if row.relation == "utama"] == [concept]
        assert len({row.urusan for row in members}) == 1, concept


def _uses(sentence: str, word: str) -> bool:
    """The word itself, or inflected: a prefix may change its first letter, a suffix may follow it."""
    return word in sentence or (len(word) > 4 and (word[1:] in sentence or word[:-1] in sentence))


def test_each_sentence_uses_its_term() -> None:
    faults = [
        row
        for row in rows()
        if not all(_uses(row.sentence.lower(), word) for word in re.findall(r"\w+", row.term.lower()))
    ]
    assert faults == []


def test_each_sentence_says_more_than_its_term() -> None:
    assert [row for row in rows() if len(row.sentence.split()) <= len(row.term.split())] == []


MEET = [
    ("pemprov malut", {"pemerintah provinsi", "maluku utara"}),
    ("Pemerintah Provinsi Maluku Utara", {"pemprov", "malut"}),
    ("RI Perancis", {"republik indonesia", "prancis", "france"}),
    ("PP 28 tahun 2018", {"peraturan pemerintah nomor 28 tahun 2018", "pp 28 2018", "pp kerja sama daerah"}),
    ("PP No. 28/2018", {"peraturan pemerintah nomor 28 tahun 2018"}),
    ("Peraturan Pemerintah Nomor 28 Tahun 2018", {"pp 28 tahun 2018", "pp 28 2018"}),
    ("UU 11/2020", {"undang-undang nomor 11 tahun 2020".replace("-", " "), "uu 11 tahun 2020"}),
    ("kerjasama antardaerah", {"kerja sama antar daerah", "ksdd", "kerja sama daerah dengan daerah lain"}),
    ("MoU undiksha", {"nota kesepahaman", "kesepakatan bersama", "universitas pendidikan ganesha"}),
    ("unhas", {"universitas hasanuddin"}),
    ("kerja sama nikel smelter", {"pengolahan dan pemurnian mineral", "bijih nikel", "kerjasama"}),
    ("nickel smelting", {"nikel", "pengolahan dan pemurnian mineral", "smelter"}),
    ("waste management", {"pengelolaan sampah", "persampahan", "tpa"}),
    ("air bersih", {"air minum", "spam", "clean water"}),
    ("batubara", {"batu bara", "coal"}),
    ("investasi China", {"penanaman modal", "tiongkok"}),
    ("pemko medan", {"pemerintah kota"}),
    ("LoI sister city", {"letter of intent", "pernyataan kehendak", "kota kembar", "twin city"}),
    ("sampahnya", {"pengelolaan sampah"}),
    ("tuna", {"ikan"}),
    ("training for nurses", {"pelatihan", "perawat"}),
    ("universities", {"universitas"}),
    ("gunung meletus", {"erupsi gunung api", "letusan gunung", "volcanic eruption"}),
    ("listrik ramah lingkungan", {"energi terbarukan", "energi bersih", "ebt"}),
    ("mobil pemadam", {"pemadam kebakaran", "damkar"}),
    ("lampu jalan", {"penerangan jalan umum", "pju"}),
    ("kenaikan harga", {"pengendalian inflasi", "tpid"}),
    ("putus kontrak", {"pengakhiran", "pemutusan kerja sama"}),
    ("pemkot sby", {"surabaya", "pemerintah kota"}),
    ("village empowerment", {"desa", "pemberdayaan"}),
    ("evaluation of prices", {"evaluasi", "harga"}),
]


@pytest.mark.parametrize(("query", "expected"), MEET, ids=lambda value: value if isinstance(value, str) else "")
def test_words_for_one_thing_meet(query: str, expected: set[str]) -> None:
    assert expected <= phrases(query)


def _key(term: str) -> str:
    return " ".join(re.findall(r"\w+", term.lower()))


def test_equal_terms_find_each_other() -> None:
    concepts: dict[str, set[str]] = defaultdict(set)
    for row in rows():
        term, head = _key(row.term), _key(row.concept)
        if row.relation in EQUAL and (row.relation != "singkatan" or abbreviates(term, head)):
            concepts[row.concept].add(term)
    for terms in list(concepts.values())[::5]:
        for term in terms - thesaurus.WORDLIKE:
            assert terms - {term} <= set(thesaurus._other_terms(term)), term


def test_what_finds_its_concept_is_found_by_it() -> None:
    for row in rows()[::11]:
        term, head = _key(row.term), _key(row.concept)
        if term != head and term not in thesaurus.WORDLIKE:
            assert head in thesaurus._other_terms(term), row
            assert term in thesaurus._other_terms(head), row


@pytest.mark.parametrize(
    ("query", "strong", "weaker"),
    [
        ("BPBD", "badan penanggulangan bencana daerah", "badan nasional penanggulangan bencana"),
        ("kejari", "kejaksaan negeri", "kejaksaan"),
        ("rumah sakit", "rs", "rsj"),
        ("DLH", "dinas lingkungan hidup", "lingkungan hidup"),
    ],
)
def test_an_abbreviation_speaks_first_for_what_it_abbreviates(query: str, strong: str, weaker: str) -> None:
    weights = {" ".join(found.phrase): found.weight for found in expansions(query.split())}
    assert weights[strong] > weights[weaker]


def test_an_abbreviation_is_no_other_abbreviation() -> None:
    assert "pns" not in phrases("PPPK")
    assert "kejati" not in phrases("Kejari")


def test_weights_stay_below_the_typed_word_and_follow_the_relation() -> None:
    for row in rows()[::7]:
        for found in expansions([row.term]):
            assert 0 < found.weight < 1
            assert found.covers == (0, 1)
    narrower = {found.relation: found.weight for found in expansions(["ikan"])}
    assert narrower["sempit"] < narrower["inggris"]


def test_an_abbreviation_of_two_meanings_speaks_half_for_each() -> None:
    weights = {" ".join(found.phrase): found.weight for found in expansions(["KB"])}
    assert weights["keluarga berencana"] <= thesaurus.WEIGHTS["singkatan"]
    assert weights["nota kesepahaman"] == thesaurus.WEIGHTS["utama"] / 2
    assert weights["pengendalian penduduk dan keluarga berencana"] == thesaurus.WEIGHTS["singkatan"] / 2


def test_a_spelling_is_near_its_word_only() -> None:
    beside_its_word = {" ".join(found.phrase): found.weight for found in expansions(["provinsi"])}
    beside_another = {" ".join(found.phrase): found.weight for found in expansions(["pemprov"])}
    assert beside_another["propinsi"] < beside_another["pemerintah provinsi"]
    assert {found.phrase: found.weight for found in expansions(["prancis"])}[("perancis",)] == thesaurus.WEIGHTS[
        "ejaan"
    ]
    assert beside_its_word["propinsi"] == beside_another["propinsi"]


def test_a_word_like_abbreviation_counts_only_in_capitals() -> None:
    assert expansions(["as"]) == []
    assert "amerika serikat" in phrases("AS")


def test_spans_point_at_the_tokens_they_replace() -> None:
    found = expansions(["berita", "pemprov", "malut"])
    assert {item.covers for item in found} == {(1, 2), (2, 3)}
    assert {item.covers for item in expansions(["PP", "28/2018", "nikel"])} == {(0, 2), (2, 3)}


@pytest.mark.parametrize(
    ("term", "urusan"),
    [
        ("smelter", "energi dan sumber daya mineral"),
        ("Puskesmas", "kesehatan"),
        ("rumput laut", "kelautan dan perikanan"),
        ("KTP-el", "administrasi kependudukan dan pencatatan sipil"),
        ("universitas", "pendidikan"),
        ("twin city", None),
    ],
)
def test_urusan_of_a_term(term: str, urusan: str | None) -> None:
    assert urusan_of(term) == ((urusan,) if urusan else ())


@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_tokens_are_survived(tokens: list[str]) -> None:
    for found in expansions(tokens):
        start, end = found.covers
        assert 0 <= start < end <= len(tokens)
        assert found.phrase and 0 < found.weight < 1
