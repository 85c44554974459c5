"""Damaged PDFs: pdfium and pikepdf both try, and what was mended or lost is said."""

from __future__ import annotations

import base64
import binascii
import io
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ingest.errors import CorruptInput, EncryptedInput, SepakatError
from ingest.pdf import Pdf

#: Streams larger than this are not unpacked just to be checked.
MAX_CONTENTS = 5_000_000
#: Forms and pictures of one page that are checked.
MAX_NAMED = 50
_END_OF_JPEG = b"\xff\xd9"


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
            broken = _broken_pages(document)
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


def _broken_pages(document: Any) -> tuple[int, ...]:
    """Pages whose contents, forms or pictures cannot be unpacked to their end: pdfium shows a part and says nothing."""
    known: dict[tuple[int, int], bool] = {}  # a letterhead stands on every page
    broken = []
    for number, page in enumerate(document.pages, start=1):
        for stream in _streams(page):
            place = stream.objgen
            if place not in known:
                known[place] = _is_broken(stream)
            if known[place]:
                broken.append(number)
                break
    return tuple(broken)


def _streams(page: Any) -> Iterator[Any]:
    import pikepdf

    contents = page.obj.get("/Contents")
    found = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    resources = page.obj.get("/Resources")
    named = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    if isinstance(named, pikepdf.Dictionary):
        found += [named[name] for name in itertools.islice(named.keys(), MAX_NAMED)]
    return (stream for stream in found if isinstance(stream, pikepdf.Stream))


def _is_broken(stream: Any) -> bool:
    import pikepdf

    try:
        if int(stream.get("/Length", 0)) <= MAX_CONTENTS:
            _unpack(stream)
    except (pikepdf.PdfError, ValueError, TypeError):
        return True
    return False


def _unpack(stream: Any) -> None:
    """Unpacks a deflated stream in pieces, so that a bomb costs no memory. Raises `ValueError` if it is damaged."""
    filters = re.findall(r"/(\w+)", repr(stream.get("/Filter", "")))
    if filters == ["DCTDecode"] and _END_OF_JPEG not in stream.read_raw_bytes()[-1024:]:
        raise ValueError("picture ends too early")
    if not filters or filters[-1] not in ("FlateDecode", "Fl") or any(name not in _IN_LETTERS for name in filters[:-1]):
        return
    data = stream.read_raw_bytes()
    for name in filters[:-1]:
        data = _IN_LETTERS[name](data)
    _inflate(data)


def _from_85(data: bytes) -> bytes:
    return base64.a85decode(data.strip().removeprefix(b"<~").removesuffix(b"~>"))


def _from_hex(data: bytes) -> bytes:
    digits = b"".join(data.split(b">")[0].split())
    return binascii.unhexlify(digits + b"0" * (len(digits) % 2))


#: Ways to write bytes as letters, which some programs put around deflated contents.
_IN_LETTERS = {"ASCII85Decode": _from_85, "A85": _from_85, "ASCIIHexDecode": _from_hex, "AHx": _from_hex}


def _inflate(data: bytes) -> None:
    import zlib

    unpacker, size = zlib.decompressobj(), 0
    try:
        while data and not unpacker.eof and size < MAX_CONTENTS * 10:
            size += len(unpacker.decompress(data, 1 << 20))
            data = unpacker.unconsumed_tail
    except zlib.error as error:
        raise ValueError("damaged contents") from error
    if not data and not unpacker.eof:
        raise ValueError("contents end too early")
