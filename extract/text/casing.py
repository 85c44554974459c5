"""Names set in capitals, given back the case that offices write them in; no business logic.

A name that is already in mixed case is left as it is: its writer knew better.
"""

from __future__ import annotations

import re
from functools import cache

from extract.knowledge import read_table

_SMALL = {
    *(
        "dan",
        "di",
        "ke",
        "dari",
        "untuk",
        "atas",
        "pada",
        "yang",
        "oleh",
        "dengan",
        "serta",
        "bagi",
        "dalam",
        "melalui",
    ),
    *("of", "and", "the"),
}
_WORD = re.compile(r"[^\W_]+")
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_VOWEL = re.compile(r"[AEIOUY]")


@cache
def _capitals() -> frozenset[str]:
    return frozenset(read_table("organisasi.toml")["capitals"])


def official_case(name: str) -> str:
    """A name in title case where it is all capitals; abbreviations, Roman numbers and small words as they should be.

    >>> official_case("DINAS ENERGI DAN SUMBER DAYA MINERAL PROVINSI DKI JAKARTA")
    'Dinas Energi dan Sumber Daya Mineral Provinsi DKI Jakarta'
    >>> official_case("PT Agro Benih Nusantara")
    'PT Agro Benih Nusantara'
    """
    letters = [c for c in name if c.isalpha()]
    if not letters or sum(c.isupper() for c in letters) < 0.8 * len(letters) or len(letters) < 5:
        return name
    return _WORD.sub(
        lambda m: (
            m.group()
            if _in_brackets(m)
            else m.group().lower()
            if _behind_apostrophe(m)
            else _cased(m.group(), first=not name[: m.start()].strip())
        ),
        name,
    )


def _in_brackets(word: re.Match[str]) -> bool:
    """Whether a word alone stands in brackets: the abbreviation of what stands before them.

    >>> official_case("SISTEM PEMERINTAHAN BERBASIS ELEKTRONIK (SPBE)")
    'Sistem Pemerintahan Berbasis Elektronik (SPBE)'
    """
    return (
        word.string[max(0, word.start() - 1) : word.start()] == "(" and word.string[word.end() : word.end() + 1] == ")"
    )


def _behind_apostrophe(word: re.Match[str]) -> bool:
    """Whether a letter alone ends a word behind an apostrophe.

    >>> official_case("RSUD ABDULLAH SYAFI'I")
    "RSUD Abdullah Syafi'i"
    """
    return len(word.group()) == 1 and re.search(r"\w['’]$", word.string[: word.start()]) is not None


def _cased(word: str, *, first: bool) -> str:
    if word[1:] != word[1:].upper():
        # "dr.", "Dr.": a word that is not in capitals among capitals is as its writer meant it.
        return word
    upper = word.upper()
    if word.lower() in _SMALL and not first:
        return word.lower()
    if upper in _capitals() or _ROMAN.fullmatch(upper):
        return upper
    # A word without a vowel is an abbreviation, except one letter after an apostrophe and the like.
    if 1 < len(word) <= 5 and not _VOWEL.search(upper) and upper != "TBK":
        return upper
    return word[:1].upper() + word[1:].lower()
