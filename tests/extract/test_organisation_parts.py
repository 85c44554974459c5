"""Faculties and directorates, which sign for the bodies they belong to, and bodies whose names are of their own kind.

The texts are invented.
"""

from __future__ import annotations

import time

import pytest

from extract.organisations.mentions import find_organisations
from extract.organisations.parts import with_only_university, with_wholes

UNHAS, UNSOED = "Universitas Hasanuddin", "Universitas Jenderal Soedirman"
BONE = "Pemerintah Kabupaten Bone"

TOLD: list[tuple[str, list[str]]] = [
    ("Dekan Fakultas Pertanian Unsoed", [UNSOED]),
    ("Fakultas Keguruan dan Ilmu Pendidikan (FKIP) Universitas Jambi", ["Universitas Jambi"]),
    ("Fakultas Hukum (FH), Universitas Jember", ["Universitas Jember"]),
    ("Fakultas Kehutanan di Universitas Kasuari", ["Universitas Kasuari"]),
    ("Direktorat Jenderal Perhubungan Laut Kementerian Perhubungan", ["Kementerian Perhubungan"]),
    ("Direktorat Jenderal Bina Marga (DJBM), Kementerian Pekerjaan Umum, dan Pemkab Bone", ["Kementerian Pekerjaan Umum", BONE]),
    ("Direktorat Jenderal Pajak dan Pemkab Bone", ["Direktorat Jenderal Pajak", BONE]),
    ("Direktorat Jenderal Pajak (DJP), Direktorat Jenderal Perimbangan Keuangan (DJPK) Kementerian Keuangan, dan Pemkab Bone",
     ["Direktorat Jenderal Pajak"] * 2 + ["Direktorat Jenderal Perimbangan Keuangan"] * 2 + [BONE]),
    # Only one university is named: the faculty is its own.
    ("Unhas menyambut Pemkab Bone. PKS diteken Dekan Fakultas Teknik.", [UNHAS, BONE, UNHAS]),
    ("Unhas dan Unsoed menyambut tamu. PKS diteken Dekan Fakultas Teknik.", [UNHAS, UNSOED, "Fakultas Teknik"]),
    # A unit of the state's forest firm is none of its own.
    ("Perum Perhutani KPH Kediri dan Pemkab Bone", ["Perum Perhutani", BONE]),
    ("Perhutani Kesatuan Pemangkuan Hutan (KPH) Kediri dan Pemkab Bone", ["Perum Perhutani", BONE]),
    ("Perusahaan Daerah Bank Perkreditan Rakyat (PD BPR) Bank Sari dan Pemkab Bone", ["Perusahaan Daerah Bank Perkreditan Rakyat Bank Sari", BONE]),
    ("Direktur PD BPR Bank Sari", ["PD BPR Bank Sari"]),
    ("Balai Sertifikasi Elektronik (BSrE) Badan Siber dan Sandi Negara", ["Balai Sertifikasi Elektronik"]),
    ("Balai Sertifikasi Elektronik, Badan Siber dan Sandi Negara, dan Pemkab Bone",
     ["Balai Sertifikasi Elektronik", "Badan Siber dan Sandi Negara", BONE]),
    ("Kepala Pusat Strategi dan Data (PSD) Lembaga Administrasi Negara, Ani", ["Lembaga Administrasi Negara"]),
    ("Kepala Pusat Data dan Informasi BMKG Andi Beda", ["Badan Meteorologi, Klimatologi, dan Geofisika"]),
    ("Kadishub Ngada, Ani, dan Kasatpol PP Ngada", ["Dinas Perhubungan Kabupaten Ngada", "Satuan Polisi Pamong Praja Kabupaten Ngada"]),
    # What stands before a bare name tells a body, but for places and persons.
    ("meneken MoU dengan perusahaan rintisan Ngojolin dan Pemkab Bone", ["Ngojolin", BONE]),
    ("MoU dengan perusahaan asal Jepang, Hanokasa", ["Hanokasa"]),
    ("bersama Country Director Nordhavn Aid, Ani Budi", ["Nordhavn Aid"]),
    ("dengan investor Jepang dan komunitas Andi", []),
    # Firms of the state by the names of their branches, of their times and of their kinds.
    ("Manajer PLN UP3 Sari Budi", ["PT PLN (Persero)"]),
    ("PT Pelindo II dan Pelindo", ["PT Pelabuhan Indonesia II (Persero)", "PT Pelabuhan Indonesia (Persero)"]),
    ("Perum Badan Urusan Logistik (Bulog)", ["Perum Bulog"] * 2),
    ("MoU dengan KSO Bangun Sari", ["KSO Bangun Sari"]),
    ("PKS Pengadilan Agama Watan Tanpa Biaya", ["Pengadilan Agama Watan"]),
    ("Direktorat Jenderal Perkeretaapian dan Pemkab Bone", ["Direktorat Jenderal Perkeretaapian", BONE]),
    ("Direktur Petrokimia Gresik dan Semen Padang", ["PT Petrokimia Gresik", "PT Semen Padang"]),
    ("LoI dengan Hanoka Care Cooperation, Kamis", ["Hanoka Care Cooperation"]),
    # Chapters of associations bear their seats.
    ("Ketua BPC PHRI Sikka", ["Perhimpunan Hotel dan Restoran Indonesia Kabupaten Sikka"]),
    ("Kamar Dagang dan Industri (Kadin) Kota Ambon dan Pemkab Bone", ["Kamar Dagang dan Industri Kota Ambon", BONE]),
    ("DPD Apindo Jawa Tengah", ["Asosiasi Pengusaha Indonesia Provinsi Jawa Tengah"]),
    ("Badan Pengurus Daerah (BPD) HIPMI", ["Himpunan Pengusaha Muda Indonesia"]),
    ("BPD Bali dan BPD HIPMI", ["PT Bank Pembangunan Daerah Bali", "Himpunan Pengusaha Muda Indonesia"]),
    # Offices for several regions.
    ("Balai Perhutanan Sosial Wilayah Jawa, Bali, dan Nusra dan Pemkab Bone", ["Balai Perhutanan Sosial Wilayah Jawa, Bali, dan Nusa Tenggara", BONE]),
    ("Kanwil DJBC Sumatera Utara, Aceh, dan Riau meneken", ["Kantor Wilayah Direktorat Jenderal Bea dan Cukai Sumatera Utara, Aceh, dan Riau"]),
    ("Kanwil DJP Sumbar dan Jambi", ["Kantor Wilayah Direktorat Jenderal Pajak Sumatera Barat dan Jambi"]),
    ("Kepala Kanwil DJP Bali dan Gubernur Bali", ["Kantor Wilayah Direktorat Jenderal Pajak Bali", "Pemerintah Provinsi Bali"]),
    ("Kejaksaan Tinggi Bali dan Jawa Timur", ["Kejaksaan Tinggi Bali", "Pemerintah Provinsi Jawa Timur"]),
    # Names of other languages and kinds.
    ("MoU dengan University of the Coral Coast, Australia", ["University of the Coral Coast"]),
    ("MoU dengan The University of Westmark tentang energi", ["University of Westmark"]),
    ("Nordhavn University of Technology", ["Nordhavn University of Technology"]),
    ("Keuskupan Agung Ende dan Pemkab Bone", ["Keuskupan Agung Ende", BONE]),
    ("Badan Otorita Borobudur", ["Badan Pelaksana Otorita Borobudur"]),
    ("Badan Pelaksana Otorita Danau Toba (BPODT)", ["Badan Pelaksana Otorita Danau Toba"] * 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), TOLD, ids=range(len(TOLD)))
def test_told(text: str, names: list[str]) -> None:
    assert [m.organisation.name for m in with_only_university(find_organisations(text))] == names


def test_a_part_spans_its_body() -> None:
    text = "Fakultas Hukum (FH) Universitas Jember"
    (mention,) = with_wholes(text, find_organisations(text))
    assert (mention.start, mention.end) == (0, len(text))


@pytest.mark.parametrize("piece", ["Fakultas Hukum ", "Fakultas Hukum dan Ilmu ", "Nordhavn University of "])
def test_hostile_repetition(piece: str) -> None:
    began = time.process_time()
    find_organisations(piece * (20_000 // len(piece)))
    assert time.process_time() - began < 10
