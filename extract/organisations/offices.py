"""Organisations whose names begin with a telling word: "Dinkes Kaltim", "Kejari Sari", "Universitas Karya Bakti"."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.organisations.branches import represented
from extract.organisations.vocabulary import HOSPITALS, Head, Organisation, head_of, known
from extract.text.casing import official_case
from extract.text.phrases import Token, fold
from extract.text.regions import Region, closest_region, find_regions, region, shape

#: What is no part of a name at its edges.
EDGES = " \t\n\r.,;:\"'“”‘’-–—•*_"


#: The state whose body it is, which is no part of the name: "Menteri Perhubungan Republik Indonesia".
REPUBLIC = re.compile(r"[ ,]+(?:Republik Indonesia|R\.?I\.?)$", re.IGNORECASE)


def resolve_headed(text: str) -> Organisation | None:
    head = head_of(text)
    if head is None:
        return None
    rest = REPUBLIC.sub("", _after(text, len(head.written)))
    again = head_of(rest)
    if again is not None and again.full == head.full:
        # "Kejaksaan Negeri Kejari Sari": the short form stands beside the long one.
        rest = _after(rest, len(again.written))
    if not rest:
        return None
    if head.written[0] in _TOO_SHORT and not find_regions(rest):
        # Two letters are too few to be sure of, unless the town of a school or court follows: "UM Palembang".
        return None
    if head.full.startswith(_WHOLE):
        # A branch is no person at law: the body itself is the party.
        return Organisation(_whole(head.full, rest), head.kind, None, 0.9)
    if head.full == "Kejaksaan":
        head = replace(head, full=_prosecutors(rest))
    if head.full == "Kantor Urusan Agama" and not rest.startswith(_DISTRICT):
        rest = f"Kecamatan {rest}"
    if head.kind in ("perangkat_daerah", "lembaga"):
        return _of_region(_in_a_province(head, rest), _ministry_in_full(head, rest))
    if head.full == "Kementerian" and (seat := _seat_of(rest)):
        # A ministry in a town is its office there, a body of its own.
        office = "Kantor Wilayah" if seat == "provinsi" else "Kantor"
        return _of_region(replace(head, full=f"{office} {head.full}", kind="lembaga"), rest)
    if head.kind == "desa":
        return Organisation(f"{head.full} {_tail_case(rest)}", "desa", None, 0.8)
    if head.kind == "bumn":
        rest = re.sub(r"^(?:Persero|PERSERO)(?: |$)", "", rest)
    if head.kind == "bumn" and (not rest or names_region(rest) or _UNIT.match(rest)):
        # "PLN Bengkulu": the branch of a town signs for the whole.
        return Organisation(head.full, head.kind, None, 0.9)
    if head.kind == "perguruan_tinggi":
        rest = _CAMPUS.sub("", rest)
    if head.kind == "kementerian" and (entry := known().get(fold(f"{head.full} {rest}"))):
        return Organisation(entry[0], entry[1], None, 0.97)
    rest = _place_in_full(rest) if head.kind in ("perguruan_tinggi", "bumd") else rest
    return Organisation(_joined(head.full, rest, text), head.kind, None, 0.9)


#: How the branches of the state's firms are called: "PLN **UP3** Sari".
_UNIT = re.compile(
    r"(?:UP3|ULP|UID|UIW|UIP|UIT|UPK|UPT|UP2[A-Z]|Unit|Area|Rayon|Cabang|Wilayah|Witel|Divre|Daop|Kantor|KCP?)\b",
    re.IGNORECASE,
)
#: Each district has its office for marriages, and no regency or town.
_DISTRICT = ("Kecamatan", "Kabupaten", "Kota", "KECAMATAN")
#: The campus of a school, which is no school of its own.
_CAMPUS = re.compile(r"(?<=\w) Kampus [\w ]{2,40}$")
_TOO_SHORT = ("um", "pa", "pn")


def _prosecutors(rest: str) -> str:
    """ "Kejaksaan Sari" by the level of its seat: of a province the high office, of a regency or town the lower."""
    place = next((m for m in find_regions(rest) if m.start == 0 and m.end == len(rest)), None)
    if place is None or not place.code:
        return "Kejaksaan"
    return "Kejaksaan Tinggi" if len(place.code) == 2 else "Kejaksaan Negeri"


_SHARED = re.compile(
    r"(?:Muhammadiyah|(?:Pertanian )?Negeri|Islam|Nahdlatul Ulama|PGRI|Katolik|Kristen|Terbuka|Kemenkes(?: RI)?) "
)


def _place_in_full(rest: str) -> str:
    """The rest of a name that is but a region, or a name that many schools share and a region, that written out.

    "(PDAM) Halsel", "(Universitas) Muhammadiyah Kaltim"; whatever else a name says, it may bear the short form itself.
    """
    shared = _SHARED.match(rest)
    begin = shared.end() if shared else 0
    found = next((m for m in find_regions(rest) if m.code and (m.start, m.end) == (begin, len(rest))), None)
    if found is None or not _short(rest[begin:], place := region(found.code or "")):
        return rest
    return rest[:begin] + (place_name(rest[begin:], place) if shared else place.full)


def place_name(written: str, place: Region) -> str:
    """A region's name as schools bear it, which are called "Bangka Belitung" where the short form tells no islands."""
    return place.name if written.lower().startswith("kep") else place.name.removeprefix("Kepulauan ")


