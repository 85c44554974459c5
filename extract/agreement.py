"""Reads one agreement: puts together what the parts say, compares what is said twice, and names conflicts.

Each `read_*` function reads one field from the part where it belongs; nothing here guesses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.amounts import AmountMention, amount_role, find_amounts
from extract.confidence import confidence
from extract.durations import Length, Limit, add, days_between, find_lengths, find_limits, from_signing
from extract.forms import Title, find_title, settle
from extract.kinds import type_of
from extract.legal import find_references
from extract.number_fields import read_numbers
from extract.party_records import Resolved, read_parties
from extract.record import Agreement, Amount, Check, Field, Party, Person
from extract.repair import Sheet
from extract.sections import Parts, Pasal
from extract.sectors import sectors_of
from extract.signing import Signing, read_signing
from extract.subjects import read_subject


@dataclass(frozen=True, slots=True)
class Reading:
    """What an agreement's text gave."""

    agreement: Agreement
    other_amounts: tuple[Amount, ...]
    legal_references: tuple[Field, ...]
    persons: tuple[Person, ...]
    title: str | None


def read_agreement(sheet: Sheet, parts: Parts) -> Reading:
    """The agreement that a sheet holds. Never raises; what cannot be read is left out."""
    title = find_title(parts.lines)
    resolved = read_parties(sheet, parts)
    subject = read_subject(sheet, parts, title)
    signing = read_signing(sheet.text, parts)
    signed, date_checks = read_signed(sheet, signing)
    numbers, number_checks = read_numbers(sheet, parts, signed, len(resolved))
    term = read_term(sheet, parts, signed)
    amounts, others, amount_checks = read_amounts(sheet, parts)
    organisations = [r.organisation for r in resolved]
    heading = f"{title.words if title else ''} {subject.value if subject else ''}"
    foreign = any(o.kind in ("pemerintah_asing", "lembaga_asing") for o in organisations)
    agreement = Agreement(
        form=settle(title, foreign), type=type_of(organisations, heading), subject=subject, numbers=numbers,
        parties=tuple(r.party for r in resolved), sectors=read_sectors(sheet, parts, subject), signed=signed,
        place=read_place(sheet, signing), starts=term.starts, ends=term.ends, duration=term.duration, amounts=amounts,
        checks=(*number_checks, *date_checks, *term.checks, *amount_checks), funding=read_funding(sheet, parts),
        cites=read_cites(sheet, parts, numbers),
    )  # fmt: skip
    return Reading(agreement, others, read_references(sheet), read_persons(resolved), name_of(agreement, title))


def read_signed(sheet: Sheet, signing: Signing) -> tuple[Field | None, list[Check]]:
    """The day of signing, words against digits against weekday."""
    mention = signing.date
    if mention is None or mention.value is None:
        return None, [Check("tanggal_kosong", "Tanggal penandatanganan tidak terbaca atau belum diisi.")]
    checks, features = [], sheet.traits(mention.start)
    if signing.conflict:
        features.append("conflict")
        checks.append(
            Check("tanggal_beda", f"Tanggal huruf {signing.words} berbeda dengan tanggal angka {signing.digits}.")
        )
    elif signing.words and signing.digits:
        features.append("agreed")
    if mention.weekday_wrong:
        features.append("weekday_wrong")
        checks.append(_weekday_check(mention.value, mention.weekday or 0))
    elif mention.weekday is not None:
        features.append("checked")
    if mention.repaired:
        features.append("repaired")
    if signing.source != "opening":
        features.append("weak")
    return sheet.field(mention.start, mention.end, mention.value, confidence("signed", features)), checks


def _weekday_check(value: str, said: int) -> Check:
    from extract.dates import weekday_name, weekday_of

    real = weekday_of(value)
    return Check(
        "hari_salah", f"Tertulis hari {weekday_name(said)}, padahal {value} adalah hari {weekday_name(real or 0)}."
    )


