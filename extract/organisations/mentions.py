"""Organisations in running text: where a name stands, and whether it names the body, its head or just the place.

Names are found by their beginnings (data/organisasi.toml), by known short forms and by the regions they govern;
extract/organisations/resolve.py then says which organisation each is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from extract.organisations.brands import with_brands
from extract.organisations.chapters import with_seats
from extract.organisations.foreign import find_foreign, places_abroad, with_one_name
from extract.organisations.names import (
    Form,
    OrganisationMention,
    find_headed,
    resolve_cached,
)
from extract.organisations.parts import with_wholes
from extract.organisations.schools import find_schools
from extract.organisations.seats import with_districts
from extract.organisations.stops import NOT_IN_NAMES
from extract.organisations.villages import with_villages
from extract.organisations.vocabulary import Organisation, first_names, government, heads, known, vocabulary
from extract.text.phrases import Phrases, Token, fold, tokens
from extract.text.regions import RegionMention, find_regions, region

__all__ = ["MAYBE", "Form", "OrganisationMention", "find_organisations"]


def find_organisations(text: str, words: list[Token] | None = None) -> list[OrganisationMention]:
    """Every organisation named in a text, from left to right, none inside another. Never raises."""
    words = tokens(text) if words is None else words
    places = find_regions(text, words)
    abroad = places_abroad(text, words)
    places = [p for p in places if not any(a <= p.start and p.end < b for a, b in abroad)]
    # Of two readings of the same words the first holds: "Menteri Utama Sari" heads a state, no ministry.
    found = find_foreign(text, words) + find_headed(text, words, places) + _known(text, words)
    found += _governments(text, words, places) + _tailed(text, words) + find_schools(text, places)
    apart = with_seats(text, with_one_name(text, _apart(found)), places)
    return with_villages(text, with_brands(text, words, with_wholes(text, with_districts(text, apart, places))))


def _apart(found: list[OrganisationMention]) -> list[OrganisationMention]:
    """Of mentions that overlap, the one that starts first; of those, the longest."""
    kept: list[OrganisationMention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


# --- known short forms ----------------------------------------------------------------------------------------------


@cache
def _known_phrases() -> Phrases[bool]:
    return Phrases.of((" ".join(key), entry[2]) for key, entry in known().items())


@cache
def _as_listed() -> frozenset[str]:
    """Names that are sure only as they are listed: four letters ("Unej"), a brand in small ones ("bank bjb")."""
    return frozenset(name for first, _, aliases in vocabulary()["known"] for name in (first, *aliases))


#: Behind a general's rank his service is part of his title.
_RANK = re.compile(
    r"(?:jen|Jenderal|Kolonel|Letkol|Mayor|Kapten|Lettu|Letda|Laksda|Laksdya|Laksma|Laksamana|Marsda|Marsdya|"
    r"Marsma|Marsekal) $"
)


#: A short form inside the number of a paper or another short form: "682/**UM**.18/023", "(KR-**BNN**)".
_IN_NUMBER = re.compile(r"[./]\d|/[IVX]{1,4}/|/(?:19|20)\d\d")
_BEFORE_SLASH = re.compile(r"\d/$|\([A-Z]{1,3}-$")


_NEXT = re.compile(r" ([A-Z][a-z]{2,15})\b")


def _opens_another(text: str, short: str, end: int) -> bool:
    """Whether a short form that many schools share opens the name of another one: "**UM** Sari" is none of Malang."""
    behind = _NEXT.match(text, end)
    whole = known().get(fold(short)) if behind and len(short) == 2 and fold(short)[0] in heads() else None
    if behind is None or whole is None or behind.group(1).lower() in NOT_IN_NAMES | first_names():
        return False
    return behind.group(1) not in whole[0].split(" ")


def _known(text: str, words: list[Token]) -> list[OrganisationMention]:
    found = []
    for start, end, _ in _known_phrases().find(text, words):
        written = text[start:end]
        if written not in _as_listed() and (not written[0].isupper() or (len(written) < 5 and not written.isupper())):
            continue
        if _IN_NUMBER.match(text, end) or _BEFORE_SLASH.search(text, max(0, start - 5), start):
            continue
        if _opens_another(text, written, end):
            continue
        if written in ("TNI", "Polri") and _RANK.search(text, max(0, start - 16), start):
            continue
        organisation = resolve_cached(written)
        if organisation is not None:
            found.append(OrganisationMention(start, end, organisation, "body"))
    return found


# --- names whose form stands last ---------------------------------------------------------------------------------


@cache
def _tails() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Tails by their last word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for written, _, _ in vocabulary()["tails"]:
        words = fold(written)
        found.setdefault(words[-1], []).append(words)
    return {last: tuple(group) for last, group in found.items()}


def _tailed(text: str, words: list[Token]) -> list[OrganisationMention]:
    """ "Nordhavn Ocean Foundation": capitals that end with the word for a form, as English names do."""
    found = []
    for at, token in enumerate(words):
        if token.word not in _tails() or not text[token.start].isupper():
            continue
        first = _capitals_back(text, words, at)
        end = _of_what(text, token)
        organisation = resolve_cached(text[words[first].start : token.end]) if first < at else None
        if organisation is not None:
            whole = replace(organisation, name=organisation.name + text[token.end : end])
            found.append(OrganisationMention(words[first].start, end, whole, "body"))
    return found


#: What a school teaches, behind the word for it: "Nordhavn University **of Applied Sciences**".
_TAUGHT = re.compile(r" of (?:[A-Z][a-z]{2,14})(?: and [A-Z][a-z]{2,14}| [A-Z][a-z]{2,14})?")


def _of_what(text: str, token: Token) -> int:
    """Where a name ends whose tail is `token`."""
    taught = _TAUGHT.match(text, token.end) if token.word == "university" else None
    return taught.end() if taught else token.end


def _is_letter(text: str, words: list[Token], at: int) -> bool:
    """Whether a word is one letter between capitals: "Asia **e** University"."""
    return len(words[at].word) == 1 and at > 0 and text[words[at - 1].start].isupper()


#: Before these firms abroad set a comma or a dot: "Hanok Marine **Co., Ltd**", "Harbour Works **Pte. Ltd**".
_FIRM_ENDS = frozenset(("ltd", "inc", "llc", "bhd", "limited", "gmbh", "corp"))


def _capitals_back(text: str, words: list[Token], at: int) -> int:
    """Index of the first word of the run of capitals that ends at `at`."""
    first = at
    while first and at - first < 7:
        before = words[first - 1]
        gap = text[before.end : words[first].start]
        if (
            not (gap in (" ", "-", " & ") or (gap in (", ", "., ", ". ") and words[first].word in _FIRM_ENDS))
            or not (text[before.start].isupper() or _is_letter(text, words, first - 1))
            or before.word in NOT_IN_NAMES | {"the"} | set(heads())
        ):
            break
        first -= 1
    return first


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
        organisation = resolve_cached(_named(text, start, place, form)) or _maybe_province(place, form)
        if organisation is not None:
            found.append(OrganisationMention(start, place.end, organisation, form))
    return found


#: Score of a province named by a word that is a town's name too ("Gorontalo"): it counts among other provinces only.
MAYBE = 0.57


def _maybe_province(place: RegionMention, form: Form) -> Organisation | None:
    code = next((c for c in place.candidates if len(c) == 2), None) if place.code is None and form == "bare" else None
    return government(region(code), MAYBE) if code else None


def _form(text: str, words: list[Token], at: int) -> tuple[int, Form]:
    """Where the mention of a government starts whose region is word `at`, and how it is named."""
    back, level = at - 1, None
    while back >= 0 and at - back <= 4 and _close(text, words, back):
        word = words[back].word
        if word in _BODY:
            return _full_body(text, words, back), "body"
        if word in _HEADS:
            return words[back].start, "head"
        if word == "sekretaris" and words[back + 1].word == "daerah":
            return words[back].start, "head"
        if word == "kota" and back and words[back - 1].word == "wali":
            return words[back - 1].start, "head"
        if word not in _LEVELS or (word == "kota" and back and words[back - 1].word == "ibu"):
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
            if re.search("[,:;]", text[words[back].end : words[at].start]):
                # "empat pemerintah daerah, yakni Pemkab …"
                break
            return words[back].start if words[at].word != "pemerintah" else words[at].start
    return words[at].start


def _close(text: str, words: list[Token], at: int) -> bool:
    gap = text[words[at].end : words[at + 1].start]
    return len(gap) <= 3 and gap.strip(" \n\xa0") in ("", ".", "(", ")")


def _named(text: str, start: int, place: RegionMention, form: Form) -> str:
    # "Sekretaris Daerah (Sekda) Kabupaten …": the short form in brackets may be the one word that stands near.
    written = text[start : place.end] if "(" in text[start : place.end] else text[start : place.end].replace(")", "")
    return f"Provinsi {place.name}" if form == "bare" and place.level == "provinsi" else written
