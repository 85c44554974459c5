"""Words by which a name is told to end: what is never part of one, what bodies do, how branches of firms are called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.text.phrases import Token

#: Never part of a name, though written with a capital: titles of persons and words that open a new phrase.
NOT_IN_NAMES = {
    "romo", "pater", "pastor", "suster", "uskup", "pendeta", "ustaz", "ustadz",
    "akbp", "akp", "kombes", "kompol", "letkol", "kolonel", "irjen", "brigjen",
    "prof", "dr", "ir", "drs", "dra", "h", "hj", "plt", "pj", "plh", "bapak", "ibu", "tentang", "dengan",
    "antara", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "gubernur", "bupati", "wali",
    "walikota", "direktur", "rektor", "ketua", "kepala", "pemprov", "pemkab", "pemkot", "pemko", "serta",
    "menteri", "wakil", "dan", "di", "mou", "pks", "teken", "tandatangani", "jalin", "sepakati", "sepakat",
    "gandeng", "tangani", "tanpa", "bahas", "jajaki", "perkuat", "untuk", "soal", "lantai", "kampus", "terkait",
    "resmi", "perpanjang", "evaluasi", "akan", "segera", "kolaborasi", "kerjasama", "gelar", "siap", "ajak",
}  # fmt: skip
#: Small words in the names of Dutch foundations: "Stichting Water **voor** Bergen".
DUTCH = {"voor", "van", "der", "de", "het", "en"}
#: How branches of firms are called.
BRANCHES = {"cabang", "unit", "kantor", "kanwil", "divre", "subdivre", "perwakilan", "kcu", "kcp"}
#: Behind a name only: "Perum Hutani Kesatuan Pemangkuan Hutan Sari"; "PT Area Karya" is a firm's own name.
DISTRICTS = {
    "kesatuan", "kph", "divisi", "distrik", "rayon", "area", "up3", "ulp", "uid", "bandara", "pabrik",
    "daop",
}  # fmt: skip
#: What bodies do, in headlines with a capital: "Kejaksaan Negeri **Lakukan** …", "RSUD Sari **Ditetapkan** …". Nouns
#: that end alike begin with "pe" and "ke" ("Pendidikan").
_VERB = re.compile(r"(?!pe|ke)[a-z]{4,12}kan")
#: Titles of the persons whose names schools bear: "Universitas **Prof. Dr.** Sari".
HONOURS = {"prof", "dr", "drs", "kh", "h"}


def is_verb(word: str) -> bool:
    return _VERB.fullmatch(word) is not None


def only_titles(words: Sequence[Token]) -> bool:
    return all(word.word in HONOURS for word in words)
