"""Amounts of an agreement as fields, with their role, and digits against terbilang."""

from __future__ import annotations

import re
from decimal import Decimal

from extract.agreement.sections import Parts, Pasal
from extract.confidence import confidence
from extract.record import Amount, Check
from extract.text.sheet import Sheet
from extract.values.amount_roles import amount_role, role_of_words
from extract.values.amounts import AmountMention, find_amounts

OLD_VALUE = re.compile(r"(?:semula|sebelumnya|awalnya|yang\s{1,3}lama)(?:(?!menjadi)[^.;]){0,200}$", re.IGNORECASE)
#: Behind a sum that one of many gets or pays; the press speaks so of ceilings.
FOR_EACH = re.compile(
    r"(?:\s{0,3}[A-Za-z ]{0,30}\))?,?\s{1,3}(?:untuk|bagi|pada)\s{1,3}(?:setiap|tiap(?:-tiap)?)\s{1,3}"
    r"(?!tahun|bulan|hari)",
    re.IGNORECASE,
)
#: The rest of a clause, unless it goes on to a budget, a total or a value; the dots of sums and of "Rp." do not end it.
CLAUSE = (
    r"(?:(?!\b(?:anggaran|alokasi|pagu|plafon|total|seluruhnya|setinggi-tingginya"
    r"|nilai\s(?:pekerjaan|kontrak|kerja|perjanjian))\b)[^.;]|(?<=\bRp)\.|\.(?=[0-9]))"
)
#: Words of what is paid beside or within a value; a budget for them is a value ("anggaran iuran", "total premi").
SHARE = re.compile(
    r"(?:denda|jaminan|uang muka|tarif|harga satuan|keterlambatan|termin|tahap|angsuran|cicilan|per (?:hari|jam)|saldo"
    r"|nilai (?:perolehan|buku|wajar|aset)|NJOP|biaya administrasi|bea met[ea]rai|met[ea]rai"
    r"|(?<!anggaran\s)(?<!alokasi\s)(?<!pagu\s)(?<!dana\s)(?<!total\s)(?<!kebutuhan\s)"
    r"\b(?:honorarium|upah|gaji|tunjangan|insentif|iuran|premi|retribusi"
    r"|uang (?:makan|saku|harian|lembur|jalan|transpor\w{0,4})))" + CLAUSE + r"{0,90}$",
    re.IGNORECASE,
)
#: What is paid only where something goes wrong, however high: "denda …, setinggi-tingginya Rp 25.000.000".
FINE = re.compile(
    r"\b(?:denda|ganti\s?rugi|sanksi|pinalti|penalti|santunan|uang muka"
    r"|jaminan (?:pelaksanaan|pemeliharaan|penawaran))\b"
    r"(?:[^.;]|(?<=\bRp)\.|\.(?=[0-9])){0,120}$",
    re.IGNORECASE,
)
#: Before the price of one: "per peserta Rp 150.000".
FOR_ONE = re.compile(
    r"\b(?:per|setiap|tiap(?:-tiap)?)\s(?!tahun|bulan|hari|semester|triwulan)\w{2,15}"
    r"(?:\s(?:sebesar|adalah|senilai|maksimal|paling\s(?:banyak|tinggi)))?\s{0,3}$",
    re.IGNORECASE,
)
#: Behind a price of a day or an hour, or of doing it once: "Rp 2.000 sekali parkir".
HOURLY = re.compile(
    r"(?:\s{0,3}[A-Za-z ]{0,30}\))?,?\s{0,2}(?:(?:/\s?|(?:per|setiap|tiap)\s)(?:hari|jam)\b"
    r"|(?:untuk\s)?se(?:kali|tiap kali)\s\w)",
    re.IGNORECASE,
)
#: Before a sum that is a part of the one told before it: its share, or what is paid each month.
PORTION = re.compile(
    r"(?:\d\s?%[^.;%]{0,30}|\bpersen\b[^.;]{0,30}|\b(?:setiap|tiap|per)\s(?:bulan|tahun|semester|triwulan)\s(?:\w{1,12}\s){0,3}?"
    r"(?:sebesar|sejumlah|senilai)\s{0,3})$",
    re.IGNORECASE,
)
#: Before the sum of what was told before it.
TOTAL = re.compile(
    r"\b(?:seluruhnya|keseluruhan(?:nya)?|sehingga\sberjumlah|total(?:nya)?|(?:jumlah|sejumlah)\s(?:seluruh|keseluruhan|total))\b"
    r"(?:\s[\w()]{1,12}){0,7}?\s{0,3}:?\s{0,3}$",
    re.IGNORECASE,
)
#: Behind a sum that is paid again and again.
PERIODIC = re.compile(
    r"(?:\s{0,3}[A-Za-z ]{0,30}\))?,?\s{0,2}(?:/\s?|(?:per|setiap|tiap)\s)(?:bulan|tahun|semester|triwulan)\b",
    re.IGNORECASE,
)
#: Before one: "biaya langganan per bulan Rp 3.000.000".
EACH = re.compile(
    r"\b(?:per|setiap|tiap)\s(?:bulan|tahun|semester|triwulan)\s{0,3}(?:(?:adalah|sebesar|sejumlah|senilai)\s{0,3})?:?\s{0,3}$",
    re.IGNORECASE,
)
#: Before a sum that is a border, not a value: "klaim di atas Rp5.000.000".
BORDER = re.compile(r"\b(?:di\s?atas|melebihi|di\s?bawah|kurang\s{1,3}dari)\s{1,3}$", re.IGNORECASE)
#: Less rupiah than this are a price or a fee, whatever stands around them.
LEAST = 100_000
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
    for mention in find_amounts(text[start:end], words=True):
        amount, conflict = _amount(sheet, parts, mention, start, heading)
        checks += conflict
        before = text[max(0, start + mention.start - 220) : start + mention.start]
        if TOTAL.search(before):
            parted = [a for a in own if _paid_within(sheet, parts, a, amount, start + mention.start)]
            own, others = [a for a in own if a not in parted], [*others, *parted]
            aside = mention.per_unit
        else:
            aside = (
                _is_aside(text, start, mention, before)
                or _is_tariff(parts, text, start + mention.start, before)
                or (bool(own) and _is_part(sheet, parts, own[-1], amount, start + mention.start, before))
            )
        group = others if aside else own
        if all(a.value != amount.value or a.currency != amount.currency for a in own):
            group.append(amount)
    return tuple(own), tuple(others), checks


