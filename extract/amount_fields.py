"""Amounts of an agreement as fields, with their role, and digits against terbilang."""

from __future__ import annotations

import re

from extract.amounts import AmountMention, amount_role, find_amounts
from extract.confidence import confidence
from extract.record import Amount, Check
from extract.sections import Parts, Pasal
from extract.sheet import Sheet

OLD_VALUE = re.compile(r"(?:semula|sebelumnya|awalnya|yang\s{1,3}lama)(?:(?!menjadi)[^.;]){0,200}$", re.IGNORECASE)
#: Behind a sum that one of many gets or pays; the press speaks so of ceilings.
FOR_EACH = re.compile(
    r"(?:\s{0,3}[A-Za-z ]{0,30}\))?,?\s{1,3}(?:untuk|bagi|pada)\s{1,3}(?:setiap|tiap(?:-tiap)?)\s{1,3}"
    r"(?!tahun|bulan|hari)",
    re.IGNORECASE,
)
SHARE = re.compile(
    r"(?:denda|jaminan|uang muka|tarif|harga satuan|honorarium|upah|uang (?:makan|saku|harian)|per hari|keterlambatan"
    r"|termin|tahap|biaya administrasi|bea met[ea]rai|met[ea]rai)[^.;]{0,60}$",
    re.IGNORECASE,
)
#: Before a sum that is a border, not a value: "klaim di atas Rp5.000.000".
BORDER = re.compile(r"\b(?:di\s?atas|melebihi|di\s?bawah|kurang\s{1,3}dari)\s{1,3}$", re.IGNORECASE)
#: Behind a value, where its parts are listed.
ITEMISED = re.compile(r"\b(?:rincian|perincian|terdiri\s{1,3}(?:dari|atas)|meliputi)\b", re.IGNORECASE)


def read_amounts(
    sheet: Sheet, parts: Parts, heading: str
) -> tuple[tuple[Amount, ...], tuple[Amount, ...], list[Check]]:
    """Amounts of the agreement, amounts that only stand in it, and conflicts of digits and words."""
    text = sheet.text
    start, end = parts.body
    own: list[Amount] = []
    others: list[Amount] = []
    checks: list[Check] = []
    for mention in find_amounts(text[start:end]):
        amount, conflict = _amount(sheet, parts, mention, start, heading)
        checks += conflict
        before = text[max(0, start + mention.start - 220) : start + mention.start]
        each = FOR_EACH.match(text, start + (mention.words_end or mention.end)) is not None
        aside = mention.per_unit or each or any(p.search(before) for p in (OLD_VALUE, SHARE, BORDER))
        aside = aside or (bool(own) and _itemises(sheet, parts, own[-1], start + mention.start))
        group = others if aside else own
        if all(a.value != amount.value or a.currency != amount.currency for a in own):
            group.append(amount)
    return tuple(own), tuple(others), checks


def _itemises(sheet: Sheet, parts: Parts, whole: Amount, at: int) -> bool:
    """Whether a sum at `at` is a part of `whole`, which the same article gives and then breaks down."""
    low = sheet.locate(whole)[1]
    same = _pasal_at(parts, low) is _pasal_at(parts, at) and at - low < 1200
    return same and ITEMISED.search(sheet.text, low, at) is not None


def _amount(sheet: Sheet, parts: Parts, mention: AmountMention, shift: int, heading: str) -> tuple[Amount, list[Check]]:
    start, end = mention.start + shift, mention.end + shift
    role, distance = amount_role(sheet.text, start, end)
    if not distance:
        role = _role_of_pasal(parts, start, heading)
    features, checks = sheet.traits(start), []
    others = {m.value for m in find_amounts(" ".join(sheet.second(start, end)))}
    value = mention.value
    if mention.words_agree:
        features.append("agreed")
    elif mention.words_value is not None and mention.words_value in others:
        # The other engine's digits are those of the words: the first reading missed a digit.
        value = mention.words_value
        features += ["agreed", "second"]
    elif "ocr" in features and _digit_lost(mention):
        value = mention.words_value or value
        features += ["conflict", "second"]
    elif mention.words_agree is False:
        features.append("conflict")
        said = f"{mention.currency} {mention.value} tertulis dengan huruf {mention.words_value}"
        checks.append(Check("terbilang_beda", f"Nilai {said}."))
    if others:
        features.append("confirmed" if value in others else "differs")
    field = sheet.field(start, end, value, confidence("amounts", features))
    place = (field.value, field.raw, field.page, field.start, field.end, field.confidence)
    return Amount(*place, currency=mention.currency, role=role), checks


def _digit_lost(mention: AmountMention) -> bool:
    """Whether a scan's digits are those of the words but for one that was lost; the words are read as they stand."""
    from rapidfuzz.distance import Levenshtein

    words = mention.words_value
    if words is None or mention.words_repaired or len(words) != len(mention.value) + 1:
        return False
    return Levenshtein.distance(words, mention.value, score_cutoff=1) == 1


def _pasal_at(parts: Parts, at: int) -> Pasal | None:
    return next((p for p in parts.pasal if p.start <= at < p.end), None)


def _role_of_pasal(parts: Parts, at: int, heading: str) -> str:
    pasal = _pasal_at(parts, at)
    said = {"pembiayaan": "anggaran", "nilai": "kontrak"}.get(pasal.kind or "") if pasal else None
    return said or next((role for word, role in HEADINGS if word in heading.upper()), "lainnya")


#: Words of the subject that say what an amount is for where nothing nearer does.
HEADINGS = (("HIBAH", "hibah"), ("ANGGARAN", "anggaran"), ("INVESTASI", "investasi"))
