"""The rules of the house that a machine can hold: imports go one way, heavy libraries have one door."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
#: From the bottom up; a room may import itself and the rooms below it.
ROOMS = ["ingest", "extract", "registry", "index"]
#: The packages of extraction and those that each may import; modules beside them are open to all.
BELOW = {
    "text": [],
    "values": ["text"],
    "learnt": ["values", "text"],
    "organisations": ["values", "text"],
    "agreement": ["organisations", "learnt", "values", "text"],
    "news": ["organisations", "learnt", "values", "text"],
    "scoring": ["organisations", "values", "text"],
}
TOP = ["cli", "web", "search_cli"]

#: Each heavy library and the one module (or package folder) that may import it.
DOORS = {
    "whoosh": {"index/whoosh_engine.py", "index/whoosh_scoring.py", "index/whoosh_storage.py", "index/query.py"},
    "tantivy": {"index/tantivy_engine.py"},
    "sentence_transformers": {"index/embed.py"},
    "tesserocr": {"ingest/ocr.py"},
    "rapidocr_onnxruntime": {"ingest/reread.py"},
    "pdfplumber": {"ingest/layout.py"},
    "trafilatura": {"ingest/main_text.py"},
    "scrapy": {"ingest/crawl/fetch.py", "ingest/crawl/spider.py", "ingest/crawl/process.py"},
    "twisted": {"ingest/crawl/process.py"},
    "usearch": {"index/vectors.py"},
    "numkong": {"index/vectors.py"},
    "openpyxl": {"registry/spreadsheet.py"},
    "torch": set(),
}


def modules(room: str) -> list[Path]:
    path = ROOT / room
    return [ROOT / f"{room}.py"] if not path.is_dir() else sorted(path.rglob("*.py"))


def imported(path: Path) -> set[str]:
    """Dotted names of all modules that `path` imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module)
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_imports_go_one_way(room: str) -> None:
    above = set(ROOMS[ROOMS.index(room) + 1 :]) | set(TOP) | {"benchmarks", "tests", "corpus"}
    wrong = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules(room)
        for name in imported(path)
        if name.split(".")[0] in above
    }
    assert not wrong


@pytest.mark.parametrize("package", sorted(BELOW))
def test_extraction_reads_from_words_up_to_documents(package: str) -> None:
    wrong = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules(f"extract/{package}")
        for name in imported(path)
        if re.match(r"extract\.\w+\.", name) and name.split(".")[1] not in {package, *BELOW[package]}
    }
    assert not wrong


@pytest.mark.parametrize("library", sorted(DOORS))
def test_heavy_libraries_have_one_door(library: str) -> None:
    wrong = {
        str(path.relative_to(ROOT))
        for room in [*ROOMS, *TOP]
        for path in modules(room)
        if library in {name.split(".")[0] for name in imported(path)}
    }
    assert wrong <= DOORS[library]


def test_nothing_else_is_installed_at_top_level() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    names = {name.split(".")[0] for name in project["tool"]["setuptools"]["packages"]["find"]["include"]}
    assert names == {*ROOMS, "cli", "web", "models"}
    assert project["tool"]["setuptools"]["py-modules"] == ["search_cli"]
