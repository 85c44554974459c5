"""Reads inputs into documents: the one door through which files come in.

Files are opened and read in worker processes (ingest/isolate.py). Long documents are shared out to all of them
by pages; outcomes come in the order of the inputs; only a few documents are held at a time.
"""

from __future__ import annotations

import hashlib
import selectors
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest import codec, wire
from ingest.archive import sha256_of
from ingest.cache import PageCache
from ingest.errors import InputError, InputTooLarge, SepakatError
from ingest.inputs import Input
from ingest.isolate import Worker, task
from ingest.job import Job
from ingest.route import PLAIN
from ingest.settings import Limits, Settings
from ingest.types import Document

#: A worker that has opened so many inputs is replaced: libraries leak.
RETIRE_AFTER = 200
#: Inputs at work or waiting for their turn to be handed on, a worker.
WINDOW = 3
_TICK = 1.0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch is; given to `on_progress` after every page."""

    documents: int  #: done
    pages: int  #: read
    pages_known: int  #: of the documents opened so far
    seconds: float  #: since the start
    source: str = ""  #: last touched

    @property
    def pages_a_second(self) -> float:
        return self.pages / self.seconds if self.seconds > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: a document or an error, never both, never neither."""

    input: Input
    sha256: str | None  #: None where the bytes could not be had
    document: Document | None = None
    error: SepakatError | None = None


def read_bytes(path: Path, source: str, settings: Settings, *, sha256: str | None = None) -> Document:
    """The document in a file. Raises `SepakatError`, naming `source`."""
    outcome = next(read_many([Input(source, path, sha256=sha256)], settings))
    if outcome.document is None:
        raise outcome.error or InputError("tidak terbaca", subject=source)
    return outcome.document


def read_many(
    items: Iterable[Input], settings: Settings, on_progress: Callable[[Progress], None] | None = None
) -> Iterator[Outcome]:
    """An outcome for each input, in the order given; every input has one."""
    room = _Room(settings, on_progress)
    try:
        yield from room.run(iter(items))
    finally:
        room.close()


