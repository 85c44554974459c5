"""Which agreements end soon, and the same as a calendar file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import exists, select

from ingest.errors import UsageError
from registry.labels import form_label
from registry.links_settle import holds
from registry.query import AGREEMENTS, ROW_COLUMNS
from registry.schema import agreement, link
from registry.status import status_sql
from registry.types import AgreementRow

if TYPE_CHECKING:
    from registry.store import Registry

#: Days before the last day on which a calendar reminds: staff act six, three and one month ahead.
REMINDERS = (180, 90, 30)
_SPAN = re.compile(r"(\d{1,5})\s*(d|hari|w|minggu|m|bulan|y|tahun)?", re.IGNORECASE)
_DAYS = {"d": 1, "hari": 1, "w": 7, "minggu": 7, "m": 30, "bulan": 30, "y": 365, "tahun": 365}


@dataclass(frozen=True, slots=True)
class Ending:
    row: AgreementRow
    days_left: int  #: 0 on the last day itself
    estimated: bool  #: the last day was computed from the duration, not read


def days_of(span: str) -> int:
    """
    >>> days_of("90d"), days_of("3m"), days_of("30")
    (90, 90, 30)
    """
    found = _SPAN.fullmatch(span.strip())
    if found is None:
        raise UsageError("bukan rentang waktu", subject=span, hint="tulis 90d, 3m (bulan) atau 1y")
    return int(found[1]) * _DAYS[(found[2] or "d").lower()]


def find_expiring(registry: Registry, within: int, as_of: date) -> list[Ending]:
    """Agreements whose last day lies within so many days, the soonest first; not those renewed or ended early."""
    registry.settle()
    row = agreement.c
    until = (as_of + timedelta(days=within)).isoformat()
    adendum = select(link.c.parent_id).where(link.c.relation == "adendum", holds())
    with registry.database.read() as connection:
        found = connection.execute(
            select(*(row[name] for name in ROW_COLUMNS), status_sql(as_of).label("status"))
            .where(row.origin.in_(AGREEMENTS), row.gone.is_(False))
            .where(row.last_to.between(as_of.isoformat(), until), row.renewed_on.is_(None), row.terminated.is_(None))
            # An addendum lives in the agreement that it changes, whose last day it moved.
            .where(~exists(adendum.where(link.c.child_id == row.agreement_id)))
            .order_by(row.last_to, row.agreement_id)
        ).mappings()
        rows = [AgreementRow(**item) for item in found]
    return [
        Ending(item, (date.fromisoformat(item.last_to or "") - as_of).days, item.ends_origin == "estimated")
        for item in rows
        if item.status != "draf"
    ]


def to_calendar(endings: list[Ending], as_of: date) -> bytes:
    """The last days as an iCalendar file with reminders; the same endings give the same bytes on the same day."""
    from icalendar import Alarm, Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Sepakat//Registri kerja sama//ID")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Kerja sama yang berakhir")
    for ending in endings:
        event = Event()
        row = ending.row
        day = date.fromisoformat(row.last_to or "")
        event.add("uid", f"{row.agreement_id}@sepakat")
        event.add("dtstamp", _midnight(as_of))
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        estimated = " (perkiraan)" if ending.estimated else ""
        event.add("summary", f"Berakhir{estimated}: {row.subject or row.numbers or row.agreement_id}")
        event.add("description", f"{form_label(row.form)} {row.numbers}\n{row.parties}\n{row.agreement_id}")
        for days in REMINDERS:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", f"{days} hari lagi berakhir")
            alarm.add("trigger", timedelta(days=-days))
            event.add_component(alarm)
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _midnight(day: date) -> object:
    from datetime import UTC, datetime

    return datetime(day.year, day.month, day.day, tzinfo=UTC)
