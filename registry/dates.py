"""Imprecise ISO dates as the days they may mean, and days as the official Indonesian words."""

from __future__ import annotations

import calendar
from datetime import date

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip


def first_day(iso: str | None) -> str | None:
    """The first day that `iso` may mean; None where it is no date.

    >>> first_day("2024-03"), first_day("2024"), first_day("2024-02-30")
    ('2024-03-01', '2024-01-01', None)
    """
    parts = _parts(iso)
    if parts is None:
        return None
    year, month, day = parts
    return date(year, month or 1, day or 1).isoformat()


def last_day(iso: str | None) -> str | None:
    """The last day that `iso` may mean.

    >>> last_day("2024-02"), last_day("2024"), last_day("2024-05-06")
    ('2024-02-29', '2024-12-31', '2024-05-06')
    """
    parts = _parts(iso)
    if parts is None:
        return None
    year, month, day = parts
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1]).isoformat()


def _parts(iso: str | None) -> tuple[int, int | None, int | None] | None:
    try:
        numbers = [int(part) for part in (iso or "").split("-")]
        _, month, day = (*numbers, None, None)[:3]
        date(numbers[0], month or 1, day or 1)
    except (ValueError, TypeError):
        return None
    return (numbers[0], month, day) if len(numbers) <= 3 else None


def in_words(iso: str | None) -> str:
    """
    >>> in_words("2024-03-05"), in_words("2024-03"), in_words("2024"), in_words(None)
    ('5 Maret 2024', 'Maret 2024', '2024', '')
    """
    parts = _parts(iso)
    if parts is None:
        return iso or ""
    year, month, day = parts
    if month is None:
        return str(year)
    return f"{day} {MONTHS[month - 1]} {year}" if day else f"{MONTHS[month - 1]} {year}"


def months_before(day: date, months: int) -> date:
    """The same day of the month so many months earlier, or that month's last day.

    >>> months_before(date(2024, 3, 31), 1)
    datetime.date(2024, 2, 29)
    """
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
