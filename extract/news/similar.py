"""Papers like the one announced that others sign at the same table: "DKI juga meneken naskah serupa dengan …".

Whose papers these are the sentence tells itself; where it names but the others ("11 daerah menandatangani nota serupa,
di antaranya …"), it is the party of the first paper that is not one of their kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.news.parties import Announced, announced, parties_in
from extract.news.scope import Span
from extract.news.sharing import NUMBERS
from extract.news.signings import Signing
from extract.news.states import is_earlier
from extract.news.subjects import form_of
from extract.news.text import Article
from extract.organisations.lists import read_list
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS

SURE = 0.8
_ALIKE = re.compile(
    r"\b(?:serupa|sejenis|senada|yang sama)\b(?! (?:juga )?(?:disampaikan|dikatakan|diungkapkan|diutarakan))"
)
_PAPER = re.compile(r"\b(?:nota|naskah|dokumen|kerja ?sama|kesepa\w{5,7}|perjanjian|mou|pks)\b", re.IGNORECASE)
#: "dengan empat provinsi lainnya, yakni …", "di antaranya …".
_LIST = re.compile(
    rf"(?:\b(?:dengan|bersama|oleh|(?:{'|'.join(NUMBERS)}|\d{{1,3}})) [^.;:()]{{0,60}}?)?"
    r"(?:\b(?:yakni|yaitu|ialah|adalah|di ?antaranya|antara lain|termasuk|meliputi)\b:? ?|\()",
    re.IGNORECASE,
)


def similar_sentence(article: Article, signed: Sequence[Signing]) -> Span | None:
    """The sentence behind the first signing that tells of such papers, signed on that day; None for none."""
    first = min((s.sentence for s in signed), default=None)
    for signing in signed:
        alike = _ALIKE.search(article.text, *signing.sentence)
        if signing.sentence == first or alike is None or signing.state != "done":
            continue
        near = max(signing.sentence[0], alike.start() - 40)
        if _PAPER.search(article.text, near, alike.start()) and _others(article, signing.sentence):
            return signing.sentence
    return None


def tells_of_others(article: Article, signing: Signing) -> bool:
    """Whether a sentence goes back to papers like ours: "Sebelumnya Sari dan Bumi sudah meneken nota yang sama"."""
    span = signing.sentence
    return is_earlier(article.text, span) and _ALIKE.search(article.text, *span) is not None


def without(article: Article, span: Span) -> Article:
    """The article with blanks in the place of a sentence."""
    blank = re.sub(r"[^\n]", " ", article.text[slice(*span)])
    return replace(article, text=article.text[: span[0]] + blank + article.text[span[1] :])


def find_similar(article: Article, span: Span, first: Announced) -> list[Announced]:
    """A paper for each of the others that the sentence names, about what the first one is about."""
    others = _others(article, span)
    hub = _hub(article, span, others, first)
    if hub is None:
        return []
    form = form_of(article, span)
    partners = [o for o in others if o.organisation.name != hub.organisation.name]
    return [announced(form, (hub, partner), first.sectors, first.subject, span, SURE) for partner in partners]


def _others(article: Article, span: Span) -> list[OrganisationMention]:
    """The governments on the sentence's list; without one, those behind its "dengan"."""
    for opens in _LIST.finditer(article.text, *span):
        items = read_list(article.text, article.organisations, opens.end(), "daerah")
        if items and all(m.organisation.kind in GOVERNMENTS for m in items) and items[-1].end <= span[1]:
            return items
    return [m for m in parties_in(article, span) if m.organisation.kind in GOVERNMENTS]


def _hub(
    article: Article, span: Span, others: Sequence[OrganisationMention], first: Announced
) -> OrganisationMention | None:
    """Who signs with all of the others: named before them, else the party of the first paper that is none of them."""
    if not others:
        return None
    names = {o.organisation.name for o in others}
    before = [m for m in parties_in(article, span) if m.start < others[0].start and m.organisation.name not in names]
    if before:
        return before[0] if len(before) == 1 else None
    kinds = {o.organisation.kind for o in others}
    apart = [p for p in first.parties if p.organisation.kind not in kinds]
    return apart[0] if len(apart) == 1 else None
