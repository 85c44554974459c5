"""Confidence: probabilities, rising with the evidence, set right by gold."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.confidence import HIGHEST, LOWEST, calibrated, confidence, uncalibrated, weights
from extract.record import to_json
from extract.run import extract
from models.fit_confidence import UNSEEN_WEIGHT, fit, pooled, unseen, written
from tests.extract.agreement_reading import BODY, TERM, document

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


def test_values_of_unseen_agreements_weigh_more_than_readings_of_the_gold() -> None:
    counted = [sure for field, sure, right in unseen() if field == "parties" and not right]
    assert counted
    assert len(counted) % UNSEEN_WEIGHT == 0
    assert all(0 < sure < 1 for sure in counted)


@pytest.mark.parametrize("field", ["parties", "position", "signatory"])
def test_what_the_title_does_not_confirm_is_no_sure_thing(field: str) -> None:
    assert confidence(field, ["unconfirmed"]) < 0.93 < confidence(field, [])
    assert confidence(field, ["ocr", "unconfirmed"]) < confidence(field, ["unconfirmed"])


@pytest.mark.parametrize(("titled", "sure"), [("YAYASAN KASIH", True), ("YAYASAN SINAR TIMUR", False)])
def test_who_signs_for_a_doubtful_party_is_as_doubtful(titled: str, sure: bool) -> None:
    text = (
        f"PERJANJIAN KERJA SAMA\nANTARA\nPUSKESMAS LAMUNRE\nDENGAN\n{titled}\nTENTANG\nRUJUKAN PASIEN\nNOMOR : 1/PKS/III/2022\n"
        "Pada hari ini Senin tanggal tujuh bulan Maret tahun dua ribu dua puluh dua, kami yang bertanda tangan di bawah ini:\n"
        "1. dr. SALMA, Kepala Puskesmas Lamunre, bertindak untuk dan atas nama Puskesmas Lamunre, selanjutnya disebut PIHAK KESATU.\n"
        "2. LA RAMA, Ketua Yayasan Kasih, bertindak untuk dan atas nama Yayasan Kasih, selanjutnya disebut PIHAK KEDUA.\n"
    )
    party = to_json(extract(document(text + BODY.format(term=TERM))))["agreements"][0]["parties"][1]
    assert party["name"]["value"] == "Yayasan Kasih"
    assert {party[part]["confidence"] >= 0.95 for part in ("name", "signatory", "position")} == {sure}
