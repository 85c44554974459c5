"""The confidence of a row follows from its shape: the more papers or parties, the less sure."""

from __future__ import annotations

from extract.news.parties import Announced
from extract.news.trust import ALONE, IN_LIST, OF_MANY, ONE_OF_TWO, trusted
from extract.organisations.mentions import OrganisationMention
from extract.organisations.vocabulary import Organisation


def row(parties: int = 2, count: int = 1) -> Announced:
    body = Organisation("Pemerintah Kota Metro", "kota", "18.72", 0.9)
    mentions = tuple(OrganisationMention(0, 5, body, "body") for _ in range(parties))
    return Announced("lainnya", mentions, (), None, (0, 9), count=count, confidence=0.9)


def shares(*rows: Announced) -> list[float]:
    return [round(one.confidence / 0.9, 3) for one in trusted(rows)]


def test_papers_are_as_sure_as_their_shape_is_read() -> None:
    assert shares(row()) == [ALONE]
    assert shares(row(), row()) == [ONE_OF_TWO] * 2
    assert shares(row(), row(), row(parties=4)) == [IN_LIST, IN_LIST, OF_MANY]
    assert ALONE > ONE_OF_TWO > IN_LIST > OF_MANY > 0.5


def test_a_count_is_no_paper_of_a_list() -> None:
    assert shares(row(), row(count=15)) == [ALONE, 1.0]
    assert trusted([]) == []
