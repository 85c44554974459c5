"""An input opened for reading: how many pages it has, and each of them. Runs inside a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ingest import sniff
from ingest.errors import CorruptInput, EmptyInput, InputTooLarge, UnknownFormat
from ingest.finish import marked_broken
from ingest.image import Pictures, shrunk
from ingest.repair import open_pdf
from ingest.settings import Limits, Settings
from ingest.types import Document, Method, Page

#: Letters of a text, Word or web document: four thousand full pages. The parent holds them all at once.
MAX_LETTERS = 10_000_000
#: A page, and what is worth keeping of it for the next time: the key of its picture and the page as OCR read it.
Read = tuple[Page, tuple[str, Page] | None]


class Book(Protocol):
    """What a worker holds open while its pages are read."""

    media_type: str
    title: str | None
    warnings: tuple[str, ...]

    def __len__(self) -> int: ...

    def read(self, number: int, settings: Settings) -> Read:
        """Page `number`, from 1. Raises `SepakatError`."""

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Whole:
    """A document that is read at once."""

    document: Document


def open_book(data: bytes, source: str, sha256: str, settings: Settings, url: str | None = None) -> Book | Whole:
    """The input opened, or read where its kind is read at once. Raises `SepakatError`."""
    if not data.strip(b"\0 \t\r\n"):
        raise EmptyInput("berkas kosong" if not data else "berkas hanya berisi nol atau spasi")
    kind = media_type_of(data)
    if kind in (sniff.HTML, sniff.TEXT) and source.lower().endswith(sniff.PAPER_NAMES):
        what = "halaman web" if kind == sniff.HTML else "teks biasa"
        raise UnknownFormat(
            f"namanya naskah ({source.rsplit('.', 1)[-1]}), tetapi isinya {what}",
            hint="unduh atau pindai ulang naskahnya; bila isinya memang benar, ganti akhiran namanya",
        )
    if kind == sniff.PDF:
        return _PdfBook(data, settings)
    if kind in sniff.IMAGES:
        return _PictureBook(data, kind or "", settings)
    document = _read_whole(data, kind, source, sha256, settings, url)
    _check_pages(len(document.pages), settings.limits)
    if (letters := sum(len(page.text) for page in document.pages)) > MAX_LETTERS:
        raise InputTooLarge(f"{letters:,} huruf; paling banyak {MAX_LETTERS:,}")
    return Whole(document)


def media_type_of(data: bytes) -> str | None:
    """The media type of a whole file."""
    return sniff.media_type(data[: sniff.HEAD], data[-65536:] if data.startswith(b"PK") else b"")


def _read_whole(
    data: bytes, kind: str | None, source: str, sha256: str, settings: Settings, url: str | None
) -> Document:
    if kind == sniff.HTML:
        from ingest.article import read_html
        from ingest.fetched import find

        return read_html(data, source=source, sha256=sha256, url=url, known=find(settings.crawl, sha256))
    if kind == sniff.DOCX:
        from ingest.docx_file import read_docx

        pages, title = read_docx(data)
        return Document(source, sha256, kind, pages, title)
    if kind == sniff.TEXT:
        from ingest.plain import read_text

        pages, warnings = read_text(data)
        return Document(source, sha256, kind, pages, warnings=warnings)
    if kind == sniff.ZIP:
        raise UnknownFormat("ZIP di tempat yang tidak diduga", hint="masukkan ZIP itu sendiri atau isinya")
    raise UnknownFormat("jenis berkas ini tidak dikenal")


class _PdfBook:
    media_type = sniff.PDF

    def __init__(self, data: bytes, settings: Settings) -> None:
        self._pdf, self.warnings, self._broken = open_pdf(data, settings.password)
        self.title = self._pdf.title
        _check_pages(len(self._pdf), settings.limits)

    def __len__(self) -> int:
        return len(self._pdf)

    def read(self, number: int, settings: Settings) -> Read:
        from ingest.page import read_page

        page = self._pdf.page(number - 1)
        try:
            read, entry = read_page(page, number, settings)
        finally:
            page.close()
        return (marked_broken(read) if number in self._broken else read), entry

    def close(self) -> None:
        self._pdf.close()


class _PictureBook:
    def __init__(self, data: bytes, media_type: str, settings: Settings) -> None:
        self._pictures = Pictures(data, settings.limits.max_pixels)
        self.media_type = media_type
        self.title: str | None = None
        self.warnings: tuple[str, ...] = ()
        _check_pages(len(self), settings.limits)

    def __len__(self) -> int:
        return self._pictures.count

    def read(self, number: int, settings: Settings) -> Read:
        from ingest.page import read_scan

        if settings.ocr == "never":
            return Page(number, "", method=Method.NONE), None
        picture, dpi = self._pictures.frame(number - 1)
        height, width = picture.shape[:2]
        size = width / dpi * 72, height / dpi * 72
        picture, dpi = shrunk(picture, dpi, settings.limits.max_pixels)
        return read_scan(picture, dpi, size, number, settings)

    def close(self) -> None:
        pass


def _check_pages(count: int, limits: Limits) -> None:
    if count == 0:
        raise CorruptInput("tanpa halaman")
    if count > limits.max_pages:
        raise InputTooLarge(f"{count:,} halaman; paling banyak {limits.max_pages:,}")
