"""Partners that the news counts and then names one after another, in whatever manner: "teken 12 MoU … Dengan A …".

Such an article opens with how many partners or papers there are and spends its sentences on them: as the subject of
one ("Institut Sari diminta membantu irigasi"), behind "dengan", on a list, in brackets. Where as many bodies stand as
partners as were counted, they are the partners; what stands around each of them is what its paper is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.news.apposition import tells_where
from extract.news.clauses import (
    Clause,
    clauses_of,
    is_held,
    is_of_others,
    is_ours,
    is_partner,
    is_to_come,
    may_sign,
    says,
    tells_partners,
    without_pairs,
)
from extract.news.common import nameless
from extract.news.counted_kinds import may_be_counted
from extract.news.hub import hub_of
from extract.news.parties import Announced, acts, announced, is_apposed, joined_to_place, parties_in, signed_for
from extract.news.partners import clause_sectors, is_one_paper, other_signs, share_of
from extract.news.sharing import EACH
from extract.news.signings import Signing, any_noun, find_signings
from extract.news.states import is_earlier
from extract.news.subjects import form_of, sectors_for, subject_elsewhere, subject_of
from extract.news.tallies import FEWEST, Tally, tally_of
from extract.news.text import Article, in_quotes
from extract.news.told import told_in
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import FIRMS, GOVERNMENTS
from extract.values.sectors import SectorMention

SURE = 0.82
#: Of so many counted one or two may have names that are not recognised; at least this share must be named.
MANY, SHARE = 4, 0.6


def find_census(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """A paper for each of the partners that are counted and named; [] where no count is met. Never raises."""
    tally = tally_of(article, signed)
    home = hub_of(article, signed) if tally.numbers or tally.many else None
    if home is None:
        return []
    ours = [s for s in signed if any(is_ours(p, home) for p in parties_in(article, s.sentence))]
    if not ours and other_signs(article, signed):
        return []
    named = [one for one in _named(article, home) if one.sure or may_be_counted(article, one.partner.organisation)]
    chosen = _chosen(article, named, tally) or _exactly(_named(article, home, loosely=True), tally)
    # Who signs one paper together signs it once; as many papers as partners are one each.
    together = is_one_paper(article, signed) or _all_sign(article, signed, home)
    if chosen and not (together and len(chosen) not in tally.papers):
        return _rows(article, signed, home, chosen)
    return [] if together else _grouped(article, signed, home, named, tally)


def _all_sign(article: Article, signed: Sequence[Signing], home: OrganisationMention) -> bool:
    """Whether a sentence lists the home government with all others as signers of one paper, nobody "dengan" them."""
    for signing in signed:
        parties = parties_in(article, signing.sentence)
        ours = any(p.organisation.name == home.organisation.name for p in parties)
        if len(parties) < FEWEST or not ours or EACH.search(article.text, *signing.sentence):
            continue
        first, last = parties[0].start, parties[-1].end
        aside = not first < signing.start < last
        if aside and not _PARTS.search(article.text, signing.sentence[0], last):
            return True
    return False


_WITH = re.compile(r"\b(?:dengan|bersama|untuk|kalau) (?:pihak )?$", re.IGNORECASE)
_PARTS = re.compile(r"\b(?:dengan|menggandeng|gandeng|merangkul|rangkul|kepada)\b")


def meets_count(article: Article, signed: Sequence[Signing], rows: Sequence[Announced]) -> bool:
    """Whether the papers are just as many as the news counts partners or papers."""
    return len(rows) in tally_of(article, signed).numbers


@dataclass(frozen=True, slots=True)
class _Named:
    """A partner and the stretches of text that tell of it."""

    partner: OrganisationMention
    clauses: tuple[Clause, ...]
    sure: bool  #: named at least once in a sentence that tells of a paper or goes on with a list


def _chosen(article: Article, named: Sequence[_Named], tally: Tally) -> Sequence[_Named]:
    """Those of the named who are as many as were counted, all or the surer ones; else most of many that were."""
    told = {one.partner.organisation.name for one in named if _first_told(article, one)[1]}
    topical = [one for one in named if one.partner.organisation.name in told]
    sure = [one for one in named if one.sure]
    kinds = [[one for one in named if one.partner.organisation.kind in kind] for kind in _OF_A_KIND]
    lists = [[one for one in named if one.clauses[0] == clause] for clause in {one.clauses[0]: 0 for one in named}]
    choices = (*lists, named, sure, topical, [one for one in topical if one.sure], *kinds)
    exact = [choice for choice in choices if _exactly(choice, tally)]
    if exact:
        return max(exact, key=len)
    # A body without a topic where most have one is only mentioned.
    listed = [one for one in named if one in topical or any(len(c.partners) > 2 for c in one.clauses)]
    for chosen in (listed if 2 * len(topical) > len(named) else named, sure):
        on_list = sum(one.sure or len(one.clauses[0].partners) > 1 for one in chosen) * 2 > len(chosen)
        nearly = any(n >= MANY and SHARE * n <= len(chosen) < n for n in tally.numbers)
        if len(chosen) >= FEWEST and on_list and nearly:
            return chosen
    part = next((clause for one in named for clause in one.clauses if _is_part(article, clause, tally)), None)
    if part is not None:
        return [one for one in named if part in one.clauses or one.sure]
    # Uncounted, they must each be told of for itself.
    differ = len({frozenset(m.sector for m in _first_told(article, one)[1]) for one in topical}) >= FEWEST
    return topical if tally.many and not tally.numbers and differ else []


#: Some of those who were counted: "di antara 23 kampus itu ada …".
_SOME = re.compile(r"\b(?:di ?antara(?:nya)?|antara lain|beberapa|misalnya|termasuk|salah satunya)\b", re.IGNORECASE)


def _is_part(article: Article, clause: Clause, tally: Tally) -> bool:
    """Whether a clause lists some of the many that were counted."""
    begins = clause.partners[0].start
    some = _SOME.search(article.text, clause.sentence[0], begins)
    return len(clause.partners) > 1 and some is not None and any(n > len(clause.partners) for n in tally.partners)


def _exactly(named: Sequence[_Named], tally: Tally) -> Sequence[_Named]:
    """The named, if they are as many as were counted."""
    return named if len(named) >= FEWEST and len(named) in tally.numbers else []


def _grouped(
    article: Article, signed: Sequence[Signing], home: OrganisationMention, named: Sequence[_Named], tally: Tally
) -> list[Announced]:  # fmt: skip
    """Papers of which some have two partners: as many stretches that each tell of one as papers are counted."""
    groups: dict[Clause, list[_Named]] = {}
    for one in named:
        groups.setdefault(one.clauses[0], []).append(one)
    papers = all(any_noun().search(article.text, *clause.sentence) for clause in groups)
    if len(groups) not in tally.papers or not papers or any(len(group) > 2 for group in groups.values()):
        return []
    rows = []
    for group in groups.values():
        row = _rows(article, signed, home, group[:1])[0]
        rows.append(replace(row, parties=(*row.parties, *(one.partner for one in group[1:]))))
    return rows


_OF_A_KIND = (GOVERNMENTS, {"provinsi"}, {"perguruan_tinggi"}, {"kementerian", "lembaga"}, FIRMS)


def _named(article: Article, home: OrganisationMention, loosely: bool = False) -> list[_Named]:
    """The bodies that stand as partners, in the order in which they are first named.

    With `loosely` those too whose heads only speak of it, and those that somebody names "dengan" in what he says.
    """
    found: dict[str, _Named] = {}
    for span in _sentences(article):
        strong = tells_partners(article, span)
        signs = any(s.state == "done" and s.strong for s in find_signings(article.text, [span]))
        partners = [m for m in _partners(article, span, home, loosely) if loosely or signs or not says(article, m)]
        for clause in clauses_of(article, span, partners):
            for mention in clause.partners:
                party = signed_for(article, mention)
                before = found.get(party.organisation.name)
                clauses = (*before.clauses, clause) if before else (clause,)
                sure = strong or (before is not None and before.sure)
                found[party.organisation.name] = _Named(before.partner if before else party, clauses, sure)
    return list(found.values())


def _sentences(article: Article) -> Iterator[tuple[int, int]]:
    """The sentences that may tell of what was signed now: none that looks back, forward, or at what is held already."""
    recalls = False
    for span in article.sentences:
        states = {s.state for s in find_signings(article.text, [span])}
        recalls = states == {"past"} or (recalls and not states)
        if states and "done" not in states:
            continue
        if recalls or is_held(article.text, span, states) or is_earlier(article.text, span):
            continue
        # What partners will do is what they signed for: "RS Sari akan menangani rujukan".
        if not (is_to_come(article, span) and (_STILL_OPEN.search(article.text, *span) or _speaks(article, span))):
            yield span


_STILL_OPEN = re.compile(r"\b(?:penjajakan|menyusul|rencananya|baru akan)\b", re.IGNORECASE)


def _speaks(article: Article, span: tuple[int, int]) -> bool:
    """Whether a sentence speaks of papers, which then are those to come."""
    return any_noun().search(article.text, *span) is not None


#: Where a body lies or whom a paper serves: "rujukan dari **RSUD Sari**".
_PLACE = re.compile(
    r"\b(?:dari|di|ke|pada|untuk|bagi|milik|asal|oleh|alumni|seperti|pelayanan|layanan|pasien|"
    r"dokter|kapal|pesawat|bus) $",
    re.IGNORECASE,
)


def _partners(
    article: Article, span: tuple[int, int], home: OrganisationMention, loosely: bool
) -> list[OrganisationMention]:
    text, found = article.text, []
    offices = [m for m in article.unnamed if m.organisation.kind not in (*GOVERNMENTS, "perangkat_daerah")]
    here = sorted([*article.organisations, *offices], key=lambda m: m.start)
    here = [m for m in here if span[0] <= m.start < span[1]]
    if is_of_others(article, span, home):
        return []
    lies: OrganisationMention | None = None
    for mention in here:
        quoted = loosely and in_quotes(text, span, mention.start) and _WITH.search(text, span[0], mention.start)
        if not (quoted or acts(text, span, mention)) or joined_to_place(text, lies, mention):
            lies = mention if mention.form in ("bare", "place") else lies
            continue
        if is_apposed(article, mention) or tells_where(article, mention) or not is_partner(text, mention, home):
            continue
        if not may_sign(mention) or is_ours(mention, home) or _PLACE.search(text, span[0], mention.start):
            continue
        found.append(mention)
    return without_pairs(text, found)


def _rows(
    article: Article, signed: Sequence[Signing], home: OrganisationMention, named: Sequence[_Named]
) -> list[Announced]:
    told = [(one, *_first_told(article, one)) for one in named]
    silent = not any(sectors for _, _, sectors in told)
    ours = [s for s in signed if not is_of_others(article, s.sentence, home)] or list(signed)
    rows = []
    for one, clause, own in told:
        signing = next((s for s in reversed(ours) if s.start < clause.end), ours[0])
        subject = subject_of(article, signing)
        subject = subject or (subject_elsewhere(article, signed) if silent else None)
        # A list of partners without topics of their own is about what the signing before it tells.
        shared = sectors_for(article, signing, subject) if silent or len(clause.partners) > 1 else []
        sectors = (nameless(article, own) or nameless(article, shared) or own) if shared else own
        sentence = clause.sentence if any_noun().search(article.text, *clause.sentence) else signing.sentence
        form = form_of(article, sentence)
        about = (min(m.start for m in own), max(m.end for m in own)) if own else subject
        rows.append(announced(form, (home, one.partner), sectors, about, clause.sentence, SURE))
        rows += _again(article, home, one, clause, own)
    return rows


def _again(
    article: Article, home: OrganisationMention, one: _Named, first: Clause, own: Sequence[SectorMention]
) -> list[Announced]:  # fmt: skip
    """Another paper with the same partner, told with a signing and a topic of its own, as another department signs."""
    rows = []
    for clause in one.clauses:
        signs = any(s.strong and s.state == "done" for s in find_signings(article.text, [clause.sentence]))
        if clause.sentence <= first.sentence or not signs or len(clause.partners) > 1:
            continue
        sectors = clause_sectors(article, clause)
        if sectors and not {m.sector for m in sectors} & {m.sector for m in own}:
            form = form_of(article, clause.sentence)
            rows.append(announced(form, (home, one.partner), sectors, None, clause.sentence, SURE))
    return rows


def _first_told(article: Article, one: _Named) -> tuple[Clause, list[SectorMention]]:
    """The first clause of a partner that tells a topic, and its share of that."""
    for clause in one.clauses:
        sectors = clause_sectors(article, clause)
        if sectors:
            names = [signed_for(article, m).organisation.name for m in clause.partners]
            return clause, share_of(article, clause, sectors, names.index(one.partner.organisation.name))
    headed = ((clause, _of_heading(article, clause)) for clause in one.clauses)
    return next((found for found in headed if found[1]), (one.clauses[0], []))


#: A line over some of a list: "2. Bidang kesehatan".
_HEADING = re.compile(
    r"\n[ \t]{0,6}(?:(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)][ \t]{0,3})?"
    r"((?:Bidang|Sektor|Klaster|Cluster|Urusan|Kategori|Kelompok)\b[^\n]{3,80})(?=\n)"
)


def _of_heading(article: Article, clause: Clause) -> list[SectorMention]:
    """What the line over a line of a list tells: "2. Bidang kesehatan / a. RS Sari / b. RS Bumi"."""
    line = article.text.rfind("\n", 0, clause.partners[0].start)
    if line < 0 or clause.partners[0].start - line > MARGIN:
        return []
    heading = next(iter(list(_HEADING.finditer(article.text, article.body - 1, line + 1))[-1:]), None)
    return told_in(article, [heading.span(1)]) if heading is not None else []


#: So far from the margin a name on a list begins.
MARGIN = 12
