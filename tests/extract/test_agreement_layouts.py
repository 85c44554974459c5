"""Agreements as they come off scanners, office programs and web pages: each text is one fault of layout or writing."""

from __future__ import annotations

import pytest

from extract.agreement.number_text import normalise
from extract.run import extract
from extract.values.dates import parse_date
from ingest.types import Document, Page
from tests.extract.agreement_reading import BODY, TERM, same

BEGIN = "Pada hari ini Senin tanggal tujuh bulan Maret tahun dua ribu dua puluh dua, kami yang bertanda tangan di bawah ini:\n"


def title(one: str, other: str) -> str:
    return f"PERJANJIAN KERJA SAMA\nANTARA\n{one}\nDENGAN\n{other}\nTENTANG\nPENYEDIAAN OBAT\nNOMOR : 1/PKS/III/2022\n"


def clause(number: int, name: str, position: str, body: str, role: str) -> str:
    return f"{number}. {name}, {position}, bertindak untuk dan atas nama {body}, selanjutnya disebut {role}.\n"


#: The two organisations as the clauses write them, their positions, and their official names.
DOTTED = [
    ("PT. CAHAYA MURNI", "Direktur Utama PT. CAHAYA MURNI", "PT Cahaya Murni"),
    ("RSUD dr. Wahyudi Raha", "Direktur RSUD dr. Wahyudi Raha", "RSUD dr. Wahyudi Raha"),
    ("Rumah Sakit Umum Daerah Prof. dr. M. Yatim", "Direktur Rumah Sakit Umum Daerah Prof. dr. M. Yatim", "RSUD Prof. dr. M. Yatim"),
    ("CV. Laris Jaya", "Direktur CV. Laris Jaya", "CV Laris Jaya"),
    ("RS. Kasih Bunda", "Direktur RS. Kasih Bunda", "Rumah Sakit Kasih Bunda"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "position", "name"), DOTTED, ids=[d[0] for d in DOTTED])
def test_a_full_stop_inside_a_name_ends_nothing(written: str, position: str, name: str) -> None:
    same(
        title("PEMERINTAH KOTA RAHA BARU", written.upper()) + BEGIN
        + clause(1, "ANDI SALEH, S.E.", "Wali Kota Bontang", "Pemerintah Kota Bontang", "PIHAK KESATU")
        + clause(2, "RATNA SARI", position, written, "PIHAK KEDUA") + BODY.format(term=TERM),
        parties=["Pemerintah Kota Bontang", name], positions=["Wali Kota Bontang", position],
    )  # fmt: skip


def test_clauses_in_another_order_than_the_title() -> None:
    same(
        title("UNIVERSITAS LAMACCA", "LABORATORIUM SEHAT SELALU SOPPENG") + BEGIN
        + clause(1, "BUDI", "Kepala Cabang", "Laboratorium Sehat Selalu", "PIHAK PERTAMA")
        + clause(2, "Prof. SITI", "Rektor Universitas Lamacca", "Universitas Lamacca", "PIHAK KEDUA")
        + BODY.format(term=TERM),
        parties=["Laboratorium Sehat Selalu", "Universitas Lamacca"], signatories=["BUDI", "Prof. SITI"],
    )  # fmt: skip


def test_title_block_in_one_line() -> None:
    same(
        "PERJANJIAN KERJASAMA ANTARA PEMERINTAH KABUPATEN WAJO DENGAN UNIVERSITAS LAMACCA DAN RUMAH SAKIT UMUM PUSAT "
        "Dr. SUKANTO TENTANG PENDIDIKAN DOKTER SPESIALIS DI RSUD WAJO Nomor: 7/HK/III/2022 Nomor: Nomor: " + BEGIN
        + clause(1, "ANDI SALEH", "Bupati Wajo", "PemerintahanKabupaten Wajo", "PIHAK KE PERTAMA")
        + clause(2, "Prof. SITI", "Rektor Universitas Lamacca", "Universitas Lamacca", "PIHAK KEDUA")
        + clause(3, "dr. TONI", "Direktur Utama Rumah Sakit Umum Pusat Dr. Sukanto", "Rumah Sakit Umum Pusat Dr. Sukanto", "PIHAK KETIGA")
        + BODY.format(term=TERM),
        form="perjanjian_kerja_sama", numbers=["7/HK/III/2022"], subject="Pendidikan Dokter Spesialis di RSUD Wajo",
        parties=["Pemerintah Kabupaten Wajo", "Universitas Lamacca", "Rumah Sakit Umum Pusat Dr. Sukanto"],
        roles=["PIHAK PERTAMA", "PIHAK KEDUA", "PIHAK KETIGA"], signed="2022-03-07", checks=["nomor_kosong"],
    )  # fmt: skip


