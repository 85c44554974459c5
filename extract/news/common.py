"""What a signing tells of all of its partners together, which what each of them will do does not replace.

"Enam lembaga menandatangani PKS penanggulangan kemiskinan. … Yayasan Sari membagi paket gizi": all six sign about
poverty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.news.clauses import is_of_others
from extract.news.parties import Announced
from extract.news.signings import Signing, any_noun
from extract.news.subjects import subject_of
from extract.news.text import Article
from extract.news.told import told_in
from extract.values.sectors import SectorMention

#: Fewer partners than these are told of one by one.
FEWEST = 3


def with_common(article: Article, signed: Sequence[Signing], rows: Sequence[Announced]) -> list[Announced]:
    """The papers of one party with many, those whose own sentences tell of no paper with the subject of all."""
    if len(rows) < FEWEST or any(len(row.parties) != 2 for row in rows):
        return list(rows)
    first, home = min(row.anchor for row in rows), rows[0].parties[0]
    for signing in (s for s in signed if s.sentence <= first and not is_of_others(article, s.sentence, home)):
        subject = subject_of(article, signing) if _of_all(signing, rows) else None
        common = nameless(article, told_in(article, [subject])) if subject else []
        if common:
            return [
                row
                if _is_explicit(article, row)
                else replace(row, sectors=tuple(common), subject=subject, anchor=signing.sentence)
                for row in rows
            ]
    return list(rows)


def _of_all(signing: Signing, rows: Sequence[Announced]) -> bool:
    """Whether the sentence of a signing tells of none of the partners alone, so that its subject is that of all."""
    start, end = signing.sentence
    here = sum(start <= row.parties[1].start < end for row in rows)
    return here == 0 or here + 1 >= len(rows)


def nameless(article: Article, sectors: Sequence[SectorMention]) -> list[SectorMention]:
    """The sectors without those that only the name of a body tells."""
    return [m for m in sectors if not any(o.start <= m.start < o.end for o in article.organisations)]


def _is_explicit(article: Article, row: Announced) -> bool:
    """Whether the sentence of a row tells what is agreed on: beside a paper, behind "dengan", before a bracket."""
    text, span, name = article.text, row.anchor, row.parties[1].organisation.name
    if any_noun().search(text, *span):
        return True
    here = [m for m in article.organisations if span[0] <= m.start < span[1] and m.organisation.name == name]
    return any(_WITH.search(text, span[0], m.start) or _BRACKET.match(text, m.end) for m in here)


_WITH = re.compile(r"\b(?:dengan|bersama|untuk|kalau) (?:pihak )?(?:[A-Z][a-z]{3,9} )?$", re.IGNORECASE)
_BRACKET = re.compile(
    r"(?: \([A-Z]\w{1,10}\))?(?: \([a-z]|: |, (?:di |dalam |pada )?(?:bidang|sektor|untuk|tentang)\b)"
)
