"""Whether a word of a signing tells of something done, to come, refused or past, from what stands around it.

The words are the table keadaan of data/peristiwa.toml.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from extract.knowledge import read_table
from extract.news.text import in_quotes

State = Literal["done", "future", "denied", "past"]


@cache
def _states() -> dict[str, re.Pattern[str]]:
    states = read_table("peristiwa.toml")["keadaan"]
    return {name: re.compile(patterns[0], re.IGNORECASE) for name, patterns in states.items()}


_AFTER_DENIED = re.compile(
    r"[^.]{0,180}?\b(?:tiba-tiba|terpaksa|akhirnya|kembali) (?:batal|dibatalkan|ditunda|diundur|ditangguhkan)\b|"
    r"[^.]{0,80}?\b(?:batal|dibatalkan|ditunda|tertunda|diundur|ditangguhkan|urung)\b|"
    r"[^.,;]{0,60}?\bbelum (?:dapat |bisa |juga |jadi )?(?:di|ter)\w{3,}",
    re.IGNORECASE,
)
#: What is signed is to come; what the signed paper will do is not: "meneken nota yang akan memberi pendampingan".
_AFTER_FUTURE = re.compile(
    r"[^.;]{0,200}?\b(?:tidak|tak|belum) jelas\b|[^.,]{0,50}?\b(?:direncanakan|dijadwalkan|diagendakan|rencananya|"
    r"(?:akan|bakal)(?: segera| kembali| juga)? "
    r"(?:di ?(?:laksanakan|lakukan|gelar|tanda ?tangani|teken|adakan|selenggarakan|langsungkan|helat|tuangkan|"
    r"susun|bahas)|berlangsung|terlaksana|terwujud|menyusul))",
    re.IGNORECASE,
)
#: A plan told before a journey or a guest: "rencananya akan berkunjung ke X menandatangani LoI".
_PLANNED = re.compile(
    r"\b(?:rencananya|(?:akan|bakal) (?:berkunjung|bertolak|berangkat|bertemu|datang|terbang|mengunjungi))\b"
    r"(?:(?!\b(?:telah|sudah|resmi|usai)\b)[^.;:]){0,140}$|"
    r"\btujuan (?:utama|kedatangan|kunjungan|berkunjung|rombongan)\w*\b[^.;]{0,120}\b(?:untuk|dalam rangka) $|"
    r"\bsepakat (?:untuk|akan) (?:memperbarui|memperpanjang|melanjutkan)\b[^.;]{0,90}$|"
    r"\b(?:bertolak|berangkat|terbang) ke (?:(?!\b(?:usai|hasil)\b)[^.;:]){3,110}"
    r"\b(?:untuk|guna|dalam rangka)(?: [a-z]{4,14})? $|"
    r"\b(?:akan|bakal) (?:di|me|ber)[a-z]{4,14}\b[^.;,]{0,60}\b(?:bersamaan|berbarengan|dirangkaikan|seiring) dengan $",
    re.IGNORECASE,
)
#: What happened when it was agreed on years ago: "disepakati tahun 2022 lalu, ketika Pemkab Sari **meneken** …".
_WHEN = re.compile(
    r"\b(?:lalu|silam),? (?:ketika|saat|sewaktu|waktu|tatkala) (?!ini\b|itu\b)[^,;.]{0,90}$", re.IGNORECASE
)
#: When it was signed, not when what it renews ran out: "memperbarui MoU yang habis Desember lalu".
_AFTER_PAST = re.compile(
    r"(?:(?!\b(?:habis|berakhir|kedaluwarsa)\b)[^.,]){0,30}?\b(?:tahun lalu|(?:awal|pertengahan|akhir) (?:tahun|bulan)|"
    r"(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|"
    r"November|Desember) lalu|"
    r"bulan lalu|beberapa (?:waktu|tahun) lalu|silam|sejak (?:tahun )?(?:19|20)\d\d)\b|"
    r"[^.]{0,90}?\bsepanjang (?:tahun )?(?:19|20)\d\d\b|"
    # "MoU yang diteken Rutan dengan Pemkab pada 2020 **belum** berbuah".
    r"[^.;]{0,90} pada (?:tahun )?(?:19|20)\d\d,? (?:belum|sudah|telah|kini|baru|mulai|masih|terus|hanya)\b|"
    r"[^.,]{0,12}? pada (?:tahun )?(?:19|20)\d\d\b| (?:tahun )?(?:19|20)\d\d\b|"
    # What is signed time and again: "kontrak diteken tiap Januari".
    r" (?:se)?tiap\b",
    re.IGNORECASE,
)


#: So many papers are signed in years: "telah menandatangani 40 perjanjian kerja sama".
_DOZENS = re.compile(
    r" (?:sebanyak |lebih dari |sekitar |total )?(?:\d{2,3}|puluhan|ratusan|banyak|belasan) (?:naskah |dokumen |buah )?"
    r"(?:mou|pks|nota|perjanjian|kesepakatan|kerja ?sama)\b",
    re.IGNORECASE,
)
#: Done a good while before the news: "bulan lalu juga sudah meneken kerja sama serupa".
_LAST_MONTH = re.compile(r"\b(?:tahun|bulan) lalu(?: juga)? (?:sudah|telah)(?: juga)? $", re.IGNORECASE)
_RECALLED = re.compile(r"\byang (?=(?:telah|sudah|pernah)\b)", re.IGNORECASE)
#: What a paper is for tells of no time to come: "kerja sama **agar** sampah berkurang **itu** ditandatangani".
_SUCH = re.compile(
    r"\b(?:kerja ?sama|mou|pks|nota|perjanjian|kesepakatan) (?:agar|supaya)\b[^.,;]{3,60} (?:itu|ini|tersebut) $",
    re.IGNORECASE,
)
#: What somebody dates by a month alone lies back: "Kontrak kami teken Maret 2023".
_OF_A_MONTH = re.compile(
    r"[^.,]{0,20}?\b(?:pada )?(?:bulan )?(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|"
    r"November|Desember) (?:19|20)\d\d\b"
)
_ALREADY = re.compile(r"\b(?:sudah|telah|pernah)\b", re.IGNORECASE)
_LONG_AGO = re.compile(
    r"\b(?:meski(?:pun)?|walau(?:pun)?|kendati(?:pun)?|(?:setelah|sesudah)(?! itu\b)|sejak|semenjak|tercatat|"
    r"hingga (?:kini|saat ini)|selama ini)\b",
    re.IGNORECASE,
)
#: A sentence that goes back in time: "Sebelumnya, penandatanganan MoU pertama dilakukan …".
_EARLIER = re.compile(
    r"(?:Sebelumnya|Diketahui, sebelumnya|Seperti diketahui|(?:Tahun|Bulan|Pekan) lalu|"
    r"(?:Pada (?:tahun )?|Tahun |Dulu,? (?:pada )?(?:tahun )?)(?:19|20)\d\d(?! ini)),? "
)
#: What follows from a signing tells that it is done: "bisa dipakai setelah dilakukan penandatanganan perjanjian".
_JUST_DONE = re.compile(
    r"(?<!tahun )(?<!bulan )(?<!pekan )(?<!lama )\bsetelah (?:dilakukan |dilaksanakan |adanya )$|"
    r"\bkerja ?sama (?:tersebut|itu|ini) setelah $|"
    # "12 BUMDes bakal mengelola pom mini. **Itu setelah** Pemkab meneken MoU".
    r"(?:\b(?:Hal|Langkah|Kepastian) (?:itu|ini)|^Itu|[.!?] Itu)(?: terjadi| menyusul| didapat)? setelah [^,;.]{0,60}$|"
    r"\b(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|ditemui|dijumpai|ditanya|dikatakan|disampaikan)(?:nya)?\b[^.;]{0,50}"
    r" (?:setelah|sesudah) (?:menghadiri |menyaksikan |melakukan |mengikuti |memimpin )?"
    r"(?:acara |kegiatan |prosesi )?$|"
    r"\bresmi [a-z]{5,12} (?:setelah|usai|seusai) [^,;.]{0,60}$",
    re.IGNORECASE,
)


#: A signing with its day is the news, though told behind what followed: "… sesudah meneken PKS, Selasa (23/4)".
_ONCE = re.compile(r"\b(?:setelah|sesudah|usai|seusai) (?:resmi )?$", re.IGNORECASE)
_ON_THE_DAY = re.compile(
    r"[^.;]{0,220}?,? (?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)"
    r"(?: (?:pagi|siang|sore|malam|kemarin))?,? ?\(\d"
)
#: What somebody will do when it is signed: "berkomitmen menyerahkan data usai MoU ditandatangani".
_ONCE_SIGNED = re.compile(
    r"\b(?:akan|bakal|berkomitmen|siap|baru|bisa|dapat|berjanji)\b[^.;\"”]{0,80}"
    r"\b(?:usai|seusai|setelah|sesudah|begitu) (?:[a-z]{2,14} ){0,6}$",
    re.IGNORECASE,
)
#: Who speaks at a signing that follows: "saat memberi sambutan sebelum menandatangani MoU dengan X".
_ABOUT_TO = re.compile(
    r"(?<!akan )\b(?:memberi(?:kan)? |menyampaikan |dalam )(?:kata )?(?:sambutan|pidato|arahan|pengantar)(?:nya)?\b"
    r"[^.;,]{0,30} (?:sebelum|menjelang) (?:prosesi |acara )?$",
    re.IGNORECASE,
)
#: The news itself, told before what somebody said of it: "Setelah menandatangani MoU dengan X, Bupati mengatakan …".
_SAID_AFTER = re.compile(r"(?:Usai|Seusai|Setelah|Sesudah) (?:[a-z]{4,10} )?$", re.IGNORECASE)
_SAYS = re.compile(
    r"[^.]{5,200}, [^.]{0,120}?\b(?:mengatakan|menyampaikan|berharap|menjelaskan|mengungkapkan|menegaskan|menuturkan|"
    r"menyebut(?:kan)?|mengapresiasi|menyambut|menyatakan|menilai|memaparkan|menambahkan)\b"
)


_BEFORE_NAME_WORD = re.compile(r"\b[A-Z]\w* $")
_NAME_GOES_ON = re.compile(r"[A-Z]\w* [A-Z]")


def _is_in_name(text: str, span: tuple[int, int], at: int) -> bool:
    """Whether the word at `at` stands between two capitals in a text that is no headline: "Tunas **Harap** Sari"."""
    if not _BEFORE_NAME_WORD.search(text[max(span[0], at - 30) : at]) or not _NAME_GOES_ON.match(text, at, span[1]):
        return False
    words = text[slice(*span)].split()
    return sum(w[:1].isupper() for w in words) < 0.75 * len(words)


#: "Perjanjian **yang** ditandatangani kedua pihak tahun 2015": which one is meant, not what happened now.
_OF_A_YEAR = re.compile(r"[^.,]{0,40}?\b(?:pada|tahun) (?:19|20)\d\d\b", re.IGNORECASE)
_WHICH = re.compile(r"\byang $", re.IGNORECASE)
#: "**Tiga tahun berlalu** sejak MoU diteken", "Dua Tahun MoU Diteken".
_YEARS_SINCE = re.compile(
    r"[\"“]?(?:(?:Hampir |Sudah |Lebih dari )?(?:Dua|Tiga|Empat|Lima|Enam|Tujuh|Delapan|Sembilan|Sepuluh|\d{1,2}) |Se)"
    r"(?:tahun|bulan)\b(?! (?:ke depan|mendatang|ini|pertama|berturut))[^.;:]{0,90}$",
    re.IGNORECASE,
)


#: How what is there now began: "Hubungan itu **bermula 2 Mei 2016** ketika MoU diteken".
_BEGAN = re.compile(
    r"\b(?:bermula|berawal|dimulai|dirintis|terjalin)\b[^.;]{0,30}?\b(?:19|20)\d\d\b[^.;]{0,40}$", re.IGNORECASE
)


def is_earlier(text: str, span: tuple[int, int]) -> bool:
    """Whether a sentence goes back in time."""
    return _EARLIER.match(text, *span) is not None


def state_of(text: str, span: tuple[int, int], start: int, end: int) -> State:
    """Whether the word at start..end in the sentence `span` tells of something done, to come, refused or past."""
    before = text[max(span[0], start - 70) : start]
    # Only the clause counts: what stands before a comma or a conjunction speaks of something else.
    clause = re.split(r"[,;:]|\b(?:namun|tetapi|sedangkan|kemudian|lalu)\b", before)[-1]
    states = _states()
    # "belum menjalankan MoU yang telah disepakati" denies what comes of it, not the agreement.
    close = _RECALLED.split(clause[-45:])[-1]
    if states["sangkal"].search(close) or _AFTER_DENIED.match(text, end, span[1]):
        return "denied"
    if _ABOUT_TO.search(before):
        return "done"
    near = start - len(close), start
    hopes = [m for m in states["depan"].finditer(close) if not _is_in_name(text, span, near[0] + m.start())]
    if hopes and _SUCH.search(before):
        return "done"
    if hopes or _AFTER_FUTURE.match(text, end, span[1]):
        return "future"
    if _PLANNED.search(text, max(span[0], start - 150), start):
        return "future"
    if _ALREADY.search(close) and _DOZENS.match(text, end, span[1]):
        return "past"
    if _WHEN.search(text, max(span[0], start - 130), start) or _LAST_MONTH.search(before):
        return "past"
    if _ONCE_SIGNED.search(text[max(span[0], start - 130) : start]):
        return "future"
    if in_quotes(text, span, start) and (_ALREADY.search(close) or _OF_A_MONTH.match(text, end, span[1])):
        # "Saya sudah menandatangani …" recalls; what is signed today is told by the article, not by who speaks in it.
        return "past"
    if (
        _SAID_AFTER.fullmatch(text, span[0], start)
        and _SAYS.match(text, end, span[1])
        and not _AFTER_PAST.match(text, end, span[1])
    ):
        return "done"
    if _ONCE.search(before) and _ON_THE_DAY.match(text, end, span[1]):
        return "done"
    if _JUST_DONE.search(before) and not _AFTER_PAST.match(text, end, span[1]):
        return "done"
    if is_earlier(text, span) and start - span[0] < 60:
        return "past"
    if (
        _BEGAN.search(text, span[0], start)
        or _YEARS_SINCE.match(text[span[0] : start])
        or (_WHICH.search(before) and _OF_A_YEAR.match(text, end, span[1]))
    ):
        return "past"
    if states["lalu"].search(clause[-30:]) or _LONG_AGO.search(clause) or _AFTER_PAST.match(text, end, span[1]):
        return "past"
    return "done"
