"""Party clauses as text layers leave them: columns given row by row, labels apart, roles before who represents."""

from __future__ import annotations

import pytest

from tests.extract.agreement_reading import BEGIN, END, ONE, read, title

#: The second party's clause without its role, and the organisation, the person and the post in it.
CLAUSES = [
    # Two columns row by row: the rest of the name stands before the rest of the post.
    ("2. dr. SARI WULAN, : Direktur RSUD Harapan\n\nM.Kes Lamunre, berkantor di Jalan\nLaut Nomor 5, bertindak atas nama RSUD Harapan\nLamunre,",
     "RSUD Harapan Lamunre", "dr. SARI WULAN, M.Kes", "Direktur RSUD Harapan Lamunre"),
    ("2. dr. ENDAH KUSUMA- : Direktur RSUD Harapan\nNINGRUM, Sp.PK., MARS Lamunre, berkantor di Jalan Laut, bertindak\natas nama RSUD Harapan Lamunre,",
     "RSUD Harapan Lamunre", "dr. ENDAH KUSUMANINGRUM, Sp.PK., MARS", "Direktur RSUD Harapan Lamunre"),
    ("2. KOLONEL CKM dr. RUSLI HADI Kepala Rumah Sakit Harapan\nTAMALA, Sp.B. Lamunre, berkantor di Jalan Laut,\nbertindak atas nama Rumah Sakit Harapan Lamunre,",
     "Rumah Sakit Harapan Lamunre", "KOLONEL CKM dr. RUSLI HADI TAMALA, Sp.B.", "Kepala Rumah Sakit Harapan Lamunre"),
    ("2. dr. SARI WULAN, MARS : Kepala Dinas Kesehatan Kabupaten\nNIP. 197509132006041008 Muna, beralamat di Jalan\nLaut, bertindak atas nama Dinas Kesehatan Kabupaten Muna,",
     "Dinas Kesehatan Kabupaten Muna", "dr. SARI WULAN, MARS", "Kepala Dinas Kesehatan Kabupaten Muna"),
    ("2. drg. ANDRI Kepala Balai Laboratorium\nAKBARI, M.Epid Lamunre Raya, berkantor di Jalan\nNIP. 19690621 199903 1 002 Laut, bertindak atas nama\n"
     "Balai Laboratorium Lamunre Raya,",
     "Balai Laboratorium Lamunre Raya", "drg. ANDRI AKBARI, M.Epid", "Kepala Balai Laboratorium Lamunre Raya"),
    # A sentence is none: what stands below belongs to it.
    ("2. SARI WULAN, Kepala Dinas Sosial Kabupaten Muna, bertindak atas nama Dinas Sosial Kabupaten Muna,\nMUNA,",
     "Dinas Sosial Kabupaten Muna", "SARI WULAN", "Kepala Dinas Sosial Kabupaten Muna"),
    # Labels with their colons on lines of their own.
    ("2.\nNama\n:\nSARI WULAN, S.E.\nJabatan\n:\nKetua Koperasi Karya Ibu\nbertindak untuk dan atas nama Koperasi Karya Ibu,",
     "Koperasi Karya Ibu", "SARI WULAN, S.E.", "Ketua Koperasi Karya Ibu"),
    ("2. Nama : dr Hj.Sari Wulan\nJabatan : Kepala Puskesmas Tampo\nbertindak untuk dan atas nama Puskesmas Tampo,",
     "Puskesmas Tampo", "dr Hj.Sari Wulan", "Kepala Puskesmas Tampo"),
    # Several who sign for one party, each with a number.
    ("II. 1. LA RAMA : Direktur Utama PT Ombak Biru;\n2. WA SITI : Direktur Keuangan PT Ombak Biru;\nkeduanya untuk dan atas nama PT Ombak Biru,",
     "PT Ombak Biru", "LA RAMA", "Direktur Utama PT Ombak Biru"),
    ("2.dr. Sari Wulan = Direksi Apotek Sehat, beralamat di Jalan Laut,", "Apotek Sehat", "dr. Sari Wulan", "Direksi Apotek Sehat"),
    ("2. dr. Sari Wulan, Sp.Rad, dokter spesialis radiologi, beralamat di Jalan Laut,",
     "dr. Sari Wulan, Sp.Rad", "dr. Sari Wulan, Sp.Rad", "dokter spesialis radiologi"),
    # Heads who act for their office.
    ("2. LA RAMA, Kepala Lembaga Pemasyarakatan Kelas IIB Raha, bertindak dalam jabatannya,",
     "Lembaga Pemasyarakatan Kelas IIB Raha", "LA RAMA", "Kepala Lembaga Pemasyarakatan Kelas IIB Raha"),
    ("2. LA RAMA, Komandan Komando Distrik Militer 1416/Muna, bertindak dalam jabatannya,",
     "Komando Distrik Militer 1416/Muna", "LA RAMA", "Komandan Komando Distrik Militer 1416/Muna"),
    ("2. Nama : LA RAMA\nJabatan : Pejabat Pembuat Komitmen Badan Kepegawaian Kabupaten Muna\nAlamat : Jalan Laut,",
     "Badan Kepegawaian Kabupaten Muna", "LA RAMA", "Pejabat Pembuat Komitmen Badan Kepegawaian Kabupaten Muna"),
    ("2. Nama : LA RAMA\nJabatan : HR Manager PT. Ombak Biru\nAlamat : Jalan Laut,", "PT Ombak Biru", "LA RAMA", "HR Manager PT. Ombak Biru"),
    # The post before its holder.
    ("2. PT Ombak Biru, dalam hal ini diwakili oleh Direkturnya, LA RAMA,", "PT Ombak Biru", "LA RAMA", "Direktur"),
    ("2. PT Ombak Biru, diwakili oleh LA RAMA selaku Manajer menurut Surat Kuasa Nomor 4,", "PT Ombak Biru", "LA RAMA", "Manajer"),
    ("2. PT Ombak Biru, dalam hal ini diwakili dengan sah oleh LA RAMA\nJabatan Manager HRD,", "PT Ombak Biru", "LA RAMA", "Manager HRD"),
    ("2. PT Ombak Biru, diwakili oleh LA RAMA selaku Group Commercial\nDirector, oleh karena itu sah bertindak untuk dan atas nama PT Ombak Biru,",
     "PT Ombak Biru", "LA RAMA", "Group Commercial Director"),
    # A post of two, and two who sign.
    ("2. Nama : LA RAMA\nJabatan : Kepala Dinas Pemberdayaan Masyarakat dan Desa\nselaku Pengguna Anggaran\nBertindak atas nama Dinas "
     "Pemberdayaan Masyarakat dan Desa Kabupaten Muna,",
     "Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Muna", "LA RAMA",
     "Kepala Dinas Pemberdayaan Masyarakat dan Desa"),
    ("2. RSI Ombak Raha, diwakili oleh LA RAMA selaku Direktur RSI Ombak Raha,", "Rumah Sakit Islam Ombak Raha", "LA RAMA",
     "Direktur RSI Ombak Raha"),
    ("2. Letnan Kolonel Ckm dr. La Rama, Sp.PD, Kepala Rumah Sakit Tk. IV 05.07.02 dr. Suprapto, bertindak untuk dan atas nama Rumah Sakit "
     "Tk. IV 05.07.02 dr. Suprapto,",
     "Rumah Sakit Tk. IV 05.07.02 dr. Suprapto", "Letnan Kolonel Ckm dr. La Rama, Sp.PD", "Kepala Rumah Sakit Tk. IV 05.07.02 dr. Suprapto"),
    ("2. Ocean Trust, a charity in Bristol, represented by Ms. Harriet Cole, Programme Director,", "Ocean Trust", "Ms. Harriet Cole",
     "Programme Director"),
    ("2. Sekretaris DPRD Kabupaten Muna, yang dijabat oleh LA RAMA,", "Sekretariat DPRD Kabupaten Muna", "LA RAMA",
     "Sekretaris DPRD Kabupaten Muna"),
    # A post where a body should stand, and its holder.
    ("2. Kepala Kantor Cabang BPJS Ketenagakerjaan Raha, dalam hal ini diwakili oleh LA RAMA,", "Badan Penyelenggara Jaminan Sosial Ketenagakerjaan",
     "LA RAMA", "Kepala Kantor Cabang BPJS Ketenagakerjaan Raha"),
    ("2. PT Ombak Biru, dalam hal ini diwakili oleh saudara La Rama dalam jabatan selaku Manager HR & GA", "PT Ombak Biru", "La Rama",
     "Manager HR & GA"),
    ("2. La Rama, S.Pd., Ketua dan Wa Siti, S.E., Bendahara, keduanya bertindak untuk dan atas nama Koperasi Karya Ibu,", "Koperasi Karya Ibu",
     "La Rama, S.Pd.", "Ketua"),
    ("2. Nama : LA RAMA\nJabatan : Kuasa Pengguna Anggaran Kecamatan Tampo\nAlamat : Jalan Laut,", "Kecamatan Tampo", "LA RAMA",
     "Kuasa Pengguna Anggaran Kecamatan Tampo"),
    # What the body is in the paper, and what its head is besides, are none of their names.
    ("2. LA RAMA, Ketua Yayasan Mitra Raha, bertindak untuk dan atas nama Yayasan Mitra Raha selaku penerima hibah,", "Yayasan Mitra Raha",
     "LA RAMA", "Ketua Yayasan Mitra Raha"),
    ("2. PT Ombak Biru, diwakili oleh LA RAMA, S.E., M.AP Kepala Biro Keuangan dan Aset Daerah Muna selaku Bendahara Umum berdasarkan akta,",
     "PT Ombak Biru", "LA RAMA, S.E., M.AP", "Kepala Biro Keuangan dan Aset Daerah Muna"),
    ("2. Nama Lembaga : Perpustakaan Muna Raya\nDiwakili oleh : LA RAMA, S.E.\nJabatan : Kepala Perpustakaan\n", "Perpustakaan Muna Raya",
     "LA RAMA, S.E.", "Kepala Perpustakaan"),
    ("2. LA RAMA, S.Kep selaku Pemilik Usaha Apotek Mawar Raha yang beralamat di Jalan Laut,", "Apotek Mawar Raha", "LA RAMA, S.Kep",
     "Pemilik Usaha Apotek Mawar Raha"),
    ("2. LA RAMA, Direktur Eksekutif Unit Pelaksana Proyek (UPP) pada Politeknik Muna, bertindak untuk dan atas nama Politeknik Muna,",
     "Politeknik Muna", "LA RAMA", "Direktur Eksekutif Unit Pelaksana Proyek (UPP) pada Politeknik Muna"),
    # What is part of a health centre's name.
    ("2. LA RAMA, Kepala Puskesmas Pulau Lingga, bertindak untuk dan atas nama Puskesmas Pulau Lingga,",
     "Puskesmas Pulau Lingga", "LA RAMA", "Kepala Puskesmas Pulau Lingga"),
    ("2. LA RAMA, Kepala Puskesmas, bertindak untuk dan atas nama Puskesmas Laino kota Raha,", "Puskesmas Laino kota Raha", "LA RAMA",
     "Kepala Puskesmas"),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "name", "person", "post"), CLAUSES, ids=lambda v: str(v)[:40].replace("\n", " "))
