"""Embed texts with the static model that the project ships: tokenizers and numpy, no torch.

The folder holds `tokenizer.json` and `model.safetensors` with two tensors: `embeddings`, int8 (tokens, dim), and
`weights`, float32 (tokens), the scale of each row. A text is the mean of its tokens' scaled rows, made a unit vector.
model2vec and sentence-transformers read the same folder and return the same vectors.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

DEFAULT_FOLDER = Path(__file__).parent.parent / "models" / "id_en_static"
#: Texts tokenised at a time: bounds memory, loses no speed.
_BATCH = 1024
_DTYPES = {"I8": np.int8, "F32": np.float32}


class StaticModel:
    """A bag-of-subwords embedding model, its table memory-mapped."""

    def __init__(self, tokenizer: Any, table: NDArray[np.int8], scales: NDArray[np.float32]) -> None:
        """Take a tokenizer, its int8 table (tokens, dim) and the float32 scale of each row."""
        self._tokenizer = tokenizer
        self._table = table
        self._scales = scales

    @classmethod
    def load(cls, path: Path | str = DEFAULT_FOLDER) -> StaticModel:
        """Open a model folder.

        Raises:
            OSError: a file of the model is missing or unreadable.
            ValueError: `model.safetensors` does not hold the two tensors.
        """
        from tokenizers import Tokenizer

        folder = Path(path)
        tensors = _map_tensors(folder / "model.safetensors")
        if set(tensors) != {"embeddings", "weights"}:
            raise ValueError(f"{folder / 'model.safetensors'} holds {sorted(tensors)}, not embeddings and weights")
        # read_text raises OSError with the path, where the library's own error names neither file nor kind.
        tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return cls(tokenizer, tensors["embeddings"], tensors["weights"])

    @property
    def dim(self) -> int:
        """Length of a vector."""
        return int(self._table.shape[1])

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, float32 (len(texts), dim); a text without a known token gets the zero vector."""
        vectors = np.zeros((len(texts), self.dim), dtype=np.float32)
        for start in range(0, len(texts), _BATCH):
            block = self._tokenizer.encode_batch_fast(list(texts[start : start + _BATCH]), add_special_tokens=False)
            self._sum_rows([item.ids for item in block], vectors[start : start + _BATCH])
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.asarray(np.divide(vectors, norms, out=vectors, where=norms > 0))

    def _sum_rows(self, bags: list[list[int]], out: NDArray[np.float32]) -> None:
        """Write the sum of each bag's rows; the mean points the same way, so the length need not be divided out."""
        filled = [place for place, bag in enumerate(bags) if bag]
        if not filled:
            return
        ids = np.fromiter(chain.from_iterable(bags), dtype=np.int64)
        starts = np.cumsum([0] + [len(bags[place]) for place in filled[:-1]])
        rows = self._table[ids].astype(np.float32) * self._scales[ids, None]
        out[filled] = np.add.reduceat(rows, starts, axis=0)


def _map_tensors(path: Path) -> dict[str, Any]:
    """The tensors of a safetensors file (8 bytes of header length, JSON header, data), memory-mapped."""
    with path.open("rb") as stream:
        size = int.from_bytes(stream.read(8), "little")
        header = json.loads(stream.read(size))
    tensors = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        first, _ = entry["data_offsets"]
        shape = tuple(entry["shape"])
        tensors[name] = np.memmap(path, dtype=_DTYPES[entry["dtype"]], mode="r", offset=8 + size + first, shape=shape)
    return tensors
