"""Tries one source: every way once, then one article; stores nothing."""

from __future__ import annotations

from ingest.article import read_article
from ingest.crawl.answer import Getter, HostClosed
from ingest.crawl.visit import Tell
from ingest.crawl.ways import Batch, WayFailed, way_of
from ingest.errors import FetchError
from ingest.sources import Discovery, Manners, Source

#: Addresses shown for each way, and lines of the article.
SHOWN = 3


async def check(source: Source, getter: Getter, manners: Manners, tell: Tell) -> None:
    """Tells what each way finds and what one article reads like."""
    articles: list[str] = []
    try:
        for discovery in source.discover:
            batch = await _try(source, discovery, getter, manners, tell)
            articles.extend(entry.address for entry in batch.entries) if batch else None
        if articles:
            await _read(source, articles[0], getter, tell)
    except HostClosed as error:
        tell({"source": source.name, "event": "closed", "reason": error.reason})
    tell({"source": source.name, "event": "done"})


async def _try(source: Source, discovery: Discovery, getter: Getter, manners: Manners, tell: Tell) -> Batch | None:
    said = {"source": source.name, "event": "way", "kind": discovery.kind, "path": discovery.path}
    try:
        batch = await way_of(discovery, source, getter, manners).read(0)
    except WayFailed as error:
        tell({**said, "ok": False, "reason": error.reason})
        return None
    entries = batch.entries if batch else ()
    if not entries:
        tell({**said, "ok": False, "reason": "tidak ada alamat yang cocok dengan pola artikel"})
        return None
    first = [entry.address for entry in entries[:SHOWN]]
    tell({**said, "ok": True, "found": len(entries), "other": batch.links if batch else 0, "first": first})
    return batch


async def _read(source: Source, address: str, getter: Getter, tell: Tell) -> None:
    said = {"source": source.name, "event": "sample", "address": address}
    try:
        answer = await getter.get(address)
    except HostClosed:
        raise
    except FetchError as error:
        tell({**said, "ok": False, "reason": error.reason})
        return
    article = read_article(
        answer.body, answer.final, selectors=source.selectors, charset=answer.charset, utc_offset=source.utc_offset
    )
    tell(
        {
            **said, "ok": answer.status == 200 and article.verdict.is_news and bool(article.text),
            "status": answer.status, "title": article.title, "published": article.published,
            "lines": article.text.splitlines()[:SHOWN], "reason": article.verdict.reason,
        }
    )  # fmt: skip
