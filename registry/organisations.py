"""Organisations and their spellings: finding, and what a person says about which are one. Remembered for ever."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, or_, select, update

from ingest.errors import UsageError
from registry.names import name_key
from registry.schema import entity
from registry.stale import MERGED, mark_stale
from registry.trail import log

if TYPE_CHECKING:
    from registry.store import Registry


@dataclass(frozen=True, slots=True)
class Organisation:
    entity_id: str
    name: str  #: canonical
    kind: str | None
    region_code: str | None
    uses: int  #: agreements and announcements that name it, in any spelling
    aliases: tuple[tuple[str, str], ...]  #: (entity_id, spelling) of its other names


def find_organisations(registry: Registry, name: str) -> list[Organisation]:
    """Organisations whose identifier is `name`, or one of whose spellings holds it; the exact one first."""
    registry.settle()
    with registry.database.read() as connection:
        return _find(connection, name)


def _find(connection: Connection, name: str) -> list[Organisation]:
    key = name_key(name)
    hits = connection.execute(
        select(entity.c.canonical_id, entity.c.key).where(
            or_(entity.c.entity_id == name, entity.c.key.contains(key, autoescape=True))
        )
    ).all()
    exact = {row.canonical_id for row in hits if row.key == key}
    members = select(entity).where(entity.c.canonical_id.in_({row.canonical_id for row in hits}))
    groups: dict[str, list[tuple[str, str, int, str | None, str | None]]] = {}
    for row in connection.execute(members.order_by(entity.c.canonical_id, entity.c.name)):
        item = (row.entity_id, row.name, row.uses, row.kind, row.region_code)
        groups.setdefault(row.canonical_id, []).append(item)
    found = [_organisation(identity, rows) for identity, rows in groups.items()]
    return sorted(found, key=lambda one: (one.entity_id not in exact, -one.uses, one.name))


def _organisation(identity: str, rows: list[tuple[str, str, int, str | None, str | None]]) -> Organisation:
    main = next((row for row in rows if row[0] == identity), rows[0])
    aliases = tuple((row[0], row[1]) for row in rows if row[0] != main[0] and row[2] > 0)
    return Organisation(identity, main[1], main[3], main[4], sum(row[2] for row in rows), aliases)


def _only(connection: Connection, name: str) -> Organisation:
    """The one organisation meant. Raises `UsageError` unless exactly one is."""
    found = _find(connection, name)
    exact = [one for one in found if one.entity_id == name or name_key(name) in _keys(connection, one)]
    candidates = exact or found
    if len(candidates) == 1:
        return candidates[0]
    if not candidates:
        raise UsageError("tidak ada pihak bernama itu", subject=name, hint="lihat: sepakat registry list --party NAMA")
    shown = "; ".join(f"{one.entity_id} {one.name}" for one in candidates[:5])
    raise UsageError("lebih dari satu pihak bernama itu", subject=name, hint=f"sebut identitasnya: {shown}")


def _keys(connection: Connection, one: Organisation) -> set[str]:
    rows = connection.execute(select(entity.c.key).where(entity.c.canonical_id == one.entity_id))
    return set(rows.scalars())


def merge(registry: Registry, name: str, into: str, *, by: str) -> tuple[Organisation, Organisation]:
    """From now on all spellings of `name` mean the organisation `into`. Returns both as they were before."""
    registry.settle()
    with registry.database.write() as connection:
        one, other = _only(connection, name), _only(connection, into)
        if one.entity_id == other.entity_id:
            raise UsageError("keduanya sudah pihak yang sama", subject=one.name)
        rows = select(entity.c.entity_id, entity.c.human_into).where(entity.c.canonical_id == one.entity_id)
        _set(connection, by, "gabung", one.entity_id, other.entity_id, dict(connection.execute(rows).tuples().all()))
    registry.settle()
    return one, other


def unmerge(registry: Registry, spelling: str, *, by: str) -> str:
    """From now on a spelling is an organisation of its own. Returns its name. Takes an entity_id or the exact name."""
    registry.settle()
    with registry.database.write() as connection:
        match = or_(entity.c.entity_id == spelling, entity.c.key == name_key(spelling))
        row = connection.execute(select(entity).where(match).limit(1)).first()
        if row is None:
            raise UsageError("tidak ada ejaan itu", subject=spelling, hint="lihat: sepakat registry list --party NAMA")
        if row.canonical_id == row.entity_id:
            raise UsageError("ejaan ini tidak digabung dengan yang lain", subject=row.name)
        _set(connection, by, "pisah", row.entity_id, row.entity_id, {row.entity_id: row.human_into})
        name = str(row.name)
    registry.settle()
    return name


def _set(
    connection: Connection, by: str, action: str, subject: str, into: str, before: dict[str, str | None]
) -> None:  # fmt: skip
    for identity in before:
        connection.execute(update(entity).where(entity.c.entity_id == identity).values(human_into=into))
    log(connection, by, action, subject, into, before, dict.fromkeys(before, into))
    mark_stale(connection, [*before, MERGED])
