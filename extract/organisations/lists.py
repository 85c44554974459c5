"""The names on a list, from its first: those found before, towns by their bare names, and firms that no list knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from extract.organisations.names import OrganisationMention
from extract.organisations.stops import NOT_IN_NAMES
from extract.organisations.vocabulary import GOVERNMENTS, Organisation, government
from extract.text.phrases import fold
from extract.text.regions import Level, closest_region

Item = OrganisationMention
#: What a list must name: governments of one level or of any, firms or associations by any name, what is known but
#: governments, or all that is known.
Wanted = Literal["kota", "kabupaten", "provinsi", "daerah", "perusahaan", "organisasi", "dikenal", "semua"]
_LEVELS: dict[str, Level | None] = {"kota": "kota", "kabupaten": "kabupaten", "provinsi": "provinsi", "daerah": None}
MOST = 40
#: Less sure than a name that is known.
SCORE = 0.6

#: What may stand before a name: the mark of a line, who comes for the body, his post.
_LEAD = re.compile(
    r"(?:\(?(?:\d{1,2}|[a-k])[.)]\s{0,3}|[-•*–]\s{0,3})?"
    r"(?:(?:Plt|Plh|Pj|Penjabat|[Ww]akil|[Uu]tusan|[Pp]erwakilan|[Pp]ihak|dengan|bersama|dari|Kepala|Kantor|Manajemen|"
    r"Direktur(?: Utama)?|Rektor|Ketua|Pimpinan|Manajer|Dekan)\.? ){0,4}"
)
#: The name of a body's head behind it, with his titles.
_PERSON = re.compile(r" (?:[A-Z][\w.'’-]{0,20}(?:,? |(?=[,;.)]))){1,5}(?=[,;.)]|(?:dan|serta) )")
#: Who signs for a body, behind its name: "(RS Sari) yang diwakili direkturnya, Ani", "(RS Sari) dengan Direktur Ani".
_REPRESENTED = re.compile(
    r"(?:,? (?:yang )?(?:diwakili|dipimpin|dihadiri)(?: oleh)?(?: langsung)?(?: [a-z]{5,12})?,?|"
    r" (?:dengan|oleh|melalui|lewat)(?= (?:Direktur|Rektor|Ketua|Kepala|Pimpinan|Dekan|Manajer)))"
    r"(?: (?:[A-Z]\.|[A-Z][\w'’-]{1,20})(?:,(?= [A-Z][\w.]{0,5}[,.;])|(?=[ ,;.]))){1,9}"
)
_JOIN = re.compile(
    # "…, Kabupaten Sari **dari Jawa Tengah, lalu** Kabupaten Bumi …"
    r"[ ]?(?:\([^()\n]{1,60}\)[ ]?|(?:dari|di) [A-Z][a-z]{2,12}(?: [A-Z][a-z]{2,12}){0,2}(?=[,;] | (?:dan|serta) ))?"
    r"(?:[,;](?:\s{1,8}(?:dan|serta|maupun|kemudian|lalu|juga|terakhir|&))?\s{1,8}|"
    r"\s(?:dan|serta|maupun|hingga|juga|&|ditambah)\s(?:juga )?|"
    # The list goes on in the next sentence: "… Lalu Universitas Sari dan …".
    r"\.\s{1,3}(?:Lalu|Kemudian|Selain itu|Selanjutnya|Serta|Juga|Berikutnya|Terakhir|Ditambah|Ada juga|"
    r"Adapun [a-z]{4,12}nya)(?: (?:ada|juga|adalah|ialah|yakni|yaitu|dengan)){0,2},? (?=[A-Z])|"
    r"[ .]{0,2}\n\s{0,8}(?=(?:\d{1,2}|[a-k])[.)]|[-•*–]))"
)
#: The mark of a line, and what a line says behind the name, to the next line with a mark: " – 120 mahasiswa".
_MARK = re.compile(r"\(?(?:\d{1,2}|[a-k])[.)]|[-•*–]")
_REMARK = re.compile(r"[^\n]{0,160}\n\s{0,8}(?=\(?(?:\d{1,2}|[a-k])[.)]|[-•*–])")
_NAME = re.compile(
    r"[A-Z][\w'’&.-]{1,24}(?: (?:[A-Z0-9][\w'’&-]{0,24}|of|and|the|&)){0,5}(?=[,;.)\n]| \(| (?:dan|serta) |$)"
)
_POST = re.compile(r"(Gubernur|Bupati|Wali ?[Kk]ota) (?=[A-Z])")
_LEVEL_OF: dict[str, Level] = {"gubernur": "provinsi", "bupati": "kabupaten", "walikota": "kota"}
_TITLES = {"prof", "dr", "ir", "drs", "dra", "h", "hj", "bapak", "ibu", "plt", "pj"}
_DAYS_AND_MONTHS = {
    "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november",
    "desember", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu",
}  # fmt: skip


def read_list(text: str, mentions: Sequence[OrganisationMention], start: int, wanted: Wanted) -> list[Item]:
    """The names from `start` on, as far as marks join them and each is one of those `wanted`. Never raises."""
    by_start = {m.start: m for m in mentions}
    items: list[Item] = []
    at = start
    while len(items) < MOST:
        item = _item(text, by_start, at, wanted, items)
        if item is None:
            break
        items.append(item)
        end = item.end + (text[item.end : item.end + 1] in ("”", '"', "’"))
        person = _PERSON.match(text, end) if item.form == "head" else _REPRESENTED.match(text, end)
        joint = _JOIN.match(text, person.end() if person else end)
        if joint is None and _MARK.match(text, at):
            joint = _REMARK.match(text, end)
        if joint is None:
            break
        at = joint.end()
    return items if any(m.organisation.score > SCORE for m in items) or wanted != "semua" else []


_LINE = re.compile(r"[ \t]{0,6}(?:\(?(?:\d{1,2}|[a-k])[.)]\s{0,3}|[-•*–]\s{0,3})?([^\n]{2,200})")


def read_lines(text: str, mentions: Sequence[OrganisationMention], start: int) -> list[Item]:
    """The names that open the lines from `start` on, marked or not, as far as every line opens with one."""
    by_start = {m.start: m for m in mentions if m.organisation.kind not in GOVERNMENTS}
    items: list[Item] = []
    at = start
    while len(items) < MOST:
        line = _LINE.match(text, at)
        item = by_start.get(line.start(1)) if line else None
        if line is None or item is None:
            break
        items.append(item)
        behind = re.compile(r"\s*").match(text, line.end())
        at = behind.end() if behind else line.end()
    return items


def _item(
    text: str, by_start: dict[int, OrganisationMention], at: int, wanted: Wanted, before: Sequence[Item]
) -> Item | None:
    lead = _LEAD.match(text, at)
    first = lead.end() if lead else at
    mention = next((by_start[n] for n in range(at, first + 1) if n in by_start), None)
    if wanted in _LEVELS:
        return _government(text, mention, first, _LEVELS[wanted], before)
    unknown = "organisasi" if wanted == "organisasi" else "perusahaan"
    if mention is not None and mention.form == "bare" and wanted in ("perusahaan", "organisasi"):
        # "Osaka Gas" only begins with a place.
        named = _unknown(text, mention.start, unknown)
        return named if named is not None and named.end > mention.end else None
    if mention is not None:
        return mention if mention.organisation.kind not in GOVERNMENTS or wanted == "semua" else None
    # Behind a mark any name is an item, if others on the list are known.
    marked = wanted == "semua" and _MARK.match(text, at) is not None
    if wanted in ("dikenal", "semua") and len(before) < 2 and not marked:
        return None
    return _unknown(text, first, unknown)


def _government(
    text: str, mention: OrganisationMention | None, at: int, level: Level | None, before: Sequence[Item]
) -> Item | None:
    """The government that an item names, a bare name being of the level of the list."""
    if mention is not None and mention.form in ("body", "head", "place"):
        return mention if mention.organisation.kind in GOVERNMENTS else None
    post = _POST.match(text, at) if mention is None else None
    if post is not None:
        # "Wakil Bupati Padangpariaman": the post tells the level of a name that is written as one word.
        at, level = post.end(), _LEVEL_OF[post.group(1).lower().replace(" ", "")]
    name = _NAME.match(text, at)
    end = mention.end if mention else name.end() if name else at
    written = text[at:end]
    near = closest_region(written, level) if written else None
    if near is not None and near[1] == 1.0:
        return OrganisationMention(at, end, government(near[0], SCORE), "bare")
    return mention if mention is not None and mention.organisation.kind in GOVERNMENTS and level is None else None


def _unknown(text: str, at: int, kind: str) -> Item | None:
    name = _NAME.match(text, at)
    if name is None:
        return None
    words = fold(name.group())
    if not words or words[0] in NOT_IN_NAMES | _TITLES | _DAYS_AND_MONTHS or closest_region(name.group()):
        return None
    written = name.group().rstrip(".")
    return OrganisationMention(at, at + len(written), Organisation(written, kind, None, SCORE), "body")
