"""How well the shipped recogniser of names does on sets that it was not trained on, and the published figures beside.

IndoLEM (Koto et al., COLING 2020) gives 74.9 for NER-UGM and 90.1 for NER-UI with IndoBERT; idner-news-2k is NER-UGM's
text annotated anew with splits of its own, so that the figures are neighbours, not equals.
"""

from __future__ import annotations

from pathlib import Path

from extract.nlp import COMPONENT, pipeline
from models.train_ner import f1, load

#: (who on what, micro F1 of whole entities, 0..100)
PUBLISHED = (("IndoBERT, NER-UGM (IndoLEM)", 74.9), ("IndoBERT, NER-UI (IndoLEM)", 90.1))
#: The splits that are scored; none of their sentences is trained on.
SPLITS = ("dev", "test", "nergrit_valid")


def available(data: Path) -> bool:
    """Whether the sets lie in `data`."""
    return all((data / name).is_dir() for name in ("idner-news-2k", "nergrit"))


def score_splits(data: Path) -> dict[str, dict[str, float]]:
    """By split, the micro F1 of whole entities, 0..100: "all", and each label. Without our vocabularies' component."""
    splits, nlp = load(data), pipeline()
    with nlp.select_pipes(disable=[COMPONENT]):
        return {name: f1(nlp, splits[name]) for name in SPLITS}
