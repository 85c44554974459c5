"""With whom each paper of an article is signed: one for all partners or one each, offices, departments, who watches.

The articles are invented; the habits of wording are those of the regional press.
"""

from __future__ import annotations

import pytest

from extract.news.read import read_news
from ingest.types import Document, Page

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")


def read(text: str, title: str | None = None) -> list[set[str]]:
    """The names of the parties of every agreement that is not only counted."""
    document = Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), title)
    return [{p.name.value for p in a.parties} for a in read_news(document).agreements if a.count == 1]


def ordered(rows: list[set[str]]) -> list[list[str]]:
    return sorted(sorted(row) for row in rows)


BALI, NTB, NTT = (f"Pemerintah Provinsi {name}" for name in ("Bali", "Nusa Tenggara Barat", "Nusa Tenggara Timur"))
MADIUN, NGAWI, MAGETAN = (f"Pemerintah Kabupaten {name}" for name in ("Madiun", "Ngawi", "Magetan"))
SOPPENG, BONE = "Pemerintah Kabupaten Soppeng", "Pemerintah Kabupaten Bone"

ONE_PAPER = [
    (
        "Tiga Gubernur Teken Kerja Sama di Mataram",
        "MATARAM – Kerja sama kawasan resmi dimulai lewat penandatanganan kesepakatan bersama oleh tiga gubernur dari Bali, NTB, dan NTT, Senin "
        "(4/3/2024).\nGubernur Bali berharap wisata tumbuh. Gubernur NTB ingin ternak masing-masing daerah laku.",
        {BALI, NTB, NTT},
    ),
    (
        "Tiga Kabupaten Sepakat Kelola Sampah Bersama",
        "Penandatanganan kesepakatan bersama pengelolaan sampah dilakukan Bupati Madiun, Bupati Ngawi, dan Bupati Magetan, Selasa (5/3/2024). Bupati "
        "Madiun menyebut sampah. Bupati Ngawi menyebut air limbah.",
        {MADIUN, NGAWI, MAGETAN},
    ),
    (
        None,
        "Pemerintah Kabupaten Madiun bersama Pemerintah Kota Madiun dan dua kampus, yakni Universitas Karya Bakti dan Universitas Bina Warga, "
        "menandatangani nota kesepakatan pendidikan, Rabu (6/3/2024).",
        {MADIUN, "Pemerintah Kota Madiun", "Universitas Karya Bakti", "Universitas Bina Warga"},
    ),
    (
        None,
        "Kota Mataram menjadi saksi ketika Gubernur Bali, Gubernur NTB, dan Gubernur NTT menandatangani kesepakatan bersama pariwisata, Senin "
        "(4/3/2024).",
        {BALI, NTB, NTT},
    ),
    (
        None,
        "Pemkot Palu meneken perjanjian kerja sama pemanfaatan gedung dengan PT Sinar Teluk dan PT Niaga Lembah, Kamis (7/3/2024).",
        {"Pemerintah Kota Palu", "PT Sinar Teluk", "PT Niaga Lembah"},
    ),
    # Only the headline names the other side, in full or at all.
    (
        "Bupati Soppeng Teken MoU dengan Universitas Karya Bakti",
        "Bupati Soppeng menandatangani MoU di ruang kerjanya, Rabu (6/3/2024). Pimpinan kampus itu, Ani Budi, ikut hadir.",
        {SOPPENG, "Universitas Karya Bakti"},
    ),
    (
        "Lawan Malaria, Pemkab Soppeng Gandeng Yayasan Kesehatan Rakyat Mandiri",
        "Pemkab Soppeng meneken perjanjian kerja sama pencegahan malaria dengan YKRM, Rabu (6/3/2024).",
        {SOPPENG, "Yayasan Kesehatan Rakyat Mandiri"},
    ),
    (
        None,
        "Kepala SMK Negeri 2 Wonomulyo, Kabupaten Polewali Mandar, Drs. Ani Budi dan Rektor Universitas Karya Bakti menandatangani nota "
        "kesepahaman magang, Rabu (6/3/2024).",
        {"SMK Negeri 2 Wonomulyo", "Universitas Karya Bakti"},
    ),
    (
        None,
        "Kerja sama dikukuhkan lewat sebuah nota kesepakatan yang ditandatangani bersama oleh Bupati Soppeng, Rektor Universitas Karya Bakti, dan "
        "Direktur Politeknik Bumi Sari, Rabu (6/3/2024).",
        {SOPPENG, "Universitas Karya Bakti", "Politeknik Bumi Sari"},
    ),
    # Schools that the paper is for, which belong to the government itself.
    (
        "Pemprov Bali Serahkan Teaching Factory Tiga SMK ke Kampus",
        "Gubernur Bali bersama Direktur Politeknik Bumi Sari menandatangani nota kesepakatan, Rabu (6/3/2024). Ketiga sekolah itu SMKN 1 Ubud, SMKN 2 "
        "Negara, dan SMKN 3 Bangli.",
        {BALI, "Politeknik Bumi Sari"},
    ),
    # The third of three is named before the signing and then called by its kind.
    (
        None,
        "Kekeringan tak lagi menghantui santri Pondok Pesantren Nurul Iman. Nota kesepahaman tiga pihak diteken Rabu (6/3/2024) oleh Bupati Soppeng, "
        "Ketua Yayasan Sumur Sari, serta pengasuh pesantren itu.",
        {SOPPENG, "Yayasan Sumur Sari", "Pondok Pesantren Nurul Iman"},
    ),
    # A programme that is called like a body.
    (
        None,
        "Pemkab Soppeng dan Pondok Pesantren Nurul Iman menandatangani nota kesepakatan program Pesantren Sehat, Rabu (6/3/2024).",
        {SOPPENG, "Pondok Pesantren Nurul Iman"},
    ),
    # What was signed on the day is the news, whatever followed it.
    (
        None,
        "Itulah harapan Bupati Soppeng sesudah meneken perjanjian kerja sama literasi dengan Yayasan Buku Sari, Rabu (6/3/2024). Yayasan itu "
        "mendampingi guru.",
        {SOPPENG, "Yayasan Buku Sari"},
    ),
    (
        None,
        "Warga tak perlu jauh-jauh kuliah. Bupati Soppeng dan Rektor Universitas Karya Bakti, Rabu (6/3/2024), menyepakati pendirian kampus. "
        "Kesepakatan itu dituangkan dalam perjanjian kerja sama yang ditandatangani keduanya.",
        {SOPPENG, "Universitas Karya Bakti"},
    ),
    # What is to be enlarged or begun is no party.
    (
        None,
        "Pemkab Soppeng dan Pemkab Bone meneken nota kesepakatan pengembangan RSUD Latemmamala pada peluncuran Universitas Desa Mandiri, Rabu "
        "(6/3/2024).",
        {SOPPENG, BONE},
    ),
]


