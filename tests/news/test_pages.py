"""Whole pages: addresses, encodings, verdicts, selectors."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.address import canonical
from ingest.article import Selectors, read_article, read_html
from ingest.decode import decode_html
from ingest.errors import EmptyInput

STORY = (
    "KENDARI – Pemerintah Provinsi Sulawesi Tenggara menandatangani kesepakatan bersama dengan Pemerintah Provinsi "
    "Maluku Utara tentang pembangunan unit pengolahan dan pemurnian mineral, Rabu (18/9/2024)."
)
MORE = (
    "Gubernur berharap kesepakatan itu segera ditindaklanjuti perangkat daerah dengan perjanjian kerja sama yang rinci."
)
PAGE = f"""<html><head><title>Sultra dan Malut Sepakat | Contoh</title><meta property="og:site_name" content="Contoh"></head>
<body><nav><a href="/">Beranda</a></nav><div class="judul"><h1>Sultra dan Malut Sepakat</h1></div>
<div id="isi"><p>{STORY}</p><p>{MORE}</p></div>
<div class="berita-terkait"><h4>Berita Terkait</h4><p>1 Januari 2020 Rapat lain</p></div></body></html>"""

TWINS = [
    ("https://contoh.go.id/berita/a/amp/", "https://contoh.go.id/berita/a"),
    ("http://www.contoh.go.id/berita/a?utm_source=wa&fbclid=1", "https://contoh.go.id/berita/a"),
    ("https://m.contoh.go.id/berita/a#komentar", "https://contoh.go.id/berita/a"),
    ("https://contoh.go.id/berita/a?print=1", "https://contoh.go.id/berita/a"),
    ("https://contoh.go.id/index.php/berita/a?tmpl=component&print=1", "https://contoh.go.id/index.php/berita/a"),
    ("https://contoh.go.id/print/berita/a", "https://contoh.go.id/berita/a"),
    ("https://contoh.go.id/?p=12&page=2", "https://contoh.go.id/?p=12&page=2"),
    ("http://127.0.0.1:8080/a/", "http://127.0.0.1:8080/a"),
]


@pytest.mark.parametrize(("address", "known"), TWINS, ids=lambda value: value)
def test_twins_have_one_address(address: str, known: str) -> None:
    assert canonical(address) == known
    assert canonical(known) == known


def test_a_plain_page() -> None:
    document = read_html(PAGE.encode(), source="a.html", sha256="0" * 64)
    assert document.title == "Sultra dan Malut Sepakat"
    assert document.pages[0].text == f"{STORY}\n{MORE}"
    assert document.web is not None
    assert document.web.dateline == "KENDARI"


def test_selectors_take_precedence() -> None:
    chosen = Selectors(title="div.judul h1", body="#isi", date=None, drop=("p:nth-of-type(2)",))
    assert read_article(PAGE.encode(), selectors=chosen).text == STORY


def test_selectors_that_find_nothing_fall_back() -> None:
    assert STORY in read_article(PAGE.encode(), selectors=Selectors(body="#tidak-ada")).text


def test_a_wrong_label_of_the_charset_does_no_harm() -> None:
    assert "“nikel”" in decode_html("<meta charset=iso-8859-1><p>“nikel”</p>".encode())
    assert "“nikel”" in decode_html("<meta charset=utf-8><p>“nikel”</p>".encode("cp1252"))
    assert decode_html(b"<meta charset=idna><p>kerja\x00 sa\x1fma\xe9\n") == "<meta charset=idna><p>kerja samaé\n"
    assert "nikel" in decode_html("<p>nikel</p>".encode("utf-16"))


def test_a_page_without_text_is_an_error_that_names_it() -> None:
    with pytest.raises(EmptyInput, match=r"kosong\.html"):
        read_html(b"<html><body></body></html>", source="kosong.html", sha256="0" * 64)


SPAM = (
    "<p>"
    + "Situs slot gacor maxwin dengan rtp live dan bonus new member, daftar slot88 dan togel di link alternatif. " * 4
)
VERDICTS = [
    (PAGE, "news"),
    (f"<html><head><title>Gubernur Tandatangani MoU</title></head><body><article>{SPAM}</article></body></html>", "spam"),
    ("<html><head><title>Halaman tidak ditemukan</title></head><body><h1>404</h1><p>Maaf.</p></body></html>", "soft404"),
    ("<html><head><title>contoh.id</title></head><body><p>This domain is for sale! Buy this domain.</p></body></html>", "parked"),
    (
        "<html><head><title>Polisi Gerebek Judi Online</title></head><body><article><p>" + MORE * 3
        + "</p><p>Polres menyita telepon yang dipakai mengelola situs judi online dan togel di wilayah kota.</p></article></body></html>",
        "news",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "kind"), VERDICTS, ids=lambda value: value[:12])
def test_verdicts(markup: str, kind: str) -> None:
    assert read_article(markup.encode()).verdict.kind == kind


@given(st.binary(max_size=600))
@settings(deadline=None)
def test_any_bytes_can_be_looked_at(data: bytes) -> None:
    read_article(data, "https://contoh.go.id/a")


def test_what_is_no_news_is_told_as_such() -> None:
    from extract.run import extract

    markup = next(markup for markup, kind in VERDICTS if kind == "spam")
    document = read_html(markup.encode(), source="a.html", sha256="0" * 64)
    assert document.web is not None
    assert document.web.verdict == "spam"
    assert extract(document).document.kind == "other"
