"""What reading needs beside Python, and what of it is here; `sepakat doctor` shows it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from ingest import ocr

#: Packages without which no document is read.
_NEEDED = ("pypdfium2", "pikepdf", "pdfplumber", "opencv-python", "pillow", "python-docx", "tesserocr")
_PDFA = "pip install 'sepakat[pdfa]' dan apt install ghostscript tesseract-ocr"


@dataclass(frozen=True, slots=True)
class ToolState:
    """One tool, library or language file."""

    name: str
    found: bool
    required: bool  #: without it, something every user needs fails
    detail: str = ""
    hint: str = ""  #: how to get it


def probe() -> list[ToolState]:
    """Everything that is looked for, in the order in which it matters."""
    return [*_libraries(), *_languages(), _second_engine(), *_pdfa()]


def _libraries() -> Iterator[ToolState]:
    for name in _NEEDED:
        found = _version(name)
        yield ToolState(name, found is not None, True, found or "tidak terpasang", f"pip install {name}")


def _languages() -> Iterator[ToolState]:
    folder, missing = ocr.tessdata(), ocr.missing_data()
    for name in (*ocr.LANGUAGES, ocr.ORIENTATION):
        found = name not in missing
        # Indonesian alone reads scans; English and the orientation data read some of them better.
        required = name == ocr.LANGUAGES[0]
        without = "naskah hasil pindai tidak dapat dibaca" if required else "sebagian hasil pindai terbaca kurang baik"
        detail = f"{folder}/{name}.traineddata" if found else f"tidak ada; {without}"
        yield ToolState(f"data Tesseract {name}", found, required, detail, ocr.APT)


def _second_engine() -> ToolState:
    found = _version("rapidocr-onnxruntime")
    detail = found or "tidak terpasang; nomor, tanggal dan nilai hasil pindai tidak dibaca dua kali"
    return ToolState("RapidOCR", found is not None, False, detail, "pip install rapidocr-onnxruntime")


def _pdfa() -> Iterator[ToolState]:
    """Only for the searchable PDF/A copy on request."""
    found = _version("ocrmypdf")
    yield ToolState("OCRmyPDF", found is not None, False, found or "tidak terpasang (salinan PDF/A)", _PDFA)
    for program in ("gs", "tesseract"):
        path = shutil.which(program)
        yield ToolState(program, path is not None, False, path or "tidak ada (salinan PDF/A)", _PDFA)


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
