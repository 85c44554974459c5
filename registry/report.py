"""The recapitulation that bureaus hand in: agreements per kind, form, field of work, partner, office and year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Connection, and_, case, func, select

from registry.labels import TYPES, form_label
from registry.query import AGREEMENTS
from registry.schema import agreement, entity, party
from registry.status import status_sql
from registry.types import STATUSES

if TYPE_CHECKING:
    from registry.store import Registry

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
        groups = _groups(connection, as_of, year)
        partners = _partners(connection, as_of, year)
    labelled = {code: [(label, group) for group in groups for label in of(group)] for code, of in _LABELS.items()}
    sections = tuple(
        Section(code, title, _lines(code, partners if code == "mitra" else labelled[code]))
        for code, title in SECTIONS.items()
    )
    (total,) = _lines("jumlah", [("Jumlah", group) for group in groups]) or (_line("Jumlah", {}),)
    return Report(as_of.isoformat(), total, sections)


@dataclass(frozen=True, slots=True)
class _Group:
    """Agreements alike in all that a section asks for."""

    type: str | None
    form: str | None
    sectors: str
    opd: str | None
    year: int | None
    status: str
    many: int
    rupiah: float


def _known(value: object) -> str:
    return NONE if value is None else str(value)


#: Section → the labels under which a group counts; partners are counted by themselves.
_LABELS: dict[str, Callable[[_Group], list[str]]] = {
    "jenis": lambda group: [_known(group.type)],
    "bentuk": lambda group: [_known(group.form)],
    "bidang": lambda group: sorted(set(group.sectors.split("; "))) if group.sectors else [NONE],
    "perangkat_daerah": lambda group: [_known(group.opd)],
    "tahun": lambda group: [_known(group.year)],
}


def _counted(year: int | None) -> ColumnElement[bool]:
    row = agreement.c
    counted = and_(row.origin.in_(AGREEMENTS), row.gone.is_(False))
    return counted if year is None else and_(counted, row.year == year)


def _groups(connection: Connection, as_of: date, year: int | None) -> list[_Group]:
    """One walk over the agreements serves all sections but that of the partners."""
    row = agreement.c
    rupiah = func.coalesce(func.sum(row.amount_size).filter(row.currency == "IDR"), 0.0)
    alike = (row.type, row.form, row.sectors, row.opd, row.year)
    query = select(*alike, status_sql(as_of).label("status"), func.count(), rupiah).where(_counted(year))
    return [_Group(*item) for item in connection.execute(query.group_by(*alike, "status"))]


def _partners(connection: Connection, as_of: date, year: int | None) -> list[tuple[str, _Group]]:
    """Each organisation once for an agreement, under its canonical name.

    Counted here and not by the database, which took three times as long to find each pair once.
    """
    spellings = connection.execute(select(entity.c.entity_id, entity.c.name, entity.c.canonical_id)).all()
    names, canonical = {item[0]: item[1] for item in spellings}, {item[0]: item[2] for item in spellings}
    row = agreement.c
    rupiah = case((row.currency == "IDR", row.amount_size), else_=0.0)
    rows = connection.execute(
        select(row.agreement_id, party.c.entity_id, status_sql(as_of), rupiah)
        .join(party, party.c.agreement_id == row.agreement_id)
        .where(_counted(year))
    )
    once = {(this, canonical[spelling]): (status, amount or 0.0) for this, spelling, status, amount in rows}
    sums: dict[tuple[str, str], list[float]] = defaultdict(list)
    for (_, who), (status, amount) in once.items():
        sums[who, status].append(amount)
    return [
        (names[who], _Group(None, None, "", None, None, status, len(amounts), sum(amounts)))
        for (who, status), amounts in sums.items()
    ]


def _lines(code: str, labelled: Iterable[tuple[str, _Group]]) -> tuple[Line, ...]:
    """A line for each label: the most first; years in order."""
    found: dict[str, dict[str, tuple[int, float]]] = defaultdict(dict)
    for label, group in labelled:
        many, rupiah = found[label].get(group.status, (0, 0.0))
        found[label][group.status] = (many + group.many, rupiah + group.rupiah)
    lines = [_line(_title(code, label), counts) for label, counts in found.items()]
    order = (lambda line: (line.label,)) if code == "tahun" else (lambda line: (-line.count, line.label))
    return tuple(sorted(lines, key=order))


def _title(code: str, label: str) -> str:
    if code == "jenis":
        known = TYPES.get(label, label)
        return (
            known if known.casefold() == label.replace("_", " ").casefold() else f"{label.replace('_', ' ')}: {known}"
        )
    return form_label(label) if code == "bentuk" and label != NONE else label


def _line(label: str, counts: dict[str, tuple[int, float]]) -> Line:
    by_status = {status: counts.get(status, (0, 0.0))[0] for status in STATUSES}
    return Line(label, sum(by_status.values()), by_status, round(sum(value for _, value in counts.values())))
