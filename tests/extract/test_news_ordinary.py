"""Ordinary announcements of one paper or two: who signs in whatever words, and what is said beside the signing.

The articles are invented; the habits of wording are those of the regional press.
"""

from __future__ import annotations

import pytest

from extract.news.read import NewsReading, read_news
from ingest.types import Document, Page

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")

AMBON, BURU, SIGI = "Pemerintah Kota Ambon", "Pemerintah Kabupaten Buru", "Pemerintah Kabupaten Sigi"
UNSARI, MALUKU = "Universitas Sari Buana", "Pemerintah Provinsi Maluku"
JAMSOSTEK = "Badan Penyelenggara Jaminan Sosial Ketenagakerjaan"


def read(text: str, title: str | None = None, published: str | None = None) -> NewsReading:
    return read_news(Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), title, published))


#: Headline, text, the parties of each paper.
SIGNERS: list[tuple[str | None, str, list[set[str]]]] = [
    (None, "AMBON – Pemkot Ambon membuat Perjanjian Kerja Sama (PKS) dengan Universitas Sari Buana, Senin (4/3/2024).", [{AMBON, UNSARI}]),
    (None, "AMBON – Penekenan MoU Pemkot Ambon dengan Universitas Sari Buana disisipkan saat wisuda, Senin (4/3/2024).", [{AMBON, UNSARI}]),
    (None, "AMBON – Tanda tangan dibubuhkan Wali Kota Ambon bersama Rektor Universitas Sari Buana pada MoU itu, Senin (4/3/2024).", [{AMBON, UNSARI}]),
    (None, "AMBON – Wali Kota Ambon dan Rektor Universitas Sari Buana menggoreskan pena di atas Nota Kesepahaman, Senin (4/3/2024).", [{AMBON, UNSARI}]),
    ("Dua Pemerintah Kabupaten Rangkul Kampus", "AMBON – Dua pemerintah kabupaten membuat Memorandum of Understanding (MoU) dengan Universitas Sari Buana, Senin (4/3/2024).\nTanda tangan dibubuhkan Rektor Universitas Sari Buana bersama Bupati Buru, serta Bupati Sigi.", [{UNSARI, BURU}, {UNSARI, SIGI}]),
    # A dateline before the medium, and a signer told by whom he comes from.
    (None, "Ambon | KabarKita Rektor Universitas Sari Buana dan Bupati Buru meneken MoU perikanan, Senin (4/3/2024).", [{UNSARI, BURU}]),
    (None, "NAMLEA – Bupati Buru dan Ani Budi Rahayu dari Universitas Sari Buana meneken MoU perikanan, Senin (4/3/2024).", [{BURU, UNSARI}]),
    # The short form told again in full, a region's short form behind a name that no list knows.
    ("MoU dengan Kampus", "Pemkab Buru (Pemerintah Kabupaten Buru), Maluku, meneken MoU dengan sebuah kampus, Senin (4/3/2024).", []),
    (None, "KUPANG – Naskah kesepahaman diteken Bupati Sikka dan Maria Lobo, koordinator RAWAT NTT, Senin (4/3/2024).", []),
    (None, "SALATIGA – MoU diteken Wali Kota Salatiga bersama Kepala Kantor Wilayah Jawa Tengah dan DIY BPJS Ketenagakerjaan, Senin (4/3/2024).", [{"Pemerintah Kota Salatiga", JAMSOSTEK}]),
    (None, "NAMLEA – Pemkab Buru meneken perjanjian kerja sama dengan Balai Sertifikasi Elektronik (BSrE) Badan Siber dan Sandi Negara (BSSN), Senin (4/3/2024).", [{BURU, "Balai Sertifikasi Elektronik"}]),
    # Heads and those who go on with their list stand before the verb.
    (None, "PALU – Bupati Sigi, Ani Rahayu, bersama Bupati Donggala, Poso, dan Tojo Una-Una meneken kesepakatan bersama perikanan danau, Senin (4/3/2024).", [{SIGI, "Pemerintah Kabupaten Donggala", "Pemerintah Kabupaten Poso", "Pemerintah Kabupaten Tojo Una-Una"}]),
    # Who else signed the same paper.
    (None, "AMBON – Gubernur Maluku meneken Nota Kesepakatan dengan Pengadilan Tinggi Agama Ambon tentang layanan hukum, Senin (4/3/2024). Tidak hanya Gubernur, Kapolda Maluku dan Kepala Kejaksaan Tinggi Maluku juga menandatangani MoU bersama Ketua Pengadilan Tinggi Agama Ambon.", [{MALUKU, "Pengadilan Tinggi Agama Ambon", "Kepolisian Daerah Maluku", "Kejaksaan Tinggi Maluku"}]),
    (None, "AMBON – Gubernur Maluku meneken Nota Kesepakatan dengan Pengadilan Tinggi Agama Ambon tentang layanan hukum, Senin (4/3/2024). Nota kesepakatan tersebut juga ditandatangani Kepala Kejaksaan Tinggi Maluku.", [{MALUKU, "Pengadilan Tinggi Agama Ambon", "Kejaksaan Tinggi Maluku"}]),
    ("Wali Kota Gandeng Pengusaha", "AMBON – Pemerintah Kota Ambon merangkul pengusaha kapal lewat perjanjian pengelolaan dana sosial, Senin (4/3/2024).\nWarga menyambutnya.\nPerjanjian dibuat bersama Perhimpunan Nelayan Sari, di sela pameran.", [{AMBON, "Perhimpunan Nelayan Sari"}]),
    (None, "NAMLEA – Di saksikan Wakil Bupati Buru, Ani Rahayu, Perumda Air Minum Tirta Sari meneken MoU dengan Kejaksaan Negeri Buru, Senin (4/3/2024).", [{"Perumda Air Minum Tirta Sari", "Kejaksaan Negeri Buru"}]),
    # Departments of provinces that are counted sign one paper; a town where the ceremony was is none of them.
    (None, "AMBON – Pemerintah Provinsi Maluku lewat Kepala Dinas Perpustakaan dan Kearsipan Provinsi Maluku meneken MoU naskah di ruang kerjanya, Kota Ambon, Senin (4/3/2024). Sekretaris Dispusip hadir.\nAdapun MoU ini dilakukan oleh Dinas Perpustakaan dan Kearsipan tiga provinsi yaitu Maluku, Gorontalo, dan Papua Barat.", [{MALUKU, "Pemerintah Provinsi Gorontalo", "Pemerintah Provinsi Papua Barat"}]),
    (None, "KENDARI – Pemkab Buru dengan pihak manajemen Hotel Anoa Grand Kendari resmi meneken MoU, Senin (4/3/2024).", [{BURU, "Hotel Anoa Grand"}]),
    # Words parted, a firm's dot before "dilakukan", guests and farmers who sign nothing.
    (None, "NAMLEA – Naskah itu di tandatangani Bupati Buru dengan Rektor Universitas Sari Buana, di hadiri juga oleh Ketua KTNA, Senin (4/3/2024). MoU itu soal lada.", [{BURU, UNSARI}]),
    (None, "NAMLEA – MOU dengan pihak investor (PT. Sahang Putih) dilakukan Pemerintah Kabupaten Buru guna mengangkat mutu lada, Senin (4/3/2024).", [{BURU, "PT Sahang Putih"}]),
    (None, "PALU – Petani dan pelaku usaha kakao Sigi jalin kerja sama dengan PT Bumi Makmur, Senin (4/3/2024).", []),
    (None, "NAMLEA – Pemkab Buru bersama Universitas Sari Buana belum lama ini meneken nota kesepahaman.", [{BURU, UNSARI}]),
    # Kept from both: the election of a mayor signs nothing.
    (None, "AMBON – MoU yang diteken Senin (4/3/2024) itu menandai tekad Pemkab Buru dan Universitas Sari Buana agar pemilihan Wali Kota aman.", [{BURU, UNSARI}]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "wanted"), SIGNERS, ids=range(len(SIGNERS)))
