"""Scoring of excerpts: what labels leave open counts neither as missed nor as wrong; all else counts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cli.excerpts import excerpts
from extract.scoring.excerpts import score_excerpt
from extract.scoring.same import same_name

HOME, SCHOOL, BANK = "Pemerintah Kota Bima", "Universitas Samudra Bima", "Bank NTB Syariah"


def row(*names: str, sectors: tuple[str, ...] = (), count: int = 1, kind: str = "KSDPK") -> dict[str, Any]:
    said = [{"value": s, "confidence": 0.8} for s in sectors]
    return {"type": kind, "count": count, "parties": [{"name": {"value": n}} for n in names], "sectors": said}


def news(*rows: dict[str, Any], event: str | None = "penandatanganan") -> dict[str, Any]:
    return {"event": {"class": event, "confidence": 0.9} if event else None, "agreements": list(rows)}


def paper(*names: str, sectors: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    return {"parties": list(names), "sectors": list(sectors)} | more


def labels(*papers: dict[str, Any], event: str = "penandatanganan", also: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"class": event, "also": list(also), "agreement": list(papers)}


def counts(record: dict[str, Any] | None, expected: dict[str, Any], group: str) -> tuple[int, int, int]:
    tally = score_excerpt(record, expected).groups[group]
    return tally.tp, tally.fp, tally.fn


TWO = labels(
    paper(HOME, SCHOOL, "Pemerintah Provinsi Nusa Tenggara Barat?", sectors=("pendidikan", "kesehatan?")),
    paper(HOME, f"{BANK} | Bank Nusa Tenggara Barat Syariah", sectors=("perdagangan",)),
)


@pytest.mark.parametrize(
    ("record", "group", "wanted"),
    [
        (news(row(HOME, SCHOOL), row(BANK, HOME)), "agreements", (2, 0, 0)),
        (news(row(HOME, SCHOOL, "Pemerintah Provinsi Nusa Tenggara Barat")), "agreements", (1, 0, 1)),
        (news(row(HOME, "Bank Nusa Tenggara Barat Syariah")), "agreements", (1, 0, 1)),
        (news(row(HOME, SCHOOL, BANK)), "agreements", (0, 1, 2)),
        (news(row(HOME, SCHOOL, count=3)), "agreements", (0, 1, 2)),
        (news(row(HOME, SCHOOL, BANK)), "partners", (3, 0, 0)),
        (news(row(HOME, "Pemerintah Provinsi Nusa Tenggara Barat")), "partners", (1, 0, 2)),
        (news(row(HOME, "Pemerintah Kota Batu")), "partners", (1, 1, 2)),
        (news(row(HOME, SCHOOL, sectors=("pendidikan", "kesehatan", "perdagangan"))), "pairs", (1, 1, 1)),
        (news(row(HOME, SCHOOL, BANK, sectors=("pendidikan",))), "pairs", (0, 1, 2)),
        (news(row(HOME, SCHOOL, BANK, sectors=("pendidikan",))), "partners.sectors", (1, 1, 1)),
        (news(row(HOME, SCHOOL, kind="BUKAN_KSD")), "agreements", (0, 0, 2)),
        (None, "pairs", (0, 0, 2)),
        (None, "event.class", (0, 0, 1)),
    ],
)
def test_what_counts_of_an_article(record: dict[str, Any] | None, group: str, wanted: tuple[int, int, int]) -> None:
    assert counts(record, TWO, group) == wanted


def test_a_paper_that_is_optional_is_neither_missed_nor_wrong() -> None:
    open_paper = labels(paper(HOME, SCHOOL, sectors=("pendidikan",), optional=True))
    for record in (news(), news(row(HOME, SCHOOL, sectors=("pendidikan",)))):
        assert [counts(record, open_paper, g) for g in ("agreements", "partners", "pairs")] == [(0, 0, 0)] * 3


@pytest.mark.parametrize(
    ("said", "label", "also", "wanted"),
    [
        ("rencana", "rencana", (), (1, 0, 0)),
        ("penawaran", "rencana", ("penawaran",), (1, 0, 0)),
        ("evaluasi", "rencana", ("penawaran",), (0, 1, 1)),
        (None, "", (), (0, 0, 0)),
        (None, "sebutan", ("",), (0, 0, 0)),
        ("sebutan", "", (), (0, 1, 0)),
    ],
)
def test_classes(said: str | None, label: str, also: tuple[str, ...], wanted: tuple[int, int, int]) -> None:
    assert counts(news(event=said), labels(event=label, also=also), "event.class") == wanted


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Badan Pusat Statistik Kabupaten Lombok Timur", "BPS Kabupaten Lombok Timur", True),
        ("PT Lestari Rimba (Persero) Tbk", "Lestari Rimba", True),
        ("Universitas Samudra Bima", "Universitas Samudera Bima", True),
        ("Universitas Samudra Bima", "Universitas Rimba Bima", False),
        ("Pemerintah Kabupaten Bima", "Pemerintah Kabupaten Buru", False),
        ("RSUD dr. Ani Bireuen", "Rumah Sakit Umum Daerah dr Ani", True),
        ("RSUD Kabupaten Kepahiang", "Rumah Sakit Umum Daerah Kepahiang", True),
        ("RSUD Kota Bima", "RSUD Kabupaten Bima", False),
        ("RSUD Kepahiang", "RSUD Kabupaten Wajo", False),
        ("Perumdam Tirta Bumi", "Perusahaan Umum Daerah Air Minum Tirta Bumi Kabupaten Sintang", True),
        ("PDAM Tirta Bumi", "Perumda Air Minum Tirta Bumi", True),
        ("PDAM Kabupaten Sintang", "PDAM Kabupaten Wajo", False),
        ("Universitas Ganesa Maju", "Universitas Ganesa Maju Denpasar", True),
        ("Universitas Muhammadiyah", "Universitas Muhammadiyah Kendari", False),
        ("Universitas Muhammadiyah Sumatera Utara", "Universitas Muhammadiyah Sumatera Barat", False),
        ("Kantor Kementerian Agama Kab. Wajo", "Kemenag Wajo", True),
        ("Kejaksaan Negeri Kabupaten Tegal", "Kejaksaan Negeri Tegal", True),
        ("Kejaksaan Negeri Kabupaten Tegal", "Kejaksaan Negeri Kota Tegal", False),
        ("Kejaksaan Negeri Karo", "Kejaksaan Negeri Kaur", False),
        ("Kantor Wilayah Kementerian Agama Provinsi Sulawesi Utara", "Kanwil Kemenag Sulawesi Selatan", False),
        ("Rutan Kelas IIB Wajo", "Rumah Tahanan Negara Wajo", True),
        ("SMK Negeri 1 Wajo", "SMK Negeri 2 Wajo", False),
        ("PT Perkebunan Nusantara VI", "PT Perkebunan Nusantara VII", False),
        ("Pemerintah Desa Sukamaju", "Pemerintah Desa Sukajaya", False),
        ("DPRD Maluku", "Dewan Perwakilan Rakyat Daerah Provinsi Maluku", True),
    ],
)
def test_names(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


def test_an_agreement_is_scored_by_what_is_labelled() -> None:
    expected = {
        "numbers": ["12/PKS/2024"], "subject": "", "amounts": ["IDR 5000000"],
        "party": [{"name": f"{SCHOOL} | Rektor {SCHOOL}", "signatory": "Dr. Ani | Ani Rahma", "position": "Rektor"}],
    }  # fmt: skip
    party = {"name": {"value": SCHOOL}, "signatory": {"value": "Ani Rahma, S.H."}, "position": {"value": "rektor"}}
    sum_of = {"value": "5000000", "currency": "IDR", "confidence": 0.9}
    record = {"agreements": [{"numbers": [{"value": "12/PKS/2024"}], "parties": [party], "amounts": [sum_of]}]}
    scores = score_excerpt(record, expected)
    assert {group: tally.f1 for group, tally in scores.groups.items()} == dict.fromkeys(
        ("numbers", "subject", "parties.name", "signatory", "position", "amounts"), 1.0
    )
    assert score_excerpt(None, expected).overall().fn == 5


def test_excerpts_are_read_as_their_sources_would_be(tmp_path: Path) -> None:
    for path, text in {
        "news/test/a.toml": 'title = "T"\npublished = "2024-05-01"\nclass = ""\nbody = "\\nIsi.\\n"',
        "agreements/dev/b.toml": 'text = "SATU\\fDUA\\n"',
    }.items():
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text(text, "utf-8")
    article, agreement = excerpts(tmp_path)
    assert (article.part, article.document.title, article.document.pages[0].text) == (
        "cuplikan-berita/test",
        "T",
        "Isi.",
    )
    assert (agreement.part, [p.text for p in agreement.document.pages]) == ("cuplikan-naskah/dev", ["SATU", "DUA"])
