"""`sepakat search`: the best documents for a query, for people or as JSON.

The command must answer at once, so nothing is imported that one query does not need; results are printed with plain
escape codes instead of a library for it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.common import DataOption, JsonOption, print_json, say, settings_of
from ingest.errors import UsageError

if TYPE_CHECKING:
    from index.results import Hit, SearchResult

EXAMPLES = """Examples:

  sepakat search "kerja sama nikel smelter"

  sepakat search '"air bersih" pihak:kaltim tahun:2023..2025'

  sepakat search 'sampah nilai:>1miliar' --type KSDD --json

  sepakat search --more-like ID --export hasil.xlsx"""

MODE_HELP = "hybrid (words and meaning), text (words only) or semantic (meaning only)."
TYPE_HELP = "KSDD, KSDPK, KSDPL, KSDLL, SINERGI or BUKAN_KSD; may be given again."


def command(
    query: Annotated[str, typer.Argument(help="Words, \"phrases\", field:value, AND OR NOT, awal*, ejaan~.")] = "",
    data: DataOption = None,
    limit: Annotated[int, typer.Option(min=1, help="How many documents to show.")] = 10,
    mode: Annotated[str, typer.Option(help=MODE_HELP)] = "hybrid",
    kind: Annotated[str | None, typer.Option(help="agreement or news.")] = None,
    type_: Annotated[list[str] | None, typer.Option("--type", help=TYPE_HELP)] = None,
    sector: Annotated[list[str] | None, typer.Option(help="Name of an urusan, or a word of it.")] = None,
    party: Annotated[list[str] | None, typer.Option(help="Name of a party, or a short form.")] = None,
    since: Annotated[str | None, typer.Option("--from", metavar="DATE", help="2024, 2024-06 or 2024-06-15.")] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Likewise; inclusive.")] = None,
    more_like: Annotated[str | None, typer.Option(metavar="ID", help="Documents like this one instead.")] = None,
    export: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the list as .csv or .xlsx.")] = None,
    as_json: JsonOption = False,
) -> None:  # fmt: skip
    """Finds documents by words and by meaning."""
    from index import search as engine
    from index.results import MODES, SearchRequest, to_json

    if mode not in MODES:
        raise typer.BadParameter(f"use {', '.join(MODES)}", param_hint="--mode")
    if kind not in (None, "agreement", "news", "other"):
        raise typer.BadParameter("use agreement or news", param_hint="--kind")
    if not query.strip() and not more_like:
        raise UsageError("kueri kosong", hint='tulis yang dicari: sepakat search "air bersih"')
    settings = settings_of(data)
    if more_like:
        result = engine.more_like(settings, more_like, limit, mode)
    else:
        request = SearchRequest(
            query, limit, 0, mode, kind, tuple(type_ or ()), tuple(sector or ()), tuple(party or ()), since, until
        )
        result = engine.search(settings, request)
    if export:
        from index.export import write_list

        write_list(result, export)
        say(f"{len(result.hits)} dokumen ditulis ke {export}")
    if as_json:
        print_json(to_json(result))
    elif not export:
        show(result, colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ)


def show(result: SearchResult, *, colour: bool) -> None:
    """The answer as lines for a person."""
    for note in result.notes:
        say(f"Catatan: {note}")
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
    from index.labels import amount_text, kind_text
    from registry.dates import in_words

    facts = [kind_text(hit.kind, hit.form, hit.type), in_words(hit.said_date), amount_text(hit.amounts)]
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
