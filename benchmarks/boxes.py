"""Whether words stand where their boxes say: ``python -m benchmarks.boxes [--words 200]``.

Reads random agreements of ``corpus/``, half of them born digital and half scanned, cuts random words out of the
rendering of the untouched page by their quads, half of them from either kind of page, lets Tesseract read each cut,
and prints how many show that word (exactly, and within one letter).
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Levenshtein

from benchmarks.reading import born_digital
from ingest.types import Document, Method, Page, Word

ROOT = Path(__file__).resolve().parent.parent
DPI = 300


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=200)
    parser.add_argument("--files", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    paths = sorted((ROOT / "corpus" / "agreements").glob("*.pdf"))
    digital = born_digital()
    halves = digital, [path for path in paths if path not in digital]
    documents = read([path for half in halves for path in chance.sample(half, min(asked.files // 2, len(half)))])
    every = [(document, page, word) for document in documents for page in document.pages for word in clear(page)]
    own, seen_by_ocr = ([e for e in every if (e[1].method is Method.TEXT) == is_own] for is_own in (True, False))
    chosen = [e for part in (own, seen_by_ocr) for e in chance.sample(part, min(asked.words // 2, len(part)))]
    found: Counter[tuple[str, str]] = Counter()
    for document, page, word in chosen:
        text = page.text[word.start : word.end]
        seen = read_cut(cut(document, page, word))
        distance = Levenshtein.distance(_bare(text), _bare(seen))
        how = "exactly" if distance == 0 else "within one letter" if distance == 1 else "not"
        found[page.method.value, how] += 1
        if how == "not":
            print(f"  {Path(document.source).name} page {page.number}: {text!r} shows {seen!r}")
    for (method, how), count in sorted(found.items()):
        print(f"{method:8}{how:20}{count:>5}")
    shown = sum(count for (_, how), count in found.items() if how != "not")
    print(f"{shown} of {len(chosen)} cuts show their word: {shown / max(len(chosen), 1):.1%}")


def read(paths: list[Path]) -> list[Document]:
    from ingest.inputs import find_inputs
    from ingest.read import read_many
    from ingest.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        outcomes = list(read_many(find_inputs(paths), Settings(data=Path(folder) / "data", database="")))
    return [outcome.document for outcome in outcomes if outcome.document]


def clear(page: Page) -> list[Word]:
    """Words of at least four letters that were read with some certainty."""
    long = (word for word in page.words if sum(c.isalpha() for c in page.text[word.start : word.end]) >= 4)
    return [word for word in long if (word.confidence or 1.0) > 0.6]


def cut(document: Document, page: Page, word: Word) -> Any:
    """The word's quad, a little wider, set upright."""
    import cv2
    import numpy as np

    from ingest.pdf import Pdf

    picture, scale = Pdf(Path(document.source).read_bytes()).page(page.number - 1).render(DPI, 40_000_000)
    corners = np.array(word.quad, dtype=np.float32).reshape(4, 2) * scale
    wide = float(np.linalg.norm(corners[1] - corners[0]))
    high = float(np.linalg.norm(corners[3] - corners[0]))
    edge = 0.2 * high
    target = np.array([(edge, edge), (edge + wide, edge), (edge + wide, edge + high), (edge, edge + high)], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    size = (int(wide + 2 * edge), int(high + 2 * edge))
    upright = cv2.warpPerspective(np.ascontiguousarray(picture), matrix, size, borderValue=(255, 255, 255))
    return cv2.copyMakeBorder(upright, 20, 20, 20, 20, cv2.BORDER_CONSTANT, value=(255, 255, 255))


def read_cut(picture: Any) -> str:
    import pytesseract

    return str(pytesseract.image_to_string(picture[:, :, ::-1], lang="ind+eng", config=f"--psm 8 --dpi {DPI}")).strip()


def _bare(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


if __name__ == "__main__":
    main()
