"""The day of a reported event, by the year rule: publication date, then weekday, then what else the text dates.

A press date often lacks its year ("Rabu (21/2)"). The publication date gives it: the nearest such day before it. Where
none is known, the year must fit the weekday, the offices held by the people named (data/pejabat.tsv) and the
years that the text mentions. What stays open is given with little confidence, or not at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from extract.knowledge import read_rows
from extract.news.text import Article
from extract.text.phrases import Phrases
from extract.values.date_names import month_of, weekday
from extract.values.dates import DateMention, find_dates

#: Press articles on the web are of these years; a weekday alone is matched against them.
FIRST_YEAR = 2005
#: A publication date may precede the printed day by so much: time zones, and papers of tomorrow.
EARLY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class EventDate:
    """When something happened, and where that is written."""

    start: int
    end: int
    value: str  #: ISO date, or "2024-03", "2024"
    confidence: float
    wrong_weekday: bool = False  #: the weekday beside the date is not that day's


def event_date(article: Article) -> EventDate | None:
    """The day of the event that an article reports; None where it is not told. Never raises."""
    dated = [m for m in _dates(article.text) if m.day is not None and not _elsewhere(article, m)]
    best = max(dated, key=lambda m: _weight(article, m), default=None)
    if best is not None and _weight(article, best) > 0:
        return _resolved(article, best)
    return _relative(article) or _part_of_month(article) or _of_dateline(article)


_WEEKDAYS = r"(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)"
#: Days on which something goes on: "30-31 Oktober 2018", "Senin-Selasa (3-4/6)".
_RANGE = re.compile(
    rf"(?<![\d/.,-])(\d{{1,2}})(?: ?[-–] ?| (?:dan|hingga|sampai|s/d|s\.d\.) )\d{{1,2}}(?=/\d| [A-Z][a-z]{{2}})|"
    rf"\b({_WEEKDAYS}) ?[-–] ?{_WEEKDAYS}\b"
)


def _dates(text: str) -> list[DateMention]:
    """The dates of a text; days on which something goes on are told as their first."""
    ranges = list(_RANGE.finditer(text))
    for found in ranges:
        first = found.group(found.lastindex or 0)
        text = text[: found.start()] + first.rjust(len(found.group())) + text[found.end() :]
    dates = find_dates(text)
    starts = {place: found.start() for found in ranges for place in range(*found.span())}
    return [replace(mention, start=starts.get(mention.start, mention.start)) for mention in dates]


_PART = re.compile(
    r"\b(?:awal|pertengahan|medio|akhir) (?:bulan )?([A-Z][a-z]{2,8})(?: ((?:19|20)\d\d))?\b(?! (?:depan|mendatang))"
)


def _part_of_month(article: Article) -> EventDate | None:
    """A part of a month that the lead tells: "awal Maret" is that month, no day of it."""
    published = _day(article.published)
    for found in _PART.finditer(article.text, *article.lead):
        month = month_of(found.group(1), fuzzy=False)
        year = int(found.group(2) or 0) or (published.year if published else 0)
        if month is None or not year:
            continue
        if published and not found.group(2) and month > published.month:
            year -= 1
        return EventDate(found.start(), found.end(), f"{year}-{month:02d}", 0.8)
    return None


def _of_dateline(article: Article) -> EventDate | None:
    """The day in the dateline, which is the release's and often the event's: "Palu, 13 Januari 2024 – …"."""
    if article.dateline is None:
        return None
    start, end = article.dateline
    said = next((m for m in find_dates(article.text[:end]) if m.start >= start and m.value and m.day), None)
    return EventDate(said.start, said.end, said.value, 0.7) if said and said.value else None


_TERM = re.compile(
    r"\b(?:sampai(?: dengan)?|hingga|s/d|mulai|berlaku|sejak|berakhir|tenggat|terhitung|dijadwalkan(?: pada)?|"
    r"paling lambat|akan (?:dilaksanakan|digelar|dilakukan)[^.]{0,20}|jatuh tempo|lahir(?: di)?[^.]{0,25})[ \n]"
    r"(?:pada )?(?:tanggal )?(?:hari )?$",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"(?:\byang (?:di)?(?:teken|tandatangani)[^.]{0,30}|\bnaskah pertama[^.]{0,30}|\bsebelumnya[^.]{0,30}|"
    r"\bpertama kali[^.]{0,30}|"
    r"\b(?:Undang-Undang|Peraturan|Perda|Permen\w{0,8}|UU|PP|Perpres|Nomor|No\.)(?![a-z])[^.]{0,40})$",
    re.IGNORECASE,
)


def _elsewhere(article: Article, mention: DateMention) -> bool:
    """Whether a date is a term's end, a law's or an earlier event's, not this event's."""
    before = article.text[max(0, mention.start - 70) : mention.start]
    dateline = article.dateline is not None and article.dateline[0] <= mention.start < article.dateline[1]
    return (
        dateline
        or (mention.start < article.body and not article.headline)
        or bool(_TERM.search(before) or _OLD.search(before))
    )


def _weight(article: Article, mention: DateMention) -> float:
    """How likely a date is the event's: the press writes it with its weekday, in brackets, and early."""
    weight = 1.0
    near = article.text[max(0, mention.start - 2) : mention.end + 1]
    if mention.weekday is not None:
        weight += 2.0
    if "(" in near:
        weight += 1.5
    weight += 1.0 - min(mention.start - article.body, 3000) / 3000
    if _in_lead(article, mention):
        weight += 0.7
    if mention.year is None and mention.weekday is None and "(" not in near:
        weight -= 1.0
    published = _day(article.published)
    value = _day(mention.value)
    if published and value and value > published + EARLY:
        weight -= 10.0  # what is still to come is not what is reported
    elif published and value and (published - value).days > 370:
        weight -= 3.0
    return weight


