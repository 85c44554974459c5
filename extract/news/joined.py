"""The parties of a signing whose own sentence names but one of them: those of the sentences around and the headline."""

from __future__ import annotations

import re

from extract.news.headlines import CALLED
from extract.news.named import each_once
from extract.news.parties import acts, is_apposed, parties_in
from extract.news.sharing import of_several
from extract.news.sides import deals_by_firm, told_between
from extract.news.signings import Signing, any_noun
from extract.news.text import Article
from extract.organisations.mentions import OrganisationMention, find_organisations


def joined(article: Article, signing: Signing, parties: list[OrganisationMention]) -> list[OrganisationMention]:
    """The parties with those that the neighbouring sentences and the headline name."""
    spans = article.sentences
    if told_between(article.text, signing.sentence) and not _OFFICE_HEADS.search(article.text, *signing.sentence):
        # Both sides are told, one by a name that is not understood: nobody else is meant.
        return parties
    if with_whole_region(article, signing):
        return parties
    if len(parties) == 1 and _names_another(article, signing.sentence, parties[0]):
        return parties
    at = spans.index(signing.sentence) if signing.sentence in spans else 0
    whole = [] if parties else _told_beside(article, at)
    if whole:
        return [p for p in whole if not _by_firm(article, p)]
    for near in (at - 1, at + 1, at - 2):
        if 0 <= near < len(spans) and len(parties) < 2:
            parties = each_once(sorted(parties + _beside(article, spans[near]), key=lambda m: m.start))
    if len(parties) < 2 and article.title:
        parties = _with_headline(article, parties)
    return [p for p in parties if not _by_firm(article, p)]


def _told_beside(article: Article, at: int) -> list[OrganisationMention]:
    """Both sides, where one of the sentences around tells of a paper and names them: "Kesepakatan A dan B ini …"."""
    for near in (at - 1, at + 1, at - 2):
        if 0 <= near < len(article.sentences) and _PAPER_OF.match(article.text, *article.sentences[near]):
            parties = parties_in(article, article.sentences[near])
            if len(parties) > 1:
                return parties
    return []


#: A sentence that opens with the paper and whose it is.
_PAPER_OF = re.compile(
    r"(?:Penandatanganan )?(?:MoU|Nota [Kk]esep\w{5,8}|Kesepakatan(?: [Bb]ersama)?|Kerja ?sama|"
    r"Perjanjian(?: [Kk]erja ?[Ss]ama)?)"
    r"(?: \([^()]{2,20}\))? (?:antara )?(?=[A-Z])"
)


def _by_firm(article: Article, party: OrganisationMention) -> bool:
    """Whether the article says that a region deals through its firm: "Pemprov Sari melalui BUMD …"."""
    named = (m for m in article.organisations if m.organisation.name == party.organisation.name)
    return any(deals_by_firm(article.text, m) for m in named)


#: The others sign all of them, so that those whom the next sentence names are some of them: "bersama bupati se-Sari".
_WHOLE_REGION = re.compile(
    r"\b(?:bersama|dengan|dan|serta) (?:[a-z]{3,12} ){0,3}(?:bupati|wali ?kota|kepala daerah|gubernur|pemda|pemkab|"
    r"kabupaten|pemerintah daerah)(?:(?:/| dan | maupun )(?:bupati|wali ?kota|pemkot|kota))?,? se-[A-Z]"
)


def with_whole_region(article: Article, signing: Signing) -> bool:
    """Whether the one party of a signing signs with all governments of a region, which are not named."""
    parties = parties_in(article, signing.sentence)
    if len(parties) != 1:
        return False
    return _WHOLE_REGION.search(article.text, parties[0].end, signing.sentence[1]) is not None


