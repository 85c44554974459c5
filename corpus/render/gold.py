"""Builds the gold record and the true text of one agreement from its source and its printed pages."""

from __future__ import annotations

import datetime
import hashlib
import re
from pathlib import Path
from typing import Any

from corpus.render.source import Source

Field = dict[str, Any]
SPACES = re.compile(r"\s+")
DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$")


class GoldError(ValueError):
    """A gold value whose printed words stand on no page."""


def squeeze(text: str) -> str:
    """``text`` with every run of white space as one space."""
    return SPACES.sub(" ", text).strip()


def record(source: Source, texts: list[str], pdf: bytes) -> dict[str, Any]:
    """The gold record in the shape of ``extract --json``. Raises GoldError."""
    gold = source.gold
    finder = _Finder(source.stem, [squeeze(text) for text in texts])
    agreement = _agreement(gold, finder)
    return {
        "document": {
            "source": (Path("corpus") / source.home / "agreements" / f"{source.stem}.pdf").as_posix(),
            "sha256": hashlib.sha256(pdf).hexdigest(),
            "kind": "agreement",
            "title": _title(gold, agreement),
            "published": None,
            "languages": gold.get("languages", ["id"]),
            "pages": len(texts),
            "ocr_pages": list(range(1, len(texts) + 1)) if source.scan else [],
            "warnings": [],
        },
        "event": None,
        "agreements": [agreement],
        "amounts": [_amount(item, finder) for item in gold.get("other_amounts", [])],
        "legal_references": _laws(source, finder),
        "persons": _persons(agreement, gold, finder),
    }


def _agreement(gold: dict[str, Any], finder: _Finder) -> dict[str, Any]:
    duration = finder.field(gold.get("duration"))
    signed = finder.field(gold.get("signed"))
    starts = _starts(gold, finder, signed, duration)
    return {
        "form": gold["form"],
        "type": gold["type"],
        "subject": finder.field(gold["subject"]),
        "numbers": [finder.field(item) for item in gold.get("numbers", [])],
        "parties": [_party(item, finder) for item in gold["party"]],
        "sectors": [finder.field(item) for item in gold["sectors"]],
        "signed": signed,
        "place": finder.field(gold.get("place")),
        "starts": starts,
        "ends": _ends(gold, finder, starts, duration),
        "duration": duration,
        "amounts": [_amount(item, finder) for item in gold.get("amounts", [])],
        "count": 1,
        "checks": [{"code": code, "message": message} for code, message in gold.get("checks", [])],
    }


def _party(item: dict[str, Any], finder: _Finder) -> dict[str, Any]:
    return {
        "name": finder.field(item["name"]),
        "role": item.get("role"),
        "kind": item["kind"],
        "region_code": item.get("region_code"),
        "signatory": finder.field(item.get("signatory")),
        "position": finder.field(item.get("position")),
    }


def _starts(gold: dict[str, Any], finder: _Finder, signed: Field | None, duration: Field | None) -> Field | None:
    """The stated start, else the signing day where the term runs from signing."""
    if "starts" in gold:
        return finder.field(gold["starts"])
    if not signed or not (duration or "ends" in gold):
        return None
    return _computed(signed["value"], duration["page"] if duration else signed["page"])


def _ends(gold: dict[str, Any], finder: _Finder, starts: Field | None, duration: Field | None) -> Field | None:
    if "ends" in gold:
        found = finder.field(gold["ends"])
        return found and {**found, "origin": "stated"}
    if not starts or not duration:
        return None
    return _computed(add(starts["value"], duration["value"]).isoformat(), duration["page"])


def add(start: str, duration: str) -> datetime.date:
    """Last day of a term: ``start`` + ``duration`` - 1 day.

    >>> add("2024-09-18", "P5Y").isoformat(), add("2024-02-28", "P18M").isoformat()
    ('2029-09-17', '2025-08-27')
    """
    match = DURATION.match(duration)
    if match is None:
        raise ValueError(duration)
    years, months, days = (int(part or 0) for part in match.groups())
    day = datetime.date.fromisoformat(start)
    month = day.month - 1 + months
    moved = day.replace(year=day.year + years + month // 12, month=month % 12 + 1)
    return moved + datetime.timedelta(days=days - 1)


def _computed(value: str, page: int) -> Field:
    return {
        "value": value,
        "raw": "",
        "page": page,
        "start": None,
        "end": None,
        "confidence": 1.0,
        "origin": "estimated",
    }


def _amount(item: list[str], finder: _Finder) -> Field:
    value, raw, currency, role = item
    return {**finder.found(value, raw), "currency": currency, "role": role}


def _laws(source: Source, finder: _Finder) -> list[Field]:
    seen: dict[str, str] = dict(source.laws)
    for value, raw in source.gold.get("laws", []):
        seen.setdefault(value, raw)
    return [finder.found(value, raw) for value, raw in seen.items()]


def _persons(agreement: dict[str, Any], gold: dict[str, Any], finder: _Finder) -> list[dict[str, Any]]:
    signers = [
        {"name": party["signatory"], "position": party["position"]}
        for party in agreement["parties"]
        if party["signatory"]
    ]
    others = [
        {"name": finder.field(name), "position": finder.field(position)} for name, position in gold.get("persons", [])
    ]
    return signers + others


def _title(gold: dict[str, Any], agreement: dict[str, Any]) -> str:
    parties = " dan ".join(party["name"]["value"] for party in agreement["parties"])
    return f"{gold['title']} antara {parties} tentang {agreement['subject']['value']}"


class _Finder:
    """Finds the page on which printed words stand."""

    def __init__(self, stem: str, pages: list[str]) -> None:
        self.stem = stem
        self.pages = pages

    def field(self, item: str | list[str] | None) -> Field | None:
        """A field from "printed words", [value, printed words] or [value, printed words, context]; empty is null."""
        if not item:
            return None
        return self.found(squeeze(item), item) if isinstance(item, str) else self.found(*item)

    def found(self, value: str, raw: str, context: str = "") -> Field:
        """The field read from ``raw`` on the first page with it, or the first that has ``context``."""
        words = squeeze(raw)
        for number, text in enumerate(self.pages, start=1):
            if words in (context or words) and (context or words) in text:
                return {"value": value, "raw": words, "page": number, "start": None, "end": None, "confidence": 1.0}
        raise GoldError(f"{self.stem}: {words!r} stands on no page")
