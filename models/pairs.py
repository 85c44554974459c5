"""Read the training pairs of the embedding model from the shared data and the thesaurus.

Nothing that scores a model is read here as training data: NTREX, the validation questions of the retrieval
set together with every passage that answers one of them, and a tenth of the statutes.
"""

from __future__ import annotations

import csv
import json
import random
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

#: Sets of `../shared/data/parallel` that may train a model (never `EVAL_ONLY_ntrex`).
PARALLEL_SETS = ("vocab10k", "tatoeba", "tico19", "talpco", "osm", "nusax", "laser-tatoeba", "quran")
HELD_OUT_TENTH = 0
_SENTENCE_END = re.compile(r"(?<=[.;?!])\s+")
_SPACE = re.compile(r"\s+")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SLUG_NOTE = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that should lie close together."""

    left: str
    right: str
    source: str  #: name of the set, for sampling and for the model card
    english: str | None = None  #: the English side, which the teacher embeds; None when there is none


def is_held_out(source: str) -> bool:
    """Whether a statute, named by its path, is kept for scoring (one in ten, stable over runs)."""
    return zlib.crc32(source.encode()) % 10 == HELD_OUT_TENTH


def _clean(text: str, limit: int = 600) -> str:
    return _SPACE.sub(" ", _LINK.sub(r"\1", text)).strip()[:limit]


def read_jsonl(path: Path) -> Iterator[dict[str, str]]:
    """Yield the objects of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def parallel_pairs(data: Path) -> list[Pair]:
    """English and Indonesian sides of the sentence and word lists; at most one pair per distinct line."""
    pairs: list[Pair] = []
    for name in PARALLEL_SETS:
        with (data / "parallel" / f"{name}.tsv").open(encoding="utf-8") as lines:
            for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                if len(row) < 2:
                    continue
                english, indonesian = _clean(row[0]), _clean(row[1])
                if english and indonesian:
                    pairs.append(Pair(indonesian, english, name, english))
    return list(dict.fromkeys(pairs))


def wordnet_pairs(data: Path) -> list[Pair]:
    """Lemma to lemma and lemma to English gloss, for every synset with lemmas in both languages."""
    synsets = json.loads((data / "parallel" / "wordnet_id_en.json").read_text(encoding="utf-8"))
    pairs: list[Pair] = []
    for synset in synsets:
        english = ", ".join(synset["en"][:3])
        gloss = _SLUG_NOTE.sub("", synset["df"]).strip()
        indonesian = synset["id"]
        if not indonesian or not english:
            continue
        pairs.extend(Pair(lemma, english, "wordnet", english) for lemma in indonesian[:4])
        if gloss:
            pairs.append(Pair(", ".join(indonesian[:3]), f"{english}: {gloss}", "wordnet_gloss", f"{english}: {gloss}"))
    return list(dict.fromkeys(pairs))


def statute_pairs(data: Path, *, held_out: bool) -> list[Pair]:
    """Title to article and term to definition, of the training nine tenths or of the held-out tenth.

    Statutes repeat each other's boilerplate: what also stands in a training statute is no held-out pair.
    """
    parts: dict[bool, list[Pair]] = {True: [], False: []}
    for row in read_jsonl(data / "pairs" / "statute_title_article.jsonl"):
        parts[is_held_out(row["src"])].append(Pair(_clean(row["title"]), _clean(row["article"]), "title_article"))
    for row in read_jsonl(data / "pairs" / "statute_term_definition.jsonl"):
        parts[is_held_out(row["src"])].append(Pair(_clean(row["term"]), _clean(row["definition"]), "term_definition"))
    seen = {pair.right for pair in parts[False]} if held_out else set()
    return list(dict.fromkeys(pair for pair in parts[held_out] if pair.right not in seen))


def entailment_pairs(data: Path) -> list[Pair]:
    """Premise to the hypothesis that follows from it (IndoNLI)."""
    rows = read_jsonl(data / "pairs" / "indonli_entailment.jsonl")
    return [Pair(_clean(row["premise"]), _clean(row["hypothesis"]), "entailment") for row in rows]


def passages(data: Path) -> dict[str, str]:
    """Passage text by id, all 7,238 of the retrieval set."""
    return {row["id"]: row["text"] for row in read_jsonl(data / "retrieval" / "passages.jsonl")}


def validation_passages(data: Path) -> frozenset[str]:
    """Ids of the passages that answer a validation question: none of them may be trained on."""
    rows = read_jsonl(data / "retrieval" / "queries.jsonl")
    return frozenset(row["pid"] for row in rows if row["split"] == "valid")


def is_spared(passage: str) -> bool:
    """Whether a passage is of the half that a model for tuning is not trained on, nor on its questions."""
    return zlib.crc32(f"h{passage}".encode()) % 2 == 1


def barred_passages(data: Path, *, spare: bool = False) -> frozenset[str]:
    """Ids of the passages that no model may be trained on; with `spare` also those of the spared half."""
    spared = (key for key in passages(data) if is_spared(key)) if spare else ()
    return validation_passages(data).union(spared)


def question_pairs(data: Path, *, split: str, source: str | None = None, spare: bool = False) -> list[Pair]:
    """Question to the passage that answers it; for `train`, barred passages are left out."""
    texts, barred = passages(data), barred_passages(data, spare=spare)
    pairs = []
    for row in read_jsonl(data / "retrieval" / "queries.jsonl"):
        if row["split"] != split or (source and row["src"] != source):
            continue
        if split == "train" and row["pid"] in barred:
            continue
        pairs.append(Pair(_clean(row["question"]), _clean(texts[row["pid"]]), f"question_{row['src']}"))
    return list(dict.fromkeys(pairs))


def crop_pairs(data: Path, seed: int = 7, *, spare: bool = False) -> list[Pair]:
    """Two neighbouring stretches of one passage or article: what stands together means something together."""
    rng = random.Random(seed)
    barred = barred_passages(data, spare=spare)
    texts = [text for key, text in passages(data).items() if key not in barred]
    texts += [
        row["article"]
        for row in read_jsonl(data / "pairs" / "statute_title_article.jsonl")
        if not is_held_out(row["src"])
    ]
    pairs = []
    for text in texts:
        sentences = [part for part in _SENTENCE_END.split(_clean(text, 2000)) if len(part) > 30]
        if len(sentences) >= 2:
            cut = rng.randrange(1, len(sentences))
            pairs.append(Pair(_clean(sentences[cut]), _clean(" ".join(sentences[max(0, cut - 2) : cut])), "crop"))
    return list(dict.fromkeys(pairs))


def statute_texts(data: Path) -> Iterator[str]:
    """Paragraphs of the statutes and of the training articles, for the vocabulary."""
    for path in sorted((data / "statutes").glob("*.md")):
        yield from (part for part in path.read_text(encoding="utf-8", errors="replace").split("\n") if part.strip())
