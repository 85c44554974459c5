"""Names of organisations that begin with a telling word ("Dinas …", "PT …"): from where to where they run.

What begins a name is data/organisasi.toml; how far it runs is decided word by word, because the press sets no marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from extract.organisations.branches import has_seat, lies_in_town, numbered_end, of_a_command, only_class, with_own_word
from extract.organisations.counted import is_counted
from extract.organisations.hospitals import DOTTED, HOSPITAL_WORDS, is_class_of_hospital, is_director
from extract.organisations.joints import goes_on, joins_purposes
from extract.organisations.offices import is_small_office
from extract.organisations.resolve import resolve_organisation
from extract.organisations.stops import BRANCHES, DISTRICTS, DUTCH, HONOURS, NOT_IN_NAMES, is_verb, only_titles
from extract.organisations.vocabulary import (
    FIRMS,
    Organisation,
    foreign_places,
    heads,
    joins_fields,
    known,
    office_words,
    town_openings,
)
from extract.text.phrases import Token
from extract.text.regions import RegionMention

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


@lru_cache(maxsize=4096)
def resolve_cached(name: str) -> Organisation | None:
    return resolve_organisation(name)


# --- names with a telling beginning ---------------------------------------------------------------------------------

#: Kinds whose names go on over "dan" and commas.
_CROSSING = ("perangkat_daerah", "kementerian", "lembaga")
_JOINS = {"dan", "untuk", "of", "and", "the"}
#: What opens the name of another office behind a comma: "Pengadilan Agama Sari, Kantor Kementerian Agama …".
_OPENERS = {"kantor", "dinas", "badan", "biro", "pengadilan", "kejaksaan", "kementerian", "kepolisian", "komando"}


def find_headed(text: str, words: list[Token], places: list[RegionMention]) -> list[OrganisationMention]:
    found, skip = [], 0
    ends = {p.start: p.end for p in places}
    for at, token in enumerate(words):
        if token.start < skip or token.word not in heads():
            continue
        if not text[token.start].isupper() and not is_small_office(text, words, at, ends):
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
        capital = text[said[0].start].isupper()
        small = capital and text[said[-1].start].islower() and said[-1].word not in _JOINS
        if tuple(t.word for t in said) != head.written or small:
            continue
        if _is_building(words, at + length - 1) or _is_board(words, at + length - 1):
            return None
        # Houses are called Balai too: there the first word must tell an office, as it must for a Dinas.
        if head.full == "TNI" and _next_word(words, at + length) not in ("ad", "al", "au"):
            # "Mayjen TNI Kunto" is a general's rank and name.
            continue
        kind = "perangkat_daerah" if head.full in ("Balai", "Komisi", "Otoritas", "Loka") else head.kind
        # A park bears a mountain's or a forest's name, which no list of offices' words holds.
        kind = "organisasi" if head.full.endswith("Taman Nasional") else kind
        last = _name_end(text, words, at + length, regions_at, kind)
        if (
            last < at + length
            or (head.written in known() and not has_seat(text, words, at, at + length, regions_at))
            or is_class_of_hospital(words, at + length - 1, last)
            or is_counted(text, said[0].start, words[last])
            or is_director(text, words, at, at + length, last, regions_at)
        ):
            return None
        if head.full == "SMK" and words[last].word == "negeri":
            # "SMK Negeri" without a number is a kind of school.
            return None
        last = with_own_word(text, words, at, last, head.full)
        end = _closing_bracket(text, words[last].end)
        organisation = resolve_cached(text[said[0].start : end])
        return OrganisationMention(said[0].start, end, organisation, "body") if organisation else None
    return None


def _next_word(words: list[Token], at: int) -> str:
    return words[at].word if at < len(words) else ""


def _is_building(words: list[Token], last: int) -> bool:
    """ "Balai Kota Kupang" is a house, "Kantor Gubernur" too."""
    return words[last].word == "balai" and last + 1 < len(words) and words[last + 1].word in ("kota", "kartini", "desa")


def _is_board(words: list[Token], last: int) -> bool:
    """Whether a head opens the name of an association's board: "**Badan** Pengurus Daerah", "**BPD** HIPMI"."""
    after = _next_word(words, last + 1)
    if words[last].word == "badan":
        return after in ("pengurus", "pimpinan")
    return words[last].word == "bpd" and known().get((after,), ("", ""))[1] == "organisasi"


