"""Find the words of the index that a word unknown to it may have been meant for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.store import Store

#: Shorter words have too many neighbours to be corrected.
MIN_LENGTH = 4
#: Words as long as this may differ in two letters.
TWO_FROM = 7


@dataclass(frozen=True, slots=True)
class Correction:
    """A word of the index, and how far it is from the one typed."""

    word: str
    distance: int  #: letters changed, added, dropped or swapped
    documents: int  #: how many hold it


def corrections(word: str, store: Store, distance: int | None = None, most: int = 3) -> list[Correction]:
    """The likeliest meant words, best first; [] for numbers and for words that are too short."""
    if len(word) < MIN_LENGTH or not word.isalpha():
        return []
    from rapidfuzz.distance import OSA

    allowed = distance if distance is not None else 2 if len(word) >= TWO_FROM else 1
    found = []
    for known, documents in store.words_of_length(len(word) - allowed, len(word) + allowed):
        apart = OSA.distance(word, known, score_cutoff=allowed)
        if 0 < apart <= allowed and known.isalpha():
            found.append(Correction(known, apart, documents))
    # A first letter is seldom mistyped, so it settles ties before frequency does.
    found.sort(key=lambda item: (item.distance, item.word[0] != word[0], -item.documents, item.word))
    return found[:most]


def two_words(word: str, store: Store) -> tuple[str, str] | None:
    """The two words of the index that were typed as one: airbersih → air, bersih; None where there are none.

    Where several cuts are possible, the one whose rarer half is commonest is taken.
    """
    if len(word) < 2 * MIN_LENGTH - 2 or not word.isalpha():
        return None
    cuts = [(word[:at], word[at:]) for at in range(3, len(word) - 2)]
    rated = [(min(store.documents_with(part) for part in cut), cut) for cut in cuts]
    count, best = max(rated, default=(0, ("", "")))
    return best if count > 0 else None
