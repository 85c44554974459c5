"""Where a reported event took place: the venue, else the town said beside the day, else the dateline."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.news_text import Article
from extract.regions import find_regions

_NAME = r"[A-Z0-9][\w.'’/-]{0,24}"
_VENUES = (
    "Hotel|Gedung|Aula|Ruang(?:an)?|Balaikota|Kantor|Pendopo|Pendapa|Balai|Kompleks|Bangsal|Auditorium|Istana|"
    "Grha|Graha|Rumah Jabatan|"
    "Rumah Dinas|Kampus|Lapangan|Stadion|Pelabuhan|Bandara|Anjungan|Museum|Mal|Gubernuran|TPA|Convention|Ballroom|"
    "Lantai|Wisma|"
    "Gelanggang|Taman|Alun-[Aa]lun|Kediaman|Rumah Sakit|RSUD|Universitas|Sasana|Griya|Puri|Masjid|Plaza|Jakarta "
    "Convention|"
    "Swiss-?[Bb]el\\w{0,8}|Aston|Novotel|Bappeda|Dinas|Sekretariat|Markas|Makodim|Mapolres|Command Center|The|"
    "Bali|ICE|JCC|JIExpo|Lamin"
)
#: Rooms the press writes in small letters, if a name follows: "ruang kerja Bupati".
_ROOM = r"[Rr]uang(?:an)? (?:kerja|rapat|sidang|tamu|pertemuan|data)(?: [a-z]{4,12})?(?= [A-Z])"
_VENUE = re.compile(
    rf"\b(?:bertempat |berlangsung |digelar |dilaksanakan |dipusatkan |dihelat )?"
    rf"(?:di |pada |at |in )(?:the )?((?:[Rr]uang |[Aa]ula )?(?:(?:{_VENUES})\b|{_ROOM})"
    rf"(?:[ ](?:{_NAME}|dan(?= [A-Z])|&)){{0,9}}"
    rf"(?:, (?:Kota |Kabupaten )?[A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}})?)"
)
#: A hotel needs no "di" before it.
_HOTEL = re.compile(rf"\b(Hotel(?: {_NAME}){{1,7}}(?:, [A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}})?)")
_DAYS = r"Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad"
_CUT = re.compile(
    rf"(?:, | )(?:{_DAYS})\b.*$|, (?:Pemerintah|Gubernur|Bupati|Wali|Pada|Acara|Dalam)\b.*$|"
    rf"(?<=\w{{4}})\. .*$|[ ,.]+$",
    re.DOTALL,
)
_TOWN = re.compile(r"\b(?:di|bertempat di|dari) (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class EventPlace:
    start: int
    end: int
    value: str  #: venue and town as written, or the town's name
    confidence: float
    town: tuple[int, int, str] | None = None  #: the town in or beside it: start, end, name


def event_place(article: Article, day: tuple[int, int] | None, verb: tuple[int, int] | None) -> EventPlace | None:
    """The place of the event; `day` and `verb` are spans of its date and of the word that reports it. Never raises."""
    zones = [article.sentence_at(span[0]) for span in (day, verb) if span is not None]
    for zone in [*zones, article.lead]:
        venue = _venue(article, zone) or _named_with_town(article, zone)
        if venue is not None:
            return venue
    venue = next(
        (v for zone in _told_where(article) if (v := _venue(article, zone) or _named_with_town(article, zone))), None
    )
    if venue is not None:
        return venue
    for zone in zones:
        town = _before_day(article, zone) or _town(article, zone, day)
        if town is not None:
            return town
    return _from_dateline(article) or _town(article, article.lead, day)


_HELD = re.compile(
    r"\b(?:penandatanganan|acara|kegiatan|rapat|rakor|pertemuan|evaluasi|sosialisasi|peluncuran|prosesi)\b[^.,]{0,50}"
    r"\b(?:berlangsung|digelar|dilaksanakan|dilangsungkan|diselenggarakan|dilakukan|bertempat|dipusatkan)\b",
    re.IGNORECASE,
)


def _told_where(article: Article) -> list[tuple[int, int]]:
    """Early sentences that tell where the event was held: "Penandatanganan berlangsung di Pendopo …"."""
    return [span for span in article.sentences[:8] if _HELD.search(article.text, *span)]


def venues(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the venues named within a stretch of text; words in them tell no subject."""
    return [found.span(1) for found in _VENUE.finditer(text, start, end)]


