"""Party clauses: who signs, in what position, for which organisation, and what the document calls it.

A party is the organisation after "atas nama", not the person; addresses, decrees, deeds and terms of office that stand
in the same clause are left alone. Where the clauses cannot be read, the title block (ANTARA … DENGAN …) names the
parties.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.agreement.party_bodies import body_at_end, cut_name, find_body, is_name
from extract.agreement.party_capitals import as_written, small_words
from extract.agreement.party_columns import Tail, set_apart, tails, with_rest
from extract.agreement.party_flow import Flow, without
from extract.agreement.party_languages import other_language
from extract.agreement.party_persons import find_person
from extract.agreement.party_pieces import Piece
from extract.agreement.party_roles import find_roles
from extract.agreement.party_words import (
    LABEL_POSITION,
    NEW_PARTY,
    ON_BEHALF,
    REPRESENTED_BY,
    ROLE_HEAD,
)
from extract.text.repair import loose

#: The longest party clause; deeds and their changes fill a page.
CLAUSE_LIMIT = 5_000


@dataclass(frozen=True, slots=True)
class Clause:
    """What one party clause says; each piece as it stands, not yet resolved."""

    start: int
    end: int
    role: Piece | None
    organisation: Piece | None  #: after "atas nama", or before "diwakili oleh"
    person: Piece | None
    position: Piece | None
    source: str = "clause"  #: "clause" or "title"


def find_clauses(text: str, start: int, end: int) -> tuple[Clause, ...]:
    """The party clauses in text[start:end], in order."""
    rows = tails(text, start, end)
    left_out = other_language(text, start, end) or set_apart(text, rows)
    flow = without(text, start, end, left_out)
    read = small_words(flow.text, start, flow.end)
    clauses = _clauses(read, start, flow.end)
    if read is not flow.text:
        clauses = tuple(_as_written(flow.text, clause) for clause in clauses)
    return tuple(_in_text(flow, clause, rows) for clause in clauses) if left_out else clauses


def _in_text(flow: Flow, clause: Clause, rows: tuple[Tail, ...]) -> Clause:
    """A clause of the flow with its places in the text."""
    role, organisation, position = (flow.piece(p) for p in (clause.role, clause.organisation, clause.position))
    person = flow.piece(clause.person)
    person = with_rest(person, rows) if person and not person.rest else person
    start, end = flow.span(clause.start, clause.end)
    return Clause(start, end, role, organisation, person, position, clause.source)


def _as_written(text: str, clause: Clause) -> Clause:
    organisation, person, position = (
        as_written(text, p) for p in (clause.organisation, clause.person, clause.position)
    )
    return replace(clause, organisation=organisation, person=person, position=position)


def _clauses(text: str, start: int, end: int) -> tuple[Clause, ...]:
    roles = find_roles(text, start, end)
    if not roles:
        return _headed(text, start, end) or _unnamed(text, start, end)
    if (borders := _roles_first(text, end, roles)) is not None:
        bounds = pairwise([start, *borders, end])
        return tuple(_read_clause(text, *bound, role) for bound, role in zip(bounds, roles, strict=True))
    clauses = []
    low = start
    for stop, role in _stops(text, start, end, roles):
        # Organisations named first ("PT X …, selanjutnya disebut MITRA") and persons first end alike: at their role.
        clauses.append(_read_clause(text, max(low, stop - CLAUSE_LIMIT), stop, role))
        low = role.end if role else stop
    return tuple(c for c in clauses if c.organisation or c.person or c.position)


#: What parts two parties whose roles stand before those who represent them.
BORDER = re.compile(
    r"\n[^\S\n]{0,20}(?:AND|DAN|and|dan)[^\S\n]{0,20}\n|;\s{0,3}(?:and|dan)?\s{0,3}\n|\n[^\S\n]{0,20}(?:[2-9]|I{2,3}|[B-E])\.\s"
)


def _roles_first(text: str, end: int, roles: list[Piece]) -> list[int] | None:
    """Where a party ends and the next begins, where each is named before the words that tell who represents it.

    "PT X (hereinafter referred to as "PTX"), a company in Jakarta, represented by BUDI": the clause goes on behind
    the role. None where clauses end at their roles.
    """
    borders = []
    for role, following in pairwise(roles):
        by = REPRESENTED_BY.search(text, role.end, following.start)
        between = list(BORDER.finditer(text, by.end(), following.start)) if by else []
        if not between:
            return None
        # A number belongs to the party behind it, a word between two to none.
        last = between[-1]
        borders.append(last.start() if "." in last.group() else last.end())
    return borders if roles and REPRESENTED_BY.search(text, roles[-1].end, end) else None


def _stops(text: str, start: int, end: int, roles: list[Piece]) -> list[tuple[int, Piece | None]]:
    """Where each clause ends: at its role, or, where the role was not readable, before the next party's marker.

    Two parties are acting between two roles where "atas nama" stands on both sides of a marker or a new "Nama :".
    """
    stops: list[tuple[int, Piece | None]] = []
    low = start
    for role in roles:
        acting = [m.end() for m in ON_BEHALF.finditer(text, low, role.start)]
        if (cut := _bare_party(text, low, acting[0] if acting else role.start)) is not None:
            stops.append((cut, None))
        stops += [(start, None) for start in ([] if acting else _rows(text, low, role.start))]
        for one, other in pairwise(acting):
            marker = NEW_PARTY.search(text, one, other)
            if marker is not None:
                stops.append((marker.start(), None))
        stops.append((role.start, role))
        low = role.end
    return stops


#: The second and later rows of a party that consists of several: "2. Nama : SITI\nJabatan : Kepala Desa Sari".
ROW = re.compile(r"\n[^\S\n]{0,20}(?:[2-9]|1\d)\s?[.)]?\s{1,4}(?=(?:Nama|NAMA)\b)")


def _rows(text: str, start: int, end: int) -> list[int]:
    """Where each further row of names and posts begins that one role stands for; nowhere where nobody has a post."""
    rows = [m.start() for m in ROW.finditer(text, start, end)]
    bounds = [*pairwise([start, *rows]), (rows[-1], end)] if rows else []
    return rows if all(LABEL_POSITION.search(text, low, high) for low, high in bounds) else []


#: A party of which no more than a name stands, and the number of the next: "1. BUDI .......\n2. SITI, selaku".
BARE_PARTY = re.compile(r"(?:^|\n)[^\S\n]{0,20}(?:1|I|A)\s?[.)][^\S\n]{1,12}[A-Za-z][^\n:;]{2,90}\n")
NO_PARTY = re.compile(r"(?:Akta|Surat|Keputusan|Peraturan|Undang|Nomor|Anggaran)\b")


def _bare_party(text: str, start: int, end: int) -> int | None:
    """Where the next party begins after one that was left blank but for a name."""
    bare = BARE_PARTY.search(text, start, end)
    marker = NEW_PARTY.search(text, bare.end() - 1, min(end, bare.end() + 20)) if bare else None
    if marker is None or NO_PARTY.match(text, marker.end()) or "selaku" in text[start : marker.start()]:
        return None
    return marker.start()


def _headed(text: str, start: int, end: int) -> tuple[Clause, ...]:
    """Clauses under headings: "PIHAK PERTAMA:" and then name, position and organisation."""
    heads = list(ROLE_HEAD.finditer(text, start, end))
    stops = [*(h.start() for h in heads[1:]), end][: len(heads)]
    clauses = []
    for head, stop in zip(heads, stops, strict=True):
        role = Piece(head.start(), head.end(), head["role"])
        person, position = find_person(text, head.end(), stop)
        clauses.append(Clause(head.start(), stop, role, find_body(text, head.end(), stop), person, position))
    return tuple(c for c in clauses if c.organisation or (c.person and c.position))


def _unnamed(text: str, start: int, end: int) -> tuple[Clause, ...]:
    """Clauses of parties that are given no name to be called by: one for each "atas nama"."""
    clauses, low = [], start
    for match in ON_BEHALF.finditer(text, start, end):
        organisation = cut_name(text, match.end(), end)
        if organisation is None or not is_name(organisation.text):
            continue
        begin = _clause_start(text, max(low, match.start() - CLAUSE_LIMIT), match.start())
        person, position = find_person(text, begin, match.start())
        clauses.append(Clause(begin, organisation.end, None, organisation, person, position))
        low = organisation.end
    return tuple(clauses)


def _read_clause(text: str, start: int, end: int, role: Piece | None) -> Clause:
    start = _clause_start(text, start, end)
    organisation = find_body(text, start, end)
    person, position = find_person(text, start, end)
    if not (organisation or person or position):
        organisation = body_at_end(text, start, end)
    return Clause(start, role.end if role else end, role, organisation, person, position)


#: Marks behind a clause and the word that leads to the next; it may be nothing.
BETWEEN_CLAUSES = re.compile(
    r"[\s.,;:\"')*_]{0,400}(?:(?:dan|serta|dengan|DAN|and|AND)[\s:,]{1,12}(?=[A-Z]|drg?\.))?(?:[2-9],\s{1,3}(?=[A-Z]|drg?\.))?"
)


#: What an opening sentence tells behind "yang bertanda tangan di bawah ini" up to its colon: the day and the place.
DAY_TOLD = re.compile(r"(?=[^:;]{0,120}\b(?:hari|tanggal)\b)[^:;]{0,260}[:;](?=[^\S\n]{0,20}\n)", re.IGNORECASE)


def _clause_start(text: str, start: int, end: int) -> int:
    """Past the opening sentence or the tail of the clause before."""
    opening = re.compile(
        rf"{loose('yang bertanda tangan di bawah ini')}\s{{0,3}}(?:,?\s{{0,3}}kami)?\s{{0,3}}[:,]?"
        rf"|{loose('kami yang bertandatangan')}[^:\n]{{0,40}}:?"
        rf"|{loose('dibawah ini')}\s{{0,3}}[:,]?|{loose('oleh dan antara')}\s{{0,3}}[:,]?"
        rf"|{loose('bertandatangan di bawah ini')}\s{{0,3}}:?|by\s{{1,2}}and\s{{1,2}}between\s{{0,2}}:?"
        rf"|undersigned\s?:?|\bkami\s{{0,3}}:",
        re.IGNORECASE,
    )
    last = start
    for match in opening.finditer(text, start, end):
        last = match.end()
    told = DAY_TOLD.match(text, last, end)
    last = told.end() if told else last
    between = BETWEEN_CLAUSES.match(text, last, end)
    return between.end() if between else last
