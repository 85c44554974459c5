"""What is missing: agreements that never got what should follow, news without an agreement, failed checks."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select

from registry.announced import NEVER, count_announced, list_announced
from registry.database import BATCH, batched
from registry.dates import months_before
from registry.links_settle import holds
from registry.query import AGREEMENTS
from registry.schema import agreement, announced, document, field, link, source

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
    """What `each_gap` finds, as a list."""
    return list(each_gap(registry, as_of, months=months, only=only, limit=limit))


def each_gap(
    registry: Registry, as_of: date, *, months: int = AFTER_MONTHS, only: str | None = None, limit: int | None = None
) -> Iterator[Gap]:
    """All gaps as of a day, in the order of TITLES, then by signing day; the first come at once, however many follow.

    `only`: of one kind, a key of TITLES; `limit`: so many of each kind at most, the earliest signed.
    """
    registry.settle()
    with registry.database.read() as connection:
        for code in TITLES:
            if only in (None, code):
                wanted = _wanted(connection, code, as_of, months, limit)
                for at in range(0, len(wanted), BATCH):
                    yield from _gaps(connection, code, wanted[at : at + BATCH], as_of)


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


#: What a gap is found by (an agreement, or the key of an announcement), and what its failed checks told.
_Wanted = tuple[str, str | None]
#: What a `Gap` tells; the other columns are many and wide.
_SHOWN = tuple(
    agreement.c[name]
    for name in ("agreement_id", "document_id", "form", "subject", "parties", "signed", "signed_to", "count")
)


def _wanted(connection: Connection, code: str, as_of: date, months: int, limit: int | None) -> list[_Wanted]:
    """The gaps of a kind in order; only so much of each as tells them apart."""
    if code == "berita_tanpa_naskah":
        return [(key, None) for key in list_announced(connection, limit)]
    if code in _CHECKED:
        return list(islice(_checked(connection)[code].items(), limit))
    row = agreement.c
    first = (func.coalesce(row.signed_from, NEVER), row.agreement_id)
    query = select(row.agreement_id, row.signed_from).where(_missing(code, as_of, months)).order_by(*first)
    return [(item.agreement_id, None) for item in _sorted(connection.execute(query.limit(limit)))]


def _gaps(connection: Connection, code: str, wanted: list[_Wanted], as_of: date) -> Iterator[Gap]:
    """The gaps of one piece, with all that they tell."""
    keys = [key for key, _ in wanted]
    if code == "berita_tanpa_naskah":
        rows = connection.execute(
            select(announced.c.key, *_SHOWN)
            .join(agreement, agreement.c.agreement_id == announced.c.agreement_id)
            .where(announced.c.key.in_(keys))
            .order_by(announced.c.first)
        ).all()
    else:
        rows = connection.execute(
            select(agreement.c.agreement_id.label("key"), *_SHOWN).where(agreement.c.agreement_id.in_(keys))
        ).all()
    groups: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        groups[row.key].append(row)
    named = _sources(connection, {row.document_id for row in rows})
    for key, told in wanted:
        yield _gap(code, groups[key], told, named, as_of)


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


def _sorted(rows: Any) -> list[Any]:
    return sorted(rows, key=lambda row: (row.signed_from or NEVER, row.agreement_id))


def _gap(code: str, rows: list[Any], told: str | None, named: dict[str, list[str]], as_of: date) -> Gap:
    """One gap. Several rows are the pages that tell of one signing, the first of them leading."""
    first = rows[0]
    documents = tuple(dict.fromkeys(row.document_id for row in rows))
    if code == "berita_tanpa_naskah":
        told = f"diberitakan {len(documents)} halaman" if len(documents) > 1 else "diberitakan"
    return Gap(
        code,
        None if code == "berita_tanpa_naskah" else first.agreement_id,
        documents,
        tuple(name for identity in documents for name in named[identity]),
        first.form,
        next((row.subject for row in rows if row.subject), None),
        tuple(name for name in first.parties.split("; ") if name),
        first.signed,
        first.count,
        told or _since(first, as_of),
    )


def _sources(connection: Connection, wanted: set[str]) -> dict[str, list[str]]:
    named: dict[str, list[str]] = defaultdict(list)
    for some in batched(wanted):
        rows = select(source).where(source.c.document_id.in_(some)).order_by(source.c.document_id, source.c.source)
        for identity, name in connection.execute(rows).tuples():
            named[identity].append(name)
    return named
