"""The tables in which `sepakat eval` shows its scores."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.table import Column, Table

from cli.evaluation import groups_of
from cli.excerpts import KINDS
from extract.scoring.counts import Scores
from extract.scoring.reliability import reliability

if TYPE_CHECKING:
    from cli.evaluation import Report

Trust = list[tuple[str, float, bool]]


def tables(report: Report) -> Iterator[Table]:
    """All of them, in the order in which they are read."""
    for part, scores in report.extraction.items():
        yield fields(part, scores)
    yield reliabilities(trust_of_groups(report.extraction))
    yield links(report)
    yield search(report)
    if report.names:
        yield names(report)


def fields(part: str, scores: Scores) -> Table:
    table = Table("isian", "presisi", "perolehan", "F1", "jumlah", title=part)
    rows = [*scores.groups.items(), ("semua", scores.overall(groups_of(part)))]
    for group, tally in rows:
        table.add_row(group, f"{tally.precision:.3f}", f"{tally.recall:.3f}", f"{tally.f1:.3f}", str(tally.support))
    return table


def trust_of_groups(extraction: dict[str, Scores]) -> dict[str, Trust]:
    """How sure each value was and whether it was right, by medium; new gold apart, as "digital baru", and each part of
    the excerpts by itself."""
    found: dict[str, Trust] = {}
    for part, scores in extraction.items():
        medium, _, half = part.partition("/")
        group = part if medium in KINDS.values() else f"{medium} baru" if half.startswith("baru") else medium
        found.setdefault(group, []).extend(scores.trust)
    return found


def reliabilities(groups: dict[str, Trust]) -> Table:
    """Of the values said to be so sure, how many are right; a group of parts below the other."""
    table = Table("bagian", "keyakinan", "jumlah", "rata-rata", "benar", title="keandalan keyakinan")
    for group, trust in groups.items():
        for row in reliability(trust):
            sure = f"{row.low:.2f}–{row.high:.2f}"
            table.add_row(group, sure, str(row.count), f"{row.said:.3f}", f"{row.right:.3f}")
        table.add_section()
    return table


def links(report: Report) -> Table:
    named = Column("tautan dan celah", overflow="fold")
    table = Table(named, "presisi", "perolehan", "ditemukan", "emas", title="registri")
    for link in report.links:
        table.add_row(link.name, f"{link.precision:.3f}", f"{link.recall:.3f}", str(link.found), str(link.gold))
    return table


def search(report: Report) -> Table:
    table = Table("cara", "nDCG@10", "MRR@10", "Recall@10", title="pencarian")
    for mode, ranking in report.search.items():
        table.add_row(mode, f"{ranking.ndcg:.3f}", f"{ranking.mrr:.3f}", f"{ranking.recall:.3f}")
    return table


def names(report: Report) -> Table:
    from models.score_ner import PUBLISHED

    table = Table("himpunan", "F1", "PER", "ORG", "LOC", title="pengenal nama")
    for split, scores in report.names.items():
        table.add_row(split, *(f"{scores.get(label, 0.0):.1f}" for label in ("all", "PER", "ORG", "LOC")))
    table.add_section()
    for name, value in PUBLISHED:
        table.add_row(name, f"{value:.1f}", "", "", "")
    return table
