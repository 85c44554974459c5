"""Who signs and who only stands in the sentence: speakers, seats of offices, names that end with a region, firms.

The articles are invented; the habits of wording are those of the regional press.
"""

from __future__ import annotations

import pytest

from extract.news import read_news
from ingest.types import Document, Page


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
        [],
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
]


@pytest.mark.parametrize(("title", "text", "expected"), ROWS)
def test_rows_of_those_who_sign(title: str | None, text: str, expected: list[set[str]]) -> None:
    assert rows_of(title, text) == sorted(sorted(row) for row in expected)
