"""What trains the weighing of news: first readings, and models that are asked as they were trained."""

from __future__ import annotations

import pytest

from extract.learnt.trees import Trees
from extract.news.weigh import stored_models, weighed_papers
from models.fit_news import TEXTS, Text, held_names, texts, trained


@pytest.fixture(scope="module")
def some() -> list[Text]:
    return texts(limit=60)


def test_every_text_to_learn_from_has_its_first_reading() -> None:
    assert held_names() == {path.stem for path in TEXTS.glob("*.toml")}


def test_models_learn_from_texts_and_are_asked_by_name(some: list[Text]) -> None:
    pytest.importorskip("sklearn", reason="scikit-learn is in the extra bench")
    models = trained(some)
    stored = stored_models().parties
    assert isinstance(models.parties, Trees) and isinstance(stored, Trees)
    assert set(models.parties.names) == set(stored.names)
    assert any(paper.names for text in some for paper in weighed_papers(text.evidence, models))
