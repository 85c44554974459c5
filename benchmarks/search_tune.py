"""The table from which the weights of `index.concepts` and `index.fusion` were read.

    python -m benchmarks.search_tune words [--limit N]     weights of exact forms, neighbours, the thesaurus; BM25
    python -m benchmarks.search_tune fusion [--model FOLDER]     weights of the cosine

Word weights are compared on training questions. The shipped model was trained on those, so the weights of the cosine
are compared with another one, made without half of them (`python -m models.train_static --spare …`), on that half.
Without `--model` the shipped one is used on the half of the validation questions that `search_quality` calls dev.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.search_data import FOLDER, Question, indexed, passages, questions
from benchmarks.search_quality import half
from index import concepts, fusion
from index.concepts import Planner
from index.fields import Fields
from index.opened import open_index
from index.planned import Alternative
from index.query import read
from index.score import paired
from index.search import _text, document_cosines, said_by
from index.synonyms import expand
from index.thesaurus import is_english
from ingest.settings import Settings
from models.pairs import is_spared

Floats = NDArray[np.float32]
TOP = 100

#: Name → (module, setting, value) pairs that differ from what is shipped.
WORDS: dict[str, list[tuple[Any, str, float]]] = {
    "as shipped": [],
    "exact 0": [(concepts, "EXACT_WEIGHT", 0.0)],
    "exact 0.2": [(concepts, "EXACT_WEIGHT", 0.2)],
    "exact 0.5": [(concepts, "EXACT_WEIGHT", 0.5)],
    "pairs 0": [(concepts, "PAIR_WEIGHT", 0.0)],
    "pairs 0.1": [(concepts, "PAIR_WEIGHT", 0.1)],
    "pairs 0.25": [(concepts, "PAIR_WEIGHT", 0.25)],
    "no thesaurus": [],
}


@dataclass(frozen=True, slots=True)
class Candidates:
    """The documents that either way of searching ranks high for one question."""

    text: Floats
    said: fusion.Said
    cosines: Floats
    answer: NDArray[np.bool_]

    @property
    def hybrid(self) -> Floats:
        """Scores of the fusion as it is set now."""
        matched = np.flatnonzero(self.text > 0)
        found = fusion.hybrid(matched, self.text[matched], self.said, self.cosines, np.arange(len(self.text)))
        total = np.empty_like(self.text)
        total[found.places] = found.scores
        return total


def candidates(settings: Settings, asked: list[Question], thesaurus: bool = True) -> dict[str, list[Candidates]]:
    index = open_index(settings)
    follow = expand if thesaurus else _no_alternatives
    planner = Planner(index.engine, index.store, follow, Fields(index.columns, follow), is_english)
    embedder = index.embedder()
    found: dict[str, list[Candidates]] = defaultdict(list)
    for question in asked:
        planned = planner.plan(read(question.text).query)
        places, scores = _text(index, planned.node, planned.pairs)
        text = np.zeros(len(index.columns), dtype=np.float32)
        text[places] = scores
        cosines = np.zeros_like(text)
        if embedder:
            cosines = document_cosines(index, embedder.queries([planned.meaning])[0])
        kept = np.union1d(np.argsort(-text)[:TOP], np.argsort(-cosines)[:TOP])
        row = index.store.row_of(question.passage)
        answer = index.columns["row"][kept] == row
        said = said_by(index.engine.count, planned)
        found[question.source].append(Candidates(text[kept], said, cosines[kept], answer))
    return found


def _no_alternatives(_: str) -> list[Alternative]:
    return []


def ndcg(total: Floats, answer: NDArray[np.bool_]) -> float:
    if not answer.any():
        return 0.0
    rank = int((total > total[answer][0]).sum()) + 1
    return float(1 / np.log2(rank + 1)) if rank <= 10 else 0.0


def figures(found: dict[str, list[Candidates]], total: Callable[[Candidates], Floats]) -> str:
    means = {source: np.mean([ndcg(total(item), item.answer) for item in items]) for source, items in found.items()}
    return "  ".join(f"{source} {100 * means[source]:5.2f}" for source in sorted(means))


def words(settings: Settings, limit: int) -> None:
    asked = [question for question in questions() if question.split == "train"]
    random.Random(7).shuffle(asked)
    for name, changes in WORDS.items():
        before = [(module, setting, getattr(module, setting)) for module, setting, _ in changes]
        for module, setting, value in changes:
            setattr(module, setting, value)
        found = candidates(settings, asked[:limit], thesaurus=name != "no thesaurus")
        for module, setting, value in before:
            setattr(module, setting, value)
        print(f"{name:16} {figures(found, lambda item: item.text)}", flush=True)


#: Name → (setting, value) pairs of `fusion` that differ from what is shipped.
FUSION: dict[str, dict[str, float]] = {
    "as shipped": {},
    "questions as topics": {"ASKED": 1e9},
    **{
        f"0.{tenth} for all": {"RELATED_WEIGHT": 0.0, "FALL": 0.0, "COSINE_WEIGHT": tenth / 10}
        for tenth in (1, 2, 4, 8)
    },
    "related only": {"COSINE_WEIGHT": 0.0, "MOST_WEIGHT": 0.0},
    **{f"related × {weight}": {"RELATED_WEIGHT": weight} for weight in (0.0, 0.4, 1.2)},
    **{f"up to {share} of best": {"RELATED": share} for share in (0.4, 0.6, 0.7)},
    **{f"cosine × {weight}": {"COSINE_WEIGHT": weight} for weight in (0.6, 1.0, 1.25)},
    **{f"power {power}": {"FALL": power} for power in (1.0, 1.5, 3.0)},
}


def fused(settings: Settings, limit: int) -> None:
    if settings.model == "default":
        asked = [question for question in questions() if question.split != "train" and half(question) == "dev"]
    else:
        asked = [question for question in questions() if question.split == "train" and is_spared(question.passage)]
    random.Random(7).shuffle(asked)
    found = candidates(settings, asked[:limit])
    print(f"{sum(map(len, found.values()))} questions; nDCG@10, and its gain over text with the standard error of that")
    print(f"{'dense':22} {figures(found, lambda item: item.cosines)}")
    text = {source: [ndcg(item.text, item.answer) for item in items] for source, items in found.items()}
    print(f"{'text':22} {figures(found, lambda item: item.text)}")
    for name, changes in FUSION.items():
        before = {setting: getattr(fusion, setting) for setting in changes}
        for setting, value in changes.items():
            setattr(fusion, setting, value)
        cells = []
        for source in sorted(found):
            own = [ndcg(item.hybrid, item.answer) for item in found[source]]
            mean, error = paired(text[source], own)
            cells.append(f"{source} {100 * np.mean(own):5.2f} {100 * mean:+5.2f} ± {100 * error:.2f}")
        for setting, value in before.items():
            setattr(fusion, setting, value)
        print(f"{name:22} {'   '.join(cells)}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("words", "fusion"))
    parser.add_argument("--limit", type=int, default=3000, help="questions")
    parser.add_argument("--model", default="default", help="folder of a model that was trained with --spare")
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "sepakat-retrieval")
    options = parser.parse_args()
    if not FOLDER.is_dir():
        raise SystemExit(f"{FOLDER} is absent; nothing to tune on")
    settings = indexed(passages(), options.work / Path(options.model).name, options.model)
    if options.what == "words":
        words(settings, options.limit)
    else:
        fused(settings, options.limit)


if __name__ == "__main__":
    main()
