"""Scores a record against the labels of an excerpt: what a registrar would enter after reading it, where two registrars
may differ.

Labels are plainer than gold and say what is open: `A | B` are spellings of one value that are as good, a question mark
behind a party or a sector means that neither naming nor leaving it counts, `also` lists further classes of the event
that a fair reader accepts, a paper that is `optional` neither counts as missed nor as wrong, and a count of 0 may be
any. Only what an excerpt of an agreement labels is scored. Companies' own contracts (BUKAN_KSD) are no papers of the
registry: news labels leave them out, and so does the score.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any

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
    listed,
    plain,
    value_of,
)
from extract.scoring.keys import fold, number_key, person_key, same_words
from extract.scoring.records import count_parties
from extract.scoring.same import same_name

NEWS_GROUPS = ("event.class", "agreements", "partners", "pairs", "partners.sectors")
AGREEMENT_GROUPS = (
    "form", "numbers", "subject", "parties.name", "signatory", "position", "signed", "place", "duration", "starts",
    "ends", "amounts", "sectors",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paper:
    """A row of the record or of the labels, its parties named as the labels name them."""

    parties: frozenset[str]
    loose: frozenset[str]  #: parties that may be there or not
    sectors: frozenset[str]
    open_sectors: frozenset[str]  #: sectors that may be there or not
    count: int  #: 0: any
    optional: bool
    sure: tuple[tuple[str, float], ...] = ()  #: confidence of each predicted sector

    def is_said_by(self, other: Paper) -> bool:
        """Whether the predicted paper has these parties, and as many papers stand behind it."""
        return self.has_parties_of(other) and self.count in (0, other.count)

    def has_parties_of(self, other: Paper) -> bool:
        return self.parties <= other.parties <= self.parties | self.loose

    @property
    def shown(self) -> str:
        return f"{', '.join(sorted(self.parties))} x{self.count}"


def score_excerpt(record: Json | None, labels: Json) -> Scores:
    """Scores of one excerpt; `record` None is one that a rule failed on. News is what has a class of event."""
    return score_news(record, labels) if "class" in labels else score_agreement(record, labels)


def score_news(record: Json | None, labels: Json) -> Scores:
    """The class of the event, the papers announced, who takes part, and the sectors of papers and of partners."""
    scores = Scores()
    event = event_of(record)
    said = event.get("class") or ""
    right = said if said in labels.get("also", ()) else labels["class"]
    classes = [
        [Said(name, name, sure)] if name else [] for name, sure in ((said, event.get("confidence", 0.0)), (right, 0.0))
    ]
    count(scores, "event.class", *classes)
    known = list(dict.fromkeys(name.rstrip("?") for paper in labels.get("agreement", ()) for name in paper["parties"]))
    gold = [_labelled(paper) for paper in labels.get("agreement", ())]
    mine = [_said(row, known) for row in listed(record, "agreements") if row["type"] != "BUKAN_KSD"]
    _papers(scores, mine, gold)
    _partners(scores, mine, gold)
    _pairs(scores, mine, gold)
    _partner_sectors(scores, mine, gold)
    return scores


def _labelled(paper: Json) -> Paper:
    parties, loose = _open(paper["parties"])
    sectors, free = _open(paper["sectors"])
    return Paper(parties, loose, sectors, free, paper.get("count", 1), paper.get("optional", False))


def _open(names: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The names that must be there and those that may be."""
    names = list(names)
    loose = frozenset(name.rstrip("?") for name in names if name.endswith("?"))
    return frozenset(names) - {f"{name}?" for name in loose}, loose


def _said(row: Json, known: list[str]) -> Paper:
    parties = frozenset(_as_labelled(p["name"]["value"], known) for p in listed(row, "parties"))
    sectors = [(s["value"], s.get("confidence") or 0.0) for s in listed(row, "sectors")]
    names = frozenset(name for name, _ in sectors)
    return Paper(parties, frozenset(), names, frozenset(), row.get("count", 1), False, tuple(sectors))


def _as_labelled(name: str, known: list[str]) -> str:
    return next((label for label in known if any(same_name(name, way) for way in label.split("|"))), name)


def _papers(scores: Scores, mine: list[Paper], gold: list[Paper]) -> None:
    """Papers one to one; of those with the same parties the one whose sectors agree best is meant."""
    left = [paper for paper in gold if not paper.optional]
    spare = [paper for paper in gold if paper.optional]
    pairs: list[tuple[Said, Said]] = []
    wrong = []
    for paper in mine:
        place = next((side for side in (left, spare) if any(one.is_said_by(paper) for one in side)), None)
        if place is None:
            wrong.append(Said(paper, paper.shown))
            continue
        best = max((one for one in place if one.is_said_by(paper)), key=lambda one: len(one.sectors & paper.sectors))
        place.remove(best)
        if place is left:
            pairs.append((Said(best, best.shown), Said(best, best.shown)))
    said = [one for one, _ in pairs] + wrong
    count(scores, "agreements", said, [one for _, one in pairs] + [Said(paper, paper.shown) for paper in left])


def _partners(scores: Scores, mine: list[Paper], gold: list[Paper]) -> None:
    """Everybody who takes part in a paper, once."""
    wanted = {name for paper in gold if not paper.optional for name in paper.parties}
    free = {name for paper in gold for name in paper.parties | paper.loose} - wanted
    said = {name for paper in mine for name in paper.parties} - free
    count(scores, "partners", [Said(name, name) for name in sorted(said)], [Said(n, n) for n in sorted(wanted)])


