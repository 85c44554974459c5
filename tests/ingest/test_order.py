"""Reading order: columns, rows, cells, signatures; made of words placed by hand."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.layout import weave
from ingest.order import Segment, Token, compose, read_lines, split_at_gaps, typical_height

HIGH = 10.0
LETTER = 5.0


def line(text: str, x: float, y: float) -> list[Segment]:
    """A line of text typed at x, y; spaces are as wide as letters."""
    tokens, at = [], x
    for word in text.split(" "):
        if word:
            end = at + LETTER * len(word)
            tokens.append(Token(word, at, y, end, y + HIGH, (at, y, end, y, end, y + HIGH, at, y + HIGH)))
        at += LETTER * (len(word) + 1)
    return split_at_gaps(tokens, 16.0)


def typed(rows: list[str], x: float = 0.0, y: float = 0.0, step: float = 14.0) -> list[Segment]:
    return [part for index, text in enumerate(rows) for part in line(text, x, y + index * step)]


def text_of(segments: list[Segment]) -> str:
    return compose(read_lines(segments), typical_height(segments))[0]


LEFT = [f"Para Pihak sepakat untuk hal {i}" for i in range(10)]
RIGHT = [f"The Parties agree on item {i}" for i in range(10)]


def test_columns_are_read_one_after_the_other() -> None:
    page = typed(LEFT) + typed(RIGHT, x=220, y=3)
    assert text_of(page).split("\n") == LEFT + RIGHT


def test_a_title_over_columns_comes_first_and_a_line_below_last() -> None:
    title = "NOTA SALING PENGERTIAN ANTARA KOTA MANADO DAN KOTA KAGOSHIMA DI JEPANG"
    page = typed([title], y=-40) + typed(LEFT) + typed(RIGHT, x=220) + typed([title.lower()], y=180)
    assert text_of(page).split("\n") == [title, *LEFT, *RIGHT, title.lower()]


def test_headings_between_paragraphs_belong_to_their_column() -> None:
    left = typed(LEFT) + typed(["Pasal 2"], x=60, y=170) + typed(LEFT, y=210)
    right = typed(RIGHT, x=220) + typed(["Article 2"], x=280, y=170) + typed(RIGHT, x=220, y=210)
    assert text_of(left + right).split("\n") == [*LEFT, "Pasal 2", *LEFT, *RIGHT, "Article 2", *RIGHT]


def test_signatures_below_columns_are_rows() -> None:
    signatures = typed(["PIHAK PERTAMA"], x=40, y=200) + typed(["PIHAK KEDUA"], x=280, y=200)
    signatures += typed(["YOHANES NAHAK"], x=42, y=260) + typed(["METTE KRAG"], x=284, y=260)
    found = text_of(typed(LEFT) + typed(RIGHT, x=220) + signatures).split("\n")
    assert found[-2:] == ["PIHAK PERTAMA\tPIHAK KEDUA", "YOHANES NAHAK\tMETTE KRAG"]
    assert found[:20] == LEFT + RIGHT


def test_a_footer_on_one_side_comes_after_both_columns() -> None:
    footer = typed(["MSP Provinsi NTT - Nordhavn Ocean Foundation"], y=300)
    found = text_of(typed(LEFT) + typed(RIGHT, x=220) + footer).split("\n")
    assert found == [*LEFT, *RIGHT, "MSP Provinsi NTT - Nordhavn Ocean Foundation"]


def test_labels_and_values_are_rows_however_many() -> None:
    labels = ["Nama", "Jabatan", "Alamat"] * 4
    values = [f": Nilai yang cukup panjang nomor {i}" for i in range(12)]
    page = typed(labels) + typed(values, x=90)
    assert text_of(page).split("\n") == [f"{a} {b}" for a, b in zip(labels, values, strict=True)]


def test_hanging_numbers_stay_with_their_lines() -> None:
    page = typed(["a.", "b."]) + typed(["penataan trayek angkutan;", "kalender acara; dan"], x=30)
    assert text_of(page).split("\n") == ["a. penataan trayek angkutan;", "b. kalender acara; dan"]


def test_a_justified_line_of_few_words_has_no_cells() -> None:
    wide = typed(["PEMERINTAH"], x=0) + typed(["KOTA"], x=80) + typed(["KUPANG"], x=130)
    assert text_of(wide) == "PEMERINTAH KOTA KUPANG"


def test_rows_of_a_ruled_table_hold_whole_cells() -> None:
    words = (
        typed(["Sosialisasi bantuan", "hukum bagi perangkat"], x=35) + typed(["1"]) + typed(["Rp 40.000.000"], x=160)
    )
    table = [[(-5.0, -5.0, 30.0, 30.0), (30.0, -5.0, 150.0, 30.0), (150.0, -5.0, 260.0, 30.0)]]
    above, below = typed(["LAMPIRAN"], y=-30), typed(["Demikian."], y=50)
    lines = weave(above + words + below, [table])
    assert compose(lines, HIGH)[0].split("\n") == [
        "LAMPIRAN", "1\tSosialisasi bantuan hukum bagi perangkat\tRp 40.000.000", "Demikian.",
    ]  # fmt: skip


@given(
    st.lists(st.tuples(st.text("abc,.", min_size=1, max_size=6), st.integers(0, 400), st.integers(0, 600)), max_size=40)
)
def test_every_word_comes_once_and_stands_where_it_says(placed: list[tuple[str, int, int]]) -> None:
    page = [part for text, x, y in placed for part in line(text, float(x), float(y))]
    text, words = compose(read_lines(page), typical_height(page))
    assert sorted(text[word.start : word.end] for word in words) == sorted(word for word, _, _ in placed)
    assert all(a.end < b.start for a, b in itertools.pairwise(words))


@pytest.mark.parametrize("segments", [[]])
def test_an_empty_page(segments: list[Segment]) -> None:
    assert text_of(segments) == ""
