"""Which sectors a stretch of news tells: what stands there, without the names of partners, places, posts and guests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.news.places import venues
from extract.news.scope import Span
from extract.news.text import Article
from extract.organisations.mentions import OrganisationMention
from extract.organisations.parts import is_told_with_centre
from extract.organisations.vocabulary import FIRMS, GOVERNMENTS, HOSPITALS
from extract.values.sectors import SUPPORT, WEAK, SectorMention, combine, find_sectors, without_support

#: A building or a room by its name tells where, not what about, whatever stands before it.
_HALL = re.compile(
    r"\b(?:Gedung|Aula|Balai|Wisma|Graha|Sirkuit|Stadion|Gelora|Gelanggang|"
    r"[Rr]uang(?:an)?(?: [Rr]apat)?)(?: [A-Z][\w.]{0,20}){1,4}|"
    # So do a beach or a park by theirs, if something is held there.
    r"\b(?:[Dd]i|[Bb]ertempat di|[Ll]okasi) (?:(?:Objek |Desa )?Wisata|Kawasan|Hutan|Ekowisata|Agrowisata|Taman|Kebun|"
    r"Pantai)(?: [A-Z][\w.]{0,20}){1,6}|"
    r"\bV?VIP Room [^.;,\n]{3,50}|"
    # A stroll is no road.
    r"\b[Jj]alan-jalan\b(?! (?:desa|kabupaten|kota|provinsi|rusak|lingkungan|protokol|utama|nasional|poros|di)\b)|"
    # The departments are those who work, unless they are put in order.
    r"(?<!penataan )(?<!kelembagaan )(?<!evaluasi )\b[Oo]rganisasi [Pp]erangkat [Dd]aerah\b|"
    # A room in small letters: "di ruang multi media lantai 3 kantor gubernur".
    r"\bruang(?:an)? (?:[a-z0-9]{1,12} ){1,6}(?:kantor|gedung|rumah)\b|"
    # A post or a hospital by its name tells of whom, too.
    r"\b(?:Staf Ahli|Sahli|Asisten|Deputi|(?:Wakil|Pembantu) (?:Rektor|Dekan|Direktur)|Kabid|Kepala Bidang|Direktur|"
    r"Komisi|Menteri|Kadis|Kepala Dinas)\b[^.;\n(]{0,60}?\b(?:[Bb]idang|[Uu]rusan)"
    r"(?: [A-Z][\w.]{0,20},?| dan| serta| kepada){1,8}|"
    r"\b(?:Kepala (?:Area|Divisi|Seksi|Subdivisi)|Manajer|Manager|Vice President|Supervisor)"
    r"(?: (?!PT\b)[A-Z][a-z]{2,20}(?: dan)?){1,4}|"
    r"\b(?:Ministry|Minister|Ministries|Department) (?:of|for)(?: [A-Z][a-z]{2,14}| and| of){1,4}|"
    r"(?<=RS )Pendidikan\b|(?<=Rumah Sakit )Pendidikan\b|"
    # The title of a lecture or a meeting is put in quotation marks.
    r"\b(?:bertajuk|bertema|bertemakan|dengan tema|berjudul|tema) [\"“][^\"”\n]{3,120}[\"”]|"
    # So does an event by its name.
    r"\b(?:[Pp]embukaan|[Pp]enutupan|[Aa]cara|[Rr]angkaian|[Gg]elaran|[Aa]jang|[Pp]eringatan|Festival|Pekan|Gebyar|Expo|"
    r"Hari|HUT)(?: (?:ke-?\d{1,3}|[A-Z][\w.]{0,20})){1,5}"
)


#: Whom one works with: "MoU dengan 13 perguruan tinggi" is not about schools.
_WHOM = re.compile(
    r"\b(?:dengan|bersama|antara|gandeng|menggandeng|menggaet|libatkan|melibatkan|pihak|para|oleh|rektor|pimpinan|"
    r"kalangan|\d{1,3}|sejumlah|beberapa|puluhan|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)"
    r"(?:,? (?:dan|para|pihak|kalangan|sejumlah|beberapa|\d{1,3}|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|"
    r"sepuluh)){0,2} (?:perguruan tinggi|universitas|kampus|PTN|PTS|akademisi|sekolah tinggi|"
    r"sekolah|SMK|SMA|pesantren|pondok pesantren|media|media massa|maskapai|koperasi|pengembang|"
    r"investor|bidan)\b",
    re.IGNORECASE,
)


#: What a firm makes, told beside its name, is its business: "PT Sari, **pengembang aplikasi** Ngojolin".
_BUSINESS = re.compile(
    r"\b(?:pengembang|penyedia|pembuat|pemilik|pengelola|operator|perusahaan(?: rintisan)?|startup|produsen|"
    r"distributor|agen|aplikasi) (?:[a-z]{3,14} ){1,3}(?=[A-Z“\"])|"
    r"\b[Pp]erusahaan rintisan\b"
)
#: Who came tells nothing either.
_GUESTS = re.compile(
    r"\b(?:di ?hadiri|di ?saksikan|(?:[Tt]urut |[Ii]kut )?[Hh]adir (?:dalam|pada|di|juga|pula|antara lain|"
    r"mendampingi))\b(?:(?!\b(?:tentang|terkait|mengenai|menandatangani|meneken)\b)[^.;\n]){0,600}"
)


#: So many affairs there are (UU 23/2014 article 12): a paper of neighbours may name most of them.
AFFAIRS = 32


#: Partners whose names tell what they are and nothing of what is agreed on; of firms and hospitals they tell a little.
_NAMED = GOVERNMENTS | {"perguruan_tinggi", "organisasi", "pemerintah_asing", "lembaga_asing"}
#: What is to be furthered rather than a partner.
_SERVED = re.compile(r"Koperasi|BUM|Posyandu|Badan Usaha Milik Desa|Puskesmas")


def told_in(article: Article, spans: Iterable[Span], *, firms: bool = False) -> list[SectorMention]:
    """The sectors told in the spans, names of partners and places left out, those of firms unless wanted."""
    spans = list(spans)
    here = [m for m in article.organisations if any(a <= m.start < b for a, b in spans)]
    others = [m for m in here if m.organisation.kind not in OWN]
    # What one of a list is called is no topic of all: "BPJS Ketenagakerjaan, Bank Sari, dan RS Sari".
    many = len({m.organisation.name for m in others}) > 2
    named = names_in(article, here, firms=firms) + ([(m.start, m.end) for m in others] if many else [])
    return told_in_text(article.text, spans, named)


#: Governments and their departments, whose names tell what they sign about.
OWN = GOVERNMENTS | {"perangkat_daerah", "desa"}


#: Whoever heals or gives alms does so whatever he signs about.
_TELL_NOTHING = (*HOSPITALS, "Badan Amil Zakat")
#: The short form of a name behind it.
_SHORT_BEHIND = re.compile(r" ?\([A-Z][\w.&-]{1,14}\)")


def names_in(article: Article, mentions: Iterable[OrganisationMention], *, firms: bool = False) -> list[Span]:
    """Spans of names that tell nothing of what is agreed on: schools, regions ("Kabupaten **Batu Bara**"), firms unless
    wanted."""
    kinds = _NAMED if firms else _NAMED | FIRMS
    return [
        (m.start, short.end() if (short := _SHORT_BEHIND.match(article.text, m.end)) else m.end)
        for m in mentions
        if (
            m.organisation.kind in kinds
            or (not firms and m.organisation.name.startswith(_TELL_NOTHING))
            or is_told_with_centre(article.text, m)
        )
        and not _SERVED.match(article.text, m.start)
    ]


def outside(mentions: Iterable[SectorMention], names: Sequence[Span]) -> list[SectorMention]:
    """The mentions that do not begin within one of the names."""
    return [m for m in mentions if not any(a <= m.start < b for a, b in names)]


def told_in_text(text: str, spans: Iterable[Span], named: Sequence[Span] = ()) -> list[SectorMention]:
    """The sectors told in the spans of a text, those of the stretches `named` left out."""
    found = []
    for start, end in spans:
        here = [replace(m, start=m.start + start, end=m.end + start) for m in find_sectors(text[start:end])]
        others = [*(name for name in named if start <= name[0] < end), *venues(text, start, end)]
        others += [
            m.span() for pattern in (_HALL, _WHOM, _BUSINESS, _GUESTS) for m in pattern.finditer(text, start, end)
        ]
        found += outside(here, others)
    told = without_support(combine(found, limit=AFFAIRS))
    return [m for m in told if not _is_general([f for f in found if f.sector == m.sector])]


def _is_general(mentions: Sequence[SectorMention]) -> bool:
    """Whether no more was told than that governments work together: "pelayanan publik"."""
    return all(m.sector == SUPPORT and m.score <= WEAK for m in mentions)
