"""Parts the pages into a dev and a test half: by lot, stratified by system and event class, or as written."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence

from .article import Article
from .page import Page

SEED = 28_2018  #: any number; fixed so that the halves never change


def split_halves(rendered: Sequence[tuple[Article, Page]]) -> dict[str, list[str]]:
    """`{"dev": names, "test": names}`; all pages of one article fall in the same half."""
    strata: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for article in {article.name: article for article, _ in rendered}.values():
        names = [page.name for other, page in rendered if other.name == article.name]
        event = article.labels.get("event", {}).get("class", "tanpa")
        strata[event].append((article.cms, names))
    generator = random.Random(SEED)
    halves: tuple[list[str], list[str]] = ([], [])
    turn = 0
    for _, members in sorted(strata.items()):
        generator.shuffle(members)
        # Systems in turn inside a class, so that each half sees each system.
        for _, names in sorted(members, key=lambda member: member[0]):
            halves[turn % 2].extend(names)
            turn += 1
    return {"dev": sorted(halves[0]), "test": sorted(halves[1])}


def written_halves(rendered: Sequence[tuple[Article, Page]]) -> dict[str, list[str]]:
    """`{"dev": names, "test": names}` as the authors put them."""
    return {half: sorted(page.name for article, page in rendered if article.half == half) for half in ("dev", "test")}
