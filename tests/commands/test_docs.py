"""What the README says is so: every command and every exit code, and help that ends with examples."""

from __future__ import annotations

import importlib

import pytest

from ingest.errors import Exit
from search_cli import COMMANDS
from tests.commands.command_samples import ROOT, Run

README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"| `{command}" in README


def test_every_exit_code_is_in_the_readme() -> None:
    line = README.split("Exit codes:")[1].split("\n\n")[0]
    assert [f"{int(code)} " in line for code in Exit] == [True] * len(Exit)


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "registry"])
def test_help_has_examples(command: str) -> None:
    assert f"sepakat {command}" in importlib.import_module(COMMANDS[command]).EXAMPLES


def test_help_ends_with_examples(run: Run) -> None:
    shown = run("search", "--help").stdout
    assert shown.rstrip().splitlines()[-1].strip().startswith("sepakat search")
