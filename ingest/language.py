"""Which of the two languages of our documents a text is in, by their commonest words."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib import resources

from ingest.quality import words_of

#: A second language is named from this share of all such words; below it stand titles and quotations.
SECOND = 0.15
#: Fewer such words say nothing; the documents are Indonesian then.
MIN_WORDS = 5


def languages_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Languages of a document's pages as ISO 639-1 codes, Indonesian first.

    >>> languages_of(["Para pihak sepakat untuk bekerja sama dalam bidang pendidikan dan kesehatan oleh daerah"])
    ('id',)
    """
    counts: Counter[str] = Counter()
    for text in texts:
        for word in words_of(text):
            if language := _words().get(word):
                counts[language] += 1
    total = counts.total()
    if total < MIN_WORDS:
        return ("id",)
    return tuple(code for code in ("id", "en") if counts[code] >= SECOND * total)


@cache
def _words() -> dict[str, str]:
    data = tomllib.loads((resources.files("ingest") / "data" / "function_words.toml").read_text("utf-8"))
    return {word: language for language in ("id", "en") for word in data[language].split()}
