"""Who signs and who only stands in the sentence: speakers, seats of offices, names that end with a region, firms.

The articles are invented; the habits of wording are those of the regional press.
"""

from __future__ import annotations

import time

import pytest

from extract.news.read import read_news
from ingest.types import Document, Page

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")


def rows_of(title: str | None, text: str) -> list[list[str]]:
    """The parties of each row that is a cooperation of regions, in the order of the alphabet."""
    record = read_news(Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), title))
    rows = [a for a in record.agreements if a.count == 1 and a.type != "BUKAN_KSD"]
    return sorted(sorted(p.name.value for p in a.parties) for a in rows)


ROWS: list[tuple[str | None, str, list[set[str]]]] = [
    (
        "Bupati Sragen Dorong Investasi Gula",
        "SRAGEN – Bupati Sragen mengajak petani tebu menambah luas lahan. Hal itu disampaikannya di sela penandatanganan MoU antara PT Gula Manis Sejahtera dengan Koperasi Tani Makmur terkait pasokan tebu, Rabu (4/6/2025).\nBupati Sragen berharap harga membaik.",
        [],
    ),
    (
        None,
        "Gubernur Lampung memimpin penandatanganan nota kesepakatan antara Pemkab Pringsewu dan Universitas Karya Bakti tentang beasiswa, Selasa (3/6/2025).",
        [{"Universitas Karya Bakti", "Pemerintah Kabupaten Pringsewu"}],
    ),
    (
        "Kadin Lampung Gandeng Bank Sari",
        "METRO – Wali Kota Metro membuka temu usaha yang diisi dengan penandatanganan MoU antara Kadin Lampung dengan Bank Sari Dana, Jumat (9/5/2025). Wali Kota Metro meminta UMKM naik kelas.",
        [],
    ),
    (
        "Gubernur Saksikan Bank dan Kampus Berjabat Tangan",
        "Kupang – Bertempat di Kantor Gubernur NTT, Senin (5/5/2025), telah ditandatangani perjanjian kerja sama antara PT Bank Niaga Timur dan PT Sinar Flores tentang pembiayaan.\nGubernur NTT menyebut langkah itu tepat.",
        [],
    ),
    (
        "Lampung dan Banten Jalin Kerja Sama Ternak",
        "SERANG – Pemerintah Provinsi Lampung dan Pemerintah Provinsi Banten menjalin kemitraan pangan melalui BUMD masing-masing.\nKemitraan itu ditandai penandatanganan nota kesepahaman antara PT Wahana Raharja (Lampung) dan PT Agro Mandiri (Banten) di Serang, Selasa (6/5/2025).",
        [],
    ),
    (
        "Pemprov Jabar Lewat BUMD Gandeng Bulog",
        "Bandung - Pemprov Jawa Barat melalui Badan Usaha Milik Daerah (BUMD) PT Pangan Pasundan menjalin kerja sama dengan Perum Bulog, Senin (4/3/2024). Perjanjian ditandatangani di Gedung Sate.",
        [],
    ),
    # Whose papers they are is told by whose head the sentence before tells of.
    (
        "Tiga Kerja Sama Diteken Wali Kota Metro",
        "METRO – Ada tiga map di meja Wali Kota Metro, Rabu (7/6/2023). Semuanya ditandatangani dalam setengah jam. Map pertama, nota kesepahaman dengan Universitas Karya Bakti tentang penelitian. Berikutnya dengan Kantor Kementerian Agama Kota Metro tentang bimbingan calon pengantin. Yang terakhir dengan PT Roda Tapis tentang bus sekolah.",
        [
            {"Pemerintah Kota Metro", "Universitas Karya Bakti"},
            {"Pemerintah Kota Metro", "Kantor Kementerian Agama Kota Metro"},
            {"Pemerintah Kota Metro", "PT Roda Tapis"},
        ],
    ),
    # Who gives something, after all who were counted are named, signs nothing.
    (
        "Wali Kota Metro Gandeng Dua Bank untuk Pedagang",
        "METRO – Wali Kota Metro menandatangani dua perjanjian kerja sama keringanan kredit usaha mikro dengan Bank Sari Dana dan Bank Tapis Raya, Kamis (9/8/2018).\nBaznas dan PMI Kota Metro menanggung makan para pengungsi di tenda sosial. Yayasan Bakti Pasar memperbaiki kios koperasi.",
        [{"Bank Sari Dana", "Pemerintah Kota Metro"}, {"Bank Tapis Raya", "Pemerintah Kota Metro"}],
    ),
    # Far fewer than are counted: whose sentence tells of no paper signs none.
    (
        "Wali Kota Metro Teken MoU dengan Sembilan Kabupaten",
        "METRO – Wali Kota Metro menandatangani nota kesepahaman pengelolaan sampah dengan sembilan kabupaten, Kamis (9/8/2018). Nama daerahnya tidak dirinci.\nInstitut Sains Way Sari meminjamkan mesin pencacah sampah. PT Jaya Plastik membeli hasil pilahan untuk industri. Yayasan Bakti Pasar memberi pelatihan koperasi.",
        [],
    ),
    # A grant to others told beside takes nothing from what is signed.
    (
        "Wali Kota Metro Teken Banyak Naskah",
        "METRO – Wali Kota Metro menandatangani kesepakatan bersama pengelolaan sampah dengan Universitas Tapis Lampung, Kamis (9/8/2018). Adapun NPHD antara Kesbangpol dan Bawaslu Kota Metro ditandatangani kepala badan.",
        [{"Pemerintah Kota Metro", "Universitas Tapis Lampung"}],
    ),
    # One paper, by the words of a sentence behind; as many who sign as the headline counts; one each.
    (
        "Wali Kota Metro dan Kampus Jaga Embung",
        "METRO – Wali Kota Metro menandatangani perjanjian kerja sama perawatan embung dengan Universitas Tapis Lampung dan Politeknik Sari Lampung, Kamis (9/8/2018). Naskahnya hanya satu dan berlaku tiga tahun.",
        [{"Pemerintah Kota Metro", "Universitas Tapis Lampung", "Politeknik Sari Lampung"}],
    ),
    (
        "Empat Pihak Ikat Perjanjian Embung",
        "METRO – Wali Kota Metro menandatangani perjanjian kerja sama perawatan embung dengan Universitas Tapis Lampung, Politeknik Sari Lampung dan Institut Sains Way Sari, Kamis (9/8/2018).",
        [{"Pemerintah Kota Metro", "Universitas Tapis Lampung", "Politeknik Sari Lampung", "Institut Sains Way Sari"}],
    ),
    (
        "Empat Instansi Ikat Perjanjian Embung",
        "METRO – Wali Kota Metro meneken masing-masing satu perjanjian kerja sama perawatan embung dengan Universitas Tapis Lampung, Politeknik Sari Lampung dan Institut Sains Way Sari, Kamis (9/8/2018).",
        [
            {"Pemerintah Kota Metro", "Universitas Tapis Lampung"},
            {"Pemerintah Kota Metro", "Politeknik Sari Lampung"},
            {"Pemerintah Kota Metro", "Institut Sains Way Sari"},
        ],
    ),
    # Bodies whose bare names no list knows, told by what they are.
    (
        None,
        "METRO – Wali Kota Metro menandatangani kerja sama dengan maskapai Nusawing, Senin (4/3/2024). Nusawing terbang Mei nanti.",
        [{"Nusawing", "Pemerintah Kota Metro"}],
    ),
    (
        None,
        "METRO – Wali Kota Metro menandatangani kesepakatan bersama Head of Government Relations ANTARKITA Wilayah Sumatera, Rusydi Malik, Senin (4/3/2024).",
        [{"ANTARKITA", "Pemerintah Kota Metro"}],
    ),
    # Who speaks of what he has signed is a party.
    (
        "Pemkot Metro Teken PKS",
        'METRO – "Bulan lalu sudah MoU. Hari ini PKS dengan BPKAD," kata Direktur PT Bank Lampung, Ani Budi, usai penandatanganan perjanjian kerja sama kas daerah Pemerintah Kota Metro, Senin (4/3/2024).',
        [{"PT Bank Pembangunan Daerah Lampung", "Pemerintah Kota Metro"}],
    ),
    # A firm's papers with those whom it only counts are its own.
    (
        None,
        "SEMARANG – Perhutani KPH Semarang menandatangani perjanjian kerja sama wisata dengan tiga lembaga masyarakat desa hutan, Selasa (16/3/2021).",
        [],
    ),
    # Whom only the headline names is known by the text's words for both.
    (
        "Pelni Setujui Permintaan Bupati Natuna, PKS Diteken",
        "RANAI – Kedua belah pihak menandatangani perjanjian kerja sama penyediaan kontainer, Kamis (13/8/2020). Bupati Natuna lega.",
        [{"PT Pelayaran Nasional Indonesia (Persero)", "Pemerintah Kabupaten Natuna"}],
    ),
    # Who signs as a witness is no party.
    (
        None,
        "METRO – Perumda Air Minum Tirta Sari Kota Metro dan Kejaksaan Negeri Metro menandatangani MoU, Senin (4/3/2024). Wali Kota Metro ikut membubuhkan tanda tangan sebagai pihak yang mengetahui.",
        [{"Perumda Air Minum Tirta Sari Kota Metro", "Kejaksaan Negeri Metro"}],
    ),
    # A government that only looks on signs with none of those whom the headline counts.
    (
        "Tiga MoU Diteken di Palembang",
        "PALEMBANG – Tiga MoU diteken badan usaha daerah dengan Atlas Group, Sabtu (8/5/2021). Ketiganya yakni pelabuhan dengan PT Musi Bahari, air dengan PT Tirta Musi, dan pasar dengan PT Graha Musi. Turut menyaksikan Wakil Gubernur Sumatera Selatan.",
        [],
    ),
    (
        "BBKSDA Riau Gandeng PT Rimba Hijau",
        "Pekanbaru, 12 Mei 2025. Kepala BBKSDA Riau dan Direktur PT Rimba Hijau menandatangani perjanjian kerja sama konservasi satwa liar di Riau.",
        [],
    ),
    (
        None,
        "Jakarta, www.kabar.org. Forum Kepala Desa dan BPJS Ketenagakerjaan menandatangani nota kesepahaman jaminan sosial di Sekretariat Forum, Kamis (12/11/2020).",
        [],
    ),
    (
        None,
        "Bandung, Pemkab Garut dan Universitas Karya Bakti menandatangani nota kesepakatan riset, Rabu (9/4/2025).",
        [{"Universitas Karya Bakti", "Pemerintah Kabupaten Garut"}],
    ),
    (
        "Kejari Sragen Gandeng Paguyuban Kades",
        "Sragen – Kejaksaan Negeri (Kejari) Sragen, Jawa Tengah, melakukan penandatanganan perjanjian kerja sama dengan paguyuban kepala desa, Selasa (4/3/2025).",
        [],
    ),
    (
        None,
        "PDAM Kabupaten Bantul, Provinsi DIY, meneken perjanjian kerja sama dengan Kejaksaan Negeri Bantul, Selasa (4/3/2025).",
        [{"Perusahaan Daerah Air Minum Kabupaten Bantul", "Kejaksaan Negeri Bantul"}],
    ),
    (
        "Pemkot Metro dan Polres Metro Teken MoU",
        "METRO – Pemerintah Kota Metro dan Polres Metro, Lampung, menandatangani nota kesepakatan keamanan pasar, Rabu (5/3/2025).",
        [{"Kepolisian Resor Metro", "Pemerintah Kota Metro"}],
    ),
    (
        None,
        "RSUD Ungaran, Kabupaten Semarang, Jawa Tengah, menandatangani perjanjian kerja sama dengan Universitas Karya Bakti, Kamis (6/3/2025).",
        [{"RSUD Ungaran", "Universitas Karya Bakti"}],
    ),
    (
        None,
        "SMKN 1 Gombong, Kabupaten Kebumen, Jawa Tengah meneken kerja sama magang dengan PT Sinar Logam, Kamis (6/3/2025).",
        [],
    ),
    (
        None,
        "Pengadilan Agama Watampone, Sulawesi Selatan, dan Pemerintah Kabupaten Bone menandatangani nota kesepakatan sidang keliling, Kamis (6/3/2025).",
        [{"Pengadilan Agama Watampone", "Pemerintah Kabupaten Bone"}],
    ),
    (
        "FK Unikarya Gandeng Dua RSUD",
        "Perjanjian kerja sama tripartit ditandatangani oleh RSUD Sari Husada, Universitas Karya Bakti, dan RSUD Bina Sehat, Kamis (5/2/2026).\nPerjanjian ditandatangani Direktur RSUD Sari Husada dr Ani Lestari SpA, Rektor Universitas Karya Bakti Prof Budi Santoso, serta Direktur RSUD Bina Sehat Dr dr Cici Utami MARS.",
        [{"RSUD Sari Husada", "RSUD Bina Sehat", "Universitas Karya Bakti"}],
    ),
    (
        None,
        "Pemerintah Kabupaten Barru, Kejaksaan Negeri Barru, dan BPJS Kesehatan menandatangani perjanjian kerja sama tiga pihak tentang kepatuhan badan usaha, Rabu (6/3/2024). BPJS Kesehatan memaparkan tunggakan iuran. Kejaksaan Negeri Barru siap menagih.",
        [{"Kejaksaan Negeri Barru", "Pemerintah Kabupaten Barru", "Badan Penyelenggara Jaminan Sosial Kesehatan"}],
    ),
    (
        None,
        "Penandatanganan kesepakatan bersama tiga pihak antara Pemkot Bogor, Universitas Karya Bakti, dan Universitas Bina Warga tentang kota cerdas berlangsung di Balai Kota, Rabu (6/3/2024).",
        [{"Universitas Karya Bakti", "Pemerintah Kota Bogor", "Universitas Bina Warga"}],
    ),
    (
        None,
        "Ditandatangani bersama oleh Bupati Sumba Timur, Kepala Kejaksaan Negeri Sumba Timur, dan Kapolres Sumba Timur, nota kesepahaman penanganan aduan itu berlaku lima tahun, Kamis (7/3/2024).",
        [{"Kejaksaan Negeri Sumba Timur", "Kepolisian Resor Sumba Timur", "Pemerintah Kabupaten Sumba Timur"}],
    ),
    (
        "Pemkab Sleman Gandeng Tiga Kampus",
        "SLEMAN – Pemerintah Kabupaten Sleman menandatangani nota kesepakatan dengan Universitas Karya Bakti, Universitas Bina Warga, dan Universitas Bahari Maluku, Senin (3/3/2025).",
        [
            {"Pemerintah Kabupaten Sleman", "Universitas Karya Bakti"},
            {"Pemerintah Kabupaten Sleman", "Universitas Bina Warga"},
            {"Pemerintah Kabupaten Sleman", "Universitas Bahari Maluku"},
        ],
    ),
    (
        "Kementerian P2MI Teken MoU dengan Tiga Gubernur",
        "Kementerian Pelindungan Pekerja Migran Indonesia menandatangani nota kesepahaman dengan tiga kepala daerah: Gubernur Bali, Gubernur NTB, dan Gubernur NTT, Selasa (2/12/2025).",
        [
            {"Pemerintah Provinsi Bali", "Kementerian Pelindungan Pekerja Migran Indonesia"},
            {"Pemerintah Provinsi Nusa Tenggara Barat", "Kementerian Pelindungan Pekerja Migran Indonesia"},
            {"Pemerintah Provinsi Nusa Tenggara Timur", "Kementerian Pelindungan Pekerja Migran Indonesia"},
        ],
    ),
    (
        "Pemkot Serang dan BPN Teken MoU",
        "SERANG – Pemkot Serang bekerja sama dengan Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional (ATR/BPN) mengamankan aset. Penandatanganan nota kesepakatan dilakukan Jumat (19/5/2023). BPN akan menerbitkan sertifikat.",
        [{"Pemerintah Kota Serang", "Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional"}],
    ),
    (
        "Bupati Tanjung Jabung Barat Resmikan Kerja Sama dengan PA",
        "Bupati Tanjung Jabung Barat menandatangani MoU dengan Pengadilan Agama (PA) Kuala Tungkal, Kamis (27/11/2025). Ketua Pengadilan Agama Kuala Tungkal mengapresiasi.",
        [{"Pengadilan Agama Kuala Tungkal", "Pemerintah Kabupaten Tanjung Jabung Barat"}],
    ),
    (
        "RSUD Kebumen Kerja Sama",
        "Direktur RSUD dr Soedirman Kebumen dr Ani Wulandari SpPD dan Rektor Universitas Karya Bakti Prof Budi Santoso menandatangani perjanjian kerja sama, Kamis (27/11/2025).",
        [{"Universitas Karya Bakti", "RSUD dr Soedirman Kebumen"}],
    ),
    (
        "Kemenag dan Pemprov Sulteng Teken MoU",
        "PALU – Kantor Wilayah (Kanwil) Kementerian Agama (Kemenag) Sulawesi Tengah dan Pemerintah Provinsi (Pemprov) Sulteng meneken MoU pencegahan perkawinan anak, Rabu (6/12/2023).",
        [{"Kantor Wilayah Kementerian Agama Sulawesi Tengah", "Pemerintah Provinsi Sulawesi Tengah"}],
    ),
    (
        None,
        "Kanwil Kementerian Hukum dan HAM (Kemenkumham) Bali dan Pemkab Gianyar menandatangani nota kesepahaman kekayaan intelektual, Rabu (6/12/2023).",
        [{"Pemerintah Kabupaten Gianyar", "Kantor Wilayah Kementerian Hukum dan Hak Asasi Manusia Bali"}],
    ),
    # A region as the address of a place, or before a medium and a dash, is no party; as the subject it is one.
    (
        "BPJS Kesehatan dan Pemkab Bone Teken PKS",
        "JAKARTA, KABARNUSA.CO.ID-Pemerintah Kabupaten Bone menandatangani perjanjian kerja sama dengan BPJS Kesehatan tentang iuran pegawai.",
        [{"Pemerintah Kabupaten Bone", "Badan Penyelenggara Jaminan Sosial Kesehatan"}],
    ),
    (
        "Pemkab Gowa Gandeng RS",
        "MAKASSAR — Pemerintah Kabupaten Gowa menjalin kerja sama dengan RS Harapan Kita Jakarta tentang pelayanan jantung. Penandatanganan MoU digelar di kantor pusat rumah sakit, Jakarta.",
        [{"Pemerintah Kabupaten Gowa", "Rumah Sakit Harapan Kita Jakarta"}],
    ),
    (
        "Jakarta Gandeng Lampung",
        "Di Semarang, Jakarta menandatangani kerja sama pangan dengan Provinsi Lampung, Senin (3/3/2025).",
        [{"Pemerintah Provinsi Daerah Khusus Ibukota Jakarta", "Pemerintah Provinsi Lampung"}],
    ),
    (
        "Tiga Provinsi Teken Kerja Sama",
        "Kerja sama pangan antara Jakarta, Jawa Tengah, dan Lampung ditandatangani di Balai Kota, Jakarta, Senin (3/3/2025).",
        [
            {
                "Pemerintah Provinsi Daerah Khusus Ibukota Jakarta",
                "Pemerintah Provinsi Jawa Tengah",
                "Pemerintah Provinsi Lampung",
            }
        ],
    ),
    # A body of the state deals by its office, which signs; what else stands behind "melalui" does not.
    (
        None,
        "Pemerintah Provinsi Maluku resmi menjalin kerja sama dengan TNI Angkatan Darat melalui Kodam XV/Pattimura tentang hutan lindung, Senin (3/3/2025). Penandatanganan MoU berlangsung di Ambon.",
        [{"Pemerintah Provinsi Maluku", "Komando Daerah Militer XV/Pattimura"}],
    ),
    (
        None,
        "Pemerintah Kota Palu menandatangani MoU dengan Kementerian Hukum melalui Kantor Wilayah Kementerian Hukum Sulawesi Tengah tentang bantuan hukum, Senin (3/3/2025).",
        [{"Pemerintah Kota Palu", "Kantor Wilayah Kementerian Hukum Sulawesi Tengah"}],
    ),
    (
        None,
        "Pemerintah Kabupaten Bone meneken perjanjian kerja sama beasiswa dengan Universitas Hasanuddin melalui Kejaksaan Negeri Bone, Senin (3/3/2025).",
        [{"Pemerintah Kabupaten Bone", "Universitas Hasanuddin"}],
    ),
    # Whose paper an earlier one was.
    (
        "Pemkab Kediri dan UB Perkuat Layanan",
        "Pemerintah Kabupaten Kediri dan Universitas Brawijaya memperkuat kerja sama kesehatan. Penguatan itu ditandai dengan penandatanganan adendum nota kesepahaman di Gedung Rektorat, Senin (3/3/2025).\n"
        "Penandatanganan adendum ini merupakan tindak lanjut dari kerja sama sebelumnya antara RSUD Sari Husada dengan Politeknik Nusa Cendekia.",
        [{"Pemerintah Kabupaten Kediri", "Universitas Brawijaya"}],
    ),
    # Two on one side, and a sentence that leaves out the government.
    (
        "USK dan Aceh Gandeng Kampus Luar",
        "Universitas Syiah Kuala bersama Pemerintah Aceh menandatangani MoU dengan University of Westmark tentang pendidikan di Banda Aceh, Senin (3/3/2025).",
        [{"Universitas Syiah Kuala", "Pemerintah Aceh", "University of Westmark"}],
    ),
    (
        None,
        "Pemerintah Kota Mataram menandatangani nota kesepahaman dengan Universitas Mataram dan Universitas Udayana tentang beasiswa pendidikan, Senin (3/3/2025).",
        [{"Pemerintah Kota Mataram", "Universitas Mataram"}, {"Pemerintah Kota Mataram", "Universitas Udayana"}],
    ),
    (
        None,
        "Pemerintah Kabupaten Ende menandatangani nota kesepahaman pengembangan pariwisata, Senin (3/3/2025).\n"
        "Dia mengatakan penandatanganan dilakukan bersama Kementerian Pariwisata dan Universitas Flores tentang kepariwisataan.",
        [{"Pemerintah Kabupaten Ende", "Kementerian Pariwisata", "Universitas Flores"}],
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), ROWS)
def test_rows_of_those_who_sign(title: str | None, text: str, expected: list[set[str]]) -> None:
    assert rows_of(title, text) == sorted(sorted(row) for row in expected)


