"""The fields of an agreement by path, in reading order, with the titles that staff know.

A path is `signed`, or `number.2`, or `party.1.signatory`: name, ordinal from 1, part.
"""

from __future__ import annotations

import re

#: Single fields and lists in reading order, with their official titles.
TITLES = {
    "form": "Bentuk naskah",
    "type": "Jenis kerja sama",
    "subject": "Judul/tentang",
    "number": "Nomor",
    "party": "Pihak",
    "sector": "Urusan",
    "signed": "Tanggal penandatanganan",
    "place": "Tempat",
    "starts": "Mulai berlaku",
    "ends": "Berakhir",
    "duration": "Jangka waktu",
    "amount": "Nilai",
    "funding": "Sumber dana",
    "count": "Jumlah naskah",
    "cite": "Naskah yang dirujuk",
    # Only people know these.
    "opd": "Perangkat daerah pemrakarsa",
    "terminated": "Diakhiri pada",
    "realisasi": "Realisasi",
    "kendala": "Permasalahan",
    "tindak_lanjut": "Tindak lanjut",
    "keterangan": "Keterangan",
}
PARTS = {
    "party": {
        "role": "Sebutan", "kind": "Golongan", "region_code": "Kode wilayah", "signatory": "Penanda tangan",
        "position": "Jabatan",
    },
    "amount": {"currency": "Mata uang", "role": "Jenis nilai"},
}  # fmt: skip
LISTS = ("number", "party", "sector", "amount", "cite")
DATES = ("signed", "starts", "ends", "terminated")
_ORDER = {name: place for place, name in enumerate(TITLES)}
_PART_ORDER = {part: place for parts in PARTS.values() for place, part in enumerate(parts, 1)}
_PATH = re.compile(r"([a-z_]+)(?:\.([1-9]\d{0,2}))?(?:\.([a-z_]+))?")


def split(path: str) -> tuple[str, int | None, str | None] | None:
    """Name, ordinal and part; None where no such field exists.

    >>> split("party.2.signatory"), split("signed"), split("party"), split("signed.1")
    (('party', 2, 'signatory'), ('signed', None, None), None, None)
    """
    found = _PATH.fullmatch(path)
    if found is None or found[1] not in TITLES:
        return None
    name, ordinal, part = found[1], found[2], found[3]
    if (name in LISTS) != (ordinal is not None) or (part is not None and part not in PARTS.get(name, {})):
        return None
    return name, int(ordinal) if ordinal else None, part


def order(path: str) -> tuple[int, int, int]:
    """Sorts paths as a reader meets them."""
    name, ordinal, part = split(path) or ("keterangan", 999, None)
    return _ORDER[name], ordinal or 0, _PART_ORDER.get(part or "", 0)


def title(path: str) -> str:
    """
    >>> title("party.2.signatory"), title("ends")
    ('Pihak 2: Penanda tangan', 'Berakhir')
    """
    name, ordinal, part = split(path) or (path, None, None)
    shown = TITLES.get(name, name) + (f" {ordinal}" if ordinal else "")
    return f"{shown}: {PARTS[name][part]}" if part else shown
