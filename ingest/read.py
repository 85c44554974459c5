"""Reads inputs into documents: the one door through which files come in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.book import Whole, assemble, open_book
from ingest.errors import SepakatError
from ingest.inputs import Input
from ingest.settings import Settings
from ingest.types import Document


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch is; given to `on_progress` now and then."""

    documents: int  #: done
    pages: int  #: read
    seconds: float  #: since the start
    source: str = ""  #: last touched


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: a document or an error, never both, never neither."""

    input: Input
    sha256: str | None  #: None where the bytes could not be had
    document: Document | None = None
    error: SepakatError | None = None


def read_bytes(path: Path, source: str, settings: Settings, *, sha256: str | None = None) -> Document:
    """The document in a file. Raises `SepakatError`, naming `source`."""
    outcome = next(read_many([Input(source, path, sha256=sha256)], settings))
    if outcome.document is None:
        raise outcome.error or SepakatError("tidak terbaca", subject=source)
    return outcome.document


def read_many(
    items: Iterable[Input], settings: Settings, on_progress: Callable[[Progress], None] | None = None
) -> Iterator[Outcome]:
    """An outcome for each input, in the order given."""
    for item in items:
        sha = item.sha256
        try:
            loaded = item.load()
            data = loaded if isinstance(loaded, bytes) else loaded.read_bytes()
            sha = sha or hashlib.sha256(data).hexdigest()
            book = open_book(data, item.source, sha, settings, item.url)
            if isinstance(book, Whole):
                yield Outcome(item, sha, book.document)
                continue
            pages = tuple(book.read(number, settings) for number in range(1, len(book) + 1))
            yield Outcome(item, sha, assemble(book, pages, item.source, sha))
        except SepakatError as error:
            yield Outcome(item, sha, error=error.about(item.source))