def test_a_clause_in_columns(clause: str, name: str, person: str | None, post: str | None) -> None:
    text = title("PUSKESMAS LAMUNRE", "MITRA") + BEGIN + ONE + f"{clause} selanjutnya disebut\nI PIHAK KEDUA.\n" + END
    found = read(text)
    assert [found[key][1] for key in ("parties", "signatories", "positions")] == [name, person, post]


ENGLISH = (
    "MEMORANDUM OF {form}\nBETWEEN\nUNIVERSITI LAUTAN\nAND\nOMBAK COLLEGE, JAPAN\nON\nJOINT RESEARCH\n\n"
    "This Memorandum (hereinafter referred to as “MOA”) is made on the 30th day of March 2022\nBETWEEN\n{one}\nAND\n{other}\n"
    "WHEREAS the Parties wish to study the sea;\nArticle 1\nOne study a year.\n"
)
SIDES = [
    # The role stands before the words that tell who represents the party.
    ("UNIVERSITI LAUTAN (hereinafter referred to as “UL”), a public university whose address is at Jalan Kempas, Johor, represented in this "
     "matter by Prof. Azman bin Ismail, its Vice-Chancellor;",
     "OMBAK COLLEGE (hereinafter referred to as “OC”), a college in Nagasaki, represented by Dr. Kenji Morita, acting in his capacity as President.",
     ["Prof. Azman bin Ismail", "Dr. Kenji Morita"], ["Vice-Chancellor", "President"]),
    # The post stands before the name.
    ("Universiti Lautan, a university in Johor, represented by its Rector, Dr. Azman Ismail, M.Sc. (hereinafter referred to as “UL”);",
     "Ombak College, a private college, duly represented by its President, Dr. Kenji Morita (hereinafter referred to as “OC”).",
     ["Dr. Azman Ismail, M.Sc.", "Dr. Kenji Morita"], ["Rector", "President"]),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "persons", "posts"), SIDES)
