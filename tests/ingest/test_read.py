"""Files of every kind become text, or one clear error each, in worker processes that leave nothing behind."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from ingest import errors
from ingest.errors import SepakatError
from ingest.inputs import find_inputs
from ingest.read import Outcome, Progress, read_bytes, read_many
from ingest.settings import Limits, Settings
from ingest.types import Grade, Method
from tests.ingest import files
from tests.ingest.files import needs_ocr

TEXT = "\n".join([*files.LINES, "- 1 -"])


def children() -> list[int]:
    return [process.pid for process in psutil.Process().children(recursive=True)]


def read(folder: Path, settings: Settings) -> dict[str, Outcome]:
    return {Path(outcome.input.source).name: outcome for outcome in read_many(find_inputs([folder]), settings)}


def test_a_born_digital_file(tmp_path: Path, settings: Settings) -> None:
    path = files.write(tmp_path, "naskah.pdf", files.pdf())
    document = read_bytes(path, "naskah.pdf", settings)
    (page,) = document.pages
    assert page.text == TEXT
    assert (page.method, page.quality.grade, document.warnings) == (Method.TEXT, Grade.GOOD, ())
    assert [page.text[a:b] for a, b in page.furniture] == ["- 1 -"]
    assert all(page.text[w.start : w.end].strip() for w in page.words)
    first = page.words[0]
    assert first.quad[0] == pytest.approx(72, abs=1)
    assert 842 - 760 - 12 < first.quad[1] < 842 - 760


def test_every_kind_and_every_fault_in_one_batch(tmp_path: Path, settings: Settings) -> None:
    good = files.pdf()
    for name, data in {
        "01-baik.pdf": good,
        "02-kosong.pdf": b"",
        "03-nol.pdf": bytes(1000),
        "04-web.pdf": b"<!DOCTYPE html><html><body><p>Halaman tidak ditemukan</p></body></html>",
        "05-terkunci.pdf": files.pdf(encrypt="rahasia"),
        "06-rusak.pdf": b"%PDF-1.4\n" + b"\x00\x01" * 500,
        "07-ekor-hilang.pdf": good[: good.index(b"xref")],
        "08-surat.docx": files.docx("Pada hari ini", table=[["Nama", "Budi"]], header="KOP DINAS"),
        "09-catatan.txt": "Kerja sama “daerah”".encode("cp1252"),
        "10-akhir.pdf": good,
    }.items():
        files.write(tmp_path, name, data)
    found = read(tmp_path, settings)
    assert list(found) == sorted(found)
    errors_of = {name: type(outcome.error) for name, outcome in found.items() if outcome.error}
    assert errors_of == {
        "02-kosong.pdf": errors.EmptyInput,
        "03-nol.pdf": errors.EmptyInput,
        "04-web.pdf": errors.UnknownFormat,
        "05-terkunci.pdf": errors.EncryptedInput,
        "06-rusak.pdf": errors.CorruptInput,
    }
    assert all(outcome.error.subject and outcome.error.hint for outcome in found.values() if outcome.error)
    texts = {name: outcome.document.pages[0].text for name, outcome in found.items() if outcome.document}
    assert texts["01-baik.pdf"] == texts["10-akhir.pdf"] == texts["07-ekor-hilang.pdf"] == TEXT
    assert texts["08-surat.docx"] == "Pada hari ini\nNama\tBudi\nKOP DINAS"
    assert texts["09-catatan.txt"] == "Kerja sama “daerah”"
    assert "rusak" in (found["07-ekor-hilang.pdf"].document or pytest.fail("no document")).warnings[0]
    assert children() == []


def test_a_password_opens(tmp_path: Path, settings: Settings) -> None:
    path = files.write(tmp_path, "terkunci.pdf", files.pdf(encrypt="rahasia"))
    assert read_bytes(path, "x", replace(settings, password="rahasia")).pages[0].text == TEXT
    with pytest.raises(errors.EncryptedInput, match="tidak cocok"):
        read_bytes(path, "x", replace(settings, password="salah"))


def test_rotten_contents_are_not_passed_over_in_silence(tmp_path: Path, settings: Settings) -> None:
    contents = files.stream(b"BT /F1 12 Tf 72 700 Td (NOMOR 1) Tj 0 -20 Td (NOMOR 2) Tj ET " * 40)
    font = b"/Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> >>"
    whole = files.objects(*files.one_page(contents, resources=font))
    path = files.write(tmp_path, "lapuk.pdf", files.rotten(whole))
    try:
        (page,) = read_bytes(path, "lapuk.pdf", settings).pages
    except errors.InputError:
        return  # an error is no silence either
    assert page.quality.grade is Grade.POOR
    assert "tidak lengkap" in page.quality.notes[0]


HOSTILE = {
    "deflate_bomb": files.deflate_bomb,
    "path_flood": files.path_flood,
    "form_that_calls_itself": files.form_that_calls_itself,
    "nested_forms": files.nested_forms,
    "deep_page_tree": files.deep_page_tree,
    "page_tree_loop": files.page_tree_loop,
    "claims_a_million_pages": files.claims_a_million_pages,
    "vast_page": files.vast_page,
    "vast_picture": files.vast_picture,
}


def test_hostile_files_end_within_their_limits_and_leave_nothing(tmp_path: Path, settings: Settings) -> None:
    folder, scratch = tmp_path / "in", tmp_path / "scratch"
    folder.mkdir()
    scratch.mkdir()
    for name, make in HOSTILE.items():
        files.write(folder, f"{name}.{'png' if name == 'vast_picture' else 'pdf'}", make())
    files.write(folder, "z-baik.pdf", files.pdf())
    limits = Limits(memory_bytes=1_000_000_000, cpu_seconds=4, wall_seconds=8, page_seconds=4)
    before = psutil.Process().memory_info().rss
    os.environ["TMPDIR"] = str(scratch)
    try:
        found = read(folder, replace(settings, limits=limits))
    finally:
        del os.environ["TMPDIR"]
    assert len(found) == len(HOSTILE) + 1
    for name, outcome in found.items():
        assert (outcome.document is None) != (outcome.error is None), name
        assert outcome.error is None or isinstance(outcome.error, SepakatError)
    good = found["z-baik.pdf"].document
    assert good is not None
    assert good.pages[0].text == TEXT
    assert isinstance(found["vast_picture.png"].error, errors.InputTooLarge)
    assert children() == []
    assert list(scratch.iterdir()) == []
    assert psutil.Process().memory_info().rss - before < 200_000_000


def test_too_many_pages(tmp_path: Path, settings: Settings) -> None:
    path = files.write(tmp_path, "tebal.pdf", files.pdf(5))
    with pytest.raises(errors.InputTooLarge, match="5 halaman"):
        read_bytes(path, "x", replace(settings, limits=Limits(max_pages=4)))


def test_long_files_are_shared_out_and_come_back_in_order(tmp_path: Path, settings: Settings) -> None:
    files.write(tmp_path, "panjang.pdf", files.pdf(200))
    seen: list[Progress] = []
    (outcome,) = read_many(find_inputs([tmp_path]), settings, seen.append)
    assert outcome.document is not None
    assert [page.number for page in outcome.document.pages] == list(range(1, 201))
    assert all(page.text.endswith(f"- {page.number} -") for page in outcome.document.pages)
    assert (seen[-1].documents, seen[-1].pages, seen[-1].pages_known) == (1, 200, 200)


def test_leaving_in_the_middle_ends_the_workers(tmp_path: Path, settings: Settings) -> None:
    for number in range(5):
        files.write(tmp_path, f"{number}.pdf", files.pdf(3))
    outcomes = read_many(find_inputs([tmp_path]), settings)
    next(outcomes)
    assert children()
    outcomes.close()  # type: ignore[attr-defined]  # it is a generator
    assert children() == []


def test_a_file_that_goes_away_after_it_was_found(tmp_path: Path, settings: Settings) -> None:
    path = files.write(tmp_path, "a.pdf", files.pdf())
    items = list(find_inputs([path]))
    path.unlink()
    (outcome,) = read_many(items, settings)
    assert isinstance(outcome.error, errors.InputError)


@needs_ocr
@pytest.mark.parametrize("turn", [0, 90, 180])
def test_a_scan_turned_any_way(tmp_path: Path, settings: Settings, turn: int) -> None:
    image = files.picture().rotate(-turn, expand=True)
    path = files.write(tmp_path, "pindai.png", files.saved(image, "PNG", dpi=(200, 200)))
    (page,) = read_bytes(path, "x", settings).pages
    assert page.method is Method.OCR
    assert page.rotation == turn
    assert "Pada hari ini, Rabu tanggal delapan belas" in page.text
    assert "Rp 425.000.000" in page.text
    assert any("100.2.2.3/41/KB/IX/2024" in reading.text.replace(" ", "") for reading in page.readings)
    assert all(page.text[r.start : r.end] for r in page.readings)


@needs_ocr
def test_a_tiff_of_several_pages_and_the_cache(tmp_path: Path, settings: Settings) -> None:
    image = files.picture()
    data = files.saved(image, "TIFF", save_all=True, append_images=[image.rotate(2, fillcolor="white")], dpi=(200, 200))
    path = files.write(tmp_path, "pindai.tiff", data)
    settings.data.mkdir()
    first = read_bytes(path, "x", settings)
    assert len(first.pages) == 2
    kept = sorted(settings.cache.rglob("*.json.gz"))
    assert len(kept) == 2
    stamps = [file.stat().st_mtime_ns for file in kept]
    assert read_bytes(path, "x", settings) == first
    assert [file.stat().st_mtime_ns for file in kept] == stamps


@needs_ocr
def test_a_camera_picture_is_turned_as_its_exif_says(tmp_path: Path, settings: Settings) -> None:
    image = files.picture().rotate(90, expand=True)
    exif = image.getexif()
    exif[0x0112] = 6  # the camera was held upright
    path = files.write(tmp_path, "foto.jpg", files.saved(image, "JPEG", exif=exif, quality=90, dpi=(200, 200)))
    (page,) = read_bytes(path, "x", settings).pages
    assert (page.rotation, page.width < page.height) == (0, True)
    assert "KESEPAKATAN BERSAMA" in page.text


def test_without_ocr_a_scan_is_an_error_that_says_so(tmp_path: Path, settings: Settings) -> None:
    path = files.write(tmp_path, "pindai.png", files.saved(files.picture(), "PNG"))
    with pytest.raises(errors.EmptyInput):
        read_bytes(path, "x", replace(settings, ocr="never"))


def test_without_language_data_a_scan_names_what_to_install(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    import numpy as np

    from ingest import ocr
    from ingest.page import read_scan

    monkeypatch.setattr(ocr, "tessdata", lambda: None)
    ocr._engine.cache_clear()
    try:
        with pytest.raises(errors.ToolMissing, match="tesseract-ocr-ind"):
            read_scan(np.asarray(files.picture())[:, :, ::-1].copy(), 200, (595, 842), 1, settings)
    finally:
        ocr._engine.cache_clear()
    assert set(ocr.missing_data()) == {"ind", "eng", "osd"}


def test_without_language_data_born_digital_files_are_read(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    from ingest import ocr
    from ingest.page import read_page
    from ingest.pdf import Pdf

    monkeypatch.setattr(ocr, "tessdata", lambda: None)
    page, _ = read_page(Pdf(files.pdf()).page(0), 1, settings)
    assert page.text == TEXT
