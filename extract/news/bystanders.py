"""Bodies that the news tells of beside the partners: who gives, guards or hopes something signs nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.news.clauses import MANY, Clause, tells_partners
from extract.news.counted_kinds import may_be_counted
from extract.news.parties import parties_in
from extract.news.signings import Signing
from extract.news.text import Article
from extract.values.sectors import SectorMention

Told = list[tuple[Clause, list[SectorMention]]]


def without_bystanders(article: Article, signed: Sequence[Signing], told: Told, counted: int) -> Told:
    """Those told of without a paper are partners only where there are about as many as are `counted`.

    A sentence that names exactly as many as are counted tells of partners.
    """
    whole = whole_list([clause for clause, _ in told], counted)
    signers = {p.organisation.name for s in signed for p in parties_in(article, s.sentence)}
    sure = [
        (clause, sectors)
        for clause, sectors in told
        if clause.sentence == whole
        or tells_partners(article, clause.sentence)
        or _THEY_ARE.match(article.text, *clause.sentence)
        or _OPENS.search(article.text, max(0, clause.sentence[0] - 12), clause.partners[0].start)
        or all(p.organisation.name in signers for p in clause.partners)
    ]
    told = [one for one in told if one in sure or any(may_be_counted(article, p.organisation) for p in one[0].partners)]
    names = {p.organisation.name for clause, _ in told for p in clause.partners}
    return told if counted == MANY or 2 * len(names) >= counted >= len(names) else sure


def rest_of_list(clauses: Sequence[Clause], told: Told, counted: int) -> Told:
    """Partners without a topic in the sentence that names as many as are counted, if half of these are `told` some."""
    whole = whole_list(clauses, counted)
    names = {p.organisation.name for clause, _ in told if clause.sentence == whole for p in clause.partners}
    if 2 * len(names) < counted:
        return []
    return [(c, []) for c in clauses if c.sentence == whole and not names & {p.organisation.name for p in c.partners}]


def whole_list(clauses: Sequence[Clause], counted: int) -> tuple[int, int] | None:
    """The first sentence whose partners, three or more, are exactly as many as are `counted`."""
    for span in dict.fromkeys(clause.sentence for clause in clauses):
        if len({p.organisation.name for c in clauses if c.sentence == span for p in c.partners}) == counted >= _FEWEST:
            return span
    return None


#: Fewer may be the two sides of one paper.
_FEWEST = 3
#: A list of those counted before: "Instansi itu ialah …", "Enam kampus yang dimaksud adalah …".
_THEY_ARE = re.compile(r"[^.;:,]{3,60} (?:itu|tersebut|dimaksud),? (?:ialah|adalah|meliputi|mencakup)\b")
#: A mark or a break of lines before a name, as on a list.
_OPENS = re.compile(r"\n[ \t]{0,6}(?:(?:\d{1,2}|[a-k])[.)]|[-•*–])[ \t]{0,4}$")
