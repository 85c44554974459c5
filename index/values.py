"""Read the values that a query gives for numbers and dates: 1miliar, >2024-06, Maret 2024 .. Mei 2024."""

from __future__ import annotations

import re

from index.columns import NO_DATE, days
from index.plan import Span
from registry.dates import MONTHS

_SCALES = {"ribu": 1e3, "rb": 1e3, "juta": 1e6, "jt": 1e6, "miliar": 1e9, "milyar": 1e9, "m": 1e9,
           "triliun": 1e12, "t": 1e12}  # fmt: skip
_AMOUNT = re.compile(r"(?i)^(?:rp\.?|idr)?\s*([\d.,]+?)\s*(?:,-)?\s*(ribu|rb|juta|jt|miliar|milyar|m|triliun|t)?$")
_MONTHS = tuple(name.lower() for name in MONTHS)
_RANGE = re.compile(r"\.\.|\bs/d\b|\bsampai\b|\bhingga\b")
_COMPARED = re.compile(r"^(>=|<=|=|>|<)?(.*)$", re.DOTALL)


def span(field: str, text: str) -> Span | None:
    """The numbers that a value of `tahun`, `tanggal` or `nilai` stands for; None where it cannot be read.

    >>> span("nilai", ">1,5miliar")
    Span(column='nilai', low=1500000001.0, high=None)
    >>> span("tahun", "2023..2025")
    Span(column='tahun', low=2023.0, high=2025.0)
    """
    parts = [part.strip() for part in _RANGE.split(text)]
    if len(parts) == 2:
        low, high = (_bounds(field, part) if part else (None, None) for part in parts)
        if (parts[0] and low == (None, None)) or (parts[1] and high == (None, None)) or not any(parts):
            return None
        return Span(field, low[0], high[1])
    sign, value = _COMPARED.match(text.strip()).groups()  # type: ignore[union-attr]
    first, last = _bounds(field, value.strip())
    if first is None or last is None:
        return None
    match sign:
        case ">":
            return Span(field, last + 1, None)
        case ">=":
            return Span(field, first, None)
        case "<":
            return Span(field, None, first - 1)
        case "<=":
            return Span(field, None, last)
    return Span(field, first, last)


def _bounds(field: str, text: str) -> tuple[float | None, float | None]:
    """Least and greatest number that a value may mean: a month is all its days."""
    if field == "nilai":
        number = amount(text)
        return number, number
    if field == "tahun":
        return (float(text), float(text)) if re.fullmatch(r"\d{4}", text) else (None, None)
    first, last = day_range(text)
    return (None, None) if first == NO_DATE else (float(first), float(last))


def amount(text: str) -> float | None:
    """Rupiah; one dot group of three is thousands, a comma is a decimal sign.

    >>> [amount(text) for text in ("Rp1.500.000", "1,5miliar", "2.5 juta", "banyak")]
    [1500000.0, 1500000000.0, 2500000.0, None]
    """
    match = _AMOUNT.match(text)
    if not match:
        return None
    digits, scale = match.groups()
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", digits) and not (scale and digits.count(".") == 1):
        digits = digits.replace(".", "")
    try:
        return float(digits.replace(",", ".")) * _SCALES.get((scale or "").lower(), 1)
    except ValueError:
        return None


def day_range(text: str) -> tuple[int, int]:
    """First and last day of 2024, 2024-06, 2024-06-15, 15/6/2024, 15 Juni 2024 or Juni 2024; else NO_DATE twice."""
    text = text.strip().lower()
    if re.fullmatch(r"\d{4}(-\d{1,2}){0,2}", text):
        return days("-".join(f"{int(part):02d}" for part in text.split("-")))
    if match := re.fullmatch(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})", text):
        day, month, year = (int(part) for part in match.groups())
        return days(f"{year}-{month:02d}-{day:02d}")
    if match := re.fullmatch(r"(?:(\d{1,2})\s+)?([a-z]{3,9})\.?\s+(\d{4})", text):
        number = next((at for at, name in enumerate(_MONTHS, start=1) if name.startswith(match[2][:3])), 0)
        day_of = f"-{int(match[1]):02d}" if match[1] else ""
        return days(f"{match[3]}-{number:02d}{day_of}") if number else (NO_DATE, NO_DATE)
    return NO_DATE, NO_DATE
