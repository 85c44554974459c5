"""Who signs for a party and in what position, read from the party's clause."""

from __future__ import annotations

import re

from extract.party_pieces import Piece, line_end, piece
from extract.party_words import (
    DECREE,
    LABEL_ANY,
    LABEL_NAME,
    LABEL_POSITION,
    LABEL_PROFESSION,
    MARKER,
    NAME_STOP,
    POSITION_END,
    REPRESENTED_BY,
    title_word,
)
from extract.title_parties import HEAD


def find_person(text: str, start: int, end: int) -> tuple[Piece | None, Piece | None]:
    """Name and position of the one who signs."""
    if (columns := LABELS_FIRST.search(text, start, end)) is not None:
        return _in_order(text, columns, end)
    label = LABEL_NAME.search(text, start, end)
    if label is not None and "\t" in label.group() and LABEL_GROUP.match(text, label.end()):
        # The head of a table: its rows have no labels.
        start, label = line_end(text, label.end(), end), None
    if label is not None:
        return _labelled(text, label, start, end)
    if (by := REPRESENTED_BY.search(text, start, end)) is not None:
        # A speck behind "oleh" is no name, nor is "Tuan".
        specks = SPECKS.match(text, by.end(), end)
        return _name_then_position(text, specks.end() if specks else by.end(), end)
    marker = re.compile(MARKER).search(text, max(0, start - 8), min(end, start + 600))
    low = marker.end() if marker else start
    if (held := HELD_BY.search(text, low, min(end, low + 200))) is not None:
        name = _name_then_position(text, held.end(), end)[0]
        return name, piece(text, low, held.start())
    return _name_then_position(text, low, end)


_LABEL = r"(?:Nama|NAMA|Jabatan|JABATAN|Alamat|ALAMAT|NIP|NPWP|Pekerjaan|Instansi|Pangkat(?:/Gol\w*)?)"
#: The labels of a party one after the other, and the colons of their values behind them: how columns are read.
LABELS_FIRST = re.compile(rf"(?<![A-Za-z])(?P<labels>{_LABEL}(?:\s{{1,6}}{_LABEL}){{1,5}})\s{{0,6}}(?=:\s)")
#: Before the value of the next label.
VALUE = re.compile(r"(?:^|\s):\s{0,3}")


def _in_order(text: str, columns: re.Match[str], end: int) -> tuple[Piece | None, Piece | None]:
    """Name and position where all labels stand before all values, which keep their order."""
    labels = columns["labels"].lower().split()
    colons = list(VALUE.finditer(text, columns.end() - 1, min(end, columns.end() + 700)))[: len(labels)]
    if len(colons) < len(labels):
        return None, None
    stops = [*(m.start() for m in colons[1:]), _value_end(text, colons[-1].end(), end, lines=3)]
    found: dict[str, Piece | None] = {}
    for label, colon, stop in zip(labels, colons, stops, strict=True):
        found.setdefault(label, piece(text, colon.end(), stop))
    name, position = found.get("nama"), found.get("jabatan")
    if position is not None and (cut := POSITION_END.search(text, position.start, position.end)) is not None:
        position = piece(text, position.start, cut.start())
    return (name if name and _is_person(name.text) else None), position


SPECKS = re.compile(r"[\s.,:;_-]{0,12}(?:(?:Tuan|Nyonya|Nona|Bapak|Ibu|Saudar[ai]|(?:Sdri?|Tn|Ny)\.)\s{1,3})?")
#: A post that is named before the one who holds it: "Kepala Dinas X, yang dijabat oleh BUDI".
HELD_BY = re.compile(r",?\s{1,3}(?:yang\s{1,3})?dijabat\s{1,3}oleh\s{1,3}")


def _labelled(text: str, label: re.Match[str], start: int, end: int) -> tuple[Piece | None, Piece | None]:
    """Nama : … Jabatan : … as a table prints them, each value one line or more."""
    name = piece(text, label.end(), _value_end(text, label.end(), end, lines=1))
    if name is not None and LABEL_GROUP.match(name.text):
        return None, None
    found = LABEL_POSITION.search(text, start, end) or LABEL_PROFESSION.search(text, start, end)
    position = None
    if found is not None:
        stop = _value_end(text, found.end(), end, lines=4)
        cut = POSITION_END.search(text, found.end(), stop)
        position = piece(text, found.end(), cut.start() if cut else stop)
    elif (acts := ACTS_AS.search(text, label.end(), end)) is not None:
        position = _position(text, acts.end(), end, said=True)
    return (name if name and _is_person(name.text) else None), position


#: Where no label tells a post: "Bertindak sebagai Dokter Gigi Klinik yang selanjutnya disebut".
ACTS_AS = re.compile(r"\b[Bb]ertindak\s{1,3}(?:sebagai|selaku)\s{1,3}(?=[A-Z])")
#: Labels that a table prints in a row, before all their values: which value is whose cannot be told.
LABEL_GROUP = re.compile(r"(?:Jabatan|JABATAN|Alamat|ALAMAT|NIP)\b")


def _value_end(text: str, start: int, end: int, lines: int) -> int:
    """Where a table value ends: at the next label, after `lines` lines, or at an empty line."""
    label = LABEL_ANY.search(text, start, end)
    stop = label.start() if label else end
    at = start
    for _ in range(lines):
        at = text.find("\n", at + 1, stop)
        if at < 0:
            return stop
    return at


#: "Il dr. IMELDA", "I.I WAYAN", "I" on a line of its own: a misread marker; a single I can be the name's, as in Bali.
STRAY_MARK = re.compile(
    r"(?:[IVX1|l]{1,4}[.)](?=I\s|[A-Z][A-Za-z]{2})"
    r"|(?:[Il1|]{2,3}[.,]?|[IV]{1,3}(?=\s{0,3}\n|\s(?:[Dd]r|drg|Prof|[Ii]r|H|Hj)\.))\s{1,6})(?=[A-Za-z])"
)


