"""Bodies by a bare name that no list knows, told by what stands before it: "maskapai Nusawing", "CEO Antarkita, Ani B."

A name told so once is known in the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.organisations.names import OrganisationMention
from extract.organisations.stops import NOT_IN_NAMES
from extract.organisations.vocabulary import Organisation, first_names, foreign_places, heads
from extract.text.phrases import Phrases, Token, fold
from extract.text.regions import closest_region

#: Less sure than what a list knows.
SCORE = 0.6
_NAME = r"(?P<name>[A-Z][\w.&'’-]{2,20}(?: (?!(?:Wilayah|Regional|Area|Cabang)\b)[A-Z][\w&'’-]{1,20}){0,2})"
#: What a firm or a body is, in small letters before its name, where it stands as somebody's partner.
_KIND = re.compile(
    r"\b(?:dengan|bersama|gandeng|menggandeng|digandeng|menggaet|merangkul|antara|dan|serta|oleh|pihak)\s(?:pihak )?"
    r"(?:(?P<firm>maskapai|start-?up|perusahaan|marketplace|lokapasar|aplikator|penyedia (?:aplikasi|layanan|jasa)|"
    r"operator|produsen|pengembang|investor|manajemen)|"
    r"(?P<body>NGO|lembaga (?:nirlaba|donor|kemanusiaan|swadaya masyarakat)|organisasi|komunitas|paguyuban))"
    r"(?: (?!(?:dan|serta|dengan|yang|untuk|dalam|di|pada|asal)\b)[a-z]{4,16}){0,3}"
    r"(?: asal [A-Z][a-z]{3,14}(?: [A-Z][a-z]{3,9})?,?)? [\"“]?" + _NAME
)
#: Posts by whose English names firms and charities call their people, before the body; the person's name follows.
_POST = re.compile(
    r"\b(?:(?P<firm>CEO|Chief Executive Officer|Managing Director|"
    r"Head of [A-Z]\w{2,14}(?: (?:Relations?|Affairs|Public|Policy|Partnerships?|Business|Development|Corporate|"
    r"Communications?|and|&)){0,4})|"
    r"(?P<body>Country (?:Director|Manager|Representative))) " + _NAME + r"(?: (?:Wilayah|Regional|Area) [A-Z]\w{3,14}"
    r"(?: [A-Z]\w{3,14})?)?, (?=[A-Z][\w'’.-]{1,20} [A-Z])"
)


def with_brands(
    text: str, words: list[Token], mentions: Sequence[OrganisationMention]
) -> list[OrganisationMention]:  # fmt: skip
    """The mentions and those of bodies told so, none inside another, from left to right. Never raises."""
    told = {fold(name): Organisation(name, kind, None, SCORE) for name, kind in _told(text, mentions)}
    if not told:
        return list(mentions)
    named = Phrases.of((" ".join(key), body) for key, body in told.items())
    more = [
        OrganisationMention(start, end, bodies[0], "body")
        for start, end, bodies in named.find(text, words)
        if text[start].isupper() and _is_free(mentions, start, end)
    ]
    return sorted([*mentions, *more], key=lambda m: m.start)


def _told(text: str, mentions: Sequence[OrganisationMention]) -> Iterator[tuple[str, str]]:
    for pattern in (_KIND, _POST):
        for found in pattern.finditer(text):
            name = _own(found.group("name").split(" "))
            start = found.start("name")
            if name and _is_free(mentions, start, start + len(name)):
                yield name, "perusahaan" if found.group("firm") else "organisasi"


def _own(words: Sequence[str]) -> str:
    """The words of a name up to one that belongs to what follows; "" where a place, a person or a form begins."""
    kept: list[str] = []
    for word in words:
        bare = word.strip(".").lower()
        if bare in NOT_IN_NAMES or (not kept and (bare in heads() or bare in first_names())):
            break
        kept.append(word)
    name = " ".join(kept).rstrip(".")
    placed = name and (closest_region(name) or closest_region(kept[0]) or fold(name) in foreign_places())
    return "" if placed or (kept and fold(kept[0]) in foreign_places()) else name


def _is_free(mentions: Iterable[OrganisationMention], start: int, end: int) -> bool:
    return not any(m.start < end and start < m.end for m in mentions)