def read_place(sheet: Sheet, signing: Signing) -> Field | None:
    if signing.place is None:
        return None
    start, end = signing.place
    words = re.sub(r"\s+", " ", sheet.text[start:end])
    return sheet.field(start, end, words, confidence("place", sheet.traits(start)))


@dataclass(frozen=True, slots=True)
class Term:
    duration: Field | None
    starts: Field | None
    ends: Field | None
    checks: tuple[Check, ...] = ()


def read_term(sheet: Sheet, parts: Parts, signed: Field | None) -> Term:
    """Duration, start and end; an end that is not stated is computed and marked so."""
    text = sheet.text
    spans = [(p.start, p.end) for p in parts.pasal if p.kind == "jangka_waktu"]
    lengths = [length for s, e in spans for length in find_lengths(text, s, e)]
    if not lengths:
        spans = spans or [(p.start, p.end) for p in parts.pasal] or [parts.body]
        lengths = [length for s, e in spans for length in find_lengths(text, s, e) if length.strength == 2]
    chosen = max(lengths, key=lambda one: one.strength, default=None)
    since, until = _limits(text, spans, bool(lengths))
    checks = _length_checks(lengths, chosen)
    duration = _duration_field(sheet, chosen, lengths)
    starts = _starts(sheet, since, signed, chosen, spans, until)
    ends = _ends(sheet, until, starts, chosen)
    if chosen and until and starts and _far(starts.value, chosen.value, until.value):
        checks.append(
            Check("durasi_beda", f"Jangka waktu {chosen.value} tidak sesuai dengan tanggal berakhir {until.value}.")
        )
    return Term(duration, starts, ends, tuple(checks))


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
    features = sheet.traits(chosen.start)
    features += ["conflict"] * (chosen.conflict or len({x.value for x in lengths if x.strength == 2}) > 1)
    features += ["weak"] * (chosen.strength < 2)
    return sheet.field(chosen.start, chosen.end, chosen.value, confidence("duration", features))


def _starts(
    sheet: Sheet, since: Limit | None, signed: Field | None, chosen: Length | None,
    spans: list[tuple[int, int]], until: Limit | None,
) -> Field | None:  # fmt: skip
    """The stated start, else the signing day where there is a term."""
    if since is not None:
        return sheet.field(
            since.start, since.end, since.value, confidence("starts", sheet.traits(since.start)), "stated"
        )
    if signed is None or (chosen is None and until is None):
        return None
    said = any(from_signing(sheet.text, s, e) for s, e in spans)
    sure = min(signed.confidence, confidence("starts", [] if said else ["weak"]))
    at = chosen.start if chosen else until.start if until else 0
    return sheet.computed(at, signed.value, sure, "estimated")


def _ends(sheet: Sheet, until: Limit | None, starts: Field | None, chosen: Length | None) -> Field | None:
    if until is not None:
        return sheet.field(until.start, until.end, until.value, confidence("ends", sheet.traits(until.start)), "stated")
    if starts is None or chosen is None:
        return None
    value = add(starts.value, chosen.value)
    if value is None:
        return None
    sure = min(starts.confidence, confidence("ends", ["computed", *sheet.traits(chosen.start)]))
    return sheet.computed(chosen.start, value, sure, "estimated")


OLD_VALUE = re.compile(r"(?:semula|sebelumnya|awalnya|yang\s{1,3}lama)[^.;]{0,80}$", re.IGNORECASE)
SHARE = re.compile(
    r"(?:denda|jaminan|uang muka|per hari|keterlambatan|termin|tahap|biaya administrasi)[^.;]{0,60}$",
    re.IGNORECASE,
)


