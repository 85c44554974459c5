"""Resolves names after registrations: a result of the set of documents, whatever their order."""

from __future__ import annotations

from registry.database import Database


def settle(database: Database) -> int:
    return 0
