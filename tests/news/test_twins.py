"""One story on many sites is one group; the same wording about another event is another story."""

from __future__ import annotations

import random

from ingest.twins import Report, group

LEAD = "Pemerintah Provinsi {} menggelar rapat koordinasi kerja sama daerah yang dihadiri seluruh kabupaten dan kota."
BODY = (
    "Kepala biro menekankan bahwa setiap naskah kerja sama harus dilaporkan kepada tim koordinasi paling lambat dua "
    "minggu setelah ditandatangani. Ia meminta perangkat daerah menyiapkan kerangka acuan, memetakan potensi mitra, dan "
    "menghitung manfaat bagi masyarakat sebelum naskah diajukan. Evaluasi dilakukan setiap semester bersama inspektorat, "
    "dan hasilnya menjadi bahan rapat tahun berikutnya. Peserta juga menerima tata cara pengisian basis data yang baru."
)
OTHER = (
    "Wali kota meninjau pasar induk yang baru selesai dibangun dan berdialog dengan pedagang tentang harga cabai, "
    "ketersediaan air bersih, serta rencana pemindahan kios pada akhir bulan depan setelah hari raya keagamaan nanti."
)


def test_a_repost_with_another_headline_is_the_same_story() -> None:
    reports = [
        Report("a", LEAD.format("Jawa Timur") + " " + BODY, "2021-03-08"),
        Report("b", "Rakor kerja sama digelar hari ini. " + BODY, "2021-03-09"),
        Report("c", OTHER, "2021-03-08"),
    ]
    assert group(reports) == [("a", "b"), ("c",)]


def test_the_same_words_a_year_later_are_another_event() -> None:
    text = LEAD.format("Jawa Timur") + " " + BODY
    assert group([Report("a", text, "2020-03-12"), Report("b", text, "2021-03-08")]) == [("a",), ("b",)]


def test_an_unknown_date_does_not_part_a_story() -> None:
    assert group([Report("a", BODY, "2020-03-12"), Report("b", BODY, None)]) == [("a", "b")]


def test_the_order_does_not_matter() -> None:
    reports = [Report(str(n), f"{BODY} {OTHER if n % 2 else LEAD}", "2024-01-01") for n in range(8)]
    expected = group(reports)
    random.Random(1).shuffle(reports)
    assert group(reports) == expected


def test_empty_texts_stay_alone() -> None:
    assert group([Report("a", "", None), Report("b", "", None)]) == [("a",), ("b",)]
