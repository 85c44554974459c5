"""Sets an agreement's blocks on pages with reportlab and notes the true text of each page in reading order."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from corpus.render.markup import Block, Break, Columns, Gap, Paragraph, Rows, Word, parse, plain, words
from corpus.render.source import Look, Source

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
INDENT = 22.0  #: width of a hanging label
GUTTER = 16.0  #: between the two languages
CELL = 4.0  #: padding of a ruled cell
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


def print_source(source: Source) -> Printed:
    """Sets ``source`` on pages. The same source gives the same bytes."""
    press = _Press(source.look)
    for block in parse(source.body, source.look.pasal):
        press.put(block)
    return press.finish()


def _font_file(family: str, style: str) -> Path:
    name = DEJAVU_STYLES[style] if family == "wide" else style
    return FONTS / FAMILIES[family].format(name)


@cache
def _fonts(family: str) -> tuple[str, str, str]:
    names = tuple(f"{family}-{style}" for style in STYLES)
    for name, style in zip(names, STYLES, strict=True):
        pdfmetrics.registerFont(TTFont(name, str(_font_file(family, style))))
    return names[0], names[1], names[2]


class _Press:
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
        self.waiting: list[Paragraph] = []  #: headings that go with the next block

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

    def need(self, points: float) -> None:
        """Turns the page unless ``points`` still fit."""
        if self.y + points > self.height - self.look.margin * 0.6 - FOOT:
            self.turn(self.width > self.height)

    def finish(self) -> Printed:
        self._foot()
        self.canvas.save()
        return Printed(self.buffer.getvalue(), tuple(self.pages))

    def _foot(self) -> None:
        if self.look.footer:
            text = self.look.footer.format(p=len(self.pages))
            size = self.size * 0.78
            self._draw(words(text), self.look.margin, self.height - FOOT * 0.8, size)
            self.page.text.append(text)

    # -- blocks --------------------------------------------------------------------------------------------

    def put(self, block: Block) -> None:
        if isinstance(block, Gap):
            self.y += block.lines * self.pitch if self.y > self.look.margin else 0
        elif isinstance(block, Break):
            self.turn(block.landscape)
        elif isinstance(block, Paragraph):
            self._paragraph(block)
        elif isinstance(block, Columns):
            self._columns(block)
        else:
            {"kop": self._kop, "pair": self._pair, "table": self._table, "ttd": self._ttd}[block.kind](block)

    def _paragraph(self, block: Paragraph) -> None:
        left = self.look.margin + INDENT * block.level
        width = self.measure - INDENT * block.level
        hang = max(INDENT, self._width(Word(block.label), self.size) + 5) if block.label else 0.0
        lines = self.wrap(words(block.text, block.bold), width - hang)
        self.need(self.pitch * (block.room + 1 if block.room else min(2, len(lines))))
        for n, line in enumerate(lines):
            self.need(self.pitch)
            self.y += self.pitch
            if block.label and n == 0:
                self._draw([Word(block.label)], left, self.y, self.size)
            last = block.align == "justify" and n == len(lines) - 1
            self._aligned(line, left + hang, width - hang, "left" if last else block.align)
            label = f"{block.label} " if block.label and n == 0 else ""
            self.page.text.append(label + _text(line))
        self.y += self.pitch * 0.12

    def _columns(self, block: Columns) -> None:
        width = (self.measure - GUTTER) / 2
        sides: tuple[list[tuple[float, list[Word], bool]], ...] = ([], [])
        for pair in block.pairs:
            cells = [self.wrap(words(text), width) for text in pair]
            for n in range(max(len(cell) for cell in cells)):
                if self.y + self.pitch > self.height - self.look.margin * 0.6 - FOOT:
                    self._flush(sides, width)
                    self.turn()
                self.y += self.pitch
                for side, cell in zip(sides, cells, strict=True):
                    if n < len(cell):
                        side.append((self.y, cell[n], n < len(cell) - 1))
            self.y += self.pitch * 0.35
        self._flush(sides, width)

    def _flush(self, sides: tuple[list[tuple[float, list[Word], bool]], ...], width: float) -> None:
        """Draws the lines held back, the left column first, so that the page reads column by column."""
        now = self.y
        for n, side in enumerate(sides):
            for y, line, spread in side:
                self.y = y
                self._aligned(line, self.look.margin + n * (width + GUTTER), width, "justify" if spread else "left")
                self.page.text.append(_text(line))
            side.clear()
        self.y = now

    def _kop(self, block: Rows) -> None:
        count = len(block.rows[0])
        width = self.measure / count
        for n in range(count):
            self._emblem(self.look.margin + width * (n + 0.5), self.y + 18, n)
        self.y += 38
        for number, row in enumerate(block.rows):
            self._cells(row, [width] * count, bold=number < 2, size=self.size * (1.0 if number < 2 else 0.85))
        self.y += 4
        self.canvas.setLineWidth(1.6)
        y = self.height - self.y
        self.canvas.line(self.look.margin, y, self.width - self.look.margin, y)
        self.y += self.pitch * 0.5

    def _ttd(self, block: Rows) -> None:
        count = len(block.rows[0])
        width = self.measure / count
        self.need(sum(4.2 if row[0] == "*" else 1.4 for row in block.rows) * self.pitch)
        for row in block.rows:
            if row[0] == "*":
                middle = self.y + self.pitch * 2.2
                for n in range(count):
                    self.page.signatures.append((self.look.margin + width * (n + 0.5), middle))
                self.y += self.pitch * 4
            else:
                self._cells(row, [width] * count)

    def _cells(self, row: tuple[str, ...], widths: list[float], bold: bool = False, size: float = 0) -> None:
        """One row of centred cells without rules, read line by line across."""
        size = size or self.size
        cells = [self.wrap(words(text, bold), width - 8, size) for text, width in zip(row, widths, strict=True)]
        for n in range(max(len(cell) for cell in cells)):
            self.y += size * self.look.leading
            x = self.look.margin
            for cell, width in zip(cells, widths, strict=True):
                if n < len(cell) and _text(cell[n]).strip():
                    self._aligned(cell[n], x, width, "centre", size)
                x += width
            self.page.text.append(" ".join(t for cell in cells if n < len(cell) and (t := _text(cell[n]).strip())))

    def _pair(self, block: Rows) -> None:
        label_width = self.measure * (block.widths[0] if block.widths else 0.22)
        left = self.look.margin + (INDENT if len(block.widths) > 1 else 0)
        for row in block.rows:
            lines = self.wrap(words(row[1]), self.measure - label_width - 14 - (left - self.look.margin))
            for n, line in enumerate(lines):
                self.need(self.pitch)
                self.y += self.pitch
                if n == 0:
                    self._draw(words(row[0]), left, self.y, self.size)
                    self._draw([Word(":")], left + label_width, self.y, self.size)
                self._aligned(line, left + label_width + 12, self.measure, "left")
                self.page.text.append((f"{plain(row[0])} : " if n == 0 else "") + _text(line))
            self.y += self.pitch * 0.1

    def _table(self, block: Rows) -> None:
        widths = [self.measure * share / sum(block.widths) for share in block.widths]
        size = self.size * 0.88
        pitch = size * self.look.leading
        for number, row in enumerate(block.rows):
            cells = [self.wrap(words(text, number == 0), width - 2 * CELL, size)
                     for text, width in zip(row, widths, strict=True)]
            height = max(len(cell) for cell in cells) * pitch + 2 * CELL
            self.need(height)
            self._ruled(cells, widths, height, size, pitch)
            self.page.text.append(" ".join(" ".join(_text(line) for line in cell) for cell in cells))
            self.y += height

    def _ruled(
        self, cells: list[list[list[Word]]], widths: list[float], height: float, size: float, pitch: float
    ) -> None:
        x, top = self.look.margin, self.y
        self.canvas.setLineWidth(0.7)
        for cell, width in zip(cells, widths, strict=True):
            self.canvas.rect(x, self.height - top - height, width, height)
            for n, line in enumerate(cell):
                self._draw(line, x + CELL, top + CELL + pitch * (n + 0.8), size)
            x += width

    # -- lines ---------------------------------------------------------------------------------------------

    def wrap(self, text: list[Word], width: float, size: float = 0) -> list[list[Word]]:
        """Greedy lines of at most ``width`` points; at least one line, empty for no text."""
        size = size or self.size
        space = self._width(Word(" "), size)
        lines: list[list[Word]] = [[]]
        used = 0.0
        for word in text:
            wide = self._width(word, size)
            if lines[-1] and word.text and used + space + wide > width:
                lines.append([])
                used = 0.0
            used += wide + (space if lines[-1] else 0)
            lines[-1].append(word)
        return lines

    def _width(self, word: Word, size: float) -> float:
        return float(pdfmetrics.stringWidth(word.text, self._font(word), size))

    def _font(self, word: Word) -> str:
        return self.fonts[1] if word.bold else self.fonts[2] if word.italic else self.fonts[0]

    def _aligned(self, line: list[Word], x: float, width: float, align: str, size: float = 0) -> None:
        size = size or self.size
        spare = width - self._natural(line, size)
        if align == "justify" and len(line) > 1:
            self._draw(line, x, self.y, size, spare / (len(line) - 1))
        else:
            self._draw(line, x + {"centre": spare / 2, "right": spare}.get(align, 0.0), self.y, size)

    def _natural(self, line: list[Word], size: float) -> float:
        return sum(self._width(word, size) for word in line) + self._width(Word(" "), size) * (len(line) - 1)

    def _draw(self, line: list[Word], x: float, y: float, size: float, extra: float = 0.0) -> None:
        """Draws words from ``x`` on the baseline ``y``; runs of one style are one string when not spread."""
        start = x
        space = self._width(Word(" "), size)
        for run in ([[word] for word in line] if extra else list(_runs(line))):
            text = " ".join(word.text for word in run)
            self.canvas.setFont(self._font(run[0]), size)
            self.canvas.drawString(x, self.height - y, text)
            wide = self._width(Word(text, run[0].bold, False, run[0].italic), size)
            if run[0].underline:
                self.canvas.setLineWidth(0.6)
                self.canvas.line(x, self.height - y - 1.6, x + wide, self.height - y - 1.6)
            x += wide + space + extra
        self.page.lines.append(Line(_text(line), start, y, x - start, size))

    def _emblem(self, x: float, y: float, n: int) -> None:
        """A made-up coat of arms: a shield or a ring, nobody's."""
        y = self.height - y
        self.canvas.setLineWidth(1.2)
        if n % 2:
            self.canvas.circle(x, y, 15)
            self.canvas.circle(x, y, 10)
            self.canvas.line(x - 10, y, x + 10, y)
        else:
            path = self.canvas.beginPath()
            for at, (dx, dy) in enumerate(((-14, 15), (14, 15), (14, -4), (0, -17), (-14, -4))):
                (path.lineTo if at else path.moveTo)(x + dx, y + dy)
            path.close()
            self.canvas.drawPath(path)
            self.canvas.line(x - 14, y + 4, x + 14, y + 4)
        self.canvas.setLineWidth(0.6)


def _runs(line: list[Word]) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in line:
        if run and (word.bold, word.underline, word.italic) != (run[0].bold, run[0].underline, run[0].italic):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _text(line: list[Word]) -> str:
    return " ".join(word.text for word in line)
