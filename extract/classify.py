"""Whether a document is an agreement, news or something else."""

from __future__ import annotations

import re

from extract.agreement.forms import find_title
from extract.agreement.numbers import find_numbers
from extract.agreement.party_words import ON_BEHALF
from extract.agreement.sections import Parts
from extract.record import Kind
from extract.text.repair import loose
from extract.text.sheet import Sheet
from ingest.types import Document

#: Points from which a text is an agreement; each feature below is worth what its line says.
ENOUGH = 3
DATELINE = re.compile(
    r"(?:\A|\n)[^\S\n]{0,10}(?!PT\b|CV\b)(?:[A-Z0-9][\w.]{2,30}\s{0,2}["
    r"|,]\s{0,2})?[A-Z][A-Za-z .]{2,40}(?:,\s?[A-Za-z ]{3,20})?\s{0,2}(?:\([A-Za-z .]{2,25}\)\s{0,2})?[-–—]{1,2}\s"
)
PRESS = re.compile(
    rf"\b(?:ujarnya|katanya|jelasnya|ungkapnya|tuturnya|tegasnya|imbuhnya|paparnya|ucapnya|tandasnya"
    rf"|{loose('kata dia')}|mengatakan|menambahkan|menjelaskan|wartawan)\b",
    re.IGNORECASE,
)


PARTY = re.compile(r"\bPIHAK\s{0,3}(?:KESATU|PERTAMA|KEDUA|I\b|II\b)|\b(?:FIRST|SECOND)\sPARTY\b", re.IGNORECASE)
TOGETHER = re.compile(
    r"\bPARA\s{0,3}PIHAK\b|\bPara\s{1,3}Pihak\b|\b[Tt]he\s{1,3}Parties\b|\b[Kk]edua\s{1,3}belah\s{1,3}pihak\b"
)
#: How the sentence ends behind which the parties stand.
BETWEEN = re.compile(r"\boleh\s{1,3}dan\s{1,3}antara\b|\bby\s{1,3}and\s{1,3}between\b", re.IGNORECASE)
#: The preamble and the close of agreements with partners abroad.
PREAMBLE = re.compile(
    r"\b(?:Desiring|Recogni[sz]ing|Considering|Pursuant|Referring|Berkeinginan|Mengakui|Didorong|Menyadari|Merujuk)\b",
    re.IGNORECASE,
)
DONE = re.compile(
    r"\bDone\sin\s|\bauthentic\s|\bshall\sprevail\b|\bmeterai\b|\bbermaterai\b|\bbermeterai\b", re.IGNORECASE
)
#: Words of laws, decrees and letters that no agreement has.
DECREE = re.compile(
    r"\bMEMUTUSKAN\b|\bM E M U T U S K A N\b|\bMenetapkan\s{0,3}:|\bDisahkan\s{1,3}di\b|\bDiundangkan\s{1,3}di\b"
)


def agreement_points(sheet: Sheet, parts: Parts) -> int:
    """How much speaks for an agreement: title, opening, party clauses, articles; and against one: a decree's words."""
    text = sheet.text
    head = text[: parts.clauses[1] + 3000]
    title = find_title(parts.lines)
    points = 0
    if title is not None:
        points += 2 if title.start < 2500 and text[title.start : title.end].isupper() else 1
    points += parts.opened
    points += 2 * (PARTY.search(head) is not None)
    points += ON_BEHALF.search(head) is not None
    points += len(parts.pasal) >= 3
    points += BETWEEN.search(head) is not None
    # Laws and letters have one number, an agreement has one of each party.
    points += len([slot for slot in find_numbers(parts.lines) if slot.value]) >= 2
    points += 2 * (len(set(map(str.lower, PREAMBLE.findall(head)))) >= 2) + (DONE.search(text) is not None)
    points += TOGETHER.search(text) is not None
    return points - 4 * (DECREE.search(text) is not None)


def classify(document: Document, sheet: Sheet, parts: Parts) -> Kind:
    """The kind of a document, by its structure; a web page is news unless it reads like a signed text."""
    if document.web is not None and document.web.verdict != "news":
        return "other"
    points = agreement_points(sheet, parts)
    web = document.web is not None or document.media_type in ("text/html", "application/xhtml+xml")
    press = len(PRESS.findall(sheet.text[:20_000])) + 2 * (DATELINE.search(sheet.text[:400]) is not None)
    if points >= ENOUGH + (2 if web else 0) + (1 if press >= 2 else 0):
        return "agreement"
    if web or document.published or press >= 2:
        return "news"
    return "other"
