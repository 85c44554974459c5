"""Settles names and links after changes, so that they depend on the set of documents and not on the order of work.

Only what a change can concern is looked at: the agreements that changed, and those that share a number or a pair of
parties with them, before or after.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Column, Connection, bindparam, delete, func, select, update

from registry.announced import settle_announced
from registry.database import Database, batched
from registry.links_settle import settle_links
from registry.resolve import Spelling, resolve
from registry.schema import agreement, entity, party, stale
from registry.stale import MERGED, mark_stale, touch


def settle(database: Database) -> int:
    """Returns how many agreements and news pages were looked at; 0 where nothing was stale."""
    with database.read() as connection:
        if connection.execute(select(stale.c.owner).limit(1)).first() is None:
            return 0
    with database.write() as connection:
        owners = set(connection.execute(select(stale.c.owner)).scalars())
        if not owners:
            return 0
        _names(connection, {owner for owner in owners if owner.startswith("E-")}, MERGED in owners)
        owners = set(connection.execute(select(stale.c.owner)).scalars())
        looked_at = settle_links(connection, {owner for owner in owners if owner[0] in "KD"})
        settle_announced(connection, looked_at)
        connection.execute(delete(stale))
    return len(looked_at)


def _names(connection: Connection, spellings: set[str], force: bool) -> None:
    """Counts the uses of stale spellings, resolves all, and marks what moved."""
    if not spellings:
        return
    before = _portraits(connection, spellings)
    named = {row.entity_id: row.name for row in connection.execute(select(entity.c.entity_id, entity.c.name))}
    _count(connection, spellings)
    unmoved = before == _portraits(connection, spellings) and all(portrait[-1] for portrait in before.values())
    if unmoved and not force:
        return
    rows = connection.execute(select(entity)).mappings().all()
    answers = resolve(
        Spelling(row["entity_id"], row["key"], row["kind"], row["region_code"], row["uses"], row["human_into"])
        for row in rows
    )
    renamed = {row["entity_id"] for row in rows if named[row["entity_id"]] != row["name"]}
    relinked, shown, changed = [], [], []
    for row in rows:
        this, answer = row["entity_id"], answers[row["entity_id"]]
        new = {"machine_into": answer.machine_into, "canonical_id": answer.canonical_id, "root": answer.root}
        if any(row[name] != value for name, value in new.items()):
            changed.append({"this": this, **new})
        # The root decides the links, the organisation which announcements tell one story.
        if row["root"] != answer.root or row["canonical_id"] != answer.canonical_id:
            relinked.append(this)
        if row["canonical_id"] != answer.canonical_id or answer.canonical_id in renamed:
            shown.append(this)
    _update(connection, ("machine_into", "canonical_id", "root"), changed)
    mark_stale(connection, _bearers(connection, relinked, party.c.agreement_id))
    for identity in sorted(_bearers(connection, shown, agreement.c.document_id)):
        touch(connection, identity)


def _portraits(connection: Connection, spellings: set[str]) -> dict[str, tuple[object, ...]]:
    """All of stale spellings that decides what names resolve to."""
    found: dict[str, tuple[object, ...]] = {}
    for some in batched(spellings):
        for row in connection.execute(select(entity).where(entity.c.entity_id.in_(some))):
            found[row.entity_id] = (row.name, row.kind, row.region_code, row.uses, row.machine_into is not None)
    return found


def _bearers(connection: Connection, spellings: list[str], column: Column[str]) -> set[str]:
    """The agreements, or their documents, that bear one of `spellings`."""
    found: set[str] = set()
    for some in batched(spellings):
        rows = connection.execute(
            select(column)
            .select_from(party.join(agreement, agreement.c.agreement_id == party.c.agreement_id))
            .where(party.c.entity_id.in_(some))
        )
        found |= set(rows.scalars())
    return found


def _count(connection: Connection, spellings: set[str]) -> None:
    """How many agreements use each spelling, how it is mostly written, and what kind it is."""
    for some in batched(spellings):
        rows = connection.execute(
            select(party.c.entity_id, party.c.name, party.c.kind, party.c.region_code, func.count().label("uses"))
            .where(party.c.entity_id.in_(some))
            .group_by(party.c.entity_id, party.c.name, party.c.kind, party.c.region_code)
        ).all()
        groups: dict[str, list[Any]] = defaultdict(list)
        for row in rows:
            groups[row.entity_id].append(row)
        named = connection.execute(select(entity.c.entity_id, entity.c.name).where(entity.c.entity_id.in_(some)))
        rows_now = [{"this": this, **_portrait(groups[this], name)} for this, name in named.tuples()]
        _update(connection, ("uses", "name", "kind", "region_code"), rows_now)


def _update(connection: Connection, columns: tuple[str, ...], rows: list[dict[str, Any]]) -> None:
    """Updates many spellings in one go; each row names its entity as `this`."""
    if rows:
        values: dict[str, Any] = {name: bindparam(name) for name in columns}
        connection.execute(update(entity).where(entity.c.entity_id == bindparam("this")).values(**values), rows)


def _portrait(rows: list[Any], name: str) -> dict[str, Any]:
    """What the bearers of one spelling say of it, by majority, the alphabet deciding a tie; `name` where none does."""
    portrait: dict[str, Any] = {"uses": sum(row.uses for row in rows), "name": name}
    for column in ("name", "kind", "region_code"):
        counts: dict[str, int] = defaultdict(int)
        for row in rows:
            if (value := getattr(row, column)) is not None:
                counts[value] += row.uses
        best = min(counts, key=lambda value: (-counts[value], value), default=None)
        if best is not None or column != "name":
            portrait[column] = best
    return portrait
