"""Dotted blanks of scanned forms and drafts: found by their even dots and taken away before OCR.

An engine makes words of them ("bulan eee tahun"), which is worse than a blank: they are put back as dots.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ingest.ocr import Seen

if TYPE_CHECKING:
    from ingest.prepare import Picture

# In points. A full stop of 9 to 14 point type is 0.8 to 1.8 wide; leaders stand 2 to 5 apart.
_LEAST_DOT, _MOST_DOT = 0.6, 2.6
_MOST_APART = 7.0
#: Dots of one leader stand level within this.
_LEVEL = 0.7
#: Gaps of one leader differ from their median by at most this share.
_EVEN = 0.35
#: Fewer dots are an ellipsis or the end of an abbreviation, which the engine reads well.
LEAST_DOTS = 4
#: Below a leader the paper is white; below the dots of "ini" stand their letters.
_WHITE_BELOW = 3.0
#: A leader's box is made as high as letters are, so that it stands in its line.
_LETTER_HEIGHT = 7.0
#: The shape is certain; what the dots stand for is not read.
_CONFIDENCE = 0.9


@dataclass(frozen=True, slots=True)
class Dotted:
    """A page without its dotted blanks, and these as words of dots, in pixels of the page."""

    gray: Picture
    blanks: tuple[Seen, ...]


def take_leaders(gray: Picture, dpi: float) -> Dotted:
    """The dotted blanks of a straight page; the page as it is where there are none."""
    import cv2
    import numpy as np

    point = dpi / 72
    _, labels, stats, centres = cv2.connectedComponentsWithStats((gray < 150).astype(np.uint8), connectivity=8)
    wide, high = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    least, most = _LEAST_DOT * point, _MOST_DOT * point
    small = np.nonzero((wide >= least) & (wide <= most) & (high >= least) & (high <= most))[0]
    runs = _runs(small, centres, point)
    if not runs:
        return Dotted(gray, ())
    clean = gray.copy()
    blanks = []
    for number, run in enumerate(runs):
        x0, y0 = int(stats[run, 0].min()), int(stats[run, 1].min())
        x1, y1 = int((stats[run, 0] + wide[run]).max()), int((stats[run, 1] + high[run]).max())
        edge = max(1, round(point / 2))  # the soft rim of the dots
        if int(gray[y1 + edge : y1 + round(_WHITE_BELOW * point), x0:x1].min(initial=255)) < 100:
            continue
        area = slice(max(0, y0 - edge), y1 + edge), slice(max(0, x0 - edge), x1 + edge)
        clean[area][np.isin(labels[area], [0, *run])] = 255
        top = max(0, y1 - round(_LETTER_HEIGHT * point))
        blanks.append(Seen("." * len(run), x0, top, x1, y1, _CONFIDENCE, (-1, -1, number)))
    return Dotted(clean, tuple(blanks))


def _runs(small: Any, centres: Any, point: float) -> list[list[int]]:
    """Labels of the dots of each leader, left to right."""
    import numpy as np

    rows: list[list[int]] = []
    for label in small[np.argsort(centres[small, 1], kind="stable")]:
        if rows and centres[label, 1] - centres[rows[-1][-1], 1] <= _LEVEL * point / 2:
            rows[-1].append(int(label))
        else:
            rows.append([int(label)])
    return [run for row in rows if len(row) >= LEAST_DOTS for run in _even(row, centres, point)]


def _even(row: list[int], centres: Any, point: float) -> list[list[int]]:
    """The stretches of a row whose dots stand evenly and close."""
    found: list[list[int]] = []
    run: list[int] = []
    gap = 0.0
    for label in sorted(row, key=lambda label: float(centres[label, 0])):
        step = float(centres[label, 0] - centres[run[-1], 0]) if run else 0.0
        level = not run or abs(float(centres[label, 1] - centres[run[-1], 1])) <= _LEVEL * point
        near = bool(run) and level and step <= _MOST_APART * point
        if near and (len(run) == 1 or abs(step - gap) <= _EVEN * gap):
            gap = step if len(run) == 1 else gap + (step - gap) / len(run)
            run.append(label)
        else:
            found.append(run)
            # The dot before may have been that of a colon, and the one after it the first of the leader.
            run, gap = ([run[-1], label], step) if near and len(run) == 2 else ([label], 0.0)
    return [run for run in [*found, run] if len(run) >= LEAST_DOTS]


def join(seen: Sequence[Seen], blanks: Sequence[Seen]) -> list[Seen]:
    """The engine's words and the blanks, each blank in the line beside which it stands."""
    lines: dict[tuple[int, int, int], list[Seen]] = {}
    for word in seen:
        lines.setdefault(word.line, []).append(word)
    changed = set()
    for blank in blanks:
        beside = [word for word in seen if _level(word, blank)]
        if beside:
            home = min(beside, key=lambda word: max(word.x0 - blank.x1, blank.x0 - word.x1)).line
            blank = replace(blank, line=home)
        lines.setdefault(blank.line, []).append(blank)
        changed.add(blank.line)
    return [
        word
        for key, words in lines.items()
        for word in (sorted(words, key=lambda word: word.x0) if key in changed else words)
    ]


def _level(word: Seen, blank: Seen) -> bool:
    overlap = min(word.y1, blank.y1) - max(word.y0, blank.y0)
    return overlap > 0.5 * min(word.y1 - word.y0, blank.y1 - blank.y0)
