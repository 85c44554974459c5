"""The content of a registry as one hash, to show that two registries are the same whatever the order of work."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from registry.database import to_json
from registry.schema import metadata

if TYPE_CHECKING:
    from registry.store import Registry

#: What tells of the order and time of work, not of what is known.
_OF_TIME = {"change": {"seq"}, "history": {"history_id", "at", "undoes"}, "field": {"human_at"}, "link": {"choice_at"}}
_LEFT_OUT = {"stale"}


def content(registry: Registry) -> dict[str, list[str]]:
    """Every table as sorted lines of JSON, without the order and time of work."""
    registry.settle()
    found: dict[str, list[str]] = {}
    with registry.database.read() as connection:
        for table in metadata.sorted_tables:
            if table.name not in _LEFT_OUT:
                left_out = _OF_TIME.get(table.name, set())
                rows = connection.execute(select(*(c for c in table.columns if c.name not in left_out))).mappings()
                found[table.name] = sorted(to_json({key: _plain(value) for key, value in row.items()}) for row in rows)
    return found


def digest(registry: Registry) -> str:
    """The SHA-256 of `content`."""
    return hashlib.sha256(to_json(content(registry)).encode()).hexdigest()


def _plain(value: Any) -> Any:
    return hashlib.sha256(bytes(value)).hexdigest() if isinstance(value, bytes | memoryview) else value
