"""Scores today's rules on the gold: extraction, links and gaps, search, and what lies beside the project.

The corpus is ingested into a data folder of its own; pages that were read before come from the page cache. Gold that
no rule was developed on (corpus/held_out) and the real articles are read and extracted only: the registry, its links
and the search are scored on the corpus alone.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.excerpts import EXCERPTS, KINDS, Excerpt, excerpts
from cli.gold import CORPUS, FRESH, HELD_OUT, NEWS_PARTS, Sample, samples, seed_samples
from cli.pipeline import Watcher, ingest
from extract.record import to_json
from extract.scoring.counts import Scores
from extract.scoring.excerpts import AGREEMENT_GROUPS as EXCERPT_AGREEMENT_GROUPS
from extract.scoring.excerpts import NEWS_GROUPS as EXCERPT_NEWS_GROUPS
from extract.scoring.excerpts import score_excerpt
from extract.scoring.records import AGREEMENT_GROUPS, NEWS_GROUPS, score
from extract.scoring.reliability import calibration_error
from ingest.errors import UsageError

if TYPE_CHECKING:
    from index.score import Ranking
    from ingest.settings import Settings
    from ingest.types import Document
    from registry.score import Score

#: Where labelled data that is no part of the project is looked for.
SHARED = CORPUS.parent.parent / "shared"

#: Finds the read document of a file; None where it could not be read.
Find = Callable[[Path], "Document | None"]


@dataclass(slots=True)
class Report:
    """All scores of one evaluation."""

    extraction: dict[str, Scores] = field(default_factory=dict)  #: by part: "digital/test", "berita/baru-dev" …
    links: list[Score] = field(default_factory=list)
    search: dict[str, Ranking] = field(default_factory=dict)  #: by mode
    names: dict[str, dict[str, float]] = field(default_factory=dict)  #: F1 of the recogniser, 0..100, by split, label
    skipped: dict[str, str] = field(default_factory=dict)  #: first word of the figures left out, and why

    def figures(self) -> dict[str, float]:
        """Every figure that has a floor, by name, 0 to 1, higher is better."""
        found: dict[str, float] = {}
        for part, scores in self.extraction.items():
            groups = groups_of(part)
            found[f"{part} semua"] = scores.overall(groups).f1
            found |= {f"{part} {group}": scores.groups[group].f1 for group in groups if group in scores.groups}
            found[f"{part} kalibrasi"] = 1 - calibration_error(scores.trust)
        for link in self.links:
            found |= {f"{link.name} presisi": link.precision, f"{link.name} perolehan": link.recall}
        for mode, ranking in self.search.items():
            found |= {f"cari {mode} nDCG@10": ranking.ndcg, f"cari {mode} MRR@10": ranking.mrr}
        found |= {f"nama {split} F1": scores["all"] / 100 for split, scores in self.names.items()}
        return {name: round(value, 4) for name, value in found.items()}


def groups_of(part: str) -> tuple[str, ...]:
    """The field groups that count in a part."""
    medium = part.split("/")[0]
    if medium in KINDS.values():
        return EXCERPT_NEWS_GROUPS if medium == KINDS["news"] else EXCERPT_AGREEMENT_GROUPS
    return NEWS_GROUPS if medium in NEWS_PARTS else AGREEMENT_GROUPS


def evaluate(settings: Settings, watcher: Watcher, corpus: Path = CORPUS, shared: Path = SHARED) -> Report:
    """Ingests `corpus` anew with today's rules and scores everything, also on what lies in `shared`.

    Raises `UsageError` where there is no gold.
    """
    if not (corpus / "gold").is_dir():
        raise UsageError("tidak ada berkas emas", subject=str(corpus), hint="beri --corpus FOLDER")
    from ingest.inputs import find_inputs
    from registry.evaluate import evaluate as evaluate_links
    from registry.store import Registry

    place, report = fresh(settings), Report()
    ingest(find_inputs([corpus / "agreements", corpus / "news"]), place, watcher)
    with Registry.open(place.database) as registry:
        report.extraction = score_samples(samples(corpus), registered(registry))
        report.links = evaluate_links(registry, corpus / "gold")
    report.search = score_search(place, corpus)
    beside = [*samples(corpus / HELD_OUT, FRESH), *seed_samples(shared / "seeds")]
    report.extraction |= score_samples(beside, read_now([sample.path for sample in beside], place, watcher))
    report.extraction |= score_texts(excerpts(corpus / EXCERPTS.name))
    _score_names(report, shared)
    if "benih" not in report.extraction:
        report.skipped["benih"] = f"{shared / 'seeds'} tidak ada"
    return report


def fresh(settings: Settings) -> Settings:
    """The settings of an empty data folder for evaluations, which shares the page cache of its earlier runs."""
    folder = settings.data / "eval"
    for name in ("archive", "index", "journal"):
        shutil.rmtree(folder / name, ignore_errors=True)
    for path in folder.glob("sepakat.db*"):
        path.unlink()
    return settings.but(data=folder, database=f"sqlite:///{folder / 'sepakat.db'}")


def score_samples(beside: Iterable[Sample], find: Find) -> dict[str, Scores]:
    """Scores by part. A document that could not be read, or that a rule failed on, counts as missed."""
    scored = ((sample.part, score(_record(find(sample.path)), sample.gold)) for sample in beside)
    return dict(sorted(_by_part(scored).items()))


def score_texts(texts: Iterable[Excerpt]) -> dict[str, Scores]:
    """Scores of excerpts by part, in their order."""
    return _by_part((text.part, score_excerpt(_record(text.document), text.labels)) for text in texts)


def _by_part(scored: Iterable[tuple[str, Scores]]) -> dict[str, Scores]:
    parts: dict[str, Scores] = {}
    for part, scores in scored:
        parts.setdefault(part, Scores()).add(scores)
    return parts


def _record(read: Document | None) -> dict[str, Any] | None:
    from extract.run import extract

    try:
        return to_json(extract(read)) if read else None
    except Exception:  # a crash is a miss, whatever it was
        return None


def registered(registry: Any) -> Find:
    """Finds documents in a registry, by the bytes of their files."""
    from registry.identity import document_id

    return lambda path: registry.document(document_id(hashlib.sha256(path.read_bytes()).hexdigest()))


def read_now(paths: list[Path], place: Settings, watcher: Watcher) -> Find:
    """Finds documents among `paths`, which are read at once, each page through the page cache."""
    from ingest.inputs import Input
    from ingest.read import read_many

    outcomes = read_many([Input(str(path), path) for path in paths], place, watcher.read)
    return {Path(outcome.input.source): outcome.document for outcome in outcomes}.get


def _score_names(report: Report, shared: Path) -> None:
    from models.score_ner import available, score_splits

    data = shared / "data" / "ner"
    if available(data):
        report.names = score_splits(data)
    else:
        report.skipped["nama"] = f"{data} tidak ada"


def score_search(place: Settings, corpus: Path) -> dict[str, Ranking]:
    from index.score import evaluate_queries

    return evaluate_queries(place, corpus / "gold" / "queries.json", corpus)
