"""Confidence: probabilities, rising with the evidence, set right by gold."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.confidence import HIGHEST, LOWEST, calibrated, confidence, uncalibrated, weights
from models.fit_confidence import fit, pooled, written

FEATURES = sorted({feature for table in weights().values() for feature in table} - {"bias"})
FIELDS = [*weights(), "parties", "place"]


@given(st.sampled_from(FIELDS), st.sets(st.sampled_from(FEATURES)))
def test_probabilities(field: str, features: set[str]) -> None:
    assert LOWEST <= confidence(field, features) <= HIGHEST


@pytest.mark.parametrize("field", FIELDS)
def test_agreement_raises_and_conflict_lowers(field: str) -> None:
    assert confidence(field, ["ocr", "agreed"]) >= confidence(field, ["ocr"]) >= confidence(field, ["ocr", "conflict"])


@given(st.sampled_from(FIELDS), st.floats(0, 1), st.floats(0, 1))
def test_the_fitted_line_rises(field: str, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert calibrated(field, low) <= calibrated(field, high) + 1e-9


def test_scores_as_they_were_set_for_fitting() -> None:
    with uncalibrated():
        assert confidence("unheard") == pytest.approx(0.9309, abs=1e-3)


def test_the_weights_file_is_written_as_it_is_read() -> None:
    stored = {"note": "n", "weights": {"*": {"bias": 1.0}}, "knots": {"*": [[0.1, 0.2]]}}
    assert json.loads(written(stored)) == stored


def test_pooling_makes_a_rising_line() -> None:
    assert pooled([(0.1, 1.0, 1.0), (0.9, 0.0, 1.0)]) == [(0.5, 0.5)]
    assert pooled([(0.1, 0.0, 1.0), (0.9, 1.0, 1.0)]) == [(0.1, 0.0), (0.9, 1.0)]


def test_fitting_moves_a_field_towards_what_was_right() -> None:
    knots = fit([("place", 0.97, False)] * 50 + [("signed", 0.97, True)] * 50)
    assert knots["place"][-1][1] < 0.6
    assert knots["signed"][-1][1] > 0.9