@pytest.mark.parametrize(("title", "text", "parties"), ONE_PAPER, ids=range(len(ONE_PAPER)))
def test_one_paper_for_all(title: str | None, text: str, parties: set[str]) -> None:
    assert read(text, title) == [parties]


EACH = [
    (
        None,
        "Pemkab Soppeng meneken MoU tri dharma dengan Rektor Universitas Karya Bakti, Ahmad Basri, dan Rektor Universitas Bina Warga, Siti Aminah, "
        "Jumat (8/3/2024).",
        [{SOPPENG, "Universitas Karya Bakti"}, {SOPPENG, "Universitas Bina Warga"}],
    ),
    (
        None,
        "Universitas Karya Bakti menandatangani nota kesepahaman pendidikan dengan Pemkab Soppeng dan Pemkab Bone, Jumat (8/3/2024).",
        [{SOPPENG, "Universitas Karya Bakti"}, {BONE, "Universitas Karya Bakti"}],
    ),
    (
        "Soppeng Teken Dua Nota Kesepakatan",
        "Bupati Soppeng meneken dua nota kesepakatan dengan Kejaksaan Negeri Soppeng dan Pemerintah Kabupaten Bone, Jumat (8/3/2024).",
        [{SOPPENG, "Kejaksaan Negeri Soppeng"}, {SOPPENG, BONE}],
    ),
    (
        None,
        "Gubernur Bali menandatangani MoU pengelolaan sampah regional dengan beberapa bupati dan wali kota di Denpasar Sentra Pameran (DSP) Kota "
        "Denpasar, Senin (4/3/2024). Kepala daerah tersebut adalah Bupati Badung, Bupati Gianyar, dan Wali Kota Denpasar.",
        [
            {BALI, "Pemerintah Kabupaten Badung"},
            {BALI, "Pemerintah Kabupaten Gianyar"},
            {BALI, "Pemerintah Kota Denpasar"},
        ],
    ),
    # Pairs with what the paper of each is about, in the sentence behind the signing.
    (
        "Tiga PKS Diteken Sehari",
        "Tiga perangkat daerah Pemkab Soppeng menandatangani perjanjian kerja sama, Jumat (8/3/2024). PKS itu antara Dinas Pendidikan dengan Universitas "
        "Karya Bakti tentang guru, Dinas Pertanian dengan Politeknik Bumi Sari tentang perbenihan, serta RSUD Latemmamala dengan RS Ibnu Sari "
        "tentang rujukan pasien.",
        [
            {SOPPENG, "Universitas Karya Bakti"},
            {SOPPENG, "Politeknik Bumi Sari"},
            {"RSUD Latemmamala", "Rumah Sakit Ibnu Sari"},
        ],
    ),
    (
        None,
        "Dinas Hukum Kabupaten Soppeng meneken nota kesepahaman dengan tiga fakultas hukum, Jumat (8/3/2024). Tiga fakultas dimaksud dari Universitas "
        "Karya Bakti, Universitas Bina Warga, dan Universitas Bumi Sari.",
        [
            {SOPPENG, "Universitas Karya Bakti"},
            {SOPPENG, "Universitas Bina Warga"},
            {SOPPENG, "Universitas Bumi Sari"},
        ],
    ),
    # "Masing-masing" has each of the hospitals sign for itself; a further sentence may name but the partners.
    (
        None,
        "Pemprov Bali dan RSUP Sanglah Baru meneken nota kesepakatan layanan jantung, Senin (4/3/2024). Sesudah itu RSUD Praja Husada meneken "
        "perjanjian kerja sama rujukan dengan masing-masing RSUD Wangaya, RSUD Sanjiwani, dan RSUD Klungkung.",
        [
            {BALI, "Rumah Sakit Umum Pusat Sanglah Baru"},
            {"RSUD Praja Husada", "RSUD Wangaya"},
            {"RSUD Praja Husada", "RSUD Sanjiwani"},
            {"RSUD Praja Husada", "RSUD Kabupaten Klungkung"},
        ],
    ),
    # A faculty's paper is not of the form of the first one.
    (
        None,
        "Bupati Soppeng dan Rektor Universitas Karya Bakti menandatangani MoU tri dharma, Jumat (8/3/2024). Selepas itu FKIP Universitas Karya Bakti "
        "meneken perjanjian dengan Dinas Pendidikan tentang guru.",
        [{SOPPENG, "Universitas Karya Bakti"}, {SOPPENG, "Universitas Karya Bakti"}],
    ),
    # A degree ends a sentence too; the next one names but the other partners.
    (
        None,
        "Bupati Soppeng menandatangani MoU tri dharma dengan Rektor Universitas Karya Bakti, Ahmad Basri, M.P. Lalu, acara berlanjut dengan "
        "penandatanganan nota kesepahaman bersama Kejaksaan Negeri Soppeng, Jumat (8/3/2024).",
        [{SOPPENG, "Universitas Karya Bakti"}, {SOPPENG, "Kejaksaan Negeri Soppeng"}],
    ),
    (
        "Bupati Gandeng Empat Kampus",
        "Pemkab Soppeng menggandeng empat perguruan tinggi lewat penandatanganan MoU, Senin (4/3/2024), pada HUT PGRI.\nKeempatnya yakni UINSI "
        "Samarinda, STIH Awang Kencana, IKIP PGRI Sulawesi Selatan, dan UM Palembang.",
        [
            {SOPPENG, "Universitas Islam Negeri Sultan Aji Muhammad Idris Samarinda"},
            {SOPPENG, "Sekolah Tinggi Ilmu Hukum Awang Kencana"},
            {SOPPENG, "Institut Keguruan dan Ilmu Pendidikan PGRI Sulawesi Selatan"},
            {SOPPENG, "Universitas Muhammadiyah Palembang"},
        ],
    ),
]


