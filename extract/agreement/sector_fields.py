"""Sectors of an agreement as fields: those of its subject, else those of its object, scope or purpose.

What the articles on object and scope say of a sector of the subject makes it surer; a sector that they do not know is
often no more than a word of the subject ("peringatan dini banjir").
"""

from __future__ import annotations

import re
from dataclasses import replace

from extract.agreement.sections import Parts
from extract.agreement.subjects import STROKE
from extract.confidence import confidence
from extract.record import Field
from extract.text.sheet import Sheet
from extract.values.sectors import STRONG, WEAK, SectorMention, sectors_of

Span = tuple[int, int]
#: How many of the articles whose heading tells nothing may tell what an agreement is about.
FIRST = 2
#: The end of a line within a sentence; the items of a list keep theirs.
ITEMS = re.compile(r"\b(?:dengan\s{1,3})?(?:rincian|perincian)\b", re.IGNORECASE)
BROKEN = re.compile(r"(?<![;:.])\n(?![^\S\n]{0,8}(?:\(?[0-9a-zA-Z]{1,2}[.)]|[-•*])\s)")


def read_sectors(sheet: Sheet, parts: Parts, subject: Field | None) -> tuple[Field, ...]:
    """The sectors of the first of subject, object, scope, purpose and first articles that tells any."""
    named = [[] if subject is None else [sheet.locate(subject)]]
    articles = [[(p.start, p.end) for p in parts.pasal if p.kind == kind] for kind in ("objek", "lingkup", "maksud")]
    rest = [p for p in parts.pasal if p.kind is None] or [p for p in parts.pasal if p.kind == "umum"]
    others = [(p.start, p.end) for p in rest[:FIRST]] if parts.pasal else [parts.body]
    known = {m.sector for spans in articles[:2] for m in _told(sheet, spans)}
    for spans, features in zip([*named, *articles, others], [(), *[("weak",)] * 4], strict=True):
        told = _told(sheet, spans)
        if any(m.sector in known for m in told):
            # "penyeberangan sungai": a weak word of the subject of which object and scope know nothing.
            told = [m for m in told if m.sector in known or m.score >= STRONG]
        if told:
            return tuple(_field(sheet, mention, _features(mention, told, known, features)) for mention in told)
    return ()


def _told(sheet: Sheet, spans: list[Span]) -> list[SectorMention]:
    """The sectors of some stretches together, their offsets those of the sheet."""
    found: dict[str, SectorMention] = {}
    for start, end in spans:
        # What the money of a grant is spent on is none of its fields.
        items = ITEMS.search(sheet.text, start, end)
        words = STROKE.sub("I", BROKEN.sub(" ", sheet.text[start : items.start() if items else end]))
        for mention in sectors_of(words):
            found.setdefault(mention.sector, replace(mention, start=start + mention.start, end=start + mention.end))
    return list(found.values())


def _features(
    mention: SectorMention, told: list[SectorMention], known: set[str], features: tuple[str, ...]
) -> list[str]:
    said = [*features, *(["strong"] if mention.score >= STRONG else ["means"] if mention.score <= WEAK + 1e-9 else [])]
    if not features:
        said += ["confirmed"] if mention.sector in known else ["absent"] if known else []
        said += ["many"] if len(told) > 2 else []
        said += ["alone"] if len(told) == 1 else []
    return said


def _field(sheet: Sheet, mention: SectorMention, features: list[str]) -> Field:
    return sheet.field(mention.start, mention.end, mention.sector, confidence("sectors", features))
