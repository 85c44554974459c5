"""Regions: every name of the gazetteer, the names the press uses, and what stays unresolved."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.text.regions import aliases, closest_region, find_regions, region, regions, shape

WILAYAH = Path(__file__).parents[3] / "shared" / "data" / "wilayah"

NAMED = [
    ("Pemkab Bogor", "Bogor", "32.01"),
    ("Pemkot Bogor", "Bogor", "32.71"),
    ("Kota Bogor", "Bogor", "32.71"),
    ("Wali Kota Jambi", "Jambi", "15.71"),
    ("Gubernur Jambi", "Jambi", "15"),
    ("PROVINSI KALIMANTAN TIMUR", "KALIMANTAN TIMUR", "64"),
    ("Kaltim", "Kaltim", "64"),
    ("provinsi Malut", "Malut", "82"),
    ("NTT", "NTT", "53"),
    ("PBD", "PBD", "96"),
    ("D.I. Yogyakarta", "D.I. Yogyakarta", "34"),
    ("Kota Yogyakarta", "Yogyakarta", "34.71"),
    ("Kep. Meranti", "Kep. Meranti", "14.10"),
    ("Toli-Toli", "Toli-Toli", "72.04"),
    ("Jakarta Utara", "Jakarta Utara", "31.72"),
    ("Kabupaten Karo", "Karo", "12.06"),
    ("Tidore Kepulauan", "Tidore Kepulauan", "82.72"),
    ("Kutai\nTimur", "Kutai\nTimur", "64.08"),
    ("Pemprov Papua Barat Daya", "Papua Barat Daya", "96"),
    ("Kab. Solok", "Solok", "13.02"),
]


LISTS = [
    # The level told once holds for the list; a word that names a region too is one there.
    ("Pemerintah Kabupaten Sikka dan Ende, Provinsi Nusa Tenggara Timur", ["53.07", "53.08", "53"]),
    ("Kabupaten Semarang, Magelang, dan Batang", ["33.22", "33.08", "33.25"]),
    ("Wali Kota Bogor, Bandung, serta Malang", ["32.71", "32.73", "35.73"]),
    ("Kabupaten Sikka (Maumere), Ende dan Rote Ndao", ["53.07", "53.08", "53.14"]),
    ("Bupati Karo dan Pasir Putih", ["12.06"]),
    ("Gubernur Riau dan Jambi", ["14", "15"]),
    # So is one whose level the text tells elsewhere.
    ("Bupati Landak hadir. Warga Landak senang, kata Bupati.", ["61.08", "61.08"]),
    ("Warga memelihara Landak.", []),
]


@pytest.mark.parametrize(("text", "codes"), LISTS, ids=lambda v: v if isinstance(v, str) else "")
def test_lists(text: str, codes: list[str]) -> None:
    assert [m.code for m in find_regions(text)] == codes


@pytest.mark.parametrize(("text", "name", "code"), NAMED, ids=lambda v: v)
def test_name(text: str, name: str, code: str) -> None:
    (mention,) = find_regions(text)
    assert (text[mention.start : mention.end], mention.code) == (name, code)


AMBIGUOUS = [
    ("Bogor", {"32.01", "32.71"}),
    ("Kabupaten/Kota Bogor", {"32.01", "32.71"}),
    ("Jambi", {"15", "15.71"}),
    ("Yogyakarta", {"34", "34.71"}),
    ("Sorong", {"96.01", "96.71"}),
]


@pytest.mark.parametrize(("text", "codes"), AMBIGUOUS, ids=lambda v: v if isinstance(v, str) else "")
def test_one_name_of_several_regions_is_not_resolved(text: str, codes: set[str]) -> None:
    (mention,) = find_regions(text)
    assert mention.code is None
    assert set(mention.candidates) == codes


NO_REGION = [
    "Karo Aries mengatakan",
    "kata bali",
    "perangkat daerah",
    "Serang balik",
    "Pulau Jawa",
    "ntt",
    "Batu pertama",
]


@pytest.mark.parametrize("text", NO_REGION)
def test_no_region(text: str) -> None:
    assert find_regions(text) == []


def test_every_region_is_found_by_its_full_name() -> None:
    missed = [r.full for r in regions().values() if [m.code for m in find_regions(r.full)] != [r.code]]
    assert missed == []


def test_every_alias_is_found_with_its_level() -> None:
    missed = [
        (code, name) for code, name in aliases()
        if code not in {c for m in find_regions(f"{region(code).level.capitalize()} {name}") for c in m.candidates}
    ]  # fmt: skip
    # An alias that carries its level already ("Kabupaten Pontianak") needs no second one.
    assert [name for _, name in missed if not name.startswith("Kabupaten")] == []


def test_codes_and_counts() -> None:
    levels = [r.level for r in regions().values()]
    assert (levels.count("provinsi"), len(levels) - levels.count("provinsi")) == (38, 514)


@pytest.mark.shared
@pytest.mark.skipif(not WILAYAH.exists(), reason="../shared/data/wilayah is not there")
def test_codes_agree_with_the_ministry() -> None:
    theirs = dict(
        line.strip().split("\t") for name in ("provinsi.tsv", "kabupaten_kota.tsv")
        for line in (WILAYAH / name).read_text("utf-8").splitlines()
    )  # fmt: skip
    assert set(theirs) == set(regions())
    ours = {code: r.name if r.level == "provinsi" else r.full for code, r in regions().items()}
    far = {code for code in theirs if shape(theirs[code].replace("Kep.", "Kepulauan")) != shape(ours[code])}
    assert far == set()


MISREAD = [
    ("KALIMANTAN T!MUR", "64"), ("GUNUNGK1DUL", "34.03"), ("SULAWESl TENGGARA", "74"), ("KUTAI KERTANEGARA", "64.02"),
    ("MALUKU UTARRA", "82"), ("Gunung Kidul", "34.03"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "code"), MISREAD, ids=lambda v: v)
def test_misread_name(name: str, code: str) -> None:
    near = closest_region(name)
    assert near is not None
    assert near[0].code == code


@pytest.mark.parametrize("name", ["Jawa", "Bandung", "Papua Timur Laut", "", "x", "Kerja Sama"])
def test_no_closest_region(name: str) -> None:
    assert closest_region(name) is None


def test_level_decides_between_two() -> None:
    near = closest_region("Bandung", "kota")
    assert near is not None
    assert near[0].code == "32.73"


@given(st.text(max_size=300))
def test_never_raises_and_offsets_hold(text: str) -> None:
    for mention in find_regions(text):
        assert 0 <= mention.outer <= mention.start < mention.end <= len(text)


def test_hostile_repetition_is_linear() -> None:
    assert find_regions("Kabupaten " * 20_000) == []
    assert len(find_regions("Kota Bogor " * 5_000)) == 5_000