#: What an office of a regency or town is called in a province.
_PROVINCIAL = {
    "Kantor Kementerian Agama": "Kantor Wilayah Kementerian Agama",
    "Kantor Pertanahan": "Kantor Wilayah Badan Pertanahan Nasional",
}


def _in_a_province(head: Head, rest: str) -> Head:
    """ "Kemenag Kaltim" is the ministry's regional office, "Kemenag Kutai Timur" one of a regency."""
    full = _PROVINCIAL.get(head.full)
    if full is None:
        return head
    places = [m for m in find_regions(rest) if m.code]
    return replace(head, full=full) if places and places[-1].level == "provinsi" else head


def _ministry_in_full(head: Head, rest: str) -> str:
    """ "(Kanwil) Kemenkumham Bali": the ministry whose office it is by its full name."""
    numbered = _NUMBERED.match(rest) if head.full == "Kantor Regional" else None
    if numbered is not None:
        rest = rest[numbered.end() :]
    elif head.full not in ("Kantor Wilayah", "Kantor"):
        return rest
    number = numbered.group() if numbered else ""
    words = rest.split(" ")
    seatless = bool(number) or head.full == "Kantor Wilayah"
    for length in range(min(5, len(words) - (not seatless)), 0, -1):
        entry = known().get(fold(" ".join(words[:length])))
        if entry is not None and entry[1] in ("kementerian", "lembaga"):
            return number + " ".join([entry[0], *words[length:]])
    return number + rest


#: "(Kantor Regional) **XI** BKN Manado".
_NUMBERED = re.compile(r"[IVX]{1,5} ")
_SEAT = re.compile(r" (Provinsi|Kabupaten|Kota) [A-Z]")
#: Ministries with an office in each region.
_SEATED = ("Agama ", "Hukum ", "Agraria ", "Haji ")


def _seat_of(rest: str) -> str | None:
    """The level of the region where a ministry's office is: "(Kementerian) Agama **Kotim**"; None for none told."""
    said = _SEAT.search(rest)
    if said is not None:
        return said.group(1).lower()
    last = next((m for m in find_regions(rest) if m.end == len(rest)), None) if rest.startswith(_SEATED) else None
    return last.level if last is not None else None


#: Bodies whose branches sign for the whole.
_INSURER = "Badan Penyelenggara Jaminan Sosial"
_WHOLE = (_INSURER, "Bank Indonesia")


def _whole(full: str, rest: str) -> str:
    first = rest.split(" ")[0].title()
    return f"{full} {first}" if full == _INSURER and first in ("Kesehatan", "Ketenagakerjaan") else full


def _after(text: str, count: int) -> str:
    """What stands after the first `count` words."""
    matches = list(re.finditer(r"[^\W_]+(?:['’][^\W\d_]+)?", text))[:count]
    rest = text[matches[-1].end() :].strip(EDGES) if len(matches) == count else ""
    # A quotation mark whose pair was cut off at the edge says nothing.
    return re.sub(r'["“”]', "", rest) if rest.count('"') % 2 or rest.count("“") != rest.count("”") else rest


def _tail_case(rest: str) -> str:
    return official_case(rest) if len(rest) > 4 or " " in rest else rest


def _joined(full: str, rest: str, text: str) -> str:
    if text.isupper():
        return f"{full} {official_case(rest) if len(rest) > 4 else rest}"
    return f"{full} {rest}"


_OWNER = re.compile(
    r"(?:\s?\bpada)?(?:\s?\bPemerintah)?(?:\s?\b(?:Provinsi|Kabupaten|Kota|Prov\.?|Kab\.?|Pemprov|Pemkab|Pemkot|"
    r"Pemko))\s?$",
    re.IGNORECASE,
)


