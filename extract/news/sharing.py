"""Whether partners named together sign one paper or one each.

The press says it by who stands where: "antara A, B, dan C" is one paper of three, "A dengan masing-masing universitas"
one each. Where it says nothing, it is as such partners do: schools and firms sign with a government one by one, and
so do governments with a school or a firm; governments among themselves, and offices with a government, sign together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import FIRMS, GOVERNMENTS

NUMBERS = {
    "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10,
    "sebelas": 11,
    "dua belas": 12, "tiga belas": 13, "empat belas": 14, "lima belas": 15, "belasan": 12,
}  # fmt: skip
#: Papers that are counted: "tiga nota kesepakatan".
PAPERS = re.compile(
    rf"\b({'|'.join(NUMBERS)}|\d{{1,2}})\s(?:buah |naskah |dokumen )?"
    r"(?:mou|pks|nota|kesepakatan|perjanjian|kerja ?sama)\b",
    re.IGNORECASE,
)
#: One paper of several, by its own words: "perjanjian tripartit", "nota kesepakatan tiga pihak".
_OF_SEVERAL = re.compile(
    r"\b(?:tripartit|tri partit|trilateral|(?:tiga|ketiga|empat|keempat|lima|kelima) (?:belah )?pihak)\b", re.IGNORECASE
)
#: Parts who signs from those with whom; "antara A dan B" parts nobody.
_WITH = re.compile(r"\b(?:dengan|bersama|menggandeng|gandeng|menggaet|gaet|merangkul|rangkul)\b", re.IGNORECASE)
#: Partners of one sentence that have a paper or a field each.
EACH = re.compile(r"\bmasing-masing\b", re.IGNORECASE)
_COUNTED_HEADS = re.compile(
    rf"(?:^|[:;,.] )({'|'.join(sorted(NUMBERS, key=len, reverse=True))}|\d{{1,2}})\s(?:orang )?(?:gubernur|bupati|"
    r"wali ?kota|kepala daerah|provinsi|kabupaten(?:/| dan )kota|kabupaten|kota|daerah|pem(?:prov|kab|kot|da)|"
    r"pemerintah (?:daerah|provinsi|kabupaten|kota))\b(?:(?! dengan )[^.]){0,260}?\b(?:me)?(?:neken|teken|"
    r"tanda ?tangani|nandatangani|sepakat|sepakati|nyepakati|jalin|njalin|kerja ?sama|berkolaborasi)",
    re.IGNORECASE,
)


def signed_together(text: str, span: tuple[int, int], parties: Sequence[OrganisationMention]) -> bool:
    """Whether the sentence names all as signers of one paper: a list of governments that nothing parts."""
    governments = [p for p in parties if p.organisation.kind in GOVERNMENTS]
    if len(parties) < 3 or len(governments) < 2 or EACH.search(text, *span):
        return False
    if len(governments) < len(parties):
        # Several governments beside several others: whose partner each would be, nobody could say.
        return len(parties) - len(governments) > 1
    between = text[parties[0].end : parties[-1].start]
    return _WITH.search(between) is None


#: One paper that all sign: "sebuah nota kesepakatan yang ditandatangani bersama oleh Bupati Sari, Rektor A, dan …".
_ALL_SIGN = re.compile(
    r"(?:(?:ditanda ?tangani|diteken) (?:secara )?bersama(?:-sama)?|\b(?:sebuah|satu|suatu|selembar) "
    r"(?:naskah |dokumen )?(?:nota|perjanjian|kesepakatan|mou|pks)\b[^.;]{0,90}\b(?:ditanda ?tangani|diteken)"
    r"(?: langsung| bersama)?) oleh "
    r"(?:[A-Z][\w.]{1,12} ){0,3}$",
    re.IGNORECASE,
)


def all_sign(text: str, parties: Sequence[OrganisationMention]) -> bool:
    """Whether one paper is told to be signed by all of those whom a sentence lists."""
    if len(parties) < 3 or not _ALL_SIGN.search(text, max(0, parties[0].start - 160), parties[0].start):
        return False
    return _WITH.search(text, parties[0].end, parties[-1].start) is None


def of_several(text: str, span: tuple[int, int]) -> bool:
    """Whether a stretch calls the paper one of three parties or more."""
    return _OF_SEVERAL.search(text, *span) is not None


#: What joins two to one side, and what parts that side from the other.
_JOINED = re.compile(r"(?: \([^()\n]{2,24}\))?,? (?:bersama|dan|serta) (?:[A-Z][a-z]{3,9} ){0,2}")
_SIGN_WITH = re.compile(
    r"[^.;]{0,60}?\b(?:menanda ?tangani|meneken|teken|menjalin|jalin|melakukan|melaksanakan|menyepakati)\b[^.;]{0,90}?"
    r"\b(?:dengan|menggandeng)\b[^.;]{0,40}"
)


def on_one_side(text: str, parties: Sequence[OrganisationMention]) -> bool:
    """Whether a government and another sign together with a third: "Pemkot Sari dan Unsari meneken MoU dengan …"."""
    if len(parties) < 3:
        return False
    first, second, third = parties[:3]
    if (first.organisation.kind in GOVERNMENTS) == (second.organisation.kind in GOVERNMENTS):
        return False
    joined = _JOINED.fullmatch(text, first.end, second.start)
    return joined is not None and _SIGN_WITH.fullmatch(text, second.end, third.start) is not None


def jointly_told(texts: Sequence[str]) -> bool:
    """Whether one of the texts opens with governments counted as signers: "Tiga Bupati Teken Kerja Sama"."""
    return bool(heads_counted(texts))


def heads_counted(texts: Sequence[str]) -> set[int]:
    """How many governments each of the texts counts as signers, where it does."""
    return {number_of(found) for text in texts if (found := _COUNTED_HEADS.search(text))}


def number_of(counted: re.Match[str] | None) -> int:
    """The number that a match of PAPERS or the like tells; 0 for None and for "beberapa"."""
    word = counted.group(1).lower() if counted else ""
    return NUMBERS.get(word) or (int(word) if word.isdigit() else 0)


def papers_of(
    text: str, parties: Sequence[OrganisationMention], counted: int = 0
) -> list[tuple[OrganisationMention, ...]]:
    """The parties of each paper; one paper of all where nothing says otherwise. `counted` are the papers told of."""
    if len(parties) > 2 and of_several(text, (max(0, parties[0].start - 120), parties[-1].end + 120)):
        return [tuple(parties)]
    if on_one_side(text, parties) or all_sign(text, parties):
        return [tuple(parties)]
    if counted < 2 and _among(text, parties):
        return [tuple(parties)]
    if counted < 2 and _one_list(text, parties):
        return [tuple(parties)]
    if _with_each(text, parties):
        return [(parties[0], other) for other in parties[1:]]
    several = len(parties) > 2 and counted == len(parties) - 1 and parties[0].organisation.kind in GOVERNMENTS
    hub = parties[0] if several else _alone_before(text, parties) or _hub(text, parties)
    if hub is None:
        return [tuple(parties)]
    return [(hub, other) for other in parties if other is not hub]


#: Between the members of a list, and who acts behind its last.
_LISTED = re.compile(r"(?: \([^()\n]{2,40}\))?(?:,? (?:dan|serta) |, )(?:(?:pihak|manajemen) )?")
_SIGN_THEN = re.compile(
    r"(?: \([^()\n]{2,40}\))? (?:telah |sudah |resmi |kembali |kompak |sama-sama |bersama-sama )?(?:"
    r"menanda ?tangani|meneken|teken|bersepakat|sepakat|menyepakati|melakukan penanda)\w*"
    r"(?![^.;]{0,90}\b(?:dengan|masing-masing|bersama)\b)"
)


def _one_list(text: str, parties: Sequence[OrganisationMention]) -> bool:
    """Whether all stand joined as one subject before the verb: "Pemkab A, Perum B, dan PT C menandatangani MoU"."""
    if len(parties) < 3 or not _SIGN_THEN.match(text, parties[-1].end):
        return False
    return all(_LISTED.fullmatch(text, a.end, b.start) for a, b in pairwise(parties))


_EACH_OF = re.compile(r"[^.;]{0,160}\b(?:dengan|bersama|menggandeng) masing-masing\b[^.;,]{0,30}")


def _with_each(text: str, parties: Sequence[OrganisationMention]) -> bool:
    """Whether the first is told to sign with each of the others: "RSUD Sari dengan masing-masing RSUD A, B, dan C"."""
    return len(parties) > 2 and _EACH_OF.fullmatch(text, parties[0].end, parties[1].start) is not None


#: "antara Rektor A, Rektor B, dan Bupati C": nothing but their heads' names, commas and "dan" between three or more.
_AMONG = re.compile(
    r"(?:,? \([^()\n]{2,90}\))?(?:, [A-Z][^;()]{2,60}?)?,? ?"
    r"(?:,|dan|serta|bersama) (?:(?:[A-Z][a-z]{3,9}|dengan) ){0,2}"
)


def _among(text: str, parties: Sequence[OrganisationMention]) -> bool:
    """Whether a paper is told to be one "antara" three or more, the government last, joined to the others by "dan"."""
    if len(parties) != 3 or parties[-1].organisation.kind not in GOVERNMENTS:
        return False
    if any(p.organisation.kind in GOVERNMENTS for p in parties[:-1]):
        return False
    if not _BETWEEN.search(text, max(0, parties[0].start - 24), parties[0].start):
        return False
    gaps = [text[a.end : b.start] for a, b in pairwise(parties)]
    return all(_AMONG.fullmatch(gap) for gap in gaps) and not any(" dengan " in gap for gap in gaps)


def served_by_one(text: str, parties: Sequence[OrganisationMention]) -> bool:
    """Whether one body signs with each of several governments that are counted."""
    return len(parties) > 2 and _serves(parties) and _alone_before(text, parties) is not None


#: Partners that are counted or told to be several: "dengan 10 pemda lainnya, di antaranya …".
_WITH_SEVERAL = re.compile(
    rf"\b(?:dengan|menggandeng|gandeng) (?:{'|'.join(NUMBERS)}|\d{{1,2}}|beberapa|sejumlah) (?:pemda|pemerintah|"
    r"pemkab|pemkot|pemprov|provinsi|kabupaten|kota|daerah|mitra|universitas|perguruan tinggi|kampus|perusahaan|bank|"
    r"instansi|lembaga|rumah sakit|kepala daerah|bupati|wali ?kota)\b",
    re.IGNORECASE,
)


def _alone_before(text: str, parties: Sequence[OrganisationMention]) -> OrganisationMention | None:
    """The government that stands alone before "dengan" and the several partners behind it.

    A ministry, an office or a bank may stand so before governments that are counted.
    """
    if len(parties) < 3:
        return None
    if parties[0].organisation.kind not in GOVERNMENTS and not _serves(parties):
        return None
    counted = _WITH_SEVERAL.search(text, parties[0].end, parties[-1].start)
    if counted is not None:
        return parties[0] if counted.start() < parties[1].start else None
    gap = text[parties[0].end : parties[1].start]
    between = _BETWEEN.search(text, max(0, parties[0].start - 40), parties[0].start)
    return parties[0] if _far_apart(parties) and " dengan " in gap and not between else None


def _serves(parties: Sequence[OrganisationMention]) -> bool:
    """Whether the first is no government and all others are."""
    return [p.organisation.kind in GOVERNMENTS for p in parties] == [False] + [True] * (len(parties) - 1)


def _far_apart(parties: Sequence[OrganisationMention]) -> bool:
    """Whether those behind the first are governments, each of another province: no neighbours who share a paper."""
    others = parties[1:]
    provinces = {(p.organisation.region_code or "")[:2] for p in others if p.organisation.kind in GOVERNMENTS}
    return len(provinces) == len(others)


_TOWNS = ("kabupaten", "kota")
#: Right before the first party: "antara A dengan B dan C" is one paper.
_BETWEEN = re.compile(r"\bantar(?:a)?\b", re.IGNORECASE)


def _hub(text: str, parties: Sequence[OrganisationMention]) -> OrganisationMention | None:
    """The party with which each of the others signs a paper of its own."""
    governments = [p for p in parties if p.organisation.kind in GOVERNMENTS]
    others = [p for p in parties if p.organisation.kind not in GOVERNMENTS]
    if len(parties) < 3:
        return None
    kinds = {p.organisation.kind for p in others}
    schools, firms = kinds == {"perguruan_tinggi"}, kinds <= FIRMS
    owned = kinds <= {"bumn", "bumd"}
    if len(governments) == 1 and (schools or owned or (firms and len(others) > 2)):
        return governments[0]
    if _of_all_kinds(text, parties):
        return parties[0]
    # An office of the state signs with each of several regencies; with a province and its regency it may be one paper.
    level = {p.organisation.kind for p in governments} <= set(_TOWNS)
    if (
        len(others) == 1
        and (kinds <= {"perguruan_tinggi", *FIRMS} or (kinds == {"lembaga"} and level) or _signs_first(text, parties))
        and _parted(text, others[0], governments)
    ):
        return others[0]
    return None


_SIGNS = re.compile(r"\b(?:menanda ?tangani|meneken|teken)\b[^.;]{0,200}\b(?:dengan|bersama)\b")


def _signs_first(text: str, parties: Sequence[OrganisationMention]) -> bool:
    """Whether a ministry signs and those with whom it does stand behind "dengan", all regencies, towns or provinces."""
    levels = {p.organisation.kind in _TOWNS for p in parties[1:]}
    ministry = parties[0].organisation.kind == "kementerian"
    return ministry and len(levels) == 1 and _SIGNS.search(text, parties[0].end, parties[1].start) is not None


def _of_all_kinds(text: str, parties: Sequence[OrganisationMention]) -> bool:
    """Whether one stands before "dengan", and behind it partners of kinds that share no paper: a school and a firm."""
    first, others = parties[0], parties[1:]
    kinds = {"perusahaan" if p.organisation.kind in FIRMS else p.organisation.kind for p in others}
    free = kinds <= {"perguruan_tinggi", "perusahaan", "organisasi"}
    if len(kinds) < 2 or not _parted(text, first, others):
        return False
    if first.organisation.kind in GOVERNMENTS:
        return free
    return first.organisation.kind in ("perguruan_tinggi", "lembaga", *FIRMS) and len(others) > 2


def _parted(text: str, one: OrganisationMention, many: Sequence[OrganisationMention]) -> bool:
    """Whether "dengan" or the like stands between one party and all of the others."""
    before = [m for m in many if m.start < one.start]
    if before and len(before) < len(many):
        return False
    gap = text[before[-1].end : one.start] if before else text[one.end : many[0].start]
    return _WITH.search(gap) is not None
