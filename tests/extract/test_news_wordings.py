"""Wordings of the press for one and the same thing: a paper that is there, who signs it, what it is about.

The articles are invented; the habits of wording are those of the regional press.
"""

from __future__ import annotations

import pytest

from extract.news.read import read_news
from extract.news.sentences import split_sentences
from ingest.types import Document, Page

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")


def rows_of(title: str | None, text: str) -> list[tuple[list[str], set[str]]]:
    """(parties, sectors) of each row that is a cooperation of regions."""
    record = read_news(Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), title))
    rows = [a for a in record.agreements if a.count == 1 and a.type != "BUKAN_KSD"]
    return sorted((sorted(p.name.value for p in a.parties), {s.value for s in a.sectors}) for a in rows)


def parties_of(title: str | None, text: str) -> list[list[str]]:
    return [parties for parties, _ in rows_of(title, text)]


SIGNED: list[tuple[str | None, str, list[list[str]]]] = [
    # The verb with its object behind it as one word.
    (
        None,
        "UNGARAN – Lapas Kelas IIA Ambarawa dan Pemkab Wonosobo kini punya nota kesepakatan pembinaan warga.\nBupati Wonosobo dan Kepala Lapas menekennya Senin (4/8/2025) di pendopo.",
        [["Lembaga Pemasyarakatan Kelas IIA Ambarawa", "Pemerintah Kabupaten Wonosobo"]],
    ),
    (
        None,
        "Nota kesepahaman pengelolaan sampah itu dibuat Pemkab Klaten dan Pemkab Boyolali. Kedua bupati menandatanganinya di Klaten, Selasa (5/8/2025).",
        [["Pemerintah Kabupaten Boyolali", "Pemerintah Kabupaten Klaten"]],
    ),
    # An understanding whose paper is only being written is none yet.
    (
        None,
        "Pemerintah Kabupaten Klaten resmi menjalin kerja sama dengan Universitas Karya Bakti. Pertemuan itu menjadi langkah awal penyusunan nota "
        "kesepahaman di antara keduanya, Kamis (7/8/2025).",
        [],
    ),
    # The dateline may tell of a town that the paper is none of.
    (
        None,
        "KANALSARI.COM, MAGELANG -Pemerintah Kabupaten Klaten menandatangani nota kesepahaman pendidikan dengan Universitas Karya Bakti, Kamis (7/8/2025).",
        [["Pemerintah Kabupaten Klaten", "Universitas Karya Bakti"]],
    ),
    (
        None,
        "Semarang, kabarsari.com — Pemerintah Provinsi Jawa Tengah menata tata kelola. Hal ini diwujudkan melalui penandatanganan nota kesepakatan bersama "
        "Kejaksaan Tinggi Jawa Tengah dan Universitas Karya Bakti mengenai bantuan hukum, Kamis (7/8/2025).",
        [["Kejaksaan Tinggi Jawa Tengah", "Pemerintah Provinsi Jawa Tengah", "Universitas Karya Bakti"]],
    ),
    # A short form behind a slash is the same school.
    (
        None,
        "Bupati Klaten bersama Rektor Universitas Karya Bakti/UKB menandatangani nota kesepahaman, Kamis (7/8/2025). Rektor UKB gembira.",
        [["Pemerintah Kabupaten Klaten", "Universitas Karya Bakti"]],
    ),
    # So is what is said right before it.
    (
        "Pemkab Klaten dan Universitas Karya Bakti Teken MoU",
        "Bupati Klaten menyebut kampus mitra penting. Demikian diungkapkannya saat memberi sambutan sebelum menandatangani nota kesepahaman "
        "dengan Universitas Karya Bakti, Kamis (7/8/2025).",
        [["Pemerintah Kabupaten Klaten", "Universitas Karya Bakti"]],
    ),
    # With whom the like was done before is no partner of this paper.
    (
        "Dukcapil Klaten Teken PKS dengan Dinas Sosial",
        "Dinas Kependudukan dan Pencatatan Sipil Klaten menandatangani perjanjian kerja sama dengan Dinas Sosial Klaten, Kamis (7/8/2025). Hal "
        "itu seperti yang telah dilakukan sebelumnya bersama Pengadilan Agama Klaten untuk layanan kartu keluarga.",
        [],
    ),
    # What is said after a signing is said on its day.
    (
        "Pemkab Tuban Ajak Perhutani Hijaukan Sekolah",
        "TUBAN – Pemkab Tuban mengajak Kejari Tuban menghijaukan sekolah.\nPerjanjian kerja samanya dibuat antara Pemkab Tuban dan Kejari Tuban.\nBupati ditemui sesudah penandatanganan nota kesepahaman di pendopo, Kamis (7/8/2025).",
        [["Kejaksaan Negeri Tuban", "Pemerintah Kabupaten Tuban"]],
    ),
    # Who is which party of a paper has signed it.
    (
        None,
        "SAMPANG – Kepala Dinas Pendidikan Sampang menjadi pihak pertama dan Kepala Kemenag Sampang pihak kedua dalam nota kesepahaman sekolah hijau, Rabu (6/8/2025).",
        [["Kantor Kementerian Agama Kabupaten Sampang", "Pemerintah Kabupaten Sampang"]],
    ),
    # Behind the dash of a dateline stands the province and the medium.
    (
        None,
        "Maumere–NTT, Kabar Sikka | Nota kesepahaman berikut Perjanjian Kerja Sama bidang kesehatan ditandatangani Pemerintah Kabupaten Sikka dan Ende, Senin (4/8/2025).",
        [
            ["Pemerintah Kabupaten Ende", "Pemerintah Kabupaten Sikka"],
            ["Pemerintah Kabupaten Ende", "Pemerintah Kabupaten Sikka"],
        ],
    ),
    # A village told with its place is an address.
    (
        None,
        "SUBANG – Program pemberdayaan desa disepakati PT Semen Nusa dan PT Tambang Nusa bersama Pemkab Subang melalui nota kesepahaman. Penandatanganannya Senin (4/8/2025) di objek wisata alam Curug Sari, Desa Ciater.",
        [["PT Semen Nusa", "PT Tambang Nusa", "Pemerintah Kabupaten Subang"]],
    ),
    # Who is met is no party.
    (
        None,
        "Tim RSUP dr. Surya Husada, Denpasar Bali, datang menemui Wakil Bupati Alor, Senin (4/8/2025).\nMereka datang untuk penandatanganan kerja sama rujukan dengan RSUD Kalabahi.",
        [["RSUD Kalabahi", "Rumah Sakit Umum Pusat dr. Surya Husada"]],
    ),
    # The commission that holds elections agrees on other things than their money, too.
    (
        None,
        "MAMUJU – KPU Sulbar dan Pemkab Majene menandatangani nota kesepahaman desa peduli pemilu, Senin (4/8/2025).",
        [["Komisi Pemilihan Umum Provinsi Sulawesi Barat", "Pemerintah Kabupaten Majene"]],
    ),
    (
        None,
        "MAMUJU – KPU Sulbar dan Pemkab Majene menandatangani nota kesepahaman dana pilkada, Senin (4/8/2025).",
        [],
    ),
    # A plan is told, and what is signed already.
    (
        "Banten Jajaki Kerja Sama Beras dengan Lampung",
        "SERANG – Kerja sama beras akan dijajaki Pemprov Banten dengan Lampung. Dasarnya ialah perjanjian kerja sama yang ditandatangani Gubernur Banten dan Gubernur Lampung.",
        [["Pemerintah Provinsi Banten", "Pemerintah Provinsi Lampung"]],
    ),
    (
        "Banten Akan Teken MoU di Lampung",
        "SERANG – Gubernur Banten telah bertolak ke Lampung untuk penandatanganan MoU antara Pemprov Banten dan Pemprov Lampung.",
        [],
    ),
    # Faculties sign for their school.
    (
        None,
        "Wali Kota Palu dan Rektor Universitas Karya Bakti menandatangani nota kesepahaman, Senin (4/8/2025). Di tempat itu diteken juga Perjanjian Kerja Sama Kota Palu dengan empat fakultas.",
        [["Pemerintah Kota Palu", "Universitas Karya Bakti"], ["Pemerintah Kota Palu", "Universitas Karya Bakti"]],
    ),
    # A sentence beside the signing tells both sides; another only of who helps, or of an older paper.
    (
        "Pemkot Palopo dan PT Tirta Nusa Segar Resmi Jalin Kerja Sama Air",
        "PALOPO - Kesepakatan Pemkot Palopo dan PT Tirta Nusa Segar ini akan ditindaklanjuti dengan PKS. Cakupannya penyediaan air bersih.\nMoU yang ditandatangani Jumat (1/8/2025) berlaku lima tahun.\nPerumda Tirta Mangkaluku sebagai operator menyatakan dukungannya.",
        [["PT Tirta Nusa Segar", "Pemerintah Kota Palopo"]],
    ),
    (
        None,
        "GARUT - Pemkab Garut dan Kejari Garut memperkuat kerja sama pendampingan hukum.\nPenandatanganan MoU dilakukan Senin (8/9/2025).\nMoU ini juga tindak lanjut kesepakatan antara Pemprov Jawa Barat dan Kejati Jabar.",
        [["Kejaksaan Negeri Garut", "Pemerintah Kabupaten Garut"]],
    ),
    # The level told once.
    (
        None,
        "Nota kesepahaman pelayanan kesehatan ditandatangani Pemerintah Kabupaten Sikka dan Ende, Provinsi Nusa Tenggara Timur, Senin (4/8/2025).",
        [["Pemerintah Kabupaten Ende", "Pemerintah Kabupaten Sikka"]],
    ),
    (
        None,
        "Badung menggandeng Pemkab. Pati, Provinsi Jawa Tengah lewat nota kesepahaman. MoU itu diteken Wakil Bupati Badung dan Bupati Pati, Selasa (5/8/2025).",
        [["Pemerintah Kabupaten Badung", "Pemerintah Kabupaten Pati"]],
    ),
]