def test_labels_without_colons_and_a_region_named_elsewhere() -> None:
    same(
        title("DINAS PEKERJAAN UMUM KABUPATEN WAJO", "KELOMPOK TANI HARAPAN") + BEGIN
        + "I   Nama   SYARIFUDDIN, S.T.\n\nJabatan   Kepala Dinas Pekerjaan Umum Kabupaten Wajo, berdasarkan Surat Keputusan\n"
        "Nomor 800/137/2021 tanggal 19 Maret 2021, bertindak untuk dan atas nama Pemerintah Kabupaten yang selanjutnya\n"
        "disebut sebagai PIHAK PERTAMA\n\n"
        "II  Nama   BURHAN\n\nJabatan   Ketua Kelompok Tani Harapan, bertindak untuk dan atas nama Kelompok Tani Harapan,\n"
        "selanjutnya disebut sebagai PIHAK KEDUA\n" + BODY.format(term=TERM),
        parties=["Pemerintah Kabupaten Wajo", "Kelompok Tani Harapan"], signatories=["SYARIFUDDIN, S.T.", "BURHAN"],
        positions=["Kepala Dinas Pekerjaan Umum Kabupaten Wajo", "Ketua Kelompok Tani Harapan"],
    )  # fmt: skip


def test_spaced_labels_and_an_abbreviation_in_brackets() -> None:
    same(
        title("RSUD WAJO", "PALANG MERAH INDONESIA KABUPATEN WAJO") + BEGIN
        + "1. N a m a : dr. ADE DELIMA\n   J a b a t a n : Direktur RSUD Wajo\n   A l a m a t : Jl. Mawar No. 1\n"
        "   Bertindak untuk dan atas nama RSUD Wajo. Selanjutnya disebut PIHAK PERTAMA.\n"
        "2. N a m a : Drs. H. IMAM\n   Jabatan : Ketua Palang Merah Indonesia (PMI) Kabupaten Wajo\n   Alam at : Jl. Melati\n"
        "   Bertindak untuk dan atas nama Palang Merah Indonesia Kabupaten Wajo. Selanjutnya : PIHAK KEDUA.\n"
        + BODY.format(term=TERM),
        signatories=["dr. ADE DELIMA", "Drs. H. IMAM"], roles=["PIHAK PERTAMA", "PIHAK KEDUA"], type="KSDPK",
        parties=["RSUD Kabupaten Wajo", "Palang Merah Indonesia Kabupaten Wajo"],
        positions=["Direktur RSUD Wajo", "Ketua Palang Merah Indonesia (PMI) Kabupaten Wajo"],
    )  # fmt: skip


def test_labels_in_a_row_before_values_without_colons() -> None:
    same(
        title("PEMERINTAH KABUPATEN WAJO", "UNIVERSITAS LAMACCA") + BEGIN
        + "1. Nama : Jabatan : Alamat :\nANDI SALEH BUPATI WAJO Jalan Mawar, dalam hal ini bertindak untuk dan atas nama\n"
        "Pemerintah Kabupaten Wajo, selanjutnya disebut PIHAK KESATU.\n"
        + clause(2, "Prof. SITI", "Rektor Universitas Lamacca", "Universitas Lamacca", "PIHAK KEDUA") + BODY.format(term=TERM),
        signatories=["ANDI SALEH", "Prof. SITI"], positions=["BUPATI WAJO", "Rektor Universitas Lamacca"],
        parties=["Pemerintah Kabupaten Wajo", "Universitas Lamacca"],
    )  # fmt: skip


