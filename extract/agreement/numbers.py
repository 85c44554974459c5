"""Agreement numbers: the lines between title and opening, one a party, in order, blanks kept apart.

A `Nomor` inside a party clause or a legal list is a decree or a law and is never looked at here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.agreement.number_repair import looks_right
from extract.agreement.number_text import normalise
from extract.agreement.sections import roman
from extract.agreement.title_lines import Line

LABEL = re.compile(
    r"(?<![A-Za-z])(?:N\s?[O0o]\s?M\s?[O0o]\s?[RrB]|N[o0][mM][o0e]r|nomor(?=\s{0,3}:)|NOMER|NUMBER|Number|N[o0O]\."
    r"|NO(?=[\s:.…]{0,4}[:.…\d])|No(?=\s{0,3}:)"
    # "NO B-211/Mts.01/HM/2023": without a stop, before what can only be a number.
    r"|(?m:^)[^\S\n]{0,20}N[Oo](?=[^\S\n]{1,3}[A-Z][\w.-]{0,12}/[\w.-]{1,20}/))",
)
#: What may stand between the label and the number: a party's name, a colon.
AFTER_LABEL = re.compile(
    r"[^\S\n]{0,4}(?:(?:PKS|MOU|MoU|SPK|KB|NK|NPHD|Perjanjian|PERJANJIAN|Kontrak|KONTRAK)(?=[^\S\n]{1,3}[\d_…/:]|\s{0,3}\.{2})"
    r"[^\S\n]{0,4})?(?:(?:PIHAK|Pihak)\s{1,3}(?:KESATU|PERTAMA|KEDUA|KETIGA|Kesatu|Pertama|Kedua|Ketiga|I{1,3}|IV|V)\b"
    r"|(?:I{1,3}|IV|V)(?=[^\S\n]{0,3}:))?"
    r"(?:[^\S\n]{0,3}\((?:PIHAK|Pihak)[^()\n]{0,20}\))?[^\S\n]{0,4}[:;.=]{0,3}[^\S\n]{0,4}"
)
SEPARATOR = re.compile(r"[/\\|]")


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
        # "Jl. Merdeka No. 7 No : 12/DIR": the number of a house is none of the document.
        labels = [
            m
            for m in LABEL.finditer(line.text)
            if CODE.match(line.text, m.end()) or not HOUSE.search(line.text, 0, m.start())
        ]
        if not labels or not _is_number_line(line, labels[0]):
            orphans += (_orphans(line) or _short(line, slots, orphans)) if slots else []
            continue
        following = rests.get(i, lines[i + 1] if i + 1 < len(lines) else None)
        for label, stop in zip(labels, [*(m.start() for m in labels[1:]), len(line.text)], strict=True):
            slot = _slot(line, label, stop, following)
            several = _several(line, slot, stop)
            slots.append(replace(slot, end=slot.start, value="") if several else slot)
            orphans += several
        if len(labels) == 1 and i and BARE.fullmatch(slots[-1].value) and _is_rest(lines[i - 1]):
            # A slanting page: the rest of the number's line was read before its head.
            rest = lines[i - 1]
            slots[-1] = _mention(rest.start, slots[-1].end, f"{slots[-1].value}{rest.text}")
    orphans = [o for o in orphans if all(o.start >= s.end or o.end <= s.start for s in slots)]
    if len(slots) == 1 and slots[0].value and (below := _below(lines, slots[0], orphans)) is not None:
        return (slots[0], below)
    return tuple(_filled(slots, orphans))


def _below(lines: tuple[Line, ...], slot: NumberMention, orphans: list[NumberMention]) -> NumberMention | None:
    """The other party's number, which stands without a label on the line below the only labelled one."""
    at = next((i for i, line in enumerate(lines) if line.start <= slot.start < line.end), None)
    if at is None or at + 1 >= len(lines):
        return None
    line = lines[at + 1]
    found = [o for o in orphans if line.start <= o.start < line.end and o.year == slot.year]
    return found[0] if len(found) == 1 and slot.year is not None and looks_right(found[0].value) else None


