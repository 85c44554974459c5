"""Finds the headings of a register that somebody kept in a spreadsheet, and which field each column holds. Pure.

Known habits: titles of the office above, headings in two rows whose cells are merged or left blank, a row of column
numbers below. What the headings mean is in data/columns.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

#: Rows in which the headings are looked for; above them stand titles and the name of the office.
HEADING_ROWS = 20
#: So many known headings make a row the heading row.
MIN_HEADINGS = 3


@cache
def knowledge() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("data").joinpath("columns.toml").read_text("utf-8"))


def fold(text: Any) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", str(text if text is not None else "").casefold()).split())


def heading_field(text: str) -> str | None:
    """
    >>> heading_field("No. Naskah"), heading_field("Tgl. TTD"), heading_field("NEGARA / MITRA"), heading_field("Cuaca")
    ('number', 'signed', 'party', None)
    """
    parts = re.split(r"\s*[/&]\s*", text)
    if len(parts) > 1 and (found := next((name for part in parts if (name := heading_field(part))), None)):
        return found
    folded = fold(text)
    best: tuple[int, str] | None = None
    for name, phrases in knowledge()["headings"].items():
        for phrase in phrases:
            if folded == phrase or (folded.startswith(phrase + " ") and name != "ignored"):
                score = len(phrase) + 100 * (folded == phrase)
                if best is None or score > best[0]:
                    best = (score, name)
    return best[1] if best else None


def text_of(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip() if value is not None else ""


def named(text: str, table: str) -> str | None:
    """The form or kind that a text names; the longest phrase wins."""
    folded = fold(text)
    phrases = [(phrase, name) for name, known in knowledge()[table].items() for phrase in known]
    hits = [(len(phrase), name) for phrase, name in phrases if re.search(rf"\b{re.escape(phrase)}\b", folded)]
    return max(hits)[1] if hits else None


def heading_row(rows: Sequence[Sequence[Any]]) -> int | None:
    counts = [(_headings_in(row), -index) for index, row in enumerate(rows[:HEADING_ROWS])]
    best = max(counts, default=(0, 0))
    if best[0] < MIN_HEADINGS:
        return None
    at = -best[1]
    # Of two merged rows of headings the lower may hold more of them; both begin with the upper.
    return at - 1 if at and counts[at - 1][0] >= MIN_HEADINGS and _share_a_cell(rows[at - 1], rows[at]) else at


def _headings_in(row: Sequence[Any]) -> int:
    return len({name for value in row if isinstance(value, str) and (name := heading_field(value))})


def _share_a_cell(upper: Sequence[Any], lower: Sequence[Any]) -> bool:
    """Whether a cell is merged over both rows: its text then stands in both."""
    return any(isinstance(one, str) and one == two for one, two in zip(upper, lower, strict=False))


def headings(rows: Sequence[Sequence[Any]], at: int) -> tuple[list[str], dict[str, str], int]:
    """The heading of every column, joined over a second heading row where there is one; heading → field; the row below.

    A column without a heading of its own in the upper row belongs to the group that begins left of it.
    """
    upper, below = [text_of(value) for value in rows[at]], at + 1
    lower = [text_of(value) for value in rows[below]] if below < len(rows) else []
    known_below = [heading_field(text) or fold(text).startswith(_OF_PARTIES) for text in lower if text]
    two_rows = bool(known_below) and (
        _share_a_cell(rows[at], rows[below]) or sum(map(bool, known_below)) >= max(1, len(known_below) // 2 + 1)
    )
    titles: list[str] = []
    known: dict[str, str] = {}
    group = ""
    for column, one in enumerate(upper):
        two = lower[column] if two_rows and column < len(lower) else ""
        group = one or (group if two else "")
        title = f"{group} {two}" if two and group and two != group else group or two
        titles.append(title)
        field_ = _paired(group, two) if two and two != group else heading_field(title)
        if title and field_:
            known[title] = field_
    below += two_rows
    # A row of column numbers (1, 2, 3 …) under the headings is no agreement.
    digits = [text_of(value).strip("()") for value in rows[below] if text_of(value)] if below < len(rows) else []
    if len(digits) > 2 and digits[0].isdigit():
        below += digits == [str(int(digits[0]) + step) for step in range(len(digits))]
    return titles, known, below


#: What stands below the heading of a party, beside its name.
_OF_PARTIES = ("nama", "alamat", "jabatan", "pejabat", "wakil", "instansi")
_NAMES = ("nama", "instansi", "lembaga", "daerah", "pihak", "mitra")


def _paired(group: str, own: str) -> str | None:
    """The field of a column under a group of columns.

    >>> _paired("Nomor Surat", "Pihak 1"), _paired("Tanggal", "Mulai"), _paired("Para Pihak", "Nama Instansi")
    ('number', 'starts', 'party')
    >>> _paired("Pihak Kesatu", "Alamat"), _paired("", "Berakhir")
    (None, 'ends')
    """
    wide, narrow = heading_field(group) if group else None, heading_field(own)
    if narrow is None:
        # An address or a post under the name of a party is no party.
        return wide if wide != "party" or fold(own).startswith(_NAMES) else None
    return wide if narrow == "party" and wide not in (None, "ignored") else narrow
