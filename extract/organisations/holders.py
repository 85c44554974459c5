"""Offices called by who heads them: "Kajari Andi", "Kepala Kejaksaan Budi", where the text names the office elsewhere.

A prosecutor's or police office bears the name of its seat. What stands there instead is the name of its head, who acts
for the one office of that kind that the text names; with none named, or two, nobody can say for which.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.organisations.names import OrganisationMention
from extract.organisations.vocabulary import Organisation, first_names
from extract.text.regions import find_regions

#: How offices are called whose names end with their seat.
_SEATED = (
    "Kejaksaan Negeri", "Kejaksaan Tinggi", "Kejaksaan", "Kepolisian Resor Kota", "Kepolisian Resor",
    "Kepolisian Daerah", "Pengadilan Tinggi",
)  # fmt: skip
#: Their heads, behind whom their own names stand as often as their seats.
_POSTS = re.compile(r"(?:Kajari|Kajati|Kapolres(?:ta)?|Kapolda|Kepala \w+)\b", re.IGNORECASE)
#: Offices of provinces, whose seats are all known.
_OF_PROVINCES = ("Kejaksaan Tinggi", "Kepolisian Daerah")
_TITLES = r",? (?:(?:Dr|H|Hj|Drs|AKBP|AKP|Kombes|Irjen|Brigjen|Pol)\.? ){0,3}"


def with_holders(text: str, mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """The mentions, those that bear a head's name as the office meant; those of which none can be meant left out."""
    found = []
    for mention in mentions:
        kind = _kind(mention.organisation.name)
        if kind is None or not _is_person(text, mention, kind, mentions):
            found.append(mention)
            continue
        offices = {m.organisation.name: m.organisation for m in mentions if _has_seat(m, kind)}
        if len(offices) == 1:
            found.append(replace(mention, organisation=next(iter(offices.values()))))
    return found


def _kind(name: str) -> str | None:
    return next((kind for kind in _SEATED if name.startswith(f"{kind} ")), None)


def _has_seat(mention: OrganisationMention, kind: str) -> bool:
    body: Organisation = mention.organisation
    alike = body.name.startswith(f"{kind} ")
    return alike and body.kind == "lembaga" and bool(find_regions(body.name))


def _is_person(text: str, mention: OrganisationMention, kind: str, mentions: Sequence[OrganisationMention]) -> bool:
    """Whether a person's name stands where the seat of an office should."""
    rest = mention.organisation.name[len(kind) + 1 :]
    if find_regions(mention.organisation.name) or rest[:1].isdigit() or rest.split(" ")[0].lower() in _NO_NAMES:
        return False
    if kind in _OF_PROVINCES or kind == "Kejaksaan":
        return True
    written = text[max(0, mention.start - 7) : mention.end]
    if not (_POSTS.match(text, mention.start) or "Kepala " in written):
        return False
    if _SETEMPAT.search(text) or _is_named(text, mention, rest):
        return True
    # "Kajari Bangil" may be of a town that is no regency; he is a person if the text names him behind the office.
    name = re.compile(_TITLES + re.escape(rest.split(" ")[0]) + r"\b")
    return any(_has_seat(m, kind) and name.match(text, m.end) for m in mentions)


#: The text calls an office by its kind alone: "Kejari setempat".
_SETEMPAT = re.compile(
    r"\b(?:Kejaksaan Negeri|Kejari|Polres(?:ta)?|Kepolisian Resor)(?: \([A-Z][a-z]{3,9}\))? setempat\b"
)
#: Where a word stands that is a town.
_AT = r"(?:^[^\w]{0,3}|\b(?:di|ke|dari|[Kk]ota|Kejari|Kejaksaan Negeri|Polres(?:ta)?|PN|PA|Lapas|RSUD) )"


def _is_named(text: str, mention: OrganisationMention, rest: str) -> bool:
    """Whether a word behind a post is a given name, or one that goes on as a name and is nowhere said to be a town."""
    if rest.lower() in first_names():
        return True
    goes_on = " " not in rest and re.match(r" [A-Z][a-z]+", text[mention.end :]) is not None
    return goes_on and re.search(rf"{_AT}{re.escape(rest)}\b", text, re.IGNORECASE) is None


_NO_NAMES = {"agung", "republik", "ri", "se", "negara", "metro", "jaya", "setempat"}
