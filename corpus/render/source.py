"""Reads one agreement's TOML source: its text, how it looks, how it was scanned and what is true of it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

RENDER = Path(__file__).parent
CORPUS = RENDER.parent
SOURCES = RENDER / "agreements"
HELD_OUT = RENDER / "held_out"
INCLUDE = re.compile(r"^\{\{(\w+)\}\}$", re.MULTILINE)
LAWS = re.compile(r"^@laws (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Look:
    """The typography of a document; lengths in points."""

    family: str = "serif"  #: serif, sans, humanist, narrow, wide
    size: float = 11.5
    leading: float = 1.22  #: line pitch as a multiple of the size
    paper: str = "a4"  #: a4 or f4 (215 x 330 mm, the paper of most government offices)
    margin: float = 68.0
    pasal: str = "Pasal {n}\n{t}"  #: {n} Arabic, {r} Roman, {t} heading; a line feed starts a new centred line
    footer: str = ""  #: printed on every page, {p} is the page number


@dataclass(frozen=True, slots=True)
class Scan:
    """How the printed pages went through a scanner."""

    condition: str  #: a name in scan.CONDITIONS
    seed: int
    colour: bool = False
    quality: int = 0  #: JPEG quality of the committed pages; 0 takes the condition's own
    turned: tuple[tuple[int, int], ...] = ()  #: (page from 1, degrees clockwise) of pages fed the wrong way
    stamp_over: tuple[str, ...] = ()  #: printed strings that a rubber stamp covers
    sign: bool = True  #: pen strokes and a stamp in the signature blocks
    stamp_names: bool = False  #: the stamp lies over the name, not beside it
    hidden: bool = False  #: a bad text layer of an old OCR lies invisible over the pages


@dataclass(frozen=True, slots=True)
class Source:
    """One agreement as written by hand."""

    stem: str
    home: str  #: folder under corpus/ that its files are written to: "" or "held_out"
    body: str  #: markup with every include already expanded
    look: Look
    scan: Scan | None  #: None for a born-digital document
    gold: dict[str, Any]  #: the [gold] table, as it stands in the file
    laws: tuple[tuple[str, str], ...]  #: (value, printed words) of the laws listed with @laws


@cache
def clauses() -> dict[str, Any]:
    """The shared clauses and laws of clauses.toml."""
    return tomllib.loads((RENDER / "clauses.toml").read_text("utf-8"))


def stems(folder: Path = SOURCES) -> list[str]:
    """Stems of the agreements in ``folder``, sorted; those of the held-out set are no part of the default."""
    return sorted(path.stem for path in folder.glob("*.toml"))


def load(stem: str) -> Source:
    """The source named ``stem``, of either set. Raises FileNotFoundError, KeyError for an unknown clause or law."""
    held_out = HELD_OUT / f"{stem}.toml"
    home = HELD_OUT.name if held_out.exists() else ""
    data = tomllib.loads((held_out if home else SOURCES / f"{stem}.toml").read_text("utf-8"))
    words: dict[str, str] = data.get("words", {})
    body = INCLUDE.sub(lambda match: str(clauses()["clause"][match[1]]).strip(), str(data["body"]))
    keys = [key for match in LAWS.finditer(body) for key in match[1].split()]
    body = LAWS.sub(lambda match: _law_list(match[1].split()), body)
    for name, text in words.items():
        body = body.replace("{" + name + "}", text)
    table = clauses()["law"]
    laws = tuple((str(table[key]["value"]), str(table[key]["raw"])) for key in keys)
    return Source(stem, home, body, Look(**data.get("look", {})), _scan(data), data["gold"], laws)


def _law_list(keys: list[str]) -> str:
    table = clauses()["law"]
    return "\n".join(f"{n}. {table[key]['raw']} {table[key]['about']};" for n, key in enumerate(keys, start=1))


def _scan(data: dict[str, Any]) -> Scan | None:
    if "scan" not in data:
        return None
    fields = dict(data["scan"])
    fields["turned"] = tuple((int(page), int(angle)) for page, angle in fields.get("turned", []))
    fields["stamp_over"] = tuple(fields.get("stamp_over", []))
    return Scan(**fields)
