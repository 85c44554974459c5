"""Every source that ships has a stored sample page, and that page is read rightly with the rules of the source."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ingest.article import read_article
from ingest.sources import Source, read_sources

HERE = Path(__file__).resolve().parent / "samples"
CORPUS = Path(__file__).resolve().parents[2] / "corpus"
SOURCES = {source.name: source for source in read_sources(CORPUS / "sources.toml")}
SAMPLES: dict[str, dict[str, Any]] = tomllib.loads((HERE / "samples.toml").read_text("utf-8"))
#: Token F1 under which a page counts as misread; the same floor as on all pages of corpus/.
FLOOR = 0.97


def test_every_source_has_a_sample_and_every_sample_a_source() -> None:
    assert set(SAMPLES) == set(SOURCES)


@pytest.mark.parametrize("name", SOURCES)
def test_the_shape_of_addresses(name: str) -> None:
    source, sample = SOURCES[name], SAMPLES[name]
    assert sample["articles"] and sample["others"]
    assert not [path for path in sample["articles"] if not source.is_article(source.address + path)]
    assert not [path for path in sample["others"] if source.is_article(source.address + path)]
    assert not source.is_article("https://lain.example" + sample["articles"][0])


@pytest.mark.parametrize("name", SOURCES)
def test_the_sample_page_is_read(name: str) -> None:
    source, sample = SOURCES[name], SAMPLES[name]
    page = _file(sample["page"], CORPUS / "news").read_bytes()
    expected = _file(sample["text"], CORPUS / "gold" / "article").read_text("utf-8")
    title, published = _said(source, sample)
    read = read_article(
        page, source.address + sample["articles"][0], selectors=source.selectors, utc_offset=source.utc_offset
    )
    assert (read.title, read.published) == (title, published)
    assert read.verdict.is_news
    assert f1(read.text, expected) >= FLOOR


def _file(name: str, otherwise: Path) -> Path:
    return HERE / name if (HERE / name).is_file() else otherwise / name


def _said(source: Source, sample: dict[str, Any]) -> tuple[str, str]:
    if "title" in sample:
        return sample["title"], sample["published"]
    row = _index()[f"news/{sample['page']}"]
    return row["title"], row["published"][:10]


@cache
def _index() -> dict[str, dict[str, Any]]:
    return {row["path"]: row for row in json.loads((CORPUS / "news" / "index.json").read_text("utf-8"))}


def f1(found: str, expected: str) -> float:
    """Harmonic mean of precision and recall over the multisets of words.

    >>> round(f1("a b c", "b c d"), 2)
    0.67
    """
    one, two = (Counter(re.findall(r"\w+", text.casefold())) for text in (found, expected))
    common = (one & two).total()
    return 2 * common / (one.total() + two.total()) if common else 0.0
