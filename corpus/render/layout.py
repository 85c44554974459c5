"""Sets an agreement's blocks on pages and notes the true text of each page in reading order."""

from __future__ import annotations

from corpus.render.markup import Block, Break, Columns, Gap, Paragraph, Rows, Word, parse, plain, words
from corpus.render.press import Press, Printed, text_of
from corpus.render.source import Source

INDENT = 22.0  #: width of a hanging label
GUTTER = 16.0  #: between the two languages
CELL = 4.0  #: padding of a ruled cell


def print_source(source: Source) -> Printed:
    """Sets ``source`` on pages. The same source gives the same bytes."""
    press = _Setter(source.look)
    for block in parse(source.body, source.look.pasal):
        press.put(block)
    return press.finish()


class _Setter(Press):
    """Puts one block after another on the paper."""

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
        hang = max(INDENT, self.wide(Word(block.label), self.size) + 5) if block.label else 0.0
        lines = self.wrap(words(block.text, block.bold), width - hang)
        self.need(self.pitch * (block.room + 1 if block.room else min(2, len(lines))))
        for n, line in enumerate(lines):
            self.need(self.pitch)
            self.y += self.pitch
            if block.label and n == 0:
                self.draw([Word(block.label)], left, self.y, self.size)
            last = block.align == "justify" and n == len(lines) - 1
            self.aligned(line, left + hang, width - hang, "left" if last else block.align)
            label = f"{block.label} " if block.label and n == 0 else ""
            self.page.text.append(label + text_of(line))
        self.y += self.pitch * 0.12

    def _columns(self, block: Columns) -> None:
        width = (self.measure - GUTTER) / 2
        sides: tuple[list[tuple[float, list[Word], bool]], ...] = ([], [])
        for pair in block.pairs:
            cells = [self.wrap(words(text), width) for text in pair]
            for n in range(max(len(cell) for cell in cells)):
                if not self.fits(self.pitch):
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
                self.aligned(line, self.look.margin + n * (width + GUTTER), width, "justify" if spread else "left")
                self.page.text.append(text_of(line))
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
                if n < len(cell) and text_of(cell[n]).strip():
                    self.aligned(cell[n], x, width, "centre", size)
                x += width
            self.page.text.append(" ".join(t for cell in cells if n < len(cell) and (t := text_of(cell[n]).strip())))

    def _pair(self, block: Rows) -> None:
        label_width = self.measure * (block.widths[0] if block.widths else 0.22)
        left = self.look.margin + (INDENT if len(block.widths) > 1 else 0)
        for row in block.rows:
            lines = self.wrap(words(row[1]), self.measure - label_width - 14 - (left - self.look.margin))
            for n, line in enumerate(lines):
                self.need(self.pitch)
                self.y += self.pitch
                if n == 0:
                    self.draw(words(row[0]), left, self.y, self.size)
                    self.draw([Word(":")], left + label_width, self.y, self.size)
                self.aligned(line, left + label_width + 12, self.measure, "left")
                self.page.text.append((f"{plain(row[0])} : " if n == 0 else "") + text_of(line))
            self.y += self.pitch * 0.1

    def _table(self, block: Rows) -> None:
        widths = [self.measure * share / sum(block.widths) for share in block.widths]
        size = self.size * 0.88
        pitch = size * self.look.leading
        for number, row in enumerate(block.rows):
            cells = [
                self.wrap(words(text, number == 0), width - 2 * CELL, size)
                for text, width in zip(row, widths, strict=True)
            ]
            height = max(len(cell) for cell in cells) * pitch + 2 * CELL
            self.need(height)
            self._ruled(cells, widths, height, size, pitch)
            self.page.text.append(" ".join(" ".join(text_of(line) for line in cell) for cell in cells))
            self.y += height

    def _ruled(
        self, cells: list[list[list[Word]]], widths: list[float], height: float, size: float, pitch: float
    ) -> None:
        x, top = self.look.margin, self.y
        self.canvas.setLineWidth(0.7)
        for cell, width in zip(cells, widths, strict=True):
            self.canvas.rect(x, self.height - top - height, width, height)
            for n, line in enumerate(cell):
                self.draw(line, x + CELL, top + CELL + pitch * (n + 0.8), size)
            x += width

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
