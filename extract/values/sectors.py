"""Sectors: which of the 32 government affairs a text is about.

The names, the words that tell them and their weights are data/urusan.toml. The words are looked up as whole phrases,
the longest winning, so that "media sosial" is not "sosial" and the cost does not grow with the vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from extract.knowledge import read_table
from extract.text.phrases import Phrases, Token, tokens

#: What is left of a phrase's weight inside the name of an office ("Dinas Kesehatan"), and from which score on a
#: sector is told by `sectors_of`. Chosen so that an office's name alone tells nothing.
OFFICE_SHARE = 0.4
TOLD = 0.5
#: Agreements between regions list ten fields and more; what tells more than so many is a text about everything.
MOST = 12

#: Words that are often the means of another field ("infrastruktur", "distribusi", "penelitian") weigh at most WEAK, as
#: does whom, what or where another field serves ("beasiswa bagi anak nelayan", "akta kelahiran di rumah sakit"). A
#: sector told no stronger than that gives way to one told with STRONG; alone it stands. Set on the titles in the tests.
WEAK = 0.6
STRONG = 0.8


@dataclass(frozen=True, slots=True)
class SectorMention:
    """Words that tell a sector; offsets are 0-based."""

    start: int
    end: int
    sector: str  #: one of `names()`
    score: float  #: 0..1
    office: bool = False  #: told by the name of an office only
    listed: bool = False  #: the head of one of several fields: "…, pengelolaan pangan, dan **layanan perbankan**"


#: A crop that is only traded tells trade, not farming: "perdagangan lada", "distribusi beras, jagung dan cabai".
TRADED_SHARE = 0.6
_TRADED = re.compile(
    r"\b(?:perdagangan|pasokan|suplai|distribusi|pemasaran|ekspor|jual beli|memasok|pengiriman)(?: (?:komoditas|"
    r"komoditi))?"
    r"(?: [a-z]{3,12},?| dan){0,4} $",
    re.IGNORECASE,
)

#: A name is no field: "Bupati Batubara", "Pulau Garam"; nor is what a town is called after, "kota udang".
_NAMED = re.compile(
    r"\b(?:[Bb]upati|[Ww]ali ?[Kk]ota|Kabupaten|Kab\.|Pemkab\.?|Pemkot|Pemko|Kecamatan|Kec\.|Kelurahan|Desa|Pulau|"
    r"Teluk|Tanjung|Gunung|Jalan|Jl\.|Provinsi|[Gg]ubernur|RSUD|[Kk]ota) $"
)
#: What a thing is no more: "tanah eks terminal"; and what is called after a river, a lake, a hill.
_FORMER = re.compile(r"\b(?:eks|bekas|mantan) $", re.IGNORECASE)
_CALLED = re.compile(r"\b(?:terminal|pasar|pelabuhan|jembatan|puskesmas|stasiun|bandara|simpang) $", re.IGNORECASE)
_LAND = ("sungai", "danau", "gunung", "pulau", "teluk", "laut", "hutan")

#: One field of a list: "pendidikan, kesehatan, **infrastruktur**, hingga pariwisata" means what it says.
LISTED = 0.7
_BEFORE = re.compile(r"(?:, |, [\w ]{3,40} )(?:(?:dan|serta|hingga|maupun|sampai|juga) )?$")
#: Its first: "bidang **infrastruktur** di perbatasan, pendidikan, dan kesehatan".
_OPENS = re.compile(
    r"(?:^|(?:\b(?:bidang|sektor|meliputi|mencakup|seperti|yakni|yaitu|antara lain|di ?antaranya|urusan)|:) )"
    r"(?:bidang |sektor |pe[a-z]{3,}an ){0,2}$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?: [a-z]{2,14}){0,4}, (?:bidang |sektor )?[\w /()-]{3,40}(?:,|;| dan | serta | hingga )")
_HEAD = re.compile(
    r"(?:, |; |\n[^\n]{0,5})(?:(?:dan|serta|hingga|maupun|juga) )?(?:(?:pe[a-z]{3,}an|layanan|bidang) ){0,2}$"
)
_BEHIND = re.compile(r"(?:,|\.|;|\n|$| (?:dan|serta|hingga|maupun|sampai)\b)")


@cache
def names() -> tuple[str, ...]:
    """The 32 affairs in the order of the law, and "penunjang/lainnya"."""
    return tuple(read_table("urusan.toml")["names"])


@dataclass(frozen=True, slots=True)
class Term:
    """One phrase, what it tells and an example in which it stands."""

    phrase: str
    sectors: tuple[str, ...]
    weight: float
    example: str


@cache
def terms() -> tuple[Term, ...]:
    """All phrases: those near the names of the affairs, and those that titles give to the objects."""
    return (*near_terms(), *_terms("titles"))


@cache
def near_terms() -> tuple[Term, ...]:
    """The phrases near the names of the affairs, of which offices are named too."""
    return _terms("rows")


@cache
def charges() -> tuple[tuple[str, str], ...]:
    """Openings of the names of bodies that are there for one affair alone, and that affair."""
    short = read_table("urusan.toml")["short"]
    return tuple((name, short[key]) for name, key in read_table("urusan.toml")["terms"]["tugas"])


def _terms(part: str) -> tuple[Term, ...]:
    short = read_table("urusan.toml")["short"]
    return tuple(
        Term(phrase.strip(), tuple(short[key] for key in keys.split()), float(weight), example)
        for keys, weight, phrases, example in read_table("urusan.toml")["terms"][part]
        for phrase in phrases.split(" | ")
    )


@cache
def _vocabulary() -> Phrases[tuple[tuple[str, float], ...]]:
    told = [(t.phrase, tuple((sector, t.weight) for sector in t.sectors)) for t in terms()]
    told += [(name, ((name, 1.0),)) for name in names()]
    return Phrases.of(told + [(phrase, ()) for phrase in read_table("urusan.toml")["terms"]["nothing"]])


@cache
def _words(part: str) -> frozenset[str]:
    """The words, or phrases, that stand around the terms and change what they tell; in lower case."""
    return frozenset(word.lower() for word in read_table("urusan.toml")["terms"][part])


#: What may stand between the word that makes a phrase the means of another field, and the phrase.
_WORDS_ON = r"(?: (?!pe[a-z]{2,16}an\b)[a-z]{1,16},?){0,8} "
_PLACED = re.compile(
    r"\b(?:di(?: atas)?|dari|ke|dekat|sepanjang|antar|bantaran|tepi|pinggir|sekitar|seputar)(?: "
    r"(?:lingkungan|kawasan|wilayah|area|lahan|sejumlah|seluruh|setiap|tiap|beberapa|semua|dua|tiga|empat|lima|\d{1,3}|bantaran|tepi|pinggir|"
    r"sekitar)){0,2}(?:(?: \w{2,16},?){1,3} (?:dan|atau|maupun|serta))? $",
    re.IGNORECASE,
)


@cache
def _asides() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What leads to a purpose that is no field of its own, to whom a field serves; and the persons served."""
    purposes, persons = "|".join(sorted(_words("purpose"))), "|".join(sorted(_words("served")))
    kind = "(?:para|calon|seluruh|anak|keluarga|kelompok|anggota|pelaku|ahli) "
    return (
        re.compile(rf"\b(?:{purposes}){_WORDS_ON}$", re.IGNORECASE),
        re.compile(
            rf"\b(?:(?:bagi|kepada|untuk|agar|supaya|beasiswa)(?={_WORDS_ON}$| $)|"
            r"(?:perlindungan|pelindungan|melindungi)(?= $))",
            re.IGNORECASE,
        ),
        re.compile(rf" (?:{kind})?(?:{persons})\b", re.IGNORECASE),
    )


