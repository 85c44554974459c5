"""Finds the documents in what a person named: files, folders of any depth, ZIPs, ZIPs in ZIPs.

Nothing is unpacked to the disk. What cannot be looked into becomes an `Input` that carries its error,
so that one bad name never stops the others.
"""

from __future__ import annotations

import errno
import io
import os
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ingest import sniff
from ingest.errors import CorruptInput, EncryptedInput, InputError, InputTooLarge, SepakatError, UnknownFormat

#: A folder that holds a file of this name is passed over, with all below it (gold records, test data).
SKIP_MARK = ".sepakat-abaikan"

# Limits of one ZIP. Text deflates to a hundredth at best; what shrinks more was made to harm.
MAX_MEMBERS = 10_000
MAX_RATIO = 200
MAX_DEPTH = 3
MAX_MEMBER_BYTES = 500_000_000
MAX_NESTED_BYTES = 100_000_000  #: of a ZIP inside a ZIP, which is held in memory

_ENCRYPTED = 0x1
_SEPARATOR = "!"


@dataclass(frozen=True, slots=True)
class Input:
    """One document to be read; `source` is its path as given, or ``zip!member``."""

    source: str
    path: Path | None = None  #: the file; for a member the outermost ZIP
    members: tuple[str, ...] = ()  #: the way inside: ("a.zip", "b.pdf"); empty for a file
    error: SepakatError | None = field(default=None, compare=False)  #: why it cannot be had
    sha256: str | None = None  #: where it is known already
    url: str | None = None  #: the address of a fetched page

    def load(self) -> Path | bytes:
        """The file, or the bytes of a ZIP's member. Raises `InputError`."""
        if self.error is not None:
            raise self.error
        if self.path is None:
            raise InputError("berkas tidak disebut", subject=self.source)
        return self.path if not self.members else _member(self.path, self.members, self.source)


def find_inputs(paths: Sequence[Path | str]) -> Iterator[Input]:
    """All documents under `paths`, in the order given; folders are walked in the order of names.

    Hidden files and folders are passed over, and in folders and ZIPs what is no document (data, code,
    pictures of other kinds). A file that was named itself is always tried.
    """
    for path in paths:
        yield from _from_name(Path(path), str(path))


def _from_name(path: Path, source: str) -> Iterator[Input]:
    try:
        if path.is_dir():
            yield from _from_folder(path, frozenset())
        elif not path.exists():
            yield _failed(source, path, InputError("tidak ditemukan", hint="periksa nama dan letak berkas"))
        elif not path.is_file():
            yield _failed(source, path, UnknownFormat("bukan berkas biasa"))
        elif _kind(path) == sniff.ZIP:
            yield from _from_zip(path)
        else:
            yield Input(source, path)
    except OSError as error:
        yield _failed(source, path, _unreadable(error))


def _from_folder(folder: Path, above: frozenset[Path]) -> Iterator[Input]:
    real = folder.resolve()
    if real in above:  # a link that leads back up
        return
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield _failed(str(folder), folder, _unreadable(error))
        return
    if any(entry.name == SKIP_MARK for entry in entries):
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _from_folder(entry, above | {real})
        elif entry.is_file():
            yield from _from_found_file(entry)


def _from_found_file(path: Path) -> Iterator[Input]:
    try:
        kind = _kind(path)
    except OSError as error:
        yield _failed(str(path), path, _unreadable(error))
        return
    if not _wanted(path.name, kind):
        return
    if kind == sniff.ZIP:
        yield from _from_zip(path)
    else:
        yield Input(str(path), path)


def _has_document_name(name: str) -> bool:
    return Path(name).suffix.lower() in sniff.DOCUMENT_ENDINGS


def _wanted(name: str, kind: str | None) -> bool:
    """Whether a file found in a folder is a document: by its bytes, or at least by its ending."""
    if kind in (None, sniff.TEXT):  # no kind at all under a document's ending is a fault to be named
        return _has_document_name(name)
    return True


def _kind(path: Path) -> str | None:
    # Some files of the system pass for regular ones and never answer; they must not hold up the whole batch.
    with open(path, "rb", opener=lambda name, flags: os.open(name, flags | os.O_NONBLOCK)) as file:
        head = file.read(sniff.HEAD)
        if head is None:
            raise OSError(errno.EAGAIN, "berkas khusus milik sistem")
        if not head.startswith(b"PK"):
            return sniff.media_type(head)
        file.seek(max(0, path.stat().st_size - 65536))
        return sniff.media_type(head, file.read(65536))


def _from_zip(path: Path) -> Iterator[Input]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield from _members(archive, Input(str(path), path))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        yield _failed(str(path), path, CorruptInput(f"ZIP rusak: {error}"))


