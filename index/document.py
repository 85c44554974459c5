"""Make of one registry document everything that the parts of an index keep of it. Pure: nothing is written here."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import PurePath

import numpy as np
from numpy.typing import NDArray

from index.analysis import Token, tokenize
from index.columns import Line, days
from index.engine import Entry
from index.forward import Words, hash_all
from index.passages import split
from index.store import Shown, Stored
from registry.feed import IndexSource

#: How often a word counts where it stands; the body counts once. Chosen by hand after the usual order (title over
#: subject over parties), and kept whole numbers, because tantivy repeats the word that many times.
WEIGHTS = {"title": 4, "subject": 3, "parties": 2, "numbers": 2, "labels": 1, "body": 1}
#: Longer runs of letters are no words, and useless for corrections.
LONGEST_WORD = 40
#: What people call a form or a type, beside what its code says.
FORM_NAMES = {
    "kesepakatan_bersama": "kesepakatan bersama nota kesepahaman MoU",
    "nota_kesepakatan": "nota kesepakatan sinergi",
    "perjanjian_kerja_sama": "perjanjian kerja sama PKS",
    "rencana_kerja": "rencana kerja",
    "pernyataan_kehendak": "pernyataan kehendak letter of intent LoI",
    "memorandum_saling_pengertian": "memorandum saling pengertian MSP MoU",
    "adendum": "adendum perubahan",
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """One document, ready for the stores; offsets into the files of vectors and words are still missing."""

    source: IndexSource
    shown: Shown
    pages: tuple[str, ...]
    passages: NDArray[np.int32]  #: as in `Stored.passages`, words counted from the document's first word
    texts: tuple[str, ...]  #: what to embed: the heading first, then each passage
    words: Words
    exact: frozenset[str]  #: words as written
    weights: dict[str, int]
    sequence: tuple[str, ...]
    parts: dict[str, frozenset[str]]


def prepare(source: IndexSource) -> Prepared:
    """Everything to be kept of a document."""
    pages = tuple(page.replace("\f", " ") for page in source.pages) or ("",)
    shown = shown_of(source)
    heading, bodies = _read(shown, pages)
    sequence, firsts = _sequence(heading, bodies)
    passages = _passages(pages, bodies, firsts)
    texts = tuple(pages[page - 1][start:end] for page, start, end, _, _ in passages)
    return Prepared(
        source, shown, pages, passages,
        (_heading(source), *texts),
        hash_all(sequence),
        _exact(heading, bodies),
        _weights(heading, bodies), tuple(sequence), _parts(heading),
    )  # fmt: skip


def _heading(source: IndexSource) -> str:
    """What to embed of title and subject; "" where a document has neither, since a file's name means nothing."""
    said = [text for text in (source.title, source.subject) if text]
    return ". ".join(said[:1] if len(said) == 2 and said[1].lower() in said[0].lower() else said)


def exact_words(document: Stored) -> frozenset[str]:
    """The words as written of a document that is in the store; what `Prepared.exact` was when it was added."""
    return _exact(*_read(document.shown, document.pages))


def _read(shown: Shown, pages: tuple[str, ...]) -> tuple[dict[str, list[Token]], list[list[Token]]]:
    slug = _slug(shown)
    heading = {
        # A made-up title repeats the text or names a file: words in it must not count more than in the text.
        "title": tokenize(shown.title if shown.titled else ""),
        "subject": tokenize(shown.subject or ""),
        "parties": tokenize(" . ".join((*shown.parties, *shown.aliases))),
        "numbers": tokenize(" . ".join(shown.numbers)),
        "labels": tokenize(" . ".join((FORM_NAMES.get(shown.form or "", ""), *shown.types, *shown.sectors, slug))),
    }
    return heading, [tokenize(page) for page in pages]


def _slug(shown: Shown) -> str:
    """The words of a file's name or of an address: often the only place where a story's headline is kept."""
    return PurePath(shown.source.split("?")[0]).stem.replace("_", " ").replace("-", " ")


def _exact(heading: dict[str, list[Token]], bodies: list[list[Token]]) -> frozenset[str]:
    tokens = (token for part in (*heading.values(), *bodies) for token in part)
    return frozenset(token.exact for token in tokens if len(token.exact) < LONGEST_WORD)


