"""One party and a list of partners, each with a paper of its own: how the press sets such lists.

The articles are invented; the habits of wording are those of the regional press.
"""

from __future__ import annotations

import pytest

from extract.news.read import read_news
from ingest.types import Document, Page

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")


def read(text: str, title: str | None = None) -> list[list[str]]:
    """The sorted names of the parties of every agreement that is not only counted."""
    document = Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), title)
    return sorted(sorted(p.name.value for p in a.parties) for a in read_news(document).agreements if a.count == 1)


def with_each(hub: str, *partners: str) -> list[list[str]]:
    return sorted(sorted((hub, partner)) for partner in partners)


def kab(*names: str) -> list[str]:
    return [f"Pemerintah Kabupaten {name}" for name in names]


def kota(*names: str) -> list[str]:
    return [f"Pemerintah Kota {name}" for name in names]


def prov(name: str) -> str:
    return f"Pemerintah Provinsi {name}"


GOVERNMENTS: list[tuple[str | None, str, list[list[str]]]] = [
    (
        None,
        "Pemerintah Kabupaten Sragen menandatangani perjanjian kerja sama rujukan dengan tiga fasilitas kesehatan, yakni Klinik Sari Medika, "
        "Rumah Sakit Bina Husada juga Rumah Sakit Kasih Ananda, Senin (4/3/2024).",
        with_each(*kab("Sragen"), "Klinik Sari Medika", "Rumah Sakit Bina Husada", "Rumah Sakit Kasih Ananda"),
    ),
    # Bare names in brackets are of the level that the counting word tells; the headline counts the partners.
    (
        "Empat Kota Teken Kerja Sama Wisata",
        "Semarang -- Gubernur Jawa Tengah melakukan penandatangan MoU pemprov Jateng dengan 4 pemkot (Surakarta, Salatiga, Magelang dan Pekalongan) "
        "dalam rangka memajukan pariwisata, Senin (4/3/2024).\n\nHadir Walikota Salatiga dan Utusan Walikota Magelang.",
        with_each(prov("Jawa Tengah"), *kota("Surakarta", "Salatiga", "Magelang", "Pekalongan")),
    ),
    (
        None,
        "AMBON – Penandatanganan MoU pengelolaan sampah antara Pemprov Maluku dengan dua pemerintah kota (Ambon dan Tual) berlangsung, Kamis (7/3/2024).",
        with_each(prov("Maluku"), *kota("Ambon", "Tual")),
    ),
    # Who the counted heads are is told in the next sentence, by whoever came for them.
    (
        None,
        "Mataram (NTB) --- Sebanyak 5 kepala daerah kota/kabupaten di provinsi Nusa Tenggara Barat teken nota kesepahaman (MoU) pariwisata dengan Gubernur "
        "NTB Rahman Hakim di Mataram (18/9).\n\nKelima kepala daerah tersebut adalah Walikota Mataram, Bupati Lombok Barat, Wakil Bupati Sumbawa, Wakil "
        "Walikota Bima serta utusan dari Dompu.",
        with_each(prov("Nusa Tenggara Barat"), *kota("Mataram", "Bima"), *kab("Lombok Barat", "Sumbawa", "Dompu")),
    ),
    (
        None,
        "PALU – Gubernur Sulawesi Tengah menandatangani kesepakatan bersama dengan para bupati, Senin (4/3/2024). Mereka adalah Bupati Donggala, Bupati "
        "Sigi, dan Bupati Poso. Kesepakatan itu tentang penanggulangan bencana.",
        with_each(prov("Sulawesi Tengah"), *kab("Donggala", "Sigi", "Poso")),
    ),
    (
        "Pemprov Bali Gandeng Tiga Kabupaten",
        "DENPASAR – Pemprov Bali menggandeng tiga kabupaten dalam kerja sama air bersih yang ditandatangani Senin (4/3/2024). Ketiganya ialah Tabanan, "
        "Gianyar, dan Bangli.",
        with_each(prov("Bali"), *kab("Tabanan", "Gianyar", "Bangli")),
    ),
    # The list stands before "dengan", and the one party behind it.
    (
        "Tiga Bupati Teken MoU dengan Kejati Kaltim",
        "SAMARINDA – Tiga bupati menandatangani MoU bidang perdata dan tata usaha negara dengan Kejati Kaltim, Senin (4/3/2024). Ketiganya yakni Bupati "
        "Paser, Bupati Berau, dan Bupati Kutai Timur.",
        with_each("Kejaksaan Tinggi Kalimantan Timur", *kab("Paser", "Berau", "Kutai Timur")),
    ),
    (
        None,
        "Gubernur Kalimantan Barat menandatangani kesepakatan bersama di Pontianak, Senin (4/3/2024). Daftar mitra: Pemkab Sambas, Pemkab Sanggau, dan "
        "Pemkot Singkawang.",
        with_each(prov("Kalimantan Barat"), *kab("Sambas", "Sanggau"), *kota("Singkawang")),
    ),
    # What was signed before the list was told is a paper too.
    (
        None,
        "JAKARTA – Gubernur Bali dan Gubernur Jambi menandatangani kesepakatan pangan, Rabu (6/3/2024). Selain dengan Jambi, Pemprov Bali juga "
        "menandatangani kesepakatan dengan 3 pemda lainnya, di antaranya Kabupaten Kuningan dan Kota Solok.",
        with_each(prov("Bali"), prov("Jambi"), *kab("Kuningan"), *kota("Solok")),
    ),
    # A list told behind a signing that names both its sides is of something else.
    (
        None,
        "Pemkab Gianyar menandatangani MoU kota cerdas dengan Kementerian Kominfo, Selasa (5/3/2024). Ada 3 kabupaten yang terpilih, yakni Kabupaten "
        "Gianyar, Bangli, dan Serang.",
        with_each("Pemerintah Kabupaten Gianyar", "Kementerian Komunikasi dan Informatika"),
    ),
]

