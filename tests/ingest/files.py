"""Files made for the tests: plain, scanned, damaged and hostile ones. No business logic."""

from __future__ import annotations

import io
import zlib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ingest import ocr

needs_ocr = pytest.mark.skipif(bool(ocr.missing_data()), reason=f"no Tesseract data: {ocr.APT}")

LINES = (
    "KESEPAKATAN BERSAMA",
    "NOMOR : 100.2.2.3/41/KB/IX/2024",
    "Pada hari ini, Rabu tanggal delapan belas bulan September tahun dua ribu dua puluh empat,",
    "bertempat di Ternate, yang bertanda tangan di bawah ini sepakat untuk bekerja sama dalam",
    "bidang pendidikan dan kesehatan sesuai dengan peraturan perundang-undangan yang berlaku.",
    "Biaya pelaksanaan kegiatan ini sebesar Rp 425.000.000 dibebankan kepada para pihak.",
)


def pdf(pages: int = 1, lines: tuple[str, ...] = LINES, **settings: Any) -> bytes:
    """A born-digital PDF; `settings` go to reportlab (`encrypt=` a password)."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, **settings)
    for number in range(1, pages + 1):
        canvas.setFont("Times-Roman", 12)
        for index, line in enumerate(lines):
            canvas.drawString(72, 760 - 20 * index, line)
        canvas.drawCentredString(297, 30, f"- {number} -")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@cache
def picture(dpi: int = 200) -> Any:
    """The first page of `pdf()` as a PIL picture."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf())
    return document[0].render(scale=dpi / 72).to_pil().convert("RGB")


def saved(image: Any, kind: str, **settings: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **settings)
    return out.getvalue()


def objects(*bodies: bytes, root: int = 1) -> bytes:
    """A PDF of numbered objects with a right cross-reference table."""
    out, places = bytearray(b"%PDF-1.5\n"), []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer <</Size %d /Root %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(bodies) + 1, root, start))


def stream(data: bytes, extra: bytes = b"", layers: int = 1) -> bytes:
    for _ in range(layers):
        data = zlib.compress(data, 9)
    filters = b" ".join([b"/FlateDecode"] * layers)
    return b"<</Length %d /Filter [%s] %s>>\nstream\n" % (len(data), filters, extra) + data + b"\nendstream"


def one_page(contents: bytes, size: tuple[int, int] = (595, 842), resources: bytes = b"") -> tuple[bytes, ...]:
    return (
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R /Resources <<%s>> >>" % (*size, resources),
        contents,
    )


def deflate_bomb() -> bytes:
    return objects(*one_page(stream(bytes(400_000_000), layers=2)))


def path_flood() -> bytes:
    return objects(*one_page(stream(b"0 0 m 9 9 l S\n" * 2_000_000)))


def form_that_calls_itself() -> bytes:
    form = stream(
        b"/F Do /F Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</F 5 0 R>> >>"
    )
    return objects(*one_page(stream(b"/F Do"), resources=b"/XObject <</F 5 0 R>>"), form)


def nested_forms(depth: int = 40) -> bytes:
    """Each form draws the next one ten times: 10 to the power of `depth` drawings."""
    forms = [
        stream(b"/F Do " * 10, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</F %d 0 R>> >>" % (n + 1))
        for n in range(5, 5 + depth)
    ]  # fmt: skip
    last = stream(b"0 0 m 1 1 l S", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    return objects(*one_page(stream(b"/F Do"), resources=b"/XObject <</F 5 0 R>>"), *forms, last)


def deep_page_tree(depth: int = 20_000) -> bytes:
    nodes = [
        b"<</Type /Pages /Kids [%d 0 R] /Count 1 /Parent %d 0 R>>" % (n + 1, max(n - 1, 1)) for n in range(2, depth + 2)
    ]
    return objects(b"<</Type /Catalog /Pages 2 0 R>>", *nodes, b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>")


def page_tree_loop() -> bytes:
    return objects(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [2 0 R 3 0 R] /Count 2>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 99 99]>>",
    )


def claims_a_million_pages() -> bytes:
    return objects(b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Kids [] /Count 1000000>>")


def vast_page() -> bytes:
    return objects(*one_page(stream(b"BT /F1 900 Tf 100 9000 Td (NOMOR 1) Tj ET"), size=(20_000, 20_000)))


def vast_picture() -> bytes:
    """A PNG of 60,000 × 60,000 pixels in a few kilobytes."""
    import struct

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(9_000_000), 9))
        + chunk(b"IEND", b"")
    )


def rotten(data: bytes) -> bytes:
    """The file with the middle of its first stream overwritten."""
    start = data.index(b"stream") + 60
    return data[:start] + b"\xff\x00\xaa" * 10 + data[start + 30 :]


def docx(*paragraphs: str, table: list[list[str]] | None = None, header: str = "") -> bytes:
    import docx as library

    document = library.Document()
    if header:
        document.sections[0].header.paragraphs[0].text = header
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        grid = document.add_table(len(table), len(table[0]))
        for row, cells in enumerate(table):
            for column, cell in enumerate(cells):
                grid.cell(row, column).text = cell
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path
