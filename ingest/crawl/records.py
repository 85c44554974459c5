"""What the crawler's memory hands out: an article as known, an answer kept, how far a way was followed."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

#: A kept article is asked for again when this share of its age has passed since it was last asked for: daily at
#: ten days, every ten days at a hundred.
AGE_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Known:
    """One article as the state knows it."""

    source: str
    address: str  #: canonical
    ask: str
    outcome: str
    reason: str = ""
    listed: str | None = None
    etag: str | None = None
    modified: str | None = None
    sha256: str | None = None
    registered: str | None = None
    print: str | None = None
    title: str | None = None
    published: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One answer that was kept."""

    number: int  #: counts from 1
    ask: str
    final: str
    sha256: str
    charset: str | None
    headers: dict[str, str]
    fetched_at: str  #: ISO 8601, UTC


@dataclass(frozen=True, slots=True)
class Pass:
    """How far a way of discovery has been followed."""

    cursor: int = 0  #: list pages done in a pass that has not ended
    complete: bool = False  #: whether a pass has reached the end once
    done_at: str | None = None  #: when the last pass that ended began


def now() -> str:
    """This moment as the state writes moments."""
    return moment_ago(0.0)


def moment_ago(hours: float) -> str:
    return (datetime.now(UTC) - timedelta(hours=hours)).isoformat(timespec="milliseconds")


def is_due(fetched_at: str, checked_at: str) -> bool:
    moment = datetime.now(UTC)
    age, pause = (moment - datetime.fromisoformat(said) for said in (fetched_at, checked_at))
    return pause >= age * AGE_SHARE


COLUMNS = (
    "source, address, ask, outcome, reason, listed, etag, modified, sha256, registered, print, title, published, text"
)


def known_of(row: sqlite3.Row) -> Known:
    return Known(*tuple(row)[:14])
