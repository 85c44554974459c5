"""What one article calls its organisations by: a short form said once in brackets, a name cut off before a person's.

Looks at all mentions of a text together, which no single one of them tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.organisations.chapters import with_only_chapter
from extract.organisations.heads import FREE, before_persons
from extract.organisations.holders import with_holders
from extract.organisations.hospitals import fullest_hospitals
from extract.organisations.names import OrganisationMention, resolve_cached
from extract.organisations.offices import LEVELLED
from extract.organisations.parts import with_only_university
from extract.organisations.towns import as_one, with_towns
from extract.organisations.vocabulary import FIRMS, Organisation, head_of, known
from extract.text.phrases import Phrases, Token, fold
from extract.text.regions import closest_region, find_regions

_ALIAS = re.compile(
    r"[ ]?\((?:selanjutnya |disingkat |disebut )?(?:[Pp][Tt]\.? )?([A-Z][\w.&-]{1,24}(?: [A-Z]\w{1,18}){0,2})\)"
)


def settle(
    text: str, words: list[Token], mentions: Sequence[OrganisationMention], entitled: Sequence[Organisation] = ()
) -> list[OrganisationMention]:
    """The mentions of one text with names cut where a person's begins, and its own short forms understood.

    `entitled` are those whom its headline names; the text may call them by their initials alone.
    """
    whole = _seated(_completed(with_towns(text, before_persons(text, _without_short(text, mentions)))))
    told = _initials(text, entitled) | _aliases(text, whole)
    resolved = [_meant(text, m, told) for m in whole]
    known_by = with_holders(text, _without_repeats(text, _with_aliases(text, words, resolved, told)))
    return with_only_chapter(with_only_university(as_one(_with_seat(known_by))))


#: A command by its number alone, which its full name gives with its seat: "Kodim 1418/Mamuju".
_COMMAND = re.compile(r"Komando \D{5,30}\d{2,4}")


def _with_seat(mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    full = {m.organisation.name.partition("/")[0]: m.organisation for m in mentions if "/" in m.organisation.name}
    return [
        replace(m, organisation=full[m.organisation.name])
        if _COMMAND.fullmatch(m.organisation.name) and m.organisation.name in full
        else m
        for m in mentions
    ]


def _initials(text: str, entitled: Sequence[Organisation]) -> dict[tuple[str, ...], Organisation]:
    """The headline's bodies by the initials of their names, where these stand in the text: "YPUS" for "Yayasan …"."""
    told: dict[tuple[str, ...], Organisation] = {}
    for body in entitled:
        short = "".join(word[0] for word in body.name.split(" ") if word[:1].isupper())
        if body.kind in FREE and len(short) > 2 and re.search(rf"\b{re.escape(short)}\b", text):
            told[fold(short)] = body
    return told


