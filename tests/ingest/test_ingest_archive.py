"""The archive keeps bytes whole, once, and says where they are not."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.archive import Archive

TEXT = b"Kesepakatan Bersama"
SHA = hashlib.sha256(TEXT).hexdigest()


@pytest.mark.parametrize("as_file", [False, True])
def test_stored_under_its_hash(tmp_path: Path, as_file: bool) -> None:
    archive = Archive(tmp_path / "archive")
    given: bytes | Path = TEXT
    if as_file:
        given = tmp_path / "naskah.pdf"
        given.write_bytes(TEXT)
    assert archive.store(given) == SHA
    assert archive.path(SHA) == tmp_path / "archive" / SHA[:2] / SHA
    assert archive.path(SHA).read_bytes() == TEXT
    assert archive.has(SHA)
    assert list(archive.verify()) == [(SHA, None)]


def test_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.store(TEXT)
    before = archive.path(SHA).stat()
    archive.store(TEXT)
    after = archive.path(SHA).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_changed_and_foreign_files_are_named(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.store(TEXT)
    archive.path(SHA).chmod(0o644)
    archive.path(SHA).write_bytes(b"lain")
    (tmp_path / "ab").mkdir()
    (tmp_path / "ab" / "catatan.txt").write_text("x")
    found = dict(archive.verify())
    assert "SHA-256" in (found[SHA] or "")
    assert found["catatan.txt"]


def test_leftovers_of_a_dead_writer_are_healed_and_those_of_a_living_one_kept(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.store(TEXT)
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    dead = tmp_path / f".tmp-{ended.pid}-abc"
    alive = tmp_path / f".tmp-{os.getppid()}-abc"
    dead.write_bytes(b"setengah")
    alive.write_bytes(b"setengah")
    assert archive.heal() == [dead]
    assert not dead.exists()
    assert alive.exists()
    assert archive.has(SHA)


def test_a_failed_write_leaves_nothing(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive")
    with pytest.raises(FileNotFoundError):
        archive.store(tmp_path / "tiada.pdf")
    assert not (tmp_path / "archive").exists()


@pytest.mark.parametrize("name", ["", "../../etc/passwd", SHA.upper(), SHA[:-1]])
def test_only_hashes_are_names(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        Archive(tmp_path).path(name)
