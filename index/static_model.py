"""Embed texts with the static model that the project ships: tokenizers and numpy, no torch.

The folder holds `tokenizer.json`, the same as lines in `subwords.txt`, and `model.safetensors` with two tensors:
`embeddings`, int8 (tokens, dim), and `weights`, float32 (tokens), the scale of each row. A text is the mean of its
tokens' scaled rows, made a unit vector. model2vec and sentence-transformers read the same folder and return the same
vectors.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.subwords import Subwords

DEFAULT_FOLDER = Path(__file__).parent.parent / "models" / "id_en_static"
#: Up to so many characters are split in Python: loading the tokenizers library would take longer.
SHORT = 1_000
#: Texts tokenised at a time: bounds memory, loses no speed.
_BATCH = 1024
_DTYPES = {"I8": np.int8, "F32": np.float32}


class StaticModel:
    """A bag-of-subwords embedding model, its table memory-mapped."""

    def __init__(self, folder: Path, table: NDArray[np.int8], scales: NDArray[np.float32]) -> None:
        """Take the model's folder, its int8 table (tokens, dim) and the float32 scale of each row."""
        self._folder = folder
        self._table = table
        self._scales = scales

    @classmethod
    def load(cls, path: Path | str = DEFAULT_FOLDER) -> StaticModel:
        """Open a model folder.

        Raises:
            OSError: the weights are missing or unreadable.
            ValueError: `model.safetensors` does not hold the two tensors.
        """
        folder = Path(path)
        tensors = _map_tensors(folder / "model.safetensors")
        if set(tensors) != {"embeddings", "weights"}:
            raise ValueError(f"{folder / 'model.safetensors'} holds {sorted(tensors)}, not embeddings and weights")
        return cls(folder, tensors["embeddings"], tensors["weights"])

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        # read_text raises OSError with the path, where the library's own error names neither file nor kind.
        tokenizer = Tokenizer.from_str((self._folder / "tokenizer.json").read_text(encoding="utf-8"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return tokenizer

    @cached_property
    def _subwords(self) -> Subwords:
        return Subwords.load(self._folder / "subwords.txt")

    @property
    def dim(self) -> int:
        """Length of a vector."""
        return int(self._table.shape[1])

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, float32 (len(texts), dim); a text without a known token gets the zero vector."""
        vectors = np.zeros((len(texts), self.dim), dtype=np.float32)
        for start in range(0, len(texts), _BATCH):
            self._sum_rows(self._split(texts[start : start + _BATCH]), vectors[start : start + _BATCH])
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.asarray(np.divide(vectors, norms, out=vectors, where=norms > 0))

    def _split(self, texts: Sequence[str]) -> list[list[int]]:
        if sum(map(len, texts)) <= SHORT:
            return [self._subwords.encode(text) for text in texts]
        return [item.ids for item in self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)]

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