@pytest.mark.parametrize(("title", "text", "rows"), SIGNED, ids=range(len(SIGNED)))
def test_signed(title: str | None, text: str, rows: list[list[str]]) -> None:
    assert parties_of(title, text) == rows


LISTS: list[tuple[str | None, str, list[str]]] = [
    # A list before the signing is told, which goes on in the sentences behind it.
    (
        "Lima Kampus Digandeng Pemkab Klaten",
        "KLATEN – Sebanyak lima perguruan tinggi resmi bekerja sama dengan Pemkab Klaten.\nDaftarnya: Universitas Karya Bakti (UKB) dan Universitas Nusa Cendekia.\nLalu Politeknik Surya Mandiri. Selain itu Institut Seni Bahana serta Sekolah Tinggi Ilmu Hukum Sari.\nKesepakatan bersama ditandatangani di Pendopo Klaten, Rabu (9/7/2025).",
        [
            "Institut Seni Bahana",
            "Politeknik Surya Mandiri",
            "Sekolah Tinggi Ilmu Hukum Sari",
            "Universitas Karya Bakti",
            "Universitas Nusa Cendekia",
        ],
    ),
    # Who signs for each stands between the names of a list; the last kind has a sentence of its own.
    (
        None,
        "Pemkab Ngawi meneken kerja sama akta kelahiran dengan dua rumah sakit dan satu lembaga, Kamis (27/6/2024).\nRumah sakit dimaksud ialah Rumah Sakit Ibu dan Anak “Melati” yang diwakili direkturnya, Ani Lestari, serta Rumah Sakit Islam Nurul Iman dengan Direktur Budi Raharjo. Adapun lembaganya Ikatan Bidan Indonesia Kabupaten Ngawi, diwakili ketuanya, Tri Rahayu.\nMasih di tempat itu, kesepakatan bersama Pemkab Ngawi dan PT. Pos Indonesia (Persero) ditandatangani pula.",
        [
            "Ikatan Bidan Indonesia Kabupaten Ngawi",
            "PT Pos Indonesia (Persero)",
            "Rumah Sakit Ibu dan Anak Melati",
            "Rumah Sakit Islam Nurul Iman",
        ],
    ),
    # Those who are counted and those who are named next are as many.
    (
        "Tiga Provinsi Digandeng Banten",
        "SERANG – Pemerintah Provinsi Banten menandatangani kerja sama dengan tiga provinsi.\nSapi akan didatangkan dari Provinsi Bali, Provinsi Lampung, dan Provinsi Jawa Timur, kata Gubernur Banten, Jumat (13/6/2025). PT Agro Banten Sari ditugasi membeli sapi.",
        ["Pemerintah Provinsi Bali", "Pemerintah Provinsi Jawa Timur", "Pemerintah Provinsi Lampung"],
    ),
    # Those who sign are told without the government, whose office is told before.
    (
        None,
        "Fasilitas kesehatan swasta digandeng Disdukcapil Kabupaten Siak lewat nota kesepahaman akta kelahiran.\nBaru dua fasilitas yang meneken MoU pada Kamis (11/9/2025) lalu, ialah Klinik Bunda Asih dan Rumah Sakit Surya Medika.",
        ["Klinik Bunda Asih", "Rumah Sakit Surya Medika"],
    ),
]


