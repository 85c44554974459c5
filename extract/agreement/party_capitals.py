"""Clauses set in capitals, read as if their small words were small: where names and posts end hangs on these words."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.agreement.party_pieces import Piece

#: From what share of capitals among its letters a stretch is set in them.
CAPITALS = 0.85
#: Words of a clause that are no part of a name where they stand between names; "DAN" and "DALAM NEGERI" may be one.
SMALL = re.compile(
    r"\b(?:SELAKU|SEBAGAI|YANG|DALAM(?!\sNEGERI)|HAL|INI|BERTINDAK|UNTUK|ATAS|NAMA(?!\s{0,20}:)|BERKEDUDUKAN|BERALAMAT|BERKANTOR"
    r"|BERDOMISILI|BERTEMPAT|KAMI|BERDASARKAN|SELANJUTNYA|DISEBUT|SERTA|SAH|MEWAKILI|OLEH|KARENANYA|KARENA|DIWAKILI"
    r"|JABATANNYA|TERSEBUT|ADALAH|DENGAN|SESUAI|SECARA|PADA|DARI|DI|SUATU|SEBUAH|MERUPAKAN|DIDIRIKAN|DIANGKAT"
    r"|MENJABAT|KEDUDUKANNYA|KAPASITASNYA|TANGGAL|DIRI|SENDIRI|DAN(?=\s(?:ATAS|KARENA|OLEH|SELANJUTNYA|MEWAKILI)))\b"
)


def in_capitals(text: str) -> bool:
    """Whether a stretch is set in capitals, but for a degree or an abbreviation in it.

    >>> in_capitals("RSUD dr. SOSODORO DJATIKOESOEMO"), in_capitals("BUDI, Kepala Dinas Sosial")
    (True, False)
    """
    found = [c for c in text if c.isalpha()]
    return bool(found) and sum(c.isupper() for c in found) >= CAPITALS * len(found)


def small_words(text: str, start: int, end: int) -> str:
    """`text` with the small words of text[start:end] in small letters, where that is set in capitals."""
    if not in_capitals(text[start:end]):
        return text
    return text[:start] + SMALL.sub(lambda m: m.group().lower(), text[start:end]) + text[end:]


def as_written(text: str, piece: Piece | None) -> Piece | None:
    """A piece with the words that stand at its place in `text`."""
    return replace(piece, text=re.sub(r"\s+", " ", text[piece.start : piece.end])) if piece else None
