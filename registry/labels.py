"""Values in the official words that staff read. Pure."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from registry.dates import in_words
from registry.paths import DATES, split

FORMS = {
    "kesepakatan_bersama": "Kesepakatan Bersama",
    "nota_kesepakatan": "Nota Kesepakatan",
    "perjanjian_kerja_sama": "Perjanjian Kerja Sama",
    "rencana_kerja": "Rencana Kerja",
    "pernyataan_kehendak": "Pernyataan Kehendak Kerja Sama",
    "memorandum_saling_pengertian": "Memorandum Saling Pengertian",
    "adendum": "Adendum",
    "lainnya": "Lainnya",
}
TYPES = {
    "KSDD": "Kerja Sama Daerah dengan Daerah Lain",
    "KSDPK": "Kerja Sama Daerah dengan Pihak Ketiga",
    "KSDPL": "Kerja Sama Daerah dengan Pemerintah Daerah di Luar Negeri",
    "KSDLL": "Kerja Sama Daerah dengan Lembaga di Luar Negeri",
    "SINERGI": "Sinergi",
    "BUKAN_KSD": "Bukan Kerja Sama Daerah",
}


def form_label(form: str | None) -> str:
    return FORMS.get(form or "", form or "–")


def amount_label(value: str | None, currency: str | None) -> str:
    """
    >>> amount_label("1275500000", "IDR"), amount_label("0.5", "USD"), amount_label(None, None)
    ('Rp1.275.500.000', 'USD 0,5', '–')
    """
    if value is None:
        return "–"
    try:
        number = f"{Decimal(value):,f}".translate(str.maketrans(",.", ".,"))
    except InvalidOperation:
        number = value
    return f"Rp{number}" if currency == "IDR" else f"{currency} {number}"


def duration_label(iso: str | None) -> str | None:
    """
    >>> duration_label("P5Y"), duration_label("P1Y6M"), duration_label("lama")
    ('5 tahun', '1 tahun 6 bulan', 'lama')
    """
    found = _SPAN.fullmatch(iso or "")
    if found is None:
        return iso
    parts = [f"{count} {unit}" for count, unit in zip(found.groups(), ("tahun", "bulan", "hari"), strict=True) if count]
    return " ".join(parts) or iso


_SPAN = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?")


def field_label(path: str, value: str | None) -> str:
    """A field's value for reading."""
    name, _, part = split(path) or (path, None, None)
    if value is None:
        return "(tidak ada)"
    if name in DATES:
        return in_words(value)
    if name == "form":
        return form_label(value)
    if name == "duration":
        return duration_label(value) or value
    if name == "amount" and part is None:
        return amount_label(value, "").strip()
    return value