@pytest.mark.parametrize(("title", "text", "rows"), EACH, ids=range(len(EACH)))
def test_a_paper_each(title: str | None, text: str, rows: list[set[str]]) -> None:
    assert ordered(read(text, title)) == ordered(rows)


PARTIES = [
    # A department without its region signs for the only region; an office named in full elsewhere is a party.
    (
        "Disdukcapil Soppeng, bersama Pengadilan Agama dan Kemenag Soppeng, menandatangani perjanjian kerja sama isbat nikah, Senin (4/3/2024). Acara "
        "berlangsung di Kantor Pengadilan Agama Watansoppeng.",
        {SOPPENG, "Pengadilan Agama Watansoppeng", "Kantor Kementerian Agama Kabupaten Soppeng"},
    ),
    (
        "Bupati Soppeng menjadi saksi dalam penandatanganan kesepakatan bersama. Kesepakatan itu diteken Pengadilan Agama Watansoppeng dengan Kemenag "
        "Kabupaten Soppeng beserta Dispendukcapil, Senin (4/3/2024).",
        {"Pengadilan Agama Watansoppeng", "Kantor Kementerian Agama Kabupaten Soppeng", SOPPENG},
    ),
    # The short form of an office stands doubled; what the paper will do is not the signing that is to come.
    (
        "Penandatanganan nota kesepakatan dilakukan Kejaksaan Negeri Kejari (Kejari) Soppeng dengan Pemkab Soppeng, Senin (4/3/2024).",
        {SOPPENG, "Kejaksaan Negeri Soppeng"},
    ),
    (
        "Pemkab Soppeng dan Kejaksaan Negeri Soppeng menandatangani nota kesepakatan yang akan memberikan pendampingan hukum, Senin (4/3/2024).",
        {SOPPENG, "Kejaksaan Negeri Soppeng"},
    ),
    # A floor or a hall is no part of a name and its owner no party.
    (
        "Bupati Soppeng dan Rektor Universitas Karya Bakti menandatangani MoU di Gedung Rektorat Universitas Karya Bakti Lantai VI, Senin (4/3/2024).",
        {SOPPENG, "Universitas Karya Bakti"},
    ),
    (
        "Nota kesepakatan Pemkab Soppeng dengan Kejaksaan Negeri Soppeng diteken di Aula Bank Daerah, Watansoppeng, Senin (4/3/2024).",
        {SOPPENG, "Kejaksaan Negeri Soppeng"},
    ),
    # Behind a comma his titles begin: the name of the school is whole, though a known school's name begins it.
    (
        "Bupati Soppeng dan Rektor Universitas Samudra Gelora, Prof. Ahmad Basri, menandatangani MoU pendidikan, Senin (4/3/2024).",
        {SOPPENG, "Universitas Samudra Gelora"},
    ),
    # An earlier paper is told after "Sebelumnya".
    (
        "Pemkab Soppeng memperpanjang MoU pendidikan dengan Universitas Karya Bakti, Senin (4/3/2024). Sebelumnya, MoU diteken bersama Universitas "
        "Bina Warga.",
        {SOPPENG, "Universitas Karya Bakti"},
    ),
]