#: "I ARIFIN" over "II HENDRIAN": numbers without a stop.
BARE_FIRST, BARE_SECOND = re.compile(r"I\s{1,6}(?=[A-Z])"), re.compile(r"\n[^\S\n]{0,20}II\s{1,6}(?=[A-Z]|drg?\.)")


def _bare_mark(text: str, start: int) -> re.Match[str] | None:
    """The number I of a first party at the beginning of its line, where the second bears a number II without a stop."""
    line = text[text.rfind("\n", 0, start) + 1 : start].strip()
    second = BARE_SECOND.search(text, start, start + 3000)
    return BARE_FIRST.match(text, start) if not line and second is not None else None


def _name_then_position(text: str, start: int, end: int) -> tuple[Piece | None, Piece | None]:
    """NAME : position / NAME, selaku position / NAME, Bupati …"""
    limit = min(end, start + 400)
    # A decree or a deed behind the name has offices of its own: "Surat Kuasa Gubernur …".
    decree = DECREE.search(text, start, limit)
    limit = decree.start() if decree else limit
    title = title_word().search(text, start + 1, limit)
    stop = NAME_STOP.search(text, start, limit)
    ends = [m.start() for m in (title, stop) if m]
    if not ends:
        return None, None
    cut = min(ends)
    stray = STRAY_MARK.match(text, start, cut) or _bare_mark(text, start)
    name = piece(text, stray.end() if stray else start, cut)
    low = cut
    if (post := IN_POST.match(text, cut, limit)) is not None:
        return (name if name and _is_person(name.text) else None), _position(text, post.end(), limit, said=True)
    if stop is not None and stop.start() == cut:
        low = (
            stop.end()
            if not stop.group()
            .strip(" ,\n")
            .lower()
            .startswith(("dalam", "berkedudukan", "bertindak", "berdasarkan", "yang"))
            else cut
        )
    position = _position(
        text, low, limit, said=stop is not None and stop.start() == cut and AS_POST.search(stop.group()) is not None
    )
    return (name if name and _is_person(name.text) else None), position


#: "BUDI dalam kedudukannya selaku penanggung jawab data": a post said in the middle of the sentence.
IN_POST = re.compile(
    r",?\s{1,3}dalam\s{1,3}(?:kedudukan|jabatan|kapasitas)(?:nya)?\s{1,3}(?:tersebut\s{1,3})?(?:selaku|sebagai)\s{1,3}"
)
#: Words behind which a post stands, whatever it is called.
AS_POST = re.compile(r"selaku", re.IGNORECASE)
#: A post that no vocabulary knows: words with capitals before a known one, or all there is.
POST = re.compile(r"\s{0,4}(?!(?:PIHAK|Pihak|pihak|diri|pribadi|yang|kuasa|wakil)\b)(?=[A-Za-z]{2})")


def _position(text: str, start: int, end: int, said: bool = False) -> Piece | None:
    """The post between two offsets; `said` where "selaku" stands before it, so that it begins at once."""
    title = title_word().search(text, start, min(end, start + 200))
    post = POST.match(text, start, end) if said else None
    if post is not None and (title is None or post.end() < title.start() <= post.end() + 24):
        begun = re.compile(r"[A-Za-z.]{2,20}").match(text, post.end(), end)
        between = text[post.end() : title.start()] if title else ""
        title = begun if title is None or not re.search(r"[,:;()\n]|\b[a-z]", between) else title
    if title is None:
        return None
    # "Gubernur. Sumatera Barat": a speck behind the title ends nothing.
    low, high = title.end() + text.startswith(".", title.end()), min(end, title.end() + 260)
    stop = POSITION_END.search(text, low, high)
    while stop is not None and not stop.group().strip() and UNFINISHED.search(text[title.start() : stop.start()]):
        stop = POSITION_END.search(text, stop.end(), high)
    limit = stop.start() if stop else min(end, title.end() + 200)
    found = piece(text, title.start(), limit)
    if found is not None:
        found = piece(text, found.start, found.start + len(TRAILING.sub("", text[found.start : found.end])))
    return _comma_cut(text, found) if found else None


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


BODY = re.compile(rf"{HEAD}(?![A-Z])")


def _is_person(text: str) -> bool:
    """Whether words can be a person's name: capitals, no digits, not an office or an organisation."""
    words = re.findall(r"[A-Za-z]{2,}", text)
    if re.fullmatch(r"[IVXLl1|]{1,4}\s?[.)]?", text):
        # The number of a party.
        return False
    if not words or len(text) > 90 or len(words) > 12 or re.search(r"\d{2,}|[.…_]{4,}|(?i:xxx)|:", text):
        return False
    if re.match(
        r"(?:Jabatan|Alamat|Nama|NIP|Selaku|Sebagai|PIHAK|Pihak|PEMERINTAH|Pemerintah|PT\b|DINAS|Dinas|KANTOR|Kantor|Pada|PADA|Dalam|Yang|Bahwa)",
        text,
    ):
        return False
    # "Kepala SMK X Rina, S.Si.": a table's cells run together. "YAYASAN X, adalah badan": nobody is named for it.
    if title_word().match(text) is not None or BODY.match(text.upper()) is not None:
        return False
    begins = text[0].isupper() or re.match(r"(?:dr|drg|drh|drs|apt|ir)[.,]", text)
    return bool(begins) and sum(w[0].isupper() for w in words) * 2 >= len(words)
