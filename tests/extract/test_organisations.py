"""Organisations: short forms to full official names, kinds, regions; the vocabulary against its own examples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.organisations.resolve import resolve_organisation
from extract.organisations.vocabulary import vocabulary
from extract.record import PARTY_KINDS
from extract.text.casing import official_case

RESOLVED = [
    ("Pemprov Kaltim", "Pemerintah Provinsi Kalimantan Timur", "provinsi", "64"),
    ("PEMERINTAH PROVINS! KALIMANTAN TIMUR", "Pemerintah Provinsi Kalimantan Timur", "provinsi", "64"),
    ("PEMERINTAH PROVINSI KALIMANTAN TlMUR", "Pemerintah Provinsi Kalimantan Timur", "provinsi", "64"),
    ("Pemkab Bogor", "Pemerintah Kabupaten Bogor", "kabupaten", "32.01"),
    ("Pemko Batam", "Pemerintah Kota Batam", "kota", "21.71"),
    ("PEMERINTAH KATA AMBON", "Pemerintah Kota Ambon", "kota", "81.71"),
    ("PEMERINTAH DAERAH KABUPATEN BONE", "Pemerintah Kabupaten Bone", "kabupaten", "73.08"),
    ("Provinsi Bali", "Pemerintah Provinsi Bali", "provinsi", "51"),
    ("Gubernur Kalteng", "Pemerintah Provinsi Kalimantan Tengah", "provinsi", "62"),
    ("Wakil Gubernur Maluku Utara", "Pemerintah Provinsi Maluku Utara", "provinsi", "82"),
    ("Wali Kota Kupang", "Pemerintah Kota Kupang", "kota", "53.71"),
    ("Pemda DIY", "Pemerintah Daerah Daerah Istimewa Yogyakarta", "provinsi", "34"),
    ("Pemerintah Daerah Istimewa Yogyakarta", "Pemerintah Daerah Daerah Istimewa Yogyakarta", "provinsi", "34"),
    ("Pemerintah Aceh", "Pemerintah Aceh", "provinsi", "11"),
    ("Pemprov DKI Jakarta", "Pemerintah Provinsi Daerah Khusus Ibukota Jakarta", "provinsi", "31"),
    ("Pemerintah Provinsi (Pemprov) Sulawesi Tenggara (Sultra)", "Pemerintah Provinsi Sulawesi Tenggara", "provinsi", "74"),
    ("Kalteng", "Pemerintah Provinsi Kalimantan Tengah", "provinsi", "62"),
    ("Kemendagri", "Kementerian Dalam Negeri", "kementerian", None),
    ("KEMENTERIAN KELAUTAN DAN PERIKANAN REPUBLIK INDONESIA", "Kementerian Kelautan dan Perikanan", "kementerian", None),
    ("Kejari Gunungkidul", "Kejaksaan Negeri Gunungkidul", "lembaga", None),
    ("Kantor Kementerian Agama Kab. Wajo", "Kantor Kementerian Agama Kabupaten Wajo", "lembaga", None),
    ("Rumah Sakit Umum Daerah Kab. Wajo", "RSUD Kabupaten Wajo", "perangkat_daerah", "73.13"),
    ("Perusahaan Umum Daerah Air Minum Tirta Wajo", "Perumda Air Minum Tirta Wajo", "bumd", None),
    ("Perum Perhutani KPH Sari Timur", "Perum Perhutani", "bumn", None),
    ("PT KAI Divre IV Sari", "PT Kereta Api Indonesia (Persero)", "bumn", None),
    ("Universitas Karya Bumi Kampus Wajo", "Universitas Karya Bumi", "perguruan_tinggi", None),
    ("PCNU Wajo", "Nahdlatul Ulama Kabupaten Wajo", "organisasi", None),
    ("Pimpinan Daerah Muhammadiyah Batang", "Muhammadiyah Kabupaten Batang", "organisasi", None),
    ("BPD HIPMI Sultra", "Himpunan Pengusaha Muda Indonesia Provinsi Sulawesi Tenggara", "organisasi", None),
    ("DPRD Maluku", "Dewan Perwakilan Rakyat Daerah Provinsi Maluku", "lembaga", None),
    ("BWI Wajo", "Badan Wakaf Indonesia Kabupaten Wajo", "lembaga", None),
    ("KUA Lasusua", "Kantor Urusan Agama Kecamatan Lasusua", "lembaga", None),
    ("RS Ibu Anak Melati", "Rumah Sakit Ibu dan Anak Melati", "perusahaan", None),
    ("Menteri Desa, PDT dan Transmigrasi", "Kementerian Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi", "kementerian", None),
    ("Pemerintah Provinsi Western Province", "Pemerintah Western Province", "pemerintah_asing", None),
    ("West Java Province", "Pemerintah Provinsi Jawa Barat", "provinsi", "32"),
    ("Riau Province", "Pemerintah Provinsi Riau", "provinsi", "14"),
    ("Kantor Perwakilan Bank Indonesia Sulawesi Tenggara", "Bank Indonesia", "lembaga", None),
    ("Polbangtan Gowa", "Politeknik Pembangunan Pertanian Gowa", "perguruan_tinggi", None),
    ("Kejari KBB", "Kejaksaan Negeri Bandung Barat", "lembaga", None),
    ("KPU Mentawai", "Komisi Pemilihan Umum Kabupaten Kepulauan Mentawai", "lembaga", None),
    ("Dinas Perhubungan Pati", "Dinas Perhubungan Kabupaten Pati", "perangkat_daerah", "33.18"),
    ("Dinas Kesejahteraan Rakyat", "Dinas Kesejahteraan Rakyat", "perangkat_daerah", None),
    ("Menteri Perhubungan Republik Indonesia", "Kementerian Perhubungan", "kementerian", None),
    ("Badan Pertanahan Nasional (BPN) Tangsel", "Kantor Pertanahan Kota Tangerang Selatan", "lembaga", None),
    ("Badan Pertanahan Nasional", "Badan Pertanahan Nasional", "lembaga", None),
    ("PLN Banjarmasin", "PT PLN (Persero)", "bumn", None),
    ("PT PLN Persero", "PT PLN (Persero)", "bumn", None),
    ("PT Sarana Karya (Persero) Kupang", "PT Sarana Karya (Persero)", "bumn", None),
    ("KANTOR PERTANAHAN KABUPATEN WAJO", "Kantor Pertanahan Kabupaten Wajo", "lembaga", None),
    ("Kemenag Luwu", "Kantor Kementerian Agama Kabupaten Luwu", "lembaga", None),
    ("Kementerian Agama (Kemenag) Kotim", "Kantor Kementerian Agama Kabupaten Kotawaringin Timur", "lembaga", None),
    ("Kementerian Agama Maluku", "Kantor Wilayah Kementerian Agama Maluku", "lembaga", None),
    ("KPU Kaltara", "Komisi Pemilihan Umum Provinsi Kalimantan Utara", "lembaga", None),
    ("BNNP Riau", "Badan Narkotika Nasional Provinsi Riau", "lembaga", None),
    ("Pemkab. Sleman", "Pemerintah Kabupaten Sleman", "kabupaten", "34.04"),
    ("Polda Kaltim", "Kepolisian Daerah Kalimantan Timur", "lembaga", None),
    ("DPRD Kabupaten Kebumen", "Dewan Perwakilan Rakyat Daerah Kabupaten Kebumen", "lembaga", None),
    ("Undiksha", "Universitas Pendidikan Ganesha", "perguruan_tinggi", None),
    ("UNIVERSITAS BAHARI MALUKU", "Universitas Bahari Maluku", "perguruan_tinggi", None),
    ("PT. TIRTA MAHAKAM SEJAHTERA", "PT Tirta Mahakam Sejahtera", "perusahaan", None),
    ("PT Jakarta Konsultindo (Perseroda)", "PT Jakarta Konsultindo (Perseroda)", "bumd", None),
    ("PT PLN (Persero)", "PT PLN (Persero)", "bumn", None),
    ("PT BANK PEMBANGUNAN DAERAH FLOBAMORA RAYA", "PT Bank Pembangunan Daerah Flobamora Raya", "bumd", None),
    ("YAYASAN BINA KASIH MANDIRI", "Yayasan Bina Kasih Mandiri", "organisasi", None),
    ("Pemerintah Prefektur Ehime", "Pemerintah Prefektur Ehime", "pemerintah_asing", None),
    ("Pemerintah Kota Naga, Republik Filipina", "Pemerintah Kota Naga, Republik Filipina", "pemerintah_asing", None),
    ("Pemerintah Kota Luwuk Laut, Kerajaan Belanda", "Pemerintah Kota Luwuk Laut, Kerajaan Belanda", "pemerintah_asing", None),
    ("Pemerintah Kota Bitung, Republik Indonesia", "Pemerintah Kota Bitung", "kota", "71.72"),
    ("The Southern Territory Government, Australia", "The Southern Territory Government", "pemerintah_asing", None),
    ("Provinsi Gyeonggi", "Pemerintah Provinsi Gyeonggi", "pemerintah_asing", None),
    ("City of Darwin", "City of Darwin", "pemerintah_asing", None),
    ("Kagoshima City Government, Japan", "Kagoshima City Government", "pemerintah_asing", None),
    ("Nordhavn Ocean Foundation, Denmark", "Nordhavn Ocean Foundation", "lembaga_asing", None),
    ("Konjen Jepang di Surabaya", "Konsulat Jenderal Jepang di Surabaya", "lembaga_asing", None),
    ("JICA", "Japan International Cooperation Agency", "lembaga_asing", None),
    ("Dinkes Kaltim", "Dinas Kesehatan Provinsi Kalimantan Timur", "perangkat_daerah", "64"),
    ("DINAS ENERGI DAN SUMBER DAYA MINERAL PROVINSI SULAWESI TENGGARA",
     "Dinas Energi dan Sumber Daya Mineral Provinsi Sulawesi Tenggara", "perangkat_daerah", "74"),
    ("Dinas Kesehatan Pemerintah Kabupaten Bulungan", "Dinas Kesehatan Kabupaten Bulungan", "perangkat_daerah", "65.01"),
    ("Biro Kerjasama dan Komunikasi Publik Setda Sultra",
     "Biro Kerjasama dan Komunikasi Publik Sekretariat Daerah Provinsi Sulawesi Tenggara", "perangkat_daerah", "74"),
    ("RSUD Kota Tarakan", "RSUD Kota Tarakan", "perangkat_daerah", "65.71"),
    ("Desa Sukamaju", "Pemerintah Desa Sukamaju", "desa", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind", "code"), RESOLVED, ids=lambda v: v if isinstance(v, str) else "")
def test_resolved(text: str, name: str, kind: str, code: str | None) -> None:
    found = resolve_organisation(text)
    assert found is not None
    assert (found.name, found.kind, found.region_code) == (name, kind, code)


UNRESOLVED = [
    "",
    " ",
    "pendidikan",
    "Bogor",
    "Karo Aries",
    "Pemerintah Indonesia",
    "Dinas",
    "Universitas",
    "para pihak",
    "ui",
]


@pytest.mark.parametrize("text", UNRESOLVED)
def test_unresolved(text: str) -> None:
    assert resolve_organisation(text) is None


@pytest.mark.parametrize("head", vocabulary()["heads"], ids=lambda h: h[0])
def test_every_head_reads_its_example(head: list[str]) -> None:
    _, full, kind, example = head
    found = resolve_organisation(example)
    assert found is not None
    assert found.kind == kind
    assert full.split(" ")[0] in found.name


@pytest.mark.parametrize("tail", vocabulary()["tails"], ids=lambda t: t[0])
def test_every_tail_reads_its_example(tail: list[str]) -> None:
    _, kind, example = tail
    found = resolve_organisation(example)
    assert found is not None
    assert found.kind == kind


def test_every_known_name_and_alias_resolves() -> None:
    wrong = []
    for name, kind, others in vocabulary()["known"]:
        for spelling in (name, *others):
            found = resolve_organisation(spelling)
            if found is None or (found.name, found.kind) != (name, kind):
                wrong.append((spelling, found))
    assert wrong == []


def test_kinds_are_the_records() -> None:
    kinds = {row[2] for row in vocabulary()["heads"]} | {
        row[1] for row in vocabulary()["known"] + vocabulary()["tails"]
    }
    assert kinds <= set(PARTY_KINDS)


CASES = [
    ("PT BUMI MINERAL SULAWESI", "PT Bumi Mineral Sulawesi"),
    ("DINAS KETAHANAN PANGAN DAN PETERNAKAN", "Dinas Ketahanan Pangan dan Peternakan"),
    ("KODAM XIV HASANUDDIN", "Kodam XIV Hasanuddin"),
    ("Universitas Negeri X", "Universitas Negeri X"),
]


@pytest.mark.parametrize(("name", "cased"), CASES, ids=lambda v: v)
def test_case(name: str, cased: str) -> None:
    assert official_case(name) == cased


@given(st.text(max_size=200))
def test_never_raises(text: str) -> None:
    found = resolve_organisation(text)
    assert found is None or (found.kind in PARTY_KINDS and 0 <= found.score <= 1)


@given(st.sampled_from(["PEMERINTAH ", "DINAS ", "PT ", "Gubernur ", "Kota "]), st.text(max_size=60))
def test_never_raises_after_a_head(head: str, text: str) -> None:
    resolve_organisation(head + text)


def test_hostile_repetition() -> None:
    resolve_organisation("Plt " * 10_000)
    resolve_organisation("(" * 10_000)
    resolve_organisation("PEMERINTAH KOTA " * 10_000)
