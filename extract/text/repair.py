"""Repairs text that OCR or layout broke, for matching only: what is looked for, and what it becomes.

The vocabulary is data/perbaikan.toml; extract/text/sheet.py runs the repairs and keeps every character's place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from extract.knowledge import read_table
from extract.text.misread import misread
from extract.text.regions import regions

#: Lines that a scanner or a paraf stamp leaves on a page.
NOISE = re.compile(
    r"^[^\S\n]{0,20}(?:\W{0,6}(?:dipindai|scanned)\s(?:dengan|by|with)\s.{0,10}camscanner\W{0,6}"
    r"|(?:PARAF[^\S\n]{0,5}:?[^\S\n]{0,5})?PIHAK[^\S\n]{1,3}(?:I|1|KESATU"
    r"|PERTAMA)[^\S\n:.]{0,6}[.:…_\x20\t]{1,40}"
    r"(?:PARAF[^\S\n]{0,5})?PIHAK[^\S\n]{1,3}(?:II|2|KEDUA)[.:…_\x20\t]{0,40}\d{0,3}"
    r"|-?[^\S\n]{0,2}\d{1,3}[^\S\n]{0,2}-"
    r"|(?:hal(?:aman)?|page)\.?[^\S\n]{0,2}\d{1,3}(?:[^\S\n]{0,2}(?:dari|of|/)[^\S\n]{0,2}\d{1,3})?)[^\S\n]{0,20}$",
    re.IGNORECASE | re.MULTILINE,
)
CAMSCANNER = re.compile(r"(?:dipindai|scanned)\s{1,2}(?:dengan|by|with)\s{1,2}camscanner", re.IGNORECASE)
#: P E R J A N J I A N: single letters apart by one space; words stand two or more spaces apart.
SPACED = re.compile(r"(?<![^\s])(?:[A-Z]\x20){3,60}[A-Z](?![^\s])")
#: The indentation of a line: a sentence that goes on in a hanging column is one sentence.
HANGING = re.compile(r"\n\x20{3,200}(?=[A-Za-z0-9(])")
HYPHEN = re.compile(r"(?<=[a-z])-[^\S\n]{0,3}\n[^\S\n]{0,8}(?=[a-z])")
TILDE = re.compile(r"(?<=[a-z])~(?=[a-z])")
#: A capital I or a one inside a word of small letters: "Tanjung SeIor", "Kepa1a".
INNER = re.compile(r"(?<=[a-z])[I1]{1,2}(?=[a-z])|(?<=\b[A-Z])1(?=[a-z]{3})")
#: A zero inside a word of capitals: "S0EPARDI".
ZERO = re.compile(r"(?<=[A-Z]{2})0(?=[A-Z])|(?<=\b[A-Z])0(?=[A-Z]{2})")
PAIR = re.compile(r"\b([A-Za-z]{2,10})[^\S\n]{1,2}(?=([A-Za-z]{1,9})\b)")
WORD = re.compile(r"(?<![^\s()\"':,;/.-])[A-Za-z5][A-Za-z0-9!|'{]{2,17}")
#: Scans make braces of brackets.
BRACES = re.compile(r"[{}]")
#: "Pit. Direktur" is an acting one.
ACTING = re.compile(
    r"\bP[i1I|]t(?=\.?\s(?:Kepala|Direktur|Bupati|Wali|Gubernur|Sekretaris|Camat|Ketua|Rektor|Dekan)\b)"
)
KOTA = re.compile(r"(?<=emerintah )Kata(?= [A-Z])|(?<=EMERINTAH )KATA(?= [A-Z])|(?<=[Ww]ali )Kata(?= [A-Z])")


def letters_mended(name: str) -> str:
    """A name with the letters that a scan made strokes and zeros of.

    >>> letters_mended("Wa1i Ri11a"), letters_mended("S0EPARNO"), letters_mended("Gedung A1")
    ('Wali Rilla', 'SOEPARNO', 'Gedung A1')
    """
    return ZERO.sub("O", INNER.sub(lambda match: "l" * len(match.group()), name))


#: "PIHAK |", "PIHAKII": a Roman number of strokes.
STROKES = re.compile(r"\b(PIHAK|Pihak)[^\S\n]?(?!1(?![|l!I1]))([|l!I1]{1,3})(?![A-Za-z0-9])")


@cache
def _balinese() -> re.Pattern[str]:
    names = read_table("perbaikan.toml")["nama_bali"]["names"]
    either = "|".join([*names, *(name.capitalize() for name in names)])
    return re.compile(rf"(?<![\w.|])(?:[|1l!]\s|[I|1l]\s?)(?=(?:{either})\b)")


def balinese(name: str) -> str:
    """A person's name with the I that a scan made a stroke of.

    >>> balinese("| WAYAN ARTA, S.H."), balinese("IMADE Sudarma"), balinese("I Made Arya")
    ('I WAYAN ARTA, S.H.', 'I MADE Sudarma', 'I Made Arya')
    """
    return _balinese().sub("I ", name)


def steps() -> Iterable[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]]]:
    """What is repaired, in order: a pattern, and what each of its matches becomes (None: as it is)."""
    return (
        (NOISE, lambda match: " "),
        (HANGING, lambda match: "\n"),
        (CAMSCANNER, lambda match: " "),
        (SPACED, lambda match: match.group().replace(" ", "")),
        (HYPHEN, lambda match: ""),
        (TILDE, lambda match: " s"),
        (INNER, lambda match: "l" * len(match.group())),
        (ZERO, lambda match: "O"),
        (PAIR, _joined),
        (WORD, lambda match: _fixed(match.group())),
        (ACTING, lambda match: "Plt"),
        (STROKES, lambda match: f"{match[1]} {'I' * len(match[2])}"),
        (_balinese(), lambda match: "I "),
        (KOTA, lambda match: "KOTA" if match.group().isupper() else "Kota"),
        (BRACES, lambda match: "(" if match.group() == "{" else ")"),
    )


@cache
def _joinable() -> dict[str, tuple[str, str]]:
    """Halves of key words, lower case: "tent ang"."""
    halves = {}
    for word in read_table("perbaikan.toml")["join"]:
        for cut in range(2, len(word)):
            halves[word[:cut] + " " + word[cut:]] = (word[:cut], word[cut:])
    # Halves that are words of their own stay apart.
    for pair in (
        "ber sama",
        "per jan",
        "ke dua",
        "ke tiga",
        "ke satu",
        "kerja sama",
        "wali kota",
        "re publik",
        "an tara",
    ):
        halves.pop(pair, None)
    return halves


def _joined(match: re.Match[str]) -> str | None:
    pair = f"{match[1]} {match[2]}".lower()
    return match[1] if pair in _joinable() else None


@lru_cache(maxsize=65536)
def _fixed(word: str) -> str | None:
    """The key word that `word` stands for, in its case; None where it is right or unknown."""
    lower = word.lower()
    known, keep = _words()
    if lower in known or lower in keep:
        return None
    if lower in read_table("perbaikan.toml")["faults"]:
        return _cased(read_table("perbaikan.toml")["faults"][lower], word)
    # A capital begins a name.
    if lower in _short() and not (word[0].isupper() and lower.isalpha()):
        return _cased(_short()[lower], word)
    if len(lower) < 4 or word.isdecimal():
        return None
    for candidate in _confused(word):
        if candidate in known or candidate in read_table("perbaikan.toml")["short"]:
            return _cased(candidate, word)
    if len(lower) < 6 or not lower.isalpha():
        return None
    near = _near(lower)
    return _cased(near, word) if near else None


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    """The key words, and the words that are right although they look like one: Bangka is no "jangka"."""
    data = read_table("perbaikan.toml")
    places = {word.lower() for place in regions().values() for word in re.findall(r"\w+", place.name)}
    return frozenset(data["words"]), frozenset(data["keep"]) | places


@cache
def _short() -> dict[str, str]:
    """Misread forms of the short key words, which no edit distance may reach."""
    known, keep = _words()
    return misread(read_table("perbaikan.toml")["short"], known | keep)


@cache
def _far() -> frozenset[str]:
    return frozenset(read_table("perbaikan.toml")["far"])


def _confused(word: str) -> Iterable[str]:
    every = word
    for row in read_table("perbaikan.toml")["confusion"]:
        if row["wrong"] in word:
            yield word.replace(row["wrong"], row["right"]).lower()
            every = every.replace(row["wrong"], row["right"])
            yield every.lower()


def _near(word: str) -> str | None:
    """The one key word within one fault, or two where nothing else is like it; a short one must begin alike."""
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    hits = process.extract(word, _words()[0], scorer=Levenshtein.distance, score_cutoff=2, limit=2)
    if not hits or (len(hits) > 1 and hits[1][1] == hits[0][1]):
        return None
    right = hits[0][0]
    if hits[0][1] > 1 and right not in _far():
        return None
    # A suffix makes another word of the language ("kepalanya"), not a fault.
    if word.startswith(right) or right.startswith(word) or word.endswith(right):
        return None
    return right if right[0] == word[0] or (len(word) > 7 and right[-1] == word[-1]) else None


def _cased(right: str, like: str) -> str:
    letters = [c for c in like if c.isalpha()]
    if sum(c.isupper() for c in letters) * 2 > len(letters) and len(letters) > 1:
        return right.upper()
    return right.capitalize() if like[0].isupper() else right


def letters(line: str) -> str:
    """The bare capital letters of a line, so that spacing and marks do not matter.

    >>> letters("T E N T A N G :"), letters("PASA L 1")
    ('TENTANG', 'PASAL')
    """
    return re.sub(r"[^A-Z]", "", line.upper())


def loose(phrase: str) -> str:
    """A pattern for `phrase` in which words may be run together or broken over lines.

    >>> bool(re.search(loose("atas nama"), "untuk danatas\\n nama"))
    True
    """
    return r"\s{0,6}".join(re.escape(word) for word in phrase.split())
