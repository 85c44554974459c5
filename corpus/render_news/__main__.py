"""Writes corpus/news and its gold: `python -m corpus.render_news`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

from . import gold
from .article import ARTICLES, HELD_OUT, HERE, Article, load_articles
from .page import Page, pages
from .split import split_halves, written_halves

CORPUS = HERE.parent
FETCHED_AFTER = timedelta(hours=9)  #: the crawl that the index pretends to come from


def render(corpus: Path = CORPUS) -> int:
    """Writes every page, gold record and article text, the index and both splits; returns the pages."""
    rendered = write_pages(corpus, ARTICLES)
    _write_json(corpus / "news/index.json", list(map(index_row, rendered)))
    _write_json(corpus / "gold/split_news.json", split_halves(rendered))
    held_out = write_pages(corpus, HELD_OUT)
    _write_json(corpus / "held_out/gold/split_news.json", written_halves(held_out))
    return len(rendered) + len(held_out)


def write_pages(corpus: Path, folder: Path) -> list[tuple[Article, Page]]:
    """Writes the pages of a folder of articles with their gold records and texts."""
    rendered = [(article, page) for article in load_articles(folder) for page in pages(article)]
    for article, page in rendered:
        gold_folder = corpus / article.home / "gold"
        _write(corpus / page.path, page.html)
        sha256 = hashlib.sha256(page.html).hexdigest()
        _write_json(gold_folder / "news" / f"{page.name}.json", gold.record(article, page, sha256))
        _write(gold_folder / "article" / f"{page.name}.txt", page.text.encode())
    return rendered


def index_row(pair: tuple[Article, Page]) -> dict[str, Any]:
    """What a crawler would have noted about a page when it fetched it."""
    article, page = pair
    moment = article.published
    row: dict[str, Any] = {
        "path": page.path,
        "url": page.url,
        "cms": article.cms,
        "published": moment.isoformat() if moment else None,
        "fetched": (moment + FETCHED_AFTER).isoformat() if moment else None,
        "title": article.title,
    }
    if page.twin_of:
        row["twin_of"] = page.twin_of
    if page.number > 1:
        row["continues"] = f"news/{article.cms}/{article.slug}.html"
    return row


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _write_json(path: Path, value: dict[str, Any] | Iterable[Any]) -> None:
    _write(path, (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode())


if __name__ == "__main__":
    print(f"{render()} pages written under {CORPUS}")
