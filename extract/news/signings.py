"""Words that tell of a signing or of an agreement reached, and the nouns of agreements.

The words are the tables tanda_tangan, benda and bukan of data/peristiwa.toml; states.py tells whether one is done.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from extract.knowledge import read_table
from extract.news.states import State, state_of


@dataclass(frozen=True, slots=True)
class Signing:
    """One word that tells of a signing or an agreement reached."""

    start: int
    end: int
    strong: bool  #: a signing proper; else an agreement reached, which needs a noun of an agreement beside it
    state: State
    sentence: tuple[int, int]
    in_title: bool = False


def vocabulary() -> dict[str, Any]:
    """data/peristiwa.toml as it is."""
    return read_table("peristiwa.toml")


def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def signing_patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    words = vocabulary()["tanda_tangan"]
    return tuple(
        (compiled("|".join(pattern for pattern, _ in words[name])), name == "kuat") for name in ("kuat", "lemah")
    )


@cache
def nouns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(form, pattern) of the nouns of an agreement, the telling ones first."""
    return tuple((form, compiled(pattern)) for form, (pattern, _) in vocabulary()["benda"].items())


@cache
def any_noun() -> re.Pattern[str]:
    return compiled("|".join(pattern for pattern, _ in vocabulary()["benda"].values()))


@cache
def beside() -> re.Pattern[str]:
    """Words that say that what is signed is signed beside another event."""
    return compiled(vocabulary()["keadaan"]["sampingan"][0])


@cache
def not_ours() -> dict[str, re.Pattern[str]]:
    return {name: compiled(pattern) for name, (pattern, _) in vocabulary()["bukan"].items()}


@cache
def _other_papers() -> re.Pattern[str]:
    return compiled(vocabulary()["tanda_tangan_lain"]["pola"][0])


@cache
def _not_told() -> re.Pattern[str]:
    """What stands before a word of signing that signs no agreement, or is only asked about."""
    both = (vocabulary()[name]["pola"][0] for name in ("tanda_tangan_sebelum", "ditanyakan"))
    return compiled("|".join(both))


@cache
def _asked() -> re.Pattern[str]:
    return compiled(vocabulary()["ditanyakan_sesudah"]["pola"][0])


@cache
def _only_wished() -> re.Pattern[str]:
    both = (vocabulary()[name]["pola"][0] for name in ("tanda_tangan_lain", "sepakat_lain"))
    return compiled("|".join(both))


# --- signings -------------------------------------------------------------------------------------------------------


def find_signings(text: str, sentences: list[tuple[int, int]], in_title: bool = False) -> list[Signing]:
    """Every word of a signing in the sentences of a text, with its state. Never raises."""
    found = [signing for span in sentences for signing in _in_sentence(text, span)]
    found = [replace(signing, in_title=True) for signing in found] if in_title else found
    return sorted(found, key=lambda s: s.start)


@lru_cache(maxsize=4096)  # every reader of the parties asks for the same sentences of the article at hand
def _in_sentence(text: str, span: tuple[int, int]) -> tuple[Signing, ...]:
    found = []
    for pattern, strong in signing_patterns():
        for match in pattern.finditer(text, *span):
            other = _other_papers() if strong else _only_wished()
            if other.match(text, match.end(), span[1]) or _asked().match(text, match.end(), span[1]):
                continue
            if _not_told().search(text[max(span[0], match.start() - 110) : match.start()]):
                continue
            if strong or any_noun().search(text, *span):
                state = state_of(text, span, match.start(), match.end())
                if _APPROVES.match(match.group()) and _COUNCIL.search(text, *span):
                    state = "future"
                found.append(Signing(match.start(), match.end(), strong, state, span))
    return tuple(found)


#: What a council approves may be signed from then on (PP 28/2018): "DPRD menyetujui kerja sama pengelolaan pasar".
_APPROVES = re.compile(r"(?:resmi )?menyetujui", re.IGNORECASE)
_COUNCIL = re.compile(r"\b(?:DPRD|DPRK|DPRA|dewan|fraksi|paripurna)\b", re.IGNORECASE)
