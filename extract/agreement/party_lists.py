"""Parties that an opening only lists, each on a line of its own, and that are given no name to be called by:

1. Camat Sari, Drs. BUDI TOMO;            Pihak I : Siti Wulan (Kepala SD Sari)
"""

from __future__ import annotations

import re

from extract.agreement.parties import Clause
from extract.agreement.party_persons import find_person, is_person
from extract.agreement.party_pieces import Piece, piece
from extract.agreement.party_words import ORDINAL, title_word

#: Such a list stands right behind the opening.
NEAR = 1_200
ITEM = re.compile(
    rf"^[^\S\n]{{0,12}}(?:(?P<role>P(?:IHAK|ihak)\s{{1,3}}(?:{ORDINAL}|Pertama|Kedua|Ketiga|Kesatu))\s{{0,3}}:|\(?\d{{1,2}}[.)])"
    r"[^\S\n]{1,4}(?P<item>[^\n;]{8,160}?)[^\S\n]{0,3}(?:[;.]?[^\S\n]{0,3}(?:dan)?$)",
    re.MULTILINE,
)
IN_BRACKETS = re.compile(r"(?P<name>[^()]{4,80}?)\s{0,2}\((?P<post>[^()]{4,120})\)")
POST_FIRST = re.compile(r"(?P<post>[^,]{6,100}),\s{1,3}(?P<name>.{4,80})")


def listed_parties(text: str, start: int, end: int) -> tuple[Clause, ...]:
    """The clauses of such a list; nothing where fewer than two lines in a row name a person and a post."""
    found: list[Clause] = []
    last = start
    for item in ITEM.finditer(text, start, min(end, start + NEAR)):
        clause = _read(text, item)
        if clause is None or (found and text[last : item.start()].strip()):
            break
        found.append(clause)
        last = item.end()
    return tuple(found) if len(found) >= 2 else ()


def _read(text: str, item: re.Match[str]) -> Clause | None:
    low, high = item.span("item")
    role = Piece(item.start("role"), item.end("role"), item["role"]) if item["role"] else None
    for pattern in (IN_BRACKETS, POST_FIRST):
        match = pattern.fullmatch(text, low, high)
        if match is None or title_word().match(match["post"]) is None:
            continue
        name = piece(text, *match.span("name"))
        if name is not None and is_person(name.text):
            return Clause(low, high, role, None, name, piece(text, *match.span("post")))
    person, position = find_person(text, low, high)
    return Clause(low, high, role, None, person, position) if person and position else None
