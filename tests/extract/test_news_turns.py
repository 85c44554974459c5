"""Papers told by turns, each sentence or day with one partner and without a verb of signing.

The articles are invented; the habits of wording are those of the regional press.
"""

from __future__ import annotations

import pytest

from extract.news.read import read_news
from ingest.types import Document, Page

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")

SOPPENG, BLITAR = "Pemerintah Kabupaten Soppeng", "Pemerintah Kota Blitar"
KARYA, SINAR = "Universitas Karya Bakti", "PT Sinar Teluk"


def read(text: str) -> list[tuple[str | None, list[str]]]:
    """The form of each agreement and the sorted names of its parties."""
    document = Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), None)
    return [(row.form, sorted(p.name.value for p in row.parties)) for row in read_news(document).agreements]


TURNS = [
    # "Satu, … Satu lagi …": what the second is about no field knows.
    (
        "WATANSOPPENG – Rapat pagi molor, Bupati Soppeng Andi Rahmat Hidayat baru tiba pukul sepuluh. Ia meneken dua dokumen, Senin (4/3/2024).\n\n"
        "Satu, nota kesepakatan bersama Kejaksaan Negeri Soppeng perihal pendampingan hukum. Satu lagi perjanjian kerja sama dengan Universitas "
        "Karya Bakti tentang penulisan silsilah.",
        [("nota_kesepakatan", ["Kejaksaan Negeri Soppeng", SOPPENG]), ("perjanjian_kerja_sama", [SOPPENG, KARYA])],
    ),
    # A day for each neighbour, told before any word of signing.
    (
        "Pemkab Soppeng mengumpulkan kesepakatan irigasi dari hulu sampai hilir. Senin (4/3) dengan Kabupaten Bone, esoknya dengan Kabupaten Barru, "
        "lalu Rabu (6/3) bersama Kabupaten Wajo.\n\nKetiganya mengatur giliran air. Camat Lalabata, saksi penandatanganan di Sengkang, lega. Bupati "
        "Sidenreng Rappang kabarnya tertarik.",
        [
            ("kesepakatan_bersama", ["Pemerintah Kabupaten Bone", SOPPENG]),
            ("kesepakatan_bersama", ["Pemerintah Kabupaten Barru", SOPPENG]),
            ("kesepakatan_bersama", [SOPPENG, "Pemerintah Kabupaten Wajo"]),
        ],
    ),
    # Those who came are called by their posts.
    (
        "Tamu Balai Kota Blitar, Rabu (6/3/2024), ialah Rektor Universitas Karya Bakti dan Kepala Kejaksaan Negeri Kota Blitar. Wali Kota Blitar "
        "menyambut di teras. Dengan rektor ia meneken MoU pengembangan batik. Dengan kajari, nota kesepakatan bantuan hukum. Dengan PT Sinar Teluk, "
        "yang datang terlambat, perjanjian kerja sama parkir.",
        [
            ("kesepakatan_bersama", [BLITAR, KARYA]),
            ("nota_kesepakatan", ["Kejaksaan Negeri Kota Blitar", BLITAR]),
            ("perjanjian_kerja_sama", [SINAR, BLITAR]),
        ],
    ),
    # One paper of three before the turns stays beside them.
    (
        "Bupati Soppeng, Bupati Bone, dan Bupati Wajo menandatangani satu nota kesepahaman bersama tentang pengelolaan danau, Kamis (7/3/2024).\n\n"
        "Sorenya Bupati Soppeng meneken dua naskah lain. Dengan Universitas Karya Bakti disetujui pelatihan guru. Dengan PT Sinar Teluk disetujui "
        "pengolahan sampah pasar.",
        [
            ("kesepakatan_bersama", ["Pemerintah Kabupaten Bone", SOPPENG, "Pemerintah Kabupaten Wajo"]),
            ("kesepakatan_bersama", [SOPPENG, KARYA]),
            ("kesepakatan_bersama", [SINAR, SOPPENG]),
        ],
    ),
    # As many as are counted in one sentence; of one no field is told. Who had a paper once has none now.
    (
        "Pemkab Soppeng menandatangani MoU dengan tiga institusi, Rabu (6/3/2024). Universitas Karya Bakti kebagian riset kakao, Balai Konservasi "
        "Sumber Daya Alam Sulawesi Selatan kebagian pelestarian danau, dan PT Sinar Teluk kebagian penulisan silsilah. Kabupaten Barru, yang pernah "
        "punya MoU kakao, mengirim utusan.",
        [
            ("kesepakatan_bersama", [SOPPENG, KARYA]),
            ("kesepakatan_bersama", ["Balai Konservasi Sumber Daya Alam Sulawesi Selatan", SOPPENG]),
            ("kesepakatan_bersama", [SINAR, SOPPENG]),
        ],
    ),
]


@pytest.mark.parametrize(("text", "rows"), TURNS, ids=range(len(TURNS)))
def test_each_turn_is_a_paper(text: str, rows: list[tuple[str | None, list[str]]]) -> None:
    assert sorted((form, sorted(names)) for form, names in rows) == sorted(read(text))


NONE = [
    # What will be signed later, what was signed years ago, and what somebody says are no turns.
    "Bupati Soppeng menandatangani MoU dengan Universitas Karya Bakti tentang pelatihan guru, Senin (4/3/2024). Selasa nanti dengan Kabupaten Bone "
    "akan dibahas sampah, Rabu dengan Kabupaten Wajo dibahas pasar.",
    "Bupati Soppeng menandatangani MoU dengan Universitas Karya Bakti tentang pelatihan guru, Senin (4/3/2024). Dua tahun silam dengan PT Sinar Teluk. "
    "Sebelumnya dengan Kabupaten Wajo.",
    "Bupati Soppeng menandatangani MoU dengan Universitas Karya Bakti tentang pelatihan guru, Senin (4/3/2024). Dengan adanya kerja sama ini Kabupaten "
    "Wajo berharap ikut. Dengan demikian PT Sinar Teluk pun gembira.",
]


@pytest.mark.parametrize("text", NONE, ids=range(len(NONE)))
def test_no_turns(text: str) -> None:
    assert [names for _, names in read(text)] == [[SOPPENG, KARYA]]
