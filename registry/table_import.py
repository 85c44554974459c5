"""Takes a register kept in a spreadsheet into this one: a plan first, which a dry run shows, then the deed.

A row that matches an agreement already there (by number, else by parties and day, else by parties and subject) fills
what that one lacks and names what disagrees; any other row becomes a document of its own, whose text is the row.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from extract.record import Agreement, Amount, DocumentInfo, Field, Party, Record
from extract.values.durations import add
from ingest.types import Document, Page
from registry.dates import first_day, last_day
from registry.facts import load_facts
from registry.identity import agreement_id, document_id, entity_id, number_key
from registry.links import Facts, likeness
from registry.names import name_key, trunk
from registry.query import AGREEMENTS
from registry.register import IMPORTED
from registry.resolve import Spelling, root_of
from registry.schema import agreement, entity
from registry.spreadsheet import read_sheets
from registry.table_read import SheetReading, Understood, read_sheet

if TYPE_CHECKING:
    from ingest.archive import Archive
    from registry.store import Registry

#: A value typed by an office is usually right; below the threshold of review it would flood the queue.
TYPED = 0.85
VERSION = "impor-1"
#: Parties alone are no match; with a subject this alike they are.
SAME_SUBJECT = 0.8
_SINGLE = ("subject", "signed", "place", "starts", "ends", "duration", "funding")
#: Fields that only people know: they go in as a person's word, from the table.
_PEOPLE = ("opd", "realisasi", "kendala", "tindak_lanjut", "keterangan")


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """What will become of one row."""

    row: Understood
    action: str  #: "baru", "cocok" or "sudah" (this very row was imported before)
    agreement_id: str | None  #: of the agreement it matches
    reason: str  #: for a reader of Indonesian
    fills: dict[str, str]  #: field → value that the agreement lacks
    conflicts: tuple[tuple[str, str, str], ...]  #: (field, value there, value in the table); nothing is changed


@dataclass(frozen=True, slots=True)
class Plan:
    file: str
    sheets: tuple[SheetReading, ...]
    unread: tuple[str, ...]  #: sheets without a heading row
    rows: tuple[PlannedRow, ...]


def plan_import(registry: Registry, path: Path) -> Plan:
    """What an import of `path` would do; changes nothing."""
    registry.settle()
    read, unread = [], []
    for name, rows in read_sheets(path):
        reading = read_sheet(name, rows)
        if reading is None:
            unread.append(name)
        else:
            read.append(reading)
    matcher = _Matcher(registry)
    planned = [matcher.plan(row, path.name) for reading in read for row in reading.rows]
    return Plan(path.name, tuple(read), tuple(unread), tuple(planned))


def carry_out(registry: Registry, plan: Plan, archive: Archive, *, by: str) -> int:
    """Does what the plan says; returns how many rows were taken in or filled something. Twice does nothing more."""
    done = 0
    for item in plan.rows:
        if item.action == "baru":
            done += _add(registry, plan, item, archive, by)
        elif item.action == "cocok" and item.agreement_id and item.fills:
            _fill(registry, item.agreement_id, item.fills, f"{by} (impor {plan.file})")
            done += 1
    registry.settle()
    return done


def row_text(row: Understood) -> str:
    """The text of the document that a row becomes."""
    return "\n".join(f"{title}: {' '.join(text.split())}" for title, text in row.cells.items())


def sha_of(row: Understood) -> str:
    return hashlib.sha256(row_text(row).encode()).hexdigest()


class _Matcher:
    """Finds the agreement that a row is about."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        with registry.database.read() as connection:
            ids = connection.execute(
                select(agreement.c.agreement_id).where(agreement.c.origin.in_(AGREEMENTS), agreement.c.gone.is_(False))
            ).scalars()
            self.facts = load_facts(connection, ids)
            rows = connection.execute(select(entity.c.entity_id, entity.c.root)).tuples()
            self.roots = dict(rows.all())
        self.by_number: dict[str, list[Facts]] = defaultdict(list)
        self.by_roots: dict[frozenset[str], list[Facts]] = defaultdict(list)
        for item in self.facts.values():
            for key in item.numbers:
                self.by_number[key].append(item)
            self.by_roots[item.roots].append(item)

    def plan(self, row: Understood, file: str) -> PlannedRow:
        own = self.facts.get(agreement_id(document_id(sha_of(row)), 1))
        if own is not None:
            # A crash may have come between the row and what only people know; the same import finishes it.
            fills = {path: value for path, value in self._compare(own, row)[0].items() if path in _PEOPLE}
            return PlannedRow(row, "cocok" if fills else "sudah", own.owner, "baris ini sudah diimpor", fills, ())
        match, reason = self._match(row)
        if match is None:
            return PlannedRow(row, "baru", None, reason, {}, ())
        fills, conflicts = self._compare(match, row)
        return PlannedRow(row, "cocok", match.owner, reason, fills, tuple(conflicts))

    def _match(self, row: Understood) -> tuple[Facts | None, str]:
        keys = [key for number in row.values.get("number", []) if (key := number_key(number))]
        found = {item.owner: item for key in keys for item in self.by_number.get(key, [])}
        if len(found) == 1:
            return next(iter(found.values())), "nomor sama"
        same = self.by_roots.get(self._roots_of(row), [])
        signed = next(iter(row.values.get("signed", [])), None)
        subject = next(iter(row.values.get("subject", [])), "")
        on_day = [item for item in same if signed and _meets(item, signed)]
        if len(on_day) == 1:
            return on_day[0], "pihak dan tanggal sama"
        open_day = on_day or [item for item in same if not (signed and item.signed_from)]
        alike = [item for item in open_day if likeness(item.subject, subject) >= SAME_SUBJECT]
        if len(alike) == 1:
            return alike[0], "pihak dan judul sama"
        return None, "lebih dari satu naskah mungkin cocok" if len(found) > 1 or len(alike) > 1 else "belum ada"

    def _roots_of(self, row: Understood) -> frozenset[str]:
        found = set()
        for name in row.values.get("party", []):
            key = name_key(name)
            spelled = Spelling(entity_id(key), key, None, None, 0, None)
            found.add(self.roots.get(entity_id(key)) or root_of(spelled) or entity_id(trunk(key)))
        return frozenset(found)

    def _compare(self, match: Facts, row: Understood) -> tuple[dict[str, str], list[tuple[str, str, str]]]:
        from registry.fieldrows import of_agreement

        with self.registry.database.read() as connection:
            states = of_agreement(connection, match.owner)
        there = {path: state.effective for path, state in states.items() if state.effective is not None}
        fills: dict[str, str] = {}
        conflicts: list[tuple[str, str, str]] = []
        for name in (*_SINGLE, "form", "type", *_PEOPLE, "amount"):
            value = next(iter(row.values.get(name, [])), None)
            path = "amount.1" if name == "amount" else name
            if value is None:
                continue
            if path not in there and not (path in states and states[path].human):
                fills[path] = value
            elif (old := there.get(path)) is not None and not _agree(name, old, value):
                conflicts.append((path, old, value))
        if "amount.1" in fills:
            fills["amount.1.currency"] = row.values.get("currency", ["IDR"])[0]
            fills["amount.1.role"] = "kontrak"
        return fills, conflicts


