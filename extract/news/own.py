"""The government whose article it is, where the sentence of a signing names but those with whom it signed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.news.named import each_once
from extract.news.parties import signed_for
from extract.news.sharing import NUMBERS, number_of
from extract.news.signings import Signing
from extract.news.text import Article
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS

#: A paper told without who speaks: "Penandatanganan MoU dengan X yang dilaksanakan …".
_WITHOUT_US = re.compile(
    r"[^.]{0,30}?\b(?:penandatangan(?:an)?|mou|nota \w{10,11}|perjanjian(?: kerja ?sama)?|"
    r"kesepakatan|naskah|pks|kerja ?sama)\b"
    r"(?:(?!\bantara\b)[^.]){0,60}?\b(?:dengan|bersama) $",
    re.IGNORECASE,
)
#: Partners counted as those who sign, then named: "baru dua klinik yang meneken MoU, ialah A dan B".
_WHO_SIGN = re.compile(
    rf"\b({'|'.join(NUMBERS)}|\d{{1,2}}) [a-z ]{{3,40}}? yang (?:sudah |telah |ikut |turut |baru )?(?:menanda ?tangani|"
    r"meneken|bekerja ?sama|menjalin|bermitra|digandeng|sepakat)\b[^.:]{0,80}?\b(?:ialah|yakni|yaitu|adalah|"
    r"antara lain|masing-masing) ",
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
    if not parties or own is None or kinds & GOVERNMENTS:
        return list(parties)
    without_us = _WITHOUT_US.fullmatch(article.text, signing.sentence[0], parties[0].start)
    among = _one_of_counted(article, signing, own.code)
    if not among and not signers_counted(article, signing) and (without_us is None or len(parties) > _MOST):
        return list(parties)
    ours = [m for m in article.organisations if m.organisation.region_code == own.code and m.form in ("body", "head")]
    if not ours:
        # The dateline tells of another one than the government that the article tells of.
        told = [m for m in article.organisations if m.organisation.kind in GOVERNMENTS and m.form in ("body", "head")]
        ours = told if len({m.organisation.name for m in told}) == 1 else []
    return [*[signed_for(article, m) for m in ours[:1]], *each_once(parties)]


#: Governments that are only counted, and the one of them that the article is about.
_COUNTED = re.compile(
    r"\b(?:dengan|bersama|menggandeng|gandeng) (?:sebanyak )?\d{2,3} (?:pemerintah daerah|pemda|pemkab|pemkot|daerah|"
    r"kabupaten|kota|kepala daerah|bupati)\b",
    re.IGNORECASE,
)
_ONE_OF_THEM = re.compile(
    r"\b(?:termasuk|salah satunya|satu di antaranya|di antaranya|satu dari(?: [\w-]{2,10}){1,3})"
    r"(?: (?:adalah|ialah|yakni|yaitu|pula|juga))? $",
    re.IGNORECASE,
)


def _one_of_counted(article: Article, signing: Signing, own: str) -> bool:
    """Whether the sentence only counts the governments that sign, and the text says ours to be one of them."""
    if _COUNTED.search(article.text, *signing.sentence) is None:
        return False
    ours = (m for m in article.organisations if m.form == "body" and m.organisation.region_code == own)
    return any(
        m.organisation.kind in GOVERNMENTS and _ONE_OF_THEM.search(article.text, max(0, m.start - 40), m.start)
        for m in ours
    )


def signers_counted(article: Article, signing: Signing) -> int:
    """How many partners the sentence counts as those who sign, each for himself; 0 where it counts none."""
    return number_of(_WHO_SIGN.search(article.text, *signing.sentence))
