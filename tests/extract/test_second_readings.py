"""Two engines on one line: agreement counts, a second reading may settle a conflict, and raw stays the page's."""

from __future__ import annotations

import pytest

from extract.confidence import uncalibrated
from extract.record import Agreement
from extract.run import extract
from ingest.types import Document, Method, Page, Reading

TEXT = """PERJANJIAN KERJA SAMA
ANTARA
PEMERINTAH KOTA BONTANG
DENGAN
PT GRIYA PERSADA
TENTANG
AIR BERSIH
NOMOR : 690/31/PKS/V111/2024
NOMOR : 017/GP/VIII/2024
Pada hari ini Senin tanggal lima bulan Agustus tahun dua ribu dua puluh empat (06-08-2024) bertempat di Bontang, kami
yang bertanda tangan di bawah ini:
I. BASRI RASYID, Wali Kota Bontang, bertindak untuk dan atas nama Pemerintah Kota Bontang, selanjutnya disebut PIHAK KESATU.
II. RINI WULANDARl, Direktur, bertindak untuk dan atas nama PT Giiya Persada, selanjutnya disebut PIHAK KEDUA.
Pasal 1
NILAI PERJANJIAN
Nilai Perjanjian sebesar Rp. 1.250.000.008,- (satu miliar dua ratus lima puluh juta rupiah).
Pasal 2
JANGKA WAKTU
Perjanjian berlaku untuk jangka waktu 3 (tiga) tahun sejak ditandatangani.
"""


def read(*pairs: tuple[str, str]) -> Agreement:
    """The agreement on a scanned page, with second readings of the stretches named."""
    readings = tuple(Reading(TEXT.index(a), TEXT.index(a) + len(a), b, 0.95) for a, b in pairs)
    page = Page(1, TEXT, method=Method.OCR, readings=readings)
    record = extract(Document("uji.pdf", "0" * 64, "application/pdf", (page,)))
    for field in record.agreements[0].numbers:
        assert field.raw == TEXT[field.start : field.end]
    return record.agreements[0]


def codes(agreement: Agreement) -> list[str]:
    return [check.code for check in agreement.checks]


def test_one_engine_alone_reports_its_conflicts() -> None:
    agreement = read()
    assert set(codes(agreement)) == {"tanggal_beda", "terbilang_beda"}
    assert [a.value for a in agreement.amounts] == ["1250000008"]


def test_a_second_reading_settles_a_misread_date() -> None:
    agreement = read(("(06-08-2024)", "(05-08-2024)"))
    assert "tanggal_beda" not in codes(agreement)
    assert agreement.signed is not None and agreement.signed.value == "2024-08-05"


def test_a_conflict_that_both_engines_read_stays() -> None:
    assert "tanggal_beda" in codes(read(("(06-08-2024)", "(06-08-2024)")))


def test_a_second_reading_settles_a_misread_amount() -> None:
    agreement = read(("Rp. 1.250.000.008,-", "Rp. 1.250.000.000,-"))
    (amount,) = agreement.amounts
    assert (amount.value, amount.raw) == ("1250000000", "Rp. 1.250.000.008,-")
    assert "terbilang_beda" not in codes(agreement)


def test_agreement_raises_trust_and_difference_lowers_it() -> None:
    line = "NOMOR : 017/GP/VIII/2024"
    with uncalibrated():
        alone, same = read().numbers[1], read((line, line)).numbers[1]
        other = read((line, "NOMOR:017/GB/VI/2021")).numbers[1]
    assert same.confidence > alone.confidence > other.confidence


def test_a_head_of_region_bears_the_name_of_the_region() -> None:
    page = Page(1, TEXT.replace("Wali Kota Bontang, bertindak", "Wali Kota Bonlang, bertindak"), method=Method.OCR)
    record = extract(Document("uji.pdf", "0" * 64, "application/pdf", (page,)))
    position = record.agreements[0].parties[0].position
    assert position is not None and (position.value, position.raw) == ("Wali Kota Bontang", "Wali Kota Bonlang")


