"""Choose the passage of a document that shows why it was found, and mark the words on it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.analysis import tokenize
from index.forward import Words, hashed
from index.store import Stored

#: Characters of a snippet.
LENGTH = 280
#: How much nearness in meaning (a cosine) counts against the share of the query's words that a passage holds.
MEANING = 1.0


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of one page, blanks closed up."""

    page: int | None
    text: str
    highlights: tuple[tuple[int, int], ...] = ()


def best_passage(
    passages: NDArray[np.int32], words: Words, weights: Mapping[str, float], cosines: NDArray[np.float32] | None
) -> int:
    """Number of the passage that holds most of the weighted stems, helped by its nearness in meaning.

    `passages` as in the store and not empty; `words` are the document's hashed stems; `cosines` one a passage.
    """
    total = sum(weights.values()) or 1.0
    share = np.zeros(len(passages), dtype=np.float32)
    for stem, weight in weights.items():
        at = np.flatnonzero(words == hashed(stem))
        if len(at):
            inside = np.searchsorted(at, passages[:, 4]) - np.searchsorted(at, passages[:, 3])
            share += np.float32(weight / total) * (inside > 0)
    rating = share if cosines is None else share + np.float32(MEANING) * cosines
    return int(np.argmax(rating))


def cut(stored: Stored, passage: int, forms: frozenset[str]) -> Snippet:
    """The snippet of one passage, with the words of `forms` marked."""
    page, start, end, _, _ = (int(number) for number in stored.passages[passage])
    text = re.sub(r"\s+", " ", stored.pages[page - 1][start:end]).strip()
    spans = _marked(text, forms)
    first, last = _window(text, spans)
    lead, tail = "… " if first else "", " …" if last < len(text) else ""
    shift = len(lead) - first
    kept = tuple((a + shift, b + shift) for a, b in spans if a >= first and b <= last)
    return Snippet(page, lead + text[first:last] + tail, kept)


def _marked(text: str, forms: frozenset[str]) -> list[tuple[int, int]]:
    """Where tokens stand that have a wanted form; touching spans become one."""
    found: list[tuple[int, int]] = []
    for token in tokenize(text):
        if not forms.intersection(token.forms):
            continue
        if found and token.start <= found[-1][1]:
            found[-1] = (found[-1][0], max(token.end, found[-1][1]))
        else:
            found.append((token.start, token.end))
    return found


def _window(text: str, spans: list[tuple[int, int]]) -> tuple[int, int]:
    """The stretch of LENGTH characters with the most marks, beginning and ending at blanks."""
    if len(text) <= LENGTH:
        return 0, len(text)
    starts = [max(0, first - LENGTH // 6) for first, _ in spans] or [0]
    best = max(starts, key=lambda at: (sum(at <= a and b <= at + LENGTH for a, b in spans), -at))
    best = min(best, len(text) - LENGTH)
    first = 0 if best <= 0 else text.find(" ", max(best - 1, 0)) + 1
    last = len(text) if best + LENGTH >= len(text) else text.rfind(" ", first, best + LENGTH)
    return first, last if last > first else min(len(text), first + LENGTH)
