"""Villages on a list of which not each is called one: "Desa Sari, **Bumi**, dan Desa Laut"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.organisations.names import OrganisationMention

_NAME = r"[A-Z][a-z’']{2,14}(?: [A-Z][a-z’']{2,14})?"
#: Between two villages that are called so: names and commas.
_BETWEEN = re.compile(rf"(?:, {_NAME}){{1,8}},?(?: dan| serta)? ")
_ONE = re.compile(rf", ({_NAME})")


def with_villages(text: str, mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """The mentions and the villages between two of them. Never raises."""
    villages = [m for m in mentions if m.organisation.kind == "desa"]
    more = [m for a, b in pairwise(villages) for m in _between(text, a, b)]
    free = [m for m in more if not any(o.start < m.end and m.start < o.end and o.form == "body" for o in mentions)]
    kept = [o for o in mentions if not any(o.start < m.end and m.start < o.end for m in free)]
    return sorted([*kept, *free], key=lambda m: m.start)


def _between(text: str, first: OrganisationMention, second: OrganisationMention) -> Iterator[OrganisationMention]:
    if _BETWEEN.fullmatch(text, first.end, second.start) is None:
        return
    for found in _ONE.finditer(text, first.end, second.start):
        body = replace(first.organisation, name=f"Pemerintah Desa {found.group(1)}")
        yield OrganisationMention(found.start(1), found.end(1), body, "body")
