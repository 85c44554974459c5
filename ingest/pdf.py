"""Opens a PDF and gives its pages as facts, text segments and pictures; the door to pdfium."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ingest import layout, pdf_text
from ingest.errors import CorruptInput, EncryptedInput, InputTooLarge
from ingest.order import Segment
from ingest.pdf_text import View
from ingest.route import PageFacts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Box = tuple[float, float, float, float]
Affine = tuple[float, float, float, float, float, float]  #: a b c d e f, as PDF writes a matrix

#: Objects of one page that are looked at; path floods have millions.
MAX_OBJECTS = 20_000
#: Forms within forms that are looked into.
MAX_FORM_DEPTH = 4
#: Letters of a title; a longer one is a whole text, or was made to harm.
MAX_TITLE = 500
#: Titles that programs and scanners give by themselves.
_GENERIC = re.compile(r"(?i)\.(docx?|pdf|xlsx?|tiff?|jpe?g)$|^(microsoft word|untitled|document\d*|scan|img|doc\d*$)")
# Points. A rule is thin and at least as long as a narrow cell; the strokes of logos are shorter.
_THIN, _WIDE, _HIGH = 3.0, 50.0, 10.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """What stands on a page beside its characters."""

    images: tuple[Box, ...]  #: boxes in page points
    image_dpi: float  #: of the largest picture
    hidden_share: float  #: of text objects drawn invisibly, 0..1
    rules_across: int  #: horizontal ruled lines
    rules_down: int
    paths: int


class Pdf:
    """An open PDF. Not for use by several threads."""

    def __init__(self, data: bytes, password: str | None = None) -> None:
        """Raises `EncryptedInput` or `CorruptInput`."""
        self._document = _open(data, password)
        self.data = data
        self.password = password
        if self._document.get_formtype():
            self._document.init_forms()

    def __len__(self) -> int:
        return len(self._document)

    def close(self) -> None:
        self._document.close()

    @property
    def title(self) -> str | None:
        """The title in the file's own metadata, where it is one and not a file name."""
        title = " ".join(str(self._document.get_metadata_value("Title")).split())
        return title if 3 < len(title) <= MAX_TITLE and not _GENERIC.search(title) else None

    def page(self, index: int) -> PdfPage:
        """Page `index`, from 0, with its form fields and notes flattened into its contents.

        Raises `CorruptInput` where pdfium cannot load it.
        """
        import pypdfium2 as pdfium
        import pypdfium2.raw as raw

        try:
            page = self._document[index]
            # Form fields and notes on the page are no part of its text until they are drawn into it.
            notes = raw.FPDFPage_GetAnnotCount(page)
            if notes > 0 and raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS:
                page.close()
                page = self._document[index]
        except pdfium.PdfiumError as error:
            raise CorruptInput(f"halaman {index + 1} rusak") from error
        return PdfPage(page, self, index)


class PdfPage:
    """One page of an open PDF."""

    def __init__(self, page: Any, pdf: Pdf, index: int) -> None:
        self._page = page
        self._pdf = pdf
        self._index = index
        self.view: View = pdf_text.view_of(page)
        self.width, self.height = page.get_size()
        self._text: Any = None
        self._drawn: Drawn | None = None

    def close(self) -> None:
        self._page.close()

    @property
    def textpage(self) -> Any:
        if self._text is None:
            self._text = self._page.get_textpage()
        return self._text

    @property
    def drawn(self) -> Drawn:
        if self._drawn is None:
            self._drawn = _drawn(self._page, self.view)
        return self._drawn

    def plain_text(self) -> str:
        """The characters in the file's own order; for judging, not for reading."""
        count = min(self.textpage.count_chars(), pdf_text.MAX_CHARS)
        return str(self.textpage.get_text_range(0, count, errors="ignore"))

    def facts(self, plausible: float, chars: int) -> PageFacts:
        """Facts for the route; the caller has judged the plain text."""
        drawn = self.drawn
        return PageFacts(
            chars=chars,
            hidden_chars=round(chars * drawn.hidden_share),
            image_cover=_cover(drawn.images, self.width, self.height),
            image_dpi=drawn.image_dpi,
            plausible=plausible,
            drawings=drawn.paths,
        )

    def segments(self) -> tuple[list[Segment], int]:
        """Line segments in an upright frame, and the turn of the text (degrees clockwise)."""
        turn = (pdf_text.reading_angle(self.textpage) + self.view.rotation) % 360
        chars = pdf_text.characters(self.textpage, self.view)
        return pdf_text.segments_of(chars, turn, (self.width, self.height)), turn

    def tables(self) -> list[layout.Table]:
        """Ruled tables, boxes in page points; none where pdfplumber cannot make sense of the page."""
        left, bottom, right, top = self._page.get_mediabox()
        corners = [self.view.point(x, y) for x in (left, right) for y in (bottom, top)]
        offset = -min(x for x, _ in corners), -min(y for _, y in corners)
        try:
            return layout.find_tables(self._pdf.data, self._index, offset, self._pdf.password)
        except Exception:  # pdfminer raises what it likes; pdfium has read the words already
            return []

    def render(self, dpi: float, max_pixels: int) -> tuple[NDArray[np.uint8], float]:
        """The page as a picture (height × width × 3, blue first) and its pixels a point.

        Rendered coarser where it would have more than `max_pixels`.
        Raises `InputTooLarge` for a page that no resolution fits.
        """
        scale = dpi / 72
        pixels = self.width * self.height * scale * scale
        if pixels > max_pixels:
            scale *= (max_pixels / pixels) ** 0.5
        if scale < 0.2 or min(self.width, self.height) * scale < 1:
            raise InputTooLarge(f"halaman berukuran {self.width:.0f} × {self.height:.0f} titik")
        picture = self._page.render(scale=scale, may_draw_forms=False).to_numpy()
        return picture[:, :, :3], scale


