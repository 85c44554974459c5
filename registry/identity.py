"""Identifiers, which derive from content alone, and the folding of agreement numbers for comparison."""

from __future__ import annotations

import hashlib
import re

#: Hex digits of an identifier: at 250,000 documents two share 12 digits with probability 1 in 9,000.
DIGITS = 12


def document_id(sha256: str) -> str:
    """
    >>> document_id("0123456789abcdef")
    'D0123456789ab'
    """
    return "D" + sha256[:DIGITS]


def agreement_id(of_document: str, ordinal: int) -> str:
    """
    >>> agreement_id("D0123456789ab", 1)
    'K-0123456789ab-1'
    """
    return f"K-{of_document[1:]}-{ordinal}"


def entity_id(key: str) -> str:
    return "E-" + hashlib.sha256(key.encode()).hexdigest()[:10]


_LABEL = re.compile(r"^\s*(?:nomor|no)\b\s*[.:]*\s*", re.IGNORECASE)
_OCR_DIGITS = str.maketrans({"O": "0", "I": "1", "L": "1", "!": "1", "|": "1"})


def number_key(number: str) -> str | None:
    """The number folded for comparison; None where too little of it is left to tell two agreements apart.

    Spaces, case and the kind of separator do not count; letters that OCR puts for digits are read as digits
    within groups that hold a digit; leading zeros of a group do not count.

    >>> number_key("Nomor : 415.4/01/PKS/Pem/2016") == number_key("4I5.4/1/ PKS /PEM/2O16")
    True
    >>> number_key("440/   /Set-Umum/I/2013") is None
    True
    """
    bare = _LABEL.sub("", number).upper()
    groups = [re.sub(r"[^A-Z0-9!|.]", "", group).strip(".") for group in re.split(r"[/\\{}]", bare)]
    if len(groups) > 1 and any(not group for group in groups[:2]):
        return None  # a blank that nobody filled in
    folded = [_fold_group(group) for group in groups if group]
    key = "/".join(folded)
    return key if len(folded) >= 2 and sum(map(str.isdigit, key)) >= 3 else None


def _fold_group(group: str) -> str:
    letters = sum(char.isalpha() for char in group)
    digits = sum(char.isdigit() for char in group)
    if digits and letters <= digits:
        group = group.translate(_OCR_DIGITS)
    return ".".join(part.lstrip("0") or "0" if part.isdigit() else part for part in group.split("."))
