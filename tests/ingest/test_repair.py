"""Damage inside a PDF that its readers pass over in silence: every kind of stream is checked to its end."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable

import pytest

from ingest.repair import open_pdf
from tests.ingest import files

CONTENTS = b"BT /F1 12 Tf 72 700 Td (NOMOR 1) Tj 0 -20 Td (NOMOR 2) Tj ET " * 40
FONT = b"/Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> >>"
JPEG = files.saved(files.picture(72), "JPEG")


def stream(data: bytes, filters: bytes, extra: bytes = b"") -> bytes:
    return b"<</Length %d /Filter [%s] %s>>\nstream\n" % (len(data), filters, extra) + data + b"\nendstream"


def deflated(data: bytes) -> bytes:
    return files.objects(*files.one_page(stream(data, b"/FlateDecode"), resources=FONT))


def in_letters(data: bytes) -> bytes:
    letters = base64.a85encode(data) + b"~>"
    return files.objects(*files.one_page(stream(letters, b"/ASCII85Decode /FlateDecode"), resources=FONT))


def in_hex(data: bytes) -> bytes:
    letters = data.hex().encode() + b">"
    return files.objects(*files.one_page(stream(letters, b"/ASCIIHexDecode /FlateDecode"), resources=FONT))


def in_form(data: bytes) -> bytes:
    form = stream(data, b"/FlateDecode", b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources <<%s>>" % FONT)
    page = files.one_page(files.stream(b"/X Do"), resources=b"/XObject <</X 5 0 R>>")
    return files.objects(*page, form)


def scan(data: bytes) -> bytes:
    extra = b"/Type /XObject /Subtype /Image /Width 595 /Height 842 /BitsPerComponent 8 /ColorSpace /DeviceRGB"
    page = files.one_page(files.stream(b"595 0 0 842 0 0 cm /X Do"), resources=b"/XObject <</X 5 0 R>>")
    return files.objects(*page, stream(data, b"/DCTDecode", extra))


@pytest.mark.parametrize("wrap", [deflated, in_letters, in_hex, in_form])
def test_contents_that_do_not_unpack_are_named(wrap: Callable[[bytes], bytes]) -> None:
    whole = zlib.compress(CONTENTS)
    rotten = whole[:40] + bytes([whole[40] ^ 0x55]) + whole[41:]
    assert open_pdf(wrap(whole), None)[2] == frozenset()
    assert open_pdf(wrap(rotten), None)[2] == {1}
    assert open_pdf(wrap(whole[: len(whole) // 2]), None)[2] == {1}


def test_a_scan_whose_picture_is_cut_is_named() -> None:
    assert open_pdf(scan(JPEG), None)[2] == frozenset()
    assert open_pdf(scan(JPEG[: len(JPEG) // 2]), None)[2] == {1}


def test_a_deflate_bomb_is_not_unpacked_to_be_checked() -> None:
    assert open_pdf(deflated(zlib.compress(bytes(80_000_000), 9)), None)[2] == frozenset()
