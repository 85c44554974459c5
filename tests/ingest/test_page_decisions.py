"""Decisions about pages: the route, the better of two texts, plausible words, grades, furniture, second readings."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ingest
from ingest.finish import finish
from ingest.language import languages_of
from ingest.margins import is_furniture, mark_furniture
from ingest.page import Text, better_of
from ingest.quality import grade_page, is_plausible, plausible_share
from ingest.reread import choose
from ingest.route import PageFacts, Route, agreement, route
from ingest.types import Document, Grade, Method, Page, Word

DATA = Path(ingest.__file__).parent / "data"

ROUTES = [
    ("born digital", PageFacts(2000), "auto", Route.TEXT),
    ("scan", PageFacts(0, image_cover=1.0), "auto", Route.OCR),
    ("scan with a banner", PageFacts(26, image_cover=0.98), "auto", Route.OCR),
    ("scan with a hidden layer", PageFacts(1800, 1800, 1.0), "auto", Route.COMPARE),
    ("scan with a visible layer over it", PageFacts(1800, 0, 0.95), "auto", Route.COMPARE),
    ("letterhead picture", PageFacts(1500, image_cover=0.1), "auto", Route.TEXT),
    ("garbage font map", PageFacts(1500, plausible=0.1), "auto", Route.COMPARE),
    ("letters drawn as outlines", PageFacts(0, drawings=900), "auto", Route.OCR),
    ("cover of three words", PageFacts(30), "auto", Route.TEXT),
    ("blank", PageFacts(0), "auto", Route.EMPTY),
    ("scan, OCR forbidden", PageFacts(0, image_cover=1.0), "never", Route.EMPTY),
    ("hidden layer, OCR forbidden", PageFacts(900, 900, 1.0), "never", Route.TEXT),
    ("born digital, OCR forced", PageFacts(2000), "force", Route.OCR),
    ("blank, OCR forced", PageFacts(0), "force", Route.EMPTY),
    ("after a page killed its worker", PageFacts(500, plausible=0.1), "plain", Route.TEXT),
]


@pytest.mark.parametrize(("facts", "ocr", "way"), [row[1:] for row in ROUTES], ids=[row[0] for row in ROUTES])
def test_route(facts: PageFacts, ocr: str, way: Route) -> None:
    assert route(facts, ocr) is way


GOOD = "Kesepakatan Bersama ini berlaku lima tahun terhitung sejak tanggal ditandatangani oleh para pihak"
BAD = "Ke5epakatan Ber5ama ini berla~u |ima tahvn terhitvng 5ejak tangga| ditandatangan1 o|eh para p1hak"


def text(words: str, method: Method = Method.OCR) -> Text:
    return Text(words, (Word(0, 1, (0, 0, 1, 0, 1, 1, 0, 1), 0.9),), method)


def test_a_good_hidden_layer_is_kept_and_a_bad_one_is_not() -> None:
    assert better_of(text(GOOD, Method.TEXT), text(GOOD)).method is Method.HIDDEN
    chosen = better_of(text(BAD, Method.TEXT), text(GOOD))
    assert (chosen.method, chosen.text) == (Method.OCR, GOOD)
    assert "cocok" in chosen.notes[-1]


def test_a_layer_stays_where_ocr_sees_nothing() -> None:
    assert better_of(text(GOOD, Method.TEXT), Text("", (), Method.NONE)).text == GOOD


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_agreement_is_a_share(layer: list[str], read: list[str]) -> None:
    assert 0.0 <= agreement(layer, read) <= 1.0


WORDS = [
    ("kesepakatan", True), ("ketenagakerjaan", True), ("Gunungkidul", True), ("memorandum", True), ("the", True),
    ("undang-undang", True), ("xkqjz", False), ("cvxnmb", False), ("jjjjkk", False), ("ћęß", False),
]  # fmt: skip


@pytest.mark.parametrize(("word", "plausible"), WORDS)
def test_plausible_words(word: str, plausible: bool) -> None:
    assert is_plausible(word.lower()) is plausible


@given(st.text(max_size=200))
def test_plausible_share_is_a_share(anything: str) -> None:
    assert 0.0 <= plausible_share(anything) <= 1.0


def words(confidence: float) -> list[Word]:
    return [Word(0, 1, (0, 0, 1, 0, 1, 1, 0, 1), confidence)] * 10


GRADES = [
    (GOOD, 0.95, Method.OCR, Grade.GOOD),
    (GOOD, 0.80, Method.OCR, Grade.FAIR),
    (GOOD, 0.50, Method.OCR, Grade.POOR),
    ("qwz xkj vvb jjq zzx kqw pfx wqz " + GOOD, 0.95, Method.OCR, Grade.FAIR),
    ("qwz xkj vvb jjq zzx kqw pfx wqz " * 3, 0.95, Method.OCR, Grade.POOR),
    (GOOD, None, Method.TEXT, Grade.GOOD),
    ("", None, Method.NONE, Grade.GOOD),
]


@pytest.mark.parametrize(("read", "confidence", "method", "grade"), GRADES)
def test_grades(read: str, confidence: float | None, method: Method, grade: Grade) -> None:
    assert grade_page(read, words(confidence) if confidence else (), method).grade is grade


def entries(name: str, kind: str) -> list[tuple[str, str]]:
    data = tomllib.loads((DATA / name).read_text("utf-8"))
    return [(entry["pattern"], example) for entry in data[kind] for example in entry["examples"]]


@pytest.mark.parametrize(("pattern", "example"), entries("page_furniture.toml", "line"))
def test_furniture_patterns_match_their_examples(pattern: str, example: str) -> None:
    assert re.fullmatch(pattern, example, re.IGNORECASE)
    assert is_furniture(example)


@pytest.mark.parametrize("line", ["PIHAK KESATU, BUPATI WAJO", "Pasal 3", "3 (tiga) tahun", "Rp 425.000.000"])
def test_text_is_no_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("pattern", "example"),
    [
        pair
        for kind in ("number", "running", "line", "signature", "apart")
        for pair in entries("lines_that_matter.toml", kind)
    ],
)
def test_patterns_of_lines_that_matter_match_their_examples(pattern: str, example: str) -> None:
    assert re.search(pattern, example)


@pytest.mark.parametrize(
    "line", ["Pasal 3", "JANGKA WAKTU", "1. Undang-Undang Nomor 23 Tahun 2014", "(2) Hasil monitoring dilaporkan"]
)
def test_lines_that_do_not_matter_are_not_read_again(line: str) -> None:
    assert choose(line, page_of(line, 100.0).words) == []


def page_of(text: str, y: float, number: int = 1) -> Page:
    """A page whose lines stand at y, y + 20 …"""
    placed, start = [], 0
    for index, line in enumerate(text.split("\n")):
        top = y + index * 20
        for match in re.finditer(r"\S+", line):
            quad = (0.0, top, 9.0, top, 9.0, top + 10, 0.0, top + 10)
            placed.append(Word(start + match.start(), start + match.end(), quad))
        start += len(line) + 1
    return Page(number, text, 600.0, 800.0, tuple(placed))


def test_second_readings_are_asked_cell_by_cell() -> None:
    text = "NOMOR : 119/27/KB\tNOMOR : 415.4/1043\nPasal 1"
    chosen = choose(text, page_of(text, 100.0).words)
    assert [text[s.start : s.end] for s in chosen] == ["NOMOR : 119/27/KB", "NOMOR : 415.4/1043"]


def test_lines_below_the_parties_at_the_end_are_read_again() -> None:
    text = "PIHAK KEDUA,\tPIHAK KESATU,\nBUPATI WAJO\nANDI MAPPANYUKKI"
    chosen = choose(text, page_of(text, 100.0).words)
    assert "ANDI MAPPANYUKKI" in [text[s.start : s.end] for s in chosen]


def test_a_label_that_ends_a_sentence_begins_no_signatures() -> None:
    text = "selanjutnya disebut\nPIHAK KESATU.\n" + "\n".join(["dan hal lain yang disepakati"] * 30)
    assert choose(text, page_of(text, 100.0).words) == []


def test_a_name_that_runs_over_is_read_to_its_end() -> None:
    text = "PEMERINTAH KABUPATEN MOROWALI\nUTARA\nDENGAN\nPT TIRTA MAHAKAM\nTENTANG\nAIR BERSIH"
    chosen = choose(text, page_of(text, 100.0).words)
    assert [text[s.start : s.end] for s in chosen] == ["PEMERINTAH KABUPATEN MOROWALI", "UTARA", "PT TIRTA MAHAKAM"]


def test_number_lines_are_known_as_such() -> None:
    text = "NOMOR : 119/27/KB/III/2024\nPada hari ini Rabu"
    assert [s.is_number for s in choose(text, page_of(text, 100.0).words)] == [True, False]


def test_running_heads_are_marked_and_kept() -> None:
    pages = [page_of(f"PKS Wajo - BPN {n}\nIsi halaman {n}", 20.0, n) for n in range(1, 5)]
    for page in mark_furniture([*pages]):
        assert next(page.text[a:b] for a, b in page.furniture) == f"PKS Wajo - BPN {page.number}"


def test_a_page_number_alone_is_furniture_on_the_first_page_already() -> None:
    (page,) = mark_furniture([page_of("- 2 -", 780.0)])
    assert page.furniture == ((0, 5),)
    (middle,) = mark_furniture([page_of("- 2 -", 400.0)])
    assert middle.furniture == ()


LANGUAGES = [
    (["Para pihak sepakat untuk bekerja sama dalam bidang pendidikan dan pelatihan yang sesuai"], ("id",)),
    (["The parties agree to cooperate in the field of education and training, as set out below"], ("en",)),
    (
        ["Para pihak sepakat untuk bekerja sama dalam bidang ini", "The parties shall cooperate in this field of work"],
        None,
    ),
    (["Kerja sama dengan The Asia Foundation untuk daerah dan kota yang oleh para pihak telah disepakati"], ("id",)),
    (["NOMOR 1"], ("id",)),
]


@pytest.mark.parametrize(("texts", "languages"), LANGUAGES)
def test_languages(texts: list[str], languages: tuple[str, ...] | None) -> None:
    found = languages_of(texts)
    assert set(found) == {"id", "en"} if languages is None else found == languages


def test_pages_without_text_are_named() -> None:
    poor = grade_page("", (), Method.NONE, ("gambar rusak",))
    pages = (page_of(GOOD, 100.0), *(Page(n, "", method=Method.NONE, quality=poor) for n in (2, 3, 5)))
    document = finish(Document("a.pdf", "0" * 64, "application/pdf", pages))
    assert document.warnings == ("tanpa teks: halaman 2–3, 5",)