#: Offices whose names tell the level of their seat; a prosecutor's or the police's does so in few towns only.
LEVELLED = (
    "Badan Narkotika Nasional", "Badan Pusat Statistik", "Kantor Pertanahan", "Kantor Kementerian Agama",
    "Komisi Pemilihan Umum", "Badan Pengawas Pemilihan Umum", "Dewan Perwakilan Rakyat Daerah",
    "Badan Amil Zakat Nasional", "Badan Wakaf Indonesia",
)  # fmt: skip
#: Offices smaller than a region: "Puskesmas Wonosobo I" bears the name of a town, not of the regency.
_LOCAL = {"Puskesmas", "UPT Puskesmas", "Kecamatan"}


def _of_region(head: Head, rest: str) -> Organisation:
    """An office with its region written out: "Dinkes Kaltim" is "Dinas Kesehatan Provinsi Kalimantan Timur"."""
    expanded = _tail_case(rest)
    if re.match(r"Setda\b", expanded):
        expanded = "Sekretariat Daerah" + expanded[5:]
    expanded = re.sub(r"\bSetda\b", "Sekretariat Daerah", expanded)
    if (in_province := represented(head.full, expanded)) is not None:
        return Organisation(in_province, head.kind, None, 0.9)
    mentions = [m for m in find_regions(expanded) if m.code]
    if not mentions:
        return _of_weak_name(head, expanded)
    last = mentions[-1]
    if head.full in _LOCAL and not _OWNER.search(expanded[: last.start]):
        return Organisation(f"{head.full} {expanded}", head.kind, None, 0.8)
    place = region(last.code or "")
    if head.full.startswith(HOSPITALS) and last.start > 0 and not _OWNER.search(expanded[: last.start]):
        # "RSUD dr. Haulussy Ambon" lies in Ambon; whose it is, its name does not tell.
        return Organisation(f"{head.full} {rest}", head.kind, None, 0.9)
    if head.kind == "perangkat_daerah":
        # "Pemerintah Provinsi" before the region is the office's owner, not part of its name.
        before = _OWNER.sub("", expanded[: last.start])
        name = f"{head.full} {before.strip()} {place.full}{expanded[last.end :]}"
        return Organisation(re.sub(r"\s+", " ", name), head.kind, place.code, 0.95)
    written = expanded[last.start : last.end]
    spelt = place.name if _short(written, place) else written
    if f"{head.full} {expanded[: last.start]}".strip() in LEVELLED:
        spelt = place.full
    return Organisation(f"{head.full} {expanded[: last.start]}{spelt}{expanded[last.end :]}", head.kind, None, 0.9)


def _of_weak_name(head: Head, rest: str) -> Organisation:
    """An office whose region bears a name that only the office makes one: "Kejari **OKU**", "Dinas Sosial **Karo**"."""
    before, name = _parted(head, rest)
    place = _region_called(name) if name else None
    if place is None:
        return Organisation(f"{head.full} {rest}", head.kind, None, 0.8)
    owned = head.kind == "perangkat_daerah"
    spelt = place.full if owned or head.full in LEVELLED else place.name
    return Organisation(f"{head.full} {before}{spelt}", head.kind, place.code if owned else None, 0.9)


def _parted(head: Head, rest: str) -> tuple[str, str]:
    """What an office is for and the region it may end with; ("", "") for one that bears a name of its own."""
    if head.full in _LOCAL or head.full.startswith(HOSPITALS):
        return "", ""
    before, blank, last = rest.rpartition(" ")
    return (before + blank, last) if head.full in ("Dinas", "Badan") else ("", rest)


def names_region(name: str) -> bool:
    """Whether a name is that of a region, or of several, and nothing more."""
    return _region_called(name) is not None or any((m.start, m.end) == (0, len(name)) for m in find_regions(name))


def _region_called(name: str) -> Region | None:
    """The one region that bears a name or a short form of it, letter by letter."""
    found = closest_region(name)
    return found[0] if found and found[1] == 1.0 else None


def _short(written: str, place: Region) -> bool:
    return shape(written) != shape(place.name)


#: Offices that the press writes in small letters before their seats: "kejaksaan tinggi Papua".
_SMALL_OFFICES = {"kejaksaan", "kejari", "kejati", "kepolisian", "polres", "polda", "pengadilan"}
_LEVEL_WORDS = {"negeri", "tinggi", "resor", "daerah", "agama"}


def is_small_office(text: str, words: list[Token], at: int, regions_at: dict[int, int]) -> bool:
    """Whether an office in small letters stands right before its seat."""
    if words[at].word not in _SMALL_OFFICES:
        return False
    seat = at + 1
    while seat < len(words) and words[seat].word in _LEVEL_WORDS:
        seat += 1
    close = seat < len(words) and text[words[seat - 1].end : words[seat].start] == " "
    return close and text[words[seat].start].isupper() and words[seat].start in regions_at