def _meets(item: Facts, signed: str) -> bool:
    first, last = first_day(signed), last_day(signed)
    if not (first and last and item.signed_from and item.signed_to):
        return False
    return first <= item.signed_to and item.signed_from <= last


def _agree(name: str, old: str, new: str) -> bool:
    """Whether two values say the same: an imprecise date agrees with a day in it, a subject with nearly its words."""
    if name == "subject":
        return likeness(old, new) >= 0.7
    if name in ("signed", "starts", "ends"):
        return old.startswith(new) or new.startswith(old)
    if name == "amount":
        return float(old) == float(new)
    return old.casefold() == new.casefold()


def _fill(registry: Registry, this: str, fills: dict[str, str], by: str) -> None:
    from registry.edit import correct

    for path, value in fills.items():
        correct(registry, this, path, value, by=by)


def _add(registry: Registry, plan: Plan, item: PlannedRow, archive: Archive, by: str) -> int:
    """A row becomes a document: archived, registered, with what only people know as a person's word."""
    row = item.row
    text = row_text(row)
    sha = archive.store(text.encode())
    source = f"{IMPORTED}{plan.file}#{row.sheet}!{row.row}"
    read = Document(source, sha, "text/plain", (Page(1, text),), title=next(iter(row.values.get("subject", [])), None))
    info = DocumentInfo(source, sha, "agreement", read.title, None, ("id",), 1, (), ())
    registry.note_source(sha, source, "text/plain", len(text.encode()))
    record = Record(info, None, (to_agreement(row, text),))
    report = registry.register(read, record, extractor_version=VERSION)
    people = {name: row.values[name][0] for name in _PEOPLE if name in row.values}
    _fill(registry, report.agreement_ids[0], people, f"{by} (impor {plan.file})")
    return 1


def to_agreement(row: Understood, text: str) -> Agreement:
    """What a row says, each value placed in the text of the row."""
    values = row.values

    def fields(name: str) -> tuple[Field, ...]:
        return tuple(_place(value, row, name, text) for value in values.get(name, []))

    def first(name: str) -> Field | None:
        return next(iter(fields(name)), None)

    ends, starts, signed, duration = (first(name) for name in ("ends", "starts", "signed", "duration"))
    currency = values.get("currency", ["IDR"])[0]
    amounts = tuple(
        Amount(f.value, f.raw, f.page, f.start, f.end, f.confidence, f.origin, currency, "kontrak")
        for f in fields("amount")
    )
    return Agreement(
        form=values.get("form", ["lainnya"])[0],
        type=next(iter(values.get("type", [])), None), subject=first("subject"),
        numbers=fields("number"), parties=tuple(_party(field) for field in fields("party")), sectors=fields("sector"),
        signed=signed, place=first("place"), starts=starts,
        ends=replace(ends, origin="stated") if ends else _estimated(starts or signed, duration),
        duration=duration, amounts=amounts,
        funding=first("funding"),
    )  # fmt: skip


def _estimated(starts: Field | None, duration: Field | None) -> Field | None:
    """The last day of a term that the row gives as a length only."""
    value = add(starts.value, duration.value) if starts and duration else None
    return Field(value, "", 1, 0, 0, TYPED, "estimated") if value else None


def _party(name: Field) -> Party:
    from extract.organisations.resolve import resolve_organisation

    known = resolve_organisation(name.value)
    if known is None or known.name != name.value:
        return Party(name)
    return Party(name, kind=known.kind, region_code=known.region_code)


def _place(value: str, row: Understood, name: str, text: str) -> Field:
    """The cell that a value was read from, as it stands in the text of the row."""
    title = row.origins.get(name)
    cell = " ".join(row.cells[title].split()) if title in row.cells else ""
    start = text.find(f"{title}: {cell}") + len(f"{title}: ") if cell else -1
    if start < 0:
        return Field(value, "", 1, 0, 0, TYPED, "judul bagian tabel")
    inside = cell.find(value)
    if inside >= 0:
        return Field(value, value, 1, start + inside, start + inside + len(value), TYPED)
    return Field(value, cell, 1, start, start + len(cell), TYPED)
