"""How sure a value is: a logistic sum of what was seen when it was read.

The weights are data/keyakinan.json, fitted by models/fit_confidence.py on gold documents that were not used to write
the rules; a feature without a weight counts nothing.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from functools import cache
from importlib import resources

#: Nothing read by a machine is certain, and nothing shown is hopeless.
LOWEST, HIGHEST = 0.02, 0.995


@cache
def weights() -> dict[str, dict[str, float]]:
    """Weights by field and feature; field "*" holds those that every field shares."""
    text = resources.files("extract").joinpath("data", "keyakinan.json").read_text("utf-8")
    table: dict[str, dict[str, float]] = json.loads(text)["weights"]
    return table


def confidence(field: str, features: Iterable[str] = ()) -> float:
    """The probability that a value of `field` read with `features` is right."""
    own, shared = weights().get(field, {}), weights()["*"]
    total = own.get("bias", shared["bias"]) + sum(own.get(f, shared.get(f, 0.0)) for f in set(features))
    return min(HIGHEST, max(LOWEST, 1 / (1 + math.exp(-total))))
