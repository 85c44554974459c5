"""Articles of one paper or of none: which bodies sign it, which only stand near, and whether it is signed at all.

The articles are invented; the habits of wording are those of the regional press.
"""

from __future__ import annotations

import pytest

from tests.extract.news_reading import Case, read

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")

SIGI, MALUKU = "Pemerintah Kabupaten Sigi", "Pemerintah Provinsi Maluku"
PA, UNTAD = "Pengadilan Agama Sigi", "Universitas Tadulako"

DONE: list[Case] = [
    # A paper may be "held"; a letter of intent is no mere letter; what comes later or came last month is not the news.
    (None, "SIGI – Pengadilan Agama Sigi menggelar kegiatan Memorandum of Understanding sidang terpadu bersama Pemkab Sigi, Senin (4/3/2024).", [{PA, SIGI}]),
    (None, "AMBON – Gubernur Maluku dan Gubernur Hunan menandatangani surat pernyataan kehendak bidang perikanan, Senin (4/3/2024).", [{MALUKU, "Pemerintah Provinsi Hunan"}]),
    ("Rektor Temui Bupati Sigi", "SIGI – Bupati Sigi menerima audiensi Rektor Universitas Tadulako, Senin (4/3/2024).\nPertemuan itu untuk penjajakan yang nantinya dilanjutkan dengan perjanjian kerja sama antara Pemkab Sigi dan Universitas Tadulako.", []),
    (None, "SIGI – Bupati Sigi menandatangani nota kesepahaman pendidikan dengan Universitas Tadulako, Senin (4/3/2024). Kampus itu bulan lalu juga sudah meneken kerja sama serupa dengan Pemkab Poso dan Pemkab Buol.", [{SIGI, UNTAD}]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "rows"), DONE)
def test_rows(title: str | None, text: str, rows: list[set[str]]) -> None:
    assert read(text, title) == rows