def test_parties_of_an_english_sentence(one: str, other: str, persons: list[str], posts: list[str]) -> None:
    found = read(ENGLISH.format(form="AGREEMENT", one=one, other=other))
    assert (found["parties"], found["signatories"], found["positions"]) == (
        ["Universiti Lautan", "Ombak College"],
        persons,
        posts,
    )


HEADS = [
    # A day and a place between "di bawah ini" and the colon.
    ("Kami yang bertanda tangan di bawah ini, di Raha, hari Jumat, tanggal empat bulan agustus tahun dua ribu tujuh belas:\n\n"
     "dr. Sari Wulan : Direktur RSUD Harapan, bertindak atas nama RSUD Harapan, disebut PIHAK PERTAMA.\n", "dr. Sari Wulan"),
    ("Perjanjian ini dibuat hari Rabu tanggal 21 Mei 2025 di Raha antara:\nRSUD HARAPAN, diwakili oleh Sari Wulan sebagai Direktur, "
     "selanjutnya disebut PIHAK PERTAMA.\n", "Sari Wulan"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "person"), HEADS)
def test_an_opening_that_tells_day_and_place(head: str, person: str) -> None:
    text = (
        "PERJANJIAN KERJASAMA\nANTARA\nRSUD HARAPAN\nDENGAN\nIKATAN BIDAN MUNA\n\n"
        + head
        + ("2. LA RAMA, Ketua Ikatan Bidan Muna, bertindak atas nama Ikatan Bidan Muna, disebut PIHAK KEDUA.\n" + END)
    )
    found = read(text)
    assert (found["parties"], found["signatories"], found["place"]) == (
        ["RSUD Harapan", "Ikatan Bidan Muna"],
        [person, "LA RAMA"],
        "Raha",
    )