def test_a_party_left_blank_but_for_a_name() -> None:
    same(
        title("RUMAH SAKIT TENTARA SENGKANG", "RUMAH SAKIT KASIH BUNDA") + BEGIN
        + "1. dr. FAHMI NUR, Sp.PD……\n\n"
        "2. dr. YULIA, M.M., selaku Direktur Rumah Sakit Kasih Bunda yang bertempat di Jalan Melati No. 3, dalam kedudukan\n"
        "tersebut bertindak untuk dan atas nama Rumah Sakit Kasih Bunda, selanjutnya disebut PIHAK KEDUA.\n"
        + BODY.format(term=TERM),
        parties=["Rumah Sakit Tentara Sengkang", "Rumah Sakit Kasih Bunda"], place=None, signed="2022-03-07",
        signatories=[None, "dr. YULIA, M.M."],
    )  # fmt: skip


def test_a_template_with_a_partner_to_be_filled_in() -> None:
    same(
        title("DINAS KESEHATAN KOTA BONTANG", "LABORATORIUM/RUMAH SAKIT..............") + BEGIN
        + clause(1, "dr. WIRA, M.Kes", "Kepala Dinas Kesehatan Kota Bontang", "Dinas Kesehatan Kota Bontang", "PIHAK KESATU")
        + clause(2, ".........", "Direktur", "Laboratorium ................", "PIHAK KEDUA") + BODY.format(term=TERM),
        parties=["Dinas Kesehatan Kota Bontang"],
    )  # fmt: skip


def test_a_person_who_signs_for_herself() -> None:
    same(
        title("UPT PUSKESMAS SENGKANG KABUPATEN WAJO", "BIDAN SITI MUSTIKA") + BEGIN
        + clause(1, "dr. DEWI", "Kepala UPT Puskesmas Sengkang Kabupaten Wajo", "UPT Puskesmas Sengkang Kabupaten Wajo", "PIHAK PERTAMA")
        + "2. SITI MUSTIKA, beralamat di Jalan Melati, bertindak untuk dan atas nama diri sendiri, selanjutnya disebut PIHAK KEDUA.\n"
        + BODY.format(term=TERM),
        kinds=["perangkat_daerah", "perorangan"], type="KSDPK",
    )  # fmt: skip


def test_partners_abroad_that_only_the_preamble_names() -> None:
    same(
        "NOTA SALING PENGERTIANANTARA\nPEMERINTAH KOTA PONTIANAKPROVINSI KALIMANTAN BARAT\n"
        "Pemerintah Kota Pontianak, Provinsi Kalimantan Barat, Republik Indonesia dan Pemerintah Kota Kuching Utara, Malaysia,\n"
        "selanjutnya disebut sebagai “Para Pihak”;\nBERKEINGINAN untuk mengembangkan hubungan baik;\n"
        "MENYADARI pentingnya persamaan;\nTelah menyetujui sebagai berikut:\n" + BODY.format(term=TERM),
        form="memorandum_saling_pengertian", type="KSDPL",
        parties=["Pemerintah Kota Pontianak", "Pemerintah Kota Kuching Utara"],
    )  # fmt: skip


def test_an_office_whose_name_lists_its_affairs() -> None:
    same(
        title("DINAS KEBUDAYAAN, PARIWISATA, DAN OLAHRAGA KABUPATEN WAJO", "UNIVERSITAS LAMACCA") + BEGIN
        + clause(1, "RINA", "Kepala Dinas Kebudayaan, Pariwisata, dan Olahraga Kabupaten Wajo", "Dinas Kebudayaan, Pariwisata, dan Olahraga Kabupaten Wajo", "PIHAK KESATU")
        + clause(2, "Prof. SITI", "Rektor Universitas Lamacca", "Universitas Lamacca", "PIHAK KEDUA") + BODY.format(term=TERM),
        parties=["Dinas Kebudayaan, Pariwisata, dan Olahraga Kabupaten Wajo", "Universitas Lamacca"],
    )  # fmt: skip


