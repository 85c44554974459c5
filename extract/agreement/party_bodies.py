"""The organisation for which a party clause says to act, as it stands: where its name begins and where it ends."""

from __future__ import annotations

import re

from extract.agreement.party_pieces import Piece, line_end, piece, stands_together
from extract.agreement.party_words import (
    BRACKET,
    LABEL_INSTANSI,
    MARKER,
    ON_BEHALF,
    ORGANISATION_END,
    REPRESENTED_BY,
    REPRESENTS,
)
from extract.agreement.title_parties import HEAD
from extract.text.repair import letters
from extract.text.spelling import similar

#: What templates leave to be filled in.
BLANK = re.compile(r"\.{4,}|…|_{3,}|\bx{3,}\b", re.IGNORECASE)
#: The longest name of an organisation after "atas nama".
NAME_LIMIT = 220


def find_body(text: str, start: int, end: int) -> Piece | None:
    """The organisation after the last "atas nama" that is followed by one, unless the clause is about another."""
    by = REPRESENTED_BY.search(text, start, end)
    behalf = _behind(ON_BEHALF, text, start, end) or _behind(REPRESENTS, text, start, end)
    if behalf is not None:
        subject = _before(text, start, by.start()) if by else None
        other = subject is not None and (_stands_itself(text, start, subject, behalf) or OF_SORT.fullmatch(behalf.text))
        return subject if other else behalf
    if by is not None:
        told = LABEL_INSTANSI.search(text, start, by.start())
        return cut_name(text, told.end(), by.start()) if told else _before(text, start, by.start())
    if (owned := _behind(OWNER_OF, text, start, end)) is not None:
        return owned
    if (label := LABEL_INSTANSI.search(text, start, end)) is not None:
        return cut_name(text, label.end(), line_end(text, label.end(), end))
    return _told(text, start, end)


#: What may stand before the name of a body in a sentence.
LEADS = re.compile(r"(?:[,:]\s{0,3}|\b(?:antara|dan|dengan)\s{1,3}|\n\s{0,12})(?=[A-Z])")


LEADS_TO_ROLE = re.compile(r"[\s,(]{0,4}(?:yang\s{1,3}|untuk\s{1,3})?")


def body_at_end(text: str, start: int, end: int) -> Piece | None:
    """The body that stands right before a role: "bertempat di Sari, Universitas X selanjutnya disebut PIHAK KESATU"."""
    for low in (start, *(lead.end() for lead in LEADS.finditer(text, max(start, end - 160), end))):
        found = cut_name(text, low, end) if re.match(HEAD, text[low:end].upper()) else None
        if found is not None and is_name(found.text) and LEADS_TO_ROLE.fullmatch(text, found.end, end):
            return found
    return None


#: Who signs in a profession, for what is his own: "Bidan Praktik Mandiri dan pemilik Praktik Bidan Sari".
OWNER_OF = re.compile(
    r"\b(?:pemilik|pengelola|pimpinan)\s{1,3}(?:Fasilitas\s{1,3}Kesehatan\s{1,3}(?:Primer|Tingkat\s{1,3}Pertama)\s{1,3})?"
    r"(?=(?:Prakti[ks]|Praktek|Klinik|Apotek|Optik|Laboratorium|Toko|Bengkel|Usaha|CV|UD)\b)"
)
#: Persons at law, who are bound by what their offices, clinics and schools sign.
AT_LAW = re.compile(
    r"(?:Pemerintah|Bupati|Gubernur|Wali\s?kota|Direksi|PT|CV|UD|PD|Perum\w*|Persero\w*|Perusahaan|Yayasan|Perkumpulan"
    r"|Persyarikatan|Koperasi|Universitas|Institut|Bank|Keuskupan)\b",
    re.IGNORECASE,
)


#: A body called by its sort: "bertindak untuk dan atas nama Perseroan".
OF_SORT = re.compile(
    r"(?:Perseroan(?:\sTerbatas)?|Perusahaan|Badan\s(?:Usaha|Hukum)|Koperasi|Yayasan|Bank|Lembaga|Instansi|Institusi"
    r"|Rumah\sSakit|Klinik|Puskesmas|Universitas|Sekolah|Desa|Dinas)",
    re.IGNORECASE,
)


def _behind(words: re.Pattern[str], text: str, start: int, end: int) -> Piece | None:
    """The organisation behind the last of certain words that is followed by one."""
    for match in reversed(list(words.finditer(text, start, end))):
        found = cut_name(text, match.end(), end)
        if found is not None and is_name(found.text):
            return found
    return None


def _stands_itself(text: str, start: int, subject: Piece, behalf: Piece) -> bool:
    """Whether a clause begins with a body of which it says who represents it, and "atas nama" names its parent.

    "Puskesmas X, diwakili oleh …, bertindak atas nama Dinas Kesehatan": neither is a person at law, so that it is the
    health centre that is meant; of a clinic and the firm that owns it, the firm is bound.
    """
    one, other = letters(subject.text), letters(behalf.text)
    if one in other or other in one or similar(subject.text, behalf.text) or AT_LAW.match(behalf.text):
        return False
    return subject.start <= start + 12 and re.match(HEAD, subject.text.upper()) is not None


#: A body at the beginning of a clause that goes on to tell what it is: "2. RSUD X, adalah rumah sakit …".
TOLD = re.compile(r"\s{0,3},?\s{1,3}(?:adalah|merupakan|suatu|sebuah)\b")


def _told(text: str, start: int, end: int) -> Piece | None:
    """The body with which a clause begins, where it says what kind of body that is."""
    head = BODY.search(text, start, min(end, start + 60))
    found = cut_name(text, head.start(), end) if head and head.start() < start + 20 else None
    return found if found and TOLD.match(text, found.end, end) and is_name(found.text) else None


