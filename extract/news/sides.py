"""The sides of a paper as the sentence sets them: who stands behind "antara", and whose firm deals instead of him."""

from __future__ import annotations

import re

from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS

#: "MoU antara PT Sari dengan …": both sides are told, so that who stands before only opens, speaks or looks on.
_BETWEEN = re.compile(
    r"\b(?i:penandatangan(?:an)?|mou|pks|nota (?:kesepa\w{3,6}|kerja ?sama)|perjanjian|kesepakatan|kerja ?sama)\b"
    r"[^.;:]{0,80}?\bantara[ \xa0]{1,3}(?!lain\b)(?=(?:[a-z]{3,9} )?[A-Z])(?!(?:Pemerintah Daerah|Pemda|Kedua|Para)\b)"
    r"(?=[^.;]{3,160}? (?:dan|dengan|bersama|serta)[ \xa0]{1,3}(?:[a-z]{3,9} )?"
    r"[A-Z](?!emda\b|emerintah (?:Daerah\b|[a-z])))"
)


def told_between(text: str, span: tuple[int, int]) -> re.Match[str] | None:
    """The words of a paper "antara … dan …" that tell both of its sides by name; they end where the first begins."""
    return _BETWEEN.search(text, *span)


_ACTIVELY = re.compile(r"\b(?:menanda ?tangani|tanda ?tangani|meneken|teken|ditanda ?tangani|diteken)\b", re.IGNORECASE)


def is_of_paper(text: str, span: tuple[int, int], mention: OrganisationMention, between: re.Match[str] | None) -> bool:
    """Whether a mention stands behind "antara", or before it where it is told to sign itself."""
    if between is None or mention.start >= between.end():
        return True
    before = text[span[0] : mention.start] if "ditanda" in text[span[0] : mention.start] else ""
    return _ACTIVELY.search(before + text[mention.end : between.start()]) is not None


#: Behind these a body of the state deals by its office, which signs: "TNI Angkatan Darat melalui **Kodam …**".
_BY_OFFICE = re.compile(
    r"\b(?:TNI|Tentara Nasional|Polri|Kepolisian|Kejaksaan|Kementerian|Kemen[a-z]{2,20}|Mahkamah|Badan|B[A-Z]{2,4})\b"
    r"[^,.;]{0,80} (?:melalui|lewat) (?:Kepala )?$"
)
_OFFICES = ("Komando ", "Kepolisian ", "Kejaksaan ", "Kantor ", "Pengadilan ", "Balai ")


#: Behind these stands by whom or by what a party deals, not another party.
_THROUGH = re.compile(r"\b(?:melalui|cq\.?|lewat) (?:[a-z]{1,12} ){0,2}(?:[A-Z][a-z]{3,12} ){0,4}(?:\(?BUM[DN]\)? )?$")


def is_means(text: str, span: tuple[int, int], mention: OrganisationMention) -> bool:
    """Whether a party deals by a mention, which signs only as the office of a ministry or the like."""
    if not _THROUGH.search(text, max(span[0], mention.start - 70), mention.start):
        return False
    by_office = _BY_OFFICE.search(text, max(span[0], mention.start - 140), mention.start)
    return by_office is None or not mention.organisation.name.startswith(_OFFICES)


#: The paper that this one follows: "tindak lanjut dari kerja sama sebelumnya antara …".
_FOLLOWS = re.compile(
    r"\b(?:tindak lanjut|kelanjutan|lanjutan|perpanjangan)\b[^.;,]{0,80}?\b(?:sebelumnya|terdahulu),? "
    r"(?:yang )?(?:[a-z]{3,12} ){0,3}?(?:antara|dengan)\b"
)


def is_of_earlier(text: str, span: tuple[int, int], mention: OrganisationMention) -> bool:
    """Whether a mention stands behind the earlier paper that a sentence ends with."""
    earlier = _FOLLOWS.search(text, span[0], mention.start)
    return earlier is not None and not _ACTIVELY.search(text, earlier.end(), span[1])


