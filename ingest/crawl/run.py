"""Starts the crawling process and hands on what it tells."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.errors import FetchError, UsageError
from ingest.settings import Settings

#: Seconds that the process is given to end by itself when we stop.
_PATIENCE = 10.0


@dataclass(frozen=True, slots=True)
class Task:
    """What one run of the crawler is to do."""

    sources: Path  #: sources.toml
    names: Sequence[str] = ()  #: none: all active sources
    mode: str = "crawl"  #: "crawl", "dry" (list only) or "check" (try once)
    since: str | None = None  #: ISO date


def events(task: Task, settings: Settings) -> Iterator[dict[str, Any]]:
    """What happens, as it happens. Raises `FetchError` where the process breaks."""
    said = {
        "sources": str(task.sources), "names": list(task.names), "mode": task.mode, "since": task.since,
        "data": str(settings.data), "archive": str(settings.archive),
    }  # fmt: skip
    home = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as complaints:
        process = subprocess.Popen(
            [sys.executable, "-m", "ingest.crawl.process"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=complaints, text=True, encoding="utf-8", env={**os.environ, "PYTHONPATH": path},
        )  # fmt: skip
        try:
            yield from _conversation(process, json.dumps(said))
            if process.wait() != 0:
                complaints.seek(0)
                last = complaints.read().strip().splitlines()[-1:] or [f"kode {process.returncode}"]
                raise FetchError(
                    f"proses pengambil berita berhenti: {last[0][:300]}", hint="lihat crawl/log, lalu jalankan lagi"
                )
        finally:
            _stop(process)


def _conversation(process: subprocess.Popen[str], task: str) -> Iterator[dict[str, Any]]:
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(task + "\n")
    process.stdin.close()
    for line in process.stdout:
        yield json.loads(line)


def _stop(process: subprocess.Popen[str]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_PATIENCE)
    if process.poll() is None:
        process.kill()
        process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Holds the data folder's crawl for this process. Raises `UsageError` where another crawl runs."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise UsageError(
                "pengambilan berita lain sedang berjalan", subject=str(folder), hint="tunggu sampai selesai"
            ) from error
        yield
