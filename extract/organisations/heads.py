"""Names of bodies cut where the name of their head begins: "Direktur Perumda Air Minum Tirta Sari **Budi Santosa**".

What follows the post of a head is the body and then, without a comma, the head's own name, both with capitals. Where
the name of the body ends is told by the text itself, which names it elsewhere, or by how names are made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from extract.organisations.chapters import BOARD
from extract.organisations.names import OrganisationMention, resolve_cached
from extract.organisations.speakers import before_speaker
from extract.organisations.vocabulary import FIRMS, HOSPITALS, Organisation, firm_endings, first_names, known
from extract.text.phrases import fold
from extract.text.regions import find_regions

#: Kinds whose names are free words, so that they are cut by what else the text calls them.
FREE = FIRMS | {"perguruan_tinggi", "organisasi", "lembaga_asing"}
#: Behind the post of a body's head stands the body, and behind the body his name.
_HEADED_BY = re.compile(
    r"\b(?:Rektor|Direktur(?: Utama)?|Dirut|Ketua|Pimpinan|Pemimpin|Kepala|Dekan|Manajer|General Manager|CEO|"
    r"Wakil Rektor(?: [IVX]{1,3})?|Pembina|Komisaris|Gubernur|Wali ?[Kk]ota|Mayor)(?: dari)? $|"
    r"\b(?:Direktur|Manajer|Manager|Kepala|Pimpinan|Pemimpin|Komisaris)"
    r"(?: (?:[a-z]{4,14}|dan|&|[A-Z][a-z]{2,12}|SDM|IT)){1,5} $"
)

_TITLED = re.compile(r",? (?:Prof|Dr|dr|Ir|Drs|Dra|H|Hj|KH)\b")
#: Behind a person's name, not a body's: "…, S.E., M.M.".
_DEGREE = re.compile(r", ?(?:[SM]\.? ?[A-Z][A-Za-z]{0,5}\b|Ph\.? ?D|A\.? ?Md|CA\b)")
#: The head is named only here, so that the name before it is the body's alone.
_NAMED_BEHIND = re.compile(
    r",? ?[(\"“]?(?!(?:Rektor|Direktur|Dirut|Ketua|Kepala|Bupati|Wali|Gubernur|Wakil|Sekretaris|Sekda|Plt|Pj|Dekan|"
    r"Komisaris|Kap|Dan[dr]|Kaj|Senin|Selasa|Rabu|Kamis|Jum|Sabtu|Minggu))[A-Z]"
)

#: A post is no longer than that.
_POST = 60


@cache
def _known_free() -> dict[tuple[str, ...], Organisation]:
    """Bodies of those kinds that a list knows, by the words of all their names."""
    return {words: Organisation(name, kind, None, 0.97) for words, (name, kind, _) in known().items() if kind in FREE}


def before_persons(text: str, mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """ "Rektor Universitas Bahari Maluku Semuel Latu" names the Universitas Bahari Maluku of another sentence."""
    names = {fold(m.organisation.name): m.organisation for m in mentions if _is_free(m.organisation)}
    names = {**names, **_known_free()}
    return [_shorter(text, m, names) for m in mentions]


def _is_free(body: Organisation) -> bool:
    return body.kind in FREE or body.name.startswith(HOSPITALS)


def _shorter(
    text: str, mention: OrganisationMention, names: dict[tuple[str, ...], Organisation]
) -> OrganisationMention:
    if mention.organisation.kind == "pemerintah_asing":
        return _governor_of(text, mention)
    full = fold(text[mention.start : mention.end])
    if not _is_free(mention.organisation) or len(full) < 3:
        return mention
    before = text[max(0, mention.start - _POST) : mention.start]
    if not _HEADED_BY.search(before) or BOARD.search(before):
        return mention
    if _TITLED.match(text, mention.end) or (
        _NAMED_BEHIND.match(text, mention.end) and not _DEGREE.match(text, mention.end)
    ):
        # Behind a comma his titles or his name begin, so that all before it is the name of the body.
        return mention
    if full[:-1] in names and _ends_school(text, mention, full[-1]):
        return mention
    for length in range(len(full) - 1, 1, -1):
        if full[:length] in names:
            return replace(mention, end=_end_of(text, mention, length), organisation=names[full[:length]])
    hospital = mention.organisation.kind not in FREE
    spoken = before_speaker(text, text[mention.start : mention.end])
    kept = spoken or (len(full) if hospital else _own_words(text, mention, list(full)))
    if not 1 < kept < len(full):
        return mention
    end = _end_of(text, mention, kept)
    body = resolve_cached(text[mention.start : end])
    return replace(mention, end=end, organisation=body) if body else mention


#: Behind a comma the post of somebody else, who like the one before is not named.
_NEXT_POST = re.compile(r", (?:dan |serta )?(?:Kepala|Direktur|Ketua|Sekda|Bupati|Wali|Camat|Kapolres|Rektor)\b")


def _ends_school(text: str, mention: OrganisationMention, last: str) -> bool:
    """Whether a word behind another school's name is no person's: "Rektor Universitas Sari **Bahari**, Kepala …"."""
    school = mention.organisation.kind == "perguruan_tinggi" and last not in first_names()
    return school and _NEXT_POST.match(text, mention.end) is not None


def _own_words(text: str, mention: OrganisationMention, words: list[str]) -> int:
    """How many of a mention's words are the body's own, by how names of bodies and of persons are made."""
    kind, count = mention.organisation.kind, len(words)
    if text[mention.end : mention.end + 2] == ". " and (len(words[-1]) == 1 or words[-1] in _SHORT_NAMES):
        return count - 1
    written = text[mention.start : mention.end]
    place = next((m for m in find_regions(written) if m.end < len(written)), None)
    if place is not None and written[place.end] == " " and _ends_with_region(kind, words):
        return len(fold(written[: place.end]))
    first = next((at for at in range(2, count) if _opens_person(kind, words, at)), count)
    if first < count or kind == "perguruan_tinggi":
        return first
    water = words.index("tirta") + 2 if "tirta" in words[:-2] else count
    if water < count and words[water] not in ("kabupaten", "kota", "provinsi"):
        return water
    if kind in FIRMS and (numeral := next((at for at in range(2, count - 1) if _NUMERAL.fullmatch(words[at])), 0)):
        # "PT Sari III Andi Wijaya": a number closes the name of a firm.
        return numeral + 1
    closed = [at + 1 for at in range(2, count - 2) if words[at] in firm_endings()]
    return closed[-1] if closed else count


#: How given names are shortened before a dot: "Moh. Ikbal".
_SHORT_NAMES = {"muh", "moh", "moch", "much", "mhd", "mohd", "abd", "ach", "gst", "md", "kt", "nym"}
_NUMERAL = re.compile(r"[ivx]{1,4}|\d{1,2}")
#: Names that open with two words, as "Ida Bagus" and "La Ode" do.
_TWO_OPEN = {("ida", "bagus"), ("ida", "ayu"), ("anak", "agung"), ("la", "ode"), ("wa", "ode"), ("andi", "muh")}
#: Names of Bali: "I Made …", "Ni Luh …".
_OF_BALI = {"i", "ni"}
_BIRTHS = {"made", "wayan", "nyoman", "ketut", "putu", "gede", "komang", "kadek", "nengah", "gusti", "luh", "dewa"}
#: Schools bear the names of heroes.
_HEROES = {"muhammad", "mohammad", "ahmad", "achmad", "abdul"}


def _opens_person(kind: str, words: list[str], at: int) -> bool:
    """Whether with word `at` a person's name begins."""
    if words[at] in _OF_BALI:
        return words[at + 1 : at + 2] != [] and words[at + 1] in _BIRTHS
    if tuple(words[at : at + 2]) in _TWO_OPEN:
        return True
    return words[at] in first_names() and not (kind == "perguruan_tinggi" and words[at] in _HEROES)


