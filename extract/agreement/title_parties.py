"""The parties that the title block names: ANTARA … DENGAN …, one or more lines a name."""

from __future__ import annotations

import re

from extract.agreement.party_capitals import in_capitals
from extract.agreement.party_pieces import Piece
from extract.agreement.title_lines import Line
from extract.knowledge import read_table

#: A title block names its parties in no more lines than these.
MAX_LINES = 30
OPENS = re.compile(r"\s*(?:.{0,90}\s)?(?:ANTARA|BETWEEN|Antara|antara|Between|between)\b\s*:?")
#: Lines that are nothing but the word between two parties, as bare letters, and their usual misreadings.
JOINS = re.compile(r"(?:[DO]EN[GQC]A[NH]|DBNGAN|DAN|AND|SERTA|WITH|DENGANDAN|AND?THE)")
#: How the name of a party begins; a line that begins so after "dan" or a comma is another party.
HEAD = (
    r"(?:PEMERINTAH|PEMKAB|PEMKOT|PEMPROV|PT\b|CV\b|PD\b|UNIVERSITAS|INSTITUT|POLITEKNIK|YAYASAN|BADAN|KANTOR"
    r"|KEJAKSAAN|KEMENTERIAN"
    r"|DINAS|BANK|KEPOLISIAN|POLDA|POLRES|RSUD|RUMAH\sSAKIT|LEMBAGA|BALAI|PERUSAHAAN|PERUMDA|PERUM\b|THE\s"
    r"|KONSULAT|DEWAN|BUPATI|PUSKESMAS|UPTD?\b|FAKULTAS|RS\b|DIREKTORAT|LABORATORIUM|PALANG"
    r"|GUBERNUR|WALI\s?KOTA|SEKOLAH|KOMISI|BPJS|PENGADILAN|KOMANDO|PERKUMPULAN|HIMPUNAN|ASOSIASI|KOPERASI(?!\s(?:DAN|USAHA|UKM|UMKM|KABUPATEN|KOTA|PROVINSI)\b)|PDAM|IKATAN|KLINIK|APOTEK)"
)
SPLIT = re.compile(
    rf"(?:^|\s)(?:DENGAN|Dengan|WITH)(?:\s|$)|(?:^|[\s,])(?:DAN|AND)\s+(?={HEAD})|,\s*(?:DAN|AND)?\s*$|\s(?:DAN"
    rf"|AND)\s*$|(?:,|\s(?:DAN|AND))\s+(?=(?P<like>[A-Z]{{2,20}})\s)"
)
#: What goes on with the name of a firm: "PT BANK X (PERSERO) TBK," / "KANTOR CABANG Y".
BRANCH = re.compile(r"(?:KANTOR|UNIT|BADAN)\s(?:CABANG|WILAYAH|PUSAT|KAS|LAYANAN|USAHA)\b")
ENDS = re.compile(
    r"TENTANG|TENT|NOMOR|MENGENAI|CONCERNING|REGARDING|ABOUT|DALAM|UNTUK|DENGANRAHMAT|NUMBER|TAHUN|PADAHARI|TANGGAL"
    r"|ON$|IN(?:THE)?FIELD"
)
INLINE_END = re.compile(
    r"\s(?:TENTANG|Tentang|MENGENAI|Mengenai|NOMOR|Nomor|CONCERNING|REGARDING)\b|\sSEBAGAI\s(?=[A-Z])|^\s*N[Oo0]\s?[.:]"
)


def title_parties(lines: tuple[Line, ...]) -> tuple[Piece, ...]:
    """The parties that the title block names between ANTARA and TENTANG or the numbers, in order."""
    for i, line in enumerate(lines):
        found = OPENS.match(line.text)
        if found is None or not (in_capitals(line.text) or line.key in ("ANTARA", "BETWEEN")):
            continue
        parties = _block(lines, i, found.end())
        if len(parties) >= 2:
            return parties
    return _around_join(lines)


#: "Pemerintah Kota X, … dan Pemerintah Kota Y, …, selanjutnya disebut Para Pihak": how memoranda with partners abroad
#: begin.
GOVERNMENT = r"(?:The\s|the\s)?(?:[A-Z][a-z]{2,12}\s)?(?:Pemerintah|Government|Council|Dewan|City)\s"
PREAMBLE = re.compile(
    rf"(?:^|\n|(?<=[A-Z]{{4}}\s))[^\S\n]{{0,20}}(?P<one>{GOVERNMENT}[^;:]{{4,160}}?),?\s{{1,3}}(?:dan|and)\s{{1,3}}"
    rf"(?P<two>{GOVERNMENT}[^;:]{{4,160}}?),?\s{{1,3}}\(?(?:yang\s|untuk\s)?(?:selanjutnya|[Hh]ereinafter)[^.;]{{0,60}}?"
    r"(?:Para\s{1,3}Pihak|PARA\s{1,3}PIHAK|Parties)"
)


