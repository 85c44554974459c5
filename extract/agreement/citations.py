"""What an agreement refers to: laws, earlier agreements, and where the money comes from."""

from __future__ import annotations

import re

from extract.agreement.number_text import normalise
from extract.agreement.sections import Parts
from extract.confidence import confidence
from extract.record import Field
from extract.text.sheet import Sheet
from extract.values.legal import find_references

FUNDING = re.compile(
    r"(?:dibebankan|bersumber|menjadi\s{1,3}(?:beban|tanggung\s{1,2}jawab)"
    r"|bersumber\s{1,3}dari)[^.;]{5,240}",
    re.IGNORECASE,
)


def read_funding(sheet: Sheet, parts: Parts) -> Field | None:
    """Where the money comes from, as the financing article says it."""
    for pasal in parts.pasal:
        if pasal.kind != "pembiayaan":
            continue
        match = FUNDING.search(sheet.text, pasal.start, pasal.end)
        if match:
            words = re.sub(r"\s+", " ", match.group()).strip()
            return sheet.field(match.start(), match.end(), words, confidence("funding", sheet.traits(match.start())))
    return None


CITED = re.compile(
    r"(?:Kesepakatan\s{1,3}Bersama|Nota\s{1,3}Kesepa(?:katan|haman)|Perjanjian\s{1,3}Kerja\s?sama|Memorandum"
    r"|MoU|Perjanjian|Letter\sof\sIntent|Pernyataan\s{1,3}Kehendak)"
    r"[^.;]{0,260}?\b(?:Nomor|No\.?|nomor|Number)\s{0,3}:?\s{0,3}(?P<no>[A-Z0-9][^\s,;()]{4,60})",
    re.IGNORECASE,
)


def read_cites(sheet: Sheet, parts: Parts, numbers: tuple[Field, ...]) -> tuple[Field, ...]:
    """Numbers of earlier agreements that this one names."""
    own = {n.value for n in numbers}
    found: dict[str, Field] = {}
    for match in CITED.finditer(sheet.text):
        value, _ = normalise(match["no"].rstrip("."))
        if "/" in value and value not in own and not (parts.title[0] <= match.start("no") < parts.title[1] - 200):
            field = sheet.field(*match.span("no"), value, confidence("cites", sheet.traits(match.start("no"))))
            found.setdefault(value, field)
    return tuple(found.values())


def read_references(sheet: Sheet) -> tuple[Field, ...]:
    """Laws and regulations cited anywhere in the document, each once."""
    found: dict[str, Field] = {}
    for reference in find_references(sheet.text):
        if reference.value not in found:
            sure = confidence("legal_references", sheet.traits(reference.start))
            found[reference.value] = sheet.field(reference.start, reference.end, reference.value, sure)
    return tuple(found.values())
