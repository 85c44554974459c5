"""What a typed query has become: the tree that engines run, and what search must know of it besides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from index.analysis import Token
from index.plan import Node


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another way to say a stretch of a text."""

    phrase: str
    weight: float  #: 0..1
    start: int  #: offset of the stretch in the text
    end: int


#: Alternatives for what stands in a text.
Expand = Callable[[str], list[Alternative]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Neighbouring words of a query, which count a little more where they are neighbours in a document."""

    stems: tuple[str, str]
    worth: float  #: added to the score


@dataclass(frozen=True, slots=True)
class Planned:
    """A query ready to run."""

    node: Node
    ideal: float = 0.0  #: score of a document that holds all typed words often
    meaning: str = ""  #: the words to embed; "" where there is nothing to mean
    required: Node | None = None  #: what a document must match even if only its meaning is near
    corrected: dict[str, str] = field(default_factory=dict)  #: typed word → the word it was probably meant for
    notes: tuple[str, ...] = ()
    worded: float = 1.0  #: share of `ideal` that words bring; numbers bring the rest
    english: float = 0.0  #: share of `ideal` that English words bring
    pairs: tuple[Pair, ...] = ()
    asked: bool = False  #: whether it is a question for a fact


def covered(tokens: list[Token], item: Alternative) -> tuple[int, int]:
    """The tokens first … last-1 that an alternative stands for."""
    inside = [at for at, token in enumerate(tokens) if token.start >= item.start and token.end <= item.end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


#: Alternatives by the tokens first … last-1 that they stand for.
Spans = dict[tuple[int, int], list[Alternative]]


def spans_of(items: list[Alternative], tokens: list[Token]) -> Spans:
    found: Spans = {}
    for item in items:
        found.setdefault(covered(tokens, item), []).append(item)
    return found


def merged(node: Node, parts: list[Planned]) -> Planned:
    """What several planned parts say together, joined by `node`; required parts are left to the caller."""
    corrected = {typed: meant for part in parts for typed, meant in part.corrected.items()}
    meaning = " ".join(part.meaning for part in parts if part.meaning)
    notes = tuple(note for part in parts for note in part.notes)
    ideal = sum(part.ideal for part in parts)
    worded = sum(part.ideal * part.worded for part in parts) / ideal if ideal else 1.0
    english = sum(part.ideal * part.english for part in parts) / ideal if ideal else 0.0
    pairs = tuple(pair for part in parts for pair in part.pairs)
    asked = any(part.asked for part in parts)
    return Planned(node, ideal, meaning, None, corrected, notes, worded, english, pairs, asked)