TITLES = [
    ("SURAT PERJANJIAN\nNOMOR : 445/7/PKM\nTENTANG\nPERJANJIAN KERJASAMA TITIP LIMBAH", "perjanjian_kerja_sama"),
    ("SURAT PERJANJIAN\nNOMOR : 445/7/PKM\nTENTANG\nSEWA GEDUNG", "lainnya"),
    ("SURAT KESEPAKATAN KERJASAMA\nNOMOR : 445/7/PKM", "kesepakatan_bersama"),
    ("GRANT AND COOPERATION AGREEMENT\nNo. 445/7/PKM", "perjanjian_kerja_sama"),
    ("PT OMBAK RAYA KERJASAMA PENGELOLAAN LIMBAH\nNo. 445/7/PKM", "perjanjian_kerja_sama"),
    (
        "PERJANJIAN KERJASAMA MADRASAH TSANAWIYAH NURUL HUDA SELATPANJANG DENGAN UPT PUSKESMAS ALAHAIR KECAMATAN TEBING TINGGI KABUPATEN KEPULAUAN "
        "MERANTI",
        "perjanjian_kerja_sama",
    ),
]


@pytest.mark.parametrize(("head", "form"), TITLES)
def test_a_plain_letter_of_agreement(head: str, form: str) -> None:
    text = (
        f"{head}\n{BEGIN}{ONE}2. LA RAMA, Direktur PT Ombak, bertindak atas nama PT Ombak, disebut PIHAK KEDUA.\n{END}"
    )
    assert read(text)["form"] == form


