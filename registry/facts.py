"""Loads what the linking knows of agreements, announcements and news pages; the decision is in registry/links.py."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from registry.database import batched
from registry.dates import first_day
from registry.links import Facts, News
from registry.schema import agreement, document, entity, field, number, page, party, sector


def load_facts(connection: Connection, owners: Iterable[str]) -> dict[str, Facts]:
    """Facts of those `owners` that are agreements and still found."""
    found: dict[str, Facts] = {}
    for some in batched(owner for owner in set(owners) if owner.startswith("K-")):
        found.update(_load(connection, some))
    return found


def _load(connection: Connection, some: list[str]) -> dict[str, Facts]:
    rows = connection.execute(
        select(agreement, document.c.published)
        .join(document, document.c.document_id == agreement.c.document_id)
        .where(agreement.c.agreement_id.in_(some), agreement.c.gone.is_(False))
    ).all()
    parties = _grouped(connection.execute(
        select(party.c.agreement_id, entity.c.root, entity.c.key)
        .join(entity, entity.c.entity_id == party.c.entity_id).where(party.c.agreement_id.in_(some))
        .order_by(party.c.agreement_id, party.c.ordinal)
    ))  # fmt: skip
    numbers = _grouped(connection.execute(
        select(number.c.agreement_id, number.c.key, number.c.cited).where(number.c.agreement_id.in_(some))
    ))  # fmt: skip
    sectors = _grouped(connection.execute(
        select(sector.c.agreement_id, sector.c.name, sector.c.name).where(sector.c.agreement_id.in_(some))
    ))  # fmt: skip
    titles = _titles(connection, some)
    return {
        row.agreement_id: _facts(
            row, parties[row.agreement_id], numbers[row.agreement_id],
            frozenset(name for name, _ in sectors[row.agreement_id]), tuple(titles[row.agreement_id]),
        )
        for row in rows
    }  # fmt: skip


def load_names(connection: Connection, owners: Iterable[str]) -> dict[str, list[str]]:
    """The folded names of those parties of agreements that are no regional government, as `Facts.names` has them."""
    found: dict[str, list[str]] = defaultdict(list)
    for some in batched(owners):
        rows = connection.execute(
            select(party.c.agreement_id, entity.c.key)
            .join(entity, entity.c.entity_id == party.c.entity_id)
            .where(party.c.agreement_id.in_(some), entity.c.root.startswith("E-"))
            .order_by(party.c.agreement_id, party.c.ordinal)
        )
        for owner, key in rows:
            found[owner].append(key)
    return found


def _grouped(rows: Any) -> dict[str, list[tuple[Any, Any]]]:
    found: dict[str, list[tuple[Any, Any]]] = defaultdict(list)
    for key, one, two in rows:
        found[key].append((one, two))
    return found


def _titles(connection: Connection, some: list[str]) -> dict[str, list[str]]:
    rows = connection.execute(
        select(field).where(field.c.agreement_id.in_(some), field.c.path.like("cite.%")).order_by(field.c.path)
    )
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if value := row.human_value if row.human else row.value:
            found[row.agreement_id].append(value)
    return found


def _facts(
    row: Any, parties: list[tuple[str, str]], numbers: list[tuple[str, bool]], sectors: frozenset[str],
    titles: tuple[str, ...],
) -> Facts:  # fmt: skip
    return Facts(
        owner=row.agreement_id,
        document_id=row.document_id,
        news=row.origin == "berita",
        form=row.form,
        subject=row.subject or "",
        roots=frozenset(root for root, _ in parties),
        names=tuple(key for root, key in parties if root.startswith("E-")),
        places=tuple(key for root, key in parties if not root.startswith("E-")),
        numbers=frozenset(key for key, cited in numbers if not cited),
        cited=frozenset(key for key, cited in numbers if cited),
        titles=titles,
        sectors=sectors,
        signed_from=row.signed_from,
        signed_to=row.signed_to,
        ends_to=row.ends_to,
        event_class=row.event_class,
        published=first_day(row.published),
    )


def load_news(connection: Connection, owners: Iterable[str]) -> dict[str, News]:
    """What is known of those `owners` that are pages of news."""
    found: dict[str, News] = {}
    for some in batched(owner for owner in set(owners) if owner.startswith("D")):
        rows = connection.execute(
            select(document).where(document.c.document_id.in_(some), document.c.kind == "news")
        ).all()
        texts: dict[str, list[str]] = defaultdict(list)
        for row in connection.execute(select(page).where(page.c.document_id.in_(some)).order_by(page.c.number)):
            texts[row.document_id].append(row.text)
        for row in rows:
            regions = frozenset(json.loads(row.regions))
            text = "\n".join((row.title or "", *texts[row.document_id]))
            day = row.event_date if row.event_date and len(row.event_date) == 10 else None
            found[row.document_id] = News(
                row.document_id, regions, text, row.event_class, day, first_day(row.published)
            )  # fmt: skip
    return found
