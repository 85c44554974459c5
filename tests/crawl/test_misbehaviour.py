"""Sites that misbehave: what may be fetched is, nothing forbidden is touched, every failure says why."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from ingest.archive import Archive
from ingest.article import read_article
from tests.crawl.hostile import Book, Endless, Forbidding, Trouble
from tests.crawl.playground import crawl, outcomes, write_sources
from tests.crawl.server import Listings, Served, Site, self_signed

#: Articles of `Trouble` that must fail, with a word of the reason.
FAILURES = {
    9: "situs lain", 8: "situs lain", 7: "situs lain", 2: "bukan alamat http", 13: "situs lain", 6: "berputar",
    5: "terlalu besar", 14: "503",
}  # fmt: skip


class Run:
    """One run over all misbehaving sites, looked at by several tests."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        self.data.mkdir()
        trap = Listings(3)
        with ExitStack() as served:
            served.enter_context(Served(trap))
            trouble, local = Trouble(trap.base), Listings(3)
            self.sites: dict[str, Site] = {
                "trouble": trouble, "forbidding": Forbidding(25), "endless": Endless(30), "closed": Listings(5),
                "slow": Listings(2), "book": Book(3), "local": local,
            }  # fmt: skip
            self.sites["closed"].special["/robots.txt"] = lambda turn: _reply(500)
            self.sites["slow"].robots = "User-agent: *\nCrawl-delay: 0.4\nDisallow: /rahasia/\n"
            for site in self.sites.values():
                served.enter_context(Served(site))
            trouble.play()
            for name in ("unvouched", "tolerated"):
                self.sites[name] = Listings(2)
                served.enter_context(Served(self.sites[name], self_signed(folder)))
            sources = write_sources(folder / "sources.toml", self.sites, timeout=1.2, max_bytes=1_000_000)
            text = _named_locally(sources.read_text("utf-8"), local.base)
            sources.write_text(f"{text}\nverify_tls = false", "utf-8")  # of the last, "tolerated"
            self.told = crawl(sources, self.data)
        self.trap = trap

    def article(self, source: str, number: int) -> dict[str, Any]:
        said = [e for e in self.told if e["event"] == "article" and e["source"] == source]
        return next(event for event in said if event["address"].endswith(f"nomor-{number}"))

    def closed(self, source: str) -> str:
        return next((e["reason"] for e in self.told if e["event"] == "closed" and e["source"] == source), "")

    def bytes_of(self, source: str, number: int) -> bytes:
        database = sqlite3.connect(self.data / "crawl" / "state.db")
        row = database.execute(
            "SELECT sha256 FROM page WHERE source = ? AND address LIKE ?", (source, f"%nomor-{number}")
        )
        return Archive(self.data / "archive").path(row.fetchone()[0]).read_bytes()


def _reply(status: int) -> Any:
    from tests.crawl.server import Reply

    return Reply(b"", status)


def _named_locally(sources: str, base: str) -> str:
    """The source at `base` by another writing of loopback, which only the look-up of names sees through, without the permission for it."""
    before, after = sources.split(f'address = "{base}"')
    return before + f'address = "{base.replace("127.0.0.1", "127.1")}"' + after.replace("allow_private = true", "", 1)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return Run(tmp_path_factory.mktemp("misbehaviour"))


@pytest.mark.parametrize(("number", "reason"), FAILURES.items())
def test_failures_say_why(run: Run, number: int, reason: str) -> None:
    event = run.article("trouble", number)
    assert event["outcome"] == "gagal"
    assert reason in event["reason"]


def test_nothing_outside_the_site_is_touched(run: Run) -> None:
    assert run.trap.log == []


def test_what_gets_well_is_fetched(run: Run) -> None:
    for number in (15, 12, 11, 10, 4, 3):
        assert run.article("trouble", number)["outcome"] == "baru", number
    trouble = run.sites["trouble"]
    assert trouble.asked("/berita/kerja-sama-daerah-nomor-11") == 3
    assert trouble.asked("/berita/kerja-sama-daerah-nomor-12") == 2


def test_retry_after_holds_the_whole_host(run: Run) -> None:
    log = run.sites["trouble"].log
    at = next(position for position, entry in enumerate(log) if entry[1].endswith("nomor-12"))
    assert log[at + 1][1].endswith("nomor-12")
    assert log[at + 1][0] - log[at][0] >= 1.0


def test_a_soft_404_is_lost(run: Run) -> None:
    assert run.article("trouble", 1)["outcome"] == "hilang"


def test_wrong_charset_and_broken_html_are_kept_and_read(run: Run) -> None:
    wrong = read_article(run.bytes_of("trouble", 4), charset="iso-8859-1")
    assert "“kerja sama”" in wrong.text
    assert "mitra nomor 3 " in read_article(run.bytes_of("trouble", 3)).text


def test_403_falls_back_to_feed_sitemap_and_listing(run: Run) -> None:
    ways = [(e["kind"], e["ok"]) for e in run.told if e["event"] == "way" and e["source"] == "forbidding"]
    assert ways == [("wordpress", False), ("feed", True), ("sitemap", False), ("listing", True)]
    assert outcomes(run.told, "forbidding")["baru"] == 25


def test_endless_pagination_ends(run: Run) -> None:
    assert outcomes(run.told, "endless")["baru"] == 30
    assert len(run.sites["endless"].counts("?page=")) == 4


def test_a_site_whose_rules_cannot_be_read_is_left(run: Run) -> None:
    assert {path for _, path, _ in run.sites["closed"].log} == {"/robots.txt"}
    assert "robots.txt" in run.closed("closed")


def test_crawl_delay_is_heeded(run: Run) -> None:
    gaps = run.sites["slow"].gaps()[1:]
    assert len(gaps) >= 2
    assert min(gaps) >= 0.35


def test_a_name_that_leads_into_a_private_network_is_refused(run: Run) -> None:
    assert run.sites["local"].log == []
    assert "jaringan pribadi" in run.closed("local")


def test_an_article_in_pages_is_one(run: Run) -> None:
    text = read_article(run.bytes_of("book", 3)).text
    assert all(part in text for part in ("Halaman satu", "Halaman dua", "Halaman tiga"))
    assert outcomes(run.told, "book") == {"baru": 3, "kembar": 1, "dilarang": 1}
    assert set(run.sites["book"].counts("nomor-").values()) == {1}


def test_a_certificate_that_nobody_vouches_for_is_refused_unless_the_source_says_so(run: Run) -> None:
    assert run.sites["unvouched"].log == []
    assert "sertifikat" in run.closed("unvouched")
    assert outcomes(run.told, "tolerated")["baru"] == 2
