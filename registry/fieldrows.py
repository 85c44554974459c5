"""Reads and writes the rows of one agreement: its fields, and all that is derived from them."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select

from registry.database import upsert
from registry.flatten import Read
from registry.names import name_key
from registry.project import FieldState, priority, project
from registry.schema import agreement, entity, field, link, number, party, sector
from registry.stale import mark_stale

_COLUMNS = [item.name for item in fields(FieldState)]


def state_of(row: Any) -> FieldState:
    return FieldState(**{name: row[name] for name in _COLUMNS})


def of_agreement(connection: Connection, this: str) -> dict[str, FieldState]:
    """The fields of one agreement by path."""
    rows = connection.execute(select(field).where(field.c.agreement_id == this).order_by(field.c.path)).mappings()
    return {row["path"]: state_of(row) for row in rows}


def of_document(connection: Connection, identity: str) -> dict[int, dict[str, FieldState]]:
    """The fields of all agreements of a document by ordinal and path."""
    rows = connection.execute(
        select(agreement.c.ordinal, field)
        .outerjoin(field, field.c.agreement_id == agreement.c.agreement_id)
        .where(agreement.c.document_id == identity)
    ).mappings()
    found: dict[int, dict[str, FieldState]] = {}
    for row in rows:
        states = found.setdefault(row["ordinal"], {})
        if row["path"] is not None:
            states[row["path"]] = state_of(row)
    return found


def has_choice(connection: Connection, this: str) -> bool:
    """Whether a person confirmed or cut a link of this agreement."""
    mine = or_(link.c.child_id == this, link.c.parent_id == this)
    return connection.execute(select(link.c.child_id).where(mine, link.c.choice.is_not(None))).first() is not None


def merged(path: str, old: FieldState | None, new: Read | None) -> FieldState:
    """A new reading laid under what a person decided before."""
    kept = old if old is not None and old.human else FieldState(path)
    if new is None:
        return replace(kept, value=None, raw=None, page=None, start=None, end=None, confidence=None, origin=None)
    return replace(
        kept, value=new.value, raw=new.raw, page=new.page, start=new.start, end=new.end,
        confidence=new.confidence, origin=new.origin, skips=old.skips if old else 0,
    )  # fmt: skip


def save(connection: Connection, held: dict[str, Any], states: dict[str, FieldState], event_date: str | None) -> None:
    """Writes an agreement anew from its fields. `held`: the columns that are not derived."""
    this = held["agreement_id"]
    checks = json.loads(held["checks"])
    view = project(list(states.values()), checks, event_date)
    reviewed = held["origin"] != "berita"
    derived = {**view.row, "doubts": view.row["doubts"] if reviewed else 0, "last_to": view.row["ends_to"]}
    before = connection.execute(select(party.c.entity_id).where(party.c.agreement_id == this)).scalars()
    mark_stale(connection, [this, *before, *(item["entity_id"] for item in view.parties)])
    upsert(connection, agreement, [{**held, **derived}])
    rows = [_row(this, state, checks if reviewed else None) for state in states.values()]
    for table, items in ((field, rows), (party, view.parties), (number, view.numbers), (sector, view.sectors)):
        connection.execute(delete(table).where(table.c.agreement_id == this))
        if items:
            connection.execute(insert(table), [{**item, "agreement_id": this} for item in items])
    note_names(connection, view.parties)


def _row(this: str, state: FieldState, checks: list[dict[str, str]] | None) -> dict[str, Any]:
    due = priority(state, checks) if checks is not None else None
    return {**asdict(state), "agreement_id": this, "priority": due}


def note_names(connection: Connection, parties: list[dict[str, Any]]) -> None:
    """Every spelling gets its entity at once; what it resolves to is settled later, over all of them."""
    for item in parties:
        identity = item["entity_id"]
        if connection.execute(select(entity.c.entity_id).where(entity.c.entity_id == identity)).first() is None:
            connection.execute(
                insert(entity).values(
                    entity_id=identity, key=name_key(item["name"]), name=item["name"], kind=item["kind"],
                    region_code=item["region_code"], uses=0, canonical_id=identity,
                    root=identity,
                )
            )  # fmt: skip
