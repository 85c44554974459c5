"""The shipped embedding model: size, both ways to load it, and what it must tell apart."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import static_model
from index.static_model import DEFAULT_FOLDER, StaticModel
from index.thesaurus import rows
from models.train_static import as_lines

TEXTS = [
    "kerja sama nikel smelter",
    "Para pihak sepakat membangun unit pengolahan dan pemurnian mineral di Kolaka.",
    "Kerjasama antardaerah di bidang ketahanan pangan, air bersih, dan tenaga kerja",
    "The two governors signed a memorandum of understanding on clean water.",
    "PP Nomor 28 Tahun 2018 tentang Kerja Sama Daerah",
    "naïve Émile 2018/XII — «KB»",
    "a",
]


@pytest.fixture(scope="module")
def model() -> StaticModel:
    return StaticModel.load()


def test_the_folder_is_small_enough_to_ship() -> None:
    assert sum(path.stat().st_size for path in DEFAULT_FOLDER.rglob("*")) <= 20_000_000


def test_vectors_are_unit_float32(model: StaticModel) -> None:
    vectors = model.encode(TEXTS)
    assert vectors.shape == (len(TEXTS), model.dim)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_nothing_in_gives_nothing_out(model: StaticModel) -> None:
    assert model.encode([]).shape == (0, model.dim)
    assert not model.encode(["", "   ", "…", "漢字"]).any()


def test_a_batch_says_the_same_as_each_text_alone(model: StaticModel) -> None:
    many = [*TEXTS, "", *TEXTS] * 100
    alone = np.concatenate([model.encode([text]) for text in many[:8]])
    assert np.allclose(model.encode(many)[:8], alone, atol=1e-6)


def test_one_spelling_of_kerja_sama(model: StaticModel) -> None:
    joined, parted = model.encode(["KERJASAMA daerah", "kerja sama daerah"])
    assert joined @ parted > 0.9999


def test_sentence_transformers_reads_the_same_folder(model: StaticModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    library = pytest.importorskip("sentence_transformers")
    theirs = library.SentenceTransformer(str(DEFAULT_FOLDER), device="cpu").encode(TEXTS)
    assert (np.asarray(theirs) * model.encode(TEXTS)).sum(axis=1).min() > 0.9999


def test_model2vec_reads_the_same_folder(model: StaticModel) -> None:
    library = pytest.importorskip("model2vec")
    theirs = library.StaticModel.from_pretrained(str(DEFAULT_FOLDER)).encode(TEXTS)
    assert (np.asarray(theirs) * model.encode(TEXTS)).sum(axis=1).min() > 0.9999


def _bulk(model: StaticModel, texts: list[str]) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """The vectors by way of the tokenizers library, which only longer input takes."""
    return model.encode([*texts, "x" * (static_model.SHORT + 1)])[: len(texts)]


#: Letters younger than the Unicode tables of this Python are split differently; the model knows none of them.
LETTERS = st.characters(max_codepoint=0x24F, exclude_characters="[]") | st.sampled_from(" —…«»“”²½ﬁΩжق漢字aeiouknst")


@given(st.text(alphabet=LETTERS, max_size=60))
@settings(deadline=None, max_examples=200)
def test_both_ways_to_split_agree(model: StaticModel, text: str) -> None:
    assert np.allclose(model.encode([text]), _bulk(model, [text]), atol=1e-5)


def test_both_ways_to_split_agree_on_the_field(model: StaticModel) -> None:
    texts = [row.sentence for row in rows()[::40]] + TEXTS
    assert np.allclose(np.concatenate([model.encode([text]) for text in texts]), _bulk(model, texts), atol=1e-5)


def test_the_lines_repeat_the_tokenizer() -> None:
    tokenizer = pytest.importorskip("tokenizers").Tokenizer.from_file(str(DEFAULT_FOLDER / "tokenizer.json"))
    assert (DEFAULT_FOLDER / "subwords.txt").read_text(encoding="utf-8") == as_lines(tokenizer)


def test_a_short_text_needs_neither_torch_nor_tokenizers() -> None:
    code = (
        "import sys; from index.static_model import StaticModel; StaticModel.load().encode(['nikel']); "
        "print(sorted({'tokenizers', 'torch', 'transformers', 'sentence_transformers', 'scipy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


NEARER = [
    ("smelter nikel", "pengolahan dan pemurnian mineral", "penyaluran bantuan sosial"),
    ("nickel smelter", "pengolahan dan pemurnian mineral", "pelatihan guru sekolah dasar"),
    ("air bersih", "pelayanan PDAM kepada pelanggan", "kapal penyeberangan di selat"),
    ("waste management", "pengelolaan sampah", "pengelolaan keuangan"),
    ("ketahanan pangan", "cadangan beras", "ketahanan siber"),
    ("job training", "balai latihan kerja", "kereta api"),
    ("twin city", "kota kembar", "kota terpadu mandiri"),
]


@pytest.mark.parametrize(("query", "near", "far"), NEARER, ids=lambda value: value if isinstance(value, str) else "")
def test_meaning_comes_before_words(model: StaticModel, query: str, near: str, far: str) -> None:
    asked, right, wrong = model.encode([query, near, far])
    assert asked @ right > asked @ wrong


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(max_size=40), max_size=5))
def test_any_text_is_survived(model: StaticModel, texts: list[str]) -> None:
    norms = np.linalg.norm(model.encode(texts), axis=1)
    assert ((np.abs(norms - 1) < 1e-4) | (norms == 0)).all()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"model\.safetensors"):
        StaticModel.load(tmp_path)
