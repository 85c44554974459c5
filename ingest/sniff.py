"""What kind of file some bytes are, by looking at them; a name only settles what the bytes leave open."""

from __future__ import annotations

import re

PDF = "application/pdf"
HTML = "text/html"
TEXT = "text/plain"
#: Names of files that hold a paper. A web page under such a name is a failed download (a log-in or error page).
PAPER_NAMES = (".pdf", ".docx", ".tif", ".tiff", ".jpg", ".jpeg", ".png")
TIFF = "image/tiff"
JPEG = "image/jpeg"
PNG = "image/png"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ZIP = "application/zip"
IMAGES = frozenset({TIFF, JPEG, PNG})

#: As many bytes as `media_type` wants to see.
HEAD = 8192

#: Endings under which the documents of an office are kept.
DOCUMENT_ENDINGS = frozenset(
    {".pdf", ".html", ".htm", ".xhtml", ".tif", ".tiff", ".jpg", ".jpeg", ".png", ".docx", ".txt", ".text", ".zip"}
)

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"II+\x00", TIFF),  # BigTIFF
    (b"MM\x00+", TIFF),
)
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|meta\s|title>|article[\s>]|div[\s>]|p[\s>]|table[\s>])", re.I
)
#: A PDF that has lost its header still has its objects.
_OBJECT = re.compile(rb"(?:^|[\r\n])\d{1,7} \d{1,5} obj\b")
#: A PDF header may stand behind rubbish, as readers accept it, within the first 1,024 bytes.
_PDF_WITHIN = 1024


def media_type(head: bytes, tail_names: bytes = b"") -> str | None:
    """The media type of a file that begins with `head`; None where it is of no kind read here.

    `tail_names` is the end of a ZIP, where the names of its members stand: it tells a DOCX from other ZIPs.
    """
    for magic, found in _MAGIC:
        if head.startswith(magic):
            return found
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(head + tail_names)
    if b"%PDF-" in head[:_PDF_WITHIN] or (_OBJECT.search(head) and b"endobj" in head):
        return PDF
    if _looks_like_html(head):
        return HTML
    return TEXT if _looks_like_text(head) else None


def _zip_kind(names: bytes) -> str | None:
    if b"word/document" in names or b"wordprocessingml" in names:
        return DOCX
    # Other office files are ZIPs too; their insides are no documents of their own.
    return None if b"[Content_Types].xml" in names or b"META-INF/manifest.xml" in names else ZIP


def _looks_like_html(head: bytes) -> bool:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", "ignore").encode()
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith(b"<"):
        return False
    if start.startswith((b"<?xml", b"<rss", b"<svg", b"<urlset", b"<feed")):
        return b"<html" in start[:1024].lower()
    return bool(_HTML.search(start))


def _looks_like_text(head: bytes) -> bool:
    if not head:
        return False
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    odd = sum(byte < 9 or 13 < byte < 32 for byte in head)
    # UTF-16 without a mark has a zero for every second letter; a lone control character does no harm.
    zeros = head.count(0)
    if zeros > len(head) // 3:
        return head[1::2].count(0) > len(head) * 0.4 or head[::2].count(0) > len(head) * 0.4
    return odd <= len(head) // 100
