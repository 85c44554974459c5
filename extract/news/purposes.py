"""What a paper serves where its own words tell but the means: property lent, loans, and topics told before it."""

from __future__ import annotations

import re

from extract.news.scope import Span, is_of_another
from extract.news.text import Article
from extract.news.told import told_in, told_in_text
from extract.values.sectors import SUPPORT, SectorMention

#: Property that is lent is a means: "pinjam pakai gedung … **untuk** penyelenggaraan Sekolah Rakyat".
_PROPERTY = re.compile(
    r"(?:perjanjian )?(?:pinjam pakai|sewa|hibah|penggunaan|pemanfaatan) (?:sementara )?"
    r"(?:barang|aset|tanah|lahan|gedung|bangunan)\b",
    re.IGNORECASE,
)
_PURPOSE = re.compile(r"\b(?:untuk|guna|sebagai lokasi|menjadi)\b")


def lent_for(article: Article, subject: Span | None) -> list[SectorMention]:
    """What lent property is for, told in the same sentence; [] for another subject."""
    if subject is None or _PROPERTY.search(article.text, *subject) is None:
        return []
    end = article.sentence_at(subject[0])[1]
    purpose = _PURPOSE.search(article.text, subject[0], end)
    return [m for m in told_in(article, [(purpose.end(), end)]) if m.sector != SUPPORT] if purpose else []


_LOAN = re.compile(r"\bpinjaman\b", re.IGNORECASE)
_PAYS_FOR = re.compile(
    r"\b(?:pinjaman|dana|pembiayaan)(?: (?:ini|itu|tersebut|daerah)){0,2}(?: akan| bakal)?(?: (?:di)?(?:gunakan|pakai|"
    r"manfaatkan|prioritaskan|peruntukkan|alokasikan))? (?:untuk|guna|bagi) ([^.;]{10,200})",
    re.IGNORECASE,
)
#: So many sentences are asked what a loan is for.
_OPENS = 8


def paid_for(article: Article, subject: Span | None) -> list[Span]:
    """What a loan is to pay for, which a paper on a loan is about too: "pinjaman ini untuk gedung rawat inap"."""
    if subject is None or not _LOAN.search(article.text, *subject):
        return []
    found = (_PAYS_FOR.search(article.text, *span) for span in article.sentences[:_OPENS])
    return [match.span(1) for match in found if match is not None][:1]


#: A topic told before what it is: "Pariwisata **menjadi fokus kerja sama** kedua daerah".
_TOPIC_FIRST = re.compile(
    r"[^.;:]{5,200}? (?:men)?jadi (?:salah satu )?(?:isi|fokus|bidang|pokok|objek|materi|ruang lingkup|tema|inti|"
    r"prioritas)(?: utama)?(?: dari| dalam)? "
    r"(?:kerja ?sama|mou|pks|nota \w{10,11}|kesepakatan|perjanjian|kolaborasi)\b",
    re.IGNORECASE,
)


def topic_first(article: Article, early: int) -> list[SectorMention]:
    """What the headline or one of the first sentences tells as the topic of the cooperation, before naming it so."""
    title = article.title or ""
    for span in article.sentences[:early]:
        topic = _TOPIC_FIRST.match(article.text, *span)
        if topic is not None and not is_of_another(article.text, span):
            return told_in(article, [topic.span()])
    topic = _TOPIC_FIRST.match(title)
    wanted = {m.sector for m in told_in_text(title, [topic.span()])} if topic else set()
    return [m for m in told_in(article, article.sentences) if m.sector in wanted]
