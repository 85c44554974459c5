"""What sites say about their articles, read from real shapes of answers; which addresses may be asked."""

from __future__ import annotations

import gzip
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.crawl.found import Entry, NotUnderstood, feed, sitemap, unpacked, wordpress
from ingest.crawl.guard import is_private, refusal
from ingest.crawl.links import is_part, links, next_part, one_article, own_address, tree_of
from ingest.crawl.robots import read_robots
from ingest.joined import join, split
from ingest.sources import Source

BASE = "https://contoh.go.id/berita/"

FEEDS = [
    (
        "<rss version='2.0'><channel><link>https://contoh.go.id</link><item><title>A</title>"
        "<link>\n https://contoh.go.id/a \n</link><pubDate>Wed, 21 Feb 2018 23:30:00 +0000</pubDate></item></channel></rss>",
        [Entry("https://contoh.go.id/a", "2018-02-22")],
    ),
    (
        "<rss><channel><item><guid isPermaLink='true'>https://contoh.go.id/b</guid></item>"
        "<item><guid isPermaLink='false'>urn:1</guid></item></channel></rss>",
        [Entry("https://contoh.go.id/b")],
    ),
    (
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link rel='self' href='/x'/><link rel='alternate' href='/c'/>"
        "<published>2024-03-12T07:15:00+08:00</published></entry></feed>",
        [Entry("https://contoh.go.id/c", "2024-03-12")],
    ),
    (
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' "
        "xmlns:dc='http://purl.org/dc/elements/1.1/'><item><link>https://contoh.go.id/d</link><dc:date>2019-07-04</dc:date></item></rdf:RDF>",
        [Entry("https://contoh.go.id/d", "2019-07-04")],
    ),
    ("<rss><channel><item><link>https://contoh.go.id/e&b</link></item></channel>", [Entry("https://contoh.go.id/e")]),
]


@pytest.mark.parametrize(("text", "expected"), FEEDS, ids=["rss", "guid", "atom", "rdf", "broken"])
def test_feeds(text: str, expected: list[Entry]) -> None:
    found = feed(text.encode(), BASE, 8)
    assert [entry.address[:22] for entry in found] == [entry.address for entry in expected]
    assert [entry.published for entry in found] == [entry.published for entry in expected]


@pytest.mark.parametrize("body", [b"", b"<html><body>x</body></html>", b"{}", b"\xff\xfe\x00", b"<rs"])
def test_what_is_no_list_says_so(body: bytes) -> None:
    with pytest.raises(NotUnderstood):
        feed(body, BASE, 7)
    with pytest.raises(NotUnderstood):
        sitemap(body, BASE, 7, 1000)
    with pytest.raises(NotUnderstood):
        wordpress(body, 7)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_list_or_not_understood(body: bytes) -> None:
    for read in (lambda: feed(body, BASE, 7), lambda: sitemap(body, BASE, 7, 1000), lambda: wordpress(body, 7)):
        try:
            read()
        except NotUnderstood:
            continue


def test_wordpress_moments_are_utc() -> None:
    body = b'[{"id":1,"link":"https://a.go.id/x","date_gmt":"2021-03-08T16:10:00","modified_gmt":"2021-03-09T01:00:00"},{"id":2},7]'
    assert wordpress(body, 8) == (Entry("https://a.go.id/x", "2021-03-09", "2021-03-09T01:00:00"),)
    with pytest.raises(NotUnderstood):
        wordpress(b'{"code":"rest_forbidden"}', 8)


def test_a_sitemap_index_and_its_maps() -> None:
    index = sitemap(
        b"<sitemapindex><sitemap><loc>/a.xml</loc><lastmod>2024-01-01</lastmod></sitemap></sitemapindex>", BASE, 7, 1000
    )
    assert index.children == (Entry("https://contoh.go.id/a.xml", None, "2024-01-01"),)
    news = (
        b"<urlset xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>https://contoh.go.id/x</loc>"
        b"<n:news><n:publication_date>2024-05-06T08:00:00+07:00</n:publication_date></n:news></url></urlset>"
    )
    assert sitemap(gzip.compress(news), BASE, 7, 1000).entries == (Entry("https://contoh.go.id/x", "2024-05-06"),)


def test_a_gzip_bomb_stops_at_the_limit() -> None:
    with pytest.raises(NotUnderstood, match="byte"):
        unpacked(gzip.compress(b" " * 1_000_000), 1000)
    with pytest.raises(NotUnderstood, match="rusak"):
        unpacked(b"\x1f\x8b\x08rusak-rusak-rusak", 1000)


def test_entities_are_not_expanded() -> None:
    lines = ['<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">']
    lines += [f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(8)]
    body = "\n".join(lines) + "]><rss><channel><item><link>https://contoh.go.id/&i;</link></item></channel></rss>"
    assert all(len(entry.address) < 1000 for entry in feed(body.encode(), BASE, 7))


def test_a_file_named_by_an_entity_is_not_read() -> None:
    body = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><link>https://contoh.go.id/&a;</link></item></channel></rss>'
    assert all("root" not in entry.address for entry in feed(body, BASE, 7))


