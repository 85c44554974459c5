"""Switches a SQLite file to write-ahead logging, also while other processes open the same new file."""

from __future__ import annotations

import sqlite3
import time

#: Seconds between two tries; the switch itself takes a few milliseconds.
PAUSE = 0.02


def log_ahead(database: sqlite3.Connection, patience: float) -> None:
    """Readers then never wait for the writer. Raises `sqlite3.OperationalError` after `patience` seconds of locks.

    The connection's own timeout is not enough: SQLite refuses this switch at once where waiting might mean that two
    wait for each other, as two do that open a new file at the same moment.
    """
    until = time.monotonic() + patience
    while True:
        try:
            database.execute("PRAGMA journal_mode = WAL").fetchone()
            return
        except sqlite3.OperationalError as error:
            locked = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
            if not locked or time.monotonic() > until:
                raise
            time.sleep(PAUSE)
