"""Train the static Indonesian-English embedding model that the project ships.

A text is the mean of its subwords' vectors. They learn from an English teacher (all-MiniLM-L6-v2): both sides of a
translated pair are drawn to the teacher's vector of the English side, and pairs that belong together (translation,
title and article, term and definition, question and passage, a thesaurus term and its sentence) are drawn
together against the rest of their batch. Run:

    python -m models.train_static --data ../shared/data --cache /tmp/teacher --out models/id_en_static
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.subwords import normalize
from models import glossary, pairs, teacher, vocabulary
from models.pairs import Pair

SEED = 20_240_601
DIM = 256
STEPS = 2_500
BATCH = 512
LEARNING_RATE = 5e-3
TEMPERATURE = 0.05
DISTANCE_WEIGHT = 3.0  #: weight of the distance to the teacher beside the contrastive loss
MAX_TOKENS = 96
DROPOUT = 0.1  #: share of a text's tokens left out at random each time it is seen
ADAM = (0.9, 0.99)  #: decay of the means of gradient and squared gradient
SIF = 1e-3  #: smoothing of the frequency weight a/(a+p) of Arora et al., ICLR 2017, with which tokens start
#: Share of the contrastive batches that each source gets; the rest of the sources share what their size gives.
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


def gather(data: Path) -> list[Pair]:
    """Every training pair, from the shared data and the project's own thesaurus."""
    return [
        *pairs.parallel_pairs(data),
        *pairs.wordnet_pairs(data),
        *pairs.statute_pairs(data, held_out=False),
        *pairs.entailment_pairs(data),
        *pairs.question_pairs(data, split="train"),
        *pairs.crop_pairs(data),
        *glossary.pairs(),
        *glossary.translations(),
    ]


def group_of(source: str) -> str:
    """The share in `SHARES` that a source draws on."""
    return "parallel" if source in pairs.PARALLEL_SETS else source


def make_tokenizer(data: Path, items: Sequence[Pair]) -> Any:
    """The tokenizer of the whole training text, with compounds."""
    statutes = list(pairs.statute_texts(data))
    texts = [side for pair in items for side in (pair.left, pair.right)] + statutes
    indonesian = [pair.right for pair in items if pair.source in ("title_article", "crop")] + statutes
    compounds = [*vocabulary.collocations(indonesian), *glossary.compounds()]
    return vocabulary.build(texts, compounds)


def project(vectors: Vectors, dim: int = DIM) -> Vectors:
    """The directions that keep most of the teacher, uncentred so that cosines stay; rows are unit vectors."""
    _, axes = np.linalg.eigh(vectors.T @ vectors)
    reduced = vectors @ axes[:, ::-1][:, :dim]
    return np.asarray(reduced / np.linalg.norm(reduced, axis=1, keepdims=True), dtype=np.float32)


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


def rate(step: int, steps: int) -> float:
    """Learning rate: 50 steps of warm-up, then a cosine down to 2 %."""
    return LEARNING_RATE * min(1.0, (step + 1) / 50) * (0.51 + 0.49 * math.cos(math.pi * step / steps))


class Rows:
    """The table under training; only the rows that a batch touches are read and moved (lazy Adam)."""

    def __init__(self, table: Vectors) -> None:
        import torch

        self.table = torch.from_numpy(table)
        self._mean = torch.zeros_like(self.table)
        self._square = torch.zeros_like(self.table)
        self._steps = 0

    def descend(self, places: Any, gradient: Any, speed: float) -> None:
        """One Adam step (Kingma and Ba, ICLR 2015) on the rows at `places`."""
        self._steps += 1
        mean = ADAM[0] * self._mean[places] + (1 - ADAM[0]) * gradient
        square = ADAM[1] * self._square[places] + (1 - ADAM[1]) * gradient * gradient
        self._mean[places], self._square[places] = mean, square
        unbiased = mean / (1 - ADAM[0] ** self._steps)
        spread = (square / (1 - ADAM[1] ** self._steps)).sqrt() + 1e-8
        self.table[places] -= speed * unbiased / spread


