"""The registry as a table for others: XLSX, CSV or JSON, with official titles, real dates and numbers."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, case, select

from ingest.errors import UsageError
from registry.labels import FORMS, TYPES, duration_label
from registry.links import CHAINS
from registry.links_settle import holds
from registry.private import masker
from registry.query import Wanted, list_agreements
from registry.schema import entity, field, link, party, source
from registry.spreadsheet import Cell, Sheet, safe_text, write_table
from registry.types import AgreementRow

if TYPE_CHECKING:
    from registry.store import Registry

#: Key of a column in JSON and CSV → its official title and width in a spreadsheet.
COLUMNS: dict[str, tuple[str, int]] = {
    "no": ("No", 6), "id": ("Identitas", 19), "jenis": ("Jenis Kerja Sama", 10), "uraian_jenis": ("Uraian Jenis", 30),
    "bentuk": ("Bentuk Naskah", 24), "judul": ("Judul/Tentang", 60), "nomor": ("Nomor Naskah", 36),
    "para_pihak": ("Para Pihak", 50), "urusan": ("Urusan Pemerintahan", 28),
    "perangkat_daerah": ("Perangkat Daerah Pemrakarsa", 30), "tanggal": ("Tanggal Penandatanganan", 14),
    "tempat": ("Tempat Penandatanganan", 18), "mulai": ("Mulai Berlaku", 14), "berakhir": ("Berakhir", 14),
    "asal_berakhir": ("Asal Tanggal Berakhir", 12), "jangka_waktu": ("Jangka Waktu", 12),
    "nilai": ("Nilai Kerja Sama", 20), "mata_uang": ("Mata Uang", 8), "sumber_dana": ("Sumber Dana", 18),
    "status": ("Status", 14), "induk": ("Naskah Induk", 19), "menggantikan": ("Menggantikan", 19),
    "realisasi": ("Realisasi", 30), "kendala": ("Permasalahan", 30), "tindak_lanjut": ("Tindak Lanjut", 30),
    "keterangan": ("Keterangan", 30), "jumlah": ("Jumlah Naskah", 8), "pemeriksaan": ("Hasil Pemeriksaan", 40),
    "diragukan": ("Isian Diragukan", 9), "diperiksa": ("Diperiksa Oleh", 16), "berkas": ("Berkas", 40),
}  # fmt: skip
PARTY_TITLES = ("Identitas Naskah", "Urutan", "Nama Pihak", "Nama Baku", "Sebutan", "Golongan", "Kode Wilayah",
                "Penanda Tangan", "Jabatan")  # fmt: skip
PARTY_WIDTHS = (19, 7, 50, 50, 16, 16, 12, 30, 40)
_DATES = ("tanggal", "mulai", "berakhir")
_EXTRA = ("duration", "realisasi", "kendala", "tindak_lanjut", "keterangan")
_ORIGINS = {"stated": "tertulis", "estimated": "estimasi"}


def export(registry: Registry, path: Path, wanted: Wanted, as_of: date) -> int:
    """Writes the agreements asked for; the ending of `path` tells the format. Returns how many.

    Raises `UsageError` for an ending other than .xlsx, .csv or .json.
    """
    writers = {".xlsx": _xlsx, ".csv": _csv, ".json": _json}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise UsageError("format tidak dikenal", subject=path.name, hint="akhiri dengan .xlsx, .csv atau .json")
    rows = list_agreements(registry, wanted, as_of)
    with registry.database.read() as connection:
        writer(path, rows, _More(connection))
    return len(rows)


class _More:
    """What stands in other tables, fetched once for all agreements."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.mask = masker()
        value = case((field.c.human, field.c.human_value), else_=field.c.value)
        rows = connection.execute(select(field.c.agreement_id, field.c.path, value).where(field.c.path.in_(_EXTRA)))
        self.extra: dict[str, dict[str, str]] = defaultdict(dict)
        for this, path, text in rows:
            if text is not None:
                self.extra[this][path] = text
        who = select(field.c.agreement_id, field.c.human_by).where(field.c.human).distinct()
        self.reviewers: dict[str, set[str]] = defaultdict(set)
        for this, name in connection.execute(who):
            self.reviewers[this].add(name or "")
        self.parents: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for row in connection.execute(select(link).where(link.c.relation.in_(CHAINS), holds())):
            self.parents[row.child_id].append((row.relation, row.parent_id))
        self.sources: dict[str, str] = {}
        for row in connection.execute(select(source).order_by(source.c.document_id, source.c.source.desc())):
            self.sources[row.document_id] = row.source

    def parent(self, this: str, *, renewed: bool) -> str:
        found = [other for relation, other in self.parents.get(this, ()) if (relation == "perpanjangan") == renewed]
        return "; ".join(sorted(found))


