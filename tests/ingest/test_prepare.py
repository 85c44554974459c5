"""Preparation of scans: every step is undone by its matrix; skew, turn, stamps, specks, tables, columns are seen."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from ingest.prepare import despeckle, find_skew, flatten, has_columns, look, prepare, turned, without_stamps
from ingest.ruled import take_rules
from tests.ingest import files

Picture = NDArray[np.uint8]


def page(dpi: int = 200) -> Picture:
    return np.ascontiguousarray(np.asarray(files.picture(dpi))[:, :, ::-1])


def rotated(picture: Picture, degrees: float) -> Picture:
    """Turned clockwise by a few degrees."""
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    return np.asarray(cv2.warpAffine(picture, matrix, (width, height), borderValue=(255, 255, 255)), dtype=np.uint8)


def marked(dpi: int) -> tuple[Picture, tuple[int, int]]:
    """A page with a square of ink at a known place far from the text."""
    picture = page(dpi)
    height, width = picture.shape[:2]
    x, y = round(width * 0.7), round(height * 0.6)
    cv2.rectangle(picture, (x - 6, y - 6), (x + 6, y + 6), (0, 0, 0), -1)
    return picture, (x, y)


def find_mark(gray: Picture) -> tuple[float, float]:
    """Centre of the largest blot."""
    count, _, stats, centres = cv2.connectedComponentsWithStats((gray < 128).astype(np.uint8))
    largest = max(range(1, count), key=lambda i: int(stats[i, cv2.CC_STAT_AREA]))
    return float(centres[largest][0]), float(centres[largest][1])


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("skew", [0.0, 2.5, -1.2])
@pytest.mark.parametrize("dpi", [110, 200])
def test_what_is_found_is_led_back_to_the_page_as_it_came(dpi: int, skew: float, turn: int) -> None:
    picture, _ = marked(dpi)
    came = np.ascontiguousarray(np.rot90(rotated(picture, skew), -turn // 90))
    x, y = find_mark(cv2.cvtColor(came, cv2.COLOR_BGR2GRAY).astype(np.uint8))
    prepared = prepare(came, float(dpi), turn)
    assert prepared.skew == pytest.approx(skew, abs=0.15)
    back = prepared.back([find_mark(prepared.gray)])[0]
    assert tuple(back) == pytest.approx((x, y), abs=1.0)


@pytest.mark.parametrize("skew", [-6.0, -3.0, -0.5, 0.0, 0.4, 3.0, 7.0])
def test_skew(skew: float) -> None:
    gray = cv2.cvtColor(rotated(page(), skew), cv2.COLOR_BGR2GRAY).astype(np.uint8)
    assert find_skew(gray, 200) == pytest.approx(skew, abs=0.15)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("skew", [0.0, 2.0])
def test_sideways(turn: int, skew: float) -> None:
    gray = cv2.cvtColor(rotated(page(), skew), cv2.COLOR_BGR2GRAY).astype(np.uint8)
    assert look(np.ascontiguousarray(np.rot90(gray, -turn // 90)), 200)[0] is (turn in (90, 270))


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_is_its_own_way_back(turn: int) -> None:
    gray = cv2.cvtColor(page(100), cv2.COLOR_BGR2GRAY).astype(np.uint8)
    again, _ = turned(np.ascontiguousarray(np.rot90(gray, -turn // 90)), turn)
    assert np.array_equal(again, gray)


def test_a_blue_stamp_fades_and_black_print_stays() -> None:
    picture = page()
    cv2.circle(picture, (500, 330), 150, (200, 60, 40), 12)
    gray = without_stamps(picture)
    assert gray[180, 500] > 180  # the stamp's rim
    assert gray.min() < 60


def test_a_letter_printed_in_blue_stays() -> None:
    picture = page()
    picture[(picture < 128).all(axis=2)] = (180, 30, 20)
    assert without_stamps(picture).min() < 128


def test_a_shadow_becomes_white() -> None:
    picture = page()
    shadow = np.linspace(1.0, 0.45, picture.shape[1])[None, :, None]
    gray = flatten(without_stamps((picture * shadow).astype(np.uint8)))
    assert np.median(gray[:, -200:]) > 240


def test_specks_go_and_dots_of_letters_stay() -> None:
    gray = cv2.cvtColor(page(), cv2.COLOR_BGR2GRAY).astype(np.uint8)
    assert np.array_equal(despeckle(gray, 200), gray)
    chance = np.random.default_rng(1)
    speckled = gray.copy()
    speckled[chance.integers(0, gray.shape[0], 6000), chance.integers(0, gray.shape[1], 6000)] = 0
    assert (despeckle(speckled, 200) < 128).sum() < (speckled < 128).sum() - 4000


@pytest.mark.parametrize(
    "picture",
    [np.full((300, 200, 3), 255, np.uint8), np.zeros((3, 3, 3), np.uint8), np.full((1, 2000, 3), 9, np.uint8)],
)
def test_odd_pictures_do_no_harm(picture: Picture) -> None:
    assert prepare(picture, 200).gray.size > 0


def grid() -> Picture:
    gray = np.full((900, 1100), 255, np.uint8)
    for y in range(200, 601, 100):
        cv2.line(gray, (100, y), (1000, y), (0,), 3)
    for x in (100, 300, 700, 1000):
        cv2.line(gray, (x, 200), (x, 600), (0,), 3)
    cv2.putText(gray, "Rp 40.000", (720, 260), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (0,), 2)
    return gray


def test_cells_of_a_ruled_table_are_found_and_its_rules_taken_away() -> None:
    ruled = take_rules(grid(), 150)
    (table,) = ruled.tables
    assert [len(row) for row in table] == [3, 3, 3, 3]
    assert table[0][2] == pytest.approx((700, 200, 1000, 300), abs=6)
    assert ruled.gray[200:601:100, 150].min() > 200
    assert ruled.gray[220:270, 720:900].min() < 60


def test_a_page_of_text_has_no_table_and_no_columns() -> None:
    prepared = prepare(page(), 200)
    assert take_rules(prepared.gray, 200).tables == ()
    assert not has_columns(prepared)


def test_columns_are_seen() -> None:
    left = np.full((1754, 1240, 3), 255, np.uint8)
    for index in range(24):
        for x, text in ((90, "Para Pihak sepakat untuk hal"), (660, "The Parties agree on the item")):
            cv2.putText(left, text, (x, 200 + index * 40), cv2.FONT_HERSHEY_SIMPLEX, 0.85, (0, 0, 0), 2)
    assert has_columns(prepare(left, 150))
