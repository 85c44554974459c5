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