FIRMS: list[tuple[str | None, str, list[list[str]]]] = [
    # Firms that no list knows, counted as such.
    (
        None,
        "Jakarta - Gubernur Jawa Barat menandatangani memorandum of understanding (MoU) kota cerdas dengan 4 startup, Jumat (13/9/2019). Empat perusahaan "
        "rintisan yang digandeng Pemprov Jabar di antaranya Datakita, Sawahku, PasarKu, dan Angkutin.",
        with_each(prov("Jawa Barat"), "Datakita", "Sawahku", "PasarKu", "Angkutin"),
    ),
    (
        None,
        "SINGKAWANG – Pemkot Singkawang menandatangani PKS pajak daring dengan tiga hotel, yakni Swiss Sari, Mahkota Raya, dan Grand Palapa, Senin "
        "(4/3/2024).",
        with_each("Pemerintah Kota Singkawang", "Swiss Sari", "Mahkota Raya", "Grand Palapa"),
    ),
    # Known ones lead, others follow; whose papers these are, an office in the sentence before tells.
    (
        None,
        "Serang - Dinas Kependudukan dan Pencatatan Sipil (Disdukcapil) Kabupaten Pandeglang melakukan perjanjian kerja sama (PKS) kartu identitas anak "
        "dengan pihak rumah sakit dan tempat wisata, Senin (4/3/2024).\nUntuk penandatanganan PKS dilakukan dengan RS Berkat, RS Sari Medika, Klinik Bunda "
        "Asih, Carita Splash dan Wisata Curug Gendang.",
        with_each(
            "Pemerintah Kabupaten Pandeglang",
            "Rumah Sakit Berkat",
            "Rumah Sakit Sari Medika",
            "Klinik Bunda Asih",
            "Carita Splash",
            "Wisata Curug Gendang",
        ),
    ),
    # Two hospitals sign one by one.
    (
        None,
        "Disaksikan Bupati Tabalong, H Rahman didampingi Sekda Tabalong, H Nasir, Disdukcapil Tabalong menandatangani MoU akta kelahiran dengan RS Kasih "
        "dan RS Sari Medika, Senin (22/4/2019).",
        with_each("Pemerintah Kabupaten Tabalong", "Rumah Sakit Kasih", "Rumah Sakit Sari Medika"),
    ),
    # The office is its government, so that no school is taken for the party of the others.
    (
        None,
        "Dinas Pendidikan Kota Palopo menandatangani nota kesepahaman peningkatan mutu guru dengan STIE Bina Karya, STKIP Tunas Muda, dan Universitas "
        "Rampi, Senin (4/3/2024).",
        with_each(
            "Pemerintah Kota Palopo",
            "Sekolah Tinggi Ilmu Ekonomi Bina Karya",
            "Sekolah Tinggi Keguruan dan Ilmu Pendidikan Tunas Muda",
            "Universitas Rampi",
        ),
    ),
    (
        None,
        "Pemkab Sleman menandatangani perjanjian kerja sama bantuan hukum dengan LBH Sembada, LBH Merapi, dan Perhimpunan Advokat Indonesia, Senin "
        "(4/3/2024).",
        with_each(
            "Pemerintah Kabupaten Sleman",
            "Lembaga Bantuan Hukum Sembada",
            "Lembaga Bantuan Hukum Merapi",
            "Perhimpunan Advokat Indonesia",
        ),
    ),
    # Firms listed without a government may have signed with a firm.
    (
        None,
        "PALU – Sebanyak 3 perusahaan menandatangani MoU usaha di Kota Palu, Jumat (2/6/2023). Perusahaan itu antara lain PT Sinar Teluk, PT Niaga Lembah, "
        "dan PT Karya Megah.",
        [["PT Karya Megah", "PT Niaga Lembah", "PT Sinar Teluk"]],
    ),
]


