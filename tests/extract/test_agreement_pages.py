"""How pages of agreements come as text: rules of tables, hanging columns, two languages, blocks without roles."""

from __future__ import annotations

import pytest

from extract.agreement.sections import cut
from tests.extract.agreement_reading import BEGIN, END, ONE, read, same, title

PARTIES = title("PUSKESMAS LAMUNRE", "KLINIK WARUMBA")


def test_rules_of_a_table_around_its_cells() -> None:
    rows = (
        "I. | dr. SALMA TUWO | : | Kepala Puskesmas Lamunre, bertindak untuk dan atas nama Puskesmas Lamunre, selanjutnya disebut PIHAK KESATU. |\n"
        "II. | Ns. HARUN LANE | : | Direktur Klinik Warumba, bertindak untuk dan atas nama Klinik Warumba, selanjutnya disebut PIHAK KEDUA. |\n"
    )
    numbers = "NOMOR : 12/PKS/III/2022 |\nNOMOR : 7/KW/III/2022 |\n"
    same(
        PARTIES + numbers + BEGIN + rows + END,
        parties=["Puskesmas Lamunre", "Klinik Warumba"], signatories=["dr. SALMA TUWO", "Ns. HARUN LANE"],
        positions=["Kepala Puskesmas Lamunre", "Direktur Klinik Warumba"],
    )  # fmt: skip
    assert read(PARTIES + numbers + BEGIN + rows + END)["numbers"][-2:] == ["12/PKS/III/2022", "7/KW/III/2022"]


def test_strokes_in_names_set_in_capitals() -> None:
    two = "2. Hj. MARTlNl LANE, S.Kep. : Direktur Klinik Warumba, bertindak untuk dan atas nama Klinik Warumba, selanjutnya disebut PIHAK KEDUA.\n"
    same(PARTIES + BEGIN + ONE + two + END, signatories=["dr. SALMA TUWO", "Hj. MARTINI LANE, S.Kep."])


def test_letters_read_as_digits_and_numbers_without_a_stop() -> None:
    one = ONE.replace("1. ", "1 ").replace("SALMA", "SAL0MO")
    two = "2 Ha1imah Ri11a, S.Kep. : Direktur K1inik Warumba, bertindak untuk dan atas nama K1inik Warumba, se1anjutnya disebut PIHAK KEDUA.\n"
    same(
        PARTIES + BEGIN + one + two + END,
        parties=["Puskesmas Lamunre", "Klinik Warumba"], signatories=["dr. SALOMO TUWO", "Halimah Rilla, S.Kep."],
    )  # fmt: skip


def test_a_role_broken_in_a_hanging_column() -> None:
    two = (
        "2. HARUN LANE : Direktur Klinik Warumba,\n" + 30 * " " + "bertindak untuk dan atas nama Klinik Warumba,\n"
        + 30 * " " + "selanjutnya disebut PIHAK\n" + 30 * " " + "KEDUA.\n"
    )  # fmt: skip
    same(
        PARTIES + BEGIN + ONE + two + END,
        signatories=["dr. SALMA TUWO", "HARUN LANE"],
        roles=["PIHAK KESATU", "PIHAK KEDUA"],
    )


def test_represented_without_the_word_by() -> None:
    two = "2. Klinik Warumba, dalam hal ini diwakili HARUN LANE selaku Direktur, berdasarkan Surat Kuasa Nomor 3, selanjutnya disebut PIHAK KEDUA.\n"
    same(
        PARTIES + BEGIN + ONE + two + END,
        signatories=["dr. SALMA TUWO", "HARUN LANE"],
        positions=["Kepala Puskesmas Lamunre", "Direktur"],
    )


def test_a_quoted_role_behind_a_post() -> None:
    two = "2. HARUN LANE, Ketua Kelompok Tani Warumba, yang berkedudukan di Raha, selanjutnya disebut ”Pelaksana Kegiatan”.\n"
    same(
        title("PUSKESMAS LAMUNRE", "KELOMPOK TANI WARUMBA") + BEGIN + ONE + two + END,
        parties=["Puskesmas Lamunre", "Kelompok Tani Warumba"], signatories=["dr. SALMA TUWO", "HARUN LANE"],
    )  # fmt: skip


