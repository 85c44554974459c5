"""Dotted blanks: found among letters, put back as dots in their line, and nothing else taken for them."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from ingest.leaders import join, take_leaders
from ingest.ocr import Seen

DPI = 150
POINT = DPI / 72


def paper() -> NDArray[np.uint8]:
    return np.full((400, 900), 255, np.uint8)


def dots(gray: NDArray[np.uint8], x: int, y: int, count: int, pitch: float = 3.0) -> int:
    """Full stops of 12 point type from x on; where they end."""
    for index in range(count):
        left = round(x + index * pitch * POINT)
        gray[y - 2 : y + 1, left : left + 3] = 0
    return round(x + count * pitch * POINT)


@pytest.mark.parametrize("count", [4, 12, 80])
def test_a_dotted_blank_is_taken_away_and_counted(count: int) -> None:
    gray = paper()
    dots(gray, 60, 200, count)
    dotted = take_leaders(gray, DPI)
    assert [blank.text for blank in dotted.blanks] == ["." * count]
    assert dotted.gray.min() == 255
    assert gray.min() == 0


def test_a_colon_before_a_blank_is_no_dot_of_it() -> None:
    gray = paper()
    dots(gray, 100, 200, 1)
    gray[188:191, 100:103] = 0
    dots(gray, 110, 200, 9)
    (blank,) = take_leaders(gray, DPI).blanks
    assert blank.text == "." * 9
    assert blank.x0 >= 105


def test_an_ellipsis_and_the_dots_of_letters_stay() -> None:
    gray = paper()
    dots(gray, 60, 100, 3)
    end = dots(gray, 60, 200, 6)
    for x in range(60, end, round(3 * POINT)):  # the stems of "iiiiii" below their dots
        gray[204:214, x : x + 3] = 0
    cv2.putText(gray, "Pasal 1. PIHAK KESATU", (60, 320), cv2.FONT_HERSHEY_SIMPLEX, 0.8, (0,), 2)
    dotted = take_leaders(gray, DPI)
    assert dotted.blanks == ()
    assert np.array_equal(dotted.gray, gray)


def word(text: str, x0: int, x1: int, y: int = 100, line: int = 1) -> Seen:
    return Seen(text, x0, y - 14, x1, y, 0.9, (1, 1, line))


def test_a_blank_stands_between_the_words_of_its_line() -> None:
    seen = [word("tanggal", 0, 60), word("bulan", 160, 200), word("tahun", 0, 50, 130, 2)]
    joined = join(seen, [word("......", 70, 150, line=-1)])
    assert [w.text for w in joined] == ["tanggal", "......", "bulan", "tahun"]
    assert joined[1].line == joined[0].line


def test_a_blank_alone_is_a_line_of_its_own() -> None:
    blank = word("......", 70, 150, 300, -1)
    assert join([word("tanggal", 0, 60)], [blank])[-1] == blank
