"""Reads one page by the route that fits it: the file's own text, its picture, or the better of both."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ingest import layout, scan
from ingest.cache import PageCache, picture_key
from ingest.errors import ToolMissing
from ingest.order import compose, read_lines, typical_height
from ingest.pdf import PdfPage
from ingest.prepare import Picture
from ingest.quality import grade_page, plausible_share, words_of
from ingest.route import HIDDEN_AGREES, PLAIN, PageFacts, Route, agreement, route
from ingest.settings import Settings
from ingest.types import Method, Page, Reading, Word

#: Resolution for pages without a picture of their own; born-digital letters are sharp at any.
PLAIN_DPI = 300
LEAST_DPI, MOST_DPI = 100, 400

#: A page read by OCR just now, under the key of its picture; None where it came from the cache or has no picture.
Entry = tuple[str, Page] | None


@dataclass(frozen=True, slots=True)
class Text:
    """What one way of reading gave."""

    text: str
    words: tuple[Word, ...]
    method: Method
    turn: int = 0
    notes: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()


def read_page(page: PdfPage, number: int, settings: Settings) -> tuple[Page, Entry]:
    """Page `number` (from 1) of a PDF. Raises `SepakatError` where it cannot be read at all."""
    plain = page.plain_text()
    facts = page.facts(plausible_share(plain), sum(letter.isalnum() for letter in plain))
    way = route(facts, settings.ocr)
    if way is Route.EMPTY:
        return _page(number, page, Text("", (), Method.NONE)), None
    if way is Route.TEXT:
        return _page(number, page, layer_text(page, tables=settings.ocr != PLAIN)), None
    try:
        read, entry = ocr_text(page, facts, settings)
    except ToolMissing:
        if not facts.chars:
            raise
        return _page(number, page, _without_ocr(page)), None
    chosen = read if way is Route.OCR else better_of(layer_text(page), read)
    return _page(number, page, chosen), entry


def read_scan(
    picture: Picture, dpi: float, size: tuple[float, float], number: int, settings: Settings
) -> tuple[Page, Entry]:
    """A page that came as a picture; `size` is its width and height in points. Raises `ToolMissing`."""
    seen, entry = read_picture(picture, dpi, dpi / 72, size, settings)
    return replace(seen, number=number), entry


def read_picture(
    picture: Picture, dpi: float, scale: float, size: tuple[float, float], settings: Settings
) -> tuple[Page, Entry]:
    """What OCR reads on a picture with `scale` pixels a point, from the cache if it has been read before."""
    key = picture_key(picture, dpi)
    known = PageCache(settings.cache).get(key)
    if known is not None:
        return known, None
    seen = scan.read_picture(picture, dpi, scale)
    method = Method.OCR if seen.words else Method.NONE
    quality = grade_page(seen.text, seen.words, method)
    width, height = (round(value, 2) for value in size)
    page = Page(0, seen.text, width, height, seen.words, method, seen.turn, quality, seen.readings)
    return page, (key, page)


def layer_text(page: PdfPage, *, tables: bool = True) -> Text:
    """The file's own text in reading order; without looking for ruled tables if `tables` is false."""
    segments, turn = page.segments()
    lines = layout.lines_with_tables(page, segments) if tables and turn == 0 else read_lines(segments)
    text, words = compose(lines, typical_height(segments))
    return Text(text, words, Method.TEXT if text else Method.NONE, turn)


def ocr_text(page: PdfPage, facts: PageFacts, settings: Settings) -> tuple[Text, Entry]:
    """What OCR reads on the page's picture, at the resolution of the scan inside it."""
    dpi = min(max(facts.image_dpi, LEAST_DPI), MOST_DPI) if facts.image_dpi else PLAIN_DPI
    picture, scale = page.render(dpi, settings.limits.max_pixels)
    seen, entry = read_picture(picture, scale * 72, scale, (page.width, page.height), settings)
    notes: tuple[str, ...] = ()
    if not seen.words and facts.image_cover > 0 and int(picture.min()) > 250:
        notes = ("gambar halaman tampil kosong; mungkin rusak",)
    return Text(seen.text, seen.words, seen.method, seen.rotation, notes, seen.readings), entry


def better_of(layer: Text, read: Text) -> Text:
    """The text layer of a scan where OCR agrees with it, else what OCR read; the reason is noted."""
    share = agreement(words_of(layer.text), words_of(read.text))
    layer_good, read_good = plausible_share(layer.text), plausible_share(read.text)
    if not read.words:
        note = "OCR tidak membaca apa-apa; dipakai lapisan teks yang ada"
        return replace(layer, method=Method.HIDDEN, notes=(note,))
    # OCR may see fewer words than the layer holds where the page is faint; it must see most of them.
    enough = len(words_of(read.text)) >= 0.6 * len(words_of(layer.text))
    if share >= HIDDEN_AGREES and layer_good >= read_good - 0.05 and enough:
        return replace(layer, method=Method.HIDDEN, notes=(f"lapisan teks cocok dengan OCR {share:.0%}",))
    return replace(read, notes=(*read.notes, f"lapisan teks hanya cocok {share:.0%}; dipakai OCR"))


def _without_ocr(page: PdfPage) -> Text:
    note = "OCR tidak terpasang; dipakai lapisan teks yang ada"
    return replace(layer_text(page), method=Method.HIDDEN, notes=(note,))


def _page(number: int, page: PdfPage, found: Text) -> Page:
    quality = grade_page(found.text, found.words, found.method, found.notes)
    size = round(page.width, 2), round(page.height, 2)
    return Page(number, found.text, *size, found.words, found.method, found.turn, quality, found.readings)
