"""A sheet of paper and a cursor: fonts, pages, and lines of words drawn and noted with reportlab."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from corpus.render.markup import Word, words
from corpus.render.source import Look

PAPER = {"a4": (595.28, 841.89), "f4": (609.45, 935.43)}
FONTS = Path("/usr/share/fonts/truetype")
FAMILIES = {
    "serif": "liberation/LiberationSerif-{}.ttf",
    "sans": "liberation/LiberationSans-{}.ttf",
    "narrow": "liberation/LiberationSansNarrow-{}.ttf",
    "humanist": "crosextra/Carlito-{}.ttf",
    "wide": "dejavu/DejaVuSerif{}.ttf",
}
STYLES = ("Regular", "Bold", "Italic")
DEJAVU_STYLES = {"Regular": "", "Bold": "-Bold", "Italic": "-Italic"}
FOOT = 40.0  #: height kept free for the footer


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its text and its box in points from the top left corner of the page."""

    text: str
    x: float
    y: float  #: of the baseline
    width: float
    size: float


@dataclass(slots=True)
class Page:
    """What stands on one page."""

    width: float
    height: float
    lines: list[Line] = field(default_factory=list)  #: as drawn, for stamps
    text: list[str] = field(default_factory=list)  #: in reading order
    signatures: list[tuple[float, float]] = field(default_factory=list)  #: middles of the gaps left for pens


@dataclass(frozen=True, slots=True)
class Printed:
    """A born-digital document: the bytes of the PDF and its pages."""

    pdf: bytes
    pages: tuple[Page, ...]

    @property
    def texts(self) -> list[str]:
        """True text of each page, lines parted by line feeds."""
        return ["\n".join(page.text) for page in self.pages]


def fonts_missing() -> list[str]:
    """Font files that are not installed; rendering needs all of them."""
    return [str(path) for family in FAMILIES for style in STYLES if not (path := _font_file(family, style)).exists()]


def _font_file(family: str, style: str) -> Path:
    name = DEJAVU_STYLES[style] if family == "wide" else style
    return FONTS / FAMILIES[family].format(name)


@cache
def _fonts(family: str) -> tuple[str, str, str]:
    names = tuple(f"{family}-{style}" for style in STYLES)
    for name, style in zip(names, STYLES, strict=True):
        pdfmetrics.registerFont(TTFont(name, str(_font_file(family, style))))
    return names[0], names[1], names[2]


class Press:
    """The cursor: a canvas, the page in hand and the height already used."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.fonts = _fonts(look.family)
        self.size = look.size
        self.pitch = look.size * look.leading
        self.buffer = io.BytesIO()
        self.width, self.height = PAPER[look.paper]
        self.canvas = canvas.Canvas(self.buffer, pagesize=(self.width, self.height), invariant=1, pageCompression=1)
        self.pages = [Page(self.width, self.height)]
        self.y = look.margin * 0.8

    # -- pages ---------------------------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        return self.pages[-1]

    @property
    def measure(self) -> float:
        return self.width - 2 * self.look.margin

    def turn(self, landscape: bool = False) -> None:
        """Finishes the page and opens the next one."""
        self._foot()
        self.canvas.showPage()
        short, long = PAPER[self.look.paper]
        self.width, self.height = (long, short) if landscape else (short, long)
        self.canvas.setPageSize((self.width, self.height))
        self.pages.append(Page(self.width, self.height))
        self.y = self.look.margin * 0.8

    def fits(self, points: float) -> bool:
        """Whether ``points`` more fit above the footer."""
        return self.y + points <= self.height - self.look.margin * 0.6 - FOOT

    def need(self, points: float) -> None:
        """Turns the page unless ``points`` still fit."""
        if not self.fits(points):
            self.turn(self.width > self.height)

    def finish(self) -> Printed:
        self._foot()
        self.canvas.save()
        return Printed(self.buffer.getvalue(), tuple(self.pages))

    def _foot(self) -> None:
        if self.look.footer:
            text = self.look.footer.format(p=len(self.pages))
            size = self.size * 0.78
            self.draw(words(text), self.look.margin, self.height - FOOT * 0.8, size)
            self.page.text.append(text)

    # -- lines ---------------------------------------------------------------------------------------------

    def wrap(self, text: list[Word], width: float, size: float = 0) -> list[list[Word]]:
        """Greedy lines of at most ``width`` points; at least one line, empty for no text."""
        size = size or self.size
        space = self.wide(Word(" "), size)
        lines: list[list[Word]] = [[]]
        used = 0.0
        for word in text:
            wide = self.wide(word, size)
            if lines[-1] and word.text and used + space + wide > width:
                lines.append([])
                used = 0.0
            used += wide + (space if lines[-1] else 0)
            lines[-1].append(word)
        return lines

    def wide(self, word: Word, size: float) -> float:
        return float(pdfmetrics.stringWidth(word.text, self._font(word), size))

    def _font(self, word: Word) -> str:
        return self.fonts[1] if word.bold else self.fonts[2] if word.italic else self.fonts[0]

    def aligned(self, line: list[Word], x: float, width: float, align: str, size: float = 0) -> None:
        size = size or self.size
        spare = width - self._natural(line, size)
        if align == "justify" and len(line) > 1:
            self.draw(line, x, self.y, size, spare / (len(line) - 1))
        else:
            self.draw(line, x + {"centre": spare / 2, "right": spare}.get(align, 0.0), self.y, size)

    def _natural(self, line: list[Word], size: float) -> float:
        return sum(self.wide(word, size) for word in line) + self.wide(Word(" "), size) * (len(line) - 1)

    def draw(self, line: list[Word], x: float, y: float, size: float, extra: float = 0.0) -> None:
        """Draws words from ``x`` on the baseline ``y``; runs of one style are one string when not spread."""
        start = x
        space = self.wide(Word(" "), size)
        for run in [[word] for word in line] if extra else list(_runs(line)):
            text = " ".join(word.text for word in run)
            self.canvas.setFont(self._font(run[0]), size)
            self.canvas.drawString(x, self.height - y, text)
            wide = self.wide(Word(text, run[0].bold, False, run[0].italic), size)
            if run[0].underline:
                self.canvas.setLineWidth(0.6)
                self.canvas.line(x, self.height - y - 1.6, x + wide, self.height - y - 1.6)
            x += wide + space + extra
        self.page.lines.append(Line(text_of(line), start, y, x - start, size))


def _runs(line: list[Word]) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in line:
        if run and (word.bold, word.underline, word.italic) != (run[0].bold, run[0].underline, run[0].italic):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def text_of(line: list[Word]) -> str:
    return " ".join(word.text for word in line)
