"""What an agreement is about where its own sentence tells nothing: the scope told for all, the office that signs.

"Kesepakatan ini meliputi pariwisata dan pertanian" holds for every partner named before, and what a Dinas Perhubungan
signs is transport. Where all else is silent, the affair counts that the article tells most, with little confidence. Of
the kind of the partner nothing follows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.news.parties import Announced
from extract.news.scope import is_of_another, scopes
from extract.news.signings import any_noun
from extract.news.text import Article
from extract.news.told import told_in
from extract.organisations.vocabulary import GOVERNMENTS, head_of
from extract.values.sectors import SUPPORT, SectorMention, find_sectors

#: How sure a sector is that only the office tells.
IMPLIED = 0.6
_OFFICE = re.compile(r"(?:Dinas|Badan)\b")
_OF_ALL = re.compile(r"\b(?:ini|itu|tersebut|kerja ?sama|keduanya|ketiganya|semuanya|seluruh)\b", re.IGNORECASE)


def with_implied(article: Article, rows: Sequence[Announced]) -> list[Announced]:
    """The agreements, those of one partner that tell no sector with what follows from the rest of the article."""
    rows, shared = _alike(_of_each(article, rows)), _shared(article, rows)
    rows = [
        row if row.sectors or row.count > 1 else replace(row, sectors=shared or _by_signer(article, row))
        for row in rows
    ]
    mostly = () if any(row.sectors for row in rows) else _of_article(article) or _of_article(article, hoped=True)
    return [row if row.count > 1 else replace(row, sectors=row.sectors or mostly) for row in rows]


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


def _of_article(article: Article, hoped: bool = False) -> tuple[SectorMention, ...]:
    """The one affair that the first sentences tell, or that more of them tell than any other; () where none leads.

    What is `hoped` for from this very paper counts only where nothing else is told.
    """
    first: dict[str, SectorMention] = {}
    times: Counter[str] = Counter()
    for span in article.sentences[:OPENS]:
        if is_of_another(article.text, span) and not (hoped and _BY_THIS.search(article.text, *span)):
            continue
        told = {m.sector: m for m in told_in(article, [span]) if m.score >= TELLING and m.sector != SUPPORT}
        times.update(told.keys())
        for sector, mention in told.items():
            first.setdefault(sector, replace(mention, score=MOSTLY))
    (best, most), (_, next_most) = [*times.most_common(2), ("", 0), ("", 0)][:2]
    alone = len(times) == 1 or (most > 1 and most > next_most)
    return (first[best],) if alone else ()


#: What the paper itself is hoped to bring: "berharap dengan adanya MoU ini mahasiswa …".
_BY_THIS = re.compile(
    r"\b(?:dengan|melalui|lewat|adanya|terjalinnya)(?: [\w ]{2,40}?)? (?:mou|nota \w{10,11}|kerja ?sama|kesepakatan|"
    r"perjanjian|penandatanganan)(?: \w{3,10})? (?:ini|tersebut|itu)\b",
    re.IGNORECASE,
)
_WORKS = re.compile(r"\bbekerja ?sama\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:bidang|sektor|terkait|tentang|mengenai|soal|seputar|untuk|dalam hal|berupa|(?:ber|ter|di|mem)?fokus(?:kan)?|"
    r"meliputi|mencakup|menyangkut|menyasar|menitikberatkan|diarahkan)\b",
    re.IGNORECASE,
)


def _of_each(article: Article, rows: Sequence[Announced]) -> Sequence[Announced]:
    """Rows told alike, each with what a sentence tells of its partner alone: "Dengan BNI di bidang …, sementara …".

    Where only some of them have such sentences, these must say "dengan" the partner, and what they tell is not the
    others'.
    """
    if len(rows) < 2 or len({frozenset(m.sector for m in row.sectors) for row in rows}) > 1:
        return rows
    partners = [{party.organisation.name for party in row.parties[1:]} for row in rows]
    everyone = set().union(*partners)
    if any(row.count > 1 or own == everyone for row, own in zip(rows, partners, strict=True)):
        return rows
    clauses = [clause for span in article.sentences for clause in _clauses(article.text, span)]
    alone = [[c for c in clauses if _tells_of(article, c, own, everyone - own)] for own in partners]
    if not all(_first_told(article, spans) for spans in alone):
        if any(_within(m, [row.anchor]) for row in rows for m in row.sectors):
            return rows
        alone = [[s for s in spans if _is_with(article, s, own)] for spans, own in zip(alone, partners, strict=True)]
    taken = [span for spans in alone for span in spans]
    return [
        replace(row, sectors=_first_told(article, spans) or tuple(m for m in row.sectors if not _within(m, taken)))
        for row, spans in zip(rows, alone, strict=True)
    ]


_CONTRAST = re.compile(
    r",? (?:sementara|sedangkan|adapun) (?=(?:untuk |kerja ?sama )?(?:dengan|bersama)\b)", re.IGNORECASE
)


def _clauses(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """A sentence that tells of cooperation, cut where it turns to another partner: "…, sementara dengan Unsari …"."""
    if not any_noun().search(text, *span) and not _WORKS.search(text, *span):
        return []
    cuts = [m.start() for m in _CONTRAST.finditer(text, *span)]
    return list(pairwise([span[0], *cuts, span[1]]))


def _first_told(article: Article, spans: Sequence[tuple[int, int]]) -> tuple[SectorMention, ...]:
    return next((tuple(told) for span in spans if (told := told_in(article, [span]))), ())


def _within(mention: SectorMention, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= mention.start < end for start, end in spans)


_BOUND = re.compile(r"\b(?:dengan|bersama|untuk) (?:pihak )?$", re.IGNORECASE)


def _is_with(article: Article, span: tuple[int, int], own: set[str]) -> bool:
    """Whether the sentence says "dengan" a partner, rather than that he speaks."""
    text, here = article.text, [m for m in article.organisations if span[0] <= m.start < span[1]]
    return any(m.organisation.name in own and _BOUND.search(text, span[0], m.start) for m in here)


def _tells_of(article: Article, span: tuple[int, int], own: set[str], others: set[str]) -> bool:
    here = {m.organisation.name for m in article.organisations if span[0] <= m.start < span[1]}
    return bool(here & own) and not here & others and bool(_ABOUT.search(article.text, *span))


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
