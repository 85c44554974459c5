"""Which of several readings of one name is right: the one that the document, in all its readings, bears most often.

A name stands in the title block, in its clause, in a position, under a signature, and a second engine may have read it
again; a misread letter rarely falls on the same place twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.text.repair import letters
from extract.text.sheet import Sheet

#: Similarity (0..100, rapidfuzz) from which two readings are of the same name.
SAME = 82


def tally(sheet: Sheet) -> str:
    """All pages and all second readings of a document as bare letters, for counting names in."""
    again = " ".join(reading.text for page in sheet.pages for reading in page.readings)
    return letters(sheet.raw) + "|" + letters(again)


def best(tallied: str, names: Sequence[str]) -> int:
    """Index of the name that occurs most often; the first of `names` wins a tie.

    >>> best("PTGRIYANUSA PTGRIYANUSA PTGIIYANUSA".replace(" ", ""), ["PT Giiya Nusa", "PT Griya Nusa"])
    1
    """
    keys = [letters(name) for name in names]
    counts = {key: tallied.count(key) if key else 0 for key in keys}
    # What stands inside a longer name is not counted for the shorter one: "Bank Flobamora" in "Bank Flobamora Raya".
    own = {key: counts[key] - max((counts[k] for k in counts if key in k and k != key), default=0) for key in counts}
    return max(range(len(names)), key=lambda i: (own[keys[i]], -i), default=0)


def similar(one: str, other: str) -> bool:
    """Whether two readings are of the same name."""
    from rapidfuzz.fuzz import ratio

    return float(ratio(letters(one), letters(other))) >= SAME


def again(sheet: Sheet, start: int, end: int) -> str | None:
    """What the second engine read where text[start:end] stands: the stretch of its lines that is most like it."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    words = re.sub(r"\s+", "", sheet.words(start, end))
    reading = re.sub(r"\s+", " ", " ".join(sheet.second(start, end)))
    # An engine that runs words together would be given letters of the next word for its missing blanks.
    places = [i for i, c in enumerate(reading) if not c.isspace()]
    if len(words) < 5 or not places:
        return None
    found = partial_ratio_alignment(words, "".join(reading[i] for i in places), score_cutoff=SAME)
    if found is None or found.dest_end <= found.dest_start:
        return None
    return reading[places[found.dest_start] : places[found.dest_end - 1] + 1].strip(" ,;:")