#: A government whose firm deals: "Pemprov Sari melalui BUMD-nya", "Pemprov Sari lewat PT Pangan".
_BY_FIRM = re.compile(
    r"(?: \([^()]{2,24}\))?,? (?:melalui|lewat) (?:(?:badan usaha milik daerah|anak perusahaan|perusahaan (?:umum )?"
    r"(?:milik )?daerah)\b|(?:BUMD|PT|PD|Perumda|Perseroda|Perusda)\b)",
    re.IGNORECASE,
)


def deals_by_firm(text: str, mention: OrganisationMention) -> bool:
    return mention.organisation.kind in GOVERNMENTS and _BY_FIRM.match(text, mention.end) is not None


#: "Disaksikan Gubernur X, **A dan B** meneken …": behind the only comma those stand who sign.
_ASIDE_FIRST = re.compile(
    r"(?:Turut |Dengan )?(?:[Dd]i ?saksikan|[Dd]idampingi|Di hadapan)(?: langsung)?(?: oleh)? [^,;:.]{5,90}, "
    r"(?=[^,;:.]{5,120}\b(?:menanda ?tangani|meneken|teken|sepakat|menyepakati)\b)"
)


#: Right behind who signs while others watch: "Disaksikan Bupati, **PDAM Sari** menandatangani …".
_SIGNS_NOW = re.compile(
    r"(?: \([^()]{2,20}\)| [A-Z][a-z]{2,15}){0,2} (?:kembali |resmi |telah |juga )?(?:menanda ?tangani|meneken|teken|"
    r"tanda ?tangani|melakukan|melaksanakan|menjalin)\b"
)


def behind_aside(text: str, span: tuple[int, int], mention: OrganisationMention) -> bool:
    """Whether a mention stands behind a clause that names who looks on, where the signers stand."""
    if text[mention.start - 2 : mention.start] == ", " and _SIGNS_NOW.match(text, mention.end, span[1]):
        return True
    first = _ASIDE_FIRST.match(text, *span)
    return first is not None and mention.start >= first.end()


#: Who speaks when he has signed: "…," kata Direktur Bank **Sari**, Ani, usai menandatangani perjanjian kerja sama.
_HAS_SIGNED = re.compile(
    r"(?:,? (?:[A-Z][\w.'’-]{0,20},? ){1,6}|,? )(?:se)?(?:usai|selepas|setelah|sesudah) "
    r"(?:menanda ?tangani|meneken|(?:prosesi )?penanda ?tangan\w*)\b(?![^.;]{0,90}\b(?:antara|dengan)\b)"
)


def speaks_of_own(text: str, span: tuple[int, int], mention: OrganisationMention) -> bool:
    """Whether a mention speaks of a paper that he has signed, and whose sides the sentence does not name."""
    return _HAS_SIGNED.match(text, mention.end, span[1]) is not None


#: What happened before the main clause: "Setelah meneken MoU dengan X, Gubernur meneken MoU dengan Y".
_BEFORE_THAT = re.compile(
    r"(?:(?:Se|\w+ )(?:hari|minggu|pekan|bulan|tahun) (?:setelah|sesudah|sebelum|usai)|"
    r"(?:Setelah|Sesudah|Usai|Seusai|Selain)(?! itu\b)|Sejak|Sebelum)\b[^,]{5,160}(?:\([^()]{1,20}\))?,\s"
    r"(?=[A-Z]|(?:pada|dalam) (?:kesempatan|acara|saat))"
)
#: Who only speaks when a paper of others is signed: "Usai penandatanganan MoU antara A dan B, **Bupati** mengatakan …".
_ONCE_SIGNED = re.compile(
    r"(?:Usai|Seusai|Setelah|Sesudah) [^,]{0,20}(?:[tn]anda ?tangan|teken)[^,]{3,90}\bantara\b[^,]{3,120}"
    r"\b(?:dan|dengan|bersama)\b"
)
_SAYS = re.compile(
    r"\b(?:mengatakan|menyampaikan|berharap|menjelaskan|mengungkapkan|menegaskan|menuturkan|menyebut(?:kan)?|"
    r"mengaku|mengapresiasi|menyambut|berpesan|meminta|menambahkan|menyatakan|menilai|memaparkan)\b"
)