LINES: list[tuple[str | None, str, list[list[str]]]] = [
    (
        "Pemkab Teken PKS",
        "Pemkab Natuna menandatangani PKS dengan: 1) Kejaksaan Negeri Natuna; 2) Polres Natuna; 3) Bank Riau Kepri; dan 4) Universitas Maritim Raja Ali "
        "Haji, Senin (4/3/2024).",
        with_each(
            "Pemerintah Kabupaten Natuna",
            "Kejaksaan Negeri Natuna",
            "Kepolisian Resor Natuna",
            "PT Bank Riau Kepri Syariah",
            "Universitas Maritim Raja Ali Haji",
        ),
    ),
]

REGIONAL_FIRMS: list[tuple[str | None, str, list[list[str]]]] = [
    # The province behind the firm's seat is no party; short forms name the same two.
    (
        None,
        "MALILI – Perusahaan Daerah Air Minum (PDAM) Kabupaten Luwu Timur, Provinsi Sulawesi Selatan, menandatangani Nota Kesepahaman (MoU) bidang Perdata "
        "dan Tata Usaha Negara, dengan pihak Kejaksaan Negeri (Kejari) Luwu Timur.\nPerjanjian kerjasama antar PDAM Lutim dan Kejari ini bertempat di "
        "kantor Kejari Senin (31/01/2022).\nDirektur PDAM Lutim mengatakan perjanjian kerja sama dengan pihak Kejaksaan Lutim menekan pencurian air.",
        [["Kejaksaan Negeri Luwu Timur", "Perusahaan Daerah Air Minum Kabupaten Luwu Timur"]],
    ),
    # "Kedua lembaga" are those of the headline, at their names in the text.
    (
        "PDAM Kendari Gandeng Kejari",
        "Penandatanganan MoU antara kedua lembaga tersebut dilakukan di Kantor PDAM Tirta Anoa, Senin (4/3/2024). MoU menjadikan PDAM Tirta Anoa lebih "
        "optimal.\nSetelah MoU tersebut, PDAM Tirta Anoa dapat meminta pendampingan kepada Kejari Kendari.",
        [["Kejaksaan Negeri Kendari", "Perusahaan Daerah Air Minum Tirta Anoa"]],
    ),
    (
        "Pemkot dan Kejari Sepakat",
        "BONTANG – Nota kesepakatan antara kedua institusi ditandatangani di ruang rapat, Senin (4/3/2024). Wali Kota Bontang Sari Dewi berterima kasih. "
        "Kajari Bontang Dodi Kurnia menyebut siap memberi bantuan hukum.",
        [["Kejaksaan Negeri Bontang", "Pemerintah Kota Bontang"]],
    ),
    # What is done and by whom tells a signing too.
    (
        None,
        "Kesepakatan bersama bidang perdata dan tata usaha negara, yang dilakukan PDAM Kabupaten Kudus dengan Kejaksaan Negeri Kudus, pada Kamis "
        "(10/07/2025), ternyata bukan yang pertama.",
        [["Kejaksaan Negeri Kudus", "Perusahaan Daerah Air Minum Kabupaten Kudus"]],
    ),
    (
        None,
        "Disaksikan Bupati Klaten, PDAM Tirta Merapi menandatangani nota kesepahaman dengan Polres Klaten tentang pengamanan aset, Jumat (8/3/2024).",
        [["Kepolisian Resor Klaten", "Perusahaan Daerah Air Minum Tirta Merapi"]],
    ),
]

