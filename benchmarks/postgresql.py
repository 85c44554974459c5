"""A PostgreSQL server for as long as it is needed, for tests and benchmarks: Debian's programs, a socket, no port."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def programs() -> Path | None:
    """The newest folder of PostgreSQL's programs; None where they are not installed."""
    on_path = shutil.which("initdb")
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else Path(on_path).parent if on_path else None


class Cluster:
    """One running server, reached through a socket in its folder."""

    def __init__(self, binaries: Path, folder: Path, *settings: str) -> None:
        """`settings` stand as in postgresql.conf: "fsync=off"."""
        self.binaries, self.folder = binaries, folder
        # PostgreSQL refuses to run as root; Debian's package brings the user postgres.
        self.user = "postgres" if os.geteuid() == 0 else None
        if self.user:
            shutil.chown(folder, self.user)
        self._run("initdb", "-D", str(folder / "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = " ".join([f"-k {folder} -c listen_addresses=", *(f"-c {setting}" for setting in settings)])
        self._run("pg_ctl", "-D", str(folder / "data"), "-o", options, "-w", "-l", str(folder / "log"), "start")

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.binaries / program), *arguments]
        done = subprocess.run(command, user=self.user, cwd=self.folder, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr or done.stdout}")

    def url(self) -> str:
        """The address of an empty database: always the same one, emptied, since each costs megabytes of files."""
        reset = "DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public"
        self._run("psql", "-h", str(self.folder), "-U", "postgres", "-qc", reset)
        return f"postgresql+psycopg://postgres@/postgres?host={self.folder}"

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "stop")


@contextmanager
def running(binaries: Path, *settings: str) -> Iterator[Cluster]:
    """A server in a temporary folder, which is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="sepakat-pg-"))
    try:
        cluster = Cluster(binaries, folder, *settings)
        try:
            yield cluster
        finally:
            cluster.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
