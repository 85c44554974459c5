"""Where a reported event took place: the venue, else the town said beside the day, else the dateline."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.news.text import Article
from extract.text.regions import find_regions

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
_ROOM = r"[Rr]uang(?:an)? (?:kerja|rapat|sidang|tamu|pertemuan|data)(?: lantai \w{1,5}(?: di)?| [a-z]{4,12})?(?= [A-Z])"
#: Whose room it is, in small letters, and halls that are so written: "di ruang kerja gubernur", "di gedung Bina Praja".
_OWNED = r"[Rr]uang(?:an)? (?:kerja|rapat|tamu) (?:gubernur|bupati|wali ?kota|sekda|rektor|kajari|kapolres)"
_SMALL = r"(?:ruang(?:an)?|aula|gedung|halaman|pendopo|pendapa|kediaman|hotel|ballroom|kantor|kampus)(?= [A-Z])"
_VENUE = re.compile(
    rf"\b(?:bertempat |berlangsung |digelar |dilaksanakan |dipusatkan |dihelat )?"
    rf"(?:di |pada |at |in )(?:the )?((?:{_OWNED}|(?:[Rr]uang |[Aa]ula )?(?:(?:{_VENUES})\b|{_ROOM}|{_SMALL}))"
    rf"(?:[ ](?:{_NAME}|dan(?= [A-Z])|&)){{0,9}}"
    rf"(?:, (?:Kota |Kabupaten )?[A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}})?)"
)
#: A hotel needs no "di" before it.
_HOTEL = re.compile(
    rf"\b(Hotel(?: {_NAME}){{1,7}}(?:, [A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}})?)|"
    rf"(?<=\bdi )((?!Hotel\b)(?:[A-Z][\w'’-]{{1,24}} ){{1,3}}(?:Hotel|Resort|Convention)\b"
    rf"(?: (?:(?:dan|&) )?{_NAME}){{0,4}})"
)
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
    zones = [_whole(article, span[0]) for span in (day, verb) if span is not None]
    for zone in [*zones, article.lead]:
        venue = _venue(article, zone) or _named_with_town(article, zone)
        if venue is not None:
            return venue
    for zone in _told_where(article):
        venue = _venue(article, zone) or _named_with_town(article, zone) or _held_at(article, zone)
        if venue is not None:
            return venue
    found = next((spot for zone in zones if (spot := _before_day(article, zone))), None)
    found = found or next((spot for zone in _spoken_where(article) if (spot := _venue(article, zone))), None)
    told = [*((zone, None) for zone in _told_where(article)), *((zone, day) for zone in zones)]
    found = found or next((spot for zone, near in told if (spot := _town(article, zone, near))), None)
    return found or _from_dateline(article) or _town(article, article.lead, day) or _visited(article)


def _whole(article: Article, at: int) -> tuple[int, int]:
    """The sentence at an offset, with the one before where a stop cut off the day: "di Padang. Senin (12/6)"."""
    start, end = article.sentence_at(at)
    if end - start < 28 and start > article.lead[0]:
        return article.sentence_at(max(article.lead[0], start - 3))[0], end
    return start, end


_HELD = re.compile(
    r"\b(?:penandatanganan|acara|kegiatan|rapat|rakor|pertemuan|evaluasi|sosialisasi|peluncuran|prosesi)\b[^.,]{0,50}"
    r"\b(?:berlang?sung|digelar|dilaksanakan|dilangsungkan|diselenggarakan|dilakukan|bertempat|dipusatkan)\b",
    re.IGNORECASE,
)


#: "kata Bupati di Aula Bappeda": who speaks at an event speaks where it is held.
_SPOKEN = re.compile(
    r"\b(?:kata|ujar|ungkap|tutur|jelas|terang|tegas|sebut|papar|ucap|tandas)(?:nya)?\b", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"\b(?:berlang?sung|bertempat|digelar|dilangsungkan|dipusatkan|dihelat|diselenggarakan|dihadiri)\b", re.IGNORECASE
)


def _spoken_where(article: Article) -> list[tuple[int, int]]:
    """Early sentences that tell where something went on or where somebody said something."""
    early = article.sentences[:6]
    return [span for pattern in (_GOES_ON, _SPOKEN) for span in early if pattern.search(article.text, *span)]


def _told_where(article: Article) -> list[tuple[int, int]]:
    """Early sentences that tell where the event was held: "Penandatanganan berlangsung di Pendopo …"."""
    return [span for span in article.sentences[:8] if _HELD.search(article.text, *span)]


#: Whatever stands in capitals where it was held and is no region: "berlangsung di Aroma Pecco".
_HELD_AT = re.compile(
    r"\b(?:berlang?sung|digelar|dilaksanakan|dilangsungkan|diselenggarakan|bertempat|dipusatkan|dihelat) di "
    rf"({_NAME}(?:[ ]{_NAME}){{1,5}})(?= ?[,.(]| pada\b| yang\b| dan\b)"
)


def _held_at(article: Article, zone: tuple[int, int]) -> EventPlace | None:
    for found in _HELD_AT.finditer(article.text, *zone):
        name = _CUT.sub("", found.group(1))
        if " " in name and not find_regions(name) and not name.startswith(("Provinsi ", "Kabupaten ", "Kota ")):
            return EventPlace(found.start(1), found.start(1) + len(name), " ".join(name.split()), 0.75)
    return None


def venues(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the venues named within a stretch of text; words in them tell no subject."""
    return [found.span(1) for found in _VENUE.finditer(text, start, end)]


