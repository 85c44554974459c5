"""Papers of several pairs in one sentence: "Bupati A dengan Kajari A, Bupati B dengan Kajari B, dan …".

Each pair has its own paper. Who signs with two stands in two pairs: "Sari dengan Bumi dan Sari dengan Jaya". Each may
be told with its form: "nota kesepahaman A dengan B; perjanjian kerja sama Dinas C dengan Dinas D".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.news.parties import Announced, announced, is_apposed, parties_in, signed_for
from extract.news.scope import Span
from extract.news.signings import Signing, any_noun
from extract.news.subjects import form_of, sectors_for, subject_elsewhere, subject_of
from extract.news.text import Article, in_quotes
from extract.news.told import told_in
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS, OWN_SIGNERS

SURE = 0.82
_NAME = r"(?:,? \([^()\n]{2,40}\))?(?:,? [A-Z][\w.'’-]{0,20}){0,6}"
#: Between the two of a pair: the name of the first one's head, what they sign where it is told once, "dengan".
_WITH = re.compile(
    rf"{_NAME}(?:,? (?:juga |turut )?(?:meneken|menandatangani)(?: [\w()]{{2,20}}){{1,6}}?)?,? (?:dengan|bersama)"
    r"(?: pihak)? (?:(?:Kepala|Ketua|Pj|Plt|Wakil) )?"
)
#: Between two pairs.
_NEXT = re.compile(
    # What the paper of the first pair is about may stand between them.
    rf"{_NAME}(?: (?:tentang|mengenai|terkait|soal|perihal|untuk|dalam hal) [^.;\n]{{4,110}}?)?"
    r"(?:[,;]|,? (?:dan|serta|lalu|kemudian|maupun)|[,;] (?:dan|serta|lalu|kemudian))"
    r" (?:antara |juga )?(?:(?:Pj|Plt|Wakil|Kepala|Direktur) )?"
)


def find_pairs(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """A paper for each pair of the first sentence that joins two pairs or more; [] where none does. Never raises."""
    for signing in signed:
        span = signing.sentence
        if in_quotes(article.text, span, signing.start):
            continue
        titled = _titled(article, span)
        if titled:
            return _papers(article, signed, span, titled)
        behind = next((s for s in article.sentences if s[0] >= span[1] and any_noun().match(article.text, *s)), None)
        pairs = _pairs_in(article, span) or (
            _pairs_in(article, behind) if behind and _is_next(article, span, behind) else []
        )
        if pairs:
            subject = subject_of(article, signing) or subject_elsewhere(article, signed)
            shared, form = sectors_for(article, signing, subject), form_of(article, span)
            ends = [*(pair[0].start for pair in pairs[1:]), article.sentence_at(pairs[-1][1].start)[1]]
            told = [told_in(article, [(pair[1].end, end)]) for pair, end in zip(pairs, ends, strict=True)]
            return [
                announced(form, pair, own if all(told) else shared, subject, span, SURE)
                for pair, own in zip(pairs, told, strict=True)
            ]
    return []


def _is_next(article: Article, span: Span, behind: Span | None) -> bool:
    """Whether a sentence stands right behind another."""
    spans = article.sentences
    return span in spans and behind in spans[spans.index(span) + 1 : spans.index(span) + 2]


#: The sentence behind that tells of the rest of the papers: "Satu lagi ialah nota kesepahaman …".
_REST = re.compile(r"(?:Satu|Dua|Tiga|Sisanya|Yang|Sementara|Sedangkan|Adapun)\b[^.;:,]{0,40}")
#: Between a paper's noun and the first of its two: "nota kesepahaman (MoU) **antara** Pemkot Sari".
_OF = re.compile(r"(?: bersama)?(?: \([^()\n]{2,30}\))?(?: yang)?(?: antara)? (?:pihak )?")
_AND = re.compile(rf"{_NAME},? dan (?:pihak )?")
#: A pair told with its paper, and the noun's place.
Titled = tuple[Span, tuple[OrganisationMention, OrganisationMention]]


def _titled(article: Article, span: Span) -> list[Titled]:
    """The pairs told with their papers from the sentence of signing to those behind it; [] for fewer than two."""
    following = [s for s in article.sentences if s[0] >= span[1]][:2]
    found: list[Titled] = []
    for n, piece in enumerate((span, *following)):
        here = _titled_in(article, piece)
        # The list stands in the sentence of signing or opens the next one; the rest is said to be that.
        if n and found and not _REST.match(article.text, *piece):
            break
        found += here
        if n and not here:
            break
    # The same two told of twice have one paper, departments of theirs another.
    once = {frozenset((a.organisation.name, b.organisation.name)): (noun, (a, b)) for noun, (a, b) in reversed(found)}
    return list(once.values())[::-1] if len(once) > 1 else []


def _titled_in(article: Article, span: Span) -> list[Titled]:
    here = [m for m in article.organisations if span[0] <= m.start < span[1]]
    found: list[Titled] = []
    for noun in any_noun().finditer(article.text, *span):
        for first, second in pairwise(here):
            opens = _OF.fullmatch(article.text, noun.end(), first.start)
            if opens is None:
                continue
            between = "antara" in opens.group() and _AND.fullmatch(article.text, first.end, second.start)
            if between or _WITH.fullmatch(article.text, first.end, second.start):
                found.append((noun.span(), (first, second)))
    return found


def _papers(article: Article, signed: Sequence[Signing], span: Span, titled: Sequence[Titled]) -> list[Announced]:
    """A paper for each pair that is told with its form, where all name two parties, a government one of them."""
    subject = subject_elsewhere(article, signed)
    sectors = sectors_for(article, signed[0], subject)
    rows = []
    for noun, (first, second) in titled:
        parties = parties_in(article, (first.start, second.end))
        if len(parties) != 2 or not any(p.organisation.kind in GOVERNMENTS for p in parties):
            return []
        rows.append(announced(form_of(article, noun), parties, sectors, subject, span, SURE))
    return rows


def _pairs_in(article: Article, span: Span) -> list[tuple[OrganisationMention, OrganisationMention]]:
    """The pairs that a sentence joins, each of a government and another; [] for fewer than two."""
    here = [
        signed_for(article, m) for m in article.organisations
        if span[0] <= m.start < span[1] and not is_apposed(article, m)
    ]  # fmt: skip
    pairs: list[tuple[OrganisationMention, OrganisationMention]] = []
    for first, second in pairwise(here):
        if not _WITH.fullmatch(article.text, first.end, second.start):
            continue
        if pairs and not _NEXT.fullmatch(article.text, pairs[-1][1].end, first.start):
            pairs = []
        signs = first.organisation.kind in GOVERNMENTS or first.organisation.name.startswith(OWN_SIGNERS)
        if first.organisation.name != second.organisation.name and signs:
            pairs.append((first, second))
    return pairs if len(pairs) > 1 else []
