"""Papers that an office of the state signs with departments of one region, each of which signs for itself.

"Lapas Sari meneken PKS dengan Dinas Kesehatan, Dinas Pendidikan dan Dinas Sosial": the party is the region each time,
the papers are three, and what is told behind a department is what its paper is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.news.parties import Announced, announced, parties_in
from extract.news.scope import Span
from extract.news.signings import Signing
from extract.news.subjects import form_of
from extract.news.text import Article, in_quotes
from extract.news.told import told_in
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS, HOSPITALS, government
from extract.text.regions import Region, region
from extract.values.sectors import SUPPORT, SectorMention, find_sectors

SURE = 0.8
#: What only the name of a department tells.
IMPLIED = 0.6
#: So many sentences behind the signing tell of each department.
REACH = 6
_WITH = re.compile(r"\b(?:dengan|bersama|menggandeng|gandeng|merangkul)\b")
_NO_OFFICE = re.compile(r"(?:Kecamatan|Puskesmas|UPT|Sekretariat|Setda|Bagian|Biro)\b")


def find_departments(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """A paper for each department, in the order of the sentence of the signing; [] for fewer than two. Never raises."""
    for signing in signed:
        span = signing.sentence
        if not signing.strong or in_quotes(article.text, span, signing.start):
            continue
        offices = [m for m in article.organisations if span[0] <= m.start < span[1] and _is_department(article, m)]
        offices = list({_core(m): m for m in reversed(offices)}.values())[::-1]
        place = _region(article, offices)
        hub = [p for p in parties_in(article, span) if p.organisation.kind not in GOVERNMENTS]
        if len(offices) < 2 or place is None or len(hub) != 1:
            continue
        if hub[0].start > offices[0].start or not _WITH.search(article.text, hub[0].end, offices[0].start):
            continue
        form, told = form_of(article, span), [_told(article, span, office, offices) for office in offices]
        return [
            announced(form, (hub[0], replace(o, organisation=government(place, 0.9))), sectors, None, span, SURE)
            for o, sectors in zip(offices, told, strict=True)
        ]
    return []


def _is_department(article: Article, mention: OrganisationMention) -> bool:
    body = mention.organisation
    if body.kind != "perangkat_daerah" or body.name.startswith(HOSPITALS):
        return False
    return _NO_OFFICE.match(body.name) is None


def _core(mention: OrganisationMention) -> str:
    """A department's name without its region."""
    body = mention.organisation
    name = body.name
    return name.removesuffix(f" {region(body.region_code).full}") if body.region_code else name


def _region(article: Article, offices: Sequence[OrganisationMention]) -> Region | None:
    codes = {m.organisation.region_code for m in offices} - {None}
    if len(codes) > 1:
        return None
    return region(codes.pop() or "") if codes else article.own_region


def _told(
    article: Article, sentence: Span, office: OrganisationMention, offices: Sequence[OrganisationMention]
) -> list[SectorMention]:
    """What stands behind a department up to the next one, in the sentences behind; else what its name tells."""
    spans, core = article.sentences, _core(office)
    at = spans.index(sentence) if sentence in spans else 0
    others = [_core(o) for o in offices if o is not office]
    pieces: list[Span] = []
    for start, end in spans[at + 1 : at + 1 + REACH]:
        here = [m for m in article.organisations if start <= m.start < end and _is_department(article, m)]
        for n, mention in enumerate(here):
            name = _core(mention)
            same = name.startswith(core) or (core.startswith(name) and not any(o.startswith(name) for o in others))
            if same:
                pieces.append((mention.end, here[n + 1].start if n + 1 < len(here) else end))
    found = told_in(article, pieces)
    if found:
        return found
    named = [replace(m, start=office.start, end=office.end, score=IMPLIED) for m in find_sectors(core)]
    return list({m.sector: m for m in named if m.sector != SUPPORT}.values())
