"""Damaged PDFs: pdfium and pikepdf both try, and what was mended or lost is said."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

from ingest.errors import CorruptInput, EncryptedInput, SepakatError
from ingest.pdf import Pdf

#: Contents of one page beyond which they are not unpacked just to be checked.
MAX_CONTENTS = 5_000_000


@dataclass(frozen=True, slots=True)
class Checked:
    """What pikepdf says of a file that pdfium may or may not open."""

    pages: int
    damaged: bool  #: its structure had to be mended
    broken_pages: tuple[int, ...]  #: whose contents do not unpack to their end; numbers from 1
    mended: bytes  #: the file written anew; empty where that was not needed or not possible


def open_pdf(data: bytes, password: str | None) -> tuple[Pdf, tuple[str, ...], frozenset[int]]:
    """The file opened by pdfium, as it is or mended; warnings; pages whose contents are damaged.

    Raises `EncryptedInput` or `CorruptInput`.
    """
    try:
        pdf: Pdf | None = Pdf(data, password)
        fault: SepakatError | None = None
    except EncryptedInput:
        raise
    except CorruptInput as error:
        pdf, fault = None, error
    checked = _check(data, password, rewrite=pdf is None)
    if pdf is None:
        return _mended(checked, fault)
    if checked is None:
        return pdf, (), frozenset()
    if checked.pages > len(pdf):
        return _larger(pdf, data, password, checked)
    warnings = []
    if checked.damaged:
        warnings.append("PDF rusak; susunannya diperbaiki waktu dibaca")
    if checked.pages < len(pdf):
        warnings.append(f"PDF rusak: pembaca lain hanya menemukan {checked.pages} dari {len(pdf)} halaman")
    return pdf, tuple(warnings), frozenset(checked.broken_pages)


def _mended(checked: Checked | None, fault: SepakatError | None) -> tuple[Pdf, tuple[str, ...], frozenset[int]]:
    if checked is None or not checked.mended or not checked.pages:
        raise fault or CorruptInput("PDF rusak")
    pdf = Pdf(checked.mended)
    return pdf, (f"PDF rusak; {len(pdf)} halaman diselamatkan",), frozenset(checked.broken_pages)


def _larger(
    pdf: Pdf, data: bytes, password: str | None, checked: Checked
) -> tuple[Pdf, tuple[str, ...], frozenset[int]]:
    """pikepdf found more pages than pdfium: its mended copy is read if it gives them."""
    again = _check(data, password, rewrite=True)
    warning = f"PDF rusak: {checked.pages} halaman ditemukan, semula tampak {len(pdf)}"
    if again and again.mended:
        larger = Pdf(again.mended)
        if len(larger) > len(pdf):
            pdf.close()
            return larger, (warning,), frozenset(again.broken_pages)
    return pdf, (f"PDF rusak: hanya {len(pdf)} dari {checked.pages} halaman terbaca",), frozenset(checked.broken_pages)


def _check(data: bytes, password: str | None, *, rewrite: bool) -> Checked | None:
    """None where pikepdf cannot make anything of the file."""
    import pikepdf

    try:
        # A cut file ends in the middle of an object, which is only seen where something follows it.
        whole = io.BytesIO(data + b"\n%%EOF\n" if rewrite else data)
        with pikepdf.open(whole, password=password or "", suppress_warnings=True) as document:
            pages = len(document.pages)
            broken = tuple(n for n, page in enumerate(document.pages, start=1) if _is_broken(page))
            damaged = bool(document.get_warnings())
            mended = b""
            if rewrite:
                out = io.BytesIO()
                document.save(out, encryption=False)
                mended = out.getvalue()
            return Checked(pages, damaged, broken, mended)
    except (pikepdf.PdfError, pikepdf.PasswordError):
        return None  # a password that only its attachments need, or beyond repair
    except (ValueError, TypeError, KeyError, RuntimeError, RecursionError, AttributeError):
        return None


def _is_broken(page: Any) -> bool:
    """Whether the page's contents cannot be unpacked to their end: pdfium then shows a part and says nothing."""
    import pikepdf

    contents = page.obj.get("/Contents")
    streams = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    try:
        for stream in streams:
            if isinstance(stream, pikepdf.Stream) and int(stream.get("/Length", 0)) <= MAX_CONTENTS:
                _unpack(stream)
    except (pikepdf.PdfError, ValueError, TypeError):
        return True
    return False


def _unpack(stream: Any) -> None:
    """Unpacks a deflated stream in pieces, so that a bomb costs no memory. Raises `ValueError` if it is damaged."""
    import zlib

    if "".join(re.findall(r"/\w+", repr(stream.get("/Filter", "")))) != "/FlateDecode":
        return
    unpacker = zlib.decompressobj()
    data, size = stream.read_raw_bytes(), 0
    try:
        while data and not unpacker.eof and size < MAX_CONTENTS * 10:
            size += len(unpacker.decompress(data, 1 << 20))
            data = unpacker.unconsumed_tail
    except zlib.error as error:
        raise ValueError("damaged contents") from error
    if not data and not unpacker.eof:
        raise ValueError("contents end too early")
