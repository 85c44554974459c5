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
_NAME = r"(?P<name>[A-Z][\w.&'’-]{2,20}(?: (?!(?:Wilayah|Regional|Area|Cabang)\b)[A-Z][\w&'’-]{1,20}){0,3})"
#: What a firm or a body is, in small letters before its name, where it stands as somebody's partner.
_KIND = re.compile(
    r"\b(?:dengan|bersama|gandeng|menggandeng|digandeng|menggaet|merangkul|antara|dan|serta|oleh|pihak)\s(?:pihak )?"
    r"(?:(?P<firm>maskapai|start-?up|perusahaan|marketplace|lokapasar|aplikator|penyedia (?:aplikasi|layanan|jasa)|"
    r"operator|produsen|pengembang|investor|manajemen)|"
    r"(?P<body>NGO|lembaga (?:nirlaba|donor|kemanusiaan|swadaya masyarakat)|organisasi|komunitas|paguyuban|"
    r"perkumpulan|yayasan|LSM))"
    r"(?: (?!(?:dan|serta|dengan|yang|untuk|dalam|di|pada|asal)\b)[a-z]{4,16}){0,3}"
    r"(?: asal [A-Z][a-z]{3,14}(?: [A-Z][a-z]{3,9})?,?)? [\"“]?" + _NAME
)
#: Behind the word for a paper the partner, whose own short form shows it to be a body: "MoU dengan Sari Tani (ST)".
_SHORTENED = re.compile(
    r"\b(?:MoU|kesepahaman|kesepakatan|kerja ?sama|perjanjian|PKS)(?: \([A-Za-z]{2,5}\))?(?: [a-z]{4,14}){0,2} "
    r"(?:dengan|bersama)\s(?:pihak )?" + _NAME + r" \((?P<short>[A-Z]{2,6})\)(?! [A-Z])"
)
#: Posts by whose English names firms and charities call their people, before the body; the person's name follows.
_POST = re.compile(
    r"\b(?:(?P<firm>CEO|Chief Executive Officer|Managing Director|"
    r"Head of [A-Z]\w{2,14}(?: (?:Relations?|Affairs|Public|Policy|Partnerships?|Business|Development|Corporate|"
    r"Communications?|and|&)){0,4})|"
    r"(?P<body>Country (?:Director|Manager|Representative))) " + _NAME + r"(?: (?:Wilayah|Regional|Area) [A-Z]\w{3,14}"
    r"(?: [A-Z]\w{3,14})?)?, (?=[A-Z][\w'’.-]{1,20} [A-Z])"
)

#: What has a short form and is no body: what a paper is about.
_THINGS = {
    "sistem", "program", "kartu", "jaminan", "standar", "rencana", "aplikasi", "layanan", "gerakan", "sumber", "data",
    "nota", "perjanjian", "kuliah", "surat", "pusat", "unit", "tim", "dana", "hak", "kelompok",
}  # fmt: skip


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
            name = _free_part(_own(found.group("name").split(" ")), mentions, found.start("name"))
            if name:
                yield name, "perusahaan" if found.group("firm") else "organisasi"
    for found in _SHORTENED.finditer(text):
        name, start = found.group("name"), found.start("name")
        initials = "".join(word[0] for word in name.split(" "))
        whole = name == _own(name.split(" ")) and initials == found.group("short") and " " in name
        if whole and name.split(" ")[0].lower() not in _THINGS and _is_free(mentions, start, start + len(name)):
            yield name, "organisasi"


def _free_part(name: str, mentions: Sequence[OrganisationMention], start: int) -> str:
    """The words of a name before another body or a region: "Hotel Sari Grand" of "Hotel Sari Grand **Kendari**"."""
    while name and not _is_free(mentions, start, start + len(name)):
        name = name.rpartition(" ")[0]
    return name


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
