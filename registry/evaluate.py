"""Reads from a registry what registry/score.py compares to the gold of the sample corpus."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from registry.gaps import find_gaps
from registry.links import CHAINS
from registry.links_settle import holds
from registry.schema import agreement, link, source
from registry.score import Score, score_chains, score_gaps, score_news, score_unregistered

if TYPE_CHECKING:
    from registry.store import Registry


def evaluate(registry: Registry, gold: Path) -> list[Score]:
    """Scores of chains, news links and gaps against `gold` (the folder with links.json and news_links.json)."""
    chains = json.loads((gold / "links.json").read_text("utf-8"))
    news = json.loads((gold / "news_links.json").read_text("utf-8"))
    links = read_links(registry)
    gaps = find_gaps(registry, date.fromisoformat(chains["gaps"]["as_of"]))
    unregistered = [(gap.parties, gap.signed) for gap in gaps if gap.code == "berita_tanpa_naskah"]
    return [
        score_chains([item for item in links if item[2] in CHAINS], chains),
        *score_news([item for item in links if item[2] not in CHAINS], news),
        *score_gaps([(gap.code, name) for gap in gaps for name in gap.sources[:1]], chains),
        score_unregistered(unregistered, news),
    ]


def read_links(registry: Registry) -> list[tuple[str, str, str]]:
    """(source of the child, source of the parent, relation) of every link that holds."""
    registry.settle()
    with registry.database.read() as connection:
        owners = dict(connection.execute(select(agreement.c.agreement_id, agreement.c.document_id)).tuples().all())
        named: dict[str, str] = {}
        for row in connection.execute(select(source).order_by(source.c.source.desc())):
            named[row.document_id] = row.source
        rows = connection.execute(select(link).where(holds())).all()
    return sorted(
        (named[owners.get(row.child_id, row.child_id)], named[owners[row.parent_id]], row.relation) for row in rows
    )
