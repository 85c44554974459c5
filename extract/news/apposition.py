"""Regions that only say where a body lies or are part of its name: "Polres Metro, **Lampung**", "PMI **Aceh**"."""

from __future__ import annotations

import re

from extract.news.text import Article
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import GOVERNMENTS
from extract.text.regions import find_regions

#: Between a town and its province: its short or full form, the island or the district it lies in.
_APPOSED = re.compile(r"[ \xa0]?(?:\([\w .-]{2,48}\))?[ \xa0]?(?:,(?: [A-Z][a-z]{2,14}){1,2})?[ \xa0]?[,(]?[ \xa0]?")


def is_apposed(article: Article, mention: OrganisationMention) -> bool:
    """Whether a province only says where the town before it lies: "Pemkab Kutai Barat, **Kalimantan Timur**, …"."""
    code = mention.organisation.region_code
    bracketed = (
        article.text[mention.start - 1 : mention.start] == "(" and article.text[mention.end : mention.end + 1] == ")"
    )
    if mention.form == "bare" and bracketed:
        return True
    if mention.organisation.kind == "pemerintah_asing":
        return _is_country_part(article, mention)
    if mention.form not in ("bare", "place") or code is None:
        return False
    before = next((m for m in reversed(article.organisations) if m.end <= mention.start), None)
    if _is_seat(article, mention, before):
        return True
    if before is None or len(code) > 2 or not _lies_in(article.text, before, code):
        return False
    return _APPOSED.fullmatch(article.text, before.end, mention.start) is not None


_PART = re.compile(r"(?:Provinsi|Prefektur|Negara Bagian|Prov\.) ")


def _is_country_part(article: Article, mention: OrganisationMention) -> bool:
    """Whether a foreign region only says where the one before it lies: "Nagasari County, **Provinsi Sari**, Korea"."""
    before = next((m for m in reversed(article.organisations) if m.end <= mention.start), None)
    if before is None or before.organisation.kind != "pemerintah_asing":
        return False
    return (
        article.text[before.end : mention.start] == ", "
        and article.text[mention.end : mention.end + 2] == ", "
        and _PART.match(article.text, mention.start) is not None
    )


def _lies_in(text: str, body: OrganisationMention, province: str) -> bool:
    """Whether a body is a government in a province, or its mention ends with a town there."""
    if body.organisation.region_code:
        return body.organisation.region_code.startswith(f"{province}.")
    written = text[body.start : body.end]
    return any(m.end == len(written) and (m.code or "").startswith(f"{province}.") for m in find_regions(written))


_BEHIND = re.compile(r"(?: \([\w .-]{2,24}\))?, ")
#: What goes on with the sentence, or the titles of the body's head: no list, whose last member stands behind "dan".
_GOES_ON = re.compile(
    r",? (?:(?!(?:dan|serta|maupun|dengan|bersama|atau)\b)[a-z]|(?:Prof|Drs?|Dra|Ir|Hj?|KH)\.? [A-Z])"
)
_UNKNOWN_NAME = re.compile(r"\b[A-Z][\w’']{1,20}, $")


def _is_seat(article: Article, mention: OrganisationMention, before: OrganisationMention | None) -> bool:
    """Whether a region behind a comma only says where the body before it is: "Polres Metro, **Lampung**, meneken …"."""
    text, code = article.text, mention.organisation.region_code or ""
    own = next((m for m in article.organisations if m.start >= mention.end), None)
    behind = own if own and _within(code, own) and text[mention.end : own.start] in (", ", " ") else None
    touches = before is not None and _BEHIND.fullmatch(text, before.end, mention.start) is not None
    if before is None or not touches:
        # "SMKN 1 Sari, Kabupaten Kebumen, Jawa Tengah": two levels name a place, whoever is there.
        unknown = _UNKNOWN_NAME.search(text, max(0, mention.start - 24), mention.start)
        return mention.form == "place" and behind is not None and unknown is not None
    if before.organisation.kind in GOVERNMENTS or before.form != "body":
        return False
    if len(code) == 2 and any((m.code or "").startswith(f"{code}.") for m in find_regions(before.organisation.name)):
        return True
    if _GOES_ON.match(text, behind.end if behind else mention.end):
        return True
    # "PA Sari, Sulawesi Selatan, dan Pemkab Bone": the province of the town that is named next.
    return mention.form == "bare" and own is not None and (own.organisation.region_code or "").startswith(f"{code}.")


