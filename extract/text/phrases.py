"""Phrases of a vocabulary found in running text by whole words; no business logic.

A dictionary on the first word and a walk over the next ones: linear in the text, however large the vocabulary,
and nothing to backtrack on a hostile page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Generic, TypeVar

V = TypeVar("V")

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
#: What may stand between the words of one phrase: a blank, a hyphen, the dot of an abbreviation, a line break.
GAP = re.compile(r"[ \t\xa0]{0,3}[\-.\n]?[ \t\xa0\n]{0,3}")


@dataclass(frozen=True, slots=True)
class Token:
    word: str  #: folded to lower case
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The words of a text, in order, with their offsets."""
    # casefold can lengthen a word ("ß"); lower keeps offsets meaningful and is enough for Indonesian.
    return [Token(m.group().lower().replace("’", "'"), m.start(), m.end()) for m in WORD.finditer(text)]


def fold(phrase: str) -> tuple[str, ...]:
    """The words of a phrase, as `Phrases` compares them."""
    return tuple(token.word for token in tokens(phrase))


@dataclass(slots=True)
class Phrases(Generic[V]):
    """A vocabulary of phrases, each with what it stands for."""

    by_first: dict[str, list[tuple[tuple[str, ...], V]]] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[tuple[str, V]]) -> Phrases[V]:
        """Builds the lookup; of the phrases with the same first word the longest is tried first."""
        found: Phrases[V] = cls()
        for phrase, value in entries:
            words = fold(phrase)
            if words:
                found.by_first.setdefault(words[0], []).append((words, value))
        for candidates in found.by_first.values():
            candidates.sort(key=lambda item: -len(item[0]))
        return found

    def find(self, text: str, words: list[Token] | None = None) -> Iterator[tuple[int, int, list[V]]]:
        """Longest matches from left to right: (start, end, values of all phrases that read so)."""
        words = tokens(text) if words is None else words
        at = 0
        while at < len(words):
            length, values = self._longest(text, words, at)
            if length:
                yield words[at].start, words[at + length - 1].end, values
            at += max(length, 1)

    def _longest(self, text: str, words: list[Token], at: int) -> tuple[int, list[V]]:
        length, values = 0, []
        for phrase, value in self.by_first.get(words[at].word, ()):
            if len(phrase) < length:
                break
            if _reads(text, words, at, phrase):
                length = len(phrase)
                values.append(value)
        return length, values


def _reads(text: str, words: list[Token], at: int, phrase: tuple[str, ...]) -> bool:
    if at + len(phrase) > len(words):
        return False
    here = words[at : at + len(phrase)]
    if any(token.word != word for token, word in zip(here, phrase, strict=True)):
        return False
    return all(GAP.fullmatch(text, a.end, b.start) for a, b in pairwise(here))