def _is_aside(text: str, shift: int, mention: AmountMention, before: str) -> bool:
    """Whether an amount is a price, a fine, a border or an old value, by the words around it."""
    behind = shift + (mention.words_end or mention.end)
    if mention.currency == "IDR" and Decimal(mention.value) < LEAST:
        return True
    priced = mention.per_unit or any(p.match(text, behind) is not None for p in (FOR_EACH, HOURLY))
    return priced or any(p.search(before) is not None for p in (OLD_VALUE, SHARE, FINE, BORDER, FOR_ONE))


#: The heading of an article of prices, and what makes a sum in it a value all the same.
TARIFF = re.compile(r"\b(?:TARIF|DAFTAR HARGA|HARGA SATUAN)\b(?:\s[A-Z]{3,20}){0,4}\s{0,9}$", re.IGNORECASE)
VALUE = re.compile(
    r"\b(?:nilai|total|seluruh\w*|keseluruhan|pagu|plafon|anggaran|alokasi|jumlah)\b[^.;]{0,90}$", re.IGNORECASE
)


def _is_tariff(parts: Parts, text: str, at: int, before: str) -> bool:
    """Whether a sum stands in an article of tariffs, which are prices of one whatever stands around them."""
    pasal = _pasal_at(parts, at)
    headed = pasal is not None and TARIFF.search(text[max(0, pasal.start - HEADING) : pasal.start]) is not None
    return headed and VALUE.search(before) is None


