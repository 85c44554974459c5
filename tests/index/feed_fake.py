"""A registry's list of changes without a registry."""

from __future__ import annotations

from typing import Any

from registry.feed import Change, IndexSource


def source(document_id: str, title: str | None, *pages: str, **said: Any) -> IndexSource:
    """A document with as little as a test needs to say."""
    date = said.get("date")
    values: dict[str, Any] = {
        "sha256": document_id.encode().hex().ljust(64, "0"), "sources": (f"arsip/{document_id}.pdf",), "kind": "news",
        "type": None, "form": None, "date": None, "year": int(date[:4]) if date else None, "parties": (), "aliases": (),
        "sectors": (), "numbers": (), "amounts": (), "subject": None, "starts": None, "ends": None,
        "event_class": None, "languages": ("id",), **said,
    }  # fmt: skip
    values.setdefault("types", (values["type"],) if values["type"] else ())
    return IndexSource(document_id=document_id, title=title, pages=pages, **values)


class FakeFeed:
    """Changes in memory; each document once, at its latest change."""

    def __init__(self, sources: list[IndexSource]) -> None:
        self._changes: dict[str, Change] = {}
        self._seq = 0
        for item in sources:
            self.put(item)

    def put(self, item: IndexSource) -> None:
        self._seq += 1
        self._changes.pop(item.document_id, None)
        self._changes[item.document_id] = Change(self._seq, item.document_id, False, item)

    def drop(self, document_id: str) -> None:
        self._seq += 1
        self._changes.pop(document_id, None)
        self._changes[document_id] = Change(self._seq, document_id, True, None)

    def __call__(self, after: int, limit: int) -> list[Change]:
        return [change for change in self._changes.values() if change.seq > after][:limit]
