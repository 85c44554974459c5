"""When two values say the same: what comparing sets aside in names, numbers, persons and running words."""

from __future__ import annotations

import re
from collections import Counter

#: Word agreement from which two subjects or places say the same.
SAME_WORDS = 0.8


def fold(text: str) -> str:
    """Letters and digits only, lower case, so that spacing, case and marks do not count.

    >>> fold("PT. Tirta  Mahakam"), fold("440 /   / Set-Umum")
    ('pttirtamahakam', '440setumum')
    """
    return re.sub(r"[^a-z0-9]", "", text.lower())


def number_key(text: str) -> str:
    """A number without white space and in one case; its marks count, but not of how many dots a blank is made.

    >>> number_key("Nomor : ...... /HP/2022") == number_key("……/hp/2022")
    True
    """
    bare = re.sub(r"\s", "", re.sub(r"^\s*nomor\s*:?", "", text, flags=re.IGNORECASE)).upper()
    return re.sub(r"[.…]{2,}|…", "…", bare)


TITLES = re.compile(
    r"^(?:(?:prof|dr|drs|dra|ir|h|hj|hi|tgk|kh|k\.h|r|rm|st|dt|apt|mr|mrs|ms|ns|bapak|ibu|sdr|letjen|mayjen|brigjen|kolonel|letkol|akbp|akp|kompol|kombes|irjen|komjen|capt)\.?\s+)+",
    re.IGNORECASE,
)


def person_key(text: str) -> str:
    """A person's name without academic and other titles.

    >>> person_key("Dr. H. LA ODE MARHABAN SUAIB, S.H., M.Si.")
    'laodemarhabansuaib'
    """
    bare = TITLES.sub("", re.sub(r"\s+", " ", text.strip()).split(",")[0])
    return fold(bare) or fold(text)


def token_f1(one: str, other: str) -> float:
    """Harmonic mean of the shares of words that two texts have in common.

    >>> token_f1("air minum kota", "air minum"), token_f1("", "")
    (0.8, 1.0)
    """
    first, second = (Counter(re.findall(r"\w+", text.lower())) for text in (one, other))
    if not first or not second:
        return float(first == second)
    common = sum((first & second).values())
    return 2 * common / (sum(first.values()) + sum(second.values()))


def same_words(one: str, other: str) -> bool:
    return fold(one) == fold(other) or token_f1(one, other) >= SAME_WORDS
