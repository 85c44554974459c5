"""Cut the pages of a document into passages: pieces of one thought that a vector can stand for and a person can read.

A passage never crosses a page or the heading of a Pasal; paragraphs are kept whole where they fit, joined where they
are short and cut at sentence ends where they are long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

#: Words in a passage: paragraphs are joined below LEAST and cut above MOST. Chosen for the length of text that the
#: shipped model tells apart best (about a paragraph); rerun benchmarks/search_quality.py after a change.
LEAST = 40
MOST = 110

_BREAK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:(?:PASAL|Pasal|ARTICLE|Article|BAB)\s*[\dIVXL]+\b|[-•–][ \t]))|\f")
_HEADING = re.compile(r"\s*(?:PASA ?L|Pasal|ARTICLE|Article|BAB)\s*[\dIVXL]+\b")
_SENTENCE = re.compile(r"(?<=[.;:?!])\s+(?=[A-Z0-9(\"“])|\n")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one page."""

    page: int  #: counts from 1
    start: int  #: offset into the page text
    end: int


def split(pages: tuple[str, ...]) -> list[Passage]:
    """The passages of all pages, in order; [] where no page has a word."""
    return [Passage(number, start, end) for number, text in enumerate(pages, start=1) for start, end in _page(text)]


def _page(text: str) -> Iterator[tuple[int, int]]:
    start, end, size = 0, 0, 0
    for first, last in _pieces(text):
        words = _words(text, first, last)
        if not words:
            continue
        full = size + words > MOST or (size >= LEAST and words >= LEAST // 2) or _HEADING.match(text, first, last)
        if size and full:
            yield _trimmed(text, start, end)
            size = 0
        if not size:
            start = first
        end, size = last, size + words
    if size:
        yield _trimmed(text, start, end)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs; those that are too long, sentence by sentence; sentences too long, by words."""
    for first, last in _cut(text, _BREAK, 0, len(text)):
        if _words(text, first, last) <= MOST:
            yield first, last
            continue
        for start, end in _cut(text, _SENTENCE, first, last):
            yield from _by_words(text, start, end)


def _by_words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = list(_WORD.finditer(text, start, end))
    for at in range(0, max(len(words), 1), MOST):
        first = start if at == 0 else words[at].start()
        yield first, words[at + MOST].start() if at + MOST < len(words) else end


def _cut(text: str, pattern: re.Pattern[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _words(text: str, start: int, end: int) -> int:
    return sum(1 for _ in _WORD.finditer(text, start, end))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))