@pytest.mark.parametrize(("text", "parties"), PARTIES, ids=range(len(PARTIES)))
def test_parties(text: str, parties: set[str]) -> None:
    assert read(text) == [parties]


HOSPITAL = "RSUD dr. Basri Soppeng"
FURTHER = [
    # Departments sign the PKS of their governments' agreement.
    (
        None,
        "Pemkab Soppeng dan Pemkab Bone menandatangani kesepakatan bersama pangan, Senin (4/3/2024). Selain itu, dilakukan penandatanganan kerja sama "
        "Kepala Dinas Perdagangan Kabupaten Soppeng, Ahmad Basri, dengan Kepala Dinas Pangan Kabupaten Bone, Siti Aminah.",
        [{SOPPENG, BONE}, {SOPPENG, BONE}],
    ),
    (
        None,
        "Penandatanganan PKS dilakukan antara Kejaksaan Negeri Soppeng dengan Dinas Sosial Kabupaten Soppeng, Senin (4/3/2024). Selain itu, dilakukan "
        "pula penandatanganan nota kesepakatan antara Pemkab Soppeng dan Kejaksaan Negeri Soppeng tentang perdata.",
        [{SOPPENG, "Kejaksaan Negeri Soppeng"}, {SOPPENG, "Kejaksaan Negeri Soppeng"}],
    ),
    # With others, of whom there are many: one paper each with the one who stands before "dengan".
    (
        None,
        "Gubernur Bali dan Gubernur NTB menandatangani kesepakatan bersama pariwisata, Senin (4/3/2024). Selain dengan Pemprov NTB, pada kesempatan itu "
        "Pemprov Bali juga menandatangani kesepakatan dengan lima pemda lainnya, di antaranya dengan Pemprov NTT, Kota Solok, dan Kabupaten Jember.",
        [
            {BALI, NTB},
            {BALI, NTT},
            {BALI, "Pemerintah Kota Solok"},
            {BALI, "Pemerintah Kabupaten Jember"},
        ],
    ),
    # What will follow is not signed.
    (
        None,
        "MoU air baku ditandatangani Bupati Soppeng dan Bupati Bone, Senin (4/3/2024). Hal ini selanjutnya secara teknis diteruskan dengan PKS antara "
        "PDAM Tirta Latimojong dan PDAM Tirta Wae Manurung.",
        [{SOPPENG, BONE}],
    ),
    # A list of lines, each with who signs for the partner.
    (
        "Bupati Teken Kerja Sama dengan Tiga Rumah Sakit",
        "Bupati Soppeng meneken PKS layanan darurat dengan tiga rumah sakit, Senin (4/3/2024).\nPenandatanganan berlangsung dengan pimpinan rumah "
        "sakit yakni:\n  1. RSUP dr. Wahid Sari, drg. Ani Lestari, MPH\n  2. RSUD dr. Basri Soppeng, dr. Novi Rahma\n  3. RS Kasih Bunda, "
        "dr. Paulus Tandi",
        [
            {SOPPENG, "Rumah Sakit Umum Pusat dr. Wahid Sari"},
            {SOPPENG, HOSPITAL},
            {SOPPENG, "Rumah Sakit Kasih Bunda"},
        ],
    ),
    # Owned companies sign one by one; regencies of three provinces share no paper.
    (
        None,
        "Pemkab Soppeng menandatangani MoU bersama PT Telkom Indonesia dan PT Bank Negara Indonesia (BNI), Senin (4/3/2024).",
        [
            {SOPPENG, "PT Telkom Indonesia (Persero) Tbk"},
            {SOPPENG, "PT Bank Negara Indonesia (Persero) Tbk"},
        ],
    ),
    (
        None,
        "Pemkab Soppeng meneken kerja sama perikanan dengan Kabupaten Bintan (Kepulauan Riau) dan Kabupaten Jember (Jawa Timur), Senin (4/3/2024).",
        [{SOPPENG, "Pemerintah Kabupaten Bintan"}, {SOPPENG, "Pemerintah Kabupaten Jember"}],
    ),
]