def test_an_amendment_by_its_second_name() -> None:
    same(
        "PERJANJIAN PERUBAHAN (ADDENDUM)\n" + title("PEMERINTAH PROVINSI BALI", "PEMERINTAH KABUPATEN WAJO") + BEGIN
        + "1. MADE : - Gubernur Provinsi Bali,\nberkedudukan di Denpasar.\n- Dalam hal ini menjalani jabatannya, oleh karenanya sah\n"
        "bertindak untuk dan atas nama Pemerintah Provinsi Bali.\n- Untuk selanjutnya disebut PIHAK PERTAMA.\n"
        "2. ANDI : - Bupati Wajo, berkedudukan di Sengkang, bertindak untuk dan atas nama Pemerintah Kabupaten Wajo.\n"
        "- Untuk selanjutnya disebut PIHAK KEDUA.\n"
        "Nilai perjanjian yang semula ditetapkan untuk seluruh pekerjaan sebagaimana tercantum dalam perjanjian sebesar\n"
        "Rp 250.000.000 menjadi sebesar Rp 275.000.000.\n" + BODY.format(term=TERM),
        form="adendum", positions=["Gubernur Provinsi Bali", "Bupati Wajo"], amounts=[("275000000", "IDR", "kontrak")],
    )  # fmt: skip


NUMBERS = [
    ("-: - - /UT0/5.5.21 /IV /2017", "/UT0/5.5.21/IV/2017"),
    ("06/LPM/K3/PTS|20L0 23 Oktober 2010", "06/LPM/K3/PTS/2010"),
    ("~ 415.4/7/KB/2021", "415.4/7/KB/2021"),
    ("12/PKS/V/2019 5 Mei 2019", "12/PKS/V/2019"),
]


@pytest.mark.parametrize(("written", "value"), NUMBERS, ids=[n[0] for n in NUMBERS])
def test_numbers_among_specks_and_days(written: str, value: str) -> None:
    assert normalise(written)[0] == value


def test_a_number_that_goes_on_behind_a_blank() -> None:
    same(
        title("RSUD WAJO", "PT MAJU").replace("1/PKS/III/2022", "440 /\n\n/ Set-Umum / I / 2013")
        + BEGIN
        + BODY.format(term=TERM),
        numbers=["440//Set-Umum/I/2013"],
    )


def test_words_behind_a_year_in_words() -> None:
    text = "Rabu tanggal\ntujuh Bulan September tahun dua ribu enam belas oleh dan antara :"
    assert parse_date(text) == "2016-09-07"
    assert parse_date("tanggal tujuh bulan Mei tahun dua ribu xx puluh dua dan") is None


def test_office_without_selanjutnya_and_roles_in_title_case() -> None:
    same(
        title("PUSKESMAS WAJO I", "PT. MURNI ALAM (PENGANGKUT)") + BEGIN
        + "1. dr. ANDY SAPUTRA\n\n\nSelaku Kepala Puskesmas Wajo I, bertindak untuk dan atas nama Puskesmas Wajo I,\n"
        "selanjutnya disebut sebagai “Pihak Pertama”.\n"
        "2. TJONG HASAN : Direktur\n\n\nPT. Murni Alam, dalam hal ini bertindak untuk dan atas nama PT. Murni Alam,\n"
        "disebut sebagai “Pihak Kedua”.\n" + BODY.format(term=TERM),
        parties=["Puskesmas Wajo I", "PT Murni Alam"], roles=["PIHAK PERTAMA", "PIHAK KEDUA"],
        signatories=["dr. ANDY SAPUTRA", "TJONG HASAN"], positions=["Kepala Puskesmas Wajo I", "Direktur PT. Murni Alam"],
    )  # fmt: skip


def test_subject_under_the_title_without_tentang() -> None:
    same(
        "PERJANJIAN KERJA SAMA\nRUJUKAN PEMERIKSAAN LABORATORIUM\nANTARA\nRSUD WAJO\nDENGAN\nPT MAJU BERSAMA\nNOMOR : 1/PKS/2022\n"
        + BEGIN + BODY.format(term=TERM),
        subject="Rujukan Pemeriksaan Laboratorium", parties=["RSUD Kabupaten Wajo", "PT Maju Bersama"],
    )  # fmt: skip


def test_two_offices_of_unknown_regions_tell_no_type() -> None:
    same(
        title("PUSKESMAS MAWAR", "PUSKESMAS MELATI") + BEGIN
        + clause(1, "dr. ANDY", "Kepala Puskesmas Mawar", "Puskesmas Mawar", "PIHAK PERTAMA")
        + clause(2, "dr. NOVI", "Kepala Puskesmas Melati", "Puskesmas Melati", "PIHAK KEDUA") + BODY.format(term=TERM),
        type=None, parties=["Puskesmas Mawar", "Puskesmas Melati"],
    )  # fmt: skip


