"""The list of changes: what the index must take in, read from the registry.

The index keeps the `seq` of the last change it took in and asks for what came `after`. A document appears once,
at its latest change, however often it changed. What people corrected is already in the values given here, and
private data is masked in the texts. This module loads no database library until `changes` is called.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from registry.store import Registry


@dataclass(frozen=True, slots=True)
class IndexSource:
    """All that the index may know of one document."""

    document_id: str
    sha256: str
    sources: tuple[str, ...]  #: paths and addresses as given, sorted
    title: str | None
    kind: str  #: "agreement", "news" or "other"
    type: str | None  #: KSDD …; of the first agreement that has one
    types: tuple[str, ...]  #: of all agreements of the document
    form: str | None  #: of the first agreement
    date: str | None  #: ISO, maybe imprecise: signing date of an agreement; event date, else publication, of news
    year: int | None
    parties: tuple[str, ...]  #: canonical names, in the order of the document
    aliases: tuple[str, ...]  #: other names of the same organisations
    sectors: tuple[str, ...]
    numbers: tuple[str, ...]
    amounts: tuple[tuple[str, str], ...]  #: (plain decimal, ISO 4217)
    subject: str | None
    starts: str | None
    ends: str | None
    event_class: str | None  #: of news
    pages: tuple[str, ...]  #: masked text of each page
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    seq: int  #: grows with every change; never reused
    document_id: str
    deleted: bool
    document: IndexSource | None  #: None when deleted


def changes(registry: Registry, after: int = 0, limit: int = 500) -> list[Change]:
    """Up to `limit` changes after `after`, oldest first; [] when the index is up to date."""
    from registry.feed_read import read_changes

    return read_changes(registry, after, limit)