#: Who is told of beside the paper: background, onlookers, places, papers of other days; and lists that stay lists.
BESIDE: list[tuple[str | None, str, list[set[str]]]] = [
    (
        "Pemkab Sigi dan Pemkab Parigi Moutong Teken MoU Jalan",
        "SIGI – Pemkab Sigi dan Pemkab Parigi Moutong menandatangani kesepakatan bersama, Senin (3/3/2025).\nKerja sama ini meliputi pengujian kendaraan dan jalan yang melintasi Kabupaten Sigi, Kabupaten Parigi Moutong, dan Kabupaten Poso.",
        [{"Pemerintah Kabupaten Parigi Moutong", "Pemerintah Kabupaten Sigi"}],
    ),
    (
        "Pemprov Jateng dan DIY Kembangkan Wisata",
        "Pemerintah Provinsi Jawa Tengah dan Pemerintah Daerah DIY menandatangani kesepakatan bersama pariwisata, Senin (3/3/2025). Kawasan itu memadukan dua daerah, Kabupaten Magelang dan Kabupaten Sleman.\nWisatawan dapat menempuh jalur Kabupaten Klaten.",
        [{"Pemerintah Daerah Daerah Istimewa Yogyakarta", "Pemerintah Provinsi Jawa Tengah"}],
    ),
    (
        "Kementerian P2MI Teken MoU dengan Tiga Gubernur",
        "Kementerian Pelindungan Pekerja Migran Indonesia menandatangani nota kesepahaman dengan tiga kepala daerah: Gubernur Bali, Gubernur NTB, dan Gubernur NTT, Selasa (2/12/2025).",
        [
            {"Pemerintah Provinsi Bali", "Kementerian Pelindungan Pekerja Migran Indonesia"},
            {"Pemerintah Provinsi Nusa Tenggara Barat", "Kementerian Pelindungan Pekerja Migran Indonesia"},
            {"Pemerintah Provinsi Nusa Tenggara Timur", "Kementerian Pelindungan Pekerja Migran Indonesia"},
        ],
    ),
    (
        None,
        "Kantor Wilayah Kementerian Hukum Sulawesi Utara menandatangani nota kesepahaman dengan empat pemerintah daerah, yakni Pemkab Minahasa, Pemkot Bitung, Pemkot Tomohon, dan Pemkab Minahasa Utara, Rabu (3/12/2025).",
        [
            {"Pemerintah Kabupaten Minahasa", "Kantor Wilayah Kementerian Hukum Sulawesi Utara"},
            {"Pemerintah Kota Bitung", "Kantor Wilayah Kementerian Hukum Sulawesi Utara"},
            {"Pemerintah Kota Tomohon", "Kantor Wilayah Kementerian Hukum Sulawesi Utara"},
            {"Pemerintah Kabupaten Minahasa Utara", "Kantor Wilayah Kementerian Hukum Sulawesi Utara"},
        ],
    ),
    (
        "Pemkab Luwu dan Kemenag Luwu Teken MoU",
        "BELOPA – Bupati Luwu dan Kepala Kemenag Luwu menandatangani MoU layanan nikah, Rabu (5/3/2025). Kantor Kementerian Agama Kabupaten Luwu menyiapkan penghulu.",
        [{"Pemerintah Kabupaten Luwu", "Kantor Kementerian Agama Kabupaten Luwu"}],
    ),
    (
        "Pemkab Bima MoU dengan TNI-Polri",
        "BIMA – Pemkab Bima menyepakati kerja sama pengamanan bersama TNI-Polri. Nota kesepakatan ditandatangani Bupati Bima dengan Kapolres Bima dan Dandim 1608 Bima, Selasa (6/7/2021).",
        [{"Pemerintah Kabupaten Bima", "Kepolisian Resor Bima", "Komando Distrik Militer 1608 Bima"}],
    ),
    (
        "MoU Pemkab Poso dan Unikarya Belum Berjalan",
        "POSO – MoU antara Pemkab Poso dan Universitas Karya Bakti yang diteken 2021 belum berjalan, kata Ketua DPRD, Senin (3/3/2025). Dinas diminta segera bertindak.",
        [],
    ),
    (
        "Bupati Enrekang dan Rektor Unikarya Teken MoU",
        "ENREKANG – Bupati Enrekang dan Rektor Universitas Karya Bakti meneken nota kesepakatan pengembangan kopi, Selasa (10/6/2025).\nDalam sambutannya, Bupati menyebut Kementerian Pertanian telah memberi bantuan bibit kopi. PT Kopi Nusantara siap membeli hasil panen petani untuk pasar ekspor.\nKetua DPRD Enrekang juga hadir. Bank Sulselbar menyalurkan kredit usaha rakyat.",
        [{"Pemerintah Kabupaten Enrekang", "Universitas Karya Bakti"}],
    ),
    (
        "Gubernur Bali Teken Kesepakatan dengan Gubernur NTB",
        "DENPASAR – Gubernur Bali dan Gubernur NTB menandatangani kesepakatan bersama penyeberangan, Senin (2/6/2025). Menteri Perhubungan menyaksikan penandatanganan itu. Angkasa Pura akan menambah layanan kargo perdagangan, sementara PT Pelindo memperdalam dermaga bagi pariwisata.\nKabupaten Lombok Barat menyiapkan lahan pertanian.",
        [{"Pemerintah Provinsi Bali", "Pemerintah Provinsi Nusa Tenggara Barat"}],
    ),
    (
        "UMKM Blitar Dapat Pendampingan",
        "BLITAR – Universitas Bina Warga dan Pemkab Blitar meneken kerja sama pendampingan UMKM, Rabu (4/6/2025). Rektor mengatakan kampusnya terakreditasi unggul oleh Kementerian Pendidikan Tinggi, Sains, dan Teknologi. Lulusannya bekerja di PT Telkom, Bank Mandiri, dan Kementerian Keuangan. Kementerian Perdagangan mengundang UMKM Blitar ke pameran.",
        [{"Universitas Bina Warga", "Pemerintah Kabupaten Blitar"}],
    ),
    (
        "Pemkab Kendal Perkuat Layanan Nikah",
        "KENDAL – Pemkab Kendal, Pengadilan Agama Kendal, dan Kantor Kementerian Agama Kabupaten Kendal menandatangani nota kesepakatan isbat nikah, Rabu (4/6/2025).\nKetua Pengadilan Agama Kendal berharap perkara berkurang. Sesuai Peraturan Mahkamah Agung, sidang dapat digelar di luar gedung.\nPengadilan Tinggi Agama Semarang memberi dukungan.",
        [{"Pemerintah Kabupaten Kendal", "Kantor Kementerian Agama Kabupaten Kendal", "Pengadilan Agama Kendal"}],
    ),
    (
        "Wali Kota Pariaman Tandatangani PKS dengan BPJS Kesehatan",
        "PARIAMAN – Wali Kota Pariaman menandatangani perjanjian kerja sama dengan BPJS Kesehatan, Senin (9/6/2025).\nIa menambahkan, RSUD Pariaman dan RS Tamar sudah melayani peserta. Kementerian Sosial menanggung iuran warga miskin. BPS mencatat kemiskinan turun.",
        [{"Badan Penyelenggara Jaminan Sosial Kesehatan", "Pemerintah Kota Pariaman"}],
    ),
    (
        "Pemkab Karanganyar dan Undip Jaya Teken MoU",
        "KARANGANYAR – Bupati Karanganyar dan Rektor Universitas Karya Bakti menandatangani MoU, Rabu (4/6/2025). Acara itu dihadiri Kepala Kejaksaan Negeri Karanganyar, Kapolres Karanganyar, Kepala BPS Karanganyar, serta pimpinan Bank Jateng.\nTampak pula Dandim 0727 Karanganyar dan Ketua Pengadilan Negeri Karanganyar bersama pelaku pendidikan.",
        [{"Pemerintah Kabupaten Karanganyar", "Universitas Karya Bakti"}],
    ),
    (
        None,
        "Di hadapan Gubernur Sumatera Barat, Wali Kota Solok dan Bupati Solok meneken kesepakatan bersama pengelolaan air minum, Kamis (5/6/2025).",
        [{"Pemerintah Kabupaten Solok", "Pemerintah Kota Solok"}],
    ),
    (
        "Tiga Daerah Sepakat Kelola Teluk",
        "PALU – Penandatanganan kesepakatan bersama pengelolaan teluk oleh Wali Kota Palu, Bupati Donggala, dan Bupati Sigi disaksikan Gubernur Sulawesi Tengah dan Menteri Kelautan dan Perikanan, Kamis (5/6/2025).\nGubernur Sulawesi Tengah mengapresiasi. Menteri Kelautan dan Perikanan menjanjikan bantuan perikanan.",
        [{"Pemerintah Kota Palu", "Pemerintah Kabupaten Sigi", "Pemerintah Kabupaten Donggala"}],
    ),
    (
        "Bank Sulutgo dan Pemkot Kotamobagu Teken PKS",
        "KOTAMOBAGU – Sekda Kotamobagu didampingi Kepala BPKAD menandatangani perjanjian kerja sama dengan Bank SulutGo, turut menyaksikan Kepala Kejari Kotamobagu dan perwakilan OJK, Jumat (6/6/2025).",
        [{"Pemerintah Kota Kotamobagu", "PT Bank Pembangunan Daerah Sulawesi Utara dan Gorontalo"}],
    ),
    (
        None,
        "Turut disaksikan Bupati Sleman, Pemkot Yogyakarta dan Pemkab Bantul menandatangani nota kesepakatan pengolahan sampah, Jumat (6/6/2025).",
        [{"Pemerintah Kabupaten Bantul", "Pemerintah Kota Yogyakarta"}],
    ),
    (
        "Pemkab Banyuwangi dan Pemkab Jembrana Jalin Kerja Sama",
        "Bertempat di Hotel Surya Kota Surabaya, Jawa Timur, Bupati Banyuwangi dan Bupati Jembrana menandatangani kesepakatan bersama pariwisata, Senin (9/6/2025).",
        [{"Pemerintah Kabupaten Banyuwangi", "Pemerintah Kabupaten Jembrana"}],
    ),
    (
        None,
        "Bupati Nabire menandatangani nota kesepahaman dengan Universitas Karya Bakti di Kampus Universitas Bina Warga, Kota Jayapura, Papua, Senin (9/6/2025).",
        [{"Pemerintah Kabupaten Nabire", "Universitas Karya Bakti"}],
    ),
    (
        "Pemkab Sumba Barat Teken MoU di Denpasar",
        "DENPASAR, BALI – Pemkab Sumba Barat dan Bank NTT meneken perjanjian kerja sama kas daerah di sela pameran di Denpasar, Bali, Senin (9/6/2025). Kota Denpasar dan Kabupaten Badung dipilih karena dekat bandara dan pusat perdagangan.",
        [{"Pemerintah Kabupaten Sumba Barat", "PT Bank Pembangunan Daerah Nusa Tenggara Timur"}],
    ),
    (
        "Dua Kabupaten Teken Kerja Sama Bencana",
        "Bupati Wonosobo dan Bupati Banjarnegara (Jawa Tengah) menandatangani kesepakatan bersama penanggulangan bencana di Balai Desa Tieng, Kecamatan Kejajar, Kabupaten Wonosobo, Selasa (10/6/2025).",
        [{"Pemerintah Kabupaten Banjarnegara", "Pemerintah Kabupaten Wonosobo"}],
    ),
    (
        "Pemkab Agam dan Kota Bukittinggi Teken MoU",
        "AGAM – Pemkab Agam dan Pemkot Bukittinggi menandatangani kesepakatan bersama transportasi, Rabu (11/6/2025).\nKerja sama meliputi angkutan yang menghubungkan Kota Bukittinggi dengan Kabupaten Lima Puluh Kota dan Kabupaten Pasaman.",
        [{"Pemerintah Kabupaten Agam", "Pemerintah Kota Bukittinggi"}],
    ),
    (
        "Pemprov Riau dan Sumbar Sepakati Jalan Lintas",
        "PEKANBARU – Gubernur Riau dan Gubernur Sumatera Barat menandatangani kesepakatan bersama jalan lintas, Rabu (11/6/2025). Jalan itu menjadi urat nadi perdagangan bagi Jambi, Sumatera Utara, dan Kepulauan Riau.\nWarga Kabupaten Kampar dan Kabupaten Lima Puluh Kota paling merasakan kemacetan.",
        [{"Pemerintah Provinsi Sumatera Barat", "Pemerintah Provinsi Riau"}],
    ),
    (
        "Kota Tegal dan Kabupaten Brebes Jalin Kerja Sama Sampah",
        "TEGAL – Wali Kota Tegal dan Bupati Brebes meneken perjanjian kerja sama pengolahan sampah, Kamis (12/6/2025). Selama ini sampah dibuang ke lahan di Kabupaten Pemalang dan Kabupaten Tegal yang lingkungannya rusak.",
        [{"Pemerintah Kota Tegal", "Pemerintah Kabupaten Brebes"}],
    ),
    (
        "Belajar dari Sleman, Pemkab Ende Teken MoU",
        "ENDE – Pemkab Ende dan Universitas Karya Bakti menandatangani nota kesepakatan, Kamis (12/6/2025). Kampus itu sebelumnya membina desa wisata di Kabupaten Sleman, Kabupaten Gunungkidul, dan Kota Batu.",
        [{"Universitas Karya Bakti", "Pemerintah Kabupaten Ende"}],
    ),
    (
        "Pemkot Bau-Bau Teken MoU dengan Unikarya",
        "BAUBAU – Pemkot Baubau menandatangani nota kesepakatan dengan Universitas Karya Bakti, Senin (16/6/2025).\nSebelumnya, Pemkot Baubau telah bekerja sama dengan Universitas Bina Warga di bidang kesehatan dan Universitas Bahari Maluku di bidang perikanan.",
        [{"Pemerintah Kota Baubau", "Universitas Karya Bakti"}],
    ),
    (
        "Pemkab Gowa Gandeng BPN",
        "SUNGGUMINASA – Pemkab Gowa dan Kantor Pertanahan Kabupaten Gowa meneken perjanjian kerja sama sertifikasi aset, Senin (16/6/2025). Tahun lalu Pemkab Gowa juga meneken kerja sama serupa dengan Kejaksaan Negeri Gowa. Pada 2023 kerja sama pajak dijalin dengan KPP Pratama Bantaeng.",
        [{"Pemerintah Kabupaten Gowa", "Kantor Pertanahan Kabupaten Gowa"}],
    ),
    (
        "Perluas Kerja Sama, DKI Gandeng Lampung",
        "JAKARTA – Pemprov DKI Jakarta dan Pemprov Lampung menandatangani kesepakatan bersama pangan, Selasa (17/6/2025). Hingga kini DKI sudah memiliki kerja sama dengan Pemprov Jawa Tengah, Pemprov NTT, dan Pemkab Ngawi untuk beras.",
        [{"Pemerintah Provinsi Daerah Khusus Ibukota Jakarta", "Pemerintah Provinsi Lampung"}],
    ),
    (
        "Pemkab Maros dan PDAM Makassar Teken PKS",
        "MAROS – Pemkab Maros dan PDAM Kota Makassar menandatangani perjanjian kerja sama air baku, Selasa (17/6/2025). Perjanjian ini merupakan turunan dari kesepakatan bersama Pemprov Sulawesi Selatan, Pemkab Gowa, dan Pemkab Takalar tahun 2019.",
        [{"Pemerintah Kabupaten Maros", "Perusahaan Daerah Air Minum Kota Makassar"}],
    ),
    (
        "Pemkab Sinjai Teken MoU dengan Empat Mitra",
        "SINJAI – Pemkab Sinjai menandatangani nota kesepakatan dengan empat mitra, Rabu (25/6/2025). Keempatnya adalah Universitas Karya Bakti untuk riset, Kejaksaan Negeri Sinjai untuk pendampingan hukum, BPJS Ketenagakerjaan untuk jaminan sosial pekerja, dan PT Bank Sulselbar untuk kredit UMKM.",
        [
            {"Universitas Karya Bakti", "Pemerintah Kabupaten Sinjai"},
            {"Kejaksaan Negeri Sinjai", "Pemerintah Kabupaten Sinjai"},
            {"Pemerintah Kabupaten Sinjai", "Badan Penyelenggara Jaminan Sosial Ketenagakerjaan"},
            {"PT Bank Pembangunan Daerah Sulawesi Selatan dan Sulawesi Barat", "Pemerintah Kabupaten Sinjai"},
        ],
    ),
    (
        "Gubernur Kaltara Teken Kerja Sama dengan Tiga Provinsi",
        "TANJUNG SELOR – Gubernur Kalimantan Utara menandatangani kesepakatan bersama dengan tiga provinsi, Rabu (25/6/2025). Dengan Jawa Timur disepakati perdagangan. Dengan Sulawesi Selatan disepakati pertanian. Adapun dengan Gorontalo disepakati perikanan.",
        [
            {"Pemerintah Provinsi Kalimantan Utara", "Pemerintah Provinsi Jawa Timur"},
            {"Pemerintah Provinsi Kalimantan Utara", "Pemerintah Provinsi Sulawesi Selatan"},
            {"Pemerintah Provinsi Kalimantan Utara", "Pemerintah Provinsi Gorontalo"},
        ],
    ),
    (
        "Kota Salatiga Gandeng Dua Kampus",
        "SALATIGA – Wali Kota Salatiga meneken MoU dengan Universitas Karya Bakti dan Universitas Bina Warga, Kamis (26/6/2025).\nUniversitas Karya Bakti akan membina UMKM, sedangkan Universitas Bina Warga mendampingi pencegahan stunting.",
        [
            {"Universitas Karya Bakti", "Pemerintah Kota Salatiga"},
            {"Universitas Bina Warga", "Pemerintah Kota Salatiga"},
        ],
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), BESIDE)
def test_who_is_told_of_beside_is_no_party(title: str | None, text: str, expected: list[set[str]]) -> None:
    assert rows_of(title, text) == sorted(sorted(row) for row in expected)


