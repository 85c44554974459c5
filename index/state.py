"""How an index is doing, for `doctor`; reading it repairs and raises nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index import folder
from index.opened import OpenIndex, open_index
from ingest.errors import NothingToSearch, SepakatError

if TYPE_CHECKING:
    from ingest.settings import Settings


@dataclass(frozen=True, slots=True)
class IndexState:
    """The facts about one index."""

    exists: bool
    documents: int
    engine: str
    stamp: str  #: what an index made now would be made with
    seq: int = 0  #: last change of the registry that it took in
    passages: int = 0  #: vectors held, those of replaced documents too
    damaged: str | None = None  #: what is wrong, for a reader of Indonesian


def index_state(settings: Settings) -> IndexState:
    """The state of the index of a data folder; one that was never made is not damaged."""
    stamp = folder.stamp(settings)
    try:
        index = open_index(settings)
        state = index.store.state()
        passages = int(state.get("vectors", 0))
        return IndexState(True, len(index.columns), settings.engine, stamp, int(state["seq"]), passages, _doubt(index))
    except NothingToSearch:
        return IndexState(False, 0, settings.engine, stamp)
    except SepakatError as error:
        return IndexState(True, 0, settings.engine, stamp, damaged=f"{error.reason} ({error.subject})")


def _doubt(index: OpenIndex) -> str | None:
    """Whether the parts of the index agree on the number of documents."""
    if index.store.count() != len(index.columns):
        return f"{index.store.count()} dokumen dalam berkas, {len(index.columns)} dalam kolom"
    if index.engine.count < len(index.columns):
        return f"{len(index.columns)} dokumen, hanya {index.engine.count} dalam indeks teks"
    return None
