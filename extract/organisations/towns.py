"""Towns in the names of schools: "Politeknik Negeri (Poltek) **Sari**", "Universitas Muhammadiyah (UM) **Purwokerto**".

What stands right behind a school's short form is part of its name where many schools share the words before it, or
where such schools have their town in their names; else it only tells where the school is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.organisations.names import OrganisationMention
from extract.organisations.offices import place_name
from extract.organisations.stops import NOT_IN_NAMES
from extract.organisations.vocabulary import first_names, known
from extract.text.phrases import fold
from extract.text.regions import find_regions, region


def with_towns(text: str, mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """The mentions, schools with the town behind them; where it is no part of the name, it is one of the mention."""
    return _in_their_towns(text, _named_on(text, [_before_slash(m) for m in mentions]))


#: A short form behind the name: "Universitas Sari/**Unsari**".
_SLASHED = re.compile(r"/[A-Z][\w-]{1,14}$")


def _before_slash(mention: OrganisationMention) -> OrganisationMention:
    body = mention.organisation
    short = _SLASHED.search(body.name) if body.kind == "perguruan_tinggi" else None
    if short is None:
        return mention
    name = known().get(fold(body.name[: short.start()]), (body.name[: short.start()],))[0]
    return replace(mention, organisation=replace(body, name=name))


#: Names that many schools share: what follows the short form in brackets tells which one is meant.
_SHARED = re.compile(
    r"(?:Universitas (?:Muhammadiyah|Negeri|Islam(?: Negeri)?|Nahdlatul Ulama|PGRI|Pembangunan Nasional|"
    r"Katolik|Kristen|17 Agustus 1945|Merdeka|Wijaya ?[Kk]usuma|Widya Mandala|Hang Tuah|Bhayangkara|Aisyiyah|"
    r"['’‘`]Aisyiyah|Muslim|Cokroaminoto|Setia ?[Bb]udi|Teknologi)|Institut (?:Teknologi|"
    r"Agama (?:Islam|Hindu|Buddha|Kristen|Katolik)(?: Negeri)?|Seni(?: Budaya)?(?: Indonesia)?)|"
    r"Politeknik (?:Negeri|Kesehatan(?: Kemenkes)?|(?:Ilmu )?Pelayaran|Pertanian|Pembangunan Pertanian)|"
    r"Sekolah Tinggi [A-Z]\w{2,14}(?:(?: dan)? [A-Z]\w{2,14}){0,3}|Akademi [A-Z]\w{3,14})"
)
_SHARED_ANYHOW = re.compile(_SHARED.pattern, re.IGNORECASE)


def is_shared(name: str) -> bool:
    """Whether many schools bear a name, in whatever case, so that only the town behind it tells which is meant.

    >>> is_shared("universitas muhammadiyah"), is_shared("universitas sari bahari")
    (True, False)
    """
    return _SHARED_ANYHOW.fullmatch(name) is not None


#: Schools of the state and small ones have their town in their names, whatever else these say.
_WITH_TOWN = ("Institut Agama", "Universitas Islam Negeri", "Sekolah Tinggi", "Akademi", "Politeknik")
_NAMED_ON = re.compile(
    r" \(([A-Z][\w-]{1,14}(?: [A-Z]\w{1,14})?)\)"
    r"((?: [\"“]?(?:[A-Z][a-z]{1,15}-[A-Z][a-z]{2,15}|[A-Z][a-z]{2,15}|[A-Z]{3,6}(?= [A-Z]))[\"”]?){1,4})(?![\w])"
)


def _named_on(text: str, mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """ "Universitas Muhammadiyah (UM) Purwokerto" is named on behind its short form."""
    found: list[OrganisationMention] = []
    for mention in mentions:
        if found and mention.start < found[-1].end:
            continue
        body = mention.organisation
        school = body.kind == "perguruan_tinggi"
        shared = _SHARED.fullmatch(body.name) is not None
        place = _town_behind(text, mention.end) if school else None
        more = _NAMED_ON.match(text, mention.end) if shared and place is None else None
        if place is not None:
            named = shared or (body.name.startswith(_WITH_TOWN) and not find_regions(body.name))
            name = f"{body.name} {place[1]}" if named else body.name
            mention = replace(mention, end=place[0], organisation=replace(body, name=name))
        if more is not None:
            mention = replace(mention, end=more.end(), organisation=replace(body, name=body.name + more.group(2)))
        found.append(mention)
    return found


_SHORT_FORM = re.compile(r"(?: \([A-Z][\w-]{1,14}(?: [A-Z]\w{1,14})?\))? ")


def _town_behind(text: str, end: int) -> tuple[int, str] | None:
    """(end, full name) of the region that stands behind a name and its short form: "(UNU) NTB"."""
    gap = _SHORT_FORM.match(text, end)
    if gap is None:
        return None
    near = text[gap.end() : gap.end() + 40]
    found = next((m for m in find_regions(near) if m.start == 0), None)
    if found is None:
        return None
    written = near[: found.end]
    return gap.end() + found.end, place_name(written, region(found.code)) if found.code else written


_TOWN = re.compile(r" \(([A-Z][\w-]{1,14})\) ([A-Z][a-z]{3,15})\b")


def _in_their_towns(text: str, mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """ "Institut Teknik Nusa (ITN) Malang" has its town in its name where the text says "ITN Malang" elsewhere."""
    found = []
    for mention in mentions:
        body = mention.organisation
        listed = fold(body.name) in known() or bool(find_regions(body.name))
        town = _TOWN.match(text, mention.end) if body.kind == "perguruan_tinggi" and not listed else None
        if town and (f"{town.group(1)} {town.group(2)}" in text or _is_town(text, mention, town)):
            body = replace(body, name=f"{body.name} {town.group(2)}")
            mention = replace(mention, end=town.end(), organisation=body)
        found.append(mention)
    return [m for m in found if not any(o.start < m.start < o.end for o in found)]


#: Behind a town the sentence goes on; behind the first word of a person's name it goes on with a capital.
_ENDS = re.compile(r" [a-z]|[,.;)]")


def _is_town(text: str, mention: OrganisationMention, town: re.Match[str]) -> bool:
    """Whether a word behind a school's short form is its town: no post is before the school, whose holder it names."""
    word = town.group(2).lower()
    return (
        mention.organisation.name.startswith(("Institut ", "Sekolah Tinggi "))
        and _ENDS.match(text, town.end()) is not None
        and word not in NOT_IN_NAMES | first_names()
        and re.search(r"\b(?:Rektor|Ketua|Direktur|Dekan) $", text[max(0, mention.start - 10) : mention.start]) is None
    )


def as_one(mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """Schools that the text names with and without their towns, or with these spelt otherwise, each by one name.

    The town belongs to a name that many share; a name of its own needs none.
    """
    names = list(dict.fromkeys(m.organisation.name for m in mentions if m.organisation.kind == "perguruan_tinggi"))
    same = {short: full for short in names for full in names if short != full and _is_with_town(short, full)}
    spelt: dict[str, str] = {}
    for name in names:
        spelt.setdefault(name.lower().replace(" ", ""), name)
    one = {name: name for name in names}
    for short, full in same.items():
        keeps = _SHARED.fullmatch(short) is not None or short.startswith(_WITH_TOWN)
        one[short if keeps else full] = full if keeps else short
    return [
        replace(m, organisation=replace(m.organisation, name=one[name]))
        if (name := spelt.get(m.organisation.name.lower().replace(" ", ""), "")) in one
        else m
        for m in mentions
    ]


def _is_with_town(short: str, full: str) -> bool:
    """Whether one name is the other with a region behind it."""
    if not full.startswith(f"{short} "):
        return False
    rest = full[len(short) + 1 :]
    return any((m.start, m.end) == (0, len(rest)) for m in find_regions(rest))
