"""Counts right, wrong and missed values of a record, field group by field group: what all scoring is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any

from extract.scoring.keys import fold, same_words

Json = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """Right, wrong and missed values of one field group."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    @property
    def precision(self) -> float:
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 1.0

    @property
    def recall(self) -> float:
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 1.0

    @property
    def f1(self) -> float:
        """2 tp / (2 tp + fp + fn); 1 where there was nothing to find and nothing was found."""
        total = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / total if total else 1.0

    @property
    def support(self) -> int:
        """How many gold values there are."""
        return self.tp + self.fn


@dataclass(slots=True)
class Scores:
    """Tallies by field group, and for every predicted value how sure it was and whether it was right."""

    groups: dict[str, Tally] = field(default_factory=dict)
    trust: list[tuple[str, float, bool]] = field(default_factory=list)  #: (group, confidence, right)
    misses: list[tuple[str, str, str]] = field(default_factory=list)  #: (group, "wrong" or "missed", value)

    def tally(self, group: str) -> Tally:
        return self.groups.setdefault(group, Tally())

    def add(self, other: Scores) -> None:
        """Adds the counts of another document."""
        for group, tally in other.groups.items():
            mine = self.tally(group)
            mine.tp, mine.fp, mine.fn = mine.tp + tally.tp, mine.fp + tally.fp, mine.fn + tally.fn
        self.trust += other.trust
        self.misses += other.misses

    def overall(self, groups: Iterable[str] | None = None) -> Tally:
        """All groups, or those named, counted together (micro average)."""
        chosen = self.groups if groups is None else [g for g in groups if g in self.groups]
        tallies = [self.groups[g] for g in chosen]
        return Tally(sum(t.tp for t in tallies), sum(t.fp for t in tallies), sum(t.fn for t in tallies))


@dataclass(frozen=True, slots=True)
class Said:
    """One predicted or gold value as it is compared."""

    key: Hashable
    shown: str
    confidence: float = 0.0


def event_of(record: Json | None) -> Json:
    """The event of a record; empty where there is none."""
    return (record or {}).get("event") or {}


def first_agreement(record: Json | None) -> Json | None:
    """The first agreement of a record, None where it has none or could not be read."""
    agreements = listed(record, "agreements")
    return agreements[0] if agreements else None


def listed(item: Json | None, name: str) -> list[Json]:
    """The values of a list field; none where the item is not there."""
    return list((item or {}).get(name) or [])


def value_of(item: Json | None, name: str) -> Json | None:
    """The value of a field, None where it or the item is not there."""
    return (item or {}).get(name)


def if_any(value: Json | None) -> list[Json]:
    """A list of the value, empty where there is none."""
    return [] if value is None else [value]


def if_any_said(value: str | None, confidence: float) -> list[Said]:
    """A bare word as it is compared, in a list that is empty where there is none."""
    return [] if value is None else [Said(value, value, confidence)]


def plain(item: Json | None, name: str) -> Said | None:
    """A bare word or number of an item as it is compared."""
    value = (item or {}).get(name)
    return None if value is None else Said(value, str(value))


def unique(said: list[Said]) -> list[Said]:
    """Each key once."""
    return list({one.key: one for one in said}.values())


def count(scores: Scores, group: str, mine: Iterable[Said | None], theirs: Iterable[Said | None]) -> None:
    """Counts values that are equal by key, each gold value matched once."""
    tally = scores.tally(group)
    gold = _there(theirs)
    left = Counter(one.key for one in gold)
    shown = {one.key: one.shown for one in gold}
    for one in _there(mine):
        right = left[one.key] > 0
        if one.confidence:
            scores.trust.append((group, one.confidence, right))
        if right:
            left[one.key] -= 1
            tally.tp += 1
        else:
            tally.fp += 1
            scores.misses.append((group, "wrong", one.shown))
    for key, missed in left.items():
        tally.fn += missed
        scores.misses += [(group, "missed", shown.get(key, str(key)))] * missed


def _there(said: Iterable[Said | None]) -> list[Said]:
    """The values that are there."""
    return [one for one in said if one is not None]


def count_fields(
    scores: Scores, group: str, mine: list[Json], theirs: list[Json], key: Callable[[str], Hashable]
) -> None:
    """Counts fields whose values are compared by `key`."""

    def sides(items: list[Json]) -> list[Said]:
        return [Said(key(item["value"]), item["value"], item.get("confidence") or 0.0) for item in items]

    count(scores, group, sides(mine), sides(theirs))


def count_words(scores: Scores, group: str, mine: Json | None, theirs: Json | None) -> None:
    """One text against one, equal when their words agree."""
    if mine and theirs and same_words(mine["value"], theirs["value"]):
        mine = {**mine, "value": theirs["value"]}
    count_fields(scores, group, if_any(mine), if_any(theirs), fold)
