"""The chapter of an association behind whatever its board is called: "PCNU Sari", "Dewan Pimpinan Cabang PHRI Sari".

A board is no body beside its association; where it sits tells the chapter.
"""

from __future__ import annotations

import re

from extract.organisations.vocabulary import Organisation, known
from extract.text.phrases import fold
from extract.text.regions import closest_region, find_regions, region

#: How boards are called, of the whole or of a chapter.
_BOARD = re.compile(
    r"^(?:(?:Pengurus|Pimpinan|(?:Dewan|Badan) (?:Pengurus|Pimpinan))"
    r"(?: (?:Besar|Pusat|Wilayah|Daerah|Cabang|Anak Cabang|Ranting))?|[DB]?P[DCWP]) (?=[A-Z])"
)
#: Between an association and its seat.
_CHAPTER = re.compile(r"^(?:(?:Cabang|Wilayah|Daerah|Perwakilan|Komisariat) )?")
_SHORT_BOARDS = {"PDM": "Muhammadiyah", "PWM": "Muhammadiyah"}
#: Names of associations have no more words than that.
_MOST_WORDS = 8


def resolve_chapter(text: str) -> Organisation | None:
    """The association, or its chapter in a region, that a name stands for; None where it names none."""
    board = _BOARD.match(text)
    words = text[board.end() if board else 0 :].split(" ")
    words = [_SHORT_BOARDS.get(words[0], words[0]), *words[1:]]
    for length in range(min(_MOST_WORDS, len(words)), 0, -1):
        entry = known().get(fold(" ".join(words[:length])))
        if entry is None or entry[1] != "organisasi":
            continue
        seat = _CHAPTER.sub("", " ".join(words[length:]))
        if not seat:
            return Organisation(entry[0], entry[1], None, 0.9)
        place = _seat(seat)
        return Organisation(f"{entry[0]} {place}", entry[1], None, 0.9) if place else None
    return None


def _seat(written: str) -> str | None:
    """A region in full; None for what is none."""
    place = next((m for m in find_regions(written) if m.end == len(written)), None)
    if place is not None and (place.outer == 0 or written[: place.start].strip() in ("Kabupaten", "Kota", "Provinsi")):
        return region(place.code).full if place.code else written
    near = closest_region(written)
    return near[0].full if near is not None and near[1] == 1.0 else None
