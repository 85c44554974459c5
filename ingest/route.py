"""Decides how each page of a PDF is to be read; pure, from facts that cost about ten milliseconds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

#: A page with fewer characters has no text layer to speak of (a stamp's date, a scanner's banner).
MIN_CHARS = 40
#: From this share on a picture is the page and not an illustration on it.
COVERED = 0.7
#: Share of plausible words below which a text layer is garbage (wrong font maps, "ke{a sama").
PLAUSIBLE = 0.55
#: A hidden layer is kept if this share of the OCR's words stands in it (good layers .96, mildly bad .55).
HIDDEN_AGREES = 0.9


#: A way of `ocr` for pages that killed a worker: the file's own text, without OCR and without ruled tables.
PLAIN = "plain"


class Route(StrEnum):
    TEXT = "text"  #: trust the file's text
    OCR = "ocr"  #: read the picture
    COMPARE = "compare"  #: read the picture and keep the better of the two
    EMPTY = "empty"  #: nothing to read


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of a page before any of it is rendered."""

    chars: int  #: letters and digits in its text
    hidden_chars: int = 0  #: of these, drawn invisibly (render mode 3)
    image_cover: float = 0.0  #: share of the page under pictures, 0..1
    image_dpi: float = 0.0  #: resolution of the largest picture as placed; 0 without one
    plausible: float = 1.0  #: share of its words that look like Indonesian or English
    drawings: int = 0  #: paths; letters drawn as outlines are many of these


def route(facts: PageFacts, ocr: str = "auto") -> Route:
    """The way to read a page. `ocr` is "auto", "force", "never" or `PLAIN`.

    >>> route(PageFacts(chars=2000))
    <Route.TEXT: 'text'>
    >>> route(PageFacts(chars=2000, hidden_chars=2000, image_cover=1.0))
    <Route.COMPARE: 'compare'>
    """
    picture = facts.image_cover > 0 or facts.drawings > 0
    if ocr in ("never", PLAIN):
        return Route.TEXT if facts.chars else Route.EMPTY
    if ocr == "force":
        return Route.OCR if picture or facts.chars else Route.EMPTY
    if facts.chars == 0 and not picture:
        return Route.EMPTY
    if facts.chars < MIN_CHARS:
        # A title page of three words is text; with a picture beside them the words may be in the picture.
        large = facts.image_cover >= 0.05 or facts.drawings > 50
        return Route.OCR if large or (facts.chars == 0 and picture) else Route.TEXT
    if facts.image_cover >= COVERED:
        return Route.COMPARE
    if facts.plausible < PLAUSIBLE:
        return Route.COMPARE
    return Route.TEXT


def agreement(layer: list[str], read: list[str]) -> float:
    """Share of the words read by OCR that stand in the text layer, each counted as often as it occurs.

    >>> agreement(["para", "pihak", "sepakat"], ["para", "pihak", "para"])
    0.6666666666666666
    """
    from collections import Counter

    if not read:
        return 1.0 if layer else 0.0
    return sum((Counter(layer) & Counter(read)).values()) / len(read)
