"""Who acts as a party in a stretch of news: not who watches, speaks or lends the place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extract.news.apposition import (
    ends_address,
    is_dateline,
    is_event,
    is_of_folk,
    is_role,
    is_village_of_place,
    part_of_name,
    tells_where,
)
from extract.news.apposition import is_apposed as is_apposed
from extract.news.named import best_forms, is_on_list
from extract.news.named import each_once as each_once
from extract.news.sides import (
    behind_aside,
    deals_by_firm,
    is_beside_main_clause,
    is_means,
    is_neighbour,
    is_of_earlier,
    is_of_paper,
    only_told_of,
    speaks_of_own,
    stood_in_for,
    told_between,
)
from extract.news.text import Article, in_quotes
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import FIRMS, GOVERNMENTS, HOSPITALS, OWN_SIGNERS, government
from extract.text.regions import region
from extract.values.sectors import SectorMention


@dataclass(frozen=True, slots=True)
class Announced:
    """One agreement, or a count of them, as the article tells it; offsets are into the article's text."""

    form: str
    parties: tuple[OrganisationMention, ...]
    sectors: tuple[SectorMention, ...]
    subject: tuple[int, int] | None
    anchor: tuple[int, int]  #: the sentence that tells it
    count: int = 1
    confidence: float = 0.8
    counted: str | None = None  #: kind of the partners that are only counted; None where they are regions or unknown
    outside: bool = False  #: between companies only, or a grant: no cooperation of regions

    @property
    def names(self) -> set[str]:
        """Who signs it, by official names."""
        return {party.organisation.name for party in self.parties}


def announced(
    form: str, parties: Sequence[OrganisationMention], sectors: Iterable[SectorMention],
    subject: tuple[int, int] | None, anchor: tuple[int, int], confidence: float,
) -> Announced:  # fmt: skip
    kinds = {p.organisation.kind for p in parties}
    companies = not kinds & (GOVERNMENTS | {"perangkat_daerah", "desa"}) and bool(kinds & FIRMS)
    # A region's firm and an office of the state are no two companies; a forest unit is one of Perhutani's on Java.
    offices = [p for p in parties if p.organisation.kind == "lembaga" and "Hutan" not in p.organisation.name]
    companies = companies and not (offices and "bumd" in kinds)
    return Announced(form, tuple(parties), tuple(sectors), subject, anchor, confidence=confidence, outside=companies)


