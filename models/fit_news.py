"""Trains the models that weigh who is party to an article's papers and what they are about (extract/news/weigh.py).

    python -m models.fit_news collect    (notes how the rules read articles that are new in corpus/excerpts/news/dev)
    python -m models.fit_news check      (leaves each writer's articles out in turn and prints the scores on them)
    python -m models.fit_news fit        (trains on all articles and stores the models)

What the rules read is itself evidence, and on texts whose misses were mended it is better than on any other: a model
that learnt there would trust the rules too far. So what they read of a text is noted once, when it is first read and
before any rule is mended on it, and kept in models/news_id/first_readings.json.gz; `collect` passes by what it holds.
Needs the extra `bench` (scikit-learn), and only here: what was learnt is kept as plain numbers (extract/learnt).
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from cli.excerpts import document
from extract.learnt.trees import Trees
from extract.learnt.words import SLOTS, WordWeights
from extract.news import evidence_parties, evidence_sectors
from extract.news.agreements import find_agreements
from extract.news.dates import event_date
from extract.news.events import Verdict, classify_event
from extract.news.evidence import Evidence, Row, evidence_of
from extract.news.read import type_of_row
from extract.news.text import Article, article_of
from extract.news.weigh import SIGNED, Models, weighed_papers
from extract.scoring.counts import Scores
from extract.scoring.excerpts import score_news
from extract.scoring.same import same_name
from extract.values.sectors import SectorMention

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "corpus" / "excerpts" / "news" / "dev"
HERE = Path(__file__).with_name("news_id")
READINGS = HERE / "first_readings.json.gz"
#: The shares of mentions that figures are made of must come from models that had not seen the article.
FOLDS = 4
TREES = {"n_estimators": 150, "max_depth": 4, "learning_rate": 0.07, "subsample": 0.7, "min_samples_leaf": 20}
GROWN = 3
#: Inverse strength of regularisation of the words.
STRENGTH = 0.05
#: Events at which papers are signed or may be.
LOOKED_AT = (*SIGNED, "rencana", "penawaran", "rapat_koordinasi")
#: Texts of writers of rules are odder than real ones, and weigh half.
RULE_WRITERS = ("n1", "n2", "n3", "n4", "n5")


@dataclass(frozen=True)
class Text:
    """A labelled article with what the rules read when they first saw it."""

    name: str
    labels: dict[str, Any]
    evidence: Evidence

    @property
    def writer(self) -> str:
        return self.name.split("-")[0]

    @property
    def weight(self) -> float:
        return 1.0 if self.writer in RULE_WRITERS else 2.0

    @cached_property
    def party_words(self) -> dict[str, list[list[int]]]:
        return evidence_parties.words_by_body(self.evidence)

    @cached_property
    def sector_words(self) -> dict[SectorMention, list[int]]:
        return evidence_sectors.words_by_mention(self.evidence)

    @property
    def fold(self) -> int:
        return crc32(self.name.encode()) % FOLDS

    @cached_property
    def papers(self) -> list[Mapping[str, Any]]:
        return [paper for paper in self.labels.get("agreement", ()) if not paper.get("optional")]

    @cached_property
    def label_of(self) -> dict[str, str | None]:
        """By body, the party of the labels that it is."""
        parties = {party.rstrip("?") for paper in self.labels.get("agreement", ()) for party in paper["parties"]}
        return {body: _meant(body, parties) for body in self.evidence.bodies}

    @cached_property
    def must(self) -> set[str]:
        return {party for paper in self.papers for party in paper["parties"] if not party.endswith("?")}

    @cached_property
    def sectors_of(self) -> dict[str, tuple[set[str], set[str]]]:
        """By party that must be there, the sectors that it must have, and those that it may have."""
        found: dict[str, tuple[set[str], set[str]]] = {party: (set(), set()) for party in self.must}
        for paper in self.labels.get("agreement", ()):
            for party in {p.rstrip("?") for p in paper["parties"]} & self.must:
                found[party][1].update(sector.rstrip("?") for sector in paper["sectors"])
                if not paper.get("optional"):
                    found[party][0].update(s for s in paper["sectors"] if not s.endswith("?"))
        return found

    @cached_property
    def own(self) -> str | None:
        """The government that signs most papers."""
        signed = [p for paper in self.papers for p in paper["parties"] if p.startswith("Pemerintah")]
        return max(signed, key=signed.count, default=None)


def _meant(body: str, parties: Iterable[str]) -> str | None:
    return next((p for p in sorted(parties) if any(same_name(body, way) for way in p.split("|"))), None)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=("collect", "check", "fit"))
    step = parser.parse_args().step
    {"collect": collect, "check": check, "fit": fit}[step]()


# --- texts ----------------------------------------------------------------------------------------------------------


def collect() -> None:
    """Notes how today's rules read the texts that are not held yet."""
    held = _readings()
    paths = [path for path in sorted(TEXTS.glob("*.toml")) if path.stem not in held]
    held |= {path.stem: _first_reading(path) for path in paths}
    HERE.mkdir(exist_ok=True)
    # Without a time stamp the same texts give the same bytes.
    with gzip.GzipFile(READINGS, "wb", mtime=0) as packed:
        packed.write(json.dumps(held, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode())
    print(f"{len(paths)} texts added, {len(held)} held")


def _readings() -> dict[str, Any]:
    if not READINGS.exists():
        return {}
    with gzip.open(READINGS, "rt", encoding="utf-8") as packed:
        return dict(json.load(packed))


def _first_reading(path: Path) -> dict[str, Any]:
    article, verdict = _opened(path.stem, tomllib.loads(path.read_text("utf-8")))
    ours = [row for row in find_agreements(article, verdict) if type_of_row(row) != "BUKAN_KSD"]
    return {
        "class": verdict.event_class,
        "rows": [[sorted(row.names), sorted({m.sector for m in row.sectors}), row.count] for row in ours],
    }


def _opened(name: str, labels: dict[str, Any]) -> tuple[Article, Verdict]:
    article = article_of(document(name, labels))
    day = event_date(article)
    return article, classify_event(article, (day.start, day.end) if day else None)


def texts(limit: int | None = None) -> list[Text]:
    """The texts, or the first of them, with what the rules read at first."""
    held = _readings()
    return [_text(path, held[path.stem]) for path in sorted(TEXTS.glob("*.toml"))[:limit]]


def held_names() -> set[str]:
    """The names of the texts whose first reading is noted."""
    return set(_readings())


def _text(path: Path, reading: Mapping[str, Any]) -> Text:
    labels = tomllib.loads(path.read_text("utf-8"))
    article, verdict = _opened(path.stem, labels)
    rows = [Row(frozenset(names), frozenset(sectors), count) for names, sectors, count in reading["rows"]]
    return Text(path.stem, labels, replace(evidence_of(article, verdict, rows), event_class=reading["class"]))


# --- training -------------------------------------------------------------------------------------------------------


def trained(some: Sequence[Text]) -> Models:
    """All four models from some texts."""
    signed = [text for text in some if text.evidence.event_class in LOOKED_AT]
    about = [text for text in some if text.papers and text.evidence.rows]
    party_words, parties = _trained(signed, _party_mentions, _party_cases)
    sector_words, sectors = _trained(about, _sector_mentions, _sector_cases)
    return Models(party_words, parties, sector_words, sectors)


Mentions = Callable[[Text], Iterator[tuple[list[int], bool]]]
Cases = Callable[[Text, WordWeights], Iterator[tuple[dict[str, float], bool]]]


def _trained(some: Sequence[Text], mentions: Mentions, cases: Cases) -> tuple[WordWeights, Trees]:
    figures: list[dict[str, float]] = []
    wanted: list[bool] = []
    weights: list[float] = []
    for fold in range(FOLDS):
        words = _words_trained([text for text in some if text.fold != fold], mentions)
        for text in (text for text in some if text.fold == fold):
            for row, right in cases(text, words):
                figures.append(row)
                wanted.append(right)
                weights.append(text.weight)
    return _words_trained(some, mentions), _trees_trained(figures, wanted, weights)


def _words_trained(some: Sequence[Text], mentions: Mentions) -> WordWeights:
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    cases = [case for text in some for case in mentions(text)]
    ends = np.cumsum([0, *(len(places) for places, _ in cases)])
    table = csr_matrix(
        (np.ones(int(ends[-1])), [slot for places, _ in cases for slot in places], ends), shape=(len(cases), SLOTS)
    )
    model = LogisticRegression(C=STRENGTH, solver="liblinear").fit(table, [right for _, right in cases])
    return WordWeights(tuple(np.float16(model.coef_[0]).astype(float).tolist()), float(model.intercept_[0]))


def _trees_trained(figures: Sequence[Mapping[str, float]], wanted: Sequence[bool], weights: Sequence[float]) -> Trees:
    from sklearn.ensemble import GradientBoostingClassifier

    names = sorted(figures[0])
    rows = [[row[name] for name in names] for row in figures]
    # Several that were grown from other samples, averaged, are steadier than one.
    models = [
        GradientBoostingClassifier(random_state=seed, **TREES).fit(rows, wanted, sample_weight=weights)
        for seed in range(GROWN)
    ]
    prior = float(models[0].init_.class_prior_[1])
    trees = [
        tuple(_nodes(stage[0].tree_, model.learning_rate / GROWN)) for model in models for stage in model.estimators_
    ]
    return Trees(tuple(names), round(math.log(prior / (1 - prior)), 6), tuple(trees))


def _nodes(tree: Any, rate: float) -> Iterator[Any]:
    for node in range(tree.node_count):
        if tree.children_left[node] < 0:
            yield (round(float(tree.value[node][0][0]) * rate, 6),)
        else:
            yield (
                int(tree.feature[node]), round(float(tree.threshold[node]), 6),
                int(tree.children_left[node]), int(tree.children_right[node]),
            )  # fmt: skip


# --- cases: what labels leave open is none --------------------------------------------------------------------------


def _party_label(text: Text, body: str) -> bool | None:
    label = text.label_of[body]
    return False if label is None else True if label in text.must else None


def _party_mentions(text: Text) -> Iterator[tuple[list[int], bool]]:
    for body, mentions in text.party_words.items():
        right = _party_label(text, body)
        if right is not None:
            yield from ((places, right) for places in mentions)


def _party_cases(text: Text, words: WordWeights) -> Iterator[tuple[dict[str, float], bool]]:
    shares = evidence_parties.shares_by_body(text.party_words, words)
    for body in text.evidence.bodies:
        right = _party_label(text, body)
        if right is not None:
            yield evidence_parties.party_figures(text.evidence, body, shares), right


def _sector_mentions(text: Text) -> Iterator[tuple[list[int], bool]]:
    must = {sector for sectors, _ in text.sectors_of.values() for sector in sectors}
    may = {sector for _, sectors in text.sectors_of.values() for sector in sectors}
    for mention, places in text.sector_words.items():
        if mention.sector in must or mention.sector not in may:
            yield places, mention.sector in must


def _sector_cases(text: Text, words: WordWeights) -> Iterator[tuple[dict[str, float], bool]]:
    """Of papers that the rules give the same sectors all together and, where there are several, each by itself."""
    shares = evidence_sectors.shares_by_mention(text.sector_words, words)
    for partners, rows in evidence_sectors.groups(text.evidence):
        yield from _cases_of(text, partners, shares)
        for row in rows if len(rows) > 1 else ():
            yield from _cases_of(text, evidence_sectors.partners_of(text.evidence, [row]), shares)


def _cases_of(
    text: Text, partners: evidence_sectors.Partners, shares: Mapping[SectorMention, float]
) -> Iterator[tuple[dict[str, float], bool]]:
    labels = [text.label_of[name] for name in partners.names]
    told = [text.sectors_of[label] for label in labels if label in text.must and label != text.own]
    if not told:
        return
    weight = evidence_sectors.weight_of(text.evidence, partners, shares)
    for sector in evidence_sectors.candidates(text.evidence, partners):
        having = sum(sector in must for must, _ in told)
        right = 2 * having >= len(told)
        if right or not any(sector in may for _, may in told):
            yield evidence_sectors.sector_figures(text.evidence, weight, sector), right


# --- scores ---------------------------------------------------------------------------------------------------------


def check() -> None:
    """Prints the scores on each writer's texts of models that learnt from all others."""
    held = texts()
    totals: dict[tuple[str, str], Scores] = defaultdict(Scores)
    for writer in sorted({text.writer for text in held}):
        models = trained([text for text in held if text.writer != writer])
        for text in (text for text in held if text.writer == writer):
            rules = [(sorted(row.names), sorted(row.sectors), row.count) for row in text.evidence.rows]
            papers = [
                (list(p.names), list(p.sectors), 1 if p.row is None else text.evidence.rows[p.row].count)
                for p in weighed_papers(text.evidence, models)
            ]
            for name, rows in (("rules", rules), ("weighed", papers)):
                for group in (writer, "rule writers" if writer in RULE_WRITERS else "others"):
                    totals[group, name].add(score_news(_record(text.evidence.event_class, rows), text.labels))
        _print(totals, writer)
    for group in ("rule writers", "others"):
        _print(totals, group)


def _record(event: str | None, rows: Iterable[tuple[list[str], list[str], int]]) -> dict[str, Any]:
    return {
        "event": {"class": event, "confidence": 0.9} if event else None,
        "agreements": [
            {"type": None, "count": count, "parties": [{"name": {"value": name}} for name in names],
             "sectors": [{"value": sector, "confidence": 0.9} for sector in sectors]}
            for names, sectors, count in rows
        ],
    }  # fmt: skip


def _print(totals: Mapping[tuple[str, str], Scores], group: str) -> None:
    for name in ("rules", "weighed"):
        groups = totals[group, name].groups
        figures = "  ".join(
            f"{key} {groups[key].f1:.3f}" for key in ("agreements", "partners", "pairs", "partners.sectors")
        )
        print(f"{group:12} {name:8} {figures}", flush=True)


def fit() -> None:
    """Trains on all texts and stores the models."""
    models = trained(texts())
    for name, words in (("party_words", models.party_words), ("sector_words", models.sector_words)):
        assert isinstance(words, WordWeights)
        np.save(HERE / f"{name}.npy", np.array([*words.weights, words.start], dtype=np.float16))
    for name, trees in (("parties", models.parties), ("sectors", models.sectors)):
        assert isinstance(trees, Trees)
        stored = {"names": trees.names, "start": trees.start, "trees": trees.trees}
        (HERE / f"{name}.json").write_text(json.dumps(stored, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
