"""Several pages of one article in one file, each as received, parted by a line that names its address."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MARK = re.compile(rb"\n<!-- sepakat: halaman (\S+) -->\n")


def join(pages: Sequence[tuple[str, bytes]]) -> bytes:
    """(address, bytes) of each page as one file; of a single page just its bytes."""
    first, *rest = pages
    return first[1] + b"".join(b"\n<!-- sepakat: halaman " + _safe(url) + b" -->\n" + data for url, data in rest)


def split(data: bytes) -> list[bytes]:
    """The pages in a file that `join` made; a file of one page alone is itself.

    >>> split(join([("https://a.go.id/x", b"<p>satu"), ("https://a.go.id/x/2", b"<p>dua")]))
    [b'<p>satu', b'<p>dua']
    """
    return _MARK.split(data)[::2]


def _safe(url: str) -> bytes:
    printable = "".join(letter if "!" <= letter <= "~" else "?" for letter in url) or "?"
    return printable.replace("--", "-%2D").encode("ascii")