def test_signers(title: str | None, text: str, wanted: list[set[str]]) -> None:
    rows = [{p.name.value for p in a.parties} for a in read(text, title).agreements]
    assert sorted(map(sorted, rows)) == sorted(map(sorted, wanted))


#: Headline, text, publication, class of the event.
CLASSES: list[tuple[str, str, str | None, str | None]] = [
    ("MoU dengan Dua RS, Bupati: Jangan Lagi Ada Pasien yang Ditolak", "NAMLEA – Bupati Buru meneken MoU dengan RSUD Namlea, Senin (4/3/2024).", None, "penandatanganan"),
    ("Pemkot Lindungi Tenaga Honorer", "AMBON – BPJS Ketenagakerjaan bersama Pemkot Ambon bekerja sama melindungi tenaga honorer. Seusai penandatanganan kerja sama itu, 90 orang terdaftar, Senin (4/3/2024).", None, "penandatanganan"),
    ("Pemprov Maluku dan Pemprov Papua", "Pemprov Maluku dan Pemprov Papua sepakat bekerja sama di bidang transmigrasi, Senin (4/3/2024).", None, "penandatanganan"),
    # What was signed long before the news is not the news; on the day of the news it is.
    ("Aplikasi Parkir Ambon Diuji", "AMBON – Aplikasi parkir masih diuji, kata Kepala Dinas, Senin (4/3/2024).\nDua dinas ikut, kata Wali Kota Ambon seusai meneken MoU dengan Bank Maluku di Balai Kota, Rabu (13/9/2023).", "2024-03-05", "sebutan"),
    ("Aplikasi Parkir Ambon Diuji", "AMBON – Aplikasi parkir masih diuji, kata Kepala Dinas, Senin (4/3/2024).\nDua dinas ikut, kata Wali Kota Ambon seusai meneken MoU dengan Bank Maluku di Balai Kota, Senin (4/3/2024).", "2024-03-05", "penandatanganan"),
    ("Magang ke Jepang Dimatangkan", "AMBON – Pemkot Ambon hendak membuka lagi pengiriman peserta magang.\nKerja sama itu disepakati tahun 2022 lalu, ketika Pemkot Ambon dan Pemkot Masohi meneken komitmen.", "2025-12-05", "sebutan"),
    ("Kerja Sama Maluku-Papua Sebentar Lagi", "Perjanjian kerja sama dijadwalkan ditandangani Gubernur Maluku dan Gubernur Papua bulan ini.", None, "rencana"),
    # A page that was dated anew with nothing else to go by keeps its signing.
    ("Pemkot Ambon Gandeng Bank", "AMBON – Wali Kota Ambon meneken MoU dengan Bank Maluku di Balai Kota, Rabu (13/9/2023).", "2024-03-05", "penandatanganan"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "published", "wanted"), CLASSES, ids=range(len(CLASSES)))
