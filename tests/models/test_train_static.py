"""A few steps of training on made pairs: the table moves the right way and the folder it writes can be read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.static_model import StaticModel
from models import vocabulary
from models.batches import DIM, Material
from models.pairs import Pair
from models.train_static import export, project, rate, train

WORDS = {"air": "water", "jalan": "road", "padi": "rice", "guru": "teacher", "kapal": "ship", "hutan": "forest"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("torch")
    items = [Pair(word, english, "vocab10k", english) for word, english in WORDS.items()]
    items += [Pair(f"{word} desa", f"village {english}", "glossary", english) for word, english in WORDS.items()]
    texts = [side for pair in items for side in (pair.left, pair.right)] * 5
    tokenizer = vocabulary.build(texts, ["jalan desa"])
    rng = np.random.default_rng(1)
    axes = {english: np.eye(DIM, dtype=np.float32)[place] for place, english in enumerate(WORDS.values())}
    targets = {english: (axis + rng.normal(0, 0.01, DIM)).astype(np.float32) for english, axis in axes.items()}
    out = tmp_path_factory.mktemp("model")
    export(tokenizer, train(Material(tokenizer, items, targets), steps=60), out)
    return out


def test_translations_come_together_and_others_stay_apart(folder: Path) -> None:
    model = StaticModel.load(folder)
    cosines = model.encode(list(WORDS)) @ model.encode(list(WORDS.values())).T
    assert (cosines.argmax(axis=1) == np.arange(len(WORDS))).all()


def test_the_written_folder_says_nothing_of_what_it_never_saw(folder: Path) -> None:
    assert not StaticModel.load(folder).encode(["漢字", "…"]).any()


def test_projection_keeps_cosines() -> None:
    rng = np.random.default_rng(2)
    flat = rng.normal(size=(50, 8)) @ rng.normal(size=(8, 384))
    vectors = (flat / np.linalg.norm(flat, axis=1, keepdims=True)).astype(np.float32)
    reduced = project(vectors, dim=8)
    assert np.allclose(reduced @ reduced.T, vectors @ vectors.T, atol=1e-4)


def test_the_rate_warms_up_and_comes_down() -> None:
    assert rate(0, 1000) < rate(49, 1000) > rate(500, 1000) > rate(999, 1000) > 0
