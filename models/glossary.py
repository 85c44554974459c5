"""Turn the project's own thesaurus into training pairs and compound tokens."""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from pathlib import Path

from index.thesaurus import Row, rows
from models.pairs import Pair

_SOURCE = "glossary"
_TRANSLATIONS = Path(__file__).parent / "domain_pairs.tsv"
#: Terms of these relations mean the concept itself; broader and narrower terms only lie near it.
_EQUAL = frozenset({"utama", "sinonim", "singkatan", "inggris", "ejaan"})


def pairs(seed: int = 11) -> list[Pair]:
    """Term to head, English term to head, and sentence to another term or sentence of its concept."""
    rng = random.Random(seed)
    concepts: dict[str, list[Row]] = defaultdict(list)
    for row in rows():
        concepts[row.concept].append(row)
    found = []
    for concept, members in concepts.items():
        equals = [row for row in members if row.relation in _EQUAL]
        for row in members:
            english = row.term if row.lang == "en" else None
            if row.term != concept:
                found.append(Pair(concept, row.term, _SOURCE, english))
                found.append(Pair(concept, row.sentence, _SOURCE))
            found.append(Pair(row.term, row.sentence, _SOURCE, row.sentence if row.lang == "en" else None))
            for other in rng.sample(equals, min(2, len(equals))):
                if other is not row:
                    found.append(Pair(other.sentence, row.sentence, _SOURCE))
                    found.append(Pair(other.term, row.sentence, _SOURCE))
                    found.append(Pair(other.term, row.term, _SOURCE))
    return list(dict.fromkeys(found))


def translations() -> list[Pair]:
    """Sentences of this field in both languages, of our own writing."""
    with _TRANSLATIONS.open(encoding="utf-8", newline="") as lines:
        rows_ = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Pair(row["indonesian"], row["english"], "domain", row["english"]) for row in rows_]


def compounds() -> list[str]:
    """The two-word terms of the thesaurus."""
    terms = (row.term.lower() for row in rows())
    return [term for term in terms if len(term.split()) == 2 and all(part.isalpha() for part in term.split())]
