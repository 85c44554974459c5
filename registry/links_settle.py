"""Writes the links that registry/links.py decides on, for what changed and for all that a change can concern."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, delete, exists, insert, select, update

from registry.database import batched, to_json, upsert
from registry.facts import load_facts, load_news
from registry.links import CHAINS, Facts, Link, News, chain_links
from registry.named import ALONE, Named, bearers_of
from registry.news_links import announcements, mentions, needle
from registry.schema import agreement, block, document, link, page, stale

#: An agreement of more parties than this blocks by its numbers and first parties only.
MANY_PARTIES = 8
#: Owners whose facts are held in memory at once, with their mates.
PIECE = 2_000


def settle_links(connection: Connection, owners: set[str]) -> set[str]:
    """Decides anew for `owners` and their mates, before and after; returns all of them.

    In pieces, so that a registry of any size is settled in little memory: first all blocks, then the chains and
    announcements, which need only blocks, then the mentions, which need the chains, then what parents take over.
    """
    again = owners | _mates(connection, owners)
    settled = _has_settled_news(connection)
    for some in _pieces(owners):
        facts, news = load_facts(connection, some), load_news(connection, some)
        _rewrite_blocks(connection, some, facts, news)
        again |= _mentioning(connection, facts) if settled else set()
    again = _with_pages(connection, again | _mates(connection, owners))
    agreements = {owner for owner in again if owner.startswith("K-")}
    moved = set(agreements)
    for some in _pieces(agreements):
        moved |= _decide_agreements(connection, some)
    named = Named()
    for some in _pieces(again - agreements):
        _decide_mentions(connection, some, named)
    _carry_over(connection, moved)
    return again


def _pieces(owners: set[str]) -> Iterator[set[str]]:
    listed = sorted(owners)
    return (set(listed[at : at + PIECE]) for at in range(0, len(listed), PIECE))


def _mates(connection: Connection, owners: set[str]) -> set[str]:
    """All that share a number or a pair of parties with one of `owners`."""
    found: set[str] = set()
    for some in batched(owners):
        keys = select(block.c.key).where(block.c.owner.in_(some), block.c.key.not_like(f"{ALONE}%"))
        found |= set(connection.execute(select(block.c.owner).where(block.c.key.in_(keys))).scalars())
    return found


def _has_settled_news(connection: Connection) -> bool:
    """Whether any page of news is not stale: in a registry filled at one go there is none to look for."""
    # Not NOT IN: PostgreSQL would walk all that is stale for each page.
    waits = exists(select(stale.c.owner).where(stale.c.owner == document.c.document_id))
    settled = select(document.c.document_id).where(document.c.kind == "news", ~waits).limit(1)
    return connection.execute(settled).first() is not None


def _mentioning(connection: Connection, facts: dict[str, Facts]) -> set[str]:
    """News of the one region of an agreement that hold a word of its other party's name, and are not stale anyway."""
    found: set[str] = set()
    for item in facts.values():
        code = _only_region(item.roots)
        words = sorted({needle(name) for name in item.names})
        if item.news or code is None or not words or not words[0]:
            continue
        rows = select(block.c.owner).join(page, page.c.document_id == block.c.owner)
        rows = rows.where(block.c.key == f"{ALONE}{code}", page.c.text.icontains(words[0], autoescape=True))
        found |= set(connection.execute(rows).scalars())
    return found


def _tellable(connection: Connection, news: dict[str, News], named: Named) -> dict[str, set[str]]:
    """Agreements that each page may mention: two of its regions are parties, or one is with somebody it names."""
    pairs = {owner: _pairs(item.regions) for owner, item in news.items()}
    bearers = bearers_of(connection, {key for mine in pairs.values() for key in mine})
    named.load(connection, {code for item in news.values() for code in item.regions})
    return {
        owner: {bearer for key in mine for bearer in bearers.get(key, ())} | named.standing_in(news[owner])
        for owner, mine in pairs.items()
    }


def _only_region(roots: frozenset[str]) -> str | None:
    codes = [root for root in roots if not root.startswith("E-")]
    return codes[0] if len(codes) == 1 and len(roots) > 1 else None


