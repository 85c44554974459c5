"""One visit without a network: where it begins again after a break, where it ends, what it asks for a second time."""

from __future__ import annotations

import asyncio
import os
import re
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from ingest.archive import Archive
from ingest.crawl import ways
from ingest.crawl.answer import Answer, HostClosed, retry_after
from ingest.crawl.found import Entry
from ingest.crawl.records import moment_ago
from ingest.crawl.state import GONE_HOURS, MAX_TRIES, State
from ingest.crawl.visit import Visit, Wish
from ingest.sources import Discovery, Manners, Source
from tests.crawl.hostile import Book
from tests.crawl.server import Listings, Maps, Reply, Site, Story, WordPress

BASE = "https://contoh.go.id"
LISTING = Discovery("listing", "/berita?page={n}")


@pytest.fixture(autouse=True)
def without_flushing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes die here, not machines: what was written is there, flushed to the disk or not."""
    monkeypatch.setattr(os, "fsync", lambda handle: None)


class Broken(BaseException):
    """The process dies."""


class Direct:
    """A getter that asks a played site without any network, and dies at the n-th request if told so."""

    def __init__(self, site: Site, dies_at: int | None = None) -> None:
        site.base = BASE
        self.site = site
        self.dies_at = dies_at
        self.count = 0

    async def get(self, address: str, conditions: dict[str, str] | None = None) -> Answer:
        self.count += 1
        if self.count == self.dies_at:
            raise Broken
        parts = urlsplit(address)
        reply = self.site.answer(parts.path + (f"?{parts.query}" if parts.query else ""), conditions or {})
        return Answer(address, address, reply.status, reply.body, reply.headers, "utf-8", datetime.now(UTC).isoformat())


class Bench:
    """A source, its memory and its archive, for several visits."""

    def __init__(self, folder: Path, discover: tuple[Discovery, ...] = (LISTING,), pattern: str = "^/berita/.") -> None:
        self.source = Source("contoh", BASE, re.compile(pattern), discover)
        self.state = State(folder / "state.db")
        self.state._db.execute("PRAGMA synchronous = OFF")
        self.archive = Archive(folder / "archive")
        self.folder = folder
        self.manners = Manners(recheck_after=0)
        self.told: list[dict[str, Any]] = []

    def visit(self, getter: Any, wish: Wish | None = None) -> Counter[str]:
        """Outcomes of one visit."""
        self.told = []
        visit = Visit(
            self.source, self.state, self.archive, self.folder, getter, self.manners, wish or Wish(), self.told.append
        )
        asyncio.run(visit.run())
        return Counter(event["outcome"] for event in self.told if event["event"] == "article")

    def kept(self) -> dict[str, str | None]:
        return {page.address: page.sha256 for page in self.state.kept(["contoh"])}


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.mark.parametrize("kind", [Listings, Book], ids=["listing", "articles in pages"])
def test_a_visit_that_dies_anywhere_ends_as_one_that_does_not(tmp_path: Path, kind: type[Listings]) -> None:
    count = 13 if kind is Listings else 4
    whole = Bench(tmp_path / "whole")
    peaceful = Direct(kind(count))
    whole.visit(peaceful)
    assert len(whole.kept()) == count
    for dies_at in range(1, peaceful.count + 1):
        bench = Bench(tmp_path / str(dies_at))
        site = kind(count)
        with pytest.raises(Broken):
            bench.visit(Direct(site, dies_at))
        bench.manners = Manners(recheck_after=24)
        bench.visit(Direct(site))
        assert bench.kept() == whole.kept(), dies_at
        assert set(site.counts("nomor").values()) == {1}, dies_at
        assert bench.state.way("contoh", "listing", LISTING.path).complete


def test_a_run_broken_off_goes_on_where_it_was_past_new_articles(bench: Bench) -> None:
    site = Listings(60)
    with pytest.raises(Broken):
        bench.visit(Direct(site, dies_at=45))
    site.stories.insert(0, Story(61, date(2024, 6, 2)))
    bench.manners = Manners(recheck_after=24)
    bench.visit(Direct(site))
    assert len(bench.kept()) == 61
    assert set(site.counts("nomor").values()) == {1}
    pages = site.counts("?page=")
    assert pages["/berita?page=1"] == 2
    assert pages["/berita?page=3"] == 1  # done before the break, and not needed again


def test_a_break_in_a_later_run_hides_nothing(tmp_path: Path) -> None:
    """New articles on two list pages; the run dies at any request of the first three pages."""
    for dies_at in range(1, 9):
        bench = Bench(tmp_path / str(dies_at))
        site = Listings(8)
        site.size = 3
        bench.visit(Direct(site))
        site.stories[:0] = [Story(14 - at, date(2024, 7, 1) - timedelta(days=at)) for at in range(6)]
        with pytest.raises(Broken):
            bench.visit(Direct(site, dies_at))
        bench.visit(Direct(site))
        assert len(bench.kept()) == 14, dies_at


def test_pages_that_are_always_new_end_at_the_limit(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    class Calendar(Listings):
        def reply(self, path: str) -> Reply | None:
            if path.startswith("/berita?page="):
                return Reply(f"<a href='/berita/hari-{path.rsplit('=')[1]}'>x</a>".encode())
            return Reply(self.stories[0].page())

    monkeypatch.setattr(ways, "MAX_LISTING_PAGES", 7)
    getter = Direct(Calendar(1))
    assert bench.visit(getter)["baru"] == 7
    assert getter.count == 14


def test_only_articles_since_a_day_are_fetched(bench: Bench) -> None:
    site = Listings(60)
    outcomes = bench.visit(Direct(site), Wish(since="2024-05-25"))
    assert outcomes["baru"] == 20  # the lists have no dates: the page on which all are older is the last
    assert not bench.state.way("contoh", "listing", LISTING.path).complete
    assert bench.visit(Direct(site))["baru"] == 40


def test_a_dry_run_asks_for_lists_only(bench: Bench) -> None:
    site = Listings(12)
    bench.visit(Direct(site), Wish(dry=True))
    assert len([event for event in bench.told if event["event"] == "would"]) == 12
    assert not site.counts("nomor")


def test_a_site_that_refuses_everything_is_left(bench: Bench) -> None:
    site = Listings(30)
    for story in site.stories:
        site.special[site.path_of(story)] = lambda turn: Reply(b"", 403)
    assert bench.visit(Direct(site))["gagal"] == 5
    assert "menolak" in bench.told[-2]["reason"]


def test_a_failing_article_is_given_up_after_some_runs(bench: Bench) -> None:
    site = Listings(2)
    site.special[site.path_of(site.stories[0])] = lambda turn: Reply(b"", 418)
    for _ in range(MAX_TRIES + 2):
        bench.visit(Direct(site))
    assert site.asked(site.path_of(site.stories[0])) == MAX_TRIES


def test_an_article_that_came_back_is_found_again(bench: Bench) -> None:
    site = Listings(3)
    site.stories[1].gone = True
    assert bench.visit(Direct(site)) == {"baru": 2, "hilang": 1}
    site.stories[1].gone = False
    assert not bench.visit(Direct(site))["baru"]
    bench.state._db.execute("UPDATE page SET checked_at = ? WHERE outcome = 'hilang'", (moment_ago(GONE_HOURS + 1),))
    assert bench.visit(Direct(site))["baru"] == 1


def test_what_the_lists_call_edited_is_asked_for_however_old(tmp_path: Path) -> None:
    bench = Bench(tmp_path, (Discovery("wordpress", "/wp-json/wp/v2/posts"),), "^/[a-z0-9-]{12,}$")
    site = WordPress(90)
    bench.visit(Direct(site))
    bench.manners = Manners(recheck_after=24)
    site.stories[80].version = 2
    assert bench.visit(Direct(site)) == {"diambil lagi": 1}


def test_maps_that_did_not_change_are_not_read_again(tmp_path: Path) -> None:
    class Dated(Maps):
        def reply(self, path: str) -> Reply | None:
            reply = super().reply(path)
            if path == "/sitemap.xml" and reply is not None:
                reply.body = reply.body.replace(b"</loc></sitemap>", b"</loc><lastmod>2024-06-01</lastmod></sitemap>")
            return reply

    class Broken10(Direct):
        async def get(self, address: str, conditions: dict[str, str] | None = None) -> Answer:
            if "10.0.0.1" in address:
                return Answer(address, address, 404)
            return await super().get(address, conditions)

    bench = Bench(tmp_path, (Discovery("sitemap", "/sitemap.xml"),))
    site = Dated(20)
    assert bench.visit(Broken10(site))["baru"] == 20
    bench.visit(Broken10(site))  # one map was broken: all are read again
    assert site.asked("/peta-2.xml") == 2
    index = site.reply("/sitemap.xml")
    assert index is not None
    mended = Reply(index.body.replace(b"http://10.0.0.1/peta.xml", b"/peta-2.xml"))
    site.special["/sitemap.xml"] = lambda turn: mended
    bench.visit(Broken10(site))
    bench.visit(Broken10(site))
    assert site.asked("/peta-2.xml") == 3


def test_no_way_in_is_told(bench: Bench) -> None:
    bench.visit(Direct(Maps(3)))
    assert [event["event"] for event in bench.told] == ["way", "closed", "done"]


def test_a_site_that_closes_ends_the_visit(bench: Bench) -> None:
    class Closing(Direct):
        async def get(self, address: str, conditions: dict[str, str] | None = None) -> Answer:
            if self.count == 3:
                raise HostClosed("situs meminta menunggu 7200 detik")
            return await super().get(address, conditions)

    assert bench.visit(Closing(Listings(9)))["baru"] == 2
    assert bench.told[-2:] == [
        {"source": "contoh", "event": "closed", "reason": "situs meminta menunggu 7200 detik"},
        {"source": "contoh", "event": "done"},
    ]


def test_old_articles_are_asked_for_seldom(bench: Bench) -> None:
    bench.visit(Direct(Listings(2)))
    old, new = (page.address for page in bench.state.kept(["contoh"]))
    for address, age, pause in ((old, 2400, 100), (new, 240, 100)):
        bench.state._db.execute(
            "UPDATE page SET fetched_at = ?, checked_at = ? WHERE address = ?",
            (moment_ago(age), moment_ago(pause), address),
        )
    assert [page.address for page in bench.state.to_check("contoh", moment_ago(0), 50)] == [new]


def test_a_run_that_stores_nothing_sees_what_is_known(bench: Bench, tmp_path: Path) -> None:
    bench.state.discover("contoh", [(f"{BASE}/berita/x", f"{BASE}/berita/x", Entry(f"{BASE}/berita/x"))])
    copy = State.copy_of(tmp_path / "state.db")
    copy.mark("contoh", f"{BASE}/berita/x", "gagal", "coba")
    assert [page.outcome for page in copy.waiting("contoh")] == ["gagal"]
    assert [page.outcome for page in bench.state.waiting("contoh")] == ["antre"]


WAITS = [
    ("30", 30.0), (" 5 ", 5.0), ("-3", 0.0), ("", None), ("besok", None),
    ("Thu, 01 Jan 2026 00:02:00 GMT", 120.0), ("Wed, 31 Dec 2025 23:00:00 GMT", 0.0),
]  # fmt: skip


@pytest.mark.parametrize(("said", "seconds"), WAITS)
def test_retry_after(said: str, seconds: float | None) -> None:
    assert retry_after(said, datetime(2026, 1, 1, tzinfo=UTC)) == seconds