def train(material: Material, steps: int) -> Vectors:
    """The table of token vectors, one row a token, in float32."""
    import torch
    from torch.nn import functional

    torch.set_num_threads(1)
    rng = np.random.default_rng(SEED)
    rows = Rows(material.start())
    groups = list(material.pools)
    share = np.array([SHARES[name] for name in groups])
    begun = time.monotonic()
    for step in range(steps):
        pool = material.pools[groups[rng.choice(len(groups), p=share / share.sum())]]
        pairs_ = rng.choice(pool, size=min(BATCH, len(pool)), replace=False)
        lesson = material.lesson(rng)
        ids, offsets = _join(
            material.left.bags(pairs_, rng),
            material.right.bags(pairs_, rng),
            material.lessons.bags(2 * lesson, rng),
            material.lessons.bags(2 * lesson + 1, rng),
        )
        places, inner = np.unique(ids, return_inverse=True)
        touched = rows.table[torch.from_numpy(places)].requires_grad_()
        bags = functional.embedding_bag(torch.from_numpy(inner), touched, torch.from_numpy(offsets), mode="mean")
        sides = functional.normalize(bags, dim=1).split([len(pairs_), len(pairs_), len(lesson), len(lesson)])
        contrast = contrastive(sides[0], sides[1], torch.from_numpy(material.same(pairs_)))
        aim = torch.from_numpy(material.targets[lesson])
        distance = sum((1 - (side * aim).sum(1)).mean() for side in sides[2:])
        (contrast + DISTANCE_WEIGHT * distance).backward()
        rows.descend(torch.from_numpy(places), touched.grad, rate(step, steps))
        if step % 250 == 0 or step == steps - 1:
            spent = time.monotonic() - begun
            losses = f"{contrast.item():.3f} {distance.item():.3f}"
            print(f"step {step}: {losses}, {spent:.0f} s", file=sys.stderr, flush=True)
    return np.asarray(rows.table.numpy())


def contrastive(left: Any, right: Any, same: Any) -> Any:
    """Cross-entropy of finding each pair's other side in the batch, both ways; pairs marked same are no negatives."""
    import torch
    from torch.nn import functional

    scores = (left @ right.T / TEMPERATURE).masked_fill(same, -1e4)
    answer = torch.arange(len(left))
    return (functional.cross_entropy(scores, answer) + functional.cross_entropy(scores.T, answer)) / 2


def _join(*bags: tuple[NDArray[np.int64], NDArray[np.int64]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Several lots of bags as one."""
    begins = np.cumsum([0] + [len(ids) for ids, _ in bags])
    offsets = [starts + begin for (_, starts), begin in zip(bags, begins, strict=False)]
    return np.concatenate([ids for ids, _ in bags]), np.concatenate(offsets)


def export(tokenizer: Any, table: Vectors, out: Path) -> None:
    """Write the folder that `index.static_model`, model2vec and sentence-transformers all load."""
    from safetensors.numpy import save_file

    scale = np.abs(table).max(axis=1) / 127
    scale[scale == 0] = 1 / 127
    rows = np.rint(table / scale[:, None]).astype(np.int8)
    for token, number in tokenizer.get_vocab().items():
        if number == 0 or not any(letter.isalnum() for letter in token):
            scale[number] = 0.0  # the unknown token and the bare word border say nothing
    out.mkdir(parents=True, exist_ok=True)
    save_file({"embeddings": rows, "weights": scale.astype(np.float32)}, str(out / "model.safetensors"))
    tokenizer.save(str(out / "tokenizer.json"), pretty=False)
    (out / "subwords.txt").write_text(as_lines(tokenizer), encoding="utf-8")
    kind = {"model_type": "model2vec", "architectures": ["StaticModel"], "hidden_dim": DIM, "normalize": True}
    (out / "config.json").write_text(json.dumps(kind | {"max_length": None}, indent=1) + "\n", encoding="utf-8")
    modules = [
        {"idx": 0, "name": "0", "path": ".", "type": "sentence_transformers.models.StaticEmbedding"},
        {"idx": 1, "name": "1", "path": "1_Normalize", "type": "sentence_transformers.models.Normalize"},
    ]
    (out / "modules.json").write_text(json.dumps(modules, indent=1) + "\n", encoding="utf-8")


def as_lines(tokenizer: Any) -> str:
    """The tokenizer as `index.subwords` reads it."""
    tokens = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    merges = json.loads(tokenizer.to_str())["model"]["merges"]
    # Compounds are matched as the normalised text has them: "kerjasama daerah" in three words.
    known = [normalize(token) if " " in token else token for token, _ in tokens]
    lines = [str(len(known)), *known, *(" ".join(merge) for merge in merges)]
    return "\n".join(lines)


def main() -> None:
    """Train from the shared data and write the model folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the shared data folder")
    parser.add_argument("--cache", type=Path, required=True, help="where the teacher's vectors are kept")
    parser.add_argument("--out", type=Path, required=True, help="the model folder to write")
    parser.add_argument("--steps", type=int, default=STEPS)
    options = parser.parse_args()
    items = gather(options.data)
    print(f"{len(items)} pairs", file=sys.stderr)
    tokenizer = make_tokenizer(options.data, items)
    english = sorted({pair.english for pair in items if pair.english})
    vectors = teacher.embed(english, options.cache)
    targets = project(np.stack([vectors[text] for text in english]).astype(np.float32))
    items += [Pair(word, stem, "stem") for word, stem in vocabulary.stems(tokenizer).items()]
    material = Material(tokenizer, items, dict(zip(english, targets, strict=True)))
    export(tokenizer, train(material, options.steps), options.out)


if __name__ == "__main__":
    main()