def _with_pages(connection: Connection, owners: set[str]) -> set[str]:
    """`owners`, with the page of every announcement and the announcements of every page: decided together."""
    pages = {owner for owner in owners if owner.startswith("D")}
    for some in batched(owners - pages):
        # The origin is looked at here: asked for it, the database may walk all news for every piece.
        rows = connection.execute(
            select(agreement.c.document_id, agreement.c.origin).where(agreement.c.agreement_id.in_(some))
        )
        pages |= {identity for identity, origin in rows if origin == "berita"}
    found = owners | pages
    for some in batched(pages):
        rows = connection.execute(select(agreement.c.agreement_id).where(agreement.c.document_id.in_(some)))
        found |= set(rows.scalars())
    return found


def _rewrite_blocks(connection: Connection, owners: set[str], facts: dict[str, Facts], news: dict[str, News]) -> None:
    rows = []
    for owner in sorted(owners):
        keys: set[str] = set()
        if owner in facts:
            item = facts[owner]
            keys = {f"N:{key}" for key in item.numbers | item.cited} | _pairs(item.roots)
            code = _only_region(item.roots)
            keys |= {f"{ALONE}{code}"} if code and not item.news else set()
        elif owner in news:
            keys = _pairs(news[owner].regions) | {f"{ALONE}{code}" for code in news[owner].regions}
        rows += [{"owner": owner, "key": key} for key in sorted(keys)]
    for some in batched(owners):
        connection.execute(delete(block).where(block.c.owner.in_(some)))
    if rows:
        connection.execute(insert(block), rows)


def _pairs(roots: frozenset[str]) -> set[str]:
    few = sorted(roots)[:MANY_PARTIES]
    return {f"P:{a}|{b}" for a, b in combinations(few, 2)}


def _decide_agreements(connection: Connection, some: set[str]) -> set[str]:
    """Writes the links of agreements and announcements; returns their parents, before and after."""
    facts = load_facts(connection, some | _mates(connection, some))
    sharing = _sharing(facts)
    found: list[Link] = []
    for owner in sorted(some & facts.keys()):
        item = facts[owner]
        near = [facts[mate] for mate in sorted(sharing[owner]) if mate != owner]
        found += announcements(item, near) if item.news else chain_links(item, near)
    before: set[str] = set()
    for few in batched(some):
        before |= set(connection.execute(select(link.c.parent_id).where(link.c.child_id.in_(few))).scalars())
    _write(connection, some, found)
    return before | {one.parent_id for one in found}


def _decide_mentions(connection: Connection, some: set[str], named: Named) -> None:
    """Writes what pages of news mention."""
    news = load_news(connection, some)
    told = _told(connection, set(news))
    # What a page announces decides what it mentions; only the others are compared with agreements.
    telling = _tellable(connection, {owner: item for owner, item in news.items() if owner not in told}, named)
    facts = load_facts(connection, {mate for mates in telling.values() for mate in mates})
    own = _announcements_of(connection, {owner for owner, mates in telling.items() if mates})
    parents = _parents(connection, {one.parent_id for links in told.values() for one in links})
    spoken: list[Link] = []
    for owner, item in sorted(news.items()):
        near = [facts[mate] for mate in sorted(telling.get(owner, ())) if mate in facts]
        spoken += mentions(item, told.get(owner, ()), parents, near, own.get(owner, ()))
    _write(connection, some, spoken)


def _announcements_of(connection: Connection, pages: set[str]) -> dict[str, list[Facts]]:
    """The announcements of each page."""
    found: dict[str, list[Facts]] = defaultdict(list)
    for some in batched(pages):
        rows = connection.execute(select(agreement.c.agreement_id).where(agreement.c.document_id.in_(some))).scalars()
        for _, item in sorted(load_facts(connection, rows).items()):
            found[item.document_id].append(item)
    return dict(found)


def _told(connection: Connection, pages: set[str]) -> dict[str, list[Link]]:
    """What the announcements of each page are about."""
    found: dict[str, list[Link]] = defaultdict(list)
    for some in batched(pages):
        rows = connection.execute(
            select(agreement.c.document_id, link.c.child_id, link.c.parent_id)
            .join(link, link.c.child_id == agreement.c.agreement_id)
            .where(agreement.c.document_id.in_(some), link.c.relation == "mengumumkan", holds())
            .order_by(link.c.child_id, link.c.parent_id)
        )
        for row in rows:
            found[row.document_id].append(Link(row.child_id, row.parent_id, "mengumumkan", 1.0, (), True))
    return dict(found)