SPELLINGS: list[tuple[str | None, str, list[list[str]]]] = [
    (
        None,
        "BONE – Pemkab Bone melakukan penandatangan MuO dengan Universitas Hasanuddin tentang pertanian, Senin (4/3/2024).",
        with_each("Pemerintah Kabupaten Bone", "Universitas Hasanuddin"),
    ),
    (
        None,
        "BIAK – Memorandum of Understansing (MoU) perikanan dilakukan Bupati Biak Numfor dengan Universitas Cenderawasih, Senin (4/3/2024).",
        with_each("Pemerintah Kabupaten Biak Numfor", "Universitas Cenderawasih"),
    ),
    (
        None,
        "SIAK – Momerandum of understanding soal sawit diteken Bupati Siak dan Rektor Universitas Riau, Senin (4/3/2024).",
        with_each("Pemerintah Kabupaten Siak", "Universitas Riau"),
    ),
    (
        None,
        "Telah dilaksanakan penandatanganan M.o.U antara Pemkab Sampang dan Universitas Trunojoyo Madura, Senin (4/3/2024).",
        with_each("Pemerintah Kabupaten Sampang", "Universitas Trunojoyo Madura"),
    ),
    (
        None,
        "SAMARINDA – Pemprov Kaltim menandatangani MoU dengan Universitas Muhammadiyah Kaltim, Senin (4/3/2024).",
        with_each(prov("Kalimantan Timur"), "Universitas Muhammadiyah Kalimantan Timur"),
    ),
    (
        None,
        "TUBAN – Pemkab Tuban menandatangani MoU dengan PT Semen Indonesia, Senin (4/3/2024).",
        with_each("Pemerintah Kabupaten Tuban", "PT Semen Indonesia (Persero) Tbk"),
    ),
]

