"""Speed, memory and size of search at several numbers of documents, each engine in a process of its own.

    python -m benchmarks.search_speed 1000 10000 [--engines whoosh tantivy fts5 bm25s] [--queries 40] [--work FOLDER]

Prints for every kind of query milliseconds of CPU, p50/p95 (CPU, not wall clock, so that a busy machine does not blur
the figures; `--wall` prints wall clock), and the peak megabytes of a process that asks only that kind; then the peak
of one process that asks all kinds (with the pages of mapped files, and at the end without them), the milliseconds
that adding one document costs, documents indexed a second of CPU, and megabytes on disk. Whoosh and tantivy answer
through `index.search` with snippets and facets; "text" kinds run in text mode. SQLite FTS5 and bm25s only give the
ten best document numbers: less work.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.search_made import KINDS, document, feed, queries

OURS = ("whoosh", "tantivy")
ENGINES = (*OURS, "fts5", "bm25s")
#: Kind of query → the mode it is asked in.
MODES = {**dict.fromkeys(KINDS, "text"), "semantic": "semantic", "hybrid": "hybrid"}
Ask = Callable[[str, str], object]


def build(engine: str, count: int, folder: Path) -> None:
    if engine in OURS:
        from index.update import rebuild
        from ingest.settings import load_settings

        rebuild(load_settings(folder).but(engine=engine), lambda after, limit: feed(count, after, limit))
    elif engine == "fts5":
        with sqlite3.connect(folder / "fts.db") as database:
            database.execute("CREATE VIRTUAL TABLE IF NOT EXISTS d USING fts5(body, sector, year UNINDEXED)")
            for number in range(1, count + 1):
                made = document(number)
                database.execute("INSERT INTO d VALUES (?, ?, ?)", (made.pages[0], made.sectors[0], made.year))
    else:
        import bm25s

        texts = [document(number).pages[0] for number in range(1, count + 1)]
        retriever = bm25s.BM25()
        retriever.index(bm25s.tokenize(texts, show_progress=False), show_progress=False)
        retriever.save(folder / "bm25s")


def opened(engine: str, folder: Path) -> Ask:
    if engine in OURS:
        from index.results import SearchRequest
        from index.search import search
        from ingest.settings import load_settings

        settings = load_settings(folder).but(engine=engine)
        return lambda query, mode: search(settings, SearchRequest(query, mode=mode))  # type: ignore[arg-type]
    if engine == "fts5":
        database = sqlite3.connect(folder / "fts.db")
        return lambda query, _: database.execute(
            "SELECT rowid FROM d WHERE d MATCH ? ORDER BY rank LIMIT 10", (_fts(query),)
        ).fetchall()
    import bm25s

    retriever = bm25s.BM25.load(folder / "bm25s", mmap=True)
    return lambda query, _: retriever.retrieve(bm25s.tokenize([query], show_progress=False), k=10, show_progress=False)


def _fts(query: str) -> str:
    words = [word for word in query.split() if ":" not in word]
    said = query if query.endswith(("*", '"')) else " OR ".join(words)
    return f"({said}) AND sector:kesehatan" if "sektor:" in query else said


def kinds_of(engine: str) -> list[str]:
    """The kinds of query that an engine can answer."""
    if engine in OURS:
        return list(MODES)
    return [kind for kind in KINDS if engine != "bm25s" or kind not in ("phrase", "prefix", "filtered")]


def measure(engine: str, kinds: list[str], folder: Path, times: int, wall: bool) -> dict[str, Any]:
    """Times of each kind, and memory after all of them; run in a fresh process."""
    clock = time.perf_counter if wall else time.process_time
    found: dict[str, Any] = {}
    ask = opened(engine, folder)
    for kind in kinds:
        taken = []
        for query in queries(kind, times):
            started = clock()
            ask(query, MODES[kind])
            taken.append(1000 * (clock() - started))
        taken.sort()
        found[kind] = (taken[len(taken) // 2], taken[int(len(taken) * 0.95)])
    return {**found, "memory": _peak(), "own memory": _own()}


def _peak() -> float:
    """Peak resident megabytes of this process alone; getrusage would count what it was forked from."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def _own() -> float:
    """Resident megabytes now that are not pages of mapped files, which the system takes back when it needs them."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("RssAnon"))
    return int(line.split()[1]) / 1024


def _add_one(engine: str, count: int, folder: Path) -> float:
    """Milliseconds of CPU to add one document; the mean of three."""
    from index.state import index_state
    from index.update import update_index
    from ingest.settings import load_settings

    settings = load_settings(folder).but(engine=engine)
    held = max(index_state(settings).seq, count)  # a run before may have added some
    started = time.process_time()
    for added in (1, 2, 3):
        update_index(settings, lambda after, limit, end=held + added: feed(end, after, limit))  # type: ignore[misc]
    return 1000 * (time.process_time() - started) / 3


def size_of(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def _child(engine: str, kinds: list[str], folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.search_speed", "--child", engine, *kinds, "--work", str(folder),
               "--queries", str(options.queries), *(["--wall"] if options.wall else [])]  # fmt: skip
    one_thread = {"OPENBLAS_NUM_THREADS": "1", **os.environ}  # as search_cli has it
    said = subprocess.run(command, check=True, capture_output=True, text=True, env=one_thread).stdout
    measured: dict[str, Any] = json.loads(said.splitlines()[-1])
    return measured


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", nargs="*", default=["1000", "10000"])
    parser.add_argument("--engines", nargs="+", default=list(ENGINES), choices=ENGINES)
    parser.add_argument("--queries", type=int, default=40)
    parser.add_argument("--work", type=Path, default=None)
    parser.add_argument("--wall", action="store_true")
    parser.add_argument("--keep", action="store_true", help="use the indexes that a run before left in --work")
    parser.add_argument("--child", default=None, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(json.dumps(measure(options.child, options.counts, options.work, options.queries, options.wall)))
        return
    work = options.work or Path(tempfile.mkdtemp(prefix="sepakat-speed-"))
    for count in map(int, options.counts):
        print(f"\n{count} documents of 300 words; {'wall' if options.wall else 'CPU'} ms a query, p50/p95; peak MB")
        rows = {engine: _row(engine, count, work, options) for engine in options.engines}
        names = dict.fromkeys(name for row in rows.values() for name in row)
        print(f"{'':14}" + "".join(f"{engine:>16}" for engine in rows))
        for name in names:
            print(f"{name:14}" + "".join(f"{_cell(row.get(name)):>16}" for row in rows.values()), flush=True)
    if options.work is None:
        shutil.rmtree(work)


def _row(engine: str, count: int, work: Path, options: argparse.Namespace) -> dict[str, Any]:
    folder, note = work / f"{engine}-{count}", work / f"{engine}-{count}.built"
    if not (options.keep and folder.is_dir()):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        started = time.process_time()
        build(engine, count, folder)
        note.write_text(str(count / (time.process_time() - started)))
    size, kinds = size_of(folder), kinds_of(engine)
    found = _child(engine, kinds, folder, options)
    for kind in kinds:
        found[kind].append(_child(engine, [kind], folder, options)["memory"])
    if engine in OURS:
        found["add one"] = _add_one(engine, count, folder)
    built = float(note.read_text()) if note.exists() else None
    return {**found, "documents/s": built, "size MB": size}


def _cell(value: Any) -> str:
    if value is None:
        return "–"
    return "{:.1f}/{:.1f} {:4.0f}".format(*value) if isinstance(value, list) else f"{value:.0f}"


if __name__ == "__main__":
    main()
