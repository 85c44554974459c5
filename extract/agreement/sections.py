"""Cuts an agreement into its parts, so that each field is read only where it belongs.

The usual order is letterheads, title, ANTARA parties, TENTANG subject, number lines, opening sentence, party clauses,
considerations, Pasal, closing, signatures, lampiran; TENTANG may stand before or after the numbers, and any part may
be missing. All spans are offsets into `Sheet.text`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from extract.agreement.signing_area import SIGNATURES, is_signature, signature_area
from extract.agreement.title_lines import Line, lines_of
from extract.knowledge import read_table
from extract.text.repair import letters, loose

#: The opening sentence stands in the first pages; further on "pada hari" means something else.
OPENING_LIMIT = 12_000
#: Party clauses end within this many characters of the opening.
CLAUSES_LIMIT = 14_000
#: A title block is no longer than this where no opening was found.
TITLE_LIMIT = 3_000


@dataclass(frozen=True, slots=True)
class Pasal:
    """One article."""

    number: int | None
    kind: str | None  #: a key of [pasal] in data/naskah.toml
    start: int  #: of its text, after the heading
    end: int


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of an agreement stand; an empty span is a part that was not found."""

    title: tuple[int, int]  #: letterheads, title, ANTARA, TENTANG and number lines
    opening: tuple[int, int]  #: from "Pada hari ini" to the first party clause
    clauses: tuple[int, int]  #: the party clauses, with the opening before them
    body: tuple[int, int]  #: from the considerations to the signatures
    pasal: tuple[Pasal, ...]
    signatures: tuple[int, int]
    lines: tuple[Line, ...]  #: of the title
    opened: bool  #: the opening sentence was found


@cache
def document_words() -> dict[str, Any]:
    """data/naskah.toml as it stands."""
    return read_table("naskah.toml")


#: "Pada hari", misread or parted by blanks; "hari" alone before the name of a day.
DAY = (
    r"(?:P\s?[ao0]\s?d\s?[ao0]\s{0,3}h\s?[ao]\s?[rn]\s?[il1!]"
    r"|(?<![A-Za-z])hari\s{1,3}(?=(?:senin|selasa|rabu|kamis|jum[’']?at|sabtu|minggu|ahad)\b))"
)
OPENING = re.compile(
    rf"{DAY}(?:\s{{0,3}}[il1!]n[il1!])?\b|\bPada\s{{1,3}}tanggal\b(?=[^\n]{{0,80}}(?:tahun|\d{{4}}))"
    # In small letters it may go on with an earlier paper: "Pernyataan yang ditandatangani di … pada tanggal …".
    rf"|(?:(?-i:\bP)|(?<=dibuat\s)p)ada\s{{1,3}}tanggal\b(?=(?:[^\n]|\n(?!\n)){{0,80}}(?:tahun|\d{{4}}))"
    rf"|\b[Oo]n\s{{1,3}}this\s{{1,3}}day\b|\b[Oo]n\s{{1,3}}(?:this|the)\s[^\n]{{2,40}}day\b"
    rf"|\b{loose('yang bertanda tangan')}|\b{loose('kami yang bertandatangan')}|\b{loose('yang bertandatangan')}"
    rf"|\b{loose('dibuat dan ditandatangani di')}|\bThis\s(?:[A-Z]\w{{2,14}}\s){{0,2}}(?:Letter|Memorandum"
    rf"|Agreement|Arrangement)\b[^.]{{0,200}}\bis\s(?:made|entered)"
    rf"|\b{loose('selanjutnya disebut sebagai')}\W{{0,3}}Para\s{{1,3}}Pihak|\b(?:BERKEINGINAN|DESIRING)\b"
    rf"|\bIn\sorder\sto\s(?:promote|establish|strengthen|enhance|foster|further|develop|facilitate)\b"
    rf"|\bThe\s(?:Parties|undersigned)\b|\bthe\s(?:following\s)?undersigned\b",
    re.IGNORECASE,
)
CLAUSES_END = re.compile(
    rf"\b{loose('terlebih dahulu')}|\bMengingat\b\s{{0,3}}:|\bMenimbang\b\s{{0,3}}:|\bMemperhatikan\b\s{{0,3}}:"
    rf"|^WHEREAS\b|\n\s{{0,20}}WHEREAS\b|\b{loose('bahwa sebelumnya')}|\b{loose('dengan terlebih dahulu')}"
    rf"|\b{loose('menerangkan hal-hal sebagai berikut')}"
    rf"|\b(?:Desiring|Desirous|Recogni[sz]ing|Considering|Referring|Berkeinginan|Mengakui)\b|\bhave\s(?:reached"
    rf"|agreed)\b"
    r"|\bagree\sas\sfollows\b"
    rf"|\b{loose('maka oleh karena itu')}"
    rf"|\b{loose('sepakat dan setuju')}|\b{loose('sepakat untuk mengadakan')}|\b{loose('sepakat untuk melakukan')}",
    re.IGNORECASE,
)
#: Where a party is given the name that the document calls it by.
NAMED = re.compile(
    rf"(?:selanjutnya[^.;]{{0,100}}?|\b){loose('di sebut')}[\s:\"'(*_-]{{0,90}}(?:(?!disebut)[^.;]){{0,50}}"
    rf"|{loose('atas nama')}(?!\s{{1,3}}PIHAK)[^.;]{{0,160}}"
    r"|(?:sebagai|selaku|\bini)\s{1,3}\W{0,2}PIHAK\s{1,3}\w{1,9}|hereinafter[^.;]{0,60}"
    r"|\(\s?the\s{1,2}\"[A-Z][^.;]{0,40}|selanjutnya\s{0,3}:[^.;]{0,40}",
    re.IGNORECASE,
)
PASAL = re.compile(
    r"^[^\S\n]{0,60}(?:P\s?A\s?S\s?A\s?L|Pasal|ARTICLE|Article|PASA[IL1]?L?|Pasa[l1I])[^\S\n]{0,4}[:.]?[^\S\n]{0,3}"
    r"(?P<no>\d{1,2}|[IVXLl1!|]{1,6})(?![^\s:.)\-–,]).{0,1}(?P<head>[^\n]{0,120})$",
    re.MULTILINE,
)


