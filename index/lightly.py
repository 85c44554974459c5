"""Import Whoosh without two heavy libraries of which it takes one name each and uses none here.

`whoosh.compat` wants `urllib.request.urlretrieve` (which loads http, ssl and email), `whoosh.reading` wants
`cached_property.cached_property` (which loads asyncio): together a third of what `search` spends on imports. While
Whoosh is imported, stand-ins answer; afterwards they are gone, so that nobody else meets them.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def lightly() -> Iterator[None]:
    """Holds the stand-ins for modules that are not loaded anyway."""
    placed = []
    for name, attribute, value in (
        ("urllib.request", "urlretrieve", _never), ("cached_property", "cached_property", functools.cached_property),
    ):  # fmt: skip
        if name not in sys.modules:
            module = sys.modules[name] = ModuleType(name)
            setattr(module, attribute, value)
            placed.append(name)
    try:
        yield
    finally:
        for name in placed:
            sys.modules.pop(name, None)


def _never(*_: object) -> None:
    raise NotImplementedError("Whoosh fetches nothing here")
