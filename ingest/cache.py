"""Pages that OCR has read, kept by what they look like, so that no page is read twice.

The key is the picture itself (and its resolution): the same page in a re-saved or merged file is found again.
A page read under older settings is taken as it is where it was graded "baik", else read anew: better
settings reach the poor pages only.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from ingest import codec
from ingest.types import Grade, Page

if TYPE_CHECKING:
    from ingest.prepare import Picture

#: Raise it when pages are read better than before.
READING = 2


class PageCache:
    """A folder of pages as compressed JSON; any file in it may be deleted at any time."""

    def __init__(self, root: Path) -> None:
        self.root = root / "pages"

    def get(self, key: str) -> Page | None:
        """The page kept under `key`, unless it should be read anew or its file is broken."""
        try:
            kept = json.loads(gzip.decompress(self._path(key).read_bytes()))
            page = codec.page_from_plain(kept["page"])
        except (OSError, EOFError, ValueError, KeyError, TypeError):
            return None
        return page if kept["reading"] == READING or page.quality.grade is Grade.GOOD else None

    def put(self, key: str, page: Page) -> None:
        """Keeps a page; a full disk or a read-only folder only costs time later."""
        path = self._path(key)
        temporary = path.with_name(f"{path.name}.tmp-{os.getpid()}")
        data = json.dumps({"reading": READING, "page": codec.page_to_plain(page)}, ensure_ascii=False)
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                temporary.write_bytes(gzip.compress(data.encode("utf-8", "replace"), 5))
                temporary.replace(path)
            finally:
                temporary.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self.root / key[:2] / f"{key}.json.gz"


def picture_key(picture: Picture, dpi: float) -> str:
    """The key of a page picture at its resolution."""
    digest = hashlib.sha256(f"{picture.shape} {dpi:.1f}".encode())
    digest.update(picture.tobytes())
    return digest.hexdigest()
