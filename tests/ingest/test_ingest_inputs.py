"""Inputs are found in files, folders and ZIPs; what cannot be had says why and stops nothing."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from ingest import sniff
from ingest.errors import CorruptInput, EncryptedInput, InputError, InputTooLarge
from ingest.inputs import MAX_DEPTH, SKIP_MARK, Input, find_inputs

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n"
HTML = b"<!DOCTYPE html><html><body><p>Berita</p></body></html>"

KINDS = [
    (PDF, sniff.PDF),
    (b"\x00\x00 rubbish \n%PDF-1.7 later", sniff.PDF),
    (HTML, sniff.HTML),
    (b"\xef\xbb\xbf\n <html lang=id>", sniff.HTML),
    (b'<?xml version="1.0"?><!DOCTYPE html><html xmlns="x">', sniff.HTML),
    (b'<?xml version="1.0"?><rss version="2.0">', sniff.TEXT),
    (b"\x89PNG\r\n\x1a\n....", sniff.PNG),
    (b"\xff\xd8\xff\xe0", sniff.JPEG),
    (b"II*\x00", sniff.TIFF),
    (b"MM\x00*", sniff.TIFF),
    (b"PK\x03\x04...word/document.xml", sniff.DOCX),
    (b"PK\x03\x04....surat.pdf", sniff.ZIP),
    (b"PK\x03\x04[Content_Types].xml xl/workbook.xml", None),
    (b"Pada hari ini, Senin", sniff.TEXT),
    ("Pada hari ini".encode("utf-16"), sniff.TEXT),
    ("Pada hari ini, Senin".encode("utf-16-le"), sniff.TEXT),
    (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00", None),
    (b"", None),
]


@pytest.mark.parametrize(("head", "kind"), KINDS, ids=lambda v: repr(v)[:30])
def test_kind_by_content(head: bytes, kind: str | None) -> None:
    assert sniff.media_type(head) == kind


def zip_of(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def sources(path: Path) -> list[str]:
    return [item.source.removeprefix(f"{path}/") for item in find_inputs([path])]


def test_folders_of_any_depth_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b/2.pdf", "b/1.pdf", "a/x/y/z.html", "c.txt", ".hidden/3.pdf", "b/.4.pdf"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(HTML if name.endswith("html") else PDF)
    assert sources(tmp_path) == ["a/x/y/z.html", "b/1.pdf", "b/2.pdf", "c.txt"]


def test_what_is_no_document_is_passed_over_in_folders_but_tried_when_named(tmp_path: Path) -> None:
    for name in ("data.json", "tata.toml", "README.md", "skrip.py", "tabel.csv"):
        (tmp_path / name).write_text("isi\n")
    (tmp_path / "rusak.pdf").write_bytes(b"\x00\x01\x02\x03")
    assert sources(tmp_path) == ["rusak.pdf"]
    assert [item.source for item in find_inputs([tmp_path / "data.json"])] == [str(tmp_path / "data.json")]


def test_a_marked_folder_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.txt").write_text("isi")
    (tmp_path / "gold" / SKIP_MARK).touch()
    assert sources(tmp_path) == []


def test_links_that_lead_back_up_do_not_trap(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "1.pdf").write_bytes(PDF)
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    assert "a/1.pdf" in sources(tmp_path)
    assert len(sources(tmp_path)) < 5


def test_members_of_zips_of_zips(tmp_path: Path) -> None:
    inner = zip_of({"dalam/2.pdf": PDF, "catatan.json": b"{}"})
    path = tmp_path / "kiriman.zip"
    path.write_bytes(zip_of({"1.html": HTML, "lagi.zip": inner, "__MACOSX/._1.html": b"x", "../keluar.pdf": PDF}))
    found = {item.source.removeprefix(f"{path}!"): item for item in find_inputs([path])}
    assert sorted(found) == ["../keluar.pdf", "1.html", "lagi.zip!dalam/2.pdf"]
    assert found["lagi.zip!dalam/2.pdf"].load() == PDF
    assert found["../keluar.pdf"].load() == PDF
    assert not (tmp_path.parent / "keluar.pdf").exists()


def errors(path: Path) -> list[type | None]:
    return [type(item.error) if item.error else None for item in find_inputs([path])]


def test_a_bomb_is_refused_and_its_neighbours_are_read(tmp_path: Path) -> None:
    path = tmp_path / "bom.zip"
    path.write_bytes(zip_of({"bom.txt": bytes(50_000_000), "baik.pdf": PDF}))
    assert errors(path) == [None, InputTooLarge]


def test_a_lying_header_does_not_get_more_than_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = bytearray(zip_of({"a.txt": b"x" * 5_000}))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(signature) + offset
        data[at : at + 4] = (10).to_bytes(4, "little")
    path = tmp_path / "bohong.zip"
    path.write_bytes(bytes(data))
    item = next(find_inputs([path]))
    with pytest.raises(CorruptInput):  # it ends before its checksum fits
        item.load()


def test_zips_nested_too_deeply(tmp_path: Path) -> None:
    data = zip_of({"a.pdf": PDF})
    for depth in range(MAX_DEPTH + 1):
        data = zip_of({f"{depth}.zip": data})
    path = tmp_path / "dalam.zip"
    path.write_bytes(data)
    assert errors(path) == [InputTooLarge]


def test_an_encrypted_member(tmp_path: Path) -> None:
    data = bytearray(zip_of({"rahasia.pdf": PDF}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    path = tmp_path / "kunci.zip"
    path.write_bytes(bytes(data))
    assert errors(path) == [EncryptedInput]


@pytest.mark.parametrize("cut", [30, 60])
def test_a_cut_zip(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "potong.zip"
    path.write_bytes(zip_of({"a.pdf": PDF * 10})[:cut])
    (item,) = find_inputs([path])
    assert isinstance(item.error, CorruptInput)
    assert item.error.subject == str(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name_are_not_passed_for_one(tmp_path: Path) -> None:
    path = tmp_path / "kembar.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for text in ("satu", "dua"):
            archive.writestr("a.txt", text)
    first, second = find_inputs([path])
    assert isinstance(first.error, CorruptInput)
    assert second.load() == b"dua"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (item,) = find_inputs([tmp_path / "tiada.pdf"])
    with pytest.raises(InputError, match=r"tiada\.pdf"):
        item.load()


def test_a_member_that_went_away(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zip_of({"a.pdf": PDF}))
    with pytest.raises(CorruptInput):
        Input("a.zip!b.pdf", path, ("b.pdf",)).load()
