"""Keeps and brings back: database and originals in one file, consistent while others work, verified by hash.

The file is a ZIP: `tables/NAME.jsonl` (one row a line, from one snapshot of the database), `archive/ab/SHA256` (the
originals that the snapshot names), and last `manifest.json` with the version of the tables and the SHA-256 of every
entry. It holds no trait of SQLite or PostgreSQL: either can be restored into either, and by any newer version.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from sqlalchemy import Connection, LargeBinary, MetaData, Table, func, insert, select, text

from ingest.errors import CorruptInput, RegistryError, UsageError
from registry.database import Database
from registry.migrate import upgrade, version_of
from registry.schema import metadata

if TYPE_CHECKING:
    from ingest.archive import Archive

FORMAT = 1
#: Rows of one INSERT, and bytes of one piece of a file.
ROWS, PIECE = 1_000, 1 << 20


@dataclass(frozen=True, slots=True)
class Kept:
    """What a backup holds."""

    version: str  #: of the tables
    documents: int
    originals: int
    missing: tuple[str, ...]  #: hashes whose original the archive lacks
    made: str  #: ISO day


def backup(database: Database, archive: Archive, path: Path) -> Kept:
    """Writes `path`; it appears whole or not at all. Others may read and write meanwhile."""
    temporary = path.with_name(f".{path.name}.tmp")
    temporary.unlink(missing_ok=True)
    with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED, compresslevel=3, allowZip64=True) as box:
        hashes: dict[str, str] = {}
        with database.read() as connection:
            if not database.sqlite:
                connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
            version = version_of(connection) or ""
            for table in metadata.sorted_tables:
                name = f"tables/{table.name}.jsonl"
                hashes[name] = _write_table(box, name, connection, table)
            wanted = list(connection.execute(select(metadata.tables["document"].c.sha256)).scalars())
        # The originals were safe before the database named them, and none is ever removed: no lock is needed.
        missing = [sha for sha in sorted(wanted) if not _write_original(box, archive, sha, hashes)]
        kept = Kept(version, len(wanted), len(wanted) - len(missing), tuple(missing), date.today().isoformat())
        manifest = {"format": FORMAT, "version": version, "made": kept.made, "missing": missing, "sha256": hashes}
        box.writestr("manifest.json", json.dumps(manifest, indent=0, sort_keys=True))
    with temporary.open("rb") as file:
        os.fsync(file.fileno())
    temporary.replace(path)
    return kept


def _write_table(box: zipfile.ZipFile, name: str, connection: Connection, table: Table) -> str:
    digest = hashlib.sha256()
    with box.open(name, "w", force_zip64=True) as file:
        rows = connection.execution_options(yield_per=ROWS).execute(select(table).order_by(*table.primary_key.columns))
        for row in rows.mappings():
            line = json.dumps({key: _plain(value) for key, value in row.items()}, ensure_ascii=False).encode() + b"\n"
            digest.update(line)
            file.write(line)
    return digest.hexdigest()


def _plain(value: Any) -> Any:
    return {"base64": base64.b64encode(value).decode()} if isinstance(value, bytes | memoryview) else value


def _write_original(box: zipfile.ZipFile, archive: Archive, sha: str, hashes: dict[str, str]) -> bool:
    if not archive.has(sha):
        return False
    name = f"archive/{sha[:2]}/{sha}"
    entry = zipfile.ZipInfo(name)
    with archive.path(sha).open("rb") as original, box.open(entry, "w", force_zip64=True) as file:
        hashes[name] = _copy(original, file)
    if hashes[name] != sha:
        raise CorruptInput("naskah asli rusak di dalam arsip", subject=sha, hint="jalankan: sepakat doctor")
    return True


def _copy(source: IO[bytes], target: IO[bytes] | None) -> str:
    digest = hashlib.sha256()
    while piece := source.read(PIECE):
        digest.update(piece)
        if target is not None:
            target.write(piece)
    return digest.hexdigest()


def verify(path: Path) -> dict[str, Any]:
    """The manifest of a backup whose every entry has its hash. Raises `CorruptInput` otherwise."""
    try:
        with zipfile.ZipFile(path) as box:
            manifest: dict[str, Any] = json.loads(box.read("manifest.json"))
            names = set(box.namelist()) - {"manifest.json"}
            if names != set(manifest["sha256"]):
                raise CorruptInput("isi cadangan tidak lengkap", subject=str(path), hint="pakai cadangan lain")
            for name, sha in manifest["sha256"].items():
                with box.open(name) as file:
                    if _copy(file, None) != sha:
                        raise CorruptInput(
                            f"{name} rusak di dalam cadangan", subject=str(path), hint="pakai cadangan lain"
                        )
            return manifest
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, EOFError) as error:
        raise CorruptInput(
            f"bukan cadangan yang utuh: {error}", subject=str(path), hint="pakai cadangan lain"
        ) from error


def restore(database_url: str, archive: Archive, path: Path) -> Kept:
    """Brings a backup back into an empty database and an archive, and then to the present version.

    Everything is verified first; a database that holds documents is refused.
    """
    manifest = verify(path)
    if manifest["format"] > FORMAT:
        raise RegistryError("cadangan dibuat versi yang lebih baru", subject=str(path), hint="pasang versi terbaru")
    database = Database(database_url, migrate=False)
    try:
        with zipfile.ZipFile(path) as box:
            originals = [name for name in manifest["sha256"] if name.startswith("archive/")]
            for name in originals:
                _store(archive, box, name)
            with database.write() as connection:
                _must_be_empty(connection)
                upgrade(connection, manifest["version"])
                tables = MetaData()
                tables.reflect(connection)
                for table in _in_order(tables):
                    _fill(connection, table, _rows(box, table))
                _continue_counting(connection, tables, database.sqlite)
                upgrade(connection)
                count = int(
                    connection.execute(select(func.count()).select_from(tables.tables["document"])).scalar() or 0
                )
    finally:
        database.close()
    return Kept(manifest["version"], count, len(originals), tuple(manifest["missing"]), manifest["made"])


def _store(archive: Archive, box: zipfile.ZipFile, name: str) -> None:
    sha = name.rsplit("/", 1)[-1]
    if not archive.has(sha) and archive.store(box.read(name)) != sha:
        raise CorruptInput("naskah asli rusak di dalam cadangan", subject=sha)


def _must_be_empty(connection: Connection) -> None:
    tables = MetaData()
    tables.reflect(connection)
    held = tables.tables.get("document")
    if held is not None and connection.execute(select(func.count()).select_from(held)).scalar():
        hint = "pulihkan ke folder baru: sepakat registry restore BERKAS --data FOLDER_BARU"
        raise UsageError("basis data tujuan sudah berisi", hint=hint)
    for table in reversed(tables.sorted_tables):
        table.drop(connection)


def _in_order(tables: MetaData) -> list[Table]:
    return [table for table in tables.sorted_tables if table.name != "alembic_version"]


def _rows(box: zipfile.ZipFile, table: Table) -> Iterator[dict[str, Any]]:
    name = f"tables/{table.name}.jsonl"
    if name not in box.namelist():
        return
    blobs = {column.name for column in table.columns if isinstance(column.type, LargeBinary)}
    with box.open(name) as file:
        for line in file:
            row = json.loads(line)
            for key in blobs & row.keys():
                row[key] = None if row[key] is None else base64.b64decode(row[key]["base64"])
            yield row


def _fill(connection: Connection, table: Table, rows: Iterator[dict[str, Any]]) -> None:
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == ROWS:
            connection.execute(insert(table), batch)
            batch = []
    if batch:
        connection.execute(insert(table), batch)


def _continue_counting(connection: Connection, tables: MetaData, sqlite: bool) -> None:
    """PostgreSQL counts on from the highest number given; SQLite does so by itself."""
    if sqlite:
        return
    for name, column in (("history", "history_id"), ("change", "seq")):
        top = connection.execute(select(func.max(tables.tables[name].c[column]))).scalar()
        if top:
            place = f"pg_get_serial_sequence('{name}', '{column}')"
            connection.execute(text(f"SELECT setval({place}, {int(top)})"))
