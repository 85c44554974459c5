"""Lines around an article are cut; the article is not."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.web_furniture import clean, is_end, is_furniture

DATA = tomllib.loads((files("ingest") / "data" / "web_furniture.toml").read_text("utf-8"))
PROSE = (
    "Gubernur menyampaikan bahwa kerja sama kedua daerah harus memberi manfaat bagi masyarakat, terutama petani dan "
    "nelayan yang selama ini sulit menjual hasil panennya ke luar pulau."
)


@pytest.mark.parametrize("row", [*DATA["ends"], *DATA["lines"]], ids=lambda row: row["examples"][0])
def test_every_pattern_matches_its_examples(row: dict[str, list[str]]) -> None:
    kind = is_end if row in DATA["ends"] else is_furniture
    assert [example for example in row["examples"] if not kind(example)] == []


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        "BANDUNG - Kaltim menjalin kerjasama dengan delapan provinsi di Indonesia.",
        "Foto bersama menutup acara penandatanganan itu.",
        "Baca doa dipimpin Kepala Kantor Kementerian Agama, dilanjutkan penandatanganan.",
        "Oleh karena itu, kedua pihak sepakat.",
        "Halaman kantor gubernur menjadi tempat upacara.",
        "Tagihan listrik penerangan jalan menjadi pokok kerja sama.",
        "12 Mei 2021 menjadi hari bersejarah bagi kedua daerah.",
        "Komentar gubernur singkat saja.",
    ],
)
def test_prose_is_no_furniture(line: str) -> None:
    assert not is_furniture(line)
    assert not is_end(line)


def test_what_follows_a_related_heading_goes() -> None:
    text = f"Judul Berita\n{PROSE}\nBerita Terkait\n24 Oktober 2019 Jam 07:51:38\nKerjasama Pemerintahan"
    assert clean(text, "Judul Berita") == PROSE


def test_a_heading_between_paragraphs_cuts_nothing() -> None:
    assert clean(f"{PROSE}\nBerita Terkait\n{PROSE}").count(PROSE) == 2


def test_kickers_above_a_repeated_headline_go() -> None:
    assert clean(f"Kalimantan Timur\nKerja Sama Jangan di Kertas\n{PROSE}", "Kerja sama jangan di kertas") == PROSE


@given(st.text(max_size=400))
def test_cleaning_never_raises_and_twice_equals_once(text: str) -> None:
    once = clean(text, "Judul")
    assert clean(once, "Judul") == once


def test_long_hostile_lines_are_quick() -> None:
    for line in ("x " * 50_000, "1" * 100_000, "facebook " * 20_000, "halaman " + "1 " * 50_000, "(foto: " * 20_000):
        clean(line)
