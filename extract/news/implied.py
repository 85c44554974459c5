"""What an agreement is about where its own sentence tells nothing: the scope told for all, the office that signs.

"Kesepakatan ini meliputi pariwisata dan pertanian" holds for every partner named before, and what a Dinas Perhubungan
signs is transport. Where all else is silent, the affair counts that the article tells most, with little confidence. Of
the kind of the partner nothing follows, but of an office that is there for one affair alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extract.news.dealt import of_each, of_own_sentences
from extract.news.parties import Announced
from extract.news.scope import is_of_another, scopes
from extract.news.signings import any_noun
from extract.news.text import Article
from extract.news.told import told_in
from extract.organisations.vocabulary import GOVERNMENTS, head_of
from extract.values.sectors import SUPPORT, WEAK, SectorMention, charges, find_sectors

#: How sure a sector is that only the office tells.
IMPLIED = 0.6
_OFFICE = re.compile(r"(?:Dinas|Badan)\b")
_OF_ALL = re.compile(r"\b(?:ini|itu|tersebut|kerja ?sama|keduanya|ketiganya|semuanya|seluruh)\b", re.IGNORECASE)


def with_implied(article: Article, rows: Sequence[Announced]) -> list[Announced]:
    """The agreements, those of one partner that tell no sector with what follows from the rest of the article."""
    rows, shared = of_own_sentences(article, _alike(of_each(article, rows))), _shared(article, rows)
    rows = [_as_signed(article, row) for row in rows]
    rows = [row if row.sectors or row.count > 1 else replace(row, sectors=shared or _framed(row, rows)) for row in rows]
    rows = [row if row.sectors or row.count > 1 else replace(row, sectors=_by_signer(article, row)) for row in rows]
    taught = any(p.organisation.kind == "perguruan_tinggi" for row in rows for p in row.parties)
    mostly = () if any(row.sectors for row in rows) else _of_article(article, taught=taught)
    rows = [row if row.count > 1 else replace(row, sectors=row.sectors or mostly) for row in rows]
    return [row if row.sectors or row.count > 1 else replace(row, sectors=_by_charge(row)) for row in rows]


def _by_charge(row: Announced) -> tuple[SectorMention, ...]:
    """What an office of the state is there for, where nothing else is told of its paper: land, statistics."""
    found = [
        SectorMention(p.start, p.end, sector, MOSTLY)
        for p in row.parties
        for name, sector in charges()
        if p.organisation.name.startswith(name)
    ]
    return tuple(found[:1])


def _as_signed(article: Article, row: Announced) -> Announced:
    """The row without what is told but weakly beside the affair of the department that signs it."""
    own = {m.sector for m in _by_signer(article, row)} & {m.sector for m in row.sectors}
    kept = tuple(m for m in row.sectors if m.sector in own or m.score > WEAK)
    return replace(row, sectors=kept) if own else row


def _alike(rows: Sequence[Announced]) -> list[Announced]:
    """The rows, one without sectors among others that one sentence tells with the same ones as those."""
    found = []
    for row in rows:
        others = [o for o in rows if o.anchor == row.anchor and o.form == row.form and o.sectors and o.count == 1]
        same = {frozenset(m.sector for m in o.sectors) for o in others}
        # One of two may be about something else.
        given = not row.sectors and row.count == 1 and len(others) > 1 and len(same) == 1
        found.append(replace(row, sectors=others[0].sectors) if given else row)
    return found


#: So many sentences of an article are asked what it is about, and how telling a word must be for that.
OPENS, TELLING = 12, 0.8
#: How sure a sector is that only the article as a whole tells; on opened real articles nine in ten such were right.
MOSTLY = 0.5


def _framed(row: Announced, rows: Sequence[Announced]) -> tuple[SectorMention, ...]:
    """The sectors of the frame that a paper carries out, told between the same parties."""
    names = row.names
    frames = (o for o in rows if o.form != row.form and o.names == names)
    told = next((o.sectors for o in frames if o.sectors), ())
    return tuple(replace(m, score=min(m.score, IMPLIED)) for m in told)


def _of_article(article: Article, *, taught: bool) -> tuple[SectorMention, ...]:
    """The one affair that the first sentences tell, or that more of them tell than any other; () where none leads.

    What is hoped for from this very paper counts only where nothing else is told. Where a school signs (`taught`) and
    two are told alike, what schools do goes first.
    """
    for hoped in (False, True):
        first: dict[str, SectorMention] = {}
        times: Counter[str] = Counter()
        for span in article.sentences[:OPENS]:
            if is_of_another(article.text, span) and not (hoped and _BY_THIS.search(article.text, *span)):
                continue
            told = {m.sector: m for m in told_in(article, [span]) if m.score >= TELLING and m.sector != SUPPORT}
            times.update(told.keys())
            for sector, mention in told.items():
                first.setdefault(sector, replace(mention, score=MOSTLY))
        best = _leading(times, taught)
        if best is not None:
            return (first[best],)
    return ()


#: What universities are there for.
_TEACHING = "pendidikan"


def _leading(times: Counter[str], taught: bool) -> str | None:
    """The affair told most often; None where none leads."""
    (best, most), (_, next_most) = [*times.most_common(2), ("", 0), ("", 0)][:2]
    if taught and most and times[_TEACHING] == most:
        return _TEACHING
    return best if len(times) == 1 or (most > 1 and most > next_most) else None


#: What the paper itself is hoped to bring: "berharap dengan adanya MoU ini mahasiswa …".
_BY_THIS = re.compile(
    r"\b(?:dengan|melalui|lewat|adanya|terjalinnya)(?: [\w ]{2,40}?)? (?:mou|nota \w{10,11}|kerja ?sama|kesepakatan|"
    r"perjanjian|penandatanganan)(?: \w{3,10})? (?:ini|tersebut|itu)\b",
    re.IGNORECASE,
)


def _shared(article: Article, rows: Sequence[Announced]) -> tuple[SectorMention, ...]:
    """The sectors of a scope that is told for all agreements together; () where some have sectors of their own."""
    own = {frozenset(m.sector for m in row.sectors) for row in rows if row.sectors}
    for group in scopes(article):
        if not any_noun().search(article.text, *group[0]) or not _OF_ALL.search(article.text, *group[0]):
            continue
        if _names_partner(article, group[0], rows) or is_of_another(article.text, group[0]):
            continue
        told = tuple(told_in(article, group))
        if told and own <= {frozenset(m.sector for m in told)}:
            return told
    return ()


def _names_partner(article: Article, span: tuple[int, int], rows: Sequence[Announced]) -> bool:
    """Whether the sentence speaks of one of several partners, and so tells its scope alone."""
    partners = {party.organisation.name for row in rows for party in row.parties[1:]}
    here = {m.organisation.name for m in article.organisations if span[0] <= m.start < span[1]}
    return len(rows) > 1 and bool(partners & here)


def _by_signer(article: Article, row: Announced) -> tuple[SectorMention, ...]:
    """What the offices of a region that sign are there for; () where the region itself signs."""
    text = article.text
    told: dict[str, SectorMention] = {}
    for party in row.parties:
        head = head_of(text[party.start : party.end])
        if party.organisation.kind not in GOVERNMENTS or head is None or not _OFFICE.match(head.full):
            continue
        written = find_sectors(text[party.start : party.end])
        # "Disdukcapil" tells by its full name.
        for m in written or find_sectors(head.full):
            at = (party.start + m.start, party.start + m.end) if written else (party.start, party.end)
            told.setdefault(m.sector, replace(m, start=at[0], end=at[1], score=IMPLIED))
    return tuple(m for m in told.values() if m.sector != SUPPORT)
