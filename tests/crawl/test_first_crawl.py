"""Six kinds of site, crawled from nothing: every permitted article once, nothing else."""

from __future__ import annotations

import json
import sqlite3
from contextlib import ExitStack
from pathlib import Path

from ingest.archive import Archive
from tests.crawl.playground import crawl, outcomes, write_sources
from tests.crawl.server import Antara, Feeds, Joomla, Listings, Maps, Served, Site, WordPress


def test_six_kinds_of_site(tmp_path: Path, data: Path) -> None:
    sites: dict[str, Site] = {
        "wordpress": WordPress(300), "feed": Feeds(12), "maps": Maps(20), "listings": Listings(300),
        "joomla": Joomla(45), "antara": Antara(25),
    }  # fmt: skip
    with ExitStack() as served:
        for site in sites.values():
            served.enter_context(Served(site))
        told = crawl(write_sources(tmp_path / "sources.toml", sites), data)

    for name, site in sites.items():
        assert outcomes(told, name)["baru"] == len(site.stories), name
        fetched = site.counts("kerja-sama-daerah-nomor")
        assert set(fetched.values()) == {1}, name
        assert len(fetched) == len(site.stories), name
        assert not site.counts("rahasia"), name
        assert not site.counts("/amp") and not site.counts("utm_"), name
        assert site.log[0][1] == "/robots.txt", name
        assert all(agent.startswith("SepakatBot/") and "contoh.go.id/robot" in agent for _, _, agent in site.log)
    assert outcomes(told, "listings")["dilarang"] == 1
    everything_is_kept_as_received(data, sites)


def everything_is_kept_as_received(data: Path, sites: dict[str, Site]) -> None:
    archive = Archive(data / "archive")
    rows = sqlite3.connect(data / "crawl" / "state.db").execute(
        "SELECT part.source, part.address, part.sha256, part.headers, part.final FROM part"
    )
    kept = {(source, address): (sha256, json.loads(headers), final) for source, address, sha256, headers, final in rows}
    assert len(kept) == sum(len(site.stories) for site in sites.values())
    sha256, headers, final = kept["feed", f"{sites['feed'].base}/post/{sites['feed'].stories[0].slug}"]
    assert archive.path(sha256).read_bytes() == sites["feed"].stories[0].page()
    assert headers["Etag"] == '"12-1"'
    assert final.startswith(sites["feed"].base)