@pytest.mark.parametrize(("title", "text", "rows"), FURTHER, ids=range(len(FURTHER)))
def test_further_papers(title: str | None, text: str, rows: list[set[str]]) -> None:
    assert ordered(read(text, title)) == ordered(rows)


SHAPES = [
    # The caption before the dateline; the town of the hall and of the dateline sign nothing.
    (
        "SULSEL\n\nBupati Soppeng memperlihatkan naskah usai acara.\n\nKABAR.COM, MAKASSAR – Bupati Soppeng dan Bupati Bone resmi menandatangani "
        "kesepakatan bersama di Hotel Losari, Kota Makassar, Senin (4/3/2024).",
        {SOPPENG, BONE},
    ),
    (
        "KABARNUSA.Id.Makassar.Pemkab Soppeng dan Pemkab Bone menandatangani MoU pangan, Senin (4/3/2024).",
        {SOPPENG, BONE},
    ),
    # The headline of another article below "Baca juga:".
    (
        "Pemkab Soppeng menandatangani MoU listrik dengan PT PLN (Persero), Senin (4/3/2024).\nBaca Juga:\nPLN Terang Jaya Gelar Pameran\nKerja sama "
        "ini menertibkan lampu jalan.",
        {SOPPENG, "PT PLN (Persero)"},
    ),
    # One firm by two names; a school named on behind its short form.
    (
        "PT Bank Lumbung Soppeng atau Bank Lumso dan Pemkab Soppeng meneken PKS kas daerah, Senin (4/3/2024).",
        {SOPPENG, "PT Bank Lumbung Soppeng"},
    ),
    (
        "MoU diteken Bupati Soppeng dan Rektor Universitas Nahdlatul Ulama (UNU) NTB, Ahmad Basri, Senin (4/3/2024).",
        {SOPPENG, "Universitas Nahdlatul Ulama Nusa Tenggara Barat"},
    ),
    # Names that go on a list; who signs next.
    (
        "Gubernur Riau menandatangani kesepakatan bersama antara Pemerintah Kota Pekanbaru, Kabupaten Siak, Kampar serta Pelalawan, Senin (4/3/2024).",
        {
            "Pemerintah Provinsi Riau",
            "Pemerintah Kota Pekanbaru",
            "Pemerintah Kabupaten Siak",
            "Pemerintah Kabupaten Kampar",
            "Pemerintah Kabupaten Pelalawan",
        },
    ),
    (
        "MoU ditandatangani oleh Gubernur Bali sebagai pihak kesatu, Senin (4/3/2024). Selanjutnya ditandatangani oleh Pj Gubernur NTB, Lalu Basri; dan "
        "Pj Gubernur NTT, Yosef Nong.",
        {BALI, NTB, NTT},
    ),
    # A public hospital signs for itself with a school; the day of a town names none.
    (
        "RSUD dr. Basri Soppeng menandatangani MoU pendidikan dokter dengan Universitas Karya Bakti, Senin (4/3/2024), disaksikan Bupati Soppeng.",
        {HOSPITAL, "Universitas Karya Bakti"},
    ),
    (
        "Syukuran HUT ke 126 Kota Palu dirangkai penandatanganan MoU antara Perusahaan Umum Daerah (Perumda) Lembah Sari dengan Pemkab Donggala, Senin "
        "(4/3/2024).",
        {"Perumda Lembah Sari", "Pemerintah Kabupaten Donggala"},
    ),
    (
        "Pemkab Soppeng meneken PKS dengan 3 Universitas Ternama, yakni Universitas Karya Bakti. Penandatanganan berlangsung Senin (4/3/2024).",
        {SOPPENG, "Universitas Karya Bakti"},
    ),
]


