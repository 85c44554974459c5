"""Killed at random five times and started again: the same state and registry as a run left in peace."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

from tests.crawl.playground import write_sources
from tests.crawl.server import Antara, Joomla, Served, Site

ROOT = Path(__file__).resolve().parents[2]
KILLS = 5


def test_kills_leave_no_trace(tmp_path: Path) -> None:
    sites: dict[str, Site] = {"antara": Antara(24), "joomla": Joomla(22)}
    chance = random.Random()
    seed = int.from_bytes(os.urandom(4))
    chance.seed(seed)
    print(f"seed {seed}")
    with ExitStack() as served:
        for site in sites.values():
            served.enter_context(Served(site))
        # No second look at kept articles: what is answered whole twice was fetched twice.
        sources = write_sources(tmp_path / "sources.toml", sites, delay=0.02, recheck_after=24.0)
        peaceful, killed = tmp_path / "peaceful", tmp_path / "killed"
        assert start(sources, peaceful).wait(120) == 0
        for site in sites.values():
            assert set(articles(site).values()) == {1}
        before = {name: articles(site) for name, site in sites.items()}
        fetches = 46
        for share in sorted(chance.uniform(0.05, 1.0) for _ in range(KILLS)):
            kill_when(start(sources, killed), sites, before, int(share * fetches), chance)
            kept = kept_addresses(killed)
            whole = {name: articles(site) for name, site in sites.items()}
            for name, site in sites.items():
                site.kept = {path for path in whole[name] if f"{site.base}{path}" in kept}  # type: ignore[attr-defined]
                site.then = {path: whole[name][path] for path in site.kept}  # type: ignore[attr-defined]
        assert start(sources, killed).wait(120) == 0
        for name, site in sites.items():
            after = articles(site)
            assert {path: after[path] for path in site.kept} == site.then  # type: ignore[attr-defined]
            extra = Counter(after) - Counter(dict.fromkeys(before[name], 2))
            assert sum(extra.values()) <= KILLS, extra  # at most the one on its way at each kill
    assert state_of(killed) == state_of(peaceful)
    assert registry_of(killed) == registry_of(peaceful)


def start(sources: Path, data: Path) -> subprocess.Popen[bytes]:
    arguments = ["crawl", "--data", str(data), "--sources", str(sources), "--json"]
    return subprocess.Popen([sys.executable, str(ROOT / "search_cli.py"), *arguments], stdout=subprocess.DEVNULL)


def kill_when(
    process: subprocess.Popen[bytes], sites: dict[str, Site], before: dict[str, Counter[str]], fetches: int,
    chance: random.Random,
) -> None:  # fmt: skip
    """Kills once so many articles were fetched (or the run is over), a moment later."""
    until = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < until:
        if sum((articles(site) - before[name]).total() for name, site in sites.items()) >= fetches:
            break
        time.sleep(0.005)
    time.sleep(chance.uniform(0, 0.4))
    process.send_signal(signal.SIGKILL)
    process.wait()
    time.sleep(0.2)  # the crawling process dies with its parent


def articles(site: Site) -> Counter[str]:
    return Counter({path: count for path, count in site.whole().items() if "kerja-sama-daerah-nomor" in path})


def kept_addresses(data: Path) -> set[str]:
    if not (data / "crawl" / "state.db").is_file():
        return set()
    rows = sqlite3.connect(data / "crawl" / "state.db").execute("SELECT address FROM page WHERE sha256 IS NOT NULL")
    return {row[0] for row in rows}


def state_of(data: Path) -> list[tuple[object, ...]]:
    database = sqlite3.connect(data / "crawl" / "state.db")
    pages = "SELECT source, address, outcome, sha256, registered, settled, print, title, published, text FROM page"
    parts = "SELECT source, address, number, sha256, current FROM part"
    ways = "SELECT source, kind, path, cursor, complete FROM way"
    found: list[tuple[object, ...]] = []
    for query in (pages, parts, ways):
        found += sorted(database.execute(query), key=repr)
    return found


def registry_of(data: Path) -> list[tuple[object, ...]]:
    database = sqlite3.connect(data / "sepakat.db")
    found: list[tuple[object, ...]] = sorted(database.execute("SELECT document_id, source FROM source"))
    found += sorted(database.execute("SELECT document_id, sha256, state, title, published, record FROM document"))
    return found
