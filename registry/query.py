"""Finds agreements: lists with filters and order, and everything about one."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from extract.record import FORMS, TYPES
from ingest.errors import UsageError
from registry.dates import first_day, last_day
from registry.fieldrows import of_agreement
from registry.names import name_key
from registry.paths import order
from registry.private import masker
from registry.project import FieldState
from registry.schema import agreement, document, entity, page, party, sector, source
from registry.status import status_sql
from registry.types import STATUSES, AgreementRow
from registry.wanted import chosen, day, full_names
from registry.words import box_of, unpack

if TYPE_CHECKING:
    from registry.store import Registry

#: What `sort` may name → the column.
SORTS = {
    "signed": "signed_from", "ends": "last_to", "subject": "subject", "parties": "parties", "amount": "amount_size",
    "type": "type", "form": "form", "doubts": "doubts", "id": "agreement_id", "status": "status",
}  # fmt: skip
AGREEMENTS = ("naskah", "impor")
#: The columns of `agreement` that make an `AgreementRow`.
ROW_COLUMNS = [item.name for item in fields(AgreementRow) if item.name != "status"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which agreements, in which order. None filters nothing."""

    origins: tuple[str, ...] = AGREEMENTS
    status: tuple[str, ...] = ()
    type: str | None = None
    form: str | None = None
    sector: str | None = None
    party: str | None = None  #: part of a name, or an entity_id
    opd: str | None = None  #: part of a name
    text: str | None = None  #: part of the subject or a number
    year: int | None = None
    since: str | None = None  #: signed on or after (ISO)
    until: str | None = None  #: signed on or before (ISO)
    doubtful: bool = False  #: only those with doubtful fields or failed checks
    sort: str = "signed"
    descending: bool = True
    limit: int | None = None
    offset: int = 0


def list_agreements(registry: Registry, wanted: Wanted, as_of: date) -> list[AgreementRow]:
    """The agreements asked for, with their status on `as_of`. Raises `UsageError` for a word that is not known."""
    registry.settle()
    with registry.database.read() as connection:
        status = status_sql(as_of)
        columns = [agreement.c[name] for name in ROW_COLUMNS]
        query = _filtered(select(*columns, status.label("status")), wanted, status)
        query = query.order_by(*_order(wanted, status)).offset(wanted.offset)
        if wanted.limit:
            query = query.limit(wanted.limit)
        return [AgreementRow(**row) for row in connection.execute(query).mappings()]


def count_agreements(registry: Registry, wanted: Wanted, as_of: date) -> int:
    """How many there are, whatever the limit."""
    with registry.database.read() as connection:
        query = _filtered(select(func.count()).select_from(agreement), wanted, status_sql(as_of))
        return int(connection.execute(query).scalar() or 0)


def _order(wanted: Wanted, status: ColumnElement[str]) -> list[ColumnElement[Any]]:
    if wanted.sort not in SORTS:
        raise UsageError(f"urutan '{wanted.sort}' tidak dikenal", hint=f"pilih: {', '.join(SORTS)}")
    column: ColumnElement[Any] = status if wanted.sort == "status" else agreement.c[SORTS[wanted.sort]]
    # What has no value stands last in either direction, on every database.
    return [column.is_(None), column.desc() if wanted.descending else column.asc(), agreement.c.agreement_id]


def _filtered(query: Select[Any], wanted: Wanted, status: ColumnElement[str]) -> Select[Any]:
    row = agreement.c
    query = query.where(row.origin.in_(wanted.origins), row.gone.is_(False))
    if wanted.status:
        query = query.where(status.in_([chosen("status", one, STATUSES) for one in wanted.status]))
    if wanted.type is not None:
        query = query.where(row.type == chosen("jenis kerja sama", wanted.type, TYPES))
    if wanted.form is not None:
        query = query.where(row.form == chosen("bentuk naskah", wanted.form, FORMS))
    if wanted.year is not None:
        query = query.where(row.year == wanted.year)
    if wanted.opd:
        query = query.where(row.opd.icontains(wanted.opd, autoescape=True))
    if wanted.text:
        both = [column.icontains(wanted.text, autoescape=True) for column in (row.subject, row.numbers)]
        query = query.where(or_(*both))
    if wanted.since:
        query = query.where(row.signed_to >= first_day(day(wanted.since)))
    if wanted.until:
        query = query.where(row.signed_from <= last_day(day(wanted.until)))
    if wanted.sector:
        from extract.values.sectors import names

        having = select(sector.c.agreement_id).where(sector.c.name == chosen("urusan", wanted.sector, names()))
        query = query.where(row.agreement_id.in_(having))
    if wanted.party:
        query = query.where(row.agreement_id.in_(_bearing(wanted.party)))
    if wanted.doubtful:
        query = query.where(or_(row.doubts > 0, row.check_count > 0))
    return query


