"""Names and posts that a page sets in two columns and its text layer gives row by row.

    1. dr. SARI WULAN,        : Direktur RSUD Harapan
       Sp.PK., M.Kes            Kabupaten Sikka, berkantor di …

reads "1. dr. SARI WULAN, : Direktur RSUD Harapan" and "Sp.PK., M.Kes Kabupaten Sikka, berkantor di …". What the lower
rows hold of the name is told by its form: the other half of a hyphenated word, degrees behind a comma, capitals under
capitals, or the number of an official. It is set aside where the post is read, and joined to the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extract.agreement.party_pieces import Piece
from extract.agreement.party_words import title_word
from extract.agreement.title_parties import HEAD

#: The lower rows of a name; longer ones are not set so.
ROWS = 3
MARK = re.compile(r"[^\S\n]{0,20}(?:\(?(?:\d|[IVXl]{1,4}|[A-G])[.)]\s{0,6}|(?:\d|[IVX]{1,4})\s{1,6})?")
#: What parts a name from the post beside it.
GAP = re.compile(r"[^\S\n]{0,20}[:=][^\S\n]{0,20}")
#: The beginning of a name of a person.
PERSON = re.compile(r"(?:drg?\.?\s|[A-Z])(?!ama\b|AMA\b|abatan|ABATAN|lamat)(?=[^\n]{0,70}\s)", re.IGNORECASE)
#: "Sp.PK.,", "M.Kes", "S.H.,M.H.", "A.Md.Keb": degrees with their stops.
DEGREE = re.compile(r"(?:(?:[A-Z][A-Za-z]{0,4}\.){1,4}[A-Za-z]{0,6}[,.]{0,2}){1,4}(?:[A-Z]{2,5}[,.]{0,2})?")
#: The same without stops: "SKM", "MARS,", "MKes".
BARE_DEGREE = re.compile(r"(?=[A-Za-z]*[A-Z][a-z]{0,2}[A-Z])[A-Z][A-Za-z]{1,5}[,.]?")
NUMBER = re.compile(r"[^\S\n]{0,20}(?:NIP|NRP|NIK|NIDN)\b[\s.:]{0,6}[\d ]{4,26}(?:[-/.]\d{1,6})*(?=\s|$)")
STREET = re.compile(r"(?:J[Il]n?|Jend|Letjen|No|Km|KM|Kec|Kel|Kab|Kav|Gd|Lt|Rt|RT|Rw|RW|Dr|Ds|Prov)\.|JI|JL")
CAPITALS = re.compile(r"[A-Z][A-Z'.]{1,20},?")
OFFICE = re.compile(
    rf"(?:{HEAD}|(?:PIHAK|PARA|DAN|YANG|UNTUK|DALAM|SELAKU|SELANJUTNYA|BERTINDAK|KEDUANYA|PADA|DI|KESATU|PERTAMA|KEDUA|KETIGA|KEEMPAT|KELIMA)\b|RSUD?|RSIA|SMK|SMA|SMP|SDN?|TNI|BUPATI|JL|JALAN|KAB|KOTA|PROV)"
)


@dataclass(frozen=True, slots=True)
class Tail:
    """A stretch of the left column in a lower row, which belongs to the name that ends at `at`."""

    at: int
    start: int
    end: int
    row: int  #: the end of the row above it
    named: bool  #: part of the name, not only a number under it


def tails(text: str, start: int, end: int) -> tuple[Tail, ...]:
    """The lower rows of names in text[start:end]."""
    found: list[Tail] = []
    at = start
    for line in text[start:end].split("\n"):
        split = _split(line)
        if split is not None:
            found += _tails(text, at + split[0], at + len(line), line[split[1] :], end)
        at += len(line) + 1
    return tuple(found)


def set_apart(text: str, found: tuple[Tail, ...]) -> list[tuple[int, int]]:
    """What to leave out so that posts are read in one go; empty rows between the two parts of a cell part nothing."""
    # One line break is kept: "Direktur RSUD Sari" / "Kabupaten Muna".
    return [(tail.row + 1, tail.end) for tail in found]


def _split(line: str) -> tuple[int, int] | None:
    """Where the name of a row ends and the post beside it begins, None for a row of another kind."""
    mark = MARK.match(line)
    low = mark.end() if mark else 0
    if PERSON.match(line, low) is None or OFFICE.match(line[low:].upper()):
        return None
    gap = GAP.search(line, low)
    title = title_word().match(line, gap.end()) if gap else title_word().search(line, low + 6)
    if title is None or title.start() < low + 6:
        return None
    name = line[low : gap.start() if gap else title.start()].rstrip()
    if gap is None and name.endswith(","):
        # A sentence, no columns: "BUDI TOMO, Kepala Dinas X".
        return None
    words = name.split()
    if not 2 <= len(words) <= 10 or not all(word[0].isupper() or len(word) < 5 for word in words):
        return None
    return low + len(name), title.start()


def _tails(text: str, name_end: int, row_end: int, post: str, end: int) -> list[Tail]:
    """The rows below a name that hold more of it."""
    found: list[Tail] = []
    name = text[text.rfind("\n", 0, name_end) + 1 : name_end]
    at, above = row_end + 1, row_end
    while len(found) < ROWS and at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        row = text[at:stop]
        if row.strip():
            mark = MARK.match(row)
            if (mark and mark.group().strip()) or _split(row) is not None:
                break
            if number := NUMBER.match(row):
                found.append(Tail(name_end, at + number.start(), at + number.end(), above, named=False))
            elif length := _left_part(row, name, post):
                low = at + len(row) - len(row.lstrip())
                found.append(Tail(name_end, low, at + length, above, named=True))
                name = row[:length].rstrip()
            else:
                break
            above = stop
        at = stop + 1
    return found


def _left_part(row: str, name: str, post: str) -> int:
    """How much of a row is the rest of `name`, in characters; 0 where nothing is."""
    words = list(re.finditer(r"\S+", row))
    open_, capitals = name.endswith(","), _upper(name) and not _upper(post)
    half = words[0].group() if name.endswith("-") else ""
    taken = 1 if half and half[0].isalpha() and half.rstrip(",").isupper() == _upper(name) else 0
    open_ = open_ or taken == 1
    for word in words[taken:]:
        said = word.group()
        degree = (DEGREE.fullmatch(said) or (open_ and BARE_DEGREE.fullmatch(said))) and not (
            STREET.match(said) or OFFICE.match(said.upper())
        )
        if degree and (open_ or "." in said[:-1]):
            open_, capitals = said.endswith(","), False
        elif (
            not (capitals and CAPITALS.fullmatch(said))
            or STREET.match(said)
            or OFFICE.match(said.upper())
            or title_word().match(said)
        ):
            break
        else:
            open_ = said.endswith(",")
            capitals = not open_
        taken += 1
    return words[taken - 1].end() if taken else 0


def _upper(text: str) -> bool:
    """Whether the words of three letters and more are capitals, but for titles and degrees."""
    if re.search(r",\s?\S{1,12}$", text):
        # Degrees stand behind it: the name is complete.
        return False
    words = [
        w for w in re.findall(r"[A-Za-z]{3,}", text.split(",")[0]) if w not in ("drg", "Drs", "Dra", "Prof", "apt")
    ]
    return bool(words) and all(word.isupper() for word in words)


def with_rest(person: Piece | None, tails: tuple[Tail, ...]) -> Piece | None:
    """A name with what stands of it in the rows below."""
    if person is None:
        return None
    rest = [t for t in tails if t.named and 0 <= t.at - person.end <= 2]
    return replace(person, rest=tuple((t.start, t.end) for t in rest)) if rest else person
