"""What the names of hospitals have of their own: classes, titles of heroes, directors, two spellings of one word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.organisations.vocabulary import HOSPITALS, Organisation
from extract.text.phrases import Token

#: Words behind which a hospital's own name begins; it is often that of a person with his titles.
HOSPITAL_WORDS = {"rs", "rsu", "rsud", "rsup", "rsal", "rsad", "rsia", "rskd", "rsjd", "rsj", "sakit"}
#: Words that keep their full stop inside a name.
DOTTED = {"pt", "cv", "kab", "prov", "no", "ud", "perumda", "perum", "dr", "drg", "prof", "tk", "kh", "h", "st", "sta"}
#: What tells of which class hospitals are: "Rumah Sakit Pendidikan Utama", "RS Rujukan Kelas B".
_CLASSES = {
    "pendidikan", "utama", "satelit", "jejaring", "rujukan", "kelas", "tipe", "afiliasi", "lapangan", "darurat",
    "rumah", "sakit", "a", "b", "c", "d", "pemerintah", "swasta", "mitra",
}  # fmt: skip


def is_class_of_hospital(words: Sequence[Token], head: int, last: int) -> bool:
    """Whether all that follows the word for a hospital, up to word `last`, tells its class and not its name."""
    return words[head].word in ("sakit", "rs") and all(w.word in _CLASSES for w in words[head + 1 : last + 1])


#: Behind a comma the head himself: "Direktur RSUD dr. Sari, **dr. Ani**".
_HEAD_BEHIND = re.compile(r", ?(?:dr|drg|Dr|Drs|Dra|H|Hj|Prof|Ir)\b")


def is_director(
    text: str, words: Sequence[Token], at: int, first: int, last: int, regions_at: dict[int, int]
) -> bool:  # fmt: skip
    """Whether a hospital's head is named behind it: "Direktur RSUD dr. Ani"."""
    if words[first - 1].word not in HOSPITAL_WORDS or not at or words[first].word not in DOTTED:
        return False
    if _HEAD_BEHIND.match(text, words[last].end):
        return False
    return words[at - 1].word in ("direktur", "dirut", "direktris") and words[last].start not in regions_at


def fullest_hospitals(bodies: Sequence[Organisation]) -> list[Organisation]:
    """The bodies, each public hospital by the fullest name that one of them bears.

    >>> names = ("RSUD Sari", "RSUD Sari Bone")
    >>> [b.name for b in fullest_hospitals([Organisation(n, "perangkat_daerah", None, 0.9) for n in names])]
    ['RSUD Sari Bone', 'RSUD Sari Bone']
    """
    hospitals = [b for b in bodies if b.name.startswith(HOSPITALS)]
    return [_fullest(b, hospitals) if b.name.startswith(HOSPITALS) else b for b in bodies]


def _fullest(body: Organisation, hospitals: Sequence[Organisation]) -> Organisation:
    longer = {h.name: h for h in hospitals if h.name.startswith(f"{body.name} ")}
    return next(iter(longer.values())) if len(longer) == 1 else body
