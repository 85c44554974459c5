"""Characters of a PDF page, with boxes, turned into words: pdfium's half of a born-digital page."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from ingest.order import Segment, Token, split_at_gaps
from ingest.types import Quad

#: A page with more characters was made to harm, or is no page a person reads.
MAX_CHARS = 200_000
#: White wider than this share of the letter height parts two words even without a space character.
WORD_GAP = 0.3
#: White wider than this many letter heights parts two cells; the order of segments is found later.
SEGMENT_GAP = 1.6
#: pdfium writes a hyphen at the end of a line as one of these.
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "-"}


@dataclass(frozen=True, slots=True)
class View:
    """How the PDF's own coordinates become page points as a reader sees them."""

    left: float  #: of the visible box, in PDF coordinates
    bottom: float
    right: float
    top: float
    rotation: int  #: of the page, degrees clockwise

    @property
    def size(self) -> tuple[float, float]:
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.rotation in (90, 270) else (width, height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """x0, y0, x1, y1 of a PDF rectangle in page points."""
        (xa, ya), (xb, yb) = self.point(left, bottom), self.point(right, top)
        return min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)


class Char(NamedTuple):
    """One character; a tuple, since a page has thousands."""

    text: str  #: "" where pdfium ends a line or marks a word's end
    x0: float
    y0: float
    x1: float
    y1: float


_BREAK = Char("", 0.0, 0.0, 0.0, 0.0)


def view_of(page: Any) -> View:
    """The visible box of a pdfium page: CropBox within MediaBox, as pdfium itself renders it."""
    left, bottom, right, top = page.get_bbox()
    return View(left, bottom, right, top, page.get_rotation())


def characters(textpage: Any, view: View) -> Iterator[Char]:
    """Characters in the order of the file; white space comes with empty text."""
    import pypdfium2.raw as raw

    count = min(raw.FPDFText_CountChars(textpage), MAX_CHARS)
    rect = raw.FS_RECTF()
    reference = ctypes.byref(rect)
    upright = view.rotation == 0
    for index in range(count):
        code = raw.FPDFText_GetUnicode(textpage, index)
        text = _HYPHENS.get(code) or _letter(code)
        if not text:
            yield _BREAK
        elif raw.FPDFText_GetLooseCharBox(textpage, index, reference):
            if upright:
                x0, x1 = rect.left - view.left, rect.right - view.left
                yield Char(text, x0, view.top - rect.top, x1, view.top - rect.bottom)
            else:
                yield Char(text, *view.box(rect.left, rect.bottom, rect.right, rect.top))


def reading_angle(textpage: Any) -> int:
    """0, 90, 180 or 270: how far most characters are turned clockwise against the page."""
    import pypdfium2.raw as raw

    count = min(raw.FPDFText_CountChars(textpage), MAX_CHARS)
    step = max(1, count // 200)
    angles = Counter(
        round(math.degrees(raw.FPDFText_GetCharAngle(textpage, index)) / 90) * 90 % 360
        for index in range(0, count, step)
        if raw.FPDFText_GetUnicode(textpage, index) > 32
    )
    return angles.most_common(1)[0][0] if angles else 0


def segments_of(chars: Iterator[Char], turn: int, size: tuple[float, float]) -> list[Segment]:
    """Line segments of a page. `turn` is how far its text is turned; the segments stand upright."""
    found: list[Segment] = []
    line: list[Token] = []
    for token in _words(chars, turn, size):
        if line and not _continues(line[-1], token):
            found += split_at_gaps(line, SEGMENT_GAP * line[0].height)
            line = []
        line.append(token)
    return found + (split_at_gaps(line, SEGMENT_GAP * line[0].height) if line else [])


def _words(chars: Iterator[Char], turn: int, size: tuple[float, float]) -> Iterator[Token]:
    word: list[Char] = []
    for char in chars:
        upright = _turned(char, turn, size) if turn else char
        if word and (not char.text or not _joins(word[-1], upright)):
            yield _token(word, turn, size)
            word = []
        if char.text:
            word.append(upright)
    if word:
        yield _token(word, turn, size)


def _letter(code: int) -> str:
    if code in (0, 0xFFFD, 0xFEFF, 0x200B) or 0xD800 <= code < 0xE000:
        return "\ufffd" if code == 0xFFFD else ""
    letter = chr(code)
    return "" if letter.isspace() or code < 32 else letter


def _joins(left: Char, right: Char) -> bool:
    height = max(left.y1 - left.y0, 0.1)
    gap = right.x0 - left.x1
    same_line = abs((left.y0 + left.y1) - (right.y0 + right.y1)) / 2 < 0.6 * height
    return same_line and -1.2 * height < gap < WORD_GAP * height


def _continues(left: Token, right: Token) -> bool:
    overlap = min(left.y1, right.y1) - max(left.y0, right.y0)
    return overlap > 0.5 * min(left.height, right.height) and right.x0 > left.x0


def _token(word: list[Char], turn: int, size: tuple[float, float]) -> Token:
    x0, y0 = min(c.x0 for c in word), min(c.y0 for c in word)
    x1, y1 = max(c.x1 for c in word), max(c.y1 for c in word)
    quad = [x0, y0, x1, y0, x1, y1, x0, y1]
    if turn:
        quad = [v for i in (0, 2, 4, 6) for v in _back(quad[i], quad[i + 1], turn, size)]
    return Token("".join(c.text for c in word), x0, y0, x1, y1, as_quad(quad))


def _turned(char: Char, turn: int, size: tuple[float, float]) -> Char:
    """The character where it stands once the page is turned so that its text is upright."""
    if not char.text:
        return char
    xa, ya = _forth(char.x0, char.y0, turn, size)
    xb, yb = _forth(char.x1, char.y1, turn, size)
    return Char(char.text, min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))


def _forth(x: float, y: float, turn: int, size: tuple[float, float]) -> tuple[float, float]:
    width, height = size
    if turn == 90:  # text runs downwards
        return y, width - x
    if turn == 180:
        return width - x, height - y
    return (height - y, x) if turn == 270 else (x, y)


def _back(x: float, y: float, turn: int, size: tuple[float, float]) -> tuple[float, float]:
    width, height = size
    if turn == 90:
        return width - y, x
    if turn == 180:
        return width - x, height - y
    return (y, height - x) if turn == 270 else (x, y)


def as_quad(numbers: list[float]) -> Quad:
    """Eight numbers as a quad, to a hundredth of a point."""
    a, b, c, d, e, f, g, h = (round(number, 2) for number in numbers)
    return a, b, c, d, e, f, g, h
