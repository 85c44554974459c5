"""Agreements told in passing: on the margin of a plan, by names told elsewhere, with partners abroad, in odd wording.

The articles are invented; the habits of wording are those of the regional press.
"""

from __future__ import annotations

import pytest

from tests.extract.news_reading import Case, read

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")

AMBON, BURU = "Pemerintah Kota Ambon", "Pemerintah Kabupaten Buru"
SIGI, MALUKU = "Pemerintah Kabupaten Sigi", "Pemerintah Provinsi Maluku"

ABROAD: list[Case] = [
    ("Ambon dan Lubeno Ikat Kerja Sama", "Kota Ambon dan Kota Lubeno di Polandia punya banyak kesamaan.\nKarena itu Wali Kota Ambon dan Wali Kota Lubeno sepakat mengikat kerja sama lewat penandatanganan Letter of Intent di Warsawa, Jumat (8/3/2024). Bidangnya pariwisata dan pendidikan.", [{AMBON, "Pemerintah Kota Lubeno"}]),
    (None, "AMBON – Penandatanganan LoI Kota Lubeno, Provinsi Mazo, Polandia dan Kota Ambon, Maluku, diawali dari kunjungan Menteri Perdagangan ke Lubeno, Jumat (8/3/2024). Kerja sama kedua kota mencakup pendidikan.", [{AMBON, "Pemerintah Kota Lubeno"}]),
    (None, "AMBON – Atase Pendidikan KBRI Warsawa menjelaskan bahwa MoU pendidikan antara Pemkot Ambon dan Kota Lubeno, Polandia, ditandatangani Jumat (8/3/2024). Mahasiswa kedua kota akan saling berkunjung.", [{AMBON, "Pemerintah Kota Lubeno"}]),
    (None, "AMBON – Pemerintah Provinsi Maluku dan Provinsi Hunan di Tiongkok menandatangani nota kesepahaman sister province bidang perikanan, Senin (4/3/2024).", [{MALUKU, "Pemerintah Provinsi Hunan"}]),
    (None, "AMBON – Gubernur Maluku dan Gubernur Hunan menandatangani nota kesepahaman sister province bidang perikanan, Senin (4/3/2024).", [{MALUKU, "Pemerintah Provinsi Hunan"}]),
    ("Kerja Sama Maluku dan Tasmania Diperpanjang", "AMBON – Kerja sama antara Pemprov Maluku dan pemerintah negara bagian Tasmania, Australia, kembali diperpanjang, Senin (4/3/2024). Penandatanganan dilakukan Wakil Gubernur Maluku dan Wakil Perdana Menteri Tasmania.", [{MALUKU, "Pemerintah Negara Bagian Tasmania"}]),
    (None, "AMBON – Dalam pertemuan itu dilakukan penandatanganan pernyataan bersama kerja sama Maluku dan Tasmania, Senin (4/3/2024). Menteri Utama Tasmania Joan Reed hadir.", [{MALUKU, "Pemerintah Negara Bagian Tasmania"}]),
    (None, "AMBON – Pemkot Ambon menjalin kerja sama dengan Universiti Utara Malaysia lewat MoU yang diteken Wali Kota Ambon dan Naib Canselor, Senin (4/3/2024).", [{AMBON, "Universiti Utara Malaysia"}]),
    (None, "NAMLEA – Coral Foundation (CoFo) hadir di Buru. Baik Pemkab Buru maupun CoFo sepakat menjalankan kerja sama pelestarian penyu. Pelaksanaan MoU berlangsung di rumah jabatan Bupati Buru, Senin (4/3/2024).", [{BURU, "Coral Foundation"}]),
]  # fmt: skip

OFFICES: list[Case] = [
    (None, "AMBON – Hal itu ditandai dengan penandatanganan MoU antara gubernur Maluku, Sari Dewi dengan Kajati Maluku, Dr. Rahman, berlangsung di Ambon, Kamis (7/3/2024). “Ini perpanjangan kedua,” kata Kajati Rahman.", [{MALUKU, "Kejaksaan Tinggi Maluku"}]),
    (None, "AMBON – Pemprov Maluku mengapresiasi kejaksaan tinggi Maluku. Kepala Kejaksaan Rahman Hakim menyebut penandatanganan perjanjian kerja sama penanganan perkara perdata dilakukan antara Pemprov dengan kejaksaan tinggi, Kamis (7/3/2024).", [{MALUKU, "Kejaksaan Tinggi Maluku"}]),
    (None, "NAMLEA – Penandatanganan MoU antara Pemkab Buru dengan Pengadilan Tinggi Ambon terkait pembangunan dan pembentukan Pengadilan Negeri Buru berlangsung Rabu (6/3/2024).", [{BURU, "Pengadilan Tinggi Ambon"}]),
    (None, "SIGI – Pemkab Sigi dan Kejari Sigi meneken nota kesepakatan hibah lahan untuk pembangunan kantor Kejati Sulteng, Rabu (6/3/2024).", [{SIGI, "Kejaksaan Negeri Sigi"}]),
    (None, "NAMLEA – Pemkab Buru dengan Yayasan Bina Universitas Sari Mulia (YBUSM) menandatangani MoU pendidikan 20 siswa, Rabu (6/3/2024).", [{BURU, "Yayasan Bina Universitas Sari Mulia"}]),
    (None, "SIGI – Bupati Sigi dan Kepala Badan Pengembangan dan Pembinaan Bahasa, Kementerian Pendidikan Dasar dan Menengah, Rahman Hakim meneken kerja sama pelindungan bahasa, Rabu (6/3/2024).", [{SIGI, "Badan Pengembangan dan Pembinaan Bahasa", "Kementerian Pendidikan Dasar dan Menengah"}]),
]  # fmt: skip