def _without_short(text: str, mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """The mentions without a short form that a name goes on with: "Institut Pertanian Bogor **IPB**"."""
    return [_cut_short(text, m) if m.organisation.kind in FREE else m for m in mentions]


def _cut_short(text: str, mention: OrganisationMention) -> OrganisationMention:
    before, _, last = mention.organisation.name.rpartition(" ")
    if len(last) < 3 or not last.isupper() or not text[: mention.end].endswith(f" {last}"):
        return mention
    entry = known().get(fold(last))
    initials = "".join(word[0] for word in before.split(" ") if word[:1].isupper())
    if last != initials and (entry is None or fold(entry[0]) != fold(before)):
        return mention
    body = replace(mention.organisation, name=before)
    return replace(mention, end=mention.end - len(last) - 1, organisation=body)


def _without_repeats(text: str, mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """The mentions without the short forms that stand in brackets behind the very name they shorten."""
    kept: list[OrganisationMention] = []
    for mention in mentions:
        before = kept[-1] if kept else None
        same = before is not None and before.organisation.name == mention.organisation.name
        if before is not None and text[before.end : mention.start] == " atau " and _one_firm(before, mention):
            # "PT Bank Sari atau Bank Sari": the second is but the short form of the first.
            kept[-1] = replace(
                before, organisation=max(before, mention, key=lambda m: m.organisation.score).organisation
            )
            continue
        if not (same and before and text[before.end : mention.start] in (" (", "(")):
            kept.append(mention)
    return kept


def _one_firm(first: OrganisationMention, second: OrganisationMention) -> bool:
    return first.organisation.kind in FIRMS and second.organisation.kind in FIRMS


def _with_hospitals(mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    bodies = fullest_hospitals([m.organisation for m in mentions])
    return [replace(m, organisation=body) for m, body in zip(mentions, bodies, strict=True)]


def _completed(mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """A company named without its last words is the one that the text names in full."""
    firms = {fold(m.organisation.name): m.organisation for m in mentions if m.organisation.kind in FIRMS}
    return _with_hospitals([_in_full(m, firms) for m in mentions])


#: The level of an office's seat, which the press leaves out: "Kejari (Kota) Sari", "BNN (Provinsi) Riau".
_LEVEL = re.compile(r"\b(?:kota|kabupaten|provinsi|di) ")


_SEAT = re.compile(r" (?:Kota|Kabupaten) ([A-Z][^,]{2,30})$")


def seat_key(name: str) -> str:
    """What is the same for an office named with and without the level of its seat."""
    return _LEVEL.sub("", name.lower())


def _seated(mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """An office named without the level of its seat, or a part of it, bears the name that the text gives it in full."""
    mentions = _whole_seats(mentions)
    full: dict[str, Organisation] = {}
    for mention in mentions:
        body = mention.organisation
        kept = full.setdefault(seat_key(body.name), body)
        if _tells_level(body) and len(body.name) > len(kept.name):
            full[seat_key(body.name)] = body
    return [
        replace(m, organisation=seated) if _tells_level(seated := full[seat_key(m.organisation.name)]) else m
        for m in mentions
    ]


def _tells_level(body: Organisation) -> bool:
    """Whether the level belongs to an office's name: by its kind, or as there is a regency and a town of that name."""
    seat = _SEAT.search(body.name) if body.kind == "lembaga" else None
    return body.name.startswith(LEVELLED) or (seat is not None and closest_region(seat.group(1)) is None)


_OFFICES = ("lembaga",)
#: So many words open the names of two offices of one kind: "Pengadilan Agama", "Kantor Kementerian Agama".
_SHARED_WORDS = 2


def _whole_seats(mentions: Sequence[OrganisationMention]) -> list[OrganisationMention]:
    """ "Kantor Kementerian Agama Sari" is that of "Kepulauan Sari", if the text names no other one."""
    offices = {m.organisation.name: m.organisation for m in mentions if m.organisation.kind in _OFFICES}
    return [
        replace(m, organisation=_longest_seat(m.organisation, offices)) if m.organisation.name in offices else m
        for m in mentions
    ]


def _longest_seat(body: Organisation, offices: dict[str, Organisation]) -> Organisation:
    longer = [office for name, office in offices.items() if _is_part_of_seat(body.name, name)]
    return longer[0] if len({seat_key(office.name) for office in longer}) == 1 else body


def _is_part_of_seat(short: str, full: str) -> bool:
    """Whether two offices of one kind have seats of which one is told by a part of its words."""
    words, whole = short.split(" "), full.split(" ")
    same = next((n for n, (a, b) in enumerate(zip(words, whole, strict=False)) if a != b), len(words))
    rest, seat = words[same:], whole[same:]
    if same < _SHARED_WORDS or not rest or len(rest) >= len(seat) or not set(rest) <= set(seat):
        return False
    more = {word.lower() for word in set(seat) - set(rest)}
    code = next((place.code for place in find_regions(" ".join(rest))), None)
    return code is None and not more <= {"kota", "kabupaten", "provinsi"}


def _in_full(mention: OrganisationMention, firms: dict[tuple[str, ...], Organisation]) -> OrganisationMention:
    words = fold(mention.organisation.name)
    if mention.organisation.kind not in FIRMS:
        return mention
    if words[:1] != ("pt",) and len(words) == 1:
        # "Grab" is the "PT Grab Teknologi Sari" that the text names.
        words = ("pt", *words)
    elif len(words) < 3:
        return mention
    longer = [body for name, body in firms.items() if len(name) > len(words) and name[: len(words)] == words]
    return replace(mention, organisation=longer[0]) if len(longer) == 1 else mention


def _aliases(text: str, mentions: Sequence[OrganisationMention]) -> dict[tuple[str, ...], Organisation]:
    """Short forms said in brackets right behind a name, by their words; what two names claim is left out."""
    told: dict[tuple[str, ...], Organisation] = {}
    doubtful = set()
    for mention in mentions:
        found = _ALIAS.search(text, mention.start, mention.end) or _ALIAS.match(text, mention.end)
        if mention.form != "body" or found is None:
            continue
        if mention.organisation.kind not in FREE and not _means_another(found.group(1), mention.organisation):
            continue
        key = fold(found.group(1))
        if any(place.code for place in find_regions(found.group(1))):
            # "PT Sari (NTT)" tells where it is at home.
            continue
        if told.get(key, mention.organisation).name != mention.organisation.name:
            doubtful.add(key)
        told.setdefault(key, mention.organisation)
    told = {**_own_names(mentions), **_shortened_schools(text, mentions), **told}
    return {key: organisation for key, organisation in told.items() if key not in doubtful}


def _means_another(short: str, body: Organisation) -> bool:
    """Whether an office's short form elsewhere means a body of other words: "BPK" of a culture office."""
    known_as = resolve_cached(short) if body.kind == "lembaga" else None
    return known_as is not None and not set(fold(known_as.name)[:2]) & set(fold(body.name)[:2])


def _shortened_schools(
    text: str, mentions: Sequence[OrganisationMention]
) -> dict[tuple[str, ...], Organisation]:  # fmt: skip
    """Schools by the initials of what they are and their last word: "UM Sari" is the "Universitas Mulia Sari"."""
    found: dict[tuple[str, ...], Organisation] = {}
    for body in (m.organisation for m in mentions if m.organisation.kind == "perguruan_tinggi"):
        *first, last = body.name.split(" ")
        short = "".join(word[0] for word in first if word[:1].isupper())
        if len(short) > 1 and f"{short} {last}" in text:
            found[fold(f"{short} {last}")] = body
    return found


#: What waterworks are, before the name that each has for itself.
_WATERWORKS = re.compile(
    r"(?:Perumda|Perusahaan Umum Daerah|Perusahaan Daerah) Air Minum (?=[A-Z]\w+ [A-Z]\w+)", re.IGNORECASE
)


def _own_names(mentions: Sequence[OrganisationMention]) -> dict[tuple[str, ...], Organisation]:
    """Waterworks by the name that each has for itself: "Tirta Sari" is the "Perumda Air Minum Tirta Sari Kota Bumi"."""
    found: dict[tuple[str, ...], Organisation] = {}
    for body in (m.organisation for m in mentions if m.organisation.kind == "bumd"):
        works = _WATERWORKS.match(body.name)
        if works is None:
            continue
        own = re.split(r" (?:Kota|Kabupaten|Provinsi) ", body.name[works.end() :])[0]
        words = own.split(" ")[:3]
        if len(words) > 1 and not find_regions(" ".join(words)):
            found[fold(" ".join(words))] = body
    return found


def _meant(text: str, mention: OrganisationMention, told: dict[tuple[str, ...], Organisation]) -> OrganisationMention:
    """A mention by a short form of this text: "PT AAS" where "PT Agro Amal Sentosa (AAS)" was said."""
    words = fold(mention.organisation.name)
    written = text[mention.start : mention.end]
    explained = told.get(fold(written))
    if explained is None and fold(written) not in known():
        short = _without_region(written)
        # "ISI Surakarta" beside "Institut Seni Indonesia (ISI) Yogyakarta" is another one, as is "UIN Sari" beside
        # "UIN Bumi": what opens the names of many means none of them.
        explained = None if fold(short)[:1] == fold(short) and head_of(short) else told.get(fold(short))
        explained = None if explained is not None and find_regions(explained.name) else explained
    if explained is None and mention.organisation.name.startswith("Fakultas "):
        # "Fakultas Hukum Unsari Kendari": the school that the short form inside means.
        inside = (told.get((word,)) for word in fold(written)[1:])
        explained = next((body for body in inside if body and body.kind == "perguruan_tinggi"), None)
    if explained is not None:
        return replace(mention, organisation=explained)
    bare = words[1:] if words[:1] in (("pt",), ("cv",), ("bank",), ("yayasan",)) else words
    organisation = told.get(words) or told.get(bare)
    return replace(mention, organisation=organisation) if organisation else mention


def _without_region(written: str) -> str:
    """A short form without the region behind it: "IAIN NB Babel" where "IAIN Nur Bahari (IAIN NB)" was said."""
    place = next((m for m in find_regions(written) if m.end == len(written)), None)
    return written[: place.start] if place else written


def _with_aliases(
    text: str, words: list[Token], mentions: list[OrganisationMention], told: dict[tuple[str, ...], Organisation]
) -> list[OrganisationMention]:
    """The mentions and those by a short form alone, none inside another."""
    # Two letters are too few to be sure of, unless they are found as a name anyway.
    told = {key: organisation for key, organisation in told.items() if len("".join(key)) > 2}
    if not told:
        return mentions
    taken = [(m.start, m.end) for m in mentions]
    more = [
        OrganisationMention(start, end, found[0], "body")
        for start, end, found in Phrases.of((" ".join(key), told[key]) for key in told).find(text, words)
        if text[start].isupper() and not any(a < end and start < b for a, b in taken)
    ]
    return sorted(mentions + more, key=lambda m: m.start)