def _venue(article: Article, zone: tuple[int, int]) -> EventPlace | None:
    for pattern, sure in ((_VENUE, 0.9), (_HOTEL, 0.85)):
        for found in pattern.finditer(article.text, *zone):
            name = _CUT.sub("", found.group(1))
            if " " not in name and not name.startswith("Gubernuran"):
                continue
            start = found.start(1)
            end = start + len(name)
            town = _town_in(article, start, end)
            return EventPlace(start, end, " ".join(name.split()), sure, town)
    return None


def _town_in(article: Article, start: int, end: int) -> tuple[int, int, str] | None:
    mentions = [m for m in find_regions(article.text[start : end + 30]) if m.start < end - start + 3]
    if not mentions:
        return None
    last = mentions[-1]
    return start + last.start, start + last.end, article.text[start + last.start : start + last.end]


_TOWNED = re.compile(rf"\b(?:di|bertempat di) ({_NAME}(?:[ ]{_NAME}){{0,4}}), (?=[A-Z])")


def _named_with_town(article: Article, zone: tuple[int, int]) -> EventPlace | None:
    """Any name in capitals with its town behind a comma: "di Mahan Agung, Bandar Lampung"."""
    for found in _TOWNED.finditer(article.text, *zone):
        towns = find_regions(article.text[found.end() : found.end() + 40])
        if towns and towns[0].outer == 0 and not find_regions(found.group(1)):
            end = found.end() + towns[0].end
            town = (found.end() + towns[0].start, end, article.text[found.end() + towns[0].start : end])
            return EventPlace(found.start(1), end, article.text[found.start(1) : end], 0.8, town)
    return None


_BEFORE_DAY = re.compile(
    rf"\b(?:di|at|in) ((?:[Rr]uang )?{_NAME}(?:[ ]{_NAME}){{0,5}}(?:, {_NAME}(?:[ ]{_NAME}){{0,3}})?),? "
    rf"(?:pada )?(?=(?:{_DAYS})\b|kemarin|hari ini|\(|\d{{1,2}} [A-Z])"
)


def _before_day(article: Article, zone: tuple[int, int]) -> EventPlace | None:
    """Whatever stands in capitals between "di" and the day: "di Tanjung Selor, kemarin"."""
    for found in _BEFORE_DAY.finditer(article.text, *zone):
        name = _CUT.sub("", found.group(1))
        start, end = found.start(1), found.start(1) + len(name)
        whole = (start, end, name) if " " not in name or not _town_in(article, start, end) else None
        return EventPlace(start, end, " ".join(name.split()), 0.8, _town_in(article, start, end) or whole)
    return None


def _town(article: Article, zone: tuple[int, int], day: tuple[int, int] | None) -> EventPlace | None:
    """A town behind "di" in the sentence that gives the day, the one nearest to the day first."""
    spots = sorted(_TOWN.finditer(article.text, *zone), key=lambda m: abs(m.end() - day[0]) if day else m.start())
    for found in spots:
        for mention in find_regions(article.text[found.end() : found.end() + 50]):
            if mention.outer > 0:
                break
            start, end = found.end() + mention.outer, found.end() + mention.end
            name = article.text[start:end]
            return EventPlace(start, end, name, 0.75, (start, end, name))
    return None


def _from_dateline(article: Article) -> EventPlace | None:
    if article.dateline is None:
        return None
    start, end = article.dateline
    written = article.text[start:end]
    mentions = find_regions(written.title())
    if mentions:
        last = mentions[-1]
        name = written[last.start : last.end]
        return EventPlace(
            start + last.start,
            start + last.end,
            _cased(name),
            0.7,
            (start + last.start, start + last.end, _cased(name)),
        )
    bare = re.sub(r"\(.*", "", written.split(",")[-1].split("|")[-1]).strip()
    if not bare or "." in bare:
        return None
    at = start + written.rindex(bare)
    return EventPlace(at, at + len(bare), _cased(bare), 0.6, (at, at + len(bare), _cased(bare)))


def _cased(name: str) -> str:
    return name.title() if name.isupper() and len(name) > 3 else name
