"""Legal references as agreements and the press write them."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.values.legal import _kinds, canonical, find_references

WRITTEN = [
    ("Pasal 65 ayat l2l Undang-Undang Nomor 23 Tahun 2014", "UU 23/2014"),
    ("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", "UU 23/2014"),
    ("Undang-Undang Republik Indonesia Nomor 23 Tahun 2Ol4", "UU 23/2014"),
    ("Undang-\nUndang Nomor 18 Tahun 2008", "UU 18/2008"),
    ("UU No. 23 Tahun 2014", "UU 23/2014"),
    ("Perpres 91/2017", "Perpres 91/2017"),
    ("PP Nomor 28 Tahun 2018", "PP 28/2018"),
    ("Peraturan Menteri Dalam Negeri Ilomor 22 Tahun 2020", "Permendagri 22/2020"),
    ("Permendagri 25/2020", "Permendagri 25/2020"),
    ("Peraturan Daerah Provinsi Bali Nomor 1 Tahun 2020", "Perda Provinsi Bali 1/2020"),
    ("Peraturan Gubernur Kalimantan Timur Nomor 31 Tahun 2019", "Pergub Kalimantan Timur 31/2019"),
    ("Peraturan Menteri Keuangan Nomor 81/PMK.05/2012", "Permenkeu 81/PMK.05/2012"),
    ("Law Number 23 of 2014", "UU 23/2014"),
]
NONE = [
    "Keputusan Menteri Dalam Negeri Nomor 131.34-302 Tahun 2021", "Lembaran Negara Tahun 2014 Nomor 244",
    "Nomor 01 Tahun 2016", "undang-undang yang berlaku", "PP", "Keputusan Presiden Nomor 88/TPA Tahun 2024",
    "Keputusan Bupati Nomor 12 Tahun 2020",
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), WRITTEN, ids=lambda v: v if isinstance(v, str) else "")
def test_written_forms(text: str, value: str) -> None:
    assert [r.value for r in find_references(text)] == [value]


def test_a_law_in_the_name_of_another_is_not_cited() -> None:
    text = "Undang-Undang Nomor 27 Tahun 1959 tentang Penetapan Undang-Undang Nomor 3 Tahun 1953 tentang Pembentukan Daerah"
    assert [r.value for r in find_references(text)] == ["UU 27/1959"]


@pytest.mark.parametrize("text", NONE)
def test_no_reference(text: str) -> None:
    assert find_references(text) == ()


@pytest.mark.parametrize("kind", _kinds(), ids=lambda k: str(k["short"]))
def test_every_kind_reads_its_examples(kind: dict[str, Any]) -> None:
    for example in kind["examples"]:
        assert [r.value.startswith(str(kind["short"]) + " ") for r in find_references(example)] == [True], example


def test_canonical_twice_is_once() -> None:
    for text, value in WRITTEN:
        assert canonical(text) == value
        assert canonical(canonical(text)) == canonical(text)


@given(st.text(alphabet="Undang-PeratrmihNo 0123456789/Thu", max_size=150))
def test_finding_never_raises(text: str) -> None:
    for reference in find_references(text):
        assert 0 <= reference.start < reference.end <= len(text)


@pytest.mark.parametrize("text", ["Undang-" * 5000, "Peraturan Daerah " * 2000, "PP A" * 5000, "Peraturan " * 4000])
def test_hostile_repetition_is_quick(text: str) -> None:
    start = time.process_time()
    find_references(text)
    assert time.process_time() - start < 1