def _bearing(name: str) -> Select[Any]:
    """The agreements of organisations that bear this name, or part of it, in any spelling."""
    spelt = [
        condition
        for known in sorted(full_names(name))
        for condition in (
            entity.c.key.contains(name_key(known), autoescape=True), entity.c.name.icontains(known, autoescape=True),
        )
    ]  # fmt: skip
    matching = select(entity.c.canonical_id).where(or_(entity.c.entity_id == name, *spelt))
    spellings = select(entity.c.entity_id).where(entity.c.canonical_id.in_(matching))
    return select(party.c.agreement_id).where(party.c.entity_id.in_(spellings))


def resolve_id(registry: Registry, given: str) -> str:
    """The identifier that `given` begins, in any case, with or without "K-". Raises `UsageError` unless one remains."""
    bare = given.strip().lower().removeprefix("k").removeprefix("-")
    with registry.database.read() as connection:
        found = list(
            connection.execute(
                select(agreement.c.agreement_id)
                .where(agreement.c.agreement_id.startswith(f"K-{bare}", autoescape=True))
                .order_by(agreement.c.agreement_id)
                .limit(6)
            ).scalars()
        )
    if f"K-{bare}" in found:
        return f"K-{bare}"
    if len(found) == 1:
        return str(found[0])
    if not found:
        raise UsageError("tidak ada naskah beridentitas itu", subject=given, hint="lihat: sepakat registry list")
    raise UsageError(
        "lebih dari satu naskah berawalan itu", subject=given, hint=f"sebut lengkap: {', '.join(found[:5])}"
    )


@dataclass(frozen=True, slots=True)
class Shown:
    """One field with where it was read."""

    state: FieldState
    box: tuple[float, float, float, float] | None  #: left, top, right, bottom in points on the page
    sentence: str  #: the line around the raw text, "" for a value without a place


@dataclass(frozen=True, slots=True)
class Agreed:
    """Everything about one agreement."""

    row: AgreementRow
    fields: tuple[Shown, ...]
    checks: tuple[dict[str, str], ...]
    sources: tuple[str, ...]
    sha256: str
    title: str | None


def get_agreement(registry: Registry, this: str, as_of: date) -> Agreed:
    """Raises `UsageError` where there is none."""
    registry.settle()
    with registry.database.read() as connection:
        columns = [agreement.c[name] for name in ROW_COLUMNS]
        found = connection.execute(
            select(*columns, status_sql(as_of).label("status")).where(agreement.c.agreement_id == this)
        ).mappings().first()  # fmt: skip
        if found is None:
            raise UsageError("tidak ada naskah beridentitas itu", subject=this, hint="lihat: sepakat registry list")
        row = AgreementRow(**found)
        about = connection.execute(select(document).where(document.c.document_id == row.document_id)).one()
        names = connection.execute(
            select(source.c.source).where(source.c.document_id == row.document_id).order_by(source.c.source)
        ).scalars()
        states = sorted(of_agreement(connection, this).values(), key=lambda state: order(state.path))
        return Agreed(
            row, show_fields(connection, row.document_id, states), tuple(json.loads(row.checks)), tuple(names),
            about.sha256, about.title,
        )  # fmt: skip


def show_fields(connection: Connection, identity: str, states: list[FieldState]) -> tuple[Shown, ...]:
    """Fields with their box and the sentence they were read in."""
    numbers = {state.page for state in states if state.raw}
    rows = connection.execute(select(page).where(page.c.document_id == identity, page.c.number.in_(numbers)))
    pages = {row.number: (row.text, unpack(row.words)) for row in rows}
    shown = []
    mask = masker()
    for state in states:
        text, words = pages.get(state.page or 0, ("", ()))
        placed = bool(state.raw) and state.start is not None and state.end is not None and bool(text)
        box = box_of(words, state.start or 0, state.end or 0) if placed else None
        around = sentence(text, state.start or 0, state.end or 0) if placed else ""
        shown.append(Shown(state, box, mask(around)))
    return tuple(shown)


#: Characters of context on each side of a value; about two printed lines.
CONTEXT = 160


def sentence(text: str, start: int, end: int) -> str:
    """The sentence around [start, end), on one line, cut at `CONTEXT` characters either side.

    >>> sentence("Satu. Pada hari Senin tanggal dua. Tiga.", 16, 21)
    'Pada hari Senin tanggal dua.'
    """
    left, right = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    for mark in (". ", ".\n", "\n\n"):
        left = left.rsplit(mark, 1)[-1]
        head, found, _ = right.partition(mark)
        right = head + (mark.strip() if found else "")
    return " ".join((left + text[start:end] + right).split())


__all__ = ["Agreed", "Shown", "Wanted", "count_agreements", "get_agreement", "list_agreements", "resolve_id"]
