"""The excerpts: labels are of the fixed lists, and what a label names stands in its text."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from cli.excerpts import EXCERPTS
from extract.record import EVENT_CLASSES, FORMS
from extract.values.sectors import names

PATHS = sorted(EXCERPTS.rglob("*.toml"))
NEWS = {"title", "published", "class", "also", "body", "agreement"}
PAPER = {"form", "parties", "sectors", "count", "optional"}
AGREEMENT = {
    "text", "form", "numbers", "signed", "place", "subject", "duration", "starts", "ends", "amounts", "sectors", "party",
}  # fmt: skip
PARTY = {"name", "signatory", "position"}
AMOUNT = re.compile(r"[A-Z]{3} \d+(?:\.\d+)?")
DAY = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?")


def ways(label: str) -> list[str]:
    return label.rstrip("?").split(" | ")


def faults(labels: dict[str, Any]) -> list[str]:
    return _faults_of_news(labels) if "class" in labels else _faults_of_agreement(labels)


def _faults_of_news(labels: dict[str, Any]) -> list[str]:
    found = [f"key {key}" for key in labels.keys() - NEWS]
    classes = [labels["class"], *labels.get("also", ())]
    found += [f"class {name}" for name in classes if name and name not in EVENT_CLASSES]
    found += [] if labels["body"].strip() and labels["title"].strip() else ["no text"]
    found += [] if DAY.fullmatch(labels.get("published", "2024")) else ["published"]
    for paper in labels.get("agreement", ()):
        found += [f"key {key}" for key in paper.keys() - PAPER]
        found += [f"form {paper['form']}"] if paper["form"] not in FORMS else []
        found += [f"sector {s}" for s in paper["sectors"] for way in ways(s) if way not in names()]
    return found


def _faults_of_agreement(labels: dict[str, Any]) -> list[str]:
    found = [f"key {key}" for key in labels.keys() - AGREEMENT]
    found += [f"key {key}" for party in labels.get("party", ()) for key in party.keys() - PARTY]
    found += [f"form {way}" for way in ways(labels.get("form", "lainnya")) if way not in FORMS]
    found += [f"sector {s}" for s in labels.get("sectors", ()) for way in ways(s) if way not in names()]
    found += [f"amount {a}" for a in labels.get("amounts", ()) if not AMOUNT.fullmatch(a)]
    days = [labels.get(key, "") for key in ("signed", "starts", "ends")]
    found += [f"day {way}" for day in days if day for way in ways(day) if not DAY.fullmatch(way)]
    return found + ([] if labels["text"].strip() else ["no text"])


@pytest.mark.parametrize("folder", sorted({path.parent for path in PATHS}), ids=lambda p: "-".join(p.parts[-2:]))
def test_labels_are_well_formed(folder: Path) -> None:
    read = {path.name: faults(tomllib.loads(path.read_text("utf-8"))) for path in sorted(folder.glob("*.toml"))}
    assert {name: found for name, found in read.items() if found} == {}


def test_no_text_is_in_both_halves() -> None:
    texts: dict[str, str] = {}
    for path in PATHS:
        labels = tomllib.loads(path.read_text("utf-8"))
        text = re.sub(r"\W+", " ", labels.get("body") or labels["text"]).lower()
        assert text not in texts, f"{path.name} is {texts[text]}"
        texts[text] = path.name
