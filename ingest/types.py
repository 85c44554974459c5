"""The records that leave `ingest`: a document as pages of text, and where each word stood.

All offsets are 0-based character offsets into `Page.text`; pages count from 1.
All coordinates are points (1/72 inch) on the page as a reader sees it (CropBox, rotation applied),
origin at the top left, x to the right, y down.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

#: Corners of a word in page points, clockwise from the top left of the word: x0 y0 x1 y1 x2 y2 x3 y3.
Quad = tuple[float, float, float, float, float, float, float, float]


class Method(StrEnum):
    """How the text of a page was obtained."""

    TEXT = "text"  #: the file's own text
    OCR = "ocr"  #: read from the picture
    HIDDEN = "hidden"  #: a scan's hidden text layer, kept because it agreed with OCR
    NONE = "none"  #: nothing readable on the page


class Grade(StrEnum):
    """How far the text of a page can be trusted; review sorts by it."""

    GOOD = "baik"
    FAIR = "sedang"
    POOR = "buruk"  #: needs human eyes


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it stands in the page text."""

    start: int  #: offset of its first character in the page text
    end: int  #: offset after its last character
    quad: Quad
    confidence: float | None = None  #: 0..1 as the OCR engine says; None for a text layer


@dataclass(frozen=True, slots=True)
class Reading:
    """What the second OCR engine read on the same piece of a page."""

    start: int  #: offset in the page text of the stretch that was read again
    end: int
    text: str  #: the second engine's reading of that stretch
    confidence: float  #: 0..1, as that engine says
    engine: str = "rapidocr"


@dataclass(frozen=True, slots=True)
class Quality:
    grade: Grade = Grade.GOOD
    known_words: float = 1.0  #: share of the page's words that are known Indonesian or English words, 0..1
    ocr_confidence: float | None = None  #: mean of the words' confidences; None where no OCR was needed
    notes: tuple[str, ...] = ()  #: reasons, for a reader of Indonesian


@dataclass(frozen=True, slots=True)
class Page:
    number: int  #: counts from 1
    text: str
    width: float = 0.0  #: points; 0 where a page has no size (HTML, TXT, DOCX)
    height: float = 0.0
    words: tuple[Word, ...] = ()  #: empty where words have no place on paper
    method: Method = Method.TEXT
    rotation: int = 0  #: degrees clockwise by which the page had to be turned to be read
    quality: Quality = field(default_factory=Quality)
    readings: tuple[Reading, ...] = ()  #: second readings of the lines that matter
    furniture: tuple[tuple[int, int], ...] = ()  #: spans that are running heads, page numbers, paraf lines


@dataclass(frozen=True, slots=True)
class WebInfo:
    """What a web page says of itself, beside its text."""

    url: str | None = None  #: canonical address if known
    site: str | None = None
    fetched: datetime | None = None
    published_raw: str | None = None  #: the date as the page writes it
    published_from: str | None = None  #: "metadata", "url" or "text"
    author: str | None = None
    dateline: str | None = None  #: the place before the first dash, as written
    region_code: str | None = None  #: Kemendagri code of the source's region, from sources.toml
    utc_offset: int | None = None  #: hours; WIB 7, WITA 8, WIT 9
    verdict: str = "news"  #: what the page is: "news", "soft404", "parked" or "spam"


@dataclass(frozen=True, slots=True)
class Document:
    """One input, read. `pages` is never empty: a file without any text is an error, not a document."""

    source: str  #: path or address as it was given
    sha256: str  #: of the bytes as received, lower-case hex
    media_type: str  #: as found by looking at the bytes
    pages: tuple[Page, ...]
    title: str | None = None  #: from the file's own metadata or the page's headline
    published: str | None = None  #: ISO date, for web pages
    languages: tuple[str, ...] = ("id",)
    warnings: tuple[str, ...] = ()  #: what was repaired, lost or doubtful, for a reader of Indonesian
    web: WebInfo | None = None

    @property
    def ocr_pages(self) -> tuple[int, ...]:
        return tuple(page.number for page in self.pages if page.method is Method.OCR)
