"""Agreement numbers set right by what else is known: the day of signing, the short names of forms.

Nothing is mended on shape alone: a month, a year or a form counts only where something outside of the number agrees.
"""

from __future__ import annotations

import re
from functools import cache

from extract.agreement.sections import document_words, roman

ROMANS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@cache
def _tokens() -> frozenset[str]:
    return frozenset(document_words()["nomor"]["tokens"])


def with_day(value: str, day: str) -> str:
    """`value` with what a misreading did to its month, year and form undone, given the day of signing (ISO).

    >>> with_day("17/PKSIX/2023", "2023-09-05"), with_day("3/PKS/I/025", "2025-01-15")
    ('17/PKS/IX/2023', '3/PKS/I/2025')
    >>> with_day("1/PK5/II/I/2025", "2025-03-02")
    '1/PKS/III/2025'
    """
    month = int(day[5:7])
    parts = with_month(value, month).split("/")
    parts[1:] = [_form(part) for part in parts[1:]]
    if len(parts) > 2 and _cut_year(parts[-1], day[:4]):
        parts[-1] = day[:4]
    if ROMANS[month] not in parts:
        parts = _month_apart(parts, ROMANS[month])
    return "/".join(parts)


def _form(part: str) -> str:
    """ "PK5" is PKS: a digit in the short name of a form is a misread letter."""
    letters_only = part.upper().translate(str.maketrans("5801", "SBOI"))
    return letters_only if part.upper() != letters_only in _tokens() else part


def _cut_year(part: str, year: str) -> bool:
    """Whether `part` is `year` with one digit lost or doubled."""
    from rapidfuzz.distance import Levenshtein

    return part.isdecimal() and len(part) in (3, 5) and Levenshtein.distance(part, year, score_cutoff=1) == 1


def _month_apart(parts: list[str], month: str) -> list[str]:
    """The parts with the month of signing standing alone, where a slash before it was lost or one was read into it."""
    for i in range(1, len(parts)):
        if i + 1 < len(parts) and parts[i] + parts[i + 1] == month:
            return [*parts[:i], month, *parts[i + 2 :]]
        stem = parts[i].removesuffix(month)
        for form in (stem, re.sub("[Il1]$", "", stem)):
            if stem != parts[i] and re.split(r"[-.]", form.upper())[-1] in _tokens():
                return [*parts[:i], form, month, *parts[i + 1 :]]
    return parts


def looks_right(value: str) -> bool:
    """Whether a number has the shape that offices use: parts between slashes, digits, no stray signs.

    >>> looks_right("415.4/01/PKS/Pem/2016"), looks_right("01 TAHUN 2016"), looks_right("06/HPEQlK3lPrSl2010")
    (True, True, False)
    """
    if re.fullmatch(r"\d{1,5}[A-Za-z]? TAHUN (?:19|20)\d\d", value):
        return True
    parts = value.split("/")
    # A slash read as a digit runs two parts together.
    if re.fullmatch(r"\d{6,}", parts[0]):
        return False
    if len(parts) < 2 or not re.fullmatch(r"[A-Za-z0-9./()&_ …-]{4,80}", value):
        return False
    # A small l among capitals and digits is a stroke; a speck of dirt is a dot inside a word.
    return not any(re.search(r"[a-z]l[A-Z0-9]|[A-Z]l\d|[A-Z0-9]l[A-Z]|\b[A-Z]\.[a-z]{2}", part) for part in parts)


#: What scans make of V and of two strokes.
ROMAN_FAULTS = (
    str.maketrans("NWYl1!|", "VVVIIII"),
    str.maketrans({"N": "V", "W": "V", "Y": "V", "H": "II", **dict.fromkeys("l1!|", "I")}),
)


