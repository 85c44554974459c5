"""The post in which somebody signs: where it begins and where it ends."""

from __future__ import annotations

import re

from extract.agreement.party_pieces import Piece, piece, stands_together
from extract.agreement.party_words import POSITION_END, title_word
from extract.text.regions import goes_on

#: Words behind which a post stands, whatever it is called.
AS_POST = re.compile(r"selaku|\b(?:its|as)\b", re.IGNORECASE)
#: A post that no vocabulary knows: words with capitals before a known one, or all there is.
POST = re.compile(r"[\s\[]{0,4}(?!(?:PIHAK|Pihak|pihak|diri|pribadi|yang|kuasa|wakil)\b)(?=[A-Za-z]{2})")


#: "Gubernur. Sumatera Barat"
SPECK = re.compile(r"\.\s{0,2}(?=[A-Z])")


def read_post(text: str, start: int, end: int, said: bool = False) -> Piece | None:
    """The post between two offsets; `said` where "selaku" stands before it, so that it begins at once."""
    title = title_word().search(text, start, min(end, start + 200))
    post = POST.match(text, start, end) if said else None
    if post is not None and (title is None or post.end() < title.start() <= post.end() + 24):
        begun = re.compile(r"[A-Za-z.]{2,20}").match(text, post.end(), end)
        between = text[post.end() : title.start()] if title else ""
        title = begun if title is None or not re.search(r"[,:;()]|\n\s*\n|\b[a-z]", between) else title
    if title is None:
        return None
    # "Gubernur. Sumatera Barat": a speck behind the title ends nothing.
    low, high = title.end() + bool(SPECK.match(text, title.end(), end)), min(end, title.end() + 260)
    limit = post_end(text, title.start(), low, high) or min(end, title.end() + 200)
    found = piece(text, title.start(), limit)
    if found is not None:
        found = piece(text, found.start, found.start + len(TRAILING.sub("", text[found.start : found.end])))
    return _comma_cut(text, found) if found else None


def post_end(text: str, start: int, low: int, high: int) -> int | None:
    """Where a post that begins at `start` ends, not before `low`."""
    stop = POSITION_END.search(text, low, high)
    while stop is not None and not stop.group().strip() and _unfinished(text, start, stop):
        stop = POSITION_END.search(text, stop.end(), high)
    return stop.start() if stop else None


def _unfinished(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether an empty line stands inside a post: a word that ends none before it, or half of a region's name."""
    words = text[start : stop.start()]
    if UNFINISHED.search(words):
        return True
    begun, following = BEGUN.search(words), FOLLOWING.match(text, stop.end())
    named = begun and following and goes_on(begun[1].split(), following[1])
    return bool(named) or stands_together(text, stop.start(), stop.end())


#: The words of a region's name behind its level, and the next word.
BEGUN = re.compile(r"(?:Kabupaten|Kota|Provinsi|Propinsi)\s+((?:[A-Z][a-z]+\s+){0,2}[A-Z][a-z]+)\s*$")
FOLLOWING = re.compile(r"\s*([A-Z][a-z]+)")
TRAILING = re.compile(r"\s+(?:dan|di|pada)$")
#: Words on which no position ends: an empty line behind them parts nothing.
UNFINISHED = re.compile(
    r"(?:^|\s)(?:dan|Direktur|Kepala|Dekan|Ketua|Universitas|Kabupaten|Kota|Provinsi|Dinas|Badan|Kantor|Rumah|Sakit|Umum|Daerah"
    r"|Kecamatan|Yayasan|PT|Puskesmas|UPTD?|BLUD|RSUD|Klinik|Desa|Sekolah|Negeri|Laboratorium|Balai)\s*$"
)


def _comma_cut(text: str, position: Piece) -> Piece:
    """A position stops at a comma unless a name of an office goes on behind it ("Dinas Energi, Mineral dan …")."""
    at = text.find(",", position.start, position.end)
    while at >= 0:
        rest = text[at + 1 : position.end].strip()
        if not re.match(r"[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,3}(?:,|\s+dan\s)|(?:dan|serta)\s", rest):
            return piece(text, position.start, at) or position
        at = text.find(",", at + 1, position.end)
    return position
