"""One input on its way through the workers: which pages are read, which are to be, what went wrong."""

from __future__ import annotations

import itertools
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ingest import codec
from ingest.errors import EmptyInput, InputTimeout, SepakatError
from ingest.finish import finish, unread
from ingest.inputs import Input
from ingest.settings import Limits
from ingest.types import Document, Grade, Method, Page

if TYPE_CHECKING:
    from ingest.isolate import Worker
    from ingest.wire import Message

#: A worker gets pages for about this long at a time.
CHUNK_SECONDS = 2.0
FIRST_CHUNK, SECOND_CHUNK, MOST_CHUNK = 1, 2, 64
#: A document whose pages have killed more workers than this is given up.
MAX_DEATHS = 4
#: A page that OCR has read earns its document so much more time: long scans are slow, not hostile.
EARNED_SECONDS = 10.0

_names = itertools.count()


class Job:
    """The state of one input. Pure bookkeeping: it starts and sends nothing."""

    def __init__(self, item: Input, limits: Limits) -> None:
        self.input = item
        self.limits = limits
        self.name = f"{next(_names)}"  #: tells workers whether they hold it
        self.sha256: str | None = item.sha256
        self.path: Path | None = None
        self.blob = b""
        self._document: Document | None = None
        self._error: SepakatError | None = None
        self._opened: Message | None = None
        self._opening = False
        self._next = 1  #: first page nobody has been given
        self._again: list[int] = []  #: pages left over by workers that died, to be given out one by one
        self._plain: dict[int, SepakatError] = {}  #: pages that killed a worker, read once more without OCR
        self._given: dict[Worker, list[int]] = {}
        self._pages: dict[int, Page] = {}
        self._errors: dict[int, SepakatError] = {}
        self._deaths = 0
        self._seconds = 0.0  #: spent by workers
        self._since: dict[Worker, float] = {}
        self._earned = 0.0

    @property
    def finished(self) -> bool:
        if self._error is not None or self._document is not None:
            return not self._given
        return self._opened is not None and len(self._pages) == self.pages_known and not self._given

    @property
    def pages_known(self) -> int:
        return int(self._opened["opened"]) if self._opened else 0

    @property
    def has_work(self) -> bool:
        if self._error is not None or self._document is not None:
            return False
        if self._opened is None:
            return not self._opening
        return bool(self._again) or self._next <= self.pages_known

    def take(self, worker: Worker) -> list[int]:
        """The pages that `worker` is to read next (the first of them with the opening itself)."""
        if self._opened is None:
            self._opening = True
        if self._again:
            pages = [self._again.pop(0)]
        else:
            last = self._next + self._chunk()
            pages = list(range(self._next, last if self._opened is None else min(last, self.pages_known + 1)))
            self._next = pages[-1] + 1
        self._given[worker] = pages
        self._since[worker] = time.monotonic()
        return pages

    def is_plain(self, pages: list[int]) -> bool:
        """Whether `pages` are to be read without whatever may have killed the worker before."""
        return bool(pages) and pages[0] in self._plain

    def allowance(self) -> float:
        """Seconds that a worker may take until its next message."""
        left = self.limits.wall_seconds + self._earned - self._seconds
        return max(0.1, min(float(self.limits.page_seconds), left))

    def take_in(self, worker: Worker, message: Message) -> bool:
        """Takes a worker's message; True once that worker is free again."""
        self._clock(worker)
        if "error" in message:
            self._error = self._error or codec.error_from_plain(message["error"])
            return self._free(worker)
        if "document" in message:
            self._document = codec.document_from_plain(message["document"])
            return self._free(worker)
        if "opened" in message:
            if self._opened is None:
                self._opened = {**message, "opened": int(message["opened"])}
                self._next = min(self._next, self.pages_known + 1)
        elif "page" in message:
            self._take_page(codec.page_from_plain(message["page"]))
        elif "failed" in message:
            number = int(message["failed"])
            self._errors[number] = codec.error_from_plain(message["why"])
            self._keep(unread(number, self._errors[number]))
        elif "done" in message:
            return self._free(worker)
        return False

    def lost(self, worker: Worker, error: SepakatError) -> None:
        """The worker died: its first unread page is to blame, the others are read again."""
        self._clock(worker)
        given = self._given.pop(worker, [])
        self._since.pop(worker, None)
        self._deaths += 1
        overdue = self._seconds > self.limits.wall_seconds + self._earned
        left = [n for n in given if n not in self._pages and (self._opened is None or n <= self.pages_known)]
        if self._opened is None or not left or overdue or self._deaths > MAX_DEATHS:
            self._error = self._error or error
            return
        guilty = left[0]
        if guilty in self._plain:
            self._errors[guilty] = error
            self._keep(unread(guilty, error))
            left = left[1:]
        else:
            self._plain[guilty] = error
        self._again = sorted({*self._again, *left})

    @property
    def failed(self) -> bool:
        return self._error is not None

    def abandon(self, worker: Worker) -> None:
        """The worker was taken away, since the job has failed."""
        self._free(worker)

    def fail(self, error: SepakatError) -> None:
        self._error = error

    def result(self) -> Document | SepakatError:
        """The document, or why there is none."""
        if self._error is not None:
            return self._error
        try:
            return finish(self._document or self._assemble())
        except SepakatError as error:
            return error

    def _assemble(self) -> Document:
        assert self._opened is not None
        pages = tuple(self._pages[number] for number in sorted(self._pages))
        if self._errors and not any(page.text.strip() for page in pages):
            raise next(iter(self._errors.values()))
        if not any(page.text.strip() for page in pages):
            raise EmptyInput("tidak ada teks yang terbaca di halaman mana pun")
        warnings = [*self._opened["warnings"]]
        warnings += [f"halaman {number} tidak terbaca: {error.reason}" for number, error in self._errors.items()]
        return Document(
            self.input.source, self.sha256 or "", self._opened["media_type"], pages, self._opened["title"],
            warnings=tuple(warnings),
        )  # fmt: skip

    def _take_page(self, page: Page) -> None:
        error = self._plain.get(page.number)
        if error is not None and not page.text.strip():  # a scan, of which nothing is left without OCR
            self._errors[page.number] = error
            page = unread(page.number, error)
        elif error is not None:
            note = f"dibaca tanpa OCR dan tabel: {error.reason}"
            page = replace(page, quality=replace(page.quality, grade=Grade.POOR, notes=(note, *page.quality.notes)))
        self._keep(page)

    def _keep(self, page: Page) -> None:
        if not 1 <= page.number <= self.pages_known:
            raise ValueError("a page that the document has not")
        self._pages[page.number] = page
        if page.method in (Method.OCR, Method.HIDDEN):
            self._earned += EARNED_SECONDS

    def _chunk(self) -> int:
        if self._opened is None:
            return FIRST_CHUNK
        if not self._pages:
            return SECOND_CHUNK
        return max(1, min(MOST_CHUNK, round(CHUNK_SECONDS * len(self._pages) / max(self._seconds, 0.01))))

    def _clock(self, worker: Worker) -> None:
        now = time.monotonic()
        self._seconds += now - self._since.get(worker, now)
        self._since[worker] = now
        if self._error is None and self._seconds > self.limits.wall_seconds + self._earned:
            self._error = InputTimeout(f"lebih dari {self.limits.wall_seconds:,} detik")

    def _free(self, worker: Worker) -> bool:
        self._given.pop(worker, None)
        self._since.pop(worker, None)
        return True
