"""Makes a scanned page fit to be read: upright, even, clean, large enough, straight.

Every step that moves pixels is a 3×3 matrix, so that what is found on the prepared picture is led back to
the page as it came. Pictures are height × width (× 3, blue first), 8 bits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from ingest.layout import Table
from ingest.order import Token, has_gutter, rows, segment, split_at_gaps, typical_height

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NOWHERE = (0.0,) * 8
Picture: TypeAlias = "NDArray[np.uint8]"
Matrix: TypeAlias = "NDArray[np.float64]"

# Chosen on scans simulated in 14 ways (benchmarks/ocr.py prints the effect of the whole chain).
LOW_DPI = 200  #: pages coarser than this are enlarged …
GOOD_DPI = 300  #: … to this; enlarging finer ones costs time and gains nothing
MAX_ENLARGE = 2.5
SPECKS = 1_500  #: from so many on a page is a speckled fax; enlarging or turning specks makes letters of them
SPECK_AREA = 9  #: pixels at 300 dpi
MAX_SKEW = 8.0  #: degrees
LEAST_SKEW = 0.1  #: degrees; below, turning blurs more than it straightens
COLOURED = 40  #: a pixel whose channels differ by more is coloured ink (stamp, signature)
COLOURED_TEXT = 0.5  #: if more of the ink is coloured, the colour is the text's own


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page ready for recognition."""

    gray: Picture
    matrix: Matrix  #: from pixels of the page as it came to pixels of `gray`
    dpi: float  #: of `gray`
    skew: float  #: degrees that were taken out

    def back(self, points: Any) -> NDArray[np.float64]:
        """Points (n × 2) on `gray` as points on the page as it came."""
        import numpy as np

        inverse = np.linalg.inv(self.matrix)
        ones = np.ones((len(points), 1))
        moved = np.hstack([np.asarray(points, dtype=np.float64), ones]) @ inverse.T
        return np.asarray(moved[:, :2] / moved[:, 2:], dtype=np.float64)


def prepare(picture: Picture, dpi: float, turn: int = 0) -> Prepared:
    """The full chain. `dpi` is that of `picture`; `turn` its degrees clockwise to be taken out first."""
    return set_right(cleaned(picture, dpi), dpi, turn)


def cleaned(picture: Picture, dpi: float) -> Picture:
    """The first half of the chain, which moves no pixel: gray, without stamps, shadows and specks."""
    return despeckle(flatten(without_stamps(picture)), dpi)


def set_right(clean: Picture, dpi: float, turn: int, skew: float | None = None) -> Prepared:
    """The later half of the chain, for a page that is clean already; `skew` where it has been measured."""
    gray, matrix = turned(clean, turn)
    skew = find_skew(gray, dpi) if skew is None else skew
    gray, matrix, dpi = _enlarged(gray, matrix, dpi)
    if abs(skew) >= LEAST_SKEW:
        gray, matrix = _straightened(gray, matrix, skew)
    return Prepared(gray, matrix, dpi, skew)


def without_stamps(picture: Picture) -> Picture:
    """Gray by the brightest channel: coloured stamps and signatures fade, black print stays.

    Where most of the ink is coloured, as in a letter printed in blue, the usual gray is taken instead.
    """
    import cv2
    import numpy as np

    if picture.ndim == 2:
        return picture
    blue, green, red = cv2.split(picture)
    brightest = cv2.max(cv2.max(blue, green), red)
    small = picture[::3, ::3].astype(np.int16)
    low, high = small.min(axis=2), small.max(axis=2)
    ink = low < np.median(low) - 70
    coloured = ink & (high - low > COLOURED)
    if ink.any() and coloured.sum() > COLOURED_TEXT * ink.sum():
        return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    return np.asarray(brightest, dtype=np.uint8)


def flatten(gray: Picture) -> Picture:
    """Divides by the paper's own brightness, so that shadows and yellowed paper become white."""
    import cv2
    import numpy as np

    shrink = 8
    height, width = gray.shape
    small = cv2.resize(gray, (max(1, width // shrink), max(1, height // shrink)), interpolation=cv2.INTER_AREA)
    # Letters are gone after a maximum over an area wider than their strokes; the median takes out its corners.
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((5, 5), np.uint8)), 15 if min(small.shape) > 15 else 3)
    if int(paper.min()) >= 250:  # evenly white already, as every fax and every rendering
        return gray
    paper = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(gray, np.maximum(paper, 60), scale=255), dtype=np.uint8)


def despeckle(gray: Picture, dpi: float) -> Picture:
    """Whitens single specks where there are very many; else the picture as it is (dots of letters stay)."""
    import cv2
    import numpy as np

    binary = (gray < 128).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(binary, connectivity=8)
    limit = max(2.0, SPECK_AREA * (dpi / 300) ** 2)
    small = stats[:, cv2.CC_STAT_AREA] <= limit
    small[0] = False
    if count < SPECKS or int(small.sum()) < SPECKS:
        return gray
    clean = gray.copy()
    clean[small[labels]] = 255
    return clean