def test_classes(title: str, text: str, published: str | None, wanted: str | None) -> None:
    event = read(text, title, published).event
    assert (event.event_class if event else None) == wanted


#: Headline, text, sectors of the paper.
TOPICS: list[tuple[str | None, str, set[str]]] = [
    # What somebody says behind the signing is no topic, unless he speaks of the paper.
    (None, "AMBON – Wali Kota Ambon meneken MoU dengan Universitas Sari Buana, Senin (4/3/2024).\n\"Warga kami banyak dan semuanya sudah jalan,\" katanya.", set()),
    (None, "AMBON – Wali Kota Ambon meneken MoU dengan Universitas Sari Buana, Senin (4/3/2024).\n\"MoU ini untuk menata nelayan,\" katanya.", {"kelautan dan perikanan"}),
    ("Pemkot-Unsari Teken MoU Wisata, Rektor Ani: Jangan Lupakan Petani", "AMBON – Wali Kota Ambon meneken MoU dengan Universitas Sari Buana, Senin (4/3/2024).\nWisata desa dan petani pun senang.", {"pariwisata"}),
    (None, "AMBON – Wali Kota Ambon meneken MoU dengan Universitas Sari Buana, Senin (4/3/2024). Rektor lalu mengisi acara bertajuk \"Ambon Lumbung Pangan Timur\".", set()),
    ("Pemkot Teken MoU dengan Pabrik Semen soal Sampah", "AMBON – Wali Kota Ambon meneken kesepakatan bersama dengan PT Sari Jaya, Senin (4/3/2024).\nYang dikerjasamakan ialah pengolahan sampah.\nMenurut direktur, industri semen butuh energi.", {"lingkungan hidup"}),
    (None, "AMBON – Wali Kota Ambon meneken MoU dengan PT Sari Jaya, Senin (4/3/2024). Acaranya meriah.\nYang disepakati ialah promosi wisata.", {"pariwisata"}),
    # What the news is about is told first, what who recalls it says is not.
    (None, "AMBON – Pemkot Ambon mengikat kerja sama dengan Pemkab Buru soal beras, Senin (4/3/2024).\n\"Petani dan pedagang kami senang,\" kata Wali Kota Ambon seusai meneken nota kesepahaman bersama Pemkab Buru.", {"pangan"}),
    (None, "AMBON – Wali Kota Ambon meneken MoU dengan Universitas Sari Buana, Senin (4/3/2024).\nKerja sama tersebut bermaksud menata arsip dan terminal.", {"kearsipan", "perhubungan"}),
    (None, "AMBON – Guna membangun pusat rujukan naskah kuno, Dinas Perpustakaan Kota Ambon meneken perjanjian kerja sama dengan Universitas Sari Buana, Senin (4/3/2024).", {"perpustakaan"}),
    (None, "AMBON – Pemprov Maluku dan Pemprov Papua sepakat bekerja sama di bidang transmigrasi, Senin (4/3/2024). Ia mau kesepakatan itu berlanjut menjadi perjanjian kerja sama perkebunan dan perdagangan.", {"transmigrasi"}),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "wanted"), TOPICS, ids=range(len(TOPICS)))
def test_topics(title: str | None, text: str, wanted: set[str]) -> None:
    rows = read(text, title).agreements
    assert [{s.value for s in a.sectors} for a in rows] == [wanted]