def misread_roman(part: str) -> str | None:
    """The month that `part` is a misreading of, by its shape alone; None where it is right, a number, or neither.

    >>> misread_roman("VI1"), misread_roman("NII"), misread_roman("XI"), misread_roman("11"), misread_roman("HI")
    ('VII', 'VII', None, None, None)
    """
    if roman(part) is not None or part.isdecimal() or not re.search("[IVX]", part) or (part.isalpha() and "H" in part):
        return None
    found = next((clean for faults in ROMAN_FAULTS if (clean := part.translate(faults)) in ROMANS[1:]), None)
    return found if found != part else None


#: A part of digits with letters that scans make of them; strokes alone may be a Roman number.
MISREAD_DIGITS = re.compile(
    r"(?<![^/.…-])(?![Il1!|]+(?![^/.-]))(?:(?=[^/.-]*[0-9])[0-9Ol!][0-9OolI!SB]+|O[l!])(?![^/.-])"
)
#: One digit of a code: "2.S.1-PPK", "D3.l/KU".
MISREAD_DIGIT = re.compile(r"(?<=[\dS]\.)(?:[l!](?=[./-])|S(?=\.[\dl!]))")


def with_digits(value: str) -> str:
    """`value` with letters in its digits read as digits and commas as dots: for scans, which confuse them.

    >>> with_digits("3S79/PKS/201S"), with_digits("HK.O1,0l/12B/II1"), with_digits("04B/B3l/1l/5.l.2")
    ('3579/PKS/2015', 'HK.01.01/12B/II1', '048/B3l/1l/5.1.2')
    """
    value = re.sub(r"(?<=[A-Za-z0-9.…]),(?=[A-Za-z0-9.…])", ".", value)
    value = MISREAD_DIGIT.sub(lambda match: _as_digits(match.group()), value)
    return MISREAD_DIGITS.sub(lambda match: _as_digits(match.group()), value)


def _as_digits(part: str) -> str:
    # "12B" is a number with its letter; only a number that was filled up with zeros has none.
    letter = part.endswith("B") and not part.startswith(("0", "O"))
    return part if letter else part.translate(str.maketrans("OolI!SB", "0011158"))


def with_january(value: str) -> str:
    """`value` with a lone 1 or 111 before its year read as a Roman one or three: for scans, where they look alike.

    >>> with_january("013/PKS-RS/1/2023"), with_january("013/PKS-RS/01/2023"), with_january("013/1/2023")
    ('013/PKS-RS/I/2023', '013/PKS-RS/01/2023', '013/1/2023')
    """
    return re.sub(r"(?<=[A-Za-z]/)1(?:11)?(?=/(?:19|20)\d\d$)", lambda match: "I" * len(match.group()), value)


def with_month(value: str, month: int) -> str:
    """`value` with a misread Roman month set right, given the month of signing; unchanged where nothing is misread.

    >>> with_month("119/27/KB/PEM/X1/2020", 11), with_month("119/27/KB/!!1/2020", 3), with_month("1/KB/IX/2020", 11)
    ('119/27/KB/PEM/XI/2020', '119/27/KB/III/2020', '1/KB/IX/2020')
    """
    parts = value.split("/")
    if any(roman(part) == month for part in parts[1:]):
        return value
    for i in range(len(parts) - 1, 0, -1):
        part = parts[i]
        # "11" is November's number more often than a misread II, unless it stands where the month of a year does.
        plain = part.isdecimal() and not (i == len(parts) - 2 and re.fullmatch(r"(?:19|20)\d\d", parts[-1]))
        if not plain and re.fullmatch(r"[IVXil1!|YNW]{1,4}", part) and roman(part) is None:
            clean = part.translate(str.maketrans("il1!|YNW", "IIIIIVVV"))
            if clean == ROMANS[month]:
                return "/".join([*parts[:i], clean, *parts[i + 1 :]])
        # H is two strokes or one: "HI" is III, "HII" too.
        if "H" in part and ROMANS[month] in (part.replace("H", "II"), part.replace("H", "I")):
            return "/".join([*parts[:i], ROMANS[month], *parts[i + 1 :]])
    return value
