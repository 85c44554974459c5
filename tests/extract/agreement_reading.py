"""What tests of whole agreements share: articles to go with a title block, and the values of a record."""

from __future__ import annotations

from typing import Any

from extract.record import to_json
from extract.run import extract
from ingest.types import Document, Page

BODY = """
Pasal 1
MAKSUD DAN TUJUAN
(1) Maksud kerja sama ini adalah saling membantu.
Pasal 2
JANGKA WAKTU
{term}
Pasal 3
PENUTUP
Demikian dibuat dalam rangkap 2 (dua) bermeterai cukup.
"""
TERM = "Perjanjian ini berlaku untuk jangka waktu 3 (tiga) tahun, terhitung sejak ditandatangani."
#: A whole agreement with a clinic, around the clause of the second party.
BEGIN = "Pada hari ini Senin tanggal tujuh bulan Maret tahun dua ribu dua puluh dua, kami yang bertanda tangan di bawah ini:\n"
END = BODY.format(term=TERM)
ONE = "1. dr. SALMA TUWO, Kepala Puskesmas Lamunre, bertindak untuk dan atas nama Puskesmas Lamunre, selanjutnya disebut PIHAK KESATU.\n"


def document(text: str) -> Document:
    """A document of one page that holds `text`."""
    return Document("uji.pdf", "0" * 64, "application/pdf", (Page(1, text),))


def read(text: str) -> dict[str, Any]:
    """What was read, values only."""
    record = to_json(extract(document(text)))
    if not record["agreements"]:
        return {"kind": record["document"]["kind"]}
    agreement = record["agreements"][0]
    flat = {"kind": record["document"]["kind"], "form": agreement["form"], "type": agreement["type"]}
    for name in ("subject", "signed", "place", "starts", "ends", "duration"):
        flat[name] = agreement[name] and agreement[name]["value"]
    flat["numbers"] = [n["value"] for n in agreement["numbers"]]
    flat["parties"] = [p["name"]["value"] for p in agreement["parties"]]
    flat["roles"] = [p["role"] for p in agreement["parties"]]
    flat["kinds"] = [p["kind"] for p in agreement["parties"]]
    flat["signatories"] = [p["signatory"] and p["signatory"]["value"] for p in agreement["parties"]]
    flat["positions"] = [p["position"] and p["position"]["value"] for p in agreement["parties"]]
    flat["checks"] = [c["code"] for c in agreement["checks"]]
    flat["amounts"] = [(a["value"], a["currency"], a["role"]) for a in agreement["amounts"]]
    return flat


def same(text: str, **expected: Any) -> None:
    found = read(text)
    assert {name: found.get(name) for name in expected} == expected


def title(one: str, other: str) -> str:
    """The title block of that agreement."""
    return f"PERJANJIAN KERJA SAMA\nANTARA\n{one}\nDENGAN\n{other}\nTENTANG\nRUJUKAN PASIEN\nNOMOR : 1/PKS/III/2022\n"
