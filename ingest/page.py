"""Reads one page of a PDF by the route that fits it."""

from __future__ import annotations

from dataclasses import dataclass

from ingest import layout, scan
from ingest.errors import SepakatError, ToolMissing
from ingest.order import compose, read_lines, typical_height
from ingest.pdf import PdfPage
from ingest.prepare import Picture
from ingest.quality import grade_page, plausible_share, words_of
from ingest.route import HIDDEN_AGREES, PageFacts, Route, agreement, route
from ingest.settings import Settings
from ingest.types import Grade, Method, Page, Quality, Word

#: Resolution for pages without a picture of their own; born-digital letters are sharp at any.
PLAIN_DPI = 300
LEAST_DPI, MOST_DPI = 100, 400


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    words: tuple[Word, ...]
    method: Method
    turn: int = 0
    notes: tuple[str, ...] = ()


def read_page(page: PdfPage, number: int, settings: Settings) -> Page:
    """Page `number` (from 1). Raises `SepakatError` where it cannot be read at all."""
    plain = page.plain_text()
    facts = page.facts(plausible_share(plain), sum(letter.isalnum() for letter in plain))
    found = _by_route(page, facts, route(facts, settings.ocr), settings)
    quality = grade_page(found.text, found.words, found.method, found.notes)
    return Page(
        number, found.text, round(page.width, 2), round(page.height, 2), found.words, found.method, found.turn, quality
    )


def _by_route(page: PdfPage, facts: PageFacts, way: Route, settings: Settings) -> Text:
    if way is Route.EMPTY:
        return Text("", (), Method.NONE)
    if way is Route.TEXT:
        return layer_text(page)
    try:
        read = ocr_text(page, facts, settings)
    except ToolMissing:
        if way is Route.OCR and not facts.chars:
            raise
        note = "OCR tidak terpasang; dipakai lapisan teks yang ada"
        layer = layer_text(page)
        return Text(layer.text, layer.words, Method.HIDDEN, layer.turn, (note,))
    return read if way is Route.OCR else better_of(layer_text(page), read, facts)


def layer_text(page: PdfPage) -> Text:
    """The file's own text in reading order."""
    segments, turn = page.segments()
    lines = layout.lines_with_tables(page, segments) if turn == 0 else read_lines(segments)
    text, words = compose(lines, typical_height(segments))
    return Text(text, words, Method.TEXT if text else Method.NONE, turn)


def ocr_text(page: PdfPage, facts: PageFacts, settings: Settings) -> Text:
    """What OCR reads on the page's picture."""
    dpi = min(max(facts.image_dpi, LEAST_DPI), MOST_DPI) if facts.image_dpi else PLAIN_DPI
    picture, scale = page.render(dpi, settings.limits.max_pixels)
    seen = scan.read_picture(picture, scale * 72, scale)
    if not seen.words and facts.image_cover > 0 and int(picture.min()) > 250:
        return Text("", (), Method.NONE, 0, ("gambar halaman tampil kosong; mungkin rusak",))
    return Text(seen.text, seen.words, Method.OCR if seen.words else Method.NONE, seen.turn)


def better_of(layer: Text, read: Text, facts: PageFacts) -> Text:
    """The text layer of a scan where OCR agrees with it, else what OCR read; the reason is noted."""
    share = agreement(words_of(layer.text), words_of(read.text))
    layer_good, read_good = plausible_share(layer.text), plausible_share(read.text)
    # OCR may see fewer words than the layer holds where the page is faint; it must see most of them.
    enough = len(words_of(read.text)) >= 0.6 * len(words_of(layer.text))
    if share >= HIDDEN_AGREES and layer_good >= read_good - 0.05 and enough:
        return Text(layer.text, layer.words, Method.HIDDEN, layer.turn, (f"lapisan teks cocok dengan OCR {share:.0%}",))
    if not read.words:
        note = "OCR tidak membaca apa-apa; dipakai lapisan teks"
        return Text(layer.text, layer.words, Method.HIDDEN, layer.turn, (note,))
    note = f"lapisan teks hanya cocok {share:.0%}; dipakai OCR"
    return Text(read.text, read.words, Method.OCR, read.turn, (*read.notes, note))


def unread(number: int, error: SepakatError | str, size: tuple[float, float] = (0.0, 0.0)) -> Page:
    """A page that could not be read, which a person must look at."""
    reason = error.reason if isinstance(error, SepakatError) else error
    return Page(number, "", *size, method=Method.NONE, quality=Quality(Grade.POOR, 0.0, None, (reason,)))


def read_scan(picture: Picture, dpi: float, size: tuple[float, float], number: int) -> Page:
    """A page that came as a picture; `size` is its width and height in points. Raises `ToolMissing`."""
    seen = scan.read_picture(picture, dpi, dpi / 72)
    method = Method.OCR if seen.words else Method.NONE
    quality = grade_page(seen.text, seen.words, method)
    width, height = (round(value, 2) for value in size)
    return Page(number, seen.text, width, height, seen.words, method, seen.turn, quality)