def _region_end(words: list[Token], here: int, regions_at: dict[int, int]) -> int:
    """Last word of the region at `here`."""
    last = here
    while last + 1 < len(words) and words[last + 1].start < regions_at[words[here].start]:
        last += 1
    return last


#: What may follow the abbreviation in brackets inside a name: "Komisi Pemilihan Umum (KPU) Kabupaten Kebumen".
_GOES_ON = {"kabupaten", "kota", "provinsi", "cabang", "wilayah", "perwakilan", "kantor", "regional", "resor", "negeri"}


def _name_end(text: str, words: list[Token], at: int, regions_at: dict[int, int], head_kind: str) -> int:
    """Index of the last word of a name whose words after its head start at `at`; `at - 1` if there is none."""
    hospital = words[at - 1].word in HOSPITAL_WORDS or (words[at - 1].word == "daerah" and words[at - 2].word == "umum")
    last, crosses, opened = at - 1, head_kind in _CROSSING and not hospital, False
    first: int | None = None  # the first word behind the head that is no short form in brackets and no title
    bracket = 0  # where a bracket with a short form of two words ends
    for here in range(at, min(at + MAX_WORDS, len(words))):
        token = words[here]
        gap = text[words[here - 1].end : token.start]
        if (
            gap == " ("
            and text[token.end : token.end + 1] == ")"
            and _is_short_form(text[token.start : token.end])
            and (crosses or here == at or words[here - 1].word in _GENERIC)
        ):
            opened = True
            continue
        if gap == " (" and here == at and _TWO_FORMS.match(text, token.start):
            opened = True
            continue
        if token.start < bracket:
            continue
        short = _TWO_SHORT.match(text, token.start) if gap == " (" and words[here - 1].word in _GENERIC else None
        short = short or (_OFFICE_SHORT.match(text, token.start) if gap == " (" and crosses else None)
        if short is not None:
            opened, bracket = True, short.end()
            continue
        if hospital and gap == ". " and len(words[here - 1].word) == 1:
            gap = " "
        own = at if first is None else first
        district = last >= at and words[last].word == "kecamatan"
        seat = head_kind == "lembaga" and (last == at - 1 or district or only_class(words[own : last + 1]))
        generic = last == at - 1 or words[last].word in _GENERIC
        if opened and gap == "/" and _TWO_FORMS.match(text, words[here - 1].start):
            continue
        if gap == ") " and opened and (seat or generic or token.word in _GOES_ON or token.start in regions_at):
            gap = " "
        if here == at and "/" in gap:
            break
        if not _inside_name(gap, words[here - 1], token, crosses):
            break
        if hospital and token.word in DOTTED and (first is None or _is_class(words[here - 1].word)):
            # Titles open a hospital's name ("Tk. II Prof. Dr. …"); one that stands behind it is its director's.
            last = here
            continue
        if text[token.start].isdigit() and any(e == words[here - 1].end for e in regions_at.values()):
            # "Politeknik Sari 465 mahasiswa": behind its town a number is no part of a name.
            break
        if lies_in_town(words, at, here, regions_at):
            continue
        if (here > at or crosses) and token.start not in regions_at and is_verb(token.word):
            break
        titled = head_kind == "perguruan_tinggi" and token.word in HONOURS and only_titles(words[at:here])
        if titled:
            continue
        if token.word in NOT_IN_NAMES - _JOINS and not (hospital and _names_hero(words, at, last, here)):
            break
        dutch = token.word in DUTCH and words[at - 1].word == "stichting"
        dutch = dutch or (token.word == "de" and head_kind == "perguruan_tinggi" and here > at)
        if token.word in _JOINS or dutch:
            fields = head_kind == "perguruan_tinggi" and joins_fields(words[here - 1].word, _next_word(words, here + 1))
            of_the = here == at and (words[at - 1].word, token.word) == ("of", "the")
            bare = here == at and token.word == "dan"  # "SMA, SMK dan SLB" names none of them
            aims = head_kind == "organisasi" and token.word == "dan" and joins_purposes(text, words, at - 1, here)
            goes = crosses and not bare and goes_on(text, words, here, regions_at, NOT_IN_NAMES)
            if not (fields or of_the or aims or goes or dutch):
                break
            continue
        hyphened = gap == "-" and last == here - 1 and last >= at
        if not (text[token.start].isupper() or (text[token.start].isdigit() and gap.strip() in ("", "/")) or hyphened):
            break
        if text[token.start].isdigit() and _SHARE.match(text, token.end):
            break
        command = here and of_a_command(text, words[here - 1], words[at - 1], last, at)
        town = first == here - 1 and words[first].word in town_openings()
        known_word = command or town or _of_an_office(text, token, regions_at)
        if crosses and not seat and not known_word:
            break
        school = token.word == "universitas" and words[at - 1].word != "yayasan"
        if last >= at and (school or token.word in ("pt", "cv", "pemerintah", "dinas", "kementerian")):
            break
        if head_kind in FIRMS and (token.word in BRANCHES or (last >= at and token.word in DISTRICTS)):
            # A branch is no person at law: the company itself is the party.
            break
        last, first = here, here if first is None else first
        if (crosses or hospital) and token.start in regions_at:
            # An office's name ends with its region; what follows is its head: "Kejaksaan Negeri Wajo Andi …".
            return numbered_end(text, words, _region_end(words, here, regions_at))
    return last


