"""One story on many sites: groups reports whose words are nearly the same and that tell of the same day.

Near duplicates are found with MinHash over word shingles (Broder 1997) in buckets of locality-sensitive hashing,
then confirmed on the true Jaccard similarity. Two reports with the same wording about different events stay apart:
their event dates differ.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

#: Words in a shingle: long enough that two stories of the same ministry do not meet by stock phrases.
SHINGLE = 4
#: Jaccard similarity of shingles from which two reports are one story. Reposts with a new headline and lead
#: measure .7 and more, different stories under .2; see tests/news/test_twins.py.
SAME_STORY = 0.55
PERMUTATIONS = 128
#: Two dates of one event may differ by so many days: sites give the day of posting for the day of the event.
SAME_EVENT_DAYS = 7
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Report:
    """One report of an event, as far as the grouping needs it."""

    id: str
    text: str
    date: str | None  #: ISO date of the event, else of publication; None if unknown


def group(reports: Sequence[Report]) -> list[tuple[str, ...]]:
    """Groups of ids that tell one story, each sorted, alone ones too; does not depend on the order of `reports`."""
    ordered = sorted(reports, key=lambda report: report.id)
    shingles = {report.id: _shingles(report.text) for report in ordered}
    parent = {report.id: report.id for report in ordered}
    by_id = {report.id: report for report in ordered}
    for first, second in _candidates(ordered, shingles):
        if same_story(by_id[first], by_id[second], shingles[first], shingles[second]):
            parent[_root(parent, second)] = _root(parent, first)
    groups: dict[str, list[str]] = {}
    for report in ordered:
        groups.setdefault(_root(parent, report.id), []).append(report.id)
    return sorted(tuple(sorted(members)) for members in groups.values())


def same_story(first: Report, second: Report, one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two reports share their words and their day."""
    union = len(one | two)
    return bool(union) and len(one & two) / union >= SAME_STORY and _same_day(first.date, second.date)


def _same_day(one: str | None, two: str | None) -> bool:
    """Unknown dates are no proof of difference."""
    if not one or not two or len(one) < 10 or len(two) < 10:
        return not (one and two) or one[:4] == two[:4]
    return abs((date.fromisoformat(one) - date.fromisoformat(two)).days) <= SAME_EVENT_DAYS


def _shingles(text: str) -> frozenset[str]:
    words = _WORD.findall(text.casefold())
    if len(words) < SHINGLE:
        return frozenset({" ".join(words)}) if words else frozenset()
    return frozenset(" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


def _candidates(reports: Sequence[Report], shingles: dict[str, frozenset[str]]) -> list[tuple[str, str]]:
    from datasketch import MinHash, MinHashLSH

    # A lower threshold than SAME_STORY, so that the buckets miss almost none of the pairs that count.
    buckets = MinHashLSH(threshold=SAME_STORY - 0.15, num_perm=PERMUTATIONS)
    pairs: list[tuple[str, str]] = []
    for report in reports:
        if not shingles[report.id]:
            continue
        signature = MinHash(num_perm=PERMUTATIONS, seed=1)
        signature.update_batch([shingle.encode() for shingle in shingles[report.id]])
        pairs.extend((other, report.id) for other in sorted(buckets.query(signature)))
        buckets.insert(report.id, signature)
    return pairs


def _root(parent: dict[str, str], name: str) -> str:
    while parent[name] != name:
        parent[name] = parent[parent[name]]
        name = parent[name]
    return name