def _pairs(scores: Scores, mine: list[Paper], gold: list[Paper]) -> None:
    """Each sector of a paper with the paper's parties."""
    wanted: Counter[Hashable] = Counter()
    free: Counter[Hashable] = Counter()
    for paper in gold:
        for sector in paper.sectors | paper.open_sectors:
            must = sector in paper.sectors and not paper.optional
            (wanted if must else free)[paper.parties, sector] += 1
    said = []
    for paper in mine:
        meant = next((one.parties for one in gold if one.is_said_by(paper)), None)
        meant = meant or next(
            (one.parties for one in gold if one.parties <= paper.parties <= one.parties | one.loose), None
        )
        for sector, sure in paper.sure:
            key = (meant or paper.parties, sector)
            said.append(Said(key, f"{', '.join(sorted(key[0]))}: {sector}", sure))
    _count_open(scores, "pairs", said, wanted, free)


def _partner_sectors(scores: Scores, mine: list[Paper], gold: list[Paper]) -> None:
    """Each partner with each of its sectors, once, however the papers are cut; the government that signs most papers
    is no partner but the one whose partners they are."""
    papers = [paper for paper in gold if not paper.optional]
    own = _most_common(papers) or _most_common(mine)
    wanted: Counter[Hashable] = Counter({(n, s) for p in papers for n in p.parties for s in p.sectors if n != own})
    free: Counter[Hashable] = Counter()
    for paper in gold:
        sectors = paper.sectors | paper.open_sectors
        free.update({(n, s): 9 for n in paper.parties | paper.loose for s in sectors if (n, s) not in wanted})
    said = sorted(
        {(name, sector) for paper in mine for name in paper.parties if name != own for sector in paper.sectors}
    )
    _count_open(scores, "partners.sectors", [Said(key, f"{key[0]}: {key[1]}") for key in said], wanted, free)


def _most_common(papers: list[Paper]) -> str | None:
    counts = Counter(name for paper in papers for name in paper.parties if name.startswith("Pemerintah"))
    return min(counts, key=lambda name: (-counts[name], name)) if counts else None


def _count_open(
    scores: Scores, group: str, said: list[Said], wanted: Counter[Hashable], free: Counter[Hashable]
) -> None:
    """Counts what was said against what must be there, setting aside what may be there."""
    left, spare, kept = Counter(wanted), Counter(free), []
    for one in said:
        if left[one.key] > 0:
            left[one.key] -= 1
        elif spare[one.key] > 0:
            spare[one.key] -= 1
            continue
        kept.append(one)
    shown = {one.key: one.shown for one in said}
    gold = [Said(key, shown.get(key, _pair_shown(key))) for key in wanted.elements()]
    count(scores, group, kept, gold)


def _pair_shown(key: Any) -> str:
    who, sector = key
    return f"{who if isinstance(who, str) else ', '.join(sorted(who))}: {sector}"


def score_agreement(record: Json | None, labels: Json) -> Scores:
    """The labelled values of an agreement; of values with several spellings the one that was said."""
    scores = Scores()
    mine = first_agreement(record)
    if "form" in labels:
        count(scores, "form", [plain(mine, "form")], [Said(labels["form"], labels["form"])])
    for name, key in (("numbers", number_key), ("sectors", str)):
        if name in labels:
            _values(scores, name, listed(mine, name), labels[name], key)
    for name in ("signed", "duration", "starts", "ends"):
        if name in labels:
            _values(scores, name, if_any(value_of(mine, name)), [labels[name]] if labels[name] else [], str)
    for name in ("subject", "place"):
        if name in labels:
            said = value_of(mine, name)
            count_words(scores, name, said, _worded(said, labels[name]))
    if "party" in labels:
        _parties(scores, listed(mine, "parties"), labels["party"])
    if "amounts" in labels:
        sums = [Said(f"{a['currency']} {a['value']}", a["value"], a["confidence"]) for a in listed(mine, "amounts")]
        count(scores, "amounts", sums, [Said(value, value) for value in labels["amounts"]])
    return scores


def _value(said: str) -> Json:
    return {"value": said}


def _spelt(label: str, said: Iterable[str], key: Callable[[str], Hashable]) -> str:
    """The spelling of a label that is among what was said; else its first."""
    ways = label.split(" | ")
    keys = {key(one) for one in said}
    return next((way for way in ways if key(way) in keys), ways[0])


def _values(scores: Scores, group: str, mine: list[Json], labels: list[str], key: Callable[[str], Hashable]) -> None:
    must, loose = _open(labels)
    said = [one for one in mine if one["value"] not in loose]
    spelt = [_value(_spelt(label, [one["value"] for one in said], key)) for label in labels if label in must]
    count_fields(scores, group, said, spelt, key)


def _worded(said: Json | None, label: str) -> Json | None:
    ways = label.split(" | ")
    return _value(next((way for way in ways if said and same_words(said["value"], way)), ways[0])) if label else None


def _parties(scores: Scores, mine: list[Json], labels: list[Json]) -> None:
    named = [one["name"]["value"] for one in mine]
    gold: list[Json] = []
    for label in labels:
        meant = next((n for n in named if any(same_name(n, way) for way in label["name"].split(" | "))), None)
        party: Json = {"name": _value(meant or label["name"].split(" | ")[0])}
        for name, key in (("signatory", person_key), ("position", fold)):
            said = [one[name]["value"] for one in mine if one.get(name)]
            party[name] = _value(_spelt(label[name], said, key)) if label.get(name) else None
        gold.append(party)
    count_parties(scores, mine, gold)
