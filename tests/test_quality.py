"""Quality has a floor: no score on the gold sets may sink below it unnoticed.

The whole corpus is read, scans included, with today's rules. After the scores rose: `sepakat eval --update-floors`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.evaluation import CORPUS, Report, digest, evaluate, read_floors, write_floors
from cli.pipeline import Watcher
from ingest.settings import load_settings


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return evaluate(load_settings(tmp_path_factory.mktemp("nilai")), Watcher())


def test_no_figure_sank(report: Report) -> None:
    floors = read_floors()
    assert floors is not None, "no floors: sepakat eval --update-floors"
    assert list(floors.sunk(report.figures())) == []


def test_every_figure_has_a_floor(report: Report) -> None:
    floors = read_floors()
    assert floors is not None
    assert set(report.figures()) == set(floors.figures)


def test_the_gold_is_the_one_the_floors_were_set_on() -> None:
    floors = read_floors()
    assert floors is not None
    assert floors.digest == digest(), "documents or gold changed: sepakat eval --update-floors"


def test_floors_do_not_sink_without_being_told(tmp_path: Path) -> None:
    for name in ("agreements", "news", "gold"):
        (tmp_path / name).mkdir()
    assert write_floors({"a": 0.9, "b": 0.5}, tmp_path) == []
    assert len(write_floors({"a": 0.8, "b": 0.9}, tmp_path)) == 1
    floors = read_floors(tmp_path)
    assert floors is not None
    assert floors.figures == {"a": 0.9, "b": 0.5}
    assert write_floors({"a": 0.95, "b": 0.4996}, tmp_path) == []
    raised = read_floors(tmp_path)
    assert raised is not None
    assert raised.figures == {"a": 0.95, "b": 0.5}
    assert write_floors({"a": 0.8, "b": 0.9}, tmp_path, lower=True) == []
    lowered = read_floors(tmp_path)
    assert lowered is not None
    assert lowered.figures == {"a": 0.8, "b": 0.9}


def test_the_gold_is_here() -> None:
    assert len(list((CORPUS / "gold" / "agreements").glob("*.json"))) >= 24
    assert len(list((CORPUS / "gold" / "news").glob("*.json"))) >= 36
