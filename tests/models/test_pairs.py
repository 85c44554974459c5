"""What trains the embedding model, and above all what does not."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from benchmarks import embedding
from index import thesaurus
from models import glossary, pairs, vocabulary
from models.batches import SHARES, Encoded, group_of
from models.train_static import gather

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
needs_data = pytest.mark.skipif(not (DATA / "pairs").is_dir(), reason="the shared data is not beside the checkout")


def _domain_sentences() -> set[str]:
    return set(embedding.domain_tasks()[0].documents)


def test_the_domain_set_is_whole() -> None:
    indonesian, english = embedding.domain_tasks()
    assert len(indonesian.queries) == len(english.queries) == 40
    assert len(set(indonesian.documents)) == 80


def test_our_own_training_sentences_are_not_in_the_domain_set() -> None:
    ours = {row.sentence for row in thesaurus.rows()} | {pair.left for pair in glossary.translations()}
    assert not ours & _domain_sentences()


def test_translations_are_pairs_of_sentences() -> None:
    translations = glossary.translations()
    assert len(translations) >= 150
    assert len({pair.left for pair in translations}) == len(translations)
    assert all(pair.english == pair.right and len(pair.left.split()) >= 4 for pair in translations)


def test_glossary_pairs_join_two_ways_to_say_one_thing() -> None:
    found = {(pair.left, pair.right) for pair in glossary.pairs()}
    assert ("pengolahan dan pemurnian mineral", "smelter") in found
    assert all(pair.english in (None, pair.right) for pair in glossary.pairs())


@needs_data
@pytest.mark.shared
def test_nothing_held_out_is_trained_on() -> None:
    items = gather(DATA)
    trained = {side for pair in items for side in (pair.left, pair.right)}
    with (DATA / "parallel" / "EVAL_ONLY_ntrex.tsv").open(encoding="utf-8") as lines:
        ntrex = {row[1].strip() for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if len(row) > 1}
    valid = pairs.question_pairs(DATA, split="valid")
    assert not trained & ntrex
    assert not trained & {pair.right for pair in valid}
    assert not trained & _domain_sentences()


@needs_data
@pytest.mark.shared
def test_the_held_out_tenth_is_a_tenth() -> None:
    kept, trained = (pairs.statute_pairs(DATA, held_out=flag) for flag in (True, False))
    assert 0.05 < len(kept) / len(trained) < 0.2
    assert not {pair.right for pair in kept} & {pair.right for pair in trained}


@needs_data
@pytest.mark.shared
def test_every_source_has_a_share() -> None:
    assert {group_of(pair.source) for pair in gather(DATA)} | {"stem"} == set(SHARES)


def test_bags_keep_short_texts_whole() -> None:
    encoded = Encoded(np.arange(9), np.array([0, 1, 3, 9]))
    for seed in range(20):
        ids, offsets = encoded.bags(np.array([1, 0, 2]), np.random.default_rng(seed))
        assert ids[:3].tolist() == [1, 2, 0]
        assert offsets[:3].tolist() == [0, 2, 3]
        assert set(ids[3:]) <= set(range(3, 9))


def test_collocations_are_pairs_beyond_chance() -> None:
    texts = ["tenaga kerja di kota itu dan tenaga kerja di desa ini"] * 20 + ["kota besar, desa kecil, air laut"] * 40
    assert "tenaga kerja" in vocabulary.collocations(texts)
    assert not any("di" in pair.split() for pair in vocabulary.collocations(texts))


def test_the_tokenizer_keeps_compounds_and_drops_signs() -> None:
    tokenizer = vocabulary.build(["air bersih mengalir ke rumah"] * 5, ["air bersih"])
    tokens = tokenizer.encode("Air \n BERSIH, kerjasama!", add_special_tokens=False).tokens
    assert tokens[0] == "air bersih"
    assert all(sign not in "".join(tokens) for sign in ",!")
