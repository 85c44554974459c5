"""What is missing: agreements that never got what should follow, news without an agreement, failed checks."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, and_, exists, or_, select

from registry.database import batched
from registry.dates import months_before
from registry.links import SIGNING
from registry.links_settle import holds
from registry.query import AGREEMENTS
from registry.schema import agreement, document, entity, field, link, party, source

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


def find_gaps(registry: Registry, as_of: date, *, months: int = AFTER_MONTHS) -> list[Gap]:
    """All gaps as of a day, in the order of TITLES, then by signing day."""
    registry.settle()
    with registry.database.read() as connection:
        found = [gap for code in _FOLLOWED for gap in _unfollowed(connection, code, as_of, months)]
        found += _on_paper(connection, as_of, months)
        found += _conflicts(connection)
        found += _unregistered(connection)
        return _with_sources(connection, found)


def _held(as_of: date | None, months: int) -> Any:
    """Agreements that are regional cooperation, and signed so many months before `as_of`."""
    row = agreement.c
    regional = or_(row.type.is_(None), row.type != "BUKAN_KSD")
    held = and_(row.origin.in_(AGREEMENTS), row.gone.is_(False), regional)
    if as_of is None:
        return held
    return and_(held, row.signed_to <= months_before(as_of, months).isoformat(), row.terminated.is_(None))


def _unfollowed(connection: Connection, code: str, as_of: date, months: int) -> list[Gap]:
    form, relations = _FOLLOWED[code]
    child = agreement.alias("child")
    follower = exists(
        select(link.c.child_id)
        .join(child, child.c.agreement_id == link.c.child_id)
        .where(link.c.parent_id == agreement.c.agreement_id, link.c.relation.in_(relations), holds())
        .where(or_(child.c.signed_from.is_(None), child.c.signed_from <= as_of.isoformat()))
    )
    rows = connection.execute(select(agreement).where(_held(as_of, months), agreement.c.form == form, ~follower))
    return [_gap(code, row, _since(row, as_of)) for row in _sorted(rows)]


def _since(row: Any, as_of: date) -> str:
    signed = date.fromisoformat(row.signed_to)
    months = (as_of.year - signed.year) * 12 + as_of.month - signed.month - (as_of.day < signed.day)
    return f"{months} bulan sejak ditandatangani"


def _on_paper(connection: Connection, as_of: date, months: int) -> list[Gap]:
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
    rows = connection.execute(select(agreement).where(_held(as_of, months), leads, ~follower, ~alive, ~realised))
    return [_gap("di_atas_kertas", row, _since(row, as_of)) for row in _sorted(rows)]


#: How the code of a check ends that found something left blank; all other checks found a conflict.
_BLANK = "_kosong"


def _conflicts(connection: Connection) -> list[Gap]:
    """Agreements with failed checks: first conflicts, then what was left blank."""
    row = agreement.c
    rows = connection.execute(
        select(agreement).where(row.origin.in_(AGREEMENTS), row.gone.is_(False), row.check_count > 0)
    ).all()
    found: dict[str, list[Gap]] = {"konflik": [], "belum_lengkap": []}
    for item in _sorted(rows):
        checks = json.loads(item.checks)
        for code, gaps in found.items():
            told = [check["message"] for check in checks if check["code"].endswith(_BLANK) == (code == "belum_lengkap")]
            if told:
                gaps.append(_gap(code, item, "; ".join(told)))
    return [*found["konflik"], *found["belum_lengkap"]]


def _sorted(rows: Any) -> list[Any]:
    return sorted(rows, key=lambda row: (row.signed_from or "9999", row.agreement_id))


def _gap(code: str, row: Any, detail: str) -> Gap:
    parties = tuple(name for name in row.parties.split("; ") if name)
    return Gap(
        code, row.agreement_id, (row.document_id,), (), row.form, row.subject, parties, row.signed, row.count, detail
    )


def _unregistered(connection: Connection) -> list[Gap]:
    """Announcements of a signing that no agreement answers, told once however many pages tell it."""
    row = agreement.c
    answered = exists(
        select(link.c.parent_id).where(link.c.child_id == row.agreement_id, link.c.relation == "mengumumkan", holds())
    )
    rows = connection.execute(
        select(agreement, document.c.published)
        .join(document, document.c.document_id == row.document_id)
        .where(row.origin == "berita", row.gone.is_(False), row.event_class.in_(SIGNING), ~answered)
        .where(row.parties != "")
    ).all()
    roots = _canonical(connection)
    groups: dict[tuple[Any, ...], list[Any]] = defaultdict(list)
    for item in _sorted(rows):
        who = roots.get(item.agreement_id, frozenset())
        groups[(who, item.signed or item.published, item.count if len(who) < 2 else 1)].append(item)
    return [_announced(items) for items in groups.values()]


def _canonical(connection: Connection) -> dict[str, frozenset[str]]:
    rows = connection.execute(
        select(party.c.agreement_id, entity.c.canonical_id)
        .join(entity, entity.c.entity_id == party.c.entity_id)
        .join(agreement, agreement.c.agreement_id == party.c.agreement_id)
        .where(agreement.c.origin == "berita", agreement.c.event_class.in_(SIGNING))
    )
    found: dict[str, set[str]] = defaultdict(set)
    for identity, canonical in rows:
        found[identity].add(canonical)
    return {identity: frozenset(who) for identity, who in found.items()}


def _announced(items: list[Any]) -> Gap:
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
