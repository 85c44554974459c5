"""Amounts as agreements and the press write them."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.values.amount_roles import amount_role
from extract.values.amounts import data, find_amounts
from extract.values.money_digits import parse_number

PRESS = [
    ("Rp18 miliar", "18000000000", "IDR"),
    ("Rp1,3 miliar", "1300000000", "IDR"),
    ("Rp96 miliar", "96000000000", "IDR"),
    ("Rp 246 Miliar", "246000000000", "IDR"),
    ("Rp3,58 miliar", "3580000000", "IDR"),
    ("Rp2,583 miliar", "2583000000", "IDR"),
    ("Rp998,02 juta", "998020000", "IDR"),
    ("Rp17,5 miliar", "17500000000", "IDR"),
    ("Rp 198,2 miliar", "198200000000", "IDR"),
    ("Rp25 juta", "25000000", "IDR"),
    ("Rp 11,7 triliun", "11700000000000", "IDR"),
    ("Rp36,50 triliun", "36500000000000", "IDR"),
    ("Rp36,5 triliun", "36500000000000", "IDR"),
    ("Rp 1 Triliun", "1000000000000", "IDR"),
    ("Rp 42.8 Miliar", "42800000000", "IDR"),
    ("US$50 juta", "50000000", "USD"),
    ("$0,96JT", "960000", "USD"),
    ("USD 2.5 juta", "2500000", "USD"),
    ("senilai Rp5,125 triliun", "5125000000000", "IDR"),
    ("Rp1.500 miliar", "1500000000000", "IDR"),
    ("50 juta dolar AS", "50000000", "USD"),
    ("2 miliar rupiah", "2000000000", "IDR"),
    ("Rp1,2 M", "1200000000", "IDR"),
    ("Rp1,3T", "1300000000000", "IDR"),
]
AGREEMENTS = [
    ("Rp 284.124.000 (dua ratus delapan puluh empat juta seratus dua puluh empat ribu rupiah)", "284124000", "IDR"),
    ("Rp.1 . 800.000.000 (Satu Milyar Delapan Ratus Juta Rupiah)", "1800000000", "IDR"),
    ("Rp.1.799.405.600", "1799405600", "IDR"),
    ("Rp. 1.250.000.000,-", "1250000000", "IDR"),
    ("Rp1.250.000.000,00", "1250000000", "IDR"),
    ("Rp. 18.750.OOO.OOO,-", "18750000000", "IDR"),
    ("Rp l8.750.000.000,-", "18750000000", "IDR"),
    ("Rpl.250.000.000", "1250000000", "IDR"),
    ("IDR 1,000,000", "1000000", "IDR"),
    ("USD 2,500,000.00", "2500000", "USD"),
    ("US$ 50.000.000", "50000000", "USD"),
    ("USD 2.500.000", "2500000", "USD"),
    ("JPY 5,000,000", "5000000", "JPY"),
    ("Rp 2.500,50", "2500.5", "IDR"),
    ("€2,5 juta", "2500000", "EUR"),
]
NONE = [
    "Nomor 28 Tahun 2018", "15 provinsi lain", "dibebankan pada PARA PIHAK", "12.30 WIB", "tanggal 02-01-2015",
    "Rp ...................", "Rp. ,-", "NIP 19650101 199003 1 001", "2 (dua) rangkap",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value", "currency"), PRESS + AGREEMENTS, ids=lambda v: v if isinstance(v, str) else ""
)
def test_one_amount(text: str, value: str, currency: str) -> None:
    (amount,) = find_amounts(text)
    assert (amount.value, amount.currency) == (value, currency)


@pytest.mark.parametrize("text", NONE)
def test_no_amount(text: str) -> None:
    assert find_amounts(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("dari 900 M menjadi 1,3T", ["900000000000", "1300000000000"]),
        ("146 ribu per ton", ["146000"]),
    ],
)
def test_bare_amounts_of_the_press(text: str, values: list[str]) -> None:
    assert [a.value for a in find_amounts(text, bare=True)] == values
    assert find_amounts(text) == ()


def test_ranges_share_their_currency() -> None:
    first, second = find_amounts("antara Rp1 miliar - 2,5 miliar")
    assert (first.range_end, second.range_end, second.value) == (False, True, "2500000000")


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("transaksi sekitar Rp18 miliar", "sekitar"),
        ("maksimal Rp1,3 miliar", "maksimal"),
        ("lebih dari Rp96 miliar", "minimal"),
        ("hingga Rp 1 Triliun", "maksimal"),
        ("senilai Rp25 juta", None),
    ],
)
def test_how_exact(text: str, qualifier: str | None) -> None:
    assert find_amounts(text)[0].qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "agree"),
    [
        ("Rp96.500.000.000,00 (sembilan puluh enam miliar lima ratus juta rupiah)", True),
        ("Rp96.500.000.000,00 (enam puluh sembilan miliar lima ratus juta rupiah)", False),
        ("Rp. 18.750.000.000,- (delapan belas milyar tujuh ratus\nlima puluh juta rupiah)", True),
        ("Rp 284.124.000 ( … )", None),
        ("US$ 50.000.000 (lima puluh juta dolar Amerika Serikat)", True),
        ("Rp10.000.000 (sepuluh juta rupiah) dan 3 (tiga) bulan", True),
    ],
)
def test_digits_against_words(text: str, agree: bool | None) -> None:
    assert find_amounts(text)[0].words_agree is agree


def test_prices_per_unit_are_marked() -> None:
    assert find_amounts("Rp146 ribu per ton")[0].per_unit
    assert not find_amounts("Rp146 ribu")[0].per_unit
    assert not find_amounts("maksimal Rp2 miliar untuk setiap usulan")[0].per_unit


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("memberikan hibah sebesar Rp 284.124.000", "hibah"),
        ("nilai investasi sebesar Rp96.500.000.000", "investasi"),
        ("Nilai Perjanjian ini adalah Rp. 3.580.000.000", "kontrak"),
        ("Biaya dibebankan pada APBD sebesar Rp1.275.500.000", "anggaran"),
        ("menghasilkan transaksi sekitar Rp18 miliar", "transaksi"),
        ("Selesai. Rp18 miliar", "lainnya"),
        ("Dinas menanggung biaya operasional setinggi-tingginya Rp 40.000.000,-", "plafon"),
        ("Biaya dibayarkan paling banyak Rp75.000.000,00 dalam setahun", "plafon"),
        ("Biaya pelatihan bagi paling banyak 20 (dua puluh) orang sebesar Rp75.000.000,00", "anggaran"),
        ("Nilai kompensasi dihitung sebesar Rp 310.000.000,-", "kontrak"),
    ],
)
def test_roles(text: str, role: str) -> None:
    amount = find_amounts(text)[0]
    assert amount_role(text, amount.start, amount.end)[0] == role


def test_cents_behind_the_mark_of_thousands() -> None:
    assert [a.value for a in find_amounts("Rp35.000.000.00 dan Rp1.250,000.000")] == ["35000000", "1250000000"]


def test_rupiah_behind_the_words() -> None:
    (amount,) = find_amounts("dana sejumlah 64.500.000,- (enam puluh empat juta lima ratus ribu) rupiah")
    assert (amount.value, amount.currency, amount.words_agree) == ("64500000", "IDR", True)


PRESS_ROLES = [
    ("Dinas menganggarkan Rp4,1 miliar pada tahun pertama.", "anggaran"),
    ("Pembuatan aplikasi menghabiskan Rp140 juta.", "anggaran"),
    ("Calon mitra perlu menyiapkan modal sekitar Rp3 miliar.", "investasi"),
    ("Tunggakan retribusi yang dapat ditagih mencapai Rp6 miliar.", "lainnya"),
    ("Ia pernah mengumpulkan uang Rp7 juta.", "lainnya"),
    ("Nilai kontrak Rp38 miliar untuk setahun.", "kontrak"),
]


@pytest.mark.parametrize(("text", "role"), PRESS_ROLES)
def test_roles_as_the_press_tells_them(text: str, role: str) -> None:
    amount = find_amounts(text)[0]
    assert amount_role(text, amount.start, amount.end, press=True)[0] == role


@pytest.mark.parametrize("code", sorted(data()["currency"]))
def test_every_currency_reads_its_examples(code: str) -> None:
    for example in data()["currency"][code]["examples"]:
        assert [a.currency for a in find_amounts(example)] == [code], example


@given(st.text(alphabet="Rp.,0123456789 miliarjutOl()-/$", max_size=200))
def test_finding_never_raises(text: str) -> None:
    for amount in find_amounts(text, bare=True):
        assert 0 <= amount.start < amount.end <= len(text)
        assert Decimal(amount.value) > 0


def test_numbers_of_both_schools() -> None:
    assert parse_number("2,500,000.00", scaled=False) == Decimal("2500000.00")
    assert parse_number("1.2.3,4,5", scaled=False) is None


@pytest.mark.parametrize("text", ["Rp" * 10000, "1." * 10000, "Rp 1.000 " * 3000, "(" * 20000, "Rp1 (" + "dua " * 5000])
def test_hostile_repetition_is_quick(text: str) -> None:
    start = time.process_time()
    find_amounts(text, bare=True)
    assert time.process_time() - start < 1
