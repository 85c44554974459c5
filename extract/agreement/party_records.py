"""Parties as records: each clause resolved to an organisation, checked against the title block."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extract.agreement.parties import Clause, find_clauses
from extract.agreement.party_lists import listed_parties
from extract.agreement.party_names import (
    SURE,
    Found,
    bare,
    bodies_of,
    names_of,
    of_clause,
    one_body,
    organisation_of,
    resolve,
)
from extract.agreement.party_pieces import Piece
from extract.agreement.party_roles import role_name
from extract.agreement.sections import Parts
from extract.agreement.signatures import Signature, find_signatures, of_party, office_of
from extract.agreement.title_parties import preamble_parties, title_parties
from extract.confidence import confidence
from extract.organisations.vocabulary import Organisation
from extract.record import Field, Party
from extract.text.misread import capitals_mended
from extract.text.regions import find_regions, region
from extract.text.repair import balinese, letters, letters_mended
from extract.text.sheet import Sheet
from extract.text.spelling import again, best, similar, tally


@dataclass(frozen=True, slots=True)
class Resolved:
    """One party and the organisation it was resolved to."""

    party: Party
    organisation: Organisation


@dataclass(frozen=True, slots=True)
class Desk:
    """What the readers of parties share."""

    sheet: Sheet
    tallied: str  #: the document's letters, for counting names in
    signatures: tuple[Signature, ...]


def read_parties(sheet: Sheet, parts: Parts) -> tuple[Resolved, ...]:
    """The parties in the order in which the document introduces them."""
    desk = Desk(sheet, tally(sheet), find_signatures(sheet.text, *parts.signatures))
    titled = [f for f in (resolve(organisation_of(p), "title") for p in title_parties(parts.lines)) if f is not None]
    clauses = find_clauses(sheet.text, *parts.clauses)
    if not clauses and parts.opened:
        clauses = listed_parties(sheet.text, parts.opening[0], parts.body[1])
    if len(clauses) < 2 and len(titled) < 2:
        pair = preamble_parties(sheet.text, parts.opening[1])
        titled = [f for f in (resolve(p, "title") for p in pair) if f is not None] or titled
    if len(clauses) < 2 and len(titled) >= 2:
        return tuple(_from_title(desk, found, clauses) for found in titled)
    resolved = []
    for clause, partner in zip(clauses, _partners(desk, clauses, titled), strict=True):
        found = of_clause(desk.sheet, clause, partner)
        if found is not None:
            resolved.append(_resolved(desk, _best_spelt(desk, found, clause, titled), clause, titled))
    return tuple(_with_missing(desk, _distinct(resolved), titled))


def _partners(desk: Desk, clauses: tuple[Clause, ...], titled: list[Found]) -> list[Found | None]:
    """For each clause the party of the title that it introduces; the clauses may stand in another order."""
    if len(titled) != len(clauses):
        return [None] * len(clauses)
    said = [names_of(desk.sheet, clause) for clause in clauses]
    partners = [
        next((t for t in titled if any(one_body(t.organisation.name, n) for n in names)), None) for names in said
    ]
    if len({id(p) for p in partners if p}) < sum(p is not None for p in partners):
        return [None] * len(clauses)
    rest = iter([t for t in titled if all(t is not p for p in partners)])
    return [p if p is not None else next(rest) for p in partners]


def _with_missing(desk: Desk, resolved: list[Resolved], titled: list[Found]) -> list[Resolved]:
    """The parties of the clauses, and those that only the title names because their clause was unreadable."""
    names = [one.organisation.name for one in resolved]
    if len(titled) <= len(resolved):
        return resolved
    lacking = [t for t in titled if not any(similar(t.organisation.name, name) for name in names)]
    if len(lacking) + len(resolved) != len(titled):
        return resolved
    for found in lacking:
        resolved.insert(titled.index(found), _from_title(desk, found, ()))
    return resolved


def _best_spelt(desk: Desk, found: Found, clause: Clause, titled: list[Found]) -> Found:
    """`found`, or the same organisation where it is spelt as the document spells it elsewhere.

    A region is known by its name already; other names are only letters, and one of them may be misread.
    """
    if found.organisation.region_code is not None and found.organisation.score >= SURE:
        return found
    found = next((t for t in titled if _cut_short(found.organisation.name, t.organisation.name)), found)
    text = found.piece.text
    # A name that is part of the other is cut short, not misspelt.
    others = [t for t in titled if similar(t.piece.text, text) and letters(t.piece.text) not in letters(text)]
    office = resolve(organisation_of(clause.position), "position")
    if office is not None and similar(office.piece.text, text) and letters(office.piece.text) not in letters(text):
        others.append(office)
    reading = again(desk.sheet, found.piece.start, found.piece.end)
    second = resolve(replace(found.piece, text=reading), "second") if reading and similar(reading, text) else None
    others += [second] if second is not None else []
    choices = [found, *others]
    return choices[best(desk.tallied, [choice.piece.text for choice in choices])]


#: A branch for which the head office signs.
BRANCH = re.compile(r"\s(?:Kantor\s|Unit\s)?(?:Cabang|Wilayah|KCP?|Unit)\b", re.IGNORECASE)


def _cut_short(name: str, full: str) -> bool:
    """Whether `name` is the beginning of `full` and lacks more than its place: columns that ran together cut names."""
    rest = full[len(name) :]
    if full.lower().startswith(f"{name.lower()}, univers"):
        # "Faculty of Fisheries, Universitas X": the clause's name ended at the comma.
        return True
    begins = full.lower().startswith(f"{name.lower()} ") and len(name.split()) > 1 and len(rest.split()) <= 3
    words = full.split()
    if not begins and len(name.split()) > 3 and len(words) > len(name.split()):
        # A letter misread besides: "Rumah Sakit Umum Bhajkti" of "Rumah Sakit Umum Bhakti Asih".
        first = " ".join(words[: len(name.split())])
        return letters(first) != letters(name) and similar(first, name)
    return (
        begins
        and not (find_regions(rest) or BRANCH.match(rest))
        and re.match(r"\s\(?[A-Z][A-Za-z]{2}", rest) is not None
    )


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


def _resolved(desk: Desk, found: Found, clause: Clause, titled: list[Found]) -> Resolved:
    features = _traits(desk.sheet, found)
    # A name taken from the title is confirmed by the clause's own words only.
    said = {found.organisation.name} if found.source != "title" else names_of(desk.sheet, clause)
    # The title is set in capitals: "RSUD RAHA" is the clause's "RSUD Raha".
    if {letters(bare(t.organisation.name)) for t in titled} & {letters(bare(name)) for name in said}:
        features.append("agreed")
    elif titled:
        features.append("unconfirmed")
    others = bodies_of(desk.sheet, clause) if found.source == "title" else tuple(t.organisation for t in titled)
    doubted = found.source == "title" or (found.source == "position" and "unconfirmed" in features)
    if doubted and any(_rivals(found.organisation, other) for other in others):
        features.append("conflict")
    return Resolved(_party(desk, found, clause, features), found.organisation)


def _rivals(titled: Organisation, named: Organisation) -> bool:
    """Whether the title and a clause name two bodies of one kind: one hospital and another."""
    same_kind = titled.kind == named.kind and titled.kind != ""
    return same_kind and not one_body(titled.name, named.name) and not similar(titled.name, named.name)


def _from_title(desk: Desk, found: Found, clauses: tuple[Clause, ...]) -> Resolved:
    """A party that only the title names, with the clause that names it too, if one does."""
    name = found.organisation.name
    clause = next((c for c in clauses if any(one_body(name, said) for said in names_of(desk.sheet, c))), None)
    features = [*_traits(desk.sheet, found), "agreed" if clause else "weak"]
    return Resolved(_party(desk, found, clause, features), found.organisation)


def _traits(sheet: Sheet, found: Found) -> list[str]:
    features = sheet.support(found.piece.start, found.piece.end)
    if found.organisation.score < SURE:
        # A post that names nothing known is no name of an organisation: "Investor", "Koordinator Kelompok".
        features += ["unknown", "weak"] if found.source == "position" else ["unknown"]
    return features if found.source == "clause" else [*features, found.source]


#: What makes a party doubtful, and with it whoever signs for it.
DOUBTS = ("unconfirmed", "conflict", "position")


def _party(desk: Desk, found: Found, clause: Clause | None, features: list[str]) -> Party:
    sheet, position = desk.sheet, clause.position if clause else None
    role = role_name(clause.role) if clause else None
    # Who signs for a party that may be another one is as doubtful as the party.
    doubts = [feature for feature in features if feature in DOUBTS]
    return Party(
        name=sheet.field(found.piece.start, found.piece.end, found.organisation.name, confidence("parties", features)),
        role=role,
        kind=found.organisation.kind or None,
        region_code=found.organisation.region_code,
        signatory=_signatory(desk, clause.person if clause else None, role, found.organisation.name, doubts),
        position=_position(desk, position, found.organisation, doubts) if position else _office(desk, role, found),
    )


def _printed(sheet: Sheet, piece: Piece) -> str:
    """A name as the page says it: repairs for matching never change a person's name but for strokes that are an I."""
    words = sheet.words(piece.start, piece.end).strip()
    for low, high in piece.rest:
        # The halves of a hyphenated word are one, degrees stand behind a comma.
        comma = "," if "." in sheet.text[low:high].split()[0] else ""
        halved = sheet.text.startswith("-", piece.end) and low == piece.rest[0][0]
        words = words if halved else f"{words.rstrip(',') if comma else words}{comma} "
        words += sheet.words(low, high).strip()
    return balinese(capitals_mended(letters_mended(re.sub(r"\s+", " ", words).strip(" ,"))))


