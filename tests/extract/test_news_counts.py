"""Partners told by their number: a row each where they are named soon after, else one row with the count."""

from __future__ import annotations

import pytest

from extract.news.read import read_news
from ingest.types import Document, Page

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")

NAMED = [
    # The rectors who came are the counted partners.
    (
        "SORONG – Aula kantor wali kota menjadi tempat penandatanganan nota kesepahaman (MoU) Pemerintah Kota Sorong dengan tiga perguruan "
        "tinggi, Senin (4/3/2024). Wali Kota Sorong hadir bersama rektor Universitas Cenderawasih, Universitas Papua, dan Universitas Musamus.",
        "Pemerintah Kota Sorong",
        ["Universitas Cenderawasih", "Universitas Musamus", "Universitas Papua"],
    ),
    # An earlier paper is told in the same breath, the counted ones are named two sentences on.
    (
        "JAMBI – Kerja sama Pemerintah Kota Sungai Penuh bertambah. Sehari sebelumnya nota kesepahaman diteken bersama Kota Pariaman, kini Pemkot Sungai Penuh menandatangani MoU tentang kota cerdas dengan "
        "tiga pemerintah kota. Acaranya digelar di sela musyawarah nasional, Kamis (7/3/2024). Ketiganya adalah Kota Ambon, Kota Bitung dan Kota Palopo.",
        "Pemerintah Kota Sungai Penuh",
        ["Pemerintah Kota Ambon", "Pemerintah Kota Bitung", "Pemerintah Kota Palopo", "Pemerintah Kota Pariaman"],
    ),
]  # fmt: skip


def _read(text: str) -> list[tuple[int, list[str]]]:
    document = Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), None)
    return [(a.count, [p.name.value for p in a.parties]) for a in read_news(document).agreements]


@pytest.mark.parametrize(("text", "home", "partners"), NAMED)
def test_counted_partners_that_are_named_have_a_row_each(text: str, home: str, partners: list[str]) -> None:
    rows = _read(text)
    assert sorted(names[1] for count, names in rows if count == 1 and names[0] == home) == partners


def test_a_department_that_counts_its_partners_signs_for_its_government() -> None:
    text = (
        "SORONG – Sebanyak 37 perusahaan pers menandatangani perjanjian kerja sama publikasi dengan Dinas Komunikasi dan "
        "Informatika Kota Sorong, Senin (4/3/2024)."
    )
    assert _read(text) == [(37, ["Pemerintah Kota Sorong"])]


def test_those_counted_behind_a_government_sign_with_it() -> None:
    text = (
        "DENPASAR – Pemerintah Provinsi (Pemprov) Bali dan 9 pemerintah kabupaten/kota se-Bali menandatangani perjanjian kerja sama "
        "sinergi pemungutan opsen pajak, Rabu (4/12/2024)."
    )
    assert _read(text) == [(9, ["Pemerintah Provinsi Bali"])]


def test_a_list_of_another_length_leaves_the_count() -> None:
    text = (
        "SORONG – Pemerintah Kota Sorong menandatangani nota kesepahaman (MoU) dengan empat perguruan tinggi, Senin (4/3/2024). "
        "Hadir rektor Universitas Cenderawasih dan Universitas Papua."
    )
    assert _read(text) == [(4, ["Pemerintah Kota Sorong"])]


def test_schools_and_health_centres_are_counted_too() -> None:
    text = "ENDE – Sebanyak 18 kepala sekolah meneken nota kesepahaman skrining siswa dengan Puskesmas Wolowaru, Senin (4/3/2024)."
    assert _read(text) == [(18, ["Puskesmas Wolowaru"])]
    text = "ENDE – Direktur RSUD Ende dan kepala 25 puskesmas menandatangani perjanjian kerja sama rujukan, Senin (4/3/2024)."
    assert [count for count, _ in _read(text)] == [25]
    text = "ENDE – Kepala Dinas Perpustakaan Kabupaten Ende meneken perjanjian kerja sama dengan 20 kepala sekolah, Senin (4/3/2024)."
    assert _read(text) == [(20, ["Pemerintah Kabupaten Ende"])]


COUNTED: list[tuple[str, list[tuple[int, list[str]]]]] = [
    # Those counted beside the first sign with the partner of the first.
    (
        "PALU – Pemerintah Kota Palu bersama 12 kabupaten/kota menandatangani perjanjian kerja sama statistik dengan Badan Pusat Statistik, Senin "
        "(4/3/2024).",
        [(1, ["Badan Pusat Statistik", "Pemerintah Kota Palu"]), (12, ["Badan Pusat Statistik"])],
    ),
    (
        "SERANG – Kepala Dinas Pendidikan Provinsi Banten menandatangani MoU dengan 40 industri, Selasa (5/3/2024).",
        [(40, ["Pemerintah Provinsi Banten"])],
    ),
    # Whose partners they are is who acts, not where they lie.
    (
        "WAINGAPU – Demi kemajuan desa di Kabupaten Sumba Timur, Universitas Musamus menandatangani nota kesepahaman dengan 21 kepala desa, Rabu (6/3/2024).",
        [(21, ["Universitas Musamus"])],
    ),
    # Nobody of their kind has been named.
    (
        "AMBON – Pemerintah Kota Ambon menandatangani MoU data pertanahan dengan Kantor Pertanahan Kota Ambon, Kamis (7/3/2024). MoU ditandatangani dengan 14 "
        "perguruan tinggi tentang penelitian.",
        [(1, ["Kantor Pertanahan Kota Ambon", "Pemerintah Kota Ambon"]), (14, ["Pemerintah Kota Ambon"])],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COUNTED, ids=range(len(COUNTED)))
def test_who_signs_with_those_counted(text: str, expected: list[tuple[int, list[str]]]) -> None:
    assert sorted((count, sorted(names)) for count, names in _read(text)) == expected
