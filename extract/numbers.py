"""Agreement numbers: the lines between title and opening, one a party, in order, blanks kept apart.

A `Nomor` inside a party clause or a legal list is a decree or a law and is never looked at here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.sections import roman
from extract.title_lines import Line

LABEL = re.compile(
    r"(?<![A-Za-z])(?:N\s?[O0o]\s?M\s?[O0o]\s?[RrB]|Nomor|NOMER|NUMBER|Number|Nomer|N[o0O]\."
    r"|NO(?=[\s:.…]{0,4}[:.…\d])|No(?=\s{0,3}:))",
)
#: What may stand between the label and the number: a party's name, a colon.
AFTER_LABEL = re.compile(
    r"[^\S\n]{0,4}(?:(?:PIHAK|Pihak)\s{1,3}(?:KESATU|PERTAMA|KEDUA|KETIGA|Kesatu|Pertama|Kedua|Ketiga|I{1,3}|IV|V)\b"
    r"|(?:I{1,3}|IV|V)(?=[^\S\n]{0,3}:))?"
    r"(?:[^\S\n]{0,3}\((?:PIHAK|Pihak)[^()\n]{0,20}\))?[^\S\n]{0,4}[:;.=]{0,3}[^\S\n]{0,4}"
)
SEPARATOR = re.compile(r"[/\\|]")
BLANK = re.compile(r"[\s.…_:/\\|-]*")
TAHUN = re.compile(
    r"\s{0,2}(?P<no>[0-9OolI]{1,5}[A-Za-z]?)\s{1,3}(?:TAHUN|Tahun|TAHLIN|tahun)\s{1,3}(?P<y>[12][0-9OolIA]{3})\b",
)


@dataclass(frozen=True, slots=True)
class NumberMention:
    """One number slot; `value` is "" where the slot was left blank."""

    start: int
    end: int
    value: str
    repaired: bool = False
    month: int | None = None  #: the Roman month in it
    year: int | None = None


def find_numbers(lines: tuple[Line, ...]) -> tuple[NumberMention, ...]:
    """All number slots of a title block, in order.

    OCR may print all labels first and the values after them: values without a label fill the empty slots in order.
    """
    lines = _without_amended(lines)
    slots: list[NumberMention] = []
    orphans: list[NumberMention] = []
    rests = _rests(lines)
    for i, line in enumerate(lines):
        labels = list(LABEL.finditer(line.text))
        if not labels or not _is_number_line(line, labels[0]):
            if slots and (orphan := _orphan(line)) is not None:
                orphans.append(orphan)
            continue
        following = rests.get(i, lines[i + 1] if i + 1 < len(lines) else None)
        for label, stop in zip(labels, [*(m.start() for m in labels[1:]), len(line.text)], strict=True):
            slots.append(_slot(line, label, stop, following))
        if len(labels) == 1 and i and BARE.fullmatch(slots[-1].value) and _is_rest(lines[i - 1]):
            # A slanting page: the rest of the number's line was read before its head.
            rest = lines[i - 1]
            slots[-1] = _mention(rest.start, slots[-1].end, f"{slots[-1].value}{rest.text}")
    return tuple(_filled(slots, [o for o in orphans if all(o.start >= s.end or o.end <= s.start for s in slots)]))


#: Behind the year of one number and before the blank or the slash with which the rest of another begins.
NEXT_REST = re.compile(r"(?<=(?:19|20)\d\d)\s+(?=/)")


def _rests(lines: tuple[Line, ...]) -> dict[int, Line]:
    """For each line with the open head of a number its rest, where all heads were read before all rests."""
    found: dict[int, Line] = {}
    for i, line in enumerate(lines):
        cuts = [0, *(m.end() for m in NEXT_REST.finditer(line.text)), len(line.text)]
        first = i - len(cuts) + 1
        heads = range(first, i)
        if not line.text.startswith("/") or len(cuts) < 3 or first < 0:
            continue
        if all(LABEL.match(lines[n].text) and lines[n].text.endswith("/") for n in heads):
            for n, (low, high) in zip(heads, pairwise(cuts), strict=True):
                found[n] = Line(line.start + low, line.start + high, line.text[low:high].rstrip(), "")
    return found


CONTACT = re.compile(
    r"\b(?:Jalan|Jln?\.|JALAN|JL\.|Telp|TELP|Telepon|Fax|Faks|Kode\sPos)\b|\S@\S{1,40}\.\w|www\.", re.IGNORECASE
)
AMENDS = ("ATAS", "TERHADAP")


def _without_amended(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines without the numbers of the agreement that an addendum amends.

    They follow the line ATAS; where there are numbers before it or a second group after it, the first group after it
    belongs to the amended agreement.
    """
    at = next((i for i, line in enumerate(lines) if line.key in AMENDS or line.key.startswith("ATASPERJANJIAN")), None)
    if at is None:
        return _own_group(lines)
    numbered = [i for i, line in enumerate(lines) if (m := LABEL.search(line.text)) and _is_number_line(line, m)]
    after = [i for i in numbered if i >= at]
    first = [i for n, i in enumerate(after) if i - after[0] == n]
    if len(first) == len(after) == len(numbered):
        return lines
    return tuple(line for i, line in enumerate(lines) if i not in first)