SUBJECTS = [
    ("TENTANG RUJUKAN PASIEN ANTARA RS. HARAPAN RAHA DENGAN RSU OMBAK", "Rujukan Pasien"),
    ("TENTANG\nPEMBINAAN MADRASAH DlNlYAH", "Pembinaan Madrasah Diniyah"),
    ("PAKET PEKERJAAN :\nPaket Pertemuan Pelatihan Dasar", "Paket Pertemuan Pelatihan Dasar"),
]


@pytest.mark.parametrize(("words", "subject"), SUBJECTS)
def test_subjects(words: str, subject: str) -> None:
    assert read(f"PERJANJIAN KERJASAMA\n{words}\n{BEGIN}{ONE}{END}")["subject"] == subject


def test_a_branch_and_a_purpose_are_no_parties() -> None:
    text = (
        "PERJANJIAN KERJASAMA\nANTARA\nPUSKESMAS LAMUNRE\nDENGAN\nPT BANK OMBAK (PERSERO) TBK,\nKANTOR CABANG RAHA\nUNTUK PEMBAYARAN "
        f"GAJI\nJl. Laut No. 7 Raha No : 12/PKS/2022\n{BEGIN}{ONE}2. LA RAMA, Pemimpin Cabang, bertindak untuk dan atas nama PT Bank Ombak "
        f"(Persero) Tbk, disebut PIHAK KEDUA.\n{END}"
    )
    found = read(text)
    assert found["parties"] == ["Puskesmas Lamunre", "PT Bank Ombak (Persero) Tbk"]
    assert found["numbers"] == ["12/PKS/2022"]


def test_a_heading_of_signatures_is_no_clause() -> None:
    text = (
        f"SURAT PERINTAH KERJA\nNOMOR : 27/SPK/2022\n{BEGIN}{ONE}2. LA RAMA, Direktur CV Ombak, bertindak atas nama CV Ombak, disebut PIHAK "
        "KEDUA.\n1. Nilai pekerjaan Rp 48.600.000,00.\n2. Waktu pelaksanaan 60 (enam puluh) hari kalender.\n\n"
        "Untuk dan atas nama PIHAK KESATU Untuk dan atas nama PIHAK KEDUA\nKepala CV Ombak\n"
    )
    found = read(text)
    assert ([value for value, _, _ in found["amounts"]], found["duration"]) == (["48600000"], "P60D")


ROLES = [
    "LA RAMA, dalam kedudukannya selaku Ketua Koperasi Tani, mewakili Koperasi Tani, selanjutnya disebut ---------- PIHAK PERTAMA\n\n"
    "WA SITI, dalam kedudukannya selaku Pimpinan LPK Bintang, mewakili LPK Bintang, selanjutnya disebut ---------- PIHAK KEDUA\n",
    "1. LA RAMA, Ketua Koperasi Tani, dalam naskah ini\nPIHAK KESATU\n2. WA SITI, pimpinan LPK Bintang, dalam naskah ini\nPIHAK KEDUA\n",
    "PIHAK PERTAMA\nNama : LA RAMA\nJabatan : Ketua Koperasi Tani\nAlamat : Jalan Laut\n\nPIHAK KEDUA\nNama : WA SITI\n"
    "Jabatan : Pimpinan LPK Bintang\nAlamat : Jalan Raya\n\nSepakat bekerja sama.\n",
    "1. LA RAMA, Ketua Koperasi Tani, selaku PIHAK\nPERTAMA ;\n2. WA SITI, pimpinan LPK Bintang, beralamat di Jalan Laut, selaku PIHAK KEDUA ;\n",
    "I. Nama lengkap : LA RAMA\nJabatan : Ketua\nMewakili Koperasi Tani sebagai PIHAK I\n\nII. Nama lengkap : WA SITI\nJabatan : Pimpinan\n"
    "Mewakili LPK Bintang sebagai PIHAK II\n",
]


@pytest.mark.parametrize("clauses", ROLES)
def test_roles_that_are_only_said(clauses: str) -> None:
    found = read(
        f"PERJANJIAN KERJASAMA\nANTARA\nKOPERASI TANI\nDENGAN\nLPK BINTANG\n\nSenin, 7 Maret 2022, kami yang bertanda tangan di bawah ini:\n{clauses}"
    )
    assert found["signatories"] == ["LA RAMA", "WA SITI"]