def _sharing(facts: dict[str, Facts]) -> dict[str, set[str]]:
    """For every owner those of `facts` that share a block with it."""
    by_key: dict[str, list[str]] = defaultdict(list)
    for owner, item in facts.items():
        for key in {f"N:{number}" for number in item.numbers | item.cited} | _pairs(item.roots):
            by_key[key].append(owner)
    found: dict[str, set[str]] = defaultdict(set)
    for owners in by_key.values():
        for owner in owners:
            found[owner].update(owners)
    return found


def _parents(connection: Connection, owners: set[str]) -> dict[str, list[Facts]]:
    """The agreements that each of `owners` follows from, by links that hold."""
    pairs = []
    for some in batched(owners):
        rows = select(link).where(link.c.child_id.in_(some), link.c.relation.in_(CHAINS), holds())
        pairs += [(row.child_id, row.parent_id) for row in connection.execute(rows)]
    facts = load_facts(connection, {parent for _, parent in pairs})
    found: dict[str, list[Facts]] = defaultdict(list)
    for child, parent in pairs:
        if parent in facts:
            found[child].append(facts[parent])
    return found


def holds() -> Any:
    """The condition of a link that counts: a person's word, else the machine's."""
    return (link.c.choice == "sah") | (link.c.choice.is_(None) & link.c.found)


def _write(connection: Connection, children: set[str], found: list[Link]) -> None:
    """Replaces the machine's links of `children`; a person's word on a link stays, found again or not."""
    for some in batched(children):
        mine = link.c.child_id.in_(some)
        connection.execute(delete(link).where(mine, link.c.choice.is_(None)))
        connection.execute(update(link).where(mine).values(found=False, score=None, evidence="[]"))
    rows = [
        {
            "child_id": one.child_id, "parent_id": one.parent_id, "relation": one.relation, "score": one.score,
            "evidence": to_json(list(one.evidence)), "found": one.found,
        }
        for one in sorted(found, key=lambda one: (one.child_id, one.parent_id, one.relation))
    ]  # fmt: skip
    upsert(connection, link, rows)


def _carry_over(connection: Connection, owners: set[str]) -> None:
    """What children change in their parents: an addendum moves the last day, a renewal ends the life."""
    child = agreement.alias("child")
    for some in batched(owners):
        rows = connection.execute(
            select(link.c.parent_id, link.c.relation, child.c.signed_from, child.c.starts, child.c.ends_to)
            .join(child, child.c.agreement_id == link.c.child_id)
            .where(link.c.parent_id.in_(some), link.c.relation.in_(("adendum", "perpanjangan")), holds())
            .where(child.c.gone.is_(False))
        ).all()
        added: dict[str, list[Any]] = defaultdict(list)
        for row in rows:
            added[row.parent_id].append(row)
        held = connection.execute(
            select(agreement.c.agreement_id, agreement.c.ends_to, agreement.c.last_to, agreement.c.renewed_on)
            .where(agreement.c.agreement_id.in_(some))
        ).all()  # fmt: skip
        for parent in held:
            new = _life(parent.ends_to, added[parent.agreement_id])
            if new != {"last_to": parent.last_to, "renewed_on": parent.renewed_on}:
                connection.execute(
                    update(agreement).where(agreement.c.agreement_id == parent.agreement_id).values(**new)
                )


def _life(ends_to: str | None, children: list[Any]) -> dict[str, str | None]:
    """The last day after all addenda (the latest signed wins), and the first day of a renewal."""
    moved = [(c.signed_from or "", c.ends_to) for c in children if c.relation == "adendum" and c.ends_to]
    renewed = [c.starts or c.signed_from for c in children if c.relation == "perpanjangan"]
    return {
        "last_to": max(moved)[1] if moved else ends_to,
        "renewed_on": min((day for day in renewed if day), default=None),
    }
