"""How far a page's text can be trusted: share of plausible words, OCR confidence, and a grade; pure."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import cache
from importlib import resources

from ingest.types import Grade, Method, Quality, Word

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

# Grades were set on the scanned half of the sample corpus: pages read with 1 % wrong letters have at least
# .8 plausible words and .85 confidence; below .6 and .7 a person can hardly use the text.
GOOD_WORDS, FAIR_WORDS = 0.8, 0.6
GOOD_CONFIDENCE, FAIR_CONFIDENCE = 0.85, 0.70
#: Fewer words than this say nothing about a page.
MIN_WORDS = 8


def words_of(text: str) -> list[str]:
    """Words of letters in lower case, in order; numbers are left out."""
    return [word.lower() for word in _WORD.findall(text)]


def plausible_share(text: str) -> float:
    """Share of the words that look like Indonesian or English; 1.0 where there are no words.

    A word counts if it is a common word or its letter trigrams are usual ones. Words of one letter and
    single capitals do not count either way.
    """
    words = [word for word in words_of(text) if len(word) > 1]
    if not words:
        return 1.0
    return sum(is_plausible(word) for word in words) / len(words)


def grade_page(text: str, words: Iterable[Word], method: Method, notes: tuple[str, ...] = ()) -> Quality:
    """The quality of a page as read; `notes` are reasons known before."""
    known = plausible_share(text)
    seen = [word.confidence for word in words if word.confidence is not None]
    confidence = sum(seen) / len(seen) if seen else None
    grade, reasons = _grade(known, confidence, len(words_of(text)), method, notes)
    return Quality(grade, round(known, 3), None if confidence is None else round(confidence, 3), (*notes, *reasons))


def _grade(
    known: float, confidence: float | None, count: int, method: Method, notes: tuple[str, ...]
) -> tuple[Grade, tuple[str, ...]]:
    reasons: list[str] = []
    if method is Method.NONE:
        return (Grade.POOR, ()) if notes else (Grade.GOOD, ("halaman kosong",))
    if count < MIN_WORDS:
        return (Grade.FAIR, ("hampir tanpa teks",)) if method is Method.OCR else (Grade.GOOD, ())
    if known < GOOD_WORDS:
        reasons.append(f"hanya {known:.0%} kata dikenal")
    if confidence is not None and confidence < GOOD_CONFIDENCE:
        reasons.append(f"keyakinan OCR {confidence:.0%}")
    poor = known < FAIR_WORDS or (confidence is not None and confidence < FAIR_CONFIDENCE)
    grade = Grade.POOR if poor else Grade.FAIR if reasons else Grade.GOOD
    return grade, tuple(reasons)


#: Letters of the trigram model; "_" stands before and after a word.
ALPHABET = "_abcdefghijklmnopqrstuvwxyz"
#: A word is plausible if the mean log probability (base 2) of its trigrams is at least this;
#: models/train_trigrams.py prints the share of true and of damaged words on either side.
THRESHOLD = -5.0


def is_plausible(word: str) -> bool:
    """Whether a word (lower case) could be Indonesian or English.

    >>> is_plausible("kesepakatan"), is_plausible("xkqjz")
    (True, False)
    """
    if word in common_words():
        return True
    return all(_score(part) >= THRESHOLD for part in re.split(r"['’-]", word) if part)


def trigrams(word: str) -> list[int]:
    """The word's trigrams as places in the model; empty where it has letters outside the alphabet."""
    places = [ALPHABET.find(letter) for letter in f"_{word}_"]
    if -1 in places:
        return []
    return [(a * 27 + b) * 27 + c for a, b, c in zip(places, places[1:], places[2:], strict=False)]


@cache
def _score(word: str) -> float:
    places = trigrams(word)
    if not places:
        return -math.inf
    model = _model()
    return -sum(model[place] for place in places) / len(places) / 16


@cache
def _model() -> bytes:
    """Minus the log probability (base 2) of each trigram's last letter given two before, in sixteenths."""
    return (resources.files("ingest") / "data" / "trigrams.bin").read_bytes()


@cache
def common_words() -> frozenset[str]:
    """Frequent words of agreements, from data/common_words.txt."""
    lines = (resources.files("ingest") / "data" / "common_words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
