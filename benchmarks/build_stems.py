"""Write the dictionary of roots that `index.stemming` ships: what PySastrawi says of each common word.

    python -m benchmarks.build_stems ../shared/data/statutes ../shared/data/retrieval ../shared/data/pairs \
        ../shared/data/parallel

Of the words in the files given only those seen `LEAST` times are kept, which leaves out most of the scanner's errors;
of the thesaurus, which queries are expanded with, all are. The roots are PySastrawi's.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from index.analysis import fold
from index.stemming import CACHE, MIN_LENGTH, bare_stem

LEAST = 2
THESAURUS = CACHE.parent / "thesaurus"
_WORD = re.compile(r"[A-Za-z]{4,30}")


def words(paths: list[Path]) -> Counter[str]:
    """How often each folded word stands in the files."""
    files = [file for path in paths for file in ([path] if path.is_file() else sorted(path.rglob("*.*")))]
    counted: Counter[str] = Counter()
    for file in files:
        counted.update(fold(word) for word in _WORD.findall(file.read_text("utf-8", errors="replace")))
    return counted


def main(arguments: list[str]) -> None:
    counted, own = words([Path(argument) for argument in arguments]), words([THESAURUS])
    often = {word for word, times in counted.items() if times >= LEAST}
    kept = sorted(word for word in often | own.keys() if len(word) >= MIN_LENGTH)
    roots = {word: bare_stem(word) for word in kept}
    table = "\n".join(f"{word}\t{'' if root == word else root}" for word, root in roots.items())
    CACHE.write_text(table + "\n", "ascii")
    print(f"{len(kept)} words, {CACHE.stat().st_size // 1024} KiB: {CACHE}")


if __name__ == "__main__":
    main(sys.argv[1:])
