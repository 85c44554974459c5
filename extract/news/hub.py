"""Who signs with all: the one government of an article that tells of papers with many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.news.parties import acts, parties_in, signed_for
from extract.news.partners import home_of
from extract.news.rolls import own_government
from extract.news.signings import Signing, any_noun
from extract.news.tallies import counts
from extract.news.text import Article
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS, government


def hub_of(article: Article, signed: Sequence[Signing]) -> OrganisationMention | None:
    """Who signs with all: the government that the opening is about, else the one that a signing names first."""
    serving = _serving(article, signed)
    if serving is not None:
        return serving
    home = home_of(article, signed)
    if home is not None and home.organisation.kind in GOVERNMENTS:
        return home
    for signing in [*(s for s in signed if s.strong), *signed]:
        parties = parties_in(article, signing.sentence)
        first = next((p for p in parties if p.organisation.kind in GOVERNMENTS), None)
        if first is not None:
            active = first.start < signing.start or len(parties) == 1
            if active and not _WITH.search(article.text, signing.sentence[0], first.start):
                return first
    # The first sentence tells of whom the news is, though it may tell of no signing.
    opening = next(iter(parties_in(article, article.sentences[0]) if article.sentences else []), None)
    named = opening is not None and opening.organisation.kind in GOVERNMENTS and opening.form in ("head", "body")
    told = article.sentences and (
        any_noun().search(article.text, *article.sentences[0]) or counts(article.text, article.sentences[0])
    )
    if opening is not None and named and told and not _WITH.search(article.text, article.body, opening.start):
        return opening
    own = own_government(article, set())
    return _acting(article, own) or (_at_home(article) if own is None else None) or home


def _serving(article: Article, signed: Sequence[Signing]) -> OrganisationMention | None:
    """A body of the state that stands alone before the verb, governments alone behind "dengan": it signs with each."""
    for signing in signed:
        parties = parties_in(article, signing.sentence)
        first, others = parties[:1], parties[1:]
        if not signing.strong or len(others) < 2 or first[0].organisation.kind not in ("lembaga", "kementerian"):
            continue
        behind = all(o.organisation.kind in GOVERNMENTS and o.start > signing.end for o in others)
        if behind and first[0].end <= signing.start and _SIGNS_WITH.search(article.text, signing.end, others[0].start):
            return first[0]
    return None


_SIGNS_WITH = re.compile(r"\b(?:dengan|bersama)\b")


def _acting(article: Article, own: OrganisationMention | None) -> OrganisationMention | None:
    """The government whose article it is, unless the text names it only as one who looks on at what firms sign."""
    if own is None:
        return None
    told = [m for m in article.organisations if signed_for(article, m).organisation.name == own.organisation.name]
    spans = {article.sentence_at(m.start) for m in told if acts(article.text, article.sentence_at(m.start), m)}
    deals = any(any_noun().search(article.text, *span) or counts(article.text, span) for span in spans)
    return own if deals or not told else None


def _at_home(article: Article) -> OrganisationMention | None:
    """The government of the region that dateline or headline tell, where its head is told by his name alone."""
    own = article.own_region or article.region_of_headline()
    if own is None or not re.search(_CALLED[own.level], article.text):
        return None
    bare = (m for m in article.organisations if m.organisation.region_code == own.code)
    mention = next((m for m in bare if m.form in ("bare", "place")), None)
    return replace(mention, organisation=government(own)) if mention is not None else None


_CALLED = {
    "provinsi": r"\b(?:Gubernur|Pemprov)\b",
    "kabupaten": r"\b(?:Bupati|Pemkab)\b",
    "kota": r"\b(?:Wali ?[Kk]ota|Pemkot?)\b",
}
_WITH = re.compile(r"\b(?:dengan|(?<!kesepakatan )bersama|menggandeng|gandeng|antara)(?: [a-z]{3,12}){0,2} $")
