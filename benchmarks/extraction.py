"""Articles and agreement pages a second on one core, and what each part costs: python -m benchmarks.extraction

Reads the sample texts of corpus/gold (articles as extracted, agreements as text) and, where it is there, the sample
articles in ../shared/seeds. The recogniser of names is timed beside, with what it would add to the persons that the
rules find.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from extract.news.agreements import find_agreements
from extract.news.dates import event_date
from extract.news.events import classify_event
from extract.news.persons import find_persons
from extract.news.read import read_news
from extract.news.text import Article, article_of
from extract.news.weigh import weighed
from extract.organisations.mentions import find_organisations
from extract.run import extract
from extract.text.regions import find_regions
from extract.values.amounts import find_amounts
from extract.values.dates import find_dates
from extract.values.legal import find_references
from extract.values.sectors import find_sectors
from ingest.types import Document, Page

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "corpus" / "gold"
SEEDS = ROOT.parent / "shared" / "seeds"


def document(path: Path, title: str | None = None, published: str | None = None) -> Document:
    pages = path.read_text("utf-8").split("\f")
    return Document(
        str(path), "0" * 64, "text/plain", tuple(Page(n, t) for n, t in enumerate(pages, 1)), title, published
    )


def seconds(work: Callable[[Any], object], things: list[Any]) -> float:
    """CPU seconds for all of them, the caches warm."""
    for thing in things[:2]:
        work(thing)
    began = time.process_time()
    for thing in things:
        work(thing)
    return time.process_time() - began


def parts(articles: list[Article]) -> dict[str, float]:
    """CPU seconds of every part over fresh articles, each timed alone (shared lookups count in every part that "
    "needs them)."""

    def fresh(work: Callable[[Article], object]) -> float:
        copies = [
            Article(a.text, a.raw, a.title, a.published, a.dateline, a.body, a.page_starts, a.headline)
            for a in articles
        ]
        return seconds(work, copies)

    return {
        "regions": fresh(lambda a: find_regions(a.text)),
        "organisations": fresh(lambda a: find_organisations(a.text)),
        "sectors": fresh(lambda a: find_sectors(a.text)),
        "dates": fresh(lambda a: find_dates(a.text)),
        "amounts": fresh(lambda a: find_amounts(a.text)),
        "laws": fresh(lambda a: find_references(a.text)),
        "event date": fresh(event_date),
        "event class": fresh(lambda a: classify_event(a, None)),
        "persons": fresh(find_persons),
        "agreements": fresh(lambda a: find_agreements(a, classify_event(a, None))),
        "and weighed": fresh(_weighed),
    }


def _weighed(article: Article) -> object:
    verdict = classify_event(article, None)
    return weighed(article, verdict, find_agreements(article, verdict))


def recogniser(articles: list[Article]) -> None:
    """What the trained recogniser costs, and which persons it would add."""
    from extract.ner import find_entities

    find_entities("Gubernur Bali di Denpasar")
    spent = seconds(lambda a: find_entities(a.text), articles)
    added = 0
    for article in articles:
        known = " ".join(p.name for p in find_persons(article)).lower()
        names = {e.text for e in find_entities(article.text) if e.label == "PER" and " " in e.text}
        added += sum(1 for name in names if not any(word in known for word in name.lower().split()))
    print(
        f"recogniser       {1000 * spent / len(articles):7.1f} ms an article; would add {added} names in "
        f"{len(articles)} articles"
    )


def main() -> None:
    news = [document(p) for p in sorted((GOLD / "article").glob("*.txt"))]
    news += [document(p) for p in sorted(SEEDS.glob("*.txt"))] if SEEDS.exists() else []
    spent = seconds(read_news, news)
    print(f"news             {len(news) / spent:7.1f} articles a second ({len(news)} articles)")
    articles = [article_of(d) for d in news]
    for name, cost in parts(articles).items():
        print(f"  {name:14} {1000 * cost / len(news):7.2f} ms an article  {100 * cost / spent:5.1f} %")
    signed = [document(p) for p in sorted((GOLD / "text").glob("*.txt"))]
    if signed:
        pages = sum(len(d.pages) for d in signed)
        print(f"agreements       {pages / seconds(extract, signed):7.1f} pages a second ({len(signed)} documents)")
    recogniser(articles)


if __name__ == "__main__":
    main()
