"""Links as people see them: list, confirm, cut."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, or_, select

from ingest.errors import UsageError
from registry.database import upsert
from registry.schema import agreement, document, link
from registry.stale import mark_stale
from registry.trail import log, now

if TYPE_CHECKING:
    from registry.store import Registry

RELATIONS = {
    "pelaksanaan": "pelaksanaan dari",
    "rencana_kerja": "rencana kerja dari",
    "lanjutan": "lanjutan dari",
    "adendum": "adendum atas",
    "perpanjangan": "perpanjangan dari",
    "mengumumkan": "berita yang mengumumkan",
    "menyebut": "berita yang menyebut",
}


@dataclass(frozen=True, slots=True)
class LinkRow:
    child_id: str
    child: str  #: subject of the agreement, or headline of the news
    parent_id: str
    parent: str
    relation: str
    score: float | None
    evidence: tuple[str, ...]
    state: str  #: "terhubung", "usulan", "sah" or "putus"
    by: str | None


def list_links(
    registry: Registry, this: str | None = None, *, suggestions: bool = False, cut: bool = False
) -> list[LinkRow]:  # fmt: skip
    """Links of one agreement (or document), or all. `suggestions`: also those too weak; `cut`: also those cut."""
    registry.settle()
    with registry.database.read() as connection:
        query = select(link)
        if this is not None:
            mine = select(agreement.c.document_id).where(agreement.c.agreement_id == this)
            query = query.where(or_(link.c.child_id == this, link.c.parent_id == this, link.c.child_id.in_(mine)))
        rows = [row for row in connection.execute(query) if _wanted(row, suggestions, cut)]
        names = _names(connection, {end for row in rows for end in (row.child_id, row.parent_id)})
    found = [_row(row, names) for row in rows]
    return sorted(found, key=lambda row: (row.parent_id, row.relation, row.child_id))


def _wanted(row: Any, suggestions: bool, cut: bool) -> bool:
    state = _state(row)
    return (state != "usulan" or suggestions) and (state != "putus" or cut)


def _state(row: Any) -> str:
    return str(row.choice) if row.choice else "terhubung" if row.found else "usulan"


def _row(row: Any, names: dict[str, str]) -> LinkRow:
    return LinkRow(
        row.child_id, names.get(row.child_id, ""), row.parent_id, names.get(row.parent_id, ""), row.relation, row.score,
        tuple(json.loads(row.evidence)), _state(row), row.choice_by,
    )  # fmt: skip


def _names(connection: Connection, ends: set[str]) -> dict[str, str]:
    from registry.database import batched

    found: dict[str, str] = {}
    for some in batched(ends):
        rows = connection.execute(
            select(agreement.c.agreement_id, agreement.c.subject, agreement.c.origin, document.c.title)
            .join(document, document.c.document_id == agreement.c.document_id)
            .where(agreement.c.agreement_id.in_(some))
        )
        for row in rows:
            title = (row.title, row.subject) if row.origin == "berita" else (row.subject, row.title)
            found[row.agreement_id] = next((text for text in title if text), "")
        titles = select(document.c.document_id, document.c.title).where(document.c.document_id.in_(some))
        found |= {identity: title or "" for identity, title in connection.execute(titles).tuples()}
    return found


def confirm(registry: Registry, child: str, parent: str, relation: str | None = None, *, by: str) -> str:
    """A person says the link holds; the machine never takes it away. Returns the relation.

    A link that the machine did not find needs its `relation`.
    """
    return _choose(registry, child, parent, relation, "sah", "sahkan", by)


def cut(registry: Registry, child: str, parent: str, relation: str | None = None, *, by: str) -> str:
    """A person says the link does not hold; the machine never makes it again."""
    return _choose(registry, child, parent, relation, "putus", "putuskan", by)


def _choose(
    registry: Registry, child: str, parent: str, relation: str | None, choice: str, action: str, by: str
) -> str:
    registry.settle()
    with registry.database.write() as connection:
        ends = (link.c.child_id == child) & (link.c.parent_id == parent)
        rows = connection.execute(select(link).where(ends).order_by(link.c.score.desc())).all()
        old = next((row for row in rows if relation in (None, row.relation)), None)
        name = relation or (old.relation if old else None)
        if name is None or name not in RELATIONS:
            hint = f"sebut hubungannya: --relation {'|'.join(RELATIONS)}"
            raise UsageError("belum ada hubungan antara keduanya", subject=f"{child} {parent}", hint=hint)
        before = {key: getattr(old, key) if old else None for key in ("choice", "choice_by", "choice_at")}
        after = {"choice": choice, "choice_by": by, "choice_at": now()}
        kept = {"score": old.score, "evidence": old.evidence, "found": old.found} if old else _unseen()
        upsert(connection, link, [{"child_id": child, "parent_id": parent, "relation": name, **kept, **after}])
        log(connection, by, action, child, f"{parent} {name}", before, after)
        mark_stale(connection, [child, parent])
    registry.settle()
    return name


def _unseen() -> dict[str, Any]:
    return {"score": None, "evidence": "[]", "found": False}
