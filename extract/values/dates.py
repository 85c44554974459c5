"""Dates in agreements and in the press: where they stand, what they mean, and whether the weekday fits.

A date is read whole or not at all. An imprecise one stays imprecise ("2024-03"); one without a year has no value, only
its day and month, for the caller who knows the year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from extract.values.date_names import month_of, numbers_of, weekday
from extract.values.terbilang import parse_words, read_word

#: Years that an agreement or its news can bear; outside of them a number is no year.
YEARS = range(1945, 2100)
#: Digits as OCR may give them; read by `_int` only.
D = r"(?-i:[0-9OolIASB|!])"
#: Words behind which a lone stroke is the first of a month.
BEHIND = r"(?:(?<=tanggal\s)|(?<=sejak\s)|(?<=mulai\s)|(?<=dari\s)|(?<=hitung\s)|(?<=TMT\s)|(?<=tgl\s)|(?<=tgl\.\s))"
#: One or two digits; a word that runs into them lends them no letter ("tanggal1 Mei"), and a lone stroke is the first.
DAY = rf"(?:[0-9]{D}?|(?<![A-Za-z])(?:{D}[0-9]|(?-i:[lI|!][OSB]))|{BEHIND}(?-i:[lI|!]))"
STROKE = re.compile(r"[lI|!][OSB]?")
DIGIT_FAULTS = str.maketrans("OolI|ASB!", "001110581")
#: One word of a number in letters.
W = r"[A-Za-z1!|05]{2,24}"


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date where it was read."""

    start: int
    end: int
    value: str | None  #: ISO date, "2024-03" or "2024"; None where the year is not written
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None  #: as written before the date, Monday 0
    in_words: bool = False
    repaired: bool = False  #: digits or a month were matched tolerantly
    american: bool = False  #: month before day, seen because the day is over 12

    @property
    def weekday_wrong(self) -> bool:
        """Whether the written weekday is not that of the date; False where either is missing."""
        real = weekday_of(self.value)
        return self.weekday is not None and real is not None and self.weekday != real


def weekday_of(value: str | None) -> int | None:
    """Weekday of an ISO date, Monday 0; None for imprecise ones.

    >>> weekday_of("2018-02-21"), weekday_of("2018-02")
    (2, None)
    """
    if value is None or len(value) != 10:
        return None
    return date.fromisoformat(value).weekday()


def _int(written: str) -> int | None:
    """Digits as OCR gives them: 2Ol4 is 2014, 2A13 is 2013."""
    text = written.translate(DIGIT_FAULTS)
    text = re.sub(r"\s", "", text)
    return (
        int(text) if text.isdecimal() and (any(c.isdecimal() for c in written) or STROKE.fullmatch(written)) else None
    )


