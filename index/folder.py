"""Where an index lies on disk, what it was made with, and who may write it.

`settings.index` holds the file `current`, which names the folder in use, so that a rebuilt index is swapped in by
replacing one small file; and `lock`, held by the one writer.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from index.analysis import ANALYSER_VERSION
from index.embed import model_stamp
from ingest.errors import UsageError

if TYPE_CHECKING:
    from ingest.settings import Settings

#: Raised whenever what the files hold changes its meaning.
SCHEMA_VERSION = 3
#: Engine → what stands for it in the stamp; raised with what only its own files hold.
ENGINES = {"whoosh": "whoosh", "tantivy": "tantivy 2"}


def stamp(settings: Settings) -> str:
    """What an index made now would be made with; another stamp means: rebuild. Raises `UsageError`."""
    if settings.engine not in ENGINES:
        hint = f"yang ada: {', '.join(ENGINES)}"
        raise UsageError(f"mesin pencari tidak dikenal: {settings.engine}", subject="engine", hint=hint)
    engine, model = ENGINES[settings.engine], model_stamp(settings.model)
    return f"skema {SCHEMA_VERSION}, analisis {ANALYSER_VERSION}, {engine}, {model}"


def current(root: Path) -> Path | None:
    """The folder in use; None where nothing was indexed yet."""
    try:
        name = (root / "current").read_text("utf-8").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return None
    return root / name if name and "/" not in name and (root / name).is_dir() else None


def fresh(root: Path) -> Path:
    """A new, empty folder for an index that is not in use yet."""
    folder = root / f"{time.time_ns():x}-{os.getpid()}"
    folder.mkdir(parents=True)
    return folder


def use(root: Path, folder: Path) -> None:
    """Makes `folder` the one in use and removes all others."""
    temporary = root / "current.part"
    temporary.write_text(folder.name, "utf-8")
    with temporary.open("r+b") as stream:
        os.fsync(stream.fileno())
    temporary.replace(root / "current")
    for other in root.iterdir():
        if other.is_dir() and other != folder:
            shutil.rmtree(other, ignore_errors=True)


@contextmanager
def writing(root: Path, *, wait: bool = True) -> Iterator[bool]:
    """Holds the writer's lock; yields False where someone else holds it and `wait` is off.

    The system frees the lock when a process ends, however it ends.
    """
    root.mkdir(parents=True, exist_ok=True)
    with (root / "lock").open("w") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
            return
        yield True