def shown_of(source: IndexSource) -> Shown:
    first = source.sources[0] if source.sources else source.document_id
    title = source.title or _opening(source) or source.subject or PurePath(first).stem
    return Shown(
        source.document_id, source.sha256, first, source.sources, " ".join(title.split()),
        source.title is not None, source.kind, source.type,
        source.types or ((source.type,) if source.type else ()), source.form, source.date, source.parties,
        source.aliases, source.sectors, source.numbers, source.amounts, source.subject, source.starts, source.ends,
        source.event_class,
    )  # fmt: skip


#: Characters of a story's opening that stand for a headline it does not have.
OPENING_CHARS = 110


def _opening(source: IndexSource) -> str | None:
    """The first words of news without a headline; its agreements' subjects would each tell a part only."""
    if source.kind == "agreement" or not source.pages:
        return None
    return textwrap.shorten(source.pages[0], OPENING_CHARS, placeholder=" …") or None


def _sequence(heading: dict[str, list[Token]], bodies: list[list[Token]]) -> tuple[list[str], list[int]]:
    """Stems in reading order, "" between parts; and where the words of each page begin."""
    sequence: list[str] = []
    for tokens in heading.values():
        sequence += [*(token.stem for token in tokens), ""]
    firsts = []
    for tokens in bodies:
        firsts.append(len(sequence))
        sequence += [*(token.stem for token in tokens), ""]
    return sequence, firsts


def _passages(pages: tuple[str, ...], bodies: list[list[Token]], firsts: list[int]) -> NDArray[np.int32]:
    starts = [np.array([token.start for token in tokens], dtype=np.int64) for tokens in bodies]
    rows = []
    for passage in split(pages):
        at = passage.page - 1
        first, last = (int(place) for place in np.searchsorted(starts[at], (passage.start, passage.end)))
        rows.append((passage.page, passage.start, passage.end, firsts[at] + first, firsts[at] + last))
    return np.array(rows, dtype=np.int32).reshape(-1, 5)


def _weights(heading: dict[str, list[Token]], bodies: list[list[Token]]) -> dict[str, int]:
    weights: Counter[str] = Counter()
    for name, tokens in heading.items():
        for token in tokens:
            for form in token.forms:
                weights[form] += WEIGHTS[name]
    for tokens in bodies:
        weights.update(form for token in tokens for form in token.forms)
    return dict(weights)


def _parts(heading: dict[str, list[Token]]) -> dict[str, frozenset[str]]:
    def forms(*names: str) -> frozenset[str]:
        return frozenset(form for name in names for token in heading[name] for form in token.forms)

    return {"judul": forms("title", "subject"), "pihak": forms("parties"), "nomor": forms("numbers")}


def stored(prepared: Prepared, row: int) -> Stored:
    return Stored(row, prepared.shown, prepared.pages, prepared.passages)


def line(prepared: Prepared, row: int, vector: int, vectors: int, word: int) -> Line:
    """The document's numbers; `vector` and `word` say where its own begin in their files."""
    source = prepared.source
    first, last = days(source.date)
    return Line(
        row, source.kind, prepared.shown.types, (source.form,) if source.form else (), source.sectors, source.parties,
        first, last, year_of(source), largest(source.amounts), vector, vectors, word, len(prepared.words),
    )  # fmt: skip


def year_of(source: IndexSource) -> int:
    said = source.date or ""
    return source.year or (int(said[:4]) if said[:4].isdigit() else 0)


def largest(amounts: Iterable[tuple[str, str]]) -> float:
    """The largest amount in rupiah; other currencies are not converted. 0 without one.

    >>> largest([("1275500000", "IDR"), ("50000000", "USD")])
    1275500000.0
    """
    found = 0.0
    for value, currency in amounts:
        try:
            found = max(found, float(Decimal(value)) if currency == "IDR" else 0.0)
        except InvalidOperation:
            continue
    return found


def entry(prepared: Prepared, row: int) -> Entry:
    """The document as a full-text engine takes it in."""
    source = prepared.source
    first, last = days(source.date)
    numbers = {"tahun": year_of(source), "tanggal": first, "tanggal_akhir": last, "nilai": int(largest(source.amounts))}
    tags = {
        "kind": (source.kind,),
        "type": prepared.shown.types,
        "form": (source.form,) if source.form else (),
        "sector": source.sectors,
    }
    kept = {name: number for name, number in numbers.items() if number}
    return Entry(row, prepared.weights, prepared.sequence, prepared.parts, kept, tags)
