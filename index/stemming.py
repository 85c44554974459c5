"""Find the root of an Indonesian word: a persisted dictionary first, PySastrawi for words that it lacks."""

from __future__ import annotations

import gzip
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

#: word TAB root, one a line, for words whose root differs; and the words that are their own root on the last line.
#: Written by `python -m benchmarks.build_stems`, which reads the words of public statutes.
CACHE = Path(__file__).parent / "data" / "stems.tsv.gz"
#: Shorter words are left alone: stemming "alat" or "ikan" harms more than it helps.
MIN_LENGTH = 4


@cache
def _known() -> dict[str, str]:
    if not CACHE.exists():
        return {}
    lines = gzip.decompress(CACHE.read_bytes()).decode("utf-8").split("\n")
    return dict(line.split("\t") for line in lines if line)


@cache
def _sastrawi() -> Any:
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    return StemmerFactory().create_stemmer(False)


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The root of one folded word; the word itself where there is none to find.

    >>> [stem(word) for word in ("pengolahan", "kesehatan", "gubernur", "mou")]
    ['olah', 'sehat', 'gubernur', 'mou']
    """
    if len(word) < MIN_LENGTH or not word.isascii():
        return word
    found = _known().get(word)
    if found is None:
        found = bare_stem(word)
    return found


def bare_stem(word: str) -> str:
    """What PySastrawi alone says of `word`."""
    return str(_sastrawi().stem(word)) or word
