"""The archive: every original, unaltered, under its SHA-256; nothing in it is ever rewritten.

Layout: ``archive/ab/abcd…`` (64 hex digits, no suffix). A file appears there complete or not at all.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_CHUNK = 1 << 20
_NAME = re.compile(r"[0-9a-f]{64}")
_TEMPORARY = ".tmp-"


class Archive:
    """The folder of originals. Safe for several processes: the same bytes always get the same name."""

    def __init__(self, root: Path) -> None:
        self.root = Path(root)

    def path(self, sha: str) -> Path:
        """Where the bytes of `sha` stand, or would stand."""
        if not _NAME.fullmatch(sha):
            raise ValueError(f"not a SHA-256 in lower-case hex: {sha!r}")
        return self.root / sha[:2] / sha

    def has(self, sha: str) -> bool:
        return self.path(sha).is_file()

    def store(self, data_or_path: bytes | Path) -> str:
        """Keeps the bytes (given, or those of a file) and returns their SHA-256.

        Written to a temporary file, flushed to the disk, renamed, the folder flushed: after return the
        bytes survive a power cut. Bytes that are there already are not written again.
        """
        if isinstance(data_or_path, bytes):
            sha = hashlib.sha256(data_or_path).hexdigest()
            if not self.has(sha):
                self._write(iter([data_or_path]))
            return sha
        sha = sha256_of(data_or_path)
        if self.has(sha):
            return sha
        # Hashed again while copying: the file may change between the two readings.
        with data_or_path.open("rb") as file:
            return self._write(_chunks(file))

    def verify(self) -> Iterator[tuple[str, str | None]]:
        """Reads every original again; gives (name, None) where it is whole, else (name, what is wrong)."""
        for path in self._files():
            if path.name.startswith(_TEMPORARY):
                yield path.name, "sisa berkas sementara"
            elif not _NAME.fullmatch(path.name) or path.parent.name != path.name[:2]:
                yield path.name, "berkas asing di dalam arsip"
            else:
                yield path.name, _problem(path)

    def heal(self) -> list[Path]:
        """Removes what a crash left half written; returns what was removed.

        A temporary file whose writer still runs is left alone.
        """
        removed = []
        for path in self._files():
            if path.name.startswith(_TEMPORARY) and _abandoned(path):
                path.unlink(missing_ok=True)
                removed.append(path)
        return removed

    def _files(self) -> Iterator[Path]:
        if self.root.is_dir():
            yield from sorted(path for path in self.root.glob("*/*") if path.is_file())
            yield from sorted(path for path in self.root.glob(f"{_TEMPORARY}*") if path.is_file())

    def _write(self, chunks: Iterator[bytes]) -> str:
        self.root.mkdir(parents=True, exist_ok=True)
        # The process number in the name tells `heal` whether its writer still lives.
        handle, name = tempfile.mkstemp(dir=self.root, prefix=f"{_TEMPORARY}{os.getpid()}-")
        digest = hashlib.sha256()
        try:
            with os.fdopen(handle, "wb") as file:
                for chunk in chunks:
                    digest.update(chunk)
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            return self._settle(Path(name), digest.hexdigest())
        finally:
            Path(name).unlink(missing_ok=True)

    def _settle(self, temporary: Path, sha: str) -> str:
        target = self.path(sha)
        if not target.parent.is_dir():
            target.parent.mkdir(parents=True, exist_ok=True)
            _flush_folder(self.root)
        temporary.chmod(0o444)
        temporary.rename(target)
        _flush_folder(target.parent)
        return sha


def sha256_of(path: Path) -> str:
    """SHA-256 of a file in lower-case hex, read in pieces."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        yield chunk


def _problem(path: Path) -> str | None:
    try:
        return None if sha256_of(path) == path.name else "isi berubah: SHA-256 tidak cocok"
    except OSError as error:
        return f"tidak terbaca: {error.strerror}"


def _abandoned(path: Path) -> bool:
    writer = path.name.removeprefix(_TEMPORARY).split("-")[0]
    return not writer.isdigit() or int(writer) == os.getpid() or not _alive(int(writer))


def _alive(process: int) -> bool:
    with contextlib.suppress(PermissionError):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
    return True


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
