"""One paper of several governments that a list names, however the list is brought in.

The articles are invented; the habits of wording are those of the regional press.
"""

from __future__ import annotations

import pytest

from extract.news.read import read_news
from ingest.types import Document, Page

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")


def read(text: str, title: str | None = None) -> list[list[str]]:
    document = Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), title)
    return sorted(sorted(p.name.value for p in a.parties) for a in read_news(document).agreements)


def kab(*names: str) -> list[str]:
    return [f"Pemerintah Kabupaten {name}" for name in names]


def kota(*names: str) -> list[str]:
    return [f"Pemerintah Kota {name}" for name in names]


def prov(*names: str) -> list[str]:
    return [f"Pemerintah Provinsi {name}" for name in names]


ONE_PAPER: list[tuple[str, list[str]]] = [
    (
        "KENDARI – Gubernur Sulawesi Tenggara menandatangani kerja sama antardaerah dengan Provinsi Maluku, Senin (4/3/2024). Penandatanganan kerja sama "
        "tersebut melibatkan empat provinsi, di antaranya Provinsi Sulawesi Tenggara, Provinsi Gorontalo, Provinsi Papua, dan Provinsi Bali.",
        prov("Maluku", "Sulawesi Tenggara", "Gorontalo", "Papua", "Bali"),
    ),
    (
        "PALU – Pemerintah Provinsi Sulawesi Tengah menjalin perjanjian kerja sama (PKS) dengan tiga kabupaten/kota terkait pengelolaan sampah regional, "
        "Selasa (5/3/2024). Adapun tiga daerah yang terlibat dalam perjanjian ini yakni Kota Palu, Kabupaten Sigi, serta Kabupaten Donggala.",
        [*prov("Sulawesi Tengah"), *kota("Palu"), *kab("Sigi", "Donggala")],
    ),
    (
        "Jakarta – Penandatanganan kesepakatan bersama pembangunan enam kabupaten di perbatasan Jawa berlangsung di Jakarta, Rabu (6/3/2024). Kabupaten "
        "tersebut adalah Cilacap dan Brebes (Jawa Tengah), Pangandaran, Kuningan (Jawa Barat) serta Ngawi, Magetan (Jawa Timur).",
        kab("Cilacap", "Brebes", "Pangandaran", "Kuningan", "Ngawi", "Magetan"),
    ),
    (
        "MAMUJU – Sebanyak empat bupati menandatangani nota kesepahaman penanganan banjir, Kamis (7/3/2024). Keempat kabupaten itu yaitu Majene, Mamasa, "
        "Polewali Mandar, dan Pasangkayu.",
        kab("Majene", "Mamasa", "Polewali Mandar", "Pasangkayu"),
    ),
    # The signing names nobody, those who sign stand before it, with their provinces between them.
    (
        "KARANGANYAR – Enam daerah di lereng gunung bersepakat mengurus perbatasan, Rabu (23/8/2023). Keenamnya adalah Kabupaten Karanganyar, Kabupaten Wonogiri, "
        "Kabupaten Sragen dari Jawa Tengah, lalu Kabupaten Magetan, Kabupaten Ngawi dan Kabupaten Ponorogo dari Jawa Timur. Kesepakatan bersama ditandatangani "
        "para bupati.",
        kab("Karanganyar", "Wonogiri", "Sragen", "Magetan", "Ngawi", "Ponorogo"),
    ),
    # Joined before the verb they sign one paper.
    (
        "PADANG – Gubernur Bali bersama tiga kepala daerah menandatangani perjanjian kerja sama pengelolaan sampah, Rabu (18/9/2019). Ketiga daerah itu adalah "
        "Kota Denpasar, Kabupaten Badung serta Kabupaten Gianyar.",
        [*prov("Bali"), *kota("Denpasar"), *kab("Badung", "Gianyar")],
    ),
    (
        "AMBON – Nota kesepakatan wisata bahari resmi diteken di Ambon, Jumat (8/3/2024). Kesepakatan itu ditandatangani oleh tiga wali kota, yakni Wali "
        "Kota Ambon, Wali Kota Tual, dan Wali Kota Ternate.",
        kota("Ambon", "Tual", "Ternate"),
    ),
    (
        "SURABAYA – Kerja sama penyediaan air minum resmi ditandatangani, Sabtu (9/3/2024). Daerah yang tergabung dalam kerja sama ini antara lain Kota "
        "Surabaya, Kabupaten Gresik, dan Kabupaten Lamongan.",
        [*kota("Surabaya"), *kab("Gresik", "Lamongan")],
    ),
    # Told as the occasion of another event.
    (
        "Evaluasi kerja sama daerah akan dilakukan tiap tahun.\n\n\"Kerja sama ini harus dievaluasi,\" katanya setelah menghadiri acara penandatanganan "
        "kesepakatan bersama pembangunan lima kabupaten di Flores, Senin (4/3/2024).\n\nKabupaten tersebut adalah Ende, Sikka, Nagekeo, Ngada, dan "
        "Manggarai.",
        kab("Ende", "Sikka", "Nagekeo", "Ngada", "Manggarai"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE_PAPER, ids=lambda v: v[:30] if isinstance(v, str) else "")
def test_one_paper_of_all(text: str, expected: list[str]) -> None:
    assert read(text) == [sorted(expected)]


EACH_ITS_OWN: list[tuple[str, int]] = [
    # With a hub and no word of taking part, each signs its own.
    (
        "SEMARANG – Pemprov Jawa Tengah menandatangani MoU dengan tiga kabupaten, yakni Kabupaten Kudus, Kabupaten Demak, dan Kabupaten Pati, Senin (4/3/2024).",
        3,
    ),
    # A list of those invited is no list of parties.
    (
        "SEMARANG – Pemkot Semarang menandatangani MoU dengan Universitas Bahari Jaya, Senin (4/3/2024). Rapat itu diikuti empat kabupaten, yakni Kudus, "
        "Demak, Pati, dan Jepara.",
        1,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "count"), EACH_ITS_OWN, ids=lambda v: v[:30] if isinstance(v, str) else "")
def test_other_lists(text: str, count: int) -> None:
    found = read(text)
    assert len(found) == count
    assert all(len(parties) == 2 for parties in found)


#: Headline, text and the signers of one paper: those named "dengan" the first sign it with all others.
AS_ONE: list[tuple[str | None, str, list[str]]] = [
    (
        None,
        "BITUNG – Pemkot Bitung bersepakat menjalin kerja sama dengan Pemkab Sitaro, Pemkab Sangihe, dan Pemkab Kepulauan Talaud di bidang perikanan. "
        "Nota kesepahaman diteken langsung Wali Kota Bitung Rudi Sela, Bupati Sitaro Ani Lumi, Bupati Sangihe Beni Tatu, dan Bupati Kepulauan Talaud Dedi "
        "Mana, Senin (4/3/2024).",
        [*kota("Bitung"), *kab("Kepulauan Siau Tagulandang Biaro", "Kepulauan Sangihe", "Kepulauan Talaud")],
    ),
    (
        "Bertemu di Ambon, Tiga Gubernur Teken MoU Wisata Bahari",
        "AMBON – Gubernur Maluku Ani Latu membawa hasil pembicaraan itu ke meja penandatanganan nota kesepahaman, Selasa (5/3/2024). Kerja sama tersebut "
        "melibatkan Gubernur Maluku Utara Beni Sula dan Gubernur Papua Barat Dedi Kambu. Kesepakatan mencakup pariwisata bahari.",
        prov("Maluku", "Maluku Utara", "Papua Barat"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "expected"), AS_ONE, ids=range(len(AS_ONE)))
def test_told_as_signers_of_one(title: str | None, text: str, expected: list[str]) -> None:
    assert read(text, title) == [sorted(expected)]


def test_one_each_with_who_is_no_government() -> None:
    text = (
        "MATARAM – Polda Nusa Tenggara Barat menggandeng tiga kabupaten. PKS ditandatangani Kapolda dengan Bupati Dompu, Bupati Bima, dan Bupati Sumbawa, "
        "Rabu (6/3/2024)."
    )
    assert len(read(text, "Tiga Bupati Tandatangani PKS dengan Polda NTB")) == 3