@pytest.mark.parametrize(("text", "parties"), SHAPES, ids=range(len(SHAPES)))
def test_shapes(text: str, parties: set[str]) -> None:
    assert read(text) == [parties]


def test_a_renewal_that_is_talked_about_is_none() -> None:
    text = "Perhutani mengikuti rapat pembahasan perpanjangan perjanjian kerja sama (PKS) antara Pemkab Ponorogo dengan Perum Perhutani, Senin (4/3/2024)."
    assert read(text, "Perhutani Bahas Perpanjangan PKS dengan Pemkab Ponorogo") == []


KANWIL = "Kantor Wilayah Kementerian Hukum dan Hak Asasi Manusia Sulawesi Selatan"
LISTED = [
    # Several papers in one sentence, each with "antara".
    (
        "Penandatanganan meliputi MoU antara Pemkab Soppeng dengan Pemkab Bone; PKS antara Dinas Pangan Kabupaten Wajo dengan Dinas Perdagangan "
        "Kabupaten Soppeng; serta PKS antara Dinas Pertanian Kabupaten Soppeng dengan Dinas Pangan Kabupaten Bone, Senin (4/3/2024).",
        [{SOPPENG, BONE}, {SOPPENG, "Pemerintah Kabupaten Wajo"}, {SOPPENG, BONE}],
    ),
    (
        "Bupati Soppeng menyaksikan acara itu. MoU antara Pemkab Soppeng dan Universitas Karya Bakti serta PKS antara Dinas Pendidikan Kabupaten Soppeng "
        "dan Universitas Bina Warga ditandatangani, Senin (4/3/2024).",
        [{SOPPENG, "Universitas Karya Bakti"}, {SOPPENG, "Universitas Bina Warga"}],
    ),
    # A regional office signs with each regency; its other hand signs with their departments.
    (
        "Penandatanganan MoU antara Kakanwil Kemenkumham Sulsel dengan Kepala Daerah Pemerintah Kota Parepare, Kabupaten Maros dan Kab. Barru, sedangkan "
        "PKS dilakukan antara Kepala Divisi Hukum, Basri, dengan Kepala Dinas PTSP Kab. Pinrang dan Kab. Sinjai, Senin (4/3/2024).",
        [
            {KANWIL, "Pemerintah Kota Parepare"},
            {KANWIL, "Pemerintah Kabupaten Maros"},
            {KANWIL, "Pemerintah Kabupaten Barru"},
            {KANWIL, "Pemerintah Kabupaten Pinrang"},
            {KANWIL, "Pemerintah Kabupaten Sinjai"},
        ],
    ),
    # All of them stand before the verb: one paper, whatever they are.
    (
        "Kejaksaan Agung bersama Kementerian Dalam Negeri, Gubernur Bali Wayan Sari, serta 9 bupati/wali kota se-Bali menandatangani MoU pengawalan dana "
        "desa, Senin (4/3/2024). Kementerian Dalam Negeri menaruh harapan pada 9 daerah itu.",
        [{"Kejaksaan Agung", "Kementerian Dalam Negeri", BALI}],
    ),
    # Who takes part in watching signs nothing; a general's rank is no party, nor the owner of a hall.
    (
        "Pemkab Soppeng mengikuti penandatanganan MoU antara Kementerian Pertanian dan Polri secara daring, Senin (4/3/2024).",
        [],
    ),
    (
        "Pemkab Soppeng menandatangani MoU pangan dengan Pangdam XIV Hasanuddin Mayjen TNI Basri Wirawan di Aula Wira Bakti Polres Soppeng, Senin "
        "(4/3/2024).",
        [{SOPPENG, "Komando Daerah Militer XIV Hasanuddin"}],
    ),
    # A firm's own name behind its short form; the region behind it tells its seat.
    (
        "Perusahaan Umum Daerah Air Minum (Perumdam) Tirta Wae Kabupaten Soppeng melakukan Memorandum of Understanding (MoU) dengan Kejaksaan Negri "
        "(Kejari) Soppeng, Senin (4/3/2024).",
        [{"Perumda Air Minum Tirta Wae Kabupaten Soppeng", "Kejaksaan Negeri Soppeng"}],
    ),
    (
        'Pemkab Bone menandatangani MoU hutan kota dengan Yayasan "Hijau Lestari" Kabupaten Soppeng, Senin (4/3/2024).',
        [{BONE, "Yayasan Hijau Lestari Kabupaten Soppeng"}],
    ),
    (
        "Pemprov Sumatra Barat dan Pemkab Tanjab Barat meneken MoU pangan, Senin (4/3/2024).",
        [{"Pemerintah Provinsi Sumatera Barat", "Pemerintah Kabupaten Tanjung Jabung Barat"}],
    ),
    # The town abroad is meant, not the province that tells where it lies.
    (
        "Pemerintah Kota Denpasar dan Fern Bay (Provinsi Western Cape, Afrika Selatan) menandatangani MoU sister city, Senin (4/3/2024).",
        [{"Pemerintah Kota Denpasar", "Pemerintah Kota Fern Bay"}],
    ),
    # Partners of each another province share no paper with the town that signs with them.
    (
        "Pemerintah Kota Ambon menandatangani kerja sama antar daerah dengan Kabupaten Buru dan Kabupaten Bone tentang pasokan beras, Senin (4/3/2024).",
        [
            {"Pemerintah Kota Ambon", "Pemerintah Kabupaten Buru"},
            {"Pemerintah Kota Ambon", "Pemerintah Kabupaten Bone"},
        ],
    ),
    # A prison signs with a government, a hospital and an association one by one.
    (
        "Lapas Kelas IIA Ambon menandatangani perjanjian kerja sama dengan Pemerintah Kota Ambon, RSUD dr. Haulussy, dan Palang Merah Indonesia Kota Ambon, "
        "Senin (4/3/2024).",
        [
            {"Lembaga Pemasyarakatan Kelas IIA Ambon", "Pemerintah Kota Ambon"},
            {"Lembaga Pemasyarakatan Kelas IIA Ambon", "RSUD dr. Haulussy"},
        ],
    ),
]


