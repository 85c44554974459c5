"""Understands a register that somebody kept in a spreadsheet, with all its habits. Pure: cells in, rows understood out.

Known habits: headings in two merged rows, section rows between, totals below, several partners in one cell, dates as
Indonesian text, terms as "1 Maret 2022 s/d 28 Februari 2027" or "5 tahun", numbers as text, 0000-00-00 for no end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from registry.table_headings import fold, heading_row, headings, knowledge, named, text_of
from registry.values import read_amount, read_date, read_duration

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


def read_sheet(sheet: str, rows: Sequence[Sequence[Any]]) -> SheetReading | None:
    """What a sheet says; None where no row looks like headings."""
    at = heading_row(rows)
    if at is None:
        return None
    titles, known, below = headings(rows, at)
    understood, skipped = [], []
    section: str | None = None
    above: list[str] = []
    for index in range(below, len(rows)):
        texts = [text_of(value) for value in rows[index]]
        if not any(texts):
            continue
        if (title := _between(texts)) is not None:
            section = named(title, "types") or section
            skipped.append((index + 1, f"bukan baris naskah: {title[:60]}"))
            continue
        above = [_ditto(text, above[at] if at < len(above) else "") for at, text in enumerate(texts)]
        row = _row(sheet, index + 1, titles, above, known, section)
        if "subject" in row.values or "party" in row.values or "number" in row.values:
            understood.append(row)
        else:
            skipped.append((index + 1, "tidak ada judul, pihak atau nomor"))
    unknown = tuple(title for title in dict.fromkeys(titles) if title and title not in known)
    return SheetReading(sheet, known, unknown, tuple(understood), tuple(skipped))


_MARK = re.compile(r"(?:[ivxlc]{1,5}|[a-z]|\d{1,2})[.)]?", re.IGNORECASE)
_SUMS = ("jumlah", "total", "jumlah total", "grand total", "sub total", "subtotal")


def _between(texts: list[str]) -> str | None:
    """What a row says that stands between the agreements: the title of a section, a sum, a signature; else None."""
    distinct = [text for text in dict.fromkeys(texts) if text]
    if len(distinct) == 1 or fold(distinct[0]) in _SUMS:
        return distinct[0]
    if len(distinct) == 2 and _MARK.fullmatch(distinct[0]):
        # "II" beside a title opens a section; "2" beside one may be an agreement of which no more is known.
        if not _digits(distinct[0]) or named(distinct[1], "types"):
            return distinct[1]
        return distinct[1] if fold(distinct[1]) in _SUMS else None
    return None


_SAME = {"idem", "sda", "s d a", "ditto", "sama dengan di atas", "sama dengan diatas"}


def _ditto(text: str, above: str) -> str:
    """The cell above where a cell says that it is the same."""
    return above if fold(text) in _SAME or text in ('"', "''", "”", "〃") else text


def _row(
    sheet: str, number: int, titles: list[str], texts: Sequence[str], known: dict[str, str], section: str | None
) -> Understood:  # fmt: skip
    row = Understood(sheet, number)
    if section:
        row.values["type"] = [section]
    for title, text in zip(titles, texts, strict=False):
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
        row.values |= {"form": [form]} if (form := named(said, "forms")) else {}
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
        case "subject":
            return {"subject": [_title(text)]}
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
            kind, form = named(text, "types"), named(text, "forms")
            return {**({"type": [kind]} if kind else {}), **({"form": [form]} if form else {})}
        case "form":
            form = named(text, "forms")
            return {"form": [form]} if form else {}
    return {name: [" ".join(text.split())]}


def _title(text: str) -> str:
    """What an agreement is about, without the form before it.

    >>> _title("Kesepakatan Bersama tentang Pengembangan  Pariwisata"), _title("Sinergi tentang data")
    ('Pengembangan Pariwisata', 'Sinergi tentang data')
    """
    whole = " ".join(text.split())
    before, about, rest = whole.partition(" tentang ")
    forms = {phrase for phrases in knowledge()["forms"].values() for phrase in phrases}
    return rest if about and rest and fold(before) in forms else whole


def _digits(text: str) -> bool:
    return any(map(str.isdigit, text))


def _dated(name: str, text: str) -> dict[str, list[str]]:
    parts = _range(text)
    if parts is not None:
        return {"starts": [parts[0]], "ends": [parts[1]]}
    found = _day(text)
    if found is None and name == "ends" and (duration := read_duration(text)):
        return {"duration": [duration]}
    return {name: [found]} if found else {}


_YEAR_WORD = re.compile(r"\b(?:th|thn|tahun)\b\.?\s*(?=\d{4}\b)", re.IGNORECASE)
#: Days since the start of 1900 as Excel counts them, for dates whose cell lost its format: 1954 to 2064.
_SERIAL = range(20_000, 60_000)


def _day(text: str) -> str | None:
    """
    >>> _day("44963"), _day("th. 2018"), _day("entah kapan")
    ('2023-02-06', '2018', None)
    """
    if re.fullmatch(r"\d{5}", text) and int(text) in _SERIAL:
        return (date(1899, 12, 30) + timedelta(days=int(text))).isoformat()
    return read_date(_YEAR_WORD.sub("", text).strip())


_UNTIL = re.compile(r"\s*(?:s\s*[/.]\s*d\.?|sampai dengan|sampai|hingga|s\.d\.|–|—| - )\s*", re.IGNORECASE)


def _range(text: str) -> tuple[str, str] | None:
    """
    >>> _range("1 Maret 2022 s/d 28 Februari 2027"), _range("2020 - 2025"), _range("5 tahun")
    (('2022-03-01', '2027-02-28'), ('2020', '2025'), None)
    """
    parts = [part for part in _UNTIL.split(text) if part]
    if len(parts) != 2:
        return None
    last, first = _day(parts[1].strip()), _day(parts[0].strip())
    if first is None and last is not None and len(last) == 10:
        # "1 Maret s/d 31 Desember 2024": the year stands once.
        first = _day(f"{parts[0].strip()} {last[:4]}")
    return (first, last) if first and last else None


def _term(text: str) -> dict[str, list[str]]:
    if (parts := _range(text)) is not None:
        return {"starts": [parts[0]], "ends": [parts[1]]}
    duration = read_duration(text)
    return {"duration": [duration]} if duration else {}


def _sectors(text: str) -> dict[str, list[str]]:
    from extract.values.sectors import find_sectors, names

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


_SHORT = re.compile(r"\b(pem(?:prov|kab|kot|ko|da|des))\.\s*", re.IGNORECASE)


def _joined(part: str) -> Iterator[str]:
    from extract.organisations.resolve import resolve_organisation

    part = _SHORT.sub(r"\1 ", part)
    pieces = re.split(r"\s+(?:dan|dengan|serta|&)\s+|\s*,\s+", part)
    resolved = [resolve_organisation(piece) for piece in pieces]
    # "Dinas Pangan dan Pertanian" is one office: only pieces that all stand alone are several parties.
    if len(pieces) > 1 and all(one is not None and one.score >= 0.8 for one in resolved):
        yield from (one.name for one in resolved if one is not None)
        return
    whole = resolve_organisation(part)
    yield whole.name if whole is not None and whole.score >= 0.8 else part
