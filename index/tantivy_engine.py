"""The fast full-text engine: tantivy, given our own analysed forms (`pip install "sepakat[fast]"`).

Forms are handed over as text parted by blanks, as often as they weigh, so tantivy's BM25 (k1 1.2, b 0.75, as in
`index.plan`) sees the same frequencies and lengths as Whoosh; phrases run on a field of stems in reading order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any as Anything

import numpy as np

from index.engine import Entry, Matches, Rows, reading
from index.plan import ALL, PARTS, All, Any, Best, Every, Node, Not, Phrase, Span, Tag, Term, idf
from ingest.errors import IndexDamaged, ToolMissing

HEAP = 256_000_000  #: bytes for documents while they are indexed
_SEQUENCE = "urut"
_ROW = "baris"
#: Many rows are asked for by groups: the sum of the bits of a group's rows tells which of them match.
_GROUP, _BIT = "kelompok", "bit"
#: Different powers of two up to this add up exactly in the floats that tantivy sums with.
_GROUP_SIZE = 52
#: Groups that tantivy counts at most.
_MOST_GROUPS = 65_000
_NUMBERS = ("tahun", "tanggal", "tanggal_akhir", "nilai")
_TAGS = ("kind", "type", "form", "sector")
_BREAK = "|"  #: parts title, subject … in the sequence; no token is just this


def _tantivy() -> Anything:
    try:
        import tantivy
    except ImportError as error:
        hint = 'pip install "sepakat[fast]", atau hapus engine dari sepakat.toml lalu sepakat reindex'
        raise ToolMissing("tantivy tidak terpasang", subject="engine", hint=hint) from error
    return tantivy


def _schema(tantivy: Anything) -> Anything:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field(ALL, tokenizer_name="blanks", index_option="freq")
    builder.add_text_field(_SEQUENCE, tokenizer_name="blanks", index_option="position")
    for name in PARTS:
        builder.add_text_field(name, tokenizer_name="blanks", index_option="basic")
    for name in _TAGS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in (_ROW, *_NUMBERS):
        builder.add_integer_field(name, indexed=True, fast=True)
    for name in (_GROUP, _BIT):
        builder.add_integer_field(name, fast=True)
    return builder.build()


def _opened(tantivy: Anything, folder: Path) -> Anything:
    index = tantivy.Index(_schema(tantivy), path=str(folder), reuse=True)
    blanks = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer("blanks", blanks)
    return index


class TantivyEngine:
    """One opened tantivy index."""

    scores_all = False

    def __init__(self, folder: Path) -> None:
        """Raises `IndexDamaged` where the folder holds no index that can be read, `ToolMissing` without tantivy."""
        self._tantivy = _tantivy()
        if not (folder / "meta.json").exists():
            raise IndexDamaged("indeks teks hilang", subject=str(folder))
        with reading(folder):
            index = _opened(self._tantivy, folder)
            self._schema, self._searcher = index.schema, index.searcher()
        self._folder = folder

    @property
    def count(self) -> int:
        return int(self._searcher.num_docs)

    def frequency(self, text: str, field: str) -> int:
        with reading(self._folder):
            return int(self._searcher.doc_freq(field, text))

    def match(self, plan: Node, most: int | None = None, among: Rows | None = None) -> Matches:
        with reading(self._folder):
            query = self._query(plan) if among is None else self._among(self._query(plan), among)
            found = self._searcher.search(query, limit=max(most or self.count, 1), count=True)
            hits = found.hits  # a new list each time it is asked for
            rows = self._rows([address for _, address in hits])
            scores = np.array([score for score, _ in hits], dtype=np.float32)
            if found.count > len(rows):
                every = self._all_rows(query)
                others = every[~np.isin(every, rows)]
                rows = np.concatenate([rows, others])
                scores = np.concatenate([scores, np.full(len(others), scores[-1], dtype=np.float32)])
        order = np.argsort(rows)
        return Matches(rows[order], scores[order])

    def _rows(self, addresses: list[Anything]) -> Rows:
        return np.array(self._searcher.fast_field_values(_ROW, addresses), dtype=np.int64)

    def _all_rows(self, query: Anything) -> Rows:
        """Every row that matches: a Python object for each of 100,000 hits takes ten times as long."""
        sums = {"bits": {"sum": {"field": _BIT}}}
        asked = {"groups": {"terms": {"field": _GROUP, "size": _MOST_GROUPS}, "aggs": sums}}
        try:
            groups = self._searcher.aggregate(query, asked)["groups"]["buckets"]
        except ValueError:  # more groups than tantivy counts
            return self._rows([address for _, address in self._searcher.search(query, limit=self.count).hits])
        numbers = np.array([group["key"] for group in groups], dtype=np.int64)
        bits = np.array([group["bits"]["value"] for group in groups]).astype(np.int64)
        places = np.arange(_GROUP_SIZE)
        return np.asarray((numbers[:, None] * _GROUP_SIZE + places)[(bits[:, None] >> places) & 1 == 1])

    def _among(self, query: Anything, rows: Rows) -> Anything:
        wanted = self._tantivy.Query.term_set_query(self._schema, _ROW, rows.tolist())
        must = self._tantivy.Occur.Must
        return self._tantivy.Query.boolean_query([(must, query), (must, self._unscored(wanted))])

    # The query tree in tantivy's terms

    def _query(self, node: Node) -> Anything:
        query = self._tantivy.Query
        match node:
            case Term(text, field):
                if field == ALL:
                    return query.term_query(self._schema, field, text, "freq")
                worth = idf(self.count, self._searcher.doc_freq(field, text))
                return query.const_score_query(query.term_query(self._schema, field, text, "basic"), worth)
            case Phrase(stems):
                if len(stems) == 1:
                    return self._query(Term(stems[0]))
                return query.phrase_query(self._schema, _SEQUENCE, list(stems))
            case Any(children):
                return self._joined(children, self._tantivy.Occur.Should)
            case All(children):
                return self._joined(children, self._tantivy.Occur.Must)
            case Best(children, tie):
                boosted = [query.boost_query(self._query(child), weight) for child, weight in children]
                return query.disjunction_max_query(boosted, tie)
            case Not(child):
                occur = self._tantivy.Occur
                return query.boolean_query([(occur.Must, self._every()), (occur.MustNot, self._query(child))])
            case Every():
                return self._every()
            case Tag(column, values):
                return self._unscored(query.term_set_query(self._schema, column, list(values)))
            case Span():
                return self._unscored(self._span(node))

    def _joined(self, children: tuple[Node, ...], occur: Anything) -> Anything:
        return self._tantivy.Query.boolean_query([(occur, self._query(child)) for child in children])

    def _every(self) -> Anything:
        return self._unscored(self._tantivy.Query.all_query())

    def _unscored(self, query: Anything) -> Anything:
        return self._tantivy.Query.const_score_query(query, 0.0)

    def _span(self, node: Span) -> Anything:
        low = None if node.low is None else int(np.ceil(node.low))
        high = None if node.high is None else int(np.floor(node.high))
        if node.column == "tanggal":  # an imprecise date overlaps
            return self._tantivy.Query.boolean_query([
                (self._tantivy.Occur.Must, self._range("tanggal_akhir", low, None)),
                (self._tantivy.Occur.Must, self._range("tanggal", None, high)),
            ])  # fmt: skip
        return self._range(node.column, low, high)

    def _range(self, column: str, low: int | None, high: int | None) -> Anything:
        low = 1 if low is None else max(low, 1)  # 0 stands for "none" everywhere
        kind = self._tantivy.FieldType.Integer
        return self._tantivy.Query.range_query(self._schema, column, kind, low, high)


class TantivyWriter:
    """Adds and drops rows in one tantivy commit."""

    def __init__(self, folder: Path) -> None:
        self._tantivy = _tantivy()
        folder.mkdir(parents=True, exist_ok=True)
        with reading(folder):
            self._index = _opened(self._tantivy, folder)

    def apply(self, entries: Iterable[Entry], drop: Sequence[int]) -> None:
        writer = self._index.writer(HEAP, 1)
        try:
            for row in drop:
                writer.delete_documents_by_term(_ROW, row)
            for entry in entries:
                writer.add_document(self._document(entry))
            writer.commit()
        except BaseException:
            writer.rollback()
            raise
        writer.wait_merging_threads()

    def _document(self, entry: Entry) -> Anything:
        document = self._tantivy.Document()
        document.add_integer(_ROW, entry.row)
        document.add_integer(_GROUP, entry.row // _GROUP_SIZE)
        document.add_integer(_BIT, 1 << entry.row % _GROUP_SIZE)
        document.add_text(ALL, " ".join(f"{form} " * weight for form, weight in entry.weights.items()))
        document.add_text(_SEQUENCE, " ".join(stem or _BREAK for stem in entry.sequence))
        for name in PARTS:
            document.add_text(name, " ".join(entry.parts.get(name, ())))
        for name in _TAGS:
            for value in entry.tags.get(name, ()):
                document.add_text(name, value)
        for name, number in entry.numbers.items():
            document.add_integer(name, number)
        return document
