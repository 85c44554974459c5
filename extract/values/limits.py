"""The stated first and last day of an agreement: "terhitung mulai 1 Mei 2020 sampai dengan 30 April 2021"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.text.repair import loose
from extract.values.date_names import month_of
from extract.values.dates import DateMention, find_dates, iso_date

#: "s/d", "s.d.", "5/cl", "sld"
SD = r"[s5]\s?[/.,!]\s?(?:d|cl|el)\b\.?|\bs[l1|]?d\b"
#: What may stand between the word for a border and its date.
ON = r"(?:\s{1,3}(?:pada|per|on))?\s{0,3}:?\s{0,3}(?:hari\s{1,3}\w{4,8}\s{0,2},?\s{1,3})?"
UNTIL = re.compile(
    rf"(?:{loose('sampai dengan')}|{loose('hingga dengan')}|{SD}|sampai|hingga|berakhir(?:nya)?|selesai"
    rf"|until|till|through|up\sto|\bto|expir(?:es?|ing)|end(?:s|ing)?|terminates?){ON}$",
    re.IGNORECASE,
)
SINCE = re.compile(
    rf"(?:sejak|mulai|terhitung|dari|\bper|periode|di\s?berlakukan|berlaku(?:\sefektif)?|from|since|commenc\w{{1,5}}"
    rf"|beginning|{loose('di mulai')}|TMT|effective(?:\sas\sof)?|enters?\sinto\sforce|starting)"
    rf"(?:\s{{1,3}}(?:dari|sejak))?{ON}$",
    re.IGNORECASE,
)
#: What parts the two dates of a span, and a first date that leaves its month or year to the second.
SPAN = re.compile(
    rf"\s{{0,3}}(?:-|{loose('sampai dengan')}|{SD}|sampai|hingga|to|until)\s{{0,3}}"
    r"(?:(?:tanggal|tgl\.?)\s{0,3})?",
    re.IGNORECASE,
)
#: "tahun 2021 sampai dengan tahun 2023"
YEARS = re.compile(
    rf"\btahun\s{{1,3}}(?:anggaran\s)?(?P<first>20\d\d){SPAN.pattern}"
    r"(?:akhir\s)?(?:tahun\s{1,3})?(?:anggaran\s)?(?P<last>20\d\d)\b(?![/.-]\d)",
    re.IGNORECASE,
)
SPAN_BEFORE = re.compile(rf"{SPAN.pattern}$", re.IGNORECASE)
#: "bulan Januari s/d Desember 2023"
FIRST_MONTH = re.compile(r"\b(?P<m>[A-Za-z]{3,9})\s{0,2}$")
FIRST_DAY = re.compile(r"(?<![\d./-])(?P<d>\d{1,2})\s{0,2}(?:\([a-z ]{3,20}\))?$", re.IGNORECASE)
#: Words of a date that stand before what was read of it.
DATE_WORDS = re.compile(
    r"(?:\b(?:akhir|awal)\s{1,3})?(?:\b|(?<=sejak)|(?<=mulai)|(?<=akhir)|(?<=dengan))(?:tan\s?ggal|tgl\.?|bulan|the)\s{0,3}:?\s{0,3}$|\b(?:akhir|awal)\s{1,3}$",
    re.IGNORECASE,
)


#: Before the old day of one that is changed: "semula … sampai dengan 30 Juni 2024, menjadi …".
FORMER = re.compile(
    r"\b(?:semula|yang\ssebelumnya|awalnya)\b(?:(?!menjadi|diubah|diperpanjang|diganti|berbunyi|sehingga)[^;]){0,190}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Limit:
    """A stated start or end."""

    start: int
    end: int
    value: str  #: ISO date, perhaps imprecise


def find_limits(text: str, start: int, end: int) -> tuple[Limit | None, Limit | None]:
    """The stated start and end in text[start:end].

    >>> [limit and limit.value for limit in find_limits("berlaku 1 Mei s/d 30 Juni 2021", 0, 30)]
    ['2021-05-01', '2021-06-30']
    """
    since = until = None
    before: DateMention | None = None
    for mention in find_dates(text[start:end]):
        said = DATE_WORDS.sub("", text[max(start, start + mention.start - 70) : start + mention.start])
        if mention.value is None or FORMER.search(text, max(start, start + mention.start - 200), start + mention.start):
            before = mention
            continue
        limit = Limit(start + mention.start, start + mention.end, mention.value)
        first = _first_of_span(text, start, before, mention)
        if until is None and (first or UNTIL.search(said)):
            until, since = limit, since or first
        elif since is None and SINCE.search(said):
            since = limit
        before = mention
    if since is None and until is None and (years := YEARS.search(text, start, end)):
        return Limit(*years.span("first"), years["first"]), Limit(*years.span("last"), years["last"])
    return since, until


def _first_of_span(text: str, low: int, before: DateMention | None, last: DateMention) -> Limit | None:
    """The first day of a span that ends with `last`; its month and year may be those of the last."""
    at = low + last.start
    if before is not None and SPAN.fullmatch(text, low + before.end, at):
        day, month, year = before.day, before.month, before.year or last.year
        begin, end = low + before.start, low + before.end
    elif (span := SPAN_BEFORE.search(text, max(low, at - 30), at)) and (
        found := FIRST_DAY.search(text, max(low, span.start() - 30), span.start())
    ):
        day, month, year = int(found["d"]), last.month, last.year
        begin, end = found.span()
    elif span and last.value and len(last.value) == 7 and (named := FIRST_MONTH.search(text, low, span.start())):
        number = month_of(named["m"])
        first = f"{last.year}-{number:02}" if number else ""
        return Limit(*named.span("m"), first) if number and first <= last.value else None
    else:
        return None
    value = iso_date(year, month, day)
    return Limit(begin, end, value) if value and last.value and value <= last.value else None
