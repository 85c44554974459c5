"""A record as lines that a clerk reads. Private data is masked. No business logic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.privacy import mask
from extract.record import Agreement, Amount, Field, Record

KINDS = {"agreement": "naskah kerja sama", "news": "berita", "other": "lain-lain"}


def record_lines(record: Record) -> Iterator[str]:
    info = record.document
    yield f"{info.source}  [{KINDS[info.kind]}, {info.pages} halaman]"
    yield from _line("Judul", info.title)
    yield from _line("Terbit", info.published)
    if record.event:
        yield from _line("Peristiwa", f"{record.event.event_class} ({_percent(record.event.confidence)})")
        yield from _field("Tanggal", record.event.date)
        yield from _field("Tempat", record.event.place)
    for position, agreement in enumerate(record.agreements, start=1):
        yield f"  Kerja sama {position}" + (f" (mewakili {agreement.count})" if agreement.count > 1 else "")
        yield from ("  " + line for line in _agreement(agreement))
    yield from (line for amount in record.amounts for line in _amount(amount))
    yield from (line for item in record.legal_references for line in _field("Dasar hukum", item))
    yield from (line for person in record.persons for line in _person(person.name, person.position))
    yield from (f"  ! {warning}" for warning in info.warnings)
    yield ""


def _agreement(agreement: Agreement) -> Iterator[str]:
    yield from _line("Bentuk", agreement.form.replace("_", " "))
    yield from _line("Jenis", agreement.type)
    yield from _field("Tentang", agreement.subject)
    yield from _each("Nomor", agreement.numbers)
    for party in agreement.parties:
        yield from _field(party.role or "Pihak", party.name)
        yield from _field("  diwakili", party.signatory)
    yield from _each("Urusan", agreement.sectors)
    yield from _field("Ditandatangani", agreement.signed)
    yield from _field("Tempat", agreement.place)
    yield from _field("Jangka waktu", agreement.duration)
    yield from _field("Mulai", agreement.starts)
    yield from _field("Berakhir", agreement.ends)
    yield from (line for amount in agreement.amounts for line in _amount(amount))
    yield from (f"  ! {check.message}" for check in agreement.checks)


def _line(label: str, value: str | None) -> Iterator[str]:
    if value:
        yield f"  {label + ':':<16} {mask(value)}"


def _field(label: str, field: Field | None) -> Iterator[str]:
    if field is not None:
        origin = f", {field.origin}" if field.origin else ""
        yield f"  {label + ':':<16} {mask(field.value)}  (hlm {field.page}, {_percent(field.confidence)}{origin})"


def _each(label: str, values: Iterable[Field]) -> Iterator[str]:
    for value in values:
        yield from _field(label, value)


def _amount(amount: Amount) -> Iterator[str]:
    yield from _line("Nilai", f"{amount.currency} {money(amount.value)} ({amount.role}, hlm {amount.page})")


def _person(name: Field, position: Field | None) -> Iterator[str]:
    yield from _line("Tokoh", f"{name.value}, {position.value}" if position else name.value)


def money(value: str) -> str:
    """A plain decimal in Indonesian writing.

    >>> money("1275500000.5")
    '1.275.500.000,5'
    """
    whole, _, part = value.partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{part}" if part else "")


def _percent(probability: float) -> str:
    return f"{probability:.0%}"
