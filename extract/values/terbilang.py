"""Number words, Indonesian and English, to numbers: "dua ribu enam belas" is 2016.

Words are matched exactly, then split where they were written together ("duapuluh"), then with bounded edit
distance where the caller knows that a number must stand there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from extract.knowledge import read_table

#: Letters of one token; longer runs are no number word ("duaratuslimapuluhribu..." joined stays below).
WORD = re.compile(r"[A-Za-z0-9!|'’]{1,120}")
#: OCR faults inside words, undone before a word is looked up.
FAULTS = tuple(
    (re.compile(wrong), right) for wrong, right in (("rn", "m"), ("[1!|]", "i"), ("0", "o"), ("5", "s"), ("['’]", ""))
)
#: Longest stretch of number words that is read as one number; the longest real one has about 30 words.
MAX_WORDS = 60


@dataclass(frozen=True, slots=True)
class Token:
    """One number word. `kind`: unit, ordinal, times, scale, point or join."""

    kind: str
    value: int


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text that spells a number."""

    start: int
    end: int
    value: Decimal
    repaired: bool  #: a word had to be matched by edit distance


@cache
def _data() -> dict[str, dict[str, int]]:
    return {name: words for name, words in read_table("terbilang.toml").items() if name != "words"}


@cache
def _lists() -> dict[str, frozenset[str]]:
    raw = read_table("terbilang.toml")["words"]
    return {name: frozenset(words) for name, words in raw.items()}


@cache
def vocabulary() -> dict[str, tuple[Token, ...]]:
    """Every number word and the tokens it stands for."""
    data, lists = _data(), _lists()
    words: dict[str, tuple[Token, ...]] = {word: (Token("unit", n),) for word, n in data["units"].items()}
    words |= {word: (Token("ordinal", n),) for word, n in data["ordinals"].items()}
    words |= {word: (Token("belas" if word == "belas" else "times", n),) for word, n in data["multipliers"].items()}
    words |= {word: (Token("scale", n),) for word, n in data["scales"].items()}
    for word, n in data["prefixed"].items():
        words[word] = (Token("unit", 1), Token("times" if n == 100 else "scale", n))
    words |= {word: (Token("point", 0),) for word in lists["point"]}
    words |= {word: (Token("join", 0),) for word in lists["joiners"]}
    return words


