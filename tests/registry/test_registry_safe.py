"""Kept safe: several processes at once, kill -9 at any moment, migrations from every version, backup and restore."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import MetaData, insert, text
from sqlalchemy.exc import DBAPIError

from ingest.archive import Archive
from ingest.errors import CorruptInput, RegistryError, UsageError
from registry.backup import backup, restore, verify
from registry.database import Database
from registry.digest import content, digest
from registry.edit import correct, read_history
from registry.feed import changes
from registry.migrate import upgrade
from registry.schema import VERSION, metadata
from registry.store import Registry
from tests.registry.registry_samples import agreement, document, record
from tests.registry.registry_worker import main as fill

ROOT = Path(__file__).parents[2]
VERSIONS = sorted(path.name[1:5] for path in (ROOT / "registry/migrations/versions").glob("m*.py"))
COUNT = 18


def start(url: str, numbers: list[int]) -> subprocess.Popen[str]:
    paths = os.pathsep.join((str(ROOT), str(Path(__file__).parent)))
    command = [sys.executable, str(Path(__file__).with_name("registry_worker.py")), url, ",".join(map(str, numbers))]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": paths})


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    url = f"sqlite:///{tmp_path_factory.mktemp('utuh') / 'sepakat.db'}"
    fill(url, list(range(COUNT)))
    with Registry.open(url) as registry:
        return content(registry)


def test_two_processes_lose_nothing(database_url: str, undisturbed: dict[str, list[str]]) -> None:
    numbers = list(range(COUNT))
    running = [start(database_url, numbers[:12]), start(database_url, numbers[:5:-1])]
    assert [process.wait(120) for process in running] == [0, 0]
    with Registry.open(database_url) as registry:
        found = content(registry)
        assert {name: found[name] for name in found if name != "history"} == {
            name: undisturbed[name] for name in undisturbed if name != "history"
        }
        assert len({change.document_id for change in changes(registry)}) == COUNT


def test_kill_and_repeat_ends_the_same(tmp_path: Path, undisturbed: dict[str, list[str]]) -> None:
    url = f"sqlite:///{tmp_path / 'sepakat.db'}"
    chance = random.Random(7)
    numbers = list(range(COUNT))
    for _ in range(4):
        chance.shuffle(numbers)
        process = start(url, numbers)
        assert process.stdout is not None
        for _ in range(chance.randint(0, 4)):
            process.stdout.readline()
        time.sleep(chance.random() * 0.03)
        process.send_signal(signal.SIGKILL)
        process.wait(30)
    fill(url, numbers)
    with Registry.open(url) as registry:
        assert content(registry) == undisturbed
        assert registry.pending() == []


def test_the_order_of_work_does_not_matter(tmp_path: Path, undisturbed: dict[str, list[str]]) -> None:
    url = f"sqlite:///{tmp_path / 'sepakat.db'}"
    fill(url, list(reversed(range(COUNT))))
    with Registry.open(url) as registry:
        assert content(registry) == undisturbed
    assert any('"pelaksanaan"' in line for line in undisturbed["link"])
    assert any('"mengumumkan"' in line for line in undisturbed["link"])


def test_the_numbered_steps_are_whole() -> None:
    assert [f"{number:04}" for number in range(1, len(VERSIONS) + 1)] == VERSIONS and VERSIONS[-1] == VERSION


@pytest.mark.parametrize("version", VERSIONS)
def test_migration_from_every_version(database_url: str, version: str) -> None:
    old = Database(database_url, migrate=False)
    with old.write() as connection:
        upgrade(connection, version)
        tables = MetaData()
        tables.reflect(connection)
        for name, row in OLD_ROWS.items():
            connection.execute(insert(tables.tables[name]), row)
    old.close()
    with Registry.open(database_url) as registry:
        assert registry.document_state("ab" * 32) == "pending"
        assert [entry.action for entry in read_history(registry)] == ["daftar"]
        read = document("Sesudah pindah")
        registry.register(read, record(read, [agreement()]), extractor_version="1")
        assert len(changes(registry)) == 1


@pytest.mark.parametrize("version", VERSIONS)
def test_a_backup_of_every_version_comes_back(
    database_url: str, version: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = Database(f"sqlite:///{tmp_path / 'lama.db'}", migrate=False)
    tables = MetaData()
    with old.write() as connection:
        upgrade(connection, version)
        tables.reflect(connection)
        for name, row in OLD_ROWS.items():
            connection.execute(insert(tables.tables[name]), row)
    # A program of that version knew the tables of that version.
    tables.remove(tables.tables["alembic_version"])
    monkeypatch.setattr("registry.backup.metadata", tables)
    archive = Archive(tmp_path / "archive")
    assert backup(old, archive, tmp_path / "a.zip").version == version
    old.close()
    restore(database_url, archive, tmp_path / "a.zip")
    with Registry.open(database_url) as registry:
        assert registry.document_state("ab" * 32) == "pending"
        assert [entry.action for entry in read_history(registry)] == ["daftar"]


OLD_ROWS = {
    "document": {
        "document_id": "Dabababababab",
        "sha256": "ab" * 32,
        "state": "pending",
        "languages": "[]",
        "warnings": "[]",
        "regions": "[]",
    },
    "source": {"document_id": "Dabababababab", "source": "lama.pdf"},
    "history": {"at": "2026-01-01T00:00:00+00:00", "by": "mesin", "action": "daftar", "subject": "Dabababababab"},
}


def test_steps_and_tables_agree(database_url: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with Registry.open(database_url) as registry, registry.database.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_a_newer_database_is_refused(database_url: str) -> None:
    with Registry.open(database_url) as registry, registry.database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(RegistryError, match="lebih baru"):
        Registry.open(database_url)


def test_history_cannot_be_rewritten(registry: Registry) -> None:
    read = document("Naskah")
    registry.register(read, record(read, [agreement()]), extractor_version="1")
    for statement in ("UPDATE history SET action = 'x'", "DELETE FROM history"):
        with pytest.raises((RegistryError, DBAPIError), match="riwayat"), registry.database.write() as connection:
            connection.execute(text(statement))
    assert [entry.action for entry in read_history(registry)] == ["daftar"]


def filled(registry: Registry, archive: Archive) -> str:
    original = b"%PDF-asli"
    sha = archive.store(original)
    text_ = "Naskah asli"
    read = document(text_)
    read = type(read)(read.source, sha, read.media_type, read.pages)
    this = registry.register(read, record(read, [agreement()]), extractor_version="1").agreement_ids[0]
    correct(registry, this, "subject", "Kesehatan", by="budi")
    return sha


def test_backup_and_restore(registry: Registry, tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    sha = filled(registry, archive)
    kept = backup(registry.database, archive, tmp_path / "a.zip")
    assert (kept.documents, kept.originals, kept.missing) == (1, 1, ())
    other = Archive(tmp_path / "lain" / "archive")
    url = f"sqlite:///{tmp_path / 'lain' / 'sepakat.db'}"
    restore(url, other, tmp_path / "a.zip")
    assert other.path(sha).read_bytes() == b"%PDF-asli"
    with Registry.open(url) as back:
        assert digest(back) == digest(registry)
        top = changes(back)[-1].seq
        read = document("Naskah baru")
        back.register(read, record(read, [agreement()]), extractor_version="1")
        assert changes(back)[-1].seq > top
    with pytest.raises(UsageError, match="sudah berisi"):
        restore(url, other, tmp_path / "a.zip")


def test_restore_into_the_other_database(database_url: str, tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    with Registry.open(f"sqlite:///{tmp_path / 'asal.db'}") as origin:
        filled(origin, archive)
        backup(origin.database, archive, tmp_path / "a.zip")
        wanted = digest(origin)
    if database_url.startswith("sqlite"):
        database_url = f"sqlite:///{tmp_path / 'tujuan.db'}"
    restore(database_url, archive, tmp_path / "a.zip")
    with Registry.open(database_url) as back:
        assert digest(back) == wanted
        read = document("Naskah baru")
        assert back.register(read, record(read, [agreement()]), extractor_version="1").changed


def test_backup_while_others_write(database_url: str, tmp_path: Path) -> None:
    process = start(database_url, list(range(COUNT)))
    assert process.stdout is not None and process.stdout.readline()
    archive = Archive(tmp_path / "archive")
    with Registry.open(database_url) as registry:
        backup(registry.database, archive, tmp_path / "a.zip")
    assert process.wait(60) == 0
    restore(f"sqlite:///{tmp_path / 'balik.db'}", archive, tmp_path / "a.zip")
    with Registry.open(f"sqlite:///{tmp_path / 'balik.db'}") as back:
        states = {line["state"] for line in map(json.loads, content(back)["document"])}
        assert states <= {"done", "pending"} and 1 <= len(content(back)["document"]) <= COUNT


def test_a_damaged_backup_is_refused(registry: Registry, tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    filled(registry, archive)
    backup(registry.database, archive, tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as good, zipfile.ZipFile(tmp_path / "b.zip", "w") as bad:
        for name in good.namelist():
            body = good.read(name)
            bad.writestr(name, body.replace(b"Kesehatan", b"Kesehatam") if name.startswith("tables/") else body)
    (tmp_path / "c.zip").write_bytes((tmp_path / "a.zip").read_bytes()[:-400])
    for name in ("b.zip", "c.zip"):
        with pytest.raises(CorruptInput):
            verify(tmp_path / name)


def test_sqlite_is_set_up_for_safety(tmp_path: Path) -> None:
    with Registry.open(f"sqlite:///{tmp_path / 'a.db'}") as registry, registry.database.read() as connection:
        said = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert said == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_opening_is_fast_and_loads_no_alembic(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a.db'}"
    Registry.open(url).close()
    code = f"import sys; from registry.store import Registry; Registry.open({url!r}).close(); print('alembic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "False"
    light = "import sys, registry.feed; print('sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", light], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "False"


def test_an_address_that_cannot_be_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        Registry.open("bukan alamat")
    with pytest.raises(RegistryError, match="belum ada"):
        Registry.open(f"sqlite:///{tmp_path / 'tiada.db'}", create=False)
    (tmp_path / "rusak.db").write_bytes(b"ini bukan basis data" * 100)
    with pytest.raises(RegistryError):
        Registry.open(f"sqlite:///{tmp_path / 'rusak.db'}")
