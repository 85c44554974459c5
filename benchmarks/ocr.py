"""OCR beside its peers on the same pages: ``python -m benchmarks.ocr [--pages N] [--seed N]``.

Renders pages of the sample agreements afresh, spoils them in each way of ``corpus.render.scan``, and reads them with
ours, with plain pytesseract and with ocrmypdf (deskew, rotate). Prints character and word error rates, CPU seconds
a page, which fields of the gold records survive (benchmarks/ocr_fields.py says how that is counted), and what a file
of all pages of four conditions costs with all cores at work.

The sample is drawn by `--seed`: two thirds first pages, which hold the fields, the rest later ones. Errors are edits
over the length of the true text. For all readers alike, white space counts as one space and a run of three or more
leader signs ("......", "____", "……") as one: how many dots a blank has says nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import fmean
from typing import Any

from rapidfuzz.distance import Levenshtein

os.environ.setdefault("OMP_THREAD_LIMIT", "1")

from benchmarks.ocr_fields import Gold, extraction, gold_fields, survival, table
from benchmarks.ocr_peers import PEERS, whole_machine

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "corpus" / "gold"
#: Conditions of the pages that are timed with all cores at work.
TIMED = ("clean200", "skew", "turned90", "photo")
_LEADERS = re.compile(r"[.…·_]{3,}")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the sample, and what truly stands on it."""

    stem: str
    number: int
    text: str
    fields: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """What each reader made of one page in one condition."""

    condition: str
    rates: dict[str, tuple[float, float]]  #: character and word errors by reader
    seconds: dict[str, float]
    fields: Counter[tuple[str, str]]  #: of ours


def sheets(count: int, seed: int) -> list[Sheet]:
    """`count` pages drawn by `seed`, two thirds of them first pages of different agreements."""
    found = [sheet for path in sorted((GOLD / "text").glob("*.txt")) for sheet in _of(path)]
    chance = random.Random(seed)
    first, later = ([s for s in found if (s.number == 1) == is_first] for is_first in (True, False))
    wanted = min(len(first), -(-count * 2 // 3))
    return chance.sample(first, wanted) + chance.sample(later, min(len(later), count - wanted))


def _of(path: Path) -> Iterator[Sheet]:
    record = json.loads((GOLD / "agreements" / f"{path.stem}.json").read_text("utf-8"))
    for number, text in enumerate(path.read_text("utf-8").split("\f"), start=1):
        yield Sheet(path.stem, number, text, tuple(gold_fields(record, number)))


def character_errors(true: str, read: str) -> float:
    a, b = (" ".join(_LEADERS.sub("…", text).split()) for text in (true, read))
    return Levenshtein.distance(a, b) / max(len(a), 1)


def word_errors(true: str, read: str) -> float:
    a, b = (_LEADERS.sub("…", text).split() for text in (true, read))
    return Levenshtein.distance(a, b) / max(len(a), 1)


def picture(sheet: Sheet, condition: str) -> tuple[Any, int]:
    """The page spoilt by a condition, and its dots an inch."""
    from corpus.render.scan import CONDITIONS, degrade, render_pages

    how = CONDITIONS[condition]
    clean = render_pages(sheet.stem, how.dpi)[sheet.number - 1]
    return degrade(clean, how, seed=len(sheet.text)), how.dpi


def score(task: tuple[str, Sheet], peers: tuple[str, ...]) -> Score:
    condition, sheet = task
    image, dpi = picture(sheet, condition)
    said = {name: PEERS[name](image, dpi) for name in peers}
    rates = {name: (character_errors(sheet.text, s.text), word_errors(sheet.text, s.text)) for name, s in said.items()}
    fields: Counter[tuple[str, str]] = Counter()
    if (page := said["ours"].page) is not None and sheet.fields:
        for gold in sheet.fields:
            fields += Counter({(gold.kind, column): n for column, n in survival(page, gold).items()})
        fields += extraction(page, sheet.text, sheet.fields)
    return Score(condition, rates, {name: s.seconds for name, s in said.items()}, fields)


def _warm() -> None:
    """Loads the engines, outside the measured time."""
    image, dpi = picture(sheets(1, 1)[0], "clean150")
    PEERS["ours"](image.resize((image.width // 2, image.height // 2)), dpi // 2)


def main() -> None:
    from corpus.render.scan import CONDITIONS

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--conditions", default=",".join(CONDITIONS))
    parser.add_argument("--no-peers", action="store_true")
    asked = parser.parse_args()
    sample, conditions = sheets(asked.pages, asked.seed), asked.conditions.split(",")
    peers = ("ours",) if asked.no_peers else tuple(PEERS)
    print(f"{len(sample)} pages a condition, seed {asked.seed}; character errors / word errors, %")
    print(f"{'condition':12}" + "".join(f"{name:>20}" for name in peers), flush=True)
    tasks = [(condition, sheet) for condition in conditions for sheet in sample]
    with ProcessPoolExecutor(os.cpu_count(), initializer=_warm) as pool:
        scores = list(_told(pool.map(partial(score, peers=peers), tasks), len(sample)))
    print("", *table(sum((s.fields for s in scores), Counter())), "", sep="\n")
    print("CPU seconds a page: " + ", ".join(f"{n} {fmean(s.seconds[n] for s in scores):.2f}" for n in peers))
    if not asked.no_peers:
        _print_speed([picture(sheet, name) for name in TIMED for sheet in sample])
    print(f"run on {time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores")


def _told(scores: Iterator[Score], count: int) -> Iterator[Score]:
    """The same scores; a line is printed once the `count` pages of a condition are in."""
    held: dict[str, list[Score]] = defaultdict(list)
    for one in scores:
        held[one.condition].append(one)
        if len(held[one.condition]) == count:
            rates = [s.rates for s in held[one.condition]]
            means = [(fmean(r[name][0] for r in rates), fmean(r[name][1] for r in rates)) for name in rates[0]]
            print(f"{one.condition:12}" + "".join(f"{c:>12.2%}{w:>8.1%}" for c, w in means), flush=True)
        yield one


def _print_speed(pages: list[tuple[Any, int]]) -> None:
    spent = whole_machine(pages)
    print(f"a file of {len(pages)} scanned pages, all cores, processes started anew:")
    for name, (clock, used) in spent.items():
        print(f"  {name:10}{len(pages) / clock:6.2f} pages a second, {used / len(pages):.2f} CPU seconds a page")
    (mine, mine_cpu), (theirs, their_cpu) = spent["ours"], spent["ocrmypdf"]
    print(f"  ours: {theirs / mine:.1f} times its pages a second, {their_cpu / mine_cpu:.1f} times those a CPU second")


if __name__ == "__main__":
    main()