def preamble_parties(text: str, end: int) -> tuple[Piece, ...]:
    """The two governments that a preamble without party clauses names before `end`."""
    found = PREAMBLE.search(text, 0, min(len(text), end + 400))
    if found is None:
        return ()
    return tuple(Piece(*found.span(name), re.sub(r"\s+", " ", found[name])) for name in ("one", "two"))


def _around_join(lines: tuple[Line, ...]) -> tuple[Piece, ...]:
    """The two names around a line that says only DENGAN, DAN or AND, where ANTARA was not readable."""
    for i, line in enumerate(lines):
        if not JOINS.fullmatch(line.key) or not 0 < i < len(lines) - 1:
            continue
        first = next((k for k in range(i - 1, max(-1, i - 5), -1) if re.match(HEAD, lines[k].text)), None)
        if first is None and i > 1 and FORMS.match(lines[i - 2].key) and lines[i - 1].text.isupper():
            # Whatever stands between the title and DENGAN is the first party.
            first = i - 1
        if first is not None and lines[i + 1].text.isupper():
            return _block(lines, first - 1, len(lines[first - 1].text)) if first else ()
    return ()


#: A line of running text, which no party's name is: "In order to promote communication among faculty and students".
SENTENCE = re.compile(r"(?:\b[a-z]{2,14}\s{1,2}){5}")


#: Titles right above a name.
FORMS = re.compile(r"(?:SURAT|NASKAH|DRAF)?(?:MOU|PERJANJIAN|NOTAKESE|KESEPAKATAN|PIAGAM|MEMORANDUM|KONTRAK)")
SPECK = re.compile(r"\S\t\s{0,6}")


def _block(lines: tuple[Line, ...], index: int, offset: int) -> tuple[Piece, ...]:
    parties: list[list[Piece]] = [[]]
    first = lines[index]
    rows = [Piece(first.start + offset, first.end, first.text[offset:])] if first.text[offset:].strip() else []
    # A speck in a cell of its own is no part of a name.
    specks = [SPECK.match(line.text) for line in lines[index + 1 : index + MAX_LINES]]
    rows += [
        Piece(line.start + (speck.end() if speck else 0), line.end, line.text[speck.end() if speck else 0 :])
        for line, speck in zip(lines[index + 1 : index + MAX_LINES], specks, strict=True)
    ]
    for n, row in enumerate(rows):
        key = re.sub(r"[^A-Z]", "", row.text.upper())
        if JOINS.fullmatch(key):
            parties.append([])
            continue
        if ENDS.match(key) or SENTENCE.search(row.text):
            break
        cut = INLINE_END.search(row.text)
        kept = Piece(row.start, row.start + cut.start(), row.text[: cut.start()]) if cut else row
        _add(parties, kept, rows[n + 1].text if n + 1 < len(rows) else "")
        if cut:
            break
    return tuple(p for p in (_merged(group) for group in parties) if p is not None)


def _add(parties: list[list[Piece]], row: Piece, following: str) -> None:
    """Adds a line to the current party, or its halves to two where a joining word stands inside."""
    at = 0
    # "DESA A, DESA B DAN DESA C": behind a comma or "dan" another party begins as the one before did.
    begun = (parties[-1][0].text if parties[-1] else row.text).split()[0]
    for match in SPLIT.finditer(row.text):
        # "PEMERINTAH KOTA KAGOSHIMA," / "JEPANG", "KELAUTAN DAN" / "PERIKANAN": a line's end parts two parties only
        # before the name of another.
        other = re.match(HEAD, following.strip()) and not BRANCH.match(following.strip())
        if match.end() == len(row.text) and match.group().strip() != "DENGAN" and not other:
            continue
        if match["like"] not in (None, begun):
            continue
        parties[-1].append(Piece(row.start + at, row.start + match.start(), row.text[at : match.start()]))
        parties.append([])
        at = match.end()
    if row.text[at:].strip():
        parties[-1].append(Piece(row.start + at, row.end, row.text[at:]))


def _is_country(text: str) -> bool:
    words = re.sub(r"^the\s|\W+$", "", text.strip().lower())
    return words in read_table("naskah.toml")["tempat"]["negara"]


def _merged(group: list[Piece]) -> Piece | None:
    group = [p for p in group if re.search(r"[A-Za-z]{2}", p.text)]
    if len(group) > 1 and _is_country(group[-1].text) and not group[-2].text.rstrip().endswith(","):
        # "TOTTORI PREFECTURAL GOVERNMENT" / "JAPAN": the country on a line of its own is no part of the name.
        group = group[:-1]
    if not group:
        return None
    words = re.sub(r"\s+", " ", " ".join(p.text.strip() for p in group)).strip(" ,.-")
    words = re.sub(r"\sTAHUN\s(?:19|20)\d\d$", "", words)
    return Piece(group[0].start, group[-1].end, words) if words else None
