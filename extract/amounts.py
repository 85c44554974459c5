"""Amounts of money in agreements and in the press: place, value, currency, how exact, and what for.

Indonesian writing has the decimal comma; the press also writes `Rp 42.8 Miliar`. One dot before a group of three
digits marks thousands; before a scale word any other dot or comma is the decimal mark.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any

from extract.terbilang import find_number_words

DATA = Path(__file__).parent / "data" / "mata_uang.toml"
#: What OCR makes of digits, undone inside a number only.
DIGIT_FAULTS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8"})
#: The longest written amount, digits and separators; bounds the expressions below.
NUMBER = (
    r"(?:[0-9]{1,3}(?:[\x20'][0-9]{3}){1,4}(?![0-9.])"
    # "IOO.OOO.OOO": every digit misread; two full groups tell that it is a number.
    r"|[lI|O][0-9OolI|]{0,2}(?:[.,][0-9OolI|]{3}){2,5}(?:,[0-9Oo]{2})?"
    r"|(?:[0-9]|[lI|O](?=[.,]?[0-9]))(?:[0-9OolI|]|\s?[.,]\s?(?=[0-9OolI|])){0,30})"
)


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
    return tomllib.loads(DATA.read_text("utf-8"))


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
    scale = alternatives([name for name in data()["scale"] if len(name) > 1])
    tail = (
        rf"(?P<num>{NUMBER})(?P<dash>,\s?[-–=]{{1,2}})?"
        rf"(?:\s{{0,2}}(?P<scale>(?:{scale})(?![A-Za-z])|[MT](?![A-Za-z0-9./-]|\s?[0-9²³])))?"
        rf"(?:\s{{1,2}}(?P<post>(?:{after})(?![A-Za-z])))?"
        # "250.000.000,- (dua ratus lima puluh juta) rupiah"
        rf"(?=(?:\s?[.,]?\s?\([a-zA-Z\s]{{8,160}}\)\s{{1,2}}(?P<behind>(?:{after})(?![A-Za-z])))?)"
    )
    head = rf"(?:(?P<pre>(?<![A-Za-z])(?:{before}))\s{{0,3}}[.,:]?\s{{0,3}}|(?<![0-9A-Za-z.,/-]))"
    return re.compile(head + tail, re.IGNORECASE)


def parse_number(written: str, scaled: bool) -> Decimal | None:
    """The number that digits and separators write; `scaled` says that a scale word follows.

    >>> [str(parse_number(n, True)) for n in ["1.275.500.000", "42.8", "5,125", "1.500"]]
    ['1275500000', '42.8', '5.125', '1500']
    """
    text = re.sub(r"[\s']", "", written).translate(DIGIT_FAULTS).rstrip(".,")
    marks = re.findall(r"[.,]", text)
    kinds = set(marks)
    if len(kinds) == 2:
        last = marks[-1]
        other = "," if last == "." else "."
        if marks.count(last) > 1 and marks.count(other) > 1:
            return None
        decimal = last if marks.count(last) == 1 else None
        text = text.replace(other, "")
        text = text.replace(last, "." if decimal else "")
    elif marks:
        text = _one_kind(text, marks[0], len(marks), scaled)
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _one_kind(text: str, mark: str, count: int, scaled: bool) -> str:
    """`text` with its only kind of separator read as thousands or as decimals."""
    tail = text.rsplit(mark, 1)[1]
    if count > 1 and re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{3})+[.,][0-9]{2}", text):
        # "35.000.000.00": the cents behind the mark of the thousands.
        return text[:-3].replace(mark, "") + "." + text[-2:]
    if count > 1 or (len(tail) == 3 and not (mark == "," and scaled)):
        return text.replace(mark, "")
    return text.replace(mark, ".")


def plain(value: Decimal) -> str:
    """`value` as a plain decimal string without an exponent or idle zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


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


RUPIAH = re.compile(r"(?:puluh|ratus|ribu|juta|mil[iy]+ar|tril[iy]+un)\s{1,3}rupiah\b", re.IGNORECASE)
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
        spelt = [w for w in find_number_words(text[low:end]) if match.start() < low + w.end <= end]
        if not spelt or spelt[-1].value < 1000 or re.search(r"[(\[]\s{0,3}$", text[low : low + spelt[-1].start]):
            continue
        start, value = low + spelt[-1].start, plain(spelt[-1].value)
        beside = next((m for m in known if 0 <= m.start - end <= 6), None)
        if (beside is None or beside.value != value) and not text[low:start].strip().endswith(":"):
            found.append(AmountMention(start, end, value, "IDR", _qualifier(text, start)))
    return found


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
    elif not match["pre"] and number < 1000:
        return None
    end = match.end()
    words, words_end, repaired = _words_after(text, end)
    return AmountMention(
        start=match.start(), end=end, value=plain(number), currency=currency or "IDR",
        qualifier=_qualifier(text, match.start()), words_value=words, words_end=words_end, words_repaired=repaired,
        per_unit=bool(PER_UNIT.match(text, words_end or end)), assumed=currency is None,
    )  # fmt: skip


PER_UNIT = re.compile(
    r"(?:\s{0,3}[A-Za-z ]{0,30}\))?\s{0,2}(?:,\s?)?(?:/\s?(?!tahun|bulan|th|bl)(?=[a-z])|m\s?[2²3³]"
    r"|(?:per|setiap|tiap)\s(?!(?:tahun|bulan|hari)\b))",
    re.IGNORECASE,
)


def _scale(word: str) -> int:
    table: dict[str, int] = data()["scale"]
    return table[word.upper()] if len(word) == 1 else table[word.lower()]


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
    words = find_number_words(stretch, fuzzy=True)
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
