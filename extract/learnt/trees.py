"""Boosted regression trees as we store them.

A model is a JSON object with `names` (of the figures that it asks for, in order), `start` (log-odds before any tree)
and `trees`, each a list of nodes `[figure, threshold, left, right]` (go left where figure <= threshold) or `[value]`
(log-odds to add). Gradient boosting after Friedman, Annals of Statistics 29 (2001).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

Node = tuple[int, float, int, int] | tuple[float]


@dataclass(frozen=True, slots=True)
class Trees:
    """One trained model."""

    names: tuple[str, ...]
    start: float
    trees: tuple[tuple[Node, ...], ...]

    def probability(self, figures: Mapping[str, float]) -> float:
        """0..1 for one case. Raises KeyError where a figure that the model asks for is missing."""
        row = [figures[name] for name in self.names]
        total = self.start
        for nodes in self.trees:
            node = nodes[0]
            while len(node) == 4:
                node = nodes[node[2] if row[node[0]] <= node[1] else node[3]]
            total += node[0]
        return logistic(total)


def logistic(total: float) -> float:
    """0..1 for log-odds of any size."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def load_trees(folder: str, name: str) -> Trees:
    """The model `name` of models/`folder`: `load_trees("news_id", "parties.json")`."""
    stored = json.loads(resources.files("models").joinpath(folder, name).read_text("utf-8"))
    trees = tuple(tuple(tuple(node) for node in tree) for tree in stored["trees"])
    return Trees(tuple(stored["names"]), stored["start"], trees)
