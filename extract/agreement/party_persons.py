"""Who signs for a party and in what position, read from the party's clause."""

from __future__ import annotations

import re

from extract.agreement.party_pieces import Piece, line_end, piece
from extract.agreement.party_posts import AS_POST, post_end, read_post
from extract.agreement.party_words import (
    DECREE,
    LABEL_ANY,
    LABEL_NAME,
    LABEL_POSITION,
    LABEL_PROFESSION,
    MARKER,
    NAME_STOP,
    POSITION_END,
    RANK,
    REPRESENTED_BY,
    title_word,
)
from extract.agreement.title_parties import HEAD


def find_person(text: str, start: int, end: int) -> tuple[Piece | None, Piece | None]:
    """Name and position of the one who signs."""
    columns = LABELS_FIRST.search(text, start, end)
    if columns is not None and re.match(r"N\s?a\s?m\s?a|NAMA", columns["labels"]):
        return _in_order(text, columns, end)
    if (alone := LABELS_ALONE.search(text, start, end)) is not None:
        return _name_then_position(text, alone.end(), end)
    label = LABEL_NAME.search(text, start, end)
    if label is not None and "\t" in label.group() and LABEL_GROUP.match(text, label.end()):
        # The head of a table: its rows have no labels.
        start, label = line_end(text, label.end(), end), None
    if label is not None:
        # "Nama BUDI, Jabatan Kepala Dinas X": a sentence, not a table.
        sentence = label.group().strip()[-1:].isalpha() and SENTENCE.match(text, label.end(), end)
        return _name_then_position(text, label.end(), end) if sentence else _labelled(text, label, start, end)
    if (by := REPRESENTED_BY.search(text, start, end)) is not None:
        # A speck behind "oleh" is no name, nor is "Tuan".
        specks = SPECKS.match(text, by.end(), end)
        low = specks.end() if specks else by.end()
        found = _post_then_name(text, low, end) or _name_then_position(text, low, end)
        return found if found != (None, None) else _held_by(text, start, by.start(), low, end)
    markers = re.compile(MARKER).finditer(text, max(0, start - 8), min(end, start + 600))
    low = next((m.end() for m in markers if not OF_LAW.search(text, start, m.start())), start)
    # "II. 1. BUDI : Direktur Utama": the first of several who sign for one party has a number of his own.
    low = own.end() if (own := OWN_NUMBER.match(text, low, end)) else low
    if (held := HELD_BY.search(text, low, min(end, low + 200))) is not None:
        name = _name_then_position(text, held.end(), end)[0] or _bare_name(text, held.end(), end)
        return name, piece(text, low, held.start())
    return _name_then_position(text, low, end)


_LABEL = (
    r"(?:N[^\S\n]?a[^\S\n]?m[^\S\n]?a|NAMA|Jabatan|JABATAN|Alamat(?:\s(?:Kantor|Institusi|Instansi|Rumah|Surat))?|ALAMAT|NIP|NPWP|Pekerjaan"
    r"|Instansi|Unit\sKerja|Pangkat(?:/Gol\w*)?)"
)
#: The labels of a party one after the other, and the colons of their values behind them: how columns are read.
LABELS_FIRST = re.compile(
    rf"(?<![A-Za-z])(?P<labels>{_LABEL}(?:\s{{1,6}}{_LABEL}){{1,5}})\s{{0,6}}(?:(?:PIHAK|Pihak)\s{{1,6}})?(?=[:;]\s)"
)
SENTENCE = re.compile(r"[^\n:;]{3,80},\s{1,3}(?:[Jj]abatan|JABATAN)\s{1,3}[A-Z]")
#: The same with a colon behind each, and the values after them all without one.
LABELS_ALONE = re.compile(
    rf"(?<![A-Za-z]){_LABEL}[^\S\n]{{0,4}}:[^\S\n]{{0,4}}(?:{_LABEL}[^\S\n]{{0,4}}:[^\S\n]{{0,4}}){{1,4}}"
)
#: Before the value of the next label.
VALUE = re.compile(r"(?:^|\s)[:;]\s{0,3}")
BARE_VALUE = re.compile(r"[:;]\s{1,3}")


