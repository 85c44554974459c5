"""Who else signed the paper, told in a sentence of its own: "Selain Gubernur, Kapolda juga meneken MoU itu"."""

from __future__ import annotations

import re

from extract.news.parties import each_once, parties_in
from extract.news.signings import Signing, find_signings
from extract.news.text import Article, in_quotes
from extract.organisations.mentions import OrganisationMention

#: One of so many sentences behind the signing may tell who else signed.
REACH = 3
_SIGNS = r"(?:menanda ?tangani|meneken|membubuhkan tanda ?tangan|menorehkan tanda ?tangan)"
_SIGNED = r"(?:ditanda ?tangani|diteken|dibubuhi tanda ?tangan)"
_PAPER = r"(?:mou|nota \w{8,11}|kesepakatan|perjanjian|naskah|dokumen|pks)"
_ALSO = re.compile(
    # "Selain Gubernur, Kapolda dan Kajati juga menandatangani MoU bersama Ketua Pengadilan …"
    r"(?:Selain|Tidak hanya|Tak hanya|Bukan hanya|Di samping) (?!itu\b|dengan\b|bersama\b)[^,.;]{3,90}, [^.;]{3,200}?"
    rf"\b(?:juga|turut|ikut|pula)\b[^.;,]{{0,30}}\b{_SIGNS}\b[^.;]{{0,40}}\b{_PAPER}\b|"
    # "MoU tersebut juga ditandatangani Kapolda dan Kajati"
    rf"(?:[a-z]{{2,12}} )?{_PAPER}(?: \([^()]{{2,20}}\))?(?: [a-z]{{2,12}}){{0,2}} (?:tersebut|itu|ini)"
    rf"(?: [a-z]{{2,12}})? (?:juga|turut|ikut)(?: [a-z]{{2,12}})? {_SIGNED}\b",
    re.IGNORECASE,
)
#: Whom they sign with is told anew, or the paper is pointed at.
_SAME = re.compile(rf"\b{_PAPER}\b[^.;,]{{0,30}}\b(?:tersebut|itu|ini)\b|\b{_SIGNED}\b", re.IGNORECASE)


#: Those who sign the same paper beside the first: "Ikut menandatangani Bupati Sari dan Bupati Bumi".
_SIGN_TOO = re.compile(
    r"(?:Ikut|Turut|Ikut serta|Turut serta)(?: pula| juga)? (?:menanda ?tangani|meneken|bertanda ?tangan|"
    r"membubuhkan tanda ?tangan)(?: (?:naskah|nota|kesepakatan|dokumen))?(?: itu| tersebut)? (?=[A-Z])"
)


def with_cosigners(
    article: Article, signing: Signing, parties: list[OrganisationMention]
) -> list[OrganisationMention]:  # fmt: skip
    """The parties of a paper with those whom a sentence behind the signing names as signers of the same paper."""
    spans = article.sentences
    at = spans.index(signing.sentence) if signing.sentence in spans else len(spans)
    known = {p.organisation.name for p in parties}
    for span in spans[at + 1 : at + 1 + REACH]:
        too = _SIGN_TOO.match(article.text, *span) is not None
        if not (too or _ALSO.match(article.text, *span)) or in_quotes(article.text, span, span[0]):
            continue
        if any(s.state != "done" for s in find_signings(article.text, [span])):
            continue
        here = parties_in(article, span)
        same = too or _SAME.search(article.text, *span) or known & {p.organisation.name for p in here}
        if same:
            return each_once([*parties, *here])
    return parties
