"""A small validator of the record that ``extract --json`` prints and that gold records have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

FORMS = {
    "kesepakatan_bersama",
    "nota_kesepakatan",
    "perjanjian_kerja_sama",
    "rencana_kerja",
    "pernyataan_kehendak",
    "memorandum_saling_pengertian",
    "adendum",
    "lainnya",
}
TYPES = {"KSDD", "KSDPK", "KSDPL", "KSDLL", "SINERGI", "BUKAN_KSD"}
KINDS = {
    "provinsi",
    "kabupaten",
    "kota",
    "desa",
    "kementerian",
    "lembaga",
    "perangkat_daerah",
    "bumn",
    "bumd",
    "perusahaan",
    "perguruan_tinggi",
    "organisasi",
    "pemerintah_asing",
    "lembaga_asing",
    "perorangan",
}
AMOUNT_ROLES = {"kontrak", "hibah", "investasi", "transaksi", "plafon", "anggaran", "lainnya"}
SECTORS = set(
    """pendidikan; kesehatan; pekerjaan umum dan penataan ruang; perumahan rakyat dan kawasan permukiman;
    ketenteraman, ketertiban umum, dan pelindungan masyarakat; sosial; tenaga kerja;
    pemberdayaan perempuan dan pelindungan anak; pangan; pertanahan; lingkungan hidup;
    administrasi kependudukan dan pencatatan sipil; pemberdayaan masyarakat dan Desa;
    pengendalian penduduk dan keluarga berencana; perhubungan; komunikasi dan informatika;
    koperasi, usaha kecil, dan menengah; penanaman modal; kepemudaan dan olah raga; statistik; persandian;
    kebudayaan; perpustakaan; kearsipan; kelautan dan perikanan; pariwisata; pertanian; kehutanan;
    energi dan sumber daya mineral; perdagangan; perindustrian; transmigrasi; penunjang/lainnya""".replace(
        "\n    ", " "
    ).split("; ")
)
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?$")
DURATION = re.compile(r"P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$")
REGION = re.compile(r"\d{2}(\.\d{2})?$")
KEYS = {
    "record": {"document", "event", "agreements", "amounts", "legal_references", "persons"},
    "document": {"source", "sha256", "kind", "title", "published", "languages", "pages", "ocr_pages", "warnings"},
    "agreement": {
        "form",
        "type",
        "subject",
        "numbers",
        "parties",
        "sectors",
        "signed",
        "place",
        "starts",
        "ends",
        "duration",
        "amounts",
        "count",
        "checks",
    },
    "party": {"name", "role", "kind", "region_code", "signatory", "position"},
}


def faults(record: dict[str, Any]) -> Iterator[str]:
    """Every way in which ``record`` departs from the interface; nothing when it is right."""
    yield from _keys("record", record)
    yield from _keys("document", record["document"])
    yield from _fields("legal_references", record["legal_references"])
    yield from _amounts(record["amounts"])
    for person in record["persons"]:
        yield from _field("person", person["name"])
        yield from _optional("person position", person["position"])
    for agreement in record["agreements"]:
        yield from _agreement(agreement)


def fields(node: Any) -> Iterator[dict[str, Any]]:
    """Every field anywhere under ``node``."""
    if isinstance(node, dict):
        if "raw" in node:
            yield node
        else:
            for value in node.values():
                yield from fields(value)
    elif isinstance(node, list):
        for value in node:
            yield from fields(value)


def _agreement(agreement: dict[str, Any]) -> Iterator[str]:
    yield from _keys("agreement", agreement)
    yield from _member("form", agreement["form"], FORMS)
    yield from _member("type", agreement["type"], TYPES | {None})
    for name in ("subject", "place"):
        yield from _optional(name, agreement[name])
    for name in ("signed", "starts", "ends"):
        yield from _optional(name, agreement[name])
        if agreement[name] and not DATE.match(agreement[name]["value"]):
            yield f"{name} is no ISO date"
    if agreement["ends"] and agreement["ends"].get("origin") not in ("stated", "estimated"):
        yield "ends has no origin"
    yield from _optional("duration", agreement["duration"])
    if agreement["duration"] and not DURATION.match(agreement["duration"]["value"]):
        yield "duration is no ISO duration"
    for name in ("numbers", "sectors"):
        yield from _fields(name, agreement[name])
    for sector in agreement["sectors"]:
        yield from _member("sector", sector["value"], SECTORS)
    yield from _amounts(agreement["amounts"])
    for party in agreement["parties"]:
        yield from _party(party)
    if not isinstance(agreement["count"], int) or agreement["count"] < 1:
        yield "count is no positive whole number"
    if any(set(check) != {"code", "message"} for check in agreement["checks"]):
        yield "a check is not a code with a message"


def _party(party: dict[str, Any]) -> Iterator[str]:
    yield from _keys("party", party)
    yield from _field("party name", party["name"])
    yield from _member("kind", party["kind"], KINDS | {None})
    if party["region_code"] is not None and not REGION.match(party["region_code"]):
        yield f"region code {party['region_code']!r}"
    yield from _optional("signatory", party["signatory"])
    yield from _optional("position", party["position"])


def _amounts(amounts: list[dict[str, Any]]) -> Iterator[str]:
    yield from _fields("amounts", amounts)
    for amount in amounts:
        yield from _member("amount role", amount.get("role"), AMOUNT_ROLES)
        if not re.fullmatch(r"[A-Z]{3}", str(amount.get("currency"))):
            yield "currency is no ISO 4217 code"
        try:
            Decimal(amount["value"])
        except InvalidOperation:
            yield f"amount {amount['value']!r} is no number"


def _fields(name: str, items: list[dict[str, Any]]) -> Iterator[str]:
    for item in items:
        yield from _field(name, item)


def _optional(name: str, item: dict[str, Any] | None) -> Iterator[str]:
    if item is not None:
        yield from _field(name, item)


def _field(name: str, item: dict[str, Any]) -> Iterator[str]:
    for key in ("value", "raw", "page", "start", "end", "confidence"):
        if key not in item:
            yield f"{name} lacks {key}"
    if item.get("raw") == "" and "origin" not in item:
        yield f"{name} was not read and has no origin"
    if not 0 <= item.get("confidence", -1) <= 1:
        yield f"{name} has no probability"


def _member(name: str, value: Any, allowed: set[Any]) -> Iterator[str]:
    if value not in allowed:
        yield f"{name} {value!r}"


def _keys(name: str, item: dict[str, Any]) -> Iterator[str]:
    if set(item) != KEYS[name]:
        yield f"{name}: keys {sorted(set(item) ^ KEYS[name])}"
