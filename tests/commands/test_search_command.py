"""`sepakat search` reads its own arguments, and loads nothing that would make it slow to answer."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import search_cli
from ingest.errors import Exit
from tests.commands.command_samples import ROOT

#: Libraries that take longer to load than a search takes.
HEAVY = (
    "typer",
    "pydantic",
    "rich",
    "sqlalchemy",
    "torch",
    "sentence_transformers",
    "scipy",
    "sklearn",
    "spacy",
    "tokenizers",
)


@pytest.mark.parametrize(
    "arguments",
    [
        ["air bersih", "--mode", "cepat"],
        ["air bersih", "--limit", "0"],
        ["air bersih", "--kind", "surat"],
        ["air", "bersih"],
        ["air bersih", "--mod", "text"],
    ],
    ids=" ".join,
)
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert search_cli.main(["search", *arguments]) == Exit.USAGE
    assert "sepakat search: error:" in capsys.readouterr().err


def test_empty_query(capsys: pytest.CaptureFixture[str]) -> None:
    assert search_cli.main(["search", " "]) == Exit.USAGE
    assert "kueri kosong" in capsys.readouterr().err


def test_nothing_heavy_is_loaded(tmp_path: Path) -> None:
    script = (
        "import sys, search_cli\n"
        "from benchmarks.search_speed import build\n"
        "from pathlib import Path\n"
        "build('whoosh', 3, Path(sys.argv[1]))\n"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=True, cwd=ROOT)
    script = (
        "import sys, search_cli\n"
        "code = search_cli.main(['search', 'daerah kerja sama', '--data', sys.argv[1]])\n"
        f"print(code, [name for name in {HEAVY} if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.splitlines()[-1] == "0 []"