@cache
def _months() -> str:
    names = sorted(numbers_of("bulan"), key=len, reverse=True)
    # OCR breaks words: "Februa ri".
    return "|".join(r"\s?".join(map(re.escape, name)) if len(name) > 5 else re.escape(name) for name in names)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Kinds of written dates, the most telling first; where two overlap, the earlier kind wins."""
    month, gap, room = _months(), r"\s{1,3}", r"\s{0,3}"
    year = rf"(?:{D}{{4}}|{D}{{3}}\s[0-9]|{D}\s{D}{{3}}|[0-9]{{2}}\s[0-9]{{2}})"
    weekdays = "|".join(re.escape(n) for n in sorted(numbers_of("hari"), key=len, reverse=True))
    words = rf"{W}(?:[\s-]{{1,3}}{W})"
    english = r"[A-Za-z]{3,10}(?:[\s-]{1,2}[A-Za-z]{3,10}){1,5}"
    name = r"[A-Za-z015!|]"
    kinds = {
        # tanggal dua puluh tiga bulan Oktober tahun dua ribu sepuluh, tanggal dua januari dua ribu tiga belas
        # Senin, dua Januari dua ribu dua puluh tiga
        "words": rf"\b(?:(?:tan\s?g\s?gal|tgl\.?){room}[:,(]{{0,2}}"
        rf"|(?:{weekdays})\s?,(?!\s{{0,2}}(?:tan\s?g|tgl|bulan|pukul)))"
        rf"{room}(?P<d>{words}{{0,3}}?)"
        rf"(?:\)|\s?\(\s?[0-9]{{1,2}}\s?\))?[\s,.]{{1,3}}(?:bulan{gap})?(?P<m>{month}|{name}{{3,10}})"
        rf"(?:\s?\(\s?[0-9]{{1,2}}\s?\))?[\s,.]{{1,3}}(?:tahun\.?{gap}|(?=dua\s{{0,2}}ribu|[12][0-9]))"
        rf"(?P<y>{year}|{words}{{0,6}})",
        # 14 bulan Maret tahun 2023; 14 (empat belas) bulan Maret tahun dua ribu ...
        "mixed": rf"\b(?P<d>{DAY})(?:\s?\([^()]{{0,40}}\))?[\s,.]{{1,3}}"
        rf"(?:bulan{gap}(?P<m>{name}{{3,10}})|(?P<named>{month}))"
        rf"(?:\s?\([^()]{{0,20}}\))?[\s,.]{{1,3}}tahun\.?{gap}(?P<y>{year}|{words}{{1,6}})",
        # tanggal 5 bulan 3 tahun 2020, tanggal lima bulan 03 tahun dua ribu dua puluh, tanggal dua bulan dua belas …
        "numbered": rf"\b(?:tan\s?ggal|tgl\.?){room}(?P<d>{DAY}|{words}{{0,3}}?)(?:\s?\([^()\n]{{1,30}}\))?[\s,]{{1,3}}"
        rf"bulan{gap}(?P<m>[0-9]{{1,2}}|dua\sbelas)(?:\s?\([^()\n]{{1,20}}\))?[\s,]{{1,3}}tahun\.?{gap}(?P<y>{year}|{words}{{1,6}})",
        # tanggal lima - Maret - 2020
        "hyphened": rf"\btan\s?ggal{room}(?P<d>{words}{{0,3}}?)\s?-\s?(?P<m>{month})\s?-\s?(?P<y>{year})(?![0-9])",
        # the nineteenth day of May two thousand twenty two
        "english": rf"\b(?:the|this){gap}(?P<d>[A-Za-z0-9-]{{2,20}}(?:[\s-][A-Za-z]{{3,9}})??){gap}"
        rf"(?:day{gap})?(?:of{gap})?(?P<m>{month})[\s,]{{1,3}}(?:in{gap}the{gap}year{gap}(?:of{gap})?)?(?P<y>{year}|{english})",
        # 23 Oktober 2010, 23rd of October 2010, 23 (dua puluh tiga) Oktober 2010
        "day": rf"(?<![0-9./-])(?P<d>{DAY})(?:\s?(?:st|nd|rd|th)\b|\s?\([a-z ]{{3,30}}\))?{room}"
        rf"(?:of{gap}|day{gap}of{gap})?(?:bulan{gap})?(?P<m>{month}|{name}{{3,10}}(?=[\s,.]))\.?[\s,]{{0,4}}(?:tahun{gap})?(?P<y>{year})(?![0-9])",
        # 20-Nov-2023, 3/Mei/2021
        "dashed": rf"(?<![0-9A-Za-z./-])(?P<d>{DAY})\s?(?P<sep>[-/])\s?(?P<m>{month}|{name}{{3,4}})\s?(?P=sep)\s?"
        r"(?P<y>[12][0-9]{3})(?![0-9/-])",
        # October 23, 2010
        "us": rf"\b(?P<m>{month}){gap}(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?\s?,{room}(?P<y>{year})(?![0-9])",
        # 02-01- 2015, 04/07/2022, 01.08.2016
        "digits": rf"(?<![0-9A-Za-z./-])(?P<d>{DAY})\s{{0,2}}(?P<sep>[-/.–])\s{{0,2}}(?P<m>{D}{{1,2}})"
        rf"\s{{0,2}}(?P=sep)\s{{0,2}}(?P<y>{year}|[0-9]{{2}}(?=\s?\)))(?![0-9/.-]*[/-]|[0-9])",
        # tanggal 07 - 03 - 22
        "short": rf"\b(?:tan\s?ggal|tgl\.?){room}:?{room}(?P<d>{DAY})\s{{0,2}}(?P<sep>[-/.])"
        rf"\s{{0,2}}(?P<m>{D}{{1,2}})\s{{0,2}}(?P=sep)\s{{0,2}}(?P<y>[0-9]{{2}})(?![0-9]|\s?[-/.][0-9])",
        "iso": r"(?<![0-9])(?P<y>[12][0-9]{3})-(?P<m>[01][0-9])-(?P<d>[0-3][0-9])(?![0-9])",
        # Rabu (21/2), (25/9) sore
        "news": rf"(?:(?P<w>{weekdays})\s{{0,2}},?\s{{0,2}})?"
        r"\(\s?(?P<d>[0-9]{1,2})\s?[/-]\s?(?P<m>[0-9]{1,2})\s?\)",
        # Kamis 9 September
        "no_year": rf"(?<![0-9./-])(?P<d>[0-9]{{1,2}})\s{{1,2}}(?P<m>{month})\b(?!{gap}[0-9]{{4}})",
        # Januari 2015
        "month": rf"\b(?:(?P<m>{month})|(?<=bulan\s)(?P<named>{name}{{3,10}}))[\s,]{{1,3}}"
        rf"(?:tahun{gap})?(?P<y>[12]{D}{{3}})(?![0-9A-Za-z])",
    }
    return tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in kinds.items())


def find_dates(text: str) -> tuple[DateMention, ...]:
    """All dates in `text`, in order, none inside another.

    >>> [(d.value, d.weekday_wrong) for d in find_dates("senin, tanggal 02-01-2015, lalu Rabu (21/2) dan Maret 2024")]
    [('2015-01-02', True), (None, False), ('2024-03', False)]
    """
    taken = bytearray(len(text))
    found: list[DateMention] = []
    for kind, pattern in _patterns():
        at = 0
        while (match := pattern.search(text, at)) is not None:
            at = match.end()
            if taken[match.start()] or taken[match.end() - 1]:
                continue
            mention = _mention(text, kind, match)
            if mention is not None:
                found.append(mention)
                taken[mention.start : mention.end] = b"\x01" * (mention.end - mention.start)
                # Words behind the year are given back: the next date may begin among them.
                at = mention.end
    return tuple(sorted(found, key=lambda m: m.start))


def parse_date(text: str) -> str | None:
    """ISO value of the first dated thing in `text`, or None.

    >>> parse_date("22 May 2009"), parse_date("tanggal dua januari tahun dua ribu tiga belas"), parse_date("kemarin")
    ('2009-05-22', '2013-01-02', None)
    """
    return next((m.value for m in find_dates(text) if m.value is not None), None)


def _mention(text: str, kind: str, match: re.Match[str]) -> DateMention | None:
    parts = match.groupdict()
    day, day_words = _number(parts.get("d"))
    year, year_words, end = _year(parts.get("y"), match)
    month = _month(parts["m"] or parts.get("named") or "", kind)
    if parts.get("d") and (day is None or month is None):
        return None
    american = kind in ("digits", "short", "news") and month is not None and day is not None and month > 12 >= day
    if american:
        day, month = month, day
    value = iso_date(year, month, day)
    if value is None and (parts.get("y") or not _possible(month, day)):
        return None
    return DateMention(
        start=match.start(), end=end, value=value, day=day, month=month, year=year,
        weekday=_weekday_before(text, match), in_words=day_words or year_words,
        repaired=_was_repaired(parts), american=american,
    )  # fmt: skip


def _number(written: str | None) -> tuple[int | None, bool]:
    if not written:
        return None, False
    number = _int(re.sub(r"(?:st|nd|rd|th)$", "", written))
    if number is not None:
        return number, False
    return parse_words(written), True


def _month(written: str, kind: str) -> int | None:
    if kind in ("digits", "short", "news", "iso") or (kind == "numbered" and written.isdecimal()):
        return _int(written)
    number = month_of(written)
    if number is None and kind in ("words", "mixed", "numbered"):
        number = parse_words(written)
    return number if number is not None and 1 <= number <= 12 else None


#: Words that end a year in words: "dua ribu sebelas sampai dengan tanggal tiga".
BORDER = re.compile(r"\s(?:sampai|hingga|tan\s?ggal|tgl|berakhir|bertempat|to|until)\b", re.IGNORECASE)


def _year(written: str | None, match: re.Match[str]) -> tuple[int | None, bool, int]:
    """The year, whether it stands in words, and where it ends; trailing words that spell no year are given back."""
    if not written:
        return None, False, match.end()
    number = _int(written)
    if number is not None:
        year = number + 2000 if number < 100 else number
        return (year if year in YEARS else None), False, match.end()
    # What follows a border is another date's.
    written = BORDER.split(written)[0]
    pieces = list(re.finditer(W, written))
    for count in range(len(pieces), 0, -1):
        end = pieces[count - 1].end()
        year_said = parse_words(written[:end])
        if year_said in YEARS:
            # A number word further on means that one between could not be read: "dua ribu … puluh dua" is not 2000.
            # "dan" in "… enam belas, oleh dan antara" is no number word.
            unread = any(_counts(piece.group()) for piece in pieces[count:])
            return (None if unread else year_said), True, match.start("y") + end
    return None, True, match.end()


def _counts(word: str) -> bool:
    read = read_word(word)
    return read is not None and any(token.kind != "join" for token in read[0])


def _possible(month: int | None, day: int | None) -> bool:
    return month is not None and 1 <= month <= 12 and (day is None or 1 <= day <= 31)


def iso_date(year: int | None, month: int | None, day: int | None) -> str | None:
    """The ISO date of the numbers, imprecise without a day; None where they make none.

    >>> iso_date(2024, 2, 29), iso_date(2024, 2, None), iso_date(2023, 2, 29)
    ('2024-02-29', '2024-02', None)
    """
    if year is None:
        return None
    try:
        return date(year, month or 0, day or 1).isoformat()[: 10 if day is not None else 7]
    except ValueError:
        return None


def _was_repaired(parts: dict[str, str | None]) -> bool:
    digits = [parts.get(name) or "" for name in ("d", "y")]
    faulty = any(re.search(r"[0-9]", d) and re.search(r"[OolIASB|!\s]", d) for d in digits)
    month = (parts.get("m") or parts.get("named") or "").lower()
    return faulty or not (month.isdecimal() or month in numbers_of("bulan"))


BEFORE = re.compile(
    r"([A-Za-z][A-Za-z'’]{3,9})\s{0,3}[,.]?\s{0,3}\(?\s{0,2}(?:(?:tan\s?ggal|tgl\.?|the)\s{0,3}:?\s{0,2})?\(?$", re.I
)


def _weekday_before(text: str, match: re.Match[str]) -> int | None:
    """The weekday written right before a date, or None."""
    if (said := match.groupdict().get("w")) is not None:
        return weekday(said)
    found = BEFORE.search(text[max(0, match.start() - 30) : match.start()])
    return weekday(found.group(1)) if found else None
