"""Local governments abroad: "Pemerintah Kota Bursa, Turki", "Gubernur Ehime", "negara bagian Queensland".

Known places are data/negara.tsv; one that no list knows shows itself by the country behind it, and once shown is known
in the whole text: "Kota Wewak di Papua Nugini … Wali Kota Wewak".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from extract.organisations.names import Form, OrganisationMention, resolve_cached
from extract.organisations.stops import NOT_IN_NAMES
from extract.organisations.vocabulary import Organisation, foreign_places
from extract.text.phrases import GAP, Phrases, Token, fold
from extract.text.regions import find_regions

KIND = "pemerintah_asing"


@cache
def _foreign_phrases() -> Phrases[str]:
    return Phrases.of((" ".join(key), kind) for key, (kind, _) in foreign_places().items())


def places_abroad(text: str, words: list[Token]) -> list[tuple[int, int]]:
    """Spans of the foreign places that the list knows."""
    return [(start, end) for start, end, _ in _foreign_phrases().find(text, words)]


_FOREIGN_LEVELS = {"provinsi", "kota", "prefektur", "distrik", "wilayah", "kabupaten"}


def find_foreign(text: str, words: list[Token]) -> list[OrganisationMention]:
    """The local governments abroad that a text names, in the order of the places. Never raises."""
    index = {token.start: number for number, token in enumerate(words)}
    found = []
    for start, end, kinds in _foreign_phrases().find(text, words):
        if not text[start].isupper():
            continue
        at = index[start]
        head = _head(text, words, at, end) if "negara" not in kinds else None
        if head is not None:
            found.append(head)
            continue
        begin, end = _foreign_span(text, words, at, end)
        if begin == start and "negara" in kinds:
            found += _before_country(text, words, at)
            continue
        if begin == start and "kota" in kinds and not _SISTERS.search(text):
            continue
        organisation = resolve_cached(text[begin:end])
        if organisation is None and "negara" not in kinds:
            written = re.sub(r"^pemerintah ", "", text[begin:end], flags=re.IGNORECASE)
            organisation = Organisation(
                f"Pemerintah {written.replace('negara bagian', 'Negara Bagian')}", KIND, None, 0.5
            )
        if organisation is not None and organisation.kind in (KIND, "lembaga_asing"):
            found.append(OrganisationMention(begin, end, organisation, "body" if begin < start else "bare"))
    return found


_SISTERS = re.compile(
    r"\b(?:sister (?:city|province|port|state)|(?:kota|provinsi) (?:kembar|bersaudara))\b", re.IGNORECASE
)
#: Whom a head of government heads: "Gubernur" a province, "Menteri Utama" a state.
_HEADS = {
    ("wali", "kota"): "Kota", ("walikota",): "Kota", ("mayor",): "Kota", ("gubernur",): "Provinsi",
    ("menteri", "utama"): "Negara Bagian", ("perdana", "menteri"): "Negara Bagian", ("premier",): "Negara Bagian",
    ("ketua", "menteri"): "Negara Bagian",
}  # fmt: skip


def _head(text: str, words: list[Token], at: int, end: int) -> OrganisationMention | None:
    """The head of a government named before its place: "Wali Kota Toyama"."""
    for written, level in _HEADS.items():
        first = at - len(written)
        said = words[max(0, first) : at]
        if tuple(w.word for w in said) != written or not text[said[0].start].isupper():
            continue
        if not GAP.fullmatch(text, said[-1].end, words[at].start):
            continue
        place = text[words[at].start : end]
        # Japan's provinces are prefectures.
        level = "Prefektur" if level == "Provinsi" and foreign_places()[fold(place)][1] == "JP" else level
        body = Organisation(f"Pemerintah {level} {place}", KIND, None, 0.8)
        return OrganisationMention(said[0].start, end, body, "head")
    return None


#: Between a town and its country: "Kota Wewak **di** Papua Nugini".
_LIES_IN = {"di", "dari", "asal"}


def _before_country(text: str, words: list[Token], country: int) -> list[OrganisationMention]:
    """ "Pemerintah Kota Vanimo, Papua Nugini": only the country behind it shows it to be foreign."""
    if country and words[country - 1].word in ("republik", "federasi", "kerajaan"):
        country -= 1
    at = country - 1
    if at > 1 and words[at].word in _LIES_IN and text[words[at].end : words[country].start] == " ":
        country, at = at, at - 1
    if at < 1 or text[words[at].end : words[country].start] not in (", ", " ", " ("):
        return []
    if words[at].word in ("di", "dari"):
        # "Pemerintah Kota Mossel dari Afrika Selatan"
        at -= 1
    if not text[words[at].start].isupper():
        return []
    if not text[words[at].start].isupper():
        return []
    first = at
    while first and at - first < 3 and words[first - 1].word not in _FOREIGN_LEVELS:
        first -= 1
        if not text[words[first].start].isupper() or text[words[first].end : words[first + 1].start] != " ":
            return _sister(text, words, at)
    if first == at - 3 or (first and words[first - 1].word not in _FOREIGN_LEVELS):
        return _sister(text, words, at)
    level = first - 1
    if level < 0 or words[level].word not in _FOREIGN_LEVELS or find_regions(text[words[first].start : words[at].end]):
        return []
    if not text[words[level].start].isupper() or text[words[level].end : words[first].start] != " ":
        return []
    # "Pemerintah Kota Wewak, Provinsi Sepik Timur, Papua Nugini": the town is meant, its province only says where.
    town = _before_country(text, words, level)
    if town:
        return town
    if level > 2 and (words[level - 2].word, words[level - 1].word) == ("ibu", "kota"):
        # "Ibarra, ibu kota Provinsi Imbabura, Ekuador"
        return _bracketed_town(text, words, level - 3)
    if text[words[level].start - 2 : words[level].start] == " (":
        # "Mossel Bay (Provinsi Western Cape, Afrika Selatan)": likewise, the town's own level being told elsewhere.
        return _bracketed_town(text, words, level - 1)
    begin = level - 1 if level and words[level - 1].word == "pemerintah" else level
    written = text[words[begin].start : words[at].end]
    name = written if begin < level else f"Pemerintah {written}"
    body = Organisation(name, KIND, None, 0.75)
    return [OrganisationMention(words[begin].start, words[at].end, body, "body")]


def _sister(text: str, words: list[Token], last: int) -> list[OrganisationMention]:
    """The town or province before its country where the text speaks of sisters: "kota kembar **Lubeno**, Polandia"."""
    behind = text[words[last].end : words[last].end + 4]
    part = text[max(0, words[last].start - 1)] == "-"
    apart = behind.startswith((", ", " (", " di "))
    return _bracketed_town(text, words, last) if apart and not part and _SISTERS.search(text) else []


def _bracketed_town(text: str, words: list[Token], last: int) -> list[OrganisationMention]:
    """The foreign town that ends with word `last`, if the text speaks of towns, as of a sister city."""
    first = last
    while first and last - first < 2 and text[words[first - 1].start].isupper():
        if text[words[first - 1].end : words[first].start] != " " or words[first - 1].word in NOT_IN_NAMES:
            break
        first -= 1
    name = text[words[first].start : words[last].end]
    if not name[0].isupper() or find_regions(name) or not (_TOWNS_MEET.search(text) or _PROVINCES_MEET.search(text)):
        return []
    level = "Provinsi" if _PROVINCES_MEET.search(text) else "Kota"
    body = Organisation(f"Pemerintah {level} {name}", KIND, None, 0.7)
    return [OrganisationMention(words[first].start, words[last].end, body, "body")]


_TOWNS_MEET = re.compile(r"\b(?:sister city|kota (?:kembar|bersaudara)|wali ?kota|mayor)\b", re.IGNORECASE)
_PROVINCES_MEET = re.compile(r"\b(?:sister province|provinsi (?:kembar|bersaudara))\b", re.IGNORECASE)
_FORM_AFTER = re.compile(
    r"[ ](?:City|Prefecture|Prefectural|Provincial|Metropolitan|State)(?: (?:Government|City|Council))?"
)
#: Words before a place that are of its government's name in small letters too.
_ALWAYS = {"pemerintah", "negara", "bagian", "prefektur"}


def _foreign_span(text: str, words: list[Token], at: int, end: int) -> tuple[int, int]:
    """From the word for its level to the word for its form: "Pemerintah Kota Bursa", "Kagoshima City Government"."""
    start = words[at].start
    back = at - 1
    while back >= 0 and at - back < 4 and GAP.fullmatch(text, words[back].end, words[back + 1].start):
        word = words[back].word
        if word not in _FOREIGN_LEVELS | {"pemerintah", "daerah", "negara", "bagian"}:
            break
        if text[words[back].start].isupper() or (word in _ALWAYS and word != "bagian"):
            start = words[back].start
        back -= 1
    form = _FORM_AFTER.match(text, end)
    return start, form.end() if form else end


# --- one name for each -----------------------------------------------------------------------------------------------

_LEVELLED = re.compile(r"Pemerintah (?:Kota|Provinsi|Prefektur|Distrik|Kabupaten|Negara Bagian) (.{2,40})")


def with_one_name(text: str, mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """The mentions, each government abroad by the name that tells its level, and named again wherever it is.

    A province right behind its town only says where that lies.
    """
    kept = [m for n, m in enumerate(mentions) if not (n and _lies_behind(text, mentions[n - 1], m))]
    levelled = _levelled(kept)
    if not levelled:
        return kept
    kept = [replace(m, organisation=_by_level(m.organisation, levelled)) for m in kept]
    taken = [(m.start, m.end) for m in mentions]
    more = [m for m in _named_again(text, levelled) if not any(a < m.end and m.start < b for a, b in taken)]
    return sorted([*kept, *more], key=lambda m: m.start)


def _levelled(mentions: Sequence[OrganisationMention]) -> dict[str, Organisation]:
    """Governments by their places; without those places of which two are named, as of a town and its province."""
    found: dict[str, Organisation] = {}
    doubtful: set[str] = set()
    for mention in mentions:
        named = _of_level(mention)
        if named and found.setdefault(named.group(1), mention.organisation).name != mention.organisation.name:
            doubtful.add(named.group(1))
    return {place: body for place, body in found.items() if place not in doubtful}


def _of_level(mention: OrganisationMention) -> re.Match[str] | None:
    return _LEVELLED.fullmatch(mention.organisation.name) if mention.organisation.kind == KIND else None


def _by_level(body: Organisation, levelled: dict[str, Organisation]) -> Organisation:
    """ "Pemerintah Ehime" as the "Pemerintah Prefektur Ehime" of another sentence."""
    if body.kind != KIND:
        return body
    place = body.name.removeprefix("Pemerintah ")
    named = _LEVELLED.fullmatch(body.name)
    return levelled.get(named.group(1) if named else place, body)


def _lies_behind(text: str, town: OrganisationMention, place: OrganisationMention) -> bool:
    """Whether a foreign province stands behind the comma of a foreign town: "Kota Wewak, **Provinsi Sepik**, …"."""
    if town.organisation.kind != KIND or place.organisation.kind != KIND:
        return False
    wider = not place.organisation.name.startswith("Pemerintah Kota ")
    return (
        wider
        and town.organisation.name.startswith("Pemerintah Kota ")
        and text[town.end : place.start] in (", ", " (")
        and text[place.end : place.end + 1] in (",", ")", ".")
    )


def _named_again(text: str, levelled: dict[str, Organisation]) -> Iterator[OrganisationMention]:
    """Where a place stands that no list knows: "Wali Kota Wewak", "Kota Wewak", "Wewak"."""
    for place, body in levelled.items():
        pattern = re.compile(
            rf"(?:(?P<head>(?:Wali ?[Kk]ota|Mayor|Gubernur|Bupati) )|(?P<body>(?:Pemerintah )?(?:Kota|Provinsi|"
            rf"Prefektur|Distrik|Kabupaten) ))?\b{re.escape(place)}\b"
        )
        for found in pattern.finditer(text):
            form: Form = "head" if found["head"] else "body" if found["body"] else "bare"
            yield OrganisationMention(found.start(), found.end(), body, form)
