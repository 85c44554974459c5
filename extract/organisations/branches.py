"""Offices that a body of the state has in the regions: what tells their seat, and how they are called in full.

"BMKG" and "BNN" are names by themselves, so that not every capital behind them is a seat: behind the post of its head
his own name stands ("Kepala BNN Andi Wijaya").
"""

from __future__ import annotations

import re
from functools import cache

from extract.organisations.vocabulary import first_names, heads, known, town_openings, vocabulary
from extract.text.phrases import Token
from extract.text.regions import find_regions, region

#: What opens the seat or the class of an office.
_OPENS_SEAT = {
    "perwakilan", "provinsi", "kabupaten", "kota", "prov", "kab", "wilayah", "kelas", "kanwil", "kantor", "regional",
    "kanreg", "cabang", "tipe", "tmp", "di", "pratama",
}  # fmt: skip
#: Bodies called by a word or by letters that are common enough to stand before anything: only a seat makes an office.
_SEAT_ONLY = {"basarnas", "bea", "kemenkumham", "kemenkum", "bkkbn"}
#: Right before a body whose head's name stands behind it, or where the whole body sits.
_POST = re.compile(
    r"\b(?:Kepala|Ketua|Wakil Ketua|Deputi|Sekretaris|Sekretaris Utama|Sestama|Sekjen|Direktur|Anggota|Komisioner|"
    r"Pimpinan|Menteri|Dirjen|Irjen|[Kk]antor [Pp]usat|[Gg]edung|[Mm]arkas|[Aa]uditorium|[Ss]taf|[Pp]egawai|[Tt]im) $|"
    # "Kepala Pusat Data dan Informasi BMKG Andi Wijaya"
    r"\b(?:Kepala|Deputi|Direktur)(?: (?:[A-Z][a-z]{2,16}|dan|&)){1,5} $"
)


def has_seat(text: str, words: list[Token], start: int, after: int, regions_at: dict[int, int]) -> bool:
    """Whether behind a body that is a name by itself, from word `start` up to `after`, its seat may stand."""
    here = _behind_short_form(text, words, after)
    if here >= len(words):
        return False
    word = words[here]
    if word.start in regions_at or word.word in _OPENS_SEAT or word.word in town_openings():
        return True
    if text[word.start : word.end].isdigit() or set(text[word.start : word.end]) <= set("IVX"):
        return True
    begin = words[start].start
    return words[start].word not in _SEAT_ONLY and _POST.search(text, max(0, begin - 90), begin) is None


def _behind_short_form(text: str, words: list[Token], at: int) -> int:
    """The word at `at`, or the one behind it where that one stands in brackets: "Badan SAR Nasional (Basarnas) …"."""
    bracketed = at + 1 < len(words) and text[words[at].start - 1] == "(" and text[words[at].end] == ")"
    return at + 1 if bracketed else at


#: Numbers of offices of which a region has several.
_NUMERALS = {"I", "II", "III", "IV", "V", "VI", "VII"}


#: Two provinces that have one office: "OJK Sumatera Selatan **dan Bangka Belitung**".
_TWO_PROVINCES = re.compile(
    r"(?:Selatan|Sumsel) dan (?:Kepulauan )?(?:Bangka Belitung|Babel)\b|(?:Barat|Sulselbar) dan Sulawesi Barat\b|"
    r"(?:Jawa Tengah|Tengah|Jateng) dan (?:DI Yogyakarta|D\.I\. Yogyakarta|DIY|Daerah Istimewa Yogyakarta)\b|"
    r"Maluku dan Maluku Utara\b|(?:Timur|Kaltim) dan (?:Kalimantan Utara|Kaltara)\b|"
    r"(?:Selatan|Kalsel) dan (?:Kalimantan Tengah|Kalteng)\b"
)


def numbered_end(text: str, words: list[Token], last: int) -> int:
    """Last word of a name that ends with a region, its part and its number too: "Kanwil DJP Jawa Tengah **II**"."""
    after = words[last + 1] if last + 1 < len(words) else None
    if after is None or text[words[last].end : after.start] != " ":
        return last
    if after.word == "dan" and (both := _TWO_PROVINCES.match(text, words[last].start)):
        return next((n for n in range(last + 1, len(words)) if words[n].end >= both.end()), last)
    if _PART.match(text, words[last].end):
        last += 1
        after = words[last + 1] if last + 1 < len(words) else None
    numbered = after is not None and text[words[last].end : after.end] in {f" {number}" for number in _NUMERALS}
    return last + 1 if numbered else last


