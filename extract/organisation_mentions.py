"""Organisations in running text: where a name stands, and whether it names the body, its head or just the place.

Names are found by their beginnings (data/organisasi.toml), by known short forms and by the regions they govern;
extract/organisations.py then says which organisation each is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from extract.organisations import Organisation, foreign_places, heads, known, resolve_organisation
from extract.phrases import GAP, Phrases, Token, fold, tokens
from extract.regions import RegionMention, find_regions
from extract.sectors import terms

#: body: its own name; head: the person at its top ("Gubernur Bali"); place: "Provinsi Bali"; bare: "Bali".
Form = Literal["body", "head", "place", "bare"]

#: A name runs over at most so many words.
MAX_WORDS = 12


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """One organisation named in a text; offsets are 0-based."""

    start: int
    end: int
    organisation: Organisation
    form: Form


def find_organisations(text: str, words: list[Token] | None = None) -> list[OrganisationMention]:
    """Every organisation named in a text, from left to right, none inside another. Never raises."""
    words = tokens(text) if words is None else words
    places = find_regions(text, words)
    found = _headed(text, words, places) + _known(text, words) + _governments(text, words, places)
    found += _foreign(text, words)
    return _apart(found)


def _apart(found: list[OrganisationMention]) -> list[OrganisationMention]:
    """Of mentions that overlap, the one that starts first; of those, the longest."""
    kept: list[OrganisationMention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


@lru_cache(maxsize=4096)
def _resolve(name: str) -> Organisation | None:
    return resolve_organisation(name)


# --- names with a telling beginning ---------------------------------------------------------------------------------

#: Never part of a name, though written with a capital: titles of persons and words that open a new phrase.
_STOP = {
    "prof", "dr", "ir", "drs", "dra", "h", "hj", "plt", "pj", "plh", "bapak", "ibu", "tentang", "dengan", "antara",
    "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "gubernur", "bupati", "wali", "walikota",
    "direktur",
    "rektor", "ketua", "kepala", "pemprov", "pemkab", "pemkot", "pemko", "serta", "menteri", "wakil", "dan", "di",
    "mou", "pks",
    "teken", "tandatangani", "jalin", "sepakati", "sepakat", "gandeng", "tangani", "bahas", "jajaki", "perkuat",
    "untuk", "soal",
    "terkait", "resmi", "perpanjang", "evaluasi", "akan", "segera", "kolaborasi", "kerjasama", "gelar", "siap", "ajak",
}  # fmt: skip
#: Kinds whose names go on over "dan" and commas.
_CROSSING = ("perangkat_daerah", "kementerian", "lembaga")
_JOINS = {"dan", "untuk", "of", "and", "the"}


def _headed(text: str, words: list[Token], places: list[RegionMention]) -> list[OrganisationMention]:
    found, skip = [], 0
    ends = {p.start: p.end for p in places}
    for at, token in enumerate(words):
        if token.start < skip or token.word not in heads() or not text[token.start].isupper():
            continue
        mention = _from_head(text, words, at, ends)
        if mention is not None:
            found.append(mention)
            skip = mention.end
    return found


def _from_head(text: str, words: list[Token], at: int, regions_at: dict[int, int]) -> OrganisationMention | None:
    for head in heads()[words[at].word]:
        length = len(head.written)
        said = words[at : at + length]
        if tuple(t.word for t in said) != head.written or not text[said[-1].start].isupper():
            continue
        if _is_building(words, at + length - 1):
            return None
        # Houses are called Balai too: there the first word must tell an office, as it must for a Dinas.
        kind = "perangkat_daerah" if head.full in ("Balai", "Komisi", "Otoritas", "Loka") else head.kind
        last = _name_end(text, words, at + length, regions_at, kind)
        if last < at + length:
            return None
        end = _closing_bracket(text, words[last].end)
        organisation = _resolve(text[said[0].start : end])
        return OrganisationMention(said[0].start, end, organisation, "body") if organisation else None
    return None


def _is_building(words: list[Token], last: int) -> bool:
    """ "Balai Kota Kupang" is a house, "Kantor Gubernur" too."""
    return words[last].word == "balai" and last + 1 < len(words) and words[last + 1].word in ("kota", "kartini", "desa")


def _region_end(words: list[Token], first: int, here: int, regions_at: dict[int, int]) -> int:
    """Last word of the region at `here`; an office for a "Wilayah" may name two: "Sumatera Barat dan Riau"."""
    last = here
    while last + 1 < len(words) and words[last + 1].start < regions_at[words[here].start]:
        last += 1
    wide = any(words[n].word in ("wilayah", "kanwil", "regional") for n in range(max(0, first - 1), here))
    if wide and last + 2 < len(words) and words[last + 1].word == "dan" and words[last + 2].start in regions_at:
        return _region_end(words, last + 2, last + 2, regions_at)
    return last


#: What may follow the abbreviation in brackets inside a name: "Komisi Pemilihan Umum (KPU) Kabupaten Kebumen".
_GOES_ON = {"kabupaten", "kota", "provinsi", "cabang", "wilayah", "perwakilan", "kantor", "regional", "resor", "negeri"}


def _name_end(text: str, words: list[Token], at: int, regions_at: dict[int, int], head_kind: str) -> int:
    """Index of the last word of a name whose words after its head start at `at`; `at - 1` if there is none."""
    last, crosses = at - 1, head_kind in _CROSSING
    for here in range(at, min(at + MAX_WORDS, len(words))):
        token = words[here]
        gap = text[words[here - 1].end : token.start]
        if (
            gap == " ("
            and text[token.end : token.end + 1] == ")"
            and text[token.start : token.end].isupper()
            and crosses
        ):
            continue
        if gap == ") " and (token.word in _GOES_ON or token.start in regions_at):
            gap = " "
        if not _inside_name(gap, words[here - 1], token, crosses) or token.word in _STOP - _JOINS:
            break
        if token.word in _JOINS:
            if not (crosses and _goes_on(text, words, here, regions_at)):
                break
            continue
        if not (text[token.start].isupper() or (text[token.start].isdigit() and gap.strip() in ("", "/"))):
            break
        if crosses and here > at - (head_kind != "lembaga") and not _of_an_office(text, token, regions_at):
            break
        if here > at and token.word in ("pt", "cv", "universitas", "pemerintah", "dinas", "kementerian"):
            break
        last = here
        if crosses and token.start in regions_at:
            # An office's name ends with its region; what follows is its head: "Kejaksaan Negeri Wajo Andi …".
            return _region_end(words, at, here, regions_at)
    return last


def _of_an_office(text: str, token: Token, regions_at: dict[int, int]) -> bool:
    """Whether a word can be of an office's name: a word of its trade, an abbreviation, a number, its region."""
    written = text[token.start : token.end]
    if written.isupper() or written.isdigit():
        return True
    return token.word in office_words() or token.start in regions_at or (token.word,) in foreign_places()


