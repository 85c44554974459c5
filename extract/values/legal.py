"""Legal references: "Undang-Undang Nomor 23 Tahun 2014" is UU 23/2014, wherever it stands and however it is written.

Decrees that appoint a person (Keputusan …) are not legal references of an agreement and are left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from extract.knowledge import read_table

DIGIT_FAULTS = str.maketrans("OolI|A", "001110")
DIGIT = r"[0-9OolI|A]"


@dataclass(frozen=True, slots=True)
class Reference:
    start: int
    end: int
    value: str  #: "PP 28/2018", "Perda Provinsi Bali 1/2020"


@cache
def _kinds() -> list[dict[str, Any]]:
    return list(read_table("peraturan.toml")["kind"])


def _written(form: str) -> str:
    """A form as a pattern: any white space, hyphens with or without spaces."""
    pattern = re.escape(form).replace(r"\ ", r"\s{1,3}").replace(r"\-", r"\s?[-–]?\s?")
    return pattern.replace("Undang", "Und?a?ng")


@cache
def _short() -> dict[str, str]:
    return {_key(form): kind["short"] for kind in _kinds() for form in kind["forms"]}


def _key(form: str) -> str:
    return re.sub(r"[^a-z]", "", form.lower()).replace("undng", "undang").replace("unang", "undang")


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted({form for kind in _kinds() for form in kind["forms"]}, key=len, reverse=True)
    names = "|".join(_written(form) for form in forms)
    # A region or ministry may stand between the kind and the number, never another kind of law.
    between = r"(?P<of>(?:\s{1,3}(?!(?:No|Nomor|tentang|dan|atau|yang|Pengganti)\b)[A-Z][A-Za-z.]{1,24}){0,7}?)"
    number = rf"(?P<no>{DIGIT}{{1,4}}(?:/[A-Za-z0-9.]{{2,18}})?)"
    mark = r"(?:Nomor|Number|Nomer|N[o0]mor|[1Il]{1,2}omor|No)\s?[.:]{0,2}\s{0,3}"
    written = rf"{DIGIT}{{4}}|{DIGIT}{{2}}\s{DIGIT}{{2}}"
    year = rf"(?:\s{{0,2}},?\s{{0,3}}(?:Tahun|Tahu[nm]|Thn\.?|of|Year)\s{{0,3}}|\s?/\s?)(?P<y>{written})"
    return re.compile(
        rf"(?<![A-Za-z])(?P<kind>{names})(?![a-z]){between}\s{{1,4}}(?:{mark})?{number}{year}(?![0-9])", re.IGNORECASE
    )


#: "Perubahan Kedua atas", "Penetapan": what follows is in the name of another law, not a law that is cited.
AMENDED = re.compile(
    r"(?:Perubahan|Amendment)(?:\s{1,3}[A-Z][a-z]{3,10})?\s{1,3}(?:atas|to|of)\s{0,3}$|\bPenetapan\s{1,3}$",
    re.IGNORECASE,
)


def find_references(text: str) -> tuple[Reference, ...]:
    """All laws and regulations cited in `text`, in order, repeats included; not the law that a cited one amends.

    >>> [r.value for r in find_references("Undang-Undang Nomor 23 Tahun 2014 dan PP 28/2018")]
    ['UU 23/2014', 'PP 28/2018']
    """
    found = []
    for match in _pattern().finditer(text):
        value = _value(match)
        if value is not None and not AMENDED.search(text[max(0, match.start() - 60) : match.start()]):
            found.append(Reference(match.start(), match.end(), value))
    return tuple(found)


def _value(match: re.Match[str]) -> str | None:
    kind = _short().get(_key(match["kind"]))
    number = match["no"].split("/")[0].translate(DIGIT_FAULTS)
    tail = "/" + match["no"].split("/", 1)[1] if "/" in match["no"] else ""
    year = re.sub(r"\s", "", match["y"]).translate(DIGIT_FAULTS)
    if kind is None or not number.isdecimal() or not year.isdecimal() or not 1945 <= int(year) < 2100:
        return None
    # "Keputusan Presiden Nomor 88/TPA Tahun 2024" appoints a person.
    if tail.startswith("/TPA"):
        return None
    of = " ".join(match["of"].split()) if kind in REGIONAL else ""
    return f"{kind}{' ' + of if of else ''} {number.lstrip('0') or '0'}{tail}/{year}"


#: Kinds that several regions issue; their name belongs to the reference.
REGIONAL = {"Perda", "Pergub", "Perbup", "Perwali"}


def canonical(text: str) -> str:
    """The short form of one reference, or `text` itself where it is none; for comparing references.

    >>> canonical("Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020"), canonical("hukum adat")
    ('Permendagri 22/2020', 'hukum adat')
    """
    found = find_references(text)
    return found[0].value if found else " ".join(text.split())
