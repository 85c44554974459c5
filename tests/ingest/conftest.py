from __future__ import annotations

from pathlib import Path

import pytest

from ingest.settings import Limits, Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings with limits that a hostile file meets soon; nothing is kept in a cache."""
    limits = Limits(memory_bytes=1_000_000_000, cpu_seconds=20, wall_seconds=40, page_seconds=20)
    return Settings(data=tmp_path / "data", database="", jobs=2, limits=limits)