DEALT: list[tuple[str | None, str, list[list[str]]]] = [
    # Beside the first, papers with one partner after another.
    (
        None,
        "Bupati Soppeng menandatangani MoU pariwisata dengan Gubernur Sulawesi Selatan, Senin (4/3/2024).\nDalam kesempatan yang sama, juga "
        "ditandatangani MoU dengan Kopertis Wilayah IX tentang bela negara, serta MoU dengan Yayasan Bina Kasih tentang kebencanaan.",
        with_each(
            "Pemerintah Kabupaten Soppeng", prov("Sulawesi Selatan"), "Kopertis Wilayah IX", "Yayasan Bina Kasih"
        ),
    ),
    (
        None,
        "Gubernur Jambi menandatangani MoU dengan Universitas Jambi tentang riset gambut dan PKS dengan Perum Bulog tentang cadangan pangan, Senin "
        "(4/3/2024).",
        with_each(prov("Jambi"), "Universitas Jambi", "Perum Bulog"),
    ),
    # A bank or an insurer signs with each government; a school joined by "bersama" is a partner, not the party of all.
    (
        None,
        "MEDAN – Bank Sumut menandatangani nota kesepahaman penyaluran kredit UMKM dengan Pemkab Karo, Pemkab Dairi, dan Pemkab Samosir, Senin "
        "(4/3/2024).",
        with_each("PT Bank Pembangunan Daerah Sumatera Utara", *kab("Karo", "Dairi", "Samosir")),
    ),
    (
        None,
        "LUWUK – Disdikbud Banggai dan Universitas Tompotika menandatangani MoU peningkatan guru. Kerja sama serupa diteken bersama Universitas "
        "Muhammadiyah Luwuk dan STIE Bina Praja, Senin (4/3/2024).",
        with_each(
            "Pemerintah Kabupaten Banggai",
            "Universitas Tompotika",
            "Universitas Muhammadiyah Luwuk",
            "Sekolah Tinggi Ilmu Ekonomi Bina Praja",
        ),
    ),
    # All stand joined before the verb: one paper.
    (
        None,
        "Pemerintah Provinsi Jawa Barat bersama tiga pemerintah kabupaten/kota, yakni Kota Bandung, Kota Cimahi, dan Kabupaten Garut, menandatangani "
        "perjanjian kerja sama pengelolaan sampah regional, Senin (4/3/2024).",
        [sorted([prov("Jawa Barat"), *kota("Bandung", "Cimahi"), *kab("Garut")])],
    ),
    # A firm's name that begins with a place.
    (
        None,
        "SURABAYA – Pemprov Jatim teken MoU dengan tiga perusahaan Jepang, yaitu Hitachi Zosen, Osaka Gas dan Mitsui Green, Senin (4/3/2024).",
        with_each(prov("Jawa Timur"), "Hitachi Zosen", "Osaka Gas", "Mitsui Green"),
    ),
    # Whose members sign is told, not that he signs himself.
    (
        None,
        "Sebanyak 34 kampus di bawah naungan LLDIKTI Wilayah V menjalin kerja sama dengan Pemkab Bantul lewat penandatanganan MoU, Senin (4/3/2024).",
        [],
    ),
]
#: Lists that stand apart from the signing, with remarks behind the names, and papers told one after another.
APART: list[tuple[str | None, str, list[list[str]]]] = [
    (
        "Berobat Gratis di Tiga Rumah Sakit",
        "SORONG – Pemerintah Kota Sorong menandatangani Perjanjian Kerja Sama (PKS) dengan tiga rumah sakit, Senin (4/3/2024).\n\nWali Kota menyebut "
        "program ini untuk warga.\n\nAnggaran sudah disahkan.\n\nWarga cukup membawa KTP.\n\nProgram dimulai April.\n\nBerikut daftar rumah sakit "
        "yang sudah menandatangani PKS dan kelasnya:\n1. RS Pelita Bahari – kelas B\n2. RSIA Kasih Utama – kelas C\n3. RSU Bakti Nusa – kelas C\n\n"
        "Total kapasitas 300 tempat tidur.",
        with_each(
            *kota("Sorong"), "Rumah Sakit Pelita Bahari", "Rumah Sakit Ibu dan Anak Kasih Utama", "Rumah Sakit Umum Bakti Nusa"
        ),
    ),
    (
        None,
        "AMBON – Guna menata kawasan pelabuhan, Pemerintah Provinsi Maluku melakukan penandatanganan nota kesepahaman (MoU) dengan sejumlah perusahaan.\n\n"
        "Antara lain: PT Bahari Lestari, PT Nusa Wisata Utama (NWU), dan PT Karya Dermaga.\n\nKegiatan berlangsung Senin (4/3/2024).",
        with_each(prov("Maluku"), "PT Bahari Lestari", "PT Nusa Wisata Utama", "PT Karya Dermaga"),
    ),
    (
        None,
        "MAMUJU – Bupati Mamuju Ani Budi meneken nota kesepahaman dengan sejumlah kampus, Senin (4/3/2024). Di antaranya Universitas Bahari Jaya, STIE Nusa "
        "Mandiri, serta Politeknik Karya Utama. Kerja sama ini mencakup penelitian.",
        with_each(*kab("Mamuju"), "Universitas Bahari Jaya", "Sekolah Tinggi Ilmu Ekonomi Nusa Mandiri", "Politeknik Karya Utama"),
    ),
    (
        None,
        "PALU – Pemkot Palu menandatangani perjanjian kerja sama dengan empat bank, Selasa (5/3/2024), yakni:\n- Bank Sulteng (rekening kas daerah)\n- "
        "BRI Cabang Palu (gaji pegawai)\n- Bank Bahari (pajak daerah)\n- BSI (tabungan haji)\n\nWali Kota berharap layanan membaik.",
        with_each(
            *kota("Palu"), "PT Bank Pembangunan Daerah Sulawesi Tengah", "PT Bank Rakyat Indonesia (Persero) Tbk", "Bank Bahari",
            "PT Bank Syariah Indonesia Tbk",
        ),
    ),
    (
        None,
        "BENGKULU – Pemkot Bengkulu meneken PKS dengan Kejari Bengkulu tentang bantuan hukum, dilanjutkan dengan BPJS Ketenagakerjaan tentang "
        "perlindungan pekerja, Senin (4/3/2024).",
        with_each(*kota("Bengkulu"), "Kejaksaan Negeri Bengkulu", "Badan Penyelenggara Jaminan Sosial Ketenagakerjaan"),
    ),
    # What departments sign behind the agreement of their governments is a paper of its own, whatever it is called.
    (
        None,
        "GORONTALO – Pemprov Gorontalo dan Pemprov Sulawesi Utara menandatangani nota kesepahaman kerja sama antardaerah, Senin (4/3/2024). Kerja sama ini "
        "diikuti dengan penandatanganan MoU tentang pemasaran hasil perikanan oleh Kepala Dinas Kelautan dan Perikanan Provinsi Gorontalo Ani dan Kepala "
        "Dinas Kelautan dan Perikanan Provinsi Sulawesi Utara Budi.",
        [sorted([prov("Gorontalo"), prov("Sulawesi Utara")])] * 2,
    ),
    # Lines without marks, as many as were counted; the towns of the schools do not tell whose article it is.
    (
        None,
        "SAMARINDA – Penandatanganan perjanjian kerja sama (PKS) beasiswa telah dilakukan Senin, 4 Maret 2024.\nPKS dilakukan bersama empat perguruan "
        "tinggi di Kalimantan Timur.\nPemprov Kaltim memastikan anggaran tersedia.\nRinciannya sebagai berikut:\nUniversitas Bahari Jaya (UBJ) 714 orang\n"
        "Poltekkes Kemenkes Kaltim 97 orang\nSTIE Nusa Mandiri Balikpapan 46 orang\nInstitut Karya Utama (IKU) 28 orang\n",
        with_each(
            prov("Kalimantan Timur"), "Universitas Bahari Jaya", "Politeknik Kesehatan Kemenkes Kalimantan Timur",
            "Sekolah Tinggi Ilmu Ekonomi Nusa Mandiri Balikpapan", "Institut Karya Utama",
        ),
    ),
    (
        None,
        "SINTANG – Bupati Sintang menandatangani kesepakatan bersama dengan:\n1. Bina Mandiri Kapuas (pemberdayaan ekonomi);\n2. Yayasan Rimba Lestari "
        "(lingkungan);\n3. Universitas Bahari Jaya (riset).\nPenandatanganan berlangsung Senin (4/3/2024).",
        with_each(*kab("Sintang"), "Bina Mandiri Kapuas", "Yayasan Rimba Lestari", "Universitas Bahari Jaya"),
    ),
    # Neighbours that are counted and listed are no partners; a street's town is none either.
    (
        None,
        "Hari ini ditandatangani kerja sama layanan air di Aula Wali Kota Jalan Cempaka Km 5,5 Tarakan, Senin (4/3/2024). Bupati Bulungan menyebut Bulungan "
        "berbatasan dengan 2 kabupaten di Kalimantan Utara yaitu Kabupaten Malinau dan Kabupaten Nunukan.",
        [],
    ),
    # Only the head before is stood in for.
    (
        None,
        "LANGSA – Nota kesepakatan ditandatangani oleh Wali Kota Langsa, Ani Budi, Bupati Aceh Timur yang diwakili Sekretaris Daerah Kabupaten Aceh Timur, "
        "Cut Ali, dan Bupati Aceh Tamiang, Darwis, Senin (4/3/2024).",
        [sorted([*kota("Langsa"), *kab("Aceh Timur", "Aceh Tamiang")])],
    ),
    # A school that only speaks is no partner.
    (
        "Pemkab Gandeng Dua Kampus",
        "SAMBAS – Pemkab Sambas menandatangani MoU riset dengan Universitas Bahari Jaya dan Politeknik Karya Utama, Senin (4/3/2024).\n\nRektor Universitas "
        "Nusa Mandiri, Ani Budi, menyatakan pendidikan tinggi harus dekat dengan warga. Provinsi Kalimantan Barat menempati posisi bawah dalam pendidikan.",
        with_each(*kab("Sambas"), "Universitas Bahari Jaya", "Politeknik Karya Utama"),
    ),
]  # fmt: skip

