"""Day and place of signing as fields: words against digits against weekday, and both engines where two read."""

from __future__ import annotations

import re

from extract.agreement.signing import Signing
from extract.confidence import confidence
from extract.record import Check, Field
from extract.text.regions import closest_region
from extract.text.sheet import Sheet, repair
from extract.values.date_names import weekday_name
from extract.values.dates import find_dates, weekday_of


def read_signed(
    sheet: Sheet, signing: Signing, years: tuple[int, ...] = (), opening: int | None = None
) -> tuple[Field | None, list[Check]]:
    """The day of signing, words against digits against weekday.

    `years` are those in the agreement's numbers, `opening` is where the sentence begins that should tell the day: where
    the first engine could not read it, the other's reading is taken.
    """
    mention = signing.date
    if mention is None or mention.value is None:
        if opening is not None and (field := _by_second(sheet, opening)) is not None:
            return field, []
        return None, [Check("tanggal_kosong", "Tanggal penandatanganan tidak terbaca atau belum diisi.")]
    checks: list[Check] = []
    features = sheet.traits(mention.start)
    others, digits = _second(sheet, mention.start, mention.end)
    if signing.conflict and signing.words in digits and signing.digits not in digits:
        # The other engine reads the digits as the words: the page has no conflict, the first reading had.
        features.append("agreed")
    elif signing.conflict:
        features.append("conflict")
        checks.append(
            Check("tanggal_beda", f"Tanggal huruf {signing.words} berbeda dengan tanggal angka {signing.digits}.")
        )
    elif signing.words and signing.digits:
        features.append("agreed")
    if others:
        features.append("confirmed" if mention.value in others else "differs")
    if mention.weekday_wrong:
        features.append("weekday_wrong")
        checks.append(_weekday_check(mention.value, mention.weekday or 0))
    elif mention.weekday is not None:
        features.append("checked")
    if mention.repaired:
        features.append("repaired")
    if signing.source != "opening":
        features.append("weak")
    if "ocr" in features and not mention.in_words and signing.words is None:
        features.append("single")
    if years and all(abs(year - int(mention.value[:4])) > 1 for year in years):
        features.append("year_differs")
    return sheet.field(mention.start, mention.end, mention.value, confidence("signed", features)), checks


#: The date stands this close behind "Pada hari ini".
NEAR = 260
#: What stands before the day of signing, and what behind that of a decree.
ON_DAY = re.compile(r"\bha[rn]i\b|\bday\b", re.IGNORECASE)
OF_DECREE = re.compile(r"\s{0,3},?\s{0,3}(?:tentang|Notaris|Nomor|No\.)\b", re.IGNORECASE)


def _by_second(sheet: Sheet, opening: int) -> Field | None:
    """The one full date that a second engine reads in the opening sentence, on the first line of which it is placed."""
    readings = sheet.second(opening, min(opening + NEAR, len(sheet.text)))
    told = repair(" ".join(readings))
    found = [m for m in find_dates(told) if m.value is not None and len(m.value) == 10]
    if not found or len({m.value for m in found}) > 1 or found[0].weekday_wrong:
        return None
    told_day = found[0].weekday is not None or ON_DAY.search(told, 0, found[0].start) is not None
    if not told_day or OF_DECREE.match(told, found[0].end):
        return None
    features = [*sheet.traits(opening), "second", "single", *(["checked"] if found[0].weekday is not None else [])]
    end = sheet.text.find("\n", opening)
    end = end if 0 <= end - opening <= NEAR else min(opening + NEAR, len(sheet.text))
    return sheet.field(opening, end, found[0].value or "", confidence("signed", features))


#: Digits of the date in words stand this close behind them.
BESIDE = 40


def _second(sheet: Sheet, start: int, end: int) -> tuple[set[str], set[str]]:
    """Dates that a second engine read on the lines of the date: all of them, and those in digits."""
    text = " ".join(sheet.second(start, min(end + BESIDE, len(sheet.text))))
    found = [m for m in find_dates(repair(text)) if m.value is not None]
    return {m.value or "" for m in found}, {m.value or "" for m in found if not m.in_words}


def _weekday_check(value: str, said: int) -> Check:
    real = weekday_of(value)
    return Check(
        "hari_salah", f"Tertulis hari {weekday_name(said)}, padahal {value} adalah hari {weekday_name(real or 0)}."
    )


def read_place(sheet: Sheet, signing: Signing) -> Field | None:
    from rapidfuzz.distance import Levenshtein

    if signing.place is None:
        return None
    start, end = signing.place
    words = re.sub(r"\s+", " ", sheet.text[start:end])
    features = sheet.support(start, end)
    near = closest_region(words) if "ocr" in features and len(words) > 5 else None
    if near is not None and near[1] < 1.0 and Levenshtein.distance(words.upper(), near[0].name.upper()) == 1:
        # "Tanjunqpinang": one misread letter in the name of a region.
        words = near[0].name
        features.append("repaired")
    return sheet.field(start, end, words, confidence("place", features))
