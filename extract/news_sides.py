"""The sides of a paper as the sentence sets them: who stands behind "antara", and whose firm deals instead of him."""

from __future__ import annotations

import re

from extract.organisation_mentions import OrganisationMention
from extract.organisation_vocabulary import GOVERNMENTS

#: "MoU antara PT Sari dengan …": both sides are told, so that who stands before only opens, speaks or looks on.
_BETWEEN = re.compile(
    r"\b(?i:penandatangan(?:an)?|mou|pks|nota (?:kesepa\w{3,6}|kerja ?sama)|perjanjian|kesepakatan|kerja ?sama)\b"
    r"[^.;:]{0,80}?\bantara[ \xa0]{1,3}(?!lain\b)(?:[a-z]{3,9} )?(?=[A-Z])(?!(?:Pemerintah Daerah|Pemda|Kedua|Para)\b)"
    r"(?=[^.;]{3,160}? (?:dan|dengan|bersama|serta)[ \xa0]{1,3}(?:[a-z]{3,9} )?"
    r"[A-Z](?!emda\b|emerintah (?:Daerah\b|[a-z])))"
)


def told_between(text: str, span: tuple[int, int]) -> re.Match[str] | None:
    """The words of a paper "antara … dan …" that tell both of its sides by name; they end where the first begins."""
    return _BETWEEN.search(text, *span)


_ACTIVELY = re.compile(r"\b(?:menanda ?tangani|tanda ?tangani|meneken|teken|ditanda ?tangani|diteken)\b", re.IGNORECASE)


def is_of_paper(text: str, span: tuple[int, int], mention: OrganisationMention, between: re.Match[str] | None) -> bool:
    """Whether a mention stands behind "antara", or before it where it is told to sign itself."""
    if between is None or mention.start >= between.end():
        return True
    before = text[span[0] : mention.start] if "ditanda" in text[span[0] : mention.start] else ""
    return _ACTIVELY.search(before + text[mention.end : between.start()]) is not None


#: A government whose firm deals: "Pemprov Sari melalui BUMD-nya", "Pemprov Sari lewat PT Pangan".
_BY_FIRM = re.compile(
    r"(?: \([^()]{2,24}\))?,? (?:melalui|lewat) (?:(?:badan usaha milik daerah|anak perusahaan|perusahaan (?:umum )?"
    r"(?:milik )?daerah)\b|(?:BUMD|PT|PD|Perumda|Perseroda|Perusda)\b)",
    re.IGNORECASE,
)


def deals_by_firm(text: str, mention: OrganisationMention) -> bool:
    return mention.organisation.kind in GOVERNMENTS and _BY_FIRM.match(text, mention.end) is not None