#: Longer articles, other forms of the act, and articles that announce no signing.
LONGER: list[tuple[str | None, str, list[set[str]]]] = [
    (
        "Studi Tiru Pemkab Dompu ke Sleman",
        "SLEMAN – Pemkab Sleman menerima studi tiru Pemkab Dompu tentang tata cara kerja sama daerah, Senin (23/6/2025). Sleman telah menandatangani 40 perjanjian kerja sama dengan perguruan tinggi dan Pemkot Yogyakarta.",
        [],
    ),
    (
        None,
        "INFO NASIONAL – Gubernur Sumatera Selatan menandatangani kesepakatan bersama dengan Gubernur Bengkulu soal jalan tol di Palembang, Rabu (4/6/2025). Hadir Kepala Bappeda Sumatera Selatan, Kepala Dinas PUPR Bengkulu, serta Direktur PT Hutama Karya.",
        [{"Pemerintah Provinsi Sumatera Selatan", "Pemerintah Provinsi Bengkulu"}],
    ),
    (
        None,
        "KBRN, Ranai: Pemerintah Kabupaten Natuna dan Lanal Ranai menandatangani nota kesepahaman pembinaan nelayan, Kamis (5/6/2025). Komandan Lanal Ranai, Kolonel Laut (P) Ari, menyebut Koarmada I mendukung.",
        [{"Pemerintah Kabupaten Natuna", "Pangkalan TNI AL Ranai"}],
    ),
    (
        "BNN dan Pemkot Baubau Teken PKS",
        "BAUBAU – Badan Narkotika Nasional (BNN) Kota Baubau bersama Pemkot Baubau menandatangani perjanjian kerja sama pencegahan narkoba, Kamis (5/6/2025). BNN berharap desa bersih narkoba. BNN Provinsi Sulawesi Tenggara mengapresiasi.",
        [{"Badan Narkotika Nasional Kota Baubau", "Pemerintah Kota Baubau"}],
    ),
    (
        "Kemenkum dan Pemkab Poso Sepakati Pembinaan Hukum",
        "PALU – Kanwil Kementerian Hukum Sulawesi Tengah dan Pemkab Poso menandatangani nota kesepahaman pos bantuan hukum, Senin (9/6/2025). Program ini digagas Kementerian Hukum bersama Mahkamah Agung dan Kementerian Desa.",
        [{"Kantor Wilayah Kementerian Hukum Sulawesi Tengah", "Pemerintah Kabupaten Poso"}],
    ),
    (
        "Kantor Pertanahan dan Pemkab Alor Teken PKS",
        "KALABAHI – Kepala Kantor Pertanahan (ATR/BPN) Kabupaten Alor dan Bupati Alor menandatangani perjanjian kerja sama integrasi data pajak, Selasa (10/6/2025). Kementerian ATR/BPN memfasilitasi.",
        [{"Kantor Pertanahan Kabupaten Alor", "Pemerintah Kabupaten Alor"}],
    ),
    (
        "Forkopimda Bulukumba Teken Nota Kesepakatan SKB",
        "BULUKUMBA – Bupati Bulukumba bersama Kapolres Bulukumba, Kajari Bulukumba, dan Ketua Pengadilan Negeri Bulukumba menandatangani kesepakatan bersama penanganan anak, Jumat (13/6/2025).",
        [
            {
                "Pemerintah Kabupaten Bulukumba",
                "Kejaksaan Negeri Bulukumba",
                "Kepolisian Resor Bulukumba",
                "Pengadilan Negeri Bulukumba",
            }
        ],
    ),
    (
        None,
        "Pemkab Ciamis, Pemkab Pangandaran, Pemkot Banjar, dan Pemprov Jawa Barat menandatangani kesepakatan bersama pengelolaan sampah regional, Jumat (13/6/2025). Pemprov Jawa Barat menyediakan lahan. Pemkot Banjar menyiapkan armada.",
        [
            {
                "Pemerintah Kabupaten Pangandaran",
                "Pemerintah Provinsi Jawa Barat",
                "Pemerintah Kota Banjar",
                "Pemerintah Kabupaten Ciamis",
            }
        ],
    ),
    (
        "Pemprov Sultra, Pemkab Konawe dan PT Nikel Jaya Sepakat",
        "KENDARI – Perjanjian kerja sama antara Pemprov Sulawesi Tenggara, Pemkab Konawe, dan PT Nikel Jaya tentang jalan hauling ditandatangani di Kendari, Senin (16/6/2025).",
        [{"PT Nikel Jaya", "Pemerintah Provinsi Sulawesi Tenggara", "Pemerintah Kabupaten Konawe"}],
    ),
    (
        "Bank Sumut Teken PKS dengan Empat Pemda",
        "MEDAN – PT Bank Sumut menandatangani perjanjian kerja sama kas daerah dengan empat pemerintah daerah, yaitu Pemkab Karo, Pemkab Dairi, Pemkot Binjai, dan Pemkab Langkat, Selasa (17/6/2025).",
        [
            {"PT Bank Pembangunan Daerah Sumatera Utara", "Pemerintah Kabupaten Karo"},
            {"Pemerintah Kabupaten Dairi", "PT Bank Pembangunan Daerah Sumatera Utara"},
            {"PT Bank Pembangunan Daerah Sumatera Utara", "Pemerintah Kota Binjai"},
            {"Pemerintah Kabupaten Langkat", "PT Bank Pembangunan Daerah Sumatera Utara"},
        ],
    ),
    (
        "Pemkab Luwu Timur Perpanjang PKS dengan RS",
        "MALILI – Pemkab Luwu Timur memperpanjang perjanjian kerja sama dengan Rumah Sakit Bakti Mulia, Kamis (26/6/2025). Perjanjian lama diteken pada 2020 bersama Rumah Sakit Kasih Ibu dan RSUD Sawerigading.",
        [{"Rumah Sakit Bakti Mulia", "Pemerintah Kabupaten Luwu Timur"}],
    ),
    (
        "PKS Dua Dinas Tindak Lanjuti Kesepakatan Gubernur",
        "SURABAYA – Dinas Perdagangan Provinsi Jawa Timur dan Dinas Perdagangan Provinsi Papua menandatangani perjanjian kerja sama, Kamis (26/6/2025), sebagai tindak lanjut kesepakatan bersama Gubernur Jawa Timur dan Gubernur Papua tahun 2023. Transaksi melibatkan pelaku usaha Kota Surabaya dan Kota Jayapura.",
        [{"Pemerintah Provinsi Papua", "Pemerintah Provinsi Jawa Timur"}],
    ),
    (
        "Rakernis Diwarnai Penandatanganan MoU",
        "MAMUJU – Pada rapat kerja teknis, Pemprov Sulawesi Barat dan BPKP Sulawesi Barat menandatangani nota kesepahaman pengawasan, Jumat (27/6/2025). Rapat dihadiri Pemkab Majene, Pemkab Polewali Mandar, dan Pemkab Pasangkayu.",
        [
            {
                "Pemerintah Provinsi Sulawesi Barat",
                "Perwakilan Badan Pengawasan Keuangan dan Pembangunan Provinsi Sulawesi Barat",
            }
        ],
    ),
    (
        "Wali Kota Tarakan dan Bupati Nunukan Sepakat Kerja Sama Kesehatan",
        'TARAKAN, KORAN UTARA – Wali Kota Tarakan Ani Rahayu bersama Bupati Nunukan Budi Raharjo menandatangani kesepakatan bersama rujukan kesehatan di Ruang Rapat Kantor Wali Kota Tarakan, Senin (7/7/2025).\nHadir dalam kesempatan itu Sekda Tarakan, Kepala Dinas Kesehatan Nunukan, Direktur RSUD dr. Jusuf SK, Kepala BPJS Kesehatan Cabang Tarakan, dan Ketua IDI Kalimantan Utara.\nDalam sambutannya, Ani menyatakan Kota Tarakan selalu terbuka bagi warga Kabupaten Nunukan, Kabupaten Bulungan, maupun Kabupaten Malinau yang membutuhkan layanan kesehatan.\n"Kami juga sudah bekerja sama dengan RSUP Wahidin Sudirohusodo dan Universitas Hasanuddin," ujarnya.\nBudi menambahkan, RSUD Nunukan masih kekurangan dokter spesialis. Kementerian Kesehatan telah menjanjikan alat kateterisasi jantung. Pemprov Kalimantan Utara membantu biaya rujukan.\nKe depan, kesepakatan ini akan ditindaklanjuti perjanjian kerja sama antara RSUD dr. Jusuf SK dan RSUD Nunukan.',
        [{"Pemerintah Kabupaten Nunukan", "Pemerintah Kota Tarakan"}],
    ),
    (
        "Pemprov Jambi dan Universitas Karya Bakti Jalin Kerja Sama Riset Sawit",
        "Jambi (ANTARA) - Pemerintah Provinsi Jambi dan Universitas Karya Bakti menjalin kerja sama riset kelapa sawit yang ditandai penandatanganan nota kesepahaman, Selasa (8/7/2025).\nGubernur Jambi mengatakan sawit menjadi tulang punggung ekonomi di Kabupaten Merangin, Kabupaten Tebo, dan Kabupaten Bungo.\nRektor menuturkan kampusnya memiliki laboratorium yang dibangun bersama PT Astra Agro dan Badan Riset dan Inovasi Nasional. Selain itu, Kementerian Pertanian menunjuk kampus tersebut sebagai pusat benih.\nPetani dari Koperasi Sawit Makmur berharap harga pupuk turun.\nPewarta: Cici\nEditor: Dodi\nCopyright © ANTARA 2025",
        [{"Universitas Karya Bakti", "Pemerintah Provinsi Jambi"}],
    ),
    (
        "Bupati Lombok Utara: MoU dengan Poltekpar Segera Dijalankan",
        "TANJUNG – Pemkab Lombok Utara segera menjalankan MoU dengan Politeknik Pariwisata Lombok yang diteken pekan lalu, kata Bupati, Rabu (9/7/2025). Dinas Pariwisata menyiapkan 50 peserta magang di PT Hotel Gili dan PT Resor Indah.",
        [{"Politeknik Pariwisata Lombok", "Pemerintah Kabupaten Lombok Utara"}],
    ),
    (
        None,
        "Naskah perjanjian kerja sama pemanfaatan data kependudukan diteken Kepala Dinas Dukcapil Kota Ternate dan Kepala Kantor Pertanahan Kota Ternate, Senin (14/7/2025), di hadapan Wali Kota Ternate. Dirjen Dukcapil Kemendagri hadir secara daring.",
        [{"Kantor Pertanahan Kota Ternate", "Pemerintah Kota Ternate"}],
    ),
    (
        None,
        "Dibubuhkannya tanda tangan Bupati Tolitoli dan Direktur Utama PT Bank Sulteng menandai dimulainya kerja sama kas daerah, Senin (14/7/2025). Perjanjian kerja sama itu ditandatangani di Palu, Sulawesi Tengah.",
        [{"Pemerintah Kabupaten Tolitoli", "PT Bank Pembangunan Daerah Sulawesi Tengah"}],
    ),
    (
        "Kerja Sama Kabupaten Malang dan Kota Batu Resmi Dimulai",
        "Kerja sama pengelolaan air antara Pemkab Malang dan Pemkot Batu resmi dimulai setelah kedua kepala daerah menandatangani perjanjian, Selasa (15/7/2025). Kota Malang belum ikut.",
        [{"Pemerintah Kota Batu", "Pemerintah Kabupaten Malang"}],
    ),
    (
        None,
        "MUARA TEWEH – Telah dilaksanakan penandatanganan MoU antara Pengadilan Negeri Muara Teweh dengan Pemkab Barito Utara di Aula Bappeda Barito Utara, Muara Teweh, Kalimantan Tengah, Rabu (16/7/2025).",
        [{"Pemerintah Kabupaten Barito Utara", "Pengadilan Negeri Muara Teweh"}],
    ),
    (
        "Sah! Pemkab Pacitan Gandeng Unikarya",
        "PACITAN — Sah sudah. Universitas Karya Bakti kini resmi menjadi mitra Pemkab Pacitan lewat nota kesepahaman yang diteken Bupati Pacitan bersama Rektor Prof. Budi Santoso di Yogyakarta, Kamis (17/7/2025).",
        [{"Universitas Karya Bakti", "Pemerintah Kabupaten Pacitan"}],
    ),
    (
        "Gubernur Saksikan Penandatanganan PKS Dua Kabupaten",
        "KUPANG – Gubernur NTT menyaksikan penandatanganan perjanjian kerja sama antara Pemkab Belu dan Pemkab Malaka tentang pasar perbatasan, Jumat (18/7/2025). Bupati Timor Tengah Utara juga hadir.",
        [{"Pemerintah Kabupaten Belu", "Pemerintah Kabupaten Malaka"}],
    ),
    (
        "Menteri Dorong Daerah Tiru Kerja Sama Sampah Regional",
        "Menteri Lingkungan Hidup mendorong daerah meniru kerja sama sampah antara Pemkot Yogyakarta dan Pemkab Bantul, Senin (21/7/2025). Kerja sama itu disepakati awal tahun.",
        [],
    ),
    (
        "Kerja Sama Bapenda dan Samsat Dievaluasi",
        "Bapenda Kota Cirebon mengevaluasi kerja sama opsen pajak dengan Pemprov Jawa Barat, Rabu (23/7/2025). Kejaksaan Negeri Kota Cirebon ikut memberi saran.",
        [],
    ),
    (
        "Perjanjian Pemkot dan PT Mal Jaya Digugat",
        "Perjanjian antara Pemkot Bogor dan PT Mal Jaya digugat warga ke Pengadilan Negeri Bogor, Kamis (24/7/2025). Perjanjian diteken pada 2012 oleh wali kota saat itu.",
        [],
    ),
    (
        "Pemkab Sumenep Gandeng Unikarya",
        "SUMENEP – Pemkab Sumenep terus mendorong riset garam. Kali ini Pemkab Sumenep menggandeng Universitas Karya Bakti.\nNota kesepahaman ditandatangani Bupati di Pendopo, Senin (4/8/2025). Kementerian Kelautan dan Perikanan mengapresiasi.",
        [{"Universitas Karya Bakti", "Pemerintah Kabupaten Sumenep"}],
    ),
    (
        "Gubernur Aceh Resmikan Rumah Singgah",
        "BANDA ACEH – Gubernur Aceh meresmikan rumah singgah, Selasa (5/8/2025). Pada acara itu ditandatangani pula nota kesepahaman antara Dinas Sosial Aceh dan Baznas Aceh.",
        [{"Pemerintah Aceh", "Badan Amil Zakat Nasional Provinsi Aceh"}],
    ),
    (
        "Pemkot Palopo Teken Dua Kerja Sama",
        "PALOPO – Wali Kota Palopo menandatangani nota kesepakatan dengan Universitas Karya Bakti, Rabu (6/8/2025). Pada kesempatan yang sama, Pemkot Palopo juga menandatangani perjanjian kerja sama dengan BPJS Ketenagakerjaan.\nKetua DPRD Palopo dan Kapolres Palopo menyaksikan kedua penandatanganan itu.",
        [
            {"Pemerintah Kota Palopo", "Universitas Karya Bakti"},
            {"Pemerintah Kota Palopo", "Badan Penyelenggara Jaminan Sosial Ketenagakerjaan"},
        ],
    ),
    (
        "Gubernur Jambi dan Gubernur Bengkulu Teken KSB",
        "JAMBI – Gubernur Jambi dan Gubernur Bengkulu menandatangani kesepakatan bersama perbatasan, Kamis (7/8/2025). Acara dilanjutkan dengan penandatanganan perjanjian kerja sama antara Pemkab Merangin dan Pemkab Mukomuko.",
        [
            {"Pemerintah Provinsi Bengkulu", "Pemerintah Provinsi Jambi"},
            {"Pemerintah Kabupaten Mukomuko", "Pemerintah Kabupaten Merangin"},
        ],
    ),
    (
        "Pemkab Bone Bolango dan Kejari Perpanjang MoU",
        "SUWAWA – Bupati Bone Bolango dan Kepala Kejaksaan Negeri Bone Bolango menandatangani perpanjangan nota kesepahaman, Kamis (7/8/2025). Setelah itu Kajari Bone Bolango menyerahkan aset hasil sitaan kepada PDAM Bone Bolango dan BPKAD.",
        [{"Pemerintah Kabupaten Bone Bolango", "Kejaksaan Negeri Bone Bolango"}],
    ),
    (
        "Di Sela HUT, Pemprov NTB Teken MoU",
        "MATARAM – Di sela HUT provinsi, Gubernur NTB dan Dirut Bank NTB Syariah meneken MoU pembiayaan UMKM, Jumat (8/8/2025). Usai penandatanganan, Gubernur juga menyerahkan bantuan Kementerian Sosial dan PT AMMAN kepada warga Kabupaten Sumbawa Barat.",
        [{"PT Bank NTB Syariah", "Pemerintah Provinsi Nusa Tenggara Barat"}],
    ),
    (
        None,
        "Pemerintah Kota (Pemkot) Surakarta, Jawa Tengah (Jateng), dan Pemerintah Kabupaten (Pemkab) Pacitan, Jawa Timur (Jatim), menandatangani kesepakatan bersama, Jumat (8/8/2025).",
        [{"Pemerintah Kota Surakarta", "Pemerintah Kabupaten Pacitan"}],
    ),
    (
        None,
        "Bupati Manggarai Barat, Provinsi Nusa Tenggara Timur, dan Wali Kota Denpasar, Provinsi Bali, meneken MoU pariwisata, Senin (11/8/2025).",
        [{"Pemerintah Kabupaten Manggarai Barat", "Pemerintah Kota Denpasar"}],
    ),
    (
        "Universitas di Sumbar Gandeng Pemkab",
        "Universitas Karya Bakti Padang, Sumatera Barat, dan Pemkab Mukomuko, Bengkulu, menandatangani MoU, Senin (11/8/2025).",
        [{"Pemerintah Kabupaten Mukomuko", "Universitas Karya Bakti Padang"}],
    ),
    (
        None,
        "Pemkab Kepulauan Anambas dan Pemkab Natuna, dua kabupaten di Provinsi Kepulauan Riau, menandatangani kesepakatan bersama listrik, Rabu (13/8/2025). PT PLN (Persero) UP3 Tanjungpinang mendukung.",
        [{"Pemerintah Kabupaten Kepulauan Anambas", "Pemerintah Kabupaten Natuna"}],
    ),
    (
        "Tiga Kepala Daerah di Madura Bersepakat",
        "PAMEKASAN – Bupati Pamekasan, Bupati Sampang, dan Bupati Sumenep menandatangani nota kesepakatan pengendalian inflasi, Kamis (14/8/2025). Bupati Bangkalan berhalangan hadir. BPS Jawa Timur memaparkan data.",
        [{"Pemerintah Kabupaten Sumenep", "Pemerintah Kabupaten Sampang", "Pemerintah Kabupaten Pamekasan"}],
    ),
    (
        "Pemkab Sintang Tandatangani MoU dengan Unikarya dan Bina Warga",
        "SINTANG – Bupati Sintang menandatangani MoU bersama Rektor Universitas Karya Bakti dan Rektor Universitas Bina Warga secara bergantian, Kamis (14/8/2025).",
        [
            {"Pemerintah Kabupaten Sintang", "Universitas Karya Bakti"},
            {"Pemerintah Kabupaten Sintang", "Universitas Bina Warga"},
        ],
    ),
    (
        "Pemprov Gorontalo dan Enam Kabupaten/Kota Komitmen Turunkan Stunting",
        "GORONTALO – Pemprov Gorontalo bersama enam kabupaten/kota menandatangani komitmen bersama penurunan stunting, Jumat (15/8/2025). BKKBN Gorontalo memfasilitasi.",
        [],
    ),
    (
        "Kades dan Kejari Teken MoU",
        "TEMANGGUNG – Sebanyak 266 kepala desa se-Kabupaten Temanggung menandatangani nota kesepahaman dengan Kejaksaan Negeri Temanggung, Jumat (15/8/2025), disaksikan Bupati Temanggung.",
        [],
    ),
    (
        "Pemkab dan DPRD Teken KUA-PPAS",
        "BANGLI – Bupati Bangli dan DPRD Bangli menandatangani nota kesepakatan KUA-PPAS 2026, Senin (18/8/2025).",
        [],
    ),
    (
        "Pemkab Ende Dapat Hibah Kapal",
        "ENDE – Bupati Ende dan Direktur Jenderal Perhubungan Laut menandatangani berita acara hibah kapal, Senin (18/8/2025).",
        [],
    ),
    (
        "Batal, Kerja Sama Sampah Pemkab Sleman",
        "SLEMAN – Kerja sama pembuangan sampah Pemkab Sleman dan Pemkab Klaten batal diteken, Selasa (19/8/2025). Warga menolak.",
        [],
    ),
    (
        "Pemkot Magelang Teken Kerja Sama dengan Tiga Mitra",
        "MAGELANG – Pemkot Magelang menandatangani perjanjian kerja sama dengan tiga mitra sekaligus, Senin (1/9/2025).\nMitra pertama ialah Universitas Karya Bakti dalam bidang pendidikan. Kedua, PT Bank Jateng terkait pembayaran pajak. Terakhir, BPJS Ketenagakerjaan mengenai perlindungan pekerja rentan.\nWali Kota Magelang berharap kerja sama serupa dibangun dengan Kementerian Sosial.",
        [
            {"Pemerintah Kota Magelang", "Universitas Karya Bakti"},
            {"Pemerintah Kota Magelang", "PT Bank Pembangunan Daerah Jawa Tengah"},
            {"Pemerintah Kota Magelang", "Badan Penyelenggara Jaminan Sosial Ketenagakerjaan"},
        ],
    ),
    (
        "Sumbar Jalin Kerja Sama dengan Jabar dan Banten",
        "PADANG – Pemprov Sumatera Barat menandatangani kesepakatan bersama dengan Pemprov Jawa Barat dan Pemprov Banten, Senin (1/9/2025). Kesepakatan dengan Jawa Barat menyangkut pariwisata, sementara dengan Banten menyangkut perikanan. Gubernur Bengkulu ikut menyaksikan.",
        [
            {"Pemerintah Provinsi Sumatera Barat", "Pemerintah Provinsi Jawa Barat"},
            {"Pemerintah Provinsi Banten", "Pemerintah Provinsi Sumatera Barat"},
        ],
    ),
    (
        "Empat Kampus Dukung Pemkab Kulon Progo",
        "WATES – Rektor dari empat perguruan tinggi meneken nota kesepahaman dengan Bupati Kulon Progo, Selasa (2/9/2025). Keempat perguruan tinggi itu Universitas Karya Bakti, Universitas Bina Warga, Universitas Bahari Maluku, serta Politeknik Karya Mandiri.",
        [
            {"Universitas Karya Bakti", "Pemerintah Kabupaten Kulon Progo"},
            {"Universitas Bina Warga", "Pemerintah Kabupaten Kulon Progo"},
            {"Universitas Bahari Maluku", "Pemerintah Kabupaten Kulon Progo"},
            {"Politeknik Karya Mandiri", "Pemerintah Kabupaten Kulon Progo"},
        ],
    ),
    (
        "Pemkab Malinau dan Lima Rumah Sakit Teken PKS",
        "MALINAU – Pemkab Malinau menandatangani perjanjian kerja sama layanan rujukan dengan lima rumah sakit: RS Bakti Mulia, RS Kasih Ibu, RS Sari Husada, RS Panti Waras, dan RS Harapan Bunda, Rabu (3/9/2025).",
        [
            {"Rumah Sakit Bakti Mulia", "Pemerintah Kabupaten Malinau"},
            {"Rumah Sakit Kasih Ibu", "Pemerintah Kabupaten Malinau"},
            {"Rumah Sakit Sari Husada", "Pemerintah Kabupaten Malinau"},
            {"Rumah Sakit Panti Waras", "Pemerintah Kabupaten Malinau"},
            {"Rumah Sakit Harapan Bunda", "Pemerintah Kabupaten Malinau"},
        ],
    ),
    (
        "Dinas dan Kampus Bersinergi",
        "BOJONEGORO – Dinas Pertanian Kabupaten Bojonegoro bersama Fakultas Pertanian Universitas Karya Bakti menandatangani perjanjian kerja sama pembibitan, Kamis (4/9/2025). Perjanjian itu tindak lanjut MoU Bupati Bojonegoro dan Rektor Universitas Karya Bakti pada 2023.",
        [{"Universitas Karya Bakti", "Pemerintah Kabupaten Bojonegoro"}],
    ),
    (
        "Pemkab Sikka Teken MoU dengan Unikarya, Universitas Bina Warga Menyusul",
        "MAUMERE – Bupati Sikka menandatangani MoU dengan Universitas Karya Bakti, Jumat (5/9/2025). Universitas Bina Warga dijadwalkan menandatangani MoU pekan depan. Kerja sama dengan Universitas Bahari Maluku masih dibahas.",
        [{"Universitas Karya Bakti", "Pemerintah Kabupaten Sikka"}],
    ),
    (
        "Pemprov Babel dan Tiga Lembaga Teken Nota Kesepakatan Sinergi",
        "PANGKALPINANG – Nota kesepakatan sinergi pengawasan ditandatangani Pj Gubernur Kepulauan Bangka Belitung, Kepala Kejaksaan Tinggi Kepulauan Bangka Belitung, Kapolda Kepulauan Bangka Belitung, dan Kepala Perwakilan BPKP Kepulauan Bangka Belitung, Jumat (5/9/2025).",
        [
            {
                "Kejaksaan Tinggi Kepulauan Bangka Belitung",
                "Pemerintah Provinsi Kepulauan Bangka Belitung",
                "Perwakilan Badan Pengawasan Keuangan dan Pembangunan Provinsi Kepulauan Bangka Belitung",
                "Kepolisian Daerah Kepulauan Bangka Belitung",
            }
        ],
    ),
    (
        "Pemkot Cilegon dan PT Krakatau Jaya Teken MoU CSR",
        "CILEGON – Pemkot Cilegon dan PT Krakatau Jaya meneken nota kesepahaman penyaluran CSR, Senin (8/9/2025). PT Krakatau Jaya merupakan anak usaha PT Baja Nusantara dan pemasok PT Semen Merah. Selain itu, perusahaan pernah membantu Pemkab Serang dan Pemprov Banten membangun sekolah.",
        [{"PT Krakatau Jaya", "Pemerintah Kota Cilegon"}],
    ),
    (
        "Bupati Rote Ndao Jalin Kemitraan dengan Yayasan dan LSM",
        "BAA – Bupati Rote Ndao menandatangani MoU dengan Yayasan Laut Biru Nusantara tentang konservasi penyu, Senin (8/9/2025). Yayasan itu didukung Pemerintah Australia, WWF Indonesia, dan Kementerian Kelautan dan Perikanan.",
        [{"Pemerintah Kabupaten Rote Ndao", "Yayasan Laut Biru Nusantara"}],
    ),
    (
        "BPBD Se-Solo Raya Bersinergi",
        "SOLO – BPBD Kota Surakarta, BPBD Kabupaten Karanganyar, dan BPBD Kabupaten Sukoharjo menandatangani perjanjian kerja sama penanggulangan banjir, Selasa (9/9/2025).",
        [{"Pemerintah Kota Surakarta", "Pemerintah Kabupaten Karanganyar", "Pemerintah Kabupaten Sukoharjo"}],
    ),
    (
        "Kabupaten Donggala Serahkan Pengelolaan Terminal",
        "DONGGALA – Pemkab Donggala dan Balai Pengelola Transportasi Darat Kelas II Sulawesi Tengah meneken perjanjian kerja sama terminal, Selasa (9/9/2025). Kementerian Perhubungan menargetkan terminal beroperasi. Terminal melayani rute Kota Palu, Kabupaten Parigi Moutong, dan Kabupaten Pasangkayu.",
        [{"Balai Pengelola Transportasi Darat Kelas II Sulawesi Tengah", "Pemerintah Kabupaten Donggala"}],
    ),
    # Three who stand joined before the verb sign one paper; the branch of a firm of the state is the firm.
    (
        None,
        "BONE – Pemkab Bone, Perum Badan Urusan Logistik, dan PT Sari Pangan menandatangani nota kesepahaman cadangan beras, Selasa (9/9/2025).",
        [{"Pemerintah Kabupaten Bone", "Perum Bulog", "PT Sari Pangan"}],
    ),
    # Nor do those who are handed a paper that others have signed.
    (
        None,
        "JAKARTA – Dokumen kerja sama itu sudah ditandatangani Menteri Dalam Negeri dan UNICEF serta telah diserahkan kepada Provinsi Aceh, Bali, dan Banten, Kamis (28/1/2021).",
        [],
    ),
    # Who is told behind the two to sign as the third is a party, who signs as a witness is none.
    (
        None,
        "MAGETAN – Bupati Magetan dan Administratur Perhutani KPH Lawu menandatangani perjanjian kerja sama wisata hutan, Kamis (8/9/2022). Gapoktan Wana Sari ikut meneken sebagai pihak ketiga. LMDH Sido Rukun ikut meneken sebagai saksi.",
        [{"Pemerintah Kabupaten Magetan", "Perum Perhutani", "Gapoktan Wana Sari"}],
    ),
    # Whose land it is signs nothing.
    (
        None,
        "CILACAP – Penandatanganan MoU pemanfaatan lahan aset Kementerian Kehutanan dilakukan Direktur Utama Pertamina dan Gubernur Jawa Tengah, Kamis (12/1/2017).",
        [{"PT Pertamina (Persero)", "Pemerintah Provinsi Jawa Tengah"}],
    ),
    (
        # A sentence that names as many as are counted lists partners, whatever old papers are told of behind it.
        "Kudus Kebut Empat PKS",
        "KUDUS – Pemerintah Kabupaten Kudus menambah kerja sama. Rabu (5/3/2025), empat PKS diteken di depan Bupati Kudus.\nDinas Sosial dengan LKSA Budi Luhur tentang pengasuhan anak telantar; Dinas Perhubungan dengan PT Parkir Muria mengenai parkir elektronik; Dinas Pariwisata dengan Politeknik Muria Bangsa soal pemandu wisata; Dinas Pertanian dengan Gapoktan Tani Jaya mengenai pupuk organik.\nBupati Kudus menyebut RSUD Kolaka dan PT Daur Muria pernah memberi pelatihan sampah.",
        [
            {"Pemerintah Kabupaten Kudus", "Lembaga Kesejahteraan Sosial Anak Budi Luhur"},
            {"Pemerintah Kabupaten Kudus", "PT Parkir Muria"},
            {"Pemerintah Kabupaten Kudus", "Politeknik Muria Bangsa"},
            {"Pemerintah Kabupaten Kudus", "Gapoktan Tani Jaya"},
        ],
    ),
    (
        # Clinics and hospitals are counted: a foundation, a prison and a firm that help already are none of them.
        "Dinas Kesehatan Kudus Ikat Tiga Rumah Sakit untuk Skrining",
        "KUDUS – Dinas Kesehatan Kabupaten Kudus menandatangani perjanjian kerja sama skrining tuberkulosis dengan tiga rumah sakit, Rabu (5/3/2025).\nRS Muria Sehat menangani rontgen. RS Kartini Husada menangani laboratorium. RS Bunda Cahaya menangani pengobatan.\nYayasan Sehat Bersama mencari kasus di pasar. Lapas Kudus melakukan skrining tahanan. PT Jenang Muria memeriksa buruh.",
        [
            {"Pemerintah Kabupaten Kudus", "Rumah Sakit Muria Sehat"},
            {"Pemerintah Kabupaten Kudus", "Rumah Sakit Kartini Husada"},
            {"Pemerintah Kabupaten Kudus", "Rumah Sakit Bunda Cahaya"},
        ],
    ),
    (
        # Who is counted without a kind may be anybody.
        "Kudus Ikat Tiga Mitra",
        "KUDUS – Bupati Kudus menandatangani nota kesepahaman dengan tiga mitra, Rabu (5/3/2025).\nDengan RS Muria Sehat mengenai rujukan pasien. Dengan Universitas Muria Bangsa tentang beasiswa. Dengan PT Jenang Muria terkait pelatihan kerja.",
        [
            {"Pemerintah Kabupaten Kudus", "Rumah Sakit Muria Sehat"},
            {"Pemerintah Kabupaten Kudus", "Universitas Muria Bangsa"},
            {"Pemerintah Kabupaten Kudus", "PT Jenang Muria"},
        ],
    ),
    (
        "MoU Sister City Ambon dan Vlissingen",
        "AMBON – Wali Kota Ambon mengirim surat ke Vlissingen untuk memperbarui MoU sister city, Rabu (10/9/2025). Ambon juga memiliki hubungan dengan Darwin dan Gunsan.",
        [],
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), LONGER)
def test_only_what_is_signed_now_makes_a_row(title: str | None, text: str, expected: list[set[str]]) -> None:
    assert rows_of(title, text) == sorted(sorted(row) for row in expected)


@pytest.mark.parametrize(
    "piece",
    [
        "MoU antara PT Sari ",
        "Disaksikan Bupati Bone, ",
        "Pemkab Bone, Sulawesi Selatan, ",
        "kerja sama antara Kota ",
        "yakni dengan ",
    ],
)
def test_hostile_repetition(piece: str) -> None:
    text = "Bupati Bone meneken MoU dengan PT Sari. " + piece * 400
    start = time.perf_counter()
    rows_of("MoU", text)
    assert time.perf_counter() - start < 5
