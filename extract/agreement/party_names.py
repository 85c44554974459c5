"""The organisation that a party clause or the title names: after "atas nama", in the position, or in the title."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extract.agreement.parties import Clause
from extract.agreement.party_bodies import BLANK
from extract.agreement.party_pieces import Piece
from extract.agreement.party_words import vocabulary
from extract.organisations.resolve import resolve_organisation
from extract.organisations.vocabulary import Organisation, foreign_places, government
from extract.text.casing import official_case
from extract.text.english_names import in_indonesian
from extract.text.phrases import fold
from extract.text.regions import find_regions, region
from extract.text.repair import letters
from extract.text.sheet import Sheet
from extract.text.spelling import similar

#: An organisation surer than this is taken as named; below it the title block is asked.
SURE = 0.7


@dataclass(frozen=True, slots=True)
class Found:
    """An organisation and the words that named it."""

    organisation: Organisation
    piece: Piece
    source: str  #: "clause", "position" or "title"


def resolve(piece: Piece | None, source: str) -> Found | None:
    if piece is None or BLANK.search(piece.text) or BARE_HEAD.fullmatch(piece.text):
        return None
    text = INNER.sub("", piece.text)
    foreign, text = is_abroad(text), _without_country(text)
    organisation = _named(text) or resolve_organisation(text) or _plain(text)
    if (
        organisation is not None
        and foreign
        and organisation.region_code is None
        and organisation.kind in ("", "perguruan_tinggi")
    ):
        organisation = replace(organisation, kind="lembaga_asing")
    if organisation is not None and organisation.kind == "pemerintah_asing":
        organisation = replace(organisation, name=ABROAD.split(organisation.name)[0].strip())
    return Found(_as_printed(organisation, piece.text), piece, source) if organisation else None


def _without_country(text: str) -> str:
    """A name without the country that stands behind it: "NAGASE COLLEGE, JAPAN"."""
    name, comma, country = text.rpartition(",")
    told = comma and (is_abroad(text) or fold(country) == ("indonesia",))
    return name if told and "pemerintah" not in name.lower() else text


def is_abroad(text: str) -> bool:
    """Whether a foreign country stands behind a name."""
    _, comma, country = text.rpartition(",")
    place = foreign_places().get(fold(country)) if comma else None
    return place is not None and place[0] == "negara"


#: Bodies of the state whose full names end so where a page prints it.
STATE = re.compile(r"(?:Kementerian\s.{3,120}|Kejaksaan Agung)")
REPUBLIC = re.compile(r"\sRepublik\s{1,3}Indonesia\s*$", re.IGNORECASE)


def _as_printed(organisation: Organisation, written: str) -> Organisation:
    """A ministry with "Republik Indonesia" behind its name where the page prints it so; see registry/names.py."""
    full = STATE.fullmatch(organisation.name) and REPUBLIC.search(written) and not REPUBLIC.search(organisation.name)
    return replace(organisation, name=f"{organisation.name} Republik Indonesia") if full else organisation


def bare(name: str) -> str:
    """A name without the "Republik Indonesia" that one place prints and another leaves out."""
    return REPUBLIC.sub("", name)


#: The beginning of a name whose rest a template leaves to be filled in.
BARE_HEAD = re.compile(
    r"(?:(?:Pemerintah(?:an)?|Kabupaten|Kota|Provinsi|Daerah|Dinas|Badan|Kantor|Universitas|Yayasan|Laboratorium|Rumah|Sakit|Umum|RSUD|RSU|RS"
    r"|Bank|Perusahaan|Sekolah|PT|CV|Mitra|Apotek|Klinik|Puskesmas|Hotel|Toko|Desa|Direktur|Utama|Ketua|Kepala|Rektor|Pimpinan|Manajer|Pejabat)[\s./]{0,3})+",
    re.IGNORECASE,
)
#: What follows the name of a government abroad: its province or country.
ABROAD = re.compile(
    r",|(?<=\w\s)(?=(?:Pro[pv]insi|Negara\sBagian|Prefektur|Republik|State\sof|Province\sof)\b)(?<!Pemerintah\s)"
)


def _named(text: str) -> Organisation | None:
    """A government that an English text names; one that is no Indonesian region keeps its English name."""
    name = in_indonesian(text)
    if name is None:
        return None
    organisation = resolve_organisation(name)
    if organisation is not None and organisation.region_code:
        return organisation
    written = re.sub(r"^the\s", "", re.sub(r"\s+", " ", text.split(",")[0]), flags=re.IGNORECASE)
    return Organisation(official_case(written), "pemerintah_asing", None, SURE)


#: English words that tell a partner abroad where its name is in no vocabulary.
FOREIGN = (
    (
        "pemerintah_asing",
        re.compile(r"\b(?:City|Prefecture|Municipal\w*|County|State\sof|Province\sof)\b", re.IGNORECASE),
    ),
    (
        "lembaga_asing",
        re.compile(r"\b(?:Foundation|Institute|Organi[sz]ation|Agency|Council|Fund|Trust)\b", re.IGNORECASE),
    ),
)


def _plain(text: str) -> Organisation | None:
    """A name that no rule knows, taken as written; its kind stays open."""
    words = re.findall(r"[A-Za-z]{2,}", text)
    if not 1 <= len(words) <= 14 or not text[0].isupper():
        return None
    kind = next((kind for kind, pattern in FOREIGN if pattern.search(text)), "")
    # "Unit Donor Darah (UDD) PMI": an abbreviation in brackets is no part of the name.
    return Organisation(official_case(ABBREVIATED.sub("", text)), kind, None, 0.4)


#: The same with more of the name behind it.
INNER = re.compile(r"\s?\(\s?(?!PERSERO|TBK|BPD)[A-Z]{2,10}\s?\)(?=\s[A-Za-z])")
ABBREVIATED = re.compile(r"\s?\(\s?[A-Z]{2,10}\s?\)")


HIMSELF = re.compile(r"(?:diri|saya|dirinya|pribadi|sendiri)\b", re.IGNORECASE)
FOR_SELF = re.compile(
    r"\batas\s{1,3}(?:nama\s{0,3}:?\s{0,3})?(?:diri(?:nya)?\s{0,3}(?:sendiri|pribadi)|sendiri|pribadi|dirinya)\b",
    re.IGNORECASE,
)
#: "Pemerintah Kabupaten" of which the name stands elsewhere in the clause.
UNNAMED = re.compile(
    r"(?:Pemerintah(?:an)?(?:\sDaerah)?\s)?(?P<level>Kabupaten|Kota|Pro[vp]insi)(?:\stersebut)?", re.IGNORECASE
)


def named_in(sheet: Sheet, clause: Clause) -> Found | None:
    """The organisation after "atas nama"; its region is taken from the clause where only its level is written."""
    piece = clause.organisation
    if piece is None or HIMSELF.match(piece.text):
        return None
    # "atas nama Kepala Puskesmas X": who acts for the head of an office acts for the office.
    piece = organisation_of(piece) or piece
    unnamed = UNNAMED.fullmatch(piece.text)
    if unnamed is None:
        return resolve(piece, "clause")
    mentions = find_regions(sheet.text[clause.start : clause.end])
    level = unnamed["level"].lower().replace("propinsi", "provinsi")
    codes = {m.code for m in mentions if m.code and region(m.code).level == level}
    return Found(government(region(codes.pop()), 0.8), piece, "position") if len(codes) == 1 else None


#: What stands behind a profession and names no body: "Dokter Gigi Praktik Perorangan".
QUALIFIED = re.compile(
    r"(?:\s(?:Umum|Gigi|Keluarga|Spesialis|Klinik|Desa|Jejaring|Prakti[ks]|Praktek|Mandiri|Swasta|Perorangan))+$|\sSpesialis(?:\s[A-Za-z]{3,20}){1,4}$",
    re.IGNORECASE,
)


def is_profession(position: Piece | None) -> bool:
    """Whether words where a post should stand name a profession: "Bidan", "Dokter Praktik Perorangan"."""
    professions = {word.lower() for word in vocabulary()["professions"]}
    return position is not None and not professions.isdisjoint(
        {position.text.lower(), QUALIFIED.sub("", position.text).lower()}
    )


def _himself(sheet: Sheet, clause: Clause) -> Found | None:
    """A person who signs for nobody else: no organisation and no post, or "atas nama diri sendiri"."""
    for_self = clause.organisation is None and FOR_SELF.search(sheet.text, clause.start, clause.end)
    post = clause.position if not is_profession(clause.position) else None
    if clause.person is None or clause.role is None or not (for_self or not (clause.organisation or post)):
        return None
    return Found(Organisation(clause.person.text, "perorangan", None, SURE), clause.person, "position")


def of_clause(sheet: Sheet, clause: Clause, titled: Found | None) -> Found | None:
    """The organisation of a clause: after "atas nama", else that of the position, else that of the title."""
    named = named_in(sheet, clause)
    unknown = titled is None or titled.organisation.score < SURE
    if named is None and unknown and (person := _himself(sheet, clause)) is not None:
        return person
    if named is not None and (named.organisation.score >= SURE or titled is None):
        return named
    by_position = resolve(organisation_of(clause.position), "position")
    if (
        named is not None
        and titled is not None
        and letters(named.organisation.name) == letters(titled.organisation.name)
    ):
        # A name that no rule knows, but that title and clause agree on.
        return named
    governments = [bool(one and GOVERNMENT.match(one.organisation.name)) for one in (named, titled)]
    if governments == [True, False]:
        # "atas nama Pemerintah Kabupaten X", of a region that is on no list: an office in the title acts for it.
        return named
    if titled is not None and by_position is not None and rivals(titled.organisation, by_position.organisation):
        # A title left from another paper names one health centre, the clause the head of another.
        return by_position
    # A head of office signs for its region: the title says more than the position.
    for found in (titled, by_position, named):
        if found is not None and found.organisation.score >= SURE:
            return found
    return named or titled or by_position


GOVERNMENT = re.compile(r"Pemerintah (?:Daerah )?(?:Kabupaten|Kota|Provinsi) [A-Z]")
#: What parts names of one kind of office.
UNIT = re.compile(r"(?:UPTD?|BLUD)\s+")


def rivals(titled: Organisation, named: Organisation) -> bool:
    """Whether a title and a clause name two bodies of one sort: one health centre and another."""
    sorts = [UNIT.sub("", one.name).split()[0] for one in (titled, named)]
    return (
        sorts[0] == sorts[1]
        and titled.kind == named.kind != ""
        and not (one_body(titled.name, named.name) or similar(titled.name, named.name))
    )


def one_body(name: str, other: str) -> bool:
    """Whether two names are of one organisation, the shorter of them perhaps without its place."""
    if name == other:
        return True
    short, long = sorted((letters(UNIT.sub("", name)), letters(UNIT.sub("", other))), key=len)
    return len(short) >= 12 and long.startswith(short)


OFFICE = re.compile(
    r"(?:(?:Plt|Plh|Pj|Pjs)\.?\s|(?:Penjabat|Pelaksana Tugas|Wakil|Presiden|General"
    r"|Branch)\s)*(?:Direktur(?:\s(?:Utama|Umum|Operasi\w*|Bisnis|Eksekutif))?"
    r"|Direksi|Rektor|Ketua(?:\s(?:Umum|Yayasan(?=\sYayasan)|Pengurus|Badan Pengurus))?|Pimpinan(?:\sCabang)?"
    r"|Pemimpin(?:\sCabang)?|Kepala(?:\sKantor)?(?:\sCabang(?:\sUtama)?)?(?=\s(?:BPJS|PT|Bank|Perum)\b)|Kepala(?=\s(?:Dinas|Badan|Kantor|Biro|Bagian|Kejaksaan|Balai|Sekolah|Kepolisian"
    r"|Cabang|Perwakilan|UPTD?|Unit|Puskesmas|Klinik|Laboratorium|Instalasi|FKTP|RS|RSUD|Rumah|SDN?|SMPN?|SMAN?|SMKN?|Madrasah|Desa"
    r"|Lembaga\sPemasyarakatan|Lapas|Rutan|Pusat|Stasiun|Taman|TK|PAUD|MI|MTs\w?|MAN?|Pelabuhan|Bandara|Loka|Museum|Kelurahan|KUA|RA|SLB))"
    r"|Komandan(?=\s(?:Komando|Kod(?:im|am|aeral)|Korem|Koramil|Distrik|Pangkalan|Lanal|Lanud|Satuan|Resort?|Batalyon|Brigade))"
    r"|(?:Pejabat\sPembuat\sKomitmen|PPK|(?:Kuasa\s)?Pengguna\sAnggaran|KPA)(?=\s(?:Dinas|Badan|Kantor|Biro|Sekretariat|Satuan|Rumah|RSUD|Balai|UPTD?|Universitas|Politeknik|Direktorat"
    r"|Kecamatan|Kelurahan|Inspektorat|Bagian|Puskesmas|SD|SMP|SMA|SMK|Pemerintah))"
    r"|(?:Pemilik(?:\sUsaha)?|Owner|Penanggung\sJawab)(?=\s(?:Apotek|Klinik|Praktik|Praktek|Toko|Laboratorium|Optik|Rumah|Bengkel|PT|CV|UD)\b)"
    # "HR Manager PT X": what a manager is for stands before the word.
    r"|(?:[A-Z][\w&]{1,15}\s){1,3}(?:Manager|Manajer|Director|Officer|Supervisor|Head)(?=\s(?:PT|CV|UD|RS|Hotel|Bank|Perum)\b)"
    r"|Manajer|Manager|Dekan|Executive Director|Director|President|Mayor of|Governor of)\s{1,2}(?P<name>[A-Z].{2,120})",
    re.IGNORECASE,
)


FURTHER_POST = re.compile(
    r",?\s(?:dan|serta|selaku|sebagai|sekaligus|merangkap)\s(?=(?i:Penanggung|Pemilik|Ketua|Direktur|Kepala|Pejabat|Pendiri|Pengguna"
    r"|Kuasa|Bendahara|Pimpinan|Rektor|Dekan)\b)"
)


def organisation_of(position: Piece | None) -> Piece | None:
    """The organisation inside a position: "Direktur Utama PT X"; a head of region stands for the region."""
    if position is None or is_profession(position):
        return None
    for head, office in vocabulary()["heads"].items():
        if position.text.lower().startswith(f"{head.lower()} "):
            return Piece(position.start, position.end, f"{office} {position.text[len(head) + 1 :]}")
    match = OFFICE.match(position.text)
    if match is None:
        return position
    shift = position.end - position.start - len(position.text)
    # "Direktur Rumah Sakit dan Penanggung Jawab": another post names no body.
    name = FURTHER_POST.split(match["name"])[0]
    return Piece(position.start + match.start("name") + max(0, shift), position.end, name)


def bodies_of(sheet: Sheet, clause: Clause) -> tuple[Organisation, ...]:
    """The organisations that a clause itself names, in its position too."""
    founds = (named_in(sheet, clause), resolve(organisation_of(clause.position), "position"))
    return tuple(f.organisation for f in founds if f is not None)


def names_of(sheet: Sheet, clause: Clause) -> set[str]:
    return {organisation.name for organisation in bodies_of(sheet, clause)}
