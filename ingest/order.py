"""Puts the words of a page into the order in which a person reads them, and makes the page's text of them.

Words come as line segments (words that surely follow each other) in an upright frame: x to the right,
y down, any unit. Columns of running text are read one after the other; everything else row by row, with a
tab where a row has a wide gap (cells of a borderless table, two signatures side by side).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.types import Quad, Word

# Chosen on made pages with one, two and three columns, Nama/Jabatan tables and signature blocks; the tests
# hold those apart. All lengths are in heights of the page's typical line unless said otherwise.
CELL_GAP = 2.2  #: a gap at least this wide parts cells of a row; justified text stays below it
FAR_GAP = 6.0  #: a gap at least this wide always does
COLUMN_LINES = 8  #: running text has at least so many lines in each column
COLUMN_WORDS = 3  #: median words of a line in a column; a column of labels has fewer
COLUMN_SHARE = 0.25  #: of the text's width, the least a column of running text is wide
BLOCK_GAP = 1.0  #: white over the whole width that parts blocks of lines; line spacing stays below it
FOLLOWS = 2.5  #: white beyond which the end of a paragraph does not stand below its beginning
GUTTER = 0.8  #: the least white between two columns
ROW_OVERLAP = 0.5  #: share of the smaller height by which two segments of one row overlap


@dataclass(frozen=True, slots=True)
class Token:
    """One word before it has a place in the text."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    quad: Quad  #: page points
    confidence: float | None = None

    @property
    def height(self) -> float:
        return self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that stand in one line without a wide gap, left to right."""

    tokens: tuple[Token, ...]
    x0: float
    y0: float
    x1: float
    y1: float
    is_cell: bool = False  #: a whole cell of a ruled table; a tab parts it from the next

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2


Line = list[Segment]  #: the segments of one row, left to right


def segment(tokens: Sequence[Token]) -> Segment:
    """A segment of `tokens` (at least one), which keep their order. Its box is that of typical letters:

    one tall mark (a bracket, a stamp's edge) must not make a line overlap its neighbours.
    """
    return Segment(
        tuple(tokens),
        min(t.x0 for t in tokens),
        median(t.y0 for t in tokens),
        max(t.x1 for t in tokens),
        median(t.y1 for t in tokens),
    )


def split_at_gaps(tokens: Sequence[Token], gap: float) -> list[Segment]:
    """Segments of one line: parted where the white between two words is at least `gap`, or goes back."""
    groups: list[list[Token]] = []
    for token in tokens:
        if groups and -token.height <= token.x0 - groups[-1][-1].x1 < gap:
            groups[-1].append(token)
        else:
            groups.append([token])
    return [segment(group) for group in groups]


def typical_height(segments: Iterable[Segment]) -> float:
    """Median height of lines, weighted by their words; 1.0 where there are none."""
    heights = [s.height for s in segments for _ in s.tokens if s.height > 0]
    return median(heights) if heights else 1.0


def read_lines(segments: Sequence[Segment]) -> list[Line]:
    """The lines of a page in reading order."""
    if not segments:
        return []
    unit = typical_height(segments)
    gutter = _find_gutter(segments, unit)
    if gutter is None:
        return rows(segments)
    lines: list[Line] = []
    for run, is_clear in _runs(segments, gutter, unit):
        before, columns, after = _columns_within(run, gutter, unit) if is_clear else (run, [], [])
        lines += rows(before)
        lines += read_lines([s for s in columns if s.x1 <= gutter])
        lines += read_lines([s for s in columns if s.x0 >= gutter])
        lines += rows(after)
    return lines


def has_gutter(segments: Sequence[Segment]) -> bool:
    """Whether there are two columns of running text among the segments."""
    return bool(segments) and _find_gutter(segments, typical_height(segments)) is not None


def rows(segments: Iterable[Segment]) -> list[Line]:
    """Segments gathered into rows from top to bottom, each row from left to right."""
    found: list[Line] = []
    for new in sorted(segments, key=lambda s: (s.middle, s.x0)):
        home = next((row for row in reversed(found[-3:]) if _same_row(row, new)), None)
        if home is None:
            found.append([new])
        else:
            home.append(new)
    return [sorted(row, key=lambda s: s.x0) for row in found]


def compose(lines: Iterable[Line], unit: float) -> tuple[str, tuple[Word, ...]]:
    """The page's text and its words: a space between words, a tab at a wide gap, a newline after a line."""
    parts: list[str] = []
    words: list[Word] = []
    at = 0
    last: Token | None = None
    for line in lines:
        wide = _wide_gap(line, unit)
        for index, (part, token) in enumerate((home, token) for home in line for token in home.tokens):
            if last is not None:
                new_cell = part.is_cell and token is part.tokens[0]
                parts.append("\n" if index == 0 else "\t" if new_cell else _between(last, token, wide))
                at += 1
            words.append(Word(at, at + len(token.text), token.quad, token.confidence))
            parts.append(token.text)
            at += len(token.text)
            last = token
    return "".join(parts), tuple(words)


def _wide_gap(line: Line, unit: float) -> float:
    """The white that parts cells in this line: wide, and wider than its words usually stand apart.

    A justified line of few words ("PEMERINTAH   KOTA   KUPANG") has wide gaps throughout.
    """
    tokens = [token for part in line for token in part.tokens]
    gaps = [right.x0 - left.x1 for left, right in pairwise(tokens)]
    usual = median(gaps) if len(gaps) > 1 else 0.0
    return min(max(CELL_GAP * unit, 1.5 * usual), FAR_GAP * unit)


def _between(left: Token, right: Token, wide: float) -> str:
    # "Nama        : Budi" is one statement, not two cells.
    is_wide = right.x0 - left.x1 >= wide
    return "\t" if is_wide and not right.text.startswith(":") and not left.text.endswith(":") else " "


def _same_row(row: Line, new: Segment) -> bool:
    last = row[-1]
    overlap = min(last.y1, new.y1) - max(last.y0, new.y0)
    smaller = min(last.height, new.height)
    beside = all(new.x0 >= s.x1 - smaller * 0.5 or new.x1 <= s.x0 + smaller * 0.5 for s in row)
    return smaller > 0 and overlap >= ROW_OVERLAP * smaller and beside


def _find_gutter(segments: Sequence[Segment], unit: float) -> float | None:
    """x of the white band that parts two columns of running text; None where there is none."""
    left, right = min(s.x0 for s in segments), max(s.x1 for s in segments)
    width = right - left
    best: tuple[int, float] | None = None
    for x in _candidates(segments, unit):
        if not left + COLUMN_SHARE * width <= x <= right - COLUMN_SHARE * width:
            continue
        lines = max((_column_lines(run, x, width) for run, _ in _runs(segments, x, unit)), default=0)
        if lines >= COLUMN_LINES and (best is None or lines > best[0]):
            best = (lines, x)
    return best[1] if best else None


def _columns_within(
    run: list[Segment], gutter: float, unit: float
) -> tuple[list[Segment], list[Segment], list[Segment]]:
    """A run parted into what stands above its columns, the columns, and what stands below.

    Letterheads and signatures stand side by side too, but are no running text: their lines are centred.
    What is no running text between blocks of it (a heading in each column) belongs to the columns.
    """
    blocks = _blocks(run, unit)
    edges = [_left_edge([s for s in run if (s.x1 <= gutter) == is_left], unit) for is_left in (True, False)]
    running = [index for index, block in enumerate(blocks) if _is_running(block, gutter, edges, unit)]
    if not running:
        return run, [], []
    first, last = running[0], running[-1] + 1
    while last - first > 1 and _is_foot(blocks[last - 1], blocks[last - 2], gutter, unit):
        last -= 1
    # The last lines of a paragraph may hold one word each; so may a footer, but not right below the columns.
    while last < len(blocks) and _is_running(blocks[last], gutter, edges, unit, least_words=1):
        if _white(blocks[last - 1], blocks[last]) > FOLLOWS * unit:
            break
        last += 1
    parts = blocks[:first], blocks[first:last], blocks[last:]
    before, columns, after = ([s for block in part for s in block] for part in parts)
    return before, columns, after


def _white(above: Sequence[Segment], below: Sequence[Segment]) -> float:
    """Height of the white between two blocks."""
    return min(s.y0 for s in below) - max(s.y1 for s in above)


def _is_foot(block: Sequence[Segment], above: Sequence[Segment], gutter: float, unit: float) -> bool:
    """Whether a block is one line on one side, far below the text: a footer whose page number was not seen."""
    one_side = all(s.x1 <= gutter for s in block) or all(s.x0 >= gutter for s in block)
    return one_side and len(rows(block)) == 1 and _white(above, block) > FOLLOWS * unit


def _blocks(run: Sequence[Segment], unit: float) -> list[list[Segment]]:
    """The segments parted wherever a band of `BLOCK_GAP` heights is white over the whole width."""
    blocks: list[list[Segment]] = []
    bottom = 0.0
    for s in sorted(run, key=lambda s: s.y0):
        if blocks and s.y0 - bottom < BLOCK_GAP * unit:
            blocks[-1].append(s)
            bottom = max(bottom, s.y1)
        else:
            blocks.append([s])
            bottom = s.y1
    return blocks


def _left_edge(side: Sequence[Segment], unit: float) -> float:
    """Where most lines of a column begin."""
    starts = Counter(round(s.x0 / unit) for s in side)
    return starts.most_common(1)[0][0] * unit if starts else 0.0


def _is_running(
    block: Sequence[Segment], gutter: float, edges: Sequence[float], unit: float, least_words: int = COLUMN_WORDS
) -> bool:
    sides = [s for s in block if s.x1 <= gutter], [s for s in block if s.x0 >= gutter]
    for side, edge in zip(sides, edges, strict=True):
        lines = rows(side)
        aligned = sum(abs(line[0].x0 - edge) < 1.5 * unit for line in lines)
        if lines and (aligned < 0.5 * len(lines) or _words_a_line(lines) < least_words):
            return False
    return True


def _candidates(segments: Sequence[Segment], unit: float) -> list[float]:
    """Middles of the narrowest gutters right of where lines end and left of where they begin.

    Ends within a quarter of a line height count as one, the outermost of them.
    """
    ends: dict[int, float] = {}
    starts: dict[int, float] = {}
    for s in segments:
        end, start = round(s.x1 / unit * 4), round(s.x0 / unit * 4)
        ends[end] = max(ends.get(end, s.x1), s.x1)
        starts[start] = min(starts.get(start, s.x0), s.x0)
    half = GUTTER * unit / 2
    return sorted([x + half for x in ends.values()] + [x - half for x in starts.values()])


def _runs(segments: Sequence[Segment], x: float, unit: float) -> list[tuple[list[Segment], bool]]:
    """Segments from top to bottom in runs that do, and do not, leave the band around `x` white.

    A run counts as columns where both sides hold something.
    """
    half = GUTTER * unit / 2
    runs: list[tuple[list[Segment], bool]] = []
    for s in sorted(segments, key=lambda s: s.middle):
        clear = s.x1 <= x - half + 1e-6 or s.x0 >= x + half - 1e-6
        if runs and runs[-1][1] == clear:
            runs[-1][0].append(s)
        else:
            runs.append(([s], clear))
    return [(run, clear and _both_sides(run, x)) for run, clear in runs]


def _both_sides(run: Sequence[Segment], x: float) -> bool:
    return any(s.x1 <= x for s in run) and any(s.x0 >= x for s in run)


def _column_lines(run: Sequence[Segment], x: float, width: float) -> int:
    """How many lines the shorter of two columns has; 0 where one of them is no running text."""
    sides = [[s for s in run if s.x1 <= x], [s for s in run if s.x0 >= x]]
    if not all(sides):
        return 0
    lines = min(len(side) for side in sides)
    if lines < COLUMN_LINES:
        return 0
    for side in sides:
        broad = max(s.x1 for s in side) - min(s.x0 for s in side) >= COLUMN_SHARE * width
        side_rows = rows(side) if broad else []
        if not side_rows or _words_a_line(side_rows) < COLUMN_WORDS:
            return 0
        lines = min(lines, len(side_rows))
    return lines


def _words_a_line(lines: Sequence[Line]) -> float:
    return median(sum(len(s.tokens) for s in line) for line in lines)
