"""Party clauses: who signs, in what position, for which organisation, and what the document calls it.

A party is the organisation after "atas nama", not the person; addresses, decrees, deeds and terms of office that stand
in the same clause are left alone. Where the clauses cannot be read, the title block (ANTARA … DENGAN …) names the
parties.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from extract.party_words import (
    BARE_ROLE,
    BRACKET,
    DECREE,
    LABEL_ANY,
    LABEL_INSTANSI,
    LABEL_NAME,
    LABEL_POSITION,
    MARKER,
    NAME_STOP,
    NEW_PARTY,
    ON_BEHALF,
    ORGANISATION_END,
    POSITION_END,
    REPRESENTED_BY,
    REPRESENTS,
    ROLE,
    ROLE_HEAD,
    TOGETHER,
    title_word,
)
from extract.repair import loose

#: The longest party clause; deeds and their changes fill a page.
CLAUSE_LIMIT = 5_000
#: What templates leave to be filled in.
BLANK = re.compile(r"\.{4,}|…|_{3,}|\bx{3,}\b", re.IGNORECASE)
#: The longest name of an organisation after "atas nama".
NAME_LIMIT = 220


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the sheet's text."""

    start: int
    end: int
    text: str


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
    roles = _roles(text, start, end)
    if not roles:
        return _headed(text, start, end) or _unnamed(text, start, end)
    clauses = []
    low = start
    for stop, role in _stops(text, start, end, roles):
        # Organisations named first ("PT X …, selanjutnya disebut MITRA") and persons first end alike: at their role.
        clauses.append(_read_clause(text, max(low, stop - CLAUSE_LIMIT), stop, role))
        low = role.end if role else stop
    return tuple(c for c in clauses if c.organisation or c.person or c.position)


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
        for one, other in pairwise(acting):
            marker = NEW_PARTY.search(text, one, other)
            if marker is not None:
                stops.append((marker.start(), None))
        stops.append((role.start, role))
        low = role.end
    return stops


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
        person, position = _person(text, head.end(), stop)
        clauses.append(Clause(head.start(), stop, role, _organisation(text, head.end(), stop), person, position))
    return tuple(c for c in clauses if c.organisation)


def _unnamed(text: str, start: int, end: int) -> tuple[Clause, ...]:
    """Clauses of parties that are given no name to be called by: one for each "atas nama"."""
    clauses, low = [], start
    for match in ON_BEHALF.finditer(text, start, end):
        organisation = _cut_name(text, match.end(), end)
        if organisation is None or not _is_name(organisation.text):
            continue
        begin = _clause_start(text, max(low, match.start() - CLAUSE_LIMIT), match.start())
        person, position = _person(text, begin, match.start())
        clauses.append(Clause(begin, organisation.end, None, organisation, person, position))
        low = organisation.end
    return tuple(clauses)


def _roles(text: str, start: int, end: int) -> list[Piece]:
    """The names by which the document calls its parties, where they are given."""
    found: dict[int, Piece] = {}
    for pattern in (ROLE, BARE_ROLE):
        for match in pattern.finditer(text, start, end):
            role = re.sub(r"\s+", " ", match["role"]).strip(" .-\"'")
            context = text[max(start, match.start() - 60) : match.end("role") + 2]
            if TOGETHER.search(match.group()) or re.search(
                r"bersama-?\s?sama|masing-?\s?masing|jointly|collectively", context, re.IGNORECASE
            ):
                continue
            if (
                not re.match(r"p\s?[il1!]\s?h\s?a\s?[kxr]|party|first|second|third", role, re.IGNORECASE)
                and not role.isupper()
            ):
                continue
            if re.match(r"(?:PERJANJIAN|KESEPAKATAN|NOTA|MOU|PKS|ADENDUM|RENCANA|KERJA|NASKAH|PARA|UNDANG)", role):
                continue
            found.setdefault(match.end("role"), Piece(match.start(), match.end("role"), role))
    return [found[at] for at in sorted(found)]


def role_name(piece: Piece | None) -> str | None:
    """The role as the document calls it, in capitals: "PIHAK KESATU"."""
    if piece is None:
        return None
    role = re.sub(r"^P\s?[IL1!]\s?H\s?A\s?[KXR]\b", "PIHAK", re.sub(r"\s+", " ", piece.text).upper())
    match = re.fullmatch(r"(PIHAK|PARTY)\s?-?\s?(.*)", role)
    if match is None:
        return role
    ordinal = re.sub(r"^(?:KE ?)?PERT ?AMA$", "PERTAMA", match[2])
    return f"{match[1]} {re.sub(r'^KE ?F?SATU$', 'KESATU', ordinal)}"


def _read_clause(text: str, start: int, end: int, role: Piece | None) -> Clause:
    start = _clause_start(text, start, end)
    organisation = _organisation(text, start, end)
    person, position = _person(text, start, end)
    return Clause(start, role.end if role else end, role, organisation, person, position)


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
    while last < end and text[last] in " \n\t.,;:\"')*_":
        last += 1
    return last


