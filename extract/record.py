"""The record of a document: what `extract` gives, and its JSON, which others script against.

Every value keeps the place it was read from: `raw` is exactly `page_text[start:end]`. A computed value has
`raw` = "" and says its `origin`. What is not there is None or (), never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal

Kind = Literal["agreement", "news", "other"]

FORMS = (
    "kesepakatan_bersama", "nota_kesepakatan", "perjanjian_kerja_sama", "rencana_kerja", "pernyataan_kehendak",
    "memorandum_saling_pengertian", "adendum", "lainnya",
)  # fmt: skip
TYPES = ("KSDD", "KSDPK", "KSDPL", "KSDLL", "SINERGI", "BUKAN_KSD")
EVENT_CLASSES = (
    "penandatanganan", "tindak_lanjut", "perpanjangan", "rencana", "penawaran", "rapat_koordinasi", "sosialisasi",
    "evaluasi", "peluncuran", "batal", "sebutan",
)  # fmt: skip
PARTY_KINDS = (
    "provinsi", "kabupaten", "kota", "desa", "kementerian", "lembaga", "perangkat_daerah", "bumn", "bumd",
    "perusahaan", "perguruan_tinggi", "organisasi", "pemerintah_asing", "lembaga_asing", "perorangan",
)  # fmt: skip
AMOUNT_ROLES = ("kontrak", "hibah", "investasi", "transaksi", "plafon", "anggaran", "lainnya")


@dataclass(frozen=True, slots=True)
class Field:
    """One value, where it was read, and the probability that it is right."""

    value: str
    raw: str  #: exactly page_text[start:end]; "" for a computed value
    page: int  #: counts from 1; of the evidence, for a computed value
    start: int
    end: int
    confidence: float  #: 0..1
    origin: str | None = None  #: how a computed value came about; for `ends` "stated" or "estimated"


@dataclass(frozen=True, slots=True)
class Amount(Field):
    """`value` is a plain decimal string in whole units of `currency`: "1275500000"."""

    currency: str = "IDR"  #: ISO 4217
    role: str = "lainnya"  #: one of AMOUNT_ROLES


@dataclass(frozen=True, slots=True)
class Party:
    name: Field  #: `value` is the full official name of the organisation
    role: str | None = None  #: "PIHAK KESATU" … as the document calls it
    kind: str | None = None  #: one of PARTY_KINDS
    region_code: str | None = None  #: Kemendagri code of a regional government, else None
    signatory: Field | None = None
    position: Field | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """A conflict found in the document; never resolved silently."""

    code: str  #: tanggal_beda, terbilang_beda, hari_salah, durasi_beda, …
    message: str  #: for a reader of Indonesian


@dataclass(frozen=True, slots=True)
class Person:
    name: Field
    position: Field | None = None


@dataclass(frozen=True, slots=True)
class Event:
    event_class: str  #: one of EVENT_CLASSES; "class" in JSON
    date: Field | None = None
    place: Field | None = None
    confidence: float = 0.0
    organiser: Field | None = None  #: kept in the registry; not part of the fixed JSON


@dataclass(frozen=True, slots=True)
class Agreement:
    form: str  #: one of FORMS
    type: str | None = None  #: one of TYPES
    subject: Field | None = None
    numbers: tuple[Field, ...] = ()  #: one a party, in the order of the parties
    parties: tuple[Party, ...] = ()
    sectors: tuple[Field, ...] = ()  #: values are the urusan names of data/urusan.toml, exactly
    signed: Field | None = None
    place: Field | None = None
    starts: Field | None = None
    ends: Field | None = None
    duration: Field | None = None  #: ISO 8601 duration
    amounts: tuple[Amount, ...] = ()
    count: int = 1  #: how many agreements an aggregate mention stands for
    checks: tuple[Check, ...] = ()
    funding: Field | None = None  #: source of funds; kept in the registry, not part of the fixed JSON
    cites: tuple[Field, ...] = ()  #: numbers or titles of earlier agreements this one cites; likewise


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    source: str
    sha256: str
    kind: Kind
    title: str | None
    published: str | None
    languages: tuple[str, ...]
    pages: int
    ocr_pages: tuple[int, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    document: DocumentInfo
    event: Event | None = None
    agreements: tuple[Agreement, ...] = ()
    amounts: tuple[Amount, ...] = ()  #: amounts that belong to no agreement
    legal_references: tuple[Field, ...] = ()
    persons: tuple[Person, ...] = ()


#: Known to the registry only; `to_json` leaves them out because the JSON is fixed.
INTERNAL = {"organiser", "funding", "cites"}
_RENAMED = {"event_class": "class"}


def to_json(record: Record) -> dict[str, Any]:
    """The record in the shape that scripts rely on: JSON types only, key order fixed."""
    plain = _plain(record, INTERNAL)
    assert isinstance(plain, dict)
    return plain


def to_store(record: Record) -> dict[str, Any]:
    """Like `to_json`, with the internal fields too: what the registry keeps of an extraction."""
    plain = _plain(record, frozenset())
    assert isinstance(plain, dict)
    return plain


def _plain(thing: Any, hidden: set[str] | frozenset[str]) -> Any:
    if is_dataclass(thing):
        return {
            _RENAMED.get(f.name, f.name): _plain(getattr(thing, f.name), hidden)
            for f in fields(thing)
            if f.name not in hidden and not (f.name == "origin" and getattr(thing, f.name) is None)
        }
    if isinstance(thing, tuple):
        return [_plain(item, hidden) for item in thing]
    if isinstance(thing, float):
        return round(thing, 4)
    return thing


def from_store(stored: dict[str, Any]) -> Record:
    """The record that `to_store` wrote; also reads what `to_json` wrote."""
    return Record(
        document=_document(stored["document"]),
        event=_event(stored.get("event")),
        agreements=tuple(_agreement(item) for item in stored["agreements"]),
        amounts=tuple(_amount(item) for item in stored["amounts"]),
        legal_references=_fields(stored["legal_references"]),
        persons=tuple(Person(_need(p["name"]), _field(p.get("position"))) for p in stored["persons"]),
    )


def _document(item: dict[str, Any]) -> DocumentInfo:
    lists = {name: tuple(item[name]) for name in ("languages", "ocr_pages", "warnings")}
    return DocumentInfo(**{**item, **lists})


def _event(item: dict[str, Any] | None) -> Event | None:
    if item is None:
        return None
    return Event(
        event_class=item["class"], date=_field(item["date"]), place=_field(item["place"]),
        confidence=item["confidence"], organiser=_field(item.get("organiser")),
    )  # fmt: skip


def _agreement(item: dict[str, Any]) -> Agreement:
    single: dict[str, Any] = {
        name: _field(item.get(name)) for name in ("subject", "signed", "place", "starts", "ends", "duration", "funding")
    }
    many: dict[str, Any] = {name: _fields(item.get(name, [])) for name in ("numbers", "sectors", "cites")}
    return Agreement(
        form=item["form"], type=item["type"], count=item["count"],
        parties=tuple(_party(party) for party in item["parties"]),
        amounts=tuple(_amount(amount) for amount in item["amounts"]),
        checks=tuple(Check(**check) for check in item["checks"]),
        **single,
        **many,
    )  # fmt: skip


def _party(item: dict[str, Any]) -> Party:
    return Party(
        name=_need(item["name"]), role=item["role"], kind=item["kind"], region_code=item["region_code"],
        signatory=_field(item["signatory"]), position=_field(item["position"]),
    )  # fmt: skip


def _need(item: dict[str, Any]) -> Field:
    return Field(**item)


def _field(item: dict[str, Any] | None) -> Field | None:
    return None if item is None else Field(**item)


def _fields(items: list[dict[str, Any]]) -> tuple[Field, ...]:
    return tuple(Field(**item) for item in items)


def _amount(item: dict[str, Any]) -> Amount:
    return Amount(**item)
