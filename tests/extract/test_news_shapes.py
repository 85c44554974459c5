"""Shapes of announcements in the press: who with whom about which sectors, and what is no announcement at all.

The articles are invented; their shapes are those of press releases and local news.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from extract.news.read import read_news
from ingest.types import Document, Page

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")

PUPR, ESDM, KP, LH = (
    "pekerjaan umum dan penataan ruang", "energi dan sumber daya mineral", "kelautan dan perikanan", "lingkungan hidup",
)  # fmt: skip
TIB, UMUM, INFO = (
    "ketenteraman, ketertiban umum, dan pelindungan masyarakat",
    "penunjang/lainnya",
    "komunikasi dan informatika",
)
KOP, DUK = "koperasi, usaha kecil, dan menengah", "administrasi kependudukan dan pencatatan sipil"


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    event_class: str | None
    #: (names of the parties, sectors) of every agreement with a count of 1
    rows: list[tuple[set[str], set[str]]] = field(default_factory=list)
    title: str | None = None
    published: str | None = None
    date: str | None = None
    counts: list[int] = field(default_factory=list)
    types: set[str] | None = None


def prov(name: str) -> str:
    return f"Pemerintah Provinsi {name}"


def kab(name: str) -> str:
    return f"Pemerintah Kabupaten {name}"


def kota(name: str) -> str:
    return f"Pemerintah Kota {name}"


SIGNED = [
    Case(
        "what it is for is told by the sentence on the aim of the paper",
        "PADANG - Bupati Sijunjung bersama Wali Kota Bukittinggi meneken kesepakatan bersama, Kamis (6/10/2022). Turut hadir sejumlah pejabat. Acara "
        "berjalan lancar. Keduanya saling memuji. Tujuan kerja sama ini menarik wisatawan ke kedua daerah.",
        "penandatanganan",
        [({kab("Sijunjung"), kota("Bukittinggi")}, {"pariwisata"})],
    ),
    Case(
        "who watches is listed with antara lain; a unit of a company and where it distributes",
        "LAMONGAN – Penandatanganan MoU penerangan jalan dilakukan Bupati Lamongan bersama PT PLN (Persero) unit induk distribusi Jawa Timur yang disaksikan "
        "Forkopimda antara lain Kapolres Lamongan, Senin (8/1/2024).",
        "penandatanganan",
        [({kab("Lamongan"), "PT PLN (Persero)"}, {PUPR})],
    ),
    Case(
        "governments and offices called by their kind alone",
        "MUNA – Kejaksaan Negeri Muna mendampingi Pemkab Muna. Nota kesepakatan bidang perdata dan tata usaha negara ditandatangani Bupati dan "
        "Kajari, Senin (4/3/2024).",
        "penandatanganan",
        [({kab("Muna"), "Kejaksaan Negeri Muna"}, {UMUM})],
    ),
    Case(
        "the home party told by the dateline only",
        "BITUNG – Pemkot menggandeng Universitas Karya Bahari mengolah sampah. Penandatanganan perjanjian kerja sama dilakukan Wali Kota dan Rektor "
        "Universitas Karya Bahari, Senin (4/3/2024).",
        "penandatanganan",
        [({kota("Bitung"), "Universitas Karya Bahari"}, {LH})],
    ),
    Case(
        "a regent who only watches is no party, named or not",
        "KUDUS – Bupati menyaksikan penandatanganan perjanjian kerja sama antara PT Sari Bumi dan Universitas Karya Bahari, Senin (4/3/2024).",
        "penandatanganan",
        [({"PT Sari Bumi", "Universitas Karya Bahari"}, set())],
        types={"BUKAN_KSD"},
    ),
    Case(
        "an office named with and without its city; the branch of a body behind it",
        "BANJAR - Pemerintah Kota Banjar menandatangani nota kesepahaman pendampingan hukum dengan Kejaksaan Negeri Kota Banjar, Senin (4/3/2024). "
        "Kepala Kejaksaan Negeri Banjar Asep Rukmana hadir.",
        "penandatanganan",
        [({kota("Banjar"), "Kejaksaan Negeri Kota Banjar"}, {UMUM})],
    ),
    Case(
        "the branch of a body behind it",
        "SERANG - Kepala BPJS Ketenagakerjaan Kantor Wilayah Banten Kusno Widodo dan Pemkot Serang menandatangani nota kesepahaman jaminan "
        "tenaga kerja, Rabu (6/3/2024).",
        "penandatanganan",
        [({kota("Serang"), "Badan Penyelenggara Jaminan Sosial Ketenagakerjaan"}, {"tenaga kerja"})],
    ),
    Case(
        "narcotics boards and the police by their spellings",
        "HALBAR – Badan Narkotika Nasional (BNN) Provinsi Maluku Utara (Malut) bersama Pemerintah Kabupaten Halmahera Barat (Halbar) memerangi narkoba. "
        "Penandatanganan MoU dilakukan Kepala BNN Malut bersama Bupati Halbar, Selasa (5/3/2024).",
        "penandatanganan",
        [({kab("Halmahera Barat"), "Badan Narkotika Nasional Provinsi Maluku Utara"}, {TIB})],
    ),
    Case(
        "an island and a province behind a town are where it lies",
        "SUMENEP - Pemerintah Kabupaten (Pemkab) Sumenep, Madura, Jawa Timur menandatangani nota kesepahaman tentang rujukan pasien dengan "
        "Pemerintah Kabupaten Kepulauan Siau Tagulandang Biaro (Sitaro), Sulawesi Utara, Senin (4/3/2024).",
        "penandatanganan",
        [({kab("Sumenep"), kab("Kepulauan Siau Tagulandang Biaro")}, {"kesehatan"})],
    ),
    Case(
        "a misspelt signing; a body named with and without its seat",
        "Serang, Kabarbaru – Pemprov Banten bekerja sama dengan BPS soal data statistik. Nota kesepahaman ditandatangi Pj Gubernur Banten dan Badan Pusat "
        "Statistik Provinsi Banten yang mengajak BPS pusat, Senin (4/3/2024).",
        "penandatanganan",
        [({prov("Banten"), "Badan Pusat Statistik Provinsi Banten"}, {"statistik"})],
    ),
    Case(
        "companies sign while the governor only speaks of prices",
        "MEDAN - Gubernur Sumatera Utara Rinto Hasian meminta harga beras dijaga, Senin (4/3/2024). Tiga BUMD pun menandatangani perjanjian kerja sama "
        "pasokan beras. Ketiganya ialah PT Padi Murni, PT Lumbung Deli, dan PT Niaga Toba.",
        "penandatanganan",
        [({"PT Padi Murni", "PT Lumbung Deli", "PT Niaga Toba"}, {"perdagangan", "pangan"})],
        types={"BUKAN_KSD"},
    ),
    Case(
        "whose companies they are is told, not who signs",
        "kabarnusa, SEMARANG — Wali Kota Semarang menandatangani nota kesepahaman pengelolaan sampah dengan sejumlah BUMD Pemerintah Provinsi Jawa "
        "Tengah dan Universitas Karya Bahari, Senin (4/3/2024).",
        "penandatanganan",
        [({kota("Semarang"), "Universitas Karya Bahari"}, {LH})],
    ),
    Case(
        "three papers with three parties of different kinds, one with its region's short form in brackets",
        "BITUNG – Wali Kota Bitung meneken tiga nota kesepakatan dengan Kantor Pertanahan Provinsi Sulawesi Utara (Sulut), Kejaksaan Negeri Bitung, dan "
        "Pemerintah Kabupaten Minahasa Utara, Senin (27/5/2024).",
        "penandatanganan",
        [
            ({kota("Bitung"), "Kantor Wilayah Badan Pertanahan Nasional Provinsi Sulawesi Utara"}, set()),
            # A prosecutor's office is there for legal help alone.
            ({kota("Bitung"), "Kejaksaan Negeri Bitung"}, {"penunjang/lainnya"}),
            ({kota("Bitung"), kab("Minahasa Utara")}, set()),
        ],
    ),
    Case(
        "a faculty of a university, a hall that is no topic",
        "Pemprov Papua Barat menandatangani perjanjian kerja sama kehutanan dengan Fakultas Kehutanan Universitas Kasuari, Selasa (28/5/2024), "
        "di lantai dua, Gedung Pusat Rektorat.",
        "penandatanganan",
        [({prov("Papua Barat"), "Universitas Kasuari"}, {"kehutanan"})],
    ),
    Case(
        "told only in a clause of the lead",
        "SANGGAU – Warga kini mengurus kartu keluarga di kecamatan tetangga. Layanan itu buah perjanjian kerja sama administrasi "
        "kependudukan antara Pemkab Sanggau dan Pemkab Sekadau yang diteken awal April.",
        "penandatanganan",
        [({kab("Sanggau"), kab("Sekadau")}, {DUK})],
        published="2024-04-25",
    ),
    Case(
        "others counted beside those that are named",
        "MAMUJU – Pemprov Sulawesi Barat menandatangani kesepakatan bersama pariwisata dengan Pemprov Bali, Senin (22/4/2024).\nSelain itu, "
        "perjanjian kerja sama (PKS) antardinas juga diteken dengan 9 kabupaten/kota.",
        "penandatanganan",
        [({prov("Sulawesi Barat"), prov("Bali")}, {"pariwisata"})],
        counts=[9],
    ),
    Case(
        "one region's part in a signing of many",
        "Penandatanganan nota kesepakatan antara para bupati dengan kepala kejaksaan negeri se-Jawa Tengah berlangsung di Solo, Senin "
        "(20/5/2024).\nGubernur Jawa Tengah menyaksikan acara itu.\nUntuk Kabupaten Kendal, penandatanganan nota kesepakatan bantuan hukum "
        "dilakukan Wakil Bupati Kendal Basuki Rahman dan Kajari Kendal Lila Nurani.",
        "penandatanganan",
        [({kab("Kendal"), "Kejaksaan Negeri Kendal"}, {UMUM})],
    ),
    Case(
        "what was signed before the main clause is not signed here",
        "AMBON – Setelah memperpanjang nota kesepakatan dengan Universitas Karya Laut, Gubernur Maluku menandatangani MoU pendidikan dengan "
        "Universitas Bahari Maluku, Rabu (15/5/2024).",
        "penandatanganan",
        [({prov("Maluku"), "Universitas Bahari Maluku"}, {"pendidikan"})],
    ),
    Case(
        "the district and regency where it happened are no parties",
        "Koperasi Tani Lestari dan PT Daun Hijau Nusa menandatangani kontrak benih di kebun PT Daun Hijau Nusa, Desa Sukarame, Kecamatan "
        "Pacet, Kabupaten Cianjur, Kamis (16/5/2024).",
        "penandatanganan",
        [({"Koperasi Tani Lestari", "PT Daun Hijau Nusa"}, {"pertanian"})],
        types={"BUKAN_KSD"},
    ),
    Case(
        "schools in two provinces, of which none signs",
        "JOGJA – Pemprov Maluku Utara dan Universitas Kie Raha meneken nota kesepakatan pendidikan di sela temu kampus di DIY dan Jawa "
        "Tengah, Jumat (17/5/2024).",
        "penandatanganan",
        [({prov("Maluku Utara"), "Universitas Kie Raha"}, {"pendidikan"})],
    ),
    Case(
        "the province behind a regency only says where it lies",
        "Bolaang (ANTARA) - Pemerintah Kabupaten Kolaka, Sulawesi Tenggara, dan Universitas Karya Anoa menandatangani perjanjian kerja sama "
        "pendidikan perawat di Kolaka, Senin (6/5/2024).",
        "penandatanganan",
        [({kab("Kolaka"), "Universitas Karya Anoa"}, {"pendidikan"})],
    ),
    Case(
        "one partner a line, a topic for all",
        "SUMENEP – Bupati Sumenep meneken MoU pendidikan dengan tiga perguruan tinggi, Selasa (7/5/2024).\nKetiga kampus itu:\n"
        "Universitas Garam Madura (UGAMA)\nInstitut Bahari Nusa (IBN)\nUniversitas Tembakau Jaya\n“Semoga berguna,” katanya.",
        "penandatanganan",
        [
            ({kab("Sumenep"), "Universitas Garam Madura"}, {"pendidikan"}),
            ({kab("Sumenep"), "Institut Bahari Nusa"}, {"pendidikan"}),
            ({kab("Sumenep"), "Universitas Tembakau Jaya"}, {"pendidikan"}),
        ],
    ),
    Case(
        "a school's head told with his name, the ministry's office in a town",
        "Kepala Kantor Kemenag dan Rektor Universitas Tirta Buana Hasan Tolib hadir. Pemerintah Kota Palu, Universitas Tirta Buana, dan "
        "Kementerian Agama Kota Palu menandatangani nota kesepahaman pencatatan sipil, Rabu (8/5/2024).",
        "penandatanganan",
        [({kota("Palu"), "Universitas Tirta Buana", "Kantor Kementerian Agama Kota Palu"}, {DUK})],
    ),
    Case(
        "thirty schools only counted, told of first",
        "Sebanyak 30 perguruan tinggi swasta menjalin kerja sama dengan Pemerintah Kabupaten Garut melalui penandatanganan MoU "
        "pengentasan kemiskinan, Kamis (9/5/2024).",
        "penandatanganan",
        [],
        counts=[30],
        types={"KSDPK"},
    ),
    Case(
        "a contract signed in the governor's house",
        "PT Beton Nusantara Jaya dan PT Menara Cipta meneken kontrak pembangunan menara di rumah jabatan (Rujab) Gubernur Sulawesi Selatan, "
        "Jumat (10/5/2024).",
        "penandatanganan",
        [({"PT Beton Nusantara Jaya", "PT Menara Cipta"}, set())],
        types={"BUKAN_KSD"},
    ),
    Case(
        "two governors, topic behind 'terkait'",
        "BANDUNG - Gubernur Jawa Barat Asep Sutisna menandatangani Nota Kesepahaman (MoU) dengan Gubernur Lampung "
        "Fauzi Hanafiah terkait "
        "ketahanan pangan dan peternakan di Gedung Sate, Kota Bandung, Selasa (12/3/2019).\nAsep menuturkan "
        "kebutuhan daging Jabar tinggi.",
        "penandatanganan",
        [({prov("Jawa Barat"), prov("Lampung")}, {"pangan", "pertanian"})],
        date="2019-03-12",
        types={"KSDD"},
    ),
    Case(
        "scope told in the next sentence",
        "SEMARANG – Pemerintah Kota Semarang resmi menjalin kerja sama dengan Pemerintah Kabupaten Kendal, Senin "
        "(4/3/2024). Penandatanganan "
        "perjanjian kerja sama dilakukan di Balai Kota Semarang.\nRuang lingkup kerja sama meliputi pengelolaan "
        "sampah dan penyediaan air minum.",
        "penandatanganan",
        [({kota("Semarang"), kab("Kendal")}, {LH, PUPR})],
        date="2024-03-04",
        types={"KSDD"},
    ),
    Case(
        "partners with their own topics in one sentence",
        "MAKASSAR – Pemprov Sulsel meneken tiga MoU sekaligus, Kamis (7/9/2023). Kerja sama diteken dengan "
        "Pemprov Jatim di bidang perdagangan, "
        "dengan Pemprov Bali di bidang pariwisata, serta dengan Pemprov NTT di bidang peternakan.\nGubernur "
        "berharap ketiganya segera jalan.",
        "penandatanganan",
        [
            ({prov("Sulawesi Selatan"), prov("Jawa Timur")}, {"perdagangan"}),
            ({prov("Sulawesi Selatan"), prov("Bali")}, {"pariwisata"}),
            ({prov("Sulawesi Selatan"), prov("Nusa Tenggara Timur")}, {"pertanian"}),
        ],
        date="2023-09-07",
    ),
    Case(
        "masing-masing in the order of the partners",
        "MAMUJU – Pemprov Sulbar menandatangani kesepakatan bersama dengan Pemprov Kaltim, Pemprov Gorontalo, dan "
        "Pemprov Sulteng, masing-masing "
        "di bidang perhubungan, pertanian, dan pendidikan, Rabu (5/6/2024) di Mamuju.",
        "penandatanganan",
        [
            ({prov("Sulawesi Barat"), prov("Kalimantan Timur")}, {"perhubungan"}),
            ({prov("Sulawesi Barat"), prov("Gorontalo")}, {"pertanian"}),
            ({prov("Sulawesi Barat"), prov("Sulawesi Tengah")}, {"pendidikan"}),
        ],
        date="2024-06-05",
    ),
    Case(
        "a list of lines",
        "PALU - Pemerintah Provinsi Sulawesi Tengah menandatangani lima kesepakatan bersama dengan lima provinsi, "
        "Jumat (3/11/2023). Kelimanya yakni:\n"
        "1. Provinsi Jawa Timur bidang perdagangan dan perindustrian;\n2. Provinsi Bali bidang pariwisata;\n3. "
        "Provinsi Sulawesi Utara bidang "
        "kelautan dan perikanan;\n4. Provinsi Kalimantan Timur bidang pangan;\n5. Provinsi Gorontalo bidang "
        "kebudayaan.",
        "penandatanganan",
        [
            ({prov("Sulawesi Tengah"), prov("Jawa Timur")}, {"perdagangan", "perindustrian"}),
            ({prov("Sulawesi Tengah"), prov("Bali")}, {"pariwisata"}),
            ({prov("Sulawesi Tengah"), prov("Sulawesi Utara")}, {KP}),
            ({prov("Sulawesi Tengah"), prov("Kalimantan Timur")}, {"pangan"}),
            ({prov("Sulawesi Tengah"), prov("Gorontalo")}, {"kebudayaan"}),
        ],
    ),
    Case(
        "a regency and a university with its short name",
        "BANYUWANGI - Pemkab Banyuwangi menggandeng Universitas Airlangga (Unair) Surabaya dalam pengembangan "
        "sumber daya manusia kesehatan. Nota "
        "kesepahaman ditandatangani Bupati Ipuk Handayani dan Rektor Unair Prof. Bambang Suryana, Rabu (17/5/2023).",
        "penandatanganan",
        [({kab("Banyuwangi"), "Universitas Airlangga"}, {"kesehatan"})],
        types={"KSDPK"},
    ),
    Case(
        "a company and a province",
        "KENDARI - Pemerintah Provinsi Sulawesi Tenggara dan PT Ceria Mitra Nusantara menandatangani perjanjian "
        "kerja sama pemanfaatan pelabuhan "
        "daerah, Senin (8/1/2024), di Kantor Gubernur Sultra. Nilai investasinya Rp150 miliar.",
        "penandatanganan",
        [({prov("Sulawesi Tenggara"), "PT Ceria Mitra Nusantara"}, {"perhubungan"})],
        types={"KSDPK"},
        date="2024-01-08",
    ),
    Case(
        "with a ministry's office: sinergi",
        "MATARAM – Gubernur NTB Lalu Hamdani dan Kepala Kejaksaan Tinggi NTB Sungarpin meneken nota kesepakatan "
        "pendampingan hukum bidang perdata "
        "dan tata usaha negara, Selasa (14/2/2023).",
        "penandatanganan",
        [({prov("Nusa Tenggara Barat"), "Kejaksaan Tinggi Nusa Tenggara Barat"}, {UMUM})],
        types={"SINERGI"},
    ),
    Case(
        "a work plan carries out an earlier agreement",
        "PALANGKA RAYA - Pemerintah Kabupaten Kapuas bersama BPJS Kesehatan Cabang Palangka Raya menandatangani "
        "rencana kerja program jaminan "
        "kesehatan nasional, Senin (22/1/2024).",
        "tindak_lanjut",
        [({kab("Kapuas"), "Badan Penyelenggara Jaminan Sosial Kesehatan"}, {"kesehatan"})],
        types={"SINERGI"},
    ),
    Case(
        "a sister city abroad",
        "Bandung - Pemerintah Kota Bandung dan Pemerintah Kota Suwon, Korea Selatan, menandatangani letter of "
        "intent kota bersaudara di bidang "
        "pendidikan, kebudayaan, dan pariwisata, Kamis (24/8/2017).",
        "penandatanganan",
        [({kota("Bandung"), "Pemerintah Kota Suwon"}, {"pendidikan", "kebudayaan", "pariwisata"})],
        types={"KSDPL"},
    ),
    Case(
        "a foreign body",
        "KUPANG - Pemerintah Provinsi NTT dan UNICEF menandatangani nota kesepahaman penurunan stunting dan "
        "perlindungan anak, Selasa (9/5/2023).",
        "penandatanganan",
        [
            (
                {prov("Nusa Tenggara Timur"), "United Nations Children's Fund"},
                {"kesehatan", "pemberdayaan perempuan dan pelindungan anak"},
            )
        ],
        types={"KSDLL"},
    ),
    Case(
        "passive, parties behind 'antara'",
        "SAMARINDA – Nota kesepahaman antara Pemerintah Kota Samarinda dengan Pemerintah Kota Balikpapan tentang "
        "pengendalian inflasi daerah "
        "ditandatangani di Samarinda, Senin (10/10/2022).",
        "penandatanganan",
        [({kota("Samarinda"), kota("Balikpapan")}, {"perdagangan", "pangan"})],
        types={"KSDD"},
        date="2022-10-10",
    ),
    Case(
        "short names only, the press way",
        "Serang (ANTARA) - Banten dan Lampung meneken kerja sama distribusi beras guna menjaga ketahanan pangan "
        "kedua daerah, Rabu.",
        "penandatanganan",
        [({prov("Banten"), prov("Lampung")}, {"pangan", "perdagangan"})],
        published="2023-03-15",
        date="2023-03-15",
    ),
    Case(
        "offices sign for their regions",
        "TERNATE – Dinas Perhubungan Provinsi Maluku Utara dan Dinas Perhubungan Kota Ternate menandatangani "
        "perjanjian kerja sama pengelolaan "
        "terminal, Selasa (6/8/2024).",
        "penandatanganan",
        [({prov("Maluku Utara"), kota("Ternate")}, {"perhubungan"})],
        types={"KSDD"},
    ),
    Case(
        "three parties, one agreement",
        "DENPASAR - Pemerintah Provinsi Bali, Pemerintah Kabupaten Buleleng, dan Pemerintah Kabupaten Jembrana "
        "menandatangani kesepakatan bersama "
        "pembangunan jalan dan air bersih, Jumat (12/7/2024).",
        "penandatanganan",
        [({prov("Bali"), kab("Buleleng"), kab("Jembrana")}, {PUPR})],
        types={"KSDD"},
    ),
    Case(
        "witnessed by a governor, signed by regents",
        "PADANG – Bupati Agam Andri Sikumbang dan Bupati Pasaman Welly Suhatri menandatangani kesepakatan bersama "
        "penanganan jalan perbatasan, "
        "disaksikan Gubernur Sumatera Barat, Kamis (20/7/2023).",
        "penandatanganan",
        [({kab("Agam"), kab("Pasaman")}, {PUPR})],
        types={"KSDD"},
    ),
    Case(
        "company to company under a governor's eyes",
        "Jakarta - PT Bintang Smelter Indonesia dan PT Aneka Ferro Utama meneken MoU pembangunan smelter nikel di "
        "Konawe. Penandatanganan "
        "disaksikan langsung Gubernur Sulawesi Tenggara, Rabu (10/5/2023).",
        "penandatanganan",
        [({"PT Bintang Smelter Indonesia", "PT Aneka Ferro Utama"}, {ESDM, "perindustrian"})],
        types={"BUKAN_KSD"},
    ),
    Case(
        "counted only",
        "MANADO – Pemprov Sulut meneken MoU dengan delapan provinsi pada rapat kerja di Manado, Kamis "
        "(16/3/2023). Isi kesepakatan belum dirinci.",
        "penandatanganan",
        [],
        counts=[8],
    ),
    Case(
        "renewal",
        "YOGYAKARTA – Pemda DIY dan Pemprov Kalimantan Timur memperpanjang kerja sama bidang pendidikan dan "
        "pariwisata. Naskah perpanjangan "
        "ditandatangani di Kepatihan, Yogyakarta, Senin (15/10/2012).",
        "perpanjangan",
        [({"Pemerintah Daerah Daerah Istimewa Yogyakarta", prov("Kalimantan Timur")}, {"pendidikan", "pariwisata"})],
        date="2012-10-15",
    ),
    Case(
        "PKS as the follow-up of an agreement",
        "GORONTALO – Sebagai tindak lanjut kesepakatan bersama dua gubernur tahun lalu, Dinas Pertanian Provinsi "
        "Gorontalo dan Dinas Pertanian "
        "Provinsi Sulawesi Utara menandatangani perjanjian kerja sama perbenihan jagung, Selasa (7/5/2024).",
        "tindak_lanjut",
        [({prov("Gorontalo"), prov("Sulawesi Utara")}, {"pertanian"})],
    ),
    Case(
        "headline names the parties, the text their heads",
        "SOLO – Wali Kota Surakarta Teguh Raharjo dan Bupati Boyolali Said Hidayatullah membubuhkan tanda tangan "
        "pada naskah kerja sama "
        "transportasi perkotaan, Jumat (8/3/2024).",
        "penandatanganan",
        [({kota("Surakarta"), kab("Boyolali")}, {"perhubungan"})],
        title="Solo-Boyolali Teken Kerja Sama Angkutan",
    ),
    Case(
        "a data agreement",
        "Wali Kota Depok Supian Hadi menandatangani perjanjian kerja sama pemanfaatan data kependudukan dengan "
        "Dinas Kependudukan dan Pencatatan "
        "Sipil Provinsi Jawa Barat, Senin (3/6/2024).",
        "penandatanganan",
        [({kota("Depok"), prov("Jawa Barat")}, {DUK})],
    ),
]


NOT_SIGNED = [
    Case("explored", "AMBON - Pemprov Maluku menjajaki kerja sama perikanan dengan Pemprov Papua Barat Daya. "
        "Kedua pihak bertemu di Ambon, Rabu (6/3/2024).", "rencana"),
    Case("will sign", "MEDAN – Pemprov Sumut akan menandatangani MoU bidang pariwisata dengan Pemprov Aceh pekan "
        "depan, kata Sekda Sumut Arief Lubis, Kamis (2/5/2024).", "rencana"),
    Case("not signed yet", "Rancangan kesepakatan antara Pemkab Gowa dan Pemkot Makassar soal sampah belum "
        "diteken. Pembahasan berlanjut, Selasa (9/4/2024).", "rencana", title="MoU Sampah Gowa–Makassar Belum Diteken"),
    Case("called off", "Penandatanganan MoU Pemkot Bogor dan PT Sinar Trem batal dilakukan, Senin (5/8/2024). "
        "Wali kota meminta kajian ulang.", "batal", title="MoU Trem Bogor Batal"),
    Case("coordination meeting", "KENDARI – Biro Pemerintahan Setda Sultra menggelar rapat koordinasi kerja sama "
        "daerah di Hotel Claro Kendari, Kamis (4/7/2019). Peserta membahas kewajiban melaporkan MoU yang telah "
        "ditandatangani.", "rapat_koordinasi", date="2019-07-04"),
    Case("socialisation", "SERANG - Biro Pemerintahan menyosialisasikan Permendagri Nomor 22 Tahun 2020 tentang "
        "tata cara kerja sama daerah, Rabu (3/2/2021).", "sosialisasi"),
    Case("evaluation", "Pemprov Jateng mengevaluasi pelaksanaan kerja sama daerah dengan pihak ketiga. Rapat "
        "evaluasi berlangsung di Semarang, Selasa (12/12/2023).", "evaluasi"),
    Case("an application", "Pemkot Samarinda meluncurkan aplikasi Sikerja untuk memantau kerja sama daerah, Kamis "
        "(15/12/2022).", "peluncuran"),
    Case("an offer", "Konsulat Jenderal Jepang menawarkan hibah air bersih maksimal Rp1,3 miliar kepada kabupaten "
        "di Jawa Timur, Senin (6/6/2022). Peluang kerja sama ini terbuka hingga akhir tahun.", "penawaran"),
    Case("the party", "Ketua Fraksi PKS DPRD Kota Bekasi Heri Mulyadi meminta perbaikan jalan dipercepat, Senin "
        "(4/3/2024). PKS akan mengawal anggaran.", None),
    Case("team spirit", "Juara diraih berkat kerja sama tim yang solid sejak babak awal, kata pelatih Rahmat, "
        "Minggu (3/3/2024).", None),
    Case("budget", "Pemkab Kebumen dan DPRD Kabupaten Kebumen menandatangani nota kesepakatan KUA-PPAS 2025, Rabu "
        "(14/8/2024).", None),
    Case("an old agreement recalled", "Hubungan Kaltim dan DIY sudah terjalin sejak lama. Kedua daerah meneken "
        "MoU pada 2008 dan memperbaruinya pada 2012. Kini warga menikmati beasiswa.", "sebutan"),
]  # fmt: skip


def read(case: Case):  # type: ignore[no-untyped-def]
    return read_news(Document("uji", "0" * 64, "text/plain", (Page(1, case.text),), case.title, case.published))


@pytest.mark.parametrize("case", SIGNED, ids=lambda c: c.name)
def test_signed(case: Case) -> None:
    reading = read(case)
    assert reading.event is not None
    assert reading.event.event_class == case.event_class
    rows = [
        ({p.name.value for p in a.parties}, {s.value for s in a.sectors}) for a in reading.agreements if a.count == 1
    ]
    assert sorted(map(str, map(sorted_row, rows))) == sorted(map(str, map(sorted_row, case.rows)))
    assert [a.count for a in reading.agreements if a.count > 1] == case.counts
    if case.date is not None:
        assert reading.event.date is not None
        assert reading.event.date.value == case.date
    if case.types is not None:
        assert {a.type for a in reading.agreements} == case.types


def sorted_row(row: tuple[set[str], set[str]]) -> tuple[list[str], list[str]]:
    return sorted(row[0]), sorted(row[1])


@pytest.mark.parametrize("case", NOT_SIGNED, ids=lambda c: c.name)
def test_not_signed(case: Case) -> None:
    reading = read(case)
    assert (reading.event.event_class if reading.event else None) == case.event_class
    assert [a for a in reading.agreements if a.type != "BUKAN_KSD"] == []
    if case.date is not None:
        assert reading.event.date.value == case.date


LONGER = [
    Case(
        "heads of offices sign for their provinces",
        "SEMARANG - Pemerintah Provinsi Jawa Tengah menggandeng Pemerintah Provinsi Lampung untuk mengamankan stok cabai. Kesepakatan itu tertuang "
        "dalam perjanjian kerja sama yang diteken Kepala Dinas Ketahanan Pangan Jateng Dyah Lukita dan Kepala Dinas Ketahanan Pangan Lampung Bani "
        "Ispran di Semarang, Senin (5/2/2024).",
        "penandatanganan", [({prov("Jawa Tengah"), prov("Lampung")}, {"pangan"})],
    ),
    Case(
        "regents and mayors only counted",
        "GORONTALO - Penjabat Gubernur Gorontalo Hamka Hendra bersama enam bupati dan wali kota menandatangani MoU penanganan stunting, Senin "
        "(27/2/2023), di Aula Rumah Jabatan Gubernur.",
        "penandatanganan", [], counts=[6],
    ),
    Case(
        "four governors named in the next sentence",
        "MAKASSAR - Empat gubernur menandatangani kesepakatan bersama pembangunan jalan tol di Makassar, Kamis (9/3/2023). Mereka adalah Gubernur Sulsel "
        "Andi Sudirja, Gubernur Sulbar Akmal Mahmud, Gubernur Sulteng Rusdi Mansur, dan Gubernur Sultra Ali Mansur.",
        "penandatanganan",
        [({prov("Sulawesi Selatan"), prov("Sulawesi Barat"), prov("Sulawesi Tengah"), prov("Sulawesi Tenggara")}, {PUPR})],
    ),
    Case(
        "scope only in a quotation",
        "SAMARINDA - Gubernur Kalimantan Timur H Isran Hidayat bersama Gubernur Sulawesi Barat Ali Masdar melakukan penandatanganan kesepakatan "
        "bersama kerja sama antardaerah, di Ruang Tepian Kantor Gubernur Kaltim, Selasa (6/4/2021).\n"
        "\"Kerja sama ini meliputi bidang pertanian, perdagangan, dan pariwisata,\" sebut Isran.\nIa berharap manfaatnya dirasakan warga.",
        "penandatanganan", [({prov("Kalimantan Timur"), prov("Sulawesi Barat")}, {"pertanian", "perdagangan", "pariwisata"})],
        title="Kaltim dan Sulbar Teken Kerja Sama", date="2021-04-06",
    ),
    Case(
        "a list of partners sharing topics",
        "BANDUNG – Pemkot Bandung menandatangani kesepakatan bersama dengan lima daerah, Kamis (10/8/2023). Kelima daerah itu ialah Kabupaten Garut, "
        "Kabupaten Sumedang, Kota Cimahi, Kabupaten Bandung Barat, dan Kabupaten Subang. Kerja sama mencakup bidang pangan dan pariwisata.",
        "penandatanganan",
        [({kota("Bandung"), kab(n)}, {"pangan", "pariwisata"}) for n in ("Garut", "Sumedang", "Bandung Barat", "Subang")]
        + [({kota("Bandung"), kota("Cimahi")}, {"pangan", "pariwisata"})],
    ),
    Case(
        "a minister signs",
        "JAKARTA - Menteri Pertanian Andi Rahman dan Gubernur Papua Selatan Apolo Gebze menandatangani nota kesepahaman pengembangan sawah, "
        "Senin (12/5/2025), di Kantor Kementerian Pertanian, Jakarta.",
        "penandatanganan", [({"Kementerian Pertanian", prov("Papua Selatan")}, {"pertanian"})], types={"SINERGI"},
    ),
    Case(
        "an earlier agreement recalled after the new one",
        "PONTIANAK – Pemprov Kalbar dan Pemprov Jateng meneken kesepakatan bersama bidang perdagangan ternak sapi, Rabu (13/9/2023). Sebelumnya, "
        "Pemprov Kalbar juga telah menandatangani MoU dengan Pemprov Jatim di bidang pendidikan pada 2021.",
        "penandatanganan", [({prov("Kalimantan Barat"), prov("Jawa Tengah")}, {"perdagangan", "pertanian"})],
    ),
    Case(
        "signing on the margin of a meeting",
        "BENGKULU - Pemerintah Provinsi Bengkulu menggelar rapat koordinasi kerja sama daerah di Hotel Santika Bengkulu, Selasa (2/7/2024). Rakor juga "
        "dirangkaikan dengan penandatanganan perjanjian kerja sama antara Pemerintah Kota Bengkulu dan Pemerintah Kabupaten Seluma tentang "
        "pengelolaan sampah.",
        "rapat_koordinasi", [({kota("Bengkulu"), kab("Seluma")}, {LH})],
    ),
    Case(
        "a province with all its regencies",
        "Pemprov Jawa Barat menandatangani perjanjian kerja sama dengan 27 kabupaten/kota tentang opsen pajak kendaraan, Senin (18/12/2023), di "
        "Bandung.",
        "penandatanganan", [], counts=[27],
    ),
    Case(
        "a proxy signs",
        "SURABAYA – Wakil Gubernur Jawa Timur Emir Dahlan mewakili gubernur menandatangani nota kesepahaman dengan Wakil Gubernur Sulawesi Tengah "
        "Rusli Baco tentang perdagangan kakao dan rumput laut, Kamis (25/1/2024).",
        "penandatanganan", [({prov("Jawa Timur"), prov("Sulawesi Tengah")}, {"perdagangan", "pertanian", KP})],
    ),
    Case(
        "the tri dharma of a university",
        "GORONTALO - Universitas Negeri Gorontalo (UNG) dan Pemerintah Kabupaten Boalemo menandatangani MoU tentang pelaksanaan tri dharma "
        "perguruan tinggi, Jumat (2/2/2024).",
        "penandatanganan", [({"Universitas Negeri Gorontalo", kab("Boalemo")}, {"pendidikan"})], types={"KSDPK"},
    ),
    Case(
        "a public prosecutor by his post",
        "WATAMPONE - Bupati Bone Andi Fahri dan Kajari Bone Eri Satriana meneken perjanjian kerja sama bidang perdata dan tata usaha negara, Selasa "
        "(7/3/2023).",
        "penandatanganan", [({kab("Bone"), "Kejaksaan Negeri Bone"}, {UMUM})], types={"SINERGI"},
    ),
    Case(
        "a regional bank",
        "BANJARMASIN – Pemko Banjarmasin bersama Bank Kalsel menandatangani perjanjian kerja sama digitalisasi pembayaran retribusi parkir, Senin "
        "(5/6/2023).",
        "penandatanganan",
        [({kota("Banjarmasin"), "PT Bank Pembangunan Daerah Kalimantan Selatan"}, {INFO, "perhubungan"})], types={"KSDPK"},
    ),
    Case(
        "partners told sentence by sentence without the word provinsi",
        "PALANGKA RAYA – Pemprov Kalteng menjalin kerja sama dengan empat daerah. Penandatanganan MoU berlangsung Senin (20/5/2019). Dengan Kalsel, kerja "
        "sama dilakukan di bidang kehutanan. Dengan Jatim untuk perdagangan. Bersama DKI Jakarta, kerja sama menyangkut pangan. Sementara dengan Bali "
        "untuk pariwisata dan kebudayaan.",
        "penandatanganan",
        [({prov("Kalimantan Tengah"), prov("Kalimantan Selatan")}, {"kehutanan"}), ({prov("Kalimantan Tengah"), prov("Jawa Timur")}, {"perdagangan"}),
         ({prov("Kalimantan Tengah"), prov("Daerah Khusus Ibukota Jakarta")}, {"pangan"}),
         ({prov("Kalimantan Tengah"), prov("Bali")}, {"pariwisata", "kebudayaan"})],
    ),
    Case(
        "topic before partner",
        "MANOKWARI - Pemprov Papua Barat meneken tiga perjanjian kerja sama, Rabu (4/10/2023). Bidang pendidikan diteken bersama Universitas Papua, bidang "
        "kesehatan dengan Pemkot Sorong, dan bidang perhubungan dengan Pemkab Fakfak.",
        "penandatanganan",
        [({prov("Papua Barat"), "Universitas Papua"}, {"pendidikan"}), ({prov("Papua Barat"), kota("Sorong")}, {"kesehatan"}),
         ({prov("Papua Barat"), kab("Fakfak")}, {"perhubungan"})],
    ),
    Case(
        "partners behind a colon and semicolons",
        "Pemerintah Kota Makassar menandatangani MoU dengan sejumlah daerah pada Kamis (9/11/2023), yakni Pemkab Gowa (pengelolaan sampah); Pemkab Maros "
        "(transportasi); dan Pemkab Takalar (perikanan).",
        "penandatanganan",
        [({kota("Makassar"), kab("Gowa")}, {LH}), ({kota("Makassar"), kab("Maros")}, {"perhubungan"}), ({kota("Makassar"), kab("Takalar")}, {KP})],
    ),
    Case(
        "a grant",
        "Pemprov Sulut menyerahkan hibah Rp25 miliar kepada Polda Sulut. Naskah perjanjian hibah daerah (NPHD) ditandatangani gubernur dan Kapolda "
        "Sulut, Rabu (10/1/2024).",
        "penandatanganan", [], types=None,
    ),
    Case(
        "a delegation received",
        "SEMARANG - Wali Kota Semarang menerima kunjungan delegasi Pemerintah Kota Davao, Filipina, di Balai Kota, Kamis (6/7/2023). Pertemuan membahas "
        "peluang kerja sama kota kembar di bidang pariwisata.",
        "rencana", [],
    ),
    Case(
        "hoped for",
        "Pemkab Sikka berharap dapat menjalin kerja sama dengan Pemkot Surabaya di bidang perdagangan ikan. Harapan itu disampaikan Bupati Sikka, "
        "Senin (4/9/2023).",
        "rencana", [],
    ),
    Case(
        "a council refuses",
        "DPRD Kabupaten Bangka menolak memberikan persetujuan atas rencana perjanjian kerja sama pengelolaan pantai dengan PT Laut Jaya, Jumat "
        "(8/3/2024).",
        "batal", [],
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", LONGER, ids=lambda c: c.name)
def test_longer(case: Case) -> None:
    reading = read(case)
    assert reading.event is not None
    assert reading.event.event_class == case.event_class
    rows = [
        ({p.name.value for p in a.parties}, {s.value for s in a.sectors})
        for a in reading.agreements if a.count == 1 and a.type != "BUKAN_KSD"
    ]  # fmt: skip
    assert sorted(map(str, map(sorted_row, rows))) == sorted(map(str, map(sorted_row, case.rows)))
    assert [a.count for a in reading.agreements if a.count > 1] == case.counts
    if case.types is not None:
        assert {a.type for a in reading.agreements} == case.types
