"""Wordings of the press for one and the same thing: a paper that is there, who signs it, what it is about.

The articles are invented; the habits of wording are those of the regional press.
"""

from __future__ import annotations

import pytest

from extract.news import read_news
from extract.news_sentences import split_sentences
from ingest.types import Document, Page


def rows_of(title: str | None, text: str) -> list[tuple[list[str], set[str]]]:
    """(parties, sectors) of each row that is a cooperation of regions."""
    record = read_news(Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), title))
    rows = [a for a in record.agreements if a.count == 1 and a.type != "BUKAN_KSD"]
    return sorted((sorted(p.name.value for p in a.parties), {s.value for s in a.sectors}) for a in rows)


def parties_of(title: str | None, text: str) -> list[list[str]]:
    return [parties for parties, _ in rows_of(title, text)]


SIGNED: list[tuple[str | None, str, list[list[str]]]] = [
    # The verb with its object behind it as one word.
    (
        None,
        "UNGARAN – Lapas Kelas IIA Ambarawa dan Pemkab Wonosobo kini punya nota kesepakatan pembinaan warga.\nBupati Wonosobo dan Kepala Lapas menekennya Senin (4/8/2025) di pendopo.",
        [["Lembaga Pemasyarakatan Kelas IIA Ambarawa", "Pemerintah Kabupaten Wonosobo"]],
    ),
    (
        None,
        "Nota kesepahaman pengelolaan sampah itu dibuat Pemkab Klaten dan Pemkab Boyolali. Kedua bupati menandatanganinya di Klaten, Selasa (5/8/2025).",
        [["Pemerintah Kabupaten Boyolali", "Pemerintah Kabupaten Klaten"]],
    ),
    # What is said after a signing is said on its day.
    (
        "Pemkab Tuban Ajak Perhutani Hijaukan Sekolah",
        "TUBAN – Pemkab Tuban mengajak Kejari Tuban menghijaukan sekolah.\nPerjanjian kerja samanya dibuat antara Pemkab Tuban dan Kejari Tuban.\nBupati ditemui sesudah penandatanganan nota kesepahaman di pendopo, Kamis (7/8/2025).",
        [["Kejaksaan Negeri Tuban", "Pemerintah Kabupaten Tuban"]],
    ),
    # Who is which party of a paper has signed it.
    (
        None,
        "SAMPANG – Kepala Dinas Pendidikan Sampang menjadi pihak pertama dan Kepala Kemenag Sampang pihak kedua dalam nota kesepahaman sekolah hijau, Rabu (6/8/2025).",
        [["Kantor Kementerian Agama Kabupaten Sampang", "Pemerintah Kabupaten Sampang"]],
    ),
    # The level told once.
    (
        None,
        "Nota kesepahaman pelayanan kesehatan ditandatangani Pemerintah Kabupaten Sikka dan Ende, Provinsi Nusa Tenggara Timur, Senin (4/8/2025).",
        [["Pemerintah Kabupaten Ende", "Pemerintah Kabupaten Sikka"]],
    ),
    (
        None,
        "Badung menggandeng Pemkab. Pati, Provinsi Jawa Tengah lewat nota kesepahaman. MoU itu diteken Wakil Bupati Badung dan Bupati Pati, Selasa (5/8/2025).",
        [["Pemerintah Kabupaten Badung", "Pemerintah Kabupaten Pati"]],
    ),
]


@pytest.mark.parametrize(("title", "text", "rows"), SIGNED, ids=range(len(SIGNED)))
def test_signed(title: str | None, text: str, rows: list[list[str]]) -> None:
    assert parties_of(title, text) == rows


ABOUT: list[tuple[str | None, str, set[str]]] = [
    # A region's name tells no sector.
    (
        "Wisata Jadi Kerja Sama Sleman dan Batubara",
        "Kerja sama pariwisata mengikat Sleman dengan Pemkab Batubara. Kesepakatan diteken Bupati Sleman dan Bupati Batubara, Senin (4/8/2025).",
        {"pariwisata"},
    ),
    # The subject ends where it is told who signs.
    (
        None,
        "Nota kesepahaman pelayanan kesehatan ditandatangani Bupati Sikka dan Direktur PT Pangan Tani Jaya, Senin (4/8/2025).",
        {"kesehatan"},
    ),
]


@pytest.mark.parametrize(("title", "text", "sectors"), ABOUT, ids=range(len(ABOUT)))
def test_about(title: str | None, text: str, sectors: set[str]) -> None:
    assert [told for _, told in rows_of(title, text)] == [sectors]


def test_a_full_stop_behind_an_abbreviation_ends_no_name() -> None:
    text = "Badung menggandeng Pemkab. Pati di Bali. Ia bangga pada Pemkab. Bupati Pati hadir."
    assert [text[a:b] for a, b in split_sentences(text)] == [
        "Badung menggandeng Pemkab. Pati di Bali.",
        "Ia bangga pada Pemkab.",
        "Bupati Pati hadir.",
    ]
