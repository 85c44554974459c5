"""When a page was published: metadata, then address, then the stamp beside the headline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from ingest.published import find_published, parse_stamp

STAMPS = [
    ("2018-02-21T08:00:00+08:00", "2018-02-21"),
    ("2018-02-21T23:30:00Z", "2018-02-22"),  # already the next day in Indonesia
    ("2018-02-21 08:00:00", "2018-02-21"),
    ("Rabu, 21 Februari 2018 | 10:00 WITA", "2018-02-21"),
    ("21 Pebruari 2018", "2018-02-21"),
    ("03 Nop 2020", "2020-11-03"),
    ("3 Agt 2020 - 07:00", "2020-08-03"),
    ("17/08/2021", "2021-08-17"),
    ("17-08-2021 10:11", "2021-08-17"),
    ("May 22, 2025", "2025-05-22"),
    ("Diposting oleh Admin pada Jum'at, 5 Mei 2023", "2023-05-05"),
    ("0000-00-00 00:00:00", None),
    ("1970-01-01T00:00:00Z", None),
    ("31 Februari 2020", None),
    ("baru saja", None),
    ("12 orang hadir 2019", None),
]


@pytest.mark.parametrize(("raw", "day"), STAMPS, ids=lambda value: value if isinstance(value, str) else "")
def test_stamps(raw: str, day: str | None) -> None:
    found = parse_stamp(raw)
    assert (found.isoformat() if found else None) == day


def _find(markup: str, url: str | None = None) -> tuple[str, str] | None:
    found = find_published(html.document_fromstring(markup), url)
    return (found.day, found.origin) if found else None


RELATED = "<div class='berita-terkait'><span class='date'>1 Januari 2024</span></div>"


def test_metadata_wins() -> None:
    head = "<meta property='article:published_time' content='2018-02-21T10:00:00+08:00'>"
    assert _find(f"<html><head>{head}</head><body>{RELATED}<p>x</p></body></html>") == ("2018-02-21", "metadata")


def test_json_ld_graph() -> None:
    ld = '{"@graph": [{"@type": "NewsArticle", "datePublished": "2020-03-12T09:00:00+07:00"}]}'
    markup = f"<html><head><script type='application/ld+json'>{ld}</script></head><body>x</body></html>"
    assert _find(markup) == ("2020-03-12", "metadata")


def test_address_before_other_text() -> None:
    assert _find("<html><body><p>x</p></body></html>", "https://a.go.id/2019/09/26/rakor/") == ("2019-09-26", "url")


def test_stamp_beside_headline_never_that_of_related_links() -> None:
    body = f"{RELATED}<h1>Rakor Kerja Sama Daerah</h1><div>Kamis, 4 Juli 2019 | Admin</div><p>Isi.</p>"
    assert _find(f"<html><body>{body}</body></html>") == ("2019-07-04", "text")


def test_only_related_dates_is_no_date() -> None:
    assert _find(f"<html><body><p>Isi.</p>{RELATED}</body></html>") is None


@given(st.text(max_size=200))
def test_never_raises(text: str) -> None:
    parse_stamp(text)