MARGIN: list[Case] = [
    ("Pemkab Buru Jajaki Magang Dokter", "NAMLEA – Pemkab Buru menjajaki magang dokter spesialis dengan Universitas Pattimura. Karena itu, Pemkab Buru dan Universitas Pattimura menandatangani kerja sama tridarma, Selasa (5/3/2024).", [{BURU, "Universitas Pattimura"}]),
    ("Pemkab Buru Rencanakan Kerja Sama", "NAMLEA – Pemkab Buru berencana bekerja sama dengan Universitas Pattimura. Penandatanganan MoU Pemkab Buru dengan Universitas Pattimura diagendakan bulan depan.", []),
    ("Maluku Akan Teken MoU", "AMBON – Gubernur Maluku bertolak ke Kota Nanning, yang diagendakan penandatanganan MoU dengan Provinsi Hunan dilakukan Jumat (8/3/2024).", []),
]  # fmt: skip

PLACES: list[Case] = [
    (None, "NAMLEA, MALUKU – Pemkab Buru bersama Universitas Pattimura melanjutkan penandatanganan kesepakatan bersama kebutuhan dokter, dikediaman bupati, kelurahan Sari, Namlea, Maluku, Jumat (8/3/2024).", [{BURU, "Universitas Pattimura"}]),
    (None, "AMBON – Penandatanganan kesepakatan bersama di Aula Setda Kota Ambon ini diikuti tiga daerah, yaitu Kabupaten Buru, Kabupaten Sigi, dan Kota Ambon, Jumat (8/3/2024).", [{BURU, SIGI, AMBON}]),
]  # fmt: skip

SIDES: list[Case] = [
    # One paper of schools and a government, their heads' names between them; with "dengan" one each.
    (None, "SIGI – Kesepakatan tertuang dalam penandatanganan nota kesepahaman antara Rektor Universitas Tadulako (Prof. Dr. Rahman Hakim, M.Si) bersama Rektor Universitas Sari Mulia (Dr. Dewi Sari, M.Hum) dan Bupati Sigi (Andi Rahman), Senin (4/3/2024).", [{"Universitas Tadulako", "Universitas Sari Mulia", SIGI}]),
    (None, "SIGI – Penandatanganan nota kesepahaman antara Rektor Universitas Tadulako, Rektor Universitas Sari Mulia, dan Bupati Sigi berlangsung Senin (4/3/2024). Kerja sama itu mencakup pendidikan.", [{"Universitas Tadulako", "Universitas Sari Mulia", SIGI}]),
    (None, "SIGI – Bupati Sigi menandatangani nota kesepahaman pendidikan dengan Universitas Tadulako dan Universitas Sari Mulia, Senin (4/3/2024).", [{SIGI, "Universitas Tadulako"}, {SIGI, "Universitas Sari Mulia"}]),
    # Only the headline names the government with which the bodies of the sentence sign.
    ("Dua Lembaga Teken MoU dengan Pemkab Sigi", "SIGI – Yayasan Bina Lestari dan Coral Foundation menandatangani nota kesepahaman pemberdayaan desa, Senin (4/3/2024). Bupati Sigi hadir bersama Pemkab Sigi.", [{"Yayasan Bina Lestari", "Coral Foundation", SIGI}]),
    ("Yayasan Bina Lestari Gandeng Pemkab Sigi", "SIGI – Yayasan Bina Lestari menandatangani nota kesepahaman pemberdayaan desa di Pendopo, Senin (4/3/2024). Pemkab Sigi menyiapkan lahan.", [{"Yayasan Bina Lestari", SIGI}]),
    ("Yayasan Bina Lestari Dukung Pemkab Sigi", "SIGI – Yayasan Bina Lestari menandatangani nota kesepahaman pemberdayaan desa dengan Universitas Tadulako, Senin (4/3/2024). Pemkab Sigi berterima kasih.", []),
    # A bishop signs for his diocese; what a school is raised to is no partner.
    (None, "SIGI – Pemda Sigi dan Uskup Manado meneken MoU pendidikan, Senin (4/3/2024). MoU itu memuat butir meningkatkan status STKIP Sari Mulia menjadi Universitas Sari Mulia.", [{SIGI, "Keuskupan Manado"}]),
    # Offices of regions sign for them, however they are listed.
    (None, "AMBON – Para kepala perangkat daerah dari Bali, NTB, dan NTT menandatangani perjanjian kerja sama pariwisata, Senin (4/3/2024).", [{"Pemerintah Provinsi Bali", "Pemerintah Provinsi Nusa Tenggara Barat", "Pemerintah Provinsi Nusa Tenggara Timur"}]),
]  # fmt: skip