def _members(archive: zipfile.ZipFile, outer: Input) -> Iterator[Input]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MAX_MEMBERS:
        error = InputTooLarge(f"ZIP berisi {len(entries):,} berkas; paling banyak {MAX_MEMBERS:,}")
        yield _failed(outer.source, outer.path, error)
        return
    for index, entry in enumerate(ordered := sorted(entries, key=lambda entry: entry.filename)):
        if any(part.startswith((".", "__MACOSX")) and part != ".." for part in Path(entry.filename).parts):
            continue
        inner = Input(outer.source + _SEPARATOR + entry.filename, outer.path, (*outer.members, entry.filename))
        has_twin = index + 1 < len(ordered) and ordered[index + 1].filename == entry.filename
        if has_twin and _has_document_name(entry.filename):
            # Members are asked for by their name, which gives the last of that name.
            twin = CorruptInput(
                "ada berkas lain bernama sama di dalam ZIP itu", hint="ganti namanya lalu masukkan lagi"
            )
            yield _failed(inner.source, inner.path, twin)
            continue
        try:
            yield from _from_member(archive, entry, inner)
        except SepakatError as error:
            yield _failed(inner.source, inner.path, error)


def _from_member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, inner: Input) -> Iterator[Input]:
    looks_right = _has_document_name(entry.filename)
    try:
        _check(entry)
        head = _read(archive, entry, sniff.HEAD)
    except SepakatError:
        if looks_right:
            raise
        return
    kind = sniff.media_type(head)
    if kind is None and head.startswith(b"PK"):
        kind = sniff.DOCX if looks_right else None
    elif kind == sniff.ZIP and entry.filename.lower().endswith(".docx"):
        kind = sniff.DOCX
    if not _wanted(entry.filename, kind):
        return
    if kind != sniff.ZIP:
        yield inner
        return
    if len(inner.members) >= MAX_DEPTH:
        raise InputTooLarge(f"ZIP di dalam ZIP lebih dari {MAX_DEPTH} lapis")
    if entry.file_size > MAX_NESTED_BYTES:
        raise InputTooLarge(f"ZIP di dalam ZIP lebih dari {MAX_NESTED_BYTES:,} byte")
    try:
        with zipfile.ZipFile(io.BytesIO(_read(archive, entry, MAX_NESTED_BYTES))) as nested:
            yield from _members(nested, inner)
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise CorruptInput(f"ZIP rusak: {error}") from error


def _check(entry: zipfile.ZipInfo) -> None:
    """Raises where a member must not be unpacked; names are never used as paths, so `..` does no harm."""
    if entry.flag_bits & _ENCRYPTED:
        raise EncryptedInput("terkunci kata sandi di dalam ZIP", hint="buka kuncinya lalu masukkan lagi")
    if entry.file_size > MAX_MEMBER_BYTES:
        raise InputTooLarge(f"{entry.file_size:,} byte setelah dibuka; paling banyak {MAX_MEMBER_BYTES:,}")
    if entry.file_size > MAX_RATIO * max(entry.compress_size, 1024):
        raise InputTooLarge(f"mengembang lebih dari {MAX_RATIO} kali; mungkin bom ZIP")


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int) -> bytes:
    """At most `limit` bytes of a member, whatever size its header claims."""
    try:
        with archive.open(entry) as file:
            return file.read(limit)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, zlib.error, RuntimeError, OSError, ValueError) as error:
        raise CorruptInput(f"rusak di dalam ZIP: {error}") from error


def _member(path: Path, members: tuple[str, ...], source: str) -> bytes:
    try:
        archive = zipfile.ZipFile(path)
        for name in members[:-1]:
            with archive as outer:
                entry = outer.getinfo(name)
                _check(entry)
                archive = zipfile.ZipFile(io.BytesIO(_read(outer, entry, MAX_NESTED_BYTES)))
        with archive as innermost:
            entry = innermost.getinfo(members[-1])
            _check(entry)
            data = _read(innermost, entry, MAX_MEMBER_BYTES + 1)
    except SepakatError as error:
        raise error.about(source) from error
    except (zipfile.BadZipFile, KeyError, OSError) as error:
        raise CorruptInput(f"ZIP rusak: {error}", subject=source) from error
    if len(data) > MAX_MEMBER_BYTES:
        raise InputTooLarge("lebih besar daripada yang tertulis di ZIP", subject=source)
    return data


def _failed(source: str, path: Path | None, error: SepakatError) -> Input:
    return Input(source, path, error=error.about(source))


def _unreadable(error: OSError) -> InputError:
    return InputError(f"tidak terbaca: {error.strerror or error}", hint="periksa hak akses berkas dan folder")
