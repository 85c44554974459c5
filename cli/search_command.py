"""`sepakat search`: the best documents for a query, for people or as JSON.

The command must answer at once, so nothing is imported that one query does not need: the arguments are read with
argparse, since Typer (which loads pydantic) would take as long as the search; results are printed with plain escape
codes instead of a library for it.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.errors import UsageError

if TYPE_CHECKING:
    from index.results import Hit, SearchResult

HELP = "Finds documents by words and by meaning."
EXAMPLES = """Examples:

  sepakat search "kerja sama nikel smelter"

  sepakat search '"air bersih" pihak:kaltim tahun:2023..2025'

  sepakat search 'sampah nilai:>1miliar' --type KSDD --json

  sepakat search --more-like ID --export hasil.xlsx"""

MODE_HELP = "hybrid (words and meaning; the default), text (words only) or semantic (meaning only)"
TYPE_HELP = "KSDD, KSDPK, KSDPL, KSDLL, SINERGI or BUKAN_KSD; may be given again"


def main(arguments: Sequence[str]) -> None:
    """Runs the command; leaves with `SystemExit` after help and where the arguments are wrong."""
    from index import search as engine
    from index.results import SearchRequest, to_json
    from ingest.settings import load_settings

    asked = _parser().parse_args(arguments)
    if not asked.query.strip() and not asked.more_like:
        raise UsageError("kueri kosong", hint='tulis yang dicari: sepakat search "air bersih"')
    settings = load_settings(asked.data)
    if asked.more_like:
        result = engine.more_like(settings, asked.more_like, asked.limit, asked.mode)
    else:
        result = engine.search(settings, SearchRequest(
            asked.query, asked.limit, 0, asked.mode, asked.kind, tuple(asked.type), tuple(asked.sector),
            tuple(asked.party), asked.since, asked.until,
        ))  # fmt: skip
    if asked.export:
        from index.export import write_list

        write_list(result, asked.export)
        _say(f"{len(result.hits)} dokumen ditulis ke {asked.export}")
    if asked.json:
        sys.stdout.write(json.dumps(to_json(result), ensure_ascii=False) + "\n")
    elif not asked.export:
        show(result, colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ)


def _parser() -> argparse.ArgumentParser:
    from index.results import MODES

    parser = argparse.ArgumentParser(
        "sepakat search", description=HELP, epilog=EXAMPLES, allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    add = parser.add_argument
    add("query", nargs="?", default="", help='words, "phrases", field:value, AND OR NOT, awal*, ejaan~')
    add("--data", type=Path, metavar="DIR", help="data folder (default: $SEPAKAT_DATA, else ./data)")
    add("--limit", type=_at_least_one, default=10, metavar="N", help="how many documents to show (10)")
    add("--mode", choices=MODES, default="hybrid", help=MODE_HELP)
    add("--kind", choices=("agreement", "news", "other"), help="what the documents are")
    add("--type", action="append", default=[], metavar="TYPE", help=TYPE_HELP)
    add("--sector", action="append", default=[], metavar="NAME", help="name of an urusan, or a word of it")
    add("--party", action="append", default=[], metavar="NAME", help="name of a party, or a short form")
    add("--from", dest="since", metavar="DATE", help="2024, 2024-06 or 2024-06-15")
    add("--to", dest="until", metavar="DATE", help="likewise; inclusive")
    add("--more-like", metavar="ID", help="documents like this one instead")
    add("--export", type=Path, metavar="FILE", help="write the list as .csv or .xlsx")
    add("--json", action="store_true", help="print JSON for programs instead of lines for people")
    return parser


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def show(result: SearchResult, *, colour: bool) -> None:
    """The answer as lines for a person."""
    for note in result.notes:
        _say(f"Catatan: {note}")
    if not result.hits:
        print("Tidak ada dokumen yang cocok.")
    for hit in result.hits:
        print("\n".join(lines_of(hit, colour)), end="\n\n")
    if result.suggestion:
        print(f"Mungkin maksud Anda: {result.suggestion}")
    print(f"{result.total} dokumen ditemukan dalam {result.took_ms:.0f} ms.")
    if result.total > 1:
        print("\n".join(facet_lines(result.facets)))


def lines_of(hit: Hit, colour: bool) -> list[str]:
    """One hit: title; date, type, parties, sectors, amount as far as they are known; snippet; where it lies."""
    from index.labels import kind_text
    from registry.dates import in_words
    from registry.labels import amount_label

    amount = amount_label(*hit.amounts[0]) if hit.amounts else ""
    facts = [kind_text(hit.kind, hit.form, hit.type), in_words(hit.said_date), amount]
    found = [f"{hit.rank:>3}. {_strong(hit.title, colour)}", "     " + " · ".join(fact for fact in facts if fact)]
    if hit.parties:
        found.append("     Pihak: " + "; ".join(hit.parties))
    if hit.sectors:
        found.append("     Urusan: " + "; ".join(hit.sectors))
    page = f"hlm. {hit.page}: " if hit.page else ""
    found.append(f"     {page}{marked(hit, colour)}")
    found.append(f"     {hit.source}  (ID {hit.document_id})")
    return found


def marked(hit: Hit, colour: bool) -> str:
    """The snippet with its highlights in bold, or between asterisks where there is no colour."""
    begin, finish = ("\x1b[1;33m", "\x1b[0m") if colour else ("*", "*")
    parts, at = [], 0
    for start, end in hit.highlights:
        parts += [hit.snippet[at:start], begin, hit.snippet[start:end], finish]
        at = end
    return "".join((*parts, hit.snippet[at:]))


def _strong(text: str, colour: bool) -> str:
    return f"\x1b[1m{text}\x1b[0m" if colour else text


FACETS = {"kind": "Naskah", "type": "Jenis", "sector": "Urusan", "year": "Tahun", "party": "Pihak"}


def facet_lines(facets: dict[str, dict[str, int]]) -> list[str]:
    """One line a facet with its commonest values."""
    from index.labels import KINDS

    found = []
    for name, title in FACETS.items():
        counts = sorted(facets[name].items(), key=lambda item: -item[1])[:6]
        if counts:
            said = ", ".join(f"{KINDS.get(value, value)} ({count})" for value, count in counts)
            found.append(f"{title}: {said}")
    return found
