"""Weighs what the rules read against all that the article says: who is party to its papers, and what they are about.

Models that learnt from labelled articles (models/news_id) say of each body named how likely it is a party of a paper
announced, and of each sector how likely it is the papers'. Where they are sure, a party that no frame caught comes in
as a paper with the one who signs most, one that is none goes out, and the sectors are those that are likely. Everything
else stays as the rules read it: which papers there are, who shares one, and papers only counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Protocol

from extract.learnt.trees import load_trees
from extract.learnt.words import Weighs, load_words
from extract.news import evidence_parties, evidence_sectors
from extract.news.events import Verdict
from extract.news.evidence import Evidence, Row, evidence_of
from extract.news.parties import Announced, announced
from extract.news.text import Article
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS
from extract.values.sectors import SectorMention

#: From which share on a body that the rules passed over is a party, and below which one that they took is none; found
#: by leaving each writer's articles out in turn (`python -m models.fit_news`).
ADDED, DROPPED = 0.8, 0.4
#: A government from which share on may be the one that signs, where the rules read no paper.
HOME = 0.5
#: From which share on a sector is the papers': one that the rules told, and any other; where none is so likely, the
#: likeliest from LEAST.
KEPT, TOLD, LEAST = 0.3, 0.65, 0.3
#: As sure is a paper that the rules passed over, whoever signs it: its parties are right more often than its shape; and
#: a sector that they passed over at most. Shares that were right in articles that nothing had been learnt from.
OF_NEW_PAPER, OF_NEW_SECTOR = 0.45, 0.85
#: No article names so many bodies or topics; a page that does is left as the rules read it, so that it costs little.
MOST = 500
#: Sets of sectors from which on the rules tell the partners apart; what they tell stays.
APART = 2
#: Of partners that the rules give the same sectors, what weighs the evidence on one of them beside that on all.
OWN = 0.7
SIGNED = ("penandatanganan", "tindak_lanjut", "perpanjangan")
FOLDER = "news_id"


class _Figures(Protocol):
    def probability(self, figures: Mapping[str, float]) -> float: ...


@dataclass(frozen=True, slots=True)
class Models:
    """What was learnt: of the words around a body or a topic, and of the figures that sum up an article."""

    party_words: Weighs
    parties: _Figures
    sector_words: Weighs
    sectors: _Figures


@dataclass(frozen=True, slots=True)
class Weighed:
    """A paper with its parties and sectors by name."""

    row: int | None  #: number of the row of the rules that it comes from; None for one that they passed over
    names: tuple[str, ...]
    sectors: Mapping[str, float]  #: how likely each is


@cache
def stored_models() -> Models:
    return Models(
        load_words(FOLDER, "party_words.npy"), load_trees(FOLDER, "parties.json"),
        load_words(FOLDER, "sector_words.npy"), load_trees(FOLDER, "sectors.json"),
    )  # fmt: skip


def weighed(article: Article, verdict: Verdict, rows: Sequence[Announced]) -> list[Announced]:
    """The rows with the parties and sectors that all the evidence makes likely. Never raises."""
    if not rows and verdict.event_class not in SIGNED:
        return []
    evidence = evidence_of(article, verdict, [row_of(row) for row in rows])
    if len(evidence.mentions) > MOST or len(evidence.sectors) > MOST:
        return list(rows)
    return [_announced(evidence, paper, rows) for paper in weighed_papers(evidence, stored_models())]


def row_of(row: Announced) -> Row:
    return Row(frozenset(row.names), frozenset(m.sector for m in row.sectors), row.count)


def weighed_papers(evidence: Evidence, models: Models) -> list[Weighed]:
    """The papers by name: first who signs them, then what they are about."""
    papers = [Weighed(n, tuple(sorted(row.names)), {}) for n, row in enumerate(evidence.rows)]
    if evidence.event_class in SIGNED:
        papers = _with_parties(evidence, papers, party_likelihoods(evidence, models))
    rows = tuple(Row(frozenset(p.names), _sectors_read(evidence, p), _count(evidence, p)) for p in papers)
    # Most articles keep their parties, and what is laid out of them already serves again.
    return _with_sectors(evidence if rows == evidence.rows else replace(evidence, rows=rows), papers, models)


def _count(evidence: Evidence, paper: Weighed) -> int:
    return 1 if paper.row is None else evidence.rows[paper.row].count


def _sectors_read(evidence: Evidence, paper: Weighed) -> frozenset[str]:
    return frozenset() if paper.row is None else evidence.rows[paper.row].sectors


def party_likelihoods(evidence: Evidence, models: Models) -> dict[str, float]:
    """How likely each body named is a party of a paper announced."""
    words = evidence_parties.words_by_body(evidence)
    shares = evidence_parties.shares_by_body(words, models.party_words)
    return {
        name: models.parties.probability(evidence_parties.party_figures(evidence, name, shares))
        for name in evidence.bodies
    }


def _with_parties(evidence: Evidence, papers: list[Weighed], likely: Mapping[str, float]) -> list[Weighed]:
    kept = [p for paper in papers if (p := _without_bystanders(evidence, paper, likely)) is not None]
    there = {name for paper in kept for name in paper.names}
    hub = evidence.most_named(paper.names for paper in kept) or _home(evidence, likely)
    if hub is None:
        return kept
    new = sorted((n for n in likely if likely[n] >= ADDED and n not in there and n != hub), key=lambda n: -likely[n])
    new = [name for name in new if evidence.bodies[name]]
    if len(kept) == 1 and len(kept[0].names) > 2 and _count(evidence, kept[0]) == 1:
        # Who signs too signs the one paper of all.
        return [replace(kept[0], names=(*kept[0].names, *new))]
    return kept + [Weighed(None, (hub, name), {}) for name in new]


def _without_bystanders(evidence: Evidence, paper: Weighed, likely: Mapping[str, float]) -> Weighed | None:
    """The paper without those who are no parties; None where fewer than two are left."""
    if _count(evidence, paper) > 1:
        return paper
    names = tuple(name for name in paper.names if likely[name] >= DROPPED)
    return replace(paper, names=names) if len(names) > 1 else None


def _home(evidence: Evidence, likely: Mapping[str, float]) -> str | None:
    """The government that most likely signs, where the rules read no paper; else whoever surely does."""
    named = [name for name in likely if evidence.bodies[name]]
    governments = [n for n in named if evidence.bodies[n][0].organisation.kind in GOVERNMENTS and likely[n] >= HOME]
    sure = [name for name in named if likely[name] >= ADDED]
    return max(governments or sure, key=lambda name: likely[name], default=None)


def _with_sectors(evidence: Evidence, papers: Sequence[Weighed], models: Models) -> list[Weighed]:
    words = evidence_sectors.words_by_mention(evidence)
    shares = evidence_sectors.shares_by_mention(words, models.sector_words)
    groups = {partners.sectors: (partners, len(rows)) for partners, rows in evidence_sectors.groups(evidence)}
    apart = sum(bool(sectors) for sectors in groups) >= APART
    weighed_of = {
        sectors: likely_sectors(evidence, partners, shares, models)
        for sectors, (partners, _) in groups.items()
        if not (apart and sectors)
    }
    found = []
    for paper, row in zip(papers, evidence.rows, strict=True):
        if row.count == 1 and row.sectors not in weighed_of:
            paper = replace(paper, sectors=dict.fromkeys(row.sectors, 1.0))
        elif row.count == 1:
            likely = weighed_of[row.sectors]
            if groups[row.sectors][1] > 1:
                own = likely_sectors(evidence, evidence_sectors.partners_of(evidence, [row]), shares, models)
                likely = {s: (1 - OWN) * share + OWN * own.get(s, share) for s, share in likely.items()}
            paper = replace(paper, sectors=_told(row.sectors, likely))
        found.append(paper)
    return found


def likely_sectors(
    evidence: Evidence, partners: evidence_sectors.Partners, shares: Mapping[SectorMention, float], models: Models
) -> dict[str, float]:
    """How likely each sector is that of some partners' papers."""
    weight = evidence_sectors.weight_of(evidence, partners, shares)
    return {
        sector: models.sectors.probability(evidence_sectors.sector_figures(evidence, weight, sector))
        for sector in evidence_sectors.candidates(evidence, partners)
    }


