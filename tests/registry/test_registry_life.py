"""The life of a record: extract, correct, extract again, merge, undo, in any order. No human value is ever lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.errors import UsageError
from registry.edit import FIELD_ACTIONS, accept, correct, read_history, reject, undo
from registry.organisations import find_organisations, merge, unmerge
from registry.query import Wanted, get_agreement, list_agreements
from registry.review import next_doubts
from registry.store import Registry
from tests.registry.registry_samples import agreement, document, record

DAY = date(2024, 1, 1)
TEXT = "Pemerintah Provinsi Kalimantan Timur dan Pemerintah Provinsi Bali sepakat tentang pariwisata."
READ = document(TEXT)
PATHS = ("subject", "signed", "ends", "party.1", "party.2", "sector.1", "keterangan")
VALUES = {
    "subject": ("Pariwisata", "Kesehatan", "Pangan"),
    "signed": ("2022-03-01", "2022-03-02", "2023-01-01"),
    "ends": ("2027-02-28", "2025-01-01", "2026-06"),
    "party.1": ("Pemerintah Provinsi Kalimantan Timur", "Pemerintah Provinsi Jawa Timur"),
    "party.2": ("Pemerintah Provinsi Bali", "Pemerintah Kota Bontang", "PT Bank Kaltimtara"),
    "sector.1": ("pariwisata", "kesehatan", "pangan"),
    "keterangan": ("asli di lemari 3", "salinan saja"),
}

Step = tuple[str, ...]
_choice = st.integers(0, 2)
_extract = st.tuples(st.just("baca"), *(_choice.map(str) for _ in range(6)))
_decide = st.sampled_from(PATHS).flatmap(
    lambda path: st.one_of(
        st.tuples(st.just("koreksi"), st.just(path), st.sampled_from(VALUES[path])),
        st.tuples(st.sampled_from(("terima", "tolak")), st.just(path)),
    )
)
_steps = st.lists(
    st.one_of(
        _extract,
        _decide,
        _decide,
        st.just(("urungkan",)),
        st.just(("urungkan",)),
        st.just(("gabung",)),
        st.just(("pisah",)),
    ),
    max_size=14,
)


def extraction(picks: tuple[str, ...]) -> Callable[[str], str]:
    chosen = dict(zip(PATHS, picks, strict=False))
    return lambda path: VALUES[path][int(chosen[path]) % len(VALUES[path])]


def take_in(registry: Registry, picks: tuple[str, ...], number: int) -> str:
    value = extraction(picks)
    found = agreement(
        TEXT, subject=value("subject"), signed=value("signed"), ends=value("ends"),
        parties=(value("party.1"), value("party.2")), sectors=(value("sector.1"),),
    )  # fmt: skip
    return registry.register(READ, record(READ, [found]), extractor_version=f"uji-{number}").agreement_ids[0]


def play(registry: Registry, steps: list[Step]) -> None:
    """Plays `steps` and holds the registry against the plainest model of what people decided."""
    this = take_in(registry, ("0",) * 6, 0)
    decided: dict[str, str | None] = {}  # path → the human value that must hold
    stack: list[tuple[str, bool, str | None]] = []  # path, had one before, which
    for number, step in enumerate(steps, 1):
        _act(registry, this, number, step, decided, stack)
        fields = {shown.state.path: shown.state for shown in get_agreement(registry, this, DAY).fields}
        for path, value in decided.items():
            assert fields[path].human and fields[path].effective == value, (path, step)
        assert all(path in decided for path, state in fields.items() if state.human)
    told = [e for e in read_history(registry, this) if e.action in FIELD_ACTIONS and not e.undone]
    assert len(told) == len(stack)


def _act(
    registry: Registry, this: str, number: int, step: Step, decided: dict[str, str | None],
    stack: list[tuple[str, bool, str | None]],
) -> None:  # fmt: skip
    match step:
        case ("baca", *picks):
            assert take_in(registry, tuple(picks), number) == this
        case ("urungkan",):
            _undo(registry, this, decided, stack)
        case ("gabung",):
            _quietly(lambda: merge(registry, "Pemerintah Provinsi Jawa Timur", "Pemerintah Provinsi Bali", by="ani"))
        case ("pisah",):
            _quietly(lambda: unmerge(registry, "Pemerintah Provinsi Jawa Timur", by="ani"))
        case ("koreksi", path, value):
            correct(registry, this, path, value, by="budi")
            stack.append((path, path in decided, decided.get(path)))
            decided[path] = value
        case (action, path):
            state = next((s.state for s in get_agreement(registry, this, DAY).fields if s.state.path == path), None)
            if action == "terima" and (state is None or (state.value is None and not state.human)):
                with pytest.raises(UsageError):
                    accept(registry, this, path, by="budi")
                return
            (accept if action == "terima" else reject)(registry, this, path, by="budi")
            stack.append((path, path in decided, decided.get(path)))
            kept = state.human_value if state is not None and state.value is None else state.value if state else None
            decided[path] = kept if action == "terima" else None


def _undo(
    registry: Registry, this: str, decided: dict[str, str | None], stack: list[tuple[str, bool, str | None]]
) -> None:  # fmt: skip
    if not stack:
        with pytest.raises(UsageError):
            undo(registry, subject=this, by="budi")
        return
    undo(registry, subject=this, by="budi")
    path, had, value = stack.pop()
    if had:
        decided[path] = value
    else:
        del decided[path]


def _quietly(action: Callable[[], object]) -> None:
    """A merge of what is one already, or of a name not met yet, is refused and changes nothing."""
    try:
        action()
    except UsageError:
        return


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_steps)
def test_no_human_value_is_lost(tmp_path_factory: pytest.TempPathFactory, steps: list[Step]) -> None:
    with Registry.open(f"sqlite:///{tmp_path_factory.mktemp('hidup') / 'sepakat.db'}") as registry:
        play(registry, steps)


LIVES: list[list[Step]] = [
    [("koreksi", "subject", "Pangan"), ("baca", "1", "1", "1", "1", "1", "1"), ("urungkan",)],
    [("koreksi", "party.2", "Pemerintah Kota Bontang"), ("baca", "0", "0", "0", "0", "1", "0"), ("terima", "party.2")],
    [
        ("tolak", "ends"),
        ("baca", "0", "0", "1", "0", "0", "0"),
        ("gabung",),
        ("urungkan",),
        ("koreksi", "ends", "2026-06"),
    ],
    [("koreksi", "keterangan", "salinan saja"), ("gabung",), ("pisah",), ("baca", "2", "2", "2", "1", "2", "2")],
]


@pytest.mark.parametrize("steps", LIVES, ids=range(len(LIVES)))
def test_lives(registry: Registry, steps: list[Step]) -> None:
    play(registry, steps)


def test_a_newer_reading_becomes_a_suggestion(registry: Registry) -> None:
    this = take_in(registry, ("0",) * 6, 0)
    correct(registry, this, "subject", "Kesehatan Ibu", by="budi")
    take_in(registry, ("2", "0", "0", "0", "0", "0"), 1)
    state = next(s.state for s in get_agreement(registry, this, DAY).fields if s.state.path == "subject")
    assert (state.effective, state.suggestion) == ("Kesehatan Ibu", "Pangan")
    assert [doubt.suggestion for doubt in next_doubts(registry)] == ["Pangan"]
    accept(registry, this, "subject", by="budi")
    (row,) = list_agreements(registry, Wanted(), DAY)
    assert row.subject == "Pangan" and next_doubts(registry) == []


def test_a_correction_stays_with_its_party_when_the_order_changes(registry: Registry) -> None:
    read = agreement(TEXT, parties=("Pemerintah Provinsi Bali", "Pemerintah Kota Bontng"))
    this = registry.register(READ, record(READ, [read]), extractor_version="1").agreement_ids[0]
    correct(registry, this, "party.2", "Pemerintah Kota Bontang", by="budi")
    again = agreement(TEXT, parties=("Pemerintah Kota Bontang", "Pemerintah Provinsi Bali"))
    registry.register(READ, record(READ, [again]), extractor_version="2")
    (row,) = list_agreements(registry, Wanted(), DAY)
    assert row.parties == "Pemerintah Provinsi Bali; Pemerintah Kota Bontang"


def test_an_agreement_that_a_person_worked_on_outlives_newer_rules(registry: Registry) -> None:
    first, second = agreement(TEXT), agreement(TEXT, subject="Kesehatan", parties=("Pemerintah Provinsi Papua",))
    ids = registry.register(READ, record(READ, [first, second]), extractor_version="1").agreement_ids
    correct(registry, ids[1], "signed", "2021-05-05", by="budi")
    registry.register(READ, record(READ, []), extractor_version="2")
    assert list_agreements(registry, Wanted(), DAY) == []
    kept = get_agreement(registry, ids[1], DAY)
    assert kept.row.gone and kept.row.signed == "2021-05-05"
    # Rules that find it again give it back under its old identifier, though it now comes first.
    registry.register(READ, record(READ, [second]), extractor_version="3")
    (row,) = list_agreements(registry, Wanted(), DAY)
    assert (row.agreement_id, row.signed) == (ids[1], "2021-05-05")


def test_merge_is_remembered_for_spellings_to_come(registry: Registry) -> None:
    take_in(registry, ("0", "0", "0", "0", "2", "0"), 0)
    other = document("Naskah lain")
    registry.register(other, record(other, [agreement(parties=("PT BPD Kaltim Kaltara",))]), extractor_version="1")
    merge(registry, "PT Bank Kaltimtara", "PT BPD Kaltim Kaltara", by="ani")
    assert len(list_agreements(registry, Wanted(party="PT BPD Kaltim Kaltara"), DAY)) == 2
    third = document("Naskah ketiga")
    registry.register(third, record(third, [agreement(parties=("PT. BANK KALTIMTARA",))]), extractor_version="1")
    (one,) = find_organisations(registry, "PT BPD Kaltim Kaltara")
    assert one.uses == 3 and [name for _, name in one.aliases] == ["PT Bank Kaltimtara"]
    unmerge(registry, "PT Bank Kaltimtara", by="ani")
    assert len(list_agreements(registry, Wanted(party="PT BPD Kaltim Kaltara"), DAY)) == 1


def test_history_is_complete_and_in_order(registry: Registry) -> None:
    this = take_in(registry, ("0",) * 6, 0)
    correct(registry, this, "subject", "Kesehatan", by="budi")
    take_in(registry, ("2", "0", "0", "0", "0", "0"), 1)
    undo(registry, subject=this, by="ani")
    told = [(entry.action, entry.by, entry.path) for entry in read_history(registry, this)]
    assert told == [
        ("koreksi", "budi", "subject"),
        ("baca_ulang", "mesin uji-1", "subject"),
        ("urungkan", "ani", "subject"),
    ]


def test_an_older_decision_is_not_undone_before_the_later(registry: Registry) -> None:
    this = take_in(registry, ("0",) * 6, 0)
    first = correct(registry, this, "subject", "Kesehatan", by="budi")
    second = correct(registry, this, "subject", "Pangan", by="budi")
    with pytest.raises(UsageError, match=f"urungkan dahulu nomor {second}"):
        undo(registry, history_id=first, by="budi")
