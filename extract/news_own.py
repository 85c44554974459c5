"""The government whose article it is, where the sentence of a signing names but those with whom it signed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.news_parties import each_once
from extract.news_signings import Signing
from extract.news_text import Article
from extract.organisation_mentions import OrganisationMention
from extract.organisation_vocabulary import GOVERNMENTS

#: A paper told without who speaks: "Penandatanganan MoU dengan X yang dilaksanakan …".
_WITHOUT_US = re.compile(
    r"[^.]{0,30}?\b(?:penandatangan(?:an)?|mou|nota \w{10,11}|perjanjian kerja ?sama|pks|kerja ?sama)\b"
    r"(?:(?!\bantara\b)[^.]){0,60}?\b(?:dengan|bersama) $",
    re.IGNORECASE,
)
#: More partners than these sign no one paper.
_MOST = 3


def with_own(
    article: Article, signing: Signing, parties: Sequence[OrganisationMention]
) -> list[OrganisationMention]:  # fmt: skip
    """The partners and before them the only government of the article, where none of them is one."""
    own = article.own_region
    kinds = {p.organisation.kind for p in parties}
    if not 0 < len(parties) <= _MOST or own is None or kinds & GOVERNMENTS:
        return list(parties)
    if not _WITHOUT_US.fullmatch(article.text, signing.sentence[0], parties[0].start):
        return list(parties)
    ours = [m for m in article.organisations if m.organisation.region_code == own.code and m.form in ("body", "head")]
    return each_once([*ours[:1], *parties])
