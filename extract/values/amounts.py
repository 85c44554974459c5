"""Amounts of money in agreements and in the press: place, value, currency, how exact, and what for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any

from extract.knowledge import read_table
from extract.text.misread import misread
from extract.values.money_digits import NUMBER, parse_number, plain
from extract.values.terbilang import find_number_words


@dataclass(frozen=True, slots=True)
class AmountMention:
    """One amount where it was read; `value` is a plain decimal string in whole units of the currency."""

    start: int
    end: int  #: after the scale word or the currency behind it, without the terbilang
    value: str
    currency: str  #: ISO 4217
    qualifier: str | None = None  #: sekitar, maksimal, minimal
    words_value: str | None = None  #: what the terbilang behind the digits says
    words_end: int | None = None  #: where the terbilang ends
    words_repaired: bool = False  #: the terbilang had to be matched by edit distance
    per_unit: bool = False  #: a price per ton, per person
    range_end: bool = False  #: the second amount of a range
    assumed: bool = False  #: no currency was written; rupiah is understood

    @property
    def words_agree(self) -> bool | None:
        """Whether digits and words say the same; None where there are no words."""
        return None if self.words_value is None else Decimal(self.words_value) == Decimal(self.value)


@cache
def data() -> dict[str, Any]:
    """data/mata_uang.toml as it stands."""
    return read_table("mata_uang.toml")


@cache
def _currencies(side: str) -> dict[str, str]:
    """Written form, lower case without spaces, to ISO code."""
    table = data()["currency"]
    return {_key(name): code for code, entry in table.items() for name in entry[side]}


def _key(name: str) -> str:
    return re.sub(r"[\s.]", "", name).lower()


def alternatives(names: list[str]) -> str:
    """A pattern for any of `names`, the longest first, in which white space may be a line break."""
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s{1,3}") for name in ordered)


@cache
def _pattern() -> re.Pattern[str]:
    table = data()["currency"]
    before = alternatives([name for entry in table.values() for name in entry["before"] if name != "Rupiah"])
    after = alternatives([name for entry in table.values() for name in entry["after"]])
    scale = alternatives([*_scales()])
    tail = (
        rf"(?P<num>{NUMBER})(?P<dash>,\s?[-–=]{{1,2}})?"
        rf"(?:\s{{0,2}}(?P<scale>(?:{scale})(?![A-Za-z])|[MT](?![A-Za-z0-9./-]|\s?[0-9²³])))?"
        rf"(?:\s{{1,2}}(?P<post>(?:{after})(?![A-Za-z])))?"
        # "250.000.000,- (dua ratus lima puluh juta) rupiah"
        rf"(?=(?:\s?[.,]?\s?\([a-zA-Z\s]{{8,160}}\)\s{{1,2}}(?P<behind>(?:{after})(?![A-Za-z])))?)"
    )
    head = rf"(?:(?P<pre>(?<![A-Za-z])(?:{before}))\s{{0,3}}[.,:]?\s{{0,3}}|(?<![0-9A-Za-z.,/-]))"
    return re.compile(head + tail, re.IGNORECASE)


def find_amounts(text: str, bare: bool = False, words: bool = False) -> tuple[AmountMention, ...]:
    """All amounts of money in `text`, in order. `bare` also takes "900 M", "146 ribu per ton" as rupiah; `words` also
    takes rupiah that are written in words only.

    >>> [(a.value, a.currency, a.qualifier) for a in find_amounts("sekitar Rp18 miliar dan US$50 juta")]
    [('18000000000', 'IDR', 'sekitar'), ('50000000', 'USD', None)]
    """
    found: list[AmountMention] = []
    for match in _pattern().finditer(text):
        currency = _currency(match)
        scale = match["scale"]
        if currency is None and not (bare and scale):
            currency = _range_currency(text, match, found)
            if currency is None:
                continue
        mention = _mention(text, match, currency)
        if mention is not None:
            found.append(mention)
    if words:
        found = sorted([*found, *_in_words(text, found)], key=lambda mention: mention.start)
    return tuple(_with_ranges(text, found))


RUPIAH = re.compile(r"(?:puluh|ratus|ribu|juta|mil[iy]+ar|tril[iy]+un)\s{0,3}rupiah\b", re.IGNORECASE)
#: The longest amount in words that is read.
WORDS_LENGTH = 200


def _in_words(text: str, known: list[AmountMention]) -> list[AmountMention]:
    """Rupiah that stand in words only: "sebesar dua ratus juta rupiah"; none that repeat digits beside them."""
    found: list[AmountMention] = []
    for match in RUPIAH.finditer(text):
        low, end = max(0, match.start() - WORDS_LENGTH), match.end()
        last = next((m for m in reversed(known) if m.start < end), None)
        if last is not None:
            low = max(low, last.words_end or 0, last.end)
        spelt = [w for w in find_number_words(text[low:end], fuzzy=True) if match.start() < low + w.end <= end]
        if not spelt or spelt[-1].value < 1000:
            continue
        start, value = low + spelt[-1].start, plain(spelt[-1].value)
        if SCALE_FIRST.match(text, start) or GLUED_NUMBER.search(text, low, start) or _repeats(text, last, start):
            # A number that begins with its scale, or behind a word that ends with one, has lost its first words.
            continue
        beside = next((m for m in known if 0 <= m.start - end <= 6), None)
        if beside is None or beside.value != value:
            per_unit = PER_UNIT.match(text, end) is not None
            found.append(AmountMention(start, end, value, "IDR", _qualifier(text, start), per_unit=per_unit))
    return found


SCALE_FIRST = re.compile(r"(?:puluh|belas|ratus|ribu|juta|mil[iy]+ar|tril[iy]+un)\b", re.IGNORECASE)
GLUED_NUMBER = re.compile(r"[a-z](?:se|dua|tiga|lima|enam|puluh|belas|(?:se)?ratus)\s{1,3}$", re.IGNORECASE)
#: An open bracket before words, and what stands before it where a scan spoilt the digits.
IN_BRACKET = re.compile(r"[(\[{]\W{0,3}(?:terbilang\s{0,2}:?\s{0,2})?(?P<lost>[^()\[\]{}]{0,160})$", re.IGNORECASE)
SPELT = re.compile(r"\W{0,4}terbilang\W[^.;]{0,160}$", re.IGNORECASE)
DIGITS_LOST = re.compile(r"\bRp\.?\s{0,3}[\w.,' ]{4,25}?[-=,. ]{0,6}$", re.IGNORECASE)


def _repeats(text: str, last: AmountMention | None, start: int) -> bool:
    """Whether the words at `start` say again, perhaps in part only, what digits before them say."""
    low = max(0, start - 240)
    bracket = IN_BRACKET.search(text, low, start)
    if bracket is None:
        said = text[max(low, last.end if last else 0) : start]
        return said.rstrip().endswith(":") or (last is not None and SPELT.match(said) is not None)
    behind = last is not None and bracket.start() - last.end <= 8
    return behind or bool(bracket["lost"].strip()) or not DIGITS_LOST.search(text, low, bracket.start())


def _currency(match: re.Match[str]) -> str | None:
    if match["pre"]:
        return _currencies("before").get(_key(match["pre"]))
    behind = match["post"] or match["behind"]
    return _currencies("after").get(_key(re.sub(r"\s+", " ", behind))) if behind else None


def _range_currency(text: str, match: re.Match[str], found: list[AmountMention]) -> str | None:
    """The currency of the amount just before, for the second half of "Rp1 miliar - 2 miliar"."""
    if not found or not match["scale"]:
        return None
    between = text[found[-1].end : match.start()]
    return found[-1].currency if RANGE.fullmatch(between) else None


RANGE = re.compile(r"\s{0,3}(?:-|–|s/d|sampai(?:\sdengan)?|hingga|menjadi|ke|to)\s{0,3}", re.IGNORECASE)


def _mention(text: str, match: re.Match[str], currency: str | None) -> AmountMention | None:
    scale = match["scale"]
    number = parse_number(match["num"], bool(scale))
    if number is None or number == 0:
        return None
    if scale:
        number *= Decimal(10) ** _scale(scale)
    elif number < (100 if match["pre"] and currency == "IDR" else 0 if match["pre"] else 1000):
        return None
    end = match.end()
    words, words_end, repaired = _words_after(text, end)
    return AmountMention(
        start=match.start(), end=end, value=plain(number), currency=currency or "IDR",
        qualifier=_qualifier(text, match.start()), words_value=words, words_end=words_end, words_repaired=repaired,
        per_unit=bool(PER_UNIT.match(text, words_end or end)), assumed=currency is None,
    )  # fmt: skip


PER_UNIT = re.compile(
    r"(?:\s{0,3}[A-Za-z ]{0,30}[)\]}])?\s{0,2}(?:,\s?)?(?:/\s?(?!tahun|bulan|th|bl)(?=[a-z])|m\s?[2²3³]"
    r"|(?:per|setiap|tiap)\s(?!(?:tahun|bulan|hari)\b))",
    re.IGNORECASE,
)


def _scale(word: str) -> int:
    table: dict[str, int] = data()["scale"]
    return table[word.upper()] if len(word) == 1 else _scales()[word.lower()]


@cache
def _scales() -> dict[str, int]:
    """Scale words, also as scans misread the long ones, and their powers of ten."""
    table = {name: power for name, power in data()["scale"].items() if len(name) > 1}
    faulty = misread([name for name in table if len(name) > 3], ())
    return {form: table[right] for form, right in faulty.items()} | table


WORDS_OPEN = re.compile(r"[\s,.=-]{0,8}[(\[{]?\s{0,3}(?:terbilang\s{0,2}:?\s{0,2})?[(\[{]?\s{0,3}", re.IGNORECASE)


def _words_after(text: str, end: int) -> tuple[str | None, int | None, bool]:
    """Value and end of the terbilang that stands in brackets behind an amount, and whether it was repaired."""
    opening = WORDS_OPEN.match(text, end)
    start = opening.end() if opening else end
    if not re.search(r"[(\[{:]", text[end:start]):
        return None, None, False
    stretch = text[start : start + 400]
    closing = re.search(r"[)\]}]", stretch)
    stretch = stretch[: closing.start()] if closing else stretch[:300]
    words = find_number_words(GLUED.sub(" ", stretch), fuzzy=True)
    if not words or words[0].start > 3 or words[0].value < 10:
        return None, None, False
    # Several runs mean that a word in the middle was not understood: no second opinion then.
    if (
        len(words) > 1
        and words[1].start - words[0].end < 25
        and not CURRENCY_WORD.search(stretch[words[0].end : words[1].start])
    ):
        return None, None, False
    return plain(words[0].value), start + words[0].end, words[0].repaired


#: The first letter of a currency that is written together with its number: "jutarupiah".
GLUED = re.compile(r"(?<=[a-z])r(?=upiah)", re.IGNORECASE)
CURRENCY_WORD = re.compile(r"rupiah|dol+ar|euro|yen", re.IGNORECASE)


@cache
def _qualifiers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            name,
            re.compile(
                rf"(?:^|\W)(?:{alternatives(words)})\W{{1,3}}(?:(?:sebesar|senilai|Rp)\W{{0,2}})?$", re.IGNORECASE
            ),
        )
        for name, words in data()["qualifier"].items()
    )


def _qualifier(text: str, start: int) -> str | None:
    before = " " + text[max(0, start - 40) : start]
    for name, pattern in _qualifiers():
        if pattern.search(before):
            return name
    return None


def _with_ranges(text: str, found: list[AmountMention]) -> list[AmountMention]:
    return [
        replace(this, range_end=True) if before and RANGE.fullmatch(text[before.end : this.start]) else this
        for before, this in zip([None, *found], found, strict=False)
    ]
