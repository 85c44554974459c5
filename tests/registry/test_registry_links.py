"""Names resolve and documents link as the texts say, and never by guessing."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.record import Agreement, Check, Event
from ingest.errors import UsageError
from ingest.verdict import judge
from registry.chains import confirm, cut, list_links
from registry.dates import last_day
from registry.duplicates import find_duplicates
from registry.edit import correct, undo
from registry.expiring import days_of, find_expiring, to_calendar
from registry.gaps import find_gaps
from registry.identity import number_key
from registry.names import name_key
from registry.query import Wanted, get_agreement, list_agreements
from registry.register import SPAM
from registry.report import make_report
from registry.resolve import Spelling, resolve
from registry.schema import agreement as agreement_table
from registry.status import status_of, status_sql
from registry.store import Registry
from tests.registry.registry_samples import agreement, document, record

DAY = date(2026, 11, 21)
KALTIM, BALI = "Pemerintah Provinsi Kalimantan Timur", "Pemerintah Provinsi Bali"
_SERIAL = iter(range(10**6))


def put(
    registry: Registry, found: Agreement, *, event: Event | None = None, published: str | None = None, text: str = ""
) -> str:
    read = document(text or f"Naskah {next(_SERIAL)}")
    made = record(read, [found], kind="news" if event else "agreement", event=event, published=published)
    return registry.register(read, made, extractor_version="1").agreement_ids[0]


def held(registry: Registry) -> set[tuple[str, str, str]]:
    return {(row.child_id, row.parent_id, row.relation) for row in list_links(registry)}


def spelling(
    name: str, uses: int = 1, kind: str | None = None, code: str | None = None, human: str | None = None
) -> Spelling:
    return Spelling(name, name_key(name), kind, code, uses, human)


def one(names: list[Spelling]) -> list[set[str]]:
    """The organisations that `names` fall into."""
    groups: dict[str, set[str]] = {}
    for name, answer in resolve(names).items():
        groups.setdefault(answer.canonical_id, set()).add(name)
    return sorted(groups.values(), key=sorted)


SAME = [
    ("PT Tirta Mahakam Sejahtera", "PT Tirta Mahakam Sejahlera"),
    ("Universitas Mulawarman", "Universitas Mu1awarman"),
    ("Yayasan Bina Kasih Mandiri", "YAYASAN BINA KASIH MANDIRI."),
    ("Kementerian Perhubungan", "Kementerian Perhubungan Republik Indonesia"),
    ("Kejaksaan Agung RI", "Kejaksaan Agung Republik Indonesia"),
]
DIFFERENT = [
    ("PT Tambang Jaya 1", "PT Tambang Jaya 2"),
    ("Dinas Kesehatan Kabupaten Bandung", "Dinas Kesehatan Kabupaten Badung"),
    ("Pemerintah Kota Malang", "Pemerintah Kabupaten Malang"),
    ("Bank Sulsel", "Bank Sulteng"),
    ("Kementerian Agama Republik Indonesia", "Kementerian Agraria Republik Indonesia"),
    ("Persatuan Guru", "Persatuan Guru Republik Indonesia"),
]


@pytest.mark.parametrize(("a", "b"), SAME, ids=lambda v: v)
def test_misread_names_are_one(a: str, b: str) -> None:
    assert len(one([spelling(a, 3), spelling(b)])) == 1


@pytest.mark.parametrize(("a", "b"), DIFFERENT, ids=lambda v: v)
def test_other_names_stay_apart(a: str, b: str) -> None:
    assert len(one([spelling(a, 3), spelling(b)])) == 2


def test_two_candidates_mean_unresolved() -> None:
    names = [
        spelling("PT Sumber Makmurjaya", 5),
        spelling("PT Sumber Makmurjata", 5),
        spelling("PT Sumber Makmurjama", 1),
    ]
    assert {"PT Sumber Makmurjama"} in one(
        [*names, spelling("Makmurjata X", 1), spelling("Makmurjaya X", 1), spelling("Makmurjata Y", 1)]
    )


def test_governments_of_one_code_are_one() -> None:
    names = [
        spelling("Pemerintah Aceh", 3, "provinsi", "11"),
        spelling("Pemerintah Provinsi Aceh", 1, "provinsi", "11"),
    ]
    assert len(one(names)) == 1
    assert {
        answer.root
        for answer in resolve([*names, spelling("Dinas Pangan Provinsi Aceh", 1, "perangkat_daerah")]).values()
    } == {"11"}


@given(
    st.permutations(
        [
            spelling(n, u)
            for n, u in [("PT Tirta Mahakam", 3), ("PT Tirta Mahakarn", 1), ("PT Tirta Mahakan", 2), ("PT Lain", 1)]
        ]
    )
)
def test_resolution_does_not_depend_on_order(names: list[Spelling]) -> None:
    assert resolve(names) == resolve(sorted(names, key=lambda item: item.entity_id))


NUMBERS = [
    ("415.4/01/PKS/Pem/2016", "Nomor: 4I5.4/1/PKS/PEM/2O16", True),
    ("119/27/KB/PEM/VIII/2020", "119/28/KB/PEM/VIII/2020", False),
    ("100.2.2.3/41/KB/IX/2024", "100.2.2.3 / 41 / KB / IX / 2024", True),
]


@pytest.mark.parametrize(("a", "b", "same"), NUMBERS)
def test_number_keys(a: str, b: str, same: bool) -> None:
    assert (number_key(a) == number_key(b)) is same


@pytest.mark.parametrize("blank", ["440/   /Set-Umum/I/2013", "NO……", "......./V.12/2021", "", "010"])
def test_blank_numbers_say_nothing(blank: str) -> None:
    assert number_key(blank) is None


def test_a_whole_chain(registry: Registry) -> None:
    kb = put(
        registry,
        agreement(
            numbers=["119/1/KB/2020"],
            subject="Pasokan pangan dan penyeberangan",
            signed="2020-08-19",
            ends="2025-08-18",
            sectors=["pangan"],
        ),
    )
    pks = put(
        registry,
        agreement(
            form="perjanjian_kerja_sama",
            numbers=["521/2/PKS/2021"],
            subject="Distribusi beras",
            signed="2021-06-15",
            ends="2023-06-14",
            sectors=["pangan"],
        ),
    )
    add = put(
        registry,
        agreement(
            form="adendum",
            numbers=["521/3/ADD/2023"],
            subject="Distribusi beras",
            signed="2023-05-22",
            ends="2025-08-18",
            cites=["521/2/PKS/2021"],
        ),
    )
    again = put(
        registry,
        agreement(
            numbers=["119/4/KB/2025"],
            subject="Perpanjangan pasokan pangan dan penyeberangan",
            signed="2025-08-11",
            starts="2025-08-19",
            ends="2030-08-18",
        ),
    )
    other = put(
        registry,
        agreement(
            numbers=["119/5/KB/2021"],
            parties=[KALTIM, "Pemerintah Provinsi Papua"],
            subject="Pasokan pangan",
            signed="2021-01-01",
        ),
    )
    assert held(registry) == {(pks, kb, "pelaksanaan"), (add, pks, "adendum"), (again, kb, "perpanjangan")}
    rows = {row.agreement_id: row for row in list_agreements(registry, Wanted(), date(2024, 1, 1))}
    # The addendum moved the end of its agreement; the renewal ends the life of what it renews.
    assert rows[pks].status == "berlaku" and rows[pks].ends_to == "2023-06-14" and rows[pks].last_to == "2025-08-18"
    assert rows[kb].renewed_on == "2025-08-19" and rows[other].status == "berlaku"
    assert get_agreement(registry, kb, date(2025, 9, 1)).row.status == "diperpanjang"
    gaps = {(gap.code, gap.agreement_id) for gap in find_gaps(registry, DAY)}
    assert {("kb_tanpa_pks", again), ("kb_tanpa_pks", other)} <= gaps and ("kb_tanpa_pks", kb) not in gaps


def test_two_parents_alike_stay_unresolved(registry: Registry) -> None:
    for number in (1, 2):
        put(registry, agreement(numbers=[f"119/{number}/KB/2020"], subject="Pangan", signed=f"2020-0{number}-01"))
    pks = put(registry, agreement(form="perjanjian_kerja_sama", subject="Pangan", signed="2021-06-15"))
    assert held(registry) == set()
    assert {row.state for row in list_links(registry, pks, suggestions=True)} == {"usulan"}


def test_copies_of_one_parent_are_no_rivals(registry: Registry) -> None:
    first = put(registry, agreement(numbers=["119/1/KB/2020"], subject="Pangan", signed="2020-01-01"))
    copy = put(registry, agreement(numbers=["119/1/KB/2020"], subject="Pangan", signed="2020-01-01"))
    pks = put(registry, agreement(form="perjanjian_kerja_sama", subject="Pangan", signed="2021-06-15"))
    assert held(registry) == {(pks, first, "pelaksanaan"), (pks, copy, "pelaksanaan")}
    assert [set(one.members) for one in find_duplicates(registry) if one.kind == "naskah"] == [{first, copy}]


def test_people_have_the_last_word_on_links(registry: Registry) -> None:
    kb = put(registry, agreement(subject="Pangan", signed="2020-01-01"))
    pks = put(registry, agreement(form="perjanjian_kerja_sama", subject="Pangan", signed="2021-06-15"))
    other = put(registry, agreement(parties=["Pemerintah Kota Ambon", "PT Laut"], form="perjanjian_kerja_sama"))
    cut(registry, pks, kb, by="ani")
    put(registry, agreement(subject="Pangan lagi", signed="2022-01-01", form="perjanjian_kerja_sama"))
    assert (pks, kb, "pelaksanaan") not in held(registry)
    undo(registry, subject=pks, by="ani")
    assert (pks, kb, "pelaksanaan") in held(registry)
    with pytest.raises(UsageError, match="belum ada hubungan"):
        confirm(registry, other, kb, by="ani")
    confirm(registry, other, kb, "pelaksanaan", by="ani")
    correct(registry, other, "subject", "Perikanan", by="ani")
    assert (other, kb, "pelaksanaan") in held(registry)


def test_news_and_what_it_tells(registry: Registry) -> None:
    kb = put(registry, agreement(subject="Pariwisata", signed="2022-03-01"))
    told = put(
        registry,
        agreement(subject="Wisata", signed="2022-03-01"),
        event=Event("penandatanganan"),
        published="2022-03-02",
    )
    lost = put(
        registry,
        agreement(parties=[KALTIM, "Pemerintah Provinsi Riau"], signed="2022-03-01"),
        event=Event("penandatanganan"),
    )
    planned = put(
        registry, agreement(subject="Pariwisata", signed="2022-03-01"), event=Event("rencana"), published="2021-01-01"
    )
    assert held(registry) == {(told, kb, "mengumumkan")}
    gaps = [gap for gap in find_gaps(registry, DAY) if gap.code == "berita_tanpa_naskah"]
    assert [set(gap.parties) for gap in gaps] == [{KALTIM, "Pemerintah Provinsi Riau"}] and lost and planned


def test_a_page_of_gambling_tells_nothing(registry: Registry) -> None:
    reason = judge(
        "slot gacor, situs slot, judi online, togel, maxwin, sbobet, mahjong ways", "Slot gacor maxwin", None
    ).reason
    assert SPAM in reason
    put(registry, agreement(signed="2022-03-01"))
    read = document("Cermin")
    made = record(
        read, [agreement(signed="2022-03-01")], kind="news", event=Event("penandatanganan"), published="2022-03-02"
    )
    made = replace(made, document=replace(made.document, warnings=(reason,)))
    registry.register(read, made, extractor_version="1")
    assert held(registry) == set() and all(gap.code != "berita_tanpa_naskah" for gap in find_gaps(registry, DAY))


def test_gaps_name_checks_and_blanks(registry: Registry) -> None:
    wrong = put(registry, agreement(checks=[Check("tanggal_beda", "tanggal berbeda")]))
    blank = put(
        registry,
        agreement(checks=[Check("nomor_kosong", "nomor kosong")], subject="Kesehatan", parties=[BALI, "PT Sehat"]),
    )
    found = {(gap.code, gap.agreement_id): gap.detail for gap in find_gaps(registry, DAY)}
    assert found[("konflik", wrong)] == "tanggal berbeda" and found[("belum_lengkap", blank)] == "nomor kosong"
    assert ("konflik", blank) not in found


@pytest.mark.parametrize(("span", "days"), [("90d", 90), ("6m", 180), ("1y", 365), ("2 minggu", 14), ("30", 30)])
def test_spans(span: str, days: int) -> None:
    assert days_of(span) == days


def test_expiring_and_calendar(registry: Registry) -> None:
    soon = put(registry, agreement(ends="2026-12-31", subject="Segera"))
    month = put(registry, agreement(ends="2027-02", subject="Akhir Februari", parties=[BALI, "PT B"]))
    put(registry, agreement(ends="2026-11-20", subject="Kemarin", parties=[BALI, "PT C"]))
    put(registry, agreement(ends="2027-06-01", subject="Jauh", parties=[BALI, "PT D"]))
    stopped = put(registry, agreement(ends="2026-12-01", subject="Dihentikan", parties=[BALI, "PT E"]))
    correct(registry, stopped, "terminated", "1 Oktober 2026", by="ani")
    found = find_expiring(registry, 120, DAY)
    assert [(item.row.agreement_id, item.days_left) for item in found] == [(soon, 40), (month, 99)]
    text = to_calendar(found, DAY).decode()
    assert (
        text.count("BEGIN:VEVENT") == 2
        and "DTSTART;VALUE=DATE:20261231" in text
        and "DTEND;VALUE=DATE:20270101" in text
    )
    assert text.count("BEGIN:VALARM") == 6
    assert get_agreement(registry, stopped, DAY).row.status == "diakhiri"


def test_report_adds_up(registry: Registry) -> None:
    chance = random.Random(3)
    for index in range(12):
        put(
            registry,
            agreement(
                subject=f"Hal {index}",
                amount=str(1000 + index),
                signed=f"20{20 + index % 3}-01-01",
                parties=[BALI, f"PT {chance.choice('ABC')}"],
                sectors=["pangan", "kesehatan"][: 1 + index % 2],
            ),
        )
    report = make_report(registry, DAY)
    sections = {section.code: section.lines for section in report.sections}
    assert report.total.count == 12 and report.total.rupiah == sum(1000 + i for i in range(12))
    for code in ("jenis", "bentuk", "tahun", "perangkat_daerah"):
        assert sum(line.count for line in sections[code]) == 12
    assert {line.label: line.count for line in sections["bidang"]} == {"pangan": 12, "kesehatan": 6}
    assert next(line.count for line in sections["mitra"] if line.label == BALI) == 12
    assert all(sum(line.by_status.values()) == line.count for lines in sections.values() for line in lines)
    assert make_report(registry, DAY, year=2021).total.count == 4


_day = st.dates(date(2019, 1, 1), date(2029, 12, 31)).map(str)
_maybe = st.one_of(
    st.none(), _day, st.sampled_from(["2024", "2024-02", "2026-11", "2026-11-21", "2027-02-19", "2027-02-20"])
)


@settings(max_examples=200, deadline=None)
@given(signed=_maybe, ends=_maybe, terminated=_maybe, renewed=_maybe, numbers=st.sampled_from(["", "1/2/2020"]))
def test_status_in_words_and_in_sql_agree(
    signed: str | None, ends: str | None, terminated: str | None, renewed: str | None, numbers: str
) -> None:
    from sqlalchemy import create_engine, insert, select

    facts = {
        "signed_to": last_day(signed),
        "last_to": last_day(ends),
        "terminated": terminated,
        "renewed_on": renewed,
        "numbers": numbers,
    }
    engine = create_engine("sqlite://")
    row = {
        "agreement_id": "K-1",
        "document_id": "D1",
        "ordinal": 1,
        "origin": "naskah",
        "gone": False,
        "parties": "",
        "sectors": "",
        "count": 1,
        "checks": "[]",
        "check_count": 0,
        "doubts": 0,
    }
    with engine.begin() as connection:
        agreement_table.create(connection)
        connection.execute(insert(agreement_table), {**row, **facts})
        said = connection.execute(select(status_sql(DAY))).scalar()
    assert said == status_of(**facts, as_of=DAY).value  # type: ignore[arg-type]


STATUS = [
    ({"signed_to": None, "numbers": ""}, "draf"),
    ({"signed_to": "2027-01-01"}, "draf"),
    ({"last_to": "2026-11-21"}, "akan berakhir"),
    ({"last_to": "2026-11-20"}, "berakhir"),
    ({"last_to": "2027-02-19"}, "akan berakhir"),
    ({"last_to": "2027-02-20"}, "berlaku"),
    ({"last_to": None}, "berlaku"),
    ({"last_to": "2025-01-01", "renewed_on": "2025-01-02"}, "diperpanjang"),
    ({"last_to": "2030-01-01", "renewed_on": "2027-01-01"}, "berlaku"),
    ({"last_to": "2030-01-01", "terminated": "2026-11-21"}, "diakhiri"),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "status"), STATUS)
def test_status_at_its_edges(facts: dict[str, str | None], status: str) -> None:
    whole: dict[str, str | None] = {
        "signed_to": "2022-01-01",
        "numbers": "1",
        "last_to": None,
        "terminated": None,
        "renewed_on": None,
    }
    assert status_of(**{**whole, **facts}, as_of=DAY) == status  # type: ignore[arg-type]
