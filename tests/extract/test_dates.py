"""Dates as agreements and the press write them."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.values.date_names import month_of, weekday
from extract.values.dates import find_dates, parse_date

DATES = [
    ("kamis, tanggal sembilan belas bulan mei tahun dua ribu dua puluh dua", "2022-05-19"),
    ("Senin tanggal satu agustus tahun dua ribu enam belas", "2016-08-01"),
    ("Senin tanggal Empat bulan Januari tahun Dua ribu Enam belas", "2016-01-04"),
    ("Rabu tanggal dua januari tahun dua ribu tiga belas", "2013-01-02"),
    ("tanggal dua puluh bulan September Tahun 2019", "2019-09-20"),
    ("tanggal 5 bulan 3 tahun 2020", "2020-03-05"),
    ("tanggal 05 (lima) bulan 03 (tiga) tahun 2020", "2020-03-05"),
    ("tanggal dua puluh enam bulan dua belas tahun dua ribu dua puluh", "2020-12-26"),
    ("tanggal sebelas bulan 12 tahun dua ribu tujuh belas", "2017-12-11"),
    ("tanggal tiga belas - Mei - 2016", "2016-05-13"),
    ("(20-09-2019)", "2019-09-20"),
    ("(04/07/2022)", "2022-07-04"),
    ("(01.08.2016)", "2016-08-01"),
    ("02-01- 2015", "2015-01-02"),
    ("Jumat tanggal 19 bulan Juli\n2019 pukul 09.00", "2019-07-19"),
    ("Tanggal : 5-Mei-2021", "2021-05-05"),
    ("3/Nov/2022", "2022-11-03"),
    ("Sabtu tanggal Dua Puluh Tiga bulan Oktober tahun Dua Ribu Sepuluh", "2010-10-23"),
    ("Rabu, tanggal 28 Februari 2024", "2024-02-28"),
    ("Jumat tanggal Limabclas bulan September tahun dua ribu tujubbelas", "2017-09-15"),
    ("tanggal dua puluh bulan September tahun dua ribu dua puliih", "2020-09-20"),
    ("Tanggal lB Ju1i 202S", "2025-07-18"),
    ("tanggal1 Mei 2021", "2021-05-01"),
    ("tanggal l Mci 2O21", "2021-05-01"),
    ("3! Augu5t 2021", "2021-08-31"),
    ("31 Desember2021", "2021-12-31"),
    ("2B/02/2024", "2024-02-28"),
    ("bulan Maret 202l", "2021-03"),
    ("the nineteenth day of may two thousand twenty two", "2022-05-19"),
    ("On this day, thursday the nineteenth day of may two thousand twenty two", "2022-05-19"),
    ("On this day of Wednesday, 28 February 2024", "2024-02-28"),
    ("in Surabaya, Indonesia, on 22 May 2009", "2009-05-22"),
    ("selasa 8 September 2020", "2020-09-08"),
    ("tanggal 09 November 2019", "2019-11-09"),
    ("Tanggal : 23 Oktober 2010", "2010-10-23"),
    ("tanggal delapan bulan Juli 2021", "2021-07-08"),
    ("SENIN tanggal TIGA bulan MARET tahun DUA RIBU DUA PULUH ENAM", "2026-03-03"),
    ("Rabu tanggal lima belas bulan Juni tahun dua ribu enam belas bertempat", "2016-06-15"),
    ("tanggal 14 (empat belas) bulan Maret tahun 2023", "2023-03-14"),
    ("Selasa, tanggal 8 (delapan) Februari 2022", "2022-02-08"),
    ("tanggal dua puluh satu (21) Juni 2017", "2017-06-21"),
    ("tanggal dua belas bulan tiga tahun dua ribu dua puluh lima", "2025-03-12"),
    ("19 Mei 2022", "2022-05-19"),
    ("October 23, 2010", "2010-10-23"),
    ("the 5th day of October 2023", "2023-10-05"),
    ("23rd of July 2024", "2024-07-23"),
    ("30 Nopember 2012", "2012-11-30"),
    ("12 Pebruari 2Ol4", "2014-02-12"),
    ("1 0ktober 2A13", "2013-10-01"),
    ("3l Desember 2024", "2024-12-31"),
    ("17 Agusrus 2021", "2021-08-17"),
    ("sampai dengan 31 Desember 2024", "2024-12-31"),
    ("habis masa berlakunya pada Januari 2015", "2015-01"),
    ("Rabu (3/27/2019)", "2019-03-27"),
    ("(1/12/23)", "2023-12-01"),
    ("Senin, 8/3/2021", "2021-03-08"),
    ("2023-09-04", "2023-09-04"),
    ("tanggal sebelas bulan Agustus tahun duaribu duapuluh lima", "2025-08-11"),
    ("tanggal dua puluh satu bulan Juli tahun dua ribu dua puluh tiga (21-07-2023)", "2023-07-21"),
]
NONE = [
    "tanggal (Tiga Puluh Satu)", "xxxx tanggal xxxx Bulan xxxx", "(....-....-....)", "Nomor 28 Tahun 2018", "31-02-2020",
    "100.2.2.3/18/KB", "2013 sampai dengan 2018", "119/6789/2021", "IP 192.168.1.2000",
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), DATES, ids=lambda v: v if isinstance(v, str) else "")
def test_dates(text: str, value: str) -> None:
    assert parse_date(text) == value


@pytest.mark.parametrize("text", NONE)
def test_no_date(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "day", "month", "said"),
    [("Rabu (21/2)", 21, 2, 2), ("(25/9) sore", 25, 9, None), ("Kamis 9 September pagi", 9, 9, 3)],
)
def test_dates_without_a_year(text: str, day: int, month: int, said: int | None) -> None:
    (mention,) = find_dates(text)
    assert (mention.value, mention.day, mention.month, mention.weekday) == (None, day, month, said)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("senin, tanggal 02-01-2015", True),
        ("Selasa, 22 Mei 2025", True),
        ("Jumat Tanggal dua puluh bulan September Tahun 2019", False),
        ("Jum'at tanggal 20 September 2019", False),
        ("tanggal 20 September 2019", False),
    ],
)
def test_weekday_against_date(text: str, wrong: bool) -> None:
    assert find_dates(text)[0].weekday_wrong is wrong


def test_words_and_digits_are_two_readings() -> None:
    text = "Kamis tanggal tujuh belas bulan Oktober tahun dua ribu dua puluh empat (19-10-2024)"
    assert [(d.value, d.in_words) for d in find_dates(text)] == [("2024-10-17", True), ("2024-10-19", False)]


MONTHS = ["", "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"]  # fmt: skip


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31)))
def test_every_day_is_read_in_each_form(day: date) -> None:
    forms = [f"{day.day} {MONTHS[day.month]} {day.year}", day.strftime("(%d-%m-%Y)"), day.strftime("%d/%m/%Y")]
    assert {parse_date(form) for form in forms} == {day.isoformat()}


@given(st.text(alphabet="tanggl bulnhdurisbemp0123456789-/.() Maret", max_size=200))
def test_finding_never_raises(text: str) -> None:
    for mention in find_dates(text):
        assert 0 <= mention.start < mention.end <= len(text)


@pytest.mark.parametrize(
    "text", ["tanggal " * 2500, "dua puluh " * 2000, "1-" * 10000, "tanggal dua " * 2000, "1 2 " * 5000]
)
def test_hostile_repetition_is_quick(text: str) -> None:
    start = time.process_time()
    find_dates(text)
    assert time.process_time() - start < 1


def test_names() -> None:
    assert [month_of(n) for n in ("market", "Agustus", "AGUSTU5", "Nop")] == [None, 8, 8, 11]
    assert [weekday(n) for n in ("jumlah", "Jum’at", "Selas")] == [None, 4, 1]
