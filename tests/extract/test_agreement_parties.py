"""The parties of whole agreements: governments with each other, schools, offices, firms, partners abroad, villages."""

from __future__ import annotations

import pytest

from extract.scoring.keys import fold
from tests.extract.agreement_reading import BEGIN, END, read

AGREED = "\nPARA PIHAK sepakat untuk mengadakan kerja sama dengan ketentuan sebagai berikut:\n" + END
#: What it is, the text, and of each party: name, who signs, post, role.
DOCUMENTS = [
    (
        "gov-gov",
        "KESEPAKATAN BERSAMA\nANTARA\nPEMERINTAH KABUPATEN WAJO\nDENGAN\n"
          "PEMERINTAH KABUPATEN SOPPENG\nTENTANG\nPEMBANGUNAN DAERAH\n"
          "NOMOR : 1/KB/III/2022\nNOMOR : 2/KB/III/2022\n"
        + BEGIN
        + "I. Dr. ANDI SALEH, M.Si. : Bupati Wajo, berkedudukan di Jalan Rusa Nomor 1, dalam jabatannya tersebut "
          "bertindak untuk dan atas nama Pemerintah Kabupaten Wajo, selanjutnya disebut PIHAK KESATU;\n"
          "II. H. BASO RAHIM, S.E. : Bupati Soppeng, berkedudukan di Jalan Salotungo, dalam jabatannya tersebut "
          "bertindak untuk dan atas nama Pemerintah Kabupaten Soppeng, selanjutnya disebut PIHAK KEDUA;"
        + AGREED,
        [("Pemerintah Kabupaten Wajo", "Dr. ANDI SALEH, M.Si.", "Bupati Wajo", "PIHAK KESATU"),
         ("Pemerintah Kabupaten Soppeng", "H. BASO RAHIM, S.E.", "Bupati Soppeng", "PIHAK KEDUA")],
    ),
    (
        "gov no atas nama",
        "KESEPAKATAN BERSAMA\nANTARA\nPEMERINTAH PROVINSI BALI\nDENGAN\n"
          "PEMERINTAH PROVINSI BANTEN\nTENTANG\nPEMBANGUNAN DAERAH\n"
          "NOMOR : 1/KB/III/2022\nNOMOR : 2/KB/III/2022\n"
        + BEGIN
        + "1. I MADE ARTA : Gubernur Bali, berkedudukan di Jalan Basuki Rahmat Denpasar, selanjutnya disebut "
          "PIHAK PERTAMA.\n"
          "2. WAHYU DIMAS : Gubernur Banten, berkedudukan di Serang, selanjutnya disebut PIHAK KEDUA."
        + AGREED,
        [("Pemerintah Provinsi Bali", "I MADE ARTA", "Gubernur Bali", "PIHAK PERTAMA"),
         ("Pemerintah Provinsi Banten", "WAHYU DIMAS", "Gubernur Banten", "PIHAK KEDUA")],
    ),
    (
        "three govs",
        "KESEPAKATAN BERSAMA\nANTARA\nPEMERINTAH PROVINSI BALI\nDENGAN\n"
          "PEMERINTAH KABUPATEN BULELENG\nDENGAN\nPEMERINTAH KABUPATEN JEMBRANA\n"
          "TENTANG\nPEMBANGUNAN DAERAH\nNOMOR : 1/KB/III/2022\n"
          "NOMOR : 2/KB/III/2022\n"
        + BEGIN
        + "1. I MADE ARTA, Gubernur Bali, bertindak untuk dan atas nama Pemerintah Provinsi Bali, selanjutnya "
          "disebut PIHAK KESATU;\n"
          "2. PUTU SUDIRA, Bupati Buleleng, bertindak untuk dan atas nama Pemerintah Kabupaten Buleleng, "
          "selanjutnya disebut PIHAK KEDUA; dan\n"
          "3. I KETUT RAI, Bupati Jembrana, bertindak untuk dan atas nama Pemerintah Kabupaten Jembrana, "
          "selanjutnya disebut PIHAK KETIGA."
        + AGREED,
        [("Pemerintah Provinsi Bali", "I MADE ARTA", "Gubernur Bali", "PIHAK KESATU"),
         ("Pemerintah Kabupaten Buleleng", "PUTU SUDIRA", "Bupati Buleleng", "PIHAK KEDUA"),
         ("Pemerintah Kabupaten Jembrana", "I KETUT RAI", "Bupati Jembrana", "PIHAK KETIGA")],
    ),
    (
        "kuasa kepala dinas",
        "KESEPAKATAN BERSAMA\nANTARA\nPEMERINTAH KABUPATEN WAJO\nDENGAN\n"
          "UNIVERSITAS LAMACCA\nTENTANG\nPEMBANGUNAN DAERAH\n"
          "NOMOR : 1/KB/III/2022\nNOMOR : 2/KB/III/2022\n"
        + BEGIN
        + "1. ANDI SALEH, Kepala Dinas Pertanian Kabupaten Wajo, berdasarkan Surat Kuasa Bupati Wajo Nomor 12 "
          "tanggal 3 Maret 2022, bertindak untuk dan atas nama Pemerintah Kabupaten Wajo, selanjutnya disebut "
          "PIHAK KESATU;\n"
          "2. Prof. SITI RAHMA, Rektor Universitas Lamacca, yang diangkat berdasarkan Keputusan Menteri "
          "Pendidikan Nomor 3, bertindak untuk dan atas nama Universitas Lamacca, selanjutnya disebut PIHAK KEDUA;"
        + AGREED,
        [("Pemerintah Kabupaten Wajo", "ANDI SALEH", "Kepala Dinas Pertanian Kabupaten Wajo", "PIHAK KESATU"),
         ("Universitas Lamacca", "Prof. SITI RAHMA", "Rektor Universitas Lamacca", "PIHAK KEDUA")],
    ),
    (
        "runon gov",
        "NOTA KESEPAHAMAN ANTARA PEMERINTAH KOTA BAUBAU DENGAN UNIVERSITAS LAMACCA TENTANG PENDIDIKAN, "
          "PENELITIAN DAN PENGABDIAN KEPADA MASYARAKAT NOMOR : 12/NK/III/2022 NOMOR : 3/UN/2022 Pada hari ini "
          "Senin tanggal tujuh bulan Maret tahun dua ribu dua puluh dua, bertempat di Baubau, kami yang bertanda "
          "tangan di bawah ini : 1. LA ODE HASAN : Wali Kota Baubau, berkedudukan di Jalan Palagimata, bertindak "
          "untuk dan atas nama Pemerintah Kota Baubau, selanjutnya disebut PIHAK KESATU. 2. Prof. SITI RAHMA : "
          "Rektor Universitas Lamacca, bertindak untuk dan atas nama Universitas Lamacca, selanjutnya disebut "
          "PIHAK KEDUA. PIHAK KESATU dan PIHAK KEDUA selanjutnya disebut PARA PIHAK, sepakat: Pasal 1 MAKSUD DAN "
          "TUJUAN (1) Maksud.",
        [("Pemerintah Kota Baubau", "LA ODE HASAN", "Wali Kota Baubau", "PIHAK KESATU"),
         ("Universitas Lamacca", "Prof. SITI RAHMA", "Rektor Universitas Lamacca", "PIHAK KEDUA")],
    ),
    (
        "english",
        "MEMORANDUM OF UNDERSTANDING\nBETWEEN\n"
          "THE CITY GOVERNMENT OF BANDUNG, REPUBLIC OF INDONESIA\nAND\n"
          "THE CITY OF HAMAMATSU, JAPAN\nCONCERNING\nSISTER CITY COOPERATION\n\n"
          "The City Government of Bandung, West Java Province, Republic of Indonesia and the City of Hamamatsu, "
          "Japan, hereinafter referred to as the Parties;\n"
          "Desiring to promote favorable relations;\n"
          "Have reached the following understanding:\nArticle 1\nOBJECTIVE\n"
          "The objective.\nDone in duplicate in Bandung on 3 March 2022.\n\n"
          "FOR THE CITY GOVERNMENT OF BANDUNG\t\tFOR THE CITY OF HAMAMATSU\nSigned\t\tSigned\n"
          "RIDWAN HAKIM\t\tYASUTOMO SATO\nMayor\t\tMayor\n",
        [("Pemerintah Kota Bandung", "RIDWAN HAKIM", "Mayor of Bandung", None),
         ("City of Hamamatsu", "YASUTOMO SATO", "Mayor of Hamamatsu", None)],
    ),
    (
        "english clauses",
        "MEMORANDUM OF AGREEMENT\nBETWEEN\nUNIVERSITAS LAMACCA\nAND\n"
          "THE REGENCY GOVERNMENT OF WAJO\n"
          "This Agreement is made on this day, Monday, the seventh of March 2022 by and between:\n"
          "1. Prof. SITI RAHMA, Rector of Universitas Lamacca, acting for and on behalf of Universitas Lamacca, "
          "having its address at Raha, hereinafter referred to as the FIRST PARTY; and\n"
          "2. ANDI SALEH, Regent of Wajo, acting for and on behalf of the Government of Wajo Regency, "
          "hereinafter referred to as the SECOND PARTY.\n"
          "The FIRST PARTY and the SECOND PARTY hereinafter jointly referred to as the PARTIES agree as follows:\n"
          "Article 1\nPURPOSE\nThe purpose.\n",
        [("Universitas Lamacca", "Prof. SITI RAHMA", "Rector of Universitas Lamacca", "FIRST PARTY"),
         ("Pemerintah Kabupaten Wajo", "ANDI SALEH", "Regent of Wajo", "SECOND PARTY")],
    ),
    (
        "signature only",
        "KESEPAKATAN BERSAMA\nANTARA\nPEMERINTAH KABUPATEN WAJO\nDENGAN\n"
          "UNIVERSITAS LAMACCA\nTENTANG\nPEMBANGUNAN DAERAH\n"
          "NOMOR : 1/KB/III/2022\nNOMOR : 2/KB/III/2022\n"
          "Pada hari ini Senin tanggal tujuh bulan Maret tahun dua ribu dua puluh dua, bertempat di Sengkang, "
          "Pemerintah Kabupaten Wajo selanjutnya disebut PIHAK KESATU dan Universitas Lamacca selanjutnya "
          "disebut PIHAK KEDUA, sepakat untuk bekerja sama.\n"
        + END
        + "\nPIHAK KESATU\t\tPIHAK KEDUA\nBupati Wajo\t\tRektor Universitas Lamacca\n"
          "\n\nANDI SALEH\t\tSITI RAHMA\n",
        [("Pemerintah Kabupaten Wajo", "ANDI SALEH", "Bupati Wajo", "PIHAK KESATU"),
         ("Universitas Lamacca", "SITI RAHMA", "Rektor Universitas Lamacca", "PIHAK KEDUA")],
    ),
    (
        "signature only 2",
        "KESEPAKATAN BERSAMA\nANTARA\nPEMERINTAH KABUPATEN WAJO\nDENGAN\n"
          "UNIVERSITAS LAMACCA\nTENTANG\nPEMBANGUNAN DAERAH\n"
          "NOMOR : 1/KB/III/2022\nNOMOR : 2/KB/III/2022\n"
          "Pada hari ini Senin tanggal tujuh bulan Maret tahun dua ribu dua puluh dua, kami PARA PIHAK sepakat "
          "untuk bekerja sama.\n"
        + END
        + "\nPEMERINTAH KABUPATEN WAJO          UNIVERSITAS LAMACCA\n"
          "BUPATI,                            REKTOR,\n\n\n"
          "ANDI SALEH                         SITI RAHMA\n",
        [("Pemerintah Kabupaten Wajo", "ANDI SALEH", "Bupati Wajo", None),
         ("Universitas Lamacca", "SITI RAHMA", "Rektor", None)],
    ),
    (
        "kontrak ppk",
        "SURAT PERJANJIAN KONTRAK\nPEKERJAAN PENGADAAN JASA KONSULTANSI\n"
          "Nomor : 602/12/KTR/2022\n"
        + BEGIN
        + "1. Nama : LA RAMA, S.T.\nNIP : 19770101 200501 1 003\n"
          "Jabatan : Pejabat Pembuat Komitmen Dinas Pekerjaan Umum Kabupaten Muna\n"
          "Alamat : Raha\n"
          "yang bertindak untuk dan atas nama Pemerintah Kabupaten Muna cq. Dinas Pekerjaan Umum Kabupaten Muna, "
          "selanjutnya disebut PPK;\n2. Nama : SARI WULAN\n"
          "Jabatan : Direktur CV. Laris Jaya\nAlamat : Kendari\n"
          "yang bertindak untuk dan atas nama CV. Laris Jaya, selanjutnya disebut PENYEDIA.\n"
        + AGREED,
        [("Pemerintah Kabupaten Muna", "LA RAMA, S.T.", "Pejabat Pembuat Komitmen Dinas Pekerjaan Umum Kabupaten Muna", "PPK"),
         ("CV Laris Jaya", "SARI WULAN", "Direktur CV. Laris Jaya", "PENYEDIA")],
    ),
    (
        "adendum",
        "ADENDUM KESATU\nPERJANJIAN KERJA SAMA\nANTARA\n"
          "DINAS KESEHATAN KABUPATEN MUNA\nDENGAN\nRSUD RAHA\nTENTANG\n"
          "RUJUKAN\nNOMOR : 1/ADD/2022\n"
        + BEGIN
        + "1. dr. HASAN : Kepala Dinas Kesehatan Kabupaten Muna, dalam hal ini menjalani jabatannya, oleh "
          "karenanya sah bertindak untuk dan atas nama Dinas Kesehatan Kabupaten Muna;\n"
          "- untuk selanjutnya disebut PIHAK PERTAMA.\n"
          "2. dr. RAHMAN : Direktur RSUD Raha, dalam hal ini menjalani jabatannya, oleh karenanya sah bertindak "
          "untuk dan atas nama RSUD Raha;\n- untuk selanjutnya disebut PIHAK KEDUA."
        + AGREED,
        [("Dinas Kesehatan Kabupaten Muna", "dr. HASAN", "Kepala Dinas Kesehatan Kabupaten Muna", "PIHAK PERTAMA"),
         ("RSUD Raha", "dr. RAHMAN", "Direktur RSUD Raha", "PIHAK KEDUA")],
    ),
    (
        "semicolon title",
        "PERJANJIAN KERJA SAMA\nFAKULTAS KEDOKTERAN UNIVERSITAS LAMACCA;\n"
          "RUMAH SAKIT UMUM DAERAH RAHA;\nDINAS KESEHATAN KABUPATEN MUNA\nTENTANG\n"
          "PENDIDIKAN DOKTER\nNOMOR :\nNOMOR :\n"
        + BEGIN
        + "I. dr. TONI, Dekan Fakultas Kedokteran Universitas Lamacca, bertindak untuk dan atas nama Fakultas "
          "Kedokteran Universitas Lamacca, selanjutnya disebut PIHAK KESATU;\n"
          "II. dr. RAHMAN, Direktur RSUD Raha, bertindak untuk dan atas nama RSUD Raha, selanjutnya disebut "
          "PIHAK KEDUA;\n"
          "III. dr. HASAN, Kepala Dinas Kesehatan Kabupaten Muna, bertindak untuk dan atas nama Dinas Kesehatan "
          "Kabupaten Muna, selanjutnya disebut PIHAK KETIGA;"
        + AGREED,
        [("Fakultas Kedokteran Universitas Lamacca", "dr. TONI", "Dekan Fakultas Kedokteran Universitas Lamacca", "PIHAK KESATU"),
         ("RSUD Raha", "dr. RAHMAN", "Direktur RSUD Raha", "PIHAK KEDUA"),
         ("Dinas Kesehatan Kabupaten Muna", "dr. HASAN", "Kepala Dinas Kesehatan Kabupaten Muna", "PIHAK KETIGA")],
    ),
    (
        "pejabat bersama",
        "KESEPAKATAN BERSAMA\nANTARA\nPEMERINTAH KABUPATEN WAJO\nDENGAN\n"
          "DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN WAJO\nTENTANG\nPEMBANGUNAN DAERAH\n"
          "NOMOR : 1/KB/III/2022\nNOMOR : 2/KB/III/2022\n"
        + BEGIN
        + "1. Nama : ANDI SALEH\nJabatan : Bupati Wajo\nAlamat Kantor : Jalan Rusa\n"
          "bertindak selaku dan atas nama Pemerintah Kabupaten Wajo, selanjutnya disebut PIHAK KESATU\n"
          "2. a. Nama : BASO RAHIM\nJabatan : Ketua DPRD Kabupaten Wajo\n"
          "b. Nama : SITI HAWA\nJabatan : Wakil Ketua DPRD Kabupaten Wajo\n"
          "sebagai Pimpinan DPRD bertindak selaku dan atas nama Dewan Perwakilan Rakyat Daerah Kabupaten Wajo, "
          "selanjutnya disebut PIHAK KEDUA"
        + AGREED,
        [("Pemerintah Kabupaten Wajo", "ANDI SALEH", "Bupati Wajo", "PIHAK KESATU"),
         ("Dewan Perwakilan Rakyat Daerah Kabupaten Wajo", "BASO RAHIM", "Ketua DPRD Kabupaten Wajo", "PIHAK KEDUA")],
    ),
    (
        "tabs table",
        "KESEPAKATAN BERSAMA\nANTARA\nPEMERINTAH KABUPATEN WAJO\nDENGAN\n"
          "UNIVERSITAS LAMACCA\nTENTANG\nPEMBANGUNAN DAERAH\n"
          "NOMOR : 1/KB/III/2022\nNOMOR : 2/KB/III/2022\n"
        + BEGIN
        + "1.\tANDI SALEH, M.Si.\t:\tBupati Wajo, berkedudukan di Jalan Rusa Nomor 1 Sengkang, bertindak untuk dan "
          "atas nama Pemerintah Kabupaten Wajo, selanjutnya disebut PIHAK KESATU.\n"
          "2.\tProf. SITI RAHMA\t:\tRektor Universitas Lamacca, bertindak untuk dan atas nama Universitas Lamacca, "
          "selanjutnya disebut PIHAK KEDUA."
        + AGREED,
        [("Pemerintah Kabupaten Wajo", "ANDI SALEH, M.Si.", "Bupati Wajo", "PIHAK KESATU"),
         ("Universitas Lamacca", "Prof. SITI RAHMA", "Rektor Universitas Lamacca", "PIHAK KEDUA")],
    ),
    (
        "wakil bupati plt",
        "KESEPAKATAN BERSAMA\nANTARA\nPEMERINTAH KABUPATEN WAJO\nDENGAN\n"
          "KEJAKSAAN NEGERI WAJO\nTENTANG\nPEMBANGUNAN DAERAH\n"
          "NOMOR : 1/KB/III/2022\nNOMOR : 2/KB/III/2022\n"
        + BEGIN
        + "1. ANDI SALEH, Pelaksana Tugas Bupati Wajo, berkedudukan di Sengkang, bertindak untuk dan atas nama "
          "Pemerintah Daerah Kabupaten Wajo, selanjutnya disebut PIHAK PERTAMA.\n"
          "2. HASAN BASRI, S.H., M.H., selaku Kepala Kejaksaan Negeri Wajo, berkedudukan di Sengkang, bertindak "
          "untuk dan atas nama Kejaksaan Negeri Wajo, selanjutnya disebut sebagai PIHAK KEDUA."
        + AGREED,
        [("Pemerintah Kabupaten Wajo", "ANDI SALEH", "Pelaksana Tugas Bupati Wajo", "PIHAK PERTAMA"),
         ("Kejaksaan Negeri Wajo", "HASAN BASRI, S.H., M.H.", "Kepala Kejaksaan Negeri Wajo", "PIHAK KEDUA")],
    ),
    (
        "ocr heavy",
        "PERJANJIAN KERJASAMA\nANTARA\nPEMERINTAH KABUPATEN WAJO\nDENGAH\n"
          "UNIVERSITAS LAMACCA\nTENTANG\nPENELITIAN\nNOMOR : 1/PKS/2022\n"
        + BEGIN
        + "1. ANDI SALEH, M.Si. selakuBupati Wajo, berkedudukandi Sengkang, dalamhal ini bertindakuntuk danatas "
          "nama Pemerintah Kabupaten Wajo, selanjutnyadisebut PIHAK PERTAMA.\n"
          "2. Prof. SITI RAHMA selaku Rektor Universitas Lamacca, bertindak untuk danatas nama Universitas "
          "Lamacca, selanjutnya di sebut PIHAK KEDUA."
        + AGREED,
        [("Pemerintah Kabupaten Wajo", "ANDI SALEH, M.Si.", "Bupati Wajo", "PIHAK PERTAMA"),
         ("Universitas Lamacca", "Prof. SITI RAHMA", "Rektor Universitas Lamacca", "PIHAK KEDUA")],
    ),
    (
        "kami para",
        "KESEPAKATAN BERSAMA\nANTARA\nPEMERINTAH KABUPATEN WAJO\nDENGAN\n"
          "BADAN NARKOTIKA NASIONAL KABUPATEN WAJO\nTENTANG\nPEMBANGUNAN DAERAH\n"
          "NOMOR : 1/KB/III/2022\nNOMOR : 2/KB/III/2022\n"
          "Pada hari ini Senin tanggal tujuh bulan Maret tahun dua ribu dua puluh dua bertempat di Sengkang, "
          "kami masing-masing yang bertanda tangan di bawah ini :\n1. Nama : ANDI SALEH\n"
          "   Jabatan : Bupati Wajo\n   Selanjutnya disebut PIHAK KESATU\n"
          "2. Nama : AKBP HASAN BASRI\n"
          "   Jabatan : Kepala Badan Narkotika Nasional Kabupaten Wajo\n"
          "   Selanjutnya disebut PIHAK KEDUA\n"
        + AGREED,
        [("Pemerintah Kabupaten Wajo", "ANDI SALEH", "Bupati Wajo", "PIHAK KESATU"),
         ("Badan Narkotika Nasional Kabupaten Wajo", "AKBP HASAN BASRI", "Kepala Badan Narkotika Nasional Kabupaten Wajo", "PIHAK KEDUA")],
    ),
    (
        "role first heading",
        "KESEPAKATAN BERSAMA\nANTARA\nPEMERINTAH KABUPATEN WAJO\nDENGAN\n"
          "UNIVERSITAS LAMACCA\nTENTANG\nPEMBANGUNAN DAERAH\n"
          "NOMOR : 1/KB/III/2022\nNOMOR : 2/KB/III/2022\n"
        + BEGIN
        + "PIHAK KESATU\nNama : ANDI SALEH\nJabatan : Bupati Wajo\n"
          "Bertindak untuk dan atas nama Pemerintah Kabupaten Wajo\nPIHAK KEDUA\n"
          "Nama : Prof. SITI RAHMA\nJabatan : Rektor Universitas Lamacca\n"
          "Bertindak untuk dan atas nama Universitas Lamacca\n"
        + AGREED,
        [("Pemerintah Kabupaten Wajo", "ANDI SALEH", "Bupati Wajo", "PIHAK KESATU"),
         ("Universitas Lamacca", "Prof. SITI RAHMA", "Rektor Universitas Lamacca", "PIHAK KEDUA")],
    ),
    (
        "person then body line",
        "KESEPAKATAN BERSAMA\nANTARA\nPEMERINTAH KABUPATEN WAJO\nDENGAN\n"
          "UNIVERSITAS LAMACCA\nTENTANG\nPEMBANGUNAN DAERAH\n"
          "NOMOR : 1/KB/III/2022\nNOMOR : 2/KB/III/2022\n"
        + BEGIN
        + "I. Pemerintah Kabupaten Wajo, dalam hal ini diwakili oleh ANDI SALEH, Bupati Wajo, berkedudukan di "
          "Sengkang, selanjutnya disebut PIHAK KESATU.\n"
          "II. Universitas Lamacca, dalam hal ini diwakili oleh Prof. SITI RAHMA, Rektor, berkedudukan di Raha, "
          "selanjutnya disebut PIHAK KEDUA.\n"
        + AGREED,
        [("Pemerintah Kabupaten Wajo", "ANDI SALEH", "Bupati Wajo", "PIHAK KESATU"),
         ("Universitas Lamacca", "Prof. SITI RAHMA", "Rektor", "PIHAK KEDUA")],
    ),
    (
        "desa-desa",
        "KESEPAKATAN BERSAMA\nANTARA\nPEMERINTAH DESA LAMBO\nDENGAN\n"
          "PEMERINTAH DESA WATU\nTENTANG\nPEMBANGUNAN DAERAH\n"
          "NOMOR : 1/KB/III/2022\nNOMOR : 2/KB/III/2022\n"
        + BEGIN
        + "1. LA BAU : Kepala Desa Lambo Kecamatan Tongkuno Kabupaten Muna, bertindak untuk dan atas nama "
          "Pemerintah Desa Lambo, selanjutnya disebut PIHAK KESATU.\n"
          "2. LA SITI : Kepala Desa Watu Kecamatan Tongkuno Kabupaten Muna, bertindak untuk dan atas nama "
          "Pemerintah Desa Watu, selanjutnya disebut PIHAK KEDUA."
        + AGREED,
        [("Pemerintah Desa Lambo", "LA BAU", "Kepala Desa Lambo Kecamatan Tongkuno Kabupaten Muna", "PIHAK KESATU"),
         ("Pemerintah Desa Watu", "LA SITI", "Kepala Desa Watu Kecamatan Tongkuno Kabupaten Muna", "PIHAK KEDUA")],
    ),
    (
        "aceh/diy",
        "KESEPAKATAN BERSAMA\nANTARA\nPEMERINTAH ACEH\nDENGAN\n"
          "PEMERINTAH DAERAH DAERAH ISTIMEWA YOGYAKARTA\nTENTANG\nPEMBANGUNAN DAERAH\n"
          "NOMOR : 1/KB/III/2022\nNOMOR : 2/KB/III/2022\n"
        + BEGIN
        + "1. TEUKU RAHMAN, Gubernur Aceh, bertindak untuk dan atas nama Pemerintah Aceh, selanjutnya disebut "
          "PIHAK KESATU.\n"
          "2. SULTAN BUDI, Gubernur Daerah Istimewa Yogyakarta, bertindak untuk dan atas nama Pemerintah Daerah "
          "Daerah Istimewa Yogyakarta, selanjutnya disebut PIHAK KEDUA."
        + AGREED,
        [("Pemerintah Aceh", "TEUKU RAHMAN", "Gubernur Aceh", "PIHAK KESATU"),
         ("Pemerintah Daerah Daerah Istimewa Yogyakarta", "SULTAN BUDI", "Gubernur Daerah Istimewa Yogyakarta", "PIHAK KEDUA")],
    ),
    (
        "bilingual",
        "NOTA KESEPAHAMAN\nANTARA\nPEMERINTAH PROVINSI BALI, REPUBLIK INDONESIA\n"
          "DAN\nPEMERINTAH PROVINSI HAINAN, REPUBLIK RAKYAT TIONGKOK\nMENGENAI\n"
          "KERJA SAMA PROVINSI BERSAUDARA\n\n"
          "Pemerintah Provinsi Bali, Republik Indonesia dan Pemerintah Provinsi Hainan, Republik Rakyat "
          "Tiongkok, selanjutnya disebut sebagai \"Para Pihak\";\n"
          "BERKEINGINAN untuk meningkatkan hubungan;\n"
          "Telah mencapai kesepahaman sebagai berikut:\nPasal 1\nTUJUAN\n"
          "Tujuan.\nPasal 2\nPENUTUP\n"
          "Ditandatangani di Denpasar pada tanggal 3 Maret 2022 dalam rangkap dua.\n\n"
          "UNTUK PEMERINTAH PROVINSI BALI\nREPUBLIK INDONESIA\n\nI MADE ARTA\n"
          "GUBERNUR\n\nUNTUK PEMERINTAH PROVINSI HAINAN\n"
          "REPUBLIK RAKYAT TIONGKOK\n\nLI WEI\nGUBERNUR\n",
        [("Pemerintah Provinsi Bali", "I MADE ARTA", "Gubernur Bali", None),
         ("Pemerintah Provinsi Hainan", "LI WEI", "Gubernur Hainan", None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parties"), [d[1:] for d in DOCUMENTS], ids=[d[0] for d in DOCUMENTS])
def test_parties(text: str, parties: list[tuple[str | None, ...]]) -> None:
    found = read(text)
    rows = zip(found["parties"], found["signatories"], found["positions"], found["roles"], strict=True)
    assert [[fold(value or "") for value in row] for row in rows] == [[fold(v or "") for v in row] for row in parties]


@pytest.mark.parametrize(
    "person",
    ["AJUN KOMISARIS BESAR POLISI RUDI TOMO, S.I.K.", "Komisaris Polisi RUDI TOMO", "MAYOR INF RUDI TOMO, S.E.",
     "PEMBINA UTAMA MADYA Drs. RUDI TOMO, M.Si"],
)  # fmt: skip
def test_a_rank_is_no_post(person: str) -> None:
    text = (
        "NOTA KESEPAHAMAN\nANTARA\nKEPOLISIAN RESOR PATI\nDENGAN\nDINAS PENDIDIKAN KABUPATEN PATI\nTENTANG\nKEAMANAN SEKOLAH\n"
        f"NOMOR : 1/III/2022\n{BEGIN}1. {person}, KEPALA SATUAN LALU LINTAS, berkedudukan di Jalan Melati Pati, bertindak untuk dan atas nama "
        "KEPOLISIAN RESOR PATI, selanjutnya disebut PIHAK KESATU.\n2. SITI ALIA, Kepala Dinas, bertindak untuk dan atas nama Dinas "
        f"Pendidikan Kabupaten Pati, selanjutnya disebut PIHAK KEDUA.{AGREED}"
    )
    found = read(text)
    assert (found["signatories"][0], found["positions"][0]) == (person, "KEPALA SATUAN LALU LINTAS")
