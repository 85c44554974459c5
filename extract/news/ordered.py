"""Papers told one behind the other by their order: "Nota pertama dengan Kejari …. Nota kedua dengan BPN …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.news.papers import with_us
from extract.news.parties import Announced, announced, parties_in
from extract.news.scope import Span
from extract.news.signings import Signing
from extract.news.subjects import form_of
from extract.news.text import Article
from extract.news.told import told_in
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS

SURE = 0.85
_ORDER = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan")
#: "Nota kesepakatan yang kedua ialah dengan …", "Yang kedua, …".
_NEXT = re.compile(
    r"\b(?:(?:nota|mou|pks|naskah|dokumen|perjanjian|kesepakatan|kesepahaman|kerja ?sama)(?: [a-z]{2,14}){0,3}|yang) "
    rf"(?P<order>{'|'.join(_ORDER)})\b(?! (?:daerah|pihak|belah|lembaga|instansi|kabupaten|kota|provinsi|orang))|"
    # "Keempat, dengan pihak PT Sari …"
    rf"(?<=[.;!?”] )(?P<bare>{'|'.join(_ORDER)})[,:]? (?=dengan|bersama|antara|adalah|ialah|yakni|yaitu|mou|pks|nota)|"
    # "Yang satu dengan BPS tentang data, yang lain dengan BMKG tentang cuaca"
    r"\b(?P<two>yang satu|yang lain(?:nya)?|satu lagi|satunya lagi) (?=dengan|bersama)",
    re.IGNORECASE,
)


def _order_of(match: re.Match[str]) -> str:
    if match.group("two"):
        return "pertama" if match.group("two").lower() == "yang satu" else "kedua"
    return str(match.group("order") or match.group("bare")).lower()


#: The first may be told to lie back: "PKS pertama diteken tahun lalu".
_EARLIER = re.compile(r"\b(?:lalu|silam|sebelumnya|dulu|19\d\d|20[01]\d)\b")


def find_ordered(article: Article, signed: Sequence[Signing]) -> list[Announced]:
    """A paper for each number, first to last; [] where not every stretch names who signs it. Never raises."""
    start = min(s.sentence[0] for s in signed)
    found: list[re.Match[str]] = []
    for match in _NEXT.finditer(article.text, max(start, article.body)):
        if _order_of(match) == _ORDER[len(found)]:
            found.append(match)
        if len(found) == len(_ORDER):
            break
    if len(found) < 2:
        return []
    end = article.sentence_at(found[-1].start())[1]
    pieces = list(pairwise([*(m.start() for m in found), end]))
    own = _own(article, signed)
    rows = [row for piece in pieces for row in _row(article, piece, own)]
    partners = {frozenset(p.organisation.name for p in row.parties) for row in rows}
    return rows if len(rows) == len(partners) == len(pieces) else []


def _row(article: Article, piece: Span, own: OrganisationMention | None) -> list[Announced]:
    parties = with_us(article, piece, parties_in(article, piece), own)
    if not 1 < len(parties) < 4 or _EARLIER.search(article.text, *piece):
        return []
    sectors = told_in(article, [piece])
    return [announced(form_of(article, piece), parties, sectors, piece if sectors else None, piece, SURE)]


def _own(article: Article, signed: Sequence[Signing]) -> OrganisationMention | None:
    """The one government of the sentences of signing, else the one whose article it is."""
    told = [m for s in signed for m in parties_in(article, s.sentence) if m.organisation.kind in GOVERNMENTS]
    if len({m.organisation.name for m in told}) == 1:
        return told[0]
    own = article.own_region
    ours = [m for m in article.organisations if own is not None and m.organisation.region_code == own.code]
    return next((m for m in ours if m.form in ("body", "head")), None)