def _is_aside(text: str, start: int, end: int) -> bool:
    """Whether the phrase tells what another field is for, whom it serves or where: "di rumah sakit", "bagi buruh"."""
    purpose, serves, persons = _asides()
    since = max(0, start - 90)
    if purpose.search(text, since, start):
        return True
    for m in serves.finditer(text, since, start):
        # Behind a comma another field begins, unless it is one more of the persons.
        if persons.match(text, m.end()) and ("," not in text[m.end() : start] or persons.match(text, start - 1)):
            return True
    return text[start:end].lower() in _words("place") and bool(_PLACED.search(text, max(0, start - 60), start))


def find_sectors(text: str, words: list[Token] | None = None) -> list[SectorMention]:
    """Every mention of a sector, from left to right; one place may tell several. Never raises."""
    words = tokens(text) if words is None else words
    place = {token.start: number for number, token in enumerate(words)}
    found: list[SectorMention] = []
    for start, end, told in _vocabulary().find(text, words):
        if _is_name(text, start, end):
            continue
        share = OFFICE_SHARE if _in_office(text, words, place[start]) else 1.0
        if share == 1.0 and _TRADED.search(text, max(0, start - 60), start):
            told = [
                tuple((s, w * TRADED_SHARE if s == "pertanian" and w < 1 else w) for s, w in pairs) for pairs in told
            ]
        most = WEAK if _is_aside(text, start, end) else 1.0
        least = LISTED if share == most == 1.0 and _is_listed(text, start, end) else 0.0
        found += [
            SectorMention(
                start,
                end,
                sector,
                min(max(weight, least if sector != SUPPORT else 0.0), most) * share,
                office=share < 1.0,
                listed=sector == SUPPORT and weight > WEAK and bool(_HEAD.search(text, max(0, start - 60), start)),
            )
            for sector, weight in _best(told)
        ]
    return found