def cut(text: str) -> Parts:
    """The parts of an agreement's text. Never fails: what is not found is an empty span."""
    articles = _first_language(text, _pasal_headings(text))
    first = articles[0].start() if articles else len(text)
    opening = _opening(text, first)
    at = opening.start() if opening else min(first, _first_clause(text), TITLE_LIMIT, len(text))
    end, head = _clauses_end(text, at, first), _sentence_start(text, at)
    body_end = signature_area(text, max(end, articles[-1].end() if articles else end))
    return Parts(
        title=(0, head), opening=(at, end), clauses=(at, end), body=(end, body_end),
        pasal=_pasal(text, articles, body_end), signatures=(body_end, len(text)),
        lines=lines_of(text, 0, head), opened=opening is not None,
    )  # fmt: skip


def _opening(text: str, first_pasal: int) -> re.Match[str] | None:
    limit = min(len(text), OPENING_LIMIT, max(first_pasal, 400))
    found = OPENING.finditer(text, 0, limit)
    return next((m for m in found if not EARLIER.search(text, max(0, m.start() - 90), m.start())), None)


#: Before the day on which another paper was signed: "Pernyataan Kehendak yang ditandatangani di Sigi pada tanggal".
#: And of a closing: "Signed at Gorontalo on this 3rd day".
EARLIER = re.compile(
    r"\b(?:yang\s{1,3}(?:telah\s{1,3})?di\s?tanda\s?tangani|(?<=\n)(?:Signed|Done|Executed)\s(?:at|in))(?:\s[^.;:\n\d]{0,50})?\s$",
    re.IGNORECASE,
)
ALL_PARTIES = re.compile(r"\w{1,15}\s{1,3}disebut\s{1,3}(?:sebagai\s{1,3})?\W{0,3}para\s{1,3}pihak", re.IGNORECASE)
#: What an opening sentence may begin with before the words that it is known by.
ITSELF = re.compile(
    r"[^\S\n]{0,20}[A-Z][^\n]{3,80}?\b[Ii]ni\b(?:[^\S\n]?,[^\n]{3,60},)?"
    r"(?:[^\S\n]{1,3}(?:telah\s)?di(?:buat|tanda\s?tangani|sepakati|adakan)[^\n]{0,60})?[^\S\n]{0,3}$"
)


WE = ("Kami", "KAMI", "kami")  #: what may stand before "yang bertanda tangan"
#: What speaks of both sides at once in the middle of a preamble.
BOTH = re.compile(r"the\sparties", re.IGNORECASE)


def _sentence_start(text: str, at: int) -> int:
    """Where the line of an opening begins that speaks of the document itself: "Perjanjian ini dibuat di …"."""
    line = text.rfind("\n", 0, at) + 1
    if BOTH.match(text, at):
        # A preamble begins with its paragraph.
        return text.rfind("\n\n", 0, at) + 2 if "\n\n" in text[:at] else at
    return line if ITSELF.match(text[line:at]) or text[line:at].strip() in WE else at


def _first_clause(text: str) -> int:
    """Where a party clause begins that follows no opening sentence."""
    found = re.search(
        rf"\b{loose('atas nama')}|\b{loose('selanjutnya disebut')}|hereinafter", text[:OPENING_LIMIT], re.IGNORECASE
    )
    if found is None:
        return len(text)
    if ALL_PARTIES.match(text, found.start()):
        # A preamble names the parties at once: it begins below the title's capitals.
        capitals = [line for line in lines_of(text, 0, found.start()) if line.text.isupper()]
        return min(capitals[-1].end + 1, found.start()) if capitals else 0
    return max(text.rfind("\n\n", 0, found.start()), text.rfind("\n", 0, max(0, found.start() - 400)), 0)


