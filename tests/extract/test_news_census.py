"""Partners that the news counts and names one after another, each with what its own paper is about."""

from __future__ import annotations

import pytest

from extract.news.read import read_news
from ingest.types import Document, Page

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")


def read(title: str, text: str) -> dict[str, set[str]]:
    """Sectors by partner of all agreements of two parties; the first party is left out."""
    document = Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), title)
    rows = read_news(document).agreements
    assert all(len(row.parties) == 2 for row in rows)
    return {row.parties[1].name.value: {s.value for s in row.sectors} for row in rows}


CENSUSES: list[tuple[str, str, dict[str, set[str]]]] = [
    # Each is the subject of a sentence or a clause; none of these says that there is a paper.
    (
        "Bupati Bone Teken Empat Kerja Sama",
        "BONE – Empat nota kesepahaman ditandatangani Bupati Bone di Baruga, Senin (4/3/2024). Universitas Bone Raya diserahi urusan irigasi. Institut Agama "
        "Sari Bone diminta membina guru madrasah, sedangkan Politeknik Bumi Bone menggarap budi daya rumput laut. Kejaksaan Negeri Bone memberi "
        "pendampingan hukum.",
        {
            "Universitas Bone Raya": {"pekerjaan umum dan penataan ruang"},
            "Institut Agama Sari Bone": {"pendidikan"},
            "Politeknik Bumi Bone": {"kelautan dan perikanan"},
            "Kejaksaan Negeri Bone": {"penunjang/lainnya"},
        },
    ),
    # The partners stand on a list; what each does is told later, and one who only speaks is no partner.
    (
        "Wajo Gandeng Tiga Pihak",
        "SENGKANG – Bupati Wajo menandatangani kesepakatan bersama dengan tiga pihak, Senin (4/3/2024). Ketiga pihak itu Universitas Wajo Raya, Pemerintah "
        "Kota Parepare, dan PT Sutra Bumi.\n\nUniversitas Wajo Raya akan mendampingi desa wisata. Kota Parepare menyediakan pelabuhan bagi kapal barang. "
        "PT Sutra Bumi melatih pencari kerja.\n\nKetua Kadin Sulawesi Selatan menyambut baik.",
        {
            "Universitas Wajo Raya": {"pariwisata"},
            "Pemerintah Kota Parepare": {"perhubungan"},
            "PT Sutra Bumi": {"tenaga kerja"},
        },
    ),
    # Two counts are added; a paper of years ago and one of others do not count.
    (
        "Dua Bupati dan Satu Kampus Teken Kerja Sama dengan Barru",
        "BARRU – Bupati Barru menandatangani nota kesepakatan, Senin (4/3/2024). Dengan Bupati Soppeng soal pengelolaan sampah. Dengan Bupati Pinrang "
        "menyangkut angkutan umum. Universitas Barru Sari kebagian pembinaan UMKM.\n\nDua tahun silam Barru menjajal kerja sama dengan Kota Palopo di bidang "
        "perikanan tetapi gagal.",
        {
            "Pemerintah Kabupaten Soppeng": {"lingkungan hidup"},
            "Pemerintah Kabupaten Pinrang": {"perhubungan"},
            "Universitas Barru Sari": {"koperasi, usaha kecil, dan menengah"},
        },
    ),
    # A school told again by the short form of what it is; a medium whose name holds a town; a ship of others.
    (
        "Dua Kerja Sama Dikantongi Pemkab Barru",
        "BARRU, Ambon Baru. – Pemerintah Kabupaten Barru menandatangani nota kesepakatan dengan dua pihak, Senin (4/3/2024), yaitu ISBI Barru Raya dan "
        "Muslimat NU Kabupaten Barru.\n\nISBI akan mendampingi desa wisata. Muslimat NU Kabupaten Barru membina UMKM.\n\nWarga selama ini menumpang kapal "
        "Pemkot Palopo.",
        {
            "Institut Seni Budaya Indonesia Barru Raya": {"pariwisata"},
            "Muslimat NU Kabupaten Barru": {"koperasi, usaha kecil, dan menengah"},
        },
    ),
    # The headline alone names whose article it is; "dua lainnya" goes on with the partners.
    (
        "Lampung Barat Teken MoU Ekspor Kopi",
        "LIWA – Penjabat Bupati Nukmani menandatangani nota kesepahaman dengan tiga pihak, Sabtu (15/7/2023). Yang pertama dengan Universitas Liwa Raya "
        "mengenai klon kopi. Dua lainnya dengan Universitas Lampung terkait desa wisata dan dengan Kantor Pertanahan Lampung Barat terkait sertifikat "
        "tanah.\n\nFestival di Lampung Barat diramaikan 62 stan.",
        {
            "Universitas Liwa Raya": {"pertanian"},
            "Universitas Lampung": {"pariwisata"},
            "Kantor Pertanahan Kabupaten Lampung Barat": {"pertanahan"},
        },
    ),
    # One looks into a plant, which is no paper to come; who is given a prize is no partner.
    (
        "Tiga Investor Teken Kesepakatan dengan Banggai",
        "LUWUK – Banggai Investment Day, Rabu (29/5/2024), menghasilkan tiga kesepakatan antara Pemerintah Kabupaten Banggai dan calon investor.\n\n"
        "PT Delta Bumi menjajaki terminal angkutan barang. CV Mutiara Sari akan membuka tambak udang. PT Surya Bumi membangun PLTS.\n\n"
        "Naskah diteken Bupati Banggai di Luwuk. Universitas Luwuk Raya menerima penghargaan.",
        {
            "PT Delta Bumi": {"perhubungan"},
            "CV Mutiara Sari": {"kelautan dan perikanan"},
            "PT Surya Bumi": {"energi dan sumber daya mineral"},
        },
    ),
    # What two of the partners are told to sign is what each of them signs with us.
    (
        "Pemkab Lebong MoU dengan TNI-Polri dan Dua Kampus",
        "TUBEI – Pemkab Lebong menyepakati kerja sama dengan dua perguruan tinggi serta TNI-Polri, Rabu (7/7/2021).\n\nNota kesepakatan ditandatangani Bupati Lebong Kopli Ansoria dengan Rektor Universitas Dehasen Bengkulu, Prof. Husaini Kamal, dan Ketua STIKES Bumi Sakti, Drs. Buyung Keraman. Lalu "
        "dilanjutkan penandatanganan MoU bersama Kapolres Lebong AKBP Ichsan Nura serta Dandim 0409/Rejang Lebong Letkol Inf Trisna Waru.\n\nDalam hal "
        "ini, Kapolres dan Dandim menandatangani MoU pengamanan pilkades serentak.",
        {
            "Universitas Dehasen Bengkulu": set(),
            "Sekolah Tinggi Ilmu Kesehatan Bumi Sakti": set(),
            "Kepolisian Resor Lebong": {"ketenteraman, ketertiban umum, dan pelindungan masyarakat"},
            "Komando Distrik Militer 0409/Rejang Lebong": {"ketenteraman, ketertiban umum, dan pelindungan masyarakat"},
        },
    ),
    # A numbered list of heads, of whom only the topics of all are told.
    (
        "Makassar Rangkul Tiga Daerah",
        "MAKASSAR – Tiga kepala daerah meneken kesepakatan bersama ketahanan pangan dengan Wali Kota Makassar, Senin (4/3/2024).\n\nBerikut kepala daerah "
        "tersebut:\n\n1. Bupati Bulukumba\n2. Pj Bupati Enrekang\n3. Wali Kota Palopo\n\nBupati Gowa menyampaikan selamat.",
        {
            "Pemerintah Kabupaten Bulukumba": {"pangan"},
            "Pemerintah Kabupaten Enrekang": {"pangan"},
            "Pemerintah Kota Palopo": {"pangan"},
        },
    ),
    # Nothing is counted, but each partner has its own; the event and who speaks are no partners.
    (
        "Barru Bagi Tugas ke Sejumlah Kampus",
        "BARRU – Bupati Barru meneken nota kesepahaman dengan sejumlah kampus dalam Forum Pendidikan Barru, Senin (4/3/2024). Universitas Barru Sari diserahi "
        "desa wisata. Institut Bumi Barru diminta merancang irigasi. Politeknik Laut Barru melatih pembudidaya udang. Rektor Universitas Wajo Raya "
        "menyatakan ingin bergabung.",
        {
            "Universitas Barru Sari": {"pariwisata"},
            "Institut Bumi Barru": {"pekerjaan umum dan penataan ruang"},
            "Politeknik Laut Barru": {"kelautan dan perikanan"},
        },
    ),
    # Only the headline tells that papers were signed; the lines tell with whom.
    (
        "Palopo Teken 3 Kerja Sama",
        "PALOPO – Forum Bisnis Luwu di Palopo, Senin (4/3/2024), menghasilkan tiga kerja sama bagi Pemerintah Kota Palopo.\n\nMitranya adalah:\n- Universitas "
        "Luwu Jaya: pelatihan UMKM\n- PT Air Luwu: air minum\n- RS Bumi Sari Palopo: rujukan pasien",
        {
            "Universitas Luwu Jaya": {"koperasi, usaha kecil, dan menengah"},
            "PT Air Luwu": {"pekerjaan umum dan penataan ruang"},
            "Rumah Sakit Bumi Sari Palopo": {"kesehatan"},
        },
    ),
    # A line over some of the list tells what these sign about.
    (
        "Empat Mitra Digandeng Gowa",
        "GOWA – Empat mitra menandatangani nota kesepahaman dengan Pemerintah Kabupaten Gowa, Senin (4/3/2024).\n\nAdapun mitra yang menandatangani meliputi:\n\n"
        "1. Bidang pendidikan\na. Universitas Gowa Jaya\nb. Politeknik Gowa Bumi\n\n2. Bidang kesehatan\na. RS Sari Gowa\nb. RS Bumi Gowa",
        {
            "Universitas Gowa Jaya": {"pendidikan"},
            "Politeknik Gowa Bumi": {"pendidikan"},
            "Rumah Sakit Sari Gowa": {"kesehatan"},
            "Rumah Sakit Bumi Gowa": {"kesehatan"},
        },
    ),
    # Each topic stands before its partner.
    (
        "Toraja Utara Kerja Sama dengan Tiga Lembaga",
        "RANTEPAO – Bupati Toraja Utara meneken kerja sama dengan tiga lembaga, Senin (4/3/2024). Kerja sama itu penelitian wisata bersama Universitas Toraja "
        "Sari, pengolahan sampah bersama Politeknik Bumi Makassar, serta pendampingan korban kekerasan bersama LBH Sari Toraja.",
        {
            "Universitas Toraja Sari": {"pariwisata"},
            "Politeknik Bumi Makassar": {"lingkungan hidup"},
            "Lembaga Bantuan Hukum Sari Toraja": {"pemberdayaan perempuan dan pelindungan anak"},
        },
    ),
    # The signer himself tells with whom, in what he says.
    (
        "Bupati Pinrang Pulang Bawa Tiga MoU",
        'PINRANG – Bupati Pinrang menandatangani tiga nota kesepahaman di Makassar, Senin (4/3/2024). "Dengan Bupati Bone kami belajar pengelolaan sampah. '
        'Dengan Kejaksaan Tinggi Sulawesi Selatan, pendampingan hukum. Dengan Universitas Hasanuddin, budi daya udang," ujarnya.',
        {
            "Pemerintah Kabupaten Bone": {"lingkungan hidup"},
            "Kejaksaan Tinggi Sulawesi Selatan": {"penunjang/lainnya"},
            "Universitas Hasanuddin": {"kelautan dan perikanan"},
        },
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), CENSUSES, ids=[row[0] for row in CENSUSES])
def test_counted_partners(title: str, text: str, expected: dict[str, set[str]]) -> None:
    assert read(title, text) == expected


