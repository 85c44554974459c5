"""Papers of one government with others, each told for itself, that all of them sign as one.

"Pemkot Sari bekerja sama dengan Pemkab A, B, dan C" leaves open how many papers there are; "MoU diteken Wali Kota Sari,
Bupati A, Bupati B, dan Bupati C" and a headline of four regents who sign tell of one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.news.parties import Announced, parties_in
from extract.news.sharing import EACH, PAPERS, heads_counted, number_of
from extract.news.signings import Signing, any_noun
from extract.news.subjects import sectors_for, subject_elsewhere, subject_of
from extract.news.text import Article, in_quotes
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS
from extract.values.sectors import SectorMention

#: Parts those who sign from those with whom.
_WITH = re.compile(r"\b(?:dengan|bersama|menggandeng|gandeng|antara)\b")
#: Two governments are the two sides of any paper.
FEWEST = 3


def as_one(article: Article, signed: Sequence[Signing], rows: Sequence[Announced]) -> list[Announced]:
    """One row of all, where they are told to sign one paper; else the rows as they are. Never raises."""
    hubs = {row.parties[0].organisation.name for row in rows}
    pairs = all(len(row.parties) == 2 and row.count == 1 for row in rows)
    if len(rows) < FEWEST - 1 or len(hubs) != 1 or not pairs or _papers_counted(article, signed):
        return list(rows)
    if rows[0].parties[0].organisation.kind not in GOVERNMENTS:
        return list(rows)
    mentions = [rows[0].parties[0], *(row.parties[1] for row in rows)]
    together = _as_counted(article, mentions) or _on_one_list(article, signed, mentions)
    if len({m.organisation.name for m in together}) < FEWEST:
        return list(rows)
    told = next((s for s in signed if s.strong), signed[0])
    subject = subject_of(article, told) or subject_elsewhere(article, signed)
    sectors = sectors_for(article, told, subject) or _of_all(rows)
    return [replace(rows[0], parties=tuple(together), sectors=tuple(sectors), subject=subject or rows[0].subject)]


def _papers_counted(article: Article, signed: Sequence[Signing]) -> bool:
    """Whether the headline or a signing counts two papers or more."""
    told = [(article.title or "", (0, len(article.title or ""))), *((article.text, s.sentence) for s in signed)]
    return any(number_of(PAPERS.search(text, *span)) > 1 for text, span in told)


def _of_all(rows: Sequence[Announced]) -> list[SectorMention]:
    """What any of the rows is about, each sector once."""
    found: dict[str, SectorMention] = {}
    for mention in (m for row in rows for m in row.sectors):
        found.setdefault(mention.sector, mention)
    return list(found.values())


def _as_counted(article: Article, mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """The governments, where the headline or the first sentence counts just as many heads of governments who sign."""
    first = [article.text[slice(*span)] for span in article.sentences[:1]]
    counted = heads_counted([article.title or "", *first])
    governments = [m for m in mentions if m.organisation.kind in GOVERNMENTS]
    acting = [m for m in governments if m.form != "bare"]
    return next((told for told in (governments, acting) if len(told) in counted), [])


def _on_one_list(
    article: Article, signed: Sequence[Signing], mentions: Sequence[OrganisationMention]
) -> list[OrganisationMention]:  # fmt: skip
    """All of them, governments, where a signing lists them one behind the other, nobody "dengan" the others."""
    names = {m.organisation.name for m in mentions}
    if any(m.organisation.kind not in GOVERNMENTS for m in mentions):
        return []
    for signing in signed:
        here = parties_in(article, signing.sentence)
        if not signing.strong or {p.organisation.name for p in here} != names:
            continue
        start, end = here[0].start, here[-1].end
        quoted = in_quotes(article.text, signing.sentence, signing.start)
        behind = signing.end <= start and any_noun().search(article.text, signing.sentence[0], start)
        parted = _WITH.search(article.text, signing.end, end) or EACH.search(article.text, *signing.sentence)
        if behind and not quoted and not parted:
            return here
    return []
