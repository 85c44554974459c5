"""What only the whole document shows: furniture, pages without text, pages that need human eyes. Runs in the parent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.errors import EmptyInput, SepakatError
from ingest.language import languages_of
from ingest.margins import mark_furniture
from ingest.types import Document, Grade, Method, Page, Quality

#: So many page numbers are named in one warning.
_NAMED = 20


def finish(document: Document) -> Document:
    """The document with its furniture marked and its weak pages named. Raises `EmptyInput`."""
    if not any(page.text.strip() for page in document.pages):
        raise EmptyInput("tidak ada teks yang terbaca", subject=document.source)
    pages = mark_furniture(document.pages)
    warnings = [*document.warnings]
    if blank := [page.number for page in pages if page.method is Method.NONE and not _is_blank(page)]:
        warnings.append(f"tanpa teks: halaman {_names(blank)}")
    if poor := [page.number for page in pages if page.quality.grade is Grade.POOR and page.method is not Method.NONE]:
        warnings.append(f"perlu dilihat orang: halaman {_names(poor)}")
    languages = languages_of(page.text for page in pages)
    return replace(document, pages=pages, languages=languages, warnings=tuple(dict.fromkeys(warnings)))


def unread(number: int, error: SepakatError) -> Page:
    """A page that could not be read, which a person must look at."""
    return Page(number, "", method=Method.NONE, quality=Quality(Grade.POOR, 0.0, None, (error.reason,)))


def marked_broken(page: Page) -> Page:
    """A page whose contents are damaged: what is there may be half of it, and a person must see that."""
    notes = ("isi halaman rusak; mungkin tidak lengkap", *page.quality.notes)
    return replace(page, quality=replace(page.quality, grade=Grade.POOR, notes=notes))


def _is_blank(page: Page) -> bool:
    return page.quality.grade is not Grade.POOR


def _names(numbers: Sequence[int]) -> str:
    ranges: list[list[int]] = []
    for number in numbers[:_NAMED]:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    named = ", ".join(_range(first, last) for first, last in ranges)
    return named + (" …" if len(numbers) > _NAMED else "")


def _range(first: int, last: int) -> str:
    return f"{first}" if first == last else f"{first}–{last}"
