"""The first OCR engine: Tesseract (Indonesian and English) through tesserocr, one thread a process."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.errors import ToolMissing
from ingest.layout import Table
from ingest.prepare import Picture, Prepared, has_columns

if TYPE_CHECKING:
    from collections.abc import Sequence

LANGUAGES = ("ind", "eng")
#: Beside the languages, for turned pages.
ORIENTATION = "osd"
APT = "apt install --no-install-recommends tesseract-ocr-ind tesseract-ocr-eng tesseract-ocr-osd"
#: Confidence of Tesseract's guess of the orientation above which it is believed.
SURE_OF_TURN = 1.0

_PLACES = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)


@dataclass(frozen=True, slots=True)
class Seen:
    """One word on the prepared picture; the box is in its pixels."""

    text: str
    x0: int
    y0: int
    x1: int
    y1: int
    confidence: float  #: 0..1
    line: tuple[int, int, int]  #: block, paragraph and line of the engine's layout


def tessdata() -> Path | None:
    """The folder of language data: $TESSDATA_PREFIX, this Python's, or the system's; None where there is none."""
    own = [os.environ.get("TESSDATA_PREFIX"), str(Path(sys.prefix) / "share" / "tessdata")]
    for place in [*own, *_PLACES]:
        for folder in (Path(place), Path(place) / "tessdata") if place else ():
            if all((folder / f"{name}.traineddata").is_file() for name in LANGUAGES[:1]):
                return folder
    return None


def missing_data() -> list[str]:
    """Names of language files that OCR wants and that are not installed."""
    folder = tessdata()
    wanted = [*LANGUAGES, ORIENTATION]
    return [name for name in wanted if folder is None or not (folder / f"{name}.traineddata").is_file()]


def recognise(prepared: Prepared, tables: Sequence[Table] = ()) -> list[Seen]:
    """The words on a prepared page, in the order of Tesseract's own layout. `tables` are ruled ones on it.

    Raises `ToolMissing` where Tesseract or its Indonesian data is not installed.
    """
    api = _engine()
    tesserocr = _library()
    # One column of lines of any size keeps hanging numbers beside their lines, which the full layout analysis
    # takes for a column of its own; on pages of two columns it reads straight across.
    api.SetPageSegMode(tesserocr.PSM.AUTO if has_columns(prepared, tables) else tesserocr.PSM.SINGLE_COLUMN)
    _show(api, prepared.gray, prepared.dpi)
    try:
        api.Recognize()
        return _parse(api.GetTSVText(0))
    finally:
        api.Clear()


def detect_turn(gray: Picture, dpi: float) -> int | None:
    """Degrees clockwise (0, 90, 180, 270) by which a page is turned; None where Tesseract cannot tell."""
    api = _orientation_engine()
    if api is None:
        return None
    _show(api, gray, dpi)
    found = api.DetectOrientationScript()
    api.Clear()
    if not found or found["orient_conf"] < SURE_OF_TURN:
        return None
    # Tesseract says how far to turn the page clockwise to set it right.
    return (360 - int(found["orient_deg"])) % 360


def _parse(tsv: str) -> list[Seen]:
    words = []
    for row in tsv.splitlines():
        parts = row.split("\t", 11)
        if len(parts) == 12 and parts[0] == "5" and parts[11].strip():
            _, _, block, paragraph, line, _, x, y, wide, high = (int(part) for part in parts[:10])
            confidence = max(0.0, min(1.0, float(parts[10]) / 100))
            text = "".join(parts[11].split())
            words.append(Seen(text, x, y, x + wide, y + high, confidence, (block, paragraph, line)))
    return words


def _show(api: Any, gray: Picture, dpi: float) -> None:
    height, width = gray.shape
    api.SetImageBytes(gray.tobytes(), width, height, 1, width)
    api.SetSourceResolution(round(dpi))


@cache
def _engine() -> Any:
    folder = tessdata()
    if folder is None:
        raise ToolMissing("data bahasa Indonesia untuk Tesseract tidak ada", subject="OCR", hint=APT)
    tesserocr = _library()
    present = [name for name in LANGUAGES if (folder / f"{name}.traineddata").is_file()]
    # Pages have been made dark on light; looking for light on dark costs a tenth of the time.
    settings = (("debug_file", os.devnull), ("tessedit_do_invert", "0"))
    api = tesserocr.PyTessBaseAPI(
        path=str(folder), lang="+".join(present), psm=tesserocr.PSM.AUTO, oem=tesserocr.OEM.LSTM_ONLY
    )
    for name, value in settings:
        api.SetVariable(name, value)
    return api


@cache
def _orientation_engine() -> Any:
    folder = tessdata()
    if folder is None or not (folder / f"{ORIENTATION}.traineddata").is_file():
        return None
    tesserocr = _library()
    api = tesserocr.PyTessBaseAPI(path=str(folder), lang=ORIENTATION, psm=tesserocr.PSM.OSD_ONLY)
    api.SetVariable("debug_file", os.devnull)
    return api


def _library() -> Any:
    # Tesseract's own threads cost five times the time where several pages are read at once.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        import tesserocr
    except ImportError as error:
        raise ToolMissing("tesserocr tidak terpasang", subject="OCR", hint="pip install tesserocr") from error
    return tesserocr


def version() -> str:
    """Version of the engine, for the cache."""
    return str(_library().tesseract_version().split()[1])
