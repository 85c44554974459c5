"""The region that an article is of: the one that its site or its dateline tells, or the only one that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.organisations.names import OrganisationMention
from extract.text.regions import Level, Region, find_regions, region, regions

#: Offices that every regency, town or province has, so that their kind alone tells the one that is named.
OF_A_TOWN = (
    "Kejaksaan Negeri", "Kepolisian Resor", "Kantor Pertanahan", "Pengadilan Agama", "Pengadilan Negeri",
    "Kejaksaan Tinggi", "Kepolisian Daerah", "Pengadilan Tinggi", "Komando Distrik Militer",
    "Kantor Kementerian Agama", "Pangkalan TNI AL", "Pangkalan TNI AU",
)  # fmt: skip
_SITE = re.compile(r"([a-z]{3,30}?)(kab|kota|prov)\.go\.id\b")


@cache
def _by_site() -> dict[str, str]:
    endings: dict[Level, str] = {"kabupaten": "kab", "kota": "kota", "provinsi": "prov"}
    return {f"{re.sub('[^a-z]', '', r.name.lower())}{endings[r.level]}": r.code for r in regions().values()}


def home_regions(source: str, dateline: str) -> list[str]:
    """Codes of the regions that a page's address ("sarikab.go.id") or its dateline tells; [] where neither does."""
    found = _SITE.search(source.lower())
    if found is not None and (code := _by_site().get(found.group(1) + found.group(2))) is not None:
        return [code]
    written = dateline.title() if dateline.isupper() else dateline
    return [code for mention in find_regions(written) for code in mention.candidates]


def only_town(mentions: Sequence[OrganisationMention], home: Sequence[str] = ()) -> Region | None:
    """The only regency or town that the mentions name or `home` tells."""
    levels: tuple[Level, Level] = ("kabupaten", "kota")
    places = [place for level in levels if (place := only_government(mentions, level, home)) is not None]
    return places[0] if len(places) == 1 else None


def only_government(mentions: Sequence[OrganisationMention], level: Level, home: Sequence[str] = ()) -> Region | None:
    """The only government of a level that the mentions name; with none, the one that `home` tells."""
    codes = {
        m.organisation.region_code for m in mentions
        if m.organisation.kind == level and m.organisation.region_code and m.form != "bare"
    }  # fmt: skip
    codes = codes or {code for code in home if region(code).level == level}
    if not codes and level == "provinsi":
        # A town's dateline tells its province, too, where the text speaks of that: "AMBON – … Gubernur … Maluku".
        named = {m.organisation.region_code for m in mentions}
        codes = {code[:2] for code in home if code[:2] in named}
    return region(codes.pop() or "") if len(codes) == 1 else None


def own_region(mentions: Sequence[OrganisationMention], home: Sequence[str] = ()) -> Region | None:
    """The only regency or town that the mentions name or `home` tells; with none named, the only province.

    A town where something lies is none where but a province, its head or its offices act: "di Pasar Sari, Kota Jambi".
    """
    towns = [m for m in mentions if m.organisation.kind in ("kabupaten", "kota") and m.form != "bare"]
    if not any(m.form in ("body", "head") for m in towns) and by_departments(mentions) is not None:
        place = only_government([m for m in mentions if m.form in ("body", "head")], "provinsi")
        if place is not None and place == by_departments(mentions):
            return place
    named = {m.organisation.region_code for m in towns if m.organisation.region_code}
    if named:
        return region(named.pop() or "") if len(named) == 1 else None
    town, province = only_town(mentions, home), only_government(mentions, "provinsi", home)
    if town and province and not town.code.startswith(province.code) and _is_named(mentions, province):
        # A governor away from home: the dateline tells a town elsewhere.
        return province
    told = town or province
    return told or by_departments(mentions) or by_seats(mentions)


def _is_named(mentions: Sequence[OrganisationMention], place: Region) -> bool:
    return any(m.organisation.region_code == place.code and m.form != "bare" for m in mentions)


def by_departments(mentions: Sequence[OrganisationMention]) -> Region | None:
    """The region of which alone the text names departments: "Disdukcapil Kabupaten Sari"."""
    codes = {m.organisation.region_code for m in mentions if m.organisation.kind == "perangkat_daerah"} - {None}
    return region(codes.pop() or "") if len(codes) == 1 else None


def by_seats(mentions: Sequence[OrganisationMention]) -> Region | None:
    """The regency or town at which all offices of the state sit that the text names: "Polres Sari", "Kejari Sari"."""
    names = {m.organisation.name for m in mentions if m.organisation.kind == "lembaga"}
    seats = [m.candidates for name in names for m in find_regions(name) if m.end == len(name)]
    codes = {code for candidates in seats for code in candidates if region(code).level != "provinsi"}
    # Two of one kind sit in two towns, one of which may bear a name that no list tells from a word.
    twice = any(sum(name.startswith(f"{kind} ") for name in names) > 1 for kind in OF_A_TOWN)
    return region(codes.pop()) if len(codes) == 1 and not twice else None