def _told(read: frozenset[str], likely: Mapping[str, float]) -> dict[str, float]:
    """The sectors that are likely enough, of which the rules read some."""
    told = {s: share for s, share in likely.items() if share >= (KEPT if s in read else TOLD)}
    best = max(likely, key=lambda sector: likely[sector], default=None)
    return told or ({best: likely[best]} if best is not None and likely[best] >= LEAST else {})


# --- back to what the article says ----------------------------------------------------------------------------------


def _announced(evidence: Evidence, paper: Weighed, rows: Sequence[Announced]) -> Announced:
    if paper.row is None:
        form = rows[0].form if rows else "kesepakatan_bersama"
        parties = [_telling(evidence, name) for name in paper.names]
        anchor = evidence.article.sentence_at(parties[-1].start)
        row = announced(form, parties, (), None, anchor, OF_NEW_PAPER)
    else:
        row = rows[paper.row]
        kept = tuple(p for p in row.parties if p.organisation.name in paper.names)
        new = tuple(_telling(evidence, name) for name in paper.names if name not in row.names)
        row = replace(row, parties=kept + new)
    if row.count > 1:
        return row
    mentions = [_place(evidence, row, sector, share) for sector, share in paper.sectors.items()]
    return replace(row, sectors=tuple(sorted(mentions, key=lambda m: (m.start, m.sector))))


def _telling(evidence: Evidence, name: str) -> OrganisationMention:
    """The mention of a body that stands in a sentence of a signing, else its first."""
    signed = {evidence.place(start) for start, _ in evidence.signings}
    mentions = evidence.bodies[name]
    return next((m for m in mentions if evidence.place(m.start) in signed), mentions[0])


def _place(evidence: Evidence, row: Announced, sector: str, share: float) -> SectorMention:
    """Where a sector is told: as the rules read it, else its best mention, else the sentence that tells it most."""
    read = next((m for m in row.sectors if m.sector == sector), None)
    best = read or max(
        (m for m in evidence.sectors if m.sector == sector), key=lambda m: (m.score, -m.start), default=None
    )
    if best is None:
        told = [likely.get(sector, 0.0) for likely in evidence.affairs[:-1]]
        spans = evidence.article.sentences or [evidence.article.lead]
        start, end = spans[told.index(max(told))] if told else spans[0]
        best = SectorMention(start, end, sector, share)
    return replace(best, score=round(min(0.99 if read else OF_NEW_SECTOR, share), 3))
