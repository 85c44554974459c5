"""Announcements of a signing that no agreement answers: kept up when links are settled, since they are many."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from registry.database import batched
from registry.links import SIGNING
from registry.links_settle import holds
from registry.schema import agreement, announced, document, entity, link, party

#: Where no day is known, an announcement stands behind all others.
NEVER = "9999"


def settle_announced(connection: Connection, owners: set[str]) -> None:
    """Decides anew which of `owners` are announced and in no registry."""
    for some in batched(owner for owner in owners if owner.startswith("K-")):
        connection.execute(delete(announced).where(announced.c.agreement_id.in_(some)))
        rows = _unanswered(connection, some)
        who = _canonical(connection, [row.agreement_id for row in rows])
        if rows:
            connection.execute(insert(announced), [_row(row, who[row.agreement_id]) for row in rows])


def _unanswered(connection: Connection, some: list[str]) -> list[Any]:
    row = agreement.c
    answered = set(
        connection.execute(
            select(link.c.child_id).where(link.c.child_id.in_(some), link.c.relation == "mengumumkan", holds())
        ).scalars()
    )
    # The origin is looked at here: asked for it, the database may walk all news for every piece.
    rows = connection.execute(
        select(row.agreement_id, row.origin, row.signed, row.signed_from, row.count, document.c.published)
        .join(document, document.c.document_id == row.document_id)
        .where(row.agreement_id.in_(some), row.gone.is_(False), row.event_class.in_(SIGNING), row.parties != "")
    )
    return [item for item in rows if item.origin == "berita" and item.agreement_id not in answered]


def _canonical(connection: Connection, some: list[str]) -> dict[str, set[str]]:
    rows = connection.execute(
        select(party.c.agreement_id, entity.c.canonical_id)
        .join(entity, entity.c.entity_id == party.c.entity_id)
        .where(party.c.agreement_id.in_(some))
    )
    found: dict[str, set[str]] = defaultdict(set)
    for this, canonical in rows:
        found[this].add(canonical)
    return found


def _row(row: Any, who: set[str]) -> dict[str, str]:
    # One party alone signs with many on one day; then only equal numbers of agreements are one story.
    story = (sorted(who), row.signed or row.published, row.count if len(who) < 2 else 1)
    key = hashlib.sha256(repr(story).encode()).hexdigest()[:16]
    return {"agreement_id": row.agreement_id, "key": key, "first": f"{row.signed_from or NEVER} {row.agreement_id}"}


def count_announced(connection: Connection) -> int:
    """How many signings were announced and are in no registry."""
    return int(connection.execute(select(func.count(announced.c.key.distinct()))).scalar() or 0)


def list_announced(connection: Connection, limit: int | None) -> list[str]:
    """The keys of the signings, the earliest first; `limit` at most."""
    least = func.min(announced.c.first).label("least")
    query = select(announced.c.key, least).group_by(announced.c.key).order_by(least).limit(limit)
    return [row.key for row in sorted(connection.execute(query), key=lambda row: row.least)]
