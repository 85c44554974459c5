"""Governments and offices that an article calls by their kind alone: "Pemkot", "Bupati", "Kejari", "BPS setempat".

Such a word means the only one of its kind that the article names, else the one whose town the dateline or the site of
the page tells; where two could be meant, it means none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from extract.organisations.home import OF_A_TOWN, by_departments, by_seats, only_government, only_town, own_region
from extract.organisations.names import Form, OrganisationMention
from extract.organisations.offices import LEVELLED
from extract.organisations.secretaries import secretaries
from extract.organisations.vocabulary import Organisation, government, heads
from extract.text.regions import Level, Region, find_regions, region

#: Less sure than what is named.
SCORE = 0.75
_GOVERNMENT = re.compile(
    r"\b(?P<body>Pem(?:prov|kab|kot|ko)|Pemerintah (?:Provinsi|Kabupaten|Kota))\b(?! [A-Z(])"
    r"|\b(?P<head>Gubernur|Bupati|Wali ?[Kk]ota)\b"
)
_LEVELS: dict[str, Level] = {
    "pemprov": "provinsi", "provinsi": "provinsi", "gubernur": "provinsi", "pemkab": "kabupaten",
    "kabupaten": "kabupaten", "bupati": "kabupaten", "pemkot": "kota", "pemko": "kota", "kota": "kota",
    "walikota": "kota",
}  # fmt: skip
#: Behind these stands no one who acts: a house, a paper, somebody of former or future days, many together.
_NOBODY = re.compile(
    r"\b(?:kantor|pendopo|pendapa|aula|ruang|rapat|kerja|rumah|dinas|jabatan|gedung|halaman|peraturan|keputusan|"
    r"instruksi|surat|sk|(?:gubernur|bupati)(?: dan| atau)?|"
    r"para|calon|mantan|eks|staf|ahli|asosiasi|wilayah|di|se-?|pemilihan|pilihan|kursi) $",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r" [A-Z]")
_ABROAD = re.compile(
    r"\bsister\b|\bkota (?:kembar|bersaudara)\b|\bluar negeri\b|\bKonjen\b|\bDuta Besar\b", re.IGNORECASE
)
_MANY = re.compile(r"(?:/| ?(?:dan|atau|serta|,)? ?)(?:wali ?kota|bupati|gubernur|kabupaten|kota)\b", re.IGNORECASE)
_HERE = re.compile(r"\b(?:pemda|pemerintah(?: daerah)?) setempat\b", re.IGNORECASE)


def find_unnamed(
    text: str, mentions: Sequence[OrganisationMention], home: Sequence[str] = ()
) -> list[OrganisationMention]:
    """What a text calls by its kind alone; `home` are codes of the regions that dateline or site tell. Never raises."""
    taken = [(m.start, m.end) for m in mentions]
    found = [
        *_schools(text, mentions), *_governments(text, mentions, home), *_local(text, mentions, home),
        *_offices(text, mentions, home), *_departments(text, mentions, home), *secretaries(text, mentions),
    ]  # fmt: skip
    free = [m for m in found if not any(a < m.end and m.start < b for a, b in taken)]
    return sorted(free, key=lambda m: m.start)


def _governments(
    text: str, mentions: Sequence[OrganisationMention], home: Sequence[str]
) -> Iterable[OrganisationMention]:
    for match in _GOVERNMENT.finditer(text):
        if _NOBODY.search(text, max(0, match.start() - 20), match.start()) or _MANY.match(text, match.end()):
            continue
        if match.group("head") and _CAPITAL.match(text, match.end()) and _ABROAD.search(text):
            # "Wali Kota Vlissingen" may be the head of a town abroad that no list knows.
            continue
        level = _LEVELS[match.group().lower().removeprefix("pemerintah ").replace(" ", "")]
        place = _by_name(text, match, mentions, level) or only_government(mentions, level, home)
        if place is not None:
            form: Form = "head" if match.group("head") else "body"
            yield OrganisationMention(match.start(), match.end(), government(place, SCORE), form)


#: The first name behind a post, its titles set aside: "Gubernur (Hj.) **Khofifah** …".
_FIRST_NAME = re.compile(r" (?:(?:Hj?|Dr|Drs|Dra|Ir|Prof|KH)\.? ?){0,3}([A-Z][a-z’']{2,20})\b")
#: What may stand between a head's region and his name: its short form, a comma, titles, his first names.
_NAMED = r"(?: \([\w .]{2,24}\))?,? (?:[A-Z][\w.’']{0,20},? ){0,5}"


def _by_name(text: str, match: re.Match[str], mentions: Sequence[OrganisationMention], level: Level) -> Region | None:
    """The region of a head told by his name alone, whom the text calls by his post and region elsewhere."""
    name = _FIRST_NAME.match(text, match.end()) if match.group("head") else None
    if name is None:
        return None
    called = re.compile(_NAMED + re.escape(name.group(1)) + r"\b")
    codes = {
        m.organisation.region_code for m in mentions
        if m.form == "head" and m.organisation.kind == level and called.match(text, m.end)
    }  # fmt: skip
    return region(codes.pop() or "") if len(codes) == 1 else None


def _local(text: str, mentions: Sequence[OrganisationMention], home: Sequence[str]) -> Iterable[OrganisationMention]:
    """ "pemerintah setempat": the only regency or town."""
    place = only_town(mentions, home)
    if place is None:
        return
    for match in _HERE.finditer(text):
        yield OrganisationMention(match.start(), match.end(), government(place, SCORE), "body")


# --- offices --------------------------------------------------------------------------------------------------------


@cache
def _office_pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    full = {" ".join(head.written): head.full for group in heads().values() for head in group if head.full in OF_A_TOWN}
    longest = sorted(full, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE), full


#: Before an office in small letters that is a party: "antara Pemprov dengan kejaksaan tinggi".
_WITH = re.compile(r"\b(?:dengan|bersama|pihak|antara|dan|serta|oleh) $")


def _offices(text: str, mentions: Sequence[OrganisationMention], home: Sequence[str]) -> Iterable[OrganisationMention]:
    pattern, full = _office_pattern()
    for match in pattern.finditer(text):
        if not match.group()[0].isupper() and not _WITH.search(text, max(0, match.start() - 14), match.start()):
            continue
        name = full[match.group().lower()]
        named = {m.organisation.name: m.organisation for m in mentions if m.organisation.name.startswith(f"{name} ")}
        offices = [replace(office, score=SCORE) for office in named.values()]
        # Behind a post its holder's name stands, whose own office was not told.
        named_on = match.group().lower() not in _POSTS and _NAMED_ON.match(text, match.end()) is not None
        local = None if offices or named_on else _office_here(text, match.end(), name, mentions, home)
        offices = [local] if local else offices
        if len(offices) == 1:
            yield OrganisationMention(match.start(), match.end(), offices[0], "body")


def _schools(text: str, mentions: Sequence[OrganisationMention]) -> Iterable[OrganisationMention]:
    """Schools called by the short form of what they are, where the text names one of it: "ISBI", "STIKES"."""
    told: dict[str, dict[str, Organisation]] = {}
    for m in mentions:
        short = _SHORT.match(text, m.start, m.end) if m.organisation.kind == "perguruan_tinggi" else None
        if short is not None:
            told.setdefault(short.group(1), {})[m.organisation.name] = replace(m.organisation, score=SCORE)
    for kind, bodies in told.items():
        if len(bodies) == 1:
            for match in re.finditer(rf"\b{kind}\b(?! [A-Z])", text):
                yield OrganisationMention(match.start(), match.end(), next(iter(bodies.values())), "body")


#: "**ISBI** Tanah Papua", "**Polbangtan** Manokwari".
_SHORT = re.compile(r"([A-Z]{3,7}|STIKes|Pol[a-z]{3,8}|Akbid|Akper) [A-Z]")
#: Offices of whose seats each regency and town has its own; a court serves several.
_IN_EACH = ("Kejaksaan Negeri", "Kepolisian Resor", "Kantor Pertanahan", "Kantor Kementerian Agama")
_OF_PROVINCES = ("Kejaksaan Tinggi", "Kepolisian Daerah")
_POSTS = ("kajari", "kajati", "kapolres", "kapolresta", "kapolda", "kakantah")
#: Behind an office that a name follows, which no list may know.
_NAMED_ON = re.compile(r"(?: \([A-Za-z]{2,8}\))? [A-Z]")


def _office_here(
    text: str, end: int, name: str, mentions: Sequence[OrganisationMention], home: Sequence[str]
) -> Organisation | None:
    """The office of the only regency or town, or of the only province, of which the text names none by its seat."""
    there = _SETEMPAT.match(text, end) is not None
    if name in _OF_PROVINCES:
        place = only_government(mentions, "provinsi", home)
    else:
        place = only_town(mentions, home) or by_departments(mentions) if there or name in _IN_EACH else None
    if place is None:
        return None
    seat = place.full if name in LEVELLED else place.name
    return Organisation(f"{name} {seat}", "lembaga", None, SCORE)


@cache
def _department_pattern() -> re.Pattern[str]:
    """Short forms of departments ("Disdukcapil"), which need no word behind them."""
    short = {
        " ".join(head.written) for group in heads().values() for head in group
        if head.kind == "perangkat_daerah" and head.full.startswith("Dinas ") and head.written[0] != "dinas"
    }  # fmt: skip
    longest = sorted(short, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)


def _departments(
    text: str, mentions: Sequence[OrganisationMention], home: Sequence[str]
) -> Iterable[OrganisationMention]:
    """ "Disdukcapil" is that of the only region, for which it signs."""
    place = own_region(mentions, home)
    if place is None:
        return
    for match in _department_pattern().finditer(text):
        of_ministry = _DIRECTORATE.search(text, max(0, match.start() - 22), match.start())
        if match.group()[0].isupper() and of_ministry is None:
            yield OrganisationMention(match.start(), match.end(), government(place, SCORE), "body")


#: "Dirjen **Dukcapil**" heads a directorate of a ministry, not a department of the region.
_DIRECTORATE = re.compile(r"\b(?:Dirjen|Ditjen|Direktur Jenderal|Direktorat Jenderal|Sesditjen) $", re.IGNORECASE)
_SETEMPAT = re.compile(r"(?: \([A-Z]{2,6}\))? setempat\b")


def of_the_place(text: str, mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """The mentions, "BPS setempat" and "Kanwil BPN" being offices of the only place that is named."""
    seated = [_there(text, m, mentions) for m in mentions]
    offices = {m.organisation.name: m.organisation for m in seated if m.organisation.name.startswith(_OF_RELIGION)}
    if len(offices) != 1:
        return seated
    office = replace(next(iter(offices.values())), score=SCORE)
    return [replace(m, organisation=office) if _is_office(text, m) else m for m in seated]


#: The ministry whose offices the press calls by its own name: "**Kemenag** dan Polres Sari".
_RELIGION = "Kementerian Agama"
_OF_RELIGION = (f"Kantor {_RELIGION} ", f"Kantor Wilayah {_RELIGION} ")
_STATE = re.compile(r" (?:RI\b|Republik|Pusat)")


def _is_office(text: str, mention: OrganisationMention) -> bool:
    """Whether a ministry's name may stand for its office in the region: no minister is told, nor the whole state's."""
    written = text[mention.start : mention.end]
    named = mention.organisation.name in (_RELIGION, f"Kantor {_RELIGION}") and not written.startswith("Men")
    return named and _STATE.match(text, mention.end) is None


#: Offices that are none without their seat, and what those of provinces begin with.
_SEATLESS = ("Kantor Kementerian Agama", "Kantor Pertanahan")
_REGIONAL = "Kantor Wilayah "


def _there(text: str, mention: OrganisationMention, mentions: Sequence[OrganisationMention]) -> OrganisationMention:
    body = mention.organisation
    if body.kind != "lembaga":
        return mention
    if body.name.startswith(_REGIONAL) and not find_regions(body.name) and _NAMED_ON.match(text, mention.end) is None:
        province = only_government(mentions, "provinsi")
        name = f"{body.name} {province.full}" if province else body.name
        return replace(mention, organisation=replace(body, name=name, score=SCORE))
    if body.name not in _SEATLESS and not _SETEMPAT.match(text, mention.end):
        return mention
    place = only_town(mentions) or by_seats(mentions) or by_departments(mentions)
    if place is None or body.name.startswith("Badan Penyelenggara Jaminan Sosial"):
        return mention
    # "(BPN) setempat" is no part of the state's body but its office there.
    name = "Kantor Pertanahan" if body.name == "Badan Pertanahan Nasional" else body.name
    return replace(mention, organisation=Organisation(f"{name} {place.full}", body.kind, None, SCORE))