def turned(gray: Picture, turn: int) -> tuple[Picture, Matrix]:
    """The picture turned back by `turn` degrees clockwise (0, 90, 180, 270), and the matrix of it."""
    import numpy as np

    height, width = gray.shape[:2]
    if turn == 90:  # its top points right: turn it counter-clockwise
        matrix = [[0, 1, 0], [-1, 0, width - 1], [0, 0, 1]]
    elif turn == 180:
        matrix = [[-1, 0, width - 1], [0, -1, height - 1], [0, 0, 1]]
    elif turn == 270:
        matrix = [[0, -1, height - 1], [1, 0, 0], [0, 0, 1]]
    else:
        matrix = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    return np.ascontiguousarray(np.rot90(gray, turn // 90)), np.array(matrix, dtype=np.float64)


def letters(gray: Picture, dpi: float) -> tuple[Picture, float]:
    """A mask of what has the size of letters, at 150 dpi or coarser, and its pixels per pixel of `gray`.

    Ruled lines, pictures, stamps and specks are left out.
    """
    import cv2
    import numpy as np

    scale = min(1.0, 150 / dpi)
    small = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else gray
    binary = (small < 160).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(binary, connectivity=8)
    unit = dpi * scale / 150
    wide, high, area = (stats[:, i] for i in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA))
    longer, shorter = np.maximum(wide, high), np.minimum(wide, high)
    good = (longer >= 6 * unit) & (longer <= 45 * unit) & (shorter >= 1) & (area >= 8 * unit * unit)
    good[0] = False
    return np.asarray(good[labels], dtype=np.uint8), scale


def has_columns(prepared: Prepared, tables: Sequence[Table] = ()) -> bool:
    """Whether the page has columns of running text, by the white between its letters alone.

    What stands in ruled tables is left out.
    """
    import cv2
    import numpy as np

    mask, scale = letters(prepared.gray, prepared.dpi)
    for x0, y0, x1, y1 in (cell for table in tables for row in table for cell in row):
        mask[round(y0 * scale) : round(y1 * scale), round(x0 * scale) : round(x1 * scale)] = 0
    unit = max(2, round(prepared.dpi * scale / 150 * 5))
    # Letters of one word stand closer than a quarter of their height; words do not.
    joined = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((1, unit), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    boxes = [stats[i, :4].tolist() for i in range(1, count) if stats[i, 3] >= unit / 2]
    if not 40 <= len(boxes) <= 5_000:
        return False
    words = [Token("-", x, y, x + wide, y + high, _NOWHERE) for x, y, wide, high in boxes]
    lines = rows([segment([word]) for word in words])
    height = typical_height([part for line in lines for part in line])
    parts = [s for line in lines for s in split_at_gaps([t for part in line for t in part.tokens], 1.6 * height)]
    return has_gutter(parts)


def find_skew(gray: Picture, dpi: float) -> float:
    """Degrees by which lines of text slope (positive: they fall to the right); 0.0 without text."""
    import numpy as np

    mask, _ = letters(gray, dpi)
    ys, xs = np.nonzero(mask)
    if len(ys) < 500:
        return 0.0
    angle, _ = _sharpest(xs, ys)
    return angle


def look(gray: Picture, dpi: float) -> tuple[bool, float]:
    """Whether lines of text run up or down a clean page (rows of ink are sharper across), and else its skew."""
    import numpy as np

    mask, _ = letters(gray, dpi)
    ys, xs = np.nonzero(mask)
    if len(ys) < 500:
        return False, 0.0
    angle, along = _sharpest(xs, ys)
    _, across = _sharpest(ys, xs)
    return across > 1.15 * along, angle


def _sharpest(xs: Any, ys: Any) -> tuple[float, float]:
    """The slope (degrees) at which ink gathers most into rows, and how much it does."""
    import numpy as np

    step = max(1, len(xs) // 20_000)
    xs, ys = xs[::step].astype(np.float32), ys[::step].astype(np.float32)

    def sharpness(angle: float) -> float:
        rows = ys - xs * np.float32(np.tan(np.radians(angle)))
        counts = np.bincount((rows - rows.min()).astype(np.int32)).astype(np.float64)
        return float((np.diff(counts) ** 2).sum() / len(xs))

    best = max(np.arange(-MAX_SKEW, MAX_SKEW + 0.1, 0.25), key=sharpness)
    best = max(np.arange(best - 0.25, best + 0.26, 0.05), key=sharpness)
    return float(best), sharpness(float(best))


def _enlarged(gray: Picture, matrix: Matrix, dpi: float) -> tuple[Picture, Matrix, float]:
    import cv2
    import numpy as np

    if dpi >= LOW_DPI - 2:
        return gray, matrix, dpi
    factor = min(MAX_ENLARGE, GOOD_DPI / max(dpi, 1))
    larger = cv2.resize(gray, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
    # Pixel centres: the middle of pixel 0 becomes the middle of its enlarged square.
    shift = factor / 2 - 0.5
    scaling = np.array([[factor, 0, shift], [0, factor, shift], [0, 0, 1]])
    return np.asarray(larger, dtype=np.uint8), scaling @ matrix, dpi * factor


def _straightened(gray: Picture, matrix: Matrix, skew: float) -> tuple[Picture, Matrix]:
    import cv2
    import numpy as np

    height, width = gray.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), skew, 1.0)
    straight = cv2.warpAffine(gray, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255)
    return np.asarray(straight, dtype=np.uint8), np.vstack([turn, [0, 0, 1]]) @ matrix
