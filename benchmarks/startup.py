"""How long `search` takes from process start to its last line, beside `python -c pass` in the same run.

    python -m benchmarks.startup [--documents 10000] [--runs 7] [--data FOLDER]

Prints the median and the best of wall clock and CPU seconds; CPU is what a quiet machine would show.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.search_speed import build
from index.state import index_state
from ingest.settings import load_settings

ROOT = Path(__file__).parent.parent


def timed(command: list[str], runs: int) -> tuple[list[float], list[float]]:
    """Wall clock and CPU seconds of each run, the first one (cold files) left out."""
    walls, cpus = [], []
    for _ in range(runs + 1):
        before, started = os.times(), time.perf_counter()
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        after = os.times()
        walls.append(time.perf_counter() - started)
        cpus.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return walls[1:], cpus[1:]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--data", type=Path, default=Path(tempfile.gettempdir()) / "sepakat-startup")
    options = parser.parse_args()
    state = index_state(load_settings(options.data))
    if state.damaged or state.documents < options.documents:
        build("whoosh", options.documents, options.data)
    search = [sys.executable, "search_cli.py", "search", "kerja sama pelabuhan nikel", "--data", str(options.data)]
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "import typer, numpy": [sys.executable, "-c", "import typer, numpy"],
        "search, hybrid": search,
        "search, --mode text": [*search, "--mode", "text"],
    }
    print(f"{options.documents} documents; seconds, median (best) of {options.runs}\n{'':22}{'wall':>16}{'CPU':>16}")
    for name, command in commands.items():
        cells = [f"{statistics.median(values):.2f} ({min(values):.2f})" for values in timed(command, options.runs)]
        print(f"{name:22}" + "".join(f"{cell:>16}" for cell in cells), flush=True)


if __name__ == "__main__":
    main()
