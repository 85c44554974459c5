"""Turns the labels of an article into a gold record of the interface shape.

A label is written `value | raw`; where both are the same, once. `-` stands for null.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .article import Article
from .page import Page

Json = dict[str, Any]


def field(label: str) -> Json:
    """`2024-09-18 | Rabu (18/9)` as a field whose raw text is the second half."""
    value, _, raw = label.partition(" | ")
    return _field(value, raw or value)


def _field(value: str, raw: str) -> Json:
    return {"value": value, "raw": raw, "page": 1, "start": None, "end": None, "confidence": 1.0}


def amount(label: str) -> Json:
    """`18750000000 | Rp18,75 miliar | anggaran [| USD]`."""
    value, raw, role, *rest = label.split(" | ")
    return _field(value, raw) | {"currency": rest[0] if rest else "IDR", "role": role}


def party(label: str) -> Json:
    """`full name | raw | kind | region code [| signatory [| position]]`."""
    parts = [None if part == "-" else part for part in label.split(" | ")]
    value, raw, kind, code, signatory, position = parts + [None] * (6 - len(parts))
    return {
        "name": _field(value or "", raw or ""),
        "role": None,
        "kind": kind,
        "region_code": code,
        "signatory": field(signatory) if signatory else None,
        "position": field(position) if position else None,
    }


def person(label: str) -> Json:
    """`name [| position [| position as written]]`."""
    name, _, rest = label.partition(" | ")
    return {"name": field(name), "position": field(rest) if rest else None}


def agreement(labels: Mapping[str, Any]) -> Json:
    """One announced agreement; what the article does not say is null or empty."""
    optional = {
        key: field(labels[key]) if key in labels else None
        for key in ("subject", "signed", "place", "starts", "ends", "duration")
    }
    if optional["ends"]:
        optional["ends"]["origin"] = "stated"
    return {
        "form": labels["form"],
        "type": labels.get("type"),
        "subject": optional["subject"],
        "numbers": [field(label) for label in labels.get("numbers", ())],
        "parties": [party(label) for label in labels["parties"]],
        "sectors": [field(label) for label in labels.get("sectors", ())],
        "signed": optional["signed"],
        "place": optional["place"],
        "starts": optional["starts"],
        "ends": optional["ends"],
        "duration": optional["duration"],
        "amounts": [amount(label) for label in labels.get("amounts", ())],
        "count": labels.get("count", 1),
        "checks": [],
    }


def event(labels: Mapping[str, Any] | None) -> Json | None:
    """The event of an article, or None where it reports no cooperation event."""
    if labels is None:
        return None
    found = {key: field(labels[key]) if key in labels else None for key in ("date", "place")}
    return {"class": labels["class"], **found, "confidence": 1.0}


def record(article: Article, page: Page, sha256: str) -> Json:
    """The gold record of one page of an article."""
    labels = article.labels
    kept = {} if page.number > 1 or article.kind == "other" else labels
    persons = [found for found in map(person, labels.get("persons", ())) if found["name"]["raw"] in page.text]
    agreements = [_on_page(agreement(row), page.text) for row in kept.get("agreements", ())]
    _share_positions(agreements, persons)
    return {
        "document": {
            "source": f"corpus/{page.path}",
            "sha256": sha256,
            "kind": article.kind,
            "title": article.title,
            "published": article.published.date().isoformat() if article.published else None,
            "languages": [article.language],
            "pages": 1,
            "ocr_pages": [],
            "warnings": [],
        },
        "event": event(kept.get("event")),
        "agreements": agreements,
        "amounts": _seen([amount(label) for label in kept.get("amounts", ())], page.text),
        "legal_references": _seen([field(label) for label in labels.get("legal", ())], page.text),
        "persons": persons,
    }


def _seen(fields: Sequence[Json], text: str) -> list[Json]:
    return [item for item in fields if item["raw"] in text]


def _on_page(found: Json, text: str) -> Json:
    """Without the signatories who are named only on the other page of the article."""
    for side in found["parties"]:
        if side["signatory"] and side["signatory"]["raw"] not in text:
            side["signatory"] = side["position"] = None
    return found


def _share_positions(agreements: Sequence[Json], persons: Sequence[Json]) -> None:
    """A signatory holds the full position that the list of persons gives."""
    positions = {found["name"]["raw"]: found["position"] for found in persons}
    for side in (side for row in agreements for side in row["parties"]):
        if side["signatory"] and positions.get(side["signatory"]["raw"]):
            side["position"] = positions[side["signatory"]["raw"]]
