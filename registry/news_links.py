"""Which news tells of which agreement. Pure: facts in, scored links out; the shapes are in registry/links.py."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from registry.links import (
    SIGNING,
    SUGGEST,
    Facts,
    Link,
    News,
    choose,
    content,
    days_between,
    known_words,
    likeness,
)

#: Days between the news and the signing of what it announces: papers bring it the same week, monthlies later.
NEWS_DAYS = 10
#: Two regions meet in many stories; so much of the subject must be there too before one is about their agreement.
SPOKEN_SHARE = 0.25
_AGREED = re.compile(r"\b(?:naskah|perjanjian|kesepakatan|kerja ?sama|mou|msp)\b")


def announcements(child: Facts, candidates: Iterable[Facts]) -> list[Link]:
    """The agreement that an announcement in news is about, at most one found."""
    if not child.news or child.event_class not in SIGNING:
        return []
    signed = [item for item in candidates if not item.news]
    return choose([link for item in signed if (link := _announced(child, item)) is not None], signed)


def _announced(child: Facts, parent: Facts) -> Link | None:
    shared = child.roots & parent.roots
    if len(shared) < 2 and not (child.numbers & parent.numbers):
        return None
    score, evidence = (
        (0.4, ["para pihak sama"]) if child.roots == parent.roots else (0.25, ["para pihak sebagian sama"])
    )
    near = _near(child, parent)
    if near is None:
        return None
    score, evidence = score + near[0], [*evidence, near[1]]
    if child.numbers & parent.numbers:
        score, evidence = score + 0.3, [*evidence, "nomor sama"]
    alike = likeness(child.subject, parent.subject)
    if alike:
        score, evidence = score + 0.2 * alike, [*evidence, f"kata pokok sama {alike:.0%}"]
    if child.form == parent.form:
        score, evidence = score + 0.1, [*evidence, "bentuk naskah sama"]
    if score < SUGGEST:
        return None
    return Link(child.owner, parent.owner, "mengumumkan", round(min(score, 1.0), 3), tuple(evidence), False)


def _near(child: Facts, parent: Facts) -> tuple[float, str] | None:
    """How well the days agree; None where the news cannot be about this signing."""
    if parent.signed_from is None or parent.signed_to is None:
        return None
    if child.signed_from and child.signed_to:
        exact = child.signed_from == child.signed_to and parent.signed_from == parent.signed_to
        if child.signed_from <= parent.signed_to and parent.signed_from <= child.signed_to:
            return (0.3, "tanggal sama") if exact else (0.2, "tanggal cocok")
        gap = min(
            abs(days_between(child.signed_from, parent.signed_from)),
            abs(days_between(child.signed_to, parent.signed_to)),
        )
        return (0.1, "tanggal berdekatan") if exact and gap <= NEWS_DAYS else None
    if child.published and 0 <= days_between(parent.signed_from, child.published) <= 3 * NEWS_DAYS:
        return (0.15, "terbit tak lama sesudah penandatanganan")
    return None


def mentions(
    news: News, announced: Iterable[Link], parents_of: dict[str, list[Facts]], candidates: Iterable[Facts],
    own: Iterable[Facts] = (),
) -> list[Link]:  # fmt: skip
    """Agreements that a news page mentions, beside those it announces (`announced`).

    A page that announces a follower mentions its parent where it names it; a page that announces nothing mentions
    the one agreement whose parties it all names and whose subject it speaks of. Where that was signed on the day of
    the page's event the page announces it after all, though its announcement (one of `own`) was misread.
    """
    done = [link for link in announced if link.found]
    told = {link.parent_id for link in done}
    if done:
        parents = {p.owner: p for link in done for p in parents_of.get(link.parent_id, []) if p.owner not in told}
        return [
            Link(news.document_id, owner, "menyebut", 0.8, ("induk dari naskah yang diumumkan", why), True)
            for owner, parent in sorted(parents.items())
            if (why := _named(news, parent)) is not None
        ]
    signed = [item for item in candidates if not item.news]
    found = choose([link for item in signed if (link := _mentioned(news, item)) is not None], signed)
    by_id = {item.owner: item for item in signed}
    return [_promoted(news, link, by_id[link.parent_id], list(own)) for link in found]


def _promoted(news: News, link: Link, parent: Facts, own: list[Facts]) -> Link:
    """A mention on the day of signing is an announcement."""
    if not link.found or news.event_class not in SIGNING or parent.signed_from is None:
        return link
    if news.event_date is None or news.event_date != parent.signed_from:
        return link
    sharing = [item.owner for item in own if item.roots & parent.roots]
    child = sharing[0] if len(sharing) == 1 else link.child_id
    return replace(link, child_id=child, relation="mengumumkan", evidence=(*link.evidence, "tanggal sama"))


def _named(news: News, parent: Facts) -> str | None:
    """How the text names an earlier agreement: by its year or by its form."""
    text = news.text.casefold()
    if parent.signed_from and parent.signed_from[:4] in text:
        return f"menyebut tahun {parent.signed_from[:4]}"
    spoken = next(
        (word for word in known_words()[1].get(parent.form or "", ()) if re.search(rf"\b{word}\b", text)), None
    )
    return f"menyebut “{spoken}”" if spoken else None


def _mentioned(news: News, parent: Facts) -> Link | None:
    text = news.text.casefold()
    regions = {root for root in parent.roots if not root.startswith("E-")}
    others = [name for name in parent.names if core(name) not in text]
    if not regions <= news.regions or others or len(parent.roots) < 2:
        return None
    if parent.signed_from is None:
        if news.event_class not in ("rencana", "rapat_koordinasi", "sebutan", "penawaran"):
            return None
    elif news.published is None or news.published < parent.signed_from:
        return None
    # The names of the regions are counted as parties; they say nothing more of the subject.
    words = {word for word in content(parent.subject) if word not in content(" ".join(parent.places))}
    share = len(words & content(news.text)) / len(words) if words else 0.0
    if not parent.names and share < SPOKEN_SHARE:
        return None
    score, evidence = (0.55 if parent.names else 0.45) + 0.4 * share, ["menyebut semua pihak"]
    if _AGREED.search(text):
        score, evidence = score + 0.1, [*evidence, "berbicara tentang naskah kerja sama"]
    evidence.append(f"menyebut {share:.0%} kata pokok judul")
    return Link(news.document_id, parent.owner, "menyebut", round(min(score, 1.0), 3), tuple(evidence), False)


def needle(name: str) -> str:
    """The longest plain word that stands in every text in which `core` finds `name`."""
    return max(re.findall(r"[a-z0-9]+", core(name)), key=len, default="")


def core(name: str) -> str:
    """The distinctive middle of a folded name, as running text would have it."""
    words = [word for word in name.split() if word not in ("pt", "cv", "yayasan", "perusahaan", "umum", "daerah")]
    return " ".join(words[:3])
