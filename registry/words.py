"""Word boxes as bytes: what lets the registry show where on the page a field stood."""

from __future__ import annotations

import struct
import zlib

from ingest.types import Quad, Word

#: start, end, eight coordinates, confidence (negative: none), little-endian.
_WORD = struct.Struct("<II8ff")


def pack(words: tuple[Word, ...]) -> bytes | None:
    """Compressed boxes; None where there are none. Coordinates keep 32 bits: a hundred-thousandth of a point."""
    if not words:
        return None
    rows = (_WORD.pack(w.start, w.end, *w.quad, -1.0 if w.confidence is None else w.confidence) for w in words)
    return zlib.compress(b"".join(rows), 6)


def unpack(packed: bytes | None) -> tuple[Word, ...]:
    if not packed:
        return ()
    return tuple(_word(row) for row in _WORD.iter_unpack(zlib.decompress(packed)))


def _word(row: tuple[float, ...]) -> Word:
    quad: Quad = (row[2], row[3], row[4], row[5], row[6], row[7], row[8], row[9])
    return Word(int(row[0]), int(row[1]), quad, None if row[10] < 0 else round(row[10], 4))


def box_of(words: tuple[Word, ...], start: int, end: int) -> tuple[float, float, float, float] | None:
    """Left, top, right, bottom around the words that share a character with [start, end); None without any."""
    quads = [word.quad for word in words if word.start < end and start < word.end]
    if not quads:
        return None
    xs = [x for quad in quads for x in quad[0::2]]
    ys = [y for quad in quads for y in quad[1::2]]
    return (round(min(xs), 1), round(min(ys), 1), round(max(xs), 1), round(max(ys), 1))