def test_too_few_named_are_no_partners() -> None:
    text = (
        "BONE – Sembilan perguruan tinggi meneken kesepakatan dengan Bupati Bone, Senin (4/3/2024). Rektor Universitas Bone Raya mewakili mereka. "
        "Bupati Wajo yang datang sebagai tamu memuji langkah itu."
    )
    assert "Pemerintah Kabupaten Wajo" not in read("Sembilan Kampus Gandeng Bone", text)


def test_as_many_papers_as_stretches_that_tell_of_one() -> None:
    text = (
        "BONE – Bupati Bone meneken tiga dokumen, Senin (4/3/2024). Dokumen pertama, perjanjian kerja sama dengan Kementerian Perhubungan dan PT Kereta Bumi "
        "mengenai stasiun. Dokumen kedua, nota kesepahaman dengan Universitas Bone Raya tentang pengelolaan sampah. Dokumen ketiga, kesepakatan dengan "
        "Pemerintah Kabupaten Wajo untuk jalan penghubung."
    )
    rows = read_news(Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), "Tiga Dokumen")).agreements
    assert [len(row.parties) for row in rows] == [3, 2, 2]


def test_another_department_signs_with_the_same_partner() -> None:
    text = (
        "BONE – Bupati Bone meneken tiga nota kesepahaman, Senin (4/3/2024). Dengan RS Sari Bone tentang rujukan pasien. Dengan Universitas Bone Raya tentang "
        "pengelolaan sampah. Dengan Kejaksaan Negeri Bone tentang pendampingan hukum. Dinas Kependudukan Bone menandatangani PKS dengan RS Sari Bone tentang "
        "akta kelahiran."
    )
    rows = read_news(Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), "Tiga MoU")).agreements
    ours = [{s.value for s in row.sectors} for row in rows if "Sari" in row.parties[1].name.value]
    assert ours == [{"kesehatan"}, {"administrasi kependudukan dan pencatatan sipil"}]


