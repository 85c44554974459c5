"""A worker process: opens one input at a time and reads its pages, inside limits it cannot lift.

Started by ``ingest/isolate.py`` as ``python -m ingest.worker``; speaks the messages of ``ingest/wire.py``
on its standard input and output. It writes no file and starts no process.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import resource
import signal
import sys
import traceback
from pathlib import Path
from typing import Any, BinaryIO

from ingest import book, codec, wire
from ingest.errors import CorruptInput, InputTimeout, InputTooLarge, SepakatError
from ingest.settings import Limits, Settings

_PR_SET_PDEATHSIG = 1
#: Beyond the parent's own clock, for a worker whose parent is gone.
_GRACE = 5


class Reader:
    """Holds the input that is open, and answers the parent's messages."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._name = ""
        self._book: book.Book | None = None

    def answer(self, message: wire.Message, blob: bytes) -> None:
        settings = _settings(message["settings"])
        guard(settings.limits.cpu_seconds)
        try:
            opened = self._open(message, blob, settings)
        except SepakatError as error:
            self._send({"error": codec.error_to_plain(error)})
            return
        if isinstance(opened, book.Whole):
            self._send({"document": codec.document_to_plain(opened.document)})
            return
        told = {"media_type": opened.media_type, "title": opened.title, "warnings": list(opened.warnings)}
        self._send({"opened": len(opened), **told})
        for number in message["pages"]:
            if number <= len(opened):
                self._read(opened, number, settings)
        self._send({"done": True})

    def _open(self, message: wire.Message, blob: bytes, settings: Settings) -> book.Book | book.Whole:
        if self._book is not None and self._name == message["name"]:
            return self._book
        if self._book is not None:
            self._book.close()
            self._book = None
        data = blob if message["path"] is None else _file(Path(message["path"]), settings.limits)
        opened: book.Book | book.Whole = _typed(
            lambda: book.open_book(data, message["source"], message["sha256"], settings, message.get("url"))
        )
        if not isinstance(opened, book.Whole):
            self._book, self._name = opened, message["name"]
        return opened

    def _read(self, opened: book.Book, number: int, settings: Settings) -> None:
        # A page may take what is allowed to a page, whatever the pages before it took.
        guard(settings.limits.page_seconds)
        try:
            page, entry = _typed(lambda: opened.read(number, settings))
        except SepakatError as error:
            self._send({"failed": number, "why": codec.error_to_plain(error)})
            return
        kept = {"key": entry[0], "page": codec.page_to_plain(entry[1])} if entry else None
        self._send({"page": codec.page_to_plain(page), "entry": kept})

    def _send(self, message: wire.Message) -> None:
        self._out.write(wire.pack(message))
        self._out.flush()


def _typed(work: Any) -> Any:
    """The result of `work`, any exception of it as a `SepakatError`."""
    try:
        return work()
    except SepakatError:
        raise
    except MemoryError as error:
        gc.collect()
        raise InputTimeout("memerlukan memori lebih dari yang diizinkan") from error
    except RecursionError as error:
        raise CorruptInput("susunannya berlapis terlalu dalam") from error
    except Exception as error:
        # Parsers raise what they like on damaged files; one file's fault must stay one file's.
        if os.environ.get("SEPAKAT_DEBUG"):
            traceback.print_exc()
        raise CorruptInput(f"gagal dibaca ({type(error).__name__}: {str(error)[:120]})") from error


def _file(path: Path, limits: Limits) -> bytes:
    try:
        if (size := path.stat().st_size) > limits.max_bytes:
            raise InputTooLarge(f"{size:,} byte; paling banyak {limits.max_bytes:,}")
        return path.read_bytes()
    except OSError as error:
        raise CorruptInput(f"tidak terbaca: {error.strerror}", hint="periksa hak akses berkas") from error


def _settings(plain: dict[str, Any]) -> Settings:
    limits = Limits(**plain["limits"])
    data = Path(plain["data"])
    return Settings(data=data, database="", ocr=plain["ocr"], password=plain["password"], limits=limits)


def guard(seconds: int) -> None:
    """From now on, `seconds` of processor time, and a little more by the clock if the parent should be gone."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))
    signal.setitimer(signal.ITIMER_REAL, seconds * 4 + _GRACE)


def shut_in(memory_bytes: int) -> None:
    """Limits of memory, files and core dumps, for the life of this process."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0]) if Path("/proc/self/statm").exists() else 0
    ceiling = pages * resource.getpagesize() + memory_bytes
    # Not every system can limit address space; there the parent's clock is what is left.
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (ceiling, ceiling))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def die_with_parent() -> None:
    """Ends this process when the one that started it ends, even by a kill; where the system can."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def main() -> None:
    """Answers messages until the parent closes the pipe."""
    source = os.fdopen(os.dup(0), "rb")
    out = os.fdopen(os.dup(1), "wb")
    # Libraries that print must not write between our messages.
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(2, 1)
    if "--with-parent" in sys.argv:
        die_with_parent()
    sys.setrecursionlimit(2_000)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    shut_in(int(sys.argv[1]))
    reader = Reader(out)
    while (received := wire.read_message(source)) is not None:
        reader.answer(*received)
        signal.setitimer(signal.ITIMER_REAL, 0)


if __name__ == "__main__":
    main()
