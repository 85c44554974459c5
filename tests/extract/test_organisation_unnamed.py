"""What an article calls by its kind alone: "Pemkot", "Bupati", "Kejari", "BPS setempat"."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.organisations.home import home_regions, own_region
from extract.organisations.mentions import find_organisations
from extract.organisations.unnamed import find_unnamed, of_the_place

KUDUS = ["33.19"]
UNNAMED = [
    ("Pemkab Wajo bertemu. Bupati meneken MoU, lalu Pemkab bersyukur.", [], ["Pemerintah Kabupaten Wajo"] * 2),
    ("Pemerintah Kota Bitung hadir, Pemkot puas, Wali Kota senang.", [], ["Pemerintah Kota Bitung"] * 2),
    ("Bupati Mansur Hidayat meneken MoU.", KUDUS, ["Pemerintah Kabupaten Kudus"]),
    ("Warga dan pemerintah daerah setempat sepakat.", KUDUS, ["Pemerintah Kabupaten Kudus"]),
    ("Kejaksaan Negeri Wajo hadir. Kajari meneken MoU.", [], ["Kejaksaan Negeri Wajo"]),
    # no office is named by its seat: it is that of the only regency or province; a court serves several
    ("Pemkab Wajo menggandeng Kejari dan Kantor Pertanahan.", [], ["Kejaksaan Negeri Wajo", "Kantor Pertanahan Kabupaten Wajo"]),
    ("Pemkab Wajo dan Pengadilan Negeri. Pemkab Wajo dan Pengadilan Agama (PA) setempat.", [], ["Pengadilan Agama Wajo"]),
    ("Pemkab Wajo menggandeng Kankemenag.", [], ["Kantor Kementerian Agama Kabupaten Wajo"]),
    ("Pemprov Bali dan Kejati meneken MoU.", [], ["Kejaksaan Tinggi Bali"]),
    ("Pemkab Wajo dan Pemkab Bone menggandeng Kejari.", [], []),
    # two may be meant, or nobody is
    ("Pemkot Serang dan Pemkot Cilegon bertemu, lalu Wali Kota meneken MoU.", [], []),
    ("Kejaksaan Negeri Wajo dan Kejaksaan Negeri Bone hadir. Kejari meneken MoU.", [], []),
    ("Wali Kota meneken MoU.", KUDUS, []),
    ("Rapat di Kantor Bupati dihadiri para Bupati dan Bupati/Wali Kota serta Gubernur, Bupati, Walikota.", KUDUS, []),
    ("Dalam sister city itu Bupati Vlissingen hadir.", KUDUS, []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "home", "names"), UNNAMED, ids=lambda v: v[:40] if isinstance(v, str) else "")
def test_unnamed(text: str, home: list[str], names: list[str]) -> None:
    found = find_unnamed(text, find_organisations(text), home)
    assert [m.organisation.name for m in found] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pemkab Wajo menggandeng BPS setempat.", "Badan Pusat Statistik Kabupaten Wajo"),
        ("Pemkab Wajo dan Pemkab Bone menggandeng BPS setempat.", "Badan Pusat Statistik"),
        ("Pemkab Wajo menggandeng BPS.", "Badan Pusat Statistik"),
        # No government is named, but the seat of another office.
        ("Polres Wajo menggandeng BPS setempat.", "Badan Pusat Statistik Kabupaten Wajo"),
        ("Polres Wajo dan Polres Bone menggandeng BPS setempat.", "Badan Pusat Statistik"),
        ("Pemprov Bali menggandeng Kejati dan Kanwil BPN", "Kantor Wilayah Badan Pertanahan Nasional Provinsi Bali"),
        ("Kantor Kemenag Kab. Wajo hadir. MoU dengan Kemenag", "Kantor Kementerian Agama Kabupaten Wajo"),
        ("Kantor Kemenag Kab. Wajo hadir bersama Menteri Agama", "Kementerian Agama"),
        ("Kantor Kemenag Kab. Wajo dan Kemenag Bone, lalu Kemenag", "Kementerian Agama"),
        ("Disdukcapil Kabupaten Wajo dan Kantor Kementerian Agama", "Kantor Kementerian Agama Kabupaten Wajo"),
    ],
)
def test_of_the_place(text: str, name: str) -> None:
    assert of_the_place(text, find_organisations(text))[-1].organisation.name == name


@pytest.mark.parametrize(
    ("source", "dateline", "codes"),
    [
        ("https://www.wajokab.go.id/berita/1", "MAKASSAR", ["73.13"]),
        ("https://kaltimnews.example/1", "KUDUS", KUDUS),
        ("https://sembarangkab.go.id/1", "", []),
        ("", "", []),
    ],
)
def test_home_regions(source: str, dateline: str, codes: list[str]) -> None:
    assert home_regions(source, dateline) == codes


@given(st.text(alphabet="BupatiPemkotKejari setempat/.,", max_size=120))
def test_never_inside_what_is_named(text: str) -> None:
    named = find_organisations(text)
    taken = [(m.start, m.end) for m in named]
    assert not any(a < m.end and m.start < b for m in find_unnamed(text, named, KUDUS) for a, b in taken)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Polres Wajo dan Kejari Wajo bertemu.", "73.13"),
        ("Polres Wajo dan Kejari Soppeng bertemu.", None),
        ("Polres Wajo dan Pemkab Bone bertemu.", "73.08"),
    ],
)
def test_own_region(text: str, code: str | None) -> None:
    found = own_region(find_organisations(text))
    assert (found.code if found else None) == code