def test_what_all_sign_about_is_not_lost_to_what_each_does() -> None:
    title = "Tiga Lembaga Digandeng Gowa"
    text = (
        "GOWA – Tiga lembaga menandatangani perjanjian kerja sama penanggulangan kemiskinan ekstrem dengan Pemkab Gowa, Senin (4/3/2024). Ketiga lembaga itu "
        "Yayasan Sari Gowa, Universitas Gowa Jaya, dan Palang Merah Indonesia Kabupaten Gowa.\n\nYayasan Sari Gowa membagi telur. Universitas Gowa Jaya "
        "mengirim mahasiswa. Palang Merah Indonesia Kabupaten Gowa memeriksa kesehatan warga."
    )
    assert set(map(frozenset, read(title, text).values())) == {frozenset({"sosial"})}


def test_an_office_that_is_there_for_one_affair() -> None:
    text = (
        "GOWA – Tiga perjanjian kerja sama ditandatangani Bupati Gowa, Senin (4/3/2024). Dengan RS Sari Gowa tentang rujukan pasien. Dengan Universitas Gowa "
        "Jaya tentang pengelolaan sampah. Yang ketiga dengan Kantor Pertanahan Kabupaten Gowa."
    )
    assert read("Tiga PKS", text)["Kantor Pertanahan Kabupaten Gowa"] == {"pertanahan"}
