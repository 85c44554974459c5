"""What people decide on single fields, and taking it back. Every decision is one entry of the history."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select, update

from ingest.errors import UsageError
from registry import fieldrows
from registry.paths import split
from registry.project import FieldState
from registry.register import event_day
from registry.schema import agreement, document, entity, history, link
from registry.stale import MERGED, mark_stale, touch
from registry.trail import log, now
from registry.values import clean

if TYPE_CHECKING:
    from registry.store import Registry

ACCEPT, CORRECT, REJECT = "terima", "koreksi", "tolak"
#: Decisions on fields, and those on names and links; all can be undone.
FIELD_ACTIONS = (ACCEPT, CORRECT, REJECT)
OTHER_ACTIONS = ("gabung", "pisah", "sahkan", "putuskan")
_HUMAN = ("human", "human_value", "human_by", "human_at", "human_action", "basis")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the history."""

    history_id: int
    at: str  #: UTC, ISO
    by: str
    action: str
    subject: str
    path: str | None
    before: Any
    after: Any
    undoes: int | None
    undone: bool


def accept(registry: Registry, this: str, path: str, *, by: str) -> int:
    """A person holds what was read (or newly suggested) for right. Returns the number of the history's entry."""
    return _decide(registry, this, path, ACCEPT, None, by)


def correct(registry: Registry, this: str, path: str, value: str, *, by: str) -> int:
    """A person sets a value. Raises `UsageError` where `path` cannot hold it."""
    return _decide(registry, this, path, CORRECT, clean(path, value), by)


def reject(registry: Registry, this: str, path: str, *, by: str) -> int:
    """A person says that there is nothing: what was read does not stand there."""
    if split(path) is None:
        raise UsageError("isian tidak dikenal", subject=path)
    return _decide(registry, this, path, REJECT, None, by)


def _decide(registry: Registry, this: str, path: str, action: str, value: str | None, by: str) -> int:
    with registry.database.write() as connection:
        states = fieldrows.of_agreement(connection, this)
        _must_exist(connection, this)
        old = states.get(path) or FieldState(path)
        if action == ACCEPT:
            if old.value is None and not old.human:
                raise UsageError("tidak ada nilai yang dapat diterima", subject=f"{this} {path}")
            value = old.value if old.value is not None else old.human_value
        new = replace(
            old, human=True, human_value=value, human_by=by, human_at=now(), human_action=action, basis=old.value
        )
        resave(connection, this, {**states, path: new})
        return log(connection, by, action, this, path, _human_part(old), _human_part(new))


def _must_exist(connection: Connection, this: str) -> None:
    if connection.execute(select(agreement.c.agreement_id).where(agreement.c.agreement_id == this)).first() is None:
        raise UsageError("tidak ada naskah beridentitas itu", subject=this, hint="lihat: sepakat registry list")


def _human_part(state: FieldState) -> dict[str, Any]:
    return {name: getattr(state, name) for name in _HUMAN}


def resave(connection: Connection, this: str, states: dict[str, FieldState]) -> None:
    """Writes an agreement anew after its fields changed, and tells the index."""
    row = connection.execute(select(agreement).where(agreement.c.agreement_id == this)).one()
    held = {name: getattr(row, name) for name in _HELD}
    day = connection.execute(select(document.c.event_date).where(document.c.document_id == row.document_id)).scalar()
    kept = {path: state for path, state in states.items() if state.human or state.value is not None}
    fieldrows.save(connection, held, kept, event_day(row.event_class, day))
    touch(connection, row.document_id)


_HELD = ("agreement_id", "document_id", "ordinal", "origin", "gone", "checks", "event_class")


def read_history(registry: Registry, subject: str | None = None, *, limit: int = 0) -> list[Entry]:
    """Entries of one subject (an agreement, organisation or document), or all; the oldest first."""
    with registry.database.read() as connection:
        query = select(history).order_by(history.c.history_id.desc())
        if subject is not None:
            query = query.where(history.c.subject == subject)
        if limit:
            query = query.limit(limit)
        rows = connection.execute(query).all()[::-1]
        taken_back = set(connection.execute(select(history.c.undoes).where(history.c.undoes.is_not(None))).scalars())
    return [_entry(row, taken_back) for row in rows]


def _entry(row: Any, taken_back: set[int | None]) -> Entry:
    before, after = (None if text is None else json.loads(text) for text in (row.before, row.after))
    return Entry(
        row.history_id, row.at, row.by, row.action, row.subject, row.path, before, after, row.undoes,
        row.history_id in taken_back,
    )  # fmt: skip


def undo(registry: Registry, *, subject: str | None = None, history_id: int | None = None, by: str) -> Entry:
    """Takes back the last decision (of `subject`, or of anybody on anything), or the entry named.

    A decision that a later one on the same field replaced cannot be taken back alone: undo the later one first.
    Raises `UsageError` where there is nothing to undo.
    """
    with registry.database.write() as connection:
        entry = _undoable(connection, subject, history_id)
        before: dict[str, Any] = json.loads(entry.before) if entry.before else {}
        if entry.action in FIELD_ACTIONS:
            _restore_field(connection, entry.subject, entry.path, before)
        elif entry.action in ("gabung", "pisah"):
            for spelling, into in before.items():
                connection.execute(update(entity).where(entity.c.entity_id == spelling).values(human_into=into))
            mark_stale(connection, [*before, MERGED])
        else:
            _restore_link(connection, entry.subject, entry.path, before)
        log(connection, by, "urungkan", entry.subject, entry.path, _loads(entry.after), before, entry.history_id)
        return _entry(entry, {entry.history_id})


def _loads(text: str | None) -> Any:
    return None if text is None else json.loads(text)


def _undoable(connection: Connection, subject: str | None, history_id: int | None) -> Any:
    undone = select(history.c.undoes).where(history.c.undoes.is_not(None))
    actions = (*FIELD_ACTIONS, *OTHER_ACTIONS)
    open_ones = select(history).where(history.c.action.in_(actions), history.c.history_id.not_in(undone))
    query = open_ones
    if subject is not None:
        query = query.where(history.c.subject == subject)
    if history_id is not None:
        query = query.where(history.c.history_id == history_id)
    entry = connection.execute(query.order_by(history.c.history_id.desc()).limit(1)).first()
    if entry is None:
        raise UsageError("tidak ada keputusan yang dapat diurungkan", subject=subject or str(history_id or ""))
    same = open_ones.where(history.c.subject == entry.subject, history.c.history_id > entry.history_id)
    path = history.c.path
    later = connection.execute(same.where(path == entry.path if entry.path is not None else path.is_(None))).first()
    if later is not None:
        hint = f"urungkan dahulu nomor {later.history_id}"
        raise UsageError("sudah diganti keputusan lain", subject=str(entry.history_id), hint=hint)
    return entry


def _restore_field(connection: Connection, this: str, path: str, before: dict[str, Any]) -> None:
    states = fieldrows.of_agreement(connection, this)
    state = states.get(path) or FieldState(path)
    resave(connection, this, {**states, path: replace(state, **before)})


def _restore_link(connection: Connection, child: str, other: str, before: dict[str, Any]) -> None:
    parent, relation = other.split(" ", 1)
    this = (link.c.child_id == child) & (link.c.parent_id == parent) & (link.c.relation == relation)
    connection.execute(update(link).where(this).values(**before))
    connection.execute(link.delete().where(this, link.c.choice.is_(None), link.c.score.is_(None)))
    mark_stale(connection, [child, parent])
