"""Reads the hand-written article files (TOML) into frozen records."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ARTICLES = HERE / "articles"
HELD_OUT = HERE / "held_out"


@dataclass(frozen=True, slots=True)
class Article:
    """One article as written, with the labels that its author gave it."""

    cms: str  #: name of the template and of the folder under corpus/news
    slug: str
    url: str
    title: str
    published: datetime | None  #: with its time zone; None for pages that carry no date
    author: str
    editor: str
    section: str
    tags: tuple[str, ...]
    photo: str  #: caption with credit, "" for none
    paragraphs: tuple[str, ...]  #: a leading "- " marks a list item
    kind: str  #: "news" or "other"
    language: str
    split_after: int  #: number of paragraphs on the first of two pages; 0 for one page
    twin: str  #: name of the template of a second rendering (amp, cetak), "" for none
    home: str  #: folder under corpus that holds its page and gold: "" or "held_out/"
    half: str  #: "dev" or "test" where the author chose; "" where lots are drawn
    labels: Mapping[str, Any]  #: event, agreements, amounts, legal and persons as written

    @property
    def name(self) -> str:
        return f"{self.cms}__{self.slug}"


def load_articles(folder: Path = ARTICLES) -> list[Article]:
    """All articles, sorted by file name."""
    return [load_article(path) for path in sorted(folder.glob("*.toml"))]


def load_article(path: Path) -> Article:
    """One article; the file name is `<cms>__<slug>.toml`."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    cms, slug = path.stem.split("__", 1)
    published = data.get("published", "")
    return Article(
        cms=cms,
        slug=slug,
        url=data["url"],
        title=data["title"],
        published=datetime.fromisoformat(published) if published else None,
        author=data.get("author", ""),
        editor=data.get("editor", ""),
        section=data.get("section", "Berita"),
        tags=tuple(data.get("tags", ())),
        photo=data.get("photo", ""),
        paragraphs=tuple(line.strip() for line in data["body"].splitlines() if line.strip()),
        kind=data.get("kind", "news"),
        language=data.get("language", "id"),
        split_after=data.get("split_after", 0),
        twin=data.get("twin", ""),
        home="held_out/" if path.parent == HELD_OUT else "",
        half=data.get("half", ""),
        labels={key: data[key] for key in LABELS if key in data},
    )


LABELS = ("event", "agreements", "amounts", "legal", "persons")