@pytest.mark.parametrize(("title", "text", "partners"), LISTS, ids=range(len(LISTS)))
def test_lists(title: str | None, text: str, partners: list[str]) -> None:
    told = parties_of(title, text)
    (hub,) = set.intersection(*(set(parties) for parties in told))
    assert sorted(name for parties in told for name in parties if name != hub) == partners


ABOUT: list[tuple[str | None, str, set[str]]] = [
    # A region's name tells no sector.
    (
        "Wisata Jadi Kerja Sama Sleman dan Batubara",
        "Kerja sama pariwisata mengikat Sleman dengan Pemkab Batubara. Kesepakatan diteken Bupati Sleman dan Bupati Batubara, Senin (4/8/2025).",
        {"pariwisata"},
    ),
    # What is told nearest to the signing is what it is about.
    (
        None,
        "Subsidi tiket penerbangan perintis resmi dinikmati warga. Bupati Alor meneken MoU dengan PT Elang Udara di kantornya, Kamis (23/5/2024). Inflasi pangan di Alor masih tinggi.",
        {"perhubungan"},
    ),
    # The sentence behind adds a topic between the same sides, but none that others are dealt with.
    (
        None,
        "Pemkab Sikka dan Pemkab Alor menandatangani nota kesepahaman tentang pelayanan kesehatan, Senin (4/8/2025). Selain itu, Sikka dan Alor juga "
        "menjalin kerja sama di bidang perikanan.",
        {"kesehatan", "kelautan dan perikanan"},
    ),
    (
        None,
        "Pemkab Sikka dan Pemkab Alor menandatangani nota kesepahaman tentang pelayanan kesehatan, Senin (4/8/2025). Selain itu, Sikka juga menjalin "
        "kerja sama di bidang perikanan dengan Pemkab Ende.",
        {"kesehatan"},
    ),
    # The subject ends where it is told who signs.
    (
        None,
        "Nota kesepahaman pelayanan kesehatan ditandatangani Bupati Sikka dan Direktur PT Pangan Tani Jaya, Senin (4/8/2025).",
        {"kesehatan"},
    ),
]


@pytest.mark.parametrize(("title", "text", "sectors"), ABOUT, ids=range(len(ABOUT)))
def test_about(title: str | None, text: str, sectors: set[str]) -> None:
    assert [told for _, told in rows_of(title, text)] == [sectors]


def test_a_full_stop_behind_an_abbreviation_ends_no_name() -> None:
    text = "Badung menggandeng Pemkab. Pati di Bali. Ia bangga pada Pemkab. Bupati Pati hadir."
    assert [text[a:b] for a, b in split_sentences(text)] == [
        "Badung menggandeng Pemkab. Pati di Bali.",
        "Ia bangga pada Pemkab.",
        "Bupati Pati hadir.",
    ]