def _record(index: int, row: AgreementRow, more: _More) -> dict[str, Cell]:
    """One row by column; dates still ISO text."""
    extra = more.extra.get(row.agreement_id, {})
    checks = "; ".join(check["message"] for check in json.loads(row.checks)) if row.check_count else ""
    return {
        "no": index, "id": row.agreement_id, "jenis": row.type, "uraian_jenis": TYPES.get(row.type or ""),
        "bentuk": FORMS.get(row.form or "", row.form), "judul": more.mask(row.subject or "") or None,
        "nomor": row.numbers or None, "para_pihak": row.parties or None, "urusan": row.sectors or None,
        "perangkat_daerah": row.opd, "tanggal": row.signed, "tempat": row.place, "mulai": row.starts,
        # An addendum may have moved the last day; else the date stands as it was read, maybe imprecise.
        "berakhir": row.ends if row.last_to == row.ends_to else row.last_to,
        "asal_berakhir": _ORIGINS.get(row.ends_origin or ""), "jangka_waktu": duration_label(extra.get("duration")),
        "nilai": _number(row.amount), "mata_uang": row.currency, "sumber_dana": row.funding, "status": row.status,
        "induk": more.parent(row.agreement_id, renewed=False) or None,
        "menggantikan": more.parent(row.agreement_id, renewed=True) or None,
        **{name: more.mask(extra[name]) if name in extra else None for name in _EXTRA[1:]},
        "jumlah": row.count, "pemeriksaan": checks or None, "diragukan": row.doubts,
        "diperiksa": ", ".join(sorted(more.reviewers.get(row.agreement_id, ()))) or None,
        "berkas": more.sources.get(row.document_id),
    }  # fmt: skip


def _number(amount: str | None) -> int | float | None:
    if amount is None:
        return None
    try:
        return int(amount) if amount.isdigit() else float(amount)
    except ValueError:
        return None


def _real(name: str, value: Cell) -> Cell:
    """A whole date as a date; an imprecise one stays text, which is more honest than its first day."""
    if name in _DATES and isinstance(value, str) and len(value) == 10:
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value


def _xlsx(path: Path, rows: list[AgreementRow], more: _More) -> None:
    titles = tuple(title for title, _ in COLUMNS.values())
    widths = tuple(width for _, width in COLUMNS.values())
    lines: Iterator[Sequence[Cell]] = (
        [_real(name, value) for name, value in _record(index, row, more).items()] for index, row in enumerate(rows, 1)
    )
    parties = _parties(more.connection, {row.agreement_id for row in rows})
    write_table(
        path, [Sheet("Kerja Sama", titles, lines, widths), Sheet("Para Pihak", PARTY_TITLES, parties, PARTY_WIDTHS)]
    )


def _parties(connection: Connection, wanted: set[str]) -> Iterator[Sequence[Cell]]:
    """One party a row, with its canonical name and who signed for it."""
    canonical = entity.alias("canonical")
    value = case((field.c.human, field.c.human_value), else_=field.c.value)
    signing = select(field.c.agreement_id, field.c.path, value).where(
        field.c.path.like("party.%.signatory") | field.c.path.like("party.%.position")
    )
    people = {(this, path): text for this, path, text in connection.execute(signing)}
    rows = connection.execute(
        select(party, canonical.c.name.label("baku"))
        .join(entity, entity.c.entity_id == party.c.entity_id)
        .join(canonical, canonical.c.entity_id == entity.c.canonical_id)
        .order_by(party.c.agreement_id, party.c.ordinal)
    )
    for row in rows:
        if row.agreement_id in wanted:
            here = f"party.{row.ordinal}"
            signed = [people.get((row.agreement_id, f"{here}.{part}")) for part in ("signatory", "position")]
            known = (row.agreement_id, row.ordinal, row.name, row.baku, row.role, row.kind, row.region_code)
            yield [*known, *signed]


def _csv(path: Path, rows: list[AgreementRow], more: _More) -> None:
    temporary = path.with_name(f".{path.name}.tmp")
    # The mark at the front tells Excel that the file is UTF-8.
    with temporary.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([title for title, _ in COLUMNS.values()])
        for index, row in enumerate(rows, 1):
            values = _record(index, row, more).values()
            writer.writerow([safe_text(value) if isinstance(value, str) else value for value in values])
    temporary.replace(path)


def _json(path: Path, rows: list[AgreementRow], more: _More) -> None:
    parties: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for this, *values in _parties(more.connection, {row.agreement_id for row in rows}):
        names = ("urutan", "nama", "nama_baku", "sebutan", "golongan", "kode_wilayah", "penanda_tangan", "jabatan")
        parties[str(this)].append(dict(zip(names, values, strict=True)))
    temporary = path.with_name(f".{path.name}.tmp")
    with temporary.open("w", encoding="utf-8") as file:
        file.write("[")
        for index, row in enumerate(rows, 1):
            one = {**_record(index, row, more), "pihak": parties[row.agreement_id]}
            file.write((",\n" if index > 1 else "\n") + json.dumps(one, ensure_ascii=False))
        file.write("\n]\n")
    temporary.replace(path)
