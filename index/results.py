"""The question put to the index and its answer: frozen records, and the JSON that others script against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Mode = Literal["hybrid", "text", "semantic"]
MODES: tuple[Mode, ...] = ("hybrid", "text", "semantic")


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What to look for; filters of one kind are alternatives, filters of different kinds all hold."""

    query: str
    limit: int = 10
    offset: int = 0  #: hits to skip, for the second page and on
    mode: Mode = "hybrid"
    kind: str | None = None  #: "agreement" or "news"
    types: tuple[str, ...] = ()  #: KSDD …
    sectors: tuple[str, ...] = ()  #: names of urusan, or words of them
    parties: tuple[str, ...] = ()  #: names, or words of them
    date_from: str | None = None  #: ISO, maybe imprecise
    date_to: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One document of the answer."""

    rank: int  #: from 1
    document_id: str
    sha256: str
    source: str
    title: str
    kind: str
    date: str | None  #: a full ISO day, else None
    score: float
    page: int | None  #: of the snippet
    snippet: str
    highlights: tuple[tuple[int, int], ...]  #: character offsets into `snippet`
    # What the fixed JSON does not carry:
    said_date: str | None = None  #: ISO as precise as it is known
    type: str | None = None
    form: str | None = None
    parties: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    amounts: tuple[tuple[str, str], ...] = ()  #: (plain decimal, ISO 4217)
    ends: str | None = None
    sources: tuple[str, ...] = ()
    by_meaning: bool = False  #: none of the typed words stands in the document


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer."""

    query: str
    mode: str
    total: int  #: documents found, of which `hits` are the best
    took_ms: float
    suggestion: str | None  #: the query with unknown words corrected
    facets: dict[str, dict[str, int]]  #: kind, type, sector, year, party → value → number of documents
    hits: tuple[Hit, ...]
    notes: tuple[str, ...] = ()  #: how the query was understood, where not as it was meant


_HIT = ("rank", "document_id", "sha256", "source", "title", "kind", "date", "score", "page", "snippet")


def to_json(result: SearchResult) -> dict[str, Any]:
    """The answer in the shape that scripts rely on."""
    return {
        "query": result.query,
        "mode": result.mode,
        "total": result.total,
        "took_ms": round(result.took_ms, 3),
        "suggestion": result.suggestion,
        "facets": result.facets,
        "hits": [
            {**{name: getattr(hit, name) for name in _HIT}, "highlights": [list(span) for span in hit.highlights]}
            for hit in result.hits
        ],
    }