def _office(desk: Desk, role: str | None, found: Found) -> Field | None:
    """The position under the signature, where no clause tells one."""
    mark = of_party(desk.signatures, role, found.organisation.name)
    if mark is None or mark.office is None:
        return None
    words = re.sub(r"\s+", " ", desk.sheet.text[slice(*mark.office)])
    sure = confidence("position", [*desk.sheet.support(*mark.office), "weak"])
    return desk.sheet.field(*mark.office, office_of(words, found.organisation.name), sure)


#: How often a misreading repeats itself at most.
OFTEN = 3
HEAD_OF_REGION = re.compile(
    r"(?P<office>.{0,30}\b(?:Gubernur|Bupati|Wali\s?Kota)(?:\sProvinsi|\sKabupaten)?)\s(?P<name>.{3,40})", re.IGNORECASE
)


def _with_region(words: str, organisation: Organisation, tallied: str) -> str:
    """ "Gubernur Rau" of Pemerintah Provinsi Riau is Gubernur Riau: a misread name of the region that is known."""
    match = HEAD_OF_REGION.fullmatch(words)
    if match is None or organisation.region_code is None:
        return words
    name = region(organisation.region_code).name
    # What a document spells so again and again, and never as the region, is no misreading.
    meant = tallied.count(letters(match["name"])) > OFTEN and letters(name) not in tallied
    misread = letters(match["name"]) != letters(name) and similar(match["name"], name) and not meant
    return f"{match['office']} {name}" if misread else words


