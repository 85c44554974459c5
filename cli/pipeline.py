"""From inputs to a filled registry and an up-to-date index: archive, note, read, extract, register, index.

The order is what makes a crash harmless: bytes are safe before the database names them, the database names them
before they are read, and a record is registered whole or not at all. The journal covers the moment between the
first two. Nothing here decides what a document means.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.errors import Exit, SepakatError

if TYPE_CHECKING:
    from extract.record import Record
    from ingest.archive import Archive
    from ingest.inputs import Input
    from ingest.read import Outcome, Progress
    from ingest.settings import Settings
    from ingest.types import Document
    from registry.store import Registry

#: Names the rules that read a record; the registry keeps it beside each reading.
EXTRACTOR_VERSION = "1"


@dataclass(slots=True)
class Summary:
    """What one run did; `failed` holds one error an input, each naming it."""

    new: int = 0  #: documents read and registered
    known: int = 0  #: inputs already registered: nothing to do
    sources: int = 0  #: known bytes under a new name
    agreements: int = 0  #: found in the new documents
    failed: list[SepakatError] = field(default_factory=list)
    index_problem: SepakatError | None = None

    @property
    def exit_code(self) -> Exit:
        codes = {error.exit_code for error in self.failed}
        return next(
            (code for code in (Exit.BUG, Exit.TOOL_MISSING) if code in codes), Exit.PARTIAL if codes else Exit.OK
        )


@dataclass(frozen=True, slots=True)
class Watcher:
    """Whom a run tells how far it is; both may be called often."""

    found: Callable[[int], None] = lambda count: None  #: inputs to read, once known
    read: Callable[[Progress], None] = lambda progress: None  #: while reading
    failed: Callable[[SepakatError], None] = lambda error: None  #: at once, for each failed input
    done: Callable[[str], None] = lambda source: None  #: one input registered


class Journal:
    """Intents: which source is about to be noted for which archived bytes.

    A crash between archive and database leaves the intent, and the next run finishes it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        # The process number tells a later run whether the writer of the intent still works on it.
        return self.folder / f"{sha256}.{os.getpid()}.json"

    def open(self, sha256: str, source: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        temporary = self.path(sha256).with_suffix(".part")
        temporary.write_text(json.dumps({"sha256": sha256, "source": source}), "utf-8")
        temporary.replace(self.path(sha256))

    def close(self, sha256: str) -> None:
        self.path(sha256).unlink(missing_ok=True)

    def left(self) -> Iterator[tuple[Path, str, str]]:
        """(intent, sha256, source) of what runs began that are gone; half-written intents are dropped."""
        for path in sorted(self.folder.glob("*.*")) if self.folder.is_dir() else []:
            if _lives(path.name.split(".")[1]):
                continue
            if path.suffix == ".part":
                path.unlink(missing_ok=True)
                continue
            said = json.loads(path.read_text("utf-8"))
            yield path, said["sha256"], said["source"]


def _lives(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return int(process) != os.getpid()


def ingest(inputs: Iterable[Input], settings: Settings, watcher: Watcher, *, again: bool = False) -> Summary:
    """Reads and registers `inputs`, finishes what an earlier run left, and brings the index up to date.

    `again` reads known documents anew, with the rules and OCR of today; what people set stays.
    """
    from ingest.archive import Archive
    from registry.store import Registry

    settings.data.mkdir(parents=True, exist_ok=True)
    archive = Archive(settings.archive)
    archive.heal()
    summary = Summary()
    with Registry.open(settings.database) as registry:
        journal = Journal(settings.data / "journal")
        _heal(journal, archive, registry)
        waiting = _admit(inputs, archive, journal, registry, summary, watcher, again)
        watcher.found(len(waiting))
        _read(waiting, registry, settings, summary, watcher)
        summary.index_problem = refresh_index(settings, registry)
    return summary


def _heal(journal: Journal, archive: Archive, registry: Registry) -> None:
    for intent, sha256, source in journal.left():
        if archive.has(sha256):
            registry.note_source(sha256, source)
        intent.unlink(missing_ok=True)


def _admit(
    inputs: Iterable[Input],
    archive: Archive,
    journal: Journal,
    registry: Registry,
    summary: Summary,
    watcher: Watcher,
    again: bool,
) -> list[Input]:
    """Archives and notes every input; returns those that must be read, each once."""
    from registry.types import Noted

    waiting: dict[str, Input] = {}
    for item in inputs:
        try:
            sha256 = _keep(item, archive, journal)
        except (SepakatError, OSError) as error:
            _fail(summary, watcher, _named(error, item.source))
            continue
        noted = registry.note_source(sha256, item.source)
        journal.close(sha256)
        summary.sources += noted.noted is Noted.NEW_SOURCE
        if again or noted.state != "done":
            waiting.setdefault(sha256, _archived(item.source, sha256, archive))
        elif noted.noted is Noted.KNOWN:
            summary.known += 1
    for left in registry.pending():
        if left.sources and archive.has(left.sha256):
            waiting.setdefault(left.sha256, _archived(left.sources[0], left.sha256, archive))
    return list(waiting.values())


def _keep(item: Input, archive: Archive, journal: Journal) -> str:
    """Archives the bytes of an input under cover of the journal; returns their SHA-256."""
    from ingest.archive import sha256_of

    loaded = item.load()
    sha256 = hashlib.sha256(loaded).hexdigest() if isinstance(loaded, bytes) else sha256_of(loaded)
    if not archive.has(sha256):
        journal.open(sha256, item.source)
        archive.store(loaded)
    return sha256


def _archived(source: str, sha256: str, archive: Archive) -> Input:
    from ingest.inputs import Input

    return Input(source, archive.path(sha256), sha256=sha256)


def _read(waiting: list[Input], registry: Registry, settings: Settings, summary: Summary, watcher: Watcher) -> None:
    from ingest.read import read_many

    for outcome in read_many(waiting, settings, watcher.read):
        try:
            summary.agreements += _register(outcome, registry)
        except SepakatError as error:
            registry.mark_failed(outcome.sha256 or "", error.reason)
            _fail(summary, watcher, error.about(outcome.input.source))
            continue
        summary.new += 1
        watcher.done(outcome.input.source)


def _register(outcome: Outcome, registry: Registry) -> int:
    if outcome.document is None:
        raise outcome.error or SepakatError("tidak terbaca")
    record = extracted(outcome.document)
    registry.register(outcome.document, record, extractor_version=EXTRACTOR_VERSION)
    return len(record.agreements)


def extracted(document: Document) -> Record:
    """The record of a document. A bug in a rule costs this document, not the batch, and is told as a bug."""
    from extract.run import extract

    if os.environ.get("SEPAKAT_DEBUG"):
        return extract(document)
    try:
        return extract(document)
    except Exception as error:
        reason = f"kesalahan program saat mengekstrak: {error!r}"
        raise SepakatError(
            reason, subject=document.source, hint="ulangi dengan SEPAKAT_DEBUG=1 dan kirim pesannya"
        ) from error


def refresh_index(settings: Settings, registry: Registry) -> SepakatError | None:
    """Lets the index catch up; its trouble is returned, because it never stops an ingest."""
    from index.update import update_index

    try:
        update_index(settings, registry)
    except SepakatError as error:
        return error
    except Exception as error:  # a broken index, whatever broke it, must not cost what was registered
        return SepakatError(f"indeks gagal diperbarui: {error!r}", hint="jalankan: sepakat reindex")
    return None


def _fail(summary: Summary, watcher: Watcher, error: SepakatError) -> None:
    summary.failed.append(error)
    watcher.failed(error)


def _named(error: SepakatError | OSError, source: str) -> SepakatError:
    if isinstance(error, SepakatError):
        return error.about(source)
    return SepakatError(f"tidak dapat dibaca: {error.strerror}", subject=source, hint="periksa izin dan letak berkas")
