"""Opens the database, SQLite or PostgreSQL, and gives transactions: many readers, one writer at a time.

One writer at a time keeps the list of changes gapless for its readers: a `seq` is never seen before a smaller one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from ingest.ahead import log_ahead
from ingest.errors import RegistryError, UsageError
from registry.migrate import upgrade, version_of
from registry.schema import VERSION

#: How long a writer waits for another before giving up; an ingest holds the database for some 10 ms a document.
BUSY_MS = 60_000
#: SQLite's own 2 MiB hold too little of a registry of a province: each question read its pages anew.
CACHE_KIB = 64 * 1024
#: Any fixed number: the key of PostgreSQL's advisory lock that admits one writer.
WRITER_LOCK = 7_305_461


class Database:
    """One open database. Use `read()` and `write()`; both are transactions."""

    def __init__(self, url: str, *, create: bool = True, migrate: bool = True) -> None:
        self.url = url
        self.engine = _engine(url, create)
        self.sqlite = self.engine.dialect.name == "sqlite"
        try:
            if migrate:
                self._bring_up_to_date()
        except DBAPIError as error:
            self.engine.dispose()
            raise RegistryError(f"basis data tidak dapat dibuka: {error.orig}", subject=_shown(url)) from error

    def _bring_up_to_date(self) -> None:
        with self.read() as connection:
            if version_of(connection) == VERSION:
                return
        with self.write() as connection:
            # Asked again under the lock: another process may have been quicker.
            upgrade(connection)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        with self.engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that no other writer shares; rolled back on any exception."""
        with self.engine.connect().execution_options(sepakat_write=True) as connection:
            try:
                with connection.begin():
                    if not self.sqlite:
                        connection.execute(text(f"SELECT pg_advisory_xact_lock({WRITER_LOCK})"))
                    yield connection
            except DBAPIError as error:
                raise RegistryError(f"basis data menolak: {error.orig}", subject=_shown(self.url)) from error

    def close(self) -> None:
        self.engine.dispose()


def _engine(url: str, create: bool) -> Engine:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise UsageError(
            "alamat basis data tidak dipahami", subject=url, hint="contoh: sqlite:///data/sepakat.db"
        ) from error
    if parsed.get_backend_name() == "postgresql" and parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    if parsed.get_backend_name() == "sqlite" and parsed.database:
        path = Path(parsed.database)
        if not create and not path.exists():
            raise RegistryError(
                "registri belum ada", subject=str(path), hint="baca dokumen dahulu: sepakat ingest FOLDER"
            )
        path.parent.mkdir(parents=True, exist_ok=True)
    try:
        engine = create_engine(parsed)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise UsageError(f"basis data ini tidak dikenal: {error}", subject=_shown(url)) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver's own idea of when a transaction starts would let a reader become a writer too late to wait.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    log_ahead(connection, BUSY_MS / 1000)
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    write = connection.get_execution_options().get("sepakat_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _shown(url: str) -> str:
    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return url


def upsert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Inserts `rows`, or updates the columns given where the primary key is there already."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        from sqlalchemy.dialects.sqlite import insert
    else:
        from sqlalchemy.dialects.postgresql import insert  # type: ignore[assignment]
    keys = [column.name for column in table.primary_key]
    statement = insert(table)
    changed = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    if changed:
        connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed), rows)
    else:
        connection.execute(statement.on_conflict_do_nothing(index_elements=keys), rows)


#: Identifiers in one SQL statement; SQLite's oldest limit is 999 variables.
BATCH = 500


def batched(items: Iterable[str]) -> Iterator[list[str]]:
    """Sorted pieces small enough for one statement."""
    listed = sorted(items)
    return (listed[at : at + BATCH] for at in range(0, len(listed), BATCH))


def to_json(thing: Any) -> str:
    """JSON with sorted keys: equal content is equal text."""
    return json.dumps(thing, ensure_ascii=False, sort_keys=True)
