"""Lay Whoosh's files out so that numpy takes postings as they lie: packed in bytes, and only those that are asked for.

Whoosh copies whole segments into memory whenever it opens them, and pickles postings as tuples of Python numbers.
Here files are read by pieces (why not mapped: `index.appended`), and a block of postings is two byte strings: the
differences of the document numbers and the weights, each in the smallest unsigned type that holds the block. This
leans on the inside of whoosh-reloaded 2.7.5, which is therefore pinned; `tests/index/test_whoosh.py` compares the
scores with Whoosh's own.
"""

from __future__ import annotations

import os
import weakref
from array import array
from collections.abc import Iterable
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3LeafMatcher, W3PostingsWriter
from whoosh.fields import FieldType
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import BufferFile, StructFile
from whoosh.formats import Format
from whoosh.matching import ListMatcher

#: Postings in one block. Large blocks mean few Python steps a term; small ones pack tighter.
BLOCK = 1024


class ReadFile(StructFile):  # type: ignore[misc]
    """A file of which every piece is read where it lies, by several threads at once if need be."""

    def __init__(self, path: str, **options: Any) -> None:
        descriptor = os.open(path, os.O_RDONLY)
        weakref.finalize(self, os.close, descriptor)
        super().__init__(open(descriptor, "rb", closefd=False), **options)  # noqa: SIM115

    def get(self, position: int, length: int) -> bytes:
        return os.pread(self.fileno(), length, position)


class ReadStorage(FileStorage):  # type: ignore[misc]
    """A folder whose files are read where they lie."""

    def open_file(self, name: str, **options: Any) -> StructFile:
        return ReadFile(self._fpath(name), name=name, **options)


def pack(numbers: list[int]) -> tuple[str, bytes]:
    """The numbers in the smallest unsigned type that holds them all: (numpy type code, bytes).

    >>> pack([1, 255]), pack([1, 256])[0]
    (('B', b'\\x01\\xff'), 'H')
    """
    most = max(numbers)
    code = "B" if most < 256 else "H" if most < 65536 else "I"
    return code, array(code, numbers).tobytes()


def unpack(packed: tuple[str, bytes]) -> NDArray[np.int64]:
    code, data = packed
    return np.frombuffer(data, dtype=code).astype(np.int64)


class PackedWriter(W3PostingsWriter):  # type: ignore[misc]
    """Writes blocks as packed bytes, and takes a posting in without Whoosh's checks, which cost half of it."""

    _maxweight: float

    def add_posting(self, id_: int, weight: float, vbytes: bytes, length: int | None = None) -> None:
        if len(self._ids) >= self._blocklimit:
            self._write_block()
        self._ids.append(id_)
        self._weights.append(weight)
        self._maxweight = max(self._maxweight, weight)

    def _mini_ids(self) -> tuple[str, bytes]:
        ids = self._ids
        return pack([ids[0], *(after - before for before, after in pairwise(ids))])

    def _mini_weights(self) -> tuple[str, bytes]:
        return pack([int(weight) for weight in self._weights])

    def _mini_values(self) -> None:
        return None


class PackedFieldWriter(W3FieldWriter):  # type: ignore[misc]
    """Takes sorted postings in a term at a time; Whoosh looks a length up for each, which nothing here reads."""

    def add_postings(self, schema: Any, lengths: Any, items: Iterable[tuple[str, bytes, int, float, bytes]]) -> None:
        field = None
        for (name, text), postings in groupby(items, key=itemgetter(0, 1)):
            if name != field:
                if field is not None:
                    self.finish_field()
                self.start_field(name, schema[name])
                field = name
            self.start_term(text)
            for _, _, document, weight, _ in postings:
                self._postwriter.add_posting(document, weight, b"")
            self.finish_term()
        if field is not None:
            self.finish_field()


class PackedMatcher(W3LeafMatcher):  # type: ignore[misc]
    """Reads packed blocks; used by Whoosh itself when it merges segments."""

    def _read_ids(self) -> None:
        if self._data is None:
            self._read_data()
        self._ids = np.cumsum(unpack(self._data[0])).tolist()

    def _read_weights(self) -> None:
        if self._data is None:
            self._read_data()
        self._weights = unpack(self._data[1]).astype(float).tolist()

    def _read_values(self) -> None:
        self._values = (b"",) * self._blocklength

    def arrays(self) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """All postings of the term: document numbers of its segment, and weights."""
        ids, weights = [], []
        while True:
            self._read_data()
            ids.append(np.cumsum(unpack(self._data[0])))
            weights.append(unpack(self._data[1]))
            if self._lastblock:
                return np.concatenate(ids), np.concatenate(weights).astype(np.float32)
            self._next_block()


class PackedCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's third codec with packed blocks and without compression, which costs more time than it saves room."""

    def __init__(self) -> None:
        super().__init__(blocklimit=BLOCK, compression=0, inlinelimit=1)

    def field_writer(self, storage: Any, segment: Any) -> PackedFieldWriter:
        return PackedFieldWriter(self, storage, segment)

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> PackedWriter:
        return PackedWriter(
            dbfile, blocklimit=self._blocklimit, byteids=byteids, compression=0, inlinelimit=self._inlinelimit
        )

    def postings_reader(
        self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None
    ) -> PackedMatcher | ListMatcher:
        if terminfo.is_inlined():
            return super().postings_reader(dbfile, terminfo, format_, term=term, scorer=scorer)
        offset, (length,) = terminfo.extent()  # the tuple in it is a slip of Whoosh's
        # All of the term in one go: the place where a shared file stands would be moved by other threads.
        postings = BufferFile(dbfile.get(offset, length))
        return PackedMatcher(postings, 0, length, format_, term=term, scorer=scorer)


class Weighted(Format):  # type: ignore[misc]
    """Postings that hold a weight and nothing else."""

    posting_size = 0

    def decode_frequency(self, _: bytes) -> int:
        return 1


class Forms(FieldType):  # type: ignore[misc]
    """A field given as {form: weight}, already analysed."""

    def __init__(self, scorable: bool) -> None:
        super().__init__(Weighted(), None, scorable=scorable)

    def index(self, value: dict[str, int], **_: Any) -> Any:
        for form, weight in value.items():
            yield form.encode("utf-8"), weight, weight, b""

    def to_bytes(self, value: Any) -> bytes:
        return value if isinstance(value, bytes) else str(value).encode("utf-8")

    def from_bytes(self, data: bytes) -> str:
        return data.decode("utf-8")