def _venue(article: Article, zone: tuple[int, int]) -> EventPlace | None:
    for pattern, sure in ((_VENUE, 0.9), (_HOTEL, 0.85)):
        for found in pattern.finditer(article.text, *zone):
            group = found.lastindex or 1
            name = _CUT.sub("", found.group(group))
            if " " not in name and not name.startswith("Gubernuran"):
                continue
            start = found.start(group)
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


_TOWNED = re.compile(rf"\b(?:di|bertempat di)(?: (?:kawasan|kompleks))? ({_NAME}(?:[ ]{_NAME}){{0,4}}), (?=[A-Z])")


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
    rf"\b(?:di|at|in)(?: (?:kawasan|kompleks|lokasi|wilayah))? "
    rf"((?:[Rr]uang )?{_NAME}(?:[ ]{_NAME}){{0,5}}(?:, {_NAME}(?:[ ]{_NAME}){{0,3}})?),? "
    rf"(?:pada )?(?=(?:{_DAYS})\b|kemarin|hari ini|\(|\d{{1,2}} [A-Z])"
)


def _before_day(article: Article, zone: tuple[int, int]) -> EventPlace | None:
    """Whatever stands in capitals between "di" and the day: "di Tanjung Selor, kemarin"."""
    for found in _BEFORE_DAY.finditer(article.text, *zone):
        name = _CUT.sub("", found.group(1))
        first, _, second = name.partition(", ")
        if second.isupper() and not first.isupper():
            # A person whom a local site writes in capitals: "di Constanta, EMIL SARI, Rabu (2/6)".
            continue
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
            if article.text.startswith("Provinsi ", found.end() + mention.outer):
                # No event is held "di Provinsi Banten": that tells where a town lies.
                break
            start, end = found.end() + mention.outer, found.end() + mention.end
            name = article.text[start:end]
            return EventPlace(start, end, name, 0.75, (start, end, name))
    return None


_VISIT = re.compile(
    r"\b(?:berkunjung|kunjungan|bertandang|lawatan|melawat)(?: (?:kerja|balasan|muhibah|resmi))? ke "
    r"(?=[A-Z])(?!Provinsi |Pemprov )"
)


def _visited(article: Article) -> EventPlace | None:
    """The town whose government is visited: "melakukan kunjungan ke Pemerintah Kota Pontianak"."""
    for found in _VISIT.finditer(article.text, *article.lead):
        for mention in find_regions(article.text[found.end() : found.end() + 50])[:1]:
            start, end = found.end() + mention.start, found.end() + mention.end
            if mention.level != "provinsi" and mention.outer < 40:
                return EventPlace(start, end, article.text[start:end], 0.5, (start, end, article.text[start:end]))
    return None


#: What names a medium, not a town, before the first dash.
_MEDIUM = re.compile(
    r"(?i:\.(?:com|co|id|net|news|tv|org)\b|\b(?:news|post|pos|antara|inews|tribun|kabar|berita|media|suara|warta|radar|"
    r"online|humas|info|portal|redaksi|www|internasional|nasional|daerah|advertorial|adv|ekonomi|politik)\b)|[a-z][A-Z]"
)


def _from_dateline(article: Article) -> EventPlace | None:
    """The town in the dateline: the first known town, else the first piece that names no medium."""
    if article.dateline is None:
        return None
    start, end = article.dateline
    written = re.sub(r"\([^)]*\)?", lambda m: " " * len(m.group()), article.text[start:end])
    pieces = [
        m
        for m in re.finditer(r"(?:(?! [-–—] )[^,|/])+", written)
        if m.group().strip() and not _MEDIUM.search(m.group())
    ]
    regions = [(m, find_regions(m.group().title())) for m in pieces]
    towns = [(m, found[-1]) for m, found in regions if found and found[-1].level != "provinsi"]
    if towns:
        piece, mention = towns[0]
        first, last, sure = piece.start() + mention.start, piece.start() + mention.end, 0.7
    elif pieces:
        bare = pieces[0].group().strip()
        first = pieces[0].start() + pieces[0].group().index(bare)
        last, sure = first + len(bare), 0.6
    else:
        return None
    name = _cased(written[first:last])
    return EventPlace(start + first, start + last, name, sure, (start + first, start + last, name))


def _cased(name: str) -> str:
    return name.title() if name.isupper() and len(name) > 3 else name
