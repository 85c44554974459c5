"""What all the evidence makes likely: parties that no frame caught, topics wherever they are told."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from extract.news.agreements import find_agreements
from extract.news.events import classify_event
from extract.news.evidence import Evidence, Row, evidence_of, words_between
from extract.news.evidence_parties import party_figures, shares_by_body, words_by_body
from extract.news.evidence_sectors import Partners, candidates, groups, sector_figures, stand, weight_of
from extract.news.text import article_of
from extract.news.weigh import ADDED, KEPT, MOST, Models, stored_models, weighed, weighed_papers
from ingest.types import Document, Page

SIGNED = (
    "Kepahiang - Bupati Kepahiang Hidayat menandatangani nota kesepahaman dengan Universitas Dehasen, Senin "
    "(4/3/2019). Hadir Kepala Kejaksaan Negeri Kepahiang. Ruang lingkupnya mencakup pendidikan dan pariwisata."
)
HOME, SCHOOL, GUEST = "Pemerintah Kabupaten Kepahiang", "Universitas Dehasen", "Kejaksaan Negeri Kepahiang"


def evidence(text: str, rows: Sequence[Row] = (), event: str = "penandatanganan") -> Evidence:
    article = article_of(Document("a.html", "0" * 64, "text/html", (Page(1, text),), "Kabar", "2019-03-05"))
    told = evidence_of(article, classify_event(article, None), rows)
    return Evidence(told.article, event, told.rows, told.signings, told.states)


@dataclass(frozen=True)
class Always:
    """A model that always answers the same."""

    answer: float

    def probability(self, asked: object) -> float:
        return self.answer


def models(party: float, sector: float) -> Models:
    return Models(Always(0.5), Always(party), Always(0.5), Always(sector))


def test_a_body_that_is_surely_a_party_comes_in_and_one_that_is_none_goes() -> None:
    told = evidence(SIGNED, [Row(frozenset({HOME, SCHOOL}), frozenset({"pendidikan"}))])
    names = {name for paper in weighed_papers(told, models(ADDED, 0.0)) for name in paper.names}
    assert names == {HOME, SCHOOL, GUEST}
    assert weighed_papers(told, models(0.1, 0.0)) == []
    kept = weighed_papers(told, models(ADDED - 0.01, 0.0))
    assert [set(paper.names) for paper in kept] == [{HOME, SCHOOL}]


def test_without_a_paper_of_the_rules_the_government_that_likely_signs_is_the_one_with_all() -> None:
    papers = weighed_papers(evidence(SIGNED), models(ADDED, 0.0))
    assert {paper.names for paper in papers} == {(HOME, SCHOOL), (HOME, GUEST)}
    assert all(paper.row is None for paper in papers)


def test_who_signs_too_signs_the_one_paper_of_three() -> None:
    third = Row(frozenset({HOME, SCHOOL, "Bank Bengkulu"}), frozenset())
    papers = weighed_papers(evidence(SIGNED, [third]), models(ADDED, 0.0))
    assert [set(paper.names) for paper in papers] == [{HOME, SCHOOL, "Bank Bengkulu", GUEST}]


def test_nobody_comes_in_where_nothing_is_signed() -> None:
    assert weighed_papers(evidence(SIGNED, event="rapat_koordinasi"), models(1.0, 1.0)) == []


def test_sectors_that_the_rules_told_stay_more_easily_than_others_come_in() -> None:
    row = Row(frozenset({HOME, SCHOOL}), frozenset({"pendidikan"}))
    (paper,) = weighed_papers(evidence(SIGNED, [row]), models(0.5, KEPT))
    assert set(paper.sectors) == {"pendidikan"}
    (paper,) = weighed_papers(evidence(SIGNED, [row]), models(0.5, 0.9))
    assert {"pendidikan", "pariwisata"} <= set(paper.sectors)


def test_what_the_rules_tell_apart_stays_as_it_is() -> None:
    rows = [Row(frozenset({HOME, SCHOOL}), frozenset({"pendidikan"})),
            Row(frozenset({HOME, GUEST}), frozenset({"pariwisata"}))]  # fmt: skip
    papers = weighed_papers(evidence(SIGNED, rows), models(0.5, 0.9))
    assert [set(paper.sectors) for paper in papers] == [{"pendidikan"}, {"pariwisata"}]


def test_a_scope_sentence_tells_what_the_paper_is_about() -> None:
    article = article_of(Document("a.html", "0" * 64, "text/html", (Page(1, SIGNED),), "Kabar", "2019-03-05"))
    verdict = classify_event(article, None)
    (row,) = weighed(article, verdict, find_agreements(article, verdict))
    assert row.names == {HOME, SCHOOL}
    assert {m.sector for m in row.sectors} == {"pendidikan", "pariwisata"}
    assert all(0 < m.score < 1 and article.text[m.start : m.end].strip() for m in row.sectors)


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Dengan Bank Riau Pemkab Kampar sepakat soal pariwisata.", "near"),
        ("Dengan Bank Riau soal pajak, dengan Universitas Riau soal pariwisata.", "far"),
        ("Universitas Riau meneken naskah tentang pariwisata.", "others"),
        ("Direktur Bank Riau hadir. Kerja sama itu tentang pariwisata.", "after"),
        ("Rektor Universitas Riau hadir. Kerja sama itu tentang pariwisata.", "apart"),
    ],
)
def test_how_a_sentence_stands_to_the_partner(told: str, place: str) -> None:
    bank, school = "PT Bank Pembangunan Daerah Riau Kepri", "Universitas Riau"
    read = evidence(told)
    bank = next((m.organisation.name for m in read.mentions if "Bank" in m.organisation.name), bank)
    home = "Pemerintah Kabupaten Kampar"
    read = evidence(told, [Row(frozenset({home, bank}), frozenset()), Row(frozenset({home, school}), frozenset("x"))])
    stands = {m.sector: s for m, s in stand(read, Partners(frozenset({bank}), frozenset())).items()}
    assert stands["pariwisata"] == place


def test_figures_are_those_that_the_models_ask_for() -> None:
    read = evidence(SIGNED, [Row(frozenset({HOME, SCHOOL}), frozenset({"pendidikan"}))])
    shares = shares_by_body(words_by_body(read), Always(0.5))
    figures = party_figures(read, SCHOOL, shares)
    assert (figures["said"], figures["mentions"], figures["best"]) == (1, 1, 0.5)
    assert 0 < stored_models().parties.probability(figures) < 1
    ((partners, rows),) = groups(read)
    assert partners.names == {SCHOOL} and len(rows) == 1
    assert candidates(read, partners) == sorted(candidates(read, partners))
    told = dict.fromkeys(read.sectors, 0.5)
    sectors = sector_figures(read, weight_of(read, partners, told), "pariwisata")
    assert (sectors["mentions"], sectors["said"], sectors["best"]) == (1, 0.0, 0.5)
    assert 0 < stored_models().sectors.probability(sectors) < 1


def test_masked_words_stand_for_names() -> None:
    assert words_between("oleh Bupati Sari.", 0, 17, [(5, 16, "KABUPATEN")]) == ["oleh", "KABUPATEN", "."]


def test_a_page_that_names_bodies_without_end_costs_little() -> None:
    text = SIGNED + " Bank Riau dan Universitas Riau soal pariwisata." * MOST
    article = article_of(Document("a.html", "0" * 64, "text/html", (Page(1, text),), "Kabar", "2019-03-05"))
    verdict = classify_event(article, None)
    rows = find_agreements(article, verdict)
    began = time.process_time()
    assert weighed(article, verdict, rows) == rows
    assert time.process_time() - began < 5
