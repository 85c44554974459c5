"""Reads the list of changes with all that the index needs of each document; the shapes are in registry/feed.py."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select

from registry.dates import first_day
from registry.feed import Change, IndexSource
from registry.private import masker
from registry.schema import agreement, change, document, entity, field, page, party, sector, source

if TYPE_CHECKING:
    from registry.store import Registry


def read_changes(registry: Registry, after: int, limit: int) -> list[Change]:
    registry.settle()
    with registry.database.read() as connection:
        rows = connection.execute(select(change).where(change.c.seq > after).order_by(change.c.seq).limit(limit)).all()
        known = _documents(connection, [row.document_id for row in rows if not row.deleted])
    return [Change(row.seq, row.document_id, row.deleted, known.get(row.document_id)) for row in rows]


def _documents(connection: Connection, ids: list[str]) -> dict[str, IndexSource]:
    rows = connection.execute(select(document).where(document.c.document_id.in_(ids), document.c.state == "done"))
    by_document: dict[str, list[Any]] = defaultdict(list)
    held = connection.execute(
        select(agreement)
        .where(agreement.c.document_id.in_(ids), agreement.c.gone.is_(False))
        .order_by(agreement.c.document_id, agreement.c.ordinal)
    )
    for item in held:
        by_document[item.document_id].append(item)
    context = _Context(connection, ids)
    return {row.document_id: _index_source(row, by_document[row.document_id], context) for row in rows}


class _Context:
    """What stands in other tables, fetched once for all documents of a batch."""

    def __init__(self, connection: Connection, ids: list[str]) -> None:
        self.sources = _grouped(connection.execute(
            select(source.c.document_id, source.c.source).where(source.c.document_id.in_(ids))
            .order_by(source.c.document_id, source.c.source)
        ))  # fmt: skip
        self.pages = _grouped(connection.execute(
            select(page.c.document_id, page.c.text).where(page.c.document_id.in_(ids))
            .order_by(page.c.document_id, page.c.number)
        ))  # fmt: skip
        mine = select(agreement.c.agreement_id).where(agreement.c.document_id.in_(ids), agreement.c.gone.is_(False))
        canonical = entity.alias("canonical")
        spelt = connection.execute(
            select(agreement.c.document_id, canonical.c.name, party.c.name)
            .join(party, party.c.agreement_id == agreement.c.agreement_id)
            .join(entity, entity.c.entity_id == party.c.entity_id)
            .join(canonical, canonical.c.entity_id == entity.c.canonical_id)
            .where(agreement.c.document_id.in_(ids), agreement.c.gone.is_(False))
            .order_by(agreement.c.document_id, agreement.c.ordinal, party.c.ordinal)
        ).all()  # fmt: skip
        self.parties = _grouped((identity, name) for identity, name, _ in spelt)
        # Only the document's own spellings: what others write must not decide how this one is indexed.
        self.aliases = _grouped((identity, own) for identity, name, own in spelt if own != name)
        self.sectors = _grouped(connection.execute(
            select(agreement.c.document_id, sector.c.name)
            .join(sector, sector.c.agreement_id == agreement.c.agreement_id)
            .where(agreement.c.document_id.in_(ids), agreement.c.gone.is_(False))
            .order_by(agreement.c.document_id, sector.c.name)
        ))  # fmt: skip
        self.amounts = _amounts(connection, mine)
        self.mask = masker()


def _grouped(rows: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, value in rows:
        found[key].append(value)
    return found


def _amounts(connection: Connection, mine: Any) -> dict[str, list[tuple[str, str]]]:
    rows = connection.execute(
        select(field).where(field.c.agreement_id.in_(mine), field.c.path.like("amount.%")).order_by(field.c.path)
    ).mappings()
    values: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        effective = row["human_value"] if row["human"] else row["value"]
        if effective is not None:
            values[row["agreement_id"]][row["path"]] = effective
    return {
        key: [(value, paths.get(f"{path}.currency", "IDR")) for path, value in paths.items() if path.count(".") == 1]
        for key, paths in values.items()
    }


def _index_source(row: Any, held: list[Any], context: _Context) -> IndexSource:
    date = _date_of(row, held)
    first = first_day(date)
    lead = held[0] if held else None
    return IndexSource(
        document_id=row.document_id,
        sha256=row.sha256,
        sources=tuple(sorted(context.sources.get(row.document_id, ()))),
        title=row.title,
        kind=row.kind or "other",
        type=next((item.type for item in held if item.type), None),
        types=tuple(dict.fromkeys(item.type for item in held if item.type)),
        form=lead.form if lead else None,
        date=date,
        year=int(first[:4]) if first else None,
        parties=tuple(dict.fromkeys(context.parties.get(row.document_id, ()))),
        aliases=tuple(dict.fromkeys(context.aliases.get(row.document_id, ()))),
        sectors=tuple(dict.fromkeys(context.sectors.get(row.document_id, ()))),
        numbers=tuple(dict.fromkeys(n for item in held for n in item.numbers.split("; ") if n)),
        amounts=tuple(pair for item in held for pair in context.amounts.get(item.agreement_id, ())),
        subject=next((item.subject for item in held if item.subject), None),
        starts=lead.starts if lead else None,
        ends=lead.ends if lead else None,
        event_class=row.event_class,
        pages=tuple(context.mask(text) for text in context.pages.get(row.document_id, ())),
        languages=tuple(json.loads(row.languages)),
    )


def _date_of(row: Any, held: list[Any]) -> str | None:
    told = [row.event_date] if row.kind == "news" else [item.signed for item in held]
    return next((str(date) for date in (*told, row.published) if date), None)
