"""Papers told by turns, their verb left out: "Satu, nota kesepakatan dengan A. Satu lagi dengan B", "Senin dengan A,
keesokan harinya dengan B".

Each turn names one partner right behind its "dengan"; who signs with all of them is told just before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.news.clauses import is_held, is_ours, is_to_come
from extract.news.hub import hub_of
from extract.news.parties import Announced, announced, parties_in
from extract.news.scope import Span
from extract.news.signings import Signing, any_noun, find_signings
from extract.news.states import is_earlier
from extract.news.subjects import form_of
from extract.news.text import Article, in_quotes
from extract.news.told import told_in
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS

SURE = 0.78
#: So many sentences before the first turn may tell who signs.
_BEFORE = 2
_PAPER = r"(?:mou|pks|nota|kesepakatan|kesepahaman|perjanjian|kerja ?sama|naskah|dokumen|map|berkas)"
_ORDER = r"(?:pertama|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan)|terakhir|berikutnya|selanjutnya)"
#: How a turn opens: an order, a paper, "dengan".
_TURN = re.compile(
    rf"(?:(?:(?:(?:yang|dan|{_PAPER}) )?{_ORDER}|satu(?: lagi| lainnya)?|satunya(?: lagi)?|yang (?:satu|lain)(?:nya)?|"
    r"kemudian|lalu|sedangkan|sementara(?: itu)?|adapun|disusul),? )?"
    rf"(?:(?:adalah|ialah|yakni|yaitu|berupa|sebuah) )?(?:{_PAPER} (?:[^.;,]{{0,60}}? )?)?"
    r"(?:dengan|bersama) (?:pihak )?",
    re.IGNORECASE,
)
#: Between "dengan" and a partner: who came for it.
_FOR = re.compile(r"(?:(?!(?:ini|itu|adanya|demikian|begitu|tersebut)\b)[A-Za-z]{2,12} ){0,3}")
#: Days that follow each other, each with its partner: "Selasa (16/2) dengan A, keesokan harinya dengan B".
_DAY = re.compile(
    r"\b(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|(?:[Kk]e)?[Ee]sok(?:an)?(?: har)?i?nya|[Ll]usanya|"
    r"(?:[Ss]e|[Dd]ua |[Tt]iga )hari (?:kemudian|berselang|setelahnya|sesudahnya)|[Hh]ari (?:ini|itu)|"
    r"(?:[Pp]agi|[Ss]iang|[Ss]ore|[Mm]alam)(?:nya| harinya)?)"
    r"(?:,? [A-Z][a-z]{3,6})?(?: (?:pagi|siang|sore|malam|kemarin|lalu))?(?: ?\([^()\n]{3,14}\))?,? "
    r"(?:giliran )?(?:dengan|bersama) (?:pihak )?"
)
#: Heads told by their post alone, of the one such body that was named before.
_POSTS = {
    "rektor": "Universitas|Institut",
    "kajari": "Kejaksaan Negeri",
    "kapolres": "Kepolisian Resor",
    "direktur rumah sakit": "Rumah Sakit|RS",
}
_POST = re.compile(rf"({'|'.join(_POSTS)})\b(?! (?-i:[A-Z]))", re.IGNORECASE)


def find_turns(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """A paper for each turn, two or more; [] where one of them does not name its partner. Never raises."""
    spans, seen = article.sentences, 0
    for at, span in enumerate(spans):
        if at < seen:
            continue
        pieces = _days(article, span)
        if not pieces:
            pieces = _run(article, at)
            seen = at + len(pieces)
            near = spans[max(0, at - _BEFORE)][0], spans[max(at, seen - 1)][1]
            if not any(near[0] <= s.start < near[1] for s in signed):
                continue
        rows = _rows(article, signed, at, pieces) if len(pieces) > 1 else []
        if rows:
            return rows
    return []


def _run(article: Article, at: int) -> list[Span]:
    """The turns from a sentence on that follow each other, each from its opening to its end."""
    found = []
    for span in article.sentences[at:]:
        if _TURN.match(article.text, *span) is None or not _is_told(article, span):
            break
        found.append(span)
    return found


def _days(article: Article, span: Span) -> list[Span]:
    """The stretches of a sentence that each begin with a day and a partner."""
    starts = [m.start() for m in _DAY.finditer(article.text, *span)]
    return list(pairwise([*starts, span[1]])) if len(starts) > 1 and _is_told(article, span) else []


def _is_told(article: Article, span: Span) -> bool:
    """Whether a sentence tells of what is signed now, in the words of the news."""
    states = {s.state for s in find_signings(article.text, [span])}
    if not states <= {"done"} or in_quotes(article.text, span, span[0] + 1):
        return False
    return not (is_held(article.text, span, states) or is_earlier(article.text, span) or is_to_come(article, span))


def _rows(article: Article, signed: Sequence[Signing], at: int, pieces: Sequence[Span]) -> list[Announced]:
    partners = [_partner(article, piece) for piece in pieces]
    names = {p.organisation.name for p in partners if p is not None}
    own = _own(article, signed, at)
    if own is None or len(names) < len(pieces) or own.organisation.name in names:
        return []
    before = article.sentences[max(0, at - 1)]
    rows = []
    for piece, partner in zip(pieces, partners, strict=True):
        if partner is None or is_ours(partner, own):
            return []
        sectors = told_in(article, [piece]) or told_in(article, [before])
        form = form_of(article, piece if any_noun().search(article.text, *piece) else before)
        rows.append(announced(form, (own, partner), sectors, piece if sectors else None, piece, SURE))
    return rows


def _partner(article: Article, piece: Span) -> OrganisationMention | None:
    """Who is named right behind the "dengan" of a turn, by name or by the post of its head."""
    opens = _TURN.match(article.text, *piece) or _DAY.match(article.text, *piece)
    if opens is None:
        return None
    parties = parties_in(article, piece)
    if len(parties) == 1:
        return parties[0] if _FOR.fullmatch(article.text, opens.end(), max(opens.end(), parties[0].start)) else None
    post = _POST.match(article.text, opens.end(), piece[1])
    if parties or post is None:
        return None
    called = re.compile(_POSTS[post.group(1).lower()])
    known = {m.organisation.name: m for m in article.organisations if m.start < piece[0]}
    those = [m for name, m in known.items() if called.match(name)]
    return those[0] if len(those) == 1 else None


def _own(article: Article, signed: Sequence[Signing], at: int) -> OrganisationMention | None:
    """The one government of the sentence before the first turn, or of the one before that; else who signs with all."""
    for span in reversed(article.sentences[max(0, at - _BEFORE) : at]):
        told = [p for p in parties_in(article, span) if p.organisation.kind in GOVERNMENTS]
        if told:
            return told[0] if len({p.organisation.name for p in told}) == 1 else None
    return hub_of(article, signed)
