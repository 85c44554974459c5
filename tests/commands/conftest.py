"""Small good documents and a way to run commands as a person does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.command_samples import LETTER, ROOT, STORY, Run


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the command line in a process of its own on a data folder of its own."""

    def call(
        *arguments: str, data: Path = tmp_path / "data", check: int | None = 0
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, str(ROOT / "search_cli.py"), *arguments, "--data", str(data)],
            capture_output=True,
            text=True,
            env={**os.environ, "OMP_NUM_THREADS": "1"},
            timeout=300,
        )
        if check is not None:
            assert done.returncode == check, done.stderr + done.stdout
        return done

    return call


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder with a news page and an agreement."""
    folder = tmp_path / "masuk"
    folder.mkdir()
    (folder / "berita.html").write_text(STORY, "utf-8")
    (folder / "kb-bali-ntb.txt").write_text(LETTER, "utf-8")
    return folder
