"""The crawling process: reads its task from standard input, tells what happens on standard output.

Run as ``python -m ingest.crawl.process`` by `run.py`: Twisted's reactor runs once a process, and what hostile
pages do to parsers stays away from the registry.
"""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ingest.archive import Archive
from ingest.crawl.check import check
from ingest.crawl.state import State
from ingest.crawl.visit import Tell, Visit, Wish
from ingest.fetched import note_sources
from ingest.sources import Manners, Source, choose, read_manners, read_sources
from ingest.worker import die_with_parent


def main() -> None:
    die_with_parent()
    task: dict[str, Any] = json.loads(sys.stdin.readline())
    folder = Path(task["data"]) / "crawl"
    storing = task["mode"] == "crawl"
    _log_to(folder if storing else None)
    sources = choose(read_sources(Path(task["sources"])), task["names"])
    manners = read_manners(Path(task["sources"]))
    state = State(folder / "state.db") if storing else State.copy_of(folder / "state.db")
    if storing:
        note_sources(folder, sources)
    archive = Archive(Path(task["archive"]))
    wish = Wish(task["since"], task["mode"] == "dry")

    async def work(source: Source, getter: Any) -> None:
        if task["mode"] == "check":
            await check(source, getter, manners, _tell)
        else:
            await Visit(source, state, archive, folder, getter, manners, wish, _tell).run()

    _run(sources, manners, work, _tell)


def _tell(event: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(event, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _log_to(folder: Path | None) -> None:
    if folder is None:
        logging.basicConfig(handlers=[logging.NullHandler()])
        return
    path = folder / "log" / f"{datetime.now(UTC).date()}.log"
    path.parent.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        filename=path, level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s", encoding="utf-8"
    )
    for name in ("scrapy", "twisted", "asyncio", "protego"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("scrapy.core.engine").setLevel(logging.DEBUG)  # a line for each answer


def _run(sources: tuple[Source, ...], manners: Manners, work: Any, tell: Tell) -> None:
    """Visits all sources, those on one host one after the other, `hosts_at_once` hosts at a time."""
    from scrapy.utils.reactor import install_reactor

    install_reactor("twisted.internet.asyncioreactor.AsyncioSelectorReactor")
    from twisted.internet import reactor
    from twisted.internet.defer import Deferred
    from twisted.internet.task import react

    from ingest.crawl.spider import GuardedResolver

    GuardedResolver(reactor, manners.timeout, sources).install_on_reactor()
    react(lambda _: Deferred.fromCoroutine(_visits(sources, manners, work, tell)))


async def _visits(sources: tuple[Source, ...], manners: Manners, work: Any, tell: Tell) -> None:
    from twisted.internet.defer import Deferred, DeferredList

    hosts: dict[str, list[Source]] = {}
    for source in sources:
        hosts.setdefault(source.site, []).append(source)
    waiting = list(hosts.values())

    async def one_after_the_other() -> None:
        while waiting:
            for number, source in enumerate(waiting.pop(0)):
                await _visit(source, manners, work, tell, pause=source.delay if number else 0.0)

    crews = [Deferred.fromCoroutine(one_after_the_other()) for _ in range(min(manners.hosts_at_once, len(waiting)))]
    await DeferredList(crews, fireOnOneErrback=True)


async def _visit(source: Source, manners: Manners, work: Any, tell: Tell, *, pause: float) -> None:
    from scrapy.crawler import Crawler, CrawlerRunner
    from twisted.internet import reactor
    from twisted.internet.task import deferLater

    from ingest.crawl.spider import SourceSpider, settings_of

    await deferLater(reactor, pause, lambda: None)
    crawler = Crawler(SourceSpider, settings_of(source, manners))
    await CrawlerRunner().crawl(crawler, source, manners, lambda getter: work(source, getter))
    failure = crawler.spider.failure if crawler.spider is not None else None
    if failure is not None:
        tell({"source": source.name, "event": "closed", "reason": f"kesalahan tak terduga: {failure!r}"})


if __name__ == "__main__":
    main()
