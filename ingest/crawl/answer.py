"""What a site answers, as the visit sees it, and what can keep an answer away."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Protocol

from ingest.errors import FetchError


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, after redirects, whatever its status."""

    asked: str
    final: str  #: the address that answered
    status: int
    body: bytes = b""  #: unpacked from its transfer encoding, else as received
    headers: dict[str, str] = field(default_factory=dict)  #: as received
    charset: str | None = None  #: of the header
    moment: str = ""  #: ISO 8601, UTC

    def header(self, name: str) -> str | None:
        return next((value for known, value in self.headers.items() if known.lower() == name.lower()), None)


class Unanswered(FetchError):
    """No answer, or only errors of the server, after all further tries."""


class TooLarge(FetchError):
    """An answer over the limit of bytes, packed or unpacked."""


class Forbidden(FetchError):
    """robots.txt does not allow the address."""

    default_hint = "situsnya meminta agar halaman ini tidak diambil"


class HostClosed(FetchError):
    """The site asked to be left alone for longer than a run waits, or no longer answers; it is left for this run."""

    default_hint = "jalankan lagi nanti; yang sudah diambil tidak diambil ulang"


class Getter(Protocol):
    """Fetches from one site, one request at a time, at the pace the site asks for."""

    async def get(self, address: str, conditions: dict[str, str] | None = None) -> Answer:
        """The answer of `address`. Raises `FetchError`."""


def retry_after(said: str | None, moment: datetime) -> float | None:
    """Seconds in a Retry-After header, which holds seconds or a date; None where it says neither.

    >>> retry_after("120", datetime(2026, 1, 1, tzinfo=UTC))
    120.0
    >>> retry_after("Thu, 01 Jan 2026 00:01:00 GMT", datetime(2026, 1, 1, tzinfo=UTC))
    60.0
    """
    if not said:
        return None
    try:
        return max(0.0, float(said))
    except ValueError:
        pass
    try:
        until = parsedate_to_datetime(said)
    except (TypeError, ValueError, IndexError):
        return None
    return max(0.0, ((until if until.tzinfo else until.replace(tzinfo=UTC)) - moment).total_seconds())
