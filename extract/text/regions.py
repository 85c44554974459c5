"""Regions of Indonesia in text: which province, kabupaten or kota a name stands for.

Names and Kemendagri codes are data/wilayah.tsv, other spellings data/wilayah_alias.tsv, names that mean nothing
without their level data/wilayah_lemah.tsv. A name that several regions bear ("Bogor") is resolved only where the
level is stated or can be one only; else `code` is None and `candidates` says which.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from extract.knowledge import read_rows
from extract.text.phrases import Phrases, Token, fold, tokens

Level = Literal["provinsi", "kabupaten", "kota"]

#: Similarity (0..100, rapidfuzz ratio) from which a misread name is taken for a region's; at 85 no two names of
#: the same level are closer to each other than a name with one wrong letter in ten.
CLOSE = 85


@dataclass(frozen=True, slots=True)
class Region:
    code: str  #: Kemendagri code: "64", "64.71"
    level: Level
    name: str  #: without the level: "Kalimantan Timur", "Balikpapan"

    @property
    def full(self) -> str:
        """With its level, as laws write it: "Provinsi Kalimantan Timur", "Kota Balikpapan"."""
        return f"{self.level.capitalize()} {self.name}"

    @property
    def province_code(self) -> str:
        return self.code[:2]


@dataclass(frozen=True, slots=True)
class RegionMention:
    """A region's name in a text; offsets are 0-based, without the word for its level."""

    start: int
    end: int
    code: str | None  #: None where several regions bear the name
    name: str | None  #: the region's name, without its level; None where unresolved
    level: Level | None
    candidates: tuple[str, ...]  #: codes of all regions that it may be
    stated: bool  #: the level stood beside the name
    outer: int  #: where the word for the level starts, if it is part of the name ("Kota Bogor"); else `start`


@cache
def regions() -> dict[str, Region]:
    """All regions by code, in the order of their codes."""
    return {code: Region(code, _level(level), name) for code, level, name in read_rows("wilayah.tsv")}


def region(code: str) -> Region:
    """The region of a code. Raises KeyError for a code that is not in use."""
    return regions()[code]


def _level(word: str) -> Level:
    levels: dict[str, Level] = {"provinsi": "provinsi", "kabupaten": "kabupaten", "kota": "kota"}
    return levels[word]


@dataclass(frozen=True, slots=True)
class _Name:
    code: str
    capitals: bool  #: an abbreviation: matches capitals only


def aliases() -> list[tuple[str, str]]:
    """(code, other name) of every region that has one."""
    return [(code, name) for code, name in read_rows("wilayah_alias.tsv")]


def _spellings(name: str) -> set[str]:
    """The ways one name is written: with Kep., without hyphens."""
    found = {name}
    if name.startswith("Kepulauan "):
        found.add(f"Kep {name[10:]}")
    if name.startswith("Administrasi "):
        found.add(name[13:])
    return found


@cache
def _vocabulary() -> Phrases[_Name]:
    named = [(r.code, r.name) for r in regions().values()] + aliases()
    return Phrases.of((spelling, _Name(code, name.isupper())) for code, name in named for spelling in _spellings(name))


def weak_names() -> frozenset[tuple[str, ...]]:
    """Folded names that are words too: they tell a region only where its level or an office is said beside them."""
    return _weak()


@cache
def _weak() -> frozenset[tuple[str, ...]]:
    return frozenset(fold(name) for (name,) in read_rows("wilayah_lemah.tsv"))


#: Words before a name that say its level. Only the first of each pair is part of the region's own name.
_OWN: dict[str, Level] = {
    "provinsi": "provinsi", "propinsi": "provinsi", "prov": "provinsi", "province": "provinsi", "prop": "provinsi",
    "kabupaten": "kabupaten", "kab": "kabupaten", "regency": "kabupaten", "kota": "kota", "kotamadya": "kota",
    "provinsl": "provinsi", "provins": "provinsi", "kata": "kota",
}  # fmt: skip
_OFFICES: dict[str, Level] = {
    "pemprov": "provinsi", "gubernur": "provinsi", "wagub": "provinsi", "setdaprov": "provinsi", "pemprop": "provinsi",
    "cagub": "provinsi", "sekdaprov": "provinsi", "kejati": "provinsi", "polda": "provinsi",
    "pemkab": "kabupaten", "bupati": "kabupaten", "wabup": "kabupaten", "sekdakab": "kabupaten",
    "setdakab": "kabupaten",
    "pemkot": "kota", "pemko": "kota", "walikota": "kota", "wali": "kota", "wawali": "kota", "wawako": "kota",
    "wako": "kota", "walkot": "kota", "sekdako": "kota", "sekdakot": "kota", "setdako": "kota", "polresta": "kota",
}  # fmt: skip
_QUIET = {"administrasi", "daerah"}


def find_regions(text: str, words: list[Token] | None = None) -> list[RegionMention]:
    """Every region named in a text, from left to right, the longest name winning. Never raises."""
    words = tokens(text) if words is None else words
    place = {token.start: number for number, token in enumerate(words)}
    found: list[RegionMention] = []
    weak: list[RegionMention] = []  # words that are regions' names too: "Malaka" where "Bupati Malaka" was told
    listed: Level | None = None  # the level told before the first name of a list
    for start, end, names in _vocabulary().find(text, words):
        goes_on = bool(found) and _LIST.fullmatch(text, found[-1].end, start) is not None
        mention = _mention(text, words, place[start], start, end, names, listed if goes_on else None)
        if mention is not None:
            listed = mention.level if mention.stated or goes_on else None
            found.append(mention)
        elif fold(text[start:end]) in _weak() and not _is_longer(text, words, place[start], end):
            weak.append(_resolve(start, end, tuple(dict.fromkeys(name.code for name in names)), None, None))
    told = {mention.code for mention in found if mention.stated}
    return sorted([*found, *(m for m in weak if m.code in told and text[m.start].isupper())], key=lambda m: m.start)


