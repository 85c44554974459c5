"""Packs page images into an image-only PDF: JPEG for grey and colour, CCITT group 4 for black and white."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image

from corpus.render.press import Line, Page

#: What a cheap old OCR made of these characters.
GARBLE = {
    "a": "~",
    "m": "rn",
    "l": "1",
    "/": "I",
    "e": "c",
    "A": "/\\",
    "N": "H",
    "1": "l",
    "0": "O",
    "d": "cl",
    "n": "ri",
    "S": "5",
    "g": "q",
    "t": "f",
    "i": "!",
    "R": "It",
    "2": "Z",
    "u": "ii",
}
GARBLED = 0.16  #: share of those characters that went wrong: about every second word


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page to pack; ``layer`` is printed invisibly over it when the file has a hidden text layer."""

    image: Image.Image
    dpi: int
    layer: Page | None = None


def pack(sheets: list[Sheet], quality: int, seed: int) -> bytes:
    """The bytes of a PDF with one image a page. The same input gives the same bytes."""
    pdf = Pdf.new()
    random = np.random.default_rng(seed)
    for sheet in sheets:
        _add(pdf, sheet, quality, random)
    buffer = io.BytesIO()
    pdf.save(buffer, deterministic_id=True, linearize=False)
    return buffer.getvalue()


def _add(pdf: Pdf, sheet: Sheet, quality: int, random: np.random.Generator) -> None:
    width, height = (round(side * 72 / sheet.dpi, 2) for side in sheet.image.size)
    content = f"q {width} 0 0 {height} 0 0 cm /Im0 Do Q\n".encode()
    resources = Dictionary(XObject=Dictionary(Im0=_stream(pdf, sheet.image, quality)))
    if sheet.layer:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
        resources.Font = Dictionary(F0=font)
        content += _layer(sheet.layer, height / sheet.layer.height, random)
    page = Dictionary(
        Type=Name.Page, MediaBox=Array([0, 0, width, height]), Resources=resources, Contents=pdf.make_stream(content)
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))


def _stream(pdf: Pdf, image: Image.Image, quality: int) -> pikepdf.Stream:
    buffer = io.BytesIO()
    stream: pikepdf.Stream
    if image.mode == "1":
        image.save(buffer, "TIFF", compression="group4", tiffinfo={278: image.height})
        stream = pdf.make_stream(_strip(buffer.getvalue()))
        stream.Filter = Name.CCITTFaxDecode
        stream.DecodeParms = Dictionary(K=-1, Columns=image.width, Rows=image.height, BlackIs1=True)
        stream.ColorSpace, stream.BitsPerComponent = Name.DeviceGray, 1
    else:
        image.save(buffer, "JPEG", quality=quality, optimize=True)
        stream = pdf.make_stream(buffer.getvalue())
        stream.Filter = Name.DCTDecode
        stream.ColorSpace = Name.DeviceRGB if image.mode == "RGB" else Name.DeviceGray
        stream.BitsPerComponent = 8
    stream.Type, stream.Subtype = Name.XObject, Name.Image
    stream.Width, stream.Height = image.size
    return stream


def _strip(tiff: bytes) -> bytes:
    """The single group 4 strip of a TIFF file."""
    with Image.open(io.BytesIO(tiff)) as image:
        tags = image.tag_v2  # type: ignore[attr-defined]
        offsets, counts = tags[273], tags[279]
    if len(offsets) != 1:
        raise ValueError("more than one strip")
    return tiff[offsets[0] : offsets[0] + counts[0]]


def _layer(page: Page, scale: float, random: np.random.Generator) -> bytes:
    lines = [_shown(line, page.height, scale, random) for line in page.lines if line.text.strip()]
    return b"BT 3 Tr\n" + b"".join(lines) + b"ET\n"


def _shown(line: Line, height: float, scale: float, random: np.random.Generator) -> bytes:
    text = garbled(line.text, random).encode("cp1252", "replace")
    for plain in (b"\\", b"(", b")"):
        text = text.replace(plain, b"\\" + plain)
    x, y = line.x * scale, (height - line.y) * scale
    return f"/F0 {line.size * scale:.2f} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm (".encode() + text + b") Tj\n"


def garbled(text: str, random: np.random.Generator) -> str:
    """``text`` as a bad old OCR would have left it."""
    return "".join(GARBLE[c] if c in GARBLE and random.random() < GARBLED else c for c in text)
