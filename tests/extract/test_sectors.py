"""Sectors: the vocabulary against its examples, and subjects as agreements and the press write them."""

from __future__ import annotations

import tomllib
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.values.sectors import Term, find_sectors, names, sectors_of, terms

PUPR = "pekerjaan umum dan penataan ruang"
ESDM = "energi dan sumber daya mineral"
TIB = "ketenteraman, ketertiban umum, dan pelindungan masyarakat"
KP = "kelautan dan perikanan"
LH = "lingkungan hidup"
UMUM = "penunjang/lainnya"

SUBJECTS = [
    # first sample: one article with eight partners
    ("pariwisata dan peternakan", {"pariwisata", "pertanian"}),
    ("kerjasama kesehatan rujukan", {"kesehatan"}),
    ("perdagangan komoditi bauksit dan pembangunan unit pengolahan dan pemurnian mineral", {"perdagangan", ESDM, "perindustrian"}),
    ("bidang kesehatan, perkebunan, kelautan dan perikanan, peternakan dan pariwisata", {"kesehatan", "pertanian", KP, "pariwisata"}),
    ("bidang perdagangan nikel dan pembangunan unit pengolahan dan pemurnian (smelter)", {"perdagangan", ESDM, "perindustrian"}),
    ("suplai nikel dan pembangunan smelter", {ESDM, "perdagangan", "perindustrian"}),
    ("suplai batu bara", {ESDM, "perdagangan"}),
    # the mapping of affairs
    ("Pembangunan dan Pengelolaan SPAM", {PUPR}),
    ("Pengelolaan Tempat Pemrosesan Akhir Sampah Regional", {LH, PUPR}),
    ("Penanganan Masalah Hukum Bidang Perdata dan Tata Usaha Negara", {UMUM}),
    ("Pensertipikatan dan Integrasi Data Tanah Aset Daerah", {"pertanahan"}),
    ("Penyelenggaraan Program Jaminan Sosial Ketenagakerjaan", {"tenaga kerja"}),
    ("Pengendalian Inflasi Daerah", {"perdagangan", "pangan"}),
    ("Peningkatan Kompetensi Aparatur Sipil Negara", {UMUM}),
    ("Rehabilitasi Sosial Penyandang Disabilitas", {"sosial"}),
    ("Pengembangan Perbenihan Jagung Hibrida", {"pertanian"}),
    ("Konservasi Pesisir dan Pemberdayaan Nelayan", {KP}),
    ("Pengembangan Angkutan Perkotaan dan Promosi Pariwisata Terpadu", {"perhubungan", "pariwisata"}),
    ("Pemanfaatan Data Kependudukan dan KTP Elektronik", {"administrasi kependudukan dan pencatatan sipil"}),
    ("penanggulangan bencana", {TIB}),
    ("Percepatan Penurunan Stunting", {"kesehatan"}),
    ("pemanfaatan sertifikat elektronik", {"persandian"}),
    ("PENDIDIKAN, PENELITIAN DAN PENGABDIAN KEPADA MASYARAKAT", {"pendidikan"}),
    ("tourism, education and environment", {"pariwisata", "pendidikan", LH}),
    ("Elektronifikasi Pajak dan Retribusi Daerah", {UMUM}),
]  # fmt: skip


@pytest.mark.parametrize(("subject", "sectors"), SUBJECTS, ids=lambda v: v if isinstance(v, str) else "")
def test_subject(subject: str, sectors: set[str]) -> None:
    assert {m.sector for m in sectors_of(subject)} == sectors


