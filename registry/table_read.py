"""Understands a register that somebody kept in a spreadsheet, with all its habits. Pure: cells in, rows understood out.

Known habits: headings in two merged rows, section rows between, totals below, several partners in one cell, dates as
Indonesian text, terms as "1 Maret 2022 s/d 28 Februari 2027" or "5 tahun", numbers as text, 0000-00-00 for no end.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from registry.values import read_amount, read_date, read_duration

#: Rows in which the headings are looked for; above them stand titles and the name of the office.
HEADING_ROWS = 20
#: So many known headings make a row the heading row.
MIN_HEADINGS = 3
_LISTS = ("number", "party", "sector")


@dataclass(slots=True)
class Understood:
    """One row of the table."""

    sheet: str
    row: int  #: as the spreadsheet counts, from 1
    values: dict[str, list[str]] = field(default_factory=dict)  #: name of a field → its values, ready for the registry
    cells: dict[str, str] = field(default_factory=dict)  #: heading → the text as it stands
    origins: dict[str, str] = field(default_factory=dict)  #: name of a field → the heading it came from
    unclear: list[tuple[str, str]] = field(default_factory=list)  #: (heading, text) of what was not understood


@dataclass(frozen=True, slots=True)
class SheetReading:
    sheet: str
    headings: dict[str, str]  #: heading → the field it holds
    unknown: tuple[str, ...]  #: headings that were not understood
    rows: tuple[Understood, ...]
    skipped: tuple[tuple[int, str], ...]  #: (row, why)


@cache
def _knowledge() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("data").joinpath("columns.toml").read_text("utf-8"))


def fold(text: Any) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", str(text if text is not None else "").casefold()).split())


def heading_field(text: str) -> str | None:
    """
    >>> heading_field("Nomor Naskah"), heading_field("Tgl. TTD"), heading_field("PIHAK II"), heading_field("Cuaca")
    ('number', 'signed', 'party', None)
    """
    folded = fold(text)
    best: tuple[int, str] | None = None
    for name, phrases in _knowledge()["headings"].items():
        for phrase in phrases:
            if folded == phrase or (folded.startswith(phrase + " ") and name != "ignored"):
                score = len(phrase) + 100 * (folded == phrase)
                if best is None or score > best[0]:
                    best = (score, name)
    return best[1] if best else None


def read_sheet(sheet: str, rows: Sequence[Sequence[Any]]) -> SheetReading | None:
    """What a sheet says; None where no row looks like headings."""
    at = _heading_row(rows)
    if at is None:
        return None
    headings, below = _headings(rows, at)
    known = {title: name for title in headings if title and (name := heading_field(title))}
    understood, skipped = [], []
    section: str | None = None
    for index in range(below, len(rows)):
        texts = [_text(value) for value in rows[index]]
        distinct = {text for text in texts if text}
        if not distinct:
            continue
        if len(distinct) == 1 or fold(next(iter(t for t in texts if t))) in ("jumlah", "total", "jumlah total"):
            section = _named(next(iter(distinct)), "types") or section
            skipped.append((index + 1, f"bukan baris naskah: {next(iter(t for t in texts if t))[:60]}"))
            continue
        row = _row(sheet, index + 1, headings, rows[index], known, section)
        if "subject" in row.values or "party" in row.values or "number" in row.values:
            understood.append(row)
        else:
            skipped.append((index + 1, "tidak ada judul, pihak atau nomor"))
    unknown = tuple(title for title in dict.fromkeys(headings) if title and title not in known)
    return SheetReading(sheet, known, unknown, tuple(understood), tuple(skipped))


def _text(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip() if value is not None else ""


def _heading_row(rows: Sequence[Sequence[Any]]) -> int | None:
    counts = [
        (len({name for value in row if isinstance(value, str) and (name := heading_field(value))}), -index)
        for index, row in enumerate(rows[:HEADING_ROWS])
    ]
    best = max(counts, default=(0, 0))
    return -best[1] if best[0] >= MIN_HEADINGS else None


def _headings(rows: Sequence[Sequence[Any]], at: int) -> tuple[list[str], int]:
    """The heading of every column, joined over a second heading row where there is one, and the first row below."""
    first = [_text(value) for value in rows[at]]
    below = at + 1
    second = [_text(value) for value in rows[below]] if below < len(rows) else []
    known = [heading_field(text) for text in second if text]
    if second and known and sum(name is not None for name in known) >= max(1, len(known) // 2 + 1):
        first = [
            two if two and two != one and heading_field(two) else one
            for one, two in zip(first, [*second, *[""] * len(first)], strict=False)
        ]
        below += 1
    # A row of column numbers (1, 2, 3 …) under the headings is no agreement.
    digits = [_text(value).strip("()") for value in rows[below] if _text(value)] if below < len(rows) else []
    if len(digits) > 2 and digits[0].isdigit():
        below += digits == [str(int(digits[0]) + step) for step in range(len(digits))]
    return first, below


def _row(
    sheet: str, number: int, headings: list[str], values: Sequence[Any], known: dict[str, str], section: str | None
) -> Understood:  # fmt: skip
    row = Understood(sheet, number)
    if section:
        row.values["type"] = [section]
    for title, value in zip(headings, values, strict=False):
        text = _text(value)
        if not title or not text or text in ("-", "–", "—"):
            continue
        row.cells[title] = f"{row.cells[title]}; {text}" if title in row.cells else text
        name = known.get(title)
        if name is None or name == "ignored":
            continue
        if not _take(row, name, title, text):
            row.unclear.append((title, text))
    if "form" not in row.values:
        # Numbers and titles name the form where no column does: 119/12/PKS/2022.
        said = " ".join([*row.values.get("number", []), *row.values.get("subject", []), sheet])
        row.values |= {"form": [form]} if (form := _named(said, "forms")) else {}
    return row


def _take(row: Understood, name: str, title: str, text: str) -> bool:
    """Puts a cell into the row's values; False where it was not understood."""
    found = _values(name, text)
    if not found:
        return _nothing(name, text)
    for target, values in found.items():
        row.origins.setdefault(target, title)
        if target in _LISTS:
            row.values.setdefault(target, []).extend(v for v in values if v not in row.values.get(target, []))
        else:
            row.values.setdefault(target, values)
    return True


