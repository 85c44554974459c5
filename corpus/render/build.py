"""Renders the sample agreements: ``python -m corpus.render.build [STEM…]`` writes PDFs, true texts and gold records."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from corpus.render.gold import record
from corpus.render.ink import marked
from corpus.render.pack import Sheet, pack
from corpus.render.press import Printed, fonts_missing
from corpus.render.scan import CONDITIONS, degrade, printed, rasterise, turned
from corpus.render.source import CORPUS, HELD_OUT, Scan, Source, load, stems

QUALITY = 50  #: JPEG quality where neither the document nor its condition names one


def document(source: Source) -> tuple[bytes, Printed]:
    """The bytes of the PDF as committed, and the print they were made from. The same on every run."""
    print_ = printed(source.stem)
    return (_scanned(print_, source.scan) if source.scan else print_.pdf), print_


def write(stem: str, root: Path = CORPUS) -> int:
    """Writes one agreement's PDF, text and gold under ``root``; returns the size of the PDF."""
    source = load(stem)
    pdf, print_ = document(source)
    home = root / source.home
    gold = json.dumps(record(source, print_.texts, pdf), ensure_ascii=False, indent=1)
    for path, data in (
        (home / "agreements" / f"{stem}.pdf", pdf),
        (home / "gold" / "text" / f"{stem}.txt", "\f".join(print_.texts).encode()),
        (home / "gold" / "agreements" / f"{stem}.json", (gold + "\n").encode()),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return len(pdf)


def main(arguments: list[str] | None = None) -> int:
    """Renders the named agreements, or all of both sets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stem", nargs="*", help="agreements to render (all)")
    parser.add_argument("--root", type=Path, default=CORPUS, help="folder to write to (corpus/)")
    options = parser.parse_args(arguments)
    if missing := fonts_missing():
        print(
            "Fonts are missing: apt-get install fonts-dejavu fonts-liberation fonts-crosextra-carlito\n"
            + "\n".join(missing),
            file=sys.stderr,
        )
        return 5
    total = 0
    for stem in options.stem or stems() + stems(HELD_OUT):
        size = write(stem, options.root)
        total += size
        print(f"{size:>9,} {stem}")
    print(f"{total:>9,} bytes of PDF")
    return 0


def _scanned(print_: Printed, scan: Scan) -> bytes:
    condition = CONDITIONS[scan.condition]
    angles = dict(scan.turned)
    sheets = []
    for number, image in enumerate(rasterise(print_.pdf, condition.dpi), start=1):
        page = print_.pages[number - 1]
        image = marked(image, page, scan, scan.seed + number)
        image = image if scan.colour else image.convert("L")
        image = turned(degrade(image, condition, scan.seed + number), angles.get(number, 0))
        sheets.append(Sheet(image, condition.dpi, page if scan.hidden else None))
    return pack(sheets, scan.quality or condition.jpeg or QUALITY, scan.seed)


if __name__ == "__main__":
    sys.exit(main())
