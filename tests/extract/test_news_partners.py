"""With whom each paper of an article is signed: one for all partners or one each, offices, departments, who watches.

The articles are invented; the habits of wording are those of the regional press.
"""

from __future__ import annotations

import pytest

from extract.news import read_news
from ingest.types import Document, Page


def read(text: str, title: str | None = None) -> list[set[str]]:
    """The names of the parties of every agreement that is not only counted."""
    document = Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), title)
    return [{p.name.value for p in a.parties} for a in read_news(document).agreements if a.count == 1]


def ordered(rows: list[set[str]]) -> list[list[str]]:
    return sorted(sorted(row) for row in rows)


BALI, NTB, NTT = (f"Pemerintah Provinsi {name}" for name in ("Bali", "Nusa Tenggara Barat", "Nusa Tenggara Timur"))
MADIUN, NGAWI, MAGETAN = (f"Pemerintah Kabupaten {name}" for name in ("Madiun", "Ngawi", "Magetan"))
SOPPENG, BONE = "Pemerintah Kabupaten Soppeng", "Pemerintah Kabupaten Bone"

ONE_PAPER = [
    (
        "Tiga Gubernur Teken Kerja Sama di Mataram",
        "MATARAM – Kerja sama kawasan resmi dimulai lewat penandatanganan kesepakatan bersama oleh tiga gubernur dari Bali, NTB, dan NTT, Senin "
        "(4/3/2024).\nGubernur Bali berharap wisata tumbuh. Gubernur NTB ingin ternak masing-masing daerah laku.",
        {BALI, NTB, NTT},
    ),
    (
        "Tiga Kabupaten Sepakat Kelola Sampah Bersama",
        "Penandatanganan kesepakatan bersama pengelolaan sampah dilakukan Bupati Madiun, Bupati Ngawi, dan Bupati Magetan, Selasa (5/3/2024). Bupati "
        "Madiun menyebut sampah. Bupati Ngawi menyebut air limbah.",
        {MADIUN, NGAWI, MAGETAN},
    ),
    (
        None,
        "Pemerintah Kabupaten Madiun bersama Pemerintah Kota Madiun dan dua kampus, yakni Universitas Karya Bakti dan Universitas Bina Warga, "
        "menandatangani nota kesepakatan pendidikan, Rabu (6/3/2024).",
        {MADIUN, "Pemerintah Kota Madiun", "Universitas Karya Bakti", "Universitas Bina Warga"},
    ),
    (
        None,
        "Kota Mataram menjadi saksi ketika Gubernur Bali, Gubernur NTB, dan Gubernur NTT menandatangani kesepakatan bersama pariwisata, Senin "
        "(4/3/2024).",
        {BALI, NTB, NTT},
    ),
    (
        None,
        "Pemkot Palu meneken perjanjian kerja sama pemanfaatan gedung dengan PT Sinar Teluk dan PT Niaga Lembah, Kamis (7/3/2024).",
        {"Pemerintah Kota Palu", "PT Sinar Teluk", "PT Niaga Lembah"},
    ),
]


@pytest.mark.parametrize(("title", "text", "parties"), ONE_PAPER, ids=range(len(ONE_PAPER)))
def test_one_paper_for_all(title: str | None, text: str, parties: set[str]) -> None:
    assert read(text, title) == [parties]


EACH = [
    (
        None,
        "Pemkab Soppeng meneken MoU tri dharma dengan Rektor Universitas Karya Bakti, Ahmad Basri, dan Rektor Universitas Bina Warga, Siti Aminah, "
        "Jumat (8/3/2024).",
        [{SOPPENG, "Universitas Karya Bakti"}, {SOPPENG, "Universitas Bina Warga"}],
    ),
    (
        None,
        "Universitas Karya Bakti menandatangani nota kesepahaman pendidikan dengan Pemkab Soppeng dan Pemkab Bone, Jumat (8/3/2024).",
        [{SOPPENG, "Universitas Karya Bakti"}, {BONE, "Universitas Karya Bakti"}],
    ),
    (
        "Soppeng Teken Dua Nota Kesepakatan",
        "Bupati Soppeng meneken dua nota kesepakatan dengan Kejaksaan Negeri Soppeng dan Pemerintah Kabupaten Bone, Jumat (8/3/2024).",
        [{SOPPENG, "Kejaksaan Negeri Soppeng"}, {SOPPENG, BONE}],
    ),
    (
        None,
        "Gubernur Bali menandatangani MoU pengelolaan sampah regional dengan beberapa bupati dan wali kota di Denpasar Sentra Pameran (DSP) Kota "
        "Denpasar, Senin (4/3/2024). Kepala daerah tersebut adalah Bupati Badung, Bupati Gianyar, dan Wali Kota Denpasar.",
        [
            {BALI, "Pemerintah Kabupaten Badung"},
            {BALI, "Pemerintah Kabupaten Gianyar"},
            {BALI, "Pemerintah Kota Denpasar"},
        ],
    ),
    (
        "Bupati Gandeng Empat Kampus",
        "Pemkab Soppeng menggandeng empat perguruan tinggi lewat penandatanganan MoU, Senin (4/3/2024), pada HUT PGRI.\nKeempatnya yakni UINSI "
        "Samarinda, STIH Awang Kencana, IKIP PGRI Sulawesi Selatan, dan UM Palembang.",
        [
            {SOPPENG, "Universitas Islam Negeri Sultan Aji Muhammad Idris Samarinda"},
            {SOPPENG, "Sekolah Tinggi Ilmu Hukum Awang Kencana"},
            {SOPPENG, "Institut Keguruan dan Ilmu Pendidikan PGRI Sulawesi Selatan"},
            {SOPPENG, "Universitas Muhammadiyah Palembang"},
        ],
    ),
]


