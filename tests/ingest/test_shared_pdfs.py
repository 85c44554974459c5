"""Eighty damaged, encrypted and hostile PDFs of other projects: each ends in text or one clear error."""

from __future__ import annotations

from pathlib import Path

import psutil
import pytest

from ingest.errors import InputError
from ingest.inputs import find_inputs
from ingest.read import read_many
from ingest.settings import Limits, Settings

FOLDER = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "pdf"


@pytest.mark.shared
@pytest.mark.skipif(not FOLDER.is_dir(), reason="../shared/data/pdf is not here")
def test_each_ends_in_text_or_one_clear_error(tmp_path: Path) -> None:
    limits = Limits(memory_bytes=1_000_000_000, cpu_seconds=8, wall_seconds=10, page_seconds=5)
    settings = Settings(data=tmp_path / "data", database="", limits=limits)
    before = psutil.Process().memory_info().rss
    outcomes = list(read_many(find_inputs([FOLDER]), settings))
    assert len(outcomes) == len(list(FOLDER.glob("*.pdf")))
    for outcome in outcomes:
        if outcome.document is None:
            assert isinstance(outcome.error, InputError), outcome.input.source
            assert outcome.error.reason
            assert outcome.error.hint
            assert outcome.error.subject == outcome.input.source
        else:
            assert outcome.error is None
            assert any(page.text.strip() for page in outcome.document.pages)
    # Most of them are read by one program or another; reading fewer would be a step back.
    assert sum(outcome.document is not None for outcome in outcomes) >= 35
    assert psutil.Process().children(recursive=True) == []
    assert psutil.Process().memory_info().rss - before < 150_000_000
    assert not (tmp_path / "data").exists()
