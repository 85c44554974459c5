"""What an article says for and against a sector being that of some partners' papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod

from extract.learnt.words import Weighs, slots
from extract.news.evidence import Evidence, Masked, Row
from extract.organisations.mentions import OrganisationMention
from extract.values.sectors import SUPPORT, SectorMention

#: Characters of the sentence that are looked at on either side of the words that tell a sector.
BEFORE, BEHIND = 160, 100
#: From which share on a sentence makes a sector a candidate that no word of the vocabulary tells.
TOLD = 0.3
#: How the sentence of a mention stands to the partners: they are nearest before it; another is nearer; it names others
#: only; it names nobody and they were named last; it names nobody and others were.
PLACES = ("near", "far", "others", "after", "apart")


@dataclass(frozen=True, slots=True)
class Partners:
    """Those whose papers the rules give the same sectors."""

    names: frozenset[str]
    sectors: frozenset[str]


def words_around(evidence: Evidence, mention: SectorMention) -> set[str]:
    """The words that stand around one mention, each with where it stands."""

    def masks(low: int, high: int) -> Masked:
        names = [(m.start, m.end, m.organisation.kind.upper()) for m in evidence.named_within(low, high)]
        topics = [m for m in evidence.sectors if low <= m.start < high and not m.start <= mention.start < m.end]
        return sorted(names + [(m.start, m.end, "SECTOR") for m in topics])

    told = evidence.around(mention.start, mention.end, (BEFORE, BEHIND), masks)
    before, behind, place, sentence = told.before, told.behind, told.place, told.sentence
    first, last = evidence.stretch(mention.start, mention.end)
    former = evidence.sentences[place - 1] if place > 0 else None
    return {
        *(f"{n}<{word}" for n, word in enumerate(before[:-4:-1])),
        *(f"{n}>{word}" for n, word in enumerate(behind[:2])),
        *(f"<{word}" for word in before[-14:]),
        *(f"<{one} {two}" for one, two in zip(before[-15:], before[-14:], strict=False)),
        *(f">{word}" for word in behind[:8]),
        *(f"first {word}" for word in told.opening),
        f"former {former.of_paper} {former.signs}" if former else "former none",
        f"paper {sentence.of_paper if sentence else False}",
        f"signs {sentence.signs if sentence else False}",
        f"sentence {min(place, 8)}",
        f"quarter {4 * mention.start // max(1, len(evidence.article.text))}",
        f"score {int(mention.score * 10)}",
        f"office {mention.office}",
        f"quoted {evidence.quoted[mention]}",
        f"sectors {min(6, sum(first <= m.start < last for m in evidence.sectors))}",
        f"bodies {min(6, len(sentence.bodies)) if sentence else 0}",
        f"headline {mention.sector in evidence.title_sectors}",
    }


def words_by_mention(evidence: Evidence) -> dict[SectorMention, list[int]]:
    """The words around each mention, as places of weights (extract/learnt/words.py)."""
    return {mention: slots(words_around(evidence, mention)) for mention in evidence.sectors}


def shares_by_mention(words: Mapping[SectorMention, list[int]], weights: Weighs) -> dict[SectorMention, float]:
    """How likely each mention tells what a paper is about."""
    return {mention: weights.probability(places) for mention, places in words.items()}


def groups(evidence: Evidence) -> list[tuple[Partners, list[Row]]]:
    """The papers that are not only counted, parted by the sectors that the rules give them."""
    found: dict[frozenset[str], list[Row]] = {}
    for row in evidence.rows:
        if row.count == 1:
            found.setdefault(row.sectors, []).append(row)
    return [(partners_of(evidence, rows), rows) for rows in found.values()]


def partners_of(evidence: Evidence, rows: list[Row]) -> Partners:
    """Who signs some papers of the same sectors, without the one who signs most."""
    names = frozenset(name for row in rows for name in row.names)
    return Partners(names - {evidence.hub} or names, rows[0].sectors)


def candidates(evidence: Evidence, partners: Partners) -> list[str]:
    """The sectors that the papers may have, by name."""
    told = {m.sector for m in evidence.sectors} | evidence.title_sectors | partners.sectors
    return sorted(told | {s for likely in evidence.affairs for s, share in likely.items() if share >= TOLD})


@dataclass(frozen=True, slots=True)
class Weight:
    """What all sectors of some partners are weighed by."""

    partners: Partners
    shares: Mapping[SectorMention, float]
    stands: Mapping[SectorMention, str]
    everybody: frozenset[str]  #: who signs anything, without the one who signs most
    topics: Mapping[int, float]  #: by number of its sentence, how likely a mention tells a topic there


def weight_of(evidence: Evidence, partners: Partners, shares: Mapping[SectorMention, float]) -> Weight:
    """What the sectors of some partners are weighed by; `shares` as `shares_by_mention` gives them."""
    topics: dict[int, float] = {}
    for mention, share in shares.items():
        place = evidence.place(mention.start)
        topics[place] = max(share, topics.get(place, 0.0))
    return Weight(partners, shares, stand(evidence, partners), _everybody(evidence, partners), topics)


def _everybody(evidence: Evidence, partners: Partners) -> frozenset[str]:
    return frozenset(name for row in evidence.rows for name in row.names) - {evidence.hub} | partners.names


def stand(evidence: Evidence, partners: Partners) -> dict[SectorMention, str]:
    """How the sentence of each mention stands to the partners, one of PLACES."""
    others = _everybody(evidence, partners)
    named = [m for m in evidence.mentions if m.organisation.name in others]
    return {mention: _stands(evidence, mention, partners.names, named) for mention in evidence.sectors}


def _stands(evidence: Evidence, mention: SectorMention, names: frozenset[str], named: list[OrganisationMention]) -> str:
    place = evidence.place(mention.start)
    span = evidence.article.sentences[place] if place >= 0 else (mention.start - 100, mention.end + 100)
    inside = [m for m in named if span[0] <= m.start < span[1]]
    before = [m for m in (inside or named) if m.start < mention.start]
    if not inside:
        return "after" if before and before[-1].organisation.name in names else "apart"
    if not any(m.organisation.name in names for m in inside):
        return "others"
    nearest = before[-1] if before else min(inside, key=lambda m: abs(m.start - mention.start))
    alone = len({m.organisation.name for m in inside}) == 1
    return "near" if alone or nearest.organisation.name in names else "far"


def sector_figures(evidence: Evidence, weight: Weight, sector: str) -> dict[str, float]:
    """The figures of one sector for the papers of some partners, by name."""
    shares, stands = weight.shares, weight.stands
    mine = [m for m in evidence.sectors if m.sector == sector]
    values = sorted((shares[m] for m in mine), reverse=True)
    best = values[0] if values else 0.0
    return (
        {
            "best": best,
            "second": values[1] if len(values) > 1 else 0.0,
            "sum": sum(values),
            "sum_share": sum(values) / (sum(shares.values()) or 1.0),
            "any": 1 - prod(1 - value for value in values),
            "behind_best": best - max(shares.values(), default=0.0),
            "mentions": len(mine),
            "score": max((m.score for m in mine), default=0.0),
            "told": len({m.sector for m in evidence.sectors}),
            "headline": float(sector in evidence.title_sectors),
            "headline_told": len(evidence.title_sectors),
            "support": float(sector == SUPPORT),
            "first": min((m.start for m in mine), default=9999) / max(1, len(evidence.article.text)),
            "offices": sum(m.office for m in mine),
        }
        | {f"mine_{place}": max((shares[m] for m in mine if stands[m] == place), default=0.0) for place in PLACES}
        | {f"all_{place}": max((s for m, s in shares.items() if stands[m] == place), default=0.0) for place in PLACES}
        | _of_rules(evidence, weight.partners, sector)
        | _of_sentences(evidence, weight, sector)
    )


def _of_rules(evidence: Evidence, partners: Partners, sector: str) -> dict[str, float]:
    others = {row.sectors for row in evidence.rows if not row.names & partners.names}
    return {
        "said": float(sector in partners.sectors),
        "sectors_said": len(partners.sectors),
        "others_said": sum(sector in o for o in others) / len(others) if others else -0.5,
        "others": len(others),
        "partners": len(partners.names),
    }


def _of_sentences(evidence: Evidence, weight: Weight, sector: str) -> dict[str, float]:
    """What whole sentences tell of the sector: those of papers, of the partners, of nobody, and all."""
    *told, headline = [likely.get(sector, 0.0) for likely in evidence.affairs]
    pairs = list(zip(evidence.sentences, told, strict=True))
    names = weight.partners.names
    return {
        "sentence": max(told, default=0.0),
        "sentence_headline": headline,
        "sentence_paper": max((share for s, share in pairs if s.of_paper), default=0.0),
        "sentence_signs": max((share for s, share in pairs if s.signs), default=0.0),
        "sentence_partners": max((share for s, share in pairs if s.bodies & names), default=0.0),
        "sentence_nobody": max((share for s, share in pairs if not s.bodies & weight.everybody), default=0.0),
        "sentence_sum": sum(told),
        "sentence_topic": max((share * weight.topics.get(n, 0.1) for n, share in enumerate(told)), default=0.0),
    }
