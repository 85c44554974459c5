"""Cuts what is not the article from the lines of a page: related links, share bars, credits, lists of dates."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

#: A heading that ends the article counts only when nothing after it reads like prose: no line of this many
#: characters that ends as a sentence does. Chosen so that a paragraph is never lost; see tests/news.
PROSE_CHARS = 160
#: Within how many first lines the headline may be repeated after kickers and credits.
HEAD_LINES = 6
#: The code of the writer that closes a story: "(jay/sul/humasprov)", "[tam]", "(*)".
_AUTHOR_CODE = re.compile(r"[.!?\"”]\s*[\[(](?:\*|[a-z]{1,12}(?:[/ -][\w. ]{1,30}){0,4})[\])]\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rules:
    ends: tuple[re.Pattern[str], ...]
    lines: tuple[re.Pattern[str], ...]


@cache
def rules() -> Rules:
    """The patterns of data/web_furniture.toml, compiled once."""
    said = tomllib.loads((files("ingest") / "data" / "web_furniture.toml").read_text("utf-8"))
    return Rules(*(tuple(_compile(row) for row in said[name]) for name in ("ends", "lines")))


def _compile(row: dict[str, object]) -> re.Pattern[str]:
    return re.compile(str(row["pattern"]), 0 if row.get("case") else re.IGNORECASE)


def is_furniture(line: str) -> bool:
    """Whether a line, alone, is no part of an article."""
    return any(rule.fullmatch(line) for rule in rules().lines)


def is_end(line: str) -> bool:
    """Whether a line is a heading after which no article goes on."""
    return any(rule.fullmatch(line) for rule in rules().ends)


def clean(text: str, title: str | None = None) -> str:
    """The article alone: one paragraph a line; cleaning twice equals cleaning once."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    lines = _after_headline([line for line in lines if line], title)
    lines = _before_end(_before_tail(lines))
    return "\n".join(line for line in lines if not is_furniture(line) and not _is_title(line, title))


def _after_headline(lines: list[str], title: str | None) -> list[str]:
    """Without the headline and the kickers above it, where the headline opens the text."""
    for position in range(min(HEAD_LINES, len(lines)) - 1, -1, -1):
        if _is_title(lines[position], title) and not any(_is_prose(line) for line in lines[:position]):
            return lines[position + 1 :]
    return lines


def _before_end(lines: list[str]) -> list[str]:
    for position, line in enumerate(lines):
        if is_end(line) and not any(_is_prose(later) for later in lines[position + 1 :]):
            return lines[:position]
    return lines


def _before_tail(lines: list[str]) -> list[str]:
    """Without what follows the writer's code "(jay/sul/humasprov)", unless prose does."""
    for position, line in enumerate(lines):
        if _AUTHOR_CODE.search(line) and not any(_is_prose(later) for later in lines[position + 1 :]):
            return lines[: position + 1]
    return lines


def _is_prose(line: str) -> bool:
    return len(line) >= PROSE_CHARS and line.rstrip("\"”')] ").endswith((".", "!", "?"))


def _is_title(line: str, title: str | None) -> bool:
    return bool(title) and _letters(line) == _letters(title or "")


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
