"""What words tell as their topic, learnt from phrases: the phrases are well formed, and what was learnt is as good."""

from __future__ import annotations

import pytest

from extract.learnt.affairs import likely_affairs
from extract.values.sectors import names, sectors_of
from models.fit_topics import TOLD, Phrase, read_phrases, told

#: F1 on phrases whose writers had not seen the vocabulary and of which none was learnt.
FLOOR = 0.885


@pytest.fixture(scope="module")
def phrases() -> list[Phrase]:
    return read_phrases()


def test_phrases_are_many_and_each_is_there_once(phrases: list[Phrase]) -> None:
    assert len({p.text for p in phrases}) == len(phrases) > 4500
    assert {p.part for p in phrases} == {"learn", "test"}
    for sector in names():
        assert sum(sector in p.must for p in phrases if p.part == "learn") >= 40, sector


def f1(phrases: list[Phrase], said: list[set[str]]) -> float:
    right = sum(len(one & p.must) for one, p in zip(said, phrases, strict=True))
    wrong = sum(len(one - p.must - p.may) + len(p.must - one) for one, p in zip(said, phrases, strict=True))
    return 2 * right / (2 * right + wrong)


def test_what_was_learnt_tells_more_than_the_vocabulary_alone(phrases: list[Phrase]) -> None:
    unseen = [p for p in phrases if p.part == "test"]
    learnt = [told(likely) for likely in likely_affairs(p.text for p in unseen)]
    assert f1(unseen, learnt) >= FLOOR
    assert f1(unseen, learnt) > f1(unseen, [{m.sector for m in sectors_of(p.text)} for p in unseen])


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("supaya anak nelayan bisa kuliah gratis", "pendidikan"),
        ("agar warga tak perlu lagi menyeberang untuk berobat", "kesehatan"),
    ],
)
def test_what_no_word_names_is_told_by_those_that_go_with_it(text: str, sector: str) -> None:
    (likely,) = likely_affairs([text])
    assert max(likely, key=lambda s: likely[s]) == sector


def test_no_words_tell_little() -> None:
    assert all(share < TOLD for share in next(likely_affairs([""])).values())
