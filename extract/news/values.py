"""Amounts and terms in news: what each sum is for, and whether it is only offered."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.news.signings import not_ours
from extract.news.text import Article
from extract.values.amount_roles import amount_role
from extract.values.amounts import AmountMention, find_amounts
from extract.values.terbilang import parse_words

#: Sums of the press are read right nearly always (all of 48 where no rule had seen them); a sum that no word explains
#: may be none of money at all.
SURE, UNTOLD = 0.95, 0.85


@dataclass(frozen=True, slots=True)
class NewsAmount:
    """One sum; offsets are into the article's text."""

    start: int
    end: int
    value: str
    currency: str
    role: str  #: one of record.AMOUNT_ROLES
    confidence: float
    offered: bool  #: an offer, a ceiling, a wish or what a party spends itself: no agreement's value


_OFFER = re.compile(
    r"\b(?:siapkan|menyiapkan|disiapkan|tawarkan|menawarkan|ditawarkan|tawaran|peluang|maksimal|paling (?:banyak|"
    r"tinggi)|pagu|plafon|setiap usulan|"
    r"bersedia|calon mitra|hibah maksimal)\b",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"\b(?:transaksi|omzet|omset|penjualan|nilai jual|ekspor|business matching|misi dagang)\b", re.IGNORECASE
)
_CEILING = re.compile(
    r"\b(?:maksimal|paling (?:banyak|tinggi)|plafon|batas atas|tidak lebih dari|maksimum)\b[^.]{0,25}$", re.IGNORECASE
)


def news_amounts(article: Article) -> list[NewsAmount]:
    """Every sum of money an article names, with its role; a price per unit has none of an agreement's. Never raises."""
    found = []
    for mention in find_amounts(article.text):
        if mention.start >= article.body:
            found.append(_amount(article, mention))
    return found


_INVESTED = re.compile(
    r"\b(?:investasi|(?:menanam|tanam|penanaman|menyetor)(?:kan)? "
    r"modal)\b[^.]{0,60}$",
    re.IGNORECASE,
)


def _role(article: Article, mention: AmountMention, span: tuple[int, int], before: str) -> tuple[str, int]:
    """(role, distance of the word that tells it; 0 where none does)."""
    if mention.per_unit:
        return "lainnya", 1
    if _CEILING.search(before):
        return "plafon", 1
    if _INVESTED.search(before):
        return "investasi", 1
    role, distance = amount_role(article.text, mention.start, mention.end, press=True)
    if role == "lainnya" and _TRADE.search(article.text, *span):
        return "transaksi", 10
    if role == "lainnya" and _TRADE.search(f"{article.title or ''}\n{article.text[slice(*article.lead)]}"):
        return "transaksi", 30
    if role == "lainnya" and not_ours()["anggaran"].search(article.text, article.body, article.body + 900):
        return "anggaran", 30
    return role, distance


#: Sums of other years are no agreement's of today.
_EARLIER = re.compile(r"\b(?:tahun (?:lalu|sebelumnya)|semula|setiap tahun)\b", re.IGNORECASE)


def _spent(article: Article, mention: AmountMention) -> bool:
    """Whether a party's own spending tells the sum ("Dinas menganggarkan …"), not the budget of what is agreed."""
    told = amount_role(article.text, mention.start, mention.end, press=True)
    return told[0] == "anggaran" and told != amount_role(article.text, mention.start, mention.end)


def _amount(article: Article, mention: AmountMention) -> NewsAmount:
    span = article.sentence_at(mention.start)
    before = article.text[span[0] : mention.start]
    role, distance = _role(article, mention, span, before)
    offered = role in ("plafon", "transaksi") or bool(_OFFER.search(article.text, *span) or _EARLIER.search(before))
    offered = offered or (role == "anggaran" and _spent(article, mention))
    sure = SURE if distance else UNTOLD
    return NewsAmount(mention.start, mention.end, mention.value, mention.currency, role, sure, offered)


_TERM = re.compile(
    r"\b(?:berlaku|berjangka waktu|jangka waktu(?:nya)?|durasi(?:nya)?|masa berlaku(?:nya)?|berlangsung|untuk)(?: "
    r"selama| untuk)?(?: kurun(?: waktu)?)?"
    r"\s(?:sekitar )?((\d{1,2}|[a-z]{3,9}(?: belas| puluh)?)(?:\s\([^()]{1,20}\))? (tahun|bulan))\b(?! (?:lalu|"
    r"anggaran|\d))",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:hingga|sampai|selama|dalam)?\s?((\d{1,2}|[a-z]{3,9}(?: belas| puluh)?) (tahun|bulan) ke depan)\b",
    re.IGNORECASE,
)
_ABOUT_IT = re.compile(r"perjanjian|kesepakatan|mou|nota|pks|kerja ?sama|kontrak|naskah|memorandum", re.IGNORECASE)


def news_duration(article: Article, anchor: tuple[int, int]) -> tuple[int, int, str] | None:
    """(start, end, ISO 8601 duration) of the term that the article gives to its agreement."""
    for pattern in (_TERM, _AHEAD):
        for found in pattern.finditer(article.text, article.body):
            span = article.sentence_at(found.start())
            number = int(found.group(2)) if found.group(2).isdigit() else parse_words(found.group(2))
            if number is None or not 0 < number < 100:
                continue
            if pattern is _TERM and not _ABOUT_IT.search(article.text, span[0], found.end()):
                continue
            return found.start(1), found.end(1), f"P{number}{'Y' if found.group(3).lower() == 'tahun' else 'M'}"
    return None
