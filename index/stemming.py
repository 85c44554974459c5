"""Find the root of an Indonesian word: a persisted dictionary first, PySastrawi for words that it lacks."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Any

#: word TAB root, one a line, sorted; no root where the word is its own.
#: Written by `python -m benchmarks.build_stems`.
CACHE = Path(__file__).parent / "data" / "stems.tsv"
#: Shorter words are left alone: stemming "alat" or "ikan" harms more than it helps.
MIN_LENGTH = 4


@cache
def _lines() -> bytes:
    return b"\n" + CACHE.read_bytes()


def _known(word: str) -> str | None:
    """The root in the dictionary, "" for a word that is its own; None for a word that it lacks.

    The file is searched as it lies, by halves: reading it into a dictionary would cost a query 30 ms.
    """
    lines, key = _lines(), word.encode("ascii") + b"\t"
    low, high = 0, len(lines)  # the line lies between, if there is one; both stand behind or at a line's end
    while low < high:
        start = lines.rfind(b"\n", low, (low + high) // 2 + 1) + 1 or low + 1
        end = lines.find(b"\n", start)
        end = len(lines) if end < 0 else end
        line = lines[start:end]
        if line.startswith(key):
            return line[len(key) :].decode("ascii")
        if line < key:
            low = end
        else:
            high = start - 1
    return None


def is_word(form: str) -> bool:
    """Whether a folded form is in the dictionary, which holds the common words of both languages."""
    return form.isascii() and _known(form) is not None


@cache
def _sastrawi() -> Any:
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    return StemmerFactory().create_stemmer(False)


_learnt: dict[str, str] = {}


def learn(roots: dict[str, str]) -> None:
    """Roots found before: spares a query looking each word up in the dictionary, and the loading of PySastrawi."""
    _learnt.update(roots)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The root of one folded word; the word itself where there is none to find.

    >>> [stem(word) for word in ("pengolahan", "kesehatan", "gubernur", "mou")]
    ['olah', 'sehat', 'gubernur', 'mou']
    """
    if len(word) < MIN_LENGTH or not word.isascii():
        return word
    if learnt := _learnt.get(word):
        return learnt
    found = _known(word)
    return bare_stem(word) if found is None else found or word


def bare_stem(word: str) -> str:
    """What PySastrawi alone says of `word`."""
    return str(_sastrawi().stem(word)) or word
