"""The parent's end of one worker process: started, asked, watched, killed with all its children."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ingest import wire
from ingest.errors import CorruptInput, InputTimeout, SepakatError
from ingest.settings import Settings

_ROOT = Path(__file__).resolve().parent.parent
#: Threads of the libraries inside a worker: the cores are shared out by processes.
_ONE_THREAD = dict.fromkeys(("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
_PIECE = 1 << 20


class Worker:
    """One worker. `deadline` is the moment (monotonic) at which it will be killed; None while it is idle."""

    def __init__(self, memory_bytes: int) -> None:
        command = [sys.executable, "-P", "-m", "ingest.worker", str(memory_bytes)]
        if threading.current_thread() is threading.main_thread():
            # The kernel then ends it with the thread that started it.
            command.append("--with-parent")
        path = os.pathsep.join([str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get("SEPAKAT_DEBUG") else subprocess.DEVNULL,
            env={**os.environ, **_ONE_THREAD, "PYTHONPATH": path},
            start_new_session=True,
        )
        self._inbox = wire.Inbox()
        self.deadline: float | None = None
        self.timed_out = False
        self.started = 0  #: inputs that it was given

    def fileno(self) -> int:
        assert self._process.stdout is not None
        return self._process.stdout.fileno()

    def ask(self, message: wire.Message, blob: bytes = b"") -> None:
        """Sends a task; a worker that is gone shows at its output."""
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.write(wire.pack(message, blob))
            self._process.stdin.flush()

    def receive(self) -> list[wire.Message] | None:
        """What has arrived; None once the worker has ended or speaks nonsense."""
        piece = os.read(self.fileno(), _PIECE)
        if not piece:
            return None
        try:
            return self._inbox.feed(piece)
        except ValueError:
            return None

    def allow(self, seconds: float) -> None:
        self.deadline = time.monotonic() + seconds

    def end(self) -> None:
        """Kills the worker and whatever it started, and waits for it."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        for stream in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()
        self._process.wait()

    def death(self) -> SepakatError:
        """Why a worker that ended by itself, or was killed for its time, did so; ends it."""
        code = None if self.timed_out else _wait(self._process)
        self.end()
        return _reason(code, self.timed_out)


def _wait(process: subprocess.Popen[bytes]) -> int | None:
    with contextlib.suppress(subprocess.TimeoutExpired):
        return process.wait(2)
    return None


def _reason(code: int | None, timed_out: bool) -> SepakatError:
    if timed_out or code in (-signal.SIGXCPU, -signal.SIGALRM):
        return InputTimeout("pembacaannya melebihi waktu yang diizinkan")
    if code == -signal.SIGKILL:
        return InputTimeout("pembacaannya dihentikan oleh sistem, kemungkinan karena memori habis")
    name = signal.Signals(-code).name if code is not None and -code in set(signal.Signals) else f"kode {code}"
    return CorruptInput(f"membuat pembaca berhenti mendadak ({name}); rusak atau memerlukan memori berlebihan")


def task(settings: Settings, **said: Any) -> wire.Message:
    """A message to a worker, with the settings that reading depends on."""
    kept = {
        "limits": asdict(settings.limits),
        "data": str(settings.data),
        "ocr": settings.ocr,
        "password": settings.password,
    }
    return {**said, "settings": kept}