def _within(code: str, province: OrganisationMention) -> bool:
    """Whether a mention is the bare or full name of the province of the region `code`."""
    theirs = province.organisation.region_code or ""
    return province.form in ("bare", "place") and len(theirs) == 2 and code.startswith(f"{theirs}.")


#: A word in capitals or with a capital right before a bare region, which is no verb or level: "BBKSDA **Riau**".
_NAME_BEFORE = re.compile(r"(?<![“\"–—-])\b([A-Z][a-z]{2,14}|[A-Z]{3,12}|[IVX]{1,4}|Kelas [IVX1-3AB]{1,4}) $")
_NO_NAMES = frozenset((
    "dan", "dengan", "antara", "serta", "bersama", "pulau", "provinsi", "kabupaten", "kota", "kab", "prov", "dari",
    "teken", "gandeng", "gaet", "rangkul", "jalin", "sepakat", "hingga", "sampai", "negara", "tanah",
    "untuk", "kepada", "oleh", "bagi", "pemerintah", "pemda", "daerah", "mou", "pks", "loi",
))  # fmt: skip


#: A town with a name going on behind it in running text: "pembangunan **Kendari** Newport".
_GOES_ON_AS_NAME = re.compile(
    r" (?!(?:Kabupaten|Kota|Provinsi|Prov|Kab|Senin|Selasa|Rabu|Kamis|Jum|Sabtu|Minggu|Pemerintah|Pem[a-z]{2,4}|Teken|"
    r"Jalin|Gandeng|Sepakat|Kerja|Dan|Dengan|Barat|Timur|Utara|Selatan|Tengah|Drs?|Ir|Hj?|Prof|Nomor|Tahun)\b)"
    r"[A-Z][a-z]{3,15}\b(?!,? [A-Z])"
)


def _begins_name(text: str, span: tuple[int, int], mention: OrganisationMention) -> bool:
    """Whether a bare town is the first word of something's name; headlines set all words in capitals."""
    if mention.organisation.kind not in ("kabupaten", "kota") or not _GOES_ON_AS_NAME.match(text, mention.end, span[1]):
        return False
    behind = next((m for m in find_regions(text[mention.end + 1 : mention.end + 40]) if m.start == 0), None)
    words = text[slice(*span)].split()
    return behind is None and sum(w[:1].isupper() for w in words) < 0.75 * len(words)


def part_of_name(text: str, span: tuple[int, int], mention: OrganisationMention) -> bool:
    """Whether a bare region ends the name of a body that no list knows: "BBKSDA **Riau**", "Hipmi **Bali**"."""
    if mention.form != "bare":
        return False
    short = text[mention.start : mention.end].isupper()
    if short and text[slice(*span)].isupper():
        return False
    if not short and _begins_name(text, span, mention):
        return True
    found = _NAME_BEFORE.search(text, max(span[0], mention.start - 20), mention.start)
    if found is None or found.group(1).lower() in _NO_NAMES:
        return False
    if short:
        # "koordinator LASER NTT"; of a longer name "… Rakyat NTB" the last word may be a verb of a headline.
        return len(found.group(1)) > 3 and found.group(1).isupper()
    # With a capital every word opens a sentence, a short form in capitals only as a name.
    return found.group(1).isupper() or found.start() > span[0]