#: Between two names of a list, of which the first tells the level: "Kabupaten Malaka dan Belu".
_LIST = re.compile(r"[ ]?(?:\([^()\n]{1,24}\))?(?:,|,? (?:dan|serta|maupun|&)) ")
_GOES_ON = re.compile(r" [A-Z]")


def _mention(
    text: str, words: list[Token], at: int, start: int, end: int, names: Sequence[_Name], listed: Level | None
) -> RegionMention | None:
    raw = text[start:end]
    if not raw[0].isupper() and not raw[0].isdigit():
        return None
    fitting = [name for name in names if not name.capitals or raw.isupper()]
    if not fitting:
        return None
    level, outer = _stated_level(text, words, at)
    codes = tuple(dict.fromkeys(name.code for name in fitting))
    if level is None and listed is not None:
        of_list = tuple(code for code in codes if regions()[code].level == listed)
        if len(of_list) == 1 and not (fold(raw) in _weak() and _is_longer(text, words, at, end)):
            return _resolve(start, end, of_list, None, None)
    if level is None and fold(raw) in _weak():
        return None
    return _resolve(start, end, codes, level, outer)


def _is_longer(text: str, words: list[Token], at: int, end: int) -> bool:
    """Whether a name goes on behind `end`, and not with the level of what it lies in: "Pasir **Putih**"."""
    after = next((word for word in words[at + 1 :] if word.start >= end), None)
    return _GOES_ON.match(text, end) is not None and (after is None or after.word not in _OWN)


def _resolve(start: int, end: int, codes: tuple[str, ...], level: Level | None, outer: int | None) -> RegionMention:
    chosen = tuple(code for code in codes if level is None or regions()[code].level == level)
    # "Gubernur Bandung" and the like: the level contradicts the name, so the name is believed less than nothing.
    kept = chosen or codes
    one = regions()[kept[0]] if len(kept) == 1 else None
    return RegionMention(
        start, end, one.code if one else None, one.name if one else None, one.level if one else None, kept,
        stated=bool(level and chosen), outer=outer if outer is not None and chosen else start,
    )  # fmt: skip


def _stated_level(text: str, words: list[Token], at: int) -> tuple[Level | None, int | None]:
    """The level said by the word before `at`, and where that word starts if it belongs to the name."""
    back = at - 1
    while back >= 0 and at - back <= 2 and words[back].word in _QUIET:
        back -= 1
    if back < 0 or not _adjacent(text, words[back].end, words[back + 1].start):
        return None, None
    word = words[back].word
    if word in _OWN:
        if word == "kota" and back and words[back - 1].word == "wali":
            return "kota", None
        if back and words[back - 1].word == "kabupaten" and text[words[back - 1].end : words[back].start] == "/":
            return None, None
        return _OWN[word], words[back].start
    return _OFFICES.get(word), None


def _adjacent(text: str, end: int, start: int) -> bool:
    between = text[end:start]
    return len(between) <= 4 and not between.strip(" \n\t\xa0.:)")


# OCR confusions undone for comparison only; both sides of a comparison go through it.
_CONFUSED = str.maketrans({"!": "i", "1": "i", "l": "i", "|": "i", "0": "o", "5": "s", "~": " ", "8": "b"})


def shape(name: str) -> str:
    """A name with the letters that OCR confuses made equal, in lower case, without blanks."""
    return re.sub(r"[^a-z]", "", name.lower().translate(_CONFUSED))


@cache
def _shapes() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    named = [(r.code, r.name) for r in regions().values()] + aliases()
    for code, name in named:
        for spelling in _spellings(name):
            key = shape(spelling)
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), code)))
    return found


@cache
def _beginnings() -> frozenset[tuple[str, ...]]:
    """The names of two words and more, as far as their second word, their third …, the whole."""
    names = (tuple(place.name.lower().split()) for place in regions().values())
    return frozenset(words[:count] for words in names for count in range(2, len(words) + 1))


def goes_on(words: Sequence[str], following: str) -> bool:
    """Whether a region's name that was begun goes on with the next word.

    >>> goes_on(["Kutai"], "Kartanegara"), goes_on(["Penajam", "Paser"], "Utara"), goes_on(["Bogor"], "Jalan")
    (True, True, False)
    """
    return tuple(word.lower() for word in (*words, following)) in _beginnings()


def closest_region(name: str, level: Level | None = None) -> tuple[Region, float] | None:
    """The region that a name, possibly misread, stands for, with the similarity 0..1; None where none or several.

    For names already cut out of a text (up to 80 characters); running text goes through `find_regions`.
    """
    key = shape(name[:80])
    if len(key) < 2:
        return None
    exact = _fitting(_shapes().get(key, ()), level)
    if exact:
        return (exact[0], 1.0) if len(exact) == 1 else None
    return _nearest(key, level)


def _fitting(codes: Sequence[str], level: Level | None) -> list[Region]:
    return [r for r in (regions()[code] for code in codes) if level is None or r.level == level]


def _nearest(key: str, level: Level | None) -> tuple[Region, float] | None:
    from rapidfuzz import fuzz, process

    if len(key) < 4:
        return None
    near = process.extract(key, list(_shapes()), scorer=fuzz.ratio, score_cutoff=CLOSE, limit=8)
    scored = [(score, r) for shaped, score, _ in near if len(shaped) > 3 for r in _fitting(_shapes()[shaped], level)]
    if not scored:
        return None
    best = max(score for score, _ in scored)
    top = {r.code: r for score, r in scored if score == best}
    return (next(iter(top.values())), best / 100) if len(top) == 1 else None