def _nothing(name: str, text: str) -> bool:
    """Whether the text says that there is nothing, which is understood."""
    return fold(text) in ("tidak ada", "nihil", "sampai sekarang", "0") or text.startswith("0000")


def _values(name: str, text: str) -> dict[str, list[str]]:
    match name:
        case "number":
            return (
                {"number": [part for part in _split_lines(text) if any(map(str.isdigit, part))]}
                if _digits(text)
                else {}
            )
        case "party":
            return {"party": split_parties(text)}
        case "signed" | "starts" | "ends":
            return _dated(name, text)
        case "term":
            return _term(text)
        case "amount":
            amount = read_amount(text)
            return {"amount": [amount[0]], "currency": [amount[1]]} if amount else {}
        case "sector":
            return _sectors(text)
        case "type":
            kind, form = _named(text, "types"), _named(text, "forms")
            return {**({"type": [kind]} if kind else {}), **({"form": [form]} if form else {})}
        case "form":
            form = _named(text, "forms")
            return {"form": [form]} if form else {}
    return {name: [" ".join(text.split())]}


def _digits(text: str) -> bool:
    return any(map(str.isdigit, text))


def _named(text: str, table: str) -> str | None:
    """The form or kind that a text names; the longest phrase wins."""
    folded = fold(text)
    phrases = [(phrase, name) for name, known in _knowledge()[table].items() for phrase in known]
    hits = [(len(phrase), name) for phrase, name in phrases if re.search(rf"\b{re.escape(phrase)}\b", folded)]
    return max(hits)[1] if hits else None


def _dated(name: str, text: str) -> dict[str, list[str]]:
    parts = _range(text)
    if parts is not None:
        return {"starts": [parts[0]], "ends": [parts[1]]}
    found = read_date(text)
    return {name: [found]} if found else {}


_UNTIL = re.compile(r"\s*(?:s\s*[/.]\s*d\.?|sampai dengan|sampai|hingga|s\.d\.|–|—| - )\s*", re.IGNORECASE)


def _range(text: str) -> tuple[str, str] | None:
    """
    >>> _range("1 Maret 2022 s/d 28 Februari 2027"), _range("2020 - 2025"), _range("5 tahun")
    (('2022-03-01', '2027-02-28'), ('2020', '2025'), None)
    """
    parts = [part for part in _UNTIL.split(text) if part]
    if len(parts) != 2:
        return None
    last = read_date(parts[1].strip())
    first = read_date(parts[0].strip())
    if first is None and last is not None and len(last) == 10:
        # "1 Maret s/d 31 Desember 2024": the year stands once.
        first = read_date(f"{parts[0].strip()} {last[:4]}")
    return (first, last) if first and last else None


def _term(text: str) -> dict[str, list[str]]:
    if (parts := _range(text)) is not None:
        return {"starts": [parts[0]], "ends": [parts[1]]}
    duration = read_duration(text)
    return {"duration": [duration]} if duration else {}


def _sectors(text: str) -> dict[str, list[str]]:
    from extract.sectors import find_sectors, names

    exact = {name.casefold(): name for name in names()}
    found: list[str] = []
    for part in re.split(r"[;\n]", text):
        if part.strip().casefold() in exact:
            found.append(exact[part.strip().casefold()])
        else:
            found += [mention.sector for mention in find_sectors(part)]
    return {"sector": list(dict.fromkeys(found))} if found else {}


_NUMBERED = re.compile(r"^\(?\d{1,2}[.)]\s+|^[a-z][.)]\s+", re.IGNORECASE)


def _split_lines(text: str) -> list[str]:
    """The lines of a cell, without what numbers them."""
    parts = [_NUMBERED.sub("", " ".join(piece.split())).strip(" ,;-") for piece in re.split(r"[;\n]", text)]
    return [part for part in parts if part]


def split_parties(text: str) -> list[str]:
    """The organisations that one cell names, by their full official names where those are known.

    >>> split_parties("1. Pemprov Bali\\n2. Pemkot Denpasar")
    ['Pemerintah Provinsi Bali', 'Pemerintah Kota Denpasar']
    >>> split_parties("Pemerintah Provinsi Bali dan Kementerian Pertanian")
    ['Pemerintah Provinsi Bali', 'Kementerian Pertanian']
    """
    return list(dict.fromkeys(name for part in _split_lines(text) for name in _joined(part)))


def _joined(part: str) -> Iterator[str]:
    from extract.organisations import resolve_organisation

    pieces = re.split(r"\s+(?:dan|dengan|serta|&)\s+|\s*,\s+", part)
    resolved = [resolve_organisation(piece) for piece in pieces]
    # "Dinas Pangan dan Pertanian" is one office: only pieces that all stand alone are several parties.
    if len(pieces) > 1 and all(one is not None and one.score >= 0.8 for one in resolved):
        yield from (one.name for one in resolved if one is not None)
        return
    whole = resolve_organisation(part)
    yield whole.name if whole is not None and whole.score >= 0.8 else part