def _is_name(text: str, start: int, end: int) -> bool:
    low = max(0, start - 12)
    if _FORMER.search(text, low, start) or (text[start:end].lower() in _LAND and _CALLED.search(text, low, start)):
        return True
    named = _NAMED.search(text, low, start)
    if named is None or text[start:end].isupper():
        return False
    return text[start].isupper() or named.group() == "kota "


def _is_listed(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 50) : start]
    if _OPENS.search(before) and _GOES_ON.match(text, end):
        return True
    return bool(_BEFORE.search(before)) and bool(_BEHIND.match(text, end))


def _best(told: Iterable[tuple[tuple[str, float], ...]]) -> list[tuple[str, float]]:
    best: dict[str, float] = {}
    for pairs in told:
        for sector, weight in pairs:
            best[sector] = max(weight, best.get(sector, 0.0))
    return list(best.items())


def _in_office(text: str, words: list[Token], at: int) -> bool:
    """Whether the phrase stands in an office's name: "Dinas Pertanian", "Dinas Tenaga Kerja dan Transmigrasi"."""
    if not text[words[at].start].isupper():
        return at > 0 and _names_office(words, at - 1)
    # Back over capitals and "dan" of the same name, at most eight words.
    for back in range(at - 1, max(at - 9, -1), -1):
        token = words[back]
        between = text[token.end : words[back + 1].start]
        if _names_office(words, back):
            return between.strip() == ""
        if between.strip(" ,\n") or token.word in _words("office_end"):
            return False
        if token.word in ("dan", "serta"):
            if words[back + 1].word in _words("activity"):
                return False
        elif not text[token.start].isupper():
            return False
    return False


def _names_office(words: list[Token], at: int) -> bool:
    """Whether the word begins the name of an office: "Dinas …", not "badan usaha milik desa"."""
    if words[at].word not in _words("office"):
        return False
    return not any(f"{a.word} {b.word}" in _words("no_office") for a, b in pairwise(words[max(at - 1, 0) : at + 2]))


def sectors_of(text: str, limit: int = MOST, floor: float = TOLD) -> list[SectorMention]:
    """The sectors that a text is about, in the order in which they appear, each once with its first best mention.

    Several weak mentions of one sector add up as independent evidence (noisy or).
    """
    return without_support(combine(find_sectors(text), limit, floor))


#: Legal aid, budgets, training of officials: what fits none of the 32 affairs.
SUPPORT = "penunjang/lainnya"


def without_support(told: list[SectorMention]) -> list[SectorMention]:
    """Leaves the means out: sectors told weakly beside one told strongly, and support functions beside a real affair
    ("… dengan pajak daerah") unless they are named first or are a field of a list themselves."""
    if any(m.score >= STRONG for m in told):
        told = [m for m in told if m.score > WEAK + 1e-9]
    if len(told) > 1 and told[0].sector != SUPPORT:
        return [m for m in told if m.sector != SUPPORT or m.listed]
    return told


def combine(mentions: Iterable[SectorMention], limit: int = MOST, floor: float = TOLD) -> list[SectorMention]:
    """Mentions of the same sector joined to one with their common score; at most `limit`, the surest kept.

    Names of offices only add to what other words tell: a list of guests is no subject.
    """
    mentions = list(mentions)
    named = {m.sector for m in mentions if not m.office}
    best: dict[str, SectorMention] = {}
    doubt: dict[str, float] = {}
    for mention in (m for m in mentions if m.sector in named):
        doubt[mention.sector] = doubt.get(mention.sector, 1.0) * (1.0 - min(mention.score, 0.99))
        if mention.sector not in best or mention.score > best[mention.sector].score:
            best[mention.sector] = mention
    # However often the means of another field are named, they stay means.
    sure = {m.sector: min(1.0 - doubt[m.sector], WEAK if m.score <= WEAK else 1.0) for m in best.values()}
    told = [replace(m, score=sure[m.sector]) for m in best.values() if sure[m.sector] >= floor]
    kept = sorted(told, key=lambda m: -m.score)[:limit]
    return sorted(kept, key=lambda m: (m.start, names().index(m.sector)))
