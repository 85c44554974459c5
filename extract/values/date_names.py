"""Months and weekdays by their names, also misspelt or misread: data/bulan.toml."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extract.knowledge import read_table
from extract.text.misread import misread


def weekday_name(number: int) -> str:
    """Indonesian name of a weekday, Monday 0."""
    return str(read_table("bulan.toml")["hari"][str(number)][0]).capitalize()


@cache
def numbers_of(table: str) -> dict[str, int]:
    """Every written name of the months ("bulan") or weekdays ("hari"), and its number."""
    return {name: int(number) for number, names in read_table("bulan.toml")[table].items() for name in names}


@lru_cache(maxsize=4096)
def month_of(word: str, fuzzy: bool = True) -> int | None:
    """Number of a month's name, with bounded edit distance.

    >>> month_of("Pebruari"), month_of("0ktober"), month_of("Ma ret"), month_of("nomor")
    (2, 10, 3, None)
    """
    return _named(re.sub(r"[\s.]", "", word).lower(), "bulan", fuzzy)


@lru_cache(maxsize=4096)
def weekday(word: str, fuzzy: bool = True) -> int | None:
    """Number of a weekday's name, Monday 0."""
    return _named(word.strip().lower(), "hari", fuzzy)


def _named(word: str, table: str, fuzzy: bool) -> int | None:
    names = numbers_of(table)
    if word in names:
        return names[word]
    if fuzzy and word in _misread(table):
        return names[_misread(table)[word]]
    clean = word.replace("0", "o").replace("1", "i").replace("!", "i").replace("|", "l").replace("rn", "m")
    if clean in names:
        return names[clean]
    if not fuzzy or len(clean) < 4 or clean in read_table("bulan.toml")["words"]["never"]:
        return None
    return _nearest(clean, names)


@cache
def _misread(table: str) -> dict[str, str]:
    """Misread forms of the full names; the short ones are too like other words."""
    full = [name for name in numbers_of(table) if len(name) > 3 or name in ("mei", "may")]
    return misread(full, read_table("bulan.toml")["words"]["never"])


def _nearest(word: str, names: dict[str, int]) -> int | None:
    from rapidfuzz.distance import Levenshtein

    limit = 1 if len(word) < 7 else 2
    scored = [(Levenshtein.distance(word, n, score_cutoff=limit), v) for n, v in names.items() if len(n) >= 4]
    best = min(scored, default=(99, 0))
    if best[0] > limit:
        return None
    return best[1] if len({v for s, v in scored if s == best[0]}) == 1 else None
