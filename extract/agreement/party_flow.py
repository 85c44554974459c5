"""Party clauses read without what stands between their lines: the rest of another column, the other language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.agreement.party_pieces import Piece


@dataclass(frozen=True, slots=True)
class Flow:
    """A text of which some stretches were left out, and where the characters between `start` and `end` come from."""

    text: str
    start: int
    end: int
    places: tuple[int, ...]  #: of each character of text[start:end]

    def piece(self, found: Piece | None) -> Piece | None:
        """A piece of the flow as a piece of the text; its lower parts where something stands between them."""
        if found is None:
            return None
        at = self.places[found.start - self.start : found.end - self.start]
        if not at:
            return found
        gaps = [n for n in range(1, len(at)) if at[n] != at[n - 1] + 1]
        bounds = [0, *gaps, len(at)]
        spans = [(at[low], at[high - 1] + 1) for low, high in pairwise(bounds)]
        return replace(found, start=spans[0][0], end=spans[0][1], rest=tuple(spans[1:]))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the flow begins and ends in the text."""
        low, high = start - self.start, min(end, self.end) - self.start
        return self.places[low], self.places[high - 1] + 1


def without(text: str, start: int, end: int, left_out: Iterable[tuple[int, int]]) -> Flow:
    """text[start:end] without some stretches of it.

    >>> without("SARI MUNA\\nWULAN RAYA", 0, 20, [(4, 9)]).text
    'SARI\\nWULAN RAYA'
    """
    kept = bytearray(b"\x01" * (end - start))
    for low, high in left_out:
        kept[low - start : high - start] = bytes(high - low)
    places = tuple(start + n for n, keep in enumerate(kept) if keep)
    flow = "".join(text[at] for at in places)
    return Flow(text[:start] + flow + text[end:], start, start + len(flow), places)