#: Behind these words stand people who watch, come along or speak, and places: not parties.
_ASIDE = re.compile(
    r"\b(?:di ?saksikan|(?:turut|ikut) (?:menyaksikan|mendampingi)|tampak(?: pula)?(?: hadir)?|"
    r"diketahui|di ?dampingi|di ?hadiri|turut hadir|hadir|di ?wakili|difasilitasi|dimediasi|"
    r"kata|ujar|ucap|(?:telah |sudah )?diserahkan kepada|"
    r"tutur|jelas|ungkap|tegas|menurut|sebagaimana disampaikan|sesuai (?:arahan|amanat)|atas arahan|di hadapan|"
    r"bersama unsur|(?:diawali|berawal|bermula) (?:dari|dengan|oleh)|"
    r"watched by|witnessed by)\b",
    re.IGNORECASE,
)
#: Whoever stands before these only looks on: "Gubernur menyaksikan penandatanganan antara …".
_WATCHES = re.compile(
    r"\b(?:menyaksikan|saksikan|mengikuti|menghadiri|hadiri|hadir(?: mewakili(?: [a-z]{2,12}){1,2})? (?:dalam|pada|di)|"
    r"memfasilitasi|fasilitasi|mengapresiasi|apresiasi|menyambut baik|mendukung(?: penuh)?|"
    r"dukungan penuh terhadap)\s"
    r"(?:[a-z]{1,12} ){0,3}(?:penandatanganan|kerja ?sama|mou|memorandum|nota|pks|kontrak|perjanjian|kesepakatan)|"
    r"\b(?:men)?jadi saksi\b|"
    r"\btanda ?tangan\w* (?:selaku|sebagai) (?:para )?(?:saksi|pihak (?:yang )?(?:mengetahui|menyaksikan))\b",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:\b(?:di|dari|ke|pada|wilayah|asal|warga|masyarakat|perairan|kawasan|bandara|pelabuhan|RSUD|TPA|daerah|"
    r"perbatasan|APBD|menuju|"
    r"distribusi|cabang|perwakilan|regional|area|kanwil|untuk|bagi|oleh-oleh|khas|hotel|gedung|"
    r"kantor|balai|pendopo|rumah|aula|kampus|komoditas|antara warga|"
    r"Bank)(?: (?!(?:dengan|dan|serta|bersama|antara|tanda ?tangani)\b)[A-Z]\w{0,15}|"
    r" (?:jabatan|dinas|kerja|rapat)\w{0,2})?"
    r"(?: ?\([A-Za-z]{2,12}\))?[ ]{1,2}"
    r"(?:Kota |Kabupaten |Provinsi )?|\b(?:Kecamatan|Desa|Kelurahan|Kampung|Dusun|Jalan|Jl\.) [A-Z][^,]{1,30}, |"
    r"\bse-|\b[Ii]bu [Kk]ota )$",
    re.IGNORECASE,
)
#: Behind these stand many of a kind, not one that has a name.
_SOME = re.compile(r"\b(?:sejumlah|beberapa|para|seluruh|semua|sebagian|berbagai)\s$", re.IGNORECASE)
#: Behind these stands whose firm, hospital or staff it is: "sejumlah BUMD Pemerintah Provinsi X".
_OWNED = re.compile(
    r"\b(?:(?:HUT|[Hh]ari [Uu]lang [Tt]ahun|Milad|Dies Natalis|Hari Jadi)(?: \(HUT\))?(?: [Kk]e[- ]?\d{1,4})?|"
    r"[Uu]nit [Pp]elaksana [Tt]eknis|UPT|unit kerja|satuan kerja|BUMD|BLUD|BUMN|OPD|SKPD|ASN|milik|jajaran|naungan|"
    r"di bawah|binaan|lingkungan|lingkup|APBD|(?:lahan|tanah) aset|kapal|pesawat|pasien|"
    r"(?:Badan|Perusahaan) (?:Usaha|Layanan) (?:Milik|Umum) Daerah)(?: \([A-Za-z]{2,8}\))? $"
)
#: Those whose offices sign: "PKS **dengan sejumlah OPD di lingkungan** Pemkab Sari".
_ITS_OFFICES = re.compile(
    r"\b(?:dengan|bersama) (?:(?:sejumlah|beberapa|seluruh|para|kepala|\d{1,2}|[a-z]{3,8}) ){0,3}"
    r"(?:organisasi perangkat daerah|perangkat daerah|OPD|SKPD|dinas)(?: \(OPD\))? "
    r"(?:di )?(?:lingkungan|lingkup|jajaran) $"
)
#: "KABAR.id.Jakarta.Pemkab …": the dots of a dateline stand without blanks.
_IN_DATELINE = re.compile(r"\.(?=[A-Z])")
#: Behind these stand those whose heads act: "empat gubernur dari Bali, NTB, …".
_HEADS_FROM = re.compile(
    r"\b(?:gubernur|bupati|wali ?kota|kepala daerah|pemerintah daerah|perangkat daerah|opd|kepala dinas|rektor|dekan|"
    r"fakultas(?: [a-z]{4,12})?(?: dimaksud| tersebut| itu)?) dari "
    r"(?:[A-Z]\w{1,14}(?: [A-Z]\w{1,14})?,? (?:dan |serta )?){0,4}$",
    re.IGNORECASE,
)
#: Right behind these no party stands, whatever its name.
_INSIDE = re.compile(
    r"\b(?:di|ke|dari|bertempat di)\s(?:[Kk]antor\s)?$|"
    r"\b(?:aula|gedung|kampus|ruang|ruangan|auditorium|ballroom|graha|wisma|rektorat|"
    r"halaman|lapangan|lobi|pendopo|pendapa)(?: (?:rapat|pertemuan|utama|serbaguna|sidang|kerja|induk|rektorat))?"
    r"(?: lantai [\dIVX]{1,4})?\s$",
    re.IGNORECASE,
)
#: Who signs for a body that the sentence names behind him: "dan Manijo Saputra SPi dari **Balai Perikanan Sari**".
_ENVOY = re.compile(r"\b(?:dan|dengan|bersama|oleh|serta|antara) (?:[A-Z][\w.’']{1,20},? ){1,5}dari $")
#: A hall by its name, behind which its owner stands: "di Aula Wira Bakti **Polres Sari**".
_HALL = re.compile(
    r"\b(?:di|Di|bertempat di|pada) (?:[Rr]uang|[Aa]ula|[Gg]edung|Balai|Auditorium|Graha|Wisma|Pendopo|Ballroom|"
    r"Lapangan|Sirkuit|Stadion|Gelora|Gelanggang|Menara|Bandara|Pelabuhan|Terminal|Kawasan)"
    r"(?: [A-Z0-9][\w.'’]{0,15}){1,5} $"
)


def parties_in(article: Article, span: tuple[int, int]) -> list[OrganisationMention]:
    """Organisations that act as parties within a span, each once; by their kind alone only where none are two named."""
    text = article.text
    found: list[OrganisationMention] = []
    lies: OrganisationMention | None = None
    for mention in article.organisations:
        if not span[0] <= mention.start < span[1] or is_apposed(article, mention):
            continue
        if tells_where(article, mention):
            continue
        if acts(text, span, mention) and not joined_to_place(text, lies, mention):
            found.append(mention)
        elif mention.form in ("bare", "place") and not is_beside_main_clause(text, span, mention):
            # "Selain Kalteng, DKI Jakarta juga meneken …": the comma ends the clause, it joins no places.
            lies = mention
    between = told_between(text, span)
    found = [m for m in found if is_of_paper(text, span, m, between)]
    offices = {m.organisation.name for m in found if m.organisation.kind == "perangkat_daerah"}
    offices = {name for name in offices if not name.startswith(OWN_SIGNERS)}
    found = [signed_for(article, m, among=len(offices) + 1) for m in found]
    named = each_once(best_forms(text, found))
    unnamed = [m for m in article.unnamed if span[0] <= m.start < span[1] and acts(text, span, m)]
    unnamed = [m for m in unnamed if is_of_paper(text, span, m, between)]
    if len(named) > 1:
        # An office or a department is itself one of the parties; a government told by its kind may be anybody's.
        unnamed = [
            m for m in unnamed
            if m.organisation.kind == "lembaga" or not _BY_KIND.match(text, m.start) or is_on_list(text, m, named)
        ]  # fmt: skip
    return each_once(sorted(named + unnamed, key=lambda m: m.start))


def joined_to_place(text: str, place: OrganisationMention | None, mention: OrganisationMention) -> bool:
    """Whether a region is joined to one that is only a place: "kampus di DIY dan **Jawa Tengah**"."""
    if place is None or mention.form not in ("bare", "place"):
        return False
    return text[place.end : mention.start].strip(" ") in ("dan", "serta", ",", ", dan", "maupun")


def lies_beside(article: Article, span: tuple[int, int], mention: OrganisationMention) -> bool:
    """Whether a region is joined to one before it in the sentence that is only a place."""
    before = next((m for m in reversed(article.organisations) if span[0] <= m.start and m.end <= mention.start), None)
    if before is None or before.form not in ("bare", "place") or acts(article.text, span, before):
        return False
    return joined_to_place(article.text, before, mention)


_BY_KIND = re.compile(r"(?:Pem|pem|Gubernur|Bupati|Wali ?[Kk]ota)")
#: Offices that none but a region has; hospitals and agencies may be anybody's.
_DEPARTMENTS = ("Dinas ", "Sekretariat Daerah", "Badan Pendapatan Daerah", "Badan Perencanaan Pembangunan Daerah")


def signed_for(article: Article, mention: OrganisationMention, among: int = 1) -> OrganisationMention:
    """The party behind an office: a Dinas signs for its region (PP 28/2018), the only one where it names none.

    A hospital signs for its region `among` other departments, and for itself with anybody else.
    """
    body = mention.organisation
    if body.kind != "perangkat_daerah":
        return mention
    if body.name.startswith(HOSPITALS) and among < 2:
        return replace(mention, organisation=replace(body, region_code=None))
    code = body.region_code
    if code is None and (not body.name.startswith(_DEPARTMENTS) or _OF_MANY.match(article.text, mention.end)):
        return mention
    if code is None and _COUNTED.search(article.text, max(0, mention.start - 24), mention.start):
        return mention
    place = region(code) if code else article.own_region
    return replace(mention, organisation=government(place, body.score)) if place else mention


#: Departments of many regions: "Dinas Pariwisata **se-Sulawesi**", "**enam Kepala** Dinas Pariwisata".
_OF_MANY = re.compile(r",? se[- ]?[A-Z]")
_COUNTED = re.compile(
    r"\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|\d{1,2}|para|seluruh|sejumlah|beberapa)"
    r"(?: (?:orang )?[Kk]epala)? $",
    re.IGNORECASE,
)


def acts(text: str, span: tuple[int, int], mention: OrganisationMention) -> bool:
    before = text[span[0] : mention.start]
    if is_beside_main_clause(text, span, mention):
        return False
    if _WATCHES.search(text, mention.end, span[1]):
        return False
    if is_neighbour(before):
        return False
    aside = list(_ASIDE.finditer(before))
    if is_means(text, span, mention) or only_told_of(before, mention):
        return False
    again = _SIGNS_AGAIN.search(before[aside[-1].end() :]) if aside else None
    if (
        aside
        and not again
        and not (
            behind_aside(text, span, mention) or stood_in_for(before, mention) or speaks_of_own(text, span, mention)
        )
    ):
        return False
    if mention.form == "bare" and before.endswith(") "):
        # "(KONSEPSI) NTB" is where the body before lies.
        return False
    if mention.form == "bare" and _IN_DATELINE.match(text, mention.end) and text[mention.start - 1] == ".":
        return False
    if part_of_name(text, span, mention) or is_dateline(text, span, mention) or deals_by_firm(text, mention):
        return False
    if ends_address(text, span, mention) or is_of_earlier(text, span, mention):
        return False
    if _HEADS_FROM.search(before[-110:]):
        return not in_quotes(text, span, mention.start)
    if _MET.search(before[-40:]) and not _DEALS.search(text, *span):
        return False
    if (
        (_INSIDE.search(before[-40:]) and not _ENVOY.search(before[-80:]))
        or _HALL.search(before[-90:])
        or (_OWNED.search(before[-50:]) and not _ITS_OFFICES.search(before[-120:]))
        or _SOME.search(before[-12:])
    ):
        return False
    if _AT.search(before[-40:]) and (mention.form in ("bare", "place", "head") or mention.organisation.kind == "desa"):
        return False
    if (mention.form in ("bare", "place") or mention.organisation.kind == "desa") and _LOCATIVE.search(before[-160:]):
        return False
    if is_village_of_place(text, span, mention) or is_role(text, mention) or is_of_folk(text, mention):
        return False
    if mention.organisation.name.startswith(_BRANCHES) and (
        _OF_A_BODY.search(before) or _BODY_BEHIND.match(text, mention.end)
    ):
        return False
    if is_event(text, span, mention):
        return False
    if mention.organisation.kind in ("organisasi",) and mention.organisation.name.startswith("Asosiasi Pemerintah"):
        return False
    return not in_quotes(text, span, mention.start)


#: Behind these stands who is met, not who signs.
_MET = re.compile(
    r"\b(?:menemui|bertemu(?: dengan)?|mengunjungi|menyambangi|diterima|disambut|dijamu|beraudiensi dengan)"
    r"(?: langsung)?(?: oleh)? (?:Wakil |Pj |Plt )?$"
)
_DEALS = re.compile(
    r"\b(?:menanda ?tangan|penanda ?tangan|ditanda ?tangan|(?:me|di)?neken|teken|menyepakati|sepakat|kerja ?sama)",
    re.IGNORECASE,
)
#: A branch named right behind its body: "Kepala BPJS Ketenagakerjaan **Kantor Wilayah Banten**".
_BRANCHES = ("Kantor Wilayah", "Kantor Cabang", "Kantor Perwakilan", "Kantor Regional")
_OF_A_BODY = re.compile(r"\b(?:BPJS|BPK|BPKP|BKN|BRI|BNI|Bank|PT|Perum|Bulog|Badan)\b[^,.;]{0,40} $")
#: Or right before it: "Kepala **Kantor Wilayah Jawa Tengah dan DIY** BPJS Ketenagakerjaan".
_BODY_BEHIND = re.compile(r" (?:BPJS|BRI|BNI|Bank|PT|Perum|Bulog)\b")
#: An unbroken run of capitals behind "di" is a place: "di Pendopo Gubernur Banten, Curug, Kota Serang".
_LOCATIVE = re.compile(
    r"\b(?:di|bertempat di|pada) (?:\(?[A-Z0-9][\w.'’/()-]{0,24},? ){1,16}(?:(?:Kota|Kabupaten|"
    r"Provinsi) )?$"
)
_SIGNS_AGAIN = re.compile(r"\b(?:dengan|antara(?! lain)|menandatangani|meneken|bersama(?= [A-Z]))\b")
