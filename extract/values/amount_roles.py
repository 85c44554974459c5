"""What a sum of money is for: the nearest word around it that says so, or the heading above it."""

from __future__ import annotations

import re
from functools import cache

from extract.values.amounts import alternatives, data

#: Characters around an amount that may say its role; one long sentence of an agreement.
ROLE_WINDOW = 260


@cache
def _role_patterns(press: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    tables: list[dict[str, list[str]]] = [data()["role"], data()["role_berita"]] if press else [data()["role"]]
    return tuple(
        (role, re.compile(rf"(?<![A-Za-z])(?:{alternatives(words)})", re.IGNORECASE))
        for roles in tables
        for role, words in roles.items()
    )


def role_of_words(words: str) -> str | None:
    """The role that the last role word of a heading tells.

    >>> role_of_words("BESARAN DAN PENCAIRAN HIBAH"), role_of_words("PELAPORAN")
    ('hibah', None)
    """
    found = [(m.end(), role) for role, pattern in _role_patterns(False) for m in pattern.finditer(words)]
    return max(found)[1] if found else None


SENTENCE = re.compile(r"(?<!R[Pp])(?<!N[Oo])[.;]\s{1,3}(?=[A-Z(0-9])|\n\s*\n|\n\s{0,3}\(?[0-9a-z]{1,2}[.)]\s")


def amount_role(text: str, start: int, end: int, *, press: bool = False) -> tuple[str, int]:
    """What the amount at start:end is for, and the distance of the word that says so (0: nothing says it).

    The nearest role word of the same sentence wins; a word before the amount is nearer than one behind it, and
    "nilai kontrak" says more than any single word. `press` adds the words by which the press tells it.
    """
    low, high = _sentence(text, start, end)
    best: tuple[int, int, str] | None = None
    for order, (role, pattern) in enumerate(_role_patterns(press)):
        for match in pattern.finditer(text, low, high):
            distance = start - match.end() if match.end() <= start else 2 * (match.start() - end) + 20
            if match.group()[:5].lower() == "nilai":
                distance //= 4
            candidate = (max(distance, 1), order, role)
            best = min(best, candidate) if best else candidate
    return (best[2], best[0]) if best else ("lainnya", 0)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    before = text[max(0, start - ROLE_WINDOW) : start]
    cuts = [m.end() for m in SENTENCE.finditer(before)]
    low = max(0, start - ROLE_WINDOW) + (cuts[-1] if cuts else 0)
    after = SENTENCE.search(text, end, end + ROLE_WINDOW)
    return low, after.start() if after else min(len(text), end + ROLE_WINDOW)
