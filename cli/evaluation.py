"""Scores today's rules on the gold of corpus/: extraction, links and gaps, search; and the floors they must hold.

The corpus is ingested into a data folder of its own; pages that were read before come from the page cache.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.pipeline import Watcher, ingest
from extract.record import to_json
from extract.score import AGREEMENT_GROUPS, NEWS_GROUPS, Scores, calibration_error, score
from ingest.errors import UsageError

if TYPE_CHECKING:
    from index.score import Ranking
    from ingest.settings import Settings
    from registry.score import Score
    from registry.store import Registry

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
#: By how much a figure may sink below its floor before it counts: rounding, and OCR of another patch release.
SLACK = 0.005


@dataclass(slots=True)
class Report:
    """All scores of one evaluation."""

    extraction: dict[str, Scores] = field(default_factory=dict)  #: by part: "digital/test", "berita/dev" …
    links: list[Score] = field(default_factory=list)
    search: dict[str, Ranking] = field(default_factory=dict)  #: by mode

    def figures(self) -> dict[str, float]:
        """Every figure that has a floor, by name, 0 to 1, higher is better."""
        found: dict[str, float] = {}
        for part, scores in self.extraction.items():
            groups = NEWS_GROUPS if part.startswith("berita") else AGREEMENT_GROUPS
            found[f"{part} semua"] = scores.overall(groups).f1
            found |= {f"{part} {group}": scores.groups[group].f1 for group in groups if group in scores.groups}
            found[f"{part} kalibrasi"] = 1 - calibration_error(scores.trust)
        for link in self.links:
            found |= {f"{link.name} presisi": link.precision, f"{link.name} perolehan": link.recall}
        for mode, ranking in self.search.items():
            found |= {f"cari {mode} nDCG@10": ranking.ndcg, f"cari {mode} MRR@10": ranking.mrr}
        return {name: round(value, 4) for name, value in found.items()}


def evaluate(settings: Settings, watcher: Watcher, corpus: Path = CORPUS) -> Report:
    """Ingests `corpus` anew with today's rules and scores everything. Raises `UsageError` where there is no gold."""
    if not (corpus / "gold").is_dir():
        raise UsageError("tidak ada berkas emas", subject=str(corpus), hint="beri --corpus FOLDER")
    from ingest.inputs import find_inputs
    from registry.evaluate import evaluate as evaluate_links
    from registry.store import Registry

    place = fresh(settings)
    ingest(find_inputs([corpus / "agreements", corpus / "news"]), place, watcher)
    with Registry.open(place.database) as registry:
        extraction = score_extraction(registry, corpus)
        links = evaluate_links(registry, corpus / "gold")
    return Report(extraction, links, score_search(place, corpus))


def fresh(settings: Settings) -> Settings:
    """The settings of an empty data folder for evaluations, which shares the page cache of its earlier runs."""
    folder = settings.data / "eval"
    for name in ("archive", "index", "journal"):
        shutil.rmtree(folder / name, ignore_errors=True)
    for path in folder.glob("sepakat.db*"):
        path.unlink()
    return settings.but(data=folder, database=f"sqlite:///{folder / 'sepakat.db'}")


def score_extraction(registry: Registry, corpus: Path) -> dict[str, Scores]:
    """Scores by part of the corpus. A document that could not be read counts as missed."""
    from registry.identity import document_id

    parts: dict[str, Scores] = {}
    for part, source, gold in gold_documents(corpus):
        read = registry.document(document_id(hashlib.sha256(source.read_bytes()).hexdigest()))
        parts.setdefault(part, Scores()).add(score(_record(read), gold))
    return dict(sorted(parts.items()))


def _record(read: Any) -> dict[str, Any] | None:
    if read is None:
        return None
    from extract.run import extract

    try:
        return to_json(extract(read))
    except Exception:  # a crash is a miss, whatever it was
        return None


def gold_documents(corpus: Path) -> Iterator[tuple[str, Path, dict[str, Any]]]:
    """(part, file, gold record) of each document: digital, pindaian or berita, each by dev and test."""
    halves = _halves(corpus)
    for path in sorted((corpus / "gold" / "agreements").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        medium = "pindaian" if gold["document"]["ocr_pages"] else "digital"
        yield f"{medium}/{halves.get(path.stem, 'dev')}", corpus / "agreements" / f"{path.stem}.pdf", gold
    for path in sorted((corpus / "gold" / "news").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        source = corpus / "news" / (path.stem.replace("__", "/", 1) + ".html")
        yield f"berita/{halves.get(path.stem, 'dev')}", source, gold


def _halves(corpus: Path) -> dict[str, str]:
    said = [json.loads((corpus / "gold" / name).read_text("utf-8")) for name in ("split.json", "split_news.json")]
    return {stem: half for table in said for half in ("dev", "test") for stem in table[half]}


def score_search(place: Settings, corpus: Path) -> dict[str, Ranking]:
    from index.score import evaluate_queries

    return evaluate_queries(place, corpus / "gold" / "queries.json")


def digest(corpus: Path = CORPUS) -> str:
    """A fingerprint of everything that a score depends on beside the rules: documents and gold."""
    total = hashlib.sha256()
    for path in sorted(path for name in ("agreements", "news", "gold") for path in (corpus / name).rglob("*")):
        if path.is_file() and path.name != "floors.json":
            total.update(path.relative_to(corpus).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


@dataclass(frozen=True, slots=True)
class Floors:
    """Below what no figure may sink."""

    digest: str
    figures: dict[str, float]

    def sunk(self, figures: dict[str, float]) -> Iterator[str]:
        """A line for each figure that fell below its floor, or is gone."""
        for name, floor in self.figures.items():
            now = figures.get(name)
            if now is None or now < floor - SLACK:
                yield f"{name}: {'tidak ada' if now is None else f'{now:.3f}'}, batas {floor:.3f}"


def read_floors(corpus: Path = CORPUS) -> Floors | None:
    path = corpus / "gold" / "floors.json"
    return Floors(**json.loads(path.read_text("utf-8"))) if path.exists() else None


def write_floors(figures: dict[str, float], corpus: Path = CORPUS, *, lower: bool = False) -> list[str]:
    """Raises the floors to `figures`; returns what would sink, and then writes only with `lower`."""
    floors = read_floors(corpus)
    sunk = list(floors.sunk(figures)) if floors else []
    if sunk and not lower:
        return sunk
    kept = figures if lower or not floors else {n: max(v, floors.figures.get(n, 0.0)) for n, v in figures.items()}
    said = {"digest": digest(corpus), "figures": dict(sorted(kept.items()))}
    (corpus / "gold" / "floors.json").write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return []