@cache
def _splitter() -> re.Pattern[str]:
    # "dan" and "rb" never split a longer word: too many words contain them.
    words = sorted((w for w in vocabulary() if len(w) > 3 or w in {"dua", "nol", "ten"}), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@lru_cache(maxsize=4096)
def read_word(word: str, fuzzy: bool = True) -> tuple[tuple[Token, ...], bool] | None:
    """Tokens of one written word, and whether edit distance was needed; None where it is no number word.

    >>> read_word("duapuluh")
    ((Token(kind='unit', value=2), Token(kind='times', value=10)), False)
    """
    word = word.lower()
    known = vocabulary()
    if word in known:
        return known[word], False
    stroke = re.sub(r"[1!|]", "l", word)
    if stroke in known:
        return known[stroke], True
    if stroke != word and (split := _split(stroke)) is not None:
        return split, True
    for pattern, right in FAULTS:
        word = pattern.sub(right, word)
    if word in known:
        return known[word], True
    for wrong, right in (("ii", "u"), ("cl", "d")):
        if (narrow := word.replace(wrong, right)) in known:
            return known[narrow], True
    if (split := _split(word)) is not None:
        return split, False
    if not fuzzy or len(word) < 4 or word in _lists()["not_numbers"]:
        return None
    return _nearest(word) or _glued(word)


def _split(word: str) -> tuple[Token, ...] | None:
    """Tokens of number words written together, or None where letters remain."""
    if len(word) < 6:
        return None
    tokens: list[Token] = []
    at = 0
    while at < len(word):
        found = _splitter().match(word, at)
        if found is None:
            return None
        tokens.extend(vocabulary()[found.group()])
        at = found.end()
    return tuple(tokens)


def _glued(word: str) -> tuple[tuple[Token, ...], bool] | None:
    """Tokens of a unit and its multiplier written together, one of them misread: "tujubbelas", "limabclas"."""
    known = vocabulary()
    for cut in range(3, len(word) - 3):
        unit, behind = word[:cut], word[cut:]
        one = known.get(unit) or (behind in known and len(unit) > 3 and (_nearest(unit) or (None,))[0])
        two = known.get(behind) or (unit in known and (_nearest(behind) or (None,))[0])
        if one and two and one[0].kind == "unit" and two[0].kind in ("belas", "times", "scale"):
            return (*one, *two), True
    return None


def _nearest(word: str) -> tuple[tuple[Token, ...], bool] | None:
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    limit = 1 if len(word) < 8 else 2
    words = [w for w in vocabulary() if abs(len(w) - len(word)) <= limit and len(w) >= 4]
    hits = process.extract(word, words, scorer=Levenshtein.distance, score_cutoff=limit, limit=3)
    best = [hit for hit in hits if hit[1] == hits[0][1]]
    values = {vocabulary()[hit[0]] for hit in best}
    # Two words at the same distance: unresolved, not the first one.
    return (vocabulary()[best[0][0]], True) if len(values) == 1 else None


def _short(word: str) -> tuple[tuple[Token, ...], bool] | None:
    """The number word that three letters stand for where every other word is a number: "duo", "atu", "lma"."""
    from rapidfuzz.distance import Levenshtein

    if len(word) != 3:
        return None
    units = ("dua", "satu", "tiga", "lima", "enam")
    near = [unit for unit in units if Levenshtein.distance(word.lower(), unit, score_cutoff=1) <= 1]
    return (vocabulary()[near[0]], True) if len(near) == 1 else None


def evaluate(tokens: Iterable[Token]) -> Decimal | None:
    """The number that `tokens` spell, or None where they spell none.

    >>> evaluate([Token("unit", 2), Token("scale", 1000), Token("unit", 6), Token("belas", 10)])
    Decimal('2016')
    """
    total = group = Decimal(0)
    pending: Decimal | None = None  # a unit not yet placed
    decimals: list[int] | None = None
    seen = False
    for token in tokens:
        value = Decimal(token.value)
        if token.kind == "join":
            continue
        seen = True
        if token.kind == "point":
            if decimals is not None:
                return None
            decimals = []
        elif decimals is not None and token.kind == "unit":
            decimals.append(token.value)
        elif token.kind in ("unit", "ordinal"):
            if pending is not None and not _follows(pending, token.value):
                return None
            pending = value if pending is None else pending + value
        elif token.kind == "belas":
            if pending is None or pending > 9:
                return None
            group, pending = group + pending + 10, None
        elif token.kind == "times":
            group, pending = group + (1 if pending is None else pending) * value, None
        else:
            amount = group + (pending or 0) + _fraction(decimals)
            if not amount:
                amount = Decimal(1)
            total, group, pending, decimals = total + amount * value, Decimal(0), None, None
    result = total + group + (pending or 0) + _fraction(decimals)
    return result if seen else None


def _follows(pending: Decimal, value: int) -> bool:
    """Whether a unit may follow another: "twenty two", never "dua tiga"."""
    return pending >= 20 and pending % 10 == 0 and 0 < value < 10


def _fraction(decimals: list[int] | None) -> Decimal:
    return Decimal("0." + "".join(map(str, decimals))) if decimals else Decimal(0)


def _digits(tokens: list[Token]) -> Decimal | None:
    """A year said digit by digit: "dua nol dua empat"."""
    if len(tokens) < 3 or any(t.kind != "unit" or t.value > 9 for t in tokens):
        return None
    return Decimal("".join(str(t.value) for t in tokens))


def _english_year(tokens: list[Token]) -> Decimal | None:
    """ "twenty twenty four": two numbers below a hundred make a year."""
    values = [t.value for t in tokens if t.kind == "unit"]
    if len(values) == len(tokens) and len(tokens) in (2, 3) and values[0] in (19, 20) and 10 <= values[1] < 100:
        tail = sum(values[1:])
        return Decimal(values[0] * 100 + tail) if tail < 100 else None
    return None


def value_of(tokens: list[Token]) -> Decimal | None:
    """The number that tokens spell in any of the ways above."""
    for read in (evaluate, _digits, _english_year):
        if (value := read(tokens)) is not None:
            return value
    return None


def parse_words(text: str, fuzzy: bool = True) -> int | None:
    """The whole of `text` as one number, or None.

    >>> parse_words("Dua ribu Enam belas"), parse_words("duapuluh"), parse_words("kerja sama")
    (2016, 20, None)
    """
    tokens: list[Token] = []
    words = WORD.findall(text[:600])
    for word in words:
        read = read_word(word, fuzzy)
        if read is None and fuzzy and len(words) > 1:
            read = _short(word)
        if read is None:
            return None
        tokens.extend(read[0])
    value = value_of(tokens) if tokens else None
    return int(value) if value is not None and value == int(value) else None


def find_number_words(text: str, fuzzy: bool = False) -> tuple[Words, ...]:
    """All stretches of `text` that spell a number; `fuzzy` also where words are misspelt.

    >>> [(w.start, w.end, int(w.value)) for w in find_number_words("selama tiga puluh enam bulan")]
    [(7, 22, 36)]
    """
    found: list[Words] = []
    run: list[tuple[int, int, tuple[Token, ...], bool]] = []
    end = 0
    for match in WORD.finditer(text):
        read = read_word(match.group(), fuzzy)
        apart = run and (len(run) >= MAX_WORDS or text[end : match.start()].strip(" \n\t\r-"))
        if read is None or apart:
            found.extend(_close(run))
            run = []
        if read is not None:
            run.append((match.start(), match.end(), *read))
            end = match.end()
    found.extend(_close(run))
    return tuple(found)


def _close(run: list[tuple[int, int, tuple[Token, ...], bool]]) -> list[Words]:
    """The number or numbers that a run of number words spells."""
    while run and run[0][2][0].kind in ("join", "point", "belas"):
        run = run[1:]
    while run and run[-1][2][0].kind in ("join", "point"):
        run = run[:-1]
    if not run:
        return []
    for size in range(len(run), 0, -1):
        part = run[:size]
        value = value_of([token for piece in part for token in piece[2]])
        if value is not None and part[-1][2][0].kind not in ("join", "point"):
            words = Words(part[0][0], part[-1][1], value, any(piece[3] for piece in part))
            return [words, *_close(run[size:])]
    return _close(run[1:])
