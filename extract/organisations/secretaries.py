"""Secretaries of regions whose name a province and a town bear: "Sekda Sulawesi Barat … dan **Sekda Gorontalo**".

Which of the two is meant is told by the secretary named before on the same list, else by the only one of them that the
text names with its level.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extract.organisations.names import OrganisationMention
from extract.organisations.vocabulary import government
from extract.text.regions import Region, find_regions, region

#: Less sure than what is named with its level.
SCORE = 0.75
_SECRETARY = re.compile(r"\b(?:Sekda|Sekretaris Daerah) (?=[A-Z])")
#: Between two of a list: the first one's name.
_NEXT = re.compile(r"(?:,? \([^()\n]{2,40}\))?(?:,? [A-Z][\w.'’-]{0,20}){0,6},? (?:dan |serta |lalu )?")


def secretaries(text: str, mentions: Sequence[OrganisationMention]) -> Iterable[OrganisationMention]:
    """The governments of secretaries whose region's name alone tells no level."""
    for found in _SECRETARY.finditer(text):
        near = text[found.end() : found.end() + 40]
        place = next((m for m in find_regions(near) if m.start == 0 and m.code is None), None)
        if place is None:
            continue
        meant = _meant(text, found.start(), [region(code) for code in place.candidates], mentions)
        if meant is not None:
            yield OrganisationMention(found.start(), found.end() + place.end, government(meant, SCORE), "head")


def _meant(
    text: str, start: int, places: Sequence[Region], mentions: Sequence[OrganisationMention]
) -> Region | None:  # fmt: skip
    before = next((m for m in reversed(mentions) if m.end <= start), None)
    listed = before is not None and before.form == "head" and _SECRETARY.match(text, before.start)
    if before is not None and listed and _NEXT.fullmatch(text, before.end, start):
        return next((place for place in places if place.level == before.organisation.kind), None)
    told = {m.organisation.region_code for m in mentions if m.form in ("body", "head")}
    named = [place for place in places if place.code in told]
    return named[0] if len(named) == 1 else None
