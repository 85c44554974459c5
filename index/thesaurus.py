"""Look up synonyms, short names, translations and broader or narrower terms of the field.

The words are data: `data/thesaurus/*.tsv`, one term a line with the concept it belongs to, how it relates to it and a
sentence that uses it. All are our own writing from general knowledge of the field; a correction is a changed line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

FOLDER = Path(__file__).parent / "data" / "thesaurus"
COLUMNS = ("term", "lang", "relation", "concept", "urusan", "sentence")

#: Weight of an expansion beside a typed word's 1, by how the found term relates to the concept. Set by judgment
#: (a spelling is nearly the same word, a narrower term only an example); after a change rerun `eval`.
WEIGHTS = {"ejaan": 0.9, "utama": 0.7, "singkatan": 0.7, "sinonim": 0.6, "inggris": 0.55, "sempit": 0.35, "luas": 0.2}
CITATION_WEIGHT = 0.9
#: "propinsi" beside "pemprov": the other spelling of another word.
OLD_SPELLING_WEIGHT = 0.5
#: From a narrower term up to its concept: "tuna" hardly asks for all fish.
UPWARD_WEIGHT = 0.25
#: Expansions kept for one span of the query, best first: more only slows the query and blurs it.
MAX_EXPANSIONS = 24
#: Abbreviations that are common words too: they count only when typed in capitals.
WORDLIKE = frozenset({"as", "it", "pa", "its", "usu", "cat", "se", "hst"})
#: Relations whose terms mean the concept itself.
EQUAL = frozenset({"utama", "sinonim", "singkatan", "inggris", "ejaan"})
#: Concepts that are kinds of regulation, so that "PP 28/2018" is read as kind, number and year.
_REGULATIONS_FILE = "hukum.tsv"
_REGULATION_HEAD = re.compile(r"(undang-undang|(peraturan|keputusan|instruksi) [a-z ]+)")
_PART = re.compile(r"\w+")
_CLITIC = re.compile(r"(?<=\w{4})(nya|lah|kah|pun)$")
_PLURAL = re.compile(r"(?<=\w{3})(?<!s)s$")
_NUMBER_WORDS = frozenset({"no", "nomor", "number"})
_YEAR_WORDS = frozenset({"tahun", "th", "thn", "of", "year"})
_YEAR = re.compile(r"(19[4-9]|20\d)\d")
_DIGITS = re.compile(r"\d{1,4}[a-z]?")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the thesaurus."""

    term: str
    lang: str  #: "id" or "en"
    relation: str  #: utama (the head itself), sinonim, singkatan, inggris, ejaan, sempit (narrower), luas (broader)
    concept: str  #: head term of the concept
    urusan: str  #: one of the 32 names, or ""
    sentence: str  #: a sentence that uses the term


@dataclass(frozen=True, slots=True)
class Expansion:
    """Another way to say a stretch of the query."""

    phrase: tuple[str, ...]  #: lower-case surface words, to be analysed like a document
    weight: float  #: 0 to 1, beside 1 for a typed word
    relation: str  #: one of the row relations, or "kutipan" for another form of a citation
    covers: tuple[int, int]  #: first query token said otherwise, and the one after the last


@dataclass(frozen=True, slots=True)
class _Table:
    senses: dict[str, dict[str, str]]  #: relation by concept, by term in lower-case words joined by spaces
    members: dict[str, list[tuple[str, str]]]  #: (term, relation) by concept
    urusan: dict[str, str]  #: by concept
    kinds: dict[str, str]  #: concept of a regulation, by each of its equal terms
    longest: int  #: words in the longest term
    english: str  #: all English terms in a row, parted by blanks
    indonesian: str  #: all others


@cache
def rows() -> tuple[Row, ...]:
    """Every line of every file, in file order.

    Raises:
        ValueError: a line has not six columns.
    """
    found = []
    for name, fields in _lines():
        if len(fields) != len(COLUMNS):
            raise ValueError(f"{name}: a line of {len(fields)} columns, not {len(COLUMNS)}: {fields}")
        found.append(Row(*fields))
    return tuple(found)


def sentences() -> tuple[tuple[str, str, str], ...]:
    """(term, concept, sentence) of every line, for training."""
    return tuple((row.term, row.concept, row.sentence) for row in rows())


