"""Sectors: which of the 32 government affairs a text is about.

The names, the words that tell them and their weights are data/urusan.toml. The words are looked up as whole phrases,
the longest winning, so that "media sosial" is not "sosial" and the cost does not grow with the vocabulary.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any

from extract.phrases import Phrases, Token, fold, tokens

#: What is left of a phrase's weight inside the name of an office ("Dinas Kesehatan"), and from which score on a
#: sector is told by `sectors_of`. Chosen so that an office's name alone tells nothing.
OFFICE_SHARE = 0.4
TOLD = 0.5


@dataclass(frozen=True, slots=True)
class SectorMention:
    """Words that tell a sector; offsets are 0-based."""

    start: int
    end: int
    sector: str  #: one of `names()`
    score: float  #: 0..1


#: A crop that is only traded tells trade, not farming: "perdagangan lada", "distribusi beras, jagung dan cabai".
TRADED_SHARE = 0.6
_TRADED = re.compile(
    r"\b(?:perdagangan|pasokan|suplai|distribusi|pemasaran|ekspor|jual beli|memasok|pengiriman)(?: (?:komoditas|"
    r"komoditi))?"
    r"(?: [a-z]{3,12},?| dan){0,4} $",
    re.IGNORECASE,
)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resources.files("extract").joinpath("data", "urusan.toml").read_text("utf-8"))


@cache
def names() -> tuple[str, ...]:
    """The 32 affairs in the order of the law, and "penunjang/lainnya"."""
    return tuple(_data()["names"])


@dataclass(frozen=True, slots=True)
class Term:
    """One phrase, what it tells and an example in which it stands."""

    phrase: str
    sectors: tuple[str, ...]
    weight: float
    example: str


@cache
def terms() -> tuple[Term, ...]:
    short = _data()["short"]
    return tuple(
        Term(phrase.strip(), tuple(short[key] for key in keys.split()), float(weight), example)
        for keys, weight, phrases, example in _data()["terms"]["rows"]
        for phrase in phrases.split(" | ")
    )


@cache
def _vocabulary() -> Phrases[tuple[tuple[str, float], ...]]:
    told = [(t.phrase, tuple((sector, t.weight) for sector in t.sectors)) for t in terms()]
    told += [(name, ((name, 1.0),)) for name in names()]
    return Phrases.of(told + [(phrase, ()) for phrase in _data()["terms"]["nothing"]])


@cache
def _offices() -> frozenset[str]:
    return frozenset(_data()["terms"]["office"])


def find_sectors(text: str, words: list[Token] | None = None) -> list[SectorMention]:
    """Every mention of a sector, from left to right; one place may tell several. Never raises."""
    words = tokens(text) if words is None else words
    place = {token.start: number for number, token in enumerate(words)}
    found: list[SectorMention] = []
    for start, end, told in _vocabulary().find(text, words):
        share = OFFICE_SHARE if _in_office(text, words, place[start]) else 1.0
        if share == 1.0 and _TRADED.search(text, max(0, start - 60), start):
            told = [
                tuple((s, w * TRADED_SHARE if s == "pertanian" and w < 1 else w) for s, w in pairs) for pairs in told
            ]
        found += [SectorMention(start, end, sector, weight * share) for sector, weight in _best(told)]
    return found


def _best(told: Iterable[tuple[tuple[str, float], ...]]) -> list[tuple[str, float]]:
    best: dict[str, float] = {}
    for pairs in told:
        for sector, weight in pairs:
            best[sector] = max(weight, best.get(sector, 0.0))
    return list(best.items())


def _in_office(text: str, words: list[Token], at: int) -> bool:
    """Whether the phrase stands in an office's name: "Dinas Pertanian", "Dinas Tenaga Kerja dan Transmigrasi"."""
    if not text[words[at].start].isupper():
        return words[at - 1].word in _offices() if at else False
    # Back over capitals and "dan" of the same name, at most eight words.
    for back in range(at - 1, max(at - 9, -1), -1):
        token = words[back]
        between = text[token.end : words[back + 1].start]
        if token.word in _offices():
            return between.strip() == ""
        if between.strip(" ,\n") or not (text[token.start].isupper() or token.word in ("dan", "serta")):
            return False
    return False


def sectors_of(text: str, limit: int = 8, floor: float = TOLD) -> list[SectorMention]:
    """The sectors that a text is about, in the order in which they appear, each once with its first best mention.

    Several weak mentions of one sector add up as independent evidence (noisy or).
    """
    return without_support(combine(find_sectors(text), limit, floor))


#: Legal aid, budgets, training of officials: what fits none of the 32 affairs.
SUPPORT = "penunjang/lainnya"


def without_support(told: list[SectorMention]) -> list[SectorMention]:
    """Support functions beside a real affair are its means ("… dengan pajak daerah"), unless they are named first."""
    if len(told) > 1 and told[0].sector != SUPPORT:
        return [m for m in told if m.sector != SUPPORT]
    return told


def combine(mentions: Iterable[SectorMention], limit: int = 8, floor: float = TOLD) -> list[SectorMention]:
    """Mentions of the same sector joined to one with their common score; at most `limit`, the surest kept."""
    best: dict[str, SectorMention] = {}
    doubt: dict[str, float] = {}
    for mention in mentions:
        doubt[mention.sector] = doubt.get(mention.sector, 1.0) * (1.0 - min(mention.score, 0.99))
        if mention.sector not in best or mention.score > best[mention.sector].score:
            best[mention.sector] = mention
    told = [replace(m, score=1.0 - doubt[m.sector]) for m in best.values() if 1.0 - doubt[m.sector] >= floor]
    kept = sorted(told, key=lambda m: -m.score)[:limit]
    return sorted(kept, key=lambda m: (m.start, names().index(m.sector)))


def sector_name(written: str) -> str | None:
    """The affair that a name means however it is cased or spelt with "dan" and commas; None for no affair."""
    key = [word for word in fold(written) if word not in ("dan", "atau")]
    return next((name for name in names() if [w for w in fold(name) if w != "dan"] == key), None)
