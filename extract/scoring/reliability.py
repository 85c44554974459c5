"""How far a said confidence can be believed: reliability by bins and the expected calibration error."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

#: Edges of the reliability bins, in confidence.
BINS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True, slots=True)
class Bin:
    """One row of the reliability table."""

    low: float
    high: float
    count: int
    said: float  #: mean confidence
    right: float  #: share that was right


def reliability(trust: Iterable[tuple[str, float, bool]]) -> tuple[Bin, ...]:
    """Of the values said to be so sure, how many are right; empty bins are left out."""
    pairs = list(trust)
    table = []
    for low, high in pairwise(BINS):
        inside = [(sure, right) for _, sure, right in pairs if low <= sure < high or (high == 1.0 and sure == 1.0)]
        if inside:
            said = sum(sure for sure, _ in inside) / len(inside)
            table.append(Bin(low, high, len(inside), said, sum(right for _, right in inside) / len(inside)))
    return tuple(table)


def calibration_error(trust: Iterable[tuple[str, float, bool]]) -> float:
    """Expected calibration error over the bins: mean |said - right|, weighted by count (Guo et al., ICML 2017)."""
    table = reliability(trust)
    total = sum(b.count for b in table)
    return sum(b.count * abs(b.said - b.right) for b in table) / total if total else 0.0
