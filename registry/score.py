"""Scores the links and gaps of a registry against the gold of the sample corpus. Pure.

Everything is compared by the stem of the source file: "pks-banten-lampung-2021", "antara__judul-berita".
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any


@dataclass(frozen=True, slots=True)
class Score:
    """How one kind of finding compares to its gold."""

    name: str
    right: int
    found: int
    gold: int
    missed: tuple[str, ...]
    invented: tuple[str, ...]

    @property
    def precision(self) -> float:
        """1.0 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """1.0 where there was nothing to find."""
        return self.right / self.gold if self.gold else 1.0


def compare(name: str, found: Iterable[Hashable], gold: Iterable[Hashable]) -> Score:
    """
    >>> score = compare("x", ["a", "b"], ["b", "c"])
    >>> score.precision, score.recall, score.missed, score.invented
    (0.5, 0.5, ("'c'",), ("'a'",))
    """
    mine, truth = set(found), set(gold)
    return Score(
        name, len(mine & truth), len(mine), len(truth),
        tuple(sorted(map(repr, truth - mine))), tuple(sorted(map(repr, mine - truth))),
    )  # fmt: skip


def stem(source: str) -> str:
    """
    >>> stem("corpus/agreements/kb-a.pdf"), stem("corpus/news/antara/judul.html")
    ('kb-a', 'antara__judul')
    """
    path = PurePosixPath(source.replace("\\\\", "/"))
    return f"{path.parent.name}__{path.stem}" if path.suffix in (".html", ".htm") else path.stem


def score_chains(found: Iterable[tuple[str, str, str]], gold: dict[str, Any]) -> Score:
    """`found`: (source of the child, source of the parent, relation) of links that hold between agreements."""
    mine = {(stem(child), stem(parent), relation) for child, parent, relation in found}
    truth = {(link["from"], link["to"], link["relation"]) for link in gold["links"]}
    return compare("rantai naskah", mine, truth)


def score_news(found: Iterable[tuple[str, str, str]], gold: dict[str, Any]) -> list[Score]:
    """`found`: (source of the news, source of the agreement, relation); one score a relation."""
    mine = {(stem(news), stem(agreement), relation) for news, agreement, relation in found}
    truth = {(link["news"], link["agreement"], link["relation"]) for link in gold["links"]}
    return [
        compare(f"berita {relation}", {m for m in mine if m[2] == relation}, {t for t in truth if t[2] == relation})
        for relation in ("mengumumkan", "menyebut")
    ]


def score_gaps(found: Iterable[tuple[str, str]], gold: dict[str, Any]) -> list[Score]:
    """`found`: (code, source of the agreement); one score for each code that the gold lists."""
    mine = {(code, stem(source)) for code, source in found}
    lists = {code: set(names) for code, names in gold["gaps"].items() if isinstance(names, list)}
    return [
        # What the gold allows without asking for it ("…_boleh") is neither right nor wrong.
        compare(f"celah {code}", {s for c, s in mine if c == code} - lists.get(f"{code}_boleh", set()), names)
        for code, names in lists.items()
        if not code.endswith("_boleh")
    ]


def score_unregistered(found: Iterable[tuple[tuple[str, ...], str | None]], gold: dict[str, Any]) -> Score:
    """`found`: (names of the parties, signing day) of what the news announce and the registry lacks."""
    mine = {(tuple(sorted(parties)), signed) for parties, signed in found}
    truth = {(tuple(sorted(item["parties"])), item["signed"]) for item in gold["announced_not_registered"]}
    return compare("celah berita_tanpa_naskah", mine, truth)
