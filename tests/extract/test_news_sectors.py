"""Which words of an article tell what an agreement is about, and which only name partners, places, posts and guests.

The articles are invented.
"""

from __future__ import annotations

import pytest

from extract.news.read import read_news
from ingest.types import Document, Page

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")

PUPR = "pekerjaan umum dan penataan ruang"
ESDM = "energi dan sumber daya mineral"
LH = "lingkungan hidup"
KP = "kelautan dan perikanan"
KOP = "koperasi, usaha kecil, dan menengah"
UMUM = "penunjang/lainnya"
OPENING = "SOLOK - Pemkab Solok menandatangani nota kesepahaman dengan Universitas Andalas, Kamis (6/10/2022). "


def told(text: str, title: str | None = None) -> set[str]:
    reading = read_news(Document("uji", "0" * 64, "text/plain", (Page(1, text),), title, None))
    return {s.value for a in reading.agreements for s in a.sectors}


POINTS = [
    ("SOLOK - Pemkab Solok akan menambah puskesmas. Untuk itu Bupati Solok menandatangani MoU dengan Direktur PT Sari Nagari, "
     "Kamis (6/10/2022).", {"kesehatan"}),
    ("SOLOK - Perusahaan rintisan PT Kelasku meneken perjanjian kerja sama peternakan dengan Pemkab Solok, Kamis "
     "(6/10/2022).", {"pertanian"}),
    ("SOLOK - Sampah warga kini diangkut dua kali sehari. Ketentuan itu tertuang dalam perjanjian kerja sama yang "
     "ditandatangani Bupati Solok dan Direktur PT Bersih Nagari, Kamis (6/10/2022).", {LH}),
    # what the sentence before told is what is signed, however the signing points to it
    ("SOLOK - Pemkab Solok menggandeng BPJS Ketenagakerjaan agar kader posyandu dan guru mengaji memperoleh jaminan "
     "kecelakaan kerja. Kesepakatan ini ditandai dengan penandatanganan nota kesepahaman, Kamis (6/10/2022). "
     "Kelompok yang didaftarkan meliputi ketua RT, kader posyandu, hingga petugas pemadam kebakaran.", {"tenaga kerja"}),
    ("SOLOK - Pemkab Solok dan Pemkab Agam bekerja sama mengelola sampah dan angkutan kota. Kolaborasi ini ditandai "
     "dengan penandatanganan kesepakatan bersama antara Bupati Solok dan Bupati Agam, Kamis (6/10/2022). Di masa "
     "mendatang, kerja sama ini dapat mencakup bidang lain seperti kesehatan dan pendidikan.", {LH, "perhubungan"}),
    ("SOLOK - Pemkab Solok bersama Pemkab Agam membenahi irigasi di perbatasan. Kerja sama tersebut dituangkan dalam nota "
     "kesepahaman yang ditandatangani Bupati Solok dan Bupati Agam, Kamis (6/10/2022).", {PUPR}),
    ("SOLOK - Pemkab Solok dan Pemkab Agam memperkuat cadangan beras. Kemitraan ini diwujudkan lewat penandatanganan "
     "kesepakatan bersama oleh Bupati Solok dan Bupati Agam, Kamis (6/10/2022).", {"pangan"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sectors"), POINTS)
def test_a_signing_points_to_what_was_told_before(text: str, sectors: set[str]) -> None:
    assert told(text) == sectors


SCOPES = [
    # the list goes on behind the subject, and the scope of the same agreement adds to it
    ("SOLOK - Pemkab Solok dan Pemkab Agam menandatangani nota kesepahaman tentang pengembangan energi terbarukan, Kamis "
     "(6/10/2022). Acara berjalan lancar. Selain itu, kerja sama ini juga mencakup pariwisata, perdagangan, dan angkutan laut.",
     {ESDM, "pariwisata", "perdagangan", "perhubungan"}),
    ("SOLOK - Pemkab Solok dan Pemkab Agam menandatangani nota kesepahaman distribusi bahan pangan, Kamis (6/10/2022). "
     "Ruang lingkup kerja sama pada sektor perikanan dan hortikultura.", {"pangan", KP, "pertanian"}),
    ("SOLOK - Pemkab Solok dan Pemkab Agam menandatangani nota kesepahaman, Kamis (6/10/2022). Ruang lingkup kesepakatan "
     "antara lain bidang pertanian dan ketahanan pangan. Bidang pariwisata, koperasi dan UMKM.",
     {"pertanian", "pangan", "pariwisata", KOP}),
    (OPENING + "Kerja sama ini dititikberatkan pada pengelolaan persampahan.", {LH}),
    (OPENING + "Tujuan penandatanganan adendum itu ialah memudahkan riset budidaya rumput laut.", {KP}),
    # what was agreed on before or with others, and what is hoped for, is another thing
    (OPENING + "Kedua pihak akan membahas rinciannya. Rektor berharap kerja sama ini mencakup perikanan.", set()),
    (OPENING + "Selama ini kolaborasi mencakup sektor kesehatan. Kerja sama ini meliputi pelestarian cagar budaya.",
     {"kebudayaan"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sectors"), SCOPES)
def test_the_scope_adds_to_the_subject(text: str, sectors: set[str]) -> None:
    assert told(text) == sectors


NAMES = [
    # partners by their names or their kind
    ("SOLOK - Fakultas Kedokteran Universitas Andalas dan RSUD Mohammad Natsir menandatangani perjanjian kerja sama, Kamis "
     "(6/10/2022). Kerja sama ini meliputi penelitian dan pengabdian kepada masyarakat.", {"pendidikan"}),
    ("SOLOK - Perumda Air Minum Tirta Solok menandatangani nota kesepahaman dengan Kejaksaan Negeri Solok, Kamis "
     "(6/10/2022). Nota itu mengatur penanganan masalah hukum perdata dan tata usaha negara.", {UMUM}),
    ("SOLOK - Pemkab Solok menandatangani kerja sama pelayanan akta kelahiran dengan tiga sekolah dan dua maskapai, yakni "
     "PT Rumah Sakit Bunda dan PT Garuda Air, Kamis (6/10/2022).", {"administrasi kependudukan dan pencatatan sipil"}),
    ("SOLOK - RSUD Mohammad Natsir, RSUD Arosuka, dan Fakultas Kedokteran Universitas Andalas meneken perjanjian kerja sama "
     "tiga pihak, Kamis (6/10/2022). Fokusnya praktik mahasiswa.", {"pendidikan"}),
    ("SOLOK - Pemkab Solok dan Pemkab Agam meneken nota kesepahaman peternakan di Wisata Danau Kembar, Kamis (6/10/2022).",
     {"pertanian"}),
    ("SOLOK - Pemkab Solok dan Yayasan Peduli Anak dan Tunas Negeri (PATEN) meneken nota kesepahaman peternakan di VVIP Room "
     "Bandara Minangkabau, Kamis (6/10/2022).", {"pertanian"}),
    # regions called after what they have
    ("SOLOK - Bupati Batubara dan Bupati Solok menandatangani nota kesepahaman bidang peternakan, Kamis (6/10/2022).",
     {"pertanian"}),
    ("SOLOK - Pemkab Solok di kota kerang menandatangani nota kesepahaman bidang peternakan dengan Pemkab Agam.", {"pertanian"}),
    # rooms, posts and guests
    ("SOLOK - Bupati Solok dan Rektor Universitas Andalas menandatangani nota kesepahaman bidang pariwisata di ruang Kriya "
     "Gosana, Kamis (6/10/2022).", {"pariwisata"}),
    ("SOLOK - Asisten Bidang Perekonomian, Keuangan dan Pembangunan Setda Solok memimpin rapat pengendalian inflasi dan "
     "penandatanganan perjanjian kerja sama antara Pemkab Solok dengan Perum Bulog, Kamis (6/10/2022).",
     {"pangan", "perdagangan"}),
    (OPENING + "Penandatanganan ini dihadiri Kepala Dinas Perumahan, direktur pascasarjana, dan pengurus KONI.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sectors"), NAMES)
def test_names_tell_nothing(text: str, sectors: set[str]) -> None:
    assert told(text) == sectors


def test_the_opening_tells_the_news() -> None:
    text = (
        "SOLOK - Pemkab Solok terus menangani persampahan. Kali ini dengan PT Arta Karya. Penandatanganan kesepakatan itu "
        "dilakukan Bupati Solok bersama Direktur PT Arta Karya, Kamis (6/10/2022)."
    )
    assert told(text) <= {LH}


SILENT = [
    # Of all that the article tells, one affair is told more often than any other.
    ("Rektor dan bupati berjabat tangan. Hujan turun sejak pagi. Tamu datang dari jauh. Ia ingin pelaku pariwisata makin terampil. Destinasi wisata di kota lama akan "
     "ditata. Petani pun senang, sebab pertanian ikut bergerak.", {"pariwisata"}),
    # Two are told alike: neither is the subject.
    ("Rektor dan bupati berjabat tangan. Hujan turun sejak pagi. Tamu datang dari jauh. Ia ingin pelaku pariwisata makin terampil. Petani pun senang, sebab pertanian "
     "ikut bergerak.", set()),
    ("Rektor dan bupati berjabat tangan di pendopo. Keduanya berharap hubungan itu langgeng.", set()),
    # What the paper is hoped to bring is better than nothing.
    ("Rektor dan bupati berjabat tangan. Keduanya berharap dengan adanya MoU ini mahasiswa turun ke kampung-kampung.", {"pendidikan"}),
]  # fmt: skip


DEALT = [
    # A further paper has nothing of the first one's scope.
    ("SOLOK - Pemkab Solok meneken MoU dengan Kementerian Kesehatan, Kamis (6/10/2022). MoU ini mencakup pelatihan tenaga kesehatan. Selain itu, "
     "Pemkab Solok juga meneken kerja sama dengan dua perguruan tinggi: Universitas Andalas dan Universitas Karya Bakti. Dengan keduanya yang diatur "
     "ialah KKN.",
     {"Kementerian Kesehatan": {"kesehatan"}, "Universitas Andalas": {"pendidikan"}, "Universitas Karya Bakti": {"pendidikan"}}),
    # Each partner's own sentence, by his name or by what he is, tells what his paper is about.
    ("SOLOK - Pemkab Solok meneken MoU dengan Universitas Andalas, Universitas Karya Bakti, dan Yayasan Bumi Lestari, Kamis (6/10/2022). Naskah dengan "
     "Yayasan Bumi Lestari menyangkut pengelolaan sampah. Sedangkan dengan dua kampus itu, ruang lingkupnya pendidikan.",
     {"Universitas Andalas": {"pendidikan"}, "Universitas Karya Bakti": {"pendidikan"}, "Yayasan Bumi Lestari": {LH}}),
    ("SOLOK - Pemkab Solok meneken MoU dengan tiga kampus, yakni Universitas Andalas, Politeknik Sari Tani, dan Universitas Karya Bakti, Kamis "
     "(6/10/2022). Universitas Andalas diminta mengkaji sampah. Politeknik Sari Tani membina peternakan. Sementara Universitas Karya Bakti "
     "mendampingi posyandu menurunkan stunting.",
     {"Universitas Andalas": {LH}, "Politeknik Sari Tani": {"pertanian"}, "Universitas Karya Bakti": {"kesehatan"}}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sectors"), DEALT, ids=range(len(DEALT)))
def test_each_partner_has_his_own_sectors(text: str, sectors: dict[str, set[str]]) -> None:
    reading = read_news(Document("uji", "0" * 64, "text/plain", (Page(1, text),), None, None))
    assert {a.parties[-1].name.value: {s.value for s in a.sectors} for a in reading.agreements} == sectors


@pytest.mark.parametrize(("text", "sectors"), SILENT)
def test_the_article_tells_what_its_signing_does_not(text: str, sectors: set[str]) -> None:
    reading = read_news(Document("uji", "0" * 64, "text/plain", (Page(1, OPENING + text),), None, None))
    found = [s for a in reading.agreements for s in a.sectors]
    assert {s.value for s in found} == sectors
    assert all(s.confidence <= 0.5 for s in found)


TRADES = [
    # the land office signs about land, if the article tells of it
    ("SOLOK - Pemkab Solok dan Kantor Pertanahan Kabupaten Solok menandatangani kerja sama agar aset daerah tertib, Kamis "
     "(6/10/2022). Bupati berharap sekolah dan puskesmas segera bersertifikat.", {UMUM, "pertanahan"}),
    ("SOLOK - Pemkab Solok dan Kantor Pertanahan Kabupaten Solok menandatangani kerja sama agar aset daerah tertib, Kamis "
     "(6/10/2022).", {UMUM}),
    # what somebody says beside a paper with prosecutors is not what it is about
    ("SOLOK - Wali Kota Solok meneken perjanjian kerja sama dengan Kejaksaan Negeri Solok, Kamis (6/10/2022). Keterbukaan "
     "informasi memancing pertanyaan. Pendampingan urusan perdata dan tata usaha negara banyak gunanya.", {UMUM}),
    ("SOLOK - Wali Kota Solok meneken kerja sama penyuluhan di sekolah dengan Kejaksaan Negeri Solok, Kamis (6/10/2022). "
     "Bantuan hukum sudah lama berjalan.", {"pendidikan"}),
    # a bank that keeps the region's money, if nothing else is told
    ("SOLOK - Pemkab Solok meneken nota kesepahaman dengan Bank Nagari, Kamis (6/10/2022). Sebelumnya rekening kas umum "
     "daerah disimpan di bank lain.", {UMUM}),
    # the post of who signs tells nothing, and the scope stands behind it
    ("SOLOK - Pemkab Solok menandatangani kerja sama akta kelahiran dengan RS Sari Husada, Kamis (6/10/2022). Masih di tempat "
     "itu, kesepakatan bersama Pemkab Solok dan PT Pos Indonesia ditandatangani pula. Pihak PT Pos diwakili Kepala Area "
     "Penjualan Sumatera Barat. Isinya pengantaran dokumen kependudukan.", {"administrasi kependudukan dan pencatatan sipil"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sectors"), TRADES)
def test_an_office_signs_about_its_trade(text: str, sectors: set[str]) -> None:
    assert told(text) == sectors
