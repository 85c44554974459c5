"""The names of organisations, the words that names begin with, and the governments of regions.

Names are data/organisasi.toml, foreign places data/negara.tsv.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from extract.knowledge import read_rows, read_table
from extract.text.phrases import fold
from extract.text.regions import Region
from extract.values.sectors import near_terms

BRACKETS = re.compile(r"\([^()]{0,60}\)?")
#: Public hospitals, which sign for themselves as often as their region signs for them.
HOSPITALS = ("RSUD", "Rumah Sakit Khusus Daerah", "Rumah Sakit Jiwa")
#: Bodies of a region that sign for themselves although they are part of it.
OWN_SIGNERS = (*HOSPITALS, "Puskesmas")


#: Kinds of the governments of regions.
GOVERNMENTS = frozenset(("provinsi", "kabupaten", "kota"))
#: Kinds of firms: private, of the state, of a region.
FIRMS = frozenset(("perusahaan", "bumn", "bumd"))


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


def vocabulary() -> dict[str, Any]:
    """data/organisasi.toml as it is."""
    return read_table("organisasi.toml")


_HEADED = ("Dis", "Din", "Satpol")


@cache
def heads() -> dict[str, tuple[Head, ...]]:
    """Heads by their first word, the longest first."""
    found: dict[str, list[Head]] = {}
    for written, full, kind, _ in vocabulary()["heads"]:
        # Who heads a department is called by its short form: "**Ka**dishub", "**Ka**satpol PP".
        for spelling in (written, f"Ka{written}") if written.startswith(_HEADED) else (written,):
            head = Head(fold(spelling), full, kind)
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
            found.setdefault(fold(BRACKETS.sub(" ", spelling)), entry)
    return found


@cache
def foreign_places() -> dict[tuple[str, ...], tuple[str, str]]:
    """Folded name: (kind "negara" or "daerah", country code)."""
    return {fold(name): (kind, country) for name, kind, country in read_rows("negara.tsv")}


@cache
def _offices_of() -> dict[str, tuple[str, ...]]:
    return {body: tuple(offices) for body, offices in vocabulary()["offices_of"]}


def is_office_of(office: str, body: str) -> bool:
    """Whether the first name is that of an office of the second: "Kepolisian Resor Sari" of the Polri.

    >>> is_office_of("Kantor Kementerian Agama Kabupaten Sari", "Kementerian Agama")
    True
    """
    own = (f"{body} ", f"Kantor {body}", f"Kantor Wilayah {body}", f"Perwakilan {body}", *_offices_of().get(body, ()))
    return office != body and office.startswith(own)


@cache
def town_openings() -> frozenset[str]:
    """First words of towns whose names have two: the seat of an office ends not before the second."""
    return frozenset(vocabulary()["town_openings"])


@cache
def office_words() -> frozenset[str]:
    """Words of which the names of offices are made: those of the government affairs, and a few more."""
    affairs = (word for term in near_terms() for word in fold(term.phrase))
    return frozenset(affairs) | frozenset(vocabulary()["office_words"])


@cache
def first_names() -> frozenset[str]:
    """Given names of persons, in lower case."""
    return frozenset(vocabulary()["nama_depan"])


@cache
def firm_endings() -> frozenset[str]:
    """Words with which names of firms like to end, in lower case."""
    return frozenset(vocabulary()["penutup_firma"])


@cache
def _study_fields() -> frozenset[str]:
    return frozenset(vocabulary()["study_fields"])


def joins_fields(before: str, after: str) -> bool:
    """Whether a "dan" stands between two fields of study, as in "Institut Informatika dan Bisnis Sari"."""
    return {before, after} <= _study_fields()


def government_name(place: Region) -> str:
    """The official name of a region's government.

    Aceh and Yogyakarta are called otherwise by their own laws (UU 11/2006, UU 13/2012).
    """
    special = {"11": "Pemerintah Aceh", "34": "Pemerintah Daerah Daerah Istimewa Yogyakarta"}
    return special.get(place.code, f"Pemerintah {place.full}")


def government(place: Region, score: float = 1.0) -> Organisation:
    return Organisation(government_name(place), place.level, place.code, score)


def head_of(text: str) -> Head | None:
    """The head with which a name begins, the longest there is."""
    words = fold(text)
    if not words:
        return None
    return next((head for head in heads().get(words[0], ()) if words[: len(head.written)] == head.written), None)
