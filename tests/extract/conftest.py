"""What tests of extraction share."""

from __future__ import annotations

import pytest


@pytest.fixture
def rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reads news by the rules as they are, before what they read is weighed (extract/news/weigh.py)."""
    monkeypatch.setattr("extract.news.read.weighed", lambda article, verdict, rows: list(rows))
