"""Documents go in, once, in any order, and come out whole."""

from __future__ import annotations

from datetime import date

from registry.feed import changes
from registry.query import Wanted, get_agreement, list_agreements
from registry.store import Registry
from registry.types import Noted
from tests.registry.registry_samples import VERSION, agreement, document, record

DAY = date(2024, 1, 1)


def test_a_source_is_noted_once(registry: Registry) -> None:
    assert registry.note_source("ab" * 32, "a.pdf").noted is Noted.NEW
    assert registry.note_source("ab" * 32, "a.pdf").noted is Noted.KNOWN
    assert registry.note_source("ab" * 32, "b.pdf").noted is Noted.NEW_SOURCE
    assert registry.document_state("ab" * 32) == "pending"
    assert [item.sources for item in registry.pending()] == [("a.pdf", "b.pdf")]


def test_a_failure_is_remembered_and_can_be_repaired(registry: Registry) -> None:
    read = document("Kesepakatan Bersama")
    registry.note_source(read.sha256, read.source)
    registry.mark_failed(read.sha256, "rusak")
    assert registry.document_state(read.sha256) == "failed"
    assert [item.reason for item in registry.pending(failed=True)] == ["rusak"]
    registry.register(read, record(read, [agreement()]), extractor_version=VERSION)
    registry.mark_failed(read.sha256, "rusak")
    assert registry.document_state(read.sha256) == "done"


def test_what_goes_in_comes_out(registry: Registry) -> None:
    text = "Pemerintah Provinsi Kalimantan Timur dan Pemerintah Provinsi Bali sepakat."
    read = document(text)
    report = registry.register(read, record(read, [agreement(text)]), extractor_version=VERSION)
    (row,) = list_agreements(registry, Wanted(), DAY)
    assert report.agreement_ids == (row.agreement_id,)
    assert row.parties == "Pemerintah Provinsi Kalimantan Timur; Pemerintah Provinsi Bali"
    back = registry.document(report.document_id)
    assert back is not None and back.pages[0].text == text and len(back.pages[0].words) == len(text.split())
    shown = next(s for s in get_agreement(registry, row.agreement_id, DAY).fields if s.state.path == "party.2")
    assert shown.box is not None and shown.sentence == text


def test_the_same_again_changes_nothing(registry: Registry) -> None:
    read = document("Kesepakatan Bersama")
    first = registry.register(read, record(read, [agreement()]), extractor_version=VERSION)
    seen = changes(registry)
    second = registry.register(read, record(read, [agreement()]), extractor_version=VERSION)
    assert first.changed and not second.changed
    assert changes(registry) == seen


def test_the_feed_gives_each_document_at_its_latest_change(registry: Registry) -> None:
    one, two = document("Naskah satu"), document("Naskah dua")
    for read in (one, two):
        registry.register(read, record(read, [agreement()]), extractor_version=VERSION)
    registry.register(one, record(one, [agreement(subject="Kesehatan")]), extractor_version="uji-2")
    found = changes(registry)
    assert [change.document.subject for change in found if change.document] == [agreement().subject.value, "Kesehatan"]  # type: ignore[union-attr]
    assert changes(registry, after=found[-1].seq) == []
    registry.delete(found[0].document_id)
    (last,) = changes(registry, after=found[-1].seq)
    assert last.deleted and last.document is None