ALL = [*GOVERNMENTS, *FIRMS, *LINES, *REGIONAL_FIRMS, *SPELLINGS, *DEALT, *APART]


@pytest.mark.parametrize(("title", "text", "rows"), ALL, ids=range(len(ALL)))
def test_rolls(title: str | None, text: str, rows: list[list[str]]) -> None:
    assert read(text, title) == rows


REMARKS: list[tuple[str, dict[str, list[str]]]] = [
    (
        "PALU – Pemkot Palu menandatangani perjanjian kerja sama dengan tiga mitra, Selasa (5/3/2024), yakni:\n- RS Kasih Utama (layanan kesehatan)\n- "
        "Universitas Bahari Jaya – beasiswa\n- PT Nusa Karya: pelatihan kerja\n\nWali Kota berharap layanan membaik.",
        {"Rumah Sakit Kasih Utama": ["kesehatan"], "Universitas Bahari Jaya": ["pendidikan"], "PT Nusa Karya": ["tenaga kerja"]},
    ),
    # What one of a list is called is no topic of the others.
    (
        "BATAM – Pemko Batam menandatangani lima PKS sekaligus, Senin (4/3/2024). Kelimanya dengan BPJS Ketenagakerjaan, Kejari Batam, Bank Bahari, "
        "Universitas Bahari Jaya, dan RS Kasih Utama.",
        {"Kejaksaan Negeri Batam": ["penunjang/lainnya"], "Bank Bahari": [], "Universitas Bahari Jaya": []},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sectors"), REMARKS, ids=lambda v: v[:20] if isinstance(v, str) else "")
def test_each_has_its_own_topic(text: str, sectors: dict[str, list[str]]) -> None:
    document = Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),))
    found = {a.parties[1].name.value: [s.value for s in a.sectors] for a in read_news(document).agreements}
    assert {name: found[name] for name in sectors} == sectors