def test_a_government_of_no_list_for_which_its_agency_stands_in_the_title() -> None:
    two = "2. HARUN LANE, Bupati Warumba Barat, bertindak untuk dan atas nama Pemerintah Kabupaten Warumba Barat, selanjutnya disebut PIHAK KEDUA.\n"
    same(
        title("PUSKESMAS LAMUNRE", "BADAN PENDAPATAN DAERAH KABUPATEN WARUMBA BARAT") + BEGIN + ONE + two + END,
        parties=["Puskesmas Lamunre", "Pemerintah Kabupaten Warumba Barat"],
    )  # fmt: skip


def test_blocks_that_say_for_whom_and_an_earlier_paper_signed_on_another_day() -> None:
    text = (
        "MEMORANDUM SALING PENGERTIAN\nANTARA\nKEMENTERIAN SOSIAL REPUBLIK INDONESIA\nDAN\nHARBOUR CHILDREN FUND\nTENTANG\nPENGASUHAN ANAK\n\n"
        "Kementerian Sosial Republik Indonesia, selanjutnya disebut \"KEMENSOS\", dan Harbour Children Fund, untuk selanjutnya disebut\n"
        "\"HCF\", secara bersama disebut \"PARA PIHAK\".\n\nMENGGANTIKAN Memorandum Saling Pengertian yang ditanda tangani pada\ntanggal 5 Maret 2009.\n\n"
        "PASAL 1\nTUJUAN\nMengasuh anak bersama.\n\nPASAL 2\nJANGKA WAKTU\nMSP ini berlaku sejak tanggal ditandatangani untuk jangka waktu 3 (tiga) tahun.\n\n"
        "DIBUAT di Jakarta, tanggal enam bulan Juni tahun dua ribu dua belas, dalam dua naskah asli.\n\n"
        "UNTUK KEMENTERIAN SOSIAL              UNTUK HARBOUR CHILDREN\nREPUBLIK INDONESIA                    FUND\n\ntertanda"
        "                              tertanda\n\nWAHYU SASTRO                          HELGA BRANDT\nDIREKTUR JENDERAL                     COUNTRY DIRECTOR\n"
    )  # fmt: skip
    same(text, signed="2012-06-06", signatories=["WAHYU SASTRO", "HELGA BRANDT"])


#: A letter of intent in two columns.
LETTER = [
    ("PERNYATAAN KEHENDAK KERJA SAMA", "LETTER OF INTENT"), ("ANTARA", "BETWEEN"),
    ("PEMERINTAH KABUPATEN WAJO", "THE GOVERNMENT OF WAJO REGENCY"), ("DAN", "AND"),
    ("PEMERINTAH KOTA NISHIHAMA", "THE GOVERNMENT OF NISHIHAMA CITY"), ("JEPANG", "JAPAN"), ("TENTANG", "CONCERNING"),
    ("KERJA SAMA PERTANIAN", "COOPERATION IN AGRICULTURE"), ("", ""),
    ("Pemerintah Kabupaten Wajo dan", "The Government of Wajo Regency and"),
    ("Pemerintah Kota Nishihama, Jepang,", "the Government of Nishihama City, Japan,"),
    ('selanjutnya disebut "Para Pihak";', 'hereinafter referred to as the "Parties";'), ("", ""),
    ("Berkeinginan menjalin persahabatan", "Desiring to establish friendship between"),
    ("di antara masyarakat;", "the people of both sides;"), ("Menyatakan kehendak untuk", "Declare their intention to be"),
    ("bekerja sama dalam pertanian.", "partners in the field of farming."), ("", ""),
    ("Dibuat dalam rangkap dua di Sengkang", "Done in duplicate in Sengkang, on the"),
    ("pada tanggal sepuluh bulan Juli tahun", "tenth day of July two thousand and"),
    ("dua ribu dua puluh tiga, dalam bahasa", "twenty three, in the Indonesian and"), ("Indonesia dan Inggris.", "English languages of both."),
]  # fmt: skip


def test_two_languages_side_by_side_from_title_to_signatures() -> None:
    rows = "".join(f"{one:<42}{other}".rstrip() + "\n" for one, other in LETTER)
    blocks = "\nUNTUK PEMERINTAH KABUPATEN                FOR THE GOVERNMENT OF\nWAJO                                      WAJO REGENCY\n\n        ttd\n\n        ANDI BURHAN\n        BUPATI / REGENT\n"
    same(
        rows + blocks, form="pernyataan_kehendak", signed="2023-07-10", place="Sengkang",
        parties=["Pemerintah Kabupaten Wajo", "Pemerintah Kota Nishihama"], signatories=["ANDI BURHAN", None],
    )  # fmt: skip


