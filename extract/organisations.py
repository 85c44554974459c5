"""Organisations: the full official name, kind and region behind whatever a document calls them.

Names and the words that names begin with are data/organisasi.toml, foreign places data/negara.tsv, regions
extract/regions.py. `resolve_organisation` takes a name already cut out of a text; finding names in running text is
extract/organisation_mentions.py.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any

from extract.casing import official_case
from extract.phrases import fold
from extract.regions import Level, Region, closest_region, find_regions, region, shape

#: A name longer than this is a sentence; only its beginning is looked at.
MAX_NAME = 160


@dataclass(frozen=True, slots=True)
class Organisation:
    name: str  #: full official name: "Pemerintah Provinsi Kalimantan Timur"
    kind: str  #: one of record.PARTY_KINDS
    region_code: str | None  #: Kemendagri code of the regional government or of the one that it is part of
    score: float  #: 0..1: how sure it is that this is the organisation meant


@dataclass(frozen=True, slots=True)
class Head:
    """How a name begins, and what that says of it."""

    written: tuple[str, ...]  #: folded words
    full: str
    kind: str


@cache
def vocabulary() -> dict[str, Any]:
    """data/organisasi.toml as it is."""
    return tomllib.loads(resources.files("extract").joinpath("data", "organisasi.toml").read_text("utf-8"))


@cache
def heads() -> dict[str, tuple[Head, ...]]:
    """Heads by their first word, the longest first."""
    found: dict[str, list[Head]] = {}
    for written, full, kind, _ in vocabulary()["heads"]:
        head = Head(fold(written), full, kind)
        found.setdefault(head.written[0], []).append(head)
    return {word: tuple(sorted(group, key=lambda h: -len(h.written))) for word, group in found.items()}


@cache
def known() -> dict[tuple[str, ...], tuple[str, str, bool]]:
    """Folded name or alias: (official name, kind, whether it must be written in capitals)."""
    found: dict[tuple[str, ...], tuple[str, str, bool]] = {}
    for name, kind, aliases in vocabulary()["known"]:
        for spelling in (name, *aliases):
            entry = (name, kind, spelling.isupper() and len(spelling) < 4)
            found.setdefault(fold(spelling), entry)
            found.setdefault(fold(_BRACKETS.sub(" ", spelling)), entry)
    return found


@cache
def foreign_places() -> dict[tuple[str, ...], tuple[str, str]]:
    """Folded name: (kind "negara" or "daerah", country code)."""
    text = resources.files("extract").joinpath("data", "negara.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {fold(name): (kind, country) for name, kind, country in rows}


def government_name(place: Region) -> str:
    """The official name of a region's government.

    Aceh and Yogyakarta are called otherwise by their own laws (UU 11/2006, UU 13/2012).
    """
    special = {"11": "Pemerintah Aceh", "34": "Pemerintah Daerah Daerah Istimewa Yogyakarta"}
    return special.get(place.code, f"Pemerintah {place.full}")


def government(place: Region, score: float = 1.0) -> Organisation:
    return Organisation(government_name(place), place.level, place.code, score)


_BRACKETS = re.compile(r"\([^()]{0,60}\)?")
_REPUBLIC = re.compile(r"[ ,]+(?:Republik Indonesia|R\.?I\.?)$", re.IGNORECASE)
#: "PEMERINTAHKABUPATEN": words that a scan ran together.
_MERGED = re.compile(r"^(pemerintah(?:an)?)(?=(?:kabupaten|kota|provinsi|propinsi|daerah|aceh)\b)", re.IGNORECASE)
_EDGES = " \t\n\r.,;:\"'“”‘’-–—•*_"


def resolve_organisation(text: str) -> Organisation | None:
    """The organisation that a name or short name stands for; None where the text names none. Never raises."""
    cleaned = _clean(text)
    if len(cleaned) < 2:
        return None
    for resolve in _RESOLVERS:
        found = resolve(cleaned)
        if found is not None:
            return _with_brackets(found, text)
    return None


def _clean(text: str) -> str:
    line = re.sub(r"\s+", " ", _BRACKETS.sub(" ", text[:MAX_NAME])).strip(_EDGES)
    line = _MERGED.sub(r"\1 ", line)
    # Capitals with a stray sign inside are OCR of capitals: PROVINS! is PROVINSI, INDONESlA is INDONESIA.
    return " ".join(_mended(word) for word in line.split(" "))


def _mended(word: str) -> str:
    capitals = sum(c.isupper() for c in word)
    if capitals < 3 or capitals < 0.6 * len(word):
        return word
    if any(c.isdigit() for c in word) and word.isalnum() and capitals < len(word) - 1:
        return word
    return word.replace("!", "I").replace("l", "I").replace("|", "I")


def _with_brackets(found: Organisation, text: str) -> Organisation:
    """What the brackets said of a company: (Perseroda) is owned by a region, (Persero) by the state."""
    if found.kind == "perusahaan" and re.search(r"\(\s?perseroda", text, re.IGNORECASE):
        return replace(found, name=f"{found.name} (Perseroda)", kind="bumd")
    if found.kind == "perusahaan" and re.search(r"\(\s?persero\s?\)", text, re.IGNORECASE):
        return replace(found, name=f"{found.name} (Persero)", kind="bumn")
    return found


_FIRM = re.compile(r"^PT\.? (?=Bank )")


def _known(text: str) -> Organisation | None:
    bare = _REPUBLIC.sub("", text)
    entry = known().get(fold(text)) or known().get(fold(bare)) or known().get(fold(_FIRM.sub("", text)))
    # An abbreviation of three letters in small letters is a word (ui, as, lan).
    if entry is None or (entry[2] and not text.isupper()):
        return None
    return Organisation(entry[0], entry[1], None, 0.97)


_LEVELS: dict[str, Level] = {
    "provinsi": "provinsi", "propinsi": "provinsi", "prov": "provinsi", "kabupaten": "kabupaten", "kab": "kabupaten",
    "kota": "kota", "kotamadya": "kota", "kata": "kota", "province": "provinsi", "regency": "kabupaten",
}  # fmt: skip
_SHORT: dict[str, Level | None] = {
    "pemprov": "provinsi", "pemprop": "provinsi", "pemkab": "kabupaten", "pemkot": "kota", "pemko": "kota",
    "pemda": None,
}  # fmt: skip
_LEVEL_SHAPES: dict[str, Level] = {shape(word): level for word, level in _LEVELS.items()}


def _government(text: str) -> Organisation | None:
    """Pemerintah …, Pemprov …, Provinsi …: the government of a region, here or abroad."""
    words = text.split(" ")
    level, rest, said = _level_of(words)
    if not rest or not (said or level):
        return None
    foreign = _foreign_government(words, rest)
    if foreign is not None:
        return foreign
    return _government_of(rest, level, said)


def _level_of(words: list[str]) -> tuple[Level | None, list[str], bool]:
    """(level stated, the words after it, whether a word for a government was there)."""
    first = shape(words[0])
    if words[0].lower() in _SHORT:
        level = _SHORT[words[0].lower()]
        rest = words[1:]
        if rest and _level(rest[0]) and len(rest) > 1:
            return _level(rest[0]), rest[1:], True
        return level, rest, True
    said = _like(first, "pemerintah") or _like(first, "pemerintahan")
    rest = words[1:] if said else words
    if said and len(rest) > 1 and _like(shape(rest[0]), "daerah") and shape(rest[1]) not in {"istimewa", "khusus"}:
        rest = rest[1:]
    if len(rest) > 1 and _level(rest[0]):
        return _level(rest[0]), rest[1:], said
    return None, rest, said


def _level(word: str) -> Level | None:
    return _LEVEL_SHAPES.get(shape(word))


def _like(shaped: str, word: str) -> bool:
    """Whether a folded word is `word` but for a letter or two that OCR got wrong."""
    from rapidfuzz.distance import Levenshtein

    target = shape(word)
    if len(shaped) < 5:
        return shaped == target
    return Levenshtein.distance(shaped, target, score_cutoff=2) <= len(target) // 5


def _government_of(rest: list[str], level: Level | None, said: bool) -> Organisation | None:
    name = " ".join(rest[:6])
    near = closest_region(name, level)
    if near is None and len(rest) > 1:
        near = _leading_region(name, level)
    if near is not None:
        return government(near[0], (0.99 if said else 0.9) * near[1])
    if level is None or len(rest) > 5 or not rest[0][:1].isupper():
        return None
    written = official_case(f"Pemerintah {level.capitalize()} {name}" if not name.isupper() else name)
    full = written if written.startswith("Pemerintah") else f"Pemerintah {level.capitalize()} {written}"
    return Organisation(full, level, None, 0.4)


def _leading_region(name: str, level: Level | None) -> tuple[Region, float] | None:
    """The region with which a longer text begins: "Kalimantan Timur melalui …", "Bogor, Jawa Barat"."""
    prefix = f"{level.capitalize()} " if level else ""
    for mention in find_regions(prefix + name):
        if mention.start == len(prefix):
            return (region(mention.code), 0.9) if mention.code else None
        break
    return None


def _foreign_government(words: list[str], rest: list[str]) -> Organisation | None:
    place = fold(" ".join(rest))
    entry = foreign_places().get(place) or _foreign_with_country(" ".join(rest))
    if entry is None:
        return None
    name = official_case(" ".join(words))
    if not name.lower().startswith("pemerintah"):
        name = f"Pemerintah {name}"
    return Organisation(name, "pemerintah_asing", None, 0.85)


_STATE = re.compile(r"^\s*(?:Republik|Kerajaan|Negara|Federasi|Persatuan|Kesultanan)\s(?:Rakyat\s)?", re.IGNORECASE)


def _foreign_with_country(rest: str) -> tuple[str, str] | None:
    """ "Bursa, Turki": a place that names its country."""
    before, comma, after = rest.rpartition(",")
    if not comma:
        before, _, after = rest.rpartition(" ")
    entry = foreign_places().get(fold(after)) or foreign_places().get(fold(_STATE.sub("", after)))
    return entry if entry and entry[0] == "negara" and before else None


_OFFICIAL = re.compile(
    r"(?:(?:Plt|Plh|Pj|Pjs|Penjabat|Wakil|Bapak|Ibu|Pelaksana Tugas|Sekretaris Daerah|Sekda|Pejabat)\.? ){0,3}"
    r"(Gubernur|Wagub|Bupati|Wabup|Wali ?Kota|Wawali|Wako|Sekda(?:prov|kab|kot|ko)?|Sekretaris Daerah)"
    r"(?: (Provinsi|Kabupaten|Kota))? ",
    re.IGNORECASE,
)
_OFFICE_LEVEL: dict[str, Level | None] = {
    "gubernur": "provinsi", "wagub": "provinsi", "bupati": "kabupaten", "wabup": "kabupaten", "walikota": "kota",
    "wawali": "kota", "wako": "kota", "sekdaprov": "provinsi", "sekdakab": "kabupaten", "sekdakot": "kota",
    "sekdako": "kota",
}  # fmt: skip


def _official(text: str) -> Organisation | None:
    """A head of region signs for its government: "Gubernur Kalteng"."""
    found = _OFFICIAL.match(text)
    if found is None:
        return None
    office = found.group(1).lower().replace(" ", "")
    level = _level(found.group(2)) if found.group(2) else _OFFICE_LEVEL.get(office)
    rest = text[found.end() :]
    near = closest_region(rest, level) or _leading_region(rest, level)
    return government(near[0], 0.9 * near[1]) if near else None


def head_of(text: str) -> Head | None:
    """The head with which a name begins, the longest there is."""
    words = fold(text)
    if not words:
        return None
    return next((head for head in heads().get(words[0], ()) if words[: len(head.written)] == head.written), None)


def _headed(text: str) -> Organisation | None:
    head = head_of(text)
    if head is None:
        return None
    rest = _after(text, len(head.written))
    again = head_of(rest)
    if again is not None and again.full == head.full:
        # "Kejaksaan Negeri Kejari Sari": the short form stands beside the long one.
        rest = _after(rest, len(again.written))
    if not rest:
        return None
    if head.kind == "perguruan_tinggi" and len(head.written[0]) == 2 and not find_regions(rest):
        # Two letters are too few to be sure of, unless the town of a school follows: "UM Palembang".
        return None
    if head.full.startswith(_WHOLE):
        # A branch is no person at law: the body itself is the party.
        return Organisation(_whole(head.full, rest), head.kind, None, 0.9)
    if head.kind in ("perangkat_daerah", "lembaga"):
        return _of_region(_in_a_province(head, rest), rest)
    if head.full == "Kementerian" and (seat := _SEAT.search(rest)):
        # A ministry in a town is its office there, a body of its own.
        office = "Kantor Wilayah" if seat.group(1) == "Provinsi" else "Kantor"
        return _of_region(replace(head, full=f"{office} {head.full}", kind="lembaga"), rest)
    if head.kind == "desa":
        return Organisation(f"{head.full} {_tail_case(rest)}", "desa", None, 0.8)
    return Organisation(_joined(head.full, rest, text), head.kind, None, 0.9)


#: What an office of a regency or town is called in a province.
_PROVINCIAL = {
    "Kantor Kementerian Agama": "Kantor Wilayah Kementerian Agama",
    "Kantor Pertanahan": "Kantor Wilayah Badan Pertanahan Nasional",
}


def _in_a_province(head: Head, rest: str) -> Head:
    """ "Kemenag Kaltim" is the ministry's regional office, "Kemenag Kutai Timur" one of a regency."""
    full = _PROVINCIAL.get(head.full)
    if full is None:
        return head
    places = [m for m in find_regions(rest) if m.code]
    return replace(head, full=full) if places and places[-1].level == "provinsi" else head


