"""A third party told behind the two: "LMDH Wana Sari **ikut meneken sebagai pihak ketiga**"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.news.parties import Announced
from extract.news.text import Article

_JOINS = re.compile(
    r" (?:juga |turut |ikut ){1,2}(?:meneken|menanda ?tangani)(?:nya)?"
    r"(?: (?:perjanjian|naskah|nota|kesepakatan) (?:itu|ini|tersebut))? (?:sebagai|selaku) pihak (?:ketiga|keempat)\b"
)
#: Its kind alone, where it was named before: "LMDH Wana Sari 25 persen. **LMDH** ikut meneken …".
_KIND = re.compile(r"\b([A-Z][A-Za-z]{2,12})(?= (?:juga|turut|ikut) )")


def with_thirds(article: Article, rows: Sequence[Announced]) -> list[Announced]:
    """The rows, the only one with those who are told to sign it as its third party; others unchanged. Never raises."""
    if len(rows) != 1 or len(rows[0].parties) < 2:
        return list(rows)
    text, names = article.text, {p.organisation.name for p in rows[0].parties}
    kinds = {kind.group(1) for kind in _KIND.finditer(text) if _JOINS.match(text, kind.end())}
    joined = {
        m.organisation.name: m
        for m in article.organisations
        if m.organisation.name not in names
        and (_JOINS.match(text, m.end) or text[m.start : m.end].partition(" ")[0] in kinds)
    }
    # A kind of which several are named tells of none.
    return [replace(rows[0], parties=(*rows[0].parties, *joined.values()))] if len(joined) == 1 else list(rows)
