"""What is there twice: one agreement scanned twice, one story on many sites."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from sqlalchemy import select

from ingest.twins import Report, group
from registry.facts import load_facts
from registry.links import same_agreement
from registry.query import AGREEMENTS
from registry.schema import agreement, document, page

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from registry.store import Registry

#: More agreements that share a number or parties and day than this are a series, not copies.
SERIES = 50


@dataclass(frozen=True, slots=True)
class Duplicate:
    kind: str  #: "naskah" or "berita"
    members: tuple[str, ...]  #: agreement_ids, or document_ids of news, sorted
    titles: tuple[str, ...]  #: of the members
    reason: str  #: for a reader of Indonesian


def find_duplicates(registry: Registry) -> list[Duplicate]:
    """Groups of agreements that are the same, then of news pages that tell the same story."""
    registry.settle()
    with registry.database.read() as connection:
        return [*_agreements(connection), *_news(connection)]


def _agreements(connection: Connection) -> list[Duplicate]:
    ids = connection.execute(
        select(agreement.c.agreement_id).where(agreement.c.origin.in_(AGREEMENTS), agreement.c.gone.is_(False))
    ).scalars()
    facts = load_facts(connection, ids)
    buckets: dict[str, list[str]] = defaultdict(list)
    for this, item in sorted(facts.items()):
        for key in item.numbers:
            buckets[f"N:{key}"].append(this)
        if item.signed_from and len(item.roots) > 1:
            buckets[f"P:{'|'.join(sorted(item.roots))}:{item.signed_from}"].append(this)
    pairs: dict[tuple[str, str], str] = {}
    for members in buckets.values():
        for one, two in combinations(members, 2) if len(members) <= SERIES else ():
            if reason := same_agreement(facts[one], facts[two]):
                pairs.setdefault((one, two), reason)
    return [
        Duplicate("naskah", pair, (facts[pair[0]].subject, facts[pair[1]].subject), reason)
        for pair, reason in sorted(pairs.items())
    ]


def _news(connection: Connection) -> list[Duplicate]:
    rows = connection.execute(
        select(document.c.document_id, document.c.title, document.c.event_date, document.c.published)
        .where(document.c.kind == "news")
        .order_by(document.c.document_id)
    ).all()
    news = select(document.c.document_id).where(document.c.kind == "news")
    texts: dict[str, list[str]] = defaultdict(list)
    for row in connection.execute(select(page).where(page.c.document_id.in_(news)).order_by(page.c.number)):
        texts[row.document_id].append(row.text)
    titles = {row.document_id: row.title or "" for row in rows}
    reports = [
        Report(row.document_id, "\n".join(texts[row.document_id]), row.event_date or row.published) for row in rows
    ]
    return [
        Duplicate("berita", members, tuple(titles[member] for member in members), "isi dan hari peristiwa sama")
        for members in group(reports)
        if len(members) > 1
    ]
