"""What the registry's commands share: opening it, reading days, printing tables. No business logic."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.common import out, settings_of
from ingest.errors import UsageError

if TYPE_CHECKING:
    from registry.store import Registry

AsOfOption = Annotated[
    str | None, typer.Option("--as-of", help="Compute as of this day (YYYY-MM-DD; default: today).", show_default=False)
]
IdArgument = Annotated[str, typer.Argument(metavar="ID", help="Identifier of an agreement, or its beginning: K-3f2a.")]


@contextmanager
def opened(data: Path | None, *, create: bool = True) -> Iterator[Registry]:
    from registry.store import Registry

    with Registry.open(settings_of(data).database, create=create) as registry:
        yield registry


def day_of(given: str | None) -> date:
    """Today, or the day given."""
    if given is None:
        return date.today()
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise UsageError("bukan tanggal", subject=given, hint="tulis seperti 2024-03-05") from error


def table(titles: list[str], rows: list[list[str]], *, title: str | None = None) -> None:
    """Rows as a table on standard output."""
    from rich.markup import escape
    from rich.table import Table

    drawn = Table(title=title, show_edge=False, pad_edge=False, title_justify="left", header_style="bold")
    for name in titles:
        drawn.add_column(name, overflow="fold")
    for row in rows:
        drawn.add_row(*(escape(cell) for cell in row))
    console = out()
    if not console.is_terminal:
        # A pipe has no width; a narrow guess would break identifiers in two.
        console.width = 200
    console.print(drawn)


def plain(thing: Any) -> Any:
    """A record as JSON types."""
    from dataclasses import asdict, is_dataclass

    if is_dataclass(thing) and not isinstance(thing, type):
        return asdict(thing)
    return thing