def _clauses_end(text: str, start: int, first_pasal: int) -> int:
    """Where the party clauses end: after the last "selanjutnya disebut" before the considerations or Pasal 1."""
    limit = min(len(text), first_pasal, start + CLAUSES_LIMIT)
    found = CLAUSES_END.search(text, min(start + 150, limit), limit)
    if found is not None:
        return found.start()
    named = [m.end() for m in NAMED.finditer(text, start, limit) if not is_signature(text, m.start())]
    if named:
        return min(limit, named[-1])
    if tables := list(TABLE.finditer(text, start, min(limit, start + TABLES_LIMIT))):
        return min(limit, tables[-1].end())
    return limit if limit == first_pasal < len(text) else start


#: A line of the tables that tell who signs, where no party is given a name.
TABLE = re.compile(r"^[^\S\n]{0,20}(?:Jabatan|JABATAN|Alamat|ALAMAT)[^\S\n]{0,20}:[^\n]{3,200}$", re.MULTILINE)
#: Such tables stand near the opening.
TABLES_LIMIT = 2_500


def _pasal_headings(text: str) -> list[re.Match[str]]:
    """Lines that head an article: nothing but the word, its number, and perhaps a heading in capitals."""
    found = []
    for match in PASAL.finditer(text):
        head = match["head"].strip(" :.-–\t")
        if head and not _is_heading(head):
            continue
        found.append(match)
    return found or _inline(text)


def _inline(text: str) -> list[re.Match[str]]:
    """Articles of a form with their text behind their number, where no line heads one: "Pasal 1 Pihak Pertama …"."""
    found = list(PASAL.finditer(text))
    numbers = [_number(match["no"]) for match in found]
    return found if len(found) >= FEWEST and numbers == list(range(1, len(found) + 1)) else []


#: So many articles are no citations.
FEWEST = 4


def _first_language(text: str, articles: list[re.Match[str]]) -> list[re.Match[str]]:
    """The Indonesian articles where the English ones follow behind its signatures, else all."""
    for i, (before, match) in enumerate(pairwise(articles), 1):
        turns = before.group().strip()[:1] == "P" and match.group().strip()[:1] == "A"
        if turns and _number(match["no"]) == 1 and SIGNATURES.search(text, before.end(), match.start()):
            return articles[:i]
    return articles


def _is_heading(head: str) -> bool:
    """Whether words after "Pasal 3" are a heading: capitals, or each word begins with one."""
    if head.startswith(("ayat", ",", ";", "(")):
        return False
    words = re.findall(r"[A-Za-z]{2,}", head)
    big = sum(w[0].isupper() or w in ("dan", "atau", "of", "and", "the") for w in words)
    return len(words) <= 12 and big == len(words) and not head.endswith((".", ",", ";"))


def _pasal(text: str, headings: list[re.Match[str]], end: int) -> tuple[Pasal, ...]:
    found = []
    for i, match in enumerate(headings):
        stop = headings[i + 1].start() if i + 1 < len(headings) else max(end, match.end())
        head, start = match["head"], match.end()
        if head.strip() and not _is_heading(head.strip(" :.-–\t")):
            # The first words of an article that has its text behind its number tell what it is about.
            head, start = " ".join(head.split()[:4]), match.start("head")
        elif not letters(head):
            head, start = _next_line(text, match.end(), stop)
        found.append(Pasal(_number(match["no"]), kind_of_heading(head), start, stop))
    return tuple(found)


def _next_line(text: str, start: int, stop: int) -> tuple[str, int]:
    """The heading under a bare "Pasal 3", one or two lines, and where it ends."""
    head, at = "", start
    for _ in range(4):
        end = text.find("\n", at, stop)
        end = stop if end < 0 else end
        line = text[at:end].strip()
        if line and not (
            (_is_heading(line) and line.upper() == line) or (not head and _is_heading(line) and len(line) < 60)
        ):
            break
        head, at = f"{head} {line}".strip(), min(end + 1, stop)
        if at >= stop:
            break
    return head, at if head else start


@cache
def _heading_words() -> tuple[tuple[str, str], ...]:
    pairs = [(word, kind) for kind, words in document_words()["pasal"].items() for word in words]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def kind_of_heading(head: str) -> str | None:
    """What an article is about, by the words of its heading.

    >>> kind_of_heading("JANGKA WAKTU"), kind_of_heading("HAK DAN KEWAJIBAN"), kind_of_heading("PASAR")
    ('jangka_waktu', 'hak', None)
    """
    key = letters(head)
    return next((kind for word, kind in _heading_words() if word in key), None) if key else None


def _number(written: str) -> int | None:
    if written.isdecimal():
        return int(written)
    return roman(written.upper().replace("1", "I").replace("!", "I").replace("|", "I"))


def roman(written: str) -> int | None:
    """The value of a Roman number up to 39, or None.

    >>> roman("XII"), roman("IIX")
    (12, None)
    """
    match = re.fullmatch(r"(X{0,3})(IX|IV|V?I{0,3})", written)
    if not match or not written:
        return None
    ones = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
    return 10 * len(match[1]) + ones[match[2]]
