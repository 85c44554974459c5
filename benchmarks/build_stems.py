"""Write the dictionary of roots that `index.stemming` ships: what PySastrawi says of each common word.

    python -m benchmarks.build_stems ../shared/data/statutes [more text files or folders …]

The words come from texts free of copyright (statutes); only words seen `LEAST` times are kept, which leaves out most
of the scanner's errors. The roots are PySastrawi's.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter
from pathlib import Path

from index.analysis import fold
from index.stemming import CACHE, MIN_LENGTH, bare_stem

LEAST = 2
_WORD = re.compile(r"[A-Za-z]{4,30}")


def words(paths: list[Path]) -> Counter[str]:
    """How often each folded word stands in the files."""
    files = [file for path in paths for file in ([path] if path.is_file() else sorted(path.rglob("*.*")))]
    counted: Counter[str] = Counter()
    for file in files:
        counted.update(fold(word) for word in _WORD.findall(file.read_text("utf-8", errors="replace")))
    return counted


def main(arguments: list[str]) -> None:
    counted = words([Path(argument) for argument in arguments])
    kept = sorted(word for word, times in counted.items() if times >= LEAST and len(word) >= MIN_LENGTH)
    table = "\n".join(f"{word}\t{bare_stem(word)}" for word in kept)
    CACHE.write_bytes(gzip.compress(table.encode("utf-8"), mtime=0))
    print(f"{len(kept)} words, {CACHE.stat().st_size // 1024} KiB: {CACHE}")


if __name__ == "__main__":
    main(sys.argv[1:])