NAMES: list[Case] = [
    # A town that begins a name, a short form in a paper's number, a firm in the name of a place.
    (None, "AMBON – Gubernur Maluku menandatangani MoU pembangunan Ambon Newport di Ambon, Senin (4/3/2024). Nota kesepahaman tersebut antara Pemprov Maluku, pihak PT Pelindo, KSOP Ambon dan Pemkot Ambon.", [{MALUKU, "PT Pelabuhan Indonesia (Persero)", "Kantor Kesyahbandaran dan Otoritas Pelabuhan Ambon", AMBON}]),
    (None, "SIGI – Pemkab Sigi dan Universitas Tadulako menandatangani nota kesepahaman pendidikan, Senin (4/3/2024). MoU Nomor 682/UM.18/023/2024 itu berlaku lima tahun.", [{SIGI, "Universitas Tadulako"}]),
    (None, "SIGI – Gubernur Maluku dan Bupati Sigi menandatangani MoU pangan di Sirkuit Internasional Pertamina Sari, Senin (4/3/2024). Kerja Sama Kawasan (KS-BNN) berlanjut.", [{MALUKU, SIGI}]),
    # What was signed besides is no second agreement.
    (None, "AMBON – Gubernur Maluku dan Bupati Sigi menandatangani perjanjian kerja sama pangan, Senin (4/3/2024). Selain penandatanganan perjanjian kerja sama pangan, juga dilakukan penandatanganan surat pernyataan tuan rumah oleh Gubernur Maluku dan Gubernur Bali.", [{MALUKU, SIGI}]),
    (None, "SIGI – Penandatanganan kerja sama antara Pemkab Sigi dengan Universitas Tadulako itu penting, kerja sama antara Pemkab Sigi dengan Universitas Tadulako itu membuka jalan, Senin (4/3/2024).", [{SIGI, "Universitas Tadulako"}]),
    # Lines broken at a width.
    (None, "SIGI, BRN – Pemerintah\nKabupaten atau Pemkab Sigi dan Universitas Tadulako\natau Untad Palu resmi menjalin kerja sama. Penandatanganan Memorandum of\nUnderstanding itu memuat tiga aspek,\nkata bupati ketika menyampaikan garis besar isi\ndokumen kerja sama, Senin (4/3/2024).", [{SIGI, "Universitas Tadulako"}]),
]  # fmt: skip

COUNTED: list[Case] = [
    # Partners counted as those who sign, then named, each with a paper of his own.
    ("Disdukcapil Sigi Gandeng Klinik", "Disdukcapil Kabupaten Sigi memudahkan akta kelahiran.\nBaru dua fasilitas yang meneken MoU pada Kamis (7/3/2024), ialah Klinik Mawar Indah dan Rumah Sakit Budi Mulia.", [{SIGI, "Klinik Mawar Indah"}, {SIGI, "Rumah Sakit Budi Mulia"}]),
    ("Kampus Gandeng Pemkab Sigi", "SIGI – Pemkab Sigi membuka magang. Tiga kampus yang menandatangani perjanjian kerja sama yakni Universitas Tadulako, Universitas Sari Mulia, dan Politeknik Karya, Kamis (7/3/2024).", [{SIGI, "Universitas Tadulako"}, {SIGI, "Universitas Sari Mulia"}, {SIGI, "Politeknik Karya"}]),
    # A paper with an election office is cooperation, a grant to it is none.
    (None, "SIGI – KPU Provinsi Sulawesi Tengah dan Pemkab Sigi menandatangani nota kesepahaman desa peduli pemilu, Kamis (7/3/2024). Program itu mendidik pemilih.", [{SIGI, "Komisi Pemilihan Umum Provinsi Sulawesi Tengah"}]),
    (None, "SIGI – KPU Kabupaten Sigi dan Pemkab Sigi menandatangani kesepakatan dana hibah pemilihan bupati, Kamis (7/3/2024). Nilainya Rp20 miliar.", []),
    # The form "rencana kerja" is no plan; a sister town told without its level.
    ("Pemkab Sigi Gandeng UNICEF Turunkan Stunting", "SIGI – Pemkab Sigi menggandeng UNICEF menurunkan stunting. Rencana kerja tahunan ditandatangani Sekda Sigi dan Kepala Perwakilan UNICEF, Senin (4/3/2024).", [{SIGI, "United Nations Children's Fund"}]),
    ("Ambon dan Lubeno Jadi Kota Kembar", "AMBON – Ambon resmi menjadi kota kembar Lubeno, Polandia. Nota kesepahaman diteken Wali Kota Ambon Rahman Hakim dan Wali Kota Lubeno Jan Kowal, Senin (4/3/2024).", [{AMBON, "Pemerintah Kota Lubeno"}]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "rows"), ABROAD + OFFICES + MARGIN + PLACES + SIDES + NAMES + COUNTED)
def test_rows(title: str | None, text: str, rows: list[set[str]]) -> None:
    assert read(text, title) == rows
