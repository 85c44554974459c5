"""Where a data folder keeps what, and the few settings a person may change in `sepakat.toml`."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ingest.errors import UsageError


@dataclass(frozen=True, slots=True)
class Limits:
    """What one input may cost; a file over a limit fails alone and names the limit."""

    max_bytes: int = 500_000_000
    max_pages: int = 3_000
    max_pixels: int = 40_000_000  #: of one rendered page or image
    memory_bytes: int = 2_000_000_000  #: address space of one worker process beyond its start
    cpu_seconds: int = 600  #: of one document
    wall_seconds: int = 900  #: of one document
    page_seconds: int = 60  #: of one page


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of one data folder."""

    data: Path
    database: str  #: SQLAlchemy URL
    engine: str = "whoosh"  #: full-text engine: "whoosh" or "tantivy"
    model: str = "default"  #: "default" (the shipped static model), or a SentenceTransformer folder or name
    ocr: str = "auto"  #: "auto", "force" or "never"
    jobs: int = 0  #: worker processes; 0 = one a core
    password: str | None = None
    limits: Limits = field(default_factory=Limits)

    @property
    def archive(self) -> Path:
        return self.data / "archive"

    @property
    def index(self) -> Path:
        return self.data / "index"

    @property
    def cache(self) -> Path:
        return self.data / "cache"

    @property
    def crawl(self) -> Path:
        return self.data / "crawl"

    @property
    def workers(self) -> int:
        return self.jobs or os.cpu_count() or 1

    def but(self, **changes: Any) -> Settings:
        """A copy with `changes`; None means: leave as it is."""
        return replace(self, **{name: value for name, value in changes.items() if value is not None})


_NAMES = {"database", "engine", "model", "ocr", "jobs"}


def load_settings(data: Path | None = None) -> Settings:
    """Settings of `data` (default: $SEPAKAT_DATA, else ./data); the environment wins over the file.

    Raises `UsageError` where sepakat.toml cannot be understood. The folder need not exist yet.
    """
    folder = (data or Path(os.environ.get("SEPAKAT_DATA") or "data")).expanduser().absolute()
    said = _read(folder / "sepakat.toml")
    limits = Limits(**said.pop("limits", {}))
    for name in _NAMES:
        if value := os.environ.get(f"SEPAKAT_{name.upper()}"):
            said[name] = int(value) if name == "jobs" else value
    said.setdefault("database", f"sqlite:///{folder / 'sepakat.db'}")
    return Settings(data=folder, limits=limits, **said)


def _read(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        said = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"pengaturan tidak terbaca: {error}", subject=str(path), hint="perbaiki berkas itu") from error
    unknown = sorted(set(said) - _NAMES - {"limits"})
    if unknown:
        known = ", ".join(sorted(_NAMES | {"limits"}))
        reason = f"pengaturan tidak dikenal: {', '.join(unknown)}"
        raise UsageError(reason, subject=str(path), hint=f"yang ada: {known}")
    return said