#: What no house has for its number: "Jl. Raya Solo Km 7 No : 0417/PKS-2/V/2022".
CODE = re.compile(r"\s{0,3}:\s{0,3}[\w.-]{1,12}/[\w.-]{1,12}/")
#: A street right before its number.
HOUSE = re.compile(r"\b(?:Jalan|Jln?\.?|JALAN|JL\.?)\s[^:\d]{2,40}(?:\b(?:Km|KM)\.?\s?[\d,.]{1,5}\s)?$")
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


#: What a number that is none of the document's is of: "No. Pelanggan : 1411", "No. Rek", "No. Telp".
OF_OTHERS = re.compile(
    r"\s{0,3}(?:pelanggan|rek(?:ening)?|telp?|telepon|hp|handphone|nik|ktp|npwp|nip|polis|agenda|halaman|urut|seri|reg(?:istrasi)?|izin"
    r"|dan\s{1,3}(?:tanggal|tgl\.?)\s{1,3}(?:surat|undangan|berita))\b",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"\b(?:Jalan|Jln?\.|JALAN|JL\.|Telp|TELP|Telepon|Fax|Faks|Kode\sPos)\b|\S@\S{1,40}\.\w|www\.", re.IGNORECASE
)
AMENDS = ("ATAS", "TERHADAP")
#: The line of what is amended: "ATAS SURAT PERJANJIAN KERJASAMA NOMOR 12/A/2018".
AMENDED = re.compile(r"(?:ATAS|TERHADAP)(?:SURAT|NASKAH)?(?:PERJANJIAN|NOTA|KESEPAKATAN|KONTRAK|MEMORANDUM|SPK|MOU)")


