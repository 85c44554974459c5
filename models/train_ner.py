"""Trains the recogniser of persons, organisations and places from ../shared/data/ner; run by hand, on one CPU thread.

    python models/train_ner.py [--data ../shared/data/ner] [--out models/ner_id] [--epochs 14]

A spaCy pipeline: hash embeddings of form, prefix, suffix and shape, a small convolutional encoder, a transition-based
parser of entities. Trained on the train split of idner-news-2k and on NERGrit; the best epoch on idner's dev split is
kept; the test splits are used once, at the end. Sentences of a test or dev split are dropped from what it is trained
on.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
#: Labels of the sets, to ours. Anything else (NERGrit has none) is read as no entity.
LABELS = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "ORGANISATION": "ORG", "LOC": "LOC", "PLACE": "LOC"}
SEED = 20
CONFIG: dict[str, Any] = {
    "model": {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2",
                "width": 96,
                "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
                "rows": [8000, 2000, 3000, 2000],
                "include_static_vectors": False,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2",
                "width": 96, "depth": 4, "window_size": 1, "maxout_pieces": 3,
            },
        },
    }
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tagged:
    """One sentence: its words and their BIO tags, with our labels."""

    words: tuple[str, ...]
    tags: tuple[str, ...]


def read_bio(path: Path) -> Iterator[Tagged]:
    """Sentences of a file with one word a line: word first, tag last; a blank line ends a sentence."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        columns = line.split()
        if len(columns) < 2:
            if words:
                yield Tagged(tuple(words), tuple(tags))
            words, tags = [], []
            continue
        words.append(columns[0])
        tags.append(our_tag(columns[-1]))


def our_tag(tag: str) -> str:
    """A tag with our label; "O" for a label that is not read here.

    >>> our_tag("B-PERSON"), our_tag("I-ORGANISATION"), our_tag("O")
    ('B-PER', 'I-ORG', 'O')
    """
    mark, _, label = tag.partition("-")
    return f"{mark}-{LABELS[label]}" if label in LABELS else "O"


def example(nlp: Any, sentence: Tagged) -> Any:
    from spacy.tokens import Doc
    from spacy.training import Example, biluo_tags_to_offsets, iob_to_biluo

    doc = Doc(nlp.vocab, words=list(sentence.words))
    entities = biluo_tags_to_offsets(doc, iob_to_biluo(list(sentence.tags)))
    return Example.from_dict(doc, {"entities": entities})


def f1(nlp: Any, sentences: list[Tagged]) -> dict[str, float]:
    """Micro F1 of whole entities, in total and by label, 0..100."""
    scores = nlp.evaluate([example(nlp, s) for s in sentences])
    by_label = {label: 100 * part["f"] for label, part in (scores["ents_per_type"] or {}).items()}
    return {"all": 100 * (scores["ents_f"] or 0.0), **by_label}


def load(data: Path) -> dict[str, list[Tagged]]:
    """The splits; what is trained on holds no sentence of what is tested on."""
    idner, nergrit = data / "idner-news-2k", data / "nergrit"
    splits = {
        "dev": list(read_bio(idner / "dev.txt")),
        "test": list(read_bio(idner / "test.txt")),
        "nergrit_valid": list(read_bio(nergrit / "valid_preprocess.txt")),
    }
    held = {s.words for split in splits.values() for s in split}
    train = [*read_bio(idner / "train.txt"), *read_bio(nergrit / "train_preprocess.txt")]
    return {**splits, "train": [s for s in train if s.words not in held]}


def train(splits: dict[str, list[Tagged]], epochs: int) -> Any:
    import spacy
    from spacy.util import compounding, fix_random_seed, minibatch

    fix_random_seed(SEED)
    rng = random.Random(SEED)
    nlp = spacy.blank("id")
    nlp.add_pipe("ner", config=CONFIG)
    examples = [example(nlp, s) for s in splits["train"]]
    optimizer = nlp.initialize(lambda: examples)
    best, kept = 0.0, nlp.to_bytes()
    for epoch in range(epochs):
        began = time.time()
        losses: dict[str, float] = {}
        rng.shuffle(examples)
        for batch in minibatch(examples, size=compounding(16.0, 64.0, 1.002)):
            nlp.update([lowered(nlp, e, rng) for e in batch], drop=0.25, sgd=optimizer, losses=losses)
        with nlp.use_params(optimizer.averages):
            score = f1(nlp, splits["dev"])["all"]
            if score > best:
                best, kept = score, nlp.to_bytes()
        print(
            f"epoch {epoch}: loss {losses['ner']:.0f} dev F1 {score:.2f} {time.time() - began:.0f} s", file=sys.stderr
        )
    return nlp.from_bytes(kept)


def lowered(nlp: Any, given: Any, rng: random.Random) -> Any:
    """Now and then a sentence in capitals, since headlines and datelines are written so."""
    if rng.random() > 0.05:
        return given
    from spacy.tokens import Doc
    from spacy.training import Example

    doc = Doc(nlp.vocab, words=[token.text.upper() for token in given.reference])
    return Example(doc, given.reference)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent.parent / "shared" / "data" / "ner")
    parser.add_argument("--out", type=Path, default=ROOT / "ner_id")
    parser.add_argument("--epochs", type=int, default=14)
    given = parser.parse_args()
    if not given.data.exists():
        sys.exit(f"{given.data} is not there: the sets of named entities are needed to train")
    splits = load(given.data)
    print({name: len(split) for name, split in splits.items()}, file=sys.stderr)
    nlp = train(splits, given.epochs)
    for name in ("dev", "test", "nergrit_valid"):
        print(name, {label: round(value, 2) for label, value in f1(nlp, splits[name]).items()})
    nlp.to_disk(given.out, exclude=["tokenizer_exceptions"])


if __name__ == "__main__":
    main()