def piece(text: str, start: int, end: int) -> Piece | None:
    """text[start:end] without white space and marks around it; None where nothing is left."""
    while start < end and (text[start].isspace() or text[start] in ",;:\"'*_-="):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:\"'*_-="):
        end -= 1
    return Piece(start, end, re.sub(r"\s+", " ", text[start:end])) if end > start else None


def _organisation(text: str, start: int, end: int) -> Piece | None:
    """The organisation after the last "atas nama" that is followed by one."""
    for match in reversed(list(ON_BEHALF.finditer(text, start, end))):
        found = _cut_name(text, match.end(), end)
        if found is not None and _is_name(found.text):
            return found
    for match in reversed(list(REPRESENTS.finditer(text, start, end))):
        found = _cut_name(text, match.end(), end)
        if found is not None and _is_name(found.text):
            return found
    if (by := REPRESENTED_BY.search(text, start, end)) is not None:
        return _before(text, start, by.start())
    if (label := LABEL_INSTANSI.search(text, start, end)) is not None:
        return piece(text, label.end(), _line_end(text, label.end(), end))
    return None


def _cut_name(text: str, start: int, end: int) -> Piece | None:
    stop = ORGANISATION_END.search(text, start, min(end, start + NAME_LIMIT))
    while stop is not None and _lists_on(text, start, stop):
        stop = ORGANISATION_END.search(text, stop.end(), min(end, start + NAME_LIMIT))
    cut_at = stop.start() if stop else min(end, start + NAME_LIMIT)
    if (bracket := BRACKET.match(text, cut_at)) is not None:
        cut_at = bracket.end()
    return piece(text, start, cut_at)


#: Offices whose names list what they are for, with commas: "Dinas Kebudayaan, Pariwisata dan Olahraga".
LISTING = re.compile(
    r"\s*(?:(?:UPTD?|Kepala|Pemerintah)\s)?(?:Dinas|DINAS|Badan|BADAN|Biro|BIRO|Bagian|Fakultas|FAKULTAS|Direktorat|DIREKTORAT"
    r"|Kementerian|KEMENTERIAN|Deputi|Bidang)\s"
)
LISTED = re.compile(
    r",\s{1,3}(?:[A-Z][A-Za-z]{2,20}\s{1,3}){0,3}(?:[A-Z][A-Za-z]{2,20},\s{1,3})?(?:dan|serta|DAN)\s{1,3}[A-Z]"
    r"|,\s{1,3}(?:[A-Z][A-Za-z]{2,20}\s{1,3}){0,2}[A-Z][A-Za-z]{2,20}\s{0,3},\s{1,3}(?:dan|serta|DAN)\s{1,3}[A-Z]"
)


