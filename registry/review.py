"""The queue of fields that a person should look at: the most doubtful first, those passed over last."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, and_, exists, func, select, update

from registry.fieldrows import state_of
from registry.paths import title
from registry.project import DOUBTFUL, FieldState
from registry.query import AGREEMENTS, show_fields
from registry.schema import agreement, field, source

if TYPE_CHECKING:
    from registry.store import Registry


@dataclass(frozen=True, slots=True)
class Doubt:
    """One field to look at, with all that helps to decide."""

    agreement_id: str
    document_id: str
    source: str  #: where to find the original
    subject: str | None  #: of the agreement
    path: str
    title: str  #: official name of the field
    value: str | None  #: what counts now
    suggestion: str | None  #: what newer rules read instead of a person's value
    confidence: float | None
    page: int | None
    box: tuple[float, float, float, float] | None  #: left, top, right, bottom in points
    sentence: str  #: where it was read; "" for a computed value
    checks: tuple[str, ...]  #: failed checks of the agreement


def next_doubts(
    registry: Registry, *, this: str | None = None, everything: bool = False, limit: int = 1
) -> list[Doubt]:
    """The next fields to look at; `this`: of one agreement only; `everything`: also those that are not doubtful."""
    with registry.database.read() as connection:
        # The database must walk the fields in order and stop at the first due; joined, it sorts them all first.
        held = exists(select(agreement.c.agreement_id).where(agreement.c.agreement_id == field.c.agreement_id, _held()))
        queue = select(field).where(_due(this, everything), held).order_by(*_ORDER).limit(limit).subquery()
        rows = connection.execute(
            select(queue, agreement.c.document_id, agreement.c.subject, agreement.c.checks)
            .join(agreement, agreement.c.agreement_id == queue.c.agreement_id)
            .order_by(*(queue.c[column.name] for column in _ORDER))
        ).mappings().all()  # fmt: skip
        doubts = []
        for row in rows:
            (shown,) = show_fields(connection, row["document_id"], [state_of(row)])
            names = select(func.min(source.c.source)).where(source.c.document_id == row["document_id"])
            doubts.append(_doubt(row, shown.state, shown.box, shown.sentence, connection.execute(names).scalar() or ""))
    return doubts


def _doubt(row: Any, state: FieldState, box: Any, sentence: str, name: str) -> Doubt:
    return Doubt(
        row["agreement_id"], row["document_id"], name, row["subject"], state.path, title(state.path), state.effective,
        state.suggestion, state.confidence, state.page if state.raw else None, box, sentence,
        tuple(check["message"] for check in json.loads(row["checks"])),
    )  # fmt: skip


#: The most doubtful first, those passed over last; the identifiers decide a tie.
_ORDER = (field.c.skips, field.c.priority, field.c.agreement_id, field.c.path)


def _due(this: str | None, everything: bool) -> ColumnElement[bool]:
    due: ColumnElement[bool] = field.c.priority.is_not(None)
    if not everything:
        due = and_(due, field.c.priority < DOUBTFUL)
    return due if this is None else and_(due, field.c.agreement_id == this)


def _held() -> ColumnElement[bool]:
    return and_(agreement.c.origin.in_(AGREEMENTS), agreement.c.gone.is_(False))


def count_doubts(registry: Registry, *, this: str | None = None, everything: bool = False) -> int:
    """How many fields wait."""
    with registry.database.read() as connection:
        query = select(func.count()).select_from(
            field.join(agreement, agreement.c.agreement_id == field.c.agreement_id)
        )
        return int(connection.execute(query.where(_due(this, everything), _held())).scalar() or 0)


def skip(registry: Registry, this: str, path: str) -> None:
    """Puts a field behind those that were passed over less often."""
    with registry.database.write() as connection:
        mine = (field.c.agreement_id == this) & (field.c.path == path)
        connection.execute(update(field).where(mine).values(skips=field.c.skips + 1))