def _is_part(sheet: Sheet, parts: Parts, whole: Amount, amount: Amount, at: int, before: str) -> bool:
    """Whether `amount` at `at` is a share of `whole`, or one of the items that it is broken down into."""
    if _itemises(sheet, parts, whole, at):
        return True
    same = _pasal_at(parts, sheet.locate(whole)[1]) is _pasal_at(parts, at) and whole.currency == amount.currency
    behind = BRACKET.match(sheet.text, sheet.locate(amount)[1])
    periodic = PERIODIC.match(sheet.text, behind.end() if behind else sheet.locate(amount)[1]) is not None
    return same and Decimal(amount.value) < Decimal(whole.value) and (periodic or PORTION.search(before) is not None)


def _paid_within(sheet: Sheet, parts: Parts, part: Amount, whole: Amount, at: int) -> bool:
    """Whether `part` is what is paid each month or year of the total `whole`, which the same article tells at `at`."""
    low, high = sheet.locate(part)
    behind = BRACKET.match(sheet.text, high)
    periodic = PERIODIC.match(sheet.text, behind.end() if behind else high) or EACH.search(
        sheet.text[max(0, low - 60) : low]
    )
    same = _pasal_at(parts, low) is _pasal_at(parts, at) and part.currency == whole.currency
    return same and periodic is not None and Decimal(part.value) < Decimal(whole.value)


#: The terbilang behind an amount.
BRACKET = re.compile(r"[\s,.=-]{0,8}\([^()]{3,200}\)")


def _itemises(sheet: Sheet, parts: Parts, whole: Amount, at: int) -> bool:
    """Whether a sum at `at` is a part of `whole`, which the same article gives and then breaks down."""
    low = sheet.locate(whole)[1]
    same = _pasal_at(parts, low) is _pasal_at(parts, at) and at - low < 1200
    return same and ITEMISED.search(sheet.text, low, at) is not None


def _amount(sheet: Sheet, parts: Parts, mention: AmountMention, shift: int, heading: str) -> tuple[Amount, list[Check]]:
    start, end = mention.start + shift, mention.end + shift
    role, distance = amount_role(sheet.text, start, end)
    if not distance:
        role = _role_of_pasal(sheet.text, parts, start, heading)
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
    if mention.words_value is None:
        # A value is told in digits and in words; what stands in digits alone is a price more often than not.
        features.append("bare")
    if others:
        features.append("confirmed" if value in others else "differs")
    field = sheet.field(start, end, value, confidence("amounts", features))
    place = (field.value, field.raw, field.page, field.start, field.end, field.confidence)
    return Amount(*place, currency=mention.currency, role=role), checks


def _digit_lost(mention: AmountMention) -> bool:
    """Whether a scan's digits are those of the words but for one that was lost; the words are read as they stand."""
    from rapidfuzz.distance import Levenshtein

    words, value = mention.words_value, mention.value
    if words is None or mention.words_repaired:
        return False
    if len(value) < 4 and mention.currency == "IDR":
        # The scale word behind the digits could not be read.
        return True
    if len(words) > len(value) + 1:
        # The digits break off: "8.000.0 00".
        return words == value.ljust(len(words), "0")
    if len(words) != len(value) + 1:
        return False
    return Levenshtein.distance(words, value, score_cutoff=1) == 1


def _pasal_at(parts: Parts, at: int) -> Pasal | None:
    return next((p for p in parts.pasal if p.start <= at < p.end), None)


def _role_of_pasal(text: str, parts: Parts, at: int, heading: str) -> str:
    pasal = _pasal_at(parts, at)
    if pasal is not None and (named := role_of_words(text[max(0, pasal.start - HEADING) : pasal.start])) is not None:
        return named
    said = {"pembiayaan": "anggaran", "nilai": "kontrak"}.get(pasal.kind or "") if pasal else None
    return said or next((role for word, role in HEADINGS if word in heading.upper()), "lainnya")


#: The heading of an article ends where its text begins, and is no longer than this.
HEADING = 60
#: Words of the subject that say what an amount is for where nothing nearer does.
HEADINGS = (("HIBAH", "hibah"), ("ANGGARAN", "anggaran"), ("INVESTASI", "investasi"))
