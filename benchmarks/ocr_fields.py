"""Which fields of the gold survive OCR: in either engine's reading, and as extraction gives them. For benchmarks.ocr.

Counted for each field whose gold raw text stands on the page:

* `first`, `second`, `either`: the raw text stands exactly (spaces and case apart) in that engine's reading;
* `agree`, `agree wrong`: the engines read the same there, and both wrongly;
* `extracted`: extraction gives the value it gives for the page's true text. Only fields that it finds in the true text
  count (column `found`), so that this is about reading, not about rules.
* `accepted` are the values that nobody would be asked to look at: confidence at least `registry.project.DOUBTFUL`;
  `accepted wrong` are those of them that neither the gold nor the extraction from the true text has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from extract.record import Field, Record
from extract.run import extract
from ingest.types import Document, Page
from registry.project import DOUBTFUL

#: Groups of the gold that are looked at, in the order of the table.
KINDS = ("numbers", "signed", "amounts", "parties")
READ = ("first", "second", "either", "agree", "agree wrong")


@dataclass(frozen=True, slots=True)
class Gold:
    """One field of a gold record that is read from a page."""

    kind: str
    raw: str
    value: str


def gold_fields(record: dict[str, Any], number: int) -> Iterator[Gold]:
    """The fields that stand on page `number`."""
    for agreement in record["agreements"]:
        signed = [agreement["signed"]] if agreement["signed"] else []
        parties = [party["name"] for party in agreement["parties"]]
        for kind, fields in zip(KINDS, (agreement["numbers"], signed, agreement["amounts"], parties), strict=True):
            yield from (Gold(kind, f["raw"], f["value"]) for f in fields if f["page"] == number and f["raw"].strip())


def squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def survival(page: Page, gold: Gold) -> Counter[str]:
    """Where the field's raw text stands exactly, spaces and case apart."""
    true = squeezed(gold.raw)
    first = true in squeezed(page.text)
    # Dates run over two lines; the stretches that were read twice are therefore looked at as one text.
    mine = squeezed(" ".join(page.text[r.start : r.end] for r in page.readings))
    theirs = squeezed(" ".join(r.text for r in page.readings))
    second = true in theirs
    place = fuzz.partial_ratio_alignment(true, mine, score_cutoff=85) if len(mine) >= len(true) else None
    value = mine[place.dest_start : place.dest_end] if place else ""
    agree = bool(value) and value in theirs
    counts = {"all": 1, "first": first, "second": second, "either": first or second}
    return Counter({**counts, "agree": agree, "agree wrong": agree and value != true})


def extraction(page: Page, true_text: str, golds: tuple[Gold, ...]) -> Counter[tuple[str, str]]:
    """Counts of (kind, column): what extraction makes of the page as read, beside what it makes of the true text."""
    counts: Counter[tuple[str, str]] = Counter()
    right = {(kind, _same(f.value)) for kind, f in _values(_record(Page(1, true_text)))}
    known = right | {(gold.kind, _same(gold.value)) for gold in golds}
    got = list(_values(_record(page)))
    values = {(kind, _same(f.value)) for kind, f in got}
    for gold in golds:
        if (key := (gold.kind, _same(gold.value))) in right:
            counts[gold.kind, "found"] += 1
            counts[gold.kind, "extracted"] += key in values
    for kind, field in got:
        if field.confidence >= DOUBTFUL:
            counts[kind, "accepted"] += 1
            counts[kind, "accepted wrong"] += (kind, _same(field.value)) not in known
    return counts


def _record(page: Page) -> Record:
    return extract(Document("page", "0" * 64, "application/pdf", (page,)))


def _values(record: Record) -> Iterator[tuple[str, Field]]:
    for agreement in record.agreements:
        yield from (("numbers", field) for field in agreement.numbers)
        if agreement.signed:
            yield "signed", agreement.signed
        yield from (("amounts", field) for field in agreement.amounts)
        yield from (("parties", party.name) for party in agreement.parties)


def _same(value: str) -> str:
    """A value without case and spaces; how many dots a blank has says nothing."""
    kept = "".join(letter for letter in value.casefold() if letter.isalnum() or letter in "/.-")
    return re.sub(r"\.{3,}", "…", kept)


def table(counts: Counter[tuple[str, str]]) -> Iterator[str]:
    """Lines of the two tables, by kind and for all kinds together."""
    for kind in KINDS:
        for column in {column for k, column in counts if k == kind}:
            counts["all", column] += counts[kind, column]
    yield "fields as read (exactly, spaces and case apart)"
    yield f"{'':10}{'fields':>8}" + "".join(f"{column:>13}" for column in READ)
    for kind in (*KINDS, "all"):
        total = counts[kind, "all"] or 1
        shares = (f"{counts[kind, column] / total:>13.1%}" for column in READ)
        yield f"{kind:10}{counts[kind, 'all']:>8}" + "".join(shares)
    yield f"fields as extracted; accepted: confidence at least {DOUBTFUL}, nobody is asked"
    yield f"{'':10}{'found':>8}{'extracted':>13}{'accepted':>13}{'accepted wrong':>17}"
    for kind in (*KINDS, "all"):
        extracted = counts[kind, "extracted"] / (counts[kind, "found"] or 1)
        wrong, accepted = counts[kind, "accepted wrong"], counts[kind, "accepted"]
        share = f"{wrong} = {wrong / (accepted or 1):.2%}"
        yield f"{kind:10}{counts[kind, 'found']:>8}{extracted:>13.1%}{accepted:>13}{share:>17}"