_SEAT = re.compile(r" (Provinsi|Kabupaten|Kota) [A-Z]")
#: Bodies whose branches sign for the whole.
_INSURER = "Badan Penyelenggara Jaminan Sosial"
_WHOLE = (_INSURER, "Bank Indonesia")


def _whole(full: str, rest: str) -> str:
    first = rest.split(" ")[0].title()
    return f"{full} {first}" if full == _INSURER and first in ("Kesehatan", "Ketenagakerjaan") else full


def _after(text: str, count: int) -> str:
    """What stands after the first `count` words."""
    matches = list(re.finditer(r"[^\W_]+(?:['’][^\W\d_]+)?", text))[:count]
    rest = text[matches[-1].end() :].strip(_EDGES) if len(matches) == count else ""
    # A quotation mark whose pair was cut off at the edge says nothing.
    return re.sub(r'["“”]', "", rest) if rest.count('"') % 2 or rest.count("“") != rest.count("”") else rest


def _tail_case(rest: str) -> str:
    return official_case(rest) if len(rest) > 4 or " " in rest else rest


def _joined(full: str, rest: str, text: str) -> str:
    if text.isupper():
        return f"{full} {official_case(rest) if len(rest) > 4 else rest}"
    return f"{full} {rest}"


_OWNER = re.compile(
    r"(?:\s?\bpada)?(?:\s?\bPemerintah)?(?:\s?\b(?:Provinsi|Kabupaten|Kota|Prov\.?|Kab\.?|Pemprov|Pemkab|Pemkot|"
    r"Pemko))\s?$"
)


