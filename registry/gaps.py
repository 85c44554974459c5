"""What is missing: agreements that never got what should follow, news without an agreement, failed checks."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select

from registry.announced import NEVER, count_announced, list_announced
from registry.database import batched
from registry.dates import months_before
from registry.links_settle import holds
from registry.query import AGREEMENTS
from registry.schema import agreement, document, field, link, source

if TYPE_CHECKING:
    from registry.store import Registry

#: After so many months without a follower an agreement counts as a gap.
AFTER_MONTHS = 12

#: Code → title; the order in which they are shown.
TITLES = {
    "kb_tanpa_pks": "Kesepakatan Bersama tanpa Perjanjian Kerja Sama",
    "nota_kesepakatan_tanpa_rencana_kerja": "Nota Kesepakatan tanpa Rencana Kerja",
    "loi_tanpa_msp": "Pernyataan Kehendak tanpa Memorandum Saling Pengertian",
    "msp_tanpa_tindak_lanjut": "Memorandum Saling Pengertian tanpa tindak lanjut",
    "di_atas_kertas": "Tidak pernah ditindaklanjuti (di atas kertas)",
    "konflik": "Pemeriksaan gagal",
    "belum_lengkap": "Isian wajib masih kosong",
    "berita_tanpa_naskah": "Diumumkan dalam berita, tidak ada dalam registri",
}
#: Gap → the form that should have had a follower, and the relations that count as one.
_FOLLOWED = {
    "kb_tanpa_pks": ("kesepakatan_bersama", ("pelaksanaan", "rencana_kerja")),
    "nota_kesepakatan_tanpa_rencana_kerja": ("nota_kesepakatan", ("rencana_kerja", "pelaksanaan")),
    "loi_tanpa_msp": ("pernyataan_kehendak", ("lanjutan",)),
    "msp_tanpa_tindak_lanjut": ("memorandum_saling_pengertian", ("pelaksanaan", "rencana_kerja")),
}
#: News after the signing that show that something was done.
_DONE = ("tindak_lanjut", "peluncuran", "evaluasi", "perpanjangan")


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing missing."""

    code: str  #: a key of TITLES
    agreement_id: str | None  #: None for news without an agreement
    document_ids: tuple[str, ...]
    sources: tuple[str, ...]
    form: str | None
    subject: str | None
    parties: tuple[str, ...]
    signed: str | None
    count: int
    detail: str  #: for a reader of Indonesian


def find_gaps(
    registry: Registry, as_of: date, *, months: int = AFTER_MONTHS, only: str | None = None, limit: int | None = None
) -> list[Gap]:
    """All gaps as of a day, in the order of TITLES, then by signing day.

    `only`: of one kind, a key of TITLES; `limit`: so many of each kind at most, the earliest signed.
    """
    registry.settle()
    with registry.database.read() as connection:
        found: list[Gap] = []
        for code in TITLES:
            if only in (None, code):
                found += _find(connection, code, as_of, months, limit)
        return _with_sources(connection, found)


def count_gaps(registry: Registry, as_of: date, *, months: int = AFTER_MONTHS) -> dict[str, int]:
    """How many gaps of each kind `find_gaps` finds; every key of TITLES stands in it."""
    registry.settle()
    with registry.database.read() as connection:
        checked = _checked(connection)
        counts = {code: len(checked[code]) for code in checked}
        counts["berita_tanpa_naskah"] = count_announced(connection)
        for code in TITLES.keys() - counts.keys():
            query = select(func.count(agreement.c.agreement_id)).where(_missing(code, as_of, months))
            counts[code] = int(connection.execute(query).scalar() or 0)
    return {code: counts[code] for code in TITLES}


#: What a `Gap` tells and is sorted by; the other columns are many and wide.
_SHOWN = tuple(
    agreement.c[name]
    for name in (
        "agreement_id", "document_id", "form", "subject", "parties", "signed", "signed_from", "signed_to", "count",
    )
)  # fmt: skip


def _find(connection: Connection, code: str, as_of: date, months: int, limit: int | None) -> list[Gap]:
    if code == "berita_tanpa_naskah":
        return [_announced(items) for items in list_announced(connection, limit)]
    if code in _CHECKED:
        return _failed(connection, code, limit)
    first = (func.coalesce(agreement.c.signed_from, NEVER), agreement.c.agreement_id)
    query = select(*_SHOWN).where(_missing(code, as_of, months)).order_by(*first).limit(limit)
    return [_gap(code, row, _since(row, as_of)) for row in _sorted(connection.execute(query))]


def _held(as_of: date, months: int) -> ColumnElement[bool]:
    """Agreements that are regional cooperation, and signed so many months before `as_of`."""
    row = agreement.c
    regional = or_(row.type.is_(None), row.type != "BUKAN_KSD")
    held = and_(row.origin.in_(AGREEMENTS), row.gone.is_(False), regional)
    return and_(held, row.signed_to <= months_before(as_of, months).isoformat(), row.terminated.is_(None))


