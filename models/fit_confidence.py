"""Fits what confidences mean: of the values said to be 90 % sure, nine of ten are right.

    python -m models.fit_confidence [--write]

Reads the development half of `corpus/gold/agreements` as it is and damaged letter by letter the way OCR damages text,
scores every value that the rules find, and fits for each field a rising line from the hand-set score to the share that
was right (isotonic regression by pooling adjacent violators: Ayer et al. 1955), with a few pseudo-observations that
keep small samples near the hand-set score. The test half is never read; its reliability is what `sepakat eval` prints.

The rules were written with the development half in view, so its shares flatter them. The counts in unseen.json come
from agreements for which no rule had been mended; each of them weighs as much as several readings of the gold.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from extract.confidence import KNOTS, confidence, on_line, uncalibrated
from extract.record import to_json
from extract.run import extract
from extract.scoring.records import score
from extract.scoring.reliability import calibration_error, reliability
from ingest.inputs import Input
from ingest.read import read_many
from ingest.settings import Settings
from ingest.types import Document, Method

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "corpus" / "gold"
WEIGHTS = ROOT / "extract" / "data" / "keyakinan.json"
UNSEEN = Path(__file__).with_name("unseen.json")
#: How many readings of the gold one value of an unseen agreement weighs.
UNSEEN_WEIGHT = 8
#: Score groups and the names that the weights file gives them.
FIELDS = {"parties.name": "parties"}
#: Shares of damaged letters: clean scans, fair ones, poor ones; each read this many times with another damage.
DAMAGE = (0.0, 0.002, 0.005, 0.01)
REPEATS = 3
#: Pseudo-observations for each field; they lie on the line of all fields together, those for all on the hand-set score.
PRIOR = 25
#: What OCR makes of letters; a small model of our own, after faults seen in scans.
CONFUSIONS = {
    "l": "1I", "I": "l1", "1": "lI", "0": "O", "O": "0", "e": "c", "a": "o", "t": "l", "r": "i", "S": "5", "g": "q",
    "h": "b", "/": "I", "m": "n", "n": "r", "5": "S", "8": "B", "7": "1",
}  # fmt: skip


def damaged(document: Document, share: float, chance: random.Random) -> Document:
    """`document` as a scan of which `share` of the letters were misread; its second readings are dropped."""
    if not share:
        return document
    pages = tuple(
        replace(page, text=_misread(page.text, share, chance), method=Method.OCR, readings=(), words=(), furniture=())
        for page in document.pages
    )
    return replace(document, pages=pages)


def _misread(text: str, share: float, chance: random.Random) -> str:
    out = []
    for letter in text:
        if chance.random() >= share:
            out.append(letter)
        elif letter in CONFUSIONS and chance.random() < 0.7:
            out.append(chance.choice(CONFUSIONS[letter]))
        elif chance.random() < 0.5 and letter.isalpha():
            out.append(letter + " ")
    return "".join(out)


def documents(stems: Iterable[str], cache: Path) -> Iterator[tuple[Document, dict[str, Any]]]:
    """The named documents as ingest reads them, with their gold."""
    paths = [ROOT / "corpus" / "agreements" / f"{stem}.pdf" for stem in stems]
    settings = Settings(data=cache, database="sqlite://", jobs=1)
    for outcome in read_many([Input(str(path), path) for path in paths], settings):
        if outcome.document is not None:
            gold = json.loads((GOLD / "agreements" / f"{Path(outcome.input.source).stem}.json").read_text("utf-8"))
            yield outcome.document, gold


def observe(pairs: Iterable[tuple[Document, dict[str, Any]]], seed: int = 7) -> list[tuple[str, float, bool]]:
    """(field, hand-set score, right) of every value found, in clean and damaged readings."""
    chance = random.Random(seed)
    seen: list[tuple[str, float, bool]] = []
    with uncalibrated():
        for document, gold in pairs:
            for share in DAMAGE:
                for _ in range(REPEATS if share else REPEATS + 2):
                    found = score(to_json(extract(damaged(document, share, chance))), gold)
                    seen += [(FIELDS.get(field, field), sure, right) for field, sure, right in found.trust]
    return seen


def unseen() -> list[tuple[str, float, bool]]:
    """(field, hand-set score, right) of the values counted in unseen.json, each as often as it weighs."""
    rows = json.loads(UNSEEN.read_text("utf-8"))["rows"]
    with uncalibrated():
        scored = [(field, confidence(field, features), right, wrong) for field, features, right, wrong in rows]
    return [
        (field, sure, good)
        for field, sure, right, wrong in scored
        for good, count in ((True, right), (False, wrong))
        for _ in range(count * UNSEEN_WEIGHT)
    ]


def pooled(points: list[tuple[float, float, float]]) -> list[tuple[float, float]]:
    """Isotonic regression of (x, y, weight): the knots (x, fitted y) of the best rising step line.

    >>> pooled([(0.1, 0.0, 1.0), (0.5, 1.0, 1.0), (0.9, 0.0, 1.0)])
    [(0.1, 0.0), (0.7, 0.5)]
    """
    blocks: list[list[float]] = []
    for x, y, weight in sorted(points):
        blocks.append([x * weight, y * weight, weight])
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last, strict=True)]
    return [(round(sx / w, 4), round(sy / w, 4)) for sx, sy, w in blocks]


def fit(seen: list[tuple[str, float, bool]]) -> dict[str, list[list[float]]]:
    """For each field, and "*" for all together, the knots from hand-set score to probability."""
    fields = sorted({field for field, _, _ in seen})
    groups = {field: [(x, float(y), 1.0) for f, x, y in seen if f == field] for field in fields}
    groups["*"] = [point for points in groups.values() for point in points]
    places = (0.2, 0.4, 0.6, 0.8, 0.95)
    together = pooled([*groups["*"], *((x, x, PRIOR / 5) for x in places)])
    knots = {"*": [list(knot) for knot in together]}
    prior = [(x, on_line(knots["*"], x), PRIOR / 5) for x in places]
    return knots | {field: [list(k) for k in pooled(groups[field] + prior)] for field in fields}


def written(stored: dict[str, Any]) -> str:
    """The weights file as text, one line a field, so that a change reads well."""
    tables = []
    for name in ("weights", KNOTS):
        rows = ",\n".join(f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in stored[name].items())
        tables.append(f' "{name}": {{\n{rows}\n }}')
    return f'{{\n "note": {json.dumps(stored["note"])},\n' + ",\n".join(tables) + "\n}\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="replace the knots in extract/data/keyakinan.json")
    parser.add_argument("--data", type=Path, default=ROOT / "data" / "fit", help="folder for the cache of read pages")
    given = parser.parse_args()
    stems = json.loads((GOLD / "split.json").read_text("utf-8"))["dev"]
    seen = observe(documents(stems, given.data))
    knots = fit([*seen, *unseen()])
    print(f"{len(seen)} values; expected calibration error before: {calibration_error(seen):.3f}")
    for row in reliability(seen):
        print(f"  said {row.said:.3f}  right {row.right:.3f}  n {row.count}")
    if given.write:
        stored = json.loads(WEIGHTS.read_text("utf-8"))
        stored[KNOTS] = knots
        WEIGHTS.write_text(written(stored), "utf-8")


if __name__ == "__main__":
    main()