def read_amounts(sheet: Sheet, parts: Parts) -> tuple[tuple[Amount, ...], tuple[Amount, ...], list[Check]]:
    """Amounts of the agreement, amounts that only stand in it, and conflicts of digits and words."""
    text = sheet.text
    start, end = parts.body
    own: list[Amount] = []
    others: list[Amount] = []
    checks: list[Check] = []
    for mention in find_amounts(text[start:end]):
        amount, conflict = _amount(sheet, parts, mention, start)
        checks += conflict
        before = text[max(0, start + mention.start - 100) : start + mention.start]
        aside = mention.per_unit or OLD_VALUE.search(before) or SHARE.search(before)
        group = others if aside else own
        if all(a.value != amount.value or a.currency != amount.currency for a in own):
            group.append(amount)
    return tuple(own), tuple(others), checks


def _amount(sheet: Sheet, parts: Parts, mention: AmountMention, shift: int) -> tuple[Amount, list[Check]]:
    start, end = mention.start + shift, mention.end + shift
    role, distance = amount_role(sheet.text, start, end)
    if not distance:
        role = _role_of_pasal(parts, start)
    features, checks = sheet.traits(start), []
    if mention.words_agree:
        features.append("agreed")
    elif mention.words_agree is False:
        features.append("conflict")
        said = f"{mention.currency} {mention.value} tertulis dengan huruf {mention.words_value}"
        checks.append(Check("terbilang_beda", f"Nilai {said}."))
    field = sheet.field(start, end, mention.value, confidence("amounts", features))
    place = (field.value, field.raw, field.page, field.start, field.end, field.confidence)
    return Amount(*place, currency=mention.currency, role=role), checks


def _pasal_at(parts: Parts, at: int) -> Pasal | None:
    return next((p for p in parts.pasal if p.start <= at < p.end), None)


def _role_of_pasal(parts: Parts, at: int) -> str:
    pasal = _pasal_at(parts, at)
    return {"pembiayaan": "anggaran", "nilai": "kontrak"}.get(pasal.kind or "", "lainnya") if pasal else "lainnya"


def read_sectors(sheet: Sheet, parts: Parts, subject: Field | None) -> tuple[Field, ...]:
    """Sectors that the subject tells; where it tells none, those of object and scope."""
    spans = [] if subject is None else [sheet.locate(subject)]
    found = _sectors_in(sheet, spans, ())
    if not found:
        spans = [(p.start, p.end) for p in parts.pasal if p.kind in ("objek", "lingkup", "maksud")]
        spans = spans or ([] if parts.pasal else [parts.body])
        found = _sectors_in(sheet, spans, ("weak",))
    return found


def _sectors_in(sheet: Sheet, spans: list[tuple[int, int]], features: tuple[str, ...]) -> tuple[Field, ...]:
    fields: dict[str, Field] = {}
    for start, end in spans:
        for mention in sectors_of(sheet.text[start:end]):
            strength = ("strong",) if mention.score >= 0.8 else ()
            sure = confidence("sectors", [*features, *strength])
            low, high = start + mention.start, start + mention.end
            fields.setdefault(mention.sector, sheet.field(low, high, mention.sector, sure))
    return tuple(fields.values())


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
    from extract.numbers import normalise

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


def read_persons(resolved: tuple[Resolved, ...]) -> tuple[Person, ...]:
    parties: list[Party] = [r.party for r in resolved]
    return tuple(Person(p.signatory, p.position) for p in parties if p.signatory is not None)


LABELS = {
    "kesepakatan_bersama": "Kesepakatan Bersama", "nota_kesepakatan": "Nota Kesepakatan",
    "perjanjian_kerja_sama": "Perjanjian Kerja Sama", "rencana_kerja": "Rencana Kerja",
    "pernyataan_kehendak": "Pernyataan Kehendak", "memorandum_saling_pengertian": "Memorandum Saling Pengertian",
    "adendum": "Adendum", "lainnya": "Naskah",
}  # fmt: skip


def name_of(agreement: Agreement, title: Title | None) -> str | None:
    """A title to show: form, parties and subject."""
    if title is None and not agreement.parties:
        return None
    words = LABELS[agreement.form]
    names = " dan ".join(p.name.value for p in agreement.parties)
    words += f" antara {names}" if names else ""
    return f"{words} tentang {agreement.subject.value}" if agreement.subject else words
