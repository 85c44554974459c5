"""Scoring: what counts as right, how misses are counted, and how trust is measured."""

from __future__ import annotations

from typing import Any

import pytest

from extract.scoring.counts import Tally
from extract.scoring.keys import number_key, person_key, token_f1
from extract.scoring.records import score
from extract.scoring.reliability import calibration_error, reliability


def field(value: str, confidence: float = 0.9) -> dict[str, Any]:
    return {"value": value, "raw": "", "page": 1, "start": 0, "end": 0, "confidence": confidence}


def party(name: str, **more: Any) -> dict[str, Any]:
    return {
        "name": field(name),
        "role": None,
        "kind": "kota",
        "region_code": None,
        "signatory": None,
        "position": None,
    } | more


def agreement(**more: Any) -> dict[str, Any]:
    empty: dict[str, Any] = dict.fromkeys(("subject", "signed", "place", "starts", "ends", "duration", "type"))
    lists: dict[str, Any] = {name: [] for name in ("numbers", "parties", "sectors", "amounts", "checks")}
    return {"form": "lainnya", "count": 1} | empty | lists | more


def record(*agreements: dict[str, Any], kind: str = "agreement", **more: Any) -> dict[str, Any]:
    base: dict[str, Any] = {
        "document": {"kind": kind},
        "event": None,
        "amounts": [],
        "legal_references": [],
        "persons": [],
    }
    return base | {"agreements": list(agreements)} | more


GOLD = record(
    agreement(
        numbers=[field("119/27/KB/2020"), field("415.4/1043/2020")], parties=[party("Pemerintah Kota Bogor", region_code="32.71")],
        signed=field("2020-08-19"), subject=field("Pasokan Pangan dan Angkutan"),
        amounts=[field("1000000") | {"currency": "IDR", "role": "hibah"}],
    ),
    legal_references=[field("PP 28/2018")],
)  # fmt: skip


def test_gold_against_itself_is_right() -> None:
    scores = score(GOLD, GOLD)
    assert {group: tally.f1 for group, tally in scores.groups.items()} == dict.fromkeys(scores.groups, 1.0)
    assert scores.misses == []


def test_an_unread_document_is_all_missed() -> None:
    scores = score(None, GOLD)
    assert scores.groups["numbers"] == Tally(0, 0, 2)
    assert scores.groups["kind"] == Tally(0, 0, 1)
    assert scores.overall(["signed", "amounts"]) == Tally(0, 0, 2)


def test_wrong_values_count_twice_and_missing_ones_once() -> None:
    mine = record(agreement(numbers=[field("119/27/KB/2020"), field("415.4/1O43/2020")], signed=None))
    scores = score(mine, GOLD)
    assert scores.groups["numbers"] == Tally(1, 1, 1)
    assert scores.groups["signed"] == Tally(0, 0, 1)


def test_roles_and_values_of_amounts_are_two_groups() -> None:
    mine = record(agreement(amounts=[field("1000000") | {"currency": "IDR", "role": "kontrak"}]))
    scores = score(mine, GOLD)
    assert (scores.groups["amounts"].f1, scores.groups["amounts.role"].f1) == (1.0, 0.0)


def test_attributes_belong_to_the_party_that_is_meant() -> None:
    mine = record(
        agreement(parties=[party("Pemerintah Kota Depok"), party("PEMERINTAH KOTA BOGOR", region_code="32.71")])
    )
    scores = score(mine, GOLD)
    assert scores.groups["parties.name"] == Tally(1, 1, 0)
    assert scores.groups["parties.region_code"] == Tally(1, 0, 0)


@pytest.mark.parametrize(
    ("said", "right"),
    [("PASOKAN PANGAN DAN ANGKUTAN", True), ("Pasokan Pangan dan Angkutan Laut", True), ("Pasokan", False)],
)
def test_subjects_agree_by_their_words(said: str, right: bool) -> None:
    scores = score(record(agreement(subject=field(said))), GOLD)
    assert (scores.groups["subject"].tp == 1) is right


def test_legal_references_agree_in_any_form() -> None:
    mine = record(agreement(), legal_references=[field("Peraturan Pemerintah Nomor 28 Tahun 2018")])
    assert score(mine, GOLD).groups["legal_references"].f1 == 1.0


def test_pairs_of_news_need_partner_and_sector() -> None:
    def row(name: str, *sectors: str, count: int = 1) -> dict[str, Any]:
        return agreement(parties=[party("Kaltim"), party(name)], sectors=[field(s) for s in sectors], count=count)

    event = {"class": "penandatanganan", "date": field("2018-02-21"), "place": field("Bandung"), "confidence": 0.9}
    gold = record(row("Bali", "pariwisata", "pertanian"), row("NTT", "pertanian"), kind="news", event=event)
    mine = record(row("Bali", "pariwisata"), row("NTB", "pertanian"), kind="news", event=event | {"class": "rencana"})
    scores = score(mine, gold)
    assert scores.groups["pairs"] == Tally(1, 1, 2)
    assert scores.groups["agreements"] == Tally(1, 1, 1)
    assert scores.groups["event.class"].f1 == 0.0
    assert scores.groups["event.place"].f1 == 1.0


def test_keys() -> None:
    assert number_key("NOMOR : 440 / 12 / Set") == number_key("440/12/SET")
    assert person_key("Drs. H. Budi Santoso, M.M.") == person_key("BUDI SANTOSO")
    assert token_f1("a b", "c") == 0.0


def test_reliability_of_what_was_said() -> None:
    trust = [("signed", 0.96, True), ("signed", 0.97, True), ("place", 0.92, False), ("place", 0.2, False)]
    rows = reliability(trust)
    assert [(b.low, b.count, b.right) for b in rows] == [(0.0, 1, 0.0), (0.9, 1, 0.0), (0.95, 2, 1.0)]
    assert calibration_error(trust) == pytest.approx((0.2 + 0.92 + 2 * 0.035) / 4)
    assert reliability([]) == () and calibration_error([]) == 0.0
