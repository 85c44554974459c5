"""Each test of the registry runs on SQLite and on a real PostgreSQL, started here where its programs are installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from registry.store import Registry


def _binaries() -> Path | None:
    """The newest folder of PostgreSQL's programs."""
    on_path = shutil.which("initdb")
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else Path(on_path).parent if on_path else None


class Cluster:
    """One running PostgreSQL server, reached through a socket in a temporary folder."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.programs, self.folder = programs, folder
        # PostgreSQL refuses to run as root; Debian's package brings the user postgres.
        self.user = "postgres" if os.geteuid() == 0 else None
        if self.user:
            shutil.chown(folder, self.user)
        self._run("initdb", "-D", str(folder / "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-k {folder} -c listen_addresses= -c fsync=off -c max_connections=30"
        self._run("pg_ctl", "-D", str(folder / "data"), "-o", options, "-w", "-l", str(folder / "log"), "start")

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self.programs / program), *arguments], user=self.user, cwd=self.folder, capture_output=True, text=True
        )
        assert done.returncode == 0, f"{program}: {done.stderr or done.stdout}"

    def url(self) -> str:
        """The address of an empty database: one for all tests, emptied, since each costs megabytes of files."""
        reset = "DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public"
        self._run("psql", "-h", str(self.folder), "-U", "postgres", "-qc", reset)
        return f"postgresql+psycopg://postgres@/postgres?host={self.folder}"

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "stop")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    programs = _binaries()
    if programs is None:
        if os.environ.get("CI") == "true":
            pytest.fail("PostgreSQL is required in CI: apt-get install postgresql")
        pytest.skip("PostgreSQL is not installed (apt-get install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="sepakat-pg-"))
    running = Cluster(programs, folder)
    yield running
    running.stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'sepakat.db'}"
    running: Cluster = request.getfixturevalue("cluster")
    return running.url()


@pytest.fixture
def registry(database_url: str) -> Iterator[Registry]:
    with Registry.open(database_url) as opened:
        yield opened
