"""The floors that figures must hold, and what they were set on: the file corpus/gold/floors.json."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from cli.excerpts import EXCERPTS
from cli.gold import CORPUS, HELD_OUT

#: By how much a figure may sink below its floor before it counts: rounding, and OCR of another patch release.
SLACK = 0.005


def digest(corpus: Path = CORPUS) -> str:
    """A fingerprint of everything in the corpus that a score depends on beside the rules: documents and gold."""
    total = hashlib.sha256()
    folders = (corpus / name for name in ("agreements", "news", "gold", HELD_OUT, EXCERPTS.name))
    for path in sorted(path for folder in folders for path in folder.rglob("*")):
        if path.is_file() and path.name != "floors.json":
            total.update(path.relative_to(corpus).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


@dataclass(frozen=True, slots=True)
class Floors:
    """Below what no figure may sink."""

    digest: str
    figures: dict[str, float]

    def names(self, skipped: Collection[str] = ()) -> set[str]:
        """The figures that must be there where the parts named in `skipped` could not be scored."""
        return {name for name in self.figures if name.split(" ")[0] not in skipped}

    def sunk(self, figures: dict[str, float], skipped: Collection[str] = ()) -> Iterator[str]:
        """A line for each figure that fell below its floor, or is gone though its part was not skipped."""
        for name in sorted(self.names(skipped)):
            now, floor = figures.get(name), self.figures[name]
            if now is None or now < floor - SLACK:
                yield f"{name}: {'tidak ada' if now is None else f'{now:.3f}'}, batas {floor:.3f}"


def read_floors(corpus: Path = CORPUS) -> Floors | None:
    path = corpus / "gold" / "floors.json"
    return Floors(**json.loads(path.read_text("utf-8"))) if path.exists() else None


def write_floors(
    figures: dict[str, float], corpus: Path = CORPUS, *, skipped: Collection[str] = (), lower: bool = False
) -> list[str]:
    """Raises the floors to `figures`; returns what would sink, and then writes only with `lower`.

    Floors of the parts named in `skipped` stay as they are.
    """
    floors = read_floors(corpus) or Floors("", {})
    sunk = list(floors.sunk(figures, skipped))
    if sunk and not lower:
        return sunk
    kept = figures if lower else {name: max(value, floors.figures.get(name, 0.0)) for name, value in figures.items()}
    kept = kept | {name: floors.figures[name] for name in set(floors.figures) - floors.names(skipped)}
    said = {"digest": digest(corpus), "figures": dict(sorted(kept.items()))}
    (corpus / "gold" / "floors.json").write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return []
