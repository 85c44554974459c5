"""Governments of regions by any of their names: "Pemprov Kaltim", "Gubernur Kalteng", "Kota Bursa, Turki"."""

from __future__ import annotations

import re

from extract.organisations.vocabulary import Organisation, foreign_places, government
from extract.text.casing import official_case
from extract.text.phrases import fold
from extract.text.regions import Level, Region, closest_region, find_regions, region, shape

_LEVELS: dict[str, Level] = {
    "provinsi": "provinsi", "propinsi": "provinsi", "prov": "provinsi", "kabupaten": "kabupaten", "kab": "kabupaten",
    "kota": "kota", "kotamadya": "kota", "kata": "kota", "province": "provinsi", "regency": "kabupaten",
}  # fmt: skip
_SHORT: dict[str, Level | None] = {
    "pemprov": "provinsi", "pemprop": "provinsi", "pemkab": "kabupaten", "pemkot": "kota", "pemko": "kota",
    "pemda": None,
}  # fmt: skip
_LEVEL_SHAPES: dict[str, Level] = {shape(word): level for word, level in _LEVELS.items()}


def resolve_government(text: str) -> Organisation | None:
    """Pemerintah …, Pemprov …, Provinsi …: the government of a region, here or abroad."""
    words = text.split(" ")
    level, rest, said = _level_of(words)
    if not rest or not (said or level):
        return None
    foreign = _foreign_government(words, rest)
    if foreign is not None:
        return foreign
    return _government_of(rest, level, said)


def _level_of(words: list[str]) -> tuple[Level | None, list[str], bool]:
    """(level stated, the words after it, whether a word for a government was there)."""
    first = shape(words[0])
    if words[0].lower() in _SHORT:
        level = _SHORT[words[0].lower()]
        rest = words[1:]
        if rest and _level(rest[0]) and len(rest) > 1:
            return _level(rest[0]), rest[1:], True
        return level, rest, True
    said = _like(first, "pemerintah") or _like(first, "pemerintahan")
    rest = words[1:] if said else words
    if said and len(rest) > 1 and _like(shape(rest[0]), "daerah") and shape(rest[1]) not in {"istimewa", "khusus"}:
        rest = rest[1:]
    if len(rest) > 1 and _level(rest[0]):
        return _level(rest[0]), rest[1:], said
    return None, rest, said


def _level(word: str) -> Level | None:
    return _LEVEL_SHAPES.get(shape(word))


def _like(shaped: str, word: str) -> bool:
    """Whether a folded word is `word` but for a letter or two that OCR got wrong."""
    from rapidfuzz.distance import Levenshtein

    target = shape(word)
    if len(shaped) < 5:
        return shaped == target
    return Levenshtein.distance(shaped, target, score_cutoff=2) <= len(target) // 5


def _government_of(rest: list[str], level: Level | None, said: bool) -> Organisation | None:
    name = " ".join(rest[:6])
    near = closest_region(name, level)
    if near is None and len(rest) > 1:
        near = leading_region(name, level)
    if near is not None:
        return government(near[0], (0.99 if said else 0.9) * near[1])
    if level is None or len(rest) > 5 or not rest[0][:1].isupper():
        return None
    written = official_case(f"Pemerintah {level.capitalize()} {name}" if not name.isupper() else name)
    full = written if written.startswith("Pemerintah") else f"Pemerintah {level.capitalize()} {written}"
    return Organisation(full, level, None, 0.4)


def leading_region(name: str, level: Level | None) -> tuple[Region, float] | None:
    """The region with which a longer text begins: "Kalimantan Timur melalui …", "Bogor, Jawa Barat"."""
    prefix = f"{level.capitalize()} " if level else ""
    for mention in find_regions(prefix + name):
        if mention.start == len(prefix):
            return (region(mention.code), 0.9) if mention.code else None
        break
    return None


def _foreign_government(words: list[str], rest: list[str]) -> Organisation | None:
    place = fold(" ".join(rest))
    entry = foreign_places().get(place) or _foreign_with_country(" ".join(rest))
    if entry is None:
        return None
    name = official_case(" ".join(words))
    name = f"Pemerintah {re.sub('^pemerintah ', '', name, flags=re.IGNORECASE)}"
    return Organisation(name, "pemerintah_asing", None, 0.85)


_STATE = re.compile(r"^\s*(?:Republik|Kerajaan|Negara|Federasi|Persatuan|Kesultanan)\s(?:Rakyat\s)?", re.IGNORECASE)


def _foreign_with_country(rest: str) -> tuple[str, str] | None:
    """ "Bursa, Turki": a place that names its country."""
    before, comma, after = rest.rpartition(",")
    if not comma:
        before, _, after = rest.rpartition(" ")
    entry = foreign_places().get(fold(after)) or foreign_places().get(fold(_STATE.sub("", after)))
    return entry if entry and entry[0] == "negara" and before else None


_OFFICIAL = re.compile(
    r"(?:(?:Plt|Plh|Pj|Pjs|Penjabat|Wakil|Bapak|Ibu|Pelaksana Tugas|Sekretaris Daerah|Sekda|Pejabat)\.? ){0,3}"
    r"(Gubernur|Wagub|Bupati|Wabup|Wali ?Kota|Wawali|Wako|Sekda(?:prov|kab|kot|ko)?|Sekretaris Daerah)"
    r"(?: (Provinsi|Kabupaten|Kota))? ",
    re.IGNORECASE,
)
_OFFICE_LEVEL: dict[str, Level | None] = {
    "gubernur": "provinsi", "wagub": "provinsi", "bupati": "kabupaten", "wabup": "kabupaten", "walikota": "kota",
    "wawali": "kota", "wako": "kota", "sekdaprov": "provinsi", "sekdakab": "kabupaten", "sekdakot": "kota",
    "sekdako": "kota",
}  # fmt: skip


def resolve_official(text: str) -> Organisation | None:
    """A head of region signs for its government: "Gubernur Kalteng"."""
    found = _OFFICIAL.match(text)
    if found is None:
        return None
    office = found.group(1).lower().replace(" ", "")
    level = _level(found.group(2)) if found.group(2) else _OFFICE_LEVEL.get(office)
    rest = text[found.end() :]
    near = closest_region(rest, level) or leading_region(rest, level)
    return government(near[0], 0.9 * near[1]) if near else None
