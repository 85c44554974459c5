"""The second OCR engine: reads the lines that matter again, and says what it saw beside the first.

RapidOCR, recognition only, on crops of the prepared page. Its reading replaces nothing: where the two engines
agree a value can be trusted, where they differ a person or an independent check decides.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.types import Reading, Word

if TYPE_CHECKING:
    from ingest.prepare import Picture

#: The engine was trained on short crops; wider ones are squeezed and lose letters.
MAX_ASPECT = 15.0
#: Share of the line's height added around a crop.
PADDING = 0.25
#: Crops of numbers are made wider by this: the engine sees a line in steps of an eighth of its height, and takes the
#: strokes of III for one where they stand closer (benchmarks/ocr.py prints number lines read).
NUMBER_STRETCH = 1.3
#: Lines read again on one page at most; a page of only such lines is a list, not an agreement.
MAX_LINES = 40
#: Lines below "PIHAK KEDUA … PIHAK KESATU" that hold posts, junk of signatures, and names.
SIGNATURE_LINES = 6
#: Lines that may follow a label that stands alone, if it is that of a signature and not the end of a sentence.
LEFT_OF_PAGE = 16

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text that is read again, and the boxes of its words on the picture."""

    start: int
    end: int
    words: tuple[Box, ...]
    is_number: bool = False


def reread(gray: Picture, text: str, words: Sequence[Word]) -> tuple[Reading, ...]:
    """Second readings of the lines that matter. Quads of `words` are on `gray`; none without the engine."""
    stretches = choose(text, words)
    recogniser = _recogniser() if stretches else None
    if recogniser is None:
        return ()
    readings = []
    for stretch in stretches:
        wider = NUMBER_STRETCH if stretch.is_number else 1.0
        found = [recogniser(_crop(gray, box, wider))[0][0] for box in _pieces(stretch.words)]
        said = " ".join(answer[0].strip() for answer in found if answer[0].strip())
        sure = min((float(answer[1]) for answer in found), default=0.0)
        if said:
            readings.append(Reading(stretch.start, stretch.end, said, round(sure, 3)))
    return tuple(readings)


def choose(text: str, words: Sequence[Word]) -> list[Stretch]:
    """The stretches worth a second reading: cells of lines that match a pattern, or stand in a signature block."""
    chosen: list[Stretch] = []
    lines = text.split("\n")
    start = signature = 0
    runs_over = False
    for index, line in enumerate(lines):
        if _finds("signature", line) is not None and ("\t" in line or len(lines) - index <= LEFT_OF_PAGE):
            signature = SIGNATURE_LINES
        number, running, other = (_finds(kind, line) for kind in ("number", "running", "line"))
        places = [place for place in (number, running, other) if place is not None]
        if signature > 0 or runs_over or number is not None:
            places = [0]
        if places:
            chosen += _stretches(line, start, start + min(places), words, number is not None)
        signature -= 1
        runs_over = running is not None and not line.endswith((".", ",", ";", ":"))
        runs_over &= index + 1 < len(lines) and _finds("apart", lines[index + 1]) is None
        start += len(line) + 1
    return chosen[:MAX_LINES]


def _finds(kind: str, line: str) -> int | None:
    """Where in a line the first pattern of a kind matches."""
    found = [match.start() for pattern in _patterns()[kind] if (match := pattern.search(line))]
    return min(found, default=None)


def _stretches(line: str, start: int, since: int, words: Sequence[Word], is_number: bool) -> list[Stretch]:
    """The cells of a line at `start` as stretches, as far as they stand at or behind `since`."""
    found = []
    for cell in line.split("\t"):
        end = start + len(cell)
        mine = [word for word in words if start <= word.start and word.end <= end and word.end > since]
        if mine:
            found.append(Stretch(mine[0].start, end, tuple(_box(word) for word in mine), is_number))
        start = end + 1
    return found


def _box(word: Word) -> Box:
    return min(word.quad[0::2]), min(word.quad[1::2]), max(word.quad[0::2]), max(word.quad[1::2])


def _pieces(words: Sequence[Box]) -> list[Box]:
    """Crops of at most `MAX_ASPECT`, cut between words."""
    height = max(sorted(box[3] - box[1] for box in words)[len(words) // 2], 1.0)
    pieces: list[list[Box]] = []
    for box in words:
        if pieces and box[2] - pieces[-1][0][0] <= MAX_ASPECT * height:
            pieces[-1].append(box)
        else:
            pieces.append([box])
    return [
        (
            min(b[0] for b in piece) - PADDING * height,
            min(b[1] for b in piece) - PADDING * height,
            max(b[2] for b in piece) + PADDING * height,
            max(b[3] for b in piece) + PADDING * height,
        )
        for piece in pieces
    ]


def _crop(gray: Picture, box: Box, stretch: float) -> Any:
    import cv2
    import numpy as np

    height, width = gray.shape
    x0, y0 = max(0, int(box[0])), max(0, int(box[1]))
    x1, y1 = min(width, int(box[2]) + 1), min(height, int(box[3]) + 1)
    cut = gray[y0:y1, x0:x1] if x1 > x0 + 1 and y1 > y0 + 1 else np.full((8, 8), 255, np.uint8)
    if stretch != 1.0:
        cut = np.asarray(cv2.resize(cut, None, fx=stretch, fy=1, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)
    return np.repeat(cut[:, :, None], 3, axis=2)


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    data = tomllib.loads((resources.files("ingest") / "data" / "lines_that_matter.toml").read_text("utf-8"))
    return {kind: tuple(re.compile(entry["pattern"]) for entry in data[kind]) for kind in data}


@cache
def _recogniser() -> Any:
    """The recogniser on one thread; None where RapidOCR is not installed."""
    try:
        import rapidocr_onnxruntime
        from rapidocr_onnxruntime.ch_ppocr_rec import TextRecognizer
    except ImportError:
        return None
    model = Path(rapidocr_onnxruntime.__file__).parent / "models" / "ch_PP-OCRv4_rec_infer.onnx"
    # One crop at a time, no wider than it is: on one thread a batch is no faster, and its padding is computed too.
    return TextRecognizer(
        {
            "model_path": str(model),
            "rec_img_shape": [3, 48, 96],
            "rec_batch_num": 1,
            "use_cuda": False,
            "use_dml": False,
            "intra_op_num_threads": 1,
            "inter_op_num_threads": 1,
        }
    )


def version() -> str | None:
    """Version of the engine; None where it is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("rapidocr-onnxruntime")
    except PackageNotFoundError:
        return None
