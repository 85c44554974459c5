"""Words that tell: one weight a word, added up (logistic regression over hashed words).

A model is an array of weights as NumPy stores it, of which the last is the log-odds before any word; a word's place is
its CRC-32 modulo the others. Words that share a place share a weight (Weinberger et al., ICML 2009).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Protocol
from zlib import crc32

import numpy as np

from extract.learnt.trees import logistic

#: Weights a model has; a power of two.
SLOTS = 2**16


def slots(words: Iterable[str]) -> list[int]:
    """The places of words, each once.

    >>> slots(["dengan", "dengan"])
    [24574]
    """
    return sorted({crc32(word.encode()) % SLOTS for word in words})


class Weighs(Protocol):
    """Says how likely something is by the places of the words around it."""

    def probability(self, places: Sequence[int]) -> float: ...


@dataclass(frozen=True, slots=True)
class WordWeights:
    """One trained model."""

    weights: tuple[float, ...]
    start: float

    def probability(self, places: Sequence[int]) -> float:
        """0..1 for one case, `places` as `slots` gives them; words that were never seen weigh nothing."""
        return logistic(self.start + sum(map(self.weights.__getitem__, places)))


@cache
def load_words(folder: str, name: str) -> WordWeights:
    """The model `name` of models/`folder`: `load_words("news_id", "parties.npy")`."""
    weights = load_array(folder, name).astype(float).tolist()
    return WordWeights(tuple(weights[:-1]), weights[-1])


def load_array(folder: str, name: str) -> Any:
    """The array `name` of models/`folder`, as NumPy stored it."""
    with resources.files("models").joinpath(folder, name).open("rb") as stored:
        return np.load(stored, allow_pickle=False)