#: How bodies are called whose names no list knows; a person's post is none, who may head a body told elsewhere.
_A_BODY = re.compile(
    r" (?:dan|serta|dengan|bersama) (?=(?:Balai|Forum|Ikatan|Perkumpulan|Perhimpunan|Himpunan|Paguyuban|Persatuan|"
    r"Komunitas|Lembaga|Dewan|Kelompok|Gabungan|Serikat|Masyarakat|Pengurus|Gerakan|Aliansi|Konsorsium|[A-Z]{4,12})"
    r" [A-Z])"
)


def _names_another(article: Article, span: tuple[int, int], party: OrganisationMention) -> bool:
    """Whether the sentence names a second body, though by a name that is not understood."""
    found = _A_BODY.search(article.text, party.end, span[1])
    if found is None or article.text[slice(*span)].isupper():
        return False
    return not any(m.start <= found.end() < m.end for m in [*article.organisations, *article.unnamed])


#: Heads of offices sign for governments that other sentences name.
_OFFICE_HEADS = re.compile(r"\bantara [^.]{0,80}\b(?:Kepala|Kadis|Sekretaris|Sekda|Asisten|Dinas|Badan)\b")

#: Whoever only helps or looks on in a sentence of his own.
_HELPS = re.compile(
    r"\b(?:memfasilitasi|mengapresiasi|mendukung|menyambut baik|mencatat|berharap|mendorong|mengingatkan|mendampingi|"
    r"memuji|memaparkan|menjanjikan|membantu|menyatakan (?:dukungan|siap|kesiapan)\w{0,4}|"
    r"siap (?:mendukung|mengawal))\b"
)


#: With whom the like was done before: "seperti yang telah dilakukan sebelumnya bersama X".
_AS_BEFORE = re.compile(
    r"\b(?:seperti|sebagaimana|serupa)\b[^.;]{0,50}\b(?:sebelumnya|terdahulu|pernah)\b[^.;]{0,60}"
    r"\b(?:dengan|bersama|oleh|antara)\b",
    re.IGNORECASE,
)


def _beside(article: Article, span: tuple[int, int]) -> list[OrganisationMention]:
    """The parties of a neighbouring sentence; the one head of region there who speaks of no agreement is none."""
    if _AS_BEFORE.search(article.text, *span):
        return []
    parties = parties_in(article, span)
    aside = parties[:1] and (parties[0].form == "head" or _HELPS.search(article.text, parties[0].end, span[1]))
    return [] if len(parties) == 1 and aside and not any_noun().search(article.text, *span) else parties


def _with_headline(article: Article, parties: list[OrganisationMention]) -> list[OrganisationMention]:
    """The headline names the other party by a short form; the text must name it somewhere for a place to show."""
    title = article.title or ""
    whole = (0, len(title))
    names = {m.organisation.name for m in find_organisations(title) if acts(title, whole, m)}
    more = [
        m for m in article.organisations
        if m.organisation.name in names and m.start >= article.body and not is_apposed(article, m)
    ]  # fmt: skip
    return each_once(sorted(parties + more, key=lambda m: m.start))


def with_third(article: Article, signing: Signing, parties: list[OrganisationMention]) -> list[OrganisationMention]:
    """Two parties of a paper "tiga pihak" and the third, named before and now called by its kind ("pesantren itu")."""
    spans, here = article.sentences, signing.sentence
    if len(parties) != 2 or here not in spans or not of_several(article.text, here):
        return parties
    at = spans.index(here)
    known = {p.organisation.name for p in parties}
    others = {
        m.organisation.name: m for span in spans[max(0, at - BEFORE) : at] for m in article.organisations
        if span[0] <= m.start < span[1] and m.organisation.name not in known and m.organisation.kind in CALLED
    }  # fmt: skip
    if len(others) != 1:
        return parties
    third = next(iter(others.values()))
    called = re.search(rf"\b{CALLED[third.organisation.kind]}\b", article.text[slice(*here)], re.IGNORECASE)
    return [*parties, third] if called else parties


#: So many sentences before the signing may name the third.
BEFORE = 2
