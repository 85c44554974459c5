"""Takes what was read in one document into the database, in one transaction."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from extract.record import Agreement, Record, to_store
from ingest.errors import RegistryError
from ingest.types import Document, Page
from registry import fieldrows
from registry.database import Database, to_json
from registry.flatten import Pin, align, flatten, marks
from registry.identity import agreement_id, document_id
from registry.project import FieldState
from registry.schema import agreement, document, page, source
from registry.stale import forget, mark_stale, touch
from registry.trail import log
from registry.types import Noted, RegisterReport, SourceState
from registry.words import pack

#: Stands in the warnings of a page that was taken over by gambling advertisements: it mirrors real news and is none.
SPAM = "iklan judi"
#: A page that names more regions than this is a list, not a story about an agreement.
MENTIONED = 12
#: How the source of a row begins that came from somebody's table.
IMPORTED = "impor:"
#: Events in which the day of the event is the day of signing.
_SIGNING = ("penandatanganan", "perpanjangan", "tindak_lanjut")


def note_source(database: Database, sha256: str, name: str, media_type: str | None, size: int | None) -> SourceState:
    with database.read() as connection:
        # A second run over the same files asks this of each: it must not wait for a writer.
        row = connection.execute(
            select(document.c.document_id, document.c.state)
            .join(source, source.c.document_id == document.c.document_id)
            .where(document.c.sha256 == sha256, source.c.source == name)
        ).first()
    if row is not None:
        return SourceState(row.document_id, Noted.KNOWN, row.state)
    with database.write() as connection:
        known = _document_row(connection, sha256)
        if known is None:
            _add_document(connection, sha256, media_type, size)
        identity = document_id(sha256)
        added = _add_source(connection, identity, name)
        if known is not None and added and known["state"] == "done":
            touch(connection, identity)
    noted = Noted.NEW if known is None else Noted.NEW_SOURCE if added else Noted.KNOWN
    return SourceState(identity, noted, "pending" if known is None else known["state"])


def _add_document(connection: Connection, sha256: str, media_type: str | None, size: int | None) -> None:
    identity = document_id(sha256)
    other = connection.execute(select(document.c.sha256).where(document.c.document_id == identity)).scalar()
    if other is not None:
        raise RegistryError(f"dua naskah berbeda beridentitas {identity}", subject=sha256)
    connection.execute(
        insert(document).values(
            document_id=identity, sha256=sha256, media_type=media_type, size=size, state="pending", languages="[]",
            warnings="[]",
        )
    )  # fmt: skip


def _add_source(connection: Connection, identity: str, name: str) -> bool:
    there = connection.execute(
        select(source.c.source).where(source.c.document_id == identity, source.c.source == name)
    ).first()
    if there is None:
        connection.execute(insert(source).values(document_id=identity, source=name))
    return there is None


def _document_row(connection: Connection, sha256: str) -> dict[str, Any] | None:
    row = connection.execute(select(document).where(document.c.sha256 == sha256)).mappings().first()
    return None if row is None else dict(row)


def register(database: Database, read: Document, record: Record, version: str) -> RegisterReport:
    identity = document_id(read.sha256)
    # The names of a document are kept apart: the same bytes under another name are the same reading.
    stored = to_json(to_store(replace(record, document=replace(record.document, source=""))))
    with database.write() as connection:
        known = _document_row(connection, read.sha256)
        if known is None:
            _add_document(connection, read.sha256, read.media_type, None)
        _add_source(connection, identity, read.source)
        values = _document_values(read, record, stored, version)
        pages = [_page_row(identity, item) for item in read.pages]
        if known is not None and known["state"] == "done" and _same(connection, known, values, pages):
            return RegisterReport(identity, _ids_of(connection, identity), False, 0)
        first = known is None or known["record"] is None
        connection.execute(document.update().where(document.c.document_id == identity).values(**values))
        connection.execute(delete(page).where(page.c.document_id == identity))
        connection.execute(insert(page), pages)
        ids, suggestions = _take_in(connection, identity, record, version, first)
        if record.document.kind == "news":
            mark_stale(connection, [identity])
        log(connection, f"mesin {version}", "daftar" if first else "baca_ulang", identity)
        touch(connection, identity)
    return RegisterReport(identity, ids, True, suggestions)


def _document_values(read: Document, record: Record, stored: str, version: str) -> dict[str, Any]:
    event, info = record.event, record.document
    return {
        "media_type": read.media_type,
        "state": "done",
        "reason": None,
        "kind": info.kind,
        "title": info.title,
        "published": info.published,
        "languages": to_json(list(info.languages)),
        "warnings": to_json(list(info.warnings)),
        "web": None if read.web is None else to_json(_plain(asdict(read.web))),
        "event_class": event.event_class if event else None,
        "event_date": event.date.value if event and event.date else None,
        "event_confidence": round(event.confidence, 4) if event else None,
        "regions": to_json(_regions(read)) if info.kind == "news" and not _spam(record) else "[]",
        "record": stored,
        "extractor_version": version,
    }


def _spam(record: Record) -> bool:
    return any(SPAM in warning for warning in record.document.warnings)


def _regions(read: Document) -> list[str]:
    """Codes of the regions that a news page names, for the links of pages that only mention an agreement."""
    from extract.text.regions import find_regions

    found = {mention.code for item in read.pages for mention in find_regions(item.text) if mention.code}
    return sorted(found)[:MENTIONED]


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in values.items()}


def _page_row(identity: str, item: Page) -> dict[str, Any]:
    details = {
        "width": item.width,
        "height": item.height,
        "method": item.method.value,
        "rotation": item.rotation,
        "quality": asdict(item.quality),
        "readings": [asdict(reading) for reading in item.readings],
        "furniture": [list(span) for span in item.furniture],
    }
    # NUL is no character of a text on PostgreSQL; a blank keeps the offsets.
    text = item.text.replace("\x00", " ")
    return {
        "document_id": identity, "number": item.number, "text": text, "details": to_json(details),
        "words": pack(item.words),
    }  # fmt: skip


def _same(connection: Connection, known: dict[str, Any], values: dict[str, Any], pages: list[dict[str, Any]]) -> bool:
    """Whether all is there already. The source may differ: the same bytes under another name read the same."""
    if any(known[name] != value for name, value in values.items()):
        return False
    there = connection.execute(select(page).where(page.c.document_id == known["document_id"]).order_by(page.c.number))
    return [dict(row) for row in there.mappings()] == pages


def _ids_of(connection: Connection, identity: str) -> tuple[str, ...]:
    rows = connection.execute(
        select(agreement.c.agreement_id)
        .where(agreement.c.document_id == identity, agreement.c.gone.is_(False))
        .order_by(agreement.c.ordinal)
    )
    return tuple(rows.scalars())


def _take_in(
    connection: Connection, identity: str, record: Record, version: str, first: bool
) -> tuple[tuple[str, ...], int]:
    """Writes the agreements of a record; returns their identifiers and how many suggestions arose."""
    before = {} if first else fieldrows.of_document(connection, identity)
    kept = {ordinal: states for ordinal, states in before.items() if _touched(connection, identity, ordinal, states)}
    ordinals = align({o: _marks(states) for o, states in kept.items()}, [marks(a) for a in record.agreements])
    suggestions = 0
    for ordinal, item in sorted(zip(ordinals, record.agreements, strict=True), key=lambda pair: pair[0]):
        states = _lay(item, before.get(ordinal, {}))
        suggestions += sum(1 for state in states.values() if state.suggestion is not None)
        _write(connection, identity, ordinal, item, record, states, before.get(ordinal), version)
    for ordinal in sorted(set(before) - set(ordinals)):
        _retire(connection, identity, ordinal, before[ordinal], ordinal in kept)
    return tuple(agreement_id(identity, ordinal) for ordinal in sorted(ordinals)), suggestions


def _touched(connection: Connection, identity: str, ordinal: int, states: dict[str, FieldState]) -> bool:
    this = agreement_id(identity, ordinal)
    return any(state.human for state in states.values()) or fieldrows.has_choice(connection, this)


def _marks(states: dict[str, FieldState]) -> set[str]:
    values = [value for state in states.values() for value in (state.value, state.human_value, state.basis)]
    names = [state.path.split(".") for state in states.values() for _ in range(3)]
    wanted = {"party", "number", "subject"}
    return {v for v, name in zip(values, names, strict=True) if v and name[0] in wanted and len(name) < 3}


def _lay(item: Agreement, before: dict[str, FieldState]) -> dict[str, FieldState]:
    """The fields as read now, with what people decided before."""
    pins: dict[str, dict[int, Pin]] = {}
    for state in before.values():
        parts = state.path.split(".")
        if state.human and len(parts) == 2:
            pins.setdefault(parts[0], {})[int(parts[1])] = Pin(state.human_value, state.basis)
    found = flatten(item, pins)
    states: dict[str, FieldState] = {}
    for path in sorted(found.keys() | before.keys()):
        old, new = before.get(path), found.get(path)
        if new is None and (old is None or not old.human):
            continue
        states[path] = fieldrows.merged(path, old, new)
    return states


def _write(
    connection: Connection, identity: str, ordinal: int, item: Agreement, record: Record,
    states: dict[str, FieldState], before: dict[str, FieldState] | None, version: str,
) -> None:  # fmt: skip
    this = agreement_id(identity, ordinal)
    checks = [asdict(check) for check in item.checks]
    event = record.event
    origin = "naskah"
    if record.document.kind == "news":
        origin = "berita"
    elif record.document.source.startswith(IMPORTED):
        origin = "impor"
    held: dict[str, Any] = {
        "agreement_id": this, "document_id": identity, "ordinal": ordinal, "origin": origin, "gone": False,
        "checks": to_json(checks), "event_class": event.event_class if event and not _spam(record) else None,
    }  # fmt: skip
    day = event.date.value if event and event.date else None
    fieldrows.save(connection, held, states, event_day(held["event_class"], day))
    if before:
        for path, state in states.items():
            old = before.get(path)
            if (old.value if old else None) != state.value:
                log(connection, f"mesin {version}", "baca_ulang", this, path, old.value if old else None, state.value)


def event_day(event_class: str | None, date: str | None) -> str | None:
    """The day of a news event where that is the day of signing."""
    return date if event_class in _SIGNING else None


def _retire(connection: Connection, identity: str, ordinal: int, before: dict[str, FieldState], kept: bool) -> None:
    """An agreement that newer rules no longer find goes, unless a person worked on it."""
    this = agreement_id(identity, ordinal)
    if not kept:
        forget(connection, [this])
        connection.execute(delete(agreement).where(agreement.c.agreement_id == this))
        return
    # Its last reading stays: by it, rules that find the agreement again give it back its identifier.
    row = connection.execute(select(agreement).where(agreement.c.agreement_id == this)).mappings().one()
    held = {name: row[name] for name in ("agreement_id", "document_id", "ordinal", "origin", "checks", "event_class")}
    fieldrows.save(connection, {**held, "gone": True}, before, None)
