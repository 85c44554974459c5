"""Parties as records: each clause resolved to an organisation, checked against the title block."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extract.casing import official_case
from extract.confidence import confidence
from extract.english_names import in_indonesian
from extract.organisations import Organisation, resolve_organisation
from extract.parties import Clause, Piece, find_clauses, role_name
from extract.record import Field, Party
from extract.repair import Sheet
from extract.sections import Parts
from extract.signatures import Signature, find_signatures, of_party
from extract.title_parties import title_parties

#: An organisation surer than this is taken as named; below it the title block is asked.
SURE = 0.7


@dataclass(frozen=True, slots=True)
class Resolved:
    """One party and the organisation it was resolved to."""

    party: Party
    organisation: Organisation


@dataclass(frozen=True, slots=True)
class Found:
    """An organisation and the words that named it."""

    organisation: Organisation
    piece: Piece
    source: str  #: "clause", "position" or "title"


def read_parties(sheet: Sheet, parts: Parts) -> tuple[Resolved, ...]:
    """The parties in the order in which the document introduces them."""
    signatures = find_signatures(sheet.text, *parts.signatures)
    return tuple(_signed(sheet, one, signatures) for one in _read(sheet, parts))


def _read(sheet: Sheet, parts: Parts) -> tuple[Resolved, ...]:
    titled = [f for f in (_resolve(p, "title") for p in title_parties(parts.lines)) if f is not None]
    clauses = find_clauses(sheet.text, *parts.clauses)
    if len(clauses) < 2 and len(titled) >= 2:
        return tuple(_from_title(sheet, found, clauses) for found in titled)
    resolved = []
    for i, clause in enumerate(clauses):
        found = _of_clause(clause, titled[i] if len(titled) == len(clauses) else None)
        if found is not None:
            resolved.append(_resolved(sheet, found, clause, titled))
    return tuple(_distinct(resolved))


def _signed(sheet: Sheet, one: Resolved, signatures: tuple[Signature, ...]) -> Resolved:
    """A party with the name under its signature, where the clauses give none."""
    party = one.party
    mark = of_party(signatures, party.role, party.name.value)
    if mark is None or party.signatory is not None:
        return one
    features = [*sheet.traits(mark.start), "weak"]
    name = sheet.field(mark.start, mark.end, mark.text, confidence("signatory", features))
    return replace(one, party=replace(party, signatory=name))


def _distinct(resolved: list[Resolved]) -> list[Resolved]:
    """Each party once: a clause repeated on a second copy of the text adds none."""
    seen: set[tuple[str, str | None]] = set()
    kept = []
    for one in resolved:
        key = (one.party.name.value, one.party.signatory.value if one.party.signatory else None)
        if key not in seen:
            kept.append(one)
        seen.add(key)
    return kept


def _resolve(piece: Piece | None, source: str) -> Found | None:
    if piece is None:
        return None
    organisation = _named(piece.text) or resolve_organisation(piece.text) or _plain(piece.text)
    if organisation is not None and organisation.kind == "pemerintah_asing":
        organisation = replace(organisation, name=organisation.name.split(",")[0])
    return Found(organisation, piece, source) if organisation else None


def _named(text: str) -> Organisation | None:
    """A government that an English text names; one that is no Indonesian region keeps its English name."""
    name = in_indonesian(text)
    if name is None:
        return None
    organisation = resolve_organisation(name)
    if organisation is not None and organisation.region_code:
        return organisation
    written = re.sub(r"^the\s", "", re.sub(r"\s+", " ", text.split(",")[0]), flags=re.IGNORECASE)
    return Organisation(official_case(written), "pemerintah_asing", None, SURE)


def _plain(text: str) -> Organisation | None:
    """A name that no rule knows, taken as written; its kind stays open."""
    words = re.findall(r"[A-Za-z]{2,}", text)
    if not 1 <= len(words) <= 14 or not text[0].isupper():
        return None
    return Organisation(official_case(text), "", None, 0.4)


def _of_clause(clause: Clause, titled: Found | None) -> Found | None:
    """The organisation of a clause: after "atas nama", else that of the position, else that of the title."""
    named = _resolve(clause.organisation, "clause")
    if named is not None and re.match(r"(?:diri|saya)\s", named.piece.text, re.IGNORECASE):
        named = None
    if named is not None and (named.organisation.score >= SURE or titled is None):
        return named
    by_position = _resolve(_organisation_of(clause.position), "position")
    for found in (by_position, titled, named):
        if found is not None and found.organisation.score >= SURE:
            return found
    return named or titled or by_position


OFFICE = re.compile(
    r"(?:(?:Plt|Plh|Pj|Pjs)\.?\s|(?:Penjabat|Pelaksana Tugas|Wakil|Presiden|General"
    r"|Branch)\s)*(?:Direktur(?:\s(?:Utama|Umum|Operasi\w*|Bisnis|Eksekutif))?"
    r"|Rektor|Ketua(?:\s(?:Umum|Yayasan(?=\sYayasan)|Pengurus|Badan Pengurus))?|Pimpinan(?:\sCabang)?"
    r"|Pemimpin(?:\sCabang)?|Kepala(?=\s(?:Dinas|Badan|Kantor|Biro|Bagian|Kejaksaan|Balai|Sekolah|Kepolisian"
    r"|Cabang|Perwakilan))"
    r"|Manajer|Manager|Dekan|Executive Director|Director|President|Mayor of|Governor of)\s{1,2}(?P<name>[A-Z].{2,120})",
    re.IGNORECASE,
)


def _organisation_of(position: Piece | None) -> Piece | None:
    """The organisation inside a position: "Direktur Utama PT X"; a head of region stands for the region."""
    if position is None:
        return None
    match = OFFICE.match(position.text)
    if match is None:
        return position
    shift = position.end - position.start - len(position.text)
    return Piece(position.start + match.start("name") + max(0, shift), position.end, match["name"])


def _resolved(sheet: Sheet, found: Found, clause: Clause, titled: list[Found]) -> Resolved:
    features = _traits(sheet, found)
    if any(t.organisation.name == found.organisation.name for t in titled):
        features.append("agreed")
    elif titled:
        features.append("unconfirmed")
    return Resolved(_party(sheet, found, clause, features), found.organisation)


def _from_title(sheet: Sheet, found: Found, clauses: tuple[Clause, ...]) -> Resolved:
    """A party that only the title names, with the clause that names it too, if one does."""
    clause = next(
        (c for c in clauses if (o := _of_clause(c, None)) and o.organisation.name == found.organisation.name), None
    )
    features = [*_traits(sheet, found), "agreed" if clause else "weak"]
    return Resolved(_party(sheet, found, clause, features), found.organisation)


def _traits(sheet: Sheet, found: Found) -> list[str]:
    features = sheet.support(found.piece.start, found.piece.end)
    if found.organisation.score < SURE:
        features.append("unknown")
    return features if found.source == "clause" else [*features, found.source]


def _party(sheet: Sheet, found: Found, clause: Clause | None, features: list[str]) -> Party:
    name = sheet.field(found.piece.start, found.piece.end, found.organisation.name, confidence("parties", features))
    person = clause.person if clause else None
    position = clause.position if clause else None
    return Party(
        name=name,
        role=role_name(clause.role) if clause else None,
        kind=found.organisation.kind or None,
        region_code=found.organisation.region_code,
        signatory=_as_printed(sheet, person, "signatory") if person else None,
        position=_as_printed(sheet, position, "position") if position else None,
    )


def _as_printed(sheet: Sheet, piece: Piece, field: str) -> Field:
    """A name or position as the page says it: repairs for matching never change a person's name."""
    words = re.sub(r"\s+", " ", sheet.words(piece.start, piece.end)).strip()
    return sheet.field(piece.start, piece.end, words, confidence(field, sheet.support(piece.start, piece.end)))