def test_everything_in_one_line_behind_noise() -> None:
    text = (
        "Pe) rose ef) sax D> Roses. PERJANJIAN KERJASAMA ANTARA DINAS KESEHATAN KABUPATEN WAJO DENGAN UNIVERSITAS LAMACCA "
        "TENTANG PENDIDIKAN TENAGA KESEHATAN Nomor : HK.01.01/1/77/2017 Nomor : 706/Unl/VIII/2017 Pada hari Senin tanggal "
        "Dua Puluh Delapan bulan Agustus tahun Dua Ribu Tujuh Belas, bertempat di Sengkang, kami yang bertandatangan dibawah "
        "ini: 1. dr. ACHMAD selaku Kepala Dinas Kesehatan Kabupaten Wajo, bertindak untuk dan atas nama Dinas Kesehatan "
        "Kabupaten Wajo, yang selanjutnya disebut PIHAK KESATU. 2. Prof. SITI selaku Rektor, bertindak atas nama Universitas "
        "Lamacca, selanjutnya disebut PIHAK KEDUA."
    )
    same(
        text, form="perjanjian_kerja_sama", signed="2017-08-28", numbers=["HK.01.01/1/77/2017", "706/Unl/VIII/2017"],
        place="Sengkang", parties=["Dinas Kesehatan Kabupaten Wajo", "Universitas Lamacca"],
    )  # fmt: skip


def test_cells_that_ran_together_are_no_person() -> None:
    same(
        title("SMK HARAPAN", "RSUD WAJO") + BEGIN
        + ": Kepala SMK Harapan\nRina, S.Si. Sumbar, berkedudukan di Jalan Mawar, bertindak untuk dan atas nama SMK Harapan, yang\n"
        "selanjutnya disebut PIHAK PERTAMA;\n"
        + clause(2, "dr. ZUR", "Direktur RSUD Wajo", "RSUD Wajo", "PIHAK KEDUA") + BODY.format(term=TERM),
        signatories=[None, "dr. ZUR"],
    )  # fmt: skip


def test_parties_in_a_ruled_table_with_its_head() -> None:
    same(
        title("PEMERINTAH KABUPATEN WAJO", "UNIVERSITAS LAMACCA") + BEGIN
        + "No.\tNama\tJabatan dan kedudukan\tDisebut\n"
        "1.\tDrs. ANDI SALEH\tBupati Wajo, beralamat di Jalan Mawar, bertindak untuk dan atas nama Pemerintah Kabupaten Wajo\tPIHAK KESATU\n"
        "2.\tProf. SITI, M.Pd.\tRektor Universitas Lamacca, bertindak untuk dan atas nama Universitas Lamacca\tPIHAK KEDUA\n"
        "PIHAK KESATU dan PIHAK KEDUA, bersama-sama disebut PARA PIHAK:\n" + BODY.format(term=TERM),
        parties=["Pemerintah Kabupaten Wajo", "Universitas Lamacca"], roles=["PIHAK KESATU", "PIHAK KEDUA"],
        signatories=["Drs. ANDI SALEH", "Prof. SITI, M.Pd."], positions=["Bupati Wajo", "Rektor Universitas Lamacca"],
    )  # fmt: skip


AMENDED = [
    ("NOMOR 690/21/PKS/2021\nNOMOR 44/TM/IX/2021", "NOMOR : 690/4/ADD.2/2024\nNOMOR : 08/TM/II/2024"),
    ("NOMOR 690/21/PKS/2021", "NOMOR : 690/4/PKS/2024"),
    ("NOMOR : 690/4/ADD/2024", "NOMOR 690/21/PKS/2021"),
]


@pytest.mark.parametrize(("first", "second"), AMENDED)
def test_numbers_of_the_amended_agreement_are_not_its_own(first: str, second: str) -> None:
    own = first if "ADD" in first else second
    same(
        f"ADDENDUM KEDUA\nPERJANJIAN KERJA SAMA\nANTARA\nPEMERINTAH KOTA BONTANG\nDENGAN\nPT MAJU BERSAMA\n{first}\n"
        f"TENTANG\nAIR MINUM CURAH\n{second}\n" + BEGIN + BODY.format(term=TERM),
        form="adendum", numbers=[line.split()[-1] for line in own.splitlines()],
    )  # fmt: skip