#: Public hospitals, which sign for themselves as often as their region signs for them.
HOSPITALS = ("RSUD", "Rumah Sakit Umum Daerah", "Rumah Sakit Khusus Daerah", "Rumah Sakit Jiwa")
#: Offices smaller than a region: "Puskesmas Wonosobo I" bears the name of a town, not of the regency.
_LOCAL = {"Puskesmas", "UPT Puskesmas", "Kecamatan"}


def _of_region(head: Head, rest: str) -> Organisation:
    """An office with its region written out: "Dinkes Kaltim" is "Dinas Kesehatan Provinsi Kalimantan Timur"."""
    expanded = _tail_case(rest)
    if re.match(r"Setda\b", expanded):
        expanded = "Sekretariat Daerah" + expanded[5:]
    expanded = re.sub(r"\bSetda\b", "Sekretariat Daerah", expanded)
    mentions = [m for m in find_regions(expanded) if m.code]
    if not mentions:
        return Organisation(f"{head.full} {expanded}", head.kind, None, 0.8)
    last = mentions[-1]
    if head.full in _LOCAL and not _OWNER.search(expanded[: last.start]) and last.start == 0:
        return Organisation(f"{head.full} {expanded}", head.kind, None, 0.8)
    place = region(last.code or "")
    if head.full.startswith(HOSPITALS) and last.start > 0 and not _OWNER.search(expanded[: last.start]):
        # "RSUD dr. Haulussy Ambon" lies in Ambon; whose it is, its name does not tell.
        return Organisation(f"{head.full} {rest}", head.kind, None, 0.9)
    if head.kind == "perangkat_daerah":
        # "Pemerintah Provinsi" before the region is the office's owner, not part of its name.
        before = _OWNER.sub("", expanded[: last.start])
        name = f"{head.full} {before.strip()} {place.full}{expanded[last.end :]}"
        return Organisation(re.sub(r"\s+", " ", name), head.kind, place.code, 0.95)
    written = expanded[last.start : last.end]
    spelt = place.name if _short(written, place) else written
    return Organisation(f"{head.full} {expanded[: last.start]}{spelt}{expanded[last.end :]}", head.kind, None, 0.9)


def _short(written: str, place: Region) -> bool:
    return shape(written) != shape(place.name)


def _tailed(text: str) -> Organisation | None:
    """Bodies whose form stands last, as in English: "Ehime Prefecture", with or without their country."""
    before, comma, country = text.rpartition(",")
    if comma and fold(country) in foreign_places():
        text = before.strip(_EDGES)
    words = fold(text)
    for tail, kind, _ in vocabulary()["tails"]:
        ending = fold(tail)
        if len(words) > len(ending) and words[-len(ending) :] == ending and text[:1].isupper():
            return Organisation(official_case(text), kind, None, 0.8)
    return None


def _bare(text: str) -> Organisation | None:
    """A region's bare name means its government, with less certainty; a country's likewise."""
    near = closest_region(text)
    if near is not None and near[1] == 1.0 and text[:1].isupper():
        return government(near[0], 0.6)
    entry = foreign_places().get(fold(text))
    if entry is not None and text[:1].isupper():
        return Organisation(f"Pemerintah {official_case(text)}", "pemerintah_asing", None, 0.5)
    return None


_RESOLVERS: tuple[Callable[[str], Organisation | None], ...] = (
    _known, _government, _official, _headed, _tailed, _bare,
)  # fmt: skip
