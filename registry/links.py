"""Which agreement follows from which. Pure: facts in, scored links out; what news tell is in registry/news_links.py.

Relations, child → parent: `pelaksanaan` (PKS → KB), `rencana_kerja` (Rencana Kerja → Nota Kesepakatan), `lanjutan`
(MSP → LoI), `adendum`, `perpanjangan`; `mengumumkan` (an announcement in news → the agreement), `menyebut` (news →
an agreement it only mentions).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

#: A link below this score is only suggested. The weights below add up so that no single weak reason reaches it.
ACCEPT = 0.65
#: Below this it is not worth a person's look.
SUGGEST = 0.45
#: The best candidate must lead the next by so much; two alike mean unresolved.
MARGIN = 0.05
#: Two agreements of the same parties and day are one from this likeness of their subjects on.
SAME_SUBJECT = 0.8

CITED, TITLED = 0.95, 0.8
KB = ("kesepakatan_bersama", "nota_kesepakatan", "memorandum_saling_pengertian")
SIGNING = ("penandatanganan", "tindak_lanjut", "perpanjangan")

#: Relation → forms of the child, forms of the parent.
SHAPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "pelaksanaan": (("perjanjian_kerja_sama",), KB),
    "rencana_kerja": (("rencana_kerja",), ("nota_kesepakatan", "kesepakatan_bersama")),
    "lanjutan": (("memorandum_saling_pengertian",), ("pernyataan_kehendak",)),
    "adendum": (("adendum",), (*KB, "perjanjian_kerja_sama", "rencana_kerja", "lainnya")),
}
CHAINS = (*SHAPES, "perpanjangan")


@cache
def known_words() -> tuple[frozenset[str], dict[str, list[str]]]:
    """Words without content, and how news call each form."""
    said = tomllib.loads(Path(__file__).with_name("data").joinpath("links.toml").read_text("utf-8"))
    return frozenset(said["stop"].split()), said["spoken"]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the decision knows of one agreement or announcement. Dates are whole ISO days."""

    owner: str
    document_id: str
    news: bool
    form: str | None
    subject: str
    roots: frozenset[str]  #: of its parties, see registry/resolve.py
    names: tuple[str, ...]  #: folded names of parties that are no regional government
    places: tuple[str, ...]  #: folded names of the other parties
    numbers: frozenset[str]
    cited: frozenset[str]  #: keys of numbers it cites
    titles: tuple[str, ...]  #: titles it cites
    sectors: frozenset[str]
    signed_from: str | None
    signed_to: str | None
    ends_to: str | None
    event_class: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class News:
    """What the decision knows of a news page as a whole."""

    document_id: str
    regions: frozenset[str]
    text: str
    event_class: str | None
    event_date: str | None  #: a whole day, else None
    published: str | None


@dataclass(frozen=True, slots=True)
class Link:
    child_id: str
    parent_id: str
    relation: str
    score: float
    evidence: tuple[str, ...]
    found: bool


@lru_cache(maxsize=20_000)
def content(text: str) -> frozenset[str]:
    """The words that carry a subject, cut so that pertanian and petani stay apart but -nya and -an fall off."""
    words = re.findall(r"[a-z]{4,}", text.casefold())
    return frozenset(_stem(word) for word in words if word not in known_words()[0])


