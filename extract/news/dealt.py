"""What of all that an article tells belongs to one partner: "Dengan BNI di bidang …, sementara dengan dua kampus …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.news.parties import Announced
from extract.news.signings import any_noun
from extract.news.text import Article
from extract.news.told import told_in
from extract.organisations.vocabulary import GOVERNMENTS
from extract.values.sectors import SectorMention

Span = tuple[int, int]
Names = frozenset[str]

_WORKS = re.compile(r"\bbekerja ?sama\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:bidang|sektor|terkait|tentang|mengenai|soal|seputar|untuk|dalam hal|berupa|(?:ber|ter|di|mem)?fokus(?:kan)?|"
    r"meliputi|mencakup|menyangkut|menyasar|menitikberatkan|diarahkan|ruang lingkup\w{0,3}|mengatur|isinya)\b",
    re.IGNORECASE,
)
#: Partners called by what they are: "dengan **dua kampus itu**, ruang lingkupnya …".
_BY_KIND = {
    "perguruan_tinggi": re.compile(r"\b(?:kampus|perguruan tinggi|universitas|PTN|PTS)\b", re.IGNORECASE),
    "organisasi": re.compile(r"\b(?:organisasi|asosiasi|yayasan|komunitas)\b"),
    "bumn": re.compile(r"\b(?:bank|BUMN)\b"),
}


def of_each(article: Article, rows: Sequence[Announced]) -> Sequence[Announced]:
    """Rows told alike, each with what sentences tell of its partner and not of all.

    Where only some of them have such sentences, these must say "dengan" the partner, and what they tell is not the
    others'.
    """
    if len(rows) < 2 or len({frozenset(m.sector for m in row.sectors) for row in rows}) > 1:
        return rows
    if len(rows) > 2 and all(_is_common(row) for row in rows):
        # What all signed about was told as that; what each will do is how.
        return rows
    partners = [frozenset(party.organisation.name for party in row.parties[1:]) for row in rows]
    everyone: Names = frozenset().union(*partners)
    if any(row.count > 1 or own == everyone for row, own in zip(rows, partners, strict=True)):
        return rows
    in_anchor = any(_within(m, [row.anchor]) for row in rows for m in row.sectors)
    clauses = [clause for span in article.sentences for clause in _clauses(article.text, span)]
    about = {c: _about(article, c, rows, everyone) for c in clauses if _ABOUT.search(article.text, *c)}
    alone = [[c for c, names in about.items() if own & names and names != everyone] for own in partners]
    if not all(_first_told(article, spans) for spans in alone):
        if in_anchor:
            return rows
        spoken = [_spoken_of(article, own, everyone) for own in partners]
        if all(_first_told(article, spans) for spans in spoken):
            alone = spoken
        else:
            pairs = zip(alone, partners, strict=True)
            alone = [[c for c in spans if _is_with(article, c, own)] for spans, own in pairs]
    taken = [span for spans in alone for span in spans]
    return [
        replace(row, sectors=_first_told(article, spans) or tuple(m for m in row.sectors if not _within(m, taken)))
        for row, spans in zip(rows, alone, strict=True)
    ]


def of_own_sentences(article: Article, rows: Sequence[Announced]) -> list[Announced]:
    """The rows, those without sectors among others with what sentences tell that begin with their partner alone.

    Governments speak of themselves.
    """
    partners = [frozenset(party.organisation.name for party in row.parties[1:]) for row in rows]
    everyone: Names = frozenset().union(*partners)
    if len(rows) < 2 or not any(row.sectors for row in rows):
        return list(rows)
    return [
        row
        if row.sectors or row.count > 1 or own == everyone or row.parties[-1].organisation.kind in GOVERNMENTS
        else replace(row, sectors=_first_told(article, _spoken_of(article, own, everyone)))
        for row, own in zip(rows, partners, strict=True)
    ]


def _is_common(row: Announced) -> bool:
    """Whether a row is about what the sentence of a signing tells of all, before it names any."""
    inside = row.subject is not None and all(row.subject[0] <= m.start < row.subject[1] for m in row.sectors)
    return bool(row.sectors) and inside and not _within_anchor(row)


def _within_anchor(row: Announced) -> bool:
    return row.anchor[0] <= row.parties[1].start < row.anchor[1]


def _about(article: Article, span: Span, rows: Sequence[Announced], everyone: Names) -> Names:
    """The partners of whom a clause tells, by name or by what they are where the others are something else."""
    named = _named(article, span) & everyone
    kinds = {p.organisation.name: p.organisation.kind for row in rows for p in row.parties[1:]}
    if not named and len(set(kinds.values())) > 1:
        named = frozenset(
            name for name, kind in kinds.items() if kind in _BY_KIND and _BY_KIND[kind].search(article.text, *span)
        )
    return named


def _named(article: Article, span: Span) -> Names:
    both = (*article.organisations, *article.unnamed)
    return frozenset(m.organisation.name for m in both if span[0] <= m.start < span[1])


#: A sentence in which a partner acts or is told about begins with him: "Sementara STIKes Sari akan mendampingi …".
_OPENS = 60


def _spoken_of(article: Article, own: Names, everyone: Names) -> list[Span]:
    """The sentences that begin with one partner and name no other."""
    found = []
    for span in article.sentences:
        names = _named(article, span) & everyone
        first = next((m.start for m in article.organisations if span[0] <= m.start < span[1]), span[1])
        if names and names <= own and first - span[0] < _OPENS:
            found.append(span)
    return found


_CONTRAST = re.compile(
    r",? (?:sementara|sedangkan|adapun) (?=(?:untuk |kerja ?sama )?(?:dengan|bersama)\b)", re.IGNORECASE
)


def _clauses(text: str, span: Span) -> list[Span]:
    """A sentence that tells of cooperation, cut where it turns to another partner: "…, sementara dengan Unsari …"."""
    if not any_noun().search(text, *span) and not _WORKS.search(text, *span) and not _TURNS.match(text, *span):
        return []
    cuts = [m.start() for m in _CONTRAST.finditer(text, *span)]
    return list(pairwise([span[0], *cuts, span[1]]))


#: A sentence that goes on with another partner of those told before: "Sedangkan dengan dua kampus itu, …".
_TURNS = re.compile(
    r"(?:(?:Sementara|Sedangkan|Adapun|Kemudian|Lalu|Selanjutnya)(?: itu)?,? )?(?:[Dd]engan|[Bb]ersama|[Nn]askah) "
)


def _first_told(article: Article, spans: Sequence[Span]) -> tuple[SectorMention, ...]:
    return next((tuple(told) for span in spans if (told := told_in(article, [span]))), ())


def _within(mention: SectorMention, spans: Sequence[Span]) -> bool:
    return any(start <= mention.start < end for start, end in spans)


_BOUND = re.compile(r"\b(?:dengan|bersama|untuk) (?:pihak )?$", re.IGNORECASE)


def _is_with(article: Article, span: Span, own: Names) -> bool:
    """Whether the sentence says "dengan" a partner, rather than that he speaks."""
    text, here = article.text, [m for m in article.organisations if span[0] <= m.start < span[1]]
    return any(m.organisation.name in own and _BOUND.search(text, span[0], m.start) for m in here)