#: Ranks of heroes after whom hospitals are called.
_RANKS = {"kolonel", "letkol", "brigjen"}


def _names_hero(words: list[Token], at: int, last: int, here: int) -> bool:
    """Whether a title goes on with a hospital's name: "RSUD **Kolonel** Sari", "RSIA Sayang **Ibu**"."""
    return (words[here].word == "ibu" and last >= at) or (words[here].word in _RANKS and here == at)


#: Two short forms in one bracket: "Kantor Pertanahan (ATR/BPN) Kabupaten Sari".
_TWO_FORMS = re.compile(r"[A-Z]{2,8}/[A-Z]{2,8}\)")


#: A short form of two words: "Perusahaan Daerah Bank Perkreditan Rakyat (PD BPR) Bank Sari".
_TWO_SHORT = re.compile(r"[A-Z]{2,8} [A-Z]{2,8}\)")


#: An office by its short form, behind which its seat stands: "Kantor Wilayah … (Kanwil DJPb) Provinsi Sari".
_OFFICE_SHORT = re.compile(r"(?:Kanwil|Kantor|Kanreg|Kpw|Balai|BB|UPT) [A-Z][\w/-]{1,12}(?: [A-Z][\w/-]{1,12})?\)")


#: What is counted behind a name: "LMDH Wana Sari 25 **persen**".
_SHARE = re.compile(r" ?(?:%|persen\b|(?:orang|unit|tahun|ribu|juta|mahasiswa|siswa|kali)\b)")


def _is_class(word: str) -> bool:
    """Whether a word tells but the class of a hospital, or is a title, behind which titles may follow."""
    return word in DOTTED or set(word) <= set("ivl")


def _is_short_form(written: str) -> bool:
    """Whether a word in brackets abbreviates the name before it: "(KPU)", "(Kejari)", "(Disdik)"."""
    return written.isupper() or (len(written) <= 14 and written[:1].isupper())


def _of_an_office(text: str, token: Token, regions_at: dict[int, int]) -> bool:
    """Whether a word can be of an office's name: a word of its trade, an abbreviation, a number, its region."""
    written = text[token.start : token.end]
    if written.isupper() or written.isdigit():
        return True
    return token.word in office_words() or token.start in regions_at or (token.word,) in foreign_places()


#: Words of firms' kinds, behind which the short form in brackets and the own name follow: "… Air Minum (PDAM) Tirta".
_GENERIC = {"umum", "minum", "rakyat", "pasar", "pembiayaan"}


def _inside_name(gap: str, before: Token, after: Token, crosses: bool) -> bool:
    bare = gap.strip(' \xa0"“”')
    if bare == "." and gap != ".":
        return before.word in DOTTED
    if bare == ",":
        # "Pengadilan Agama Sari, Kantor Kemenag …" is a list; "Dinas Perdagangan, Koperasi, dan UKM" one name.
        return crosses and after.word in office_words() and after.word not in _OPENERS
    # "PT Karya Sari - Kabar Bumi": a dash between blanks parts what a hyphen joins.
    return "\n" not in gap and len(gap) < 5 and bare in ("", ".", "-", "/", "&") and gap != " - "


_BRACKET = re.compile(r"[ ]?\((?:Persero|Perseroda)\)(?: Tbk)?", re.IGNORECASE)


def _closing_bracket(text: str, end: int) -> int:
    found = _BRACKET.match(text, end)
    return found.end() if found else end
