"""Score the shipped embedding model on held-out sets, beside full-text and LSA baselines. Run:

python -m benchmarks.embedding --data ../shared/data
"""

from __future__ import annotations

import argparse
import csv
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.static_model import DEFAULT_FOLDER, StaticModel
from models import pairs

DOMAIN = Path(__file__).parent / "embedding_domain.tsv"
LSA_DIM = 256
SEED = 5
#: Queries taken from a large set, so that the table prints in about a minute.
SAMPLE = 1_000

Ranker = Callable[["Task"], NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class Task:
    """Queries, documents, and the place of the one right document of each query."""

    name: str
    queries: list[str]
    documents: list[str]
    answers: list[int]


def from_pairs(name: str, items: Sequence[pairs.Pair], distractors: Sequence[str] = (), unique: bool = True) -> Task:
    """Left sides ask, right sides answer; with `unique`, one query for each distinct left side."""
    rng = random.Random(SEED)
    chosen = list({item.left.lower(): item for item in items}.values()) if unique else list(items)
    rng.shuffle(chosen)
    documents = list(dict.fromkeys([item.right for item in chosen] + list(distractors)))
    place = {text: number for number, text in enumerate(documents)}
    chosen = chosen[:SAMPLE]
    return Task(name, [item.left for item in chosen], documents, [place[item.right] for item in chosen])


def shared_tasks(data: Path) -> list[Task]:
    """The held-out tasks that the shared data gives."""
    statutes = pairs.statute_pairs(data, held_out=True)
    texts = [text[:600] for text in pairs.passages(data).values()]
    tasks = [
        from_pairs("title→article", [item for item in statutes if item.source == "title_article"]),
        from_pairs("TyDiQA valid", pairs.question_pairs(data, split="valid", source="tydiqa"), texts),
        from_pairs("FacQA valid", pairs.question_pairs(data, split="valid", source="facqa"), texts),
        from_pairs("term→definition", [item for item in statutes if item.source == "term_definition"]),
    ]
    with (data / "parallel" / "EVAL_ONLY_ntrex.tsv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if len(row) >= 2][:SAMPLE]
    tasks.append(from_pairs("NTREX en→id", [pairs.Pair(row[0], row[1], "ntrex") for row in rows]))
    return tasks


def domain_tasks() -> list[Task]:
    """Conceptual queries of this field over sentences, each with a trap that shares its words."""
    with DOMAIN.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    documents = [row["relevant"] for row in rows] + [row["trap"] for row in rows]
    answers = list(range(len(rows)))
    return [
        Task("domain id", [row["query"] for row in rows], documents, answers),
        Task("domain en", [row["english"] for row in rows], documents, answers),
    ]


def reciprocal_ranks(scores: NDArray[np.float64], answers: Sequence[int], cut: int = 10) -> NDArray[np.float64]:
    """1/rank of the right document, 0 below the cut; ties count against it."""
    own = scores[np.arange(len(answers)), list(answers)]
    ranks = (scores >= own[:, None]).sum(axis=1)
    return np.where((ranks <= cut) & (own > 0), 1.0 / ranks, 0.0)


def static_ranker(model: StaticModel) -> Ranker:
    """Cosines of the static model."""
    return lambda task: np.asarray(model.encode(task.queries) @ model.encode(task.documents).T, dtype=np.float64)


def bm25_ranker(task: Task) -> NDArray[np.float64]:
    """BM25 (k1 0.9, b 0.4) over lower-case words, unstemmed."""
    import bm25s

    def words(texts: list[str]) -> list[list[str]]:
        return [bm25_words(text) for text in texts]

    engine = bm25s.BM25(k1=0.9, b=0.4)
    engine.index(words(task.documents), show_progress=False)
    nothing = np.zeros(len(task.documents))
    return np.array([engine.get_scores(query) if query else nothing for query in words(task.queries)])


def bm25_words(text: str) -> list[str]:
    """Lower-case runs of letters and digits."""
    return "".join(letter if letter.isalnum() else " " for letter in text.lower()).split()


def fused_ranker(model: StaticModel) -> Ranker:
    """BM25, as a share of the query's best score, plus the cosine: the simplest fusion that gained in trials."""
    cosines = static_ranker(model)

    def rank(task: Task) -> NDArray[np.float64]:
        scores = bm25_ranker(task)
        best = scores.max(axis=1, keepdims=True)
        return np.asarray(np.divide(scores, best, out=np.zeros_like(scores), where=best > 0) + cosines(task))

    return rank


def lsa_ranker(task: Task) -> NDArray[np.float64]:
    """Latent semantic analysis fitted on the task's own documents."""
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.preprocessing import normalize

    words = TfidfVectorizer(sublinear_tf=True, token_pattern=r"(?u)\w+")
    table = words.fit_transform(task.documents)
    reducer = TruncatedSVD(min(LSA_DIM, min(table.shape) - 1), random_state=SEED, n_iter=3)
    documents = normalize(reducer.fit_transform(table))
    return np.asarray(normalize(reducer.transform(words.transform(task.queries))) @ documents.T, dtype=np.float64)


def main() -> None:
    """Print MRR@10 of every task under every ranker, and the speed of the model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--model", type=Path, default=DEFAULT_FOLDER)
    parser.add_argument("--no-baselines", action="store_true", help="the model alone, which takes seconds")
    options = parser.parse_args()
    begun = time.perf_counter()
    model = StaticModel.load(options.model)
    print(f"load {1000 * (time.perf_counter() - begun):.0f} ms, {model.dim} dimensions")
    tasks = (shared_tasks(options.data) if options.data.exists() else []) + domain_tasks()
    if not options.data.exists():
        print(f"{options.data} is absent: only the domain sets are scored")
    rankers: dict[str, Ranker] = {"static": static_ranker(model)}
    if not options.no_baselines:
        rankers |= {"bm25": bm25_ranker, "fused": fused_ranker(model), "lsa": lsa_ranker}
    print(f"{'MRR@10':18}{'queries':>9}{'documents':>11}" + "".join(f"{name:>9}" for name in rankers))
    for task in tasks:
        found = [100 * reciprocal_ranks(rank(task), task.answers).mean() for rank in rankers.values()]
        counts = f"{len(task.queries):>9}{len(task.documents):>11}"
        print(f"{task.name:18}{counts}" + "".join(f"{score:9.1f}" for score in found), flush=True)
    texts = max((task.documents for task in tasks), key=len)
    begun = time.process_time()
    model.encode(texts)
    print(f"{len(texts) / (time.process_time() - begun):.0f} texts a CPU second")


if __name__ == "__main__":
    main()
