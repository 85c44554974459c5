"""Remembers what has to be settled again: agreements whose links, and spellings whose organisation, may have moved."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Select, delete, insert, select

from registry.database import upsert
from registry.schema import agreement, block, change, link, party, stale

#: Stands among the stale owners when a person merged or parted names: all are resolved anew.
MERGED = "!merged"


def mark_stale(connection: Connection, owners: Iterable[str]) -> None:
    """`owners`: agreements, documents of news, or spellings."""
    upsert(connection, stale, [{"owner": owner} for owner in sorted(set(owners))])


def ids_of(connection: Connection, identity: str) -> list[str]:
    """A document and its agreements, as owners of links."""
    rows = connection.execute(select(agreement.c.agreement_id).where(agreement.c.document_id == identity)).scalars()
    return [*rows, identity]


def touch(connection: Connection, identity: str) -> None:
    """Puts a document at the end of the list of changes."""
    connection.execute(delete(change).where(change.c.document_id == identity))
    connection.execute(insert(change).values(document_id=identity, deleted=False))


def forget(connection: Connection, owners: list[str]) -> None:
    """Before `owners` are deleted: what hangs on them goes, and all that shared a link with them is settled again."""
    mates = connection.execute(select(block.c.owner).where(block.c.key.in_(keys_of(owners)))).scalars()
    names = connection.execute(select(party.c.entity_id).where(party.c.agreement_id.in_(owners))).scalars()
    children = connection.execute(select(link.c.child_id).where(link.c.parent_id.in_(owners))).scalars()
    mark_stale(connection, {*mates, *names, *children} - set(owners))
    connection.execute(delete(block).where(block.c.owner.in_(owners)))
    connection.execute(delete(stale).where(stale.c.owner.in_(owners)))
    connection.execute(delete(link).where(link.c.child_id.in_(owners)))
    connection.execute(delete(link).where(link.c.parent_id.in_(owners)))


def keys_of(owners: list[str]) -> Select[tuple[str]]:
    return select(block.c.key).where(block.c.owner.in_(owners))
