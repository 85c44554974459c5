"""Offices of the state in the regions: their full names, their seats, and heads whose names stand where seats do."""

from __future__ import annotations

import pytest

from extract.organisations.aliases import settle
from extract.organisations.mentions import find_organisations
from extract.text.phrases import tokens

CUSTOMS = "Kantor Pengawasan dan Pelayanan Bea dan Cukai"
RESCUE = "Kantor Pencarian dan Pertolongan"
BNN = "Badan Narkotika Nasional"
OMBUDSMAN = "Ombudsman Republik Indonesia Perwakilan Provinsi Jambi"

TOLD: list[tuple[str, list[str]]] = [
    (f"{CUSTOMS} (KPPBC) Tipe Madya Pabean C Kudus meneken", [f"{CUSTOMS} Tipe Madya Pabean C Kudus"]),
    ("KPPBC TMP C Kudus meneken", [f"{CUSTOMS} Tipe Madya Pabean C Kudus"]),
    ("Bea Cukai Kudus meneken", [f"{CUSTOMS} Kudus"]),
    ("Dirjen Bea Cukai Andi Wijaya meneken", ["Direktorat Jenderal Bea dan Cukai"]),
    (f"{RESCUE} (KPP) Kelas A Kendari", [f"{RESCUE} Kelas A Kendari"]),
    ("Kepala Basarnas Ternate, Andi Wijaya,", [f"{RESCUE} Ternate"]),
    ("Kepala Basarnas Andi Wijaya,", ["Badan Nasional Pencarian dan Pertolongan"]),
    # Offices of food and drugs are named with "di".
    ("Loka Pengawas Obat dan Makanan (POM) di Kota Dumai menjalin", ["Loka Pengawas Obat dan Makanan di Kota Dumai"]),
    ("Balai Besar POM di Mataram dan", ["Balai Besar Pengawas Obat dan Makanan di Mataram"]),
    ("kantor BPOM di Jalan Melati", ["Badan Pengawas Obat dan Makanan"]),
    # Representations in a province, though a town bears its name too.
    ("Ombudsman Jambi menandatangani", [OMBUDSMAN]),
    ("Ombudsman RI Perwakilan Jambi menandatangani", [OMBUDSMAN]),
    ("BPKP Perwakilan Bali", ["Perwakilan Badan Pengawasan Keuangan dan Pembangunan Provinsi Bali"]),
    ("BKKBN Bali", ["Perwakilan Badan Kependudukan dan Keluarga Berencana Nasional Provinsi Bali"]),
    ("Kanreg XI BKN Manado dan", ["Kantor Regional XI Badan Kepegawaian Negara Manado"]),
    ("LPP Radio Republik Indonesia (RRI) Sabang dan", ["Lembaga Penyiaran Publik RRI Sabang"]),
    # A word of its own ends the name of an office or a hospital, but not behind the post of its head.
    ("Balai Rehabilitasi Sosial Nagasari (rumah singgah), Pengadilan Agama Palu", ["Balai Rehabilitasi Sosial Nagasari", "Pengadilan Agama Palu"]),
    ("Balai Besar Wilayah Sungai Rampoang Sarangan, serta Unhas", ["Balai Besar Wilayah Sungai Rampoang Sarangan", "Universitas Hasanuddin"]),
    ("Kepala Balai Rehabilitasi Sosial Wahyudi, Kamis", ["Balai Rehabilitasi Sosial"]),
    ("RS Mata Cirebon Cerah – operasi", ["Rumah Sakit Mata Cirebon Cerah"]),
    ("Balai Perikanan Budidaya Air Payau Takalar dan", ["Balai Perikanan Budidaya Air Payau Takalar"]),
    ("Badan Pengelola Keuangan dan Pendapatan Daerah, Jumat", ["Badan Pengelola Keuangan dan Pendapatan Daerah"]),
    ("Kantor Unit Penyelenggara Pelabuhan Kolaka bersama", ["Kantor Unit Penyelenggara Pelabuhan Kolaka"]),
    ("Pusat Penelitian Teh dan Kina Gambung bersama", ["Pusat Penelitian Teh dan Kina Gambung"]),
    ("Lembaga Penerbangan dan Antariksa Nasional bersama", ["Lembaga Penerbangan dan Antariksa Nasional"]),
    ("Stichting Schoon Water voor Bergen, yayasan", ["Stichting Schoon Water voor Bergen"]),
    ("Rumah BUMN Kudus, PKBM Tunas Bangsa, dan LKSA Budi Luhur", ["Rumah BUMN Kudus", "PKBM Tunas Bangsa", "Lembaga Kesejahteraan Sosial Anak Budi Luhur"]),
    # The part of a region that a branch of the state's firm serves is no part of its name.
    ("PT PLN (Persero) Bali Selatan bersama", ["PT PLN (Persero)"]),
    # One word behind the name of another school is its own, where posts stand without names.
    ("Rektor Universitas Surabaya Bahariwangsa, Kepala Kejaksaan Negeri Palu,", ["Universitas Surabaya Bahariwangsa", "Kejaksaan Negeri Palu"]),
    ("Rektor Universitas Surabaya Andi, Kepala Kejaksaan Negeri Palu,", ["Universitas Surabaya", "Kejaksaan Negeri Palu"]),
    # What an office's short form means in its own text.
    ("Balai Pelestarian Kebudayaan (BPK) Wilayah XI hadir. BPK merawat situs.", ["Balai Pelestarian Kebudayaan Wilayah XI"] * 2),
    ("Pangkalan TNI AL (Lanal) Bintan bersama", ["Pangkalan TNI AL Bintan"]),
    ("OJK Sumatera Selatan dan Bangka Belitung Ani Budi", ["Otoritas Jasa Keuangan Sumatera Selatan dan Kepulauan Bangka Belitung"]),
    # A region may have several.
    ("Kanwil DJP Jawa Tengah II dan", ["Kantor Wilayah Direktorat Jenderal Pajak Jawa Tengah II"]),
    ("Balai Wilayah Sungai (BWS) Nusa Tenggara II dan", ["Balai Wilayah Sungai Nusa Tenggara II"]),
    # Behind the post of a head stands his name, not a seat.
    ("Kepala BNN Suseno Ardi mengatakan", [BNN]),
    ("Kepala BNN Kabupaten Alor, Suseno Ardi,", [f"{BNN} Kabupaten Alor"]),
    ("Sekretaris Utama BMKG Suseno Ardi di kantor", ["Badan Meteorologi, Klimatologi, dan Geofisika"]),
    # Behind a short form in brackets the class and the seat go on.
    ("Lembaga Pemasyarakatan (Lapas) Kelas IIB Kotaagung menggelar", ["Lembaga Pemasyarakatan Kelas IIB Kotaagung"]),
    ("Balai Taman Nasional (TN) Kelimutu bersama", ["Balai Taman Nasional Kelimutu"]),
    ("Kepolisian Resor Kota (Polresta) Barelang dan", ["Kepolisian Resor Kota Barelang"]),
    ("Badan Amil Zakat Nasional (Baznas) Kabupaten Alor dan", ["Badan Amil Zakat Nasional Kabupaten Alor"]),
    ("Kemenkumham Kalsel dan", ["Kantor Wilayah Kementerian Hukum dan Hak Asasi Manusia Kalimantan Selatan"]),
    ("Kemenkumham RI dan", ["Kementerian Hukum dan Hak Asasi Manusia"]),
    ("PT PLN (Persero) UP3 Sari Lelana dan", ["PT PLN (Persero)"]),
    ("Kementerian Haji dan Umrah dan", ["Kementerian Haji dan Umrah"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), TOLD, ids=range(len(TOLD)))
def test_told(text: str, names: list[str]) -> None:
    words = tokens(text)
    assert [m.organisation.name for m in settle(text, words, find_organisations(text, words))] == names
