"""The readers that benchmarks.ocr sets side by side, each on one page picture, and all on one file of scanned pages."""

from __future__ import annotations

import io
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ingest.types import Page

OCRMYPDF = (sys.executable, "-m", "ocrmypdf", "-q", "--deskew", "--rotate-pages", "--rotate-pages-threshold", "2")


@dataclass(frozen=True, slots=True)
class Said:
    text: str
    seconds: float  #: of CPU, children included
    page: Page | None = None  #: ours only: with second readings


def ours(image: Any, dpi: int) -> Said:
    import numpy as np

    from ingest.quality import grade_page
    from ingest.scan import read_picture
    from ingest.types import Method

    picture = np.ascontiguousarray(np.asarray(image.convert("RGB"))[:, :, ::-1])
    start = cpu()
    seen = read_picture(picture, float(dpi), dpi / 72)
    seconds = cpu() - start
    quality = grade_page(seen.text, seen.words, Method.OCR)
    page = Page(1, seen.text, 0, 0, seen.words, Method.OCR, seen.turn, quality, seen.readings)
    return Said(seen.text, seconds, page)


def plain_tesseract(image: Any, dpi: int) -> Said:
    import pytesseract

    start = cpu()
    text = pytesseract.image_to_string(image, lang="ind", config=f"--dpi {dpi}")
    return Said(text, cpu() - start)


def ocr_my_pdf(image: Any, dpi: int) -> Said:
    with tempfile.TemporaryDirectory() as folder:
        source, sidecar = Path(folder) / "in.pdf", Path(folder) / "out.txt"
        write_pdf(source, [(image, dpi)])
        start = cpu()
        run_ocrmypdf(source, sidecar, jobs=1)
        return Said(sidecar.read_text("utf-8") if sidecar.exists() else "", cpu() - start)


PEERS: dict[str, Callable[[Any, int], Said]] = {"ours": ours, "pytesseract": plain_tesseract, "ocrmypdf": ocr_my_pdf}


def run_ocrmypdf(source: Path, sidecar: Path, jobs: int) -> None:
    command = [*OCRMYPDF, "--output-type", "pdf", "--jobs", str(jobs), "-l", "ind+eng", "--sidecar", str(sidecar)]
    subprocess.run([*command, str(source), str(source.with_suffix(".out"))], check=False, capture_output=True)


def write_pdf(path: Path, sheets: Sequence[tuple[Any, int]]) -> None:
    """Page pictures, each with its resolution, as an image-only PDF."""
    import pikepdf

    with pikepdf.Pdf.new() as whole:
        for image, dpi in sheets:
            out = io.BytesIO()
            image.convert("RGB").save(out, "PDF", resolution=dpi, quality=95)
            with pikepdf.open(out) as one:
                whole.pages.extend(one.pages)
        whole.save(path)


def cpu() -> float:
    """CPU seconds of this process and of its children that have ended."""
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def whole_machine(sheets: Sequence[tuple[Any, int]]) -> dict[str, tuple[float, float]]:
    """Seconds by the clock and of CPU that a file of all `sheets` costs, with a process a core; starts included."""
    from ingest.read import read_bytes
    from ingest.settings import Settings

    spent = {}
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in.pdf"
        write_pdf(source, sheets)
        ways: dict[str, Callable[[], object]] = {
            "ours": lambda: read_bytes(source, "in.pdf", Settings(data=Path(folder) / "data", database="")),
            "ocrmypdf": lambda: run_ocrmypdf(source, Path(folder) / "out.txt", os.cpu_count() or 1),
        }
        for name, way in ways.items():
            clock, used = time.monotonic(), cpu()
            way()
            spent[name] = time.monotonic() - clock, cpu() - used
    return spent
