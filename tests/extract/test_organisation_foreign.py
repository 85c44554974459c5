"""Local governments abroad: where they are named, by which name, and where a foreign place is but a place."""

from __future__ import annotations

import pytest

from extract.organisations.mentions import find_organisations

FOUND = [
    ("Kota Lubeno di Polandia dan Kota Ambon", ["Pemerintah Kota Lubeno", "Pemerintah Kota Ambon"]),
    ("Kota Lubeno di Polandia. Wali Kota Lubeno dan Lubeno", ["Pemerintah Kota Lubeno"] * 3),
    ("Kota Lubeno, Provinsi Mazo, Polandia, dan Kota Ambon", ["Pemerintah Kota Lubeno", "Pemerintah Kota Ambon"]),
    (
        "antarkota dengan Lubeno, ibu kota Provinsi Mazo, Republik Ekuador. Wali Kota Lubeno hadir",
        ["Pemerintah Kota Lubeno"] * 2,
    ),
    ("Gubernur Ehime dan Pemerintah Ehime", ["Pemerintah Prefektur Ehime"] * 2),
    ("Gubernur Hunan bertemu. Hunan sepakat", ["Pemerintah Provinsi Hunan"] * 2),
    ("Wali Kota Suwon dan Bupati Buru", ["Pemerintah Kota Suwon", "Pemerintah Kabupaten Buru"]),
    ("Menteri Utama Australia Selatan Joan", ["Pemerintah Negara Bagian Australia Selatan"]),
    ("pemerintah negara bagian Tasmania, Australia", ["Pemerintah Negara Bagian Tasmania"]),
    ("pemerintah Sarawak", ["Pemerintah Sarawak"]),
    ("Provinsi Hunan di Tiongkok", ["Pemerintah Provinsi Hunan"]),
    ("lulusan Leiden dan pameran di Berlin", []),
    ("Kota Leiden mengundang", ["Pemerintah Kota Leiden"]),
    ("meneken LoI dengan Hunan Palm Green Co., Ltd. dan Selat Niaga Sdn. Bhd.", ["Hunan Palm Green Co., Ltd", "Selat Niaga Sdn. Bhd"]),
    ("sister city dengan Leiden", ["Pemerintah Leiden"]),
    ("Prefektur Kochi dan Kota Kochi serta Kochi", ["Pemerintah Prefektur Kochi", "Pemerintah Kota Kochi", "Pemerintah Kochi"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=lambda v: v if isinstance(v, str) else "")
def test_found(text: str, expected: list[str]) -> None:
    assert [m.organisation.name for m in find_organisations(text)] == expected
