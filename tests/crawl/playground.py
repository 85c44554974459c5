"""Sources for played sites, and runs of the crawler over them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from ingest.crawl.run import Task, events
from ingest.settings import load_settings
from tests.crawl.server import Antara, Feeds, Joomla, Listings, Maps, Site, WordPress

#: How each kind of site finds and names its articles.
KINDS: dict[type[Site], tuple[str, str]] = {
    WordPress: (
        "^/[a-z0-9-]{12,}$",
        '[{ kind = "wordpress", path = "/wp-json/wp/v2/posts" }, { kind = "feed", path = "/feed/" }, '
        '{ kind = "sitemap", path = "/wp-sitemap.xml" }, { kind = "listing", path = "/berita?page={n}" }]',
    ),
    Feeds: ("^/post/[a-z0-9-]+$", '[{ kind = "feed", path = "/feed/" }]'),
    Maps: ("^/berita/[a-z0-9-]+$", '[{ kind = "sitemap", path = "/sitemap.xml" }]'),
    Listings: ("^/(berita|rahasia)/[a-z0-9-]+$|^/[?]p=[0-9]+$", '[{ kind = "listing", path = "/berita?page={n}" }]'),
    Joomla: (
        "^/index.php/berita/item/[0-9]+-[a-z0-9-]+$",
        '[{ kind = "listing", path = "/index.php/berita?start={n}", first = 0, step = 20 }]',
    ),
    Antara: ("^/berita/[0-9]+/[a-z0-9-]+$", '[{ kind = "listing", path = "/terkini/{n}" }]'),
}


def write_sources(path: Path, sites: dict[str, Site], delay: float = 0.005, **crawler: Any) -> Path:
    """A list of sources for `sites` by name."""
    manners = {
        "contact": "https://contoh.go.id/robot",
        "timeout": 2.0,
        "backoff": 0.05,
        "retries": 2,
        "recheck_after": 0.0,
        **crawler,
    }
    rows = ["[crawler]", *(f"{name} = {json.dumps(value)}" for name, value in manners.items())]
    for name, site in sites.items():
        pattern, ways = next(KINDS[kind] for kind in type(site).__mro__ if kind in KINDS)
        rows += [
            "[[source]]", f'name = "{name}"', f'address = "{site.base}"', f"article = '{pattern}'",
            f"discover = {ways}", f"delay = {delay}", 'zone = "WITA"', 'region = "64"', "allow_private = true",
        ]  # fmt: skip
    path.write_text("\n".join(rows), "utf-8")
    return path


def crawl(sources: Path, data: Path, **wish: Any) -> list[dict[str, Any]]:
    """All that one run of the crawling process told."""
    return list(events(Task(sources, **wish), load_settings(data)))


def outcomes(told: list[dict[str, Any]], source: str) -> Counter[str]:
    return Counter(event["outcome"] for event in told if event["event"] == "article" and event["source"] == source)
