"""What the agreements of an article are about where their own sentence does not tell: scopes, offices, and no more.

The articles are invented.
"""

from __future__ import annotations

import pytest

from extract.news.read import read_news
from extract.news.scope import scopes
from extract.news.text import article_of
from ingest.types import Document, Page

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")

PUPR = "pekerjaan umum dan penataan ruang"
SIGNED = (
    "Bupati Sijunjung dan Rektor Universitas Andalas menandatangani nota kesepahaman di Padang, Kamis (6/10/2022). "
)
BOTH = (
    "PADANG - Bupati Sijunjung menandatangani nota kesepahaman dengan Universitas Andalas dan Universitas Bung Hatta, "
    "Kamis (6/10/2022). "
)
GUESTS = "Turut hadir Kepala Dinas Pariwisata, Kepala Dinas Kesehatan, dan Kepala Dinas Pertanian. "


def told(text: str, title: str | None = None) -> list[set[str]]:
    reading = read_news(Document("uji", "0" * 64, "text/plain", (Page(1, text),), title, None))
    return [{s.value for s in a.sectors} for a in reading.agreements]


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        (
            # what the partner makes is not what is agreed on
            "PADANG - Bupati Sijunjung menandatangani nota kesepahaman dengan Direktur PT Nagari Karya, pengembang "
            "aplikasi Ngojolin, Kamis (6/10/2022). Kerja sama itu mencakup pariwisata.",
            {"pariwisata"},
        ),
        (
            "PADANG - " + SIGNED + "Lingkupnya diperluas menjadi pariwisata dan kesehatan.",
            {"pariwisata", "kesehatan"},
        ),
        (
            # the sentences behind go on with the scope
            "PADANG - " + SIGNED + "Acara berjalan lancar. Bupati memuji rektor. Tamu pulang sore. "
            "Kerja sama itu mencakup berbagai bidang. Di antaranya pariwisata dan kesehatan. "
            "Selain itu juga bidang perikanan. Rektor lalu bicara tentang pendidikan.",
            {"pariwisata", "kesehatan", "kelautan dan perikanan"},
        ),
        (
            # the scope is a list, one field a line
            "PADANG - " + SIGNED + "\n\nRuang lingkup nota kesepahaman itu meliputi:\n"
            "a. Pengembangan pariwisata\nb. Ketahanan pangan\nc. Infrastruktur jalan\n\nBupati lalu pulang.",
            {"pariwisata", "pangan", PUPR},
        ),
        (
            # a field that is often the means of another is one of its own in a list
            "PADANG - " + SIGNED + "Kerja sama ini meliputi pariwisata, infrastruktur, dan kesehatan.",
            {"pariwisata", PUPR, "kesehatan"},
        ),
        (
            # what the sentence before told is what is signed
            "PADANG - Sijunjung ingin maju. Mutu kesehatan terus dibangun bupati. Hal itu ditandai dengan penandatanganan nota "
            "kesepahaman antara Pemkab Sijunjung dengan Universitas Andalas, Kamis (6/10/2022).",
            {"kesehatan"},
        ),
        (
            # one field for many
            "PADANG - Pemkab Sijunjung dan Universitas Andalas menandatangani nota kesepahaman peningkatan sumber daya manusia, "
            "Kamis (6/10/2022). Salah satunya bea siswa bagi anak nagari.",
            {"pendidikan"},
        ),
        (
            # a university's name is no subject
            "PADANG - Bupati Sijunjung dan Rektor Universitas Pertanian Bogor menandatangani nota kesepahaman, Kamis (6/10/2022).",
            set(),
        ),
        (
            "PADANG - " + SIGNED + "Termasuk pula di dalamnya pendampingan petani dan nelayan.",
            {"pertanian", "kelautan dan perikanan"},
        ),
        (
            "PADANG - " + SIGNED + "Rektor lega. Isi nota itu meliputi dampak lingkungan dan pelatihan tenaga kerja.",
            {"lingkungan hidup", "tenaga kerja"},
        ),
        # a topic is told before it is called one
        ("PADANG - Pariwisata menjadi fokus kerja sama kedua pihak. " + SIGNED, {"pariwisata"}),
        # a loan is about what it pays for
        (
            "PADANG - Bupati Sijunjung meneken perjanjian pinjaman daerah dengan Bank Nagari, Kamis (6/10/2022). "
            "Pinjaman itu dipakai untuk gedung rawat inap rumah sakit.",
            {"penunjang/lainnya", "kesehatan"},
        ),
        # the departments are who works, not what about; what goes on is no road
        ("PADANG - " + SIGNED + "Kerja sama ini mencakup tugas semua organisasi perangkat daerah.", set()),
        ("PADANG - " + SIGNED + "Kerja sama ini mencakup semua yang sudah jalan di lapangan.", set()),
        # guests tell nothing, nor do words that hold for every agreement of governments
        ("PADANG - " + SIGNED + GUESTS, set()),
        ("PADANG - " + SIGNED + "Kerja sama ini meliputi penyelenggaraan pemerintahan dan pelayanan publik.", set()),
        # whom one works with is not what about
        ("PADANG - " + SIGNED + "Bupati memang gencar bekerja sama dengan perguruan tinggi.", set()),
        # nor is the event at which one signs
        (
            "PADANG - Bupati Sijunjung dan Rektor Universitas Andalas menandatangani nota kesepahaman pada pembukaan "
            "Festival Wisata Danau, Kamis (6/10/2022).",
            set(),
        ),
    ],
)  # fmt: skip
def test_scope_of_one(text: str, sectors: set[str]) -> None:
    assert told(text) == [sectors]


