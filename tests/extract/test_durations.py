"""Terms of agreements: what is one, what only looks like one, and the dates that go with it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.values.durations import add, days_between, find_lengths, from_signing
from extract.values.limits import find_limits

TERMS = [
    ("berlaku selama 2 (dua) tahun terhitung sejak ditandatanganinya Perjanjian ini", "P2Y"),
    ("untuk jangka waktu 3 (tiga) tahun, terhitung sejak ditandatangani", "P3Y"),
    ("Perjanjian berlaku 5 (lima) tahun terhitung sejak tanggal ditandatangani oleh kedua belah pihak", "P5Y"),
    ("berlaku untuk jangka waktu 12 (Dua Belas) bulan dan berakhir sampai dengan tanggal", "P12M"),
    ("untuk periode 3 (tiga) tahun", "P3Y"),
    ("shall remain effective for a period of three years", "P3Y"),
    ("berlaku selama 5 tahun kecuali ditentukan lain", "P5Y"),
    ("Jangka waktu Perjanjian ini adalah selama 18 (delapan belas) bulan", "P18M"),
    ("berlaku untuk jangka waktu lima tahun sejak", "P5Y"),
    ("berlaku selama dua puluh (20) tahun", "P20Y"),
    ("untuk jangka waktu 5 (lirna) tahun", "P5Y"),
    ("berlaku untuk jangka waktu 90 (sembilan puluh) hari kalender", "P90D"),
    ("durasinya lima tahun", "P5Y"),
    ("untuk jangka waktu 3 ( tiga ) Tahun Anggaran", None),
    ("untuk jangka waktu\n3 (tiga)\ntahun", "P3Y"),
    ("Perpanjangan Kesepakatan Bersama ini mulai berlaku selama 2 (dua) tahun terhitung sejak 1 Juli 2019", "P2Y"),
    ("Perpanjangan ini diadakan untuk jangka waktu 18 (delapan belas) bulan", "P18M"),
    ("Kesepakatan Bersama diperpanjang untuk jangka waktu 4 (empat) tahun.", "P4Y"),
    ("Masa pelaksanaan kontrak ini adalah 90 (sembilan puluh) hari kalender", "P90D"),
    ("Masa sewa ditetapkan selama 4 (empat) tahun", "P4Y"),
]
NOT_TERMS = [
    "Perjanjian diperpanjang untuk jangka waktu 1 (satu) tahun berikutnya",
    "selambat-lambatnya 3 (tiga) bulan sebelum berakhir",
    "paling lambat 3 (tiga) minggu",
    "Paling lambat 6 (enam) bulan",
    "at least 6 (six) months",
    "each time with an additional period of two years",
    "berakhir dengan sendirinya apabila ada kebijakan pemerintah",
    "dapat diperpanjang untuk jangka waktu 1 (satu) tahun",
    "Perpanjangan sebagaimana dimaksud diberikan selama 1 (satu) tahun",
    "Masa pemeliharaan berlangsung 180 (seratus delapan puluh) hari kalender sesudah serah terima",
    "Masa Jabatan 2013 sampai dengan 2018",
    "dalam waktu 60 (enam puluh) hari",
    "dievaluasi setiap 6 (enam) bulan sekali",
    "paling sedikit 1 (satu) kali dalam 1 (satu) tahun",
    "Tahun 2016", "TAHUN ANGGARAN 2020", "sewaktu-waktu", "bersifat rahasia selama 2 (dua) tahun setelah Nota ini berakhir",
    "hingga batas waktu yang tidak ditentukan", "terhitung tahun sejak tanggal",
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), TERMS, ids=lambda v: v if isinstance(v, str) else "")
def test_terms(text: str, value: str | None) -> None:
    found = [length.value for length in find_lengths(text)]
    assert found == ([value] if value else [])


@pytest.mark.parametrize("text", NOT_TERMS, ids=lambda v: v[:40])
def test_what_only_looks_like_a_term(text: str) -> None:
    assert [length for length in find_lengths(text) if length.strength == 2] == []


def test_digits_against_words() -> None:
    (length,) = find_lengths("untuk jangka waktu 3 (lima) tahun")
    assert length.conflict
    (length,) = find_lengths("untuk jangka waktu 3 (tiga) tahun")
    assert not length.conflict


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("sejak tanggal 1 Desember 2025 sampai dengan tanggal 30 November 2026", "2025-12-01", "2026-11-30"),
        ("dimulai sejak 8 Juli 2024 dan akan berakhir pada 7 Juli 2025", "2024-07-08", "2025-07-07"),
        ("berlaku sampai dengan 31 Desember 2024", None, "2024-12-31"),
        ("berlaku sejak ditandatangani s.d. 20 Januari 2027", None, "2027-01-20"),
        ("mulai tanggal 1 Januari 2020 s/d 31 Desember 2022", "2020-01-01", "2022-12-31"),
        ("berlaku selama 3 tahun", None, None),
        ("Semula berlaku sampai dengan 30 Juni 2024, menjadi sampai dengan 31 Desember 2024", None, "2024-12-31"),
        (
            "yang semula 2 (dua) tahun diperpanjang sejak 1 Juni 2023 sampai dengan 18 Mei 2025",
            "2023-06-01",
            "2025-05-18",
        ),
        ("effective from 1 March 2020 until 28 February 2023", "2020-03-01", "2023-02-28"),
    ],
)
def test_stated_limits(text: str, start: str | None, end: str | None) -> None:
    since, until = find_limits(text, 0, len(text))
    assert (since and since.value, until and until.value) == (start, end)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("terhitung sejak ditandatangani", True),
        ("sejak tanggal ditandatanganinya naskah", True),
        ("terhitung sejak Kesepakatan Bersama ini ditandatangani", True),
        ("mulai berlaku sejak ditandatangani bersama pada hari, tanggal", True),
        ("shall enter into force on the date of its signing", True),
        ("selama 3 tahun", False),
    ],
)
def test_terms_that_run_from_signing(text: str, said: bool) -> None:
    assert from_signing(text, 0, len(text)) is said


@pytest.mark.parametrize(
    ("start", "duration", "end"),
    [
        ("2024-09-18", "P5Y", "2029-09-17"),
        ("2024-02-29", "P1Y", "2025-02-27"),
        ("2024-01-31", "P1M", "2024-02-28"),
        ("2024-01-01", "P12M", "2024-12-31"),
        ("2024-01-01", "P30D", "2024-01-30"),
        ("2024-01", "P1Y", None),
        ("9990-01-01", "P20Y", None),
    ],
)
def test_last_day(start: str, duration: str, end: str | None) -> None:
    assert add(start, duration) == end


def test_days_beyond_the_computed_end() -> None:
    assert days_between("2024-01-01", "P1Y", "2024-12-31") == 0
    assert days_between("2024-01-01", "P1Y", "2025-01-01") == 1
    assert days_between("2024-01-01", "P1Y", "2025") is None


@given(st.text(alphabet="123() tigaenmblhurswpjkdy\n", max_size=200))
def test_finding_never_raises(text: str) -> None:
    for length in find_lengths(text):
        assert 0 <= length.start < length.end <= len(text)


@pytest.mark.parametrize(
    "text", ["3 (tiga) tahun " * 1500, "1 (" * 8000, "tiga " * 6000, "berlaku " * 4000, "sebelum " * 4000]
)
def test_hostile_repetition_is_quick(text: str) -> None:
    start = time.process_time()
    find_lengths(text)
    assert time.process_time() - start < 1