def test_the_roman_month_is_that_of_signing() -> None:
    assert read().numbers[0].value == "690/31/PKS/VIII/2024"


def test_names_are_spelt_as_most_readings_say() -> None:
    agreement = read(
        ("untuk dan atas nama PT Giiya Persada", "untuk dan atas nama PT Griya Persada"),
        ("II. RINI WULANDARl, Direktur", "II. RINI WULANDARI, Direktur"),
    )
    assert agreement.parties[1].name.value == "PT Griya Persada"
    assert agreement.parties[1].name.raw in TEXT


def scan(text: str) -> Agreement:
    """The agreement on a scanned page that one engine read."""
    return extract(Document("uji.pdf", "0" * 64, "application/pdf", (Page(1, text, method=Method.OCR),))).agreements[0]


def test_pieces_of_a_blank_number_are_no_other_reading() -> None:
    line = "NOMOR : 690/      /PKS/VIII/2024"
    text = TEXT.replace("NOMOR : 690/31/PKS/V111/2024", line)
    at = text.index(line)
    readings = (Reading(at, at + 12, "NOMOR : 690/", 0.9), Reading(at + 18, at + len(line), "/PKS/VIII/2024", 0.9))
    page = Page(1, text, method=Method.OCR, readings=readings)
    record = extract(Document("uji.pdf", "0" * 64, "application/pdf", (page,)))
    assert [n.value for n in record.agreements[0].numbers] == ["690//PKS/VIII/2024", "017/GP/VIII/2024"]


def test_words_fill_the_digit_that_a_scan_lost() -> None:
    text = TEXT.replace("Rp. 1.250.000.008,-", "Rp. 125.000.000,-")
    assert [a.value for a in scan(text).amounts] == ["1250000000"]
    record = extract(Document("uji.pdf", "0" * 64, "application/pdf", (Page(1, text),)))
    assert [a.value for a in record.agreements[0].amounts] == ["125000000"], "a typed text is not mended"


def test_a_date_in_digits_alone_is_trusted_less_on_a_scan() -> None:
    day = "tanggal lima bulan Agustus tahun dua ribu dua puluh empat (06-08-2024)"
    with uncalibrated():
        alone, both = scan(TEXT.replace(day, "05-08-2024")), scan(TEXT.replace("(06-08", "(05-08"))
        other_year = scan(TEXT.replace(day, "05-08-2019"))
    assert alone.signed is not None and both.signed is not None and other_year.signed is not None
    assert both.signed.confidence > alone.signed.confidence > other_year.signed.confidence


def test_a_misread_letter_in_the_name_of_a_region() -> None:
    agreement = scan(TEXT.replace("bertempat di Bontang", "bertempat di Bontamg"))
    assert agreement.place is not None and (agreement.place.value, agreement.place.raw) == ("Bontang", "Bontamg")


def test_a_piece_of_a_number_on_a_scan_is_left_out() -> None:
    text = TEXT.replace("690/31/PKS/V111/2024", "03").replace("017/GP/VIII/2024", "15 TAHUN 2024")
    found = {}
    for method in (Method.OCR, Method.TEXT):
        page = Page(1, text, method=method)
        record = extract(Document("uji.pdf", "0" * 64, "application/pdf", (page,)))
        found[method] = [n.value for n in record.agreements[0].numbers]
    assert found == {Method.OCR: ["15 TAHUN 2024"], Method.TEXT: ["03", "15 TAHUN 2024"]}


def test_an_engine_that_runs_words_together_takes_nothing_from_the_next_word() -> None:
    agreement = read(("Wali Kota Bontang, bertindak untuk", "WaliKotaBontangbertindakuntuk"))
    assert agreement.parties[0].position and agreement.parties[0].position.value == "Wali Kota Bontang"