def test_scope_for_all() -> None:
    assert told(BOTH + "Kerja sama ini meliputi pariwisata dan kesehatan.") == [{"pariwisata", "kesehatan"}] * 2


def test_scope_of_each() -> None:
    text = BOTH + "Dengan Universitas Andalas kerja sama di bidang kesehatan hewan. "
    assert told(text + "Universitas Bung Hatta bekerja sama di bidang perikanan.") == [
        {"pertanian"},
        {"kelautan dan perikanan"},
    ]


def test_a_general_subject_is_no_reason_to_look_around() -> None:
    text = "PADANG - Bupati Sijunjung menandatangani nota kesepahaman dengan Universitas Andalas tentang pelayanan publik, "
    assert told(text + "Kamis (6/10/2022). Rektor menyerahkan bantuan kepada petani dan nelayan.") == [set()]


def test_kind_of_the_partner_tells_nothing() -> None:
    assert told(BOTH + "Rektor senang.", "Sijunjung Gandeng Dua Perguruan Tinggi") == [set(), set()]


def test_office_that_signs() -> None:
    text = (
        "PADANG - Universitas Andalas menandatangani nota kesepahaman dengan Dinas Perikanan Kabupaten Sijunjung, "
        "Kamis (6/10/2022). Rektor senang."
    )
    assert told(text) == [{"kelautan dan perikanan"}]


def test_more_than_eight_fields() -> None:
    fields = (
        "pendidikan, kesehatan, sosial, pangan, pertanahan, perhubungan, pariwisata, pertanian, kehutanan, dan energi"
    )
    assert len(told("PADANG - " + SIGNED + f"Kerja sama ini meliputi bidang {fields}.")[0]) == 10


@pytest.mark.parametrize(
    "text", ["", ":", "meliputi:", "Ruang lingkup meliputi:\n", "meliputi:\n- \n-", "Di antaranya. " * 50]
)
def test_scopes_of_anything(text: str) -> None:
    article = article_of(Document("uji", "0" * 64, "text/plain", (Page(1, text),), None, None))
    assert all(start <= end for group in scopes(article) for start, end in group)