#: The part of a region that an office serves: "KPP Pratama Sari **Selatan**", "Polres Sari **Kota**".
_PART = re.compile(r" (?:Utara|Selatan|Timur|Barat|Tengah|Kota)\b(?! [A-Z][a-z])")


#: Offices whose names say "di" before their town: "Loka POM **di** Kota Dumai".
_FOOD_AND_DRUGS = {"pom", "bpom", "bbpom", "makanan"}


def lies_in_town(words: list[Token], after: int, here: int, regions_at: dict[int, int]) -> bool:
    """Whether word `here` is the "di" in the name of an office of food and drugs, whose head ends before `after`."""
    if words[here].word != "di" or here - after > 1 or words[after - 1].word not in _FOOD_AND_DRUGS:
        return False
    town = words[here + 1 : here + 2]
    return bool(town) and (town[0].start in regions_at or town[0].word in ("kota", "kabupaten"))


def only_class(words: list[Token]) -> bool:
    """Whether words tell but an office's class, behind which its seat stands: "Lapas **Kelas IIA** Ambarawa"."""
    return len(words) > 1 and words[0].word == "kelas" and all(set(w.word) <= set("iv123abc") for w in words[1:])


#: Commands bear a number and the name of a hero: "Kodam III/Siliwangi", "Pangdam XIV Hasanuddin".
_COMMANDS = {"kodam", "pangdam", "korem", "danrem", "kodim", "dandim"}


def of_a_command(text: str, before: Token, head: Token, last: int, at: int) -> bool:
    number = text[before.start : before.end]
    return head.word in _COMMANDS and last == at and (number.isdigit() or set(number) <= set("IVX"))


@cache
def _representations() -> dict[str, str]:
    return dict(vocabulary()["perwakilan"])


_REPRESENTS = re.compile(r"(?:(?:Republik Indonesia|RI|Perwakilan|Kantor Perwakilan|Provinsi|Prov\.?)(?: |$))*")


def represented(body: str, rest: str) -> str | None:
    """The name of a body's representation in a province; None where it has none or is called otherwise.

    >>> represented("Ombudsman", "RI Perwakilan Jambi")
    'Ombudsman Republik Indonesia Perwakilan Provinsi Jambi'
    """
    form = _representations().get(body)
    place = next((m for m in find_regions(rest) if m.end == len(rest)), None) if form else None
    # A province with a town of its name is meant here.
    code = next((code for code in place.candidates if len(code) == 2), None) if place else None
    if form is None or place is None or code is None or not _REPRESENTS.fullmatch(rest[: place.start]):
        return None
    return form.format(region(code).full)


#: Before a name whose head's own name may follow it without a mark.
_HEAD_OF = re.compile(
    r"\b(?:Kepala|Kabalai|Direktur|Direktris|Dirut|Ketua|Pimpinan|Manajer|Plt|Pj|Sekretaris)\.?(?: [A-Z][a-z]+)? $"
)
#: One more word that ends a name: a mark, a bracket, a break or a word in small letters stands behind it.
_LAST_WORD = re.compile(
    r" (?!(?:Teken|Jalin|Gandeng|Sepakat|Bersama|Dan|Dengan|Untuk|Kepala|Direktur|Ketua|Bupati|Wali|Gubernur|Senin|"
    r"Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|"
    r"November|Desember|Jalan|Jln|Jl|Dr|Drs|Prof|Ir)\b)([A-Z][a-z]{3,15})(?= [a-z]| \(|[,;]| [–—-] )"
)


#: One word more, behind which the sentence goes on.
_RIVERS = re.compile(r" [A-Z][a-z]{3,12}(?= [a-z]|[,.;)\n])")


#: Heads of names that may end with a word of their own, which no list of offices' words holds.
_OWNED = ("Balai", "Loka", "Rumah Sakit", "RS")


def with_own_word(text: str, words: list[Token], first: int, last: int, full: str) -> int:
    """Last word of a name with its own word behind its trade, its town or its river: "Balai Rehabilitasi **Bahagia**".

    Only where that word ends what is named, and no post before it makes it the name of a person.
    """
    start = words[first].start
    if not full.startswith(_OWNED) or _HEAD_OF.search(text, max(0, start - 40), start):
        return last
    if (
        full.startswith("Balai")
        and _RIVERS.match(text, words[last].end)
        and "sungai" in {w.word for w in words[first:last]}
    ):
        # Two rivers have one office: "Balai Besar Wilayah Sungai Pemali **Juana**".
        return last + 1
    own = _LAST_WORD.match(text, words[last].end)
    at = last + 1
    plain = (
        own is not None
        and words[at].word not in heads()
        and words[at].word not in first_names()
        and (words[at].word,) not in known()
    )
    return at if plain else last