#: Behind these a region tells whose farmers or traders they are: "Petani dan pelaku usaha kakao **Sigi**".
_FOLK = re.compile(
    r"\b(?:petani|pekebun|peternak|nelayan|perajin|pengrajin|pedagang|pengusaha|pelaku usaha|UMKM|warga|masyarakat)"
    r"(?: (?!(?:dan|dengan|bersama|serta|antara|teken|meneken|gandeng)\b)[a-z]{3,12}){0,2} $",
    re.IGNORECASE,
)


def is_of_folk(text: str, mention: OrganisationMention) -> bool:
    """Whether a bare region only tells where a group of people lives."""
    return mention.form == "bare" and _FOLK.search(text, max(0, mention.start - 50), mention.start) is not None


#: "Jakarta, www.kabar.org." and "Sorong, 28 Nov 2018." are datelines.
_NO_VERB = re.compile(
    r"(?:, ?| \(|\.)(?:www\.\S{3,40}|[A-Z0-9(][\w./:()]{0,24})?(?:[ ,]{1,2}[A-Z0-9(][\w./:()]{0,24}){0,6}"
)


#: "NAMROLE, Ambon Baru.": the medium's own name holds a town.
_PLACE_AND_MEDIUM = re.compile(r"[A-Z]{3,}(?: [A-Z]{3,}){0,2},? (?:[A-Z][\w’']{1,14} ?){1,4}\.")
#: "JAKARTA, KABAR.CO.ID-Direktorat …", "Jakarta | KabarKita …": the medium between a place and the news.
_MEDIUM = re.compile(
    r"(?:, ?| \(|/)[A-Z0-9][\w./:()-]{1,24}?(?: [A-Z0-9(][\w./:()-]{0,24}?){0,3} ?(?:[–—:]|-(?=[ A-Z]))| ?\| ?(?=[A-Z])"
)
#: An address behind its place: "digelar di kantor pusat rumah sakit, **Jakarta**."
_ADDRESS = re.compile(
    r"\b(?:di|bertempat di|berlokasi di|berkantor di|berpusat di|di(?:kediaman|ruang(?:an)?|aula|gedung|kantor|rumah|"
    r"kampus|halaman|lapangan))(?:,? (?!(?:dengan|bersama|antara|oleh|dan|serta|menggandeng|gandeng|yaitu|yakni|"
    r"ialah|adalah|ini|itu|tersebut)\b)[\w.'’/()-]{1,20}){1,12}, $"
)
#: A street before its town: "Jalan Ahmad Yani Km 5,5 **Sari**".
_STREET = re.compile(r"\b(?:Jalan|Jln|Jl)\b\.? [A-Z][^;:()\n]{2,60} $")
_ADDRESS_ENDS = re.compile(
    r"(?: ?[,.;()]|$| (?:pada|tanggal|(?:se)?hari|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b)"
)


def ends_address(text: str, span: tuple[int, int], mention: OrganisationMention) -> bool:
    """Whether a region or village stands behind the comma of a place that the sentence told, as in an address."""
    named = mention.form in ("bare", "place") or mention.organisation.kind == "desa"
    if not named or not _ADDRESS_ENDS.match(text, mention.end, span[1]):
        return False
    if _STREET.search(text, max(span[0], mention.start - 80), mention.start):
        return True
    return _ADDRESS.search(text, max(span[0], mention.start - 160), mention.start) is not None


def is_dateline(text: str, span: tuple[int, int], mention: OrganisationMention) -> bool:
    """Whether a sentence is but a place with its day or its medium, or opens with them before a dash."""
    if mention.form == "bare" and _PLACE_AND_MEDIUM.fullmatch(text, *span):
        return True
    if mention.form != "bare" or mention.start != span[0]:
        return False
    return bool(_NO_VERB.fullmatch(text, mention.end, span[1]) or _MEDIUM.match(text, mention.end, span[1]))


