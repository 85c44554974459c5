"""The parties that only the headline names together: the text says "kedua lembaga", "kedua belah pihak"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.news.named import each_once
from extract.news.parties import acts
from extract.news.signings import Signing
from extract.news.text import Article
from extract.organisations.mentions import OrganisationMention, find_organisations
from extract.organisations.unnamed import find_unnamed
from extract.organisations.vocabulary import GOVERNMENTS, head_of

_BOTH = re.compile(
    r"\b(?:kedua|dua)(?: belah)? (?:pihak|lembaga|instansi|institusi|pemerintah(?: daerah)?|pemda|daerah|kepala daerah|"
    r"institusi|perusahaan|kampus|perguruan tinggi)\b|\bkeduanya\b",
    re.IGNORECASE,
)


def both_of_headline(article: Article, span: tuple[int, int]) -> list[OrganisationMention]:
    """The two whom the headline names where the sentence says "kedua lembaga", at their places in the text; else []."""
    title = article.title or ""
    words = _BOTH.search(article.text, *span)
    if not title or words is None:
        return []
    named = _named(article, title)
    there = [m for one in named if (m := _in_text(article, title, one)) is not None]
    both = each_once(there)
    if len(both) == 1 and len(each_once(named)) == 2:
        # Whom a list knows need not be named again: the text's own words for both stand for him.
        others = [
            m for m in named if m.organisation.name != both[0].organisation.name and m.organisation.score >= _SURE
        ]
        both += [
            OrganisationMention(*words.span(), replace(m.organisation, score=_ENTITLED), "body") for m in others[:1]
        ]
    return both if len(both) == 2 else []


#: How sure the name of a body that only the headline names must be.
_SURE = 0.9
#: Behind these the headline's other side stands.
_WITH = re.compile(r"\b(?:dengan|bersama|gandeng|menggandeng|rangkul|dan) $", re.IGNORECASE)
#: The sentence tells its own other side.
_OTHER_SIDE = re.compile(r"\b(?:dengan|bersama|antara|menggandeng|gandeng)(?: [a-z]{3,12}){0,2} [A-Z\"“]")


def with_side_of_headline(
    article: Article, signing: Signing, parties: list[OrganisationMention]
) -> list[OrganisationMention]:  # fmt: skip
    """The parties that a sentence names on one side, with the government with which the headline says they sign."""
    title = article.title or ""
    if not parties or any(p.organisation.kind in GOVERNMENTS for p in parties) or not title:
        return parties
    ahead = all(p.end <= signing.start for p in parties)
    if not ahead or _OTHER_SIDE.search(article.text, parties[-1].end, signing.sentence[1]):
        return parties
    sides = [
        m for m in _named(article, title)
        if m.organisation.kind in GOVERNMENTS and _WITH.search(title[: m.start])
    ]  # fmt: skip
    there = [m for named in sides if (m := _in_text(article, title, named)) is not None]
    return [*parties, there[0]] if len({m.organisation.name for m in there}) == 1 else parties


#: Words by which the text goes on to call a body that its headline names.
CALLED = {
    "perguruan_tinggi": r"(?:kampus|universitas|perguruan tinggi|politeknik|institut|sekolah tinggi)",
    "organisasi": r"(?:yayasan|pondok|pesantren|ponpes|organisasi|lembaga|perkumpulan|komunitas)",
    "perusahaan": r"(?:rumah sakit|perusahaan|bank|koperasi|klinik)",
    "lembaga": r"(?:sekolah|kantor|lembaga)",
}


def with_partner_of_headline(
    article: Article, signing: Signing, parties: list[OrganisationMention]
) -> list[OrganisationMention]:  # fmt: skip
    """A government that signs alone, with the one body with which the headline says it does.

    The sentence or the next one goes on to call that body by its kind ("kampus itu"), where its mention stands.
    """
    title = article.title or ""
    if len(parties) != 1 or parties[0].organisation.kind not in GOVERNMENTS or not title:
        return parties
    if _OTHER_SIDE.search(article.text, *signing.sentence):
        return parties
    others = [m for m in _named(article, title) if m.organisation.name != parties[0].organisation.name]
    if len(others) != 1 or others[0].organisation.kind not in CALLED or not _WITH.search(title[: others[0].start]):
        return parties
    word = rf"\b{CALLED[others[0].organisation.kind]}"
    low, high = signing.sentence
    there = re.compile(word, re.IGNORECASE).search(article.text, low, high) or re.compile(
        rf"{word}\s(?:itu|ini|tersebut)\b|\b(?:rektor|ketua|pimpinan|direktur)\s{word}\b", re.IGNORECASE
    ).search(article.text, high, min(high + NEXT_SENTENCE, len(article.text)))
    if there is None:
        return parties
    body = replace(others[0].organisation, score=_ENTITLED)
    return [*parties, OrganisationMention(*there.span(), body, "body")]


#: How far behind a signing the next sentence reaches; farther on the word is of another body.
NEXT_SENTENCE = 220
#: How sure it is who signs where only the headline names him.
_ENTITLED = 0.7


def _named(article: Article, title: str) -> list[OrganisationMention]:
    """Who acts in the headline, by name or by kind alone; offsets are into the headline."""
    whole = (0, len(title))
    named = find_organisations(title)
    # Read behind the text, which tells whose "Pemkot" or "Kejari" the headline means.
    shift = len(article.text) + 1
    shifted = [replace(m, start=m.start + shift, end=m.end + shift) for m in named]
    unnamed = find_unnamed(f"{article.text}\n{title}", [*article.organisations, *shifted])
    named += [replace(m, start=m.start - shift, end=m.end - shift) for m in unnamed if m.start >= shift]
    return sorted((m for m in named if acts(title, whole, m)), key=lambda m: m.start)


def _in_text(article: Article, title: str, named: OrganisationMention) -> OrganisationMention | None:
    """The body's mention in the text; of a body with another name there, the only one of its kind."""
    mentions = [m for m in article.organisations if m.start >= article.body]
    same = next((m for m in mentions if m.organisation.name == named.organisation.name), None)
    if same is not None or named.organisation.kind in GOVERNMENTS:
        return same
    head = head_of(title[named.start : named.end])
    alike = _of_head(mentions, head.full) if head is not None else []
    return alike[0] if len({m.organisation.name for m in alike}) == 1 else None


def _of_head(mentions: Sequence[OrganisationMention], full: str) -> list[OrganisationMention]:
    return [m for m in mentions if m.organisation.name.startswith(f"{full} ")]
