"""The records that leave `registry`. Dates are ISO text, maybe imprecise; `None` means: not told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Noted(StrEnum):
    """What a source was when it was noted."""

    NEW = "baru"  #: a document never seen before
    NEW_SOURCE = "sumber_baru"  #: known bytes under another name or address
    KNOWN = "dikenal"  #: nothing new


@dataclass(frozen=True, slots=True)
class SourceState:
    document_id: str
    noted: Noted
    state: str  #: "pending", "done" or "failed"


@dataclass(frozen=True, slots=True)
class RegisterReport:
    """What one registration did."""

    document_id: str
    agreement_ids: tuple[str, ...]
    changed: bool  #: False where the same record was there already
    suggestions: int  #: readings that disagree with what a person set


@dataclass(frozen=True, slots=True)
class Pending:
    """A document that was noted and not finished."""

    document_id: str
    sha256: str
    media_type: str | None
    sources: tuple[str, ...]
    state: str  #: "pending" or "failed"
    reason: str | None


class Status(StrEnum):
    """Where an agreement stands in its life on a given day."""

    DRAFT = "draf"
    IN_FORCE = "berlaku"
    ENDING = "akan berakhir"
    ENDED = "berakhir"
    RENEWED = "diperpanjang"
    TERMINATED = "diakhiri"


STATUSES = tuple(status.value for status in Status)


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """One agreement as lists show it."""

    agreement_id: str
    document_id: str
    origin: str  #: naskah, berita or impor
    form: str | None
    type: str | None
    subject: str | None
    numbers: str
    parties: str
    sectors: str
    opd: str | None
    place: str | None
    signed: str | None
    year: int | None
    starts: str | None
    ends: str | None
    ends_origin: str | None  #: "stated" or "estimated"
    ends_to: str | None
    last_to: str | None  #: `ends_to`, or that of the latest addendum
    terminated: str | None
    amount: str | None  #: plain decimal
    amount_size: float | None
    currency: str | None
    funding: str | None
    count: int
    event_class: str | None
    checks: str  #: JSON
    check_count: int
    doubts: int
    renewed_on: str | None
    gone: bool
    signed_from: str | None
    signed_to: str | None
    status: str = ""  #: as of the day asked for
