"""Papers of other pairs told behind the first, a sentence each."""

from __future__ import annotations

import pytest

from extract.news.read import read_news
from ingest.types import Document, Page

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")

MADIUN, NGAWI = "Pemerintah Kota Madiun", "Pemerintah Kabupaten Ngawi"
FIRST = (
    "MADIUN – Wali Kota Madiun dan Bupati Ngawi menandatangani nota kesepakatan kerja sama daerah, Senin (4/3/2024). "
)


def read(text: str) -> list[tuple[str, set[str], set[str]]]:
    """Form, parties and sectors of each agreement behind the first."""
    rows = read_news(Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), None)).agreements
    return [(row.form, {p.name.value for p in row.parties}, {s.value for s in row.sectors}) for row in rows[1:]]


PKS = "perjanjian_kerja_sama"
SEQUELS: list[tuple[str, list[tuple[str, set[str], set[str]]]]] = [
    # Departments of both sign what carries out the first paper; the verb is told once.
    (
        FIRST + "Dinas Lingkungan Hidup kedua daerah meneken PKS pengelolaan sampah. Lalu Dinas Perhubungan kedua daerah tentang trayek angkutan "
        "pelajar.",
        [(PKS, {MADIUN, NGAWI}, {"lingkungan hidup"}), (PKS, {MADIUN, NGAWI}, {"perhubungan"})],
    ),
    # Hospitals sign for themselves.
    (
        FIRST + "Dinas Perhubungan kedua daerah meneken PKS angkutan. Terakhir RSUD Kota Madiun dan RSUD dr. Budi Ngawi dalam hal rujukan pasien.",
        [(PKS, {MADIUN, NGAWI}, {"perhubungan"}), (PKS, {"RSUD Kota Madiun", "RSUD dr. Budi Ngawi"}, {"kesehatan"})],
    ),
    # Another pair, without us.
    (
        FIRST + "Pemkab Magetan dan Pemkab Ponorogo menandatangani PKS pengelolaan irigasi.",
        [(PKS, {"Pemerintah Kabupaten Magetan", "Pemerintah Kabupaten Ponorogo"}, {"pekerjaan umum dan penataan ruang"})],
    ),
    # The same department of each, one pair behind another; a list of departments of both.
    (
        FIRST + "Setelah itu kepala dinas meneken PKS. Antara lain Dinas Pariwisata Madiun dan Dinas Pariwisata Ngawi; Dinas Pertanian Madiun dan "
        "Dinas Pertanian Ngawi.",
        [(PKS, {MADIUN, NGAWI}, {"pariwisata"}), (PKS, {MADIUN, NGAWI}, {"pertanian"})],
    ),
    (
        FIRST + "Lalu diteken PKS antara OPD Kota Madiun dan Kabupaten Ngawi, yaitu dinas pariwisata, dinas kesehatan, serta dinas perhubungan.",
        [(PKS, {MADIUN, NGAWI}, {"pariwisata", "kesehatan", "perhubungan"})],
    ),
    # Papers that followed, told by what pairs agree on.
    (
        FIRST + "Nota itu langsung diikuti perjanjian kerja sama. Kabupaten Magetan dan Kabupaten Ponorogo menyepakati terminal angkutan barang.",
        [(PKS, {"Pemerintah Kabupaten Magetan", "Pemerintah Kabupaten Ponorogo"}, {"perhubungan"})],
    ),
    # We sign it, as the first did.
    (
        FIRST + "Wali Kota masih meneken dua naskah lagi. Dengan Universitas Sari disepakati pengolahan limbah hotel.",
        [("nota_kesepakatan", {MADIUN, "Universitas Sari"}, {"lingkungan hidup"})],
    ),
    # Departments with parts of the school that signed the frame; "rektor" alone is that of the school.
    (
        "MADIUN – Wali Kota Madiun dan Rektor Universitas Sari Madiun menandatangani nota kesepakatan pendidikan, Senin (4/3/2024). Dinas Kesehatan dengan "
        "Fakultas Kedokteran meneken PKS praktik dokter muda. Lalu Dinas Perpustakaan dengan Program Studi Ilmu Perpustakaan tentang akreditasi "
        "perpustakaan.",
        [
            (PKS, {MADIUN, "Universitas Sari Madiun"}, {"kesehatan"}),
            (PKS, {MADIUN, "Universitas Sari Madiun"}, {"perpustakaan"}),
        ],
    ),
    (
        "MADIUN – Wali Kota Madiun dan Rektor Universitas Sari Madiun menandatangani nota kesepakatan pendidikan, Senin (4/3/2024). Dilakukan pula "
        "penandatanganan PKS antara Direktur RSUD dr. Budi Madiun dengan rektor tentang pendirian fakultas kedokteran.",
        [(PKS, {"RSUD dr. Budi Madiun", "Universitas Sari Madiun"}, {"pendidikan"})],
    ),
    # What somebody says or does on the day is no paper, nor is the first one told again.
    (FIRST + "Kepala Bappeda Madiun dan Kepala Dinas Kesehatan Ngawi berharap layanan kesehatan membaik.", []),
    (FIRST + "Wali Kota Madiun dan Bupati Ngawi menandatangani nota itu untuk menjaga pasokan beras.", []),
    (FIRST + "Pada 2019 Pemkab Magetan dan Pemkab Ponorogo menandatangani PKS pengelolaan irigasi.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEQUELS, ids=range(len(SEQUELS)))
def test_sequels(text: str, expected: list[tuple[str, set[str], set[str]]]) -> None:
    assert read(text) == expected
