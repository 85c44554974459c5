"""Scores the shipped recogniser of names beside published figures: python -m benchmarks.ner [--data ../shared/data/ner]

`models/score_ner.py` says what is compared; `sepakat eval` prints the same figures, without the speed.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from extract.nlp import COMPONENT, pipeline
from models.score_ner import PUBLISHED, available, score_splits
from models.train_ner import Tagged, load

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data" / "ner")
    given = parser.parse_args()
    if not available(given.data):
        sys.exit(f"{given.data} is not there: nothing to score on")
    for name, scores in score_splits(given.data).items():
        print(f"{name:16}", "  ".join(f"{label} {value:.1f}" for label, value in scores.items()))
    for name, value in PUBLISHED:
        print(f"{name:32} {value}")
    print(f"words a CPU second: {speed(load(given.data)['test']):,.0f}")


def speed(sentences: list[Tagged]) -> float:
    """Words a CPU second, sentences joined to texts of about an article's length."""
    nlp = pipeline()
    texts = [" ".join(w for s in sentences[i : i + 15] for w in s.words) for i in range(0, len(sentences), 15)]
    with nlp.select_pipes(disable=[COMPONENT]):
        began = time.process_time()
        for _ in nlp.pipe(texts):
            pass
    return sum(len(s.words) for s in sentences) / (time.process_time() - began)


if __name__ == "__main__":
    main()