def _lists_on(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a name goes on behind the comma at which it was to end."""
    return bool(LISTING.match(text, start)) and LISTED.match(text, stop.start()) is not None


def _is_name(text: str) -> bool:
    """Whether words can be an organisation's name: it begins with a capital and is no phrase of the law."""
    if not re.match(r"[A-Z(\"]", text) or len(text) < 2:
        return False
    return re.match(r"(?:PIHAK|Pihak|PARA|Para\s|Kuasa|Jabatan|Direksi\b|Undang)", text) is None and not BLANK.search(
        text
    )


def _before(text: str, start: int, end: int) -> Piece | None:
    """An organisation that stands before "diwakili oleh": from its marker or the last line break or sentence."""
    marker = re.compile(MARKER)
    low = start
    for match in marker.finditer(text, max(start, end - 400), end):
        low = match.end()
        break
    found = _cut_name(text, low, end)
    return found if found and _is_name(found.text) else None


def _line_end(text: str, start: int, end: int) -> int:
    at = text.find("\n", start, end)
    return end if at < 0 else at


def _person(text: str, start: int, end: int) -> tuple[Piece | None, Piece | None]:
    """Name and position of the one who signs."""
    if (label := LABEL_NAME.search(text, start, end)) is not None:
        return _labelled(text, label, start, end)
    if (by := REPRESENTED_BY.search(text, start, end)) is not None:
        return _name_then_position(text, by.end(), end)
    marker = re.compile(MARKER).search(text, max(0, start - 8), min(end, start + 600))
    low = marker.end() if marker else start
    return _name_then_position(text, low, end)


def _labelled(text: str, label: re.Match[str], start: int, end: int) -> tuple[Piece | None, Piece | None]:
    """Nama : … Jabatan : … as a table prints them, each value one line or more."""
    name = piece(text, label.end(), _value_end(text, label.end(), end, lines=1))
    if name is not None and LABEL_GROUP.match(name.text):
        return None, None
    found = LABEL_POSITION.search(text, start, end)
    position = None
    if found is not None:
        stop = _value_end(text, found.end(), end, lines=4)
        cut = POSITION_END.search(text, found.end(), stop)
        position = piece(text, found.end(), cut.start() if cut else stop)
    return (name if name and _is_person(name.text) else None), position


#: Labels that a table prints in a row, before all their values: which value is whose cannot be told.
LABEL_GROUP = re.compile(r"(?:Jabatan|JABATAN|Alamat|ALAMAT|NIP)\b")


def _value_end(text: str, start: int, end: int, lines: int) -> int:
    """Where a table value ends: at the next label, after `lines` lines, or at an empty line."""
    label = LABEL_ANY.search(text, start, end)
    stop = label.start() if label else end
    at = start
    for _ in range(lines):
        at = text.find("\n", at + 1, stop)
        if at < 0:
            return stop
    return at


def _name_then_position(text: str, start: int, end: int) -> tuple[Piece | None, Piece | None]:
    """NAME : position / NAME, selaku position / NAME, Bupati …"""
    limit = min(end, start + 400)
    # A decree or a deed behind the name has offices of its own: "Surat Kuasa Gubernur …".
    decree = DECREE.search(text, start, limit)
    limit = decree.start() if decree else limit
    title = title_word().search(text, start + 1, limit)
    stop = NAME_STOP.search(text, start, limit)
    ends = [m.start() for m in (title, stop) if m]
    if not ends:
        return None, None
    cut = min(ends)
    # "Il dr. IMELDA": a misread marker; a single I can be the name's own, as in Bali.
    stray = re.compile(r"[Il1|]{2,3}[.,]?\s{1,3}(?=[A-Za-z])").match(text, start, cut)
    name = piece(text, stray.end() if stray else start, cut)
    low = cut
    if stop is not None and stop.start() == cut:
        low = (
            stop.end()
            if not stop.group()
            .strip(" ,\n")
            .lower()
            .startswith(("dalam", "berkedudukan", "bertindak", "berdasarkan", "yang"))
            else cut
        )
    position = _position(text, low, limit)
    return (name if name and _is_person(name.text) else None), position


def _position(text: str, start: int, end: int) -> Piece | None:
    title = title_word().search(text, start, min(end, start + 200))
    if title is None:
        return None
    # "Gubernur. Sumatera Barat": a speck behind the title ends nothing.
    low, high = title.end() + text.startswith(".", title.end()), min(end, title.end() + 260)
    stop = POSITION_END.search(text, low, high)
    while stop is not None and not stop.group().strip() and UNFINISHED.search(text[title.start() : stop.start()]):
        stop = POSITION_END.search(text, stop.end(), high)
    limit = stop.start() if stop else min(end, title.end() + 200)
    found = piece(text, title.start(), limit)
    if found is not None:
        found = piece(text, found.start, found.start + len(TRAILING.sub("", text[found.start : found.end])))
    return _comma_cut(text, found) if found else None


TRAILING = re.compile(r"\s+(?:dan|di|pada)$")
#: Words on which no position ends: an empty line behind them parts nothing.
UNFINISHED = re.compile(
    r"(?:^|\s)(?:dan|Direktur|Kepala|Dekan|Ketua|Universitas|Kabupaten|Kota|Provinsi|Dinas|Badan|Kantor|Rumah|Sakit|Umum|Daerah"
    r"|Kecamatan|Yayasan|PT)\s*$"
)


def _comma_cut(text: str, position: Piece) -> Piece:
    """A position stops at a comma unless a name of an office goes on behind it ("Dinas Energi, Mineral dan …")."""
    at = text.find(",", position.start, position.end)
    while at >= 0:
        rest = text[at + 1 : position.end].strip()
        if not re.match(r"[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,3}(?:,|\s+dan\s)|(?:dan|serta)\s", rest):
            return piece(text, position.start, at) or position
        at = text.find(",", at + 1, position.end)
    return position


def _is_person(text: str) -> bool:
    """Whether words can be a person's name: capitals, no digits, not an office or an organisation."""
    words = re.findall(r"[A-Za-z]{2,}", text)
    if not words or len(text) > 90 or len(words) > 12 or re.search(r"\d{2,}|[.…_]{4,}|xxx|:", text):
        return False
    if re.match(
        r"(?:Jabatan|Alamat|Nama|NIP|Selaku|Sebagai|PIHAK|Pihak|PEMERINTAH|Pemerintah|PT\b|DINAS|Dinas|KANTOR|Kantor|Pada|PADA|Dalam|Yang|Bahwa)",
        text,
    ):
        return False
    # "Kepala SMK X Rina, S.Si.": a table's cells run together.
    if title_word().match(text) is not None:
        return False
    begins = text[0].isupper() or re.match(r"(?:dr|drg|drh|drs|apt|ir)\.", text)
    return bool(begins) and sum(w[0].isupper() for w in words) * 2 >= len(words)
