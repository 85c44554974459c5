"""Organisations in running text: where their names start and end, and how they are named."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.organisations.mentions import find_organisations

FOUND = [
    ("Pemprov Kaltim dan Provinsi Bali", [("Pemprov Kaltim", "Pemerintah Provinsi Kalimantan Timur", "body"), ("Provinsi Bali", "Pemerintah Provinsi Bali", "place")]),
    ("Gubernur Kalteng hadir", [("Gubernur Kalteng", "Pemerintah Provinsi Kalimantan Tengah", "head")]),
    ("Wali Kota Kupang hadir", [("Wali Kota Kupang", "Pemerintah Kota Kupang", "head")]),
    ("Banten dan Lampung sepakat", [("Banten", "Pemerintah Provinsi Banten", "bare"), ("Lampung", "Pemerintah Provinsi Lampung", "bare")]),
    ("Pemerintah Provinsi (Pemprov) Sulawesi Tenggara", [("Pemerintah Provinsi (Pemprov) Sulawesi Tenggara", "Pemerintah Provinsi Sulawesi Tenggara", "body")]),
    ("PT Nusa Logam Perkasa dan PT Halmahera Energi Mandiri", [("PT Nusa Logam Perkasa", "PT Nusa Logam Perkasa", "body"), ("PT Halmahera Energi Mandiri", "PT Halmahera Energi Mandiri", "body")]),
    ("Dinas Energi dan Sumber Daya Mineral. Kemudian", [("Dinas Energi dan Sumber Daya Mineral", "Dinas Energi dan Sumber Daya Mineral", "body")]),
    ("Kepala Kejaksaan Negeri Gunungkidul Dwi Astuti", [("Kejaksaan Negeri Gunungkidul", "Kejaksaan Negeri Gunungkidul", "body")]),
    ("Komisi Pemilihan Umum (KPU) Kabupaten Kebumen", [("Komisi Pemilihan Umum (KPU) Kabupaten Kebumen", "Komisi Pemilihan Umum Kabupaten Kebumen", "body")]),
    ("dengan Nordhavn Ocean Foundation di Kupang", [("Nordhavn Ocean Foundation", "Nordhavn Ocean Foundation", "body"), ("Kupang", None, "")]),
    ("Pemerintah Kota Suwon, Korea Selatan", [("Pemerintah Kota Suwon", "Pemerintah Kota Suwon", "body")]),
    ("Rektor Unair dan JICA", [("Unair", "Universitas Airlangga", "body"), ("JICA", "Japan International Cooperation Agency", "body")]),
    ("di Balai Kota Kupang", [("Kota Kupang", "Pemerintah Kota Kupang", "place")]),
    ("Dinas Perdagangan Wiwik Handari", [("Dinas Perdagangan", "Dinas Perdagangan", "body")]),
    ("Menteri Pertanian Andi Rahman", [("Menteri Pertanian", "Kementerian Pertanian", "body")]),
    ("Kejaksaan Negeri (Kejari) Bone dan", [("Kejaksaan Negeri (Kejari) Bone", "Kejaksaan Negeri Bone", "body")]),
    ("Ketua Pengadilan Agama Watansoppeng Ibu Salmah", [("Pengadilan Agama Watansoppeng", "Pengadilan Agama Watansoppeng", "body")]),
    ("Pemerintah Kabupaten (Pemkab) Pati sepakat", [("Pemerintah Kabupaten (Pemkab) Pati", "Pemerintah Kabupaten Pati", "body")]),
    ("PT Bank Sumut Cabang Stabat", [("PT Bank Sumut", "PT Bank Pembangunan Daerah Sumatera Utara", "body")]),
    ("Bank Indonesia (BI) Palu", [("Bank Indonesia (BI) Palu", "Bank Indonesia", "body")]),
    ("Pemerintah Ibu Kota Provinsi Kalteng", [("Provinsi Kalteng", "Pemerintah Provinsi Kalimantan Tengah", "place")]),
    ("Pemerintah Provinsi Ratchathani, Thailand, sepakat", [("Pemerintah Provinsi Ratchathani", "Pemerintah Provinsi Ratchathani", "body")]),
    ("Pemerintah Kota Vanimo, Provinsi Sandaun, Papua Nugini", [("Pemerintah Kota Vanimo", "Pemerintah Kota Vanimo", "body")]),
    ("Pemerintah Kota Vanimo dari Papua Nugini", [("Pemerintah Kota Vanimo", "Pemerintah Kota Vanimo", "body")]),
    ("Kementerian Agama Kota Palu", [("Kementerian Agama Kota Palu", "Kantor Kementerian Agama Kota Palu", "body")]),
    ("Universitas Bumi “Pahlawan” Kendari", [("Universitas Bumi “Pahlawan” Kendari", "Universitas Bumi “Pahlawan” Kendari", "body")]),
    ("Rektor Institut Informatika dan Bisnis Sari Mulia dan Bupati", [("Institut Informatika dan Bisnis Sari Mulia", "Institut Informatika dan Bisnis Sari Mulia", "body")]),
    ("BPJS Ketenagakerjaan Kanwil Sumatera Barat dan Riau, Ani", [("BPJS Ketenagakerjaan Kanwil Sumatera Barat dan Riau", "Badan Penyelenggara Jaminan Sosial Ketenagakerjaan", "body")]),
    ("Pengadilan Agama (PA) Kuala Tungkal, Kamis", [("Pengadilan Agama (PA) Kuala Tungkal", "Pengadilan Agama Kuala Tungkal", "body")]),
    ("dengan Unej dan bank bjb di", [("Unej", "Universitas Jember", "body"), ("bank bjb", "PT Bank Pembangunan Daerah Jawa Barat dan Banten Tbk", "body")]),
    ("Ketua PA Kolaka dan PN Palu", [("PA Kolaka", "Pengadilan Agama Kolaka", "body"), ("PN Palu", "Pengadilan Negeri Palu", "body")]),
    ("Balai TN Alas Sari dan Taman Nasional Gunung Wilis", [("Balai TN Alas Sari", "Balai Taman Nasional Alas Sari", "body"), ("Taman Nasional Gunung Wilis", "Taman Nasional Gunung Wilis", "body")]),
    ("Kanwil BPN Sultra, Ani", [("Kanwil BPN Sultra", "Kantor Wilayah Badan Pertanahan Nasional Sulawesi Tenggara", "body")]),
    ("bersama Nordhavn Fisheries Association (NFA)", [("Nordhavn Fisheries Association", "Nordhavn Fisheries Association", "body")]),
    ("Direktur RSUD Sari Husada dr Ani dan", [("RSUD Sari Husada", "RSUD Sari Husada", "body")]),
    ("Sekretaris Daerah Bondowoso Ani", [("Sekretaris Daerah Bondowoso", "Pemerintah Kabupaten Bondowoso", "head")]),
    ("RSUD Kolonel Sutrisno dan", [("RSUD Kolonel Sutrisno", "RSUD Kolonel Sutrisno", "body")]),
    ("Kepala SMKN 2 Gombong Dra. Ani dan SMA Muhammadiyah 1 Weleri,", [("SMKN 2 Gombong", "SMK Negeri 2 Gombong", "body"), ("SMA Muhammadiyah 1 Weleri", "SMA Muhammadiyah 1 Weleri", "body")]),
    ("siswa SMK Negeri dan SMA di sini", []),
    ("Yayasan Pendidikan dan Sosial Bina Warga dan Dinas Sosial", [("Yayasan Pendidikan dan Sosial Bina Warga", "Yayasan Pendidikan dan Sosial Bina Warga", "body"), ("Dinas Sosial", "Dinas Sosial", "body")]),
    ("Yayasan Tunas Bahari dan Laskar Pantai (YTBLP)", [("Yayasan Tunas Bahari dan Laskar Pantai", "Yayasan Tunas Bahari dan Laskar Pantai", "body")]),
    ("Yayasan Tunas Bahari dan Kelompok Tani Maju (KTM)", [("Yayasan Tunas Bahari", "Yayasan Tunas Bahari", "body"), ("Kelompok Tani Maju", "Kelompok Tani Maju", "body")]),
    ("Gapoktan Sumber Rejeki dan LMDH Wana Sari", [("Gapoktan Sumber Rejeki", "Gapoktan Sumber Rejeki", "body"), ("LMDH Wana Sari", "Lembaga Masyarakat Desa Hutan Wana Sari", "body")]),
    ("Yayasan Peduli Anak dan Tunas Negeri (PATEN)", [("Yayasan Peduli Anak dan Tunas Negeri", "Yayasan Peduli Anak dan Tunas Negeri", "body")]),
    ("Pimpinan Cabang Nahdlatul Ulama (PCNU) Wajo.", [("Nahdlatul Ulama (PCNU) Wajo", "Nahdlatul Ulama Kabupaten Wajo", "body")]),
    ("Pimpinan Daerah Muhammadiyah Batang dan", [("Muhammadiyah Batang", "Muhammadiyah Kabupaten Batang", "body")]),
    ("Badan Wakaf Indonesia (BWI) Wajo", [("Badan Wakaf Indonesia (BWI) Wajo", "Badan Wakaf Indonesia Kabupaten Wajo", "body")]),
    ("Kantor Wilayah Direktorat Jenderal Pajak (Kanwil DJP) Provinsi Bali", [("Kantor Wilayah Direktorat Jenderal Pajak (Kanwil DJP) Provinsi Bali", "Kantor Wilayah Direktorat Jenderal Pajak Provinsi Bali", "body")]),
    ("KPP Pratama Wajo Selatan dan Kecamatan Wajo Utara II.", [("KPP Pratama Wajo Selatan", "Kantor Pelayanan Pajak Pratama Wajo Selatan", "body"), ("Kecamatan Wajo Utara II", "Kecamatan Wajo Utara II", "body")]),
    ("Badan Pengurus Daerah Himpunan Pengusaha Muda Indonesia (BPD HIPMI) Gorontalo", [("Himpunan Pengusaha Muda Indonesia (BPD HIPMI) Gorontalo", "Himpunan Pengusaha Muda Indonesia Gorontalo", "body")]),
    ("Balai Besar Wilayah Sungai Sari Juana tentang", [("Balai Besar Wilayah Sungai Sari Juana", "Balai Besar Wilayah Sungai Sari Juana", "body")]),
    ("Balai Perakitan dan Pengujian Tanaman Palma tentang", [("Balai Perakitan dan Pengujian Tanaman Palma", "Balai Perakitan dan Pengujian Tanaman Palma", "body")]),
    ("Komando Armada III TNI AL", [("Komando Armada III TNI AL", "Komando Armada III TNI AL", "body")]),
    ("Direktur RSUD dr. Sari, dr. Ani", [("RSUD dr. Sari", "RSUD dr. Sari", "body")]),
    ("LMDH Wana Sari 25 persen", [("LMDH Wana Sari", "Lembaga Masyarakat Desa Hutan Wana Sari", "body")]),
    ("Klinik Sa-ijaan Medika", [("Klinik Sa-ijaan Medika", "Klinik Sa-ijaan Medika", "body")]),
    ("Rumah Sakit Jiwa (RSJ) Provinsi Bali", [("Rumah Sakit Jiwa (RSJ) Provinsi Bali", "Rumah Sakit Jiwa Provinsi Bali", "body")]),
    ("Gubernur Western Province", [("Western Province", "Pemerintah Western Province", "body")]),
    ("Desa Sari, Bumi, dan Desa Laut", [("Desa Sari", "Pemerintah Desa Sari", "body"), ("Bumi", "Pemerintah Desa Bumi", "body"), ("Desa Laut", "Pemerintah Desa Laut", "body")]),
    ("MoU dengan Wahana Tani Bumi (WTB), dan", [("Wahana Tani Bumi", "Wahana Tani Bumi", "body")]),
    ("MoU dengan Sistem Tani Bumi (STB), dan", []),
    ("bersama perkumpulan lokal Arus Sari di", [("Arus Sari", "Arus Sari", "body")]),
    ("Rektor UM Sari hadir", []),
    ("UM Teken MoU", [("UM", "Universitas Negeri Malang", "body")]),
    ("Perum Bulog Kanwil Maluku-Maluku Utara", [("Perum Bulog Kanwil Maluku-Maluku Utara", "Perum Bulog", "body")]),
    ("Balai Karantina Pertanian Belawan tentang", [("Balai Karantina Pertanian Belawan", "Balai Karantina Pertanian Belawan", "body")]),
    ("Kepala Balai Karantina Pertanian Belawan tentang", [("Balai Karantina Pertanian", "Balai Karantina Pertanian", "body")]),
    ("Kantor Kementerian Haji dan Umrah Kabupaten Wajo", [("Kantor Kementerian Haji dan Umrah Kabupaten Wajo", "Kantor Kementerian Haji dan Umrah Kabupaten Wajo", "body")]),
    ("KUA Kecamatan Sariwangi dan", [("KUA Kecamatan Sariwangi", "Kantor Urusan Agama Kecamatan Sariwangi", "body")]),
    ("Polres Probolinggo Kota, Polsek Sariwangi", [("Polres Probolinggo Kota", "Kepolisian Resor Probolinggo Kota", "body"), ("Polsek Sariwangi", "Kepolisian Sektor Sariwangi", "body")]),
    ("Puskesmas Lepo-Lepo dan", [("Puskesmas Lepo-Lepo", "Puskesmas Lepo-Lepo", "body")]),
    ("UNU Gorontalo dan", [("UNU Gorontalo", "Universitas Nahdlatul Ulama Gorontalo", "body")]),
    ("PT Karya Sari - Kabar Bumi 26 Juni", [("PT Karya Sari", "PT Karya Sari", "body")]),
    ("Kejaksaan Negeri Wajo Lakukan MoU", [("Kejaksaan Negeri Wajo", "Kejaksaan Negeri Wajo", "body")]),
    ("Kejaksaan Negeri Lakukan MoU", []),
    ("RSUD Sari Ditetapkan Jadi Rumah Sakit Pendidikan", [("RSUD Sari", "RSUD Sari", "body")]),
    ("Yayasan Selamatkan Tunas Bumi", [("Yayasan Selamatkan Tunas Bumi", "Yayasan Selamatkan Tunas Bumi", "body")]),
    ("Universitas Prof. Dr. Sarman dan", [("Universitas Prof. Dr. Sarman", "Universitas Prof. Dr. Sarman", "body")]),
    ("Universitas Prof. dan", []),
    ("Universitas Fort de Sari dan", [("Universitas Fort de Sari", "Universitas Fort de Sari", "body")]),
    ("PT Semen Sari Pabrik Tuban", [("PT Semen Sari", "PT Semen Sari", "body"), ("Tuban", "Pemerintah Kabupaten Tuban", "bare")]),
    ("Sekretaris Daerah (Sekda) Kabupaten Maros", [("Sekda) Kabupaten Maros", "Pemerintah Kabupaten Maros", "head")]),
    ("Pondok Pasantren Nurul Iman", [("Pondok Pasantren Nurul Iman", "Pondok Pesantren Nurul Iman", "body")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=lambda v: v if isinstance(v, str) else "")
def test_found(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = [(text[m.start : m.end], m.organisation.name, m.form) for m in find_organisations(text)]
    assert found == [row for row in expected if row[1] is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Karo Aries mengatakan",
        "sebuah kota kecil",
        "kerja sama daerah",
        "Desa",
        "PT",
        "para gubernur lain",
        "menurut Pa Budi",
        "grab itu",
    ],
)
def test_nothing(text: str) -> None:
    assert find_organisations(text) == []


@given(st.text(max_size=300))
def test_never_raises_and_mentions_stand_apart(text: str) -> None:
    found = find_organisations(text)
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("piece", ["Pemerintah ", "Dinas dan ", "PT ", "Kantor (", "Kota Bogor dan ", "Foundation "])
def test_hostile_repetition(piece: str) -> None:
    began = time.process_time()
    find_organisations(piece * (30_000 // len(piece)))
    assert time.process_time() - began < 10
