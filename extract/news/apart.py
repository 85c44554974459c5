"""What an article tells of each partner apart, behind the sentence that names them together.

"… dengan BPJS Kesehatan dan BPJS Ketenagakerjaan. PKS dengan BPJS Kesehatan menyangkut iuran, sementara dengan BPJS
Ketenagakerjaan pekerja rentan didaftarkan": each has a paper of its own, about what is told there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.news.parties import Announced
from extract.news.scope import Span
from extract.news.text import Article
from extract.news.told import told_in
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS
from extract.values.sectors import SectorMention

#: So many sentences behind the one that names the partners are looked at.
REACH = 7
#: What stands right before a partner of whom something is told apart.
_WITH = re.compile(
    r"(?:\b(?:[Dd]engan|[Bb]ersama|[Kk]alau|[Uu]ntuk|[Kk]epada|[Dd]ari|[Kk]husus(?:nya)?|[Aa]dapun|[Ss]edangkan|"
    r"[Ss]ementara)|[\"“])(?: (?:pihak|Pemerintah|Pemkab|Pemkot|Pemprov|Pemda|Kabupaten|Kota|Provinsi|itu,?)){0,2} ?$"
)


def with_topics(article: Article, rows: Sequence[Announced]) -> list[Announced]:
    """The rows, a paper of several divided where each is told of apart, and those of one hub with their own topics."""
    rows = [one for row in rows for one in _divided(article, row)]
    hub = _hub(rows)
    if hub is None:
        return rows
    partners = [next(p for p in row.parties if p.organisation.name != hub) for row in rows]
    rows = _alike(rows, partners)
    told = [_told(article, row, partner, hub, partners) for row, partner in zip(rows, partners, strict=True)]
    alike = len({frozenset(m.sector for m in row.sectors) for row in rows}) == 1
    if not alike or not all(told):
        return rows
    return [replace(row, sectors=tuple(own)) for row, own in zip(rows, told, strict=True)]


def _alike(rows: list[Announced], partners: Sequence[OrganisationMention]) -> list[Announced]:
    """The rows of one sentence, all with what it told before its first partner, where only the first has it."""
    first, *others = rows
    if any(row.sectors or row.anchor != first.anchor for row in others) or not first.sectors:
        return rows
    before = all(first.anchor[0] <= m.start < partners[0].start for m in first.sectors)
    return [replace(row, sectors=first.sectors) for row in rows] if before else rows


def _hub(rows: Sequence[Announced]) -> str | None:
    """The one party of several papers of two."""
    if len(rows) < 2 or any(len(row.parties) != 2 or row.count > 1 for row in rows):
        return None
    names = [row.names for row in rows]
    shared = set.intersection(*names)
    others = set.union(*names) - shared
    return next(iter(shared)) if len(shared) == 1 and len(others) == len(rows) else None


def _divided(article: Article, row: Announced) -> list[Announced]:
    """A paper of one government and bodies that are none, one with each where the text tells of each apart."""
    governments = [p for p in row.parties if p.organisation.kind in GOVERNMENTS]
    others = [p for p in row.parties if p.organisation.kind not in GOVERNMENTS]
    if len(governments) != 1 or len(others) < 2:
        return [row]
    hub = governments[0].organisation.name
    told = [_told(article, row, partner, hub, others) for partner in others]
    if not all(told):
        return [row]
    return [
        replace(row, parties=(governments[0], partner), sectors=tuple(own))
        for partner, own in zip(others, told, strict=True)
    ]


def _told(
    article: Article, row: Announced, partner: OrganisationMention, hub: str, partners: Sequence[OrganisationMention]
) -> list[SectorMention]:
    """The sectors of the stretches behind the row's sentence that tell of this partner and of no other."""
    spans = article.sentences
    at = spans.index(row.anchor) if row.anchor in spans else 0
    names = {p.organisation.name for p in partners}
    stretches: list[Span] = []
    for span in spans[at + 1 : at + 1 + REACH]:
        known = [*article.organisations, *article.unnamed]
        here = [m for m in known if span[0] <= m.start < span[1] and m.organisation.name != hub]
        if {m.organisation.name for m in here} & names != {partner.organisation.name}:
            continue
        first = min((m for m in here if m.organisation.name == partner.organisation.name), key=lambda m: m.start)
        if _WITH.search(article.text, max(span[0], first.start - 40), first.start):
            stretches.append((first.end, span[1]))
    return told_in(article, stretches)
