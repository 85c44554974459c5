"""Lines broken at a width, and those that are not."""

from __future__ import annotations

import pytest

from extract.news.lines import unbroken

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")

BROKEN = (
    "AMBON, BRN – Pemkot Ambon dan\nUniversitas Pattimura resmi menjalin\nkerja sama. Penandatanganan itu ada tiga\n"
    "aspek yang menjadi fokus, kata wali kota,\nsaat menyampaikan isi dokumen.\n\nAcara ditutup doa."
)


def test_breaks_inside_sentences_become_blanks() -> None:
    read = unbroken(BROKEN)
    assert len(read) == len(BROKEN)
    assert read.split("\n") == [BROKEN.split("\n\n")[0].replace("\n", " "), "", "Acara ditutup doa."]


@pytest.mark.parametrize(
    "text",
    [
        "Pemkot Ambon Teken MoU\nAMBON – Pemkot Ambon menandatangani MoU.\nWali kota hadir.",
        "Judul berita\nsatu baris kecil\nTitik.\nLain.",
        "",
    ],
)
def test_others_stay(text: str) -> None:
    assert unbroken(text) == text


def test_lists_and_datelines_begin_lines() -> None:
    text = f"Pemkot Ambon Teken Kerja Sama\n{BROKEN}\n- pendidikan dan penelitian bersama\n- kesehatan"
    assert "Sama\nAMBON" in unbroken(text)
    assert "\n- kesehatan" in unbroken(text)


def test_a_comma_or_a_joint_word_ends_no_line() -> None:
    text = "Mitranya Universitas Sari,\n   \nPoliteknik Bumi. Juga dilakukan penandatanganan\n\nPKS.\nHadir:\n1. Ani,\n2. Budi"
    assert unbroken(text) == text.replace(",\n   \nP", ",     P").replace("an\n\nPKS", "an  PKS")
