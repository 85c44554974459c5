"""Persons with their posts, as the press names them (invented names)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.news.persons import find_persons
from extract.news.text import article_of
from extract.organisations.posts import expand_post, posts
from ingest.types import Document, Page


def persons(text: str) -> list[tuple[str, str | None]]:
    article = article_of(Document("uji", "0" * 64, "text/plain", (Page(1, text),), "Judul"))
    return [(p.name, p.post) for p in find_persons(article)]


NAMED = [
    # post before the name
    ("Gubernur Kaltim Dr H Awang Farid Ishar membuka acara.", [("H Awang Farid Ishar", "Gubernur Kalimantan Timur")]),
    ("kata Plt Sekretaris Daerah Provinsi Kaltim H Reza Indra.", [("H Reza Indra", "Plt Sekretaris Daerah Provinsi Kalimantan Timur")]),
    ("Sekda Wonogiri Suryo Handoyo hadir.", [("Suryo Handoyo", "Sekretaris Daerah Kabupaten Wonogiri")]),
    ("Kepala Dinas Lingkungan Hidup dan Kehutanan DIY Kusnadi Wiraatmaja merinci.", [("Kusnadi Wiraatmaja", "Kepala Dinas Lingkungan Hidup dan Kehutanan Provinsi Daerah Istimewa Yogyakarta")]),
    ("Kepala Biro Pemerintahan Stela Watimena menambahkan.", [("Stela Watimena", "Kepala Biro Pemerintahan")]),
    ("ujar Asisten Administrasi Umum Berry Alimin.", [("Berry Alimin", "Asisten Administrasi Umum")]),
    ("Direktur Utama PT Bank Pembangunan Daerah Flobamora Raya, Paulus Umbu Djara, menyiapkan alat.", [("Paulus Umbu Djara", "Direktur Utama PT Bank Pembangunan Daerah Flobamora Raya")]),
    ("Rektor Universitas Bahari Maluku Prof. Dr. Ir. Semuel Latuhari hadir.", [("Semuel Latuhari", "Rektor Universitas Bahari Maluku")]),
    ("Kepala Kejaksaan Negeri (Kajari) Gunungkidul, Dewi Astuti, menjelaskan.", [("Dewi Astuti", "Kepala Kejaksaan Negeri Gunungkidul")]),
    ("Pj Wali Kota Yogyakarta Singgih Rahardian hadir.", [("Singgih Rahardian", "Pj Wali Kota Yogyakarta")]),
    ("Gubernur Sumatera Barat Syahrial Dt. Rajo Malin hadir.", [("Syahrial Dt. Rajo Malin", "Gubernur Sumatera Barat")]),
    ("Bupati Agam Andri Koto dan Bupati Pasaman Welly Suhaimi hadir.", [("Andri Koto", "Bupati Agam"), ("Welly Suhaimi", "Bupati Pasaman")]),
    ("Kepala Bidang Kerja Sama (Ir. Arif Hidayatullah, M.Eng) hadir.", [("Arif Hidayatullah", "Kepala Bidang Kerja Sama")]),
    ("Kepala Dinas Perhubungan Klaten Tri Wahyu Santika menilai.", [("Tri Wahyu Santika", "Kepala Dinas Perhubungan Kabupaten Klaten")]),
    ("diteken Gubernur NTB Lalu Mandra Wirasaba.", [("Lalu Mandra Wirasaba", "Gubernur Nusa Tenggara Barat")]),
    ("Kepala Dinas Pendidikan Mappi Blasius Kaibon mengatakan.", [("Blasius Kaibon", "Kepala Dinas Pendidikan Mappi")]),
    ("Pemerintah Provinsi Ratchathani, Thailand, hadir. Gubernur Ratchathani Anan Wattana setuju.", [("Anan Wattana", "Gubernur Ratchathani")]),
    ("Pelaksana Harian (Plh.) Sekretaris Daerah (Sekda) Kabupaten Garut, Nina Herlita, memimpin.", [("Nina Herlita", "Pelaksana Harian Sekretaris Daerah Kabupaten Garut")]),
    ("Wali Kota Bristol, Inggris, Roz Kendall hadir.", [("Roz Kendall", "Wali Kota Bristol, Inggris")]),
    ("Kepala Dinas Pertanian Kabupaten Garut Nur Sudarma MMA hadir.", [("Nur Sudarma", "Kepala Dinas Pertanian Kabupaten Garut")]),
    ("Kapolres Garut AKBP Wahyu Bintara SH SIK MSi hadir.", [("Wahyu Bintara", "Kepala Kepolisian Resor Garut")]),
    ("Bupati Pelalawan HM Haris Mulya hadir.", [("HM Haris Mulya", "Bupati Pelalawan")]),
    ("Ketua Dekranasda DIY Endang Lestari hadir.", [("Endang Lestari", "Ketua Dekranasda Daerah Istimewa Yogyakarta")]),
    ("Kepala Bakorwil Bojonegoro Agung Suharsa hadir.", [("Agung Suharsa", "Kepala Bakorwil Bojonegoro")]),
    ("Bupati Solok Capt. H. Efyan Asda hadir.", [("H. Efyan Asda", "Bupati Solok")]),
    ("Analis Kebijakan Ahli Madya Kemendagri Fajar Wiranata, menguraikan.", [("Fajar Wiranata", "Analis Kebijakan Ahli Madya Kemendagri")]),
    # name before the post
    ("kata Rosman Effendy, Kepala Biro Pemerintahan Setda Babel.", [("Rosman Effendy", "Kepala Biro Pemerintahan Setda Provinsi Kepulauan Bangka Belitung")]),
    ("Hal itu disampaikan Ibu Dina Liman, Program Koordinator Provinsi JICA.", [("Dina Liman", "Program Koordinator Provinsi JICA")]),
    # later short forms are the same person
    ("Bupati Bone Andi Fahrul hadir. Bupati Fahrul berharap.", [("Andi Fahrul", "Bupati Bone")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=lambda v: v if isinstance(v, str) else "")
def test_named(text: str, expected: list[tuple[str, str]]) -> None:
    assert persons(text) == expected


NOBODY = [
    "Gubernur Kaltim hadir di Balikpapan.", "Kepala Dinas Perhubungan hadir.", "Foto Arief Murtado / Biro Humas\nIsi berita panjang di sini.",
    "Hadir Duta Besar Kerajaan Inggris untuk Indonesia.", "Wakil Menteri Pendidikan Tinggi, Sains, dan Teknologi hadir.",
    "Direktur Pengembangan Promosi Kementerian Perdagangan hadir.", "rekomendasi dari Mendagri. Para peserta pulang.", "Pewarta: Andi Baso\nEditor: Siti Aminah",
]  # fmt: skip


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str) -> None:
    assert persons(text) == []


POSTS = [
    ("Gubernur Kalsel", "Gubernur Kalimantan Selatan"),
    ("Kadis Perhubungan", "Kepala Dinas Perhubungan"),
    ("Wabup Karo", "Wakil Bupati Karo"),
    ("Karo Humas Setda Jatim", "Kepala Biro Humas Setda Provinsi Jawa Timur"),
]


@pytest.mark.parametrize(("written", "full"), POSTS, ids=lambda v: v)
def test_post_written_out(written: str, full: str) -> None:
    assert expand_post(written) == full


def test_every_post_is_found_as_itself() -> None:
    listed = {name for group in posts().by_first.values() for _, name in group}
    assert [name for name in listed if not any(name in names for _, _, names in posts().find(name))] == []


@given(st.text(max_size=200))
def test_never_raises(text: str) -> None:
    for name, _ in persons(text):
        assert name
