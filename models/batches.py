"""Hold the training pairs of the embedding model as token ids and cut them into batches."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models import pairs, vocabulary
from models.pairs import Pair

MAX_TOKENS = 96
DROPOUT = 0.1  #: share of a text's tokens left out at random each time it is seen
BATCH = 512
DIM = 256
SEED = 20_240_601
SIF = 1e-3  #: smoothing of the frequency weight a/(a+p) of Arora et al., ICLR 2017, with which tokens start
#: Share of the contrastive batches that each source gets, set by judgment; after a change rerun benchmarks.embedding.
SHARES = {
    "parallel": 0.14,
    "wordnet": 0.10,
    "wordnet_gloss": 0.06,
    "title_article": 0.16,
    "term_definition": 0.10,
    "question_tydiqa": 0.09,
    "question_facqa": 0.05,
    "entailment": 0.04,
    "crop": 0.10,
    "stem": 0.04,
    "glossary": 0.16,
    "domain": 0.03,
}
#: Taught sources other than dictionaries.
FLUENT = frozenset({"tatoeba", "tico19", "talpco", "nusax", "quran", "laser-tatoeba", "glossary", "domain"})

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Encoded:
    """Token ids of many texts, one after the other."""

    ids: NDArray[np.int64]
    starts: NDArray[np.int64]  #: first position of each text; one more than there are texts

    def bags(self, rows: NDArray[np.int64], rng: np.random.Generator) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Flat ids and offsets of the chosen texts, as an embedding bag wants them, with some tokens left out."""
        parts = [self.ids[self.starts[row] : self.starts[row + 1]] for row in rows]
        lengths = np.array([len(part) for part in parts])
        ids = np.concatenate(parts)
        keep = rng.random(len(ids)) >= DROPOUT
        keep[np.repeat(lengths, lengths) < 3] = True
        kept = np.concatenate([[0], np.cumsum(keep)])[np.concatenate([[0], np.cumsum(lengths)[:-1]])]
        return ids[keep], kept


def encode(tokenizer: Any, texts: Sequence[str]) -> Encoded:
    """Tokenise texts, at most `MAX_TOKENS` each; a text without tokens becomes one unknown token."""
    parts = [(item.ids[:MAX_TOKENS] or [0]) for item in tokenizer.encode_batch(list(texts), add_special_tokens=False)]
    starts = np.cumsum([0] + [len(part) for part in parts])
    return Encoded(np.array([one for part in parts for one in part], dtype=np.int64), starts)


def group_of(source: str) -> str:
    """The share in `SHARES` that a source draws on."""
    return "parallel" if source in pairs.PARALLEL_SETS else source


def initial(encoded: Encoded, targets: Vectors, relatives: dict[int, list[int]], size: int) -> Vectors:
    """Start each token at the mean target of the taught texts it stands in, short texts first.

    A token that no taught text holds starts at the mean of its relatives (the words of a compound, the stem of a
    word), and one without relatives at a short random vector.
    """
    rng = np.random.default_rng(SEED)
    sums = np.zeros((size, DIM), dtype=np.float32)
    lengths = np.diff(encoded.starts)
    weights = (1.0 / lengths.astype(np.float32) ** 2)[:, None]
    np.add.at(sums, encoded.ids, np.repeat(weights * (targets - targets.mean(axis=0)), lengths, axis=0))
    table = _unit(sums)
    for token, others in relatives.items():
        if not table[token].any():
            table[token] = _unit(table[others].mean(axis=0, keepdims=True))[0]
    unknown = ~table.any(axis=1)
    table[unknown] = rng.normal(0, 0.3 / math.sqrt(DIM), (int(unknown.sum()), DIM))
    return table


def _unit(vectors: Vectors) -> Vectors:
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(np.divide(vectors, norms, out=np.zeros_like(vectors), where=norms > 1e-6), dtype=np.float32)


def rarity(encoded: Sequence[Encoded], size: int) -> Vectors:
    """a/(a+p) of each token over all training texts; 1 for what is rare, near 0 for the commonest."""
    counts = np.zeros(size)
    for part in encoded:
        counts += np.bincount(part.ids, minlength=size)
    return np.asarray(SIF / (SIF + counts / counts.sum()), dtype=np.float32)


class Material:
    """The training pairs as token ids, grouped by source, with the teacher's targets of the taught ones."""

    def __init__(self, tokenizer: Any, items: Sequence[Pair], targets: dict[str, Vectors]) -> None:
        self.size: int = tokenizer.get_vocab_size()
        self.left = encode(tokenizer, [pair.left for pair in items])
        self.right = encode(tokenizer, [pair.right for pair in items])
        self.left_key = _keys([pair.left for pair in items])
        self.right_key = _keys([pair.right for pair in items])
        taught = [pair for pair in items if pair.english is not None]
        self.lessons = encode(tokenizer, [text for pair in taught for text in (pair.left, pair.english or "")])
        self.relatives = vocabulary.relatives(tokenizer)
        self.fluent = np.array([row for row, pair in enumerate(taught) if pair.source in FLUENT])
        self.targets: Vectors = np.stack([targets[pair.english or ""] for pair in taught])
        rows: dict[str, list[int]] = defaultdict(list)
        for row, pair in enumerate(items):
            rows[group_of(pair.source)].append(row)
        self.pools = {name: np.array(rows[name]) for name in SHARES if rows[name]}

    def start(self) -> Vectors:
        """The table that training starts from; the unknown token stays zero."""
        table = initial(self.lessons, np.repeat(self.targets, 2, axis=0), self.relatives, self.size)
        table *= rarity([self.left, self.right], self.size)[:, None]
        table[0] = 0.0
        return table

    def lesson(self, rng: np.random.Generator) -> NDArray[np.int64]:
        """A batch of taught pairs: half from sentences and our own terms, half from all (mostly words)."""
        any_row = rng.integers(0, len(self.targets), size=BATCH // 2)
        return np.concatenate([any_row, rng.choice(self.fluent, size=BATCH - BATCH // 2)])

    def same(self, rows: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which other pairs of a batch share a side with a pair, and so are no negatives of it."""
        left, right = self.left_key[rows], self.right_key[rows]
        shared = (left[:, None] == left[None]) | (right[:, None] == right[None])
        np.fill_diagonal(shared, False)
        return np.asarray(shared)


def _keys(texts: Sequence[str]) -> NDArray[np.int64]:
    seen: dict[str, int] = {}
    return np.array([seen.setdefault(text.lower(), len(seen)) for text in texts])


def join(*bags: tuple[NDArray[np.int64], NDArray[np.int64]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Several lots of bags as one."""
    begins = np.cumsum([0] + [len(ids) for ids, _ in bags])
    offsets = [starts + begin for (_, starts), begin in zip(bags, begins, strict=False)]
    return np.concatenate([ids for ids, _ in bags]), np.concatenate(offsets)
