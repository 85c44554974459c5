"""The registry of agreements: the one truth about documents, what was read in them, and what people decided.

`Registry` is the door; what happens behind it is told by verb: `register`, `settle`, `query`, `edit`, `review`, …
"""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING

from sqlalchemy import select

from registry.database import Database
from registry.identity import document_id
from registry.schema import change, document, page, source
from registry.types import Noted, Pending, RegisterReport, SourceState

if TYPE_CHECKING:
    from extract.record import Record
    from ingest.types import Document


class Registry:
    """An open registry. Close it, or use it as a context manager; one object serves one thread."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @classmethod
    def open(cls, database_url: str, *, create: bool = True) -> Registry:
        """Opens `database_url` (an SQLAlchemy URL) and brings it to the present version.

        Raises `RegistryError` where there is none and `create` is False, and `UsageError` for a bad address.
        """
        return cls(Database(database_url, create=create))

    def close(self) -> None:
        self.database.close()

    def __enter__(self) -> Registry:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def note_source(
        self, sha256: str, source: str, media_type: str | None = None, size: int | None = None
    ) -> SourceState:
        """Notes that these bytes came from `source`. Doing it twice does nothing."""
        from registry.register import note_source

        return note_source(self.database, sha256, source, media_type, size)

    def document_state(self, sha256: str) -> str | None:
        """ "pending", "done", "failed"; None for bytes never noted."""
        with self.database.read() as connection:
            found = connection.execute(select(document.c.state).where(document.c.sha256 == sha256)).scalar()
        return None if found is None else str(found)

    def register(self, read: Document, record: Record, *, extractor_version: str) -> RegisterReport:
        """Takes in what was read in one document, in one transaction.

        Registering again replaces what the machine read before; what a person set stays, and a different reading
        becomes a suggestion.
        """
        from registry.register import register

        return register(self.database, read, record, extractor_version)

    def mark_failed(self, sha256: str, reason: str) -> None:
        """Remembers why a noted document could not be read; one that was done before stays done."""
        with self.database.write() as connection:
            connection.execute(
                document.update()
                .where(document.c.sha256 == sha256, document.c.state != "done")
                .values(state="failed", reason=reason)
            )

    def pending(self, *, failed: bool = False) -> list[Pending]:
        """Documents noted and not finished, by identifier; with `failed` also those that could not be read."""
        states = ["pending", "failed"] if failed else ["pending"]
        with self.database.read() as connection:
            rows = connection.execute(
                select(document).where(document.c.state.in_(states)).order_by(document.c.document_id)
            ).all()
            names = _sources(self, [row.document_id for row in rows])
        return [
            Pending(row.document_id, row.sha256, row.media_type, names.get(row.document_id, ()), row.state, row.reason)
            for row in rows
        ]

    def texts(self, of_document: str) -> tuple[str, ...]:
        """The text of each page as read, unmasked; () for an unknown document. Also takes a sha256."""
        wanted = document_id(of_document) if len(of_document) == 64 else of_document
        with self.database.read() as connection:
            found = connection.execute(select(page.c.text).where(page.c.document_id == wanted).order_by(page.c.number))
            return tuple(found.scalars())

    def document(self, of_document: str) -> Document | None:
        """The document as it was read, boxes and all, so that newer rules can extract it again without reading."""
        from registry.recall import recall

        return recall(self.database, of_document)

    def settle(self) -> int:
        """Resolves names and links after registrations; returns how many agreements it looked at.

        Lists, links and the feed call it themselves. What it computes depends on the set of documents alone.
        """
        from registry.settle import settle

        return settle(self.database)

    def delete(self, of_document: str) -> bool:
        """Takes a document and its agreements out; False where there is none. The archive keeps the original."""
        from registry.stale import forget, ids_of

        with self.database.write() as connection:
            forget(connection, ids_of(connection, of_document))
            gone = connection.execute(document.delete().where(document.c.document_id == of_document)).rowcount
            if gone:
                connection.execute(change.delete().where(change.c.document_id == of_document))
                connection.execute(change.insert().values(document_id=of_document, deleted=True))
        return bool(gone)


def _sources(registry: Registry, ids: list[str]) -> dict[str, tuple[str, ...]]:
    with registry.database.read() as connection:
        rows = connection.execute(
            select(source).where(source.c.document_id.in_(ids)).order_by(source.c.document_id, source.c.source)
        )
        found: dict[str, tuple[str, ...]] = {}
        for row in rows:
            found[row.document_id] = (*found.get(row.document_id, ()), row.source)
    return {identity: tuple(sorted(names)) for identity, names in found.items()}


__all__ = ["Noted", "Pending", "RegisterReport", "Registry", "SourceState"]
