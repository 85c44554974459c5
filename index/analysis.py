"""Turn text into the tokens that are indexed and searched; the one chain used for documents and queries.

A token carries its stem (what is matched) and its exact folded form (what is ranked higher). Offsets lead back to
the text as given, so that highlights stand on the right characters: folding works token by token, and repairs
made beforehand never change the length of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from index.stemming import stem

#: Part of the stamp of an index: raise it whenever the same text would give other tokens.
ANALYSER_VERSION = 5

DATA = Path(__file__).parent / "data"
#: Put before an exact form to keep it apart from the stems in the same field.
EXACT = "="


class Token(NamedTuple):
    """One indexed unit of a text."""

    stem: str  #: what is matched: "olah" for "pengolahan", "kerjasama" for "bekerja sama"
    exact: str  #: folded form as written: "pengolahan"; equal to `stem` where stemming changed nothing
    start: int  #: offset of its first character in the text as given
    end: int  #: offset after its last character
    extra: tuple[str, ...] = ()  #: further forms matched at the same place: "28/2018" for "28 tahun 2018"

    @property
    def forms(self) -> tuple[str, ...]:
        """Everything to index at this place; the stem comes first."""
        marked = () if self.exact == self.stem else (EXACT + self.exact,)
        return (self.stem, *marked, *self.extra)


# A document number holds a slash and a digit; blanks around the slashes are OCR's or a blank slot's.
_WORD = r"[^\W_]+(?:['’`][^\W_]+)*"
_NUMBER_WITH_SLASHES = r"[^\W_][\w.\-]*(?:[ \t]?/[ \t]{0,3}[^\W_][\w.\-]*)+"
_DECIMAL = r"\d+(?:[.,]\d+)+"
_UNIT = re.compile(rf"[Rr][Pp](?=\.?\s?\d)|{_NUMBER_WITH_SLASHES}|{_DECIMAL}|{_WORD}(?:[-‐‑–]{_WORD})*")
_HYPHEN = re.compile(r"[-‐‑–]")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$")
# The press writes Rp42.8 miliar and Rp36,50 triliun; three places after a comma are no end of zeros but thousands.
_FRACTION = re.compile(r"\d{1,6}[.,]\d{1,2}$")
_PARTS = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_MIXED = re.compile(r"(?=.*\d)(?=.*[oOlIS])[\doOlIS]{3,}$")
_DIGITS = str.maketrans("oOlIS", "00115")

# Repairs of the scanner's usual slips inside words of capitals; each keeps the length of the text.
_OCR = (
    (re.compile(r"(?<=[A-Z]{2})[l1!|](?=[A-Z])"), "I"),
    (re.compile(r"(?<=[A-Z]{3})[l!|](?=\W|$)"), "I"),
    (re.compile(r"(?<=[A-Z]{2})0(?=[A-Z])"), "O"),
    (re.compile(r"(?<=[a-z]{3})[~¬](?=[a-z]{2})"), " "),
)


def fold(text: str) -> str:
    """NFKC, lower case, accents and apostrophes dropped.

    >>> fold("ﬁSKAL Dékranasda Qur’an")
    'fiskal dekranasda quran'
    """
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return "".join(char for char in plain if not unicodedata.combining(char) and char not in "'’`‘")


def repair(text: str) -> str:
    """The text with the scanner's plain slips mended for matching; as long as before.

    >>> repair("PROVINS! INDONESlA")
    'PROVINSI INDONESIA'
    """
    for pattern, mended in _OCR:
        text = pattern.sub(mended, text)
    return text


def words_to_stem(text: str) -> list[str]:
    """Every folded word of a text whose root `tokenize` will ask for, and others; to look them up in one go."""
    words = re.findall(r"[^\W_]+", fold(text))
    joined = [word for word in words if word.startswith(_bound())]
    return words + [word[len(bound) :] for bound in _bound() for word in joined if word.startswith(bound)]


@cache
def _lines(name: str) -> tuple[str, ...]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def _words(name: str) -> frozenset[str]:
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def stop_words() -> frozenset[str]:
    """Words that are neither indexed nor searched; our own list, Indonesian and English."""
    return _words("stopwords.txt")


@cache
def asking_words() -> frozenset[str]:
    """Words that ask for a fact, Indonesian and English."""
    return _words("asking.txt")


@cache
def counting_words() -> frozenset[str]:
    """Words that, beside a number, only say what it counts or cites."""
    return _words("counting.txt")


@cache
def _compounds() -> dict[tuple[str, ...], str]:
    """Written forms of a compound, by word → the one token that stands for all of them."""
    found = {}
    for line in _lines("compounds.tsv"):
        token, *forms = line.split("\t")
        found.update({tuple(form.split()): token for form in (token, *forms)})
    return found


@cache
def _bound() -> tuple[str, ...]:
    """Bound forms that are written both joined and apart: antardaerah, antar daerah."""
    return _lines("bound_forms.txt")


def tokenize(text: str) -> list[Token]:
    """The tokens of a text in reading order, stop words left out; [] for a text without letters or digits."""
    return _cite(_join(_units(repair(text))))


#: What one run of characters comes to: (stem, exact, extra, start and end within the run).
Parts = tuple[tuple[str, str, tuple[str, ...], int, int], ...]


def _units(text: str) -> list[Token]:
    found = []
    for match in _UNIT.finditer(text):
        start = match.start()
        for root, exact, extra, first, last in _analysed(match.group()):
            found.append(Token(root, exact, start + first, start + last, extra))
    return found


@lru_cache(maxsize=300_000)
def _analysed(raw: str) -> Parts:
    """The same word comes again and again, so its analysis is kept."""
    if "/" in raw:
        return tuple(_slashed(raw))
    if raw[0].isdigit() and ("." in raw or "," in raw):
        return (_number(raw),)
    if len(parts := _HYPHEN.split(raw)) > 1:
        return tuple(_hyphened(raw, parts))
    return _word(raw)


def _slashed(raw: str) -> Iterator[tuple[str, str, tuple[str, ...], int, int]]:
    """A number like 119/27/KB/2020: each part, and the whole at the place of its first part."""
    whole = fold(re.sub(r"\s+", "", raw)).strip("./-")
    parts = list(_PARTS.finditer(raw))
    extra = (_digits(whole),) if any(char.isdigit() for char in whole) and len(parts) > 1 else ()
    for part in parts:
        form = _digits(fold(part.group()))
        if form in stop_words():
            continue
        yield _root(form), form, extra, part.start(), part.end()
        extra = ()


def _root(form: str) -> str:
    return stem(form) if form.isalpha() or not any(char.isdigit() for char in form) else form


def _number(raw: str) -> tuple[str, str, tuple[str, ...], int, int]:
    """1.275.500.000 and 1275500000 are one number, so are 36,50 and 36.5; 415.4 stays as it is, too."""
    if _THOUSANDS.match(raw):
        form = raw.split(",")[0].replace(".", "")
        return form, form, () if "," in raw else (raw,), 0, len(raw)
    plain = raw.replace(".", ",").rstrip("0").rstrip(",") if _FRACTION.match(raw) else raw
    return raw, raw, () if plain == raw else (plain,), 0, len(raw)


def _hyphened(raw: str, parts: list[str]) -> Iterator[tuple[str, str, tuple[str, ...], int, int]]:
    """kota-kota is one word said twice; Merak-Bakauheni is two words."""
    folded = [fold(part) for part in parts]
    if len(parts) == 2 and _root(folded[0]) == _root(folded[1]):
        yield _root(folded[1]), folded[0], (), 0, len(raw)
        return
    start = 0
    for part in parts:
        for root, exact, extra, _, _ in _word(part):
            yield root, exact, extra, start, start + len(part)
        start += len(part) + 1


def _word(raw: str) -> Parts:
    form = _digits(fold(raw))
    if not form:
        return ()
    for bound in _bound() if form.startswith(_bound()) else ():
        rest = form[len(bound) :]
        if form.startswith(bound) and len(rest) >= 4 and form not in _kept():
            return (bound, bound, (), 0, len(raw)), (stem(rest), rest, (EXACT + form,), 0, len(raw))
    return ((_root(form), form, (), 0, len(raw)),)


@cache
def _kept() -> frozenset[str]:
    """Words that begin like a bound form and are none."""
    return frozenset(_lines("not_bound.txt"))


def _digits(form: str) -> str:
    """2ol4 was 2014: letters that look like digits among digits."""
    return form.translate(_DIGITS) if form and form[0].isdigit() and _MIXED.match(form) else form


def _join(units: list[Token]) -> list[Token]:
    """Compounds become one token; stop words fall out afterwards, since "sama" alone may be one."""
    compounds, first_words, stops, at = _compounds(), _first_words(), stop_words(), 0
    found = []
    while at < len(units):
        unit = units[at]
        if unit.exact in first_words:
            for length in (3, 2, 1):
                window = units[at : at + length]
                token = compounds.get(tuple(unit.exact for unit in window))
                if token:
                    found.append(Token(token, token, unit.start, window[-1].end, ()))
                    at += len(window)
                    break
            else:
                token = None
            if token:
                continue
        if unit.exact not in stops:
            found.append(unit)
        at += 1
    return found


@cache
def _first_words() -> frozenset[str]:
    return frozenset(form[0] for form in _compounds())


def _cite(tokens: list[Token]) -> list[Token]:
    """ "28 Tahun 2018" is also found as 28/2018."""
    for at in range(2, len(tokens)):
        number, word, year = tokens[at - 2 : at + 1]
        if word.stem == "tahun" and number.stem.isdigit() and _YEAR.match(year.stem):
            tokens[at] = year._replace(extra=(f"{number.stem}/{year.stem}",))
    return tokens
