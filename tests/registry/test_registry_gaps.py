"""Gaps are counted and cut as they are listed, and what is kept for them stays true whatever happens."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date

import pytest
from sqlalchemy import select, text

from extract.record import Check, Event
from ingest.errors import SepakatError
from registry.chains import confirm, cut, list_links
from registry.edit import correct, undo
from registry.facts import load_names
from registry.gaps import TITLES, count_gaps, find_gaps
from registry.links import SIGNING, News
from registry.named import Named, bearers_of
from registry.news_links import core
from registry.organisations import merge, unmerge
from registry.schema import agreement as agreements
from registry.schema import document as documents
from registry.schema import entity, link, party
from registry.store import Registry
from tests.registry.registry_samples import agreement, document, record

DAY = date(2026, 11, 21)
KALTIM, BALI = "Pemerintah Provinsi Kalimantan Timur", "Pemerintah Provinsi Bali"
NAMES = (BALI, "Pemerintah Kota Ambon", "PT Sehat Abadi", "PT Sehat Abadi Jaya", "CV Ab")


def put(registry: Registry, serial: int, partner: str, day: str | None, event: str | None, count: int = 1) -> str:
    read = document(f"Naskah {serial}")
    found = agreement(parties=[KALTIM, partner], signed=day, count=count)
    made = record(
        read, [found], kind="news" if event else "agreement", event=Event(event) if event else None,
        published="2022-03-05",
    )  # fmt: skip
    return registry.register(read, made, extractor_version="1").agreement_ids[0]


def told_plainly(registry: Registry) -> set[frozenset[str]]:
    """The documents that tell of each signing without an agreement, found by looking at everything."""
    registry.settle()
    with registry.database.read() as connection:
        who: dict[str, set[str]] = defaultdict(set)
        for row in connection.execute(
            select(party.c.agreement_id, entity.c.canonical_id).join(entity, entity.c.entity_id == party.c.entity_id)
        ):
            who[row.agreement_id].add(row.canonical_id)
        answered = {
            row.child_id
            for row in connection.execute(select(link).where(link.c.relation == "mengumumkan"))
            if row.choice == "sah" or (row.choice is None and row.found)
        }
        rows = connection.execute(
            select(agreements, documents.c.published).join(
                documents, documents.c.document_id == agreements.c.document_id
            )
        ).mappings()
        groups: dict[object, set[str]] = defaultdict(set)
        for item in rows:
            this = item["agreement_id"]
            open_ = item["origin"] == "berita" and not item["gone"] and item["event_class"] in SIGNING
            if open_ and item["parties"] and this not in answered:
                number = item["count"] if len(who[this]) < 2 else 1
                groups[(frozenset(who[this]), item["signed"] or item["published"], number)].add(item["document_id"])
    return {frozenset(members) for members in groups.values()}


def told(registry: Registry) -> set[frozenset[str]]:
    return {frozenset(gap.document_ids) for gap in find_gaps(registry, DAY, only="berita_tanpa_naskah")}


def _act(registry: Registry, chance: random.Random, serial: int, made: list[str]) -> None:
    """Anything a document or a person may do."""
    partner, day = chance.choice(NAMES), chance.choice(["2022-03-01", "2022-03-02", None])
    one, two = chance.choice(made), chance.choice(made)
    what = chance.randrange(9)
    if what < 3:
        event = "rencana" if chance.random() < 0.3 else "penandatanganan"
        made.append(put(registry, serial, partner, day, event, count=chance.choice([1, 3])))
    elif what == 3:
        made.append(put(registry, serial, partner, day, None))
    elif what == 4:
        registry.delete(f"D{one[2:14]}")
    elif what == 5:
        correct(registry, one, chance.choice(["party.2", "signed"]), chance.choice([partner, "2022-03-01"]), by="ani")
    elif what == 6:
        if chance.random() < 0.7:
            merge(registry, partner, BALI, by="ani")
        else:
            unmerge(registry, partner, by="ani")
    elif what == 7:
        confirm(registry, one, two, "mengumumkan", by="ani")
    else:
        links = list_links(registry)
        if links:
            cut(registry, links[0].child_id, links[0].parent_id, by="ani")
        undo(registry, subject=one, by="ani")


@pytest.mark.parametrize("seed", range(4))
def test_announcements_stay_true_whatever_happens(registry: Registry, seed: int) -> None:
    chance = random.Random(seed)
    made = [put(registry, serial, BALI, "2022-03-01", event) for serial, event in enumerate((None, "penandatanganan"))]
    for serial in range(2, 22):
        try:
            _act(registry, chance, serial, made)
        except SepakatError:
            continue  # refused, as a person's slip is
        assert told(registry) == told_plainly(registry)


def test_a_deleted_agreement_leaves_its_announcement_open(registry: Registry) -> None:
    news = put(registry, 1, "Pemerintah Kota Ambon", "2022-03-01", "penandatanganan")
    kb = put(registry, 2, "PT Sehat Abadi", "2019-01-01", None)
    assert len(told(registry)) == 1
    confirm(registry, news, kb, "mengumumkan", by="ani")
    assert told(registry) == set()
    registry.delete(f"D{kb[2:14]}")
    assert told(registry) == told_plainly(registry) != set()


def test_one_story_of_an_office_and_its_government_once_merged(registry: Registry) -> None:
    office = "Dinas Kesehatan Provinsi Bali"
    for serial, partner in enumerate((BALI, office)):
        put(registry, serial, partner, "2022-03-01", "penandatanganan")
    assert len(told(registry)) == 2
    merge(registry, office, BALI, by="ani")
    assert len(told(registry)) == 1 and told(registry) == told_plainly(registry)
    unmerge(registry, office, by="ani")
    assert len(told(registry)) == 2


def test_gaps_are_counted_and_cut_as_listed(registry: Registry) -> None:
    for serial, partner in enumerate(NAMES):
        put(registry, serial, partner, f"202{serial}-01-02", None)
        put(registry, 100 + serial, partner, f"2015-0{serial + 1}-02", "penandatanganan")
    read = document("Bermasalah")
    checks = [Check("tanggal_beda", "tanggal berbeda"), Check("nomor_kosong", "nomor kosong")]
    registry.register(read, record(read, [agreement(checks=checks)]), extractor_version="1")
    whole = find_gaps(registry, DAY)
    counts = count_gaps(registry, DAY)
    assert list(counts) == list(TITLES) and sum(counts.values()) == len(whole)
    assert counts["berita_tanpa_naskah"] == 5 and counts["kb_tanpa_pks"] >= 5 and counts["konflik"] == 1
    for code in TITLES:
        mine = [gap for gap in whole if gap.code == code]
        assert len(mine) == counts[code] and find_gaps(registry, DAY, only=code) == mine
        assert find_gaps(registry, DAY, only=code, limit=2) == mine[:2]


def test_an_earlier_database_finds_its_announcements(database_url: str) -> None:
    with Registry.open(database_url) as registry:
        put(registry, 1, BALI, "2022-03-01", "penandatanganan")
        before = told(registry)
        with registry.database.write() as connection:
            for statement in (
                "DROP TABLE announced", "DROP INDEX ix_field_due", "DROP INDEX ix_party_agreement_id_entity_id",
                "CREATE INDEX ix_field_skips_priority ON field (skips, priority)",
                "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
                "UPDATE alembic_version SET version_num = '0002'",
            ):  # fmt: skip
                connection.execute(text(statement))
    with Registry.open(database_url) as registry:
        assert told(registry) == before != set()


TEXTS = (
    "Gubernur dan PT Sehat Abadi sepakat", "sehat abadi jaya dan CV Ab", "sehat. abadi", "Kalab", "", "PT SEHAT ABADI",
    "Kota Ambon", "sehat abadi sekali ab",
)  # fmt: skip


@pytest.mark.parametrize("said", TEXTS)
def test_names_are_found_as_by_looking_for_each(registry: Registry, said: str) -> None:
    for serial, partner in enumerate(NAMES):
        put(registry, serial, partner, "2022-03-01", None)
    registry.settle()
    page = News("D", frozenset({"64"}), said, None, None, None)
    with registry.database.read() as connection:
        named = Named()
        named.load(connection, {"64"})
        alone = bearers_of(connection, {"1:64"}).get("1:64", [])
        plainly = {
            owner
            for owner, names in load_names(connection, alone).items()
            if all(core(name) in said.casefold() for name in names)
        }
    assert len(alone) == 3 and named.standing_in(page) == plainly
