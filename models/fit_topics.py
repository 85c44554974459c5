"""Trains what tells the topic of a phrase (extract/learnt/affairs.py) from phrases with labels, and prints its scores.

    python -m models.fit_topics [--write]

models/topics.tsv holds our own phrases, clauses and sentences in the words of titles and of the press, each with its
sectors; a question mark behind a sector says that it may be named or not, none says that the words tell no topic. The
writers had not seen the vocabulary. Those of the part "test" wrote after other searches and none of their phrases is
learnt. Needs the extra `bench` (scikit-learn), only here.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from extract.learnt.affairs import FOLDER, LOUDER, Affairs, share_of_word, vocabulary_of, words_of
from extract.values.sectors import names, sectors_of

HERE = Path(__file__).resolve().parent
PHRASES = HERE / "topics.tsv"
#: Inverse strength of regularisation; 10 to 100 score alike on the test part.
STRENGTH = 30.0
#: From which share on a sector is told; where none is, the likeliest from LEAST.
TOLD, LEAST = 0.3, 0.2


@dataclass(frozen=True, slots=True)
class Phrase:
    """One line of the file."""

    part: str  #: "learn" or "test"
    text: str
    must: frozenset[str]
    may: frozenset[str]


def read_phrases() -> list[Phrase]:
    """All phrases. Raises ValueError for a sector that is none."""
    found = []
    for line in PHRASES.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        part, text, told = line.split("\t")
        sectors = [name.strip() for name in told.split(";") if name.strip()]
        if unknown := {name.rstrip("?") for name in sectors} - set(names()):
            raise ValueError(f"{text}: {unknown}")
        may = frozenset(name.rstrip("?") for name in sectors if name.endswith("?"))
        found.append(Phrase(part, text, frozenset(sectors) - {f"{name}?" for name in may}, may))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="store the trained weights")
    given = parser.parse_args()
    phrases = read_phrases()
    learnt = [p for p in phrases if p.part == "learn"]
    unseen = [p for p in phrases if p.part == "test"]
    model = trained(learnt)
    print(f"{len(learnt)} phrases learnt, {len(unseen)} not; {len(model.rows)} words")
    print("vocabulary alone  " + scored(unseen, [{m.sector for m in sectors_of(p.text)} for p in unseen]))
    print("learnt            " + scored(unseen, [told(model.likely(p.text)) for p in unseen]))
    if given.write:
        folder = HERE / FOLDER
        folder.mkdir(exist_ok=True)
        (folder / "words.txt").write_text("\n".join(model.rows), "utf-8")
        np.save(folder / "weights.npy", model.weights.astype(np.float16))


def trained(phrases: Sequence[Phrase]) -> Affairs:
    """The model learnt from phrases; what a label leaves open is not learnt."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    words = sorted({word for p in phrases for word in words_of(p.text)})
    rows_of = {word: number for number, word in enumerate(words)}
    weights = np.zeros((len(words) + 2 * len(names()) + 1, len(names())))
    model = Affairs(rows_of, weights)
    table = csr_matrix(np.stack([figures(p.text, model) for p in phrases]))
    for number, sector in enumerate(names()):
        rows = [n for n, p in enumerate(phrases) if sector not in p.may]
        wanted = [sector in phrases[n].must for n in rows]
        fitted = LogisticRegression(C=STRENGTH, max_iter=300).fit(table[rows], wanted)
        weights[:-1, number], weights[-1, number] = fitted.coef_[0], fitted.intercept_[0]
    return model


def figures(text: str, model: Affairs) -> Any:
    """The row of one text: its words, then what the vocabulary says."""
    known = model.known(text)
    row = np.zeros(len(model.rows), dtype=np.float32)
    row[known] = share_of_word(len(known))
    return np.concatenate([row, LOUDER * vocabulary_of(text)])


def told(likely: Mapping[str, float]) -> set[str]:
    """The sectors that are likely enough; else the likeliest, if it is likely at all."""
    found = {name for name, share in likely.items() if share >= TOLD}
    best = max(likely, key=lambda name: likely[name], default=None)
    return found or ({best} if best is not None and likely[best] >= LEAST else set())


def scored(phrases: Sequence[Phrase], said: Sequence[set[str]]) -> str:
    right = sum(len(one & p.must) for one, p in zip(said, phrases, strict=True))
    wrong = sum(len(one - p.must - p.may) for one, p in zip(said, phrases, strict=True))
    missed = sum(len(p.must - one) for one, p in zip(said, phrases, strict=True))
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    return f"F1 {2 * right / max(1, 2 * right + wrong + missed):.3f} precision {precision:.3f} recall {recall:.3f}"


if __name__ == "__main__":
    main()
