"""An extracted agreement as single fields by path, laid beside what people decided before. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from extract.record import Agreement, Amount, Field, Party

#: What a value without a place of its own (form, kind of a party) takes for place.
_NOWHERE = Field(value="", raw="", page=1, start=0, end=0, confidence=0.0)


@dataclass(frozen=True, slots=True)
class Read:
    """What the machine read for one field."""

    value: str
    raw: str
    page: int
    start: int
    end: int
    confidence: float | None  #: None where the extraction gives none
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Pin:
    """What a person decided for one element of a list, which ties it to its ordinal."""

    value: str | None
    basis: str | None  #: what the machine read there at the time; None: the person added the element


def place(values: list[str], pins: dict[int, Pin]) -> list[int]:
    """The ordinal of each of `values`, in document order, so that a person's decision stays with its element.

    An element that equals what a person saw or set takes that person's ordinal; the others follow in order, never
    on an element that a person added.

    >>> place(["a", "b"], {}), place(["b", "a"], {1: Pin("A", "a")})
    ([1, 2], [2, 1])
    """
    taken: dict[int, int] = {}
    for ordinal, pin in sorted(pins.items()):
        known = (pin.basis, pin.value)
        match = next((i for i, value in enumerate(values) if i not in taken and value in known), None)
        if match is not None:
            taken[match] = ordinal
    used = set(taken.values()) | {ordinal for ordinal, pin in pins.items() if pin.basis is None}
    free = (ordinal for ordinal in range(1, len(values) + len(pins) + 1) if ordinal not in used)
    return [taken[i] if i in taken else next(free) for i in range(len(values))]


def flatten(agreement: Agreement, pins: dict[str, dict[int, Pin]]) -> dict[str, Read]:
    """Every value of `agreement` by path; `pins` by list name."""
    found: dict[str, Read] = {"form": _bare(agreement.form)}
    if agreement.type:
        found["type"] = _bare(agreement.type)
    if agreement.count != 1:
        found["count"] = _bare(str(agreement.count))
    for name in ("subject", "signed", "place", "starts", "ends", "duration", "funding"):
        if (field := getattr(agreement, name)) is not None:
            found[name] = _read(field)
    for name, fields in (("number", agreement.numbers), ("sector", agreement.sectors), ("cite", agreement.cites)):
        for ordinal, field in _placed(fields, pins.get(name, {})):
            found[f"{name}.{ordinal}"] = _read(field)
    _parties(agreement.parties, pins.get("party", {}), found)
    _amounts(agreement.amounts, pins.get("amount", {}), found)
    return found


def _placed(fields: Iterable[Field], pins: dict[int, Pin]) -> list[tuple[int, Field]]:
    listed = list(fields)
    return list(zip(place([field.value for field in listed], pins), listed, strict=True))


def _parties(parties: tuple[Party, ...], pins: dict[int, Pin], found: dict[str, Read]) -> None:
    for ordinal, party in zip(place([party.name.value for party in parties], pins), parties, strict=True):
        here = f"party.{ordinal}"
        found[here] = _read(party.name)
        for part in ("role", "kind", "region_code"):
            if value := getattr(party, part):
                found[f"{here}.{part}"] = _bare(value)
        for part in ("signatory", "position"):
            if (field := getattr(party, part)) is not None:
                found[f"{here}.{part}"] = _read(field)


def _amounts(amounts: tuple[Amount, ...], pins: dict[int, Pin], found: dict[str, Read]) -> None:
    for ordinal, amount in zip(place([amount.value for amount in amounts], pins), amounts, strict=True):
        found[f"amount.{ordinal}"] = _read(amount)
        found[f"amount.{ordinal}.currency"] = _bare(amount.currency)
        found[f"amount.{ordinal}.role"] = _bare(amount.role)


def _read(field: Field) -> Read:
    return Read(field.value, field.raw, field.page, field.start, field.end, round(field.confidence, 4), field.origin)


def _bare(value: str) -> Read:
    return replace(_read(replace(_NOWHERE, value=value)), confidence=None)


def marks(agreement: Agreement) -> set[str]:
    """What tells an agreement from the others of its document: parties, numbers, subject."""
    fields = [party.name for party in agreement.parties] + list(agreement.numbers)
    if agreement.subject is not None:
        fields.append(agreement.subject)
    return {field.value for field in fields}


def align(known: dict[int, set[str]], found: list[set[str]]) -> list[int]:
    """The ordinal of each agreement found, so that those a person worked on (`known`: their marks) keep theirs.

    >>> align({1: {"Bali"}}, [{"Bali"}, {"NTT"}]), align({1: {"Bali", "x"}}, [{"NTT"}, {"Bali"}])
    ([1, 2], [2, 1])
    """
    taken: dict[int, int] = {}
    for ordinal, marks_before in sorted(known.items()):
        shared = {i: len(marks_before & after) for i, after in enumerate(found) if i not in taken}
        best = max(shared.values(), default=0)
        candidates = [i for i, count in shared.items() if count == best]
        if best and (len(candidates) == 1 or ordinal - 1 in candidates):
            taken[candidates[0] if len(candidates) == 1 else ordinal - 1] = ordinal
        elif not best and not marks_before and ordinal - 1 in shared:
            taken[ordinal - 1] = ordinal
    free = (o for o in range(1, len(found) + len(known) + 1) if o not in set(taken.values()))
    return [taken[i] if i in taken else next(free) for i in range(len(found))]
