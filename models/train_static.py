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
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from index.subwords import normalize
from models import glossary, pairs, teacher, vocabulary
from models.batches import BATCH, DIM, SEED, SHARES, Material, Vectors, join
from models.pairs import Pair

STEPS = 2_500
LEARNING_RATE = 5e-3
TEMPERATURE = 0.05
DISTANCE_WEIGHT = 3.0  #: weight of the distance to the teacher beside the contrastive loss
ADAM = (0.9, 0.99)  #: decay of the means of gradient and squared gradient


def gather(data: Path, *, spare: bool = False) -> list[Pair]:
    """Every training pair, from the shared data and the project's own thesaurus; `spare` as in `pairs`."""
    return [
        *pairs.parallel_pairs(data),
        *pairs.wordnet_pairs(data),
        *pairs.statute_pairs(data, held_out=False),
        *pairs.entailment_pairs(data),
        *pairs.question_pairs(data, split="train", spare=spare),
        *pairs.crop_pairs(data, spare=spare),
        *glossary.pairs(),
        *glossary.translations(),
    ]


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
        ids, offsets = join(
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
    parser.add_argument("--spare", action="store_true", help="leave half of the questions' passages for tuning search")
    options = parser.parse_args()
    items = gather(options.data, spare=options.spare)
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
