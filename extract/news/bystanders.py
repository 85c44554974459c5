"""Bodies that the news tells of beside the partners: who gives, guards or hopes something signs nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.news.clauses import MANY, Clause, tells_partners
from extract.news.parties import parties_in
from extract.news.signings import Signing
from extract.news.text import Article
from extract.values.sectors import SectorMention

Told = list[tuple[Clause, list[SectorMention]]]


def without_bystanders(article: Article, signed: Sequence[Signing], told: Told, counted: int) -> Told:
    """Those told of without a paper are partners only where there are about as many as are `counted`."""
    signers = {p.organisation.name for s in signed for p in parties_in(article, s.sentence)}
    sure = [
        (clause, sectors)
        for clause, sectors in told
        if tells_partners(article, clause.sentence)
        or _THEY_ARE.match(article.text, *clause.sentence)
        or _OPENS.search(article.text, max(0, clause.sentence[0] - 12), clause.partners[0].start)
        or all(p.organisation.name in signers for p in clause.partners)
    ]
    names = {p.organisation.name for clause, _ in told for p in clause.partners}
    return told if counted == MANY or 2 * len(names) >= counted >= len(names) else sure


#: A list of those counted before: "Instansi itu ialah …", "Enam kampus yang dimaksud adalah …".
_THEY_ARE = re.compile(r"[^.;:,]{3,60} (?:itu|tersebut|dimaksud),? (?:ialah|adalah|meliputi|mencakup)\b")
#: A mark or a break of lines before a name, as on a list.
_OPENS = re.compile(r"\n[ \t]{0,6}(?:(?:\d{1,2}|[a-k])[.)]|[-•*–])[ \t]{0,4}$")
