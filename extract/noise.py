"""How badly a page was read, from its letters alone; no business logic."""

from __future__ import annotations

import re
from functools import lru_cache

#: A sign inside a word that no writer puts there.
STRAY = re.compile(r"(?<=[A-Za-z])[0-9!|{}~](?=[a-z]{2})|(?<=[a-z]{2})[0-9!|{}~](?=[A-Za-z])")
#: So many of them in a thousand letters make a page noisy; a scan of which one letter in a hundred was misread has four
#: (development gold, damaged by models/fit_confidence.py).
NOISY = 2.5


@lru_cache(maxsize=256)
def noisy(text: str) -> bool:
    """Whether a page read by OCR has many misread letters, whatever its engine said of them.

    >>> noisy("Pemer1ntah Kabup4ten W4jo be1um me!aksanakan per]anj1an"), noisy("COVID19 dan B3 " * 100)
    (True, False)
    """
    return len(STRAY.findall(text)) * 1000 > NOISY * max(400, len(text))
