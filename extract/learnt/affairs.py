"""How likely words tell each government affair as their topic, learnt from phrases with labels (models/topics.tsv).

The vocabulary (extract/values/sectors.py) knows what a phrase names; what was learnt knows which of the things named
are the topic, which are means, places and persons served, and words that no vocabulary lists. It asks the vocabulary
first: what that tells is among the words weighed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np

from extract.learnt.words import load_array
from extract.values.sectors import combine, find_sectors, names, without_support

FOLDER = "topics_id"
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Affairs:
    """The trained model: a row of weights a word, then those of the vocabulary, last what holds before any word."""

    rows: dict[str, int]
    weights: Any  #: floats (words + 2 * sectors + 1, sectors)

    def likely(self, text: str) -> dict[str, float]:
        """The sectors with how likely the text tells them, 0..1; those below 0.05 are left out."""
        known = self.known(text)
        total = self.weights[-1] + share_of_word(len(known)) * self.weights[known].sum(axis=0)
        total = total + LOUDER * vocabulary_of(text) @ self.weights[len(self.rows) : -1]
        shares = 1 / (1 + np.exp(-np.clip(total, -30, 30)))
        return {name: float(share) for name, share in zip(names(), shares, strict=True) if share >= 0.05}

    def known(self, text: str) -> list[int]:
        """The rows of the words of a text."""
        return [self.rows[word] for word in words_of(text) if word in self.rows]


def words_of(text: str) -> list[str]:
    """The words of a text that are weighed, each once."""
    return sorted(set(_WORD.findall(text.lower())))


def vocabulary_of(text: str) -> Any:
    """What the vocabulary says: the best score of each sector, then whether it tells the sector (float32, 2 × 33)."""
    found = np.zeros(2 * len(names()), dtype=np.float32)
    place = {name: number for number, name in enumerate(names())}
    mentions = find_sectors(text)
    for mention in mentions:
        found[place[mention.sector]] = max(found[place[mention.sector]], mention.score)
    for mention in without_support(combine(mentions)):
        found[len(names()) + place[mention.sector]] = 1.0
    return found


def share_of_word(count: int) -> float:
    """The weight of each of so many words: long texts are not louder than short ones."""
    return 1.4 / math.sqrt(max(1, count))


#: How much louder the vocabulary is than a word.
LOUDER = 2.0


def likely_affairs(texts: Iterable[str]) -> Iterator[dict[str, float]]:
    """For each text the sectors with how likely it tells them (see `Affairs.likely`)."""
    return map(_model().likely, texts)


@cache
def _model() -> Affairs:
    words = resources.files("models").joinpath(FOLDER, "words.txt").read_text("utf-8").split("\n")
    weights = load_array(FOLDER, "weights.npy").astype(np.float32)
    return Affairs({word: number for number, word in enumerate(words)}, weights)
