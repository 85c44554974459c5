"""Reads the picture of a page: prepares it, recognises it, sets it right if it was turned, leads words back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import fmean, median

from ingest import ocr
from ingest.layout import Table, weave
from ingest.leaders import join, take_leaders
from ingest.ocr import Seen
from ingest.order import Token, compose, read_lines, split_at_gaps, typical_height
from ingest.pdf_text import SEGMENT_GAP, as_quad
from ingest.prepare import Picture, Prepared, cleaned, look, set_right, turned
from ingest.quality import plausible_share
from ingest.reread import reread
from ingest.ruled import take_rules
from ingest.types import Reading, Word

# Below either, a page may be upside down or its rows may not be rows of text; the turn is looked into.
DOUBTFUL_CONFIDENCE = 0.65
DOUBTFUL_WORDS = 0.55
#: A "word" of punctuation below this confidence is dirt, a stamp's rim or a signature.
DIRT_CONFIDENCE = 0.55


@dataclass(frozen=True, slots=True)
class Scanned:
    """What was read from a picture; `prepared` is kept for a second reading."""

    text: str
    words: tuple[Word, ...]
    turn: int  #: degrees clockwise by which the page had been turned
    prepared: Prepared
    readings: tuple[Reading, ...] = ()  #: the second engine's, of the lines that matter

    @property
    def confidence(self) -> float:
        """Mean confidence of the words, 0 where there are none."""
        return fmean(word.confidence or 0.0 for word in self.words) if self.words else 0.0


def read_picture(picture: Picture, dpi: float, scale: float) -> Scanned:
    """The text of a page picture. `scale` is pixels a page point; quads come out in points.

    Raises `ToolMissing`.
    """
    clean = cleaned(picture, dpi)
    sideways, skew = look(clean, dpi)
    turn = _quarter_turn(clean, dpi) if sideways else 0
    read = _read(clean, dpi, turn, None if sideways else skew)
    if _doubtful(read):
        # Upside down costs a second reading, but only where the first made no sense.
        other = _read(clean, dpi, (turn + 180) % 360)
        read = max((read, other), key=_worth)
    readings = reread(read.prepared.gray, read.text, read.words)
    return replace(read, words=_placed(read.words, read.prepared, scale), readings=readings)


def _quarter_turn(clean: Picture, dpi: float) -> int:
    upright, _ = turned(clean, 90)
    # The other of the two ways is tried afterwards where this one makes no sense.
    found = ocr.detect_turn(upright, dpi)
    return 270 if found == 180 else 90


def _read(clean: Picture, dpi: float, turn: int, skew: float | None = None) -> Scanned:
    prepared = set_right(clean, dpi, turn, skew)
    ruled = take_rules(prepared.gray, prepared.dpi)
    dotted = take_leaders(ruled.gray, prepared.dpi)
    prepared = replace(prepared, gray=dotted.gray)
    text, words = to_text(join(ocr.recognise(prepared, ruled.tables), dotted.blanks), ruled.tables)
    return Scanned(text, words, turn, prepared)


def _doubtful(read: Scanned) -> bool:
    return len(read.words) >= 5 and (
        read.confidence < DOUBTFUL_CONFIDENCE or plausible_share(read.text) < DOUBTFUL_WORDS
    )


def _worth(read: Scanned) -> float:
    return read.confidence * plausible_share(read.text)


def to_text(seen: Sequence[Seen], tables: Sequence[Table] = ()) -> tuple[str, tuple[Word, ...]]:
    """Page text and words from what the engine saw, in reading order; quads are on the prepared picture."""
    kept = [word for word in seen if not _is_dirt(word)]
    if not kept:
        return "", ()
    segments = [part for line in _lines(kept) for part in split_at_gaps(line, SEGMENT_GAP * _height(line))]
    lines = weave(segments, tables) if tables else read_lines(segments)
    return compose(lines, typical_height(segments))


def _lines(seen: Iterable[Seen]) -> Iterable[list[Token]]:
    for _, words in groupby(seen, key=lambda word: word.line):
        yield [
            Token(w.text, w.x0, w.y0, w.x1, w.y1, (w.x0, w.y0, w.x1, w.y0, w.x1, w.y1, w.x0, w.y1), w.confidence)
            for w in words
        ]


def _height(line: Sequence[Token]) -> float:
    return max(median(token.height for token in line), 1.0)


def _placed(words: tuple[Word, ...], prepared: Prepared, scale: float) -> tuple[Word, ...]:
    """Words whose quads are on the prepared picture, with quads on the page."""
    if not words:
        return ()
    corners = [(word.quad[i], word.quad[i + 1]) for word in words for i in (0, 2, 4, 6)]
    points = prepared.back(corners) / scale
    flat = points.reshape(-1, 8).tolist()
    return tuple(replace(word, quad=as_quad(numbers)) for word, numbers in zip(words, flat, strict=True))


def _is_dirt(word: Seen) -> bool:
    letters = sum(letter.isalnum() for letter in word.text)
    return word.confidence < DIRT_CONFIDENCE and letters == 0 and set(word.text) != {"."}