@pytest.mark.parametrize(("text", "rows"), LISTED, ids=range(len(LISTED)))
def test_listed(text: str, rows: list[set[str]]) -> None:
    document = Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), None)
    regional = [a for a in read_news(document).agreements if a.type != "BUKAN_KSD"]
    assert ordered([{p.name.value for p in a.parties} for a in regional]) == ordered(rows)


OCCASIONS = [
    # A trade mission on which heads sign; one of them is told by his name alone; their offices sign too.
    (
        "Gubernur Basri Bawa Misi Dagang ke Bengkulu",
        "BENGKULU – Gubernur Jawa Timur (Jatim) Basri Wirawan memimpin misi dagang dan menawarkan produk ke Bengkulu, Senin (4/3/2024). Gubernur Basri "
        "bersama Gubernur Bengkulu Rohani Sari menandatangani nota kesepahaman pembangunan daerah. Dilanjutkan pula penandatanganan perjanjian kerja "
        "sama (PKS) antara OPD Jatim dan Bengkulu, yaitu dinas pertanian dan dinas kehutanan.",
        [{"Pemerintah Provinsi Jawa Timur", "Pemerintah Provinsi Bengkulu"}] * 2,
    ),
    # Who speaks of "penandatanganan MoU dengan X" without a subject is the government of the article.
    (
        None,
        "Penandatanganan MoU dengan Lestari Foundation dilaksanakan di ruang kerja Bupati Soppeng, Senin (4/3/2024). Hadir Sekda dan kepala OPD.",
        [{SOPPENG, "Lestari Foundation"}],
    ),
    # Papers of earlier years, told on in a list.
    (
        None,
        "Bupati Soppeng menandatangani MoU pendidikan dengan Universitas Karya Bakti, Senin (4/3/2024). Pemkab Soppeng sendiri sejak lama sudah banyak "
        "menjalin kerja sama dengan kampus. Yang pertama, dengan Universitas Gadjah Mada, Universitas Indonesia, dan Institut Teknologi Bandung. "
        "Bupati juga telah menandatangani MoU dengan Universitas Bina Warga.",
        [{SOPPENG, "Universitas Karya Bakti"}],
    ),
    # A name spelt as the press often does; the district of that name in Jakarta is no city.
    (
        None,
        "Bupati Soppeng menandatangani kesepakatan bersama dengan Wali Kota Makasar di Kantor Kecamatan Makasar, Selasa (5/3/2024).",
        [{SOPPENG, "Pemerintah Kota Makassar"}],
    ),
    # Where a regency and a town share a name, an office bears the level that the article tells once.
    (
        None,
        "Kejaksaan Negeri (Kejari) Kota Madiun mendampingi Pemkot Madiun. Nota kesepahaman hukum diteken Wali Kota Madiun dan Kepala Kejari Madiun, "
        "Senin (4/3/2024).",
        [{"Pemerintah Kota Madiun", "Kejaksaan Negeri Kota Madiun"}],
    ),
    # The partner of the day before.
    (
        None,
        "SOPPENG – Sehari setelah melakukan penandatanganan kerja sama dengan Kota Parepare, Pemkab Soppeng kembali menandatangani kesepakatan bersama "
        "pelayanan kesehatan dengan Pemerintah Kabupaten Wajo, Selasa (5/3/2024).",
        [{SOPPENG, "Pemerintah Kabupaten Wajo"}],
    ),
]


