"""What an agreement is about where its subject tells nothing: what its sentence tells, the first, the scope, others."""

from __future__ import annotations

import re

from extract.news.scope import Span, following, is_of_another, scopes
from extract.news.signings import Signing, any_noun
from extract.news.text import Article, in_quotes
from extract.news.told import names_in, outside, told_in, told_in_text
from extract.values.sectors import SUPPORT, WEAK, SectorMention, combine, find_sectors

#: Where an agreement is told of early, its scope is that of the news and not of what somebody hopes for.
EARLY = 4
_COOPERATES = re.compile(
    r"\b(?:(?:be)?kerja ?sama|kolaborasi|berkolaborasi|bermitra|kemitraan|(?:meng)?gandeng|MoU|PKS|kesepakatan)\b",
    re.IGNORECASE,
)
#: What is signed is what the sentence before told: "Hal itu ditandai dengan penandatanganan …".
_POINTS = re.compile(
    r"(?:Hal|Upaya|Langkah|Ketentuan|Kebijakan|Kemudahan|Layanan|Skema|Kegiatan|Program|Komitmen|Kolaborasi|"
    r"Kerja ?sama|Kesepakatan|Kemitraan|Sinergi|Penguatan kemitraan|Rencana|Dukungan|Bantuan) (?:itu|ini|tersebut)\b|"
    r"(?:Untuk|Karena|Guna) itu\b"
)


def told_around(article: Article, signing: Signing, subject: Span | None) -> list[SectorMention]:
    """Sectors that the sentence of a signing tells; with none there, those of what else tells of it, nearest first."""
    # What somebody recalls of the signing, or is no topic of the 32, gives way to the sentence that tells the news.
    here = _of_sentence(article, signing)
    telling = any(m.sector != SUPPORT for m in here) and article.text[signing.sentence[0]] not in '"“'
    return (here if telling else _of_first(article) or here) or _of_news(article, signing, subject)


def _of_first(article: Article) -> list[SectorMention]:
    """What the first sentence tells, if it tells of a cooperation."""
    span = article.sentences[0] if article.sentences else (0, 0)
    cooperates = _COOPERATES.search(article.text, *span) is not None and not is_of_another(article.text, span)
    return told_in(article, [span]) if cooperates else []


def _of_sentence(article: Article, signing: Signing) -> list[SectorMention]:
    """What the sentence of the signing tells, else the one before that it points to."""
    if signing.sentence not in article.sentences:
        return []
    at = article.sentences.index(signing.sentence)
    found = told_in(article, [signing.sentence, *following(article, at)])
    if not found and at and _POINTS.match(article.text, *signing.sentence):
        found = told_in(article, [article.sentences[at - 1], *following(article, at - 1)])
    return found


def _of_news(article: Article, signing: Signing, subject: Span | None) -> list[SectorMention]:
    """What the scope told early tells, the headline, the scope told late, the sentences around, the opening."""
    spans = article.sentences
    groups = [group for group in scopes(article) if told_in(article, group)]
    scope = [group for group in groups if not is_of_another(article.text, group[0])][:2]
    early = told_in(article, [span for group in scope if group[0] in spans[:EARLY] for span in group])
    if early:
        return early
    wanted = {m.sector for m in _of_title(article.title or "")}
    here = [m for m in find_sectors(article.text, article.words) if m.sector in wanted and m.start >= article.body]
    here = outside(here, names_in(article, article.organisations))
    if here:
        return combine(here)
    at = spans.index(signing.sentence) if signing.sentence in spans else 0
    near = (told_in(article, [span]) for span in _beside(article, signing, subject))
    return (
        told_in(article, [s for group in scope for s in group])
        or next(filter(None, near), [])
        or [m for m in told_in(article, spans[: min(at, EARLY)]) if m.score > WEAK]
        or told_in(article, [signing.sentence], firms=True)
    )


#: A headline that goes on with what somebody says: "Pemkab-Unsari Teken MoU, Bupati: Jangan Lupakan Petani".
_SPEECH = re.compile(r"(?:[,;.] ?| [–—-] )[A-Z][\w.’]{1,20}(?: [A-Z][\w.’]{1,20}){0,3}: ")


def _of_title(title: str) -> list[SectorMention]:
    """What the headline tells, what is said in it only where the rest tells nothing."""
    speech = _SPEECH.search(title)
    return (told_in_text(title, [(0, speech.start())]) if speech else []) or told_in_text(title, [(0, len(title))])


def _beside(article: Article, signing: Signing, subject: Span | None) -> list[Span]:
    """The signing's sentence and two behind it, and the one before that tells of the cooperation.

    None where the subject was told and is a general one.
    """
    if subject is not None and any(not m.office for m in find_sectors(article.text[slice(*subject)])):
        return []
    spans = article.sentences
    at = spans.index(signing.sentence) if signing.sentence in spans else 0
    before = spans[at - 1] if at else None
    # The first sentence of all tells the news.
    told = at == 1 or (
        before is not None and (_COOPERATES.search(article.text, *before) or _POINTS.match(article.text, *spans[at]))
    )
    behind = [s for s in spans[at + 1 : at + 3] if not is_of_another(article.text, s) and not _only_said(article, s)]
    return [*spans[at - 1 if told else at : at + 1], *behind]


#: What somebody says tells of the paper where he speaks of it: "Dengan MoU ini sampah …".
_OF_IT = re.compile(r"\b(?:ini|itu|tersebut|nanti(?:nya)?|akan)\b", re.IGNORECASE)


def _only_said(article: Article, span: Span) -> bool:
    """Whether a sentence is somebody's words, and not on the paper."""
    quoted = article.text[span[0]] in '"“' or in_quotes(article.text, span, span[0] + 1)
    return quoted and not _OF_IT.search(article.text, *span) and not any_noun().search(article.text, *span)
