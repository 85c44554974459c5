"""Duration, start and end of an agreement as fields, and where they contradict each other."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.agreement.sections import Parts, kind_of_heading
from extract.confidence import confidence
from extract.record import Check, Field
from extract.text.sheet import Sheet
from extract.values.durations import Length, add, days_between, find_lengths, from_signing
from extract.values.limits import Limit, find_limits


@dataclass(frozen=True, slots=True)
class Term:
    duration: Field | None
    starts: Field | None
    ends: Field | None
    checks: tuple[Check, ...] = ()


def read_term(sheet: Sheet, parts: Parts, signed: Field | None) -> Term:
    """Duration, start and end; an end that is not stated is computed and marked so."""
    text = sheet.text
    spans = [(p.start, p.end) for p in parts.pasal if p.kind == "jangka_waktu"] or _listed(text, parts)
    headed = bool(spans)
    lengths = [length for s, e in spans for length in find_lengths(text, s, e)]
    if not lengths:
        spans = spans or [(p.start, p.end) for p in parts.pasal] or [parts.body]
        lengths = [length for s, e in spans for length in find_lengths(text, s, e) if length.strength == 2]
        # A letter without articles tells its term in passing: "mengadakan kerjasama selama 12 (dua belas) bulan".
        passing = (
            []
            if lengths or parts.pasal
            else [
                one
                for one in find_lengths(text, max(parts.clauses[0], parts.body[0] - 60), parts.body[1])
                if one.strength == 1
            ]
        )
        lengths = lengths or passing * (len(passing) == 1)
    chosen = max(lengths, key=lambda one: one.strength, default=None)
    since, until = _limits(text, spans, bool(lengths) or headed)
    checks = _length_checks(lengths, chosen)
    duration = _duration_field(sheet, chosen, lengths)
    starts = _starts(sheet, since, signed, chosen, spans, until, headed)
    ends = _ends(sheet, until, starts, chosen)
    if chosen and until and starts and _far(starts.value, chosen.value, until.value):
        checks.append(
            Check("durasi_beda", f"Jangka waktu {chosen.value} tidak sesuai dengan tanggal berakhir {until.value}.")
        )
    return Term(duration, starts, ends, tuple(checks))


#: A heading of a plan that has letters or numbers for its parts and no articles: "F. JANGKA WAKTU".
PART = re.compile(
    r"^[^\S\n]{0,9}(?:BAB\s)?(?:[A-Z]|[IVX]{1,5}|\d{1,2})\s?[.)]?\s{1,3}(?P<head>[A-Z][A-Z ,/-]{3,60})$", re.MULTILINE
)


def _listed(text: str, parts: Parts) -> list[tuple[int, int]]:
    """Where the part on the term stands, of a document without articles."""
    heads = [] if parts.pasal else list(PART.finditer(text, parts.clauses[0], parts.body[1]))
    stops = [*(m.start() for m in heads[1:]), parts.body[1]][: len(heads)]
    return [(m.end(), s) for m, s in zip(heads, stops, strict=True) if kind_of_heading(m["head"]) == "jangka_waktu"]


def _limits(text: str, spans: list[tuple[int, int]], sure: bool) -> tuple[Limit | None, Limit | None]:
    for start, end in spans:
        since, until = find_limits(text, start, end)
        if until or (since and sure):
            return since, until
    return None, None


def _far(start: str, duration: str, end: str) -> bool:
    days = days_between(start, duration, end)
    # One day is the custom of counting the first day or not.
    return days is not None and abs(days) > 1


def _length_checks(lengths: list[Length], chosen: Length | None) -> list[Check]:
    checks = []
    if chosen and chosen.conflict:
        checks.append(Check("durasi_beda", "Jangka waktu dengan angka berbeda dengan yang dengan huruf."))
    others = {_months(x.value) for x in lengths if x.strength == 2} - {None}
    if len(others) > 1:
        said = ", ".join(sorted({x.value for x in lengths if x.strength == 2}))
        checks.append(Check("durasi_beda", f"Naskah menyebut jangka waktu yang berlainan: {said}."))
    return checks


def _months(value: str) -> int | None:
    number, unit = int(value[1:-1]), value[-1]
    return {"Y": number * 12, "M": number}.get(unit)


def _duration_field(sheet: Sheet, chosen: Length | None, lengths: list[Length]) -> Field | None:
    if chosen is None:
        return None
    features = sheet.support(chosen.start, chosen.end)
    features += ["conflict"] * (chosen.conflict or len({x.value for x in lengths if x.strength == 2}) > 1)
    features += ["weak"] * (chosen.strength < 2)
    return sheet.field(chosen.start, chosen.end, chosen.value, confidence("duration", features))


def _starts(
    sheet: Sheet, since: Limit | None, signed: Field | None, chosen: Length | None,
    spans: list[tuple[int, int]], until: Limit | None, headed: bool,
) -> Field | None:  # fmt: skip
    """The stated start, else the signing day where there is a term."""
    if since is not None:
        return sheet.field(
            since.start, since.end, since.value, confidence("starts", sheet.support(since.start, since.end)), "stated"
        )
    said = any(from_signing(sheet.text, s, e) for s, e in spans)
    if signed is None or (chosen is None and until is None and not (headed and said)):
        return None
    sure = min(signed.confidence, confidence("starts", [] if said else ["weak"]))
    at = chosen.start if chosen else until.start if until else spans[0][0]
    return sheet.computed(at, signed.value, sure, "estimated")


def _ends(sheet: Sheet, until: Limit | None, starts: Field | None, chosen: Length | None) -> Field | None:
    if until is not None:
        return sheet.field(
            until.start, until.end, until.value, confidence("ends", sheet.support(until.start, until.end)), "stated"
        )
    if starts is None or chosen is None:
        return None
    value = add(starts.value, chosen.value)
    if value is None:
        return None
    sure = min(starts.confidence, confidence("ends", ["computed", *sheet.traits(chosen.start)]))
    return sheet.computed(chosen.start, value, sure, "estimated")
