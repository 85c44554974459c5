"""How well search answers judged queries over the sample corpus, apart for each kind of query.

    python -m benchmarks.search_domain [--engine tantivy]

The index is made from the corpus's gold texts and gold records, so this measures search alone; `sepakat eval` measures
it behind reading and extraction. First the corpus's own queries (`gold/queries.json`), on which nothing is tuned; then
`benchmarks/search_staff.json`, 52 more that ask the way staff type (parts of numbers, damaged ones, amounts, slips of
the finger, office shorthand, English). Those were judged before anyone looked at rankings, but number handling, and the
weight of meaning for English queries, were worked out on their misses: read them as a dev set.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

from index.score import Ranking, evaluate_kinds, evaluate_queries
from index.update import rebuild
from ingest.settings import load_settings
from registry.feed import Change, IndexSource

CORPUS = Path(__file__).parent.parent / "corpus"
STAFF = Path(__file__).parent / "search_staff.json"


def sources(corpus: Path = CORPUS) -> list[IndexSource]:
    """Every gold document with its text."""
    found = []
    for folder, texts, place, ending in (
        ("agreements", "text", "agreements", ".pdf"), ("news", "article", "news", ".html"),
    ):  # fmt: skip
        for path in sorted((corpus / "gold" / folder).glob("*.json")):
            text = corpus / "gold" / texts / f"{path.stem}.txt"
            if text.exists():
                name = path.stem.replace("__", "/", 1) if folder == "news" else path.stem
                record = json.loads(path.read_text("utf-8"))
                pages = tuple(text.read_text("utf-8").split("\f"))
                found.append(as_source(record, str(corpus.absolute() / place / f"{name}{ending}"), pages))
    return found


def as_source(record: dict[str, Any], source: str, pages: tuple[str, ...]) -> IndexSource:
    """A gold record as the registry would give it to the index."""
    agreements, document = record["agreements"], record["document"]
    first: dict[str, Any] = agreements[0] if agreements else {}
    event = record["event"] or {}
    date = _value(first.get("signed")) or _value(event.get("date")) or document["published"]
    types = tuple(dict.fromkeys(item["type"] for item in agreements if item["type"]))
    return IndexSource(
        document_id=source, sha256=document["sha256"] or source, sources=(source,), title=document["title"],
        kind=document["kind"], type=types[0] if types else None, types=types, form=first.get("form"), date=date,
        year=int(date[:4]) if date else None, aliases=(),
        parties=_all(agreements, lambda item: [party["name"]["value"] for party in item["parties"]]),
        sectors=_all(agreements, lambda item: [field["value"] for field in item["sectors"]]),
        numbers=_all(agreements, lambda item: [field["value"] for field in item["numbers"]]),
        amounts=tuple((field["value"], field["currency"]) for item in agreements for field in item["amounts"]),
        subject=_value(first.get("subject")), starts=_value(first.get("starts")), ends=_value(first.get("ends")),
        event_class=event.get("class"), pages=pages, languages=tuple(document["languages"]),
    )  # fmt: skip


def _value(field: dict[str, Any] | None) -> Any:
    return field["value"] if field else None


def _all(agreements: list[dict[str, Any]], of: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for item in agreements for value in of(item)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", default="whoosh", choices=("whoosh", "tantivy"))
    options = parser.parse_args()
    documents = sources()
    changes = [Change(seq, item.document_id, False, item) for seq, item in enumerate(documents, start=1)]
    with tempfile.TemporaryDirectory() as folder:
        settings = load_settings(Path(folder)).but(engine=options.engine)
        rebuild(settings, lambda after, limit: changes[after : after + limit])
        print(f"{len(documents)} documents")
        for name, queries in (("corpus", CORPUS / "gold" / "queries.json"), ("staff", STAFF)):
            whole, apart = evaluate_queries(settings, queries, CORPUS), evaluate_kinds(settings, queries, CORPUS)
            print(f"\n{name}: {next(iter(whole.values())).queries} queries\n")
            show(whole, apart)


def show(whole: dict[str, Ranking], apart: dict[str, dict[str, Ranking]]) -> None:
    """The figures of every mode over all queries, then nDCG for each kind of query."""
    print(f"{'':16}{'nDCG@10':>9}{'MRR@10':>9}{'Recall@10':>11}")
    for mode, ranking in whole.items():
        print(f"{mode:16}{ranking.ndcg:9.3f}{ranking.mrr:9.3f}{ranking.recall:11.3f}")
    kinds = list(next(iter(apart.values())))
    print(f"\n{'nDCG@10':16}" + "".join(f"{kind:>12}" for kind in kinds))
    for mode, figures in apart.items():
        print(f"{mode:16}" + "".join(f"{figures[kind].ndcg:12.3f}" for kind in kinds))


if __name__ == "__main__":
    main()
