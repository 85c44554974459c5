"""Several papers between the same sides, and sentences that set signers beside roles, villages and speakers.

The articles are invented; the habits of wording are those of the regional press.
"""

from __future__ import annotations

import pytest

from extract.news.read import read_news
from ingest.types import Document, Page

#: These are tests of the rules.
pytestmark = pytest.mark.usefixtures("rules_alone")

WAJO, BONE, KENDARI = "Pemerintah Kabupaten Wajo", "Pemerintah Kabupaten Bone", "Pemerintah Kota Kendari"
UNHAS, COURT = "Universitas Hasanuddin", "Kejaksaan Negeri Wajo"
PKS, MOU, NK = "perjanjian_kerja_sama", "kesepakatan_bersama", "nota_kesepakatan"


def read(text: str, title: str | None = None) -> list[tuple[str, set[str], set[str]]]:
    """(form, parties, sectors) of every agreement."""
    document = Document("berita.txt", "0" * 64, "text/plain", (Page(1, text),), title)
    return [
        (a.form, {p.name.value for p in a.parties}, {s.value for s in a.sectors})
        for a in read_news(document).agreements
    ]


SEVERAL = [
    # Sentences count the papers off.
    (
        "WAJO - Dua dokumen kerja sama ditandatangani Bupati Wajo, Senin (3/2/2025). Pertama, perjanjian kerja sama dengan Universitas Hasanuddin tentang pendidikan. "
        "Kedua, kesepakatan bersama Kejaksaan Negeri Wajo perihal penanganan perkara perdata.",
        [(PKS, {WAJO, UNHAS}, {"pendidikan"}), (MOU, {WAJO, COURT}, {"penunjang/lainnya"})],
    ),
    (
        "WAJO - Bupati Wajo Andi Rahman dan Kepala Kejaksaan Negeri Wajo Budi Santosa menandatangani Nota Kesepakatan sekaligus Perjanjian Kerja "
        "Sama (PKS) tentang penanganan masalah hukum bidang perdata dan tata usaha negara, Senin (3/2/2025).",
        [(NK, {WAJO, COURT}, {"penunjang/lainnya"}), (PKS, {WAJO, COURT}, {"penunjang/lainnya"})],
    ),
    (
        "KENDARI - Pemerintah Kota Kendari dan Universitas Hasanuddin menandatangani PKS dan MoU di bidang pendidikan, Senin (3/2/2025).",
        [(PKS, {KENDARI, UNHAS}, {"pendidikan"}), (MOU, {KENDARI, UNHAS}, {"pendidikan"})],
    ),
    (
        "WAJO - Pemkab Wajo meneken tiga perjanjian kerja sama dengan Pemkab Bone, yakni bidang kesehatan, pariwisata, dan perhubungan, Senin "
        "(3/2/2025).",
        [(PKS, {WAJO, BONE}, {"kesehatan"}), (PKS, {WAJO, BONE}, {"pariwisata"}), (PKS, {WAJO, BONE}, {"perhubungan"})],
    ),
    (
        "KENDARI - Wali Kota Kendari menandatangani sejumlah PKS, Senin (3/2/2025). Rinciannya:\n- PKS dengan Universitas Hasanuddin tentang "
        "kuliah kerja nyata\n- PKS dengan BPJS Kesehatan tentang jaminan kesehatan\nWali Kota berharap semua berjalan.",
        [
            (PKS, {KENDARI, UNHAS}, {"pendidikan"}),
            (PKS, {KENDARI, "Badan Penyelenggara Jaminan Sosial Kesehatan"}, {"kesehatan"}),
        ],
    ),
    # A frame and what carries it out, each with words of its own.
    (
        "WAJO - Pemkab Wajo dan Universitas Hasanuddin menandatangani nota kesepahaman tentang pengelolaan sampah, dilanjutkan penandatanganan "
        "perjanjian kerja sama antara Dinas Kesehatan Wajo dan Fakultas Kedokteran Unhas tentang penempatan dokter, Senin (3/2/2025).",
        [(MOU, {WAJO, UNHAS}, {"lingkungan hidup"}), (PKS, {WAJO, UNHAS}, {"kesehatan"})],
    ),
    (
        "WAJO - Nota kesepahaman pengelolaan sampah diteken Bupati Wajo dan Rektor Unhas, sedangkan perjanjian kerja sama diteken Kepala Dinas Sosial "
        "Wajo dan Dekan FISIP Unhas tentang pendampingan keluarga miskin, Senin (3/2/2025).",
        [(MOU, {WAJO, UNHAS}, {"lingkungan hidup"}), (PKS, {WAJO, UNHAS}, {"sosial"})],
    ),
    # Offices of both carry out what their governments signed; what they are still to do is no paper.
    (
        "WAJO - Bupati Wajo dan Bupati Bone menandatangani kesepakatan bersama tentang irigasi, Senin (3/2/2025). Acara dilanjutkan dengan "
        "penandatanganan perjanjian kerja sama oleh para kepala dinas dari kedua kabupaten.",
        [
            (MOU, {WAJO, BONE}, {"pekerjaan umum dan penataan ruang"}),
            (PKS, {WAJO, BONE}, {"pekerjaan umum dan penataan ruang"}),
        ],
    ),
    (
        "WAJO - Bupati Wajo dan Bupati Bone menandatangani kesepakatan bersama tentang irigasi, Senin (3/2/2025). “Kami baru menandatangani kesepakatan "
        "bersama, dan selanjutnya akan dijabarkan oleh dinas teknis dari kedua kabupaten,” katanya.",
        [(MOU, {WAJO, BONE}, {"pekerjaan umum dan penataan ruang"})],
    ),
    # What the frame is to be followed by is not signed yet.
    (
        "WAJO - Pemkab Wajo dan Universitas Hasanuddin menandatangani nota kesepahaman tentang pengelolaan sampah, yang akan ditindaklanjuti dengan "
        "perjanjian kerja sama antara Dinas Kesehatan Wajo dan Fakultas Kedokteran Unhas, Senin (3/2/2025).",
        [(MOU, {WAJO, UNHAS}, {"lingkungan hidup"})],
    ),
    # The paper beside which a sentence tells of its own does not give the form.
    (
        "WAJO - Pemkab Wajo dan Universitas Hasanuddin menandatangani nota kesepahaman tentang pengelolaan sampah, Senin (3/2/2025). Usai penandatanganan "
        "MoU, dilakukan pula penandatanganan perjanjian kerja sama antara Kepala Dinas Peternakan Wajo dan Dekan Fakultas Peternakan Unhas tentang "
        "inseminasi buatan sapi.",
        [(MOU, {WAJO, UNHAS}, {"lingkungan hidup"}), (PKS, {WAJO, UNHAS}, {"pertanian"})],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL, ids=lambda v: v[:40] if isinstance(v, str) else "")
def test_each_paper_is_read(text: str, expected: list[tuple[str, set[str], set[str]]]) -> None:
    assert read(text) == expected


def test_papers_that_carry_out_an_agreement_are_counted_and_dealt_out() -> None:
    rows = read(
        "WAJO - Pemerintah Kabupaten Wajo dan Pemerintah Kabupaten Bone menandatangani kesepakatan bersama, Senin (3/2/2025). Pada kesempatan itu "
        "juga ditandatangani dua PKS, yaitu tentang angkutan perbatasan dan tentang pengelolaan sampah."
    )  # fmt: skip
    assert [(form, parties) for form, parties, _ in rows] == [(MOU, {WAJO, BONE}), *[(PKS, {WAJO, BONE})] * 2]
    assert [sectors for _, _, sectors in rows[1:]] == [{"perhubungan"}, {"lingkungan hidup"}]


def test_topics_that_do_not_match_the_count_stay_together() -> None:
    rows = read(
        "WAJO - Pemkab Wajo meneken dua perjanjian kerja sama dengan Pemkab Bone, yakni bidang kesehatan, pariwisata, dan perhubungan, Senin (3/2/2025)."
    )  # fmt: skip
    assert rows == [(PKS, {WAJO, BONE}, {"kesehatan", "pariwisata", "perhubungan"})]


def test_papers_on_a_list_have_the_sides_told_before() -> None:
    rows = read(
        "KENDARI - Pemerintah Provinsi Sulawesi Tenggara dan Pemerintah Provinsi Bali meneken kerja sama di Kendari, Senin (3/2/2025).\nDokumen yang "
        "ditandatangani yaitu:\n1. Kesepakatan Bersama tentang Pembangunan Daerah;\n2. Perjanjian Kerja Sama tentang pengembangan pariwisata;\n3. "
        "Perjanjian Kerja Sama tentang layanan kesehatan rujukan."
    )  # fmt: skip
    sides = {"Pemerintah Provinsi Sulawesi Tenggara", "Pemerintah Provinsi Bali"}
    assert [(form, parties) for form, parties, _ in rows] == [(MOU, sides), (PKS, sides), (PKS, sides)]
    assert [sectors for _, _, sectors in rows[1:]] == [{"pariwisata"}, {"kesehatan"}]


ONE = [
    (
        "Usai penandatanganan MoU antara Dinas Perhubungan Kabupaten Wajo dan PT Bus Sari, Wakil Gubernur Bali Siti mengatakan layanan bus segera "
        "jalan, Senin (3/2/2025).",
        {WAJO, "PT Bus Sari"},
    ),
    (
        "Universitas Hasanuddin menandatangani perjanjian kerja sama dengan RSUD Sari Husada sebagai Rumah Sakit Pendidikan Satelit, Senin (3/2/2025).",
        {UNHAS, "RSUD Sari Husada"},
    ),
    (
        "Pemkab Wajo dan Kabupaten Bone menandatangani perjanjian kerja sama (PKS) pengelolaan air Bumi Asri (Desa Sari) dan Cahaya (Desa Padi), Senin "
        "(3/2/2025).",
        {WAJO, BONE},
    ),
    (
        "Pemkab Wajo meneken perjanjian kerja sama dengan PT PLN distrik Sulawesi Selatan area Wajo, Senin (3/2/2025).",
        {WAJO, "PT PLN (Persero)"},
    ),
    (
        "Rektor Institut Teknologi Bandung ITB Andi Rahman dan Bupati Wajo menandatangani nota kesepahaman bidang perindustrian, Senin (3/2/2025).",
        {WAJO, "Institut Teknologi Bandung"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parties"), ONE, ids=lambda v: v[:40] if isinstance(v, str) else "")
def test_roles_villages_districts_and_speakers_are_no_parties(text: str, parties: set[str]) -> None:
    assert [names for _, names, _ in read(text)] == [parties]


def test_a_paper_that_will_be_signed_on_an_occasion_is_none() -> None:
    text = (
        "Pemprov Bali menyiapkan kerja sama dengan Pemprov NTB. Rinciannya akan diumumkan pada bulan depan bersamaan dengan penandatanganan nota "
        "kesepahaman kedua provinsi."
    )  # fmt: skip
    assert read(text, "Bali dan NTB Siapkan Kerja Sama") == []


def test_each_partner_has_what_is_told_of_it_alone() -> None:
    rows = read(
        "WAJO - Bupati Wajo menandatangani nota kesepahaman dengan Rektor Universitas Hasanuddin dan Direktur Politeknik Bahari Jaya, Senin (3/2/2025). "
        "Dengan Unhas, kerja sama menyangkut penanganan sampah. Adapun dengan Politeknik Bahari Jaya, kerja sama menyangkut pelabuhan."
    )
    assert {frozenset(parties - {WAJO}): sectors for _, parties, sectors in rows} == {
        frozenset({UNHAS}): {"lingkungan hidup"},
        frozenset({"Politeknik Bahari Jaya"}): {"perhubungan"},
    }
    # What is told of one partner alone is not the other's.
    rows = read(
        "WAJO - Bupati Wajo menandatangani nota kesepahaman dengan Rektor Universitas Hasanuddin dan Direktur Politeknik Bahari Jaya, Senin (3/2/2025). "
        "Dengan Unhas, kerja sama menyangkut penanganan sampah."
    )
    assert [sectors for _, parties, sectors in rows if UNHAS not in parties] == [set()]


def test_a_village_behind_a_name_is_where_that_lies() -> None:
    rows = read(
        "WAJO - Pemkab Wajo dan Pemkab Bone menandatangani kesepakatan bersama pengelolaan mata air Sari Desa Bumi Jaya, Senin (3/2/2025)."
    )
    assert [parties for _, parties, _ in rows] == [{WAJO, BONE}]


def test_the_last_of_several_topics_goes_on_with_them() -> None:
    rows = read(
        "WAJO - Pemkab Wajo menguatkan kerja sama dengan Pemkab Bone di tiga sektor. Menurut Bupati Wajo, kerja sama di tiga sektor itu di antaranya "
        "penanggulangan kebakaran. Kemudian, perbaikan jalan perbatasan. “Selain itu kerja sama pengelolaan sampah,” tutur bupati saat "
        "penandatanganan kerja sama, Senin (3/2/2025). Penandatanganan kerja sama dilakukan Bupati Wajo dan Bupati Bone."
    )
    assert [sectors for _, _, sectors in rows] == [
        {
            "ketenteraman, ketertiban umum, dan pelindungan masyarakat",
            "pekerjaan umum dan penataan ruang",
            "lingkungan hidup",
        }
    ]