@pytest.mark.parametrize(("title", "text", "rows"), EACH, ids=range(len(EACH)))
def test_a_paper_each(title: str | None, text: str, rows: list[set[str]]) -> None:
    assert ordered(read(text, title)) == ordered(rows)


PARTIES = [
    # A department without its region signs for the only region; an office named in full elsewhere is a party.
    (
        "Disdukcapil Soppeng, bersama Pengadilan Agama dan Kemenag Soppeng, menandatangani perjanjian kerja sama isbat nikah, Senin (4/3/2024). Acara "
        "berlangsung di Kantor Pengadilan Agama Watansoppeng.",
        {SOPPENG, "Pengadilan Agama Watansoppeng", "Kantor Kementerian Agama Soppeng"},
    ),
    (
        "Bupati Soppeng menjadi saksi dalam penandatanganan kesepakatan bersama. Kesepakatan itu diteken Pengadilan Agama Watansoppeng dengan Kemenag "
        "Kabupaten Soppeng beserta Dispendukcapil, Senin (4/3/2024).",
        {"Pengadilan Agama Watansoppeng", "Kantor Kementerian Agama Kabupaten Soppeng", SOPPENG},
    ),
    # The short form of an office stands doubled; what the paper will do is not the signing that is to come.
    (
        "Penandatanganan nota kesepakatan dilakukan Kejaksaan Negeri Kejari (Kejari) Soppeng dengan Pemkab Soppeng, Senin (4/3/2024).",
        {SOPPENG, "Kejaksaan Negeri Soppeng"},
    ),
    (
        "Pemkab Soppeng dan Kejaksaan Negeri Soppeng menandatangani nota kesepakatan yang akan memberikan pendampingan hukum, Senin (4/3/2024).",
        {SOPPENG, "Kejaksaan Negeri Soppeng"},
    ),
    # A floor or a hall is no part of a name and its owner no party.
    (
        "Bupati Soppeng dan Rektor Universitas Karya Bakti menandatangani MoU di Gedung Rektorat Universitas Karya Bakti Lantai VI, Senin (4/3/2024).",
        {SOPPENG, "Universitas Karya Bakti"},
    ),
    (
        "Nota kesepakatan Pemkab Soppeng dengan Kejaksaan Negeri Soppeng diteken di Aula Bank Daerah, Watansoppeng, Senin (4/3/2024).",
        {SOPPENG, "Kejaksaan Negeri Soppeng"},
    ),
    # Behind a comma his titles begin: the name of the school is whole, though a known school's name begins it.
    (
        "Bupati Soppeng dan Rektor Universitas Samudra Gelora, Prof. Ahmad Basri, menandatangani MoU pendidikan, Senin (4/3/2024).",
        {SOPPENG, "Universitas Samudra Gelora"},
    ),
    # An earlier paper is told after "Sebelumnya".
    (
        "Pemkab Soppeng memperpanjang MoU pendidikan dengan Universitas Karya Bakti, Senin (4/3/2024). Sebelumnya, MoU diteken bersama Universitas "
        "Bina Warga.",
        {SOPPENG, "Universitas Karya Bakti"},
    ),
]


@pytest.mark.parametrize(("text", "parties"), PARTIES, ids=range(len(PARTIES)))
def test_parties(text: str, parties: set[str]) -> None:
    assert read(text) == [parties]
