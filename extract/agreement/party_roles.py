"""The names by which a document calls its parties: "selanjutnya disebut PIHAK KESATU", "(the "Company")"."""

from __future__ import annotations

import re

from extract.agreement.party_pieces import Piece
from extract.agreement.party_words import (
    BARE_ROLE,
    BRACKET_ROLE,
    CELL_ROLE,
    ON_BEHALF,
    ORDINAL,
    QUOTED_ROLE,
    REPRESENTED_BY,
    ROLE,
    TOGETHER,
)


def find_roles(text: str, start: int, end: int) -> list[Piece]:
    """The names by which the document calls its parties, where they are given."""
    found: dict[int, Piece] = {}
    for pattern in (ROLE, BARE_ROLE, CELL_ROLE):
        for match in pattern.finditer(text, start, end):
            role = re.sub(r"\s+", " ", match["role"]).strip(" .-\"'")
            if _of_all(text, start, match):
                continue
            if (
                not re.match(r"p\s?[il1!]\s?h\s?a\s?[kxr]|party|first|second|third", role, re.IGNORECASE)
                and not role.isupper()
            ):
                continue
            if NO_ROLE.match(role):
                continue
            found.setdefault(match.end("role"), Piece(match.start(), match.end("role"), role))
    return _with_quoted(text, start, end, found)


#: What documents name beside their parties.
NO_ROLE = re.compile(
    r"(?:PERJANJIAN|KESEPAKATAN|NOTA|MOU|MOA\b|LOI\b|AGREEMENT|PKS|ADENDUM|RENCANA|KERJA|NASKAH|PARA|UNDANG|KONTRAK|MEMORANDUM|DOKUMEN|SURAT"
    r"|OBJEK|KEGIATAN|PROGRAM|PEKERJAAN|PIHAK$)",
    re.IGNORECASE,
)


#: The name of all parties.
PARTIES = re.compile(r"para\s{0,3}pihak|parties", re.IGNORECASE)


def _of_all(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a name is that of all parties together, or of each."""
    of_one = re.fullmatch(rf"P\w{{3,4}}\s{{0,3}}{ORDINAL}", match["role"], re.IGNORECASE)
    if of_one and not PARTIES.search(match.group()):
        # "dr. A dan B, secara bersama-sama disebut PIHAK KEDUA": two who sign are one side.
        return False
    context = text[max(start, match.start() - 60) : match.end("role") + 2]
    together = re.search(r"bersama-?\s?sama|masing-?\s?masing|jointly|collectively", context, re.IGNORECASE)
    return together is not None or TOGETHER.search(match.group()) is not None


#: A role that a bracket defines behind the name: "(the "Company")".
DEFINED_ROLE = re.compile(
    r"\(\s?(?:(?:the|an?)\s{1,2})?\"(?P<role>[A-Z][A-Za-z]{2,24}(?:\s[A-Z][A-Za-z]{2,24})?)\"\s?\)"
)


#: "SITI, selaku Ketua Kelompok X": who signs is told without "atas nama".
AS_HEAD = re.compile(
    r"\d\.\s{1,3}[A-Z][^\n:;]{3,60}?(?:,?\s{1,3}selaku\s{1,3}(?=[A-Z])"
    r"|,\s{1,3}(?=(?:Ketua|Kepala|Direktur|Pimpinan|Pemilik|Manajer|Sekretaris|Rektor|Dekan|Camat)\s[A-Z]))"
)


def _with_quoted(text: str, start: int, end: int, found: dict[int, Piece]) -> list[Piece]:
    """The roles in order, with those in quotation marks behind an "atas nama" that no other role follows."""
    for match in (m for words in (QUOTED_ROLE, BRACKET_ROLE, DEFINED_ROLE) for m in words.finditer(text, start, end)):
        low = max([at for at in found if at <= match.start()], default=start)
        if match.end("role") in found or NO_ROLE.match(match["role"]) or _of_all(text, start, match):
            continue
        if any(words.search(text, low, match.start()) for words in (ON_BEHALF, REPRESENTED_BY, AS_HEAD)):
            found[match.end("role")] = Piece(match.start(), match.end("role"), match["role"])
    return [found[at] for at in sorted(found)]


def role_name(piece: Piece | None) -> str | None:
    """The role as the document calls it, in capitals: "PIHAK KESATU"."""
    if piece is None:
        return None
    role = re.sub(r"^P\s?[IL1!]\s?H\s?A\s?[KXR]\b", "PIHAK", re.sub(r"\s+", " ", piece.text).upper())
    if re.fullmatch(ORDINAL, role):
        # "disebut KESATU", where another column took the word before.
        role = f"PIHAK {role}"
    match = re.fullmatch(r"(PIHAK|PARTY)\s?-?\s?(.*)", role)
    if match is None:
        return role
    ordinal = re.sub(r"^(?:KE ?)?PERT ?AMA$", "PERTAMA", match[2])
    return f"{match[1]} {re.sub(r'^KE ?F?SATU$', 'KESATU', ordinal)}"