def _in_lead(article: Article, mention: DateMention) -> bool:
    return article.lead[0] <= mention.start < article.lead[1]


def _resolved(article: Article, mention: DateMention) -> EventDate | None:
    if mention.value is not None:
        sure = 0.75 if mention.weekday_wrong else 0.98 if mention.weekday is not None else 0.92
        return EventDate(mention.start, mention.end, mention.value, sure, mention.weekday_wrong)
    year = _year(article, mention)
    if year is None:
        return None
    value = date(year[0], mention.month or 1, mention.day or 1)
    wrong = mention.weekday is not None and value.weekday() != mention.weekday
    return EventDate(mention.start, mention.end, value.isoformat(), year[1] * (0.7 if wrong else 1.0), wrong)


def _year(article: Article, mention: DateMention) -> tuple[int, float] | None:
    """(year, confidence) of a day and month without a year."""
    published = _day(article.published)
    if published is not None:
        return _before(mention, published)
    fitting = [y for y in range(FIRST_YEAR, date.today().year + 1) if _fits(mention, y)]
    served = [y for y in fitting if _in_office(article, y, mention.month or 1)]
    said = _years_said(article)
    both = [y for y in served if y in said] or ([y for y in fitting if y in said] if not served else [])
    if len(both) == 1:
        return both[0], 0.8 if mention.weekday is not None else 0.6
    # A law or plan of a year that the text cites cannot be younger than the article.
    later = [y for y in served if not said or y >= max(said)]
    if len(later) == 1:
        return later[0], 0.7 if mention.weekday is not None else 0.4
    if len(both or later) in (2, 3) and mention.weekday is not None:
        left = both or later
        return max(left), 0.9 / len(left)
    return None


def _before(mention: DateMention, published: date) -> tuple[int, float] | None:
    for year in (published.year + 1, published.year, published.year - 1):
        day = _date(year, mention)
        if day is not None and day <= published + EARLY:
            fits = mention.weekday is None or day.weekday() == mention.weekday
            return year, (0.98 if mention.weekday is not None else 0.92) if fits else 0.75
    return None


def _date(year: int, mention: DateMention) -> date | None:
    try:
        return date(year, mention.month or 1, mention.day or 1)
    except ValueError:
        return None


def _fits(mention: DateMention, year: int) -> bool:
    day = _date(year, mention)
    return day is not None and day <= date.today() and (mention.weekday is None or day.weekday() == mention.weekday)


_YEAR = re.compile(r"(?<![\d.,/-])(?:(?<=\d/)|\b)((?:19|20)\d{2})(?![\d]|[.,]\d)")
_LAW_YEAR = re.compile(r"\d/((?:19|20)\d{2})\b")


def _years_said(article: Article) -> set[int]:
    """Years that the article's own text mentions, as a weak sign of its own year."""
    said = _YEAR.findall(article.text) + _LAW_YEAR.findall(article.text)
    return {int(y) for y in said if FIRST_YEAR <= int(y) <= date.today().year}


@cache
def _offices() -> Phrases[tuple[str, str, str]]:
    return Phrases.of((name, (name, start, end or "9999-12")) for name, _, start, end in read_rows("pejabat.tsv"))


def _in_office(article: Article, year: int, month: int) -> bool:
    """Whether everybody named whose time in office is known held it in that month."""
    when = f"{year}-{month:02d}"
    named = [values for _, _, values in _offices().find(article.text, article.words)]
    return all(any(start <= when <= end for _, start, end in terms) for terms in named)


_RELATIVE = re.compile(
    r"(?<=[ ,(])(?:(hari ini)|(kemarin)|(?:hari |pada )?(Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)"
    r"(?: (?:pagi|siang|sore|malam|petang|kemarin|lalu))?(?=[,.)\s]))",
)
_NOT_A_DAY = re.compile(r"(?:setiap|tiap|hari-hari|sampai|hingga|akan|depan)\s*$", re.IGNORECASE)


def _relative(article: Article) -> EventDate | None:
    """A bare weekday, "kemarin" or "hari ini", counted back from the publication date."""
    published = _day(article.published)
    if published is None:
        return None
    for found in _RELATIVE.finditer(article.text, article.body):
        after = article.text[found.end() : found.end() + 12]
        if _NOT_A_DAY.search(article.text[max(0, found.start() - 12) : found.start()]) or re.match(
            r"\s(?:depan|mendatang|lalu)", after
        ):
            continue
        back = 0 if found.group(1) else 1 if found.group(2) else _days_back(found.group(3), published)
        day = published - timedelta(days=back)
        return EventDate(found.start(), found.end(), day.isoformat(), 0.85 if found.group(3) else 0.75)
    return None


def _days_back(name: str, published: date) -> int:
    number = weekday(name, fuzzy=False)
    return (published.weekday() - (number or 0)) % 7


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value and len(value) >= 10 else None
    except ValueError:
        return None
