"""What the crawler knows of a fetched page and its bytes do not say: address, charset, time, rules of its source.

A small file for each page lies under its SHA-256 in `crawl/pages`; the rules of all sources in `crawl/sites.json`,
so that a page read again is read with the rules of today.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from ingest.article import Selectors
from ingest.sources import Source


@dataclass(frozen=True, slots=True)
class Fetched:
    """How one archived page came here and how it is to be read."""

    url: str
    fetched: datetime
    charset: str | None = None  #: of the HTTP header
    selectors: Selectors | None = None
    region_code: str | None = None
    utc_offset: int = 7


def note(folder: Path, sha256: str, *, source: str, url: str, charset: str | None, fetched: str) -> None:
    """Writes what is known of the page `sha256`, whole or not at all; `fetched` is ISO 8601."""
    _write(_path(folder, sha256), {"source": source, "url": url, "charset": charset, "fetched": fetched})


def note_sources(folder: Path, sources: Iterable[Source]) -> None:
    """Writes the reading rules of `sources`, beside those of sources named before."""
    path = folder / "sites.json"
    known: dict[str, Any] = _read(path) or {}
    for source in sources:
        known[source.name] = {
            "selectors": asdict(source.selectors), "region": source.region, "utc_offset": source.utc_offset,
        }  # fmt: skip
    _write(path, known)


def find(folder: Path, sha256: str) -> Fetched | None:
    """What is known of the page `sha256`; None where it was not crawled."""
    said = _read(_path(folder, sha256))
    if said is None:
        return None
    site = (_read(folder / "sites.json") or {}).get(said["source"], {})
    chosen = site.get("selectors")
    return Fetched(
        url=said["url"], fetched=datetime.fromisoformat(said["fetched"]), charset=said["charset"],
        selectors=Selectors(**{**chosen, "drop": tuple(chosen["drop"])}) if chosen else None,
        region_code=site.get("region"), utc_offset=site.get("utc_offset", 7),
    )  # fmt: skip


def _path(folder: Path, sha256: str) -> Path:
    return folder / "pages" / sha256[:2] / f"{sha256}.json"


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return None


def _write(path: Path, said: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(f".{os.getpid()}.part")
    temporary.write_text(json.dumps(said, ensure_ascii=False), "utf-8")
    temporary.replace(path)
