"""The mask that lies over texts before they leave the registry for the index, lists and exports."""

from __future__ import annotations

from collections.abc import Callable


def masker() -> Callable[[str], str]:
    """Private data goes; what stays is for everybody who searches. Loaded late: it brings its patterns."""
    from extract.privacy import mask

    return mask
