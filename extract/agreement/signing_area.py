"""Where an agreement's signature blocks begin, and the words that head them."""

from __future__ import annotations

import re

SIGNATURES = re.compile(
    r"^[^\S\n]{0,80}(?:PIHAK\s{1,3}(?:KESATU|PERTAMA|KEDUA|II|I|1|2)\s?,?[^\S\n]{1,80}PIHAK\s{1,3}(?:KESATU"
    r"|PERTAMA|KEDUA|I|II|1|2)\b"
    # "UNTUK KEMENTERIAN DALAM NEGERI      UNTUK LEMBAGA X": two headings side by side.
    r"|UNTUK\s(?!DAN\b)[A-Z][A-Z .,]{3,60}[^\S\n]{3,60}UNTUK\s[A-Z]"
    r"|PIHAK\s{1,3}(?:KESATU|PERTAMA|KEDUA|II|I)\s?[,.]?[^\S\n]*$|(?:For|FOR)\s(?:(?:and|AND)\s(?:on"
    r"|ON)\s(?:behalf|BEHALF)\s(?:of|OF)\s)?(?:the|THE)\s"
    r"|UNTUK\s(?:DAN\sATAS\sNAMA\s)?PEMERINTAH|Untuk(?:[^\S\n]{0,9}\n\s{0,80}|[^\S\n])Pemerintah\b)",
    re.MULTILINE,
)
#: The sentence behind which names stand, where no heading tells the parties: "Demikian … dibuat dalam rangkap dua.",
#: "Signed in …".
CLOSING = re.compile(
    r"^[^\S\n]{0,20}(?:Demikian|DEMIKIAN|Ditandatangani|DITANDATANGANI|Signed|SIGNED|Done|DONE)\b"
    r"(?:[^\n]{1,200}\n){0,8}?[^\n]{0,200}\.[^\S\n]{0,10}\n",
    re.MULTILINE,
)
LAMPIRAN = re.compile(r"^[^\S\n]{0,60}(?:LAMPIRAN|Lampiran|ANNEX)\b[^\n]{0,60}$", re.MULTILINE)
#: The heading of a signature block, which names no party anew.
SIGNED_FOR = re.compile(r".{0,10}atas\s{1,3}nama\s{1,3}(?:PIHAK|Pihak|pihak)\b", re.DOTALL | re.IGNORECASE)
#: The same over the names of the parties, which stand below: nothing else is on its line.
SIGNED_FOR_LINE = re.compile(
    r"(?m:^)[^\S\n]{0,60}untuk\s{1,3}dan\s{1,3}atas\s{1,3}nama[^\S\n]{3,60}untuk"
    r"\s{1,3}dan\s{1,3}atas\s{1,3}nama[^\S\n]{0,9}$",
    re.IGNORECASE | re.MULTILINE,
)


def is_signature(text: str, at: int) -> bool:
    """Whether the words "atas nama" at `at` head a signature block."""
    heading = SIGNED_FOR_LINE.match(text, text.rfind("\n", 0, at) + 1)
    return SIGNED_FOR.match(text, at - 10) is not None or heading is not None


def signature_area(text: str, start: int) -> int:
    """Where the signature blocks begin, the end of the text if nowhere."""
    found = SIGNATURES.search(text, start)
    annex = LAMPIRAN.search(text, start)
    closing = None if found else CLOSING.search(text, start)
    ends = [m.start() for m in (found, annex) if m]
    return min([*ends, closing.end() if closing else len(text)])