def _inside_name(gap: str, before: Token, after: Token, crosses: bool) -> bool:
    bare = gap.strip(" \xa0")
    if bare == "." and gap != ".":
        return before.word in ("pt", "cv", "no")
    if bare == ",":
        return crosses and after.word in office_words()
    return "\n" not in gap and len(gap) < 5 and bare in ("", ".", "-", "/", "&")


@cache
def office_words() -> frozenset[str]:
    """Words of which the names of offices are made: those of the government affairs, and a few more."""
    more = (
        "umum pemerintahan hukum organisasi keuangan aset pendapatan protokol humas publik pembangunan "
        "perekonomian administrasi "
        "kesejahteraan rakyat otonomi daerah politik bangsa kesatuan kepegawaian pengembangan sumber daya manusia "
        "perencanaan "
        "pengadaan barang jasa tata usaha negara luar negeri dalam bina marga cipta karya program kerjasama "
        "kemasyarakatan "
        "sdm wilayah pengawasan dan khusus fasilitasi pimpinan setda sekretariat komunikasi informatika satu "
        "pintu pelayanan "
        "terpadu penanggulangan pengelolaan provinsi kabupaten kota pemerintah nasional taman besar jenderal "
        "utama cabang "
        "perwakilan regional kelas resor negeri tinggi agung republik indonesia riset inovasi koordinator badan "
        "dinas kantor "
        "kependudukan pencatatan perlindungan pelindungan anak pengendalian penelitian latihan olahraga ruang "
        "aparatur sosial "
        "agama hak asasi manusia imigrasi pemasyarakatan teknologi tertinggal tenaga desa perdesaan badan usaha "
        "milik digital"
    )
    return frozenset(word for term in terms() for word in fold(term.phrase)) | frozenset(more.split())


def _goes_on(text: str, words: list[Token], at: int, regions_at: dict[int, int]) -> bool:
    """Whether the name goes on after the "dan" at `at`: "Dinas Energi dan Sumber Daya Mineral"."""
    if at + 1 >= len(words):
        return False
    after = words[at + 1]
    return (
        text[after.start].isupper()
        and after.word not in heads()
        and after.word not in _STOP
        and after.word not in ("pemerintah", "provinsi", "kabupaten", "kota")
        and after.start not in regions_at
        and not text[words[at].end : after.start].strip()
    )


_BRACKET = re.compile(r"[ ]?\((?:Persero|Perseroda)\)(?: Tbk)?", re.IGNORECASE)


def _closing_bracket(text: str, end: int) -> int:
    found = _BRACKET.match(text, end)
    return found.end() if found else end


# --- known short forms ----------------------------------------------------------------------------------------------


@cache
def _known_phrases() -> Phrases[bool]:
    return Phrases.of((" ".join(key), entry[2]) for key, entry in known().items())