SHORT = tomllib.loads((resources.files("extract") / "data" / "urusan.toml").read_text("utf-8"))["short"]
TITLES = [
    line.split("\t")
    for line in Path(__file__).with_name("sectors_titles.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("title", "affairs"), TITLES, ids=[title for title, _ in TITLES])
def test_title(title: str, affairs: str) -> None:
    assert {m.sector for m in sectors_of(title)} == {SHORT[affair] for affair in affairs.split()}


def test_titles_tell_every_affair() -> None:
    assert {affair for _, affairs in TITLES for affair in affairs.split()} == set(SHORT)


SUBJECTS_FLOOR = 0.97


def test_subjects_of_every_affair() -> None:
    """Precision and recall over many subjects together: what one wording fails is no reason for a rule of its own."""
    told: list[bool] = []
    missed: list[bool] = []
    for line in Path(__file__).with_name("sectors_subjects.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            subject, labels = line.split("\t")
            found = {m.sector for m in sectors_of(subject)}
            told += [sector in {SHORT[label.rstrip("?")] for label in labels.split()} for sector in found]
            missed += [SHORT[label] not in found for label in labels.split() if not label.endswith("?")]
    assert sum(told) / len(told) >= SUBJECTS_FLOOR
    assert sum(missed) / len(missed) <= 1 - SUBJECTS_FLOOR


AROUND = [
    # offices: their names tell nothing, and end where the title goes on
    ("PENGGUNAAN AULA DINAS KESEHATAN UNTUK PELATIHAN APARATUR SIPIL NEGARA", {UMUM}),
    ("PENGUATAN BADAN USAHA MILIK DESA DAN PENGELOLAAN WISATA", {"pemberdayaan masyarakat dan Desa", "pariwisata"}),
    ("PEMBANGUNAN GEDUNG PERPUSTAKAAN", {"perpustakaan"}),
    ("PENYEDIAAN LAYANAN INTERNET PADA DINAS PENDIDIKAN DAN KEBUDAYAAN", {"komunikasi dan informatika"}),
    # whom or what a field serves
    ("Beasiswa bagi Anak Nelayan", {"pendidikan"}),
    ("Bantuan bagi Nelayan Kecil", {KP}),
    ("Peningkatan Jalan menuju Kawasan Wisata", {PUPR}),
    ("Rumah Bersubsidi untuk Buruh", {"perumahan rakyat dan kawasan permukiman"}),
    ("Jaminan Sosial Ketenagakerjaan bagi Nelayan, Petani dan Pedagang", {"tenaga kerja"}),
    ("Beasiswa kepada Penyandang Disabilitas", {"pendidikan"}),
    # where a field is carried out
    ("Penerbitan Akta Kelahiran di Rumah Sakit dan Puskesmas", {"administrasi kependudukan dan pencatatan sipil"}),
    ("Penanaman Pohon di Bantaran Sungai", {LH}),
    ("Pengangkutan Sampah dari Pasar Tradisional", {LH}),
    ("Layanan Internet di Seluruh Sekolah", {"komunikasi dan informatika"}),
    ("Penyelenggaraan Pembelajaran di Kampus", {"pendidikan"}),
    # what a thing was, and what is called after a river
    ("Pembangunan Pasar Rakyat di Eks Terminal", {"perdagangan"}),
    ("Penataan Pasar Sungai Hitam", {"perdagangan"}),
    ("Pemeriksaan Kesehatan Hewan Kurban", {"pertanian"}),
    # means beside a field, and alone
    ("Penelitian dan Pengembangan Perikanan Tangkap", {KP}),
    ("Pembangunan Infrastruktur Pariwisata", {"pariwisata"}),
    ("Pembangunan Infrastruktur", {PUPR}),
    # a list tells its fields, also support functions
    ("Pengelolaan Cadangan Pangan, Pengembangan Wisata, dan Layanan Perbankan", {"pangan", "pariwisata", UMUM}),
    (
        "Kerja sama pendidikan, kesehatan, infrastruktur, hingga pariwisata",
        {"pendidikan", "kesehatan", PUPR, "pariwisata"},
    ),
    # names of places hold no field
    ("Pengembangan Pariwisata Kota Sungai Penuh dan Kabupaten Tanah Laut", {"pariwisata"}),
    ("Pelestarian Cagar Budaya di Kota Pangkal Pinang", {"kebudayaan"}),
]


@pytest.mark.parametrize(("subject", "sectors"), AROUND, ids=[subject for subject, _ in AROUND])
def test_words_around(subject: str, sectors: set[str]) -> None:
    assert {m.sector for m in sectors_of(subject)} == sectors


NOTHING = [
    "masalah perkotaan, sosial ekonomi, dan lainnya", "lewat media sosial", "Kepala Dinas Pendidikan hadir",
    "Dinas Tenaga Kerja dan Transmigrasi", "kesepakatan di atas kertas", "Rapat dibuka di Gedung Sate", "kerja sama daerah",
    "aparatur di lingkungan pemerintah daerah", "Universitas Pendidikan Ganesha", "sebuah naskah", "Badan Perikanan",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING)
def test_no_sector(text: str) -> None:
    assert sectors_of(text) == []


@pytest.mark.parametrize("term", terms(), ids=lambda t: f"{t.phrase}")
def test_every_phrase_is_found_in_its_example(term: Term) -> None:
    assert term.sectors
    assert set(term.sectors) <= set(names())
    told = {m.sector for m in find_sectors(term.phrase)}
    assert set(term.sectors) <= told
    assert term.phrase.lower() in term.example.lower()


def test_every_example_tells_its_sectors() -> None:
    missed = [t.example for t in terms() if not set(t.sectors) <= {m.sector for m in find_sectors(t.example)}]
    assert missed == []


def test_names_are_the_thirty_two_and_one() -> None:
    assert len(names()) == 33
    assert [n for n in names() if n not in {s for t in terms() for s in t.sectors}] == []


@pytest.mark.parametrize("name", names()[:-1])
def test_a_sector_tells_itself(name: str) -> None:
    assert name in {m.sector for m in sectors_of(name)}


@given(st.text(max_size=300))
def test_never_raises(text: str) -> None:
    for m in find_sectors(text):
        assert 0 <= m.start < m.end <= len(text)
        assert 0 < m.score <= 1


def test_hostile_repetition() -> None:
    find_sectors("Dinas dan " * 20_000)
    assert len(find_sectors("kesehatan " * 5_000)) == 5_000