def _missing(code: str, as_of: date, months: int) -> ColumnElement[bool]:
    """The condition of an agreement that never got what should follow."""
    held = _held(as_of, months)
    return and_(held, _on_paper()) if code == "di_atas_kertas" else and_(held, _unfollowed(code, as_of))


def _unfollowed(code: str, as_of: date) -> ColumnElement[bool]:
    form, relations = _FOLLOWED[code]
    child = agreement.alias("child")
    follower = exists(
        select(link.c.child_id)
        .join(child, child.c.agreement_id == link.c.child_id)
        .where(link.c.parent_id == agreement.c.agreement_id, link.c.relation.in_(relations), holds())
        .where(or_(child.c.signed_from.is_(None), child.c.signed_from <= as_of.isoformat()))
    )
    return and_(agreement.c.form == form, ~follower)


def _since(row: Any, as_of: date) -> str:
    signed = date.fromisoformat(row.signed_to)
    months = (as_of.year - signed.year) * 12 + as_of.month - signed.month - (as_of.day < signed.day)
    return f"{months} bulan sejak ditandatangani"


def _on_paper() -> ColumnElement[bool]:
    """No follower of any kind, no sign of life in the news after the signing, no realisation that a person noted."""
    follower = exists(
        select(link.c.child_id)
        .where(link.c.parent_id == agreement.c.agreement_id, holds())
        .where(link.c.relation.not_in(("mengumumkan", "menyebut")))
    )
    alive = exists(
        select(link.c.child_id)
        .outerjoin(document, document.c.document_id == link.c.child_id)
        .where(link.c.parent_id == agreement.c.agreement_id, link.c.relation == "menyebut", holds())
        .where(document.c.event_class.in_(_DONE))
    )
    realised = exists(
        select(field.c.path).where(
            field.c.agreement_id == agreement.c.agreement_id,
            field.c.path.in_(("realisasi", "tindak_lanjut")),
            field.c.human_value.is_not(None),
        )
    )
    leads = agreement.c.form.in_(tuple(form for form, _ in _FOLLOWED.values()))
    return and_(leads, ~follower, ~alive, ~realised)


#: How the code of a check ends that found something left blank; all other checks found a conflict.
_BLANK = "_kosong"
#: The kinds of gap that failed checks make: first conflicts, then what was left blank.
_CHECKED = ("konflik", "belum_lengkap")


def _checked(connection: Connection) -> dict[str, dict[str, str]]:
    """Kind → agreement with failed checks of that kind → what they told; the earliest signed first."""
    row = agreement.c
    rows = connection.execute(
        select(row.agreement_id, row.signed_from, row.checks).where(
            row.origin.in_(AGREEMENTS), row.gone.is_(False), row.check_count > 0
        )
    )
    found: dict[str, dict[str, str]] = {code: {} for code in _CHECKED}
    for item in _sorted(rows):
        told: dict[str, list[str]] = defaultdict(list)
        for check in json.loads(item.checks):
            told["belum_lengkap" if check["code"].endswith(_BLANK) else "konflik"].append(check["message"])
        for code, messages in told.items():
            found[code][item.agreement_id] = "; ".join(messages)
    return found


def _failed(connection: Connection, code: str, limit: int | None) -> list[Gap]:
    told = dict(islice(_checked(connection)[code].items(), limit))
    rows: list[Any] = []
    for some in batched(told):
        rows += connection.execute(select(*_SHOWN).where(agreement.c.agreement_id.in_(some)))
    return [_gap(code, row, told[row.agreement_id]) for row in _sorted(rows)]


def _sorted(rows: Any) -> list[Any]:
    return sorted(rows, key=lambda row: (row.signed_from or NEVER, row.agreement_id))


def _gap(code: str, row: Any, detail: str) -> Gap:
    parties = tuple(name for name in row.parties.split("; ") if name)
    return Gap(
        code, row.agreement_id, (row.document_id,), (), row.form, row.subject, parties, row.signed, row.count, detail
    )


def _announced(items: list[Any]) -> Gap:
    """One signing that no agreement answers, told once however many pages tell it."""
    first = items[0]
    documents = tuple(dict.fromkeys(item.document_id for item in items))
    subject = next((item.subject for item in items if item.subject), None)
    parties = tuple(name for name in first.parties.split("; ") if name)
    told = f"diberitakan {len(documents)} halaman" if len(documents) > 1 else "diberitakan"
    return Gap(
        "berita_tanpa_naskah", None, documents, (), first.form, subject, parties, first.signed, first.count, told
    )


def _with_sources(connection: Connection, gaps: list[Gap]) -> list[Gap]:
    wanted = {identity for gap in gaps for identity in gap.document_ids}
    named: dict[str, list[str]] = defaultdict(list)
    for some in batched(wanted):
        rows = select(source).where(source.c.document_id.in_(some)).order_by(source.c.document_id, source.c.source)
        for row in connection.execute(rows):
            named[row.document_id].append(row.source)
    return [
        replace(gap, sources=tuple(name for identity in gap.document_ids for name in named[identity])) for gap in gaps
    ]