@pytest.mark.parametrize(("title", "text", "rows"), OCCASIONS, ids=range(len(OCCASIONS)))
def test_occasions(title: str | None, text: str, rows: list[set[str]]) -> None:
    assert ordered(read(text, title)) == ordered(rows)


def test_partners_of_several_kinds_behind_dengan_sign_a_paper_each() -> None:
    school = "Universitas Hasanuddin"
    rows = read(
        "SOPPENG – Pemkab Soppeng meneken nota kesepahaman dengan Universitas Hasanuddin, PT Bumi Jaya Utama, dan Yayasan Kasih Anak, Senin (3/2/2025)."
    )
    assert ordered(rows) == ordered(
        [{SOPPENG, school}, {SOPPENG, "PT Bumi Jaya Utama"}, {SOPPENG, "Yayasan Kasih Anak"}]
    )
    rows = read(
        "MAKASSAR – Universitas Hasanuddin menandatangani nota kesepahaman dengan Kabupaten Soppeng, Kabupaten Bone, PT Bumi Jaya Utama, dan Yayasan "
        "Kasih Anak, Senin (3/2/2025)."
    )
    assert ordered(rows) == ordered(
        [{school, SOPPENG}, {school, BONE}, {school, "PT Bumi Jaya Utama"}, {school, "Yayasan Kasih Anak"}]
    )
    # Two papers that are counted, of two partners, are one each.
    rows = read(
        "SOPPENG – Pemkab Soppeng meneken dua kerja sama dengan Kejari Soppeng dan Universitas Hasanuddin, Senin (3/2/2025)."
    )
    assert ordered(rows) == ordered([{SOPPENG, "Kejaksaan Negeri Soppeng"}, {SOPPENG, school}])
