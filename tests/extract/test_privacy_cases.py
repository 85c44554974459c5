"""Masking of personal data: what is marked out, what stays, and that offsets stay valid."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.privacy import MARK, find_private, mask

PRIVATE = [
    ("NIK : 3171012345670001", "3171012345670001"),
    ("NIK 3 1 7 1 0 1 2 3 4 5 6 7 0 0 0 1", "0 0 0 1"),
    ("Nomor KTP 317101 234567 OOO1", "234567 OOO1"),
    ("No. KK: 3171.0123.4567.0001", "0123.4567"),
    ("NPWP 01.234.567.8-901.000", "234.567"),
    ("NPWP : 012345678901000", "012345678901000"),
    ("Nomor Rekening 123-456-7890 pada Bank Papua", "456-7890"),
    ("rekening Bank BPD atas nama RSUD nomor 0012345678", "0012345678"),
    ("HP. 0812-3456-7890", "3456-7890"),
    ("hubungi +62 812 3456 7890", "3456 7890"),
    ("email budi.santoso@gmail.com", "budi.santoso@gmail.com"),
    ("Tempat/Tanggal Lahir : Bandung, 1 Januari 1970", "1 Januari 1970"),
    ("lahir di Kupang pada tanggal 3 Maret 1965", "3 Maret 1965"),
    ("bertempat tinggal di Jalan Melati Nomor 5 Kupang, dalam hal ini", "Jalan Melati Nomor 5 Kupang"),
    ("beralamat di Jl. Kenanga No. 2 RT 003/RW 007 Kelurahan Oebobo, selanjutnya", "Kenanga No. 2 RT 003/RW 007"),
    ("Alamat : Dusun Krajan RT. 02 RW. 05 Desa Sumber", "Krajan RT. 02 RW. 05"),
]
PUBLIC = [
    "NIP 19650101 199003 1 001", "NIP. 196501011990031001", "Nomor 100.2.2.3/18/KB-PEMKABWAJO/2024",
    "berkedudukan di Jalan Jenderal Sudirman Nomor 1 Serang", "Rp96.500.000.000,00", "email bagian.ks@sleman.go.id",
    "Undang-Undang Nomor 23 Tahun 2014", "Telepon (0274) 868405", "H. BUDI SANTOSO, Bupati Sleman", "18-09-2024",
    "Peraturan Menteri Nomor 22 Tahun 2020", "melalui rekening kas daerah", "PT Maju Jaya",
]  # fmt: skip


@pytest.mark.parametrize(("text", "hidden"), PRIVATE, ids=lambda v: v if isinstance(v, str) else "")
def test_private_data_is_marked_out(text: str, hidden: str) -> None:
    masked = mask(text)
    at = text.index(hidden)
    assert not any(c.isalnum() for c in masked[at : at + len(hidden)]), masked
    assert MARK in masked


@pytest.mark.parametrize("text", PUBLIC)
def test_public_data_stays(text: str) -> None:
    assert mask(text) == text


@given(st.text(alphabet="0123456789 .-RTW/:NIK@abc\n", max_size=200))
def test_offsets_stay_valid_and_masking_twice_is_once(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert mask(masked) == masked
    for one in find_private(text):
        assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize(
    "text", ["1 " * 15000, "RT 1/2 " * 3000, "rekening " * 3000, "a@" * 10000, "lahir di " * 3000, "0812" * 8000]
)
def test_hostile_repetition_is_quick(text: str) -> None:
    start = time.process_time()
    mask(text)
    assert time.process_time() - start < 1