def test_an_opening_without_pada_hari_under_a_line_of_firms() -> None:
    text = (
        "PT Ombak Biru Tbk – PT LAUT INDONESIA\n\nPERJANJIAN KERJA SAMA\nPT OMBAK BIRU TBK\nDENGAN\nPT LAUT\nTENTANG\nLAYANAN KESEHATAN\n\n"
        "Perjanjian Kerja Sama ini (“Perjanjian”) dibuat pada tanggal Delapan\nBelas bulan Januari tahun dua ribu dua puluh satu, oleh dan "
        "antara:\n1. PT Ombak Biru Tbk, diwakili oleh LA RAMA selaku Direktur (untuk selanjutnya disebut dengan”OMBAK”); dan\n"
        "2. PT Laut, diwakili oleh WA SITI selaku Manajer (untuk selanjutnya disebut dengan ”LAUT”).\nKeduanya bekerja sama.\n"
    )
    found = read(text)
    assert (found["kind"], found["signed"], found["signatories"]) == ("agreement", "2021-01-18", ["LA RAMA", "WA SITI"])


TERMS = [
    ("Pasal 1 Perjanjian berlaku selama 1 (satu) tahun sejak ditandatangani.", "P1Y"),
    ("Kedua pihak mengadakan kerjasama publikasi selama 12 (dua belas) bulan.", "P12M"),
]


@pytest.mark.parametrize(("words", "duration"), TERMS)
def test_a_term_told_in_passing(words: str, duration: str) -> None:
    assert (
        read(
            title("PUSKESMAS LAMUNRE", "MITRA")
            + BEGIN
            + ONE
            + f"2. LA RAMA, Direktur CV Ombak, disebut PIHAK KEDUA.\n{words}\n"
        )["duration"]
        == duration
    )


def test_the_number_of_a_prosecutor() -> None:
    head = "NOTA KESEPAHAMAN\nANTARA\nKEJAKSAAN NEGERI MUNA\nDENGAN\nPEMERINTAH KABUPATEN MUNA\nNomor : B- O47/P.3.14/Gs.1/O3/2O22\n"
    assert read(head + BEGIN + ONE + END)["numbers"] == ["B-047/P.3.14/Gs.1/03/2022"]


CONTRACT = (
    "AGREEMENT ON STUDENT INTERNSHIP\n\nThis Agreement is made in Batam on Monday, 7 March 2022 between\n\n"
    '1. SMK BAHTERA BATAM, represented by Hasan Lubis as Principal, located at Jl. Gajah Mada, Batam (the "School"); and\n\n'
    '2. BLUE ANCHOR SHIPYARD PTE. LTD., a company in Singapore, represented by Mr. Tan Wei as Director, located at Tuas (the "Company").\n\n'
    "The School and the Company agree as follows:\n1. This Agreement lasts for two years.\n"
)


def test_a_contract_that_defines_its_parties_in_brackets() -> None:
    found = read(CONTRACT)
    assert found["parties"] == ["SMK Bahtera Batam", "Blue Anchor Shipyard Pte. LTD"]
    assert (found["signatories"], found["place"], found["duration"]) == (["Hasan Lubis", "Mr. Tan Wei"], "Batam", "P2Y")


def test_signatures_of_two_columns_that_ran_together() -> None:
    found = read(
        "LETTER OF INTENT\nbetween\nTHE PROVINCIAL GOVERNMENT OF BENGKULU\nand\nTOTTORI PREFECTURAL GOVERNMENT\nJAPAN\n\nThe Provincial Government "
        'of Bengkulu and Tottori Prefectural Government (hereinafter referred to as "the Parties"),\n\nIntend to cooperate.\n\n'
        "Signed at Tottori on November 24, 2016 in two originals.\n\nFor the Provincial Government For Tottori Prefectural\nof Bengkulu "
        "Government\n\nDR. ROHIDIN SAFUAN SHINJI HIRAYAMA\nGovernor of Bengkulu Governor of Tottori Prefecture\n"
    )
    assert found["parties"] == ["Pemerintah Provinsi Bengkulu", "Tottori Prefectural Government"]
    assert found["signatories"] == ["DR. ROHIDIN SAFUAN", "SHINJI HIRAYAMA"]
    assert found["positions"] == ["Governor of Bengkulu", "Governor of Tottori Prefecture"]