def _without_amended(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines without the numbers of the agreement that an addendum amends.

    They follow the line ATAS; where there are numbers before it or a second group after it, the first group after it
    belongs to the amended agreement.
    """
    at = next((i for i, line in enumerate(lines) if line.key in AMENDS or AMENDED.match(line.key)), None)
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


#: The mark of a list before a label: "1. NOMOR : …".
LISTED = re.compile(r"^\s{0,20}\(?(?:\d|[a-dA-D]|I{1,3}|IV)[.)]\s{1,6}$")


def _is_number_line(line: Line, label: re.Match[str]) -> bool:
    """A number line begins with its label, or with a party's name before it, and is no sentence."""
    before = LISTED.sub("", line.text[: label.start()]).strip(" -:.\t")
    rest = line.text[label.end() :]
    # Letterheads have telephone numbers, and a decree's number goes on in a sentence.
    if CONTACT.search(line.text) or OF_OTHERS.match(rest) or len(re.findall(r"\b[a-z]{4,}\b", rest)) >= 2:
        return False
    if not before:
        return True
    return len(before) <= 60 and "/" in rest and not before.lower().endswith(("undang", "peraturan", "keputusan"))


def _slot(line: Line, label: re.Match[str], stop: int, following: Line | None) -> NumberMention:
    opening = AFTER_LABEL.match(line.text, label.end())
    start = opening.end() if opening else label.end()
    written = line.text[start:stop].rstrip()
    end = line.start + start + len(written)
    rest = following is not None and written != "" and not YEAR.search(written) and _is_rest(following, written)
    if following is not None and (rest or (written.endswith(("/", "-")) and _continues(following, written))):
        end = following.end
        written = f"{written}{following.text}"
    return _mention(line.start + start, end, written)


#: The head of a number that was parted from its rest.
BARE = re.compile(r"[\d.]{1,8}")


#: What is left of a number that was broken within a word: "K/III/2021" behind "12/UPT/H".
TAIL = re.compile(r"[A-Za-z0-9.-]{1,12}(?:/[A-Za-z0-9.!|-]{1,12}){0,3}/(?:19|20)\d\d")


def _is_rest(line: Line, written: str = "") -> bool:
    """Whether a line is nothing but the rest of a number: "/ 415.4 / KS / 2018"."""
    if re.fullmatch(r"/\s?[A-Za-z0-9][A-Za-z0-9 ./_-]{3,40}", line.text):
        return True
    return written.count("/") >= 2 and written[-1].isalpha() and TAIL.fullmatch(line.text) is not None


#: Lines of the title that follow a number left open.
HEADING = re.compile(r"(?:TENTANG|ANTARA|DENGAN|DAN|MENGENAI|BETWEEN|AND)$")


def _continues(line: Line, written: str) -> bool:
    """Whether a number goes on on the next line: "440 /" over "/ Set-Umum / I / 2013"."""
    if LABEL.match(line.text) or len(line.text) >= 40 or HEADING.match(line.key):
        return False
    return " " not in line.text.strip() or (written.endswith("/") and line.text.lstrip().startswith("/"))


def _mention(start: int, end: int, written: str) -> NumberMention:
    value, repaired = normalise(written)
    return _dated(NumberMention(start, end, value, repaired)) if value else NumberMention(start, end, "")


def _dated(mention: NumberMention) -> NumberMention:
    parts = [p for p in re.split(r"[/.-]", mention.value) if p]
    months = [roman(p) for p in parts[1:] if re.fullmatch(r"[IVX]{1,4}", p)]
    years = [int(p) for p in YEAR.findall(mention.value)]
    month = months[-1] if months and months[-1] and months[-1] <= 12 else None
    return replace(mention, month=month, year=years[-1] if years else None)


#: Between two numbers that stand on one line: behind the year of the first.
BETWEEN = re.compile(r"(?<=/(?:19|20)\d\d)\s+(?=[\w.…-]{1,20}\s?/)")


def _pieces(line: Line, start: int, stop: int) -> list[tuple[int, int]]:
    """Where the numbers of line.text[start:stop] stand, if there are several."""
    cuts = [start, *(m.end() for m in BETWEEN.finditer(line.text, start, stop)), stop]
    return list(pairwise(cuts))


def _several(line: Line, slot: NumberMention, stop: int) -> list[NumberMention]:
    """The numbers behind the last of several labels where they follow all labels: none where there is but one."""
    start = slot.start - line.start
    pieces = _pieces(line, start, stop) if 0 <= start < stop else []
    found = [_mention(line.start + low, line.start + high, line.text[low:high]) for low, high in pieces]
    return found if len(found) > 1 and all(mention.value for mention in found) else []


def _orphans(line: Line) -> list[NumberMention]:
    """The numbers that stand on a line of their own, without a label."""
    text = line.text.strip()
    if len(SEPARATOR.findall(text)) < 2 or len(text) > 90 or not re.search(r"\d", text):
        return []
    if len(re.findall(r"[a-z]{4,}", text)) > 2 or re.fullmatch(r"[\d\s/.-]{6,12}", text):
        return []
    pieces = _pieces(line, 0, len(line.text))
    found = [_mention(line.start + low, line.start + high, line.text[low:high].lstrip(": ")) for low, high in pieces]
    return [mention for mention in found if mention.value]


#: A number with fewer slashes than tell one from other codes: "595/2173", "W5.PAS.8-HH.04.04-212".
SHORT = re.compile(
    r"(?=[^\n]*\d)[A-Z\d][\w.]{0,12}(?:\s?[/-]\s?[\w.]{1,14}){1,4}(?:\s(?:TAHUN|Tahun)\s\d{4})?(?![^\n])", re.ASCII
)


def _short(line: Line, slots: list[NumberMention], orphans: list[NumberMention]) -> list[NumberMention]:
    """The number with few slashes on a line of its own: only where a slot above it waits for one."""
    waiting = sum(not slot.value for slot in slots) > len(orphans)
    text = line.text.lstrip(": ")
    fits = SHORT.match(text) and not re.fullmatch(r"[\d\s./-]{6,10}(?<=\d{4})", text)
    return [_mention(line.start, line.end, text)] if waiting and fits else []


def _filled(slots: list[NumberMention], orphans: list[NumberMention]) -> list[NumberMention]:
    """Empty slots filled with the values that stand without a label, in order."""
    queue = sorted((o for o in orphans if all(o.value != s.value for s in slots)), key=lambda mention: mention.start)
    return [queue.pop(0) if not slot.value and queue else slot for slot in slots]
