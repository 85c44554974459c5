"""Regional governments as English texts call them: "The Government of the City of Manado" is Pemerintah Kota Manado."""

from __future__ import annotations

import re
from functools import cache

from extract.knowledge import read_rows

LEVELS = {"province": "Provinsi", "provincial": "Provinsi", "city": "Kota", "municipality": "Kota", "municipal": "Kota",
          "regency": "Kabupaten", "special region": "Provinsi"}  # fmt: skip
LEVEL = r"(?P<level>province|city|municipality|regency|special\sregion|provincial|municipal)"
SHAPES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:the\s)?(?:regional\s|local\s)?government\sof\s(?:the\s)?{LEVEL}\sof\s(?P<name>[A-Z][^,;(]{{2,50}})",
        rf"(?:the\s)?{LEVEL}\sgovernment\sof\s(?P<name>[A-Z][^,;(]{{2,50}})",
        rf"(?:the\s)?(?:regional\s)?government\sof\s(?:the\s)?(?P<name>[A-Z][^,;(]{{2,40}}?)\s{LEVEL}\b",
        rf"(?:the\s)?(?P<name>[A-Z][^,;(]{{2,40}}?)\s{LEVEL}\sgovernment\b",
        rf"(?:the\s)?{LEVEL}\sof\s(?P<name>[A-Z][^,;(]{{2,50}})",
    )
)


@cache
def provinces() -> dict[str, str]:
    """English names, lower case, and the Indonesian ones."""
    return {english.lower(): name for english, name in read_rows("provinsi_inggris.tsv")}


def in_indonesian(text: str) -> str | None:
    """A government's English name with Indonesian words, or None where it is none.

    >>> in_indonesian("THE GOVERNMENT OF THE CITY OF SURABAYA, EAST JAVA PROVINCE"), in_indonesian("East Java")
    ('Pemerintah Kota SURABAYA', None)
    >>> in_indonesian("The Provincial Government of East Java")
    'Pemerintah Provinsi Jawa Timur'
    """
    line = re.sub(r"\s+", " ", text).strip()
    for shape in SHAPES:
        match = shape.match(line)
        if match:
            name = re.split(r"\s(?:of\sthe\sRepublic|Republic)\b", match["name"], flags=re.IGNORECASE)[0].strip()
            return f"Pemerintah {LEVELS[match['level'].lower()]} {provinces().get(name.lower(), name)}"
    return None
