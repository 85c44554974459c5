"""The knowledge files in extract/data: tables in TOML, lists as tab-separated lines. Read once, never changed."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


def _text(name: str) -> str:
    return resources.files("extract").joinpath("data", name).read_text("utf-8")


@cache
def read_table(name: str) -> dict[str, Any]:
    """A TOML file as it stands: `read_table("urusan.toml")`. All callers share it."""
    return tomllib.loads(_text(name))


@cache
def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The cells of a tab-separated file, without its comments: `read_rows("negara.tsv")`."""
    lines = (line for line in _text(name).splitlines() if line and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)
