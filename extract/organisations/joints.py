"""Whether a name goes on over "dan": "Dinas Energi **dan** Sumber Daya Mineral", "Yayasan Bahari **dan** Pesisir"."""

from __future__ import annotations

import re

from extract.organisations.vocabulary import heads, joins_fields, office_words
from extract.text.phrases import Token

#: Behind the "dan" of a name its other half and the short form in brackets stand: "… dan Literasi Pesisir (YABLP)".
_SHORT_BEHIND = re.compile(r"(?: [A-Z][\w’'-]{1,20}| (?:dan|untuk|di)){1,7} \(([A-Z][A-Za-z-]{2,14})\)")


#: What opens another name or tells another kind of body: "Dinas Sosial dan **Kota** …", "SMK Negeri dan **SMA**".
_OTHERS = {"pemerintah", "provinsi", "kabupaten", "kota", "sd", "smp", "sma", "smk", "slb", "madrasah"}


def goes_on(text: str, words: list[Token], at: int, regions_at: dict[int, int], never: set[str]) -> bool:
    """Whether an office's name goes on after the "dan" at `at`; words of `never` open no part of a name."""
    if at + 1 >= len(words):
        return False
    after = words[at + 1]
    return (
        text[after.start].isupper()
        and (after.word not in heads() or (words[at - 1].word, after.word) == ("masyarakat", "desa"))
        and after.word not in never
        and after.word not in _OTHERS
        and after.start not in regions_at
        and not text[words[at].end : after.start].strip()
    )


def joins_purposes(text: str, words: list[Token], first: int, at: int) -> bool:
    """Whether the "dan" at word `at` joins two purposes of a foundation or association whose name starts at `first`.

    Both are words of trades or of government affairs, or the short form behind the name abbreviates both halves.
    """
    if at + 1 >= len(words) or at - 1 <= first or text[words[at].end : words[at + 1].start] != " ":
        return False
    before, after = words[at - 1].word, words[at + 1].word
    if not text[words[at + 1].start].isupper() or after in heads():
        return False
    if joins_fields(before, after) or {before, after} <= office_words():
        return True
    short = _SHORT_BEHIND.match(text, words[at].end)
    if short is None:
        return False
    half, whole = text[words[first].start : words[at - 1].end], text[words[first].start : short.start(1)]
    if _abbreviates(short.group(1), whole) and not _abbreviates(short.group(1), half):
        return True
    # "Yayasan Pelayanan Anak dan Taruna Negeri (PATEN)": the first letters of both halves.
    initials = [word[0] for word in whole.split(" ")[1:] if word[:1].isupper()]
    return _in_order("".join(initials), short.group(1))


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of a short form stand in a name in their order, from its first on.

    >>> _abbreviates("YABLP", "Yayasan Aksara Bahari dan Literasi Pesisir")
    True
    >>> _abbreviates("YABLP", "Yayasan Aksara Bahari")
    False
    """
    return name[:1].lower() == short[:1].lower() and _in_order(short.replace("-", ""), name)


def _in_order(letters: str, text: str) -> bool:
    """Whether all letters stand in a text in their order."""
    there = iter(text.lower())
    return all(letter in there for letter in letters.lower())
