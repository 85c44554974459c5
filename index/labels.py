"""What kind of document a hit is, in words. The registry names the forms. No business logic."""

from __future__ import annotations

from registry.labels import FORMS

KINDS = {"agreement": "naskah kerja sama", "news": "berita", "other": "dokumen lain"}


def kind_text(kind: str, form: str | None, type_: str | None) -> str:
    """What a document is: its form and type where it is an agreement.

    >>> kind_text("agreement", "adendum", "BUKAN_KSD"), kind_text("agreement", "lainnya", None)
    ('Adendum (BUKAN KSD)', 'naskah kerja sama')
    """
    if kind != "agreement":
        return KINDS.get(kind, kind)
    name = FORMS[form] if form in FORMS and form != "lainnya" else KINDS[kind]
    return f"{name} ({type_.replace('_', ' ')})" if type_ else name
