"""Asks one site, by Scrapy's downloader: robots.txt, redirects hop by hop, Retry-After, further tries."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError, DownloadCancelledError, DownloadTimeoutError, IgnoreRequest
from scrapy.extensions.throttle import AutoThrottle

from ingest.crawl.answer import Answer, Forbidden, HostClosed, TooLarge, Unanswered, retry_after
from ingest.crawl.guard import REFUSED_NAMES, Refused, refusal
from ingest.crawl.robots import Robots, read_robots
from ingest.errors import FetchError
from ingest.sources import Manners, Source

MAX_REDIRECTS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
#: Requests in a row without any answer after which a site counts as down.
MAX_SILENT = 3


class Fetcher:
    """The one connection to one site. Every request of a visit goes through `get`, one after the other."""

    def __init__(self, crawler: Crawler, source: Source, manners: Manners) -> None:
        self._crawler = crawler
        self._source = source
        self._manners = manners
        self._robots: Robots | None = None
        self._silent = 0

    async def get(self, address: str, conditions: dict[str, str] | None = None) -> Answer:
        """The answer of `address` after at most five redirects within the site. Raises `FetchError`."""
        if self._robots is None:
            await self._heed_robots()
        return await self._follow(address, conditions or {})

    async def _follow(self, address: str, conditions: dict[str, str], *, free: bool = False) -> Answer:
        asked, seen = address, {address}
        for _ in range(MAX_REDIRECTS + 1):
            if reason := refusal(address, self._source):
                raise Refused(f"{'dialihkan ke ' if address != asked else ''}{reason}", subject=asked)
            if not free and self._robots is not None and not self._robots.allows(address):
                raise Forbidden("dilarang robots.txt", subject=asked)
            answer = await self._patiently(asked, address, conditions)
            target = answer.header("Location")
            if answer.status not in _REDIRECTS or not target:
                return answer
            address = _next(address, target)
            if address in seen:
                raise Unanswered("dialihkan berputar-putar", subject=asked)
            seen.add(address)
        raise Unanswered(f"dialihkan lebih dari {MAX_REDIRECTS} kali", subject=asked)

    async def _heed_robots(self) -> None:
        """Reads the site's rules. A site whose rules cannot be had is not visited (RFC 9309, 2.3.1.4)."""
        try:
            answer = await self._follow(f"{self._source.address}/robots.txt", {}, free=True)
        except HostClosed:
            raise
        except FetchError as error:
            raise HostClosed(f"robots.txt tidak terbaca: {error.reason}", subject=self._source.address) from error
        robots = read_robots(answer.status, answer.body)
        if robots.closed:
            raise HostClosed("robots.txt tidak terbaca", subject=self._source.address)
        if robots.delay > self._source.delay:
            self._slow_down(robots.delay)
        self._robots = robots

    def _slow_down(self, delay: float) -> None:
        throttle = self._crawler.get_extension(AutoThrottle)
        throttle.mindelay = delay
        throttle.maxdelay = max(throttle.maxdelay, delay)
        downloader = self._crawler.engine.downloader
        downloader._delay = max(downloader._delay, delay)
        for slot in downloader.slots.values():
            slot.delay = max(slot.delay, delay)

    async def _patiently(self, asked: str, address: str, conditions: dict[str, str]) -> Answer:
        """One hop, tried again after errors of the server; waits as long as the server asks."""
        problem = ""
        held = 0.0
        for attempt in range(self._manners.retries + 1):
            if attempt:
                await asyncio.sleep(max(held, self._manners.backoff * 2 ** (attempt - 1) if not held else 0))
            held = 0.0
            try:
                answer = await self._once(asked, address, conditions)
            except Unanswered as error:
                problem = error.reason
                self._count_silence(error)
                continue
            if answer.status != 429 and answer.status < 500:
                return answer
            problem = f"situs menjawab {answer.status}"
            held = self._hold(answer)
        raise Unanswered(f"{problem}, sesudah {self._manners.retries + 1} kali dicoba", subject=asked)

    def _hold(self, answer: Answer) -> float:
        """Seconds that the site asks us to wait; 0 where it asks for none."""
        if answer.status not in (429, 503):
            return 0.0
        asked = retry_after(answer.header("Retry-After"), datetime.now(UTC)) or 0.0
        if asked > self._manners.max_hold:
            raise HostClosed(f"situs meminta menunggu {asked:.0f} detik", subject=self._source.address)
        return asked

    def _count_silence(self, error: Unanswered) -> None:
        self._silent += 1
        if self._silent >= MAX_SILENT * (self._manners.retries + 1):
            raise HostClosed(f"situs tidak menjawab lagi: {error.reason}", subject=self._source.address) from error

    async def _once(self, asked: str, address: str, conditions: dict[str, str]) -> Answer:
        request = Request(address, headers=conditions, dont_filter=True, meta={"download_slot": self._source.site})
        try:
            response = await self._crawler.engine.download_async(request)
        except (IgnoreRequest, DownloadCancelledError) as error:
            limit = f"lebih dari {self._manners.max_bytes:,} byte"
            raise TooLarge(f"jawaban terlalu besar ({limit})", subject=asked) from error
        except CannotResolveHostError as error:
            if number := REFUSED_NAMES.get(urlsplit(address).hostname or ""):
                raise Refused(f"jaringan pribadi: {number}", subject=asked) from error
            raise Unanswered("nama situs tidak ditemukan", subject=asked) from error
        except Exception as error:  # whatever the network does, the visit goes on
            raise Unanswered(f"tidak ada jawaban ({_kind(error)})", subject=asked) from error
        self._silent = 0
        return _answer(asked, response)


def _answer(asked: str, response: Any) -> Answer:
    headers = {
        name.decode("latin-1"): b", ".join(values).decode("latin-1") for name, values in response.headers.items()
    }
    charset = headers.get("Content-Type", "").lower().partition("charset=")[2].strip(" \"';").split(";")[0] or None
    moment = datetime.fromtimestamp(time.time(), UTC).isoformat(timespec="milliseconds")
    return Answer(asked, response.url, response.status, response.body, headers, charset, moment)


def _next(address: str, target: str) -> str:
    try:
        return urljoin(address, target.strip())
    except ValueError:
        return "invalid:"


def _kind(error: Exception) -> str:
    if isinstance(error, DownloadTimeoutError):
        return "melewati batas waktu"
    said = str(error) or type(error).__name__
    return "sertifikat situs tidak sah; lihat verify_tls" if "certificate" in said.lower() else said[:160]