def _position(desk: Desk, piece: Piece, organisation: Organisation, doubts: list[str]) -> Field:
    """A position, spelt as most readings of it say; its words are common ones, so their repairs are kept."""
    sheet, words = desk.sheet, _with_region(piece.text, organisation, desk.tallied)
    reading = again(sheet, piece.start, piece.end)
    readings = [words, reading] if reading and similar(words, reading) else [words]
    chosen = readings[best(desk.tallied, readings)]
    sure = confidence("position", [*sheet.support(piece.start, piece.end), *doubts])
    same = letters(chosen) == letters(words)
    return sheet.field(piece.start, piece.end, words if same else chosen, sure)


def _signatory(desk: Desk, person: Piece | None, role: str | None, name: str, doubts: list[str]) -> Field | None:
    """Who signs: the name in the clause, spelt as most readings of it say; else the name under the signature."""
    sheet = desk.sheet
    mark = of_party(desk.signatures, role, name)
    if person is None:
        if mark is None:
            return None
        sure = confidence("signatory", [*sheet.support(mark.start, mark.end), "weak"])
        return sheet.field(mark.start, mark.end, capitals_mended(mark.text), sure)
    words = _printed(sheet, person)
    readings = [words, *(s.text for s in desk.signatures), again(sheet, person.start, person.end) or ""]
    readings = [words, *(r for r in readings[1:] if similar(bare_name(words), bare_name(r)) and not _tail(r, words))]
    chosen = readings[best(desk.tallied, [bare_name(r) for r in readings])]
    features = [*sheet.support(person.start, person.end), *doubts]
    features += ["signed"] if mark is not None and similar(bare_name(words), bare_name(mark.text)) else []
    if letters(bare_name(chosen)) != letters(bare_name(words)):
        return sheet.field(person.start, person.end, chosen, confidence("signatory", [*features, "second"]))
    return sheet.field(person.start, person.end, words, confidence("signatory", features))


def _tail(reading: str, words: str) -> bool:
    """Whether a reading is `words` without its beginning: "WAYAN ARTA" of "I WAYAN ARTA"."""
    one, other = letters(bare_name(reading)), letters(bare_name(words))
    return one != other and other.endswith(one)


TITLES = re.compile(r"^(?:(?:[A-Z]?[A-Za-z]{1,5}\.|H|Hj)\s?)+(?=\s?[A-Z])")


def bare_name(text: str) -> str:
    """A person's name without degrees: what other places of the document repeat.

    >>> bare_name("Dr. H. LA ODE SUAIB, S.H., M.Si.")
    'LA ODE SUAIB'
    """
    return TITLES.sub("", re.sub(r"^[\W\d_]+", "", text.split(",")[0])).strip()