def is_beside_main_clause(text: str, span: tuple[int, int], mention: OrganisationMention) -> bool:
    """Whether a mention stands in what happened before the main clause, or in a main clause that only reports speech.

    The latter where what happened before is the very signing, told with both its sides.
    """
    earlier = _BEFORE_THAT.match(text, *span)
    if earlier is None:
        return False
    if not _ONCE_SIGNED.match(text, *span) or not _SAYS.search(text, earlier.end(), span[1]):
        return mention.start < earlier.end()
    return mention.start >= earlier.end()


#: What a paper is about: "pembangunan dan pembentukan **Pengadilan Negeri Sari**".
_OBJECT = re.compile(
    r"\b(?:pembangunan|pembentukan|pendirian|peningkatan status|rehabilitasi|renovasi|relokasi|hibah|lahan|tanah|"
    r"pengembangan|revitalisasi|peluncuran|launching|status|menjadi)"
    r"(?: (?:dan|serta|untuk|bagi) [a-z]{4,14})?(?: (?:gedung|kantor|markas|lahan|tanah|baru))? $",
    re.IGNORECASE,
)
#: What is called like a body: "program **Pesantren Bersinar**".
_PROGRAMME = re.compile(r"\b(?:[Pp]rogram|[Gg]erakan|[Kk]ampanye|[Ii]novasi|[Aa]plikasi)(?: [\"“]?| )$")
#: Whose word is quoted: "**Data KPK** menunjukkan …", "menurut catatan BPS".
_SOURCE = re.compile(
    r"\b(?:[Dd]ata|[Cc]atatan|[Ll]aporan|[Pp]enilaian|[Tt]emuan|[Rr]ekomendasi|[Ss]urvei|[Oo]pini|[Pp]eringatan|"
    r"[Hh]asil audit|[Aa]udit)(?: (?:dari|milik|versi|resmi))? $"
)
#: Embassies report what others sign, unless somebody signs with them.
_EMBASSIES = ("Kedutaan Besar", "Konsulat")
_WITH_THEM = re.compile(r"\b(?:dengan|antara|menggandeng|gandeng|bersama)(?: [A-Za-z]{3,9}){0,2} $")


def only_told_of(before: str, mention: OrganisationMention) -> bool:
    """Whether a mention is what is built, whose data are told of, or an embassy that tells of others."""
    body = mention.organisation
    if body.kind in ("lembaga", "perangkat_daerah", "perusahaan", "perguruan_tinggi") and _OBJECT.search(before[-60:]):
        return True
    if body.kind in ("organisasi", "perguruan_tinggi", "lembaga") and _PROGRAMME.search(before[-16:]):
        return True
    if body.kind in ("lembaga", "kementerian") and _SOURCE.search(before[-24:]):
        return True
    return body.name.startswith(_EMBASSIES) and not _WITH_THEM.search(before[-40:])


#: "ditandatangani Wali Kota A, Bupati B yang diwakili Sekda, Ani, **dan Bupati C**": only B sends somebody.
_STANDS_IN = re.compile(r" yang (?:di)?wakili?[^;]{3,160},? (?:dan|serta) $")


def stood_in_for(before: str, mention: OrganisationMention) -> bool:
    """Whether a head goes on with a list of heads, of whom the one before is stood in for."""
    return mention.form == "head" and _STANDS_IN.search(before) is not None


#: "Sari berbatasan dengan Kabupaten A dan Kabupaten B": these are neighbours.
_NEIGHBOURS = re.compile(r"\bberbatasan(?: [a-z]{3,12}){0,3} (?:dengan|di)\b[^.;]{0,300}$")


def is_neighbour(before: str) -> bool:
    """Whether a sentence has told of neighbours or of peers before the place where a name stands."""
    return _NEIGHBOURS.search(before) is not None or _ONE_OF.search(before) is not None


#: Peers who signed the like: "Sari menjadi **satu dari 43 instansi** yang meneken, bersama A dan B".
_ONE_OF = re.compile(
    r"\b(?:satu|salah satu) (?:dari|di ?antara) (?:\d{1,3}|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|"
    r"belasan|puluhan|ratusan|sejumlah|sekian)(?: belas| puluh)? [^.;]{0,90}"
    r"\b(?:bersama|selain|di ?antaranya|antara lain)\b[^.;]*$"
)
