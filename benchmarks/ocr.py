"""OCR beside its peers on the same pages: ``python -m benchmarks.ocr [--pages N]``.

Renders pages of the sample agreements afresh, spoils them in each way of ``corpus.render.scan``, and reads them with
ours, with plain pytesseract and with ocrmypdf (deskew, rotate). Prints character and word error rates, CPU seconds
a page, and which fields of the gold records survive the first engine, the second, either, and both.
Timed by CPU of this process and its children, since all run in one process with one thread here; trust the ratios.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import resource
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

os.environ.setdefault("OMP_THREAD_LIMIT", "1")
ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "corpus" / "gold"
#: First pages hold the fields; a two-column and a plain second page show the body.
FIELDS = ("numbers", "signed", "amounts", "parties")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the sample, and what truly stands on it."""

    stem: str
    number: int
    text: str
    fields: tuple[tuple[str, str], ...]  #: kind and raw of the gold fields read from this page


@dataclass(frozen=True, slots=True)
class Said:
    text: str
    seconds: float
    readings: tuple[tuple[str, str], ...] = ()  #: stretches as the first and the second engine read them


def sheets(count: int) -> list[Sheet]:
    """The first `count` pages, taking first pages of all agreements before any second page."""
    found = [sheet for path in sorted((GOLD / "text").glob("*.txt")) for sheet in _of(path)]
    return sorted(found, key=lambda sheet: sheet.number)[:count]


def _of(path: Path) -> Iterator[Sheet]:
    record = json.loads((GOLD / "agreements" / f"{path.stem}.json").read_text("utf-8"))
    for number, text in enumerate(path.read_text("utf-8").split("\f"), start=1):
        yield Sheet(path.stem, number, text, tuple(_fields(record, number)))


def _fields(record: dict[str, Any], number: int) -> Iterator[tuple[str, str]]:
    for agreement in record["agreements"]:
        signed = [agreement["signed"]] if agreement["signed"] else []
        parties = [party["name"] for party in agreement["parties"]]
        for kind, fields in zip(FIELDS, (agreement["numbers"], signed, agreement["amounts"], parties), strict=True):
            yield from ((kind, field["raw"]) for field in fields if field["page"] == number and field["raw"].strip())


def ours(image: Any, dpi: int) -> Said:
    import numpy as np

    from ingest.scan import read_picture

    picture = np.ascontiguousarray(np.asarray(image.convert("RGB"))[:, :, ::-1])
    start = _cpu()
    seen = read_picture(picture, float(dpi), dpi / 72)
    pairs = tuple((seen.text[r.start : r.end], r.text) for r in seen.readings)
    return Said(seen.text, _cpu() - start, pairs)


def plain_tesseract(image: Any, dpi: int) -> Said:
    import pytesseract

    start = _cpu()
    text = pytesseract.image_to_string(image, lang="ind", config=f"--dpi {dpi}")
    return Said(text, _cpu() - start)


def ocr_my_pdf(image: Any, dpi: int) -> Said:
    import subprocess
    import sys

    with tempfile.TemporaryDirectory() as folder:
        source, target, sidecar = (Path(folder) / name for name in ("in.pdf", "out.pdf", "out.txt"))
        out = io.BytesIO()
        image.convert("RGB").save(out, "PDF", resolution=dpi, quality=95)
        source.write_bytes(out.getvalue())
        start = _cpu()
        command = [sys.executable, "-m", "ocrmypdf", "-q", "--deskew", "--rotate-pages"]
        command += ["--rotate-pages-threshold", "2"]
        command += ["--output-type", "pdf", "--jobs", "1", "-l", "ind+eng", "--sidecar", str(sidecar)]
        subprocess.run([*command, str(source), str(target)], check=False, capture_output=True)
        seconds = _cpu() - start
        return Said(sidecar.read_text("utf-8") if sidecar.exists() else "", seconds)


def _cpu() -> float:
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


PEERS: dict[str, Callable[[Any, int], Said]] = {"ours": ours, "pytesseract": plain_tesseract, "ocrmypdf": ocr_my_pdf}


def character_errors(true: str, read: str) -> float:
    """Edit distance over the length of the true text, all white space as single spaces."""
    a, b = " ".join(true.split()), " ".join(read.split())
    return Levenshtein.distance(a, b) / max(len(a), 1)


def word_errors(true: str, read: str) -> float:
    a, b = true.split(), read.split()
    return Levenshtein.distance(a, b) / max(len(a), 1)


def squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def survival(said: Said, raw: str) -> Counter[str]:
    """Where a field's raw text stands exactly, spaces and case apart."""
    true = squeezed(raw)
    first = true in squeezed(said.text)
    # Dates run over two lines; the stretches that were read twice are therefore looked at as one text.
    mine = squeezed(" ".join(first for first, _ in said.readings))
    theirs = squeezed(" ".join(reading for _, reading in said.readings))
    second = true in theirs
    place = fuzz.partial_ratio_alignment(true, mine, score_cutoff=85) if len(mine) >= len(true) else None
    value = mine[place.dest_start : place.dest_end] if place else ""
    agree = bool(value) and value in theirs
    wrong = agree and value != true
    return Counter(all=1, first=first, second=second, either=first or second, agree=agree, agree_but_wrong=wrong)


def main() -> None:
    from corpus.render.scan import CONDITIONS, degrade, render_pages

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=8)
    parser.add_argument("--conditions", default="")
    parser.add_argument("--no-peers", action="store_true")
    asked = parser.parse_args()
    every = CONDITIONS.values() if isinstance(CONDITIONS, dict) else CONDITIONS
    conditions = [c for c in every if not asked.conditions or c.name in asked.conditions.split(",")]
    peers = {"ours": ours} if asked.no_peers else PEERS
    sample = sheets(asked.pages)
    ours(render_pages(sample[0].stem, 100)[0], 100)  # engines are loaded outside the measured time
    fields: dict[str, Counter[str]] = defaultdict(Counter)
    seconds: dict[str, list[float]] = defaultdict(list)
    print(f"{len(sample)} pages a condition; character errors / word errors, %")
    print(f"{'condition':12}" + "".join(f"{name:>20}" for name in peers))
    for condition in conditions:
        rates: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for sheet in sample:
            clean = render_pages(sheet.stem, condition.dpi)[sheet.number - 1]
            image = degrade(clean, condition, seed=len(sheet.text))
            for name, peer in peers.items():
                said = peer(image, condition.dpi)
                seconds[name].append(said.seconds)
                rates[name].append((character_errors(sheet.text, said.text), word_errors(sheet.text, said.text)))
                if name == "ours":
                    for kind, raw in sheet.fields:
                        fields[kind] += survival(said, raw)
        cells = (f"{fmean(c for c, _ in rates[n]):>12.2%}{fmean(w for _, w in rates[n]):>8.1%}" for n in peers)
        print(f"{condition.name:12}" + "".join(cells), flush=True)
    _print_fields(fields)
    print("\nCPU seconds a page: " + ", ".join(f"{name} {fmean(times):.2f}" for name, times in seconds.items()))
    print(f"run on {time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores")


def _print_fields(fields: dict[str, Counter[str]]) -> None:
    columns = ("first", "second", "either", "agree", "agree_but_wrong")
    print(f"\nfields read exactly (spaces and case apart)\n{'':10}{'fields':>8}" + "".join(f"{c:>17}" for c in columns))
    for kind, counts in fields.items():
        shares = (f"{counts[column] / counts['all']:>17.1%}" for column in columns)
        print(f"{kind:10}{counts['all']:>8}" + "".join(shares))


if __name__ == "__main__":
    main()
