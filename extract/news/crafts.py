"""What an office of the state signs about by its trade, if the article tells of it: land, or the law.

"Pemkot Sari dan BPN meneken kerja sama agar aset daerah tertib. … Sertifikat sekolah didahulukan."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.news.parties import Announced
from extract.news.text import Article
from extract.news.told import told_in
from extract.values.sectors import SUPPORT, SectorMention

#: What is told only beside the paper, but by the office's own trade.
SURE = 0.7
_LAWYERS = "Kejaksaan"
_LAND = re.compile(r"\b(?:pen|ber|di|me[nm]?)?s[ae]rti[fp]i[kp]a\w+|\bsertifi\w+|\bbidang tanah\b", re.IGNORECASE)
_LAW = re.compile(
    r"\bperdata\b[^.;]{0,20}\btata usaha negara\b|\b(?:bantuan|pendampingan|pertimbangan|masalah) hukum\b|"
    r"\bjaksa pengacara negara\b|\bDatun\b",
    re.IGNORECASE,
)


_BANK = re.compile(r"\bBank\b")
_MONEY = re.compile(r"\brekening kas umum daerah\b|\bRKUD\b|\bkas daerah\b|\bpenggajian\b|\bpembayaran gaji\b")


def with_crafts(article: Article, rows: Sequence[Announced]) -> list[Announced]:
    """The rows with what their partners' trades add; the lawyers' is all of one paper whose subject tells nothing."""
    prosecutors = [row for row in rows if any(p.organisation.name.startswith(_LAWYERS) for p in row.parties)]
    return [_with_craft(article, row, alone=len(prosecutors) == 1) for row in rows]


def _with_craft(article: Article, row: Announced, *, alone: bool) -> Announced:
    names = [p.organisation.name for p in row.parties]
    if any("Pertanahan" in name for name in names):
        return _with(article, row, _LAND, "pertanahan", row.sectors)
    if alone and any(name.startswith(_LAWYERS) for name in names):
        told = row.subject is not None and told_in(article, [row.subject])
        return row if told or len(names) > 2 else _with(article, row, _LAW, SUPPORT, ())
    if not row.sectors and any(_BANK.search(name) for name in names):
        return _with(article, row, _MONEY, SUPPORT, ())
    return row


def _with(
    article: Article, row: Announced, words: re.Pattern[str], sector: str, kept: tuple[SectorMention, ...]
) -> Announced:
    found = words.search(article.text, article.body)
    if found is None or any(m.sector == sector for m in row.sectors):
        return row
    return replace(row, sectors=(*kept, SectorMention(found.start(), found.end(), sector, SURE)))