PLACES = [
    ("bertempat di Wajo\nPropinsi Sulawesi Selatan, kami", "Wajo"),
    ("dibuat dan ditandatangani di Bontang Kesepakatan Bersama oleh", "Bontang"),
    ("di Bontang,\nPemerintah Kabupaten Wajo dan", "Bontang"),
    ("di Bontang,\nkami:", "Bontang"),
    ("tanggal 07 (tujuh) bulan Maret tahun 2022 di\nBontang :", "Bontang"),
]


@pytest.mark.parametrize(("written", "place"), PLACES)
def test_where_the_place_ends(written: str, place: str) -> None:
    day = BEGIN.split(",")[0]
    same(title("A", "B") + f"{day}, {written}\n" + BODY.format(term=TERM), place=place)


def test_the_label_of_a_number_on_the_subjects_line() -> None:
    same(
        "PERJANJIAN KERJASAMA ANTARA\nKOPERASI RIMBA JATI DENGAN\nMITRA TANI TENTANG\nPENGEMBANGAN KEBUN JATI Nomor :\n" + BEGIN
        + "1. Nama : Ir. HARI\nJabatan : Ketua Koperasi Rimba Jati\nAlamat : Bogor\nDalam hal ini bertindak untuk dan atas nama KRJ,\n"
        "yang selanjutnya disebut PIHAK PERTAMA.\n" + BODY.format(term=TERM),
        subject="Pengembangan Kebun Jati", parties=["Koperasi Rimba Jati", "Mitra Tani"], signatories=["Ir. HARI", None],
        roles=["PIHAK PERTAMA", None],
    )  # fmt: skip


def test_a_post_is_no_sure_name_of_an_organisation() -> None:
    text = (
        title("PT MAJU BERSAMA", "..........") + BEGIN
        + clause(1, "AGUNG", "Direktur PT Maju Bersama", "PT Maju Bersama", "PIHAK PERTAMA")
        + "2. Nama : BUDI\nJabatan : Penanam Modal\nAlamat : Bogor\nDalam hal ini disebut sebagai PIHAK KEDUA.\n"
        + BODY.format(term=TERM)
    )  # fmt: skip
    record = extract(Document("uji.pdf", "0" * 64, "application/pdf", (Page(1, text),)))
    (doubted,) = [p.name for p in record.agreements[0].parties if p.name.value == "Penanam Modal"]
    assert doubted.confidence < 0.5


def test_numbers_of_the_parties_on_lines_of_their_own() -> None:
    same(
        title("PEMERINTAH KABUPATEN WAJO", "CV. SAGARA WISATA") + BEGIN
        + "I.\nBURHAN SALEH\n:\nBupati Wajo, bertindak untuk dan atas nama Pemerintah Kabupaten Wajo, selanjutnya disebut PIHAK KESATU.\n"
        "II.\nTn. AGUS KURNIADI, Wiraswasta, bertempat tinggal di Dusun Timur, pemegang KTP, dalam hal ini bertindak dalam jabatannya\n"
        "selaku Direktur CV. SAGARA WISATA, berkedudukan di Sengkang, selanjutnya disebut PIHAK KEDUA.\n" + BODY.format(term=TERM),
        signatories=["BURHAN SALEH", "Tn. AGUS KURNIADI"], parties=["Pemerintah Kabupaten Wajo", "CV Sagara Wisata"],
    )  # fmt: skip


def test_names_under_headings_that_shorten_the_party() -> None:
    same(
        "MEMORANDUM OF UNDERSTANDING\nBETWEEN\nTHE GOVERNMENT OF BALI PROVINCE, REPUBLIC OF INDONESIA\nAND\n"
        "THE GOVERNMENT OF NARU SPECIAL SELF-GOVERNING PROVINCE, REPUBLIC OF KOREA\nCONCERNING\nSISTER PROVINCE COOPERATION\n"
        "RECOGNIZING the importance of equality;\nPURSUANT to the laws of both countries;\nHave agreed as follows:\n"
        "Article 1\nDURATION\nThis Memorandum shall remain in force for a period of 5 (five) years.\n"
        "DONE in duplicate at Denpasar on this twenty-third day of June in the year two thousand and twenty-three in English.\n\n"
        "FOR THE GOVERNMENT OF BALI PROVINCE\tFOR THE GOVERNMENT OF NARU PROVINCE\n\nI WAYAN KARTA\tOH YOUNG-MIN\nGOVERNOR\tGOVERNOR\n",
        type="KSDPL", signed="2023-06-23", place="Denpasar", signatories=["I WAYAN KARTA", "OH YOUNG-MIN"], duration="P5Y",
    )  # fmt: skip


