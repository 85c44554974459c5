"""Read what a person typed. The grammar and the tree are Whoosh's; a query of plain words does not even load it.

    nikel smelter              words: the more of them, the better
    "unit pengolahan"          a phrase, required
    nikel AND smelter NOT impor, also DAN, ATAU, TIDAK; only in capitals, brackets group
    pihak:kaltim sektor:kesehatan jenis:PKS nomor:119/27 judul:sampah     a part of the document, required
    tahun:2023..2025  tanggal:>2024-06  nilai:>1miliar  nilai:500juta..2miliar
    pertan*                    words that begin so
    smleter~                   words spelt like it (~2: more freely)

What cannot be read as a query is searched as words, with a note; it is never an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from index.lightly import lightly

FIELDS = ("judul", "pihak", "sektor", "jenis", "nomor", "tahun", "tanggal", "nilai")
#: Names people also use for them.
FIELD_NAMES = {"perihal": "judul", "mitra": "pihak", "urusan": "sektor", "bidang": "sektor", "tipe": "jenis"}


@dataclass(frozen=True, slots=True)
class Words:
    """Words in any order."""

    text: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words one after the other."""

    text: str


@dataclass(frozen=True, slots=True)
class Begins:
    """A word that begins so."""

    text: str


@dataclass(frozen=True, slots=True)
class Like:
    """A word spelt like this, at most `distance` letters away."""

    text: str
    distance: int


@dataclass(frozen=True, slots=True)
class Within:
    """A value of one of FIELDS; for numbers and dates `text` may hold < > = and .. signs."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Both:
    children: tuple[Typed, ...]


@dataclass(frozen=True, slots=True)
class Either:
    children: tuple[Typed, ...]


@dataclass(frozen=True, slots=True)
class Without:
    child: Typed


Typed = Words | Quoted | Begins | Like | Within | Both | Either | Without


@dataclass(frozen=True, slots=True)
class Read:
    """A query as it was understood."""

    query: Typed
    note: str | None = None  #: for the person who typed it, where it was not understood as meant


_SIGNS = re.compile(r"[\"“”„():*~\[\]{}^]|(?:^|\s)(?:AND|OR|NOT|DAN|ATAU|TIDAK)\s")
_FIELD = "|".join((*FIELDS, *FIELD_NAMES))
_SCALED = re.compile(r"(?i)\b(nilai:\s*[<>=]*\s*(?:rp\.?\s*)?[\d.,]+)\s+(ribu|rb|juta|jt|miliar|milyar|triliun|t|m)\b")
_SPACED = re.compile(rf"(?i)\b({_FIELD}):\s+(?=\S)")
_SCALED_END = re.compile(r"(\.\.\s*[\d.,]+)\s+(ribu|rb|juta|jt|miliar|milyar|triliun|t|m)\b", re.IGNORECASE)
_QUOTES = str.maketrans("“”„«»", '"""""')


def read(text: str) -> Read:
    """The query in `text`; an empty one is `Words("")`."""
    text = " ".join(text.translate(_QUOTES).split())
    if not _SIGNS.search(text) or (text.isupper() and '"' not in text and ":" not in text):
        return Read(Words(text))
    note = _unbalanced(text)
    text = _SCALED_END.sub(r"\1\2", _SCALED.sub(r"\1\2", _SPACED.sub(r"\1:", text)))
    if note:
        return Read(Words(_plain(text)), f"{note}; dicari sebagai kata biasa")
    try:
        found = _typed(_parser().parse(text))
    except Exception:  # the parser is Whoosh's; whatever it stumbles over must not stop a search
        found = None
    if found is None:
        return Read(Words(_plain(text)), "kueri tidak dapat diurai; dicari sebagai kata biasa")
    return Read(found)


def _unbalanced(text: str) -> str | None:
    if text.count('"') % 2:
        return "tanda kutip tidak ditutup"
    return "tanda kurung tidak berpasangan" if text.count("(") != text.count(")") else None


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[\"():*~\[\]{}^<>]", " ", text).split())


@cache
def _parser() -> Any:
    with lightly():
        from whoosh import qparser
        from whoosh.qparser import plugins, syntax

    operators = plugins.OperatorsPlugin(
        And=r"(?<=\s)(AND|DAN)(?=\s)", Or=r"(?<=\s)(OR|ATAU)(?=\s)", Not=r"(^|(?<=(\s|[()])))(NOT|TIDAK)(?=\s)",
        AndNot=None, AndMaybe=None, Require=None,
    )  # fmt: skip
    fields = plugins.FieldsPlugin(expr=rf"(?i:(?P<text>{_FIELD})):", remove_unknown=False)
    used = [
        plugins.WhitespacePlugin(), plugins.PhrasePlugin(), plugins.GroupPlugin(), plugins.PrefixPlugin(),
        plugins.FuzzyTermPlugin(), operators, fields, plugins.RangePlugin(),
    ]  # fmt: skip
    # DisMax marks words that were only written side by side; AND and OR are said aloud.
    return qparser.QueryParser(None, schema=None, plugins=used, group=syntax.DisMaxGroup)


def _typed(node: Any) -> Typed | None:
    """Whoosh's tree in our terms; None where nothing is left of it."""
    from whoosh import query

    if isinstance(node, query.Not):
        child = _typed(node.query)
        return Without(child) if child else None
    if isinstance(node, query.DisjunctionMax):
        return _side_by_side([_typed(child) for child in node.subqueries])
    if isinstance(node, query.And | query.Or):
        children = tuple(child for item in node.subqueries if (child := _typed(item)))
        kind = Both if isinstance(node, query.And) else Either
        return children[0] if len(children) == 1 else kind(children) if children else None
    return _leaf(node)


def _leaf(node: Any) -> Typed | None:
    from whoosh import query

    name = _field(node)
    if isinstance(node, query.Phrase):
        text = " ".join(node.words)
        return Within(name, text) if name else Quoted(text)
    if isinstance(node, query.TermRange):
        return Within(name, f"{node.start or ''}..{node.end or ''}") if name else None
    if isinstance(node, query.FuzzyTerm):
        return Within(name, node.text) if name else Like(node.text, min(node.maxdist, 2))
    if isinstance(node, query.Prefix):
        return Within(name, node.text) if name else Begins(node.text)
    if isinstance(node, query.Term):
        return Within(name, node.text) if name else Words(node.text)
    return None


def _field(node: Any) -> str | None:
    name = (node.fieldname or "").lower()
    return FIELD_NAMES.get(name, name) or None


def _side_by_side(children: list[Typed | None]) -> Typed | None:
    """Words that stand together are one bag of words; phrases, fields and brackets beside them are required."""
    words = " ".join(child.text for child in children if isinstance(child, Words))
    soft: tuple[Typed, ...] = tuple(child for child in children if isinstance(child, Begins | Like))
    if words:
        soft = (Words(words), *soft)
    hard = tuple(child for child in children if child and not isinstance(child, Words | Begins | Like))
    parts = ((soft[0] if len(soft) == 1 else Either(soft)), *hard) if soft else hard
    return parts[0] if len(parts) == 1 else Both(parts) if parts else None
