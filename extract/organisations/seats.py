"""Offices whose district is several regions: "Kanwil DJP Sumatera Barat dan Jambi", "Balai … Wilayah Jawa dan Bali"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.organisations.names import OrganisationMention
from extract.text.regions import RegionMention, region

#: What tells in an office's name that a district follows.
_WIDE = re.compile(r"\b(?:Wilayah|Kanwil|Regional|Kanreg)\b")
#: Islands and groups of them, which are no regions.
_ISLANDS = re.compile(
    r"(?:Jawa|Sumatera|Sumatra|Kalimantan|Sulawesi|Nusa Tenggara|Nusra|Bali[- ]?Nusra|Maluku|Papua|Madura)\b"
    r"(?! (?:Barat|Timur|Tengah|Selatan|Utara|Tenggara|Pegunungan|Daya)\b)"
)
_JOINS = re.compile(r"(?:, (?:dan |serta )?| dan | serta | & |-)(?=[A-Z])")
#: A district has no more regions than that.
_MOST = 8


def with_districts(
    text: str, mentions: Sequence[OrganisationMention], places: Sequence[RegionMention]
) -> list[OrganisationMention]:  # fmt: skip
    """The mentions, offices with all regions of their district; these are no governments."""
    at = {p.start: p for p in places}
    found: list[OrganisationMention] = []
    for mention in mentions:
        if found and mention.start < found[-1].end:
            continue
        found.append(_whole(text, mention, at))
    return found


def _whole(text: str, mention: OrganisationMention, places: dict[int, RegionMention]) -> OrganisationMention:
    body, end = mention.organisation, mention.end
    if body.kind not in ("lembaga", "perangkat_daerah") or not _WIDE.search(text[mention.start : end]):
        return mention
    name = body.name
    for _ in range(_MOST):
        opened = text[:end].endswith(("Wilayah", "Regional")) and text[end : end + 1] == " "
        join = None if opened else _JOINS.match(text, end)
        start = end + 1 if opened else join.end() if join else -1
        seat = _seat(text, start, places) if start > 0 else None
        if seat is None:
            break
        name, end = name + text[end:start] + seat[1], seat[0]
    # The branch of an insurer is no body of its own: its district is no part of the name, nor a party beside it.
    name = name if _WIDE.search(body.name) else body.name
    return replace(mention, end=end, organisation=replace(body, name=name)) if end > mention.end else mention


def _seat(text: str, start: int, places: dict[int, RegionMention]) -> tuple[int, str] | None:
    """(end, full name) of the province or island that begins at `start`."""
    place = places.get(start)
    if place is not None:
        code = next((c for c in (place.code, *place.candidates) if c and len(c) == 2), None)
        return (place.end, region(code).name) if code else None
    island = _ISLANDS.match(text, start)
    return (island.end(), "Nusa Tenggara" if island.group() == "Nusra" else island.group()) if island else None
