"""What of a news page is read: headline, dateline, sentences, day and place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.news.dates import event_date
from extract.news.places import event_place
from extract.news.sentences import split_sentences
from extract.news.text import article_of, mask
from ingest.types import Document, Page

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")


def doc(text: str, title: str | None = None, published: str | None = None) -> Document:
    return Document("uji", "0" * 64, "text/plain", (Page(1, text),), title, published)


DATELINES = [
    ("BANDUNG - Kaltim menjalin kerja sama.", "BANDUNG"),
    ("ZONASULTRA.COM, KENDARI – Pemprov menggelar rapat.", "ZONASULTRA.COM, KENDARI"),
    ("Palu (ANTARA) - Pemprov meneken MoU.", "Palu (ANTARA)"),
    ("PORTALNUSA.com | SABANG – Wali kota hadir.", "PORTALNUSA.com | SABANG"),
    ("BONE, WARTANUSA (5/11/2024) | Pemkab Bone meneken MoU.", "BONE, WARTANUSA (5/11/2024)"),
    ("WARTA, TANJUNG SELOR – Bupati hadir.", "WARTA, TANJUNG SELOR"),
    ("JAKARTA(info-kota.com)-Pemkot Ambon meneken MoU.", "JAKARTA(info-kota.com)"),
    ("REPUBLIK.CO, AMBON---Pemkot Ambon menjajaki.", "REPUBLIK.CO, AMBON"),
    ("kabarnusa, AMBON — Pemprov Maluku meneken MoU.", "kabarnusa, AMBON"),
    ("AMBON — Pemprov Maluku meneken MoU.", "AMBON"),
    ("Kerja sama itu - yang lama - sudah habis masa berlakunya sejak tahun lalu.", None),
]


@pytest.mark.parametrize(("text", "dateline"), DATELINES, ids=lambda v: v if isinstance(v, str) else "")
def test_dateline(text: str, dateline: str | None) -> None:
    article = article_of(doc(text))
    assert (article.text[slice(*article.dateline)] if article.dateline else None) == dateline


def test_headline_is_the_first_line_of_words() -> None:
    article = article_of(doc("Kalimantan Timur\nKerja Sama Jangan Cuma di Atas Kertas\n\nBALIKPAPAN - Isi berita."))
    assert article.title == "Kerja Sama Jangan Cuma di Atas Kertas"
    assert article.text[article.body :] == "Isi berita."


def test_a_paragraph_that_ends_with_its_day_is_no_headline() -> None:
    article = article_of(
        doc("Pemkot Jambi meneken nota kesepakatan dengan Bank Jambi, Rabu (17/05)\nWakil wali kota hadir.")
    )
    assert article.headline is None


def test_a_headline_with_a_dash_is_no_dateline() -> None:
    article = article_of(doc("Banten - Lampung Teken MoU\n\nSERANG - Kedua gubernur bertemu."))
    assert (article.title, article.text[slice(*(article.dateline or (0, 0)))]) == (
        "Banten - Lampung Teken MoU",
        "SERANG",
    )


BODY = "Isi berita yang panjang. " * 12
BLANKED = [
    (BODY + "\nBerita Terkait\nPemprov Bali Teken MoU", "Pemprov Bali"),
    (BODY + "\n24 Oktober 2019 Jam 07:51:38\nKerjasama Pemerintahan\n03 Desember 2019 Jam 10:46:04", "Desember"),
    (BODY + "\n(Baca Juga : Jadi Tuan Rumah, Pemprov Sultra Berbenah)\n" + BODY, "Tuan Rumah"),
    (BODY + "\nBaca juga: Wali Kota Teken MoU\n" + BODY, "Wali Kota"),
    ("Foto Arief Murtado / Biro Administrasi\n" + BODY, "Arief"),
    (BODY + "\nPewarta: Budi\nEditor: Wati\nCOPYRIGHT © ANTARA 2024", "2024"),
    (BODY + " (jay/sul/humasprov)", "humasprov"),
]


@pytest.mark.parametrize(("text", "gone"), BLANKED, ids=lambda v: v if isinstance(v, str) else ""[-40:])
def test_what_is_not_read(text: str, gone: str) -> None:
    masked = mask(text)
    assert gone not in masked
    assert len(masked) == len(text)
    assert "Isi berita yang panjang." in masked


SENTENCES = [
    ("Naskah diteken pada 31 Januari 2023.Penandatanganan digelar terpisah.", ["Naskah diteken pada 31 Januari 2023.", "Penandatanganan digelar terpisah."]),
    ("Ini Dr. Ani. Itu Budi.", ["Ini Dr. Ani.", "Itu Budi."]),
    ("PT. Maju dan CV. Jaya hadir. Acara selesai.", ["PT. Maju dan CV. Jaya hadir.", "Acara selesai."]),
    ("\"Bagus,\" katanya. \"Lanjut.\" Ia pulang.", ["\"Bagus,\" katanya.", "\"Lanjut.\"", "Ia pulang."]),
    ("Nilainya Rp1.500.000. Cukup besar.", ["Nilainya Rp1.500.000.", "Cukup besar."]),
    ("Baris satu\nBaris dua", ["Baris satu", "Baris dua"]),
    ("Pasal No. 28 Tahun 2018 berlaku. Ya.", ["Pasal No. 28 Tahun 2018 berlaku.", "Ya."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentences"), SENTENCES, ids=lambda v: v if isinstance(v, str) else "")
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in split_sentences(text)] == sentences


DAYS = [
    # (text, publication date, day)
    ("kata Awang, Rabu (21/2).", "2018-02-22", "2018-02-21"),
    ("kata Awang, Rabu (21/2). Rakernas 2018 digelar.", None, "2018-02-21"),
    ("kata Gubernur Khofifah, Rabu (25/9) sore.", None, "2019-09-25"),
    ("di Balikpapan, Kamis (9/6/2022).", None, "2022-06-09"),
    ("di Jakarta, Senin, 8/3/2021.", None, "2021-03-08"),
    ("di Palu, Jumat (1/12/23).", None, "2023-12-01"),
    ("held on Rabu (3/27/2019) di Bandung.", None, "2019-03-27"),
    ("pada Kamis 9 September 2021 di Palu.", None, "2021-09-09"),
    ("di Serang, Rabu.", "2023-03-15", "2023-03-15"),
    ("di Serang, Selasa.", "2023-03-15", "2023-03-14"),
    ("diteken kemarin.", "2023-03-15", "2023-03-14"),
    ("diteken awal Februari.", "2023-03-15", "2023-02"),
    ("diteken akhir Desember.", "2023-03-15", "2022-12"),
    ("di Serang, Senin (30/12).", "2025-01-02", "2024-12-30"),
    ("berlaku sampai dengan 31 Desember 2026. Diteken Senin (4/3/2024).", None, "2024-03-04"),
    ("MoU perdagangan di Jakarta, Kamis (2/3/2023).", None, "2023-03-02"),
    ("Naskah pertama diteken 5 Mei 2019. Kini diperpanjang, Senin (6/5/2024).", None, "2024-05-06"),
]


@pytest.mark.parametrize(("text", "published", "day"), DAYS, ids=lambda v: v if isinstance(v, str) else "")
def test_day(text: str, published: str | None, day: str) -> None:
    found = event_date(article_of(doc(f"PALU - {text}", "Judul", published)))
    assert found is not None
    assert found.value == day


def test_what_is_still_to_come_is_not_the_day_reported() -> None:
    text = "PALU - Naskah disiapkan, kata Sekda, Rabu. Penandatanganan dijadwalkan di Poso, Jumat 29 Januari 2021."
    found = event_date(article_of(doc(text, "Judul", "2021-01-20")))
    assert found is not None
    assert found.value == "2021-01-20"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Bimtek berlangsung pada 30-31 Oktober 2018.", "2018-10-30"),
        ("Bimtek digelar 2 s.d. 4 Mei 2023.", "2023-05-02"),
        ("Rakor digelar Senin-Selasa (3-4/6/2024).", "2024-06-03"),
        ("Rakor digelar Kamis dan Jumat, 16 dan 17 Januari 2020.", "2020-01-16"),
    ],
)
def test_days_on_which_something_goes_on_are_told_as_the_first(text: str, day: str) -> None:
    found = event_date(article_of(doc(f"PALU - {text}", "Judul")))
    assert found is not None
    assert found.value == day


def test_a_wrong_weekday_lowers_confidence_and_is_said() -> None:
    right = event_date(article_of(doc("PALU - Acara digelar Kamis, 22 Mei 2025.", "Judul")))
    wrong = event_date(article_of(doc("PALU - Acara digelar Selasa, 22 Mei 2025.", "Judul")))
    assert right is not None
    assert wrong is not None
    assert (right.wrong_weekday, wrong.wrong_weekday) == (False, True)
    assert wrong.confidence < right.confidence


NO_DAY = [
    ("minggu lalu kami ke Palembang.", None),
    ("Rabu (21/2) lalu lintas padat.", None),
    ("setiap Senin rapat.", "2023-03-15"),
]


@pytest.mark.parametrize(("text", "published"), NO_DAY, ids=lambda v: v if isinstance(v, str) else "")
def test_no_day_or_little_trust(text: str, published: str | None) -> None:
    found = event_date(article_of(doc(f"PALU - {text}", "Judul", published)))
    assert found is None or found.confidence < 0.5


PLACES = [
    ("Rapat di Hotel Claro Kendari, Kamis (4/7/2019).", "Hotel Claro Kendari"),
    ("Acara di Pendopo Kabumian, Kebumen, Kamis (9/11/2023).", "Pendopo Kabumian, Kebumen"),
    ("MoU diteken di Tanjung Selor, kemarin.", "Tanjung Selor"),
    ("MoU diteken di Mahan Agung, Bandar Lampung, Rabu (19/8/2020).", "Mahan Agung, Bandar Lampung"),
    ("MoU diteken kedua gubernur, Rabu (19/8/2020).", "Palu"),
    ("Bupati menerima rektor di ruang kerja Bupati, Palu, Rabu (22/1/2020).", "ruang kerja Bupati, Palu"),
    (
        "Nota diteken Jumat (14/2/2020) oleh bupati.\nPenandatanganan berlangsung di Pendopo Agung, Palu.",
        "Pendopo Agung, Palu",
    ),
    ("Rapat di Hotel Grand Nusa Palu. Didampingi Asisten, Kamis (4/7/2019), sekda hadir.", "Hotel Grand Nusa Palu"),
    ("MoU diteken di Balai Kota Ambon, Selasa (8/11/2022).", "Balai Kota Ambon"),
    ("Wali kota menerima rektor di ruang kerja wali kota, Rabu (22/1/2020).", "ruang kerja wali kota"),
    ("Rapat digelar di gedung Bina Karya, Kamis (4/7/2019).", "gedung Bina Karya"),
    ("Rapat digelar di Mutiara Hotel Palu, Kamis (4/7/2019).", "Mutiara Hotel Palu"),
    ("Nota diteken Jumat (14/2/2020).\n“Ini awal yang baik,” kata Sekda di Aula Bappeda Sigi.", "Aula Bappeda Sigi"),
    ("LoI antara Kota Palu di Provinsi Sulawesi Tengah dan Kota Sakata diteken, Jumat (14/2/2020).", "Palu"),
    ("Delegasi meninjau pasar di kawasan BSD, Tangerang Selatan, Kamis (4/7/2019).", "BSD, Tangerang Selatan"),
    ("Penandatanganan dilakukan di sela rapat di Ambon, Maluku. Wali kota bicara Rabu (3/7/2019) malam.", "Ambon"),
    ("Nota diteken Jumat (14/2/2020).\nPenandatanganan berlangsung di Rumah Lada, Kebun Kopi Wae Rebo.", "Rumah Lada"),
    ("LoI itu diteken dan berlansung di Istana Kadriah, Pontianak. Jumat (14/2/2020).", "Istana Kadriah, Pontianak"),
    (
        "Bupati menerima rektor di ruang rapat lantai 3 Kantor Bupati, Rabu (22/1/2020).",
        "ruang rapat lantai 3 Kantor Bupati",
    ),
    ("Bupati bertemu konsul di Constanta Rumania, EMIL SARI, Rabu (2/6/2021).", "Palu"),
]

DATELINES = [
    ("MUNTOK, LASTARA –", "Muntok"),
    ("BANGKALAN, Lingkarmaju.com,-", "Bangkalan"),
    ("SURYAMAJU.COM, KLOJEN -", "Klojen"),
    ("Sakata, Jepang (ANTARA) -", "Sakata"),
    ("pojokmaju.com,PASANGKAYU–", "Pasangkayu"),
    ("jurnalmaju.com - AMBON -", "Ambon"),
    ("Waisai, RajaMajuNews –", "Waisai"),
    ("Kabupaten Bekasi (ANTARA) -", "Bekasi"),
    ("RIAU MAJU ONLINE, PEKANBARU -", "Pekanbaru"),
]


@pytest.mark.parametrize(("dateline", "place"), DATELINES, ids=lambda v: v)
def test_town_of_a_dateline(dateline: str, place: str) -> None:
    found = event_place(
        article_of(doc(f"{dateline} Pemerintah daerah itu menggelar rapat kerja sama.", "Judul")), None, None
    )
    assert found is not None
    assert found.value == place


def test_place_of_a_visit_where_nothing_else_tells() -> None:
    text = (
        "Dua puluh pejabat Sarawak melakukan kunjungan ke Pemerintah Kota Pontianak, Provinsi Kalimantan Barat, Senin."
    )
    found = event_place(article_of(doc(text, "Judul")), None, None)
    assert found is not None
    assert found.value == "Pontianak"


@pytest.mark.parametrize(("text", "place"), PLACES, ids=lambda v: v[:40])
def test_place(text: str, place: str) -> None:
    article = article_of(doc(f"PALU - {text}", "Judul", "2023-03-15"))
    day = event_date(article)
    assert day is not None
    found = event_place(article, (day.start, day.end), None)
    assert found is not None
    assert found.value == place


@given(st.text(max_size=400), st.sampled_from([None, "2023-03-15", "2023", "x"]))
def test_never_raises(text: str, published: str | None) -> None:
    article = article_of(doc(text, None, published))
    day = event_date(article)
    event_place(article, (day.start, day.end) if day else None, None)
    assert len(article.text) == len(text)
    assert all(0 <= a < b <= len(text) for a, b in article.sentences)


@pytest.mark.parametrize("piece", ["(Baca Juga ", "[a/", "A ", "di A", "24 Oktober 2019\n", "Hotel A ", "Dr. ", "\n\n"])
def test_hostile_repetition(piece: str) -> None:
    article = article_of(doc(piece * (20_000 // len(piece))))
    day = event_date(article)
    event_place(article, (day.start, day.end) if day else None, None)
