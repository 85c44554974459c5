"""Papers told one behind the other by their order, and what an article tells of each partner apart.

The articles are invented; the habits of wording are those of the regional press.
"""

from __future__ import annotations

import pytest

from extract.news.read import read_news
from ingest.types import Document, Page

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")

TIB = "ketenteraman, ketertiban umum, dan pelindungan masyarakat"
INSURER = "Badan Penyelenggara Jaminan Sosial"
ALOR, ENDE = "Pemerintah Kabupaten Alor", "Pemerintah Kabupaten Ende"

ARTICLES: list[tuple[str, list[tuple[set[str], set[str]]]]] = [
    (
        "KALABAHI – Bupati Alor menandatangani dua nota kesepakatan, Rabu (4/9/2024). Nota pertama dengan Kejaksaan Negeri setempat tentang penanganan masalah "
        "hukum, diteken Kajari Yupiter Selan, S.H., M.H. Nota kedua dengan Kantor Pertanahan setempat mengenai pendaftaran tanah.",
        [({ALOR, "Kejaksaan Negeri Alor"}, {"penunjang/lainnya"}), ({ALOR, "Kantor Pertanahan Kabupaten Alor"}, {"pertanahan"})],
    ),
    (
        "ENDE – Pemerintah Kabupaten Ende menandatangani kesepakatan bersama dengan dua kabupaten, Kamis (5/9/2024). Yang pertama Ende dengan Sikka tentang "
        "pariwisata, dan yang kedua Ende dengan Ngada tentang peternakan.",
        [({ENDE, "Pemerintah Kabupaten Sikka"}, {"pariwisata"}), ({ENDE, "Pemerintah Kabupaten Ngada"}, {"pertanian"})],
    ),
    (
        "KALABAHI – Pemkab Alor menandatangani perjanjian kerja sama dengan BPJS Kesehatan dan BPJS Ketenagakerjaan, Jumat (6/9/2024). PKS dengan BPJS "
        "Kesehatan menyangkut jaminan kesehatan penduduk. Sementara dengan BPJS Ketenagakerjaan pekerja rentan didaftarkan.",
        [({ALOR, f"{INSURER} Kesehatan"}, {"kesehatan"}), ({ALOR, f"{INSURER} Ketenagakerjaan"}, {"tenaga kerja"})],
    ),
    (
        "ENDE – Bupati Ende meneken tiga naskah kerja sama, Minggu (8/9/2024). Yang pertama dengan Bupati Sikka tentang pariwisata. Yang kedua dengan Bupati Ngada "
        "tentang peternakan. Ketiga, dengan Kejaksaan Negeri Ende tentang pendampingan hukum.",
        [
            ({ENDE, "Pemerintah Kabupaten Sikka"}, {"pariwisata"}),
            ({ENDE, "Pemerintah Kabupaten Ngada"}, {"pertanian"}),
            ({ENDE, "Kejaksaan Negeri Ende"}, {"penunjang/lainnya"}),
        ],
    ),
    # One paper of three, of which but one is told of again.
    (
        "KALABAHI – Pemkab Alor, Polres Alor dan Kodim 1622/Alor menandatangani nota kesepakatan pencegahan kebakaran, Sabtu (7/9/2024). Untuk Polres Alor tugasnya "
        "menjaga ketertiban umum.",
        [({ALOR, "Kepolisian Resor Alor", "Komando Distrik Militer 1622/Alor"}, {TIB})],
    ),
    (
        "KALABAHI – Bupati Alor, Senin (9/9/2024), menandatangani kesepakatan bersama tentang data pertanahan. Dua penanda tangan lainnya Kepala Kantor "
        "Pertanahan Kabupaten Alor dan Kepala KPP Pratama Kupang.",
        [({ALOR, "Kantor Pertanahan Kabupaten Alor", "Kantor Pelayanan Pajak Pratama Kupang"}, {"pertanahan"})],
    ),
    # "Selain Sikka, Ende …": the comma joins no places; who signs with all of the list is told by its own sentence.
    (
        "MAUMERE – Bupati Sikka menandatangani nota kesepahaman dengan Pemerintah Kabupaten Ende tentang pariwisata, Selasa (10/9/2024). Selain Sikka, Kabupaten Ende "
        "hari itu juga meneken naskah serupa dengan dua kabupaten lainnya, yakni Ngada dan Nagekeo.",
        [
            ({"Pemerintah Kabupaten Sikka", ENDE}, {"pariwisata"}),
            ({ENDE, "Pemerintah Kabupaten Ngada"}, {"pariwisata"}),
            ({ENDE, "Pemerintah Kabupaten Nagekeo"}, {"pariwisata"}),
        ],
    ),
    (
        "TOBADAK – Bupati Alor meneken nota kesepahaman dengan Kementerian Transmigrasi tentang kawasan transmigrasi, Kamis (12/9/2024). Ada lima daerah yang "
        "menandatangani nota serupa, di antaranya Kabupaten Ende dan Kabupaten Sikka.",
        [
            ({ALOR, "Kementerian Transmigrasi"}, {"transmigrasi"}),
            ({"Kementerian Transmigrasi", ENDE}, {"transmigrasi"}),
            ({"Kementerian Transmigrasi", "Pemerintah Kabupaten Sikka"}, {"transmigrasi"}),
        ],
    ),
    # Departments that an office signs with have papers of their own, about what is told of them or what they are for.
    (
        "KALABAHI – Lapas Kelas IIB Kalabahi menandatangani PKS dengan Dinas Kesehatan, Dinas Pendidikan dan Dinas Perpustakaan Kabupaten Alor, Jumat (13/9/2024). "
        "PKS bersama Dinas Kesehatan menyangkut skrining TBC. Bersama Dinas Pendidikan diselenggarakan kejar paket A.",
        [
            ({ALOR, "Lembaga Pemasyarakatan Kelas IIB Kalabahi"}, {sector})
            for sector in ("kesehatan", "pendidikan", "perpustakaan")
        ],
    ),
    (
        "JAMBI – Ombudsman RI Perwakilan Provinsi Jambi menandatangani nota kesepakatan tentang penyelesaian laporan masyarakat bersama dua bupati dan satu wali "
        "kota, Sabtu (14/9/2024). Kepala Perwakilan merinci, mereka yang menandatangani ialah Bupati Bungo, Bupati Tebo serta Wali Kota Sungai Penuh.",
        [
            ({"Ombudsman Republik Indonesia Perwakilan Provinsi Jambi", f"Pemerintah {name}"}, {"penunjang/lainnya"})
            for name in ("Kabupaten Bungo", "Kabupaten Tebo", "Kota Sungai Penuh")
        ],
    ),
    (
        "KALABAHI – Bupati Alor dan Bupati Ende bertemu, Minggu (15/9/2024). Buah pertemuan itu: sebuah kesepakatan bersama. Ada dua hal yang disepakati: "
        "perbaikan jalan dan pelayanan puskesmas.",
        [({ALOR, ENDE}, {"pekerjaan umum dan penataan ruang", "kesehatan"})],
    ),
    # Whose offices sign; what lent property is for; a rank; the province of a county abroad.
    (
        "KALABAHI – Kejaksaan Negeri Alor menandatangani PKS dengan sejumlah OPD di lingkungan Pemerintah Kabupaten Alor tentang pendampingan hukum, Senin "
        "(16/9/2024).",
        [({ALOR, "Kejaksaan Negeri Alor"}, {"penunjang/lainnya"})],
    ),
    (
        "KALABAHI – Pemkab Alor menandatangani perjanjian pinjam pakai barang milik daerah dengan Badan Gizi Nasional untuk penyelenggaraan Sekolah Rakyat, "
        "Selasa (17/9/2024).",
        [({ALOR, "Badan Gizi Nasional"}, {"pendidikan", "sosial"})],
    ),
    (
        "KALABAHI – Nota kesepahaman penanggulangan bencana diteken Kepala BNPB Laksdya TNI Ardi Beda dan Bupati Alor, Rabu (18/9/2024).",
        [({ALOR, "Badan Nasional Penanggulangan Bencana"}, {TIB})],
    ),
    (
        "KALABAHI – Bupati Alor menandatangani letter of intent peternakan dengan Nagahan County, Provinsi Jeolla Selatan, Korea Selatan, Kamis (19/9/2024).",
        [({ALOR, "Nagahan County"}, {"pertanian"})],
    ),
    # Pairs of one sentence sign a paper each, beside the one before.
    (
        "MATARAM – Gubernur Bali dan Kajati Bali menandatangani nota kesepakatan penanganan masalah hukum, Jumat (20/9/2024). Setelah itu giliran Bupati Alor "
        "Ardi Beda dengan Kajari Alor, Bupati Ende dengan Kajari Ende, dan Wali Kota Bima dengan Kajari Raba Bima meneken nota serupa.",
        [
            ({"Pemerintah Provinsi Bali", "Kejaksaan Tinggi Bali"}, {"penunjang/lainnya"}),
            ({ALOR, "Kejaksaan Negeri Alor"}, {"penunjang/lainnya"}),
            ({ENDE, "Kejaksaan Negeri Ende"}, {"penunjang/lainnya"}),
            ({"Pemerintah Kota Bima", "Kejaksaan Negeri Raba Bima"}, {"penunjang/lainnya"}),
        ],
    ),
    # Each pair with its own paper; one of those that are only counted.
    (
        "KALABAHI – Tiga naskah pasokan beras ditandatangani, Sabtu (21/9/2024). Dua di antaranya milik Alor: nota kesepahaman Pemkab Alor dengan Pemkab Ende; serta perjanjian "
        "kerja sama Dinas Pangan Kabupaten Alor dengan Dinas Pangan Kabupaten Sikka. Satu lagi ialah nota kesepahaman Pemprov Bali dengan Pemkab Ende.",
        [
            ({ALOR, ENDE}, {"pangan", "perdagangan"}),
            ({ALOR, "Pemerintah Kabupaten Sikka"}, {"pangan", "perdagangan"}),
            ({"Pemerintah Provinsi Bali", ENDE}, {"pangan", "perdagangan"}),
        ],
    ),
    (
        "KALABAHI – Badan Kepegawaian Negara menandatangani perjanjian kerja sama pemanfaatan data dengan 109 pemerintah daerah, Sabtu (21/9/2024). Sebanyak 77 "
        "di antaranya baru, termasuk Pemerintah Kabupaten Alor. Bupati Alor mengikuti secara daring.",
        [({ALOR, "Badan Kepegawaian Negara"}, set())],
    ),
    (
        "KALABAHI – Bupati Alor dan Kepala Balai Arkeologi Bali sepakat merawat situs megalitik. Tanda tangan keduanya tergores di atas naskah perjanjian kerja "
        "sama, Sabtu (21/9/2024).",
        [({ALOR, "Balai Arkeologi Bali"}, {"kebudayaan"})],
    ),
    # What the pairs sign is told once; what there are in neighbours; who is one of many; what carries a paper out.
    (
        "KALABAHI – Serentak Sabtu (21/9/2024) Bupati Alor meneken perjanjian kerja sama kependudukan dengan Pengadilan Agama Kalabahi, dan Bupati Ende dengan "
        "Pengadilan Agama Ende.",
        [
            ({ALOR, "Pengadilan Agama Kalabahi"}, {"administrasi kependudukan dan pencatatan sipil"}),
            ({ENDE, "Pengadilan Agama Ende"}, {"administrasi kependudukan dan pencatatan sipil"}),
        ],
    ),
    (
        "ENDE – Pemkab Ende dan Pemkab Sikka menandatangani nota kesepahaman pariwisata, Sabtu (21/9/2024). Menurut bupati ada tiga daerah yang bersinggungan dengan "
        "Ende: Sikka, Nagekeo, dan Ngada.",
        [({ENDE, "Pemerintah Kabupaten Sikka"}, {"pariwisata"})],
    ),
    (
        "DENPASAR – Gubernur Bali bersama bupati/wali kota se-Bali menandatangani kesepakatan bersama pariwisata, Sabtu (21/9/2024). Melalui kesepakatan tersebut "
        "Badung dan Gianyar menyisihkan dana.",
        [],
    ),
    (
        "KALABAHI – Menteri Transmigrasi dan Gubernur Bali menandatangani nota kesepahaman transmigrasi, Sabtu (21/9/2024). Nota tersebut ditindaklanjuti saat itu "
        "juga melalui perjanjian kerja sama antara Kementerian Transmigrasi dan Pemkab Alor.",
        [
            ({"Kementerian Transmigrasi", "Pemerintah Provinsi Bali"}, {"transmigrasi"}),
            ({"Kementerian Transmigrasi", ALOR}, set()),
        ],
    ),
    (
        "KALABAHI – Bupati Alor meresmikan taman persahabatan, Sabtu (21/9/2024). Hubungan dengan Ende bermula 19 November 2016 ketika nota kesepahaman "
        "ditandatangani kedua bupati.",
        [],
    ),
    # Heads told by their names alone on a list, the secretary of a province of which a town bears the name, who signs too.
    (
        "AMBON – Nota kesepahaman serapan gabah untuk Maluku diteken Penjabat Gubernur Ardi Beda, Pangdam XVI/Pattimura Mayjen TNI Sela Beda, dan Kapolda Maluku "
        "Rati Beda, Sabtu (21/9/2024).",
        [({"Pemerintah Provinsi Maluku", "Komando Daerah Militer XVI/Pattimura", "Kepolisian Daerah Maluku"}, {"pangan", "pertanian"})],
    ),
    (
        "MAKASSAR – Sekretaris daerah dua provinsi meneken kesepakatan bersama pariwisata, Sabtu (21/9/2024). Mereka ialah Sekda Sulawesi Barat Ardi Beda dan Sekda "
        "Gorontalo Sela Beda.",
        [({"Pemerintah Provinsi Sulawesi Barat", "Pemerintah Provinsi Gorontalo"}, {"pariwisata"})],
    ),
    (
        "KALABAHI – Gubernur Bali dan Gubernur Jambi menandatangani kesepakatan bersama pariwisata, Sabtu (21/9/2024). Ikut menandatangani Bupati Alor dan Bupati Ende.",
        [({"Pemerintah Provinsi Bali", "Pemerintah Provinsi Jambi", ALOR, ENDE}, {"pariwisata"})],
    ),
    (
        "KALABAHI – Gubernur Bali dan Gubernur Jambi menandatangani kesepakatan bersama pariwisata, Sabtu (21/9/2024). Turut menandatangani selaku saksi, Bupati Alor.",
        [({"Pemerintah Provinsi Bali", "Pemerintah Provinsi Jambi"}, {"pariwisata"})],
    ),
    (
        "BLAMBANGAN – Kejaksaan Negeri (Kejari) setempat mengikat perjanjian kerja sama pariwisata dengan Dinas Pariwisata Kabupaten Alor, Sabtu (21/9/2024).",
        [({"Kejaksaan Negeri Alor", ALOR}, {"pariwisata"})],
    ),
    (
        "KALABAHI – Bupati Alor menandatangani dua nota kesepahaman, Sabtu (21/9/2024). Yang satu dengan Badan Riset dan Inovasi Nasional tentang pariwisata, yang "
        "lain dengan Pemkab Ende tentang peternakan.",
        [({ALOR, "Badan Riset dan Inovasi Nasional"}, {"pariwisata"}), ({ALOR, ENDE}, {"pertanian"})],
    ),
    (
        "KALABAHI – Sabtu (21/9/2024) bupati bercerita soal jalan. Sebelumnya Ende dan Sikka pun sudah menandatangani nota kesepahaman yang sama.",
        [],
    ),
    # A body of the state signs with each of the governments behind "dengan", three parties sign what is called tripartite.
    (
        "KALABAHI – Kepala BNNP NTT Brigjen Pol Ardi Beda menandatangani MoU pemberantasan narkotika dengan Bupati Alor Sela Beda, Bupati Ende Rati Beda, dan "
        "Bupati Sikka Mori Beda, Sabtu (21/9/2024). Ketiga kabupaten belum punya BNN.",
        [
            ({"Badan Narkotika Nasional Provinsi Nusa Tenggara Timur", name}, {TIB})
            for name in (ALOR, ENDE, "Pemerintah Kabupaten Sikka")
        ],
    ),
    # Those named before sign together; peers among many and the ministry whose office it is are no parties.
    (
        "TENGGARONG – Alor, Ngada dan Sikka akhirnya satu suara. Bupati ketiga daerah itu Kamis (17/12/2020) meneken kesepakatan bersama pembangunan jalan.",
        [({ALOR, "Pemerintah Kabupaten Ngada", "Pemerintah Kabupaten Sikka"}, {"pekerjaan umum dan penataan ruang"})],
    ),
    (
        "KALABAHI – Balai Budidaya Laut Batam, unit pelaksana teknis Kementerian Kelautan dan Perikanan, dan Pemkab Alor menandatangani PKS pembesaran lobster, "
        "Senin (23/9/2024). Alor menjadi satu dari 43 instansi yang meneken perjanjian, bersama antara lain Pemkab Ende dan Pemkab Sikka.",
        [({ALOR, "Balai Budidaya Laut Batam"}, {"kelautan dan perikanan"})],
    ),
    # Whose hall it is and whose data are told of are no parties.
    (
        "KALABAHI – Pemkab Alor dan Pemkab Ende menandatangani kesepakatan bersama tentang pariwisata di Kantor Perwakilan Bank Indonesia NTT, Rabu "
        "(11/9/2024). Data BPS Alor menunjukkan kunjungan wisata naik.",
        [({ALOR, ENDE}, {"pariwisata"})],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ARTICLES, ids=range(len(ARTICLES)))
def test_papers(text: str, expected: list[tuple[set[str], set[str]]]) -> None:
    record = read_news(Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), None))
    found = [({p.name.value for p in a.parties}, {s.value for s in a.sectors}) for a in record.agreements]
    assert sorted(map(repr, (tuple(map(sorted, row)) for row in found))) == sorted(
        map(repr, (tuple(map(sorted, row)) for row in expected))
    )