TERMS = [
    # Indented lines, in which a date is broken.
    ("Pasal 2\nJANGKA WAKTU\n(1) Sewa berlaku 24 (dua puluh empat) bulan, terhitung sejak tanggal 1 Juli\n      2022 dan berakhir pada\n"
     "      tanggal 30 Juni 2024.\n", "P24M", "2022-07-01", "2024-06-30"),
    # A plan with letters for its parts and a table of dates.
    ("D. KEGIATAN\nPelatihan      April-Sept 2022\nPameran        Februari 2023\n\nE. JANGKA WAKTU\nRencana ini berlaku sejak tanggal "
     "ditandatangani sampai dengan tanggal 31 Desember 2024.\n\nF. PENUTUP\nDibuat rangkap dua.\n", None, "2022-03-07", "2024-12-31"),
    # Articles with their text behind their numbers.
    ("Pasal 1 Pihak Kesatu menunjuk Pihak Kedua untuk mengangkut sampah.\nPasal 2 Perjanjian ini berlaku 1 tahun atau mulai 01/04/2022 hingga "
     "31/03/2023\nPasal 3 Bahan disediakan oleh Pihak Kesatu.\nPasal 4 Biaya dibayar ke rekening atas nama Klinik Warumba.\n",
     "P1Y", "2022-04-01", "2023-03-31"),
    # A term that ends with a work.
    ("Pasal 1\nMASA BERLAKU\nNaskah ini berlaku sejak ditandatangani sampai dengan selesainya seluruh tahapan.\n", None, "2022-03-07", None),
]  # fmt: skip


@pytest.mark.parametrize(("body", "duration", "starts", "ends"), TERMS)
def test_where_the_term_stands(body: str, duration: str | None, starts: str, ends: str | None) -> None:
    two = "2. HARUN LANE : Direktur Klinik Warumba, bertindak untuk dan atas nama Klinik Warumba, selanjutnya disebut PIHAK KEDUA.\n"
    same(PARTIES + BEGIN + ONE + two + body, duration=duration, starts=starts, ends=ends)


def test_articles_with_their_text_behind_their_numbers() -> None:
    text = (
        "Pasal 1 Maksud perjanjian ini saling membantu.\nPasal 2 Ruang lingkup meliputi persalinan.\nPasal 3 Biaya ditanggung bersama.\n"
        "Pasal 4 Berlaku sampai 2024.\n"
    )  # fmt: skip
    assert [(p.number, p.kind) for p in cut(text).pasal[:2]] == [(1, "maksud"), (2, "lingkup")]
    assert cut("Menurut\nPasal 1 Undang-Undang ini.\nPasal 65 menyebut kerja sama.\n").pasal == ()


def test_prices_under_a_heading_of_tariffs() -> None:
    two = "2. HARUN LANE : Direktur Klinik Warumba, bertindak untuk dan atas nama Klinik Warumba, selanjutnya disebut PIHAK KEDUA.\n"
    prices = "Pasal 1\nTARIF\n(1) Kamar Rp. 120.000,- sehari.\n(2) Persalinan Rp. 650.000,-\n"
    same(PARTIES + BEGIN + ONE + two + prices, amounts=[])
    whole = "Pasal 1\nTARIF\nNilai perjanjian seluruhnya Rp. 65.000.000,-\n"
    assert [a[0] for a in read(PARTIES + BEGIN + ONE + two + whole)["amounts"]] == ["65000000"]


def test_a_title_in_lines_that_break_anywhere() -> None:
    head = (
        "PERJANJIAN KERJASAMA Antara PUSKESMAS LAMUNRE Dengan KLINIK WARUMBA Tentang PELAYANAN KESEHATAN\nIBU DAN ANAK Nomor: 12/PKS/2022 "
        "Nomor: 7/KW/2022\n\n"
    )  # fmt: skip
    same(head + BEGIN + ONE + END, subject="Pelayanan Kesehatan Ibu dan Anak", numbers=["12/PKS/2022", "7/KW/2022"])
