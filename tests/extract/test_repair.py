"""OCR repairs for matching: what is mended, what is left alone, and that every place leads back to the page."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.text.repair import letters
from extract.text.sheet import make_sheet, repair
from ingest.types import Page

FAULTS = [
    ("INDOI'ESIA", "INDONESIA"),
    ("PROVINS!", "PROVINSI"),
    ("MENTER!", "MENTERI"),
    ("INDONESlA", "INDONESIA"),
    ("ANT ARA", "ANTARA"),
    ("TENT ANG", "TENTANG"),
    ("kerja~ama", "kerja sama"),
    ("Dinas A clan Dinas B", "Dinas A dan Dinas B"),
    ("diwakili olen Budi", "diwakili oleh Budi"),
    ("Pit. Direktur", "Plt. Direktur"),
    ("disebut PIHAK |.", "disebut PIHAK I."),
    ("PIHAKI PIHAKII", "PIHAK I PIHAK II"),
    ("PIHAK Il dan PIHAK 1", "PIHAK II dan PIHAK 1"),
    ("| WAYAN ARTA dan IMADE SUTA", "I WAYAN ARTA dan I MADE SUTA"),
    ("Pemerintah Kata Bogor", "Pemerintah Kota Bogor"),
    ("Wali Kata Bogor", "Wali Kota Bogor"),
    ("Ilomor : 12", "Nomor : 12"),
    ("TEITTAITG", "TENTANG"),
    ("PASA L 1", "PASAL 1"),
    ("P E R J A N J I A N  K E R J A  S A M A", "PERJANJIAN  KERJA  SAMA"),
    ("PIHAK KESATIJ", "PIHAK KESATU"),
    ("Perjanjlan Kerja Sama", "Perjanjian Kerja Sama"),
    ("kesepa-\nkatan", "kesepakatan"),
    ("hak Dipindai dengan CamScanner dan", "hak   dan"),
    ("PIHAK I PIHAK II 1", " "),
    ("“PIHAK KESATU”", '"PIHAK KESATU"'),
    ("tg!. 3 Mei, tg1. 4 Mei", "tgl. 3 Mei, tgl. 4 Mei"),
    ("This Agreernent is rnade", "This Agreement is made"),
    ("5ampai tabun {dua}", "sampai tahun (dua)"),
    ("bu!an dan hulan", "bulan dan bulan"),
    ("Kepa1a Dinas, Wa1i Ri11a, K1inik", "Kepala Dinas, Wali Rilla, Klinik"),
    ("S0EPARNO dan ANT0N", "SOEPARNO dan ANTON"),
]
LEFT_ALONE = [
    "ketika kepada pertanian pasar", "kerja sama daerah", "DENGAN RAHMAT TUHAN YANG MAHA ESA", "kata sambutan", "Wali Kota",
    "kebutuhan terakhir pertahanan keselamatan pertambahan jawatan bernama pertamina tenang perintah", "Republic January",
    "4 2 6 8 / P M K", "PT Bank Pembangunan Daerah", "Nomor 23 Tahun 2014", "per tahun", "tinggal di Kota Batu",
    "bukan hutan, bulat, tahan, lahan dan mulia", "Tabun dan Hari Jufa", "Jalan Bori", "5 tahun",
    "Gedung A1 lantai 1", "PKS-0X", "COVID19",
]  # fmt: skip


@pytest.mark.parametrize(("read", "meant"), FAULTS, ids=lambda v: v if isinstance(v, str) else "")
def test_faults_are_mended(read: str, meant: str) -> None:
    assert repair(read) == meant


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_right_words_are_left_alone(text: str) -> None:
    assert repair(text) == text


def test_offsets_lead_back_to_the_page() -> None:
    sheet = make_sheet((Page(1, "TENT ANG\nair bersih"), Page(2, "Ilomor : 7/PKS/2020")))
    at = sheet.text.index("7/PKS")
    field = sheet.field(at, at + len("7/PKS/2020"), "7/PKS/2020", 0.9)
    assert (field.page, field.raw, field.start) == (2, "7/PKS/2020", 9)
    word = sheet.text.index("TENTANG")
    assert sheet.field(word, word + 7, "x", 0.9).raw == "TENT ANG"
    assert sheet.locate(field) == (at, at + 10)


def test_furniture_is_not_matched() -> None:
    page = Page(1, "PIHAK I\nNomor : 1", furniture=((0, 7),))
    assert make_sheet((page,)).text == " " * 7 + "\nNomor : 1"


@given(st.lists(st.text(max_size=120), min_size=1, max_size=4), st.data())
def test_every_raw_is_its_slice(texts: list[str], data: st.DataObject) -> None:
    pages = tuple(Page(n, text) for n, text in enumerate(texts, start=1))
    sheet = make_sheet(pages)
    assert len(sheet.places) == len(sheet.text) + 1
    low = data.draw(st.integers(0, len(sheet.text)))
    high = data.draw(st.integers(low, len(sheet.text)))
    field = sheet.field(low, high, "x", 0.5)
    assert field.raw == pages[field.page - 1].text[field.start : field.end]


def test_letters() -> None:
    assert letters("T E N T A N G :") == "TENTANG"


@pytest.mark.parametrize("text", ["A " * 20000, "a~b" * 10000, "TENT ANG " * 5000, "l1!" * 10000, "PIHAK I " * 5000])
def test_hostile_repetition_is_quick(text: str) -> None:
    start = time.process_time()
    repair(text)
    assert time.process_time() - start < 1.5
