"""Where the sentences of a news text begin and end."""

from __future__ import annotations

import re

from extract.text.regions import find_regions

#: Abbreviations after which a dot ends no sentence.
_ABBREVIATIONS = frozenset((
    "dr", "drg", "drh", "apt", "sp", "tk", "drs", "dra", "ir", "prof", "h", "hj", "kh", "no", "nomor", "pt", "cv",
    "jl", "jln", "st", "mr", "mrs", "ms", "tn", "ny", "s", "m", "b", "a", "sh", "mh", "msi", "mm", "se", "dll",
    "dsb", "rp", "kab", "prov", "kec", "kel", "ds", "gg", "tgl", "hlm", "plt", "plh", "pj", "dt", "tgk", "a.n",
    "u.p", "i", "ii", "iii", "iv", "v", "vi", "vii", "d", "k", "l", "n", "p", "r", "t", "w", "e", "f", "g", "y",
    "z", "j", "o", "muh", "moh", "moch", "much", "mhd", "mohd", "abd", "ach", "gst", "rd", "rm", "pdt", "pst", "ust",
    "hi", "hm", "tb", "bpk", "sdr", "sdri",
))  # fmt: skip
#: Words that open a sentence behind a degree, and are no name: "…, M.P. **Lalu**, acara berlanjut …".
_OPENS = re.compile(
    r"[ \xa0]{1,3}(?:Lalu,|(?:Kemudian|Selanjutnya|Sementara|Sedangkan|Selain|Tampak|Turut|Hadir|Acara|Dalam|Pada|"
    r"Penandatanganan|Menurut|Usai|Sebelumnya|Adapun|Ia|Dia|Mereka|Dengan|Melalui|Kegiatan|Kesepakatan|Setelah)\b)"
)
_BREAK = re.compile(
    r"[.!?]{1,3}[\"”’')\]]{0,2}(?=[ \t\xa0]{1,20}[\"“‘'(\[]?[A-Z0-9]|[ \t\xa0]{0,20}(?:\n|\f|$))|[\n\f]|"
    # Glued to the next sentence: "pada 31 Januari 2023.Penandatanganan dilakukan".
    r"(?:(?<=[a-z]{4})|(?<=\d{4}))\.(?=[A-Z][a-z]{2,20}[ \xa0])"
)
#: No sentence is longer; what is (a page without full stops) is cut at a blank, so that no search runs over pages.
LONGEST = 1500


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences of a text; a line break ends one too.

    >>> [("Ini Dr. Ani. Itu Budi."[a:b]) for a, b in split_sentences("Ini Dr. Ani. Itu Budi.")]
    ['Ini Dr. Ani.', 'Itu Budi.']
    """
    spans, start = [], 0
    for found in _BREAK.finditer(text):
        if found.group()[0] == "." and "\n" not in found.group() and _abbreviated(text, found.start()):
            continue
        spans.append((start, found.end()))
        start = found.end()
    spans.append((start, len(text)))
    spans = [piece for span in spans for piece in _bounded(text, *span)]
    return [trimmed for trimmed in (_trim(text, a, b) for a, b in spans) if trimmed[0] < trimmed[1]]


def _bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces = []
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def _abbreviated(text: str, dot: int) -> bool:
    word = re.search(r"[A-Za-z.]{1,8}$", text[max(0, dot - 8) : dot])
    if word is None or _ends_with_degree(text, dot):
        return False
    if word.group().lower() in _GOVERNMENTS:
        # "Pemkab. Sari" abbreviates, unless a sentence begins behind it: "… dengan Pemkab. Bupati Sari …".
        near = text[max(0, dot - 8) : dot + 40]
        return any(m.stated and m.start - len(near[: min(dot, 8)]) < 4 for m in find_regions(near))
    if _INITIALS.fullmatch(word.group()):
        return _OPENS.match(text, dot + 1) is None
    return word.group().lower().strip(".") in _ABBREVIATIONS


#: A degree behind a person's name: "Andi, S.H., **M.H.**", "Andi, SH, **MH.**".
_DEGREE = re.compile(r", ?(?:[SM]\.? ?[A-Z][A-Za-z]{0,3}|Ph\.? ?D)$")
#: What opens a sentence behind it and not the rest of this one.
_OPENS = re.compile(
    r"\.\s{1,3}(?!(?:Dan|Dengan|Serta|Bersama|Selaku|Sebagai|Kepala|Ketua|Direktur|Rektor)\b)[A-Z][a-z]{3,}"
)


def _ends_with_degree(text: str, dot: int) -> bool:
    """Whether the dot of a person's last degree ends the sentence, too."""
    return _DEGREE.search(text, max(0, dot - 9), dot) is not None and _OPENS.match(text, dot) is not None


_GOVERNMENTS = frozenset(("pemkab", "pemkot", "pemko", "pemprov"))
#: The initials of a name: "RSUP Prof. Dr. R.D. Sari".
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z]){1,2}")


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))
