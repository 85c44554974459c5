"""Questions and passages of ../shared/data/retrieval, for the commands that score and tune search."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from index.update import rebuild
from ingest.settings import Settings, load_settings
from registry.feed import Change, IndexSource

FOLDER = Path(__file__).parent.parent.parent / "shared" / "data" / "retrieval"


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the one passage that answers it."""

    text: str
    passage: str
    source: str  #: tydiqa or facqa
    split: str  #: train, valid or test


def passages(folder: Path = FOLDER) -> dict[str, str]:
    lines = (folder / "passages.jsonl").read_text("utf-8").splitlines()
    return {item["id"]: item["text"] for item in map(json.loads, lines)}


def questions(folder: Path = FOLDER) -> list[Question]:
    lines = (folder / "queries.jsonl").read_text("utf-8").splitlines()
    return [Question(item["question"], item["pid"], item["src"], item["split"]) for item in map(json.loads, lines)]


def as_source(name: str, text: str) -> IndexSource:
    """A passage as a news document that has nothing but its text."""
    return IndexSource(
        document_id=name, sha256=name, sources=(name,), title=None, kind="news", type=None, types=(), form=None,
        date=None, year=None, parties=(), aliases=(), sectors=(), numbers=(), amounts=(), subject=None, starts=None,
        ends=None, event_class=None, pages=(text,), languages=("id",),
    )  # fmt: skip


def indexed(texts: dict[str, str], folder: Path, model: str = "default") -> Settings:
    """A data folder whose index holds the passages; built where it is missing or of another version."""
    from index.state import index_state

    settings = load_settings(folder).but(model=model)
    state = index_state(settings)
    if state.damaged or state.documents != len(texts):
        changes = [Change(seq, name, False, as_source(name, text)) for seq, (name, text) in enumerate(texts.items(), 1)]
        rebuild(settings, lambda after, limit: changes[after : after + limit])
    return settings
