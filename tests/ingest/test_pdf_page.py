"""Words of born-digital pages stand where they are printed, however the page is turned or cropped; forms are read."""

from __future__ import annotations

import io

import numpy as np
import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.page import layer_text
from ingest.pdf import Pdf

LINES = ("NOMOR : 1/KB/2024", "Pada hari ini Rabu tanggal dua", "para pihak sepakat bekerja sama")


def printed(angle: int, rotation: int, crop: tuple[int, int, int, int] | None) -> bytes:
    """Three lines drawn at an angle on a page that is itself rotated and cropped."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 800))
    canvas.translate(300, 400)
    canvas.rotate(angle)
    canvas.setFont("Helvetica", 12)
    for index, line in enumerate(LINES):
        canvas.drawString(-150, 60 - 20 * index, line)
    canvas.save()
    turned = io.BytesIO()
    with pikepdf.open(out) as document:
        document.pages[0].Rotate = rotation
        if crop:
            document.pages[0].CropBox = pikepdf.Array(crop)
        document.save(turned)
    return turned.getvalue()


@pytest.mark.parametrize("crop", [None, (50, 60, 580, 790)], ids=["whole", "cropped"])
@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_boxes_hold_their_words(angle: int, rotation: int, crop: tuple[int, int, int, int] | None) -> None:
    page = Pdf(printed(angle, rotation, crop)).page(0)
    text = layer_text(page)
    assert text.text == "\n".join(LINES)
    picture, scale = page.render(144, 40_000_000)
    ink = np.asarray((picture < 128).all(axis=2))
    total = 0
    for word in text.words:
        xs, ys = [v * scale for v in word.quad[0::2]], [v * scale for v in word.quad[1::2]]
        inside = int(ink[int(min(ys)) : int(max(ys)) + 1, int(min(xs)) : int(max(xs)) + 1].sum())
        assert inside > 20 * len(text.text[word.start : word.end]) or word.end - word.start < 2
        total += inside
    assert total >= 0.97 * int(ink.sum())


def test_the_first_corner_is_the_top_left_of_the_word_as_it_is_read() -> None:
    text = layer_text(Pdf(printed(0, 90, None)).page(0))
    x0, y0, x1, y1 = text.words[0].quad[:4]
    assert text.turn == 90
    assert x0 == pytest.approx(x1, abs=0.1)  # the word runs down the page
    assert y1 > y0


def test_values_of_a_form_are_read() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 800))
    canvas.drawString(72, 700, "Nomor :")
    canvas.acroForm.textfield(value="119/27/KB/2024", x=130, y=690, width=200, height=20, borderWidth=0)
    canvas.save()
    assert "119/27/KB/2024" in layer_text(Pdf(out.getvalue()).page(0)).text


def test_a_note_on_the_page_is_read() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 800))
    canvas.drawString(72, 700, "Nomor :")
    canvas.save()
    with pikepdf.open(out) as document:
        drawn = document.make_stream(b"BT /F1 12 Tf 2 4 Td (415.4/01/PKS) Tj ET")
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        drawn.Type, drawn.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        drawn.BBox, drawn.Resources = [0, 0, 150, 20], pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[130, 690, 280, 710], F=4,
            Contents="415.4/01/PKS", AP=pikepdf.Dictionary(N=drawn),
        )  # fmt: skip
        document.pages[0].Annots = document.make_indirect(pikepdf.Array([document.make_indirect(note)]))
        noted = io.BytesIO()
        document.save(noted)
    assert "415.4/01/PKS" in layer_text(Pdf(noted.getvalue()).page(0)).text


def test_a_page_of_ruled_cells_is_read_row_by_row() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(600, 800))
    canvas.grid([50, 90, 300, 500], [700, 650, 600, 550])
    rows = [("NO", "KEGIATAN", "ANGGARAN"), ("1", "Sosialisasi", "Rp 40.000.000"), ("2", "Pelatihan", "Rp 55.000.000")]
    for row, cells in enumerate(rows):
        for x, cell in zip((55, 95, 305), cells, strict=True):
            canvas.drawString(x, 685 - 50 * row, cell)
    canvas.drawString(95, 622, "bantuan hukum")
    canvas.save()
    assert layer_text(Pdf(out.getvalue()).page(0)).text.split("\n") == [
        "NO\tKEGIATAN\tANGGARAN",
        "1\tSosialisasi bantuan hukum\tRp 40.000.000",
        "2\tPelatihan\tRp 55.000.000",
    ]
