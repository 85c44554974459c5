"""Text files, Word files, and what crosses the border of a worker."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import codec, wire
from ingest.book import open_book
from ingest.cache import PageCache
from ingest.docx_file import read_docx
from ingest.errors import CorruptInput, EmptyInput, InputTooLarge, SepakatError
from ingest.plain import read_text, tidy
from ingest.settings import Settings
from ingest.types import Document, Grade, Method, Page, Quality, Reading, WebInfo, Word
from tests.ingest import files

SENTENCE = "Pada hari ini Senin tanggal dua bulan Mei, para pihak sepakat: “kerja sama” – daerah"

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_text_in_any_encoding(encoding: str) -> None:
    pages, warnings = read_text((SENTENCE + "\n" * 2 + SENTENCE).encode(encoding))
    assert pages[0].text.split("\n")[0] == SENTENCE
    assert bool(warnings) is (encoding == "cp1252")


def test_form_feeds_part_pages() -> None:
    pages, _ = read_text(b"satu\r\n\fdua\f")
    assert [(page.number, page.text) for page in pages] == [(1, "satu"), (2, "dua")]


@pytest.mark.parametrize(("data", "what"), [(b"halo\f" * 3001, "halaman"), (b"a" * 10_000_001, "huruf")])
def test_text_that_is_no_document(data: bytes, what: str, tmp_path: Path) -> None:
    with pytest.raises(InputTooLarge, match=what):
        open_book(data, "a.txt", "0" * 64, Settings(data=tmp_path, database=""))


def test_text_without_text() -> None:
    with pytest.raises(EmptyInput):
        read_text(b" \n\f \n")


@given(st.text())
def test_tidy_twice_is_tidy_once(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_word_paragraphs_and_tables_stand_in_order() -> None:
    pages, _ = read_docx(
        files.docx("Pasal 1", "Para pihak sepakat.", table=[["No", "Nilai"], ["1", "Rp 5"]], header="KOP")
    )
    (page,) = pages
    assert page.text == "Pasal 1\nPara pihak sepakat.\nNo\tNilai\n1\tRp 5\nKOP"
    assert [page.text[a:b] for a, b in page.furniture] == ["KOP"]


def test_a_table_in_a_table_is_read_once_however_deep() -> None:
    import docx

    document = docx.Document()
    holder = document.add_table(1, 1).cell(0, 0)
    for _ in range(40):
        holder.paragraphs[0].text = "luar"
        holder = holder.add_table(1, 1).cell(0, 0)
    holder.paragraphs[0].text = "dalam"
    pages, _ = read_docx(saved(document))
    assert pages[0].text == "luar " * 40 + "dalam"


def test_word_that_is_none() -> None:
    with pytest.raises(CorruptInput):
        read_docx(b"PK\x03\x04 word/document.xml")
    with pytest.raises(EmptyInput):
        read_docx(files.docx())


def test_a_word_bomb() -> None:
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(30_000_000))
    with pytest.raises(InputTooLarge):
        read_docx(out.getvalue())


PAGE = Page(
    3,
    "NOMOR : 1/KB",
    595.2,
    841.9,
    (Word(0, 5, (1.0, 2.0, 3.0, 2.0, 3.0, 4.0, 1.0, 4.0), 0.91), Word(8, 12, (0.0,) * 8)),
    Method.OCR,
    90,
    Quality(Grade.FAIR, 0.7, 0.9, ("sebab",)),
    (Reading(0, 12, "NOMOR: 1/KB", 0.97),),
    ((0, 5),),
)


def test_documents_cross_the_border_unchanged() -> None:
    web = WebInfo(url="https://x.go.id/a", site="x")
    document = Document("a", "0" * 64, "text/html", (PAGE,), "Judul", "2024-02-28", ("id", "en"), ("w",), web)
    assert codec.document_from_plain(json.loads(json.dumps(codec.document_to_plain(document)))) == document


def test_errors_cross_the_border_unchanged() -> None:
    error = CorruptInput("rusak", subject="a.pdf")
    again = codec.error_from_plain(codec.error_to_plain(error))
    assert (type(again), str(again)) == (CorruptInput, str(error))
    assert isinstance(again, SepakatError)


@given(st.lists(st.dictionaries(st.text(max_size=5), st.text(max_size=20), max_size=3), max_size=5), st.integers(1, 7))
def test_messages_come_out_of_any_pieces(messages: list[dict[str, str]], size: int) -> None:
    stream = b"".join(wire.pack(message) for message in messages)
    inbox, found = wire.Inbox(), []
    for start in range(0, len(stream), size):
        found += inbox.feed(stream[start : start + size])
    assert found == [json.loads(json.dumps(m).encode("utf-8", "replace")) for m in messages]


def test_nonsense_from_a_worker_is_refused() -> None:
    with pytest.raises(ValueError, match="not a message"):
        wire.Inbox().feed(b"\xff" * 20)


def test_the_cache_keeps_good_pages_of_older_settings_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = PageCache(tmp_path)
    good = Page(1, "baik", quality=Quality(Grade.GOOD))
    poor = Page(1, "buruk", quality=Quality(Grade.POOR))
    cache.put("aa1", good)
    cache.put("bb2", poor)
    assert (cache.get("aa1"), cache.get("bb2")) == (good, poor)
    monkeypatch.setattr("ingest.cache.READING", 99)
    assert (cache.get("aa1"), cache.get("bb2")) == (good, None)


def test_a_broken_cache_file_is_no_page(tmp_path: Path) -> None:
    cache = PageCache(tmp_path)
    cache.put("aa1", PAGE)
    (tmp_path / "pages" / "aa" / "aa1.json.gz").write_bytes(b"rusak")
    assert cache.get("aa1") is None
    assert cache.get("cc3") is None
