"""Documents and records made for the tests of the registry: small, whole, and free of any extraction."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from extract.record import Agreement, Amount, Check, DocumentInfo, Event, Field, Kind, Party, Record
from ingest.types import Document, Method, Page, Word

VERSION = "uji-1"


def field(value: str, text: str = "", raw: str | None = None, confidence: float = 0.9) -> Field:
    """A field read in `text` where `raw` (default: the value) stands there, else a computed one."""
    raw = value if raw is None else raw
    at = text.find(raw) if text else -1
    if at < 0:
        return Field(value, "", 1, 0, 0, confidence, "uji")
    return Field(value, raw, 1, at, at + len(raw), confidence)


def party(name: str, text: str = "", kind: str | None = None, code: str | None = None) -> Party:
    return Party(field(name, text), role=None, kind=kind, region_code=code)


def document(text: str, source: str = "berkas.pdf") -> Document:
    """A one-page document with a box for every word."""
    words, at = [], 0
    for index, word in enumerate(text.split()):
        at = text.index(word, at)
        left, top = 50.0 + 40 * (index % 10), 60.0 + 14 * (index // 10)
        quad = (left, top, left + 36, top, left + 36, top + 10, left, top + 10)
        words.append(Word(at, at + len(word), quad, 0.9))
        at += len(word)
    page = Page(1, text, 595.0, 842.0, tuple(words), Method.OCR)
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Document(source, sha, "application/pdf", (page,))


def record(
    of: Document, agreements: Iterable[Agreement] = (), *, kind: Kind = "agreement", event: Event | None = None,
    title: str | None = None, published: str | None = None,
) -> Record:  # fmt: skip
    info = DocumentInfo(of.source, of.sha256, kind, title, published, ("id",), len(of.pages), of.ocr_pages, ())
    return Record(info, event, tuple(agreements))


def agreement(
    text: str = "", *, form: str = "kesepakatan_bersama", type_: str | None = "KSDD",
    subject: str = "Kerja Sama Pengembangan Pariwisata", numbers: Iterable[str] = (),
    parties: Iterable[str] = ("Pemerintah Provinsi Kalimantan Timur", "Pemerintah Provinsi Bali"),
    sectors: Iterable[str] = ("pariwisata",), signed: str | None = "2022-03-01", starts: str | None = None,
    ends: str | None = "2027-02-28", amount: str | None = None, checks: Iterable[Check] = (),
    cites: Iterable[str] = (), confidence: float = 0.9, count: int = 1,
) -> Agreement:  # fmt: skip
    def one(value: str | None) -> Field | None:
        return None if value is None else field(value, text, confidence=confidence)

    return Agreement(
        form=form, type=type_, subject=one(subject), numbers=tuple(field(n, text) for n in numbers),
        parties=tuple(party(name, text) for name in parties), sectors=tuple(field(s, text) for s in sectors),
        signed=one(signed), starts=one(starts), ends=one(ends),
        amounts=() if amount is None else (Amount(amount, "", 1, 0, 0, 0.9, None, "IDR", "kontrak"),),
        checks=tuple(checks), cites=tuple(field(c, text) for c in cites), count=count,
    )  # fmt: skip
