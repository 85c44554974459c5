"""Which of the two languages of our documents a text is in, by their commonest words; pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ingest.quality import words_of

#: Words that carry no meaning and that the other language does not have; written by hand.
_INDONESIAN = frozenset(
    "yang dan dengan untuk dari pada dalam oleh ini itu atau serta sebagai antara adalah akan telah tidak para atas bahwa"
    " dapat juga secara sesuai tentang sebagaimana sejak selama bagi kepada di ke".split()
)
_ENGLISH = frozenset(
    "the and of with for from by this that or as between shall will not which both their its have has been are is was were"
    " be to in on at it".split()
)
#: A second language is named from this share of all such words; below it stand titles and quotations.
SECOND = 0.15
#: Fewer such words say nothing; the documents are Indonesian then.
MIN_WORDS = 5


def languages_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Languages of a document's pages as ISO 639-1 codes, the more frequent first.

    >>> languages_of(["Para pihak sepakat untuk bekerja sama dalam bidang pendidikan dan kesehatan oleh daerah"])
    ('id',)
    """
    counts: Counter[str] = Counter()
    for text in texts:
        for word in words_of(text):
            counts["id"] += word in _INDONESIAN
            counts["en"] += word in _ENGLISH
    total = counts.total()
    if total < MIN_WORDS:
        return ("id",)
    return tuple(code for code, count in counts.most_common() if count >= SECOND * total)
