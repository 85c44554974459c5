"""The bookkeeping of one input among workers that fail: fakes say what a worker may say."""

from __future__ import annotations

from typing import Any, cast

import pytest

from ingest import codec
from ingest.errors import CorruptInput, EncryptedInput, InputTimeout
from ingest.inputs import Input
from ingest.isolate import Worker
from ingest.job import MAX_DEATHS, Job
from ingest.settings import Limits
from ingest.types import Document, Grade, Page

OPENED = {"opened": 6, "media_type": "application/pdf", "title": None, "warnings": []}


class FakeWorker:
    """Only an identity: the job asks nothing of its workers."""


def worker() -> Worker:
    return cast(Worker, FakeWorker())


def page(number: int, text: str = "Para pihak sepakat.") -> dict[str, Any]:
    return {"page": codec.page_to_plain(Page(number, text)), "entry": None}


def opened(limits: Limits | None = None) -> tuple[Job, Worker]:
    """A job whose first page is read."""
    job, first = Job(Input("a.pdf"), limits or Limits()), worker()
    assert job.take(first) == [1]
    assert not job.has_work
    for message in (OPENED, page(1)):
        assert not job.take_in(first, message)
    assert job.take_in(first, {"done": True})
    return job, first


def read_rest(job: Job) -> None:
    while job.has_work:
        hand = worker()
        for number in job.take(hand):
            job.take_in(hand, page(number))
        job.take_in(hand, {"done": True})


def numbers(job: Job) -> list[int]:
    result = job.result()
    assert isinstance(result, Document)
    return [page.number for page in result.pages]


def test_all_pages_in_order() -> None:
    job, _ = opened()
    read_rest(job)
    assert job.finished
    assert numbers(job) == [1, 2, 3, 4, 5, 6]


def test_a_page_that_fails_is_named_and_the_others_stay() -> None:
    job, first = opened()
    pages = job.take(first)
    why = codec.error_to_plain(CorruptInput("halaman 2 rusak"))
    assert not job.take_in(first, {"failed": pages[0], "why": why})
    for number in pages[1:]:
        job.take_in(first, page(number))
    job.take_in(first, {"done": True})
    read_rest(job)
    result = job.result()
    assert isinstance(result, Document)
    assert result.pages[pages[0] - 1].quality.grade is Grade.POOR
    assert any("halaman 2 tidak terbaca" in warning for warning in result.warnings)


def test_a_page_that_kills_is_read_once_more_without_ocr_then_given_up() -> None:
    job, first = opened()
    guilty = job.take(first)[0]
    job.lost(first, InputTimeout("melebihi waktu"))
    second = worker()
    assert job.take(second) == [guilty]
    assert job.is_plain([guilty])
    job.lost(second, InputTimeout("melebihi waktu"))
    read_rest(job)
    assert numbers(job) == [1, 2, 3, 4, 5, 6]
    result = job.result()
    assert isinstance(result, Document)
    assert result.pages[guilty - 1].text == ""
    assert any(f"halaman {guilty}" in warning for warning in result.warnings)


def test_text_saved_without_ocr_is_graded_poor() -> None:
    job, first = opened()
    guilty = job.take(first)[0]
    job.lost(first, InputTimeout("melebihi waktu"))
    read_rest(job)
    result = job.result()
    assert isinstance(result, Document)
    assert result.pages[guilty - 1].quality.grade is Grade.POOR


def test_death_at_the_opening_is_the_error() -> None:
    job, first = Job(Input("a.pdf"), Limits()), worker()
    job.take(first)
    job.lost(first, CorruptInput("berhenti mendadak"))
    assert job.finished
    assert isinstance(job.result(), CorruptInput)


def test_many_deaths_end_the_document() -> None:
    job, _ = opened()
    for _ in range(MAX_DEATHS + 1):
        hand = worker()
        if job.has_work:
            job.take(hand)
            job.lost(hand, InputTimeout("melebihi waktu"))
    assert isinstance(job.result(), InputTimeout)


def test_an_error_at_the_opening() -> None:
    job, first = Job(Input("a.pdf"), Limits()), worker()
    job.take(first)
    assert job.take_in(first, {"error": codec.error_to_plain(EncryptedInput("terkunci"))})
    assert job.finished
    result = job.result()
    assert isinstance(result, EncryptedInput)
    assert result.hint


@pytest.mark.parametrize("number", [0, 7])
def test_a_worker_that_sends_pages_the_file_has_not_is_not_believed(number: int) -> None:
    job, first = opened()
    job.take(first)
    with pytest.raises(ValueError, match="page"):
        job.take_in(first, page(number))


def test_an_unknown_error_kind_becomes_an_input_error() -> None:
    error = codec.error_from_plain({"kind": "Exit", "reason": "x", "subject": "", "hint": ""})
    assert type(error).__name__ == "InputError"