def expansions(tokens: Sequence[str]) -> list[Expansion]:
    """Other ways to say the query, longest known terms first; without overlap, in query order, best first.

    Tokens are words as typed (case helps to tell an abbreviation from a word; punctuation inside is split).
    """
    parts = [(part, place) for place, token in enumerate(tokens) for part in _PART.findall(token)]
    words = [part.lower() for part, _ in parts]
    found: list[Expansion] = []
    start = 0
    while start < len(words):
        end = _citation_end(words, start)
        options = _citation_forms(words, start, end) if end else {}
        if not options:
            end, key = _longest_match([part for part, _ in parts], words, start)
            options = _other_terms(key) if key else {}
        if not options:
            start += 1
            continue
        covers = (parts[start][1], parts[end - 1][1] + 1)
        typed = " ".join(words[start:end])
        best = sorted(options.items(), key=lambda item: -item[1][0])
        kept = [(term, *said) for term, said in best if term != typed][:MAX_EXPANSIONS]
        found.extend(Expansion(tuple(term.split()), weight, relation, covers) for term, weight, relation in kept)
        start = end
    return found


def urusan_of(term: str) -> tuple[str, ...]:
    """The urusan (of the 32) that a term belongs to, in file order; empty when unknown or of none."""
    table = _table()
    names = (table.urusan[concept] for concept in table.senses.get(_key(term), {}))
    return tuple(dict.fromkeys(name for name in names if name))


def is_english(words: str) -> bool:
    """Whether lower-case words are an English term, or stand in English terms only.

    >>> is_english("waste"), is_english("sampah"), is_english("smelter"), is_english("qwerty")
    (True, False, False, False)
    >>> is_english("clean water"), is_english("water"), is_english("regional"), is_english("cross-border")
    (True, True, False, True)
    """
    table, words = _table(), _key(words)
    senses = table.senses.get(words)
    if senses:
        return set(senses.values()) == {"inggris"}
    return f" {words} " in table.english and f" {words} " not in table.indonesian


