"""Papers of several pairs in one sentence: "Bupati A dengan Kajari A, Bupati B dengan Kajari B, dan …".

Each pair has its own paper. Who signs with two stands in two pairs: "Sari dengan Bumi dan Sari dengan Jaya".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.news.parties import Announced, announced, is_apposed
from extract.news.scope import Span
from extract.news.signings import Signing
from extract.news.subjects import form_of, sectors_for, subject_elsewhere, subject_of
from extract.news.text import Article, in_quotes
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS

SURE = 0.82
_NAME = r"(?:,? \([^()\n]{2,40}\))?(?:,? [A-Z][\w.'’-]{0,20}){0,6}"
#: Between the two of a pair: the name of the first one's head, "dengan" or "bersama".
_WITH = re.compile(rf"{_NAME},? (?:dengan|bersama)(?: pihak)? (?:(?:Kepala|Ketua|Pj|Plt|Wakil) )?")
#: Between two pairs.
_NEXT = re.compile(
    rf"{_NAME}(?:[,;]|,? (?:dan|serta|lalu|kemudian|maupun)|[,;] (?:dan|serta|lalu|kemudian))"
    r" (?:antara |juga )?(?:(?:Pj|Plt|Wakil) )?"
)


def find_pairs(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """A paper for each pair of the first sentence that joins two pairs or more; [] where none does. Never raises."""
    for signing in signed:
        span = signing.sentence
        pairs = [] if in_quotes(article.text, span, signing.start) else _pairs_in(article, span)
        if pairs:
            subject = subject_of(article, signing) or subject_elsewhere(article, signed)
            sectors, form = sectors_for(article, signing, subject), form_of(article, span)
            return [announced(form, pair, sectors, subject, span, SURE) for pair in pairs]
    return []


def _pairs_in(article: Article, span: Span) -> list[tuple[OrganisationMention, OrganisationMention]]:
    """The pairs that a sentence joins, each of a government and another; [] for fewer than two."""
    here = [m for m in article.organisations if span[0] <= m.start < span[1] and not is_apposed(article, m)]
    pairs: list[tuple[OrganisationMention, OrganisationMention]] = []
    for first, second in pairwise(here):
        if not _WITH.fullmatch(article.text, first.end, second.start):
            continue
        if pairs and not _NEXT.fullmatch(article.text, pairs[-1][1].end, first.start):
            pairs = []
        if first.organisation.name != second.organisation.name and first.organisation.kind in GOVERNMENTS:
            pairs.append((first, second))
    return pairs if len(pairs) > 1 else []
