"""Bodies that a number or its like makes some of a kind, none by its name: "tiga Rumah Sakit Swasta"."""

from __future__ import annotations

import re

from extract.text.phrases import Token

#: "3 Universitas Ternama", "sejumlah Rumah Sakit Swasta": many of a kind, none by its name.
_COUNTED = re.compile(
    r"\b(?:\d{1,3}|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sejumlah|beberapa|berbagai|para) $",
    re.IGNORECASE,
)
#: "bersama tiga Rumah Sakit Rujukan Nasional": behind a number a school or a hospital has no name of its own.
_NUMBERED = re.compile(
    r"\b(?:dengan|bersama|antara|menggandeng|gandeng|oleh|dan|untuk|pada|adalah|ke) "
    r"(?:\d{1,2}|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sejumlah|beberapa|berbagai|para) $|"
    r"\bke(?:tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh) $",
    re.IGNORECASE,
)
_OF_ANY = {"ternama", "terkemuka", "terbaik", "swasta", "negeri", "lain", "lainnya", "besar", "unggulan", "favorit"}


_NEXT_OF_THEM = re.compile(r"(?: \([^()\n]{2,24}\))?,?(?: dan| serta)? $")


def is_counted(text: str, start: int, last: Token) -> bool:
    """Whether a number makes a name one of a kind, unless the next of them goes on: "dua RS Sari dan RS Jaya"."""
    if last.word in _OF_ANY:
        return _COUNTED.search(text, max(0, start - 12), start) is not None
    if not _NUMBERED.search(text, max(0, start - 30), start):
        return False
    head = re.match(r"\w+", text[start:])
    again = text.find(f" {head.group()} ", last.end, last.end + 40) if head else -1
    return again < 0 or _NEXT_OF_THEM.fullmatch(text, last.end, again + 1) is None