def _lines() -> Iterator[tuple[str, list[str]]]:
    for path in sorted(FOLDER.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").split("\n")[1:]:
            if line:
                yield path.name, line.split("\t")


def _key(text: str) -> str:
    low = text.lower()
    # Most terms hold nothing but letters and spaces; the search for parts would be half the loading time.
    return low if low.replace(" ", "").isalpha() else " ".join(_PART.findall(low))


@cache
def _table() -> _Table:
    """The lookup tables; built from the text in about 10 ms, so that no compiled copy can go stale."""
    senses: dict[str, dict[str, str]] = {}
    members: dict[str, list[tuple[str, str]]] = {}
    urusan: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for path in sorted(FOLDER.glob("*.tsv")):
        regulations = path.name == _REGULATIONS_FILE
        # All cells in one list and every sixth of it: a third of the time of splitting line by line.
        cells = path.read_text(encoding="utf-8").rstrip("\n").replace("\n", "\t").split("\t")
        columns = [cells[place :: len(COLUMNS)] for place in (0, 2, 3, 4)]
        for term, relation, concept, affair in islice(zip(*columns, strict=True), 1, None):
            key = _key(term)
            meanings = senses.setdefault(key, {})
            if concept in meanings:  # MoU and MOU are one key; the first line speaks
                continue
            meanings[concept] = relation
            members.setdefault(concept, []).append((key, relation))
            urusan[concept] = affair
            if regulations and relation in EQUAL and _REGULATION_HEAD.fullmatch(concept):
                kinds[key] = concept
    english = {term for terms in members.values() for term, relation in terms if relation == "inggris"}
    lists = (f" {' '.join(terms)} " for terms in (english, senses.keys() - english))
    return _Table(senses, members, urusan, kinds, max(key.count(" ") for key in senses) + 1, *lists)


def _longest_match(surface: Sequence[str], words: Sequence[str], start: int) -> tuple[int, str]:
    """End and key of the longest term at `start`; key "" when there is none."""
    table = _table()
    for end in range(min(len(words), start + table.longest), start, -1):
        typed = " ".join(words[start:end])
        if typed in WORDLIKE and not surface[start].isupper():
            continue
        for key in (typed, _CLITIC.sub("", typed), _PLURAL.sub("", typed), typed.removesuffix("ies") + "y"):
            if key in table.senses:
                return end, key
    return start + 1, ""


def _other_terms(key: str) -> dict[str, tuple[float, str]]:
    """Weight and relation of each other term of the concepts that a term belongs to."""
    table = _table()
    senses = table.senses[key]
    meanings = sum(_means(key, relation, _key(concept)) for concept, relation in senses.items())
    found: dict[str, tuple[float, str]] = {}
    for concept, own in senses.items():
        head = _key(concept)
        for term, relation in table.members[concept]:
            weight, said = _weigh((key, own), (term, relation), head)
            weight = weight / meanings if _means(key, own, head) else weight
            if term != key and weight > found.get(term, (0.0, ""))[0]:
                found[term] = (weight, said)
    return found


def _means(term: str, relation: str, head: str) -> bool:
    """Whether a term means the concept itself, and not a part or kind of it."""
    return relation in EQUAL and (relation != "singkatan" or abbreviates(term, head))


def _weigh(own: tuple[str, str], other: tuple[str, str], head: str) -> tuple[float, str]:
    """Weight and relation of one term of a concept beside another (both with their relation to the head).

    An abbreviation that does not abbreviate the head stands for another term of the concept: RSJ is no other
    way to say RS, and PPPK none to say PNS. It counts as a narrower term, except beside what it abbreviates.
    """
    (key, mine), (term, relation) = own, other
    if (mine == "singkatan" and abbreviates(key, term)) or (relation == "singkatan" and abbreviates(term, key)):
        return WEIGHTS["singkatan"], relation
    if mine == "singkatan" and not _means(key, mine, head):
        return (WEIGHTS["sempit"], "luas") if relation == "utama" else (0.0, relation)
    if mine in EQUAL:
        if relation in EQUAL and not _means(term, relation, head):
            return WEIGHTS["sempit"], "sempit"
        if {mine, relation} <= {"ejaan", "utama"}:
            return WEIGHTS["ejaan"], relation
        return OLD_SPELLING_WEIGHT if relation == "ejaan" else WEIGHTS[relation], relation
    if relation == "utama" or (relation == "singkatan" and _means(term, relation, head)):
        return (UPWARD_WEIGHT, "luas") if mine == "sempit" else (WEIGHTS["sempit"], "sempit")
    return 0.0, relation


def abbreviates(short: str, long: str) -> bool:
    """Whether the letters of an abbreviation stand in this order in a longer term, from the start of a word on.

    >>> abbreviates("malut", "maluku utara"), abbreviates("rsj", "rumah sakit"), abbreviates("dki", "dki jakarta")
    (True, False, True)
    """
    if len(short) >= len(long):
        return False
    words = long.split()
    tails = ("".join(words[place:]) for place in range(len(words)))
    return any(_in_order(short.replace(" ", ""), tail) for tail in tails)


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return text[0] == letters[0] and all(letter in rest for letter in letters)


def _citation_end(words: Sequence[str], start: int) -> int:
    """Where the citation (kind, number, year) that begins at `start` ends; 0 when none begins there."""
    kind_end = _kind_end(words, start)
    place = kind_end
    if place and place < len(words) and words[place] in _NUMBER_WORDS:
        place += 1
    if not place or place >= len(words) or not _DIGITS.fullmatch(words[place]):
        return 0
    place += 1
    if place < len(words) and words[place] in _YEAR_WORDS:
        place += 1
    return place + 1 if place < len(words) and _YEAR.fullmatch(words[place]) else 0


def _kind_end(words: Sequence[str], start: int) -> int:
    """Where the longest name of a kind of regulation at `start` ends; 0 when there is none."""
    table = _table()
    ends = range(min(len(words), start + table.longest), start, -1)
    return next((end for end in ends if " ".join(words[start:end]) in table.kinds), 0)


def _citation_forms(words: Sequence[str], start: int, end: int) -> dict[str, tuple[float, str]]:
    """The other forms of a citation, and the names of that regulation which the thesaurus knows."""
    table = _table()
    kind_end = _kind_end(words, start)
    number = next(word for word in words[kind_end:end] if _DIGITS.fullmatch(word))
    year = words[end - 1]
    concept = table.kinds[" ".join(words[start:kind_end])]
    found: dict[str, tuple[float, str]] = {}
    for kind, relation in table.members[concept]:
        if relation not in EQUAL:
            continue
        for form in (f"{kind} {number} {year}", f"{kind} {number} tahun {year}", f"{kind} nomor {number} tahun {year}"):
            found[form] = (CITATION_WEIGHT, "kutipan")
            if form in table.senses:
                found = _other_terms(form) | found
    return found