def test_a_place_in_capitals_and_the_day_of_a_letter() -> None:
    text = title("PUSKESMAS LAMUNRE", "MITRA") + (
        "PADA HARI INI KAMIS TANGGAL SEBELAS BULAN AGUSTUS TAHUN DUA RIBU DUA PULUH DUA BERTEMPAT DI BAA, KAMI YANG BERTANDA TANGAN DI BAWAH INI :\n"
    )
    assert read(text + ONE.upper() + END)["place"] == "BAA"
    letter = "SURAT PERJANJIAN PINJAM PAKAI LAHAN\nYang bertanda tangan di bawah ini :\n" + ONE
    assert (
        read(letter + "Demikian surat perjanjian ini dibuat di Raha pada tanggal 1 Juli 2020.\n")["signed"]
        == "2020-07-01"
    )


TWO_LANGUAGES = """Nota Kesepahaman

Memorandum of Understanding
Pada hari ini, Senin, tanggal 7 Maret On this day of Monday, 7 March 2022,
2022, dibuat Nota Kesepahaman oleh a Memorandum of Understanding was
dan antara: made by and between:

1. Politeknik Ombak Raya, sebuah 1. Politeknik Ombak Raya, a polytechnic
perguruan tinggi yang berkedudukan domiciled in Raha, in this matter
di Raha, dalam hal ini diwakili oleh represented by Dr. Siti Wulan Tuwo,
Dr. Siti Wulan Tuwo, M.Si., selaku M.Si., as Director, hereinafter
Direktur, selanjutnya disebut PIHAK referred to as the FIRST PARTY;
PERTAMA;

2. CV Samudra Kencana, suatu badan 2. CV Samudra Kencana, a company
usaha di Kendari, yang dalam hal ini domiciled in Kendari, in this case
diwakili oleh Direkturnya, La Ode represented by its Director, La Ode
Rama, selanjutnya disebut PIHAK Rama, hereinafter referred to as
KEDUA; the SECOND PARTY;

PARA PIHAK bermaksud bekerja sama The PARTIES intend to cooperate
dalam budi daya rumput laut. in seaweed farming.
"""


def test_two_languages_side_by_side() -> None:
    found = read(TWO_LANGUAGES)
    assert found["parties"] == ["Politeknik Ombak Raya", "CV Samudra Kencana"]
    assert found["signatories"] == ["Dr. Siti Wulan Tuwo, M.Si.", "La Ode Rama"]
    assert (found["positions"], found["roles"]) == (["Direktur", "Direktur"], ["PIHAK PERTAMA", "PIHAK KEDUA"])


LISTS = [
    "1. Camat Tampo, Drs. LA RAMA;\n2. Kapolsek Tampo, AKP WA SITI, S.H.;\nbersepakat mencegah perkawinan anak.\n",
    "Pihak I : Drs. LA RAMA (Camat Tampo)\nPihak II : AKP WA SITI, S.H. (Kapolsek Tampo)\n\n1. Keduanya mencegah perkawinan anak.\n",
]


@pytest.mark.parametrize("clauses", LISTS)
def test_parties_that_are_only_listed(clauses: str) -> None:
    found = read(
        f"KESEPAKATAN BERSAMA\nPENCEGAHAN PERKAWINAN ANAK\nNomor : 477/18/2022\n\nPada hari Senin, 7 Maret 2022 di Raha, kami :\n{clauses}"
    )
    assert found["parties"] == ["Kecamatan Tampo", "Kepolisian Sektor Tampo"]
    assert found["signatories"] == ["Drs. LA RAMA", "AKP WA SITI, S.H."]
    assert found["positions"] == ["Camat Tampo", "Kapolsek Tampo"]


def test_the_day_behind_the_parties_in_the_middle_of_a_line() -> None:
    head = "PERJANJIAN KERJASAMA\nANTARA\nPUSKESMAS LAMUNRE\nDENGAN\nOPTIK RAYA\nYang bertandatangan dibawah ini :\n"
    end = "2. WA SITI, Pimpinan Optik Raya, selanjutnya disebut PIHAK KEDUA\nKedua pihak pada hari ini Selasa tanggal 9 Oktober 2018 bersepakat.\n"
    assert read(head + ONE + end)["signed"] == "2018-10-09"


