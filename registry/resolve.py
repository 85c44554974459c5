"""Which spellings mean one organisation. Pure: the answer depends on the set of spellings, not on their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from registry.identity import entity_id
from registry.names import region_key, trunk

#: Letters that OCR takes for each other, folded to one.
_LOOKALIKE = str.maketrans({"0": "o", "1": "l", "i": "l", "5": "s", "8": "b", "j": "l"})
#: A shorter word with another letter is more often another word than a misreading.
MIN_MISREAD = 7
#: What makes an office part of its region's government; vertical offices (kejaksaan, kantor pertanahan) are not.
OFFICES = (
    "dinas", "badan", "biro", "bagian", "sekretariat", "inspektorat", "rumah sakit umum daerah", "kecamatan",
    "satuan polisi", "uptd", "puskesmas", "rsud",
)  # fmt: skip
#: Agencies whose names begin like an office's.
_NATIONAL = (
    "badan penyelenggara",
    "badan pusat",
    "badan nasional",
    "badan pertanahan",
    "badan narkotika",
    "badan siber",
)
_GOVERNMENTS = ("provinsi", "kabupaten", "kota")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One row of `entity` as it enters the decision."""

    entity_id: str
    key: str
    kind: str | None
    region_code: str | None
    uses: int
    human_into: str | None


@dataclass(frozen=True, slots=True)
class Resolution:
    machine_into: str
    canonical_id: str
    root: str  #: region code of a government and its own offices, else of the name without its branch


def resolve(spellings: Iterable[Spelling]) -> dict[str, Resolution]:
    """Where every spelling leads. A misread name resolves only when one organisation remains."""
    known = sorted(spellings, key=_rank)
    machine = _machine(known)
    human = {item.entity_id: item.human_into for item in known if item.human_into}
    canonical = {item.entity_id: _follow(item.entity_id, machine, human) for item in known}
    by_id = {item.entity_id: item for item in known}
    return {
        item.entity_id: Resolution(
            machine[item.entity_id], canonical[item.entity_id],
            _root(by_id.get(canonical[item.entity_id], item)),
        )
        for item in known
    }  # fmt: skip


def _root(item: Spelling) -> str:
    return root_of(item) or entity_id(trunk(item.key))


def _rank(item: Spelling) -> tuple[bool, int, str]:
    # What a person decided on leads, so that new spellings follow it and never the other way round.
    return (item.human_into is None, -item.uses, item.key)


def _machine(known: list[Spelling]) -> dict[str, str]:
    into: dict[str, str] = {}
    governments: dict[tuple[str, str], str] = {}
    seen: dict[tuple[str, ...], list[Spelling]] = defaultdict(list)
    words = _words(known)
    for item in known:
        place = (item.kind or "", item.region_code or "")
        if item.kind in _GOVERNMENTS and item.region_code:
            into[item.entity_id] = governments.setdefault(place, item.entity_id)
        else:
            near = {into[other.entity_id] for other in _close(item, seen, words)}
            into[item.entity_id] = next(iter(near)) if len(near) == 1 else item.entity_id
        for signature in _signatures(item.key):
            seen[signature].append(item)
    return into


def _words(known: list[Spelling]) -> dict[str, int]:
    """In how many different names each word stands: a word of two names is a real word, not a misreading."""
    counts: dict[str, int] = defaultdict(int)
    for item in known:
        for word in set(item.key.split()):
            counts[word] += 1
    return counts


def _signatures(key: str) -> set[tuple[str, ...]]:
    """What two misread spellings of one name share: the joined name as OCR sees it, or the name with one letter of
    one long word left out (the neighbourhood of one edit: symmetric deletion).

    A name of five words has some thirty; a block of thousands of names that differ in one word never forms.
    """
    words = [_look(word) for word in key.split()]
    found: set[tuple[str, ...]] = {("=", "".join(words))}
    for at, word in enumerate(words):
        if len(word) >= MIN_MISREAD - 1 and not any(map(str.isdigit, word)):
            for left in {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}:
                found.add((*words[:at], "*", left, *words[at + 1 :]))
    return found


def _close(item: Spelling, seen: dict[tuple[str, ...], list[Spelling]], words: dict[str, int]) -> list[Spelling]:
    found = {other.entity_id: other for signature in _signatures(item.key) for other in seen.get(signature, ())}
    return [other for other in found.values() if misread(item, other, words)]


def misread(one: Spelling, other: Spelling, words: dict[str, int]) -> bool:
    """Whether two spellings differ only as OCR or a typist's slip makes them differ."""
    if one.kind and other.kind and one.kind != other.kind:
        return False
    if one.region_code and other.region_code and one.region_code != other.region_code:
        return False
    mine, theirs = one.key.split(), other.key.split()
    if _look(one.key) == _look(other.key):
        return not _both_regions(one.key, other.key)
    if len(mine) != len(theirs):
        return False
    apart = [(a, b) for a, b in zip(mine, theirs, strict=True) if _look(a) != _look(b)]
    if len(apart) != 1:
        return False
    a, b = apart[0]
    real = words.get(a, 0) > 1 and words.get(b, 0) > 1
    slip = not real and min(len(a), len(b)) >= MIN_MISREAD and _one_edit(a, b)
    return slip and not any(map(str.isdigit, a + b)) and not _both_regions(one.key, other.key)


def _look(word: str) -> str:
    return word.translate(_LOOKALIKE).replace("rn", "m").replace(" ", "")


def _one_edit(a: str, b: str) -> bool:
    from rapidfuzz.distance import OSA

    return OSA.distance(a, b, score_cutoff=1) <= 1


def _both_regions(one: str, other: str) -> bool:
    """Whether the names speak of two different regions that both exist: Bandung and Badung."""
    codes = [code_in(key) for key in (one, other)]
    return None not in codes and codes[0] != codes[1]


def code_in(key: str) -> str | None:
    """The code of the region a folded name speaks of, where its name is written exactly."""
    from extract.text.regions import closest_region

    named = region_key(key)
    if named is None:
        return None
    _, level, place = named.split(" ", 2)
    for wanted in _GOVERNMENTS:
        if wanted == level:
            found = closest_region(place, wanted)  # type: ignore[arg-type]
            return found[0].code if found is not None and found[1] == 1.0 else None
    return None


def root_of(item: Spelling) -> str | None:
    """The region code a government and its own offices stand for; None for everybody else."""
    if item.kind in _GOVERNMENTS:
        return item.region_code or code_in(item.key)
    own = item.key.startswith(OFFICES) and not item.key.startswith(_NATIONAL)
    if item.kind == "perangkat_daerah" or (item.kind is None and own):
        return item.region_code or code_in(item.key)
    if item.kind is None and item.key.startswith("pemerintah "):
        return code_in(item.key)
    return None


def _follow(start: str, machine: dict[str, str], human: dict[str, str]) -> str:
    """Where people's decisions, else the machine's, lead in the end; a circle ends at its least member."""
    path = [start]
    while True:
        here = path[-1]
        onward = human.get(here) or machine.get(here, here)
        if onward == here:
            return here
        if onward in path:
            return min(path[path.index(onward) :])
        path.append(onward)
