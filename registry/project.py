"""The fields of an agreement as the one row that lists, filters and reports read. Pure."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from registry.dates import first_day, last_day
from registry.identity import entity_id, number_key
from registry.names import name_key
from registry.paths import order, split

#: Below this confidence a field counts as doubtful. Chosen so that review shows what a careful reader would check;
#: rerun the calibration of the extraction's evaluation after changing it.
DOUBTFUL = 0.8
#: How much a failed check lowers a field in the order of review: below every field that no check touches.
CHECK_WEIGHT = 1.0
#: A newer reading that disagrees with a person's value is worth a look soon, after what checks found.
SUGGESTION_PRIORITY = 0.3

#: Which fields a failed check is about, by the beginning of its code.
_CHECKED = {
    "tanggal": ("signed",), "hari": ("signed",), "terbilang": ("amount",), "durasi": ("ends", "starts", "duration"),
    "nomor": ("number",), "pihak": ("party",), "nilai": ("amount",), "bulan": ("signed", "number"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FieldState:
    """One row of the table `field`."""

    path: str
    value: str | None = None
    raw: str | None = None
    page: int | None = None
    start: int | None = None
    end: int | None = None
    confidence: float | None = None
    origin: str | None = None
    human: bool = False
    human_value: str | None = None
    human_by: str | None = None
    human_at: str | None = None
    human_action: str | None = None
    basis: str | None = None
    priority: float | None = None
    skips: int = 0

    @property
    def effective(self) -> str | None:
        """What counts: the person's word where there is one."""
        return self.human_value if self.human else self.value

    @property
    def suggestion(self) -> str | None:
        """What newer rules read that neither was known to the person who decided nor equals the decision."""
        if not self.human or self.value is None or self.value in (self.basis, self.human_value):
            return None
        return self.value


@dataclass(frozen=True, slots=True)
class Projection:
    row: dict[str, Any]  #: derived columns of `agreement`
    parties: list[dict[str, Any]]
    numbers: list[dict[str, Any]]
    sectors: list[dict[str, Any]]


def priority(state: FieldState, checks: list[dict[str, str]]) -> float | None:
    """Where review puts a field, the smallest first; None where nobody needs to look."""
    if state.human:
        return SUGGESTION_PRIORITY if state.suggestion is not None else None
    if state.value is None or state.confidence is None:
        return None
    name = state.path.split(".")[0]
    failed = any(name in names for check in checks for names in [_about(check["code"])])
    return round(state.confidence - CHECK_WEIGHT * failed, 4)


def _about(code: str) -> tuple[str, ...]:
    return _CHECKED.get(code.split("_")[0], ())


def project(fields: list[FieldState], checks: list[dict[str, str]], event_date: str | None = None) -> Projection:
    """The row of an agreement; `event_date` is the day of the news event that announces it, else None."""
    values = {state.path: state.effective for state in fields if state.effective is not None}
    paths = sorted(values, key=order)
    signed = values.get("signed") or event_date
    starts, ends, ends_origin = _term({state.path: state for state in fields}, values)
    numbers = _listed(values, paths, "number")
    sectors = _listed(values, paths, "sector")
    parties = [_party(values, path) for path in paths if _is_main(path, "party")]
    row = {
        **{name: values.get(name) for name in ("form", "type", "subject", "place", "funding")},
        "starts": starts,
        "ends": ends,
        **_amount(values, paths),
        "terminated": first_day(values.get("terminated")),
        "numbers": "; ".join(numbers),
        "parties": "; ".join(party["name"] for party in parties),
        "sectors": "; ".join(sectors),
        "opd": values.get("opd") or next((p["name"] for p in parties if p["kind"] == "perangkat_daerah"), None),
        "signed": signed,
        "signed_from": first_day(signed),
        "signed_to": last_day(signed),
        "year": int(first[:4]) if (first := first_day(signed)) else None,
        "ends_origin": ends_origin if ends else None,
        "ends_to": last_day(ends),
        "count": int(values["count"]) if values.get("count", "").isdigit() else 1,
        "checks": json.dumps(checks, ensure_ascii=False, sort_keys=True),
        "check_count": len(checks),
        "doubts": sum(1 for s in fields if (p := priority(s, checks)) is not None and p < DOUBTFUL),
    }
    keys = {(key, False) for number in numbers if (key := number_key(number))}
    keys |= {(key, True) for cited in _listed(values, paths, "cite") if (key := number_key(cited))}
    return Projection(
        row=row,
        parties=parties,
        numbers=[{"key": key, "cited": cited} for key, cited in sorted(keys)],
        sectors=[{"name": name} for name in sorted(set(sectors))],
    )


def _term(states: dict[str, FieldState], values: dict[str, str]) -> tuple[str | None, str | None, str | None]:
    """First and last day, and where the last comes from.

    What was estimated from a day or a term that a person has since set is estimated anew, or gone with the term.
    """
    blank = FieldState("")
    at = {name: states.get(name, blank) for name in ("signed", "starts", "ends", "duration")}
    starts, ends, origin = values.get("starts"), values.get("ends"), at["ends"].origin
    if not at["starts"].human and at["signed"].human and at["starts"].origin == "estimated":
        starts = values.get("signed")
    if at["ends"].human:
        return starts, ends, "stated"
    if (ends and origin != "estimated") or not any(at[name].human for name in ("signed", "starts", "duration")):
        return starts, ends, origin or "stated"
    from extract.values.durations import add

    first, length = starts or values.get("signed"), values.get("duration")
    return starts, add(first, length) if first and length else None, "estimated"


def _is_main(path: str, name: str) -> bool:
    parts = split(path)
    return parts is not None and parts[0] == name and parts[2] is None


def _listed(values: dict[str, str], paths: list[str], name: str) -> list[str]:
    return [values[path] for path in paths if _is_main(path, name)]


def _party(values: dict[str, str], path: str) -> dict[str, Any]:
    name = values[path]
    parts = {part: values.get(f"{path}.{part}") for part in ("role", "kind", "region_code")}
    return {"ordinal": int(path.split(".")[1]), "entity_id": entity_id(name_key(name)), "name": name, **parts}


def _amount(values: dict[str, str], paths: list[str]) -> dict[str, Any]:
    """The first contract or grant value; ceilings, budgets and investments are no value of the agreement."""
    for path in paths:
        if _is_main(path, "amount") and values.get(f"{path}.role", "kontrak") in ("kontrak", "hibah"):
            try:
                size = float(Decimal(values[path]))
            except InvalidOperation:
                continue
            return {"amount": values[path], "amount_size": size, "currency": values.get(f"{path}.currency", "IDR")}
    return {"amount": None, "amount_size": None, "currency": None}
