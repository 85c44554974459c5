"""Walks the excerpts: texts in the shapes of real articles and agreements, each with labels (corpus/README.md)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cli.gold import CORPUS
from ingest.types import Document, Page, WebInfo

EXCERPTS = CORPUS / "excerpts"
#: Texts to learn from, those whose figures alone decide between rules, and those for reporting.
PARTS = ("dev", "valid", "test")
#: What each folder is called in the parts of an evaluation.
KINDS = {"news": "cuplikan-berita", "agreements": "cuplikan-naskah"}


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One text as it would be read from its source, and what is expected of it."""

    part: str  #: of the evaluation: "cuplikan-berita/dev", "cuplikan-naskah/test"
    document: Document
    labels: dict[str, Any]  #: in the shape of `extract.scoring.excerpts`


def excerpts(folder: Path = EXCERPTS) -> Iterator[Excerpt]:
    """Every labelled text of `folder`; a kind or a part that is not there gives nothing."""
    for kind, name in KINDS.items():
        for half in PARTS:
            for path in sorted((folder / kind / half).glob("*.toml")):
                labels = tomllib.loads(path.read_text("utf-8"))
                yield Excerpt(f"{name}/{half}", document(path.stem, labels), labels)


def document(stem: str, labels: dict[str, Any]) -> Document:
    """The text of an article (`body`, with its headline and date) or of an agreement (`text`, pages parted by a form
    feed) as reading hands it on."""
    if "body" in labels:
        body, title, day = Page(1, labels["body"].strip()), labels["title"], labels.get("published")
        return Document(f"{stem}.html", "0" * 64, "text/html", (body,), title, day, web=WebInfo())
    texts = labels["text"].split("\f")
    pages = tuple(Page(number, text.strip("\n")) for number, text in enumerate(texts, 1))
    return Document(f"{stem}.pdf", "0" * 64, "application/pdf", pages)
