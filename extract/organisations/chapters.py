"""Chapters of associations: "PHRI Sikka" is that of the regency, and "PHRI" alone the only one that a text names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from extract.organisations.names import OrganisationMention
from extract.organisations.vocabulary import known
from extract.text.regions import RegionMention, closest_region, region

#: Between an association and its seat: its short form in brackets, the word for its chapter.
_TO_SEAT = re.compile(r"(?: \([A-Za-z. ]{2,14}\))? (?:(?:Cabang|Wilayah|Daerah|Perwakilan) )?")
#: Who leads a chapter, of which nobody's name follows: "**Pimpinan Cabang** Muhammadiyah Sari".
BOARD = re.compile(
    r"\b(?:(?:Pengurus|Pimpinan)(?: (?:Besar|Pusat|Wilayah|Daerah|Cabang|Anak Cabang|Ranting))|[DB]?P[DCW]) $"
)
_NEXT_WORDS = re.compile(r"[A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,15})?")


@cache
def _associations() -> frozenset[str]:
    return frozenset(name for name, kind, _ in known().values() if kind == "organisasi")


def with_seats(
    text: str, mentions: Sequence[OrganisationMention], places: Sequence[RegionMention]
) -> list[OrganisationMention]:  # fmt: skip
    """The mentions, associations that stand right before a region as their chapters there."""
    at = {start: p for p in places for start in _starts(text, p)}
    found: list[OrganisationMention] = []
    for mention in mentions:
        if found and mention.start < found[-1].end:
            continue
        gap = _TO_SEAT.match(text, mention.end) if mention.organisation.name in _associations() else None
        place = at.get(gap.end()) if gap else None
        if place is None and gap and BOARD.search(text, max(0, mention.start - 30), mention.start):
            found.append(_weak_chapter(text, mention, gap.end()))
            continue
        found.append(_chapter(text, mention, place) if place else mention)
    return found


_LEVELS = ("Kabupaten ", "Kota ", "Provinsi ", "Kab. ", "Prov. ")


def _starts(text: str, place: RegionMention) -> set[int]:
    """Where the name of a region starts, with and without its level."""
    level = next((w for w in _LEVELS if text.startswith(w, place.start - len(w))), "")
    return {place.outer, place.start, place.start - len(level)}


def _chapter(text: str, mention: OrganisationMention, place: RegionMention) -> OrganisationMention:
    seat = region(place.code).full if place.code else text[place.start : place.end]
    name = f"{mention.organisation.name} {seat}"
    return replace(mention, end=place.end, organisation=replace(mention.organisation, name=name))


def _weak_chapter(text: str, mention: OrganisationMention, at: int) -> OrganisationMention:
    """The chapter whose board is told, in a region whose name is a word elsewhere: "Pimpinan Daerah … **Batang**"."""
    written = _NEXT_WORDS.match(text, at)
    words = written.group().split(" ") if written else []
    for seat in (" ".join(words[:length]) for length in range(len(words), 0, -1)):
        near = closest_region(seat)
        if near is not None and near[1] == 1.0:
            name = f"{mention.organisation.name} {near[0].full}"
            return replace(mention, end=at + len(seat), organisation=replace(mention.organisation, name=name))
    return mention


def with_only_chapter(mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """The mentions, an association named alone as the only chapter of it that the text names."""
    names = {m.organisation.name: m.organisation for m in mentions if m.organisation.kind == "organisasi"}
    found = []
    for mention in mentions:
        name = mention.organisation.name
        chapters = [body for other, body in names.items() if other.startswith(f"{name} ")]
        alone = name in _associations() and len(chapters) == 1
        found.append(replace(mention, organisation=chapters[0]) if alone else mention)
    return found
