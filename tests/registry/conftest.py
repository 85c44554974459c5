"""Each test of the registry runs on SQLite and on a real PostgreSQL, started here where its programs are installed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.postgresql import Cluster, programs, running
from registry.store import Registry


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    binaries = programs()
    if binaries is None:
        if os.environ.get("CI") == "true":
            pytest.fail("PostgreSQL is required in CI: apt-get install postgresql")
        pytest.skip("PostgreSQL is not installed (apt-get install postgresql)")
    with running(binaries, "fsync=off", "max_connections=30") as started:
        yield started


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'sepakat.db'}"
    started: Cluster = request.getfixturevalue("cluster")
    return started.url()


@pytest.fixture
def registry(database_url: str) -> Iterator[Registry]:
    with Registry.open(database_url) as opened:
        yield opened