SOURCE = Source("contoh", "https://www.contoh.go.id", re.compile("^/berita/"), ())
REFUSALS = [
    ("https://contoh.go.id/berita/x", None),
    ("http://m.contoh.go.id/berita/x", None),
    ("https://contoh.go.id.jahat.example/berita/x", "situs lain"),
    ("https://contoh.go.id:8443/berita/x", "situs lain"),
    ("https://user@contoh.go.id/berita/x", "nama pengguna"),
    ("ftp://contoh.go.id/berita/x", "bukan alamat http"),
    ("file:///etc/passwd", "bukan alamat http"),
    ("https://[rusak/berita", "alamat rusak"),
    ("http://169.254.169.254/latest/", "situs lain"),
]


@pytest.mark.parametrize(("address", "reason"), REFUSALS, ids=lambda value: value if isinstance(value, str) else "")
def test_which_addresses_may_be_asked(address: str, reason: str | None) -> None:
    said = refusal(address, SOURCE)
    assert said is None if reason is None else said is not None and reason in said


def test_a_source_in_a_private_network_needs_permission() -> None:
    for host in ("127.0.0.1", "10.1.2.3", "192.168.0.9", "[::1]", "localhost", "server.internal"):
        source = Source("dalam", f"http://{host}", re.compile("."), ())
        assert "jaringan pribadi" in (refusal(f"http://{host}/x", source) or ""), host


NUMBERS = [
    ("8.8.8.8", False), ("36.66.1.1", False), ("10.0.0.1", True), ("172.16.3.4", True), ("192.168.1.1", True),
    ("127.0.0.53", True), ("169.254.169.254", True), ("100.64.0.1", True), ("0.0.0.0", True), ("224.0.0.1", True),
    ("::1", True), ("fe80::1%eth0", True), ("fd00::1", True), ("::ffff:192.168.1.1", True), ("2404:6800::1", False),
]  # fmt: skip


@pytest.mark.parametrize(("number", "private"), NUMBERS)
def test_private_numbers(number: str, private: bool) -> None:
    assert is_private(number) is private


def test_robots() -> None:
    rules = read_robots(
        200, b"User-agent: *\nDisallow: /\nUser-agent: SepakatBot\nDisallow: /admin\nCrawl-delay: 900\n"
    )
    assert rules.allows("https://a.go.id/berita/x")
    assert not rules.allows("https://a.go.id/admin/x")
    assert rules.delay == 120
    assert read_robots(404, b"").allows("https://a.go.id/x")
    assert not read_robots(503, b"").allows("https://a.go.id/x")
    assert read_robots(200, b"<!doctype html><title>Beranda</title>\x00\xff").allows("https://a.go.id/x")


def test_links_of_a_broken_page() -> None:
    tree = tree_of(
        b"<div><a href=/a>x<a href='b c'>y</div><a href='http://[x'><a href='mailto:a@b'><a href=''><a href=/a#k>", None
    )
    assert links(tree, BASE) == ("https://contoh.go.id/a", "https://contoh.go.id/berita/b c", BASE)
    assert links(tree_of(b"", None), BASE) == ()


PARTS = [
    ("https://a.go.id/x/2", True), ("https://a.go.id/x?page=2", True), ("https://a.go.id/x/page/2", True),
    ("https://a.go.id/x/3", False), ("https://a.go.id/x?page=3", False), ("https://a.go.id/x?start=2", False),
    ("https://a.go.id/x/comment-page-2", False), ("https://a.go.id/y/2", False), ("https://b.go.id/x/2", False),
]  # fmt: skip


@pytest.mark.parametrize(("address", "part"), PARTS)
def test_pages_of_one_article(address: str, part: bool) -> None:
    assert is_part(address, "https://a.go.id/x", 2) is part


def test_the_next_page_keeps_the_parameters_of_its_article() -> None:
    tree = tree_of(b"<a href='?id=9&page=2'>2</a><a href='?id=8&page=3'>3</a>", None)
    assert (
        next_part(tree, "https://a.go.id/b.php?id=9", "https://a.go.id/b.php?id=9", 2)
        == "https://a.go.id/b.php?id=9&page=2"
    )
    assert next_part(tree, "https://a.go.id/b.php?id=9", "https://a.go.id/b.php?id=9", 3) is None


OWN = [
    ("https://a.go.id/?p=12", "https://a.go.id/pemkab-teken-kerja-sama", True),
    ("https://a.go.id/berita/123456/judul-baru", "https://a.go.id/berita/123456/judul-lama", True),
    ("https://a.go.id/berita/kerja-sama-satu", "https://a.go.id/berita/kerja-sama-dua", False),
    ("https://a.go.id/berita/kerja-sama-satu", "https://a.go.id/", False),
    ("https://a.go.id/berita/kerja-sama-satu", "https://b.go.id/berita/kerja-sama-satu", False),
]


@pytest.mark.parametrize(("address", "own", "same"), OWN)
def test_a_page_that_calls_another_address_its_own(address: str, own: str, same: bool) -> None:
    assert one_article(address, own) is same


def test_own_address() -> None:
    assert own_address(tree_of(b"<link rel=canonical href='/x'>", None), BASE) == "https://contoh.go.id/x"
    assert own_address(tree_of(b"<p>x", None), BASE) is None


@given(st.lists(st.tuples(st.text(max_size=20), st.binary(max_size=40)), min_size=1, max_size=4))
def test_joined_pages_part_again(pages: list[tuple[str, bytes]]) -> None:
    assert split(join(pages)) == [body for _, body in pages]