class _Room:
    """The workers and the jobs they share."""

    def __init__(self, settings: Settings, on_progress: Callable[[Progress], None] | None) -> None:
        self._settings = settings
        self._on_progress = on_progress
        self._cache = PageCache(settings.cache) if settings.data.is_dir() else None
        self._workers: dict[Worker, Job | None] = {}
        self._held: dict[Worker, Job] = {}
        self._jobs: deque[Job] = deque()
        self._selector = selectors.DefaultSelector()
        self._start = time.monotonic()
        self._documents = self._pages = self._known = 0

    def run(self, items: Iterator[Input]) -> Iterator[Outcome]:
        waiting = True
        while waiting or self._jobs:
            while waiting and len(self._jobs) < WINDOW * self._settings.workers:
                item = next(items, None)
                if item is None:
                    waiting = False
                else:
                    self._jobs.append(_job(item, self._settings))
            self._hand_out()
            while self._jobs and self._jobs[0].finished:
                job = self._jobs.popleft()
                self._documents += 1
                self._tell(job)
                yield _outcome(job)
            if any(job is not None for job in self._workers.values()):
                self._listen()
            elif self._jobs and not self._jobs[0].finished and not self._jobs[0].has_work:
                # Only a worker that breaks the rules of the conversation can bring a job here.
                self._jobs[0].fail(InputError("pembacaannya terputus", hint="coba sekali lagi"))

    def close(self) -> None:
        for worker in list(self._workers):
            self._drop(worker)
        self._selector.close()

    def _hand_out(self) -> None:
        """Gives every idle worker pages to read, of the input it holds if it can."""
        for job in self._jobs:
            while job.has_work:
                worker = self._idle(job)
                if worker is None:
                    return
                self._start_task(worker, job)

    def _idle(self, job: Job) -> Worker | None:
        idle = [worker for worker, busy in self._workers.items() if busy is None]
        for worker in idle:
            if self._held.get(worker) is job:
                return worker
        if idle:
            return idle[0]
        if len(self._workers) >= self._settings.workers:
            return None
        worker = Worker(self._settings.limits.memory_bytes)
        self._workers[worker] = None
        self._selector.register(worker, selectors.EVENT_READ)
        return worker

    def _start_task(self, worker: Worker, job: Job) -> None:
        pages = job.take(worker)
        said = {"name": job.name, "source": job.input.source, "sha256": job.sha256, "url": job.input.url}
        path = str(job.path) if job.path else None
        blob = job.blob if path is None and self._held.get(worker) is not job else b""
        if self._held.get(worker) is not job:
            worker.started += 1
        self._held[worker] = job
        self._workers[worker] = job
        worker.allow(job.allowance())
        settings = self._settings.but(ocr=PLAIN) if job.is_plain(pages) else self._settings
        worker.ask(task(settings, path=path, pages=pages, **said), blob)

    def _listen(self) -> None:
        for key, _ in self._selector.select(_TICK):
            worker = key.fileobj
            assert isinstance(worker, Worker)
            messages = worker.receive()
            if messages is None:
                self._mourn(worker)
                continue
            for message in messages:
                self._take_in(worker, message)
        now = time.monotonic()
        for worker in [w for w in self._workers if w.deadline is not None and w.deadline < now]:
            worker.timed_out = True
            self._mourn(worker)

    def _take_in(self, worker: Worker, message: wire.Message) -> None:
        job = self._workers.get(worker)
        if job is None:
            return
        try:
            known = job.pages_known
            done = job.take_in(worker, message)
            self._known += job.pages_known - known
        except (KeyError, ValueError, TypeError, IndexError):
            self._mourn(worker)
            return
        if "page" in message or "failed" in message:
            self._pages += 1
            self._tell(job)
        if self._cache and message.get("entry"):
            self._cache.put(str(message["entry"]["key"]), codec.page_from_plain(message["entry"]["page"]))
        if job.failed:
            self._call_off(job, worker if done else None)
        if done:
            self._workers[worker] = None
            worker.deadline = None
            if worker.started >= RETIRE_AFTER or message.get("retire"):
                self._drop(worker)
        elif worker in self._workers:
            worker.allow(job.allowance())

    def _mourn(self, worker: Worker) -> None:
        """A worker has died or must: its job is told why, and another takes its place when needed."""
        job = self._workers.get(worker)
        self._selector.unregister(worker)
        self._workers.pop(worker, None)
        self._held.pop(worker, None)
        error = worker.death()
        if job is not None:
            job.lost(worker, error)
            if job.failed:
                self._call_off(job, None)

    def _call_off(self, job: Job, finished: Worker | None) -> None:
        """Takes away the workers that still read pages of a failed job."""
        for worker in [w for w, busy in self._workers.items() if busy is job and w is not finished]:
            job.abandon(worker)
            self._drop(worker)

    def _drop(self, worker: Worker) -> None:
        self._selector.unregister(worker)
        self._workers.pop(worker, None)
        self._held.pop(worker, None)
        worker.end()

    def _tell(self, job: Job) -> None:
        if self._on_progress is not None:
            seconds = time.monotonic() - self._start
            known = max(self._known, self._pages)
            self._on_progress(Progress(self._documents, self._pages, known, seconds, job.input.source))


def _job(item: Input, settings: Settings) -> Job:
    job = Job(item, settings.limits)
    try:
        loaded = item.load()
        if isinstance(loaded, bytes):
            job.blob = loaded
            job.sha256 = item.sha256 or hashlib.sha256(loaded).hexdigest()
        else:
            # Before it is read to its end, which takes its time for a file that will be refused.
            _check_size(loaded.stat().st_size, settings.limits)
            job.path = loaded.absolute()
            job.sha256 = item.sha256 or sha256_of(loaded)
    except SepakatError as error:
        job.fail(error)
    except OSError as error:
        job.fail(InputError(f"tidak terbaca: {error.strerror}", hint="periksa nama dan hak akses berkas"))
    return job


def _check_size(size: int, limits: Limits) -> None:
    if size > limits.max_bytes:
        raise InputTooLarge(f"{size:,} byte; paling banyak {limits.max_bytes:,}")


def _outcome(job: Job) -> Outcome:
    result = job.result()
    if isinstance(result, Document):
        return Outcome(job.input, job.sha256, result)
    return Outcome(job.input, job.sha256, error=result.about(job.input.source))
