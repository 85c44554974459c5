"""The news sources of `sources.toml`: read and checked; what cannot be understood is refused by name."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ingest.address import canonical
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
    verify_tls: bool = True  #: false for a site whose certificate is broken: what comes may be changed on its way

    @property
    def host(self) -> str:
        return urlsplit(self.address).hostname or ""

    @property
    def utc_offset(self) -> int:
        return ZONES[self.zone]

    @property
    def site(self) -> str:
        """The host (with its port, if odd) that all addresses of this source share, without www and its like."""
        return site_of(self.address)

    def is_article(self, address: str) -> bool:
        """Whether an address, by its shape, is an article of this source; twins (AMP, print, utm) are."""
        parts = urlsplit(canonical(address))
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        return parts.netloc == self.site and bool(self.article.search(path))


@dataclass(frozen=True, slots=True)
class Manners:
    """How the crawler behaves to every site; the table [crawler] of the list of sources."""

    contact: str = ""  #: address or page where a site's keeper finds us; stands in the User-Agent
    timeout: float = 60.0  #: seconds that an answer may take
    retries: int = 3  #: further tries after an answer 5xx or none
    backoff: float = 10.0  #: seconds before the first further try; doubles each time
    max_bytes: int = 10_000_000  #: of one answer, unpacked
    max_hold: float = 900.0  #: longest Retry-After that is waited for; after a longer one the site is left for this run
    recheck_after: float = 6.0  #: hours before a kept article is asked for again, to see whether it changed
    hosts_at_once: int = 8  #: sites visited at the same time, each by one connection


def site_of(address: str) -> str:
    """The host of an address without www, m and amp; with its port where that is odd.

    >>> site_of("https://www.contoh.go.id/berita")
    'contoh.go.id'
    """
    return urlsplit(canonical(address)).netloc


def read_sources(path: Path) -> tuple[Source, ...]:
    """All sources of a file, in its order. Raises `UsageError` naming the source and what is wrong with it."""
    sources = tuple(_source(row, path) for row in _load(path).get("source", []))
    names = [source.name for source in sources]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise UsageError(f"nama dipakai dua kali: {', '.join(twice)}", subject=str(path), hint="beri nama lain")
    return sources


def read_manners(path: Path) -> Manners:
    """The table [crawler] of a list of sources, or the defaults. Raises `UsageError` naming what is wrong."""
    said = _load(path).get("crawler", {})
    known = {item.name: type(getattr(Manners(), item.name)) for item in fields(Manners)}
    if unknown := sorted(set(said) - set(known)):
        raise UsageError(
            f"[crawler]: kolom tidak dikenal: {', '.join(unknown)}",
            subject=str(path),
            hint=f"yang ada: {', '.join(known)}",
        )
    try:
        manners = Manners(**{name: known[name](value) for name, value in said.items()})
    except (TypeError, ValueError) as error:
        raise UsageError(f"[crawler]: {error}", subject=str(path), hint="perbaiki nilai itu") from error
    if manners.timeout <= 0 or manners.max_bytes <= 0 or manners.hosts_at_once < 1 or manners.retries < 0:
        raise UsageError("[crawler]: nilai harus lebih dari nol", subject=str(path), hint="perbaiki nilai itu")
    return manners


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise UsageError("daftar sumber berita tidak ada", subject=str(path), hint="beri --sources BERKAS") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            f"daftar sumber tidak terbaca: {error}", subject=str(path), hint="perbaiki baris itu"
        ) from error


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
