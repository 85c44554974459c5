"""kill -9 of the indexer at random moments: the next update loses and doubles nothing."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from index.results import SearchRequest
from index.search import search
from index.update import update_index
from ingest.settings import load_settings
from registry.feed import Change
from tests.index.feed_fake import source

ROOT = Path(__file__).parent.parent.parent
COUNT = 60
SCRIPT = """
import sys
sys.path.insert(0, {root!r})
import index.update as update
from ingest.settings import load_settings
from pathlib import Path
from tests.index.test_crash import feed
update.BATCH = 7
print("mulai", flush=True)
update.update_index(load_settings(Path(sys.argv[1])).but(engine=sys.argv[2], model="none"), feed)
"""


def feed(after: int, limit: int) -> list[Change]:
    """Sixty documents; the later changes rewrite the first twenty."""
    changes = []
    for seq in range(after + 1, min(after + limit, COUNT + 20) + 1):
        number = (seq - 1) % COUNT + 1
        edition = "kedua" if seq > COUNT else "pertama"
        text = f"naskah nomor{number} edisi {edition}"
        changes.append(Change(seq, f"D{number}", False, source(f"D{number}", f"Naskah {number}", text)))
    return changes


@pytest.mark.parametrize("engine", ["whoosh", "tantivy"])
def test_a_killed_indexer_catches_up(tmp_path: Path, engine: str) -> None:
    if engine == "tantivy":
        pytest.importorskip("tantivy")
    draw, script = random.Random(11), SCRIPT.format(root=str(ROOT))
    for _ in range(6):
        child = subprocess.Popen(
            [sys.executable, "-c", script, str(tmp_path), engine], stdout=subprocess.PIPE, cwd=ROOT,
        )  # fmt: skip
        assert child.stdout is not None and child.stdout.readline() == b"mulai\n"
        time.sleep(draw.uniform(0.05, 0.9))
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        child.stdout.close()
    settings = load_settings(tmp_path).but(engine=engine, model="none")
    update_index(settings, feed)
    found = search(settings, SearchRequest("naskah", limit=200, mode="text"))
    names = [hit.document_id for hit in found.hits]
    assert sorted(names) == sorted({f"D{number}" for number in range(1, COUNT + 1)})
    assert search(settings, SearchRequest("kedua", limit=200, mode="text")).total == 20
    assert search(settings, SearchRequest('"edisi pertama"', limit=200, mode="text")).total == COUNT - 20
