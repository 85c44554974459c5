"""Bytes to text: what the bytes are wins over what their label says."""

from __future__ import annotations

import codecs
import re

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_CONTROL = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff\\ufffe\\uffff]")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Web pages that call themselves ISO-8859-1 mean windows-1252 (WHATWG Encoding Standard).
_MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}


def decode_html(data: bytes, charset: str | None = None) -> str:
    """The text of an HTML page; `charset` is the HTTP header's. Never raises.

    Control characters, which no markup may hold, are dropped.
    """
    said = _META.search(data[:4096])
    labels = [charset, said.group(1).decode("ascii") if said else None]
    return _CONTROL.sub("", _decoded(data, *(label for label in labels if label)))


def _decoded(data: bytes, *labels: str) -> str:
    """Text in any encoding: byte order mark, then UTF-8 if it fits, then the labels, then a guess, then cp1252."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    for label in ("utf-8", *labels):
        try:
            return data.decode(_MEANT.get(label.lower(), label))
        except (UnicodeError, LookupError):
            continue
    return data.decode(_guess(data), "replace")


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:65536]).best()
    return best.encoding if best else "cp1252"