def _open(data: bytes, password: str | None) -> Any:
    import pypdfium2 as pdfium
    import pypdfium2.raw as raw

    try:
        document = pdfium.PdfDocument(data, password=password)
    except pdfium.PdfiumError as error:
        # pdfium leaves the error of an earlier file standing where this one has no page at all.
        locked = b"/Encrypt" in data
        if locked and error.err_code == raw.FPDF_ERR_PASSWORD:
            said = "kata sandinya tidak cocok" if password else "terkunci dengan kata sandi"
            raise EncryptedInput(said) from error
        if locked and error.err_code == raw.FPDF_ERR_SECURITY:
            raise EncryptedInput("dikunci dengan cara yang tidak dikenal", hint="simpan ulang tanpa kunci") from error
        raise CorruptInput("PDF rusak") from error
    if len(document) == 0:
        raise CorruptInput("PDF tanpa halaman")
    return document


def _drawn(page: Any, view: View) -> Drawn:
    import pypdfium2.raw as raw

    images: list[Box] = []
    largest = dpi = 0.0
    texts = hidden = across = down = paths = 0
    for kind, handle, box in _objects(page, view):
        wide, high = box[2] - box[0], box[3] - box[1]
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            texts += 1
            hidden += raw.FPDFTextObj_GetTextRenderMode(handle) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            images.append(box)
            if wide * high > largest:
                largest, dpi = wide * high, _resolution(handle, wide, high)
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            paths += 1
            lines = _straight_lines(handle) if wide >= _WIDE and high >= _HIGH else 0  # a box, or a whole grid
            across += lines // 4 or (high <= _THIN and wide >= _WIDE)
            down += lines // 4 or (wide <= _THIN and high >= _HIGH)
    return Drawn(tuple(images), dpi, hidden / texts if texts else 0.0, across, down, paths)


def _objects(page: Any, view: View) -> Iterator[tuple[int, Any, Box]]:
    """Kind, handle and box of the page's objects, those inside forms too, within the limits."""
    import pypdfium2.raw as raw

    pending: list[tuple[Any, Affine, int]] = [(page, (1, 0, 0, 1, 0, 0), 0)]
    seen = 0
    while pending:
        holder, matrix, depth = pending.pop()
        count, get = (
            (raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject)
            if depth
            else (raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject)
        )
        for index in range(max(0, count(holder))):
            seen += 1
            if seen > MAX_OBJECTS:
                return
            handle = get(holder, index)
            kind = raw.FPDFPageObj_GetType(handle)
            if kind == raw.FPDF_PAGEOBJ_FORM:
                if depth < MAX_FORM_DEPTH:
                    pending.append((handle, _within(_matrix(handle), matrix), depth + 1))
            elif (bounds := _bounds(handle)) is not None:
                yield kind, handle, view.box(*_placed(bounds, matrix))


def _straight_lines(path: Any) -> int:
    """Points of a path that is made of straight lines alone, four a box; 0 for one with curves."""
    import pypdfium2.raw as raw

    count = min(raw.FPDFPath_CountSegments(path), 400)
    kinds = {raw.FPDFPathSegment_GetType(raw.FPDFPath_GetPathSegment(path, index)) for index in range(count)}
    return 0 if raw.FPDF_SEGMENT_BEZIERTO in kinds else max(count, 4)


def _bounds(handle: Any) -> Box | None:
    import pypdfium2.raw as raw

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(handle, left, bottom, right, top):
        return None
    return left.value, bottom.value, right.value, top.value


def _matrix(handle: Any) -> Affine:
    import pypdfium2.raw as raw

    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(handle, matrix):
        return 1, 0, 0, 1, 0, 0
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _within(inner: Affine, outer: Affine) -> Affine:
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _placed(box: Box, matrix: Affine) -> Box:
    """The box around a box that is moved by a matrix (a form's objects are in the form's coordinates)."""
    a, b, c, d, e, f = matrix
    left, bottom, right, top = box
    corners = [(x * a + y * c + e, x * b + y * d + f) for x in (left, right) for y in (bottom, top)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _resolution(image: Any, wide: float, high: float) -> float:
    import pypdfium2.raw as raw

    across, down = ctypes.c_uint(), ctypes.c_uint()
    if not raw.FPDFImageObj_GetImagePixelSize(image, ctypes.byref(across), ctypes.byref(down)) or wide * high < 1:
        return 0.0
    return float((across.value * down.value / (wide * high)) ** 0.5) * 72


def _cover(images: tuple[Box, ...], width: float, height: float) -> float:
    """Share of the page under the union of the boxes, on a grid of 40 × 40."""
    grid = 40
    if not images or width <= 0 or height <= 0:
        return 0.0
    covered: set[tuple[int, int]] = set()
    for x0, y0, x1, y1 in images[:500]:
        columns = range(max(0, round(x0 / width * grid)), min(grid, round(x1 / width * grid)))
        rows = range(max(0, round(y0 / height * grid)), min(grid, round(y1 / height * grid)))
        covered.update((column, row) for column in columns for row in rows)
    return len(covered) / grid**2