def _known(text: str, words: list[Token]) -> list[OrganisationMention]:
    found = []
    for start, end, _ in _known_phrases().find(text, words):
        written = text[start:end]
        if not written[0].isupper() or (len(written) < 5 and not written.isupper()):
            continue
        organisation = _resolve(written)
        if organisation is not None:
            found.append(OrganisationMention(start, end, organisation, "body"))
    return found


# --- governments of regions -----------------------------------------------------------------------------------------

_BODY = {"pemerintah", "pemprov", "pemprop", "pemkab", "pemkot", "pemko", "pemda", "setdaprov", "setda"}
_HEADS = {
    "gubernur",
    "bupati",
    "walikota",
    "wagub",
    "wabup",
    "wawali",
    "wako",
    "sekda",
    "sekdaprov",
    "sekdakab",
    "sekdakot",
}
_LEVELS = {"provinsi", "propinsi", "prov", "kabupaten", "kab", "kota", "daerah", "administrasi"}


def _governments(text: str, words: list[Token], places: list[RegionMention]) -> list[OrganisationMention]:
    index = {token.start: number for number, token in enumerate(words)}
    found = []
    for place in places:
        start, form = _form(text, words, index[place.start])
        organisation = _resolve(_named(text, start, place, form))
        if organisation is not None:
            found.append(OrganisationMention(start, place.end, organisation, form))
    return found


def _form(text: str, words: list[Token], at: int) -> tuple[int, Form]:
    """Where the mention of a government starts whose region is word `at`, and how it is named."""
    back, level = at - 1, None
    while back >= 0 and at - back <= 4 and _close(text, words, back):
        word = words[back].word
        if word in _BODY:
            return _full_body(text, words, back), "body"
        if word in _HEADS:
            return words[back].start, "head"
        if word == "kota" and back and words[back - 1].word == "wali":
            return words[back - 1].start, "head"
        if word not in _LEVELS:
            break
        level = back
        back -= 1
    if level is not None and text[words[level].start].isupper():
        return words[level].start, "place"
    return words[at].start, "bare"


def _full_body(text: str, words: list[Token], at: int) -> int:
    """The start of "Pemerintah Provinsi (Pemprov) …" when only "Pemprov" stands next to the region."""
    for back in (at - 1, at - 2, at - 3):
        if back >= 0 and words[back].word == "pemerintah" and words[at].start - words[back].end < 30:
            return words[back].start if words[at].word != "pemerintah" else words[at].start
    return words[at].start


def _close(text: str, words: list[Token], at: int) -> bool:
    gap = text[words[at].end : words[at + 1].start]
    return len(gap) <= 3 and gap.strip(" \n\xa0") in ("", ".", "(", ")")


def _named(text: str, start: int, place: RegionMention, form: Form) -> str:
    written = text[start : place.end]
    return f"Provinsi {place.name}" if form == "bare" and place.level == "provinsi" else written


# --- foreign local governments --------------------------------------------------------------------------------------


@cache
def _foreign_phrases() -> Phrases[str]:
    return Phrases.of((" ".join(key), kind) for key, (kind, _) in foreign_places().items())


_FOREIGN_LEVELS = {"provinsi", "kota", "prefektur", "distrik", "wilayah"}


def _foreign(text: str, words: list[Token]) -> list[OrganisationMention]:
    index = {token.start: number for number, token in enumerate(words)}
    found = []
    for start, end, kinds in _foreign_phrases().find(text, words):
        if not text[start].isupper():
            continue
        at = index[start]
        begin, end = _foreign_span(text, words, at, end)
        if begin == start and "daerah" not in kinds:
            continue
        organisation = _resolve(text[begin:end])
        if organisation is None and "daerah" in kinds:
            organisation = Organisation(f"Pemerintah {text[start:end]}", "pemerintah_asing", None, 0.5)
        if organisation is not None and organisation.kind in ("pemerintah_asing", "lembaga_asing"):
            found.append(OrganisationMention(begin, end, organisation, "body" if begin < start else "bare"))
    return found


_COUNTRY_AFTER = re.compile(r",[ ]?([A-Z][a-z]+(?: [A-Z][a-z]+)?)")
_FORM_AFTER = re.compile(
    r"[ ](?:City|Prefecture|Prefectural|Provincial|Metropolitan|State)(?: (?:Government|City|Council))?"
)


def _foreign_span(text: str, words: list[Token], at: int, end: int) -> tuple[int, int]:
    """From the word for its level to the word for its form: "Pemerintah Kota Bursa", "Kagoshima City Government"."""
    start = words[at].start
    back = at - 1
    while back >= 0 and at - back < 4 and GAP.fullmatch(text, words[back].end, words[back + 1].start):
        if words[back].word not in _FOREIGN_LEVELS | {"pemerintah", "daerah", "negara", "bagian"}:
            break
        start = words[back].start if text[words[back].start].isupper() else start
        back -= 1
    form = _FORM_AFTER.match(text, end)
    return start, form.end() if form else end
