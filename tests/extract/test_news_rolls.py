"""One party and a list of partners, each with a paper of its own: how the press sets such lists.

The articles are invented; the habits of wording are those of the regional press.
"""

from __future__ import annotations

import pytest

from extract.news import read_news
from ingest.types import Document, Page


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


@pytest.mark.parametrize(("title", "text", "rows"), GOVERNMENTS + FIRMS, ids=range(len(GOVERNMENTS + FIRMS)))
def test_rolls(title: str | None, text: str, rows: list[list[str]]) -> None:
    assert read(text, title) == rows