COUNTED = [
    # Sentences that go on with the list, before the signing is told.
    (
        "Empat Kampus Digandeng Pemkab Wajo",
        "WAJO - Sebanyak empat perguruan tinggi bekerja sama dengan Pemkab Wajo. Daftarnya: Universitas Hasanuddin (Unhas) dan Universitas Bahari "
        "Jaya. Lalu Politeknik Bahari Jaya. Selain itu Sekolah Tinggi Ilmu Hukum Sari. Kesepakatan bersama ditandatangani di Kantor Bupati Wajo, "
        "Senin (3/2/2025).",
        {"Universitas Hasanuddin", "Universitas Bahari Jaya", "Politeknik Bahari Jaya", "Sekolah Tinggi Ilmu Hukum Sari"},
    ),
    # Governments that a sentence names which tells of something else.
    (
        "Pemkab Wajo Pastikan Pasokan Beras",
        "WAJO - Pemkab Wajo menandatangani kesepakatan bersama dengan tiga kabupaten, Senin (3/2/2025). Beras akan didatangkan dari Kabupaten Bone, "
        "Kabupaten Soppeng, dan Kabupaten Pinrang, kata Bupati Wajo.",
        {"Pemerintah Kabupaten Bone", "Pemerintah Kabupaten Soppeng", "Pemerintah Kabupaten Pinrang"},
    ),
    # With their heads between them, and one of another kind behind.
    (
        "Pemkab Wajo Mudahkan Akta",
        "WAJO - Pemkab Wajo meneken kerja sama pelayanan akta kelahiran dengan dua rumah sakit swasta dan satu organisasi, Senin (3/2/2025). Rumah "
        "sakit dimaksud ialah Rumah Sakit Ibu dan Anak “Kasih” yang diwakili direkturnya, Budi Jaya, serta Rumah Sakit Islam Sari dengan Direktur "
        "Ani Rahayu. Adapun organisasinya Ikatan Bidan Indonesia, diwakili ketuanya.",
        {"Rumah Sakit Ibu dan Anak Kasih", "Rumah Sakit Islam Sari", "Ikatan Bidan Indonesia"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "partners"), COUNTED, ids=[title for title, _, _ in COUNTED])
def test_as_many_as_are_counted_are_partners_wherever_they_are_named(title: str, text: str, partners: set[str]) -> None:
    document = Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), title)
    rows = [{p.name.value for p in a.parties} for a in read_news(document).agreements]
    assert all(len(row) == 2 and "Pemerintah Kabupaten Wajo" in row for row in rows)
    assert set().union(*rows) - {"Pemerintah Kabupaten Wajo"} == partners