def _in_order(text: str, columns: re.Match[str], end: int) -> tuple[Piece | None, Piece | None]:
    """Name and position where all labels stand before all values, which keep their order."""
    labels = [re.sub(r"\s", "", label).lower() for label in re.findall(_LABEL, columns["labels"])]
    low, high = columns.end() - 1, min(end, columns.end() + 700)
    colons = list(VALUE.finditer(text, low, high))[: len(labels)]
    if len(colons) < len(labels):
        colons = list(BARE_VALUE.finditer(text, low, high))[: len(labels)]
    if len(colons) < len(labels):
        return None, None
    stops = [*(m.start() for m in colons[1:]), _value_end(text, colons[-1].end(), end, lines=3)]
    found: dict[str, Piece | None] = {}
    for label, colon, stop in zip(labels, colons, stops, strict=True):
        found.setdefault(label, piece(text, colon.end(), stop))
    name, position = found.get("nama"), found.get("jabatan")
    if position is not None and (cut := POSITION_END.search(text, position.start, position.end)) is not None:
        position = piece(text, position.start, cut.start())
    return (name if name and is_person(name.text) else None), position


#: The number of a signer behind that of the party.
OWN_NUMBER = re.compile(r"\s{0,12}\(?[1a][.)]\s{1,6}(?=[A-Z]|drg?\.)")
#: Before a number that marks no party: "sesuai ketentuan Pasal 65 ayat (1)".
OF_LAW = re.compile(r"\b(?:[Pp]asal|PASAL|ayat|huruf|angka|butir)(?:\s{1,3}\d{1,3})?\s{0,3}$")
SPECKS = re.compile(
    r"[\s.,:;_\[-]{0,12}(?:(?:[Tt]uan|[Nn]yonya|[Nn]ona|[Bb]apak|[Ii]bu|[Ss]audar[ai]|(?:Sdri?|Tn|Ny)\.)\s{1,3})?"
)
#: A post that is named before the one who holds it: "Kepala Dinas X, yang dijabat oleh BUDI".
HELD_BY = re.compile(r",?\s{1,3}(?:yang\s{1,3})?dijabat\s{1,3}oleh\s{1,3}")


def _labelled(text: str, label: re.Match[str], start: int, end: int) -> tuple[Piece | None, Piece | None]:
    """Nama : … Jabatan : … as a table prints them, each value one line or more."""
    name = _name(text, label.end(), _value_end(text, label.end(), end, lines=1))
    if name is not None and LABEL_GROUP.match(name.text):
        return None, None
    found = LABEL_POSITION.search(text, start, end) or LABEL_PROFESSION.search(text, start, end)
    position = None
    if found is not None:
        stop = _value_end(text, found.end(), end, lines=4)
        position = piece(text, found.end(), post_end(text, found.end(), found.end(), stop) or stop)
    elif (acts := ACTS_AS.search(text, label.end(), end)) is not None:
        position = read_post(text, acts.end(), end, said=True)
    return (name if name and is_person(name.text) else None), position


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


#: A line that goes on in small letters: part of another column, unless they are a name's.
OTHER_COLUMN = re.compile(r"\n\s{0,12}(?=[a-z])(?!(?:bin|binti|van|de|al|el|dr|drg|drh|apt)\b)")


def _name(text: str, start: int, end: int) -> Piece | None:
    """text[start:end] without what another column left on the lines below it."""
    begun = piece(text, start, end)
    other = OTHER_COLUMN.search(text, begun.start, begun.end) if begun else None
    return piece(text, begun.start, other.start()) if begun and other else begun


#: "Il dr. IMELDA", "I.I WAYAN", "I" on a line of its own: a misread marker; a single I can be the name's, as in Bali.
STRAY_MARK = re.compile(
    r"(?:[IVX1|l]{1,4}[.)](?=I\s|[A-Z][A-Za-z]{2})"
    # A digit begins no name: "2 SITI", where the scan lost its stop.
    r"|(?:[1-9]|[Il1|]{2,3}[.,]?|[IV]{1,3}(?=\s{0,3}\n|\s(?:[Dd]r|drg|Prof|[Ii]r|H|Hj)\.))\s{1,6})(?=[A-Za-z])"
)


