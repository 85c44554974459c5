"""The recapitulation that bureaus hand in: agreements per kind, form, field of work, partner, office and year."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, and_, func, literal, select

from registry.labels import TYPES, form_label
from registry.query import AGREEMENTS
from registry.schema import agreement, entity, party, sector
from registry.status import status_sql
from registry.types import Status

if TYPE_CHECKING:
    from registry.store import Registry

STATUSES = tuple(status.value for status in Status)
#: Code of a section → its title.
SECTIONS = {
    "jenis": "Jenis kerja sama",
    "bentuk": "Bentuk naskah",
    "bidang": "Bidang (urusan)",
    "mitra": "Mitra",
    "perangkat_daerah": "Perangkat daerah pemrakarsa",
    "tahun": "Tahun penandatanganan",
}
NONE = "(tidak diketahui)"


@dataclass(frozen=True, slots=True)
class Line:
    label: str
    count: int
    by_status: dict[str, int]  #: status → how many; every status has its key
    rupiah: int  #: sum of contract and grant values in rupiah; other currencies are not converted


@dataclass(frozen=True, slots=True)
class Section:
    code: str
    title: str
    lines: tuple[Line, ...]  #: the most first; years in order


@dataclass(frozen=True, slots=True)
class Report:
    as_of: str
    total: Line
    sections: tuple[Section, ...]


def make_report(registry: Registry, as_of: date, *, year: int | None = None) -> Report:
    """All sections as of a day; `year` keeps only what was signed in it. Agreements of several fields or partners
    count in each."""
    registry.settle()
    with registry.database.read() as connection:
        rows = {code: _lines(connection, code, as_of, year) for code in SECTIONS}
        total = _lines(connection, "jumlah", as_of, year)
    sections = tuple(Section(code, title, rows[code]) for code, title in SECTIONS.items())
    return Report(as_of.isoformat(), total[0] if total else Line("Jumlah", 0, dict.fromkeys(STATUSES, 0), 0), sections)


def _lines(connection: Connection, code: str, as_of: date, year: int | None) -> tuple[Line, ...]:
    row = agreement.c
    labels: dict[str, Any] = {
        "jenis": row.type, "bentuk": row.form, "bidang": sector.c.name, "mitra": entity.c.name,
        "perangkat_daerah": row.opd, "tahun": row.year, "jumlah": literal("Jumlah"),
    }  # fmt: skip
    status = status_sql(as_of)
    rupiah = func.sum(row.amount_size).filter(row.currency == "IDR")
    query = select(labels[code].label("label"), status.label("status"), func.count().label("many"), rupiah.label("sum"))
    query = query.select_from(_source(code)).where(row.origin.in_(AGREEMENTS), row.gone.is_(False))
    if year is not None:
        query = query.where(row.year == year)
    found: dict[str, dict[str, tuple[int, float]]] = defaultdict(dict)
    for item in connection.execute(query.group_by("label", "status")):
        found[NONE if item.label is None else str(item.label)][item.status] = (item.many, item.sum or 0)
    lines = [_line(_title(code, label), counts) for label, counts in found.items()]
    order = (lambda line: (line.label,)) if code == "tahun" else (lambda line: (-line.count, line.label))
    return tuple(sorted(lines, key=order))


def _source(code: str) -> Any:
    if code == "bidang":
        return agreement.outerjoin(sector, sector.c.agreement_id == agreement.c.agreement_id)
    if code == "mitra":
        # Each organisation once for an agreement, under its canonical name.
        spelling = entity.alias("spelling")
        once = (
            select(party.c.agreement_id, spelling.c.canonical_id)
            .join(spelling, spelling.c.entity_id == party.c.entity_id)
            .distinct()
            .subquery()
        )
        return agreement.join(once, once.c.agreement_id == agreement.c.agreement_id).join(
            entity, and_(entity.c.entity_id == once.c.canonical_id)
        )
    return agreement


def _title(code: str, label: str) -> str:
    if code == "jenis":
        return f"{label}: {TYPES[label]}" if label in TYPES else label
    return form_label(label) if code == "bentuk" and label != NONE else label


def _line(label: str, counts: dict[str, tuple[int, float]]) -> Line:
    by_status = {status: counts.get(status, (0, 0.0))[0] for status in STATUSES}
    return Line(label, sum(by_status.values()), by_status, round(sum(value for _, value in counts.values())))
