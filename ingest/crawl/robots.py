"""What robots.txt allows us (RFC 9309)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

#: The name under which a site may write rules for us.
ROBOT = "SepakatBot"
#: Longest Crawl-delay that is heeded, in seconds; a site that asks for more is asked that seldom.
MAX_DELAY = 120.0
#: More of the file is not read, as the standard allows.
MAX_BYTES = 512_000


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one site. `rules` is None where everything is allowed, or, if `closed`, nothing."""

    rules: Any = None
    closed: bool = False

    def allows(self, address: str) -> bool:
        if self.closed:
            return False
        return self.rules is None or bool(self.rules.can_fetch(address, ROBOT))

    @property
    def delay(self) -> float:
        """Seconds between two requests that the site asks for; 0 where it asks for none."""
        said = self.rules.crawl_delay(ROBOT) if self.rules is not None else None
        return min(float(said or 0), MAX_DELAY)


def read_robots(status: int, body: bytes) -> Robots:
    """The rules in an answer: none where there is no file (4xx), a closed site where its server is at fault (5xx)."""
    if 200 <= status < 300:
        from protego import Protego

        return Robots(Protego.parse(body[:MAX_BYTES].decode("utf-8", "replace")))
    return Robots(closed=status >= 500 or status == 429)
