"""Killed at any moment and told to do the same again, or two at once: all ends as if one had worked undisturbed."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.commands.command_samples import LETTER, ROOT, STORY, Run

#: Set higher for a longer trial: SEPAKAT_KILLS=20 pytest tests/commands/test_kill.py
KILLS = int(os.environ.get("SEPAKAT_KILLS", "4"))
DOCUMENTS = 12


def _fill(folder: Path) -> None:
    folder.mkdir()
    for number in range(DOCUMENTS):
        (folder / f"berita-{number:02}.html").write_text(STORY.replace("Malut", f"Malut {number}"), "utf-8")
        (folder / f"kb-{number:02}.txt").write_text(LETTER.replace("075/10", f"075/{number + 10}"), "utf-8")


def _state(run: Run, data: Path) -> dict[str, Any]:
    """All that a user can see of a data folder, without times."""
    found = json.loads(run("search", "kerja sama", "--limit", "100", "--json", data=data).stdout)
    hits = sorted((hit["document_id"], hit["title"], hit["snippet"]) for hit in found["hits"])
    archive = sorted(path.name for path in (data / "archive").rglob("*") if path.is_file())
    listed = sorted(run("registry", "list", "--json", data=data).stdout.splitlines())
    return {"hits": hits, "total": found["total"], "facets": found["facets"], "archive": archive, "registry": listed}


def test_killed_at_random_moments_and_two_at_once(run: Run, tmp_path: Path) -> None:
    inbox = tmp_path / "masuk"
    _fill(inbox)
    begun = time.monotonic()
    run("ingest", str(inbox), data=tmp_path / "tenang")
    whole = time.monotonic() - begun
    expected = _state(run, tmp_path / "tenang")
    assert expected["total"] == 2 * DOCUMENTS

    data = tmp_path / "terganggu"
    dice = random.Random(7)
    for _ in range(KILLS):
        process = _start(data, str(inbox))
        time.sleep(dice.uniform(0.1, whole))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    run("ingest", str(inbox), data=data)
    assert _state(run, data) == expected
    leftovers = [path for path in data.rglob("*") if path.name.startswith(".tmp-") or path.suffix == ".part"]
    assert leftovers == []

    data = tmp_path / "berdua"
    # One begins with the news, the other with the agreements; they meet in the middle.
    orders = [sorted(inbox.iterdir()), sorted(inbox.iterdir(), reverse=True)]
    both = [_start(data, *map(str, paths)) for paths in orders]
    assert [process.wait(300) for process in both] == [0, 0]
    assert _state(run, data) == expected


def _start(data: Path, *paths: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(ROOT / "search_cli.py"), "ingest", *paths, "--data", str(data)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
