"""Later runs: what changed, what went away, what is new; nothing else is fetched whole again."""

from __future__ import annotations

import contextlib
import io
import json
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import search_cli
from ingest.crawl.state import State
from ingest.errors import Exit
from registry.store import Registry
from tests.crawl.playground import write_sources
from tests.crawl.server import Antara, Listings, Reply, Served, Site, Story, WordPress


class Counting(Listings):
    """Every answer has another counter of visits, and no ETag."""

    visits = 0

    def article(self, slug: str, extra: str = "") -> Reply | None:
        reply = super().article(slug, extra)
        if reply is None or reply.status != 200:
            return reply
        self.visits += 1
        return Reply(reply.body.replace(b"</body>", f"<i>Dibaca {self.visits} kali</i></body>".encode()))


class Runs:
    """Two runs with registry and index, the sites changed in between."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        antara, twin = Antara(12), Counting()
        twin.stories = [Story(story.number, story.day) for story in antara.stories[:3]]
        self.sites: dict[str, Site] = {"wp": WordPress(120), "antara": antara, "hitung": twin}
        with ExitStack() as served:
            for site in self.sites.values():
                served.enter_context(Served(site))
            sources = write_sources(folder / "sources.toml", self.sites)
            # Only the latest are asked for, so that few articles must be read.
            self.arguments = ["crawl", "--data", str(self.data), "--sources", str(sources), "--json"]
            self.first = self._run("--since", "2024-05-21")
            before = {name: site.whole() for name, site in self.sites.items()}
            self._change()
            self.second = self._run("--since", "2024-05-21")
            self.again = {name: site.whole() - before[name] for name, site in self.sites.items()}

    def _run(self, *more: str) -> dict[str, Any]:
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            self.code = search_cli.main([*self.arguments, *more])
        return {row["source"]: row for row in json.loads(said.getvalue())["sources"]}

    def _change(self) -> None:
        self.sites["wp"].stories[4].version = 2
        antara = self.sites["antara"].stories
        antara[2].version, antara[3].gone = 2, True
        antara.insert(0, Story(13, antara[0].day + timedelta(days=1)))

    def addresses(self) -> list[str]:
        """Every (document, address) of the registry by its address, read ones only."""
        with Registry.open(f"sqlite:///{self.data / 'sepakat.db'}") as registry:
            assert registry.pending(failed=True) == []
        import sqlite3

        rows = sqlite3.connect(self.data / "sepakat.db").execute("SELECT source FROM source")
        return sorted(row[0] for row in rows)


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Runs:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            patch.delenv(name, raising=False)
        return Runs(tmp_path_factory.mktemp("later"))


def table(row: dict[str, Any]) -> tuple[int, ...]:
    return tuple(row[name] for name in ("baru", "tetap", "berubah", "hilang", "gagal"))


def test_the_first_run_registers_what_was_asked_for(runs: Runs) -> None:
    assert table(runs.first["wp"]) == (12, 0, 0, 0, 0)
    assert table(runs.first["antara"]) == (12, 0, 0, 0, 0)
    assert table(runs.first["hitung"]) == (3, 0, 0, 0, 0)


def test_the_second_run_finds_what_changed(runs: Runs) -> None:
    assert table(runs.second["wp"]) == (0, 11, 1, 0, 0)
    assert table(runs.second["antara"]) == (1, 10, 1, 1, 0)
    assert runs.code == Exit.OK


def test_other_bytes_with_the_same_words_are_no_change(runs: Runs) -> None:
    assert table(runs.second["hitung"]) == (0, 3, 0, 0, 0)


def test_what_did_not_change_is_not_sent_again(runs: Runs) -> None:
    for name in ("wp", "antara"):
        whole = {path for path in runs.again[name] if "nomor" in path}
        changed = {path for path in whole if path.rstrip("/").endswith(("nomor-116", "nomor-10", "nomor-13"))}
        assert whole == changed, name
    assert runs.sites["antara"].conditional == 10


def test_a_known_list_page_ends_the_search(runs: Runs) -> None:
    assert {path for path in runs.again["antara"] if "terkini" in path} == {"/terkini/1", "/terkini/2"}


def test_a_changed_article_is_a_new_version_beside_the_old(runs: Runs) -> None:
    addresses = runs.addresses()
    changed = [address for address in addresses if address.endswith("/1010/kerja-sama-daerah-nomor-10")]
    assert len(changed) == 2
    assert len([address for address in addresses if "/berita/10" in address]) == 14


def test_one_story_on_two_sites_is_known_as_one(runs: Runs) -> None:
    state = State(runs.data / "crawl" / "state.db")
    stories = state.stories()
    state.close()
    for story in runs.sites["hitung"].stories:
        here = f"{runs.sites['hitung'].base}/berita/{story.slug}"
        there = f"{runs.sites['antara'].base}/berita/{1000 + story.number}/{story.slug}"
        assert stories[here] == stories[there]


def test_the_reader_knows_the_source(runs: Runs) -> None:
    from ingest.fetched import find

    state = State(runs.data / "crawl" / "state.db")
    page = state.reports()[0]
    state.close()
    assert page.registered is not None
    known = find(runs.data / "crawl", page.registered)
    assert known is not None
    assert (known.region_code, known.utc_offset, known.url) == ("64", 8, page.address)
