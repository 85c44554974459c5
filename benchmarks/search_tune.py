"""The table from which the weights of `index.concepts` and `index.fusion` were read.

    python -m benchmarks.search_tune words [--limit N]     weights of exact forms, neighbours, the thesaurus; BM25
    python -m benchmarks.search_tune fusion                weight of the cosine, on half the valid questions

Word weights are compared on training questions. The cosine's weight is not, since the shipped model was trained on
those questions: it is compared on the half of the validation questions that `search_quality` calls dev.
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
from index.concepts import Alternative, Planner
from index.opened import open_index
from index.query import read
from index.search import _text, document_cosines
from index.synonyms import expand
from ingest.settings import Settings

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
    ideal: float
    cosines: Floats
    answer: NDArray[np.bool_]


def candidates(settings: Settings, asked: list[Question], thesaurus: bool = True) -> dict[str, list[Candidates]]:
    index = open_index(settings)
    planner = Planner(index.engine, index.store, index.columns, expand if thesaurus else _no_alternatives)
    embedder = index.embedder()
    found: dict[str, list[Candidates]] = defaultdict(list)
    for question in asked:
        planned = planner.plan(read(question.text).query)
        places, scores = _text(index, planned.node)
        text = np.zeros(len(index.columns), dtype=np.float32)
        text[places] = scores
        cosines = np.zeros_like(text)
        if embedder:
            cosines = document_cosines(index, embedder.queries([planned.meaning])[0])
        kept = np.union1d(np.argsort(-text)[:TOP], np.argsort(-cosines)[:TOP])
        row = index.store.row_of(question.passage)
        answer = index.columns["row"][kept] == row
        found[question.source].append(Candidates(text[kept], planned.ideal, cosines[kept], answer))
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


def fuse(item: Candidates, weight: float) -> Floats:
    return item.text / np.float32(item.ideal * fusion.REACHED or 1.0) + np.float32(weight) * item.cosines


def fused(settings: Settings) -> None:
    asked = [question for question in questions() if question.split != "train" and half(question) == "dev"]
    found = candidates(settings, asked)
    print(f"{'text':16} {figures(found, lambda item: item.text)}")
    print(f"{'dense':16} {figures(found, lambda item: item.cosines)}")
    for weight in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0):
        print(f"{f'cosine × {weight}':16} {figures(found, lambda item, by=weight: fuse(item, by))}")  # type: ignore[misc]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("words", "fusion"))
    parser.add_argument("--limit", type=int, default=1000)
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "sepakat-retrieval")
    options = parser.parse_args()
    if not FOLDER.is_dir():
        raise SystemExit(f"{FOLDER} is absent; nothing to tune on")
    settings = indexed(passages(), options.work)
    if options.what == "words":
        words(settings, options.limit)
    else:
        fused(settings)


if __name__ == "__main__":
    main()
