"""What a person types, as the value that the registry keeps. Pure; knowledge of dates and money comes from extract."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from extract.record import AMOUNT_ROLES, FORMS, PARTY_KINDS, TYPES
from ingest.errors import UsageError
from registry.paths import DATES, TITLES, split

_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_COUNT = r"\s*(?:\([^)]{0,40}\)\s*)?"
_SPAN = re.compile(
    rf"(?P<count>\d{{1,3}}){_COUNT}(?P<unit>tahun|thn?|bulan|bln|hari)\b"
    rf"(?:\.?\s*(?:dan\s+)?(?P<months>\d{{1,2}}){_COUNT}(?:bulan|bln)\b)?",
    re.IGNORECASE,
)
_DURATION = re.compile(r"P(?:\d+Y)?(?:\d+M)?(?:\d+D)?")


def clean(path: str, typed: str) -> str:
    """The value for `path`. Raises `UsageError` naming what would be understood."""
    parts = split(path)
    if parts is None:
        names = ", ".join(TITLES)
        raise UsageError(
            "isian tidak dikenal", subject=path, hint=f"pakai: {names}; daftar bernomor: party.1, number.2"
        )
    name, _, part = parts
    value = " ".join(typed.split())
    if not value:
        raise UsageError("isi kosong", subject=path, hint="untuk menyatakan tidak ada: --empty")
    if name in DATES:
        return _date(value)
    if name == "duration":
        return _duration(value)
    if name == "amount" and part is None:
        return _amount(value)
    if name == "sector":
        from extract.values.sectors import names as sectors

        return _one_of(path, value, sectors())
    allowed = {
        ("form", None): FORMS, ("type", None): TYPES, ("party", "kind"): PARTY_KINDS, ("amount", "role"): AMOUNT_ROLES,
    }.get((name, part))  # fmt: skip
    if allowed is not None:
        return _one_of(path, value, allowed)
    if name == "count" and not value.isdigit():
        raise UsageError("bukan bilangan", subject=value)
    if part == "currency" and not re.fullmatch(r"[A-Za-z]{3}", value):
        raise UsageError("bukan kode mata uang", subject=value, hint="tulis tiga huruf: IDR, USD, JPY")
    return value.upper() if part == "currency" else value


def _one_of(path: str, value: str, allowed: tuple[str, ...]) -> str:
    folded = {name.casefold(): name for name in allowed}
    found = folded.get(value.casefold()) or folded.get(value.casefold().replace(" ", "_"))
    if found is None:
        raise UsageError(f"bukan nilai untuk {path}", subject=value, hint=f"pilih: {', '.join(allowed)}")
    return found


def read_date(value: str) -> str | None:
    """ISO date of what a person or a table wrote; None where it is none.

    >>> read_date("5 Maret 2024"), read_date("2024-03"), read_date("05/03/2024"), read_date("entah")
    ('2024-03-05', '2024-03', '2024-03-05', None)
    """
    from extract.values.dates import parse_date
    from registry.dates import first_day

    if _ISO.fullmatch(value):
        return value if first_day(value) else None
    found = parse_date(value)
    return found if found and first_day(found) and not found.startswith("-") else None


def _date(value: str) -> str:
    found = read_date(value)
    if found is None:
        raise UsageError("bukan tanggal", subject=value, hint="tulis 2024-03-05, 5 Maret 2024, atau 2024-03")
    return found


def _duration(value: str) -> str:
    if len(value) > 1 and _DURATION.fullmatch(value.upper()):
        return value.upper()
    found = read_duration(value)
    if found is None:
        raise UsageError("bukan jangka waktu", subject=value, hint="tulis 5 tahun, 18 bulan, atau P5Y")
    return found


def read_duration(value: str) -> str | None:
    """
    >>> read_duration("5 (lima) tahun"), read_duration("18 bln"), read_duration("1 th 6 bulan"), read_duration("lama")
    ('P5Y', 'P18M', 'P18M', None)
    """
    found = _SPAN.search(value)
    if found is None:
        return None
    count, unit = int(found["count"]), {"t": "Y", "b": "M", "h": "D"}[found["unit"][0].lower()]
    if found["months"] and unit == "Y":
        return f"P{12 * count + int(found['months'])}M"
    return f"P{count}{unit}"


def read_amount(value: str) -> tuple[str, str] | None:
    """Plain decimal and currency of what a person or a table wrote; None where it is no amount.

    >>> read_amount("Rp1.275.500.000,-"), read_amount("1.500.000"), read_amount("Rp 1,5 miliar"), read_amount("-")
    (('1275500000', 'IDR'), ('1500000', 'IDR'), ('1500000000', 'IDR'), None)
    """
    from extract.values.amounts import find_amounts
    from extract.values.money_digits import parse_number, plain

    mentions = find_amounts(value, bare=True)
    first = next((mention for mention in mentions if mention.value is not None), None)
    if first is not None:
        return str(first.value), first.currency or "IDR"
    if not re.fullmatch(r"[\d.,\s]*\d[\d.,\s]*(?:,-|,–|\.-)?", value):
        return None
    number = parse_number(re.sub(r"[,.][-–]$", "", value), False)
    return (plain(number), "IDR") if number is not None and number > 0 else None


def _amount(value: str) -> str:
    try:
        plain_value = Decimal(value)
        if plain_value.is_finite() and plain_value >= 0 and "e" not in value.lower():
            return value
    except InvalidOperation:
        pass
    found = read_amount(value)
    if found is None:
        raise UsageError("bukan jumlah uang", subject=value, hint="tulis 1275500000 atau Rp1.275.500.000")
    return found[0]