#: "I ARIFIN" over "II HENDRIAN": numbers without a stop.
BARE_FIRST, BARE_SECOND = re.compile(r"I\s{1,6}(?=[A-Z])"), re.compile(r"\n[^\S\n]{0,20}II\s{1,6}(?=[A-Z]|drg?\.)")


def _bare_mark(text: str, start: int) -> re.Match[str] | None:
    """The number I of a first party at the beginning of its line, where the second bears a number II without a stop."""
    line = text[text.rfind("\n", 0, start) + 1 : start].strip()
    second = BARE_SECOND.search(text, start, start + 3000)
    return BARE_FIRST.match(text, start) if not line and second is not None else None


ENGLISH_POSTS = ("Director", "Manager", "Officer", "Head", "Representative", "Coordinator", "Secretary")
ENGLISH = re.compile(r",\s{1,3}(?:[A-Z][a-z]{2,15}\s{1,3}){1,3}$")


def _name_then_position(text: str, start: int, end: int) -> tuple[Piece | None, Piece | None]:
    """NAME : position / NAME, selaku position / NAME, Bupati …"""
    limit = min(end, start + 400)
    # A decree or a deed behind the name has offices of its own: "Surat Kuasa Gubernur …".
    decree = DECREE.search(text, start, limit)
    limit = decree.start() if decree else limit
    rank = RANK.match(text, start, limit)
    title = title_word().search(text, rank.end() if rank else start + 1, limit)
    stop = NAME_STOP.search(text, start, limit)
    told = ENGLISH.search(text, start, title.start()) if title and title.group() in ENGLISH_POSTS else None
    if told is not None:
        # "Harriet Cole, Programme Director": what the post is for stands before its word.
        name = piece(text, start, told.start())
        return (name if name and is_person(name.text) else None), read_post(text, told.start() + 1, limit, said=True)
    ends = [m.start() for m in (title, stop, decree) if m]
    if not ends:
        return None, None
    cut = min(ends)
    several = BESIDE.search(text, start, cut)
    stray = STRAY_MARK.match(text, start, cut) or _bare_mark(text, start)
    name = _name(text, stray.end() if stray else start, several.start() if several else cut)
    low = cut
    if (post := IN_POST.match(text, cut, limit)) is not None:
        position = read_post(text, post.end(), limit, said=True)
        return (name if name and is_person(name.text) else None), _first_of(text, position) if several else position
    if stop is not None and stop.start() == cut:
        low = (
            stop.end()
            if not stop.group()
            .strip(" ,\n")
            .lower()
            .startswith(("dalam", "berkedudukan", "bertindak", "berdasarkan", "yang"))
            else cut
        )
    position = read_post(
        text, low, limit, said=stop is not None and stop.start() == cut and AS_POST.search(stop.group()) is not None
    )
    return (name if name and is_person(name.text) else None), _first_of(text, position) if several else position


#: A post told before its holder: "represented by its Director, BUDI", "diwakili oleh Direkturnya, BUDI".
POST_FIRST = re.compile(
    r"(?:(?:its|their|the|our)\s{1,3})?(?P<post>[A-Z][A-Za-z.'/ \n-]{2,90}?)(?:nya)?\s{0,2}[,:]\s{1,3}(?=[A-Z]|drg?\.)"
)


def _held_by(text: str, start: int, stop: int, low: int, end: int) -> tuple[Piece | None, Piece | None]:
    """ "Kepala Kantor X, dalam hal ini diwakili oleh BUDI,": a post that stands where a body should, and its holder."""
    name = _bare_name(text, low, min(end, low + 90))
    markers = [m.end() for m in re.compile(MARKER).finditer(text, start, min(stop, start + 40))]
    post = read_post(text, markers[0] if markers else start, stop)
    return name, post