def _stem(word: str) -> str:
    for ending in ("kannya", "annya", "nya", "kan", "an"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def likeness(one: str, other: str) -> float:
    """Shared content words over those of the shorter subject; 0 where one says nothing.

    >>> likeness("Kerja Sama Pasokan Bijih Nikel", "penyediaan pasokan bijih nikel dan tenaga kerja")
    1.0
    """
    mine, theirs = content(one), content(other)
    smaller = min(len(mine), len(theirs))
    return len(mine & theirs) / smaller if smaller else 0.0


def chain_links(child: Facts, candidates: Iterable[Facts]) -> list[Link]:
    """The parents of an agreement among `candidates`, at most one found in each relation."""
    found: list[Link] = []
    others = [item for item in candidates if item.document_id != child.document_id and not item.news]
    for relation in CHAINS:
        scored = [link for parent in others if (link := _chain(relation, child, parent)) is not None]
        found += choose(scored, others)
    return found


def same_agreement(one: Facts, two: Facts) -> str | None:
    """Why two documents hold the same agreement (scanned twice, or scan and draft file); None where they do not."""
    if one.document_id == two.document_id or one.form != two.form or not one.roots & two.roots:
        return None
    apart = one.signed_from and two.signed_from and one.signed_from != two.signed_from
    if one.numbers & two.numbers and not apart:
        return f"nomor sama: {', '.join(sorted(one.numbers & two.numbers))}"
    differ = one.numbers and two.numbers and not one.numbers & two.numbers
    alike = one.roots == two.roots and likeness(one.subject, two.subject) >= SAME_SUBJECT
    return "pihak, tanggal dan judul sama" if alike and not apart and not differ else None


def choose(scored: list[Link], parents: list[Facts]) -> list[Link]:
    """Only the best can be found, and only where it leads the next; the rest are suggestions.

    Copies of one agreement are no rivals: what follows from one follows from all.
    """
    ranked = sorted(scored, key=lambda link: (-link.score, link.parent_id))
    if not ranked or ranked[0].score < ACCEPT:
        return ranked
    by_id = {item.owner: item for item in parents}
    best = ranked[0]
    copies = {best.parent_id} | {
        link.parent_id for link in ranked[1:] if same_agreement(by_id[best.parent_id], by_id[link.parent_id])
    }
    rivals = [link for link in ranked if link.parent_id not in copies]
    if rivals and best.score - rivals[0].score < MARGIN:
        return ranked
    chosen = [replace(link, found=True) for link in ranked if link.parent_id in copies and link.score >= SUGGEST]
    return [*chosen, *(link for link in rivals if link.score < ACCEPT)]


def _chain(relation: str, child: Facts, parent: Facts) -> Link | None:
    if not _fitting(relation, child, parent) or not _in_order(relation, child, parent):
        return None
    shared = child.roots & parent.roots
    score, evidence = 0.0, []
    if child.cited & parent.numbers and shared:
        score, evidence = CITED, [f"menyebut nomor {', '.join(sorted(child.cited & parent.numbers))}"]
    elif len(shared) >= 2:
        score, evidence = _by_content(relation, child, parent)
    if score < SUGGEST:
        return None
    return Link(child.owner, parent.owner, relation, round(min(score, 1.0), 3), tuple(evidence), False)


def _fitting(relation: str, child: Facts, parent: Facts) -> bool:
    if relation == "perpanjangan":
        return child.form == parent.form and child.form not in (None, "adendum", "pernyataan_kehendak")
    children, parents = SHAPES[relation]
    return child.form in children and parent.form in parents


def _in_order(relation: str, child: Facts, parent: Facts) -> bool:
    """The parent was signed first; a renewal comes half a year later at the earliest."""
    if child.signed_to is None or parent.signed_from is None:
        # An unsigned draft has no children; a child without a date may still cite its parent.
        return parent.signed_from is not None and relation != "perpanjangan"
    apart = days_between(parent.signed_from, child.signed_to)
    return apart >= (180 if relation == "perpanjangan" else 0)


def days_between(earlier: str, later: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def _by_content(relation: str, child: Facts, parent: Facts) -> tuple[float, list[str]]:
    equal = child.roots == parent.roots
    score, evidence = (0.4, ["para pihak sama"]) if equal else (0.25, ["para pihak sebagian sama"])
    alike = max([likeness(child.subject, parent.subject)], default=0.0)
    if any(likeness(title, parent.subject) >= 0.8 for title in child.titles):
        score, evidence = max(score, TITLED - 0.4 * (not equal)), [*evidence, "menyebut judulnya"]
    if alike > 0:
        score += 0.3 * alike
        evidence.append(f"kata pokok sama {alike:.0%}")
    if relation == "perpanjangan":
        return _renewing(child, parent, alike, score, evidence)
    if child.sectors & parent.sectors:
        score += 0.15
        evidence.append(f"urusan sama: {', '.join(sorted(child.sectors & parent.sectors))}")
    if parent.ends_to and child.signed_from:
        if parent.ends_to >= child.signed_from:
            score += 0.1
            evidence.append("ditandatangani selama induk berlaku")
        else:
            score -= 0.3
    return score, evidence


def _renewing(
    child: Facts, parent: Facts, alike: float, score: float, evidence: list[str]
) -> tuple[float, list[str]]:  # fmt: skip
    """A renewal says so, or takes up the same subject when the term runs out."""
    says_so = "perpanjang" in child.subject.casefold() or any("perpanjang" in t.casefold() for t in child.titles)
    if says_so:
        score, evidence = score + 0.2, [*evidence, "menyebut perpanjangan"]
    if parent.ends_to and child.signed_from:
        late = days_between(parent.ends_to, child.signed_from)
        if -365 <= late <= 730:
            score, evidence = score + 0.15, [*evidence, "ditandatangani sekitar berakhirnya masa berlaku"]
        elif not says_so:
            return 0.0, []
    if alike < 0.5 and not says_so:
        return 0.0, []
    return score, evidence
