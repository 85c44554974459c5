"""What every command shares: its options, how it talks, how it ends. No business logic."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ingest.errors import Exit, SepakatError

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress

    from ingest.settings import Settings

DataOption = Annotated[
    Path | None,
    typer.Option("--data", help="Data folder (default: $SEPAKAT_DATA, else ./data).", show_default=False),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for programs instead of tables for people.")]


def settings_of(data: Path | None) -> Settings:
    from ingest.settings import load_settings

    return load_settings(data)


def out() -> Console:
    """The console of results: standard output."""
    from rich.console import Console

    return Console(soft_wrap=not sys.stdout.isatty())


def say(message: str) -> None:
    """One line of talk, to standard error."""
    print(message, file=sys.stderr, flush=True)


def print_json(thing: Any) -> None:
    """One object on one line of standard output."""
    sys.stdout.write(json.dumps(thing, ensure_ascii=False) + "\n")


def print_json_list(things: Iterable[Any]) -> None:
    """A list on one line of standard output, each item as soon as it is known."""
    before = "["
    for thing in things:
        sys.stdout.write(before + json.dumps(thing, ensure_ascii=False))
        before = ", "
    sys.stdout.write("[]\n" if before == "[" else "]\n")


@contextmanager
def progress() -> Iterator[Progress]:
    """A progress display on standard error, silent where that is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, TextColumn("{task.fields[note]}"), console=console, disable=not console.is_terminal) as bar:
        yield bar


def end(code: Exit) -> None:
    """Leaves the command with `code`, silently where all went well."""
    if code is not Exit.OK:
        raise typer.Exit(int(code))


def report(error: SepakatError) -> Exit:
    """Names one error on standard error and returns the exit code it asks for."""
    say(f"GAGAL  {error}")
    return error.exit_code
