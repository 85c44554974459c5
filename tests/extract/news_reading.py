"""News as tests read it: who signs, without the rest of the record."""

from __future__ import annotations

from extract.news.read import read_news
from ingest.types import Document, Page

#: Headline, text, the parties of each paper.
Case = tuple[str | None, str, list[set[str]]]


def read(text: str, title: str | None = None) -> list[set[str]]:
    """The names of the parties of every cooperation that is not only counted."""
    document = Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), title)
    rows = [a for a in read_news(document).agreements if a.count == 1 and a.type != "BUKAN_KSD"]
    return [{p.name.value for p in a.parties} for a in rows]
