"""The life of a record: read, corrected, read again, lost, linked, merged, imported, undone, in any order.

No value that a person set is ever lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from extract.record import Field
from ingest.archive import Archive
from ingest.errors import UsageError
from ingest.types import Document
from registry.chains import confirm, cut, list_links
from registry.edit import FIELD_ACTIONS, OTHER_ACTIONS, accept, correct, read_history, reject, undo
from registry.identity import agreement_id, document_id
from registry.organisations import find_organisations, merge, unmerge
from registry.query import Wanted, get_agreement, list_agreements
from registry.review import next_doubts
from registry.schema import agreement as agreement_table
from registry.schema import entity, field, link
from registry.spreadsheet import Sheet, write_table
from registry.store import Registry
from registry.table_import import carry_out, plan_import, sha_of
from tests.registry.registry_samples import agreement, document, record

DAY = date(2024, 1, 1)
TEXT = "Pemerintah Provinsi Kalimantan Timur dan Pemerintah Provinsi Bali sepakat tentang pariwisata."
READ = document(TEXT)
OTHER = document("Perjanjian Kerja Sama tentang pariwisata bahari.", "pks.pdf")
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
NUMBER = "119/1/KB/2022"
#: A table that knows the same agreement by its number: it fills what is blank and disagrees with the rest.
TABLE: list[list[str]] = [
    ["No", "Nomor Naskah", "Tentang", "Tempat", "Berakhir", "Keterangan"],
    ["1", NUMBER, "Pangan", "Denpasar", "31 Desember 2030", "asli di lemari 9"],
]
RELATIONS = ("pelaksanaan", "perpanjangan")
_choice = st.integers(0, 2)
_extract = st.tuples(st.just("baca"), *(_choice.map(str) for _ in range(6)))
_decide = st.sampled_from(PATHS).flatmap(
    lambda path: st.one_of(
        st.tuples(st.just("koreksi"), st.just(path), st.sampled_from(VALUES[path])),
        st.tuples(st.sampled_from(("terima", "tolak")), st.just(path)),
    )
)
_link = st.tuples(st.sampled_from(("sahkan", "putuskan")), st.sampled_from(RELATIONS))
_others = ("urungkan", "urungkan", "gabung", "pisah", "impor", "hilang", "hilang_lain", "baca_lain")
_steps = st.lists(
    st.one_of(_extract, _decide, _decide, _link, st.sampled_from(_others).map(lambda name: (name,))), max_size=16
)


def extraction(picks: tuple[str, ...]) -> Callable[[str], str]:
    chosen = dict(zip(PATHS, picks, strict=False))
    return lambda path: VALUES[path][int(chosen[path]) % len(VALUES[path])]


def take_in(registry: Registry, picks: tuple[str, ...], number: int) -> str:
    value = extraction(picks)
    found = agreement(
        TEXT, subject=value("subject"), signed=value("signed"), ends=value("ends"), numbers=(NUMBER,),
        parties=(value("party.1"), value("party.2")), sectors=(value("sector.1"),),
    )  # fmt: skip
    return registry.register(READ, record(READ, [found]), extractor_version=f"uji-{number}").agreement_ids[0]


@dataclass(frozen=True)
class Decided:
    """All that people decided, in the plainest form."""

    fields: dict[tuple[str, str], str | None]  #: (agreement, path) → the value that must hold
    links: dict[tuple[str, str, str], str]  #: (child, parent, relation) → sah or putus
    names: dict[str, str]  #: spelling → what a person said it means


def decided_in(registry: Registry) -> Decided:
    """All that people decided, as the registry holds it."""
    with registry.database.read() as connection:
        fields = connection.execute(select(field).where(field.c.human)).all()
        links = connection.execute(select(link).where(link.c.choice.is_not(None))).all()
        names = connection.execute(select(entity).where(entity.c.human_into.is_not(None))).all()
    return Decided(
        {(row.agreement_id, row.path): row.human_value for row in fields},
        {(row.child_id, row.parent_id, row.relation): row.choice for row in links},
        {row.entity_id: row.human_into for row in names},
    )


class Life:
    """A registry beside a model of what people decided in it; both take the same steps and must agree after each."""

    def __init__(self, registry: Registry, folder: Path) -> None:
        self.registry, self.folder = registry, folder
        self.model = Decided({}, {}, {})
        self.earlier: list[Decided] = []  #: the model before each decision that stands
        self.number = 0
        self.this = take_in(registry, ("0",) * 6, 0)
        self.other = self.read_other()
        write_table(folder / "daftar.xlsx", [Sheet("Daftar", tuple(TABLE[0]), [list(row) for row in TABLE[1:]])])

    def read_other(self) -> str:
        """The agreement that carries out the first one, read anew."""
        found = agreement(
            form="perjanjian_kerja_sama", subject="Pariwisata bahari", signed="2023-06-01", ends="2026-01-01"
        )
        taken = self.registry.register(OTHER, record(OTHER, [found]), extractor_version=f"uji-{self.number}")
        return taken.agreement_ids[0]

    def decide(self, model: Decided) -> None:
        self.earlier.append(self.model)
        self.model = model

    def set(self, this: str, path: str, value: str | None) -> None:
        self.decide(replace(self.model, fields={**self.model.fields, (this, path): value}))

    def take(self, step: Step) -> None:
        self.number += 1
        self._take(step)
        assert decided_in(self.registry) == self.model, step
        for (this, path), value in self.model.fields.items():
            shown = {s.state.path: s.state.effective for s in get_agreement(self.registry, this, DAY).fields}
            assert shown[path] == value, step
        cut = {ends for ends, choice in self.model.links.items() if choice == "putus"}
        shown_links = {(row.child_id, row.parent_id, row.relation) for row in list_links(self.registry)}
        assert not cut & shown_links and self.model.links.keys() - cut <= shown_links

    def _take(self, step: Step) -> None:
        match step:
            case ("baca", *picks):
                assert take_in(self.registry, tuple(picks), self.number) == self.this
            case ("baca_lain",):
                assert self.read_other() == self.other
            case ("hilang",):
                self.lose(READ, self.this)
            case ("hilang_lain",):
                self.lose(OTHER, self.other)
            case ("urungkan",):
                self.take_back()
            case ("gabung",) | ("pisah",):
                self.name(step[0])
            case ("impor",):
                self.take_table_in()
            case ("sahkan" | "putuskan" as action, relation) if relation in RELATIONS:
                self.link(action, relation)
            case ("koreksi", path, value):
                self.be_there()
                correct(self.registry, self.this, path, value, by="budi")
                self.set(self.this, path, value)
            case (action, path):
                self.be_there()
                self.judge(action, path)

    def be_there(self) -> None:
        """Nobody can decide on an agreement that newer rules took away; it is read again first."""
        with self.registry.database.read() as connection:
            there = set(connection.execute(select(agreement_table.c.agreement_id)).scalars())
        if self.this not in there:
            assert take_in(self.registry, ("0",) * 6, self.number) == self.this
        if self.other not in there:
            assert self.read_other() == self.other

    def lose(self, read: Document, this: str) -> None:
        """Newer rules find nothing in a document."""
        self.registry.register(read, record(read, []), extractor_version=f"uji-{self.number}")
        assert this not in {row.agreement_id for row in list_agreements(self.registry, Wanted(), DAY)}

    def judge(self, action: str, path: str) -> None:
        state = next(
            (s.state for s in get_agreement(self.registry, self.this, DAY).fields if s.state.path == path), None
        )
        if action == "terima" and (state is None or (state.value is None and not state.human)):
            with pytest.raises(UsageError):
                accept(self.registry, self.this, path, by="budi")
            return
        (accept if action == "terima" else reject)(self.registry, self.this, path, by="budi")
        kept = state.human_value if state is not None and state.value is None else state.value if state else None
        self.set(self.this, path, kept if action == "terima" else None)

    def link(self, action: str, relation: str) -> None:
        self.be_there()
        (confirm if action == "sahkan" else cut)(self.registry, self.other, self.this, relation, by="ani")
        choice = "sah" if action == "sahkan" else "putus"
        self.decide(replace(self.model, links={**self.model.links, (self.other, self.this, relation): choice}))

    def name(self, action: str) -> None:
        """A merge of what is one already, or of a name not met yet, is refused and changes nothing."""
        one, into = "Pemerintah Provinsi Jawa Timur", "Pemerintah Provinsi Bali"
        try:
            if action == "gabung":
                (own,) = [item.entity_id for item in find_organisations(self.registry, one)[:1]] or [""]
                _, other = merge(self.registry, one, into, by="ani")
                assert find_organisations(self.registry, one)[0].entity_id == other.entity_id != own
            else:
                assert unmerge(self.registry, one, by="ani") == one
                assert find_organisations(self.registry, one)[0].name == one
        except UsageError:
            return
        self.decide(replace(self.model, names=decided_in(self.registry).names))

    def take_table_in(self) -> None:
        """A table fills what is blank, and never what a person decided."""
        plan = plan_import(self.registry, self.folder / "daftar.xlsx")
        carry_out(self.registry, plan, Archive(self.folder / "archive"), by="cici")
        (item,) = plan.rows
        if item.action == "baru":
            row = agreement_id(document_id(sha_of(item.row)), 1)
            self.set(row, "keterangan", "asli di lemari 9")
        for path, value in item.fills.items():
            assert item.agreement_id is not None and (item.agreement_id, path) not in self.model.fields
            self.set(item.agreement_id, path, value)

    def take_back(self) -> None:
        if not self.earlier:
            with pytest.raises(UsageError):
                undo(self.registry, by="budi")
            return
        undo(self.registry, by="budi")
        self.model = self.earlier.pop()


def play(registry: Registry, folder: Path, steps: list[Step]) -> None:
    """Plays `steps`, then takes everything back: nothing of what people decided may be left over."""
    life = Life(registry, folder)
    for step in steps:
        life.take(step)
    told = [e for e in read_history(registry, limit=0) if e.action in (*FIELD_ACTIONS, *OTHER_ACTIONS) and not e.undone]
    assert len(told) == len(life.earlier)
    while life.earlier:
        life.take(("urungkan",))
    assert life.model == Decided({}, {}, {})


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_steps)
def test_no_human_value_is_lost(tmp_path_factory: pytest.TempPathFactory, steps: list[Step]) -> None:
    folder = tmp_path_factory.mktemp("hidup")
    with Registry.open(f"sqlite:///{folder / 'sepakat.db'}") as registry:
        play(registry, folder, steps)


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
    [("impor",), ("koreksi", "ends", "2026-06"), ("impor",), ("baca", "1", "1", "1", "0", "0", "0"), ("urungkan",)],
    [
        ("putuskan", "pelaksanaan"),
        ("hilang_lain",),
        ("baca_lain",),
        ("sahkan", "perpanjangan"),
        ("hilang",),
        ("baca",) + ("0",) * 6,
    ],
    [("hilang",), ("impor",), ("baca",) + ("1",) * 6, ("impor",), ("tolak", "subject"), ("hilang",), ("urungkan",)],
]


@pytest.mark.parametrize("steps", LIVES, ids=range(len(LIVES)))
def test_lives(registry: Registry, tmp_path: Path, steps: list[Step]) -> None:
    play(registry, tmp_path, steps)


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


CORRECTED = [
    ({"duration": "3 tahun"}, "2025-02-28", "estimated"),
    ({"signed": "2022-04-01"}, "2027-03-31", "estimated"),
    ({"signed": "2022-04-01", "duration": "1 tahun 6 bulan"}, "2023-09-30", "estimated"),
    ({"ends": "2024-12-31", "duration": "3 tahun"}, "2024-12-31", "stated"),
    ({"subject": "Kesehatan"}, "2027-02-28", "estimated"),
]


@pytest.mark.parametrize(("typed", "ends", "origin"), CORRECTED, ids=lambda v: str(v))
def test_an_estimated_end_follows_what_people_set(
    registry: Registry, typed: dict[str, str], ends: str, origin: str
) -> None:
    estimated = [Field(value, "", 1, 0, 0, 0.9, "estimated") for value in ("2022-03-01", "2027-02-28")]
    found = replace(agreement(TEXT), starts=estimated[0], ends=estimated[1], duration=Field("P5Y", "", 1, 0, 0, 0.9))
    this = registry.register(READ, record(READ, [found]), extractor_version="1").agreement_ids[0]
    for path, value in typed.items():
        correct(registry, this, path, value, by="budi")
    (row,) = list_agreements(registry, Wanted(), DAY)
    assert (row.ends, row.ends_to, row.ends_origin) == (ends, ends, origin)
    reject(registry, this, "duration", by="budi")
    (row,) = list_agreements(registry, Wanted(), DAY)
    assert row.ends == (ends if origin == "stated" else None)


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
