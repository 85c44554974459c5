"""Codes and amounts as people read them. No business logic."""

from __future__ import annotations

from collections.abc import Iterable

KINDS = {"agreement": "naskah kerja sama", "news": "berita", "other": "dokumen lain"}
FORMS = {
    "kesepakatan_bersama": "Kesepakatan Bersama", "nota_kesepakatan": "Nota Kesepakatan",
    "perjanjian_kerja_sama": "Perjanjian Kerja Sama", "rencana_kerja": "Rencana Kerja",
    "pernyataan_kehendak": "Pernyataan Kehendak", "memorandum_saling_pengertian": "Memorandum Saling Pengertian",
    "adendum": "Adendum",
}  # fmt: skip


def kind_text(kind: str, form: str | None, type_: str | None) -> str:
    """What a document is: its form and type where it is an agreement."""
    name = FORMS.get(form or "", KINDS.get(kind, kind)) if kind == "agreement" else KINDS.get(kind, kind)
    return f"{name} ({type_.replace('_', ' ')})" if type_ and kind == "agreement" else name


def amount_text(amounts: Iterable[tuple[str, str]]) -> str:
    """The first amount, with Indonesian separators; "" where there is none.

    >>> amount_text([("1275500000", "IDR")]), amount_text([("2500000.50", "USD")])
    ('Rp1.275.500.000', 'USD 2.500.000,50')
    """
    for value, currency in amounts:
        whole, _, cents = value.partition(".")
        grouped = f"{int(whole or 0):,}".replace(",", ".") + (f",{cents}" if cents.strip("0") else "")
        return f"Rp{grouped}" if currency == "IDR" else f"{currency} {grouped}"
    return ""