def tells_where(article: Article, mention: OrganisationMention) -> bool:
    """Whether a mention stands right behind a body's name, of which it tells the seat: "KPH Sari **Kabupaten Bone**".

    So does the agency behind the name of one of its offices: "Balai Sertifikasi Elektronik **Badan Siber …**".
    """
    before = next((m for m in reversed(article.organisations) if m.end <= mention.start), None)
    if mention.organisation.kind in ("kementerian", "lembaga") and before is not None:
        office = before.organisation.name.startswith(("Balai ", "Pusat "))
        return office and _OF_AGENCY.fullmatch(article.text, before.end, mention.start) is not None
    if mention.form not in ("bare", "place"):
        return False
    if before is None or before.form != "body" or before.organisation.kind in GOVERNMENTS:
        return False
    return _NEXT_TO.fullmatch(article.text, before.end, mention.start) is not None


#: Between a body's name and its seat: a quotation mark, its short form, the word for its district.
_NEXT_TO = re.compile(
    r"[\"”]?(?: \([A-Za-z]{2,12}\))? "
    r"(?:(?:[Dd]istrik|[Aa]rea|[Ww]ilayah|[Cc]abang|[Rr]egional|[Rr]ayon|[Uu]nit|[Pp]erwakilan|[Kk]antor) ){0,2}"
)


#: Between an office and the agency that it is of, or its short form in brackets.
_OF_AGENCY = re.compile(r"(?: \([A-Za-z]{2,12}\))?,? (?:pada |\()?")
#: Behind a village these make it an address.
_DISTRICT = re.compile(r",? (?:Kecamatan|Kec\.)")


def is_village_of_place(text: str, span: tuple[int, int], mention: OrganisationMention) -> bool:
    """Whether a village tells where something lies: in an address, or in brackets: "mata air Sari (**Desa Bumi**)"."""
    if mention.organisation.kind != "desa":
        return False
    before = text[span[0] : mention.start]
    if before.rfind("(") > before.rfind(")") or _DISTRICT.match(text, mention.end, span[1]):
        return True
    return bool(before) and _LEADS_PARTY.search(before[-24:]) is None


#: Behind these a village stands as one who acts; behind a name it tells where that lies: "mata air Sari **Desa Bumi**".
_LEADS_PARTY = re.compile(
    r"(?:[,;:“\"]|\b(?:dengan|bersama|antara|dan|serta|oleh|kepala|kades|pemerintah|pemdes|menggandeng|gandeng|maupun|"
    r"kepada|pihak|\d{1,3}[.)]))(?: para| perangkat| kepala)? $",
    re.IGNORECASE,
)

#: Behind these stands what a party becomes: "RSUD Sari sebagai **Rumah Sakit Pendidikan**".
_AS = re.compile(r"\b(?:sebagai|menjadi) $")


def is_role(text: str, mention: OrganisationMention) -> bool:
    return _AS.search(text, max(0, mention.start - 10), mention.start) is not None


#: A forum may be a body or what is held: "**Dalam** Forum Kesehatan", "Forum Kesehatan **yang digelar** …".
_EVENT = re.compile(r"(?:Forum|Pekan|Festival|Konferensi|Seminar|Expo|Konvensi)\b")
_AT_EVENT = re.compile(
    r"\b(?:dalam|pada|sela|acara|kegiatan|ajang|gelaran|rangkaian|bertajuk)(?: [a-z]{3,9})? $", re.IGNORECASE
)
_HELD = re.compile(
    r"[^,.;]{0,24}? (?:yang )?(?:(?:dihelat|digelar|diselenggarakan|diadakan|berlangsung|dibuka|ditutup|menghasilkan|"
    r"melahirkan)\b|di (?=[A-Z]))"
)


def is_event(text: str, span: tuple[int, int], mention: OrganisationMention) -> bool:
    """Whether what is called a forum is held, and no body."""
    if not _EVENT.match(mention.organisation.name):
        return False
    at = _AT_EVENT.search(text, max(span[0], mention.start - 24), mention.start)
    return at is not None or _HELD.match(text, mention.end, span[1]) is not None