PRICES = [
    ("Tarif angkutan barang ditetapkan Rp45.000,- (empat puluh lima ribu rupiah) sekali jalan.", []),
    ("Bantuan modal paling tinggi Rp5.000.000,00 untuk setiap keluarga.", []),
    ("Imbalan dibayar Rp 250,- untuk setiap kilogram gabah.", []),
    ("Bantuan sebesar Rp15.000.000,00 (lima belas juta rupiah) bagi tiap-tiap kelompok.", []),
    ("Nilai sewa Rp60.000.000,- untuk setiap tahun.", [("60000000", "IDR", "kontrak")]),
    ("Uang saku peserta sebesar Rp150.000,00 dibayar tunai.", []),
    ("Harga pekerjaan seluruhnya Rp45.000.000,00.", [("45000000", "IDR", "kontrak")]),
]


@pytest.mark.parametrize(("clause_text", "amounts"), PRICES)
def test_tariffs_and_prices_are_no_value_of_the_agreement(
    clause_text: str, amounts: list[tuple[str, str, str]]
) -> None:
    same(title("A", "B") + BEGIN + f"Pasal 1\nPELAKSANAAN\n{clause_text}\n" + BODY.format(term=TERM), amounts=amounts)


OPENINGS = [
    "Kesepakatan Bersama ini dibuat dan ditandatangani di Bontang pada hari Senin tanggal 7 Maret 2022 oleh dan antara:\n",
    "Perjanjian ini, selanjutnya disebut Kontrak, dibuat dan ditandatangani di Bontang pada hari Senin tanggal 7 Maret 2022:\n",
]


@pytest.mark.parametrize("opening", OPENINGS)
def test_the_opening_sentence_is_no_part_of_the_title(opening: str) -> None:
    same(
        "PERJANJIAN KERJA SAMA\nTENTANG\nAIR CURAH\nANTARA\nPEMERINTAH KOTA BONTANG\nDAN\nPERUMDA TIRTA SEGAR KOTA BONTANG\n" + opening
        + clause(1, "BASRI", "Wali Kota Bontang", "Pemerintah Kota Bontang", "PIHAK KESATU")
        + clause(2, "RINI", "Direktur", "Perumda Tirta Segar Kota Bontang", "PIHAK KEDUA") + BODY.format(term=TERM),
        parties=["Pemerintah Kota Bontang", "Perumda Tirta Segar Kota Bontang"], subject="Air Curah",
        signed="2022-03-07", place="Bontang", roles=["PIHAK KESATU", "PIHAK KEDUA"],
    )  # fmt: skip


INDONESIAN = (
    "MEMORANDUM SALING PENGERTIAN\nANTARA\nPEMERINTAH KOTA BITUNG, REPUBLIK INDONESIA\nDAN\nPEMERINTAH KOTA NAGA, REPUBLIK FILIPINA\n"
    "TENTANG\nKERJA SAMA KOTA BERSAUDARA DI BIDANG PERIKANAN\nPemerintah Kota Bitung, Republik Indonesia, dan Pemerintah Kota Naga,\n"
    "Republik Filipina, yang selanjutnya disebut “Para Pihak”,\nMenyadari kesamaan kedua kota;\nmenyetujui:\nPASAL 1\nTUJUAN\n"
    "Mempererat persahabatan.\nPASAL 2\nMASA BERLAKU\nMemorandum ini berlaku sejak tanggal penandatanganan untuk masa 4 (empat) tahun.\n"
    "DIBUAT dalam rangkap dua di Bitung, pada tanggal dua bulan Mei tahun dua ribu enam belas.\n"
    "UNTUK PEMERINTAH KOTA\tUNTUK PEMERINTAH KOTA NAGA\nBITUNG REPUBLIK INDONESIA\tREPUBLIK FILIPINA\n"
    "HENKY LONTOH\tRAMON S. CRUZ\nWali Kota Bitung\tWali Kota Naga\n"
)
ENGLISH = (
    "MEMORANDUM OF UNDERSTANDING\nBETWEEN\nTHE GOVERNMENT OF BITUNG CITY\nAND\nTHE GOVERNMENT OF NAGA CITY\nCONCERNING\nFISHERIES\n"
    "ARTICLE 1\nOBJECTIVE\nFriendship.\nARTICLE 2\nDURATION\nThis Memorandum remains effective for a period of four years.\n"
    "FOR THE GOVERNMENT OF BITUNG\tFOR THE GOVERNMENT OF NAGA\nHENKY LONTOH\tRAMON S. CRUZ\nMayor of Bitung\tMayor of Naga\n"
)


