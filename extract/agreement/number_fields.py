"""Agreement numbers as fields: what two engines read, checked against the shape of numbers and the day of signing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.agreement.number_repair import looks_right, with_day, with_digits, with_january
from extract.agreement.number_text import normalise
from extract.agreement.numbers import AFTER_LABEL, LABEL, NumberMention
from extract.agreement.sections import roman
from extract.confidence import confidence
from extract.record import Check, Field
from extract.text.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Choice:
    """The value taken for one number, and what speaks for it."""

    value: str
    features: tuple[str, ...]


#: What a scan leaves of "NOMOR 04 TAHUN 2024": more likely a piece of a number than one.
BARE_NUMBER = re.compile(r"\d{1,3}")


def read_numbers(
    sheet: Sheet, mentions: tuple[NumberMention, ...], signed: Field | None, parties: int
) -> tuple[tuple[Field, ...], list[Check]]:
    """The numbers in order, without the blanks, and a check where a slot is blank."""
    day = signed.value if signed else None
    fields, checks, seen = [], [], set()
    for mention in mentions:
        choice = choose(mention, _second(sheet, mention), day)
        if choice is None or choice.value in seen:
            continue
        seen.add(choice.value)
        if "ocr" in sheet.traits(mention.start) and BARE_NUMBER.fullmatch(choice.value):
            continue
        features = [*sheet.traits(mention.start), *choice.features]
        value = with_january(with_digits(choice.value)) if "ocr" in features else choice.value
        fields.append(sheet.field(mention.start, mention.end, value, confidence("numbers", features)))
    if any(not m.value for m in mentions) and len(fields) < max(parties, len(mentions)):
        checks.append(Check("nomor_kosong", "Ada nomor naskah yang belum diisi."))
    return tuple(fields), checks


def _second(sheet: Sheet, mention: NumberMention) -> list[str]:
    """What other engines read on the same line, as numbers."""
    found = []
    readings = sheet.second(mention.start, max(mention.end, mention.start + 1))
    # A blank or a slant parts a number's line in two: its pieces are no readings of the whole.
    parted = mention.value.find("//") > 0 or "\n" in sheet.text[mention.start : mention.end]
    for reading in [_joined(readings)] if len(readings) > 1 and parted else readings:
        label = LABEL.search(reading)
        start = 0
        if label is not None:
            after = AFTER_LABEL.match(reading, label.end())
            start = after.end() if after else label.end()
        value, _ = normalise(reading[start:])
        if value:
            found.append(value)
    return found


def _joined(readings: list[str]) -> str:
    """The pieces of one line put together, the one with the label first; what two of them read stands once."""
    first, *others = sorted(readings, key=lambda reading: LABEL.search(reading) is None)
    whole = first.rstrip()
    for other in (reading.strip() for reading in others):
        tight = re.sub(r"\s", "", whole)
        bare = re.sub(r"\s", "", other)
        shared = next((n for n in range(min(len(bare), len(tight)), 2, -1) if tight.endswith(bare[:n])), 0)
        whole += f" {bare[shared:]}"
    return whole


def choose(mention: NumberMention, second: list[str], day: str | None) -> Choice | None:
    """The value of a number slot, from two readings and the day of signing; None for a blank slot.

    A second engine reads number lines far better than the first (docs: benchmarks), so where both have the shape of a
    number and differ, the one that fits the signing day better wins, and the second on a tie.
    """
    if not mention.value:
        return None
    first = _dated(mention.value, day)
    features = ["repaired"] if mention.repaired or first != mention.value else []
    others = [_dated(_with_blanks_of(first, value), day) for value in second]
    if (blank := BLANK_SLOT.match(first)) is not None:
        # Engines read rules of dots as anything: the rest is compared, and the blank stays as the first one read it.
        return _with_blank(first, first[blank.end() :], others, features, day)
    agreeing = [other for other in others if _same(first, other)]
    if agreeing:
        value = first if looks_right(first) or not looks_right(agreeing[0]) else agreeing[0]
        return Choice(value, (*features, "agreed", *_fit(value, day)))
    # Each reading is given the month that only the other could read.
    mended = [_with_month_of(first, other, day) for other in others]
    first = _with_month_of(others[0], first, day) if others else first
    better = [o for o in mended if looks_right(o) and _similar(first, o) and _points(o, day) >= _points(first, day)]
    if better:
        return Choice(better[0], ("second", *_fit(better[0], day)))
    doubt = ("conflict",) if others else ()
    return Choice(first, (*features, *doubt, *_fit(first, day)))


def _with_month_of(first: str, second: str, day: str | None) -> str:
    """`second` with the Roman month of `first` where only that one is the month of signing, or a month at all."""
    parts, others = second.split("/"), first.split("/")
    if len(parts) != len(others):
        return second
    for i, (one, other) in enumerate(zip(others, parts, strict=True)):
        if i and roman(one) is not None and MISREAD_MONTH.fullmatch(other):
            return "/".join([*parts[:i], one, *parts[i + 1 :]])
        if day is not None and roman(one) == int(day[5:7]) and re.fullmatch(r"[IVXHl1!|]{1,4}", other) and one != other:
            return "/".join([*parts[:i], one, *parts[i + 1 :]])
    return second


#: What engines make of I, II, IV, V or VI; no short name of an office is so short, and months in digits are few.
MISREAD_MONTH = re.compile(r"[NHWUYMLJ]|[IVX1]?[NHWUY][IVX1]?|[1l!|]{1,3}")
#: A slot that was left open at the head of a number.
BLANK_SLOT = re.compile(r"[.…_]{2,}\s?/|/+")


def _with_blanks_of(first: str, second: str) -> str:
    """`second` with the slots of dots that stand inside `first`: the second engine leaves them out."""
    parts, others = first.split("/"), second.split("/")
    if len(parts) != len(others):
        return second
    blank = [
        re.fullmatch(r"[.…_]+", part) is not None and not other.strip(".…_- ")
        for part, other in zip(parts, others, strict=True)
    ]
    return "/".join(part if empty else other for part, other, empty in zip(parts, others, blank, strict=True))


def _with_blank(first: str, rest: str, others: list[str], features: list[str], day: str | None) -> Choice:
    """The choice for a number whose first slot is blank, `rest` being what stands behind the blank."""
    rests = [re.sub(r"^[./_…\s]+", "", other) for other in others]
    if any(_same(rest, other) for other in rests):
        return Choice(first, (*features, "agreed", *_fit(first, day)))
    doubt = ("conflict",) if any(_similar(rest, other) for other in rests) else ()
    return Choice(first, (*features, *doubt, *_fit(first, day)))


def _dated(value: str, day: str | None) -> str:
    return with_day(value, day) if day and len(day) == 10 else value


def _same(one: str, other: str) -> bool:
    return re.sub(r"[\s._-]", "", one).upper() == re.sub(r"[\s._-]", "", other).upper()


def _similar(one: str, other: str) -> bool:
    """Whether two readings are of the same line, not of its neighbour."""
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity(one.upper(), other.upper()) >= 0.5


def _points(value: str, day: str | None) -> int:
    fit = _fit(value, day)
    # "SLJ-D1R": a digit between capitals is a misread letter more often than not.
    mixed = re.search(r"[A-Z][015][A-Z]|\b[IVX]{2,4}[NHWUY1l!|]+\b|\b[NHWUY1l!|]+[IVX]{2,4}\b", value) is not None
    return 2 * looks_right(value) + ("year" in fit) + 2 * ("month" in fit) - 2 * ("month_differs" in fit) - mixed


def _fit(value: str, day: str | None) -> tuple[str, ...]:
    """Whether the month and year in a number are those of signing."""
    features: tuple[str, ...] = () if looks_right(value) else ("odd",)
    if day is None:
        return features
    years = re.findall(r"(?<!\d)((?:19|20)\d\d)(?!\d)", value)
    romans = [roman(p) for p in re.split(r"[/.-]", value)[1:] if re.fullmatch(r"[IVX]{1,4}", p)]
    months = [number for number in romans if number is not None and number <= 12]
    if years:
        features += ("year",) if years[-1] == day[:4] else ("year_differs",)
    if months:
        features += ("month",) if months[-1] == int(day[5:7]) else ("month_differs",)
    return features
