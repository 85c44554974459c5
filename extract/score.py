"""Scores a record against gold, field group by field group: pure counting, no files.

A value is right when it says the same after case, spacing and punctuation are set aside; a subject or a place when its
words agree to at least 0.8 (token F1). Precision, recall and F1 follow from the counts; a document that could not be
read counts as all missed (`score(None, gold)`). Records are in the shape of `extract --json`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from extract.legal import canonical
from extract.score_keys import fold, number_key, person_key, same_words

Json = dict[str, Any]

AGREEMENT_GROUPS = (
    "kind", "form", "type", "numbers", "subject", "parties.name", "parties.kind", "parties.region_code", "signatory",
    "position", "signed", "place", "duration", "starts", "ends", "amounts", "amounts.role", "sectors",
    "legal_references", "checks",
)  # fmt: skip
NEWS_GROUPS = (
    "kind", "event.class", "event.date", "event.place", "agreements", "pairs", "amounts", "amounts.role", "persons",
    "legal_references",
)  # fmt: skip
#: Name similarity from which a predicted party stands for a gold one when their attributes are compared.
SAME_PARTY = 0.6


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


def score(record: Json | None, gold: Json) -> Scores:
    """Scores of one document; `record` None is a document that could not be read."""
    news = gold["document"]["kind"] == "news"
    return score_news(record, gold) if news else score_agreement(record, gold)


def score_agreement(record: Json | None, gold: Json) -> Scores:
    """Scores of an agreement, the first of the record against the first of gold."""
    scores = Scores()
    mine = _first(record)
    theirs = _first(gold)
    _kind(scores, record, gold)
    for name in ("form", "type"):
        _count(scores, name, [_plain(mine, name)], [_plain(theirs, name)])
    _fields(scores, "numbers", _list(mine, "numbers"), _list(theirs, "numbers"), number_key)
    _words(scores, "subject", _one(mine, "subject"), _one(theirs, "subject"))
    _parties(scores, _list(mine, "parties"), _list(theirs, "parties"))
    for name in ("signed", "duration", "starts", "ends"):
        _fields(scores, name, _some(_one(mine, name)), _some(_one(theirs, name)), str)
    _words(scores, "place", _one(mine, "place"), _one(theirs, "place"))
    _amounts(scores, _list(mine, "amounts"), _list(theirs, "amounts"))
    _fields(scores, "sectors", _list(mine, "sectors"), _list(theirs, "sectors"), str)
    _fields(scores, "legal_references", _list(record, "legal_references"), _list(gold, "legal_references"), _law)
    codes = [[Said(c["code"], c["code"]) for c in _list(side, "checks")] for side in (mine, theirs)]
    _count(scores, "checks", _unique(codes[0]), _unique(codes[1]))
    return scores


def score_news(record: Json | None, gold: Json) -> Scores:
    """Scores of an article: the event, its agreements, partner-sector pairs, amounts and persons."""
    scores = Scores()
    _kind(scores, record, gold)
    mine, theirs = (_event(side) for side in (record, gold))
    classes = [_some_said(side.get("class"), side.get("confidence", 0.0)) for side in (mine, theirs)]
    _count(scores, "event.class", *classes)
    _fields(scores, "event.date", _some(mine.get("date")), _some(theirs.get("date")), str)
    _words(scores, "event.place", mine.get("place"), theirs.get("place"))
    rows = [_list(side, "agreements") for side in (record, gold)]
    _count(scores, "agreements", *([_row(item) for item in side] for side in rows))
    _count(scores, "pairs", *([pair for item in side for pair in _pairs(item)] for side in rows))
    amounts = [_list(side, "amounts") + [a for item in _list(side, "agreements") for a in _list(item, "amounts")]
               for side in (record, gold)]  # fmt: skip
    _amounts(scores, *amounts)
    persons = [[p["name"] for p in _list(side, "persons")] for side in (record, gold)]
    _fields(scores, "persons", persons[0], persons[1], person_key)
    _fields(scores, "legal_references", _list(record, "legal_references"), _list(gold, "legal_references"), _law)
    return scores


def _law(text: str) -> str:
    return fold(canonical(text))


def _event(record: Json | None) -> Json:
    return (record or {}).get("event") or {}


def _first(record: Json | None) -> Json | None:
    agreements = _list(record, "agreements")
    return agreements[0] if agreements else None


def _list(item: Json | None, name: str) -> list[Json]:
    return list((item or {}).get(name) or [])


def _one(item: Json | None, name: str) -> Json | None:
    return (item or {}).get(name)


def _some(value: Json | None) -> list[Json]:
    return [] if value is None else [value]


def _some_said(value: str | None, confidence: float) -> list[Said]:
    return [] if value is None else [Said(value, value, confidence)]


def _plain(item: Json | None, name: str) -> Said | None:
    value = (item or {}).get(name)
    return None if value is None else Said(value, str(value))


def _unique(said: list[Said]) -> list[Said]:
    return list({one.key: one for one in said}.values())


def _kind(scores: Scores, record: Json | None, gold: Json) -> None:
    kinds = [None if side is None else _plain(side["document"], "kind") for side in (record, gold)]
    _count(scores, "kind", [kinds[0]], [kinds[1]])


def _count(scores: Scores, group: str, mine: Iterable[Said | None], theirs: Iterable[Said | None]) -> None:
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
    for key, count in left.items():
        tally.fn += count
        scores.misses += [(group, "missed", shown.get(key, str(key)))] * count


def _there(said: Iterable[Said | None]) -> list[Said]:
    """The values that are there."""
    return [one for one in said if one is not None]


def _fields(scores: Scores, group: str, mine: list[Json], theirs: list[Json], key: Callable[[str], Hashable]) -> None:
    def sides(items: list[Json]) -> list[Said]:
        return [Said(key(item["value"]), item["value"], item.get("confidence") or 0.0) for item in items]

    _count(scores, group, sides(mine), sides(theirs))


def _words(scores: Scores, group: str, mine: Json | None, theirs: Json | None) -> None:
    """One text against one, equal when their words agree."""
    if mine and theirs and same_words(mine["value"], theirs["value"]):
        mine = {**mine, "value": theirs["value"]}
    _fields(scores, group, _some(mine), _some(theirs), fold)


def _amounts(scores: Scores, mine: list[Json], theirs: list[Json]) -> None:
    def keyed(items: list[Json], role: bool) -> list[Said]:
        return [
            Said((a["value"], a["currency"], a["role"] if role else ""), f"{a['currency']} {a['value']} {a['role']}",
                 0.0 if role else a.get("confidence") or 0.0)
            for a in items
        ]  # fmt: skip

    _count(scores, "amounts", keyed(mine, role=False), keyed(theirs, role=False))
    _count(scores, "amounts.role", keyed(mine, role=True), keyed(theirs, role=True))


def _parties(scores: Scores, mine: list[Json], theirs: list[Json]) -> None:
    """Names as a multiset; attributes between parties that stand for each other."""
    _fields(scores, "parties.name", [p["name"] for p in mine], [p["name"] for p in theirs], fold)
    for predicted, gold in _aligned(mine, theirs):
        for name, group in (("kind", "parties.kind"), ("region_code", "parties.region_code")):
            _count(scores, group, [_plain(predicted, name)], [_plain(gold, name)])
        for name, key in (("signatory", person_key), ("position", fold)):
            _fields(scores, name, _some(_one(predicted, name)), _some(_one(gold, name)), key)


def _aligned(mine: list[Json], theirs: list[Json]) -> list[tuple[Json | None, Json | None]]:
    """Pairs of predicted and gold parties, the most similar first; what has no partner is paired with None."""
    ranked = sorted(
        product(range(len(mine)), range(len(theirs))),
        key=lambda pair: (-_likeness(mine[pair[0]], theirs[pair[1]]), abs(pair[0] - pair[1])),
    )
    pairs: list[tuple[Json | None, Json | None]] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for i, j in ranked:
        if i in used[0] or j in used[1] or _likeness(mine[i], theirs[j]) < SAME_PARTY:
            continue
        pairs.append((mine[i], theirs[j]))
        used[0].add(i)
        used[1].add(j)
    pairs += [(p, None) for i, p in enumerate(mine) if i not in used[0]]
    pairs += [(None, p) for j, p in enumerate(theirs) if j not in used[1]]
    return pairs


def _likeness(one: Json, other: Json) -> float:
    from rapidfuzz.fuzz import ratio

    first, second = one["name"]["value"], other["name"]["value"]
    return 1.0 if fold(first) == fold(second) else float(ratio(fold(first), fold(second))) / 100 * 0.99


def _partners(item: Json) -> frozenset[str]:
    return frozenset(fold(p["name"]["value"]) for p in _list(item, "parties"))


def _row(item: Json) -> Said:
    names = ", ".join(p["name"]["value"] for p in _list(item, "parties"))
    return Said((_partners(item), item.get("count", 1)), f"{names} x{item.get('count', 1)}")


def _pairs(item: Json) -> list[Said]:
    """Each sector of an agreement with its partners."""
    names = ", ".join(p["name"]["value"] for p in _list(item, "parties"))
    return [
        Said((_partners(item), s["value"]), f"{names}: {s['value']}", s.get("confidence") or 0.0)
        for s in _list(item, "sectors")
    ]
