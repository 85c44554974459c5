"""A whole document as one text for matching, every character of it leading back to the page that it stood on.

Values are cut from the pages as they are; only the search runs on repaired text, so `raw` is always exactly what the
page says.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace

from extract.record import Field
from extract.text.repair import steps
from ingest.types import Grade, Method, Page

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
    misread: bool = False  #: the text layer is a scanner's reading, whatever the file says

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
        found = ["ocr"] if page.method in (Method.OCR, Method.HIDDEN) or self.misread else []
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


def make_sheet(pages: tuple[Page, ...]) -> Sheet:
    """The pages as one repaired text; running heads, page numbers and paraf lines are left out."""
    starts, parts, at = [], [], 0
    for page in pages:
        starts.append(at)
        parts.append(_single_spaced(_without_rules(_without_furniture(page).translate(PLAIN))))
        at += len(page.text) + 1
    raw = "\n".join(page.text for page in pages)
    text, places = "\n".join(parts), list(range(len(raw) + 1))
    for pattern, change in steps():
        text, places = _replace(text, places, pattern, change)
    return Sheet(text, tuple(places), raw, tuple(starts), pages, looks_misread(raw))


def without(sheet: Sheet, spans: list[tuple[int, int]]) -> Sheet:
    """`sheet` without stretches of its text, in order; what is left keeps its places."""
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(sheet.text)]
    kept = [(low, high) for low, high in zip(ends, starts, strict=True) if low < high]
    text = "".join(sheet.text[low:high] for low, high in kept)
    places = [place for low, high in kept for place in sheet.places[low:high]]
    return replace(sheet, text=text, places=(*places, sheet.places[-1]))


#: What typists do not write and scanners do: "tanggaI", "PlHAK", "0BJEK", "20l1", "Rp 1.8OO.OOO", "OPERAS!".
MISREAD = re.compile(
    r"[a-z]{2}I(?:[a-z]|\b)|\b[A-Z]{1,12}l[A-Z]{2,12}\b|\b0[A-Z]{3}|[A-Z]{2}0[A-Z]{2}|\b(?:2[O0][0-9OlI]{2}|19[0-9OlI]{2})(?<![0-9]{4})\b"
    r"|\b[0-9OlISB]{1,3}\.[0-9OlSB]{3}(?<![0-9]{3})\b|[A-Z]{4}!|\|[.,]?\s[A-Z]"
)
#: How many of them tell; a slip of the typist's is one.
READ = 2


def looks_misread(raw: str) -> bool:
    """Whether a text has so many of a scanner's faults that it is one's reading.

    >>> looks_misread("PlHAK PERTAMA, tanggaI 3 Mei 2O11"), looks_misread("Pihak Pertama, tanggal 3 Mei 2011")
    (True, False)
    """
    return sum(1 for _, _ in zip(MISREAD.finditer(raw), range(READ), strict=False)) == READ


def repair(text: str) -> str:
    """`text` repaired for matching; for short pieces whose place does not matter."""
    return make_sheet((Page(1, text),)).text


def _without_furniture(page: Page) -> str:
    text = page.text
    for start, end in page.furniture:
        if 0 <= start < end <= len(text):
            text = text[:start] + " " * (end - start) + text[end:]
    return text


#: The rules of a table around its cells, as text layers of tables have them: "Nama | : | Budi |".
RULE = re.compile(
    r"(?P<head>^[^\S\n]{0,9}\|\s)|(?P<foot>(?<!PIHAK)(?<!Pihak)\s\|(?=[^\S\n]{0,9}$))|(?P<colon>\s\|\s:\s\|\s)",
    re.MULTILINE,
)
CELL = re.compile(r"(?<=\S)\s\|\s(?=\S)")
#: From how many rows a page has tables with rules; single strokes are a scanner's specks.
RULED = 3


def _without_rules(text: str) -> str:
    """A page without the rules of its tables; each character keeps its place.

    >>> _without_rules("Nama | : | Budi |\\n" * 3).split("\\n")[0]
    'Nama   :   Budi  '
    """
    if "|" not in text or sum(1 for _, _ in zip(RULE.finditer(text), range(RULED), strict=False)) < RULED:
        return text
    return CELL.sub(" \t ", RULE.sub(lambda match: match.group().replace("|", " "), text))


#: A line's end with the empty lines behind it.
BREAK = re.compile(r"\n(?:[^\S\n]{0,40}\n){0,40}")
#: From how many line ends, and from what share of them followed by an empty line, a page is double spaced.
MANY, MOST = 12, 0.7


def _single_spaced(text: str) -> str:
    """A page that has an empty line behind nearly every line, without them; each character keeps its place.

    >>> _single_spaced("a\\n\\n" * 11 + "b\\n\\n\\nc").count("\\n")
    13
    """
    empty = [match.group().count("\n") - 1 for match in BREAK.finditer(text)]
    if len(empty) < MANY or sum(count > 0 for count in empty) < MOST * len(empty):
        return text
    return BREAK.sub(_one_break, text)


def _one_break(match: re.Match[str]) -> str:
    """A line end alone for a line end with one empty line, one empty line for several."""
    kept = match.group()
    last = "\n" if kept.count("\n") > 2 else " "
    return kept if len(kept) < 2 else "\n" + " " * (len(kept) - 2) + last


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
