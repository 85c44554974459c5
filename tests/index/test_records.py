"""Records read where they lie, phrases over them, and what happens when a file under an open index is cut short."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import appended, columns, forward, whoosh_engine
from index.appended import Records, append
from index.engine import open_engine
from index.opened import open_index
from index.plan import Any, Term
from index.results import SearchRequest
from index.search import search
from index.update import update_index
from ingest.errors import IndexDamaged
from ingest.settings import load_settings
from tests.index.feed_fake import FakeFeed, source
from tests.index.test_parts import line

ROOT = Path(__file__).parent.parent.parent
U4 = np.dtype("<u4")


@pytest.fixture(scope="module")
def numbers(tmp_path_factory: pytest.TempPathFactory) -> Records:
    path = tmp_path_factory.mktemp("records") / "x.bin"
    append(path, 0, np.arange(500, dtype=U4))
    return Records(path, 500, U4)


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 40)), max_size=12), st.integers(1, 200), st.integers(0, 100)
)
def test_stretches_are_what_slices_are(numbers: Records, said: list[tuple[int, int]], block: int, gap: int) -> None:
    after, starts, counts = 0, [], []
    for skipped, count in said:
        if after + skipped + count <= len(numbers):
            starts.append(after + skipped)
            counts.append(count)
            after += skipped + count
    wanted = [list(range(start, start + count)) for start, count in zip(starts, counts, strict=True)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(appended, "_BLOCK", block)
        patch.setattr(appended, "_GAP", gap)
        found = [
            records[begin : begin + count].tolist()
            for which, records, begins in numbers.stretches(np.array(starts, np.int64), np.array(counts, np.int64))
            for begin, count in zip(begins, counts[which], strict=True)
        ]
        assert [value for _, records in numbers.blocks() for value in records] == list(range(500))
    assert found == wanted


def test_records_are_picked_in_any_order(numbers: Records) -> None:
    assert numbers.picked(np.array([7, 499, 3, 7])).tolist() == [7, 499, 3, 7]
    assert numbers.picked(np.array([], dtype=np.int64)).tolist() == []
    assert numbers.read(498, 510).tolist() == [498, 499]
    assert numbers.read(600, 610).tolist() == []


def test_a_phrase_stays_within_its_document_and_skips_the_dead(tmp_path: Path) -> None:
    texts = [["air", "minum"], ["minum", "air"], ["minum"], ["sapi"] * 5000, ["air", "minum", "air", "minum"]]
    words = [forward.hash_all(text) for text in texts]
    append(tmp_path / "w", 0, np.concatenate(words))
    records = Records(tmp_path / "w", sum(map(len, words)), forward.DTYPE)
    starts = np.cumsum([0, *map(len, words)])
    alive = columns.merged(
        None, frozenset(), [line(n + 1, word=int(starts[n]), words=len(words[n])) for n in (0, 1, 2, 4)]
    )
    rows = np.array([5, 1, 4, 2, 3])
    found = forward.having_phrases(records, alive, rows, [("air", "minum"), ("minum", "minum"), ("air",)])
    assert found.tolist() == [
        [True, False, True], [True, False, True], [False] * 3, [False, False, True], [False] * 3
    ]  # fmt: skip


def test_a_cut_file_of_records_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.bin"
    append(path, 0, np.arange(100, dtype=U4))
    records = Records(path, 100, U4)
    with path.open("r+b") as stream:
        stream.truncate(200)
    assert records.read(0, 50).tolist() == list(range(50))
    with pytest.raises(IndexDamaged):
        records.read(40, 60)


def test_threads_that_ask_at_once_get_what_one_gets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = load_settings(tmp_path).but(engine="whoosh", model="none")
    texts = [" ".join(f"kata{n % prime}x" for prime in range(2, 40)) for n in range(300)]
    update_index(data, FakeFeed([source(f"D{n}", None, text) for n, text in enumerate(texts)]))
    index = open_index(data)
    place = index.store.path.parent / "text"
    asked = [Any((Term(f"kata{n}x"), Term(f"kata{n + 1}x"))) for n in range(30)]
    one = [index.engine.match(plan).scores.tolist() for plan in asked]
    monkeypatch.setattr(whoosh_engine, "KEPT_POSTINGS", 700)
    fresh = open_engine("whoosh", place, index.columns, lambda rows, _: np.ones(len(rows), dtype=np.bool_))
    with ThreadPoolExecutor(8) as threads:
        assert [found.scores.tolist() for found in threads.map(fresh.match, asked * 5)] == one * 5


CUT = """
import sys
sys.path.insert(0, {root!r})
from pathlib import Path
from index import vectors
from index.results import SearchRequest
from index.search import search
from ingest.errors import IndexDamaged
from ingest.settings import load_settings
data = load_settings(Path(sys.argv[1])).but(engine=sys.argv[2])
requests = [SearchRequest(query) for query in ("sampah", '"naskah tentang"', "sektor:sosial kota", "rumah sak*")]
def answers():
    return [[hit.document_id for hit in search(data, request).hits] for request in requests]
first = answers()
for path in sorted(path for path in data.index.rglob("*") if path.is_file()):
    whole = path.read_bytes()
    for length in (len(whole) // 2, 0):
        with path.open("r+b") as stream:
            stream.truncate(length)
        try:
            answers()
        except IndexDamaged:
            pass
        with path.open("r+b") as stream:
            stream.write(whole)
print("selesai" if answers() == first else "lain")
"""


@pytest.mark.parametrize("engine", ["whoosh", "tantivy"])
def test_a_file_cut_under_an_open_index_does_not_kill(
    tmp_path: Path, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if engine == "tantivy":
        pytest.importorskip("tantivy")
    from index import vectors

    monkeypatch.setattr(vectors, "EXACT_UP_TO", 3)
    data = load_settings(tmp_path).but(engine=engine)
    said = ["sampah kota", "rumah sakit", "nikel", "sapi", "pelabuhan", "sekolah"]
    update_index(data, FakeFeed([source(f"D{n}", None, f"Naskah tentang {text}.") for n, text in enumerate(said)]))
    assert search(data, SearchRequest("sampah")).hits
    done = subprocess.run(
        [sys.executable, "-c", CUT.format(root=str(ROOT)), str(tmp_path), engine], capture_output=True, text=True
    )
    assert (done.returncode, done.stdout.strip()) == (0, "selesai"), done.stderr