AMENDMENT = re.compile(r"(?:NASKAH)?(?:ADD?ENDUM|PERUBAHAN|PERJANJIANPERUBAHAN|AMAND?EMEN|AMENDMENT)")
#: How an amendment's own number tells itself.
OF_AMENDMENT = re.compile(r"\b(?:ADD|ADDENDUM|ADENDUM|AMD|AMAND|PERUB)", re.IGNORECASE)


def _own_group(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines without the amended agreement's numbers, where an amendment's title bears two groups of them.

    The own group says ADD, or all its years are later than the other's; where neither tells, both are kept.
    """
    if not any(AMENDMENT.match(line.key) for line in lines):
        return lines
    numbered = [i for i, line in enumerate(lines) if (m := LABEL.search(line.text)) and _is_number_line(line, m)]
    groups = [numbered[: n + 1] for n, (a, b) in enumerate(pairwise(numbered)) if b > a + 1][:1]
    groups += [[i for i in numbered if i not in groups[0]]] if groups else []
    if len(groups) < 2:
        return lines
    said = [any(OF_AMENDMENT.search(lines[i].text) for i in group) for group in groups]
    years = [[int(y) for i in group for y in YEAR.findall(lines[i].text)] for group in groups]
    if said[0] != said[1]:
        drop = groups[said.index(False)]
    elif years[0] and years[1] and (max(years[0]) < min(years[1]) or max(years[1]) < min(years[0])):
        drop = groups[0] if max(years[0]) < min(years[1]) else groups[1]
    else:
        return lines
    return tuple(line for i, line in enumerate(lines) if i not in drop)


YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def _is_number_line(line: Line, label: re.Match[str]) -> bool:
    """A number line begins with its label, or with a party's name before it, and is no sentence."""
    before = line.text[: label.start()].strip(" -:.\t")
    rest = line.text[label.end() :]
    # Letterheads have telephone numbers, and a decree's number goes on in a sentence.
    if CONTACT.search(line.text) or len(re.findall(r"\b[a-z]{4,}\b", rest)) >= 2:
        return False
    if not before:
        return True
    return len(before) <= 60 and "/" in rest and not before.lower().endswith(("undang", "peraturan", "keputusan"))


def _slot(line: Line, label: re.Match[str], stop: int, following: Line | None) -> NumberMention:
    opening = AFTER_LABEL.match(line.text, label.end())
    start = opening.end() if opening else label.end()
    written = line.text[start:stop].rstrip()
    end = line.start + start + len(written)
    rest = following is not None and written != "" and not YEAR.search(written) and _is_rest(following)
    if following is not None and (rest or (written.endswith(("/", "-")) and _continues(following, written))):
        end = following.end
        written = f"{written}{following.text}"
    return _mention(line.start + start, end, written)


#: The head of a number that was parted from its rest.
BARE = re.compile(r"[\d.]{1,8}")


def _is_rest(line: Line) -> bool:
    """Whether a line is nothing but the rest of a number: "/ 415.4 / KS / 2018"."""
    return re.fullmatch(r"/\s?[A-Za-z0-9][A-Za-z0-9 ./_-]{3,40}", line.text) is not None


def _continues(line: Line, written: str) -> bool:
    """Whether a number goes on on the next line: "440 /" over "/ Set-Umum / I / 2013"."""
    if LABEL.match(line.text) or len(line.text) >= 40:
        return False
    return " " not in line.text.strip() or (written.endswith("/") and line.text.lstrip().startswith("/"))


def _mention(start: int, end: int, written: str) -> NumberMention:
    value, repaired = normalise(written)
    return _dated(NumberMention(start, end, value, repaired)) if value else NumberMention(start, end, "")


def normalise(written: str) -> tuple[str, bool]:
    """A number as offices write it, and whether OCR faults were mended; ("", False) where the slot is blank.

    >>> normalise("440 / 12 / Set-Umum / I / 2013"), normalise("01 TAHUN 2016"), normalise("......")
    (('440/12/Set-Umum/I/2013', False), ('01 TAHUN 2016', False), ('', False))
    """
    written = LEADING.sub("", re.sub(r"\s+", " ", written)).rstrip(" :;,=")
    if BLANK.fullmatch(written):
        return "", False
    if (tahun := TAHUN.match(written)) is not None:
        number, year = (part.translate(str.maketrans("OolIA", "00110")) for part in (tahun["no"], tahun["y"]))
        return f"{number} TAHUN {year}", (number, year) != (tahun["no"], tahun["y"])
    written = PARTY_BEHIND.sub("", _until_sentence(PARTY_BEFORE.sub("", written)))
    # "Dinkes III / 2024": a slash that OCR lost before the Roman month.
    written = re.sub(r"(?<=[A-Za-z])\s+(?=[IVX]{1,4}\s*/\s*(?:19|20)\d\d)", "/", written)
    text = re.sub(r"\s*([/\\.-])\s*", r"\1", STOP.sub("", written)).replace("\\", "/")
    text = re.sub(r"\s+", "", text) if _tight(text) else text
    mended = _mend(text)
    if not re.search(r"\d", mended) or len(mended) > 80:
        return "", False
    return mended, mended != text


#: What specks of dirt leave before a number; dots before a slash are a slot that was left blank.
LEADING = re.compile(r"^(?:[-\s:;,=~^'\"*]|_(?!_))+(?:\.(?![.…]))?|^\.(?![.…])")
#: Words that follow a number on its line, and the day that forms print beside it.
AFTER_NUMBER = re.compile(
    r"\s{1,3}(?:TENTANG|Tentang|tentang|Tanggal|TANGGAL|tanggal|Pada|PADA|dan|DAN|DENGAN|ANTARA)\b"
    r"|(?<=/(?:19|20)\d\d)\s{1,3}(?=[A-Z][a-z]{3,20}\s)"
    r"|\s{1,3}(?=\d{1,2}\s(?:Jan|Feb|Peb|Mar|Apr|Mei|Jun|Jul|Agu|Ags|Sep|Okt|Nov|Nop|Des)[a-z]{0,7}\s\d{4})",
)
#: "Nomor Kota Depok : 180/23": whose number it is stands between label and number.
PARTY_BEFORE = re.compile(r"^[A-Za-z][A-Za-z .()]{2,40}:\s?(?=.*\d)")

#: The full stop behind a number that ends its sentence.
STOP = re.compile(r"(?<=/(?:19|20)\d\d)\.$")
#: "12/DSR/V/2021(DESA SARIRAYA)": whose number it is stands behind it.
PARTY_BEHIND = re.compile(r"(?<=[A-Za-z\d])\s?\([A-Z][A-Za-z][A-Za-z .]{2,60}\)$")


def _until_sentence(written: str) -> str:
    """Cuts off words that follow a number on its line: "119/1/KB/2020 TENTANG", "… Tanggal 3 Maret"."""
    return AFTER_NUMBER.split(written)[0].rstrip(" ,;")


def _tight(text: str) -> bool:
    """Whether white space inside is OCR's or the typist's, not part of the number."""
    return "/" in text or "." in text or "-" in text


#: "06/HPEQlK3lPrSl2010", "2OIHPEQ/K3": a slash read as a stroke, brace or small l between capitals and digits.
STROKES = (
    (re.compile(r"[{}|\\]"), "/"),
    (re.compile(r"(?<=/)(?P<r>[IVX]{1,3})[1l!](?=\.\d)"), r"\g<r>I"),
    (re.compile(r"(?<=[A-Z0-9])l(?=[A-Z])"), "/"),
    (re.compile(r"(?<=[A-Za-z])[lI](?=(?:19|20)\d\d$)"), "/"),
    (re.compile(r"^(?P<n>[0-9O]{1,4})[Il](?=[A-Z]{2})"), r"\g<n>/"),
    # "XVIIL", "VIL": the last stroke of a Roman number read as L.
    (re.compile(r"(?<=[/.-])(?P<r>X{0,2}V?I{1,2})L(?=[/.-])(?<=[XVI]{2}L)"), r"\g<r>I"),
    # A slash read as 1 behind a blank, and a speck behind a slash.
    (re.compile(r"(?<=[.…]{2})1(?=20[0-2]\d$)"), "/"),
    (re.compile(r"(?<=\d/)\.(?=\d)"), ""),
)


def _mend(text: str) -> str:
    """Undoes OCR where a sign can mean one thing only: slashes read as strokes, digits in the year and in front."""
    for pattern, right in STROKES:
        text = pattern.sub(right, text)
    parts = re.split(r"([/])", text)
    if re.fullmatch(r"2[O0oA][0-9OolLIAZ]{2}", parts[-1]):
        parts[-1] = parts[-1].translate(str.maketrans("OolLIAZ", "0011102"))
    if len(parts) > 1 and re.fullmatch(r"[0-9OolI.]{2,8}", parts[0]) and re.search(r"\d", parts[0]):
        parts[0] = parts[0].translate(str.maketrans("OolI", "0011"))
    return "".join(parts)


def _dated(mention: NumberMention) -> NumberMention:
    parts = [p for p in re.split(r"[/.-]", mention.value) if p]
    months = [roman(p) for p in parts[1:] if re.fullmatch(r"[IVX]{1,4}", p)]
    years = [int(p) for p in YEAR.findall(mention.value)]
    month = months[-1] if months and months[-1] and months[-1] <= 12 else None
    return replace(mention, month=month, year=years[-1] if years else None)


def _orphan(line: Line) -> NumberMention | None:
    """A number that stands on a line of its own, without a label."""
    text = line.text.strip()
    if len(SEPARATOR.findall(text)) < 2 or len(text) > 60 or not re.search(r"\d", text):
        return None
    if len(re.findall(r"[a-z]{4,}", text)) > 2 or re.fullmatch(r"[\d\s/.-]{6,12}", text):
        return None
    found = _mention(line.start, line.end, text.lstrip(": "))
    return found if found.value else None


def _filled(slots: list[NumberMention], orphans: list[NumberMention]) -> list[NumberMention]:
    """Empty slots filled with the values that stand without a label, in order."""
    queue = [o for o in orphans if all(o.value != s.value for s in slots)]
    return [queue.pop(0) if not slot.value and queue else slot for slot in slots]
