"""Repairs text that OCR or layout broke, for matching only, and leads every character back to the page it stood on.

A `Sheet` is a whole document as one text. Values are cut from the pages as they are; only the search runs on repaired
text, so `raw` is always exactly what the page says.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from extract.record import Field
from extract.regions import regions
from ingest.types import Grade, Method, Page

DATA = Path(__file__).parent / "data" / "perbaikan.toml"
#: Characters that mean the same as an ASCII one; one for one, so that no offset moves.
PLAIN = str.maketrans(
    {
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\r": "\n", "\f": "\n", "\v": "\n", "\u2028": "\n",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "`": "'", "´": "'",
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "\u00ad": "-", "：": ":", "；": ";", "•": "-",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document's pages as one text for matching."""

    text: str  #: repaired
    places: tuple[int, ...]  #: for each character of `text`, and its end, the offset in the joined raw text
    raw: str  #: the pages' texts, one line feed between two pages
    starts: tuple[int, ...]  #: where each page begins in `raw`
    pages: tuple[Page, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The raw offsets of text[start:end], white space at both ends cut off."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        low = self.places[start]
        high = self.places[end - 1] + 1 if end > start else low
        # A repaired piece maps to several raw characters; its last one leads to the next place.
        high = max(high, min(self.places[end], _word_end(self.raw, high)))
        return low, high

    def field(self, start: int, end: int, value: str, confidence: float, origin: str | None = None) -> Field:
        """A field whose raw text is text[start:end], on the page where it begins."""
        low, high = self.span(start, end)
        number = self._page_index(low)
        offset = self.starts[number]
        page = self.pages[number]
        first, last = low - offset, min(high - offset, len(page.text))
        first = min(first, last)
        return Field(value, page.text[first:last], page.number, first, last, confidence, origin)

    def words(self, start: int, end: int) -> str:
        """What the pages say at text[start:end], as read."""
        low, high = self.span(start, end)
        return self.raw[low:high]

    def computed(self, at: int, value: str, confidence: float, origin: str) -> Field:
        """A value that stands nowhere, on the page of its evidence at text[at]."""
        return Field(value, "", self.page_at(at).number, 0, 0, confidence, origin)

    def page_at(self, at: int) -> Page:
        """The page on which text[at] stands."""
        return self.pages[self._page_index(self.places[min(at, len(self.text))])]

    def _page_index(self, raw_offset: int) -> int:
        return max(0, bisect_right(self.starts, raw_offset) - 1)

    def traits(self, at: int) -> list[str]:
        """What the page at text[at] adds to the doubt about all that is read on it."""
        page = self.page_at(at)
        found = ["ocr"] if page.method in (Method.OCR, Method.HIDDEN) else []
        return [*found, "poor"] if page.quality.grade is Grade.POOR else found

    def second(self, start: int, end: int) -> list[str]:
        """What a second engine read where text[start:end] stands."""
        low, high = self.places[start], self.places[min(end, len(self.text))]
        index = self._page_index(low)
        shift = self.starts[index]
        return [r.text for r in self.pages[index].readings if r.start + shift < high and low < r.end + shift]

    def support(self, start: int, end: int) -> list[str]:
        """What the page and its second reading add to or take from the trust in text[start:end]."""
        found = self.traits(start)
        readings = self.second(start, end)
        if not readings:
            return found
        mine, theirs = _bare(self.words(start, end)), _bare("".join(readings))
        return [*found, "agreed" if mine in theirs else "differs"]

    def locate(self, field: Field) -> tuple[int, int]:
        """Where a field of this sheet stands in `text`."""
        shift = (
            self.starts[field.page - self.pages[0].number]
            if field.page - self.pages[0].number < len(self.starts)
            else 0
        )
        return self.find(field.start + shift), self.find(field.end + shift)

    def find(self, raw_offset: int) -> int:
        """The offset in `text` of the character that stands at `raw_offset` in `raw`, or of the next one."""
        return min(bisect_left(self.places, raw_offset), len(self.text))


def _bare(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def _word_end(raw: str, at: int) -> int:
    while at < len(raw) and not raw[at].isspace() and raw[at] not in ",;:)":
        at += 1
    return at


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(DATA.read_text("utf-8"))


def make_sheet(pages: tuple[Page, ...]) -> Sheet:
    """The pages as one repaired text; running heads, page numbers and paraf lines are left out."""
    starts, parts, at = [], [], 0
    for page in pages:
        starts.append(at)
        parts.append(_without_furniture(page).translate(PLAIN))
        at += len(page.text) + 1
    raw = "\n".join(page.text for page in pages)
    text, places = "\n".join(parts), list(range(len(raw) + 1))
    for pattern, change in _steps():
        text, places = _replace(text, places, pattern, change)
    return Sheet(text, tuple(places), raw, tuple(starts), pages)


def repair(text: str) -> str:
    """`text` repaired for matching; for short pieces whose place does not matter."""
    return make_sheet((Page(1, text),)).text


def _without_furniture(page: Page) -> str:
    text = page.text
    for start, end in page.furniture:
        if 0 <= start < end <= len(text):
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _replace(
    text: str, places: list[int], pattern: re.Pattern[str], change: Callable[[re.Match[str]], str | None]
) -> tuple[str, list[int]]:
    """`text` with every match changed, and the places of its characters; None leaves a match as it is."""
    pieces: list[str] = []
    moved: list[int] = []
    last = 0
    for match in pattern.finditer(text):
        new = change(match)
        if new is None or new == match.group():
            continue
        start, end = match.span()
        pieces += [text[last:start], new]
        moved += places[last:start]
        moved += _spread(places[start:end], len(new))
        last = end
    if not last:
        return text, places
    pieces.append(text[last:])
    moved += places[last:]
    return "".join(pieces), moved


def _spread(old: list[int], size: int) -> list[int]:
    """Places of `size` new characters over the old ones, in order."""
    return [old[min(i * len(old) // size, len(old) - 1)] for i in range(size)] if old else [0] * size


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
HYPHEN = re.compile(r"(?<=[a-z])-[^\S\n]{0,3}\n[^\S\n]{0,8}(?=[a-z])")
TILDE = re.compile(r"(?<=[a-z])~(?=[a-z])")
PAIR = re.compile(r"\b([A-Za-z]{2,10})[^\S\n]{1,2}(?=([A-Za-z]{1,9})\b)")
WORD = re.compile(r"(?<![^\s(\"':,;/.-])[A-Za-z][A-Za-z0-9!|'{]{2,17}")
#: "Pit. Direktur" is an acting one.
ACTING = re.compile(
    r"\bP[i1I|]t(?=\.?\s(?:Kepala|Direktur|Bupati|Wali|Gubernur|Sekretaris|Camat|Ketua|Rektor|Dekan)\b)"
)
KOTA = re.compile(r"(?<=emerintah )Kata(?= [A-Z])|(?<=EMERINTAH )KATA(?= [A-Z])|(?<=[Ww]ali )Kata(?= [A-Z])")


#: "PIHAK |", "PIHAKII": a Roman number of strokes.
STROKES = re.compile(r"\b(PIHAK|Pihak)[^\S\n]?(?!1(?![|l!I1]))([|l!I1]{1,3})(?![A-Za-z0-9])")


@cache
def _balinese() -> re.Pattern[str]:
    names = _data()["nama_bali"]["names"]
    either = "|".join([*names, *(name.capitalize() for name in names)])
    return re.compile(rf"(?<![\w.|])(?:[|1l!]\s|[I|1l]\s?)(?=(?:{either})\b)")


def balinese(name: str) -> str:
    """A person's name with the I that a scan made a stroke of.

    >>> balinese("| WAYAN ARTA, S.H."), balinese("IMADE Sudarma"), balinese("I Made Arya")
    ('I WAYAN ARTA, S.H.', 'I MADE Sudarma', 'I Made Arya')
    """
    return _balinese().sub("I ", name)


def _steps() -> Iterable[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]]]:
    return (
        (NOISE, lambda match: " "),
        (CAMSCANNER, lambda match: " "),
        (SPACED, lambda match: match.group().replace(" ", "")),
        (HYPHEN, lambda match: ""),
        (TILDE, lambda match: " s"),
        (PAIR, _joined),
        (WORD, lambda match: _fixed(match.group())),
        (ACTING, lambda match: "Plt"),
        (STROKES, lambda match: f"{match[1]} {'I' * len(match[2])}"),
        (_balinese(), lambda match: "I "),
        (KOTA, lambda match: "KOTA" if match.group().isupper() else "Kota"),
    )


@cache
def _joinable() -> dict[str, tuple[str, str]]:
    """Halves of key words, lower case: "tent ang"."""
    halves = {}
    for word in _data()["join"]:
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
    if lower in _data()["faults"]:
        return _cased(_data()["faults"][lower], word)
    if len(lower) < 4 or word.isdecimal():
        return None
    for candidate in _confused(word):
        if candidate in known:
            return _cased(candidate, word)
    if len(lower) < 6 or not lower.isalpha():
        return None
    near = _near(lower)
    return _cased(near, word) if near else None


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    """The key words, and the words that are right although they look like one: Bangka is no "jangka"."""
    data = _data()
    places = {word.lower() for place in regions().values() for word in re.findall(r"\w+", place.name)}
    return frozenset(data["words"]), frozenset(data["keep"]) | places


@cache
def _far() -> frozenset[str]:
    return frozenset(_data()["far"])


def _confused(word: str) -> Iterable[str]:
    every = word
    for row in _data()["confusion"]:
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
