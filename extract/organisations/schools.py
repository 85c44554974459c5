"""Schools and health centres, whose names are made of a kind, a number and a town: "SMKN 1 Sari", "Puskesmas Bumi II".

They sign for themselves with firms, universities and offices; of which region they are their names do not tell.
"""

from __future__ import annotations

import re

from extract.organisations.names import OrganisationMention
from extract.organisations.vocabulary import Organisation, town_openings
from extract.text.regions import RegionMention

_KIND = (
    r"(?P<kind>(?:SD|SMP|SMA|SMK|SLB)(?P<n>N)?|MAN|MTsN|Sekolah (?:Dasar|Luar Biasa|Menengah (?:Pertama|Atas|Kejuruan))"
    r"|Madrasah (?:Ibtidaiyah|Tsanawiyah|Aliyah))"
)
#: "SMK Negeri 2 Sari", "SMA Muhammadiyah 1 Sari": without a number only words of its own name a school.
_SCHOOL = re.compile(
    rf"\b{_KIND}(?: \([A-Z]{{3,5}}\))?"
    r"(?P<own>(?: (?:Negeri|Swasta|Islam|Kristen|Katolik|Muhammadiyah|PGRI|Terpadu|Model|Plus|Insan|Bina|Karya|Taruna|"
    r"Santo|Santa|St\.|Al|Nurul|Darul|IT|YPK|YPPK)\b(?:[ -][A-Z][a-z’']{2,14}){0,3}?)?(?: N)?)"
    r"(?P<number> (?:\d{1,3}|[IVX]{1,4})\b)?"
)
_TOWN = re.compile(r" [A-Z][a-z’']{2,15}(?:-[A-Z][a-z’']{2,15})?\b")
#: No town but what the sentence goes on with.
_NO_TOWN = re.compile(
    r" (?:Drs?|Dra|Ir|Prof|Hj?|Kepala|Dan|Dengan|Teken|Jalin|Gandeng|Bersama|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|"
    r"Minggu)\b"
)
_HEALTH_CENTRE = re.compile(r"\b(?:UPTD? |BLUD )?(?:Puskesmas|Pusat Kesehatan Masyarakat(?: \(Puskesmas\))?)(?= [A-Z])")
_NUMBER = re.compile(r" (?:[IVX]{1,4}|\d)\b")
SCORE = 0.85


def find_schools(text: str, places: list[RegionMention]) -> list[OrganisationMention]:
    """The schools that a text names by a number or by words of their own. Never raises."""
    found = []
    ends = {p.start: p.end for p in places}
    for match in _SCHOOL.finditer(text):
        if match.group("number") is None and not (match.group("own").strip() and "Negeri" not in match.group("own")):
            continue
        end = _town_end(text, match.end(), ends)
        if end == match.end() and match.group("number") is None and match.group("own").count(" ") < 2:
            continue
        written = text[match.end("kind") : end]
        kind = match.group("kind")
        kind = f"{kind[:-1]} Negeri" if match.group("n") else kind
        name = kind + re.sub(r"^ \([A-Z]{3,5}\)", "", written).replace(" N ", " Negeri ")
        found.append(OrganisationMention(match.start(), end, Organisation(name, "lembaga", None, SCORE), "body"))
    for match in _HEALTH_CENTRE.finditer(text):
        end = _town_end(text, match.end(), ends)
        number = _NUMBER.match(text, end) if end > match.end() else None
        end = number.end() if number else end
        if end > match.end():
            body = Organisation(f"Puskesmas{text[match.end() : end]}", "perangkat_daerah", None, SCORE)
            found.append(OrganisationMention(match.start(), end, body, "body"))
    return found


def _town_end(text: str, at: int, regions_at: dict[int, int]) -> int:
    """Where the town ends that stands behind a school's number; `at` where none does."""
    if text[at : at + 1] == " " and at + 1 in regions_at:
        return regions_at[at + 1]
    town = _TOWN.match(text, at)
    if town is None or _NO_TOWN.match(text, at):
        return at
    # Towns whose names have two words open with one of a few.
    second = _TOWN.match(text, town.end()) if town.group().strip().lower() in town_openings() else None
    return second.end() if second else town.end()