@pytest.mark.parametrize("copy", ["", ENGLISH], ids=["one language", "two languages"])
def test_a_memorandum_whose_preamble_calls_both_sides_at_once(copy: str) -> None:
    same(
        INDONESIAN + copy, form="memorandum_saling_pengertian", type="KSDPL", signed="2016-05-02", place="Bitung", duration="P4Y",
        subject="Kerja Sama Kota Bersaudara di Bidang Perikanan", parties=["Pemerintah Kota Bitung", "Pemerintah Kota Naga"],
        signatories=["HENKY LONTOH", "RAMON S. CRUZ"], positions=["Wali Kota Bitung", "Wali Kota Naga"],
    )  # fmt: skip


MINISTRIES = [
    ("Kementerian Perhubungan Republik Indonesia", "Kementerian Perhubungan Republik Indonesia"),
    ("KEMENTERIAN PERHUBUNGAN\nREPUBLIK INDONESIA", "Kementerian Perhubungan Republik Indonesia"),
    ("Kementerian Perhubungan", "Kementerian Perhubungan"),
    ("Kejaksaan Agung Republik Indonesia", "Kejaksaan Agung Republik Indonesia"),
    ("Kepolisian Negara Republik Indonesia", "Kepolisian Negara Republik Indonesia"),
    ("Pemerintah Kota Ambon, Republik Indonesia", "Pemerintah Kota Ambon"),
]


@pytest.mark.parametrize(("written", "name"), MINISTRIES)
def test_the_state_behind_the_name_of_a_ministry_as_printed(written: str, name: str) -> None:
    same(
        title("PEMERINTAH KOTA BONTANG", written.upper()) + BEGIN
        + clause(1, "BASRI", "Wali Kota Bontang", "Pemerintah Kota Bontang", "PIHAK KESATU")
        + clause(2, "RINI", "Kepala Biro Kerja Sama", written, "PIHAK KEDUA") + BODY.format(term=TERM),
        parties=["Pemerintah Kota Bontang", name],
    )  # fmt: skip


RENEWALS = [
    ("PERPANJANGAN KEDUA PERJANJIAN KERJA SAMA", "perjanjian_kerja_sama"),
    ("PERPANJANGAN\nNOTA KESEPAKATAN", "nota_kesepakatan"),
    ("PERPANJANGAN KE-2 ATAS KESEPAKATAN BERSAMA", "kesepakatan_bersama"),
    ("PERPANJANGAN KERJA SAMA", "kesepakatan_bersama"),
]


@pytest.mark.parametrize(("written", "form"), RENEWALS)
def test_a_renewal_has_the_form_of_what_it_renews(written: str, form: str) -> None:
    head = title("PEMERINTAH KOTA BONTANG", "PT MAJU").replace("PERJANJIAN KERJA SAMA", written)
    same(head + BEGIN + BODY.format(term=TERM), form=form, subject="Penyediaan Obat")


def test_subject_between_title_and_number() -> None:
    same(
        "SURAT PERJANJIAN KERJA SAMA\nPENGELOLAAN PARKIR PASAR INDUK\nNomor : 551.2/08/SPK/2022\n" + BEGIN + BODY.format(term=TERM),
        subject="Pengelolaan Parkir Pasar Induk", numbers=["551.2/08/SPK/2022"],
    )  # fmt: skip
    same("PERJANJIAN KERJA SAMA\nNomor : 551.2/08/SPK/2022\n" + BEGIN + BODY.format(term=TERM), subject=None)
