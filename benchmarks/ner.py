"""Scores the shipped recogniser of names beside published figures: python -m benchmarks.ner [--data ../shared/data/ner]

Micro F1 of whole entities. IndoLEM (Koto et al., COLING 2020) gives 74.9 for NER-UGM and 90.1 for NER-UI with IndoBERT;
idner-news-2k is NER-UGM's text annotated anew with splits of its own, so that the figures are neighbours, not equals.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from extract.nlp import pipeline
from models.train_ner import Tagged, f1, load

ROOT = Path(__file__).resolve().parent.parent
PUBLISHED = (("IndoBERT on NER-UGM (IndoLEM)", 74.9), ("IndoBERT on NER-UI (IndoLEM)", 90.1))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data" / "ner")
    given = parser.parse_args()
    if not given.data.exists():
        sys.exit(f"{given.data} is not there: nothing to score on")
    splits = load(given.data)
    nlp = pipeline()
    nlp.disable_pipe("sepakat_vocabulary")
    for name in ("dev", "test", "nergrit_valid"):
        print(f"{name:16}", "  ".join(f"{label} {value:.1f}" for label, value in f1(nlp, splits[name]).items()))
    for name, value in PUBLISHED:
        print(f"{name:32} {value}")
    print(f"words a CPU second: {speed(nlp, splits['test']):,.0f}")


def speed(nlp: object, sentences: list[Tagged]) -> float:
    """Words a CPU second, sentences joined to texts of about an article's length."""
    texts = [" ".join(w for s in sentences[i : i + 15] for w in s.words) for i in range(0, len(sentences), 15)]
    began = time.process_time()
    for _ in nlp.pipe(texts):  # type: ignore[attr-defined]
        pass
    return sum(len(s.words) for s in sentences) / (time.process_time() - began)


if __name__ == "__main__":
    main()
