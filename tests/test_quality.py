"""Quality has a floor: no score on the gold sets may sink below it unnoticed.

The whole corpus is read, scans included, with today's rules; what lies beside the project is scored where it is there.
After the scores rose: `sepakat eval --update-floors`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli import evaluation
from cli.evaluation import Report, evaluate, score_samples
from cli.floors import digest, read_floors, write_floors
from cli.gold import CORPUS, SEEDS, Sample, samples, seed_samples
from cli.pipeline import Watcher
from ingest.settings import load_settings
from ingest.types import Document, Page


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return evaluate(load_settings(tmp_path_factory.mktemp("nilai")), Watcher())


def test_no_figure_sank(report: Report) -> None:
    floors = read_floors()
    assert floors is not None, "no floors: sepakat eval --update-floors"
    assert list(floors.sunk(report.figures(), report.skipped)) == []


def test_every_figure_has_a_floor(report: Report) -> None:
    floors = read_floors()
    assert floors is not None
    assert set(report.figures()) == floors.names(report.skipped)


def test_the_gold_is_the_one_the_floors_were_set_on() -> None:
    floors = read_floors()
    assert floors is not None
    assert floors.digest == digest(), "documents or gold changed: sepakat eval --update-floors"


def test_floors_do_not_sink_without_being_told(tmp_path: Path) -> None:
    def figures() -> dict[str, float]:
        floors = read_floors(tmp_path)
        assert floors is not None
        return floors.figures

    (tmp_path / "gold").mkdir()
    assert write_floors({"a": 0.9, "b": 0.5}, tmp_path) == []
    assert len(write_floors({"a": 0.8, "b": 0.9}, tmp_path)) == 1
    assert figures() == {"a": 0.9, "b": 0.5}
    assert write_floors({"a": 0.95, "b": 0.4996}, tmp_path) == []
    assert figures() == {"a": 0.95, "b": 0.5}
    assert write_floors({"a": 0.8, "b": 0.9}, tmp_path, lower=True) == []
    assert figures() == {"a": 0.8, "b": 0.9}


def test_floors_of_what_is_elsewhere_are_kept_and_not_asked_for(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    assert write_floors({"digital/dev semua": 0.9, "nama test F1": 0.8}, tmp_path) == []
    skipped = {"nama": "tidak ada"}
    for lower in (False, True):
        assert write_floors({"digital/dev semua": 0.9}, tmp_path, skipped=skipped, lower=lower) == []
        floors = read_floors(tmp_path)
        assert floors is not None
        assert floors.figures == {"digital/dev semua": 0.9, "nama test F1": 0.8}
        assert list(floors.sunk({"digital/dev semua": 0.9}, skipped)) == []
        assert list(floors.sunk({"digital/dev semua": 0.9})) == ["nama test F1: tidak ada, batas 0.800"]


def test_the_gold_is_here() -> None:
    assert len(list((CORPUS / "gold" / "agreements").glob("*.json"))) >= 24
    assert len(list((CORPUS / "gold" / "news").glob("*.json"))) >= 36


def gold_of(kind: str, *, ocr: bool = False) -> dict[str, Any]:
    return {"document": {"kind": kind, "ocr_pages": [1] if ocr else []}, "persons": [{"name": {"value": "Ani"}}]}


def test_parts_follow_from_what_is_there(tmp_path: Path) -> None:
    assert list(samples(tmp_path / "none", "baru-")) == []
    for name in ("agreements", "news"):
        (tmp_path / "gold" / name).mkdir(parents=True)
    for stem, gold in {"a": gold_of("agreement"), "b": gold_of("agreement", ocr=True)}.items():
        (tmp_path / "gold" / "agreements" / f"{stem}.json").write_text(json.dumps(gold), "utf-8")
    (tmp_path / "gold" / "news" / "joomla__c--d.json").write_text(json.dumps(gold_of("news")), "utf-8")
    (tmp_path / "gold" / "split.json").write_text(json.dumps({"dev": ["a"], "test": ["b"]}), "utf-8")
    assert [(s.part, str(s.path.relative_to(tmp_path))) for s in samples(tmp_path, "baru-")] == [
        ("digital/baru-dev", "agreements/a.pdf"),
        ("pindaian/baru-test", "agreements/b.pdf"),
        ("berita/baru-dev", "news/joomla/c--d.html"),
    ]
    assert [s.part for s in samples(tmp_path)] == ["digital/dev", "pindaian/test", "berita/dev"]


def test_a_crash_counts_as_a_miss(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(read: Document) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("extract.run.extract", crash)
    read = Document("a", "0" * 64, "text/html", (Page(1, "Ani hadir."),), None, None)
    sample = Sample("berita/dev", Path("a.html"), gold_of("news"))
    for found in (read, None):
        persons = score_samples([sample], {sample.path: found}.get)["berita/dev"].groups["persons"]
        assert (persons.tp, persons.fp, persons.fn) == (0, 0, 1)


def test_what_is_not_beside_the_project_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evaluation, "ingest", lambda *_: None)
    monkeypatch.setattr("registry.evaluate.evaluate", lambda *_: [])
    monkeypatch.setattr(evaluation, "score_search", lambda *_: {})
    (tmp_path / "gold").mkdir()
    report = evaluate(load_settings(tmp_path / "data"), Watcher(), tmp_path, tmp_path / "elsewhere")
    assert set(report.skipped) == {"nama", "benih"}
    assert report.figures() == {}


def test_the_seeds_are_found_by_their_numbers(tmp_path: Path) -> None:
    (tmp_path / "003_abc.txt").write_text("x", "utf-8")
    assert [(s.part, s.path.name) for s in seed_samples(tmp_path)] == [("benih", "003_abc.txt")]
    assert SEEDS.is_relative_to(CORPUS / "gold")
