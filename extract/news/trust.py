"""How sure a row of an article is, by its shape: a paper of two that stands alone is read best, lists worst.

The shares make the confidence what was right of such rows in articles of writers that nothing had been learnt from
(`models/fit_news.py`, 475 articles): 86 in a hundred papers of two that stood alone, 79 of two papers, 74 of lists and
48 of papers of three and more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.news.parties import Announced

#: What is left of the confidence of a paper of two: alone, of two papers, of a list; and of one with more parties.
ALONE, ONE_OF_TWO, IN_LIST, OF_MANY = 0.93, 0.89, 0.84, 0.55


def trusted(rows: Sequence[Announced]) -> list[Announced]:
    """The rows, each as sure as rows of its shape are right."""
    papers = sum(row.count == 1 for row in rows)
    return [replace(row, confidence=round(row.confidence * _share(row, papers), 3)) for row in rows]


def _share(row: Announced, papers: int) -> float:
    if row.count > 1:
        return 1.0
    if len(row.parties) > 2:
        return OF_MANY
    return ALONE if papers == 1 else ONE_OF_TWO if papers == 2 else IN_LIST
