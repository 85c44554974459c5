"""Made documents of any number for measuring speed: Zipfian Indonesian words, 300 a document, with records.

The same number always gives the same documents. Words come from the dictionary of roots that the project ships, the
rank of a word being its place in a fixed shuffle; frequencies follow 1/(rank + 2.7) (Mandelbrot's form of Zipf's law).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np

from index.stemming import CACHE
from registry.feed import Change, IndexSource

WORDS_EACH = 300
VOCABULARY = 40_000
SEED = 20_240_917
PLACES = (
    "Aceh", "Bali", "Banten", "Bengkulu", "Gorontalo", "Jambi", "Jawa Barat", "Jawa Tengah", "Jawa Timur", "Lampung",
    "Maluku", "Maluku Utara", "Papua", "Riau", "Sulawesi Tengah", "Sulawesi Tenggara", "Sumatera Barat",
    "Kalimantan Timur",
)  # fmt: skip
SECTORS = ("kesehatan", "pendidikan", "pertanian", "pangan", "perhubungan", "pariwisata", "sosial", "lingkungan hidup")
TYPES = ("KSDD", "KSDPK", "KSDPL", "KSDLL", "SINERGI")


@cache
def vocabulary() -> tuple[str, ...]:
    """Words, commonest first; a few of the field stand where a query will look for them."""
    words = [line.split("\t")[0] for line in CACHE.read_text("ascii").splitlines()]
    chosen = [str(word) for word in np.random.default_rng(SEED).permutation(np.array(words))[:VOCABULARY]]
    for rank, word in {3: "daerah", 8: "kerja", 9: "sama", 15: "pemerintah", 40: "pangan", 120: "pelabuhan",
                       400: "nikel", 1500: "smelter", 5000: "rumput"}.items():  # fmt: skip
        chosen[rank] = word
    return tuple(chosen)


@cache
def _cumulative() -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    weights = 1 / (np.arange(VOCABULARY) + 2.7)
    return np.asarray(np.cumsum(weights) / weights.sum())


def document(number: int) -> IndexSource:
    """Document `number`, from 1."""
    draw = np.random.default_rng((SEED, number))
    ranks = np.searchsorted(_cumulative(), draw.random(WORDS_EACH))
    words = [vocabulary()[rank] for rank in ranks]
    sentences = [" ".join(words[at : at + 15]).capitalize() + "." for at in range(0, WORDS_EACH, 15)]
    paragraphs = [" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5)]
    first, second = (PLACES[at] for at in draw.integers(0, len(PLACES), 2))
    day = f"{2005 + number % 20}-{1 + number % 12:02d}-{1 + number % 28:02d}"
    kind = TYPES[number % len(TYPES)]
    return IndexSource(
        document_id=f"D{number}", sha256=f"{number:064x}", sources=(f"arsip/{number}.pdf",),
        title=f"Kesepakatan {first} dan {second} tentang {' '.join(words[:4])}", kind="agreement", type=kind,
        types=(kind,), form="kesepakatan_bersama", date=day, year=int(day[:4]),
        parties=(f"Pemerintah Provinsi {first}", f"Pemerintah Provinsi {second}"), aliases=(),
        sectors=(SECTORS[number % len(SECTORS)],), numbers=(f"119/{number}/KB/{day[:4]}",),
        amounts=((str(1_000_000 * (1 + number % 5000)), "IDR"),), subject=" ".join(words[:4]), starts=None, ends=None,
        event_class=None, pages=("\n\n".join(paragraphs),), languages=("id",),
    )  # fmt: skip


def feed(count: int, after: int, limit: int) -> list[Change]:
    """The list of changes of a registry of `count` made documents."""
    last = min(count, after + limit)
    return [Change(number, f"D{number}", False, document(number)) for number in range(after + 1, last + 1)]


def queries(kind: str, count: int) -> Iterator[str]:
    """Queries of one kind, drawn from the documents' own words so that they find something."""
    draw = np.random.default_rng((SEED, 7))
    words = vocabulary()

    def some(low: int, high: int, times: int) -> str:
        return " ".join(words[rank] for rank in draw.integers(low, high, times))

    for _ in range(count):
        match kind:
            case "rare":
                yield some(8_000, 30_000, 1)
            case "frequent":
                yield some(3, 40, 1)
            case "three words":
                yield f"{some(3, 100, 1)} {some(100, 2_000, 1)} {some(500, 8_000, 1)}"
            case "sentence":
                yield f"{some(3, 60, 4)} {some(60, 3_000, 4)}"
            case "phrase":
                yield f'"{some(3, 30, 2)}"'
            case "prefix":
                yield f"{some(100, 3_000, 1)[:5]}*"
            case "filtered":
                yield f"{some(50, 1_000, 2)} sektor:kesehatan tahun:2015..2022"
            case _:
                yield f"{some(20, 300, 1)} {some(300, 3_000, 2)}"


KINDS = ("rare", "frequent", "three words", "sentence", "phrase", "prefix", "filtered")
