"""Names of persons, organisations and places by the trained recogniser, without any vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from extract.nlp import pipeline

LABELS = ("PER", "ORG", "LOC")
#: A text longer than this is read in pieces, cut at line ends: the recogniser's memory grows with the text.
PIECE = 20_000


@dataclass(frozen=True, slots=True)
class Entity:
    """One name; offsets are 0-based into the text."""

    start: int
    end: int
    label: str  #: one of LABELS
    text: str


def find_entities(text: str) -> list[Entity]:
    """The names in a text, from left to right. Raises ToolMissing where spaCy or the weights are not there."""
    return [
        Entity(at + ent.start_char, at + ent.end_char, ent.label_, ent.text)
        for at, piece in pieces(text)
        for ent in names_only()(piece).ents
    ]


def find_all(texts: Iterable[str]) -> Iterator[list[Entity]]:
    """The names of many texts, in batches, which is about twice as fast as one by one."""
    for doc in names_only().pipe(texts, batch_size=32):
        yield [Entity(ent.start_char, ent.end_char, ent.label_, ent.text) for ent in doc.ents]


def names_only() -> Any:
    """The pipeline without the vocabularies, which entities do not need."""
    nlp = pipeline()
    if "sepakat_vocabulary" in nlp.pipe_names:
        nlp.disable_pipe("sepakat_vocabulary")
    return nlp


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """A text in pieces of at most PIECE characters with their offsets, cut at line ends where there are any."""
    at = 0
    while at < len(text):
        end = min(len(text), at + PIECE)
        if end < len(text):
            line = text.rfind("\n", at + PIECE // 2, end)
            end = line + 1 if line > 0 else end
        yield at, text[at:end]
        at = end
