"""Scores a record against gold, field group by field group: pure counting, no files.

A value is right when it says the same after case, spacing and punctuation are set aside; a subject or a place when its
words agree to at least 0.8 (token F1). Precision, recall and F1 follow from the counts; a document that could not be
read counts as all missed (`score(None, gold)`). Records are in the shape of `extract --json`.
"""

from __future__ import annotations

from itertools import product

from extract.scoring.counts import (
    Json,
    Said,
    Scores,
    count,
    count_fields,
    count_words,
    event_of,
    first_agreement,
    if_any,
    if_any_said,
    listed,
    plain,
    unique,
    value_of,
)
from extract.scoring.keys import fold, number_key, person_key
from extract.scoring.same import body_key
from extract.values.legal import canonical

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


def score(record: Json | None, gold: Json) -> Scores:
    """Scores of one document; `record` None is a document that could not be read."""
    news = gold["document"]["kind"] == "news"
    return score_news(record, gold) if news else score_agreement(record, gold)


def score_agreement(record: Json | None, gold: Json) -> Scores:
    """Scores of an agreement, the first of the record against the first of gold."""
    scores = Scores()
    mine = first_agreement(record)
    theirs = first_agreement(gold)
    _kind(scores, record, gold)
    for name in ("form", "type"):
        count(scores, name, [plain(mine, name)], [plain(theirs, name)])
    count_fields(scores, "numbers", listed(mine, "numbers"), listed(theirs, "numbers"), number_key)
    count_words(scores, "subject", value_of(mine, "subject"), value_of(theirs, "subject"))
    _parties(scores, listed(mine, "parties"), listed(theirs, "parties"))
    for name in ("signed", "duration", "starts", "ends"):
        count_fields(scores, name, if_any(value_of(mine, name)), if_any(value_of(theirs, name)), str)
    count_words(scores, "place", value_of(mine, "place"), value_of(theirs, "place"))
    _amounts(scores, listed(mine, "amounts"), listed(theirs, "amounts"))
    count_fields(scores, "sectors", listed(mine, "sectors"), listed(theirs, "sectors"), str)
    count_fields(scores, "legal_references", listed(record, "legal_references"), listed(gold, "legal_references"), _law)
    codes = [[Said(c["code"], c["code"]) for c in listed(side, "checks")] for side in (mine, theirs)]
    count(scores, "checks", unique(codes[0]), unique(codes[1]))
    return scores


def score_news(record: Json | None, gold: Json) -> Scores:
    """Scores of an article: the event, its agreements, partner-sector pairs, amounts and persons."""
    scores = Scores()
    _kind(scores, record, gold)
    mine, theirs = (event_of(side) for side in (record, gold))
    classes = [if_any_said(side.get("class"), side.get("confidence", 0.0)) for side in (mine, theirs)]
    count(scores, "event.class", *classes)
    count_fields(scores, "event.date", if_any(mine.get("date")), if_any(theirs.get("date")), str)
    count_words(scores, "event.place", mine.get("place"), theirs.get("place"))
    rows = [listed(side, "agreements") for side in (record, gold)]
    count(scores, "agreements", *([_row(item) for item in side] for side in rows))
    count(scores, "pairs", *([pair for item in side for pair in _pairs(item)] for side in rows))
    amounts = [listed(side, "amounts") + [a for item in listed(side, "agreements") for a in listed(item, "amounts")]
               for side in (record, gold)]  # fmt: skip
    _amounts(scores, *amounts)
    persons = [[p["name"] for p in listed(side, "persons")] for side in (record, gold)]
    count_fields(scores, "persons", persons[0], persons[1], person_key)
    count_fields(scores, "legal_references", listed(record, "legal_references"), listed(gold, "legal_references"), _law)
    return scores


def _law(text: str) -> str:
    return fold(canonical(text))


def _kind(scores: Scores, record: Json | None, gold: Json) -> None:
    kinds = [None if side is None else plain(side["document"], "kind") for side in (record, gold)]
    count(scores, "kind", [kinds[0]], [kinds[1]])


def _amounts(scores: Scores, mine: list[Json], theirs: list[Json]) -> None:
    def keyed(items: list[Json], role: bool) -> list[Said]:
        return [
            Said((a["value"], a["currency"], a["role"] if role else ""), f"{a['currency']} {a['value']} {a['role']}",
                 0.0 if role else a.get("confidence") or 0.0)
            for a in items
        ]  # fmt: skip

    count(scores, "amounts", keyed(mine, role=False), keyed(theirs, role=False))
    count(scores, "amounts.role", keyed(mine, role=True), keyed(theirs, role=True))


def _parties(scores: Scores, mine: list[Json], theirs: list[Json]) -> None:
    """Names as a multiset; attributes between parties that stand for each other."""
    count_parties(scores, mine, theirs)
    for predicted, gold in aligned(mine, theirs):
        for name, group in (("kind", "parties.kind"), ("region_code", "parties.region_code")):
            count(scores, group, [plain(predicted, name)], [plain(gold, name)])


def count_parties(scores: Scores, mine: list[Json], theirs: list[Json]) -> None:
    """Counts names, and who signs for each party in what post."""
    count_fields(scores, "parties.name", [p["name"] for p in mine], [p["name"] for p in theirs], body_key)
    for predicted, gold in aligned(mine, theirs):
        for name, key in (("signatory", person_key), ("position", fold)):
            count_fields(scores, name, if_any(value_of(predicted, name)), if_any(value_of(gold, name)), key)


def aligned(mine: list[Json], theirs: list[Json]) -> list[tuple[Json | None, Json | None]]:
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

    first, second = (body_key(party["name"]["value"]) for party in (one, other))
    return 1.0 if first == second else float(ratio(first, second)) / 100 * 0.99


def _partners(item: Json) -> frozenset[str]:
    return frozenset(body_key(p["name"]["value"]) for p in listed(item, "parties"))


def _row(item: Json) -> Said:
    names = ", ".join(p["name"]["value"] for p in listed(item, "parties"))
    return Said((_partners(item), item.get("count", 1)), f"{names} x{item.get('count', 1)}")


def _pairs(item: Json) -> list[Said]:
    """Each sector of an agreement with its partners."""
    names = ", ".join(p["name"]["value"] for p in listed(item, "parties"))
    return [
        Said((_partners(item), s["value"]), f"{names}: {s['value']}", s.get("confidence") or 0.0)
        for s in listed(item, "sectors")
    ]
