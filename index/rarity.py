"""How rare a typed English word may count: no rarer than the Indonesian words that it stands for.

Among Indonesian documents "cooperation" is rare and "kerja sama" in every one, but they say the same. A word and its
translations are counted as one word (Pirkola, SIGIR 1998), or the few English documents would answer every English
query.
"""

from __future__ import annotations

from collections.abc import Callable

from index.analysis import Token, tokenize
from index.planned import Spans

#: From this weight on an alternative says the same as what was typed.
EQUAL = 0.5
#: Inverse document frequency of a stem; None for one that the index does not hold.
Rarity = Callable[[str], float | None]


def rarity_kept(tokens: list[Token], spans: Spans, rarity: Rarity, is_english: Callable[[str], bool]) -> list[float]:
    """For each token the share of its rarity that it keeps, 0..1; 1 for all but English ones."""
    kept = [1.0] * len(tokens)
    for (first, last), items in spans.items():
        typed = tokens[first:last]
        if not typed or not is_english(" ".join(token.exact for token in typed)):
            continue
        worth = sum(rarity(token.stem) or 0.0 for token in typed)
        equals = [_together(item.phrase, rarity) for item in items if item.weight >= EQUAL]
        common = min((found for found in equals if found is not None), default=worth)
        if common < worth:
            kept[first:last] = [common / worth] * (last - first)
    return kept


def _together(phrase: str, rarity: Rarity) -> float | None:
    """Rarity of words that stand together; None where the index does not hold them all."""
    found = [rarity(token.stem) for token in tokenize(phrase)]
    return sum(known for known in found if known is not None) if found and None not in found else None
