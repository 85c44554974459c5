"""Other ways to say what stands in a query, with their places in it: of words by the thesaurus, of amounts by sums."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from index.planned import Alternative
from index.thesaurus import expansions

_WORD = re.compile(r"\S+")
_SCALES = {"juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}  #: zeros
_SCALED = re.compile(rf"(?i)\b(\d{{1,6}}(?:[.,]\d{{1,3}})?)\s?({'|'.join(_SCALES)})\b")
_IN_FULL = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3}){2,5}(?![\d.])")
#: An amount said otherwise is the same amount.
AMOUNT_WEIGHT = 0.9


def expand(text: str) -> list[Alternative]:
    """Synonyms, short and full names, translations, amounts; [] where nothing of `text` can be said otherwise."""
    words = list(_WORD.finditer(text))
    known = [
        Alternative(
            " ".join(item.phrase), item.weight, words[item.covers[0]].start(), words[item.covers[1] - 1].end()
        )
        for item in expansions([word.group() for word in words])
        if item.weight > 0
    ]  # fmt: skip
    return [*known, *_amounts(text)]


def _amounts(text: str) -> Iterator[Alternative]:
    """1,5 miliar for 1.500.000.000 and the other way round.

    >>> [item.phrase for item in _amounts("hibah 42,85 milyar")]
    ['42850000000', '42,85 miliar', '42850 juta']
    >>> [item.phrase for item in _amounts("Rp1.500.000.000")]
    ['1,5 miliar', '1,5 milyar', '1500 juta']
    """
    for match in _SCALED.finditer(text):
        number, scale = match[1].replace(".", ","), match[2].lower()
        full = Decimal(number.replace(",", ".")).scaleb(_SCALES[scale])
        said = [f"{full:.0f}" if full == full.to_integral() else "", *_scaled(full)]
        yield from _others(said, f"{number} {scale}", match)
    for match in _IN_FULL.finditer(text):
        yield from _others(list(_scaled(Decimal(match[0].replace(".", "")))), match[0], match)


def _others(said: list[str], typed: str, match: re.Match[str]) -> Iterator[Alternative]:
    return (Alternative(phrase, AMOUNT_WEIGHT, *match.span()) for phrase in said if phrase and phrase != typed)


def _scaled(full: Decimal) -> Iterator[str]:
    """An amount with the scale words in which it is short."""
    for scale in ("triliun", "miliar", "milyar", "juta"):
        number = full.scaleb(-_SCALES[scale])
        if 1 <= number < 100_000 and number == round(number, 3):
            yield f"{number.normalize():f} {scale}".replace(".", ",")
