"""Amounts of money in digits: how they are written, what scans make of them, and the number that they write.

Indonesian writing has the decimal comma; the press also writes `Rp 42.8 Miliar`. One dot before a group of three
digits marks thousands; before a scale word any other dot or comma is the decimal mark.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

#: What OCR makes of digits, undone inside a number only.
DIGIT_FAULTS = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8", "!": "1"})
#: The longest written amount, digits and separators; bounds the expressions below.
NUMBER = (
    r"(?:(?-i:[0-9SB])[0-9]{0,2}(?:[\x20'](?-i:[0-9O]{3})){1,4}(?![0-9]|\.[0-9])"
    # "S00.000.000", "9B.500.000", "IOO.OOO.OOO"; full groups tell that it is a number
    r"|(?-i:[0-9OolI|!SB]{1,3}(?:[.,][0-9OolI|SB]{3}){1,5}(?:[.,][0-9OoSB]{2})?(?![0-9A-Za-z]|\s?[.,]\s?(?![0-9]{1,2}[.)]\s)[0-9]))"
    r"|(?-i:[0-9S][0-9OS]{0,2}(?:,[0-9OSB]{1,2})?(?=\s?(?:juta|ribu|mil[iy])))"
    r"|(?:[0-9]|[lI|O](?=[.,]?[0-9]))(?:[0-9OolI|]"
    # "Rp 48.600.000. 2. Waktu": the number of the next item is no group.
    r"|\s?[.,]\s?(?![0-9]{1,2}[.)]\s)(?=[0-9OolI|])){0,30})"
)
#: Whole groups of three, and cents; a scan may make either mark of the other.
GROUPS = re.compile(r"(?P<whole>[0-9]{1,3}(?:[.,][0-9]{3})+)[.,](?P<cents>[0-9]{2})|[0-9]{1,3}(?:[.,][0-9]{3}){2,}")


def parse_number(written: str, scaled: bool) -> Decimal | None:
    """The number that digits and separators write; `scaled` says that a scale word follows.

    >>> [str(parse_number(n, True)) for n in ["1.275.500.000", "42.8", "5,125", "1.500"]]
    ['1275500000', '42.8', '5.125', '1500']
    >>> [plain(parse_number(n, False)) for n in ["186.000,000", "300.000,000,00", "S00.000"]]
    ['186000000', '300000000', '500000']
    """
    text = re.sub(r"[\s']", "", written).translate(DIGIT_FAULTS).rstrip(".,")
    marks = re.findall(r"[.,]", text)
    kinds = set(marks)
    if not scaled and (groups := GROUPS.fullmatch(text)):
        whole, cents = groups["whole"] or text, groups["cents"] or "0"
        return Decimal(re.sub(r"[.,]", "", whole) + f".{cents}")
    if len(kinds) == 2:
        last = marks[-1]
        other = "," if last == "." else "."
        if marks.count(last) > 1 and marks.count(other) > 1:
            return None
        decimal = last if marks.count(last) == 1 else None
        text = text.replace(other, "")
        text = text.replace(last, "." if decimal else "")
    elif marks:
        text = _one_kind(text, marks[0], len(marks), scaled)
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _one_kind(text: str, mark: str, count: int, scaled: bool) -> str:
    """`text` with its only kind of separator read as thousands or as decimals."""
    tail = text.rsplit(mark, 1)[1]
    if count > 1 and re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{3})+[.,][0-9]{2}", text):
        # "35.000.000.00": the cents behind the mark of the thousands.
        return text[:-3].replace(mark, "") + "." + text[-2:]
    if count > 1 or (len(tail) == 3 and not (mark == "," and scaled)):
        return text.replace(mark, "")
    return text.replace(mark, ".")


def plain(value: Decimal) -> str:
    """`value` as a plain decimal string without an exponent or idle zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
