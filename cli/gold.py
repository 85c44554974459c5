"""Walks the gold: which documents have one, in which part of an evaluation each belongs, and what is expected of it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
#: Gold that no rule was developed on, in folders of the same shape as the corpus itself.
HELD_OUT = "held_out"
#: What the halves of such gold are called: "digital/baru-dev".
FRESH = "baru-"
HALVES = ("dev", "test")
#: Expectations of the real articles that lie beside the project, where they lie there at all.
SEEDS = CORPUS / "gold" / "seeds.toml"
#: Parts whose documents are news, by the first word of their names; all others are agreements.
NEWS_PARTS = ("berita", "benih")


@dataclass(frozen=True, slots=True)
class Sample:
    """One document and the record that is expected of it."""

    part: str  #: of the evaluation: "digital/test", "berita/baru-dev", "benih"
    path: Path
    gold: dict[str, Any]  #: in the shape of `extract --json`


def samples(folder: Path, mark: str = "") -> Iterator[Sample]:
    """Every document of `folder` that has gold; `mark` stands before the half in the names of the parts.

    A part is digital, pindaian or berita, by dev and test; gold that no split names belongs to dev. A folder, a kind or
    a half that is not there gives nothing.
    """
    halves = _halves(folder)
    for path in sorted((folder / "gold" / "agreements").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        medium = "pindaian" if gold["document"]["ocr_pages"] else "digital"
        part = f"{medium}/{mark}{halves.get(path.stem, 'dev')}"
        yield Sample(part, folder / "agreements" / f"{path.stem}.pdf", gold)
    for path in sorted((folder / "gold" / "news").glob("*.json")):
        source = folder / "news" / (path.stem.replace("__", "/", 1) + ".html")
        yield Sample(f"berita/{mark}{halves.get(path.stem, 'dev')}", source, json.loads(path.read_text("utf-8")))


def _halves(folder: Path) -> dict[str, str]:
    paths = [folder / "gold" / name for name in ("split.json", "split_news.json")]
    said = [json.loads(path.read_text("utf-8")) for path in paths if path.exists()]
    return {stem: half for table in said for half in HALVES for stem in table.get(half, ())}


def seed_samples(folder: Path) -> Iterator[Sample]:
    """The real articles in `folder`, each with what staff expect of it; a missing one gives nothing."""
    for number, gold in tomllib.loads(SEEDS.read_text("utf-8")).items():
        for path in sorted(folder.glob(f"{number}_*.txt")):
            yield Sample("benih", path, gold)
