"""Whether two names are of one body, for a registrar: how it is written counts little, where it sits counts fully.

What names are written with and without is set aside: the form of a firm, the class of a prison, the level of a seat
where only one of the two tells it, the town behind a name that a hospital, a school or waterworks have for themselves.
Two places, two levels or two numbers make two bodies, however alike the rest is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest

from extract.organisations.resolve import resolve_organisation
from extract.organisations.towns import is_shared
from extract.organisations.vocabulary import GOVERNMENTS, HOSPITALS
from extract.scoring.keys import fold
from extract.text.regions import find_regions

#: Similarity from which two names of one body that is neither government nor office are the same: a letter or a dot
#: apart.
SAME_NAME = 92
#: So long is a word of which one letter may be another.
_LONG_WORD = 6
#: What names of firms and offices are written with and without.
_BARE = re.compile(
    r"\b(?:pt|cv|persero|perseroda|tbk|perum|republik|indonesia|kantor|perkumpulan)\b|"
    r"\bkelas [iv]{1,3} ?[abc]?\b|\([^()]{1,40}\)"
)
_LEVEL = re.compile(r"\b(?:provinsi|kabupaten|kota)\b")
#: Waterworks before and after they became firms of another form.
_WATERWORKS = re.compile(r"^(?:perusahaan daerah|perusahaan umum daerah|perumda) air minum(?= )")
_NUMBER = re.compile(r"\b(?:\d{1,4}|[ivx]{1,5})\b")
#: Kinds that may bear a region's name as their own.
_FREE = ("perusahaan", "bumn")
_OFFICES = ("lembaga", "perangkat_daerah", "desa")


@dataclass(frozen=True, slots=True)
class _Name:
    """A name taken apart."""

    full: str  #: in small letters, without what is written or not
    kind: str
    own: str  #: without its places
    places: tuple[frozenset[str], ...]  #: the regions it tells, each by the codes that may be meant
    numbers: tuple[str, ...]
    named: bool  #: whether it needs no place to be told from others


def same_name(one: str, other: str) -> bool:
    """Whether two names are of one body. Governments differ in a word, so theirs must be equal.

    >>> same_name("PT Lestari Rimba (Persero) Tbk", "Lestari Rimba")
    True
    >>> same_name("Pemerintah Kota Bima", "Pemerintah Kota Batu")
    False
    """
    first, second = _taken_apart(one), _taken_apart(other)
    if fold(first.full) == fold(second.full):
        return True
    if "pemerintah" in first.full + second.full and "desa" not in (first.kind, second.kind):
        return False
    if first.numbers != second.numbers or not _sit_together(first, second):
        return False
    if bool(first.places) != bool(second.places) and not (first.named and second.named):
        return False
    return _alike(first, second)


def body_key(name: str) -> str:
    """What is the same for all spellings of one official name.

    >>> body_key("Rumah Sakit Umum Daerah Kota Bima") == body_key("RSUD Kota Bima")
    True
    """
    found = resolve_organisation(name)
    return fold(found.name if found else name)


def _taken_apart(written: str) -> _Name:
    found = resolve_organisation(written)
    name, kind = (found.name, found.kind) if found else (written, "")
    full = " ".join(_BARE.sub(" ", name.lower().replace(".", " ")).split())
    if kind in GOVERNMENTS:
        return _Name(full, kind, full, (), (), False)
    regions = [m for m in find_regions(name) if m.candidates] if kind not in _FREE else []
    own = name
    for place in reversed(regions):
        own = f"{own[: place.outer]} {own[place.end :]}"
    own = " ".join(_LEVEL.sub(" ", _BARE.sub(" ", own.lower().replace(".", " "))).split())
    own = _WATERWORKS.sub("perumda air minum", own)
    places = tuple(frozenset(place.candidates) for place in regions)
    return _Name(full, kind, own, places, tuple(_NUMBER.findall(own)), _is_named(name, kind, own))


def _is_named(name: str, kind: str, own: str) -> bool:
    """Whether a body has a name of its own beside what it is and where it sits."""
    if name.startswith(HOSPITALS):
        return own not in {hospital.lower() for hospital in HOSPITALS}
    if kind == "perguruan_tinggi":
        return len(own.split()) > 1 and not is_shared(own)
    return kind == "bumd" and own.startswith("perumda air minum ")


def _sit_together(first: _Name, second: _Name) -> bool:
    """Whether no place of one name is another than those of the other, but for the province that the town lies in."""
    fewer, more = sorted((first.places, second.places), key=len)
    if not all(any(place & other for other in more) for place in fewer):
        return False
    provinces = {code[:2] for place in fewer for code in place}
    return not fewer or all(any(place & other for other in fewer) or place & provinces for place in more)


def _alike(first: _Name, second: _Name) -> bool:
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.fuzz import ratio

    if fold(first.own) == fold(second.own):
        return True
    if first.kind not in _OFFICES and second.kind not in _OFFICES:
        return ratio(first.own, second.own) >= SAME_NAME
    pairs = list(zip_longest(first.own.split(), second.own.split(), fillvalue=""))
    return all(a == b or (min(len(a), len(b)) >= _LONG_WORD and Levenshtein.distance(a, b) == 1) for a, b in pairs)