def test_two_governments_that_are_counted_may_be_the_sides_of_one_paper() -> None:
    text = (
        "MAKASSAR - Pemprov Sulawesi Selatan menyaksikan penandatanganan kesepakatan bersama batas dua kabupaten, Senin (3/2/2025). Bupati Wajo dan "
        "Bupati Bone menandatangani kesepakatan bersama itu."
    )
    document = Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), "Dua Kabupaten Sepakati Batas")
    rows = [{p.name.value for p in a.parties} for a in read_news(document).agreements]
    assert rows == [{"Pemerintah Kabupaten Wajo", "Pemerintah Kabupaten Bone"}]


def test_those_who_sign_with_each_other_are_no_partners() -> None:
    text = (
        "MAKASSAR - Pemprov Sulawesi Selatan dan Pemprov Bali memperkuat kerja sama lewat penandatanganan sepuluh nota kesepahaman, Senin (3/2/2025). "
        "Sejumlah perusahaan juga menjalin kerja sama, meliputi PT Bumi Jaya Utama dengan PT Bahari Sari Makmur; PT Agro Jaya Mandiri dengan PT Tani "
        "Sari Lestari."
    )
    document = Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), "Sulsel dan Bali Teken MoU")
    named = {p.name.value for a in read_news(document).agreements for p in a.parties}
    assert not any(name.startswith("PT") for name in named)
