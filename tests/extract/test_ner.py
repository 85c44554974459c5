"""The recogniser of names and the spaCy pipeline: offsets, vocabularies as spans. Its floors are those of `eval`."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.ner import LABELS, PIECE, find_all, find_entities, pieces
from extract.nlp import SHIPPED, add_vocabulary, pipeline
from ingest.errors import ToolMissing
from models.train_ner import load, our_tag, read_bio

NER = Path(__file__).parents[3] / "shared" / "data" / "ner"


@pytest.mark.shared
@pytest.mark.skipif(not NER.exists(), reason="../shared/data/ner is not there")
def test_nothing_tested_is_trained_on() -> None:
    splits = load(NER)
    held = {s.words for name in ("dev", "test", "nergrit_valid") for s in splits[name]}
    assert not held & {s.words for s in splits["train"]}


NAMES = [
    (
        "Presiden Joko Widodo bertemu Susilo Bambang Yudhoyono di Jakarta.",
        {("Joko Widodo", "PER"), ("Susilo Bambang Yudhoyono", "PER"), ("Jakarta", "LOC")},
    ),
    ("Ketua DPR Setya Novanto hadir.", {("DPR", "ORG"), ("Setya Novanto", "PER")}),
]


@pytest.mark.parametrize(("text", "names"), NAMES, ids=lambda v: v[:30] if isinstance(v, str) else "")
def test_names(text: str, names: set[tuple[str, str]]) -> None:
    found = find_entities(text)
    assert names <= {(e.text, e.label) for e in found}
    assert all(text[e.start : e.end] == e.text and e.label in LABELS for e in found)


def test_many_texts_read_as_one_by_one() -> None:
    texts = [text for text, _ in NAMES]
    assert list(find_all(texts)) == [find_entities(text) for text in texts]


@given(st.text(max_size=200))
@settings(max_examples=40, deadline=None)
def test_never_raises(text: str) -> None:
    assert all(text[e.start : e.end] == e.text for e in find_entities(text))


@given(st.text(alphabet="ab \n", max_size=300))
def test_pieces_are_the_text(text: str) -> None:
    long = text * (1 + 2 * PIECE // max(len(text), 1)) if text else ""
    assert "".join(piece for _, piece in pieces(long)) == long
    assert all(long[at : at + len(piece)] == piece and len(piece) <= PIECE for at, piece in pieces(long))


def test_vocabularies_stand_as_spans() -> None:
    doc = add_vocabulary(spacy.blank("id")("Gubernur Kaltim meneken MoU peternakan dengan Pemprov Bali."))
    assert [span.id_ for span in doc.spans["wilayah"]] == ["64", "51"]
    assert "Pemerintah Provinsi Bali" in {span.id_ for span in doc.spans["organisasi"]}
    assert {span.id_ for span in doc.spans["urusan"]} == {"pertanian"}
    assert [span.text for span in doc.spans["jabatan"]] == ["Gubernur"]


def test_missing_weights_say_so(tmp_path: Path) -> None:
    with pytest.raises(ToolMissing):
        pipeline(tmp_path)


def test_weights_are_small() -> None:
    assert sum(path.stat().st_size for path in SHIPPED.rglob("*") if path.is_file()) < 20_000_000


TAGS = [("B-PERSON", "B-PER"), ("I-ORGANISATION", "I-ORG"), ("B-PLACE", "B-LOC"), ("O", "O"), ("B-TIME", "O")]


@pytest.mark.parametrize(("written", "ours"), TAGS)
def test_tags(written: str, ours: str) -> None:
    assert our_tag(written) == ours


def test_reads_sentences(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Anis PROPN B-PER\nhadir VERB O\n\nKendari B-PLACE\n", "utf-8")
    assert [(s.words, s.tags) for s in read_bio(path)] == [
        (("Anis", "hadir"), ("B-PER", "O")),
        (("Kendari",), ("B-LOC",)),
    ]