def test_a_number_whose_line_was_parted() -> None:
    text = TEXT.replace("NOMOR : 017/GP/VIII/2024", "NOMOR : 017\n/ GP / VIII / 2024")
    pairs = (("NOMOR : 017\n", "NOMOR : 017 / GP"), ("/ GP / VIII / 2024", "/GP/VIII/2024"))
    readings = tuple(Reading(text.index(a), text.index(a) + len(a), b, 0.95) for a, b in pairs)
    record = extract(
        Document("uji.pdf", "0" * 64, "application/pdf", (Page(1, text, method=Method.OCR, readings=readings),))
    )
    assert [n.value for n in record.agreements[0].numbers][1] == "017/GP/VIII/2024"


def scanned(old: str, new: str, *pairs: tuple[str, str]) -> Agreement:
    """The agreement where the first engine read `new` for `old`, with second readings of the stretches named."""
    text = TEXT.replace(old, new)
    readings = tuple(Reading(text.index(a), text.index(a) + len(a), b, 0.95) for a, b in pairs)
    page = Page(1, text, method=Method.OCR, readings=readings)
    return extract(Document("uji.pdf", "0" * 64, "application/pdf", (page,))).agreements[0]


OPENING = "Pada hari ini Senin tanggal lima bulan Agustus tahun dua ribu dua puluh empat (06-08-2024) bertempat di Bontang, kami"
UNREAD = "Pada hari ini Senin tanggal Iirna buian Agushis tahnn dva nbu (D6-OB-Z0Z4) bertempat di Bontang, kami"


def test_a_day_that_only_the_second_engine_reads() -> None:
    right = "Pada har ini Senin, tangga! lima,bulan Agustus,tahun. dua ribu dua puluh empat"
    agreement = scanned(OPENING, UNREAD, (UNREAD, right))
    assert agreement.signed is not None and agreement.signed.value == "2024-08-05"
    assert agreement.signed.raw == UNREAD


def test_a_day_of_another_weekday_is_not_taken_from_the_second_engine() -> None:
    agreement = scanned(OPENING, UNREAD, (UNREAD, "Pada hari ini Senin tanggal 6 Agustus 2024"))
    assert agreement.signed is None


def test_a_slot_of_dots_stands_as_the_engine_read_it_that_sees_dots() -> None:
    line = "NOMOR : HK.03/E.XIII/......./2024"
    agreement = scanned("NOMOR : 017/GP/VIII/2024", line, (line, "NOMOR : HK.03/E.XIIW/ /2024"))
    assert agreement.numbers[1].value == "HK.03/E.XIII/......./2024"


def test_a_day_of_a_decree_that_the_second_engine_reads_is_no_day_of_signing() -> None:
    blank = (
        "Pada hari ini ....... tanggal ....... bulan ....... tahun dua ribu dua puluh empat bertempat di Bontang, kami"
    )
    line = "yang bertanda tangan di bawah ini:"
    agreement = scanned(OPENING, blank, (line, "29 Juli 2020 tentang Pengangkatan"))
    assert agreement.signed is None


def test_a_number_broken_within_a_word_is_one() -> None:
    agreement = scanned("NOMOR : 017/GP/VIII/2024", "NOMOR : 017/GP-Sekret/H\nK/VI11/2024")
    assert agreement.numbers[1].value == "017/GP-Sekret/HK/VIII/2024"


@pytest.mark.parametrize(
    ("misread", "meant"),
    [
        ("3S79/PKS/VIII/2024", "3579/PKS/VIII/2024"),
        ("HK.O1,0l/PKS/VIII/2024", "HK.01.01/PKS/VIII/2024"),
        ("04B/PKS/VIII/2024", "048/PKS/VIII/2024"),
        ("12B/PKS/VIII/2024", "12B/PKS/VIII/2024"),
        ("HK.02/2.S.l/PKS/2024", "HK.02/2.5.1/PKS/2024"),
    ],
)
def test_digits_of_numbers_on_a_scan(misread: str, meant: str) -> None:
    assert scan(TEXT.replace("690/31/PKS/V111/2024", misread)).numbers[0].value == meant
