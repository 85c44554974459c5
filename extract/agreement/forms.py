"""The form of a document from its title: kesepakatan bersama, perjanjian kerja sama, adendum and the others."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from extract.agreement.sections import document_words
from extract.agreement.title_lines import Line
from extract.text.repair import letters

#: Titles shorter than this are matched whole only ("PKS", "MOU").
SHORT = 6


@dataclass(frozen=True, slots=True)
class Title:
    form: str  #: one of record.FORMS
    start: int  #: of the title line
    end: int
    words: str  #: the title in bare letters, to tell a memorandum of understanding from other agreements
    exact: bool  #: the letters matched without edit distance


@cache
def _titles() -> tuple[tuple[str, str], ...]:
    pairs: list[tuple[str, str]] = [
        (title, form["name"]) for form in document_words()["form"] for title in form["titles"]
    ]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def find_title(lines: tuple[Line, ...]) -> Title | None:
    """The first line that is the title of a cooperation document, None where there is none.

    A title may break over two lines ("PERJANJIAN" / "KERJA SAMA"), so each line is also read with the next one.
    """
    for i, line in enumerate(lines):
        if not _may_be_title(line):
            continue
        joined = line.key + (lines[i + 1].key if i + 1 < len(lines) else "")
        renewed = RENEWAL.match(line.key)
        for cut in ([renewed.end()] if renewed else []) + [0]:
            found = _form_of(line, line.key[cut:] or joined[cut:], joined[cut:])
            if found is not None:
                return _told_below(lines[i + 1 :], found) if line.key in PLAIN else found
    return None


#: Titles that say no more than that there is an agreement.
PLAIN = ("SURATPERJANJIAN", "PERJANJIAN", "KONTRAK")


def _told_below(lines: tuple[Line, ...], plain: Title) -> Title:
    """The form that the subject of a plain letter of agreement tells: "TENTANG" / "PERJANJIAN KERJA SAMA RUJUKAN"."""
    rest = (line for line in lines if _may_be_title(line) and COOPERATION.match(line.key))
    line = next(rest, None)
    return replace(plain, form="perjanjian_kerja_sama", words=line.key) if line else plain


COOPERATION = re.compile(r"(?:TENTANG)?(?:SURAT|NASKAH)?PERJANJIANKERJASAMA")
#: A renewal has the form of what it renews: "PERPANJANGAN KEDUA PERJANJIAN KERJA SAMA".
RENEWAL = re.compile(
    r"PERPANJANGAN(?:PERTAMA|KESATU|KEDUA|KETIGA|KEI{0,3})?(?:ATAS)?|PEMBARUAN(?:ATAS)?|(?:EXTENSION|RENEWAL)OF(?:THE)?"
)


def _form_of(line: Line, key: str, joined: str) -> Title | None:
    if line.text.isupper() and len(line.key) < 60 and key.endswith("AGREEMENT"):
        # "GRANT AND COOPERATION AGREEMENT": what is agreed on stands before the word.
        return Title("perjanjian_kerja_sama", line.start, line.end, joined, True)
    for exact in (True, False):
        for title, form in _titles():
            if _is_title(key, joined, title, exact):
                return Title(form, line.start, line.end, joined, exact)
    return None


def _may_be_title(line: Line) -> bool:
    """A title is a short line, in capitals or title case, not a sentence."""
    words = re.findall(r"[A-Za-z]{2,}", line.text)
    if not words or len(line.text) > (260 if line.text.isupper() else 120):
        return False
    if line.text.islower() and any(line.key == title for title, _ in _titles()):
        # A text without capitals has its title on a line of its own all the same.
        return True
    return bool(sum(w[0].isupper() for w in words) * 3 >= len(words) * 2)


def _is_title(key: str, joined: str, title: str, exact: bool) -> bool:
    if len(title) < SHORT:
        return exact and (key == title or key.startswith((f"{title}ANTARA", f"{title}NO")))
    if exact:
        return key.startswith(title) or (joined.startswith(title) and title.startswith(key) and len(key) >= 4)
    from rapidfuzz.distance import Levenshtein

    limit = len(title) // 8
    starts = (key[: len(title) + shift] for shift in (-1, 0, 1))
    return limit > 0 and any(Levenshtein.distance(s, title, score_cutoff=limit) <= limit for s in starts)


#: How a document speaks of itself, in bare letters, and the form that this tells.
SELF = (
    ("ADENDUM", "adendum"), ("ADDENDUM", "adendum"), ("PERJANJIANKERJASAMA", "perjanjian_kerja_sama"),
    ("KESEPAKATANBERSAMA", "kesepakatan_bersama"), ("NOTAKESEPAKATAN", "nota_kesepakatan"),
    ("NOTAKESEPAHAMAN", "kesepakatan_bersama"), ("RENCANAKERJA", "rencana_kerja"),
    ("LETTEROFINTENT", "pernyataan_kehendak"), ("PERNYATAANKEHENDAK", "pernyataan_kehendak"),
    ("MEMORANDUMSALINGPENGERTIAN", "memorandum_saling_pengertian"),
    ("NOTASALINGPENGERTIAN", "memorandum_saling_pengertian"),
    ("MEMORANDUMOFUNDERSTANDING", "memorandum_saling_pengertian"),
)  # fmt: skip


def by_self_reference(text: str) -> str | None:
    """The form that "Kesepakatan Bersama ini", "this Letter of Intent" tell, where no title could be read.

    >>> by_self_reference("sesuai Kesepakatan Bersama ini; Kesepakatan Bersama ini berlaku; atas Nota Kesepakatan ini")
    'kesepakatan_bersama'
    """
    key = letters(text)
    counts = {words: key.count(f"{words}INI") + key.count(f"THIS{words}") for words, _ in SELF}
    best = max(counts, key=lambda words: counts[words])
    return dict(SELF)[best] if counts[best] else None


def by_letterhead(lines: tuple[Line, ...]) -> str:
    """The form where the word stands in the middle of a line: "PT SARI RAYA KERJASAMA PENGELOLAAN LIMBAH"."""
    return "perjanjian_kerja_sama" if any("KERJASAMA" in line.key for line in lines) else "lainnya"


def settle(title: Title | None, foreign: bool) -> str:
    """The form, given whether a foreign party signs.

    English "Memorandum of Understanding" is the memorandum saling pengertian of foreign cooperation, and a plain
    kesepakatan bersama elsewhere.
    """
    if title is None:
        return "lainnya"
    english = RENEWAL.sub("", title.words, count=1).startswith(("MEMORANDUMOFUNDERSTANDING", "MOU", "NOTAKESEPAHAMAN"))
    return "memorandum_saling_pengertian" if english and foreign else title.form
