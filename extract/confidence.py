"""How sure a value is: a logistic sum of what was seen when it was read, set right by gold.

The weights are set by hand in data/keyakinan.json; its knots lead from their sum to the share of such values that is
right on the development half of the gold and among agreements of other partners (models/fit_confidence.py). A feature
without a weight counts nothing.
"""

from __future__ import annotations

import json
import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib import resources
from typing import Any

#: Nothing read by a machine is certain, and nothing shown is hopeless.
LOWEST, HIGHEST = 0.02, 0.99
KNOTS = "knots"
_raw: ContextVar[bool] = ContextVar("raw", default=False)


@cache
def _stored() -> dict[str, Any]:
    text = resources.files("extract").joinpath("data", "keyakinan.json").read_text("utf-8")
    stored: dict[str, Any] = json.loads(text)
    return stored


def weights() -> dict[str, dict[str, float]]:
    """Weights by field and feature; field "*" holds those that every field shares."""
    table: dict[str, dict[str, float]] = _stored()["weights"]
    return table


def confidence(field: str, features: Iterable[str] = ()) -> float:
    """The probability that a value of `field` read with `features` is right."""
    own, shared = weights().get(field, {}), weights()["*"]
    total = own.get("bias", shared["bias"]) + sum(own.get(f, shared.get(f, 0.0)) for f in set(features))
    score = 1 / (1 + math.exp(-total))
    return min(HIGHEST, max(LOWEST, score if _raw.get() else calibrated(field, score)))


def calibrated(field: str, score: float) -> float:
    """The hand-set score on the field's fitted line; on that of all fields where it has none; else as it is."""
    fitted: dict[str, list[list[float]]] = _stored().get(KNOTS, {})
    knots = fitted.get(field) or fitted.get("*")
    return on_line(knots, score) if knots else score


def on_line(knots: list[list[float]], score: float) -> float:
    """The height of the line through `knots` at `score`, straight between two knots, level behind the last."""
    at = bisect_right([x for x, _ in knots], score)
    if at == 0:
        return knots[0][1] * score / knots[0][0] if knots[0][0] else knots[0][1]
    if at == len(knots):
        return knots[-1][1]
    (x0, y0), (x1, y1) = knots[at - 1], knots[at]
    return y0 + (y1 - y0) * (score - x0) / (x1 - x0)


@contextmanager
def uncalibrated() -> Iterator[None]:
    """Inside, `confidence` gives the hand-set scores; for fitting only."""
    token = _raw.set(True)
    try:
        yield
    finally:
        _raw.reset(token)
