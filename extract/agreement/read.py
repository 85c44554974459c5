"""Reads one agreement: puts together what the parts say, compares what is said twice, and names conflicts.

Each `read_*` function reads one field from the part where it belongs; nothing here guesses.
"""

from __future__ import annotations

from dataclasses import dataclass

from extract.agreement.amount_fields import read_amounts
from extract.agreement.citations import read_cites, read_funding, read_references
from extract.agreement.forms import Title, by_letterhead, by_self_reference, find_title, settle
from extract.agreement.kinds import type_of
from extract.agreement.number_fields import read_numbers
from extract.agreement.numbers import find_numbers
from extract.agreement.party_names import is_abroad
from extract.agreement.party_records import Resolved, read_parties
from extract.agreement.sections import Parts
from extract.agreement.sector_fields import read_sectors
from extract.agreement.signing import read_signing
from extract.agreement.signing_fields import read_place, read_signed
from extract.agreement.subjects import read_subject
from extract.agreement.terms import read_term
from extract.record import Agreement, Amount, Field, Party, Person
from extract.text.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Reading:
    """What an agreement's text gave."""

    agreement: Agreement
    other_amounts: tuple[Amount, ...]
    legal_references: tuple[Field, ...]
    persons: tuple[Person, ...]
    title: str | None


def read_agreement(sheet: Sheet, parts: Parts) -> Reading:
    """The agreement that a sheet holds. Never raises; what cannot be read is left out."""
    title = find_title(parts.lines)
    resolved = read_parties(sheet, parts)
    subject = read_subject(sheet, parts, title)
    signing = read_signing(sheet.text, parts)
    slots = find_numbers(parts.lines)
    years = tuple(slot.year for slot in slots if slot.year is not None)
    signed, date_checks = read_signed(sheet, signing, years, parts.opening[0] if parts.opened else None)
    numbers, number_checks = read_numbers(sheet, slots, signed, len(resolved))
    term = read_term(sheet, parts, signed)
    organisations = [r.organisation for r in resolved]
    heading = f"{title.words if title else ''} {subject.value if subject else ''}"
    amounts, others, amount_checks = read_amounts(sheet, parts, heading)
    foreign = any(o.kind in ("pemerintah_asing", "lembaga_asing") for o in organisations)
    foreign = foreign or any(is_abroad(line.text) for line in parts.lines)
    form = settle(title, foreign) if title else by_self_reference(sheet.text) or by_letterhead(parts.lines)
    agreement = Agreement(
        form=form, type=type_of(organisations, heading), subject=subject, numbers=numbers,
        parties=tuple(r.party for r in resolved), sectors=read_sectors(sheet, parts, subject), signed=signed,
        place=read_place(sheet, signing), starts=term.starts, ends=term.ends, duration=term.duration, amounts=amounts,
        checks=(*number_checks, *date_checks, *term.checks, *amount_checks), funding=read_funding(sheet, parts),
        cites=read_cites(sheet, parts, numbers),
    )  # fmt: skip
    return Reading(agreement, others, read_references(sheet), read_persons(resolved), name_of(agreement, title))


def read_persons(resolved: tuple[Resolved, ...]) -> tuple[Person, ...]:
    parties: list[Party] = [r.party for r in resolved]
    return tuple(Person(p.signatory, p.position) for p in parties if p.signatory is not None)


LABELS = {
    "kesepakatan_bersama": "Kesepakatan Bersama", "nota_kesepakatan": "Nota Kesepakatan",
    "perjanjian_kerja_sama": "Perjanjian Kerja Sama", "rencana_kerja": "Rencana Kerja",
    "pernyataan_kehendak": "Pernyataan Kehendak", "memorandum_saling_pengertian": "Memorandum Saling Pengertian",
    "adendum": "Adendum", "lainnya": "Naskah",
}  # fmt: skip


def name_of(agreement: Agreement, title: Title | None) -> str | None:
    """A title to show: form, parties and subject."""
    if title is None and not agreement.parties:
        return None
    words = LABELS[agreement.form]
    names = " dan ".join(p.name.value for p in agreement.parties)
    words += f" antara {names}" if names else ""
    return f"{words} tentang {agreement.subject.value}" if agreement.subject else words