#: The words that lead on to the role, or the end of the clause.
CALLED = re.compile(r",?\s{1,3}(?:(?:yang|untuk)\s{1,3})?(?:selanjutnya|disebut)\b|$")


def _bare_name(text: str, start: int, end: int) -> Piece | None:
    """A name that nothing but the role follows."""
    called = CALLED.search(text, start, end)
    name = piece(text, start, called.start()) if called else None
    return name if name and is_person(name.text) else None


def _post_then_name(text: str, start: int, end: int) -> tuple[Piece | None, Piece | None] | None:
    """Name and position where the position stands first; None where it does not."""
    first = POST_FIRST.match(text, start, min(end, start + 160))
    title = title_word().match(f"{first['post']} ") if first else None
    if first is None or title is None or RANK.match(text, first.start("post")):
        return None
    name = _name_then_position(text, first.end(), end)[0]
    if name is None and end - first.end() < 70:
        name = _bare_name(text, first.end(), end)
    return (name, piece(text, first.start("post"), first.end("post"))) if name else None


#: Another name beside the first: "RUDI TOMO dan SARI WULAN, masing-masing selaku Direktur Utama dan Direktur".
BESIDE = re.compile(r"(?<=[A-Za-z.]),?\s{1,3}(?:dan|DAN|serta|&)\s{1,3}(?=[A-Z]|drg?\.|Ir\.)")


def _first_of(text: str, posts: Piece | None) -> Piece | None:
    """The first of the posts that several who sign hold "masing-masing"."""
    parts = title_word().finditer(text, posts.start + 1, posts.end) if posts else ()
    joined = (BESIDE.search(text, max(posts.start, part.start() - 8), part.start() + 1) for part in parts if posts)
    cut = next((match for match in joined if match is not None and posts and match.start() > posts.start), None)
    return piece(text, posts.start, cut.start()) if posts and cut else posts


#: "BUDI dalam kedudukannya selaku penanggung jawab data": a post said in the middle of the sentence.
IN_POST = re.compile(
    r",?\s{1,3}(?:masing-?\s?masing\s{1,3})?dalam\s{1,3}(?:kedudukan|jabatan|kapasitas)(?:nya)?\s{1,3}(?:tersebut\s{1,3})?"
    r"(?:(?:masing-?\s?masing|berturut-?\s?turut)\s{1,3})?(?:selaku|sebagai)\s{1,3}"
    r"|,?\s{1,3}(?:yang\s{1,3})?(?:dalam\s{1,3}hal\s{1,3}ini\s{1,3})?menjabat\s{1,3}(?:selaku|sebagai)\s{1,3}"
)
BODY = re.compile(rf"{HEAD}(?![A-Z])")


def is_person(text: str) -> bool:
    """Whether words can be a person's name: capitals, no digits, not an office or an organisation."""
    words = re.findall(r"[A-Za-z]{2,}", text)
    if re.fullmatch(r"[IVXLl1|]{1,4}\s?[.)]?", text):
        # The number of a party.
        return False
    if not words or len(text) > 90 or len(words) > 12 or re.search(r"\d{2,}|[.…_]{4,}|(?i:xxx)|:", text):
        return False
    if re.match(
        r"(?:Jabatan|Alamat|Nama|NIP|NOMOR|Nomor|TENTANG|PERJANJIAN|Selaku|Sebagai|PIHAK|Pihak|PEMERINTAH|Pemerintah|PT\b|DINAS|Dinas|KANTOR|Kantor|Pada|PADA|Dalam|Yang|Bahwa)",
        text,
    ):
        return False
    # "Kepala SMK X Rina, S.Si.": a table's cells run together. "YAYASAN X, adalah badan": nobody is named for it.
    titled = title_word().match(text) is not None and RANK.match(text) is None
    if titled or BODY.match(text.upper()) is not None:
        return False
    begins = text[0].isupper() or re.match(r"(?:d[rt]|drg|drh|drs|apt|ir)[.,\s]", text)
    return bool(begins) and sum(w[0].isupper() for w in words) * 2 >= len(words)
