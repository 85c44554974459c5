"""Turn texts into vectors: the static model shipped here, or any SentenceTransformer by name or folder.

The shipped model needs numpy and tokenizers only; sentence-transformers, which takes seconds to load, is touched
only where the setting `model` asks for another model.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ingest.errors import ToolMissing

SHIPPED = Path(__file__).parent.parent / "models" / "id_en_static"

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """A model that maps texts to unit vectors."""

    @property
    def stamp(self) -> str:
        """Names model and version; vectors of different stamps cannot be compared."""

    @property
    def dim(self) -> int: ...

    def queries(self, texts: Sequence[str]) -> Vectors:
        """(len(texts), dim), each row of length 1 or, for a text that says nothing, 0."""

    def passages(self, texts: Sequence[str]) -> Vectors: ...


@dataclass(frozen=True, slots=True)
class Static:
    """The shipped model."""

    model: Any
    stamp: str
    dim: int

    def queries(self, texts: Sequence[str]) -> Vectors:
        return np.asarray(self.model.encode(list(texts)), dtype=np.float32)

    passages = queries


@dataclass(frozen=True, slots=True)
class Transformer:
    """A SentenceTransformer; models of the E5 family are told what is a query and what a passage."""

    model: Any
    stamp: str
    dim: int
    query_prefix: str = ""
    passage_prefix: str = ""

    def queries(self, texts: Sequence[str]) -> Vectors:
        return self._encode([self.query_prefix + text for text in texts])

    def passages(self, texts: Sequence[str]) -> Vectors:
        return self._encode([self.passage_prefix + text for text in texts])

    def _encode(self, texts: list[str]) -> Vectors:
        vectors = self.model.encode(texts, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False)
        return np.asarray(vectors, dtype=np.float32)


def prefixes(name: str) -> tuple[str, str]:
    """What goes before a query and before a passage for the model of this name.

    >>> prefixes("intfloat/multilingual-e5-small"), prefixes("all-MiniLM-L6-v2")
    (('query: ', 'passage: '), ('', ''))
    """
    lowered = Path(name).name.lower()
    if "e5" in lowered.split("-") or lowered.startswith("e5"):
        return "query: ", "passage: "
    return "", ""


@lru_cache(maxsize=2)
def open_embedder(name: str) -> Embedder | None:
    """The model of the setting `model`: "default", "none", a folder or a name.

    None for "none", and where the shipped model is absent: search then goes by words alone.
    Raises `ToolMissing` where a model that was asked for cannot be loaded.
    """
    if name == "none":
        return None
    if name == "default":
        return _shipped()
    return _transformer(name)


def model_stamp(name: str) -> str:
    """The stamp without loading a model; "none" where there is none."""
    if name == "default":
        return _shipped_stamp() if _is_shipped() else "none"
    return name


def _is_shipped() -> bool:
    return (SHIPPED / "model.safetensors").is_file() and (SHIPPED / "tokenizer.json").is_file()


def _shipped_stamp() -> str:
    # Size and the first block tell versions apart without reading megabytes at every start.
    path = SHIPPED / "model.safetensors"
    with path.open("rb") as stream:
        head = stream.read(65_536)
    return f"id_en_static-{hashlib.sha256(head + str(path.stat().st_size).encode()).hexdigest()[:12]}"


def _shipped() -> Static | None:
    if not _is_shipped():
        return None
    from index.static_model import StaticModel

    model = StaticModel.load(SHIPPED)
    return Static(model, _shipped_stamp(), model.dim)


def _transformer(name: str) -> Transformer:
    try:
        from sentence_transformers import SentenceTransformer

        model = SentenceTransformer(name)
    except (ImportError, OSError, ValueError) as error:
        hint = "periksa pengaturan model di sepakat.toml, atau hapus untuk memakai model bawaan"
        raise ToolMissing(f"model tidak dapat dimuat: {error}", subject=name, hint=hint) from error
    query, passage = prefixes(name)
    size = getattr(model, "get_embedding_dimension", None) or model.get_sentence_embedding_dimension
    return Transformer(model, name, int(size()), query, passage)
