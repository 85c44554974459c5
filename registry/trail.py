"""The append-only history: who changed what, and what it was before."""

from __future__ import annotations

import getpass
import os
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, insert

from registry.database import to_json
from registry.schema import history


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def person() -> str:
    """Who works here: $SEPAKAT_USER, else the name of the account."""
    try:
        return os.environ.get("SEPAKAT_USER") or getpass.getuser()
    except (KeyError, OSError):
        return "tanpa nama"


def log(
    connection: Connection, by: str, action: str, subject: str, path: str | None = None,
    before: Any = None, after: Any = None, undoes: int | None = None,
) -> int:  # fmt: skip
    """Appends one entry; returns its number."""
    values = {
        "at": now(), "by": by, "action": action, "subject": subject, "path": path, "undoes": undoes,
        "before": None if before is None else to_json(before),
        "after": None if after is None else to_json(after),
    }  # fmt: skip
    done = connection.execute(insert(history).values(**values))
    key = done.inserted_primary_key
    assert key is not None
    return int(key[0])
