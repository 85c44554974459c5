"""Scrapy's part: one spider a source, and the settings that make it polite."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from importlib.metadata import PackageNotFoundError, version
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy import Spider
from scrapy.exceptions import CannotResolveHostError, CloseSpider
from scrapy.resolver import CachingThreadedResolver

from ingest.crawl.fetch import Fetcher
from ingest.crawl.guard import REFUSED_NAMES, is_private
from ingest.crawl.robots import ROBOT
from ingest.sources import Manners, Source

#: AutoThrottle may slow down to this many seconds between two requests.
MAX_DELAY = 60.0


class SourceSpider(Spider):  # type: ignore[misc]
    """Lends Scrapy's downloader to `work`, which asks for one page after the other."""

    name = "sepakat"

    def __init__(self, site: Source, manners: Manners, work: Callable[[Fetcher], Awaitable[None]]) -> None:
        super().__init__()
        self._site = site
        self._manners = manners
        self._work = work
        self.failure: Exception | None = None

    async def start(self) -> AsyncIterator[Any]:
        try:
            await self._work(Fetcher(self.crawler, self._site, self._manners))
        except Exception as error:  # Scrapy would only log it
            self.failure = error
            self.logger.exception("visit of %s", self._site.name)
        nothing: tuple[Any, ...] = ()
        for request in nothing:
            yield request
        raise CloseSpider("finished")  # else Scrapy waits for its next heartbeat


def settings_of(source: Source, manners: Manners) -> dict[str, Any]:
    """The Scrapy settings of one source: one connection, at least `delay` seconds between two requests."""
    return {
        "USER_AGENT": user_agent(manners),
        "CONCURRENT_REQUESTS": 1,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_DELAY": source.delay,
        "DOWNLOAD_DELAY_JITTER": 0.0,
        "AUTOTHROTTLE_ENABLED": True,
        "AUTOTHROTTLE_START_DELAY": source.delay,
        "AUTOTHROTTLE_MAX_DELAY": max(MAX_DELAY, source.delay),
        "AUTOTHROTTLE_TARGET_CONCURRENCY": 1.0,
        "DOWNLOAD_TIMEOUT": manners.timeout,
        "DOWNLOAD_MAXSIZE": manners.max_bytes,
        "DOWNLOAD_WARNSIZE": 0,
        # robots.txt, redirects and further tries are the Fetcher's: each hop is checked, Crawl-delay and
        # Retry-After are heeded for the whole site.
        "ROBOTSTXT_OBEY": False,
        "REDIRECT_ENABLED": False,
        "METAREFRESH_ENABLED": False,
        "RETRY_ENABLED": False,
        "COOKIES_ENABLED": False,
        "REFERRER_POLICY": "no-referrer",
        "DEFAULT_REQUEST_HEADERS": {
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
            "Accept-Language": "id,en;q=0.5",
        },
        "DNS_TIMEOUT": manners.timeout,
        "DOWNLOAD_VERIFY_CERTIFICATES": source.verify_tls,
        "TELNETCONSOLE_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
        "MEMUSAGE_ENABLED": False,
        "LOGSTATS_INTERVAL": 0,
    }  # fmt: skip


def user_agent(manners: Manners) -> str:
    """What the crawler calls itself, with the address where a site's keeper finds us."""
    try:
        release = version("sepakat")
    except PackageNotFoundError:
        release = "0"
    return f"{ROBOT}/{release}" + (f" (+{manners.contact})" if manners.contact else "")


class GuardedResolver(CachingThreadedResolver):  # type: ignore[misc]
    """Looks names up, and refuses those that lead into private networks: the last look before a connection."""

    def __init__(self, reactor: Any, timeout: float, sources: Iterable[Source]) -> None:
        super().__init__(reactor, 10_000, timeout)
        self._free = {source.host for source in sources if source.allow_private}
        self._free |= {urlsplit(proxy).hostname or "" for proxy in getproxies().values()}

    def getHostByName(self, name: str, timeout: Any = ()) -> Any:  # noqa: N802 (Twisted's name)
        return super().getHostByName(name, timeout).addCallback(self._checked, name)

    def _checked(self, number: str, name: str) -> str:
        if name not in self._free and is_private(number):
            REFUSED_NAMES[name] = number
            raise CannotResolveHostError(f"{name} menunjuk ke jaringan pribadi ({number})")
        return number
