"""How well each way of searching finds the passage that answers a question of ../shared/data/retrieval.

    python -m benchmarks.search_quality [--limit N] [--work FOLDER]

Only validation questions are scored, apart by source and by half: `dev` is the half that may be looked at while
weights are chosen, `test` the half that nothing was chosen on. The shipped model never saw these questions nor the
passages that answer them. The last lines say what hybrid gains over its parts, query by query, with its standard error.
"""

from __future__ import annotations

import argparse
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from benchmarks.search_data import FOLDER, Question, indexed, passages, questions
from index.opened import open_index
from index.results import MODES, SearchRequest
from index.score import Ranker, ndcg, paired, plain_bm25, score, stems, written
from index.search import search
from ingest.settings import Settings


def half(question: Question) -> str:
    """A fixed half for each question, by the passage, so that questions on one passage stay together."""
    return "dev" if zlib.crc32(question.passage.encode()) % 2 else "test"


def rankers(texts: dict[str, str], settings: Settings) -> Iterator[tuple[str, Ranker]]:
    yield "BM25, words as written", plain_bm25(texts, written)
    yield "BM25, stems", plain_bm25(texts, stems)
    for mode in MODES if len(open_index(settings).vectors) else MODES[1:2]:
        yield {"semantic": "dense", "text": "text, as searched"}.get(mode, mode), _mode(settings, mode)


def _mode(settings: Settings, mode: str) -> Ranker:
    def rank(query: str) -> list[str]:
        return [hit.document_id for hit in search(settings, SearchRequest(query, mode=mode)).hits]  # type: ignore[arg-type]

    return rank


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--limit", type=int, default=0, help="questions of each part; 0 = all")
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "sepakat-retrieval")
    options = parser.parse_args()
    if not FOLDER.is_dir():
        raise SystemExit(f"{FOLDER} is absent; nothing to score")
    texts = passages()
    settings = indexed(texts, options.work)
    asked = [question for question in questions() if question.split != "train"]
    parts = sorted({(question.source, half(question)) for question in asked})
    print(f"{'':28}" + "".join(f"{f'{source} {part}':>24}" for source, part in parts))
    print(f"{'':28}" + f"{'nDCG   MRR   Recall':>24}" * len(parts))
    gains: dict[str, list[list[float]]] = {}
    for name, rank in rankers(texts, settings):
        cells, gains[name] = [], []
        for source, part in parts:
            chosen = [item for item in asked if (item.source, half(item)) == (source, part)][: options.limit or None]
            ranked = [(rank(item.text), {item.passage: 3}) for item in chosen]
            found = score(ranked)
            gains[name].append([ndcg(*pair) for pair in ranked])
            cells.append(f"{100 * found.ndcg:6.1f} {100 * found.mrr:6.1f} {100 * found.recall:6.1f}")
        print(f"{name:28}" + "".join(f"{cell:>24}" for cell in cells), flush=True)
    for other in ("text, as searched", "dense") if "hybrid" in gains else ():
        cells = [said(paired(*pair)) for pair in zip(gains[other], gains["hybrid"], strict=True)]
        print(f"{f'hybrid over {other}':28}" + "".join(f"{cell:>24}" for cell in cells))


def said(gain: tuple[float, float]) -> str:
    return f"{100 * gain[0]:+.2f} ± {100 * gain[1]:.2f}"


if __name__ == "__main__":
    main()
