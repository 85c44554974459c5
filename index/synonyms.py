"""Other ways to say what stands in a query, with their places in it; the thesaurus knows them."""

from __future__ import annotations

import re

from index.concepts import Alternative
from index.thesaurus import expansions

_WORD = re.compile(r"\S+")


def expand(text: str) -> list[Alternative]:
    """Synonyms, short and full names, translations; [] where the thesaurus knows no word of `text`."""
    words = list(_WORD.finditer(text))
    return [
        Alternative(
            " ".join(item.phrase), item.weight, words[item.covers[0]].start(), words[item.covers[1] - 1].end()
        )
        for item in expansions([word.group() for word in words])
        if item.weight > 0
    ]  # fmt: skip