def test_signatures_under_indonesian_headings_that_ran_together() -> None:
    found = read(
        "PERNYATAAN KEHENDAK\nANTARA\nPEMERINTAH PROVINSI SULAWESI TENGAH\nDAN\nPEMERINTAH PROVINSI GUANGXI\nTENTANG\nPROVINSI BERSAUDARA\n\n"
        'Pemerintah Provinsi Sulawesi Tengah dan Pemerintah Provinsi Guangxi, selanjutnya disebut "Para Pihak",\n\nBERKEINGINAN bekerja sama;\n'
        "Menyatakan kehendak.\n\nDitandatangani di Nanning pada tanggal 9 Oktober 2018 dalam rangkap dua.\n\nUntuk Pemerintah Provinsi Untuk "
        "Pemerintah Provinsi\nSulawesi Tengah Guangxi\n\nLA RAMA ZHANG WEI\nGubernur Wakil Gubernur\n"
    )
    assert found["signatories"] == ["LA RAMA", "ZHANG WEI"]


def test_a_grant_in_one_english_sentence() -> None:
    found = read(
        "GRANT AND COOPERATION AGREEMENT\nbetween\nGREEN DELTA TRUST\nand\nYAYASAN MANGROVE MUNA\n\nThis Agreement is entered into as of 24 July "
        '2023 by and between Green Delta Trust, a charity in Bristol, represented by Ms. Harriet Cole, Programme Director ("GDT"), and Yayasan '
        'Mangrove Muna, an Indonesian foundation in Raha, represented by Mr. La Rama, Executive Director ("YMM").\n\nGDT and YMM agree as follows:\n'
    )
    assert (found["kind"], found["signed"]) == ("agreement", "2023-07-24")
    assert found["parties"] == ["Green Delta Trust", "Yayasan Mangrove Muna"]
    assert found["signatories"] == ["Ms. Harriet Cole", "Mr. La Rama"]


def test_place_and_number_of_a_cover() -> None:
    text = (
        "PERJANJIAN KERJASAMA\nANTARA\nPUSKESMAS LAMUNRE\nDENGAN\nPT OMBAK\nNOMOR : 07/PKM/I/2022\nNOMOR : 440/\n\nTENTANG\nRUJUKAN PASIEN\n"
        "Hari : Senin\nTanggal : 7 Maret 2022\nTempat : Raha\n\nKami yang bertanda tangan di bawah ini :\n"
        + ONE
        + "2. LA RAMA, Direktur PT Ombak, selanjutnya disebut PIHAK KEDUA.\n"
        + END
    )
    found = read(text)
    assert (found["place"], found["signed"], found["numbers"][0]) == ("Raha", "2022-03-07", "07/PKM/I/2022")
    assert not any("TENTANG" in number for number in found["numbers"])


def test_two_universities_whose_addresses_stand_in_the_sentence() -> None:
    found = read(
        "MEMORANDUM OF UNDERSTANDING\nBETWEEN\nUNIVERSITAS HALU OLEO, INDONESIA\nAND\nUNIVERSITI TEKNIKAL PERAK, MALAYSIA\n\n"
        "In order to promote communication among faculty and students, the Universitas Halu Oleo having its address at Jalan Laut 6, "
        'Kendari, represented by its Rector, Prof. La Rama, M.Pd. (hereinafter referred to as "UHO"),\n\nand\n\nUniversiti Teknikal '
        "Perak having its address at 43000 Ipoh, Malaysia, represented by its\nVice-Chancellor, Prof. Azman bin Ismail (hereinafter "
        'referred to as "UTP"),\n\nagree to cooperate in academic exchanges.\n\nSigned at Kendari on this 3rd day of October 2019.\n'
    )
    assert found["parties"] == ["Universitas Halu Oleo", "Universiti Teknikal Perak"]
    assert found["signatories"] == ["Prof. La Rama, M.Pd.", "Prof. Azman bin Ismail"]
    assert found["form"] == "memorandum_saling_pengertian"
