"""A new SQLite file that several open at the same moment."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from ingest.ahead import log_ahead


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None, timeout=0.05, check_same_thread=False)


def test_the_switch_waits_for_who_is_writing_the_first_page(tmp_path: Path) -> None:
    first, second = _open(tmp_path / "a.db"), _open(tmp_path / "a.db")
    first.execute("BEGIN IMMEDIATE")
    letting_go = threading.Timer(0.3, first.execute, ("COMMIT",))
    letting_go.start()
    log_ahead(second, 30)
    letting_go.join()
    assert second.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_patience_ends(tmp_path: Path) -> None:
    first, second = _open(tmp_path / "a.db"), _open(tmp_path / "a.db")
    first.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        log_ahead(second, 0.1)


def test_what_is_no_database_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"bukan basis data sama sekali" * 100)
    with pytest.raises(sqlite3.DatabaseError):
        log_ahead(_open(tmp_path / "a.db"), 30)