def cut_name(text: str, start: int, end: int) -> Piece | None:
    stop = ORGANISATION_END.search(text, start, min(end, start + NAME_LIMIT))
    while stop is not None and (
        _lists_on(text, start, stop)
        or BROKEN.match(text, stop.start(), end)
        or (not stop.group().strip() and stands_together(text, stop.start(), stop.end()))
        or FORM_ALONE.fullmatch(text, start, stop.start())
        or (PRACTICE.match(text, start) and DEGREE.match(text, stop.start(), end))
    ):
        stop = ORGANISATION_END.search(text, stop.end(), min(end, start + NAME_LIMIT))
    # "Klinik Pratama Balai Pelatihan (BPTL) Kementerian X": an abbreviation in brackets ends no name that goes on.
    if stop is not None and (inside := SHORT_NAME.match(text, stop.start(), end)) is not None:
        stop = ORGANISATION_END.search(text, inside.end(), min(end, start + NAME_LIMIT))
    cut_at = stop.start() if stop else min(end, start + NAME_LIMIT)
    if (bracket := BRACKET.match(text, cut_at)) is not None:
        cut_at = bracket.end()
    found = piece(text, start, cut_at)
    trail = TRAILING.search(text, found.start, found.end) if found else None
    return piece(text, start, trail.start()) if trail else found


#: Words that lead on to the role behind a name.
TRAILING = re.compile(r"(?:\s{1,3}(?:dan|serta|yang|untuk)|(?<=[a-z]{4})yang)$")


#: Practices bear the names of those who run them, degrees and all: "Praktik Bidan Sari Wulan, A.Md.Keb".
PRACTICE = re.compile(r"\s{0,3}(?:Prakti[ks]|Praktek|PRAKTI[KS]|PRAKTEK|Bidan|BIDAN|BPM|TPMB|PMB|drg?\.)\s")
DEGREE = re.compile(
    r",\s{0,2}(?:A\.?\s?[Mm]d|S\.?\s?S\.?T|S\.?\s?Tr|SKM|S\.?\s?[Kk]e[bp]|Bd\b|Sp\b|M\.?\s?[KT][a-z]{2})"
)
#: "PT, SINAR LAUT": a stop read as a comma behind the form of a firm.
FORM_ALONE = re.compile(r"\s{0,3}(?:PT|CV|UD|RS|RSU|RSUD)")
#: The foot of a page inside a name whose region stands on the next one.
BROKEN = re.compile(
    r"\s{0,3}\n\s{0,160}(?=(?:Kabupaten|KABUPATEN|Kota|KOTA|Provinsi|PROVINSI|Republik|REPUBLIK|Cabang)\s)"
)
#: The name in short, with more of the name behind it.
SHORT_NAME = re.compile(r"\s{0,2}\(\s?(?!PERSERO|TBK|PIHAK)[A-Z]{2,10}\s?\)(?=\s{1,3}(?:[A-Z][a-z]{2}|dr\.|[A-Z]{4}))")
#: Offices whose names list what they are for, with commas: "Dinas Kebudayaan, Pariwisata dan Olahraga".
LISTING = re.compile(
    r"\s*(?:(?:UPTD?|Kepala|Pemerintah)\s)?(?:Dinas|DINAS|Badan|BADAN|Biro|BIRO|Bagian|Fakultas|FAKULTAS|Direktorat|DIREKTORAT"
    r"|Kementerian|KEMENTERIAN|Deputi|Bidang)\s"
)
LISTED = re.compile(
    r",\s{1,3}(?:[A-Z][A-Za-z]{2,20}\s{1,3}){0,3}(?:[A-Z][A-Za-z]{2,20},\s{1,3})?(?:dan|serta|DAN)\s{1,3}[A-Z]"
    r"|(?:,\s{1,3}(?!(?:Jalan|Jl|Kec|Kel|Kab|Kota|Prov|Desa|Gedung|Komplek))(?:[A-Z][A-Za-z]{2,20}\s{1,3}){0,3}"
    r"[A-Z][A-Za-z]{2,20}\s{0,3}){1,5},?\s{1,3}(?:dan|serta|DAN)\s{1,3}[A-Z]"
)


def _lists_on(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a name goes on behind the comma at which it was to end."""
    return bool(LISTING.match(text, start)) and LISTED.match(text, stop.start()) is not None


def is_name(text: str) -> bool:
    """Whether words can be an organisation's name: it begins with a capital and is no phrase of the law."""
    if not re.match(r"[A-Z(\"]", text) or len(text) < 2:
        return False
    return re.match(
        r"(?:PIHAK|Pihak|PARA|Para\s|Kuasa|Jabatan|Direksi\b|Undang|(?:Diri|Sendiri|Pribadi)\b)", text
    ) is None and not BLANK.search(text)


def _before(text: str, start: int, end: int) -> Piece | None:
    """An organisation that stands before "diwakili oleh": from its marker or the last line break or sentence."""
    if (told := _told(text, start, end)) is not None:
        return told
    marker = re.compile(MARKER)
    low = start
    for match in marker.finditer(text, max(start, end - 400), end):
        low = match.end()
        break
    found = cut_name(text, low, end)
    if found is None or not is_name(found.text) or LONE_LETTER.match(found.text):
        # Where no number was readable before it, a name begins with what kind of body it is.
        head = BODY.search(text, low, end)
        found = cut_name(text, head.start(), end) if head else found
    return found if found and is_name(found.text) else None


BODY = re.compile(rf"(?<![A-Za-z]){HEAD}(?=[\s.,])")
#: "B PT X": the mark of a party that lost its stop.
LONE_LETTER = re.compile(rf"[A-H]\.?\s(?={HEAD})")
