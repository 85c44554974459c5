"""Running heads, page numbers and paraf lines: what stands on page after page and is no part of the text."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from ingest.types import Page

#: Share of the page's height at its top and at its bottom where furniture stands.
MARGIN = 0.13
#: A line is furniture if it stands there on at least so many pages, and on that share of them.
MIN_PAGES, MIN_SHARE = 3, 0.5


@dataclass(frozen=True, slots=True)
class MarginLine:
    """A line near the top or bottom of a page."""

    start: int
    end: int
    key: str  #: its letters; equal on pages that repeat it, whatever the page number


def mark_furniture(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages with their furniture marked; the text stays as it is."""
    lines = [list(_margin_lines(page)) for page in pages]
    seen = Counter(key for found in lines for key in {line.key for line in found})
    need = max(MIN_PAGES, MIN_SHARE * len(pages))
    marked = []
    for page, found in zip(pages, lines, strict=True):
        spans = {
            (line.start, line.end)
            for line in found
            if seen[line.key] >= need or is_furniture(page.text[line.start : line.end])
        }
        marked.append(replace(page, furniture=tuple(sorted(spans | set(page.furniture)))) if spans else page)
    return tuple(marked)


def is_furniture(line: str) -> bool:
    """Whether a line in a margin is furniture by itself: a page number, a paraf line, a scanner's banner."""
    text = " ".join(line.split())
    return any(pattern.fullmatch(text) for pattern in _patterns())


def _margin_lines(page: Page) -> Iterator[MarginLine]:
    if not page.words or not page.height:
        return
    words = iter(page.words)
    word = next(words, None)
    start = 0
    for text in page.text.split("\n"):
        end = start + len(text)
        heights = []
        while word is not None and word.start < end:
            heights.append((word.quad[1] + word.quad[5]) / 2)
            word = next(words, None)
        if heights and _in_margin(sum(heights) / len(heights), page):
            yield MarginLine(start, end, _key(text))
        start = end + 1


def _in_margin(y: float, page: Page) -> bool:
    # A turned page has its margins at its sides; its words' places are those of the paper.
    if page.rotation in (90, 270):
        return False
    return not MARGIN * page.height < y < (1 - MARGIN) * page.height


def _key(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", text.lower()) or "#"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    data = tomllib.loads((resources.files("ingest") / "data" / "page_furniture.toml").read_text("utf-8"))
    return tuple(re.compile(entry["pattern"], re.IGNORECASE) for entry in data["line"])