def _ends_with_region(kind: str, words: list[str]) -> bool:
    """Whether a region ends the name of a body: of a school, of water works, of the chapter of an association."""
    chapter = kind == "organisasi" and any(tuple(words[:length]) in known() for length in range(1, len(words)))
    water = kind == "bumd" and ("minum" in words or "pdam" in words)
    return kind == "perguruan_tinggi" or chapter or water


def _governor_of(text: str, mention: OrganisationMention) -> OrganisationMention:
    """ "Gubernur Prefektur Nagasari Taro Yamada": a foreign region is one word, and two name its head."""
    words = text[mention.start : mention.end].split(" ")
    if len(words) != 4 or not _HEADED_BY.search(text[max(0, mention.start - 40) : mention.start]):
        return mention
    written = " ".join(words[:2])
    body = mention.organisation
    name = body.name.removesuffix(" " + " ".join(words[2:]))
    return replace(mention, end=mention.start + len(written), organisation=replace(body, name=name))


def _end_of(text: str, mention: OrganisationMention, count: int) -> int:
    """Offset behind the first `count` words of a mention."""
    ends = [m.end() for m in re.finditer(r"[^\W_]+(?:['’][^\W\d_]+)?", text[mention.start : mention.end])]
    return mention.start + ends[count - 1]
