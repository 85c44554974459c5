"""The news sources of `sources.toml`: read and checked; what cannot be understood is refused by name."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ingest.article import Selectors
from ingest.errors import UsageError

ZONES = {"WIB": 7, "WITA": 8, "WIT": 9}
DISCOVERY_KINDS = ("wordpress", "feed", "sitemap", "listing")
#: Seconds between two requests to one host, where a source says nothing.
DEFAULT_DELAY = 5.0
NO_SELECTORS = Selectors()
#: Listing pages read at most in one run; a site whose pages never end is left there.
MAX_LISTING_PAGES = 500


@dataclass(frozen=True, slots=True)
class Discovery:
    """One way to find the articles of a source."""

    kind: str  #: one of DISCOVERY_KINDS
    path: str  #: path and query; of a listing with {n} where the page number stands
    first: int = 1  #: number of the first listing page
    step: int = 1  #: by how much the number grows from page to page (Joomla: by the articles of a page)


@dataclass(frozen=True, slots=True)
class Source:
    name: str
    address: str  #: scheme and host, no path
    article: re.Pattern[str]  #: matched against path and query
    discover: tuple[Discovery, ...]
    title: str = ""
    region: str | None = None  #: Kemendagri code
    zone: str = "WIB"
    delay: float = DEFAULT_DELAY  #: seconds
    active: bool = True
    verified: bool = False  #: whether a person has looked at what --check found
    selectors: Selectors = NO_SELECTORS
    allow_private: bool = False  #: may stand on a private or loopback address (an intranet, a test)

    @property
    def host(self) -> str:
        return urlsplit(self.address).hostname or ""

    @property
    def utc_offset(self) -> int:
        return ZONES[self.zone]

    def is_article(self, address: str) -> bool:
        """Whether an address, by its shape, is an article of this source."""
        parts = urlsplit(address)
        path = (parts.path.rstrip("/") or "/") + (f"?{parts.query}" if parts.query else "")
        return parts.hostname == self.host and bool(self.article.search(path))


def read_sources(path: Path) -> tuple[Source, ...]:
    """All sources of a file, in its order. Raises `UsageError` naming the source and what is wrong with it."""
    try:
        said = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise UsageError("daftar sumber berita tidak ada", subject=str(path), hint="beri --sources BERKAS") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            f"daftar sumber tidak terbaca: {error}", subject=str(path), hint="perbaiki baris itu"
        ) from error
    sources = tuple(_source(row, path) for row in said.get("source", []))
    names = [source.name for source in sources]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise UsageError(f"nama dipakai dua kali: {', '.join(twice)}", subject=str(path), hint="beri nama lain")
    return sources


def choose(sources: tuple[Source, ...], names: list[str]) -> tuple[Source, ...]:
    """The sources named, or all active ones. Raises `UsageError` for a name that is not there."""
    if not names:
        return tuple(source for source in sources if source.active)
    known = {source.name: source for source in sources}
    if missing := [name for name in names if name not in known]:
        raise UsageError(f"sumber tidak dikenal: {', '.join(missing)}", hint=f"yang ada: {', '.join(known)}")
    return tuple(known[name] for name in names)


def _source(row: dict[str, Any], path: Path) -> Source:
    name = str(row.get("name") or "tanpa nama")
    try:
        return _checked({**row, "name": name})
    except (KeyError, TypeError, ValueError, re.error) as error:
        reason = f"kolom {error} tidak ada" if isinstance(error, KeyError) else str(error)
        raise UsageError(
            f"sumber '{name}': {reason}", subject=str(path), hint="lihat contoh di awal berkas itu"
        ) from error


def _checked(row: dict[str, Any]) -> Source:
    known = {item.name for item in fields(Source)}
    if unknown := sorted(set(row) - known):
        raise ValueError(f"kolom tidak dikenal: {', '.join(unknown)}")
    parts = urlsplit(row["address"])
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/"):
        raise ValueError("address harus berupa https://nama-situs tanpa jalur")
    if row.get("zone", "WIB") not in ZONES:
        raise ValueError("zone harus WIB, WITA, atau WIT")
    selectors = row.get("selectors", {})
    return Source(
        **{
            **row,
            "address": row["address"].rstrip("/"),
            "article": re.compile(row["article"]),
            "discover": tuple(_discovery(item) for item in row["discover"]),
            "selectors": Selectors(**{**selectors, "drop": tuple(selectors.get("drop", ()))}),
            "delay": float(row.get("delay", DEFAULT_DELAY)),
        }
    )


def _discovery(item: dict[str, Any]) -> Discovery:
    found = Discovery(**item)
    if found.kind not in DISCOVERY_KINDS:
        raise ValueError(f"discover: kind harus salah satu dari {', '.join(DISCOVERY_KINDS)}")
    if found.kind == "listing" and "{n}" not in found.path:
        raise ValueError("discover: path sebuah listing harus memuat {n}")
    if not found.path.startswith("/") or found.step < 1:
        raise ValueError("discover: path harus diawali / dan step paling sedikit 1")
    return found
