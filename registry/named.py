"""Agreements of one region, by the names of their other parties, for the pages of news that may mention them."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, select

from registry.database import batched
from registry.facts import load_names
from registry.links import News
from registry.news_links import core
from registry.schema import agreement, block

#: The key of a block of news and agreements that share one region; too wide to be followed without a name.
ALONE = "1:"
#: So many first characters of a name are looked up before the whole name is looked for.
BEGINNING = 6


def bearers_of(connection: Connection, keys: set[str]) -> dict[str, list[str]]:
    """Agreements by the keys of blocks that they stand in."""
    found: dict[str, list[str]] = defaultdict(list)
    for some in batched(keys):
        rows = connection.execute(
            select(block.c.key, block.c.owner)
            .join(agreement, agreement.c.agreement_id == block.c.owner)
            .where(block.c.key.in_(some), agreement.c.origin != "berita")
        )
        for key, owner in rows.tuples():
            found[key].append(owner)
    return found


class Named:
    """Agreements of one region with others, found by the names of those others in a text.

    A province has thousands of such agreements and thousands of pages of news; to compare all with all takes hours.
    The text is cut into all its pieces of a few characters, and only names that begin with one are looked for.
    """

    def __init__(self) -> None:
        self._known: dict[str, dict[str, list[tuple[str, tuple[str, ...]]]]] = {}
        self._sizes: set[int] = set()

    def load(self, connection: Connection, codes: set[str]) -> None:
        """Fetches the agreements of those regions that are not held yet."""
        new = codes - self._known.keys()
        self._known |= {code: defaultdict(list) for code in new}
        found = bearers_of(connection, {f"{ALONE}{code}" for code in new})
        names = load_names(connection, {owner for owners in found.values() for owner in owners})
        for key, owners in found.items():
            for owner in owners:
                cores = tuple(core(name) for name in names.get(owner, ()))
                if cores:
                    beginning = cores[0][:BEGINNING]
                    self._sizes.add(len(beginning))
                    self._known[key.removeprefix(ALONE)][beginning].append((owner, cores))

    def standing_in(self, page_of_news: News) -> set[str]:
        """The agreements of the page's regions whose other parties it all names."""
        text = page_of_news.text.casefold()
        near = [known for code in page_of_news.regions if (known := self._known[code])]
        pieces = {"", *(text[at : at + size] for size in self._sizes for at in range(len(text) if near else 0))}
        found: set[str] = set()
        for known in near:
            for beginning in known.keys() & pieces:
                found |= {owner for owner, cores in known[beginning] if all(one in text for one in cores)}
        return found
