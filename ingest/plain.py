"""Text files in any encoding, as a document without boxes."""

from __future__ import annotations

import codecs
import unicodedata

from ingest.errors import EmptyInput, UnknownFormat
from ingest.types import Page

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Enough to guess an encoding by.
_SAMPLE = 200_000


def read_text(data: bytes) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Pages (parted by form feeds) and warnings. Raises `EmptyInput` or `UnknownFormat`."""
    text, warnings = decode(data)
    # Form feeds part pages; a last one ends the last page.
    parts = [tidy(part) for part in text.split("\f")]
    while len(parts) > 1 and not parts[-1].strip():
        parts.pop()
    if not any(part.strip() for part in parts):
        raise EmptyInput("berkas teks kosong")
    return tuple(Page(number, part) for number, part in enumerate(parts, start=1)), warnings


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of some bytes, and a warning where the encoding was a guess. Raises `UnknownFormat`."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace"), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise UnknownFormat("bukan teks yang dikenal")
    # Office files of this region are Windows-1252; the guess names rarer ones for a few accented letters.
    name = "cp1252" if best.encoding.startswith(("cp", "latin", "iso8859", "mac")) else best.encoding
    return data.decode(name, "replace"), (f"penyandian huruf ditebak: {name}",)


def tidy(text: str) -> str:
    """Line ends as newlines, no control characters, letters composed; never raises, twice equals once."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return "\n".join(line.rstrip() for line in "".join(kept).split("\n")).strip("\n")
