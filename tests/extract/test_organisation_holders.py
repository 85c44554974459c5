"""Offices called by who heads them, and offices written in small letters before their seats."""

from __future__ import annotations

import pytest

from extract.organisations.aliases import settle
from extract.organisations.mentions import find_organisations
from extract.text.phrases import tokens

FOUND = [
    ("Kajati Maluku Andi Rahman. Kajati Andi berkata", ["Kejaksaan Tinggi Maluku"] * 2),
    ("Kejati Maluku. Kepala Kejaksaan Rahman", ["Kejaksaan Tinggi Maluku"] * 2),
    ("Kajati Rahman berkata", []),
    ("Kejari Wonosobo, Dr. Sari Dewi. Kajari Sari berkata", ["Kejaksaan Negeri Wonosobo"] * 2),
    ("Kejari Wonosobo dan Kajari Wamena", ["Kejaksaan Negeri Wonosobo", "Kejaksaan Negeri Wamena"]),
    ("Kejati Maluku, Kejati Papua, Kajati Rahman", ["Kejaksaan Tinggi Maluku", "Kejaksaan Tinggi Papua"]),
    # A word that goes on as a name and is nowhere a town is the head's; a town that is no regency may be the seat.
    ("Pemkab Alor. Kajari Selan Beda berkata", ["Pemerintah Kabupaten Alor"]),
    ("BAJAWA. Kajari Bajawa Selan Beda berkata", ["Kejaksaan Negeri Bajawa"]),
    ("Kejari setempat. Kajari Selan, S.H.", []),
    ("Kapolres Wonosobo AKBP Rahman", ["Kepolisian Resor Wonosobo"]),
    ("Kapolda Maluku. Kapolda Rahman", ["Kepolisian Daerah Maluku"] * 2),
    ("dengan kejaksaan tinggi Maluku dan kejaksaan negeri Ambon", ["Kejaksaan Tinggi Maluku", "Kejaksaan Negeri Ambon"]),
    ("kantor kejaksaan negeri setempat", []),
    ("Yayasan Bina Universitas Sari Mulia dan Universitas Sari Mulia", ["Yayasan Bina Universitas Sari Mulia", "Universitas Sari Mulia"]),
    ("Kanwil Ditjenpas Maluku", ["Kantor Wilayah Direktorat Jenderal Pemasyarakatan Maluku"]),
    ("Kementerian Agama Kantor Wilayah Maluku, Ani", ["Kantor Wilayah Kementerian Agama Maluku"]),
    ("Kakanwil BPN Sulut", ["Kantor Wilayah Badan Pertanahan Nasional Sulawesi Utara"]),
    ("Coral Foundation (CoFo) hadir, CoFo sepakat, Yayasan CoFo", ["Coral Foundation"] * 3),
    ("Universiti Utara Malaysia", ["Universiti Utara Malaysia"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=lambda v: v if isinstance(v, str) else "")
def test_found(text: str, expected: list[str]) -> None:
    words = tokens(text)
    assert [m.organisation.name for m in settle(text, words, find_organisations(text, words))] == expected
