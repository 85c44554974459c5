"""Whether what is signed is a grant, or the money of an election: no cooperation of regions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.news.parties import Announced
from extract.news.signings import Signing, not_ours
from extract.news.text import Article
from extract.organisations.vocabulary import GOVERNMENTS


def is_grant(article: Article, signed: Sequence[Signing], row: Announced) -> bool:
    """Whether the headline or the signing is of a grant, unless the grant is that of others than those of the row."""
    grant = not_ours()["hibah"]
    if grant.search(article.title or ""):
        return True
    given = [s.sentence for s in signed if grant.search(article.text, *s.sentence)]
    partners = {p.organisation.name for p in row.parties[1:]}
    return any(
        span == row.anchor or not (named := _named_in(article, span)) or bool(named & partners) for span in given
    )


def _named_in(article: Article, span: tuple[int, int]) -> set[str]:
    """The names of all bodies of a sentence but the governments that every sentence may name."""
    here = (m.organisation for m in article.organisations if span[0] <= m.start < span[1])
    return {body.name for body in here if body.kind not in (*GOVERNMENTS, "perangkat_daerah")}


_ELECTIONS = ("Komisi Pemilihan Umum", "Badan Pengawas Pemilihan Umum")
_MONEY = re.compile(r"\b(?:hibah|nphd|anggaran|dana|pendanaan|pembiayaan|APBD|Rp)\b", re.IGNORECASE)


def pays_election(article: Article, row: Announced) -> bool:
    """Whether a region agrees on the money of an election with those who hold it, which is a grant."""
    held = any(p.organisation.name.startswith(_ELECTIONS) for p in row.parties)
    return held and _MONEY.search(article.text) is not None
