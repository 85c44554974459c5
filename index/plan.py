"""The query tree that every engine runs: words already analysed, synonyms already weighted, no library's types.

`query.py` reads what a person typed into Whoosh's query tree, `concepts.py` turns that into these nodes; an engine
only matches and scores. Scores are BM25 over one text in which the words of the title and the like weigh more
(Robertson, Zaragoza & Taylor, CIKM 2004, "simple BM25 extension to multiple weighted fields").
"""

from __future__ import annotations

import math
from dataclasses import dataclass

#: The field of everything said in a document, title to last page; the other fields hold a part of it.
ALL = "semua"
#: Fields that can be named in a query, beside ALL; a form found there scores its idf, however often and long the text.
PARTS = ("judul", "pihak", "nomor")
K1 = 1.2
B = 0.75


@dataclass(frozen=True, slots=True)
class Term:
    """Documents holding one indexed form."""

    text: str
    field: str = ALL


@dataclass(frozen=True, slots=True)
class Phrase:
    """Documents holding these stems one after the other (stop words between them do not count)."""

    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Documents whose column holds a number in low … high, both included; None leaves an end open."""

    column: str  #: "tahun", "tanggal" or "nilai"
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    """Documents that carry one of these values: kind, type, sector."""

    column: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Every:
    """All documents, each with score 0."""


@dataclass(frozen=True, slots=True)
class All:
    """Documents that match every child; scores add up."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """Documents that match some child; scores add up."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Best:
    """Documents that match some child; the best weighted score counts, of the others the share `tie`."""

    children: tuple[tuple[Node, float], ...]  #: (node, weight)
    tie: float = 0.1


@dataclass(frozen=True, slots=True)
class Not:
    """Documents that do not match the child, each with score 0."""

    child: Node


Node = Term | Phrase | Span | Tag | Every | All | Any | Best | Not


def idf(count: int, frequency: int) -> float:
    """Weight of a word that stands in `frequency` of `count` documents.

    >>> round(idf(10, 1), 4)
    1.9924
    """
    return math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))


def terms_of(node: Node) -> list[Term]:
    """Every scored term of a tree in reading order, those under `Not` left out; for highlights.

    >>> [term.text for term in terms_of(Any((Term("a"), Not(Term("b")), Phrase(("c", "d")))))]
    ['a', 'c', 'd']
    """
    match node:
        case Term():
            return [node]
        case Phrase(stems):
            return [Term(stem) for stem in stems]
        case All(children) | Any(children):
            return [term for child in children for term in terms_of(child)]
        case Best(weighted):
            return [term for child, _ in weighted for term in terms_of(child)]
        case _:
            return []
