"""Born-digital pages a second beside pypdfium2, pdfplumber and pdftotext: ``python -m benchmarks.reading``.

Reads the born-digital agreements of ``corpus/`` several times over with each; CPU of this process and its children;
also the time of the whole path, with worker processes. All figures are of one run; the last column says how many
times the pages a CPU second of that reader ours has.
"""

from __future__ import annotations

import argparse
import io
import resource
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rapidfuzz.distance import Levenshtein

ROOT = Path(__file__).resolve().parent.parent
Reader = Callable[[Path], list[str]]


def ours(path: Path) -> list[str]:
    """Words with boxes in reading order, tables and all; without the worker process."""
    from ingest.page import layer_text
    from ingest.pdf import Pdf

    pdf = Pdf(path.read_bytes())
    return [layer_text(pdf.page(index)).text for index in range(len(pdf))]


def pdfium(path: Path) -> list[str]:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    return [page.get_textpage().get_text_range() for page in document]


def plumber(path: Path) -> list[str]:
    import pdfplumber

    with pdfplumber.open(io.BytesIO(path.read_bytes())) as document:
        return [page.extract_text() or "" for page in document.pages]


def poppler(path: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


READERS: dict[str, Reader] = {"ours": ours, "pypdfium2": pdfium, "pdfplumber": plumber, "pdftotext": poppler}


def born_digital() -> list[Path]:
    from ingest.pdf import Pdf
    from ingest.route import COVERED

    found = []
    for path in sorted((ROOT / "corpus" / "agreements").glob("*.pdf")):
        page = Pdf(path.read_bytes()).page(0)
        if page.facts(1.0, 1).image_cover < COVERED:
            found.append(path)
    return found


def _cpu() -> float:
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def errors(path: Path, pages: list[str]) -> tuple[int, int]:
    """Edits to the true text, white space apart, and its length."""
    true = "".join((ROOT / "corpus" / "gold" / "text" / f"{path.stem}.txt").read_text("utf-8").split())
    return Levenshtein.distance(true, "".join("".join(pages).split())), len(true)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    paths = born_digital()
    print(f"{len(paths)} files, {rounds} rounds\n{'':12}{'pages/CPU s':>12}{'wrong characters':>18}{'ours, times':>14}")
    mine = 0.0
    for name, read in READERS.items():
        read(paths[0])
        start, wrong, length = _cpu(), 0, 0
        texts = [(path, read(path)) for _ in range(rounds) for path in paths]
        seconds = _cpu() - start
        for path, found in texts[: len(paths)]:
            edits, size = errors(path, found)
            wrong, length = wrong + edits, length + size
        speed = sum(len(found) for _, found in texts) / seconds
        mine = mine or speed  # ours comes first
        print(f"{name:12}{speed:>12.0f}{wrong / length:>18.2%}{mine / speed:>14.2f}", flush=True)
    _whole_path(paths)


def _whole_path(paths: list[Path]) -> None:
    from ingest.inputs import find_inputs
    from ingest.read import read_many
    from ingest.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data=Path(folder) / "data", database="")
        start = time.monotonic()
        outcomes = list(read_many(find_inputs(paths), settings))
        pages = sum(len(outcome.document.pages) for outcome in outcomes if outcome.document)
        print(f"with worker processes, their start included: {pages / (time.monotonic() - start):.0f} pages a second")


if __name__ == "__main__":
    main()
