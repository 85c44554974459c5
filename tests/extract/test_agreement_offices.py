"""Agreements of small offices, clinics and firms, which follow no template: each text is one habit of theirs."""

from __future__ import annotations

import pytest

from extract.run import extract
from ingest.types import Document, Page
from tests.extract.agreement_reading import BEGIN, END, ONE, read, same, title

#: The second party's clause, and the organisation, the person and the post in it.
CLAUSES = [
    ("2. RS. ANUGERAH TIMUR\ndiwakili oleh dr. Rini Palar selaku Direktur dari dan oleh karenanya sah atas nama RS. Anugerah Timur,",
     "Rumah Sakit Anugerah Timur", "dr. Rini Palar", "Direktur"),
    ("2. RS Anugerah Timur yang diwakili oleh dr. Rini Palar selaku Direktur RS Anugerah Timur dengan nomer izin operasional 77 Tahun 2019,",
     "Rumah Sakit Anugerah Timur", "dr. Rini Palar", "Direktur RS Anugerah Timur"),
    ("II\ndr. RINI PALAR, Sp.PD (K)\n: selaku Direktur RS Anugerah Timur, bertindak untuk dan atas nama RS Anugerah Timur,",
     "Rumah Sakit Anugerah Timur", "dr. RINI PALAR, Sp.PD (K)", "Direktur RS Anugerah Timur"),
    ("2. PT Embun Bening, berkedudukan di Raha, dalam hal ini diwakili oleh Lili Wangi selaku Sales Lead, bertindak atas nama PT Embun Bening,",
     "PT Embun Bening", "Lili Wangi", "Sales Lead"),
    ("2. Drs. Hasan Mekuo, selaku kepala balai Pengujian Mutu, bertindak untuk dan atas nama Balai Pengujian Mutu Kendari,",
     "Balai Pengujian Mutu Kendari", "Drs. Hasan Mekuo", "kepala balai Pengujian Mutu"),
    ("2. LA ODE RAMA, jabatan Pimpinan UPTD Puskesmas\n\nTampo, beralamat di Jalan Kelapa, bertindak untuk dan atas nama UPTD Puskesmas Tampo,",
     "UPTD Puskesmas Tampo", "LA ODE RAMA", "Pimpinan UPTD Puskesmas Tampo"),
    ("2. Nama : LA ODE RAMA\nJabatan : Kepala Klinik Sejuk\nBertindak untuk dan atas nama Kepala Klinik Sejuk",
     "Klinik Sejuk", "LA ODE RAMA", "Kepala Klinik Sejuk"),
    ("2. Nama : LA ODE RAMA Jabatan : Plt. Direktur RSUD Raha Dalam hal ini bertindak untuk dan atas nama RSUD Raha. Alamat : Jl. Laut",
     "RSUD Raha", "LA ODE RAMA", "Plt. Direktur RSUD Raha"),
    ("2. Nama : SARI WULAN\nPekerjaan : Wiraswasta\nJabatan : Direktris CV Ombak\nbertindak untuk dan atas nama CV Ombak,",
     "CV Ombak", "SARI WULAN", "Direktris CV Ombak"),
    ("2. Plt. Kepala Dinas Sosial Kabupaten Muna, yang dijabat oleh SARI WULAN, bertindak untuk dan atas nama Dinas Sosial Kabupaten Muna,",
     "Dinas Sosial Kabupaten Muna", "SARI WULAN", "Plt. Kepala Dinas Sosial Kabupaten Muna"),
    ("2. PT OMBAK BIRU, berkedudukan di Raha, diwakili oleh Tuan LA RAMA yang menjabat sebagai Direktur Utama,",
     "PT Ombak Biru", "LA RAMA", "Direktur Utama"),
    ("2. PT OMBAK BIRU, berkedudukan di Raha, diwakili oleh LA RAMA dan SARI WULAN, masing-masing selaku Direktur Utama dan Direktur,",
     "PT Ombak Biru", "LA RAMA", "Direktur Utama"),
    ("2. Nama : SARI WULAN, Amd.Keb\nPekerjaan : Bidan\nbertindak untuk dan atas nama diri sendiri,",
     "SARI WULAN, Amd.Keb", "SARI WULAN, Amd.Keb", "Bidan"),
    ("2. JONI, S.T., Kepala Klinik Pratama Balai Latihan Kerja (BLK) Kementerian Tenaga Kerja, bertindak untuk dan atas nama "
     "Klinik Pratama Balai Latihan Kerja (BLK) Kementerian Tenaga Kerja, berdomisili di Raha,",
     "Klinik Pratama Balai Latihan Kerja Kementerian Tenaga Kerja", "JONI, S.T.",
     "Kepala Klinik Pratama Balai Latihan Kerja (BLK) Kementerian Tenaga Kerja"),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "name", "person", "post"), CLAUSES, ids=lambda v: v[:40].replace("\n", " "))
def test_a_clause_of_a_small_office(clause: str, name: str, person: str, post: str) -> None:
    text = title("PUSKESMAS LAMUNRE", "MITRA") + BEGIN + ONE + f"{clause} selanjutnya disebut PIHAK KEDUA.\n" + END
    found = read(text)
    assert [found[key][1] for key in ("parties", "signatories", "positions")] == [name, person, post]


def test_a_party_whose_number_was_lost_is_known_by_its_kind() -> None:
    same(
        title("PT EMBUN BENING", "PUSKESMAS LAMUNRE") + BEGIN
        + "Para Pihak A PT. EMBUN BENING yang beralamat di Jl. Laut, dalam hal ini diwakili oleh Lili Wangi selaku Direktur, "
        "selanjutnya disebut PIHAK KESATU.\nB PUSKESMAS LAMUNRE, beralamat di Lamunre, dalam hal ini diwakili oleh dr. Salma Tuwo "
        "selaku Kepala Puskesmas, selanjutnya disebut PIHAK KEDUA.\n" + END,
        parties=["PT Embun Bening", "Puskesmas Lamunre"], signatories=["Lili Wangi", "dr. Salma Tuwo"],
    )  # fmt: skip


def test_an_acting_director_whose_l_was_misread() -> None:
    text = title("PUSKESMAS LAMUNRE", "RSUD RAHA") + BEGIN + ONE
    text += "2. Nama : LA ODE RAMA\nJabatan : Pit. Direktur RSUD Raha\nbertindak untuk dan atas nama RSUD Raha, selanjutnya disebut PIHAK KEDUA.\n"
    assert read(text + END)["positions"][1] == "Plt. Direktur RSUD Raha"


def test_the_day_behind_the_parties() -> None:
    same(
        "PERJANJIAN KERJA SAMA\nNO : 4/PKS/2022\nYang bertanda tangan di bawah ini:\n"
        "1. Nama : SARI WULAN\nJabatan : Ketua Koperasi Ombak\nbertindak untuk dan atas nama Koperasi Ombak, selanjutnya disebut PIHAK KESATU.\n"
        + "2. Nama : LA ODE RAMA\nJabatan : Kepala Klinik Sejuk\nbertindak untuk dan atas nama Klinik Sejuk, selanjutnya disebut PIHAK KEDUA.\n"
        "Pada hari ini, Senin tanggal 7 Maret 2022, kedua belah pihak sepakat bekerja sama.\n" + END,
        signed="2022-03-07", parties=["Koperasi Ombak", "Klinik Sejuk"],
    )  # fmt: skip


#: Title lines that name the subject behind the kind of document.
SUBJECTS = [
    ("PERJANJIAN KERJASAMA PENCUCIAN LINEN\nRUMAH SAKIT TEDUH\nNo : 4/PKS/2022\n", "Pencucian Linen"),
    ("PERJANJIAN KERJA SAMA PENGANGKUTAN SAMPAH ANTARA\nPUSKESMAS LAMUNRE DENGAN CV BERSIH\nNomor : 4/PKS/2022\n", "Pengangkutan Sampah"),
    ("PERJANJIAN KERJA SAMA JASA\nPENGANGKUTAN SAMPAH ANTARA PUSKESMAS LAMUNRE DENGAN CV BERSIH\nNomor : 4/PKS/2022\n", "Jasa Pengangkutan Sampah"),
    ("PERJANJIAN KERJA SAMA\nANTARA\nPUSKESMAS LAMUNRE\nDENGAN\nCV BERSIH\nNomor : 4/PKS/2022\n", None),
    ("PERJANJIAN KERJA SAMA (PKS)\nNomor : 4/PKS/2022\n", None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "subject"), SUBJECTS, ids=lambda v: (v or "")[:60].replace("\n", " "))
def test_subject_on_the_line_of_the_title(head: str, subject: str | None) -> None:
    assert read(head + BEGIN + ONE + END)["subject"] == subject


def test_a_name_that_columns_cut_is_taken_from_the_title() -> None:
    same(
        title("PT. KARYA BAJA MANDIRI", "PUSKESMAS LAMUNRE") + BEGIN
        + "I. PT. KARYA : Perusahaan yang beralamat di Jl. Laut\nBAJA MANDIRI No. 9, dalam hal ini diwakili oleh Lili Wangi "
        "selaku Direktur, selanjutnya disebut PIHAK KESATU.\n" + ONE.replace("1. ", "II. ").replace("KESATU", "KEDUA") + END,
        parties=["PT Karya Baja Mandiri", "Puskesmas Lamunre"], positions=["Direktur", "Kepala Puskesmas Lamunre"],
    )  # fmt: skip


def test_a_title_and_a_clause_that_name_two_offices_are_not_believed() -> None:
    text = title("UPT PUSKESMAS TAMPO", "RSUD RAHA") + BEGIN
    text += "1. LA RAMA yang berkedudukan di Lamunre bertindak sebagai Kepala Puskesmas Lamunre, selanjutnya disebut PIHAK KESATU.\n"
    text += (
        "2. SITI, Direktur RSUD Raha, bertindak untuk dan atas nama RSUD Raha, selanjutnya disebut PIHAK KEDUA.\n" + END
    )
    page = Page(1, text)
    parties = extract(Document("uji.pdf", "0" * 64, "application/pdf", (page,))).agreements[0].parties
    assert parties[0].name.confidence < 0.6 < 0.9 < parties[1].name.confidence


#: What scanners make of a party's marks and labels.
SCANNED = [
    ("1, dr. SALMA TUWO : Kepala Puskesmas Lamunre yang berkedudukan di Lamunre,", "dr. SALMA TUWO"),
    ("1. PUSKESMAS LAMUNRE, dalam hal ini diwakili secara sah-oleh dr. SALMA TUWO selaku Kepala Puskesmas Lamunre,", "dr. SALMA TUWO"),
    ("1. PUSKESMAS LAMUNRE, dalam hal ini diwakili\noleh\t.\ndr. SALMA TUWO, selaku Kepala Puskesmas Lamunre,", "dr. SALMA TUWO"),
    ("1. Nama . dr. SALMA TUWO\nJabatan : Kepala Puskesmas Lamunre\nuntuk", "dr. SALMA TUWO"),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "person"), SCANNED, ids=lambda v: v[:50].replace("\n", " "))
def test_marks_and_labels_of_a_scan(clause: str, person: str) -> None:
    text = title("PUSKESMAS LAMUNRE", "2\tRSUD RAHA") + BEGIN + f"{clause} selanjutnya disebut PIHAK KESATU.\n"
    text += (
        "2. SITI, Direktur RSUD Raha, bertindak untuk dan atas nama RSUD Raha, selanjutnya disebut PIHAK KEDUA.\n" + END
    )
    found = read(text)
    assert (found["signatories"][0], found["positions"][0]) == (person, "Kepala Puskesmas Lamunre")
    assert found["parties"][0] == "Puskesmas Lamunre" and "2" not in found["parties"][1]


#: How columns of labels and values are read: all labels first.
COLUMNS = [
    "1. Nama\nJabatan\nAlamat\n: dr. SALMA TUWO\n: Kepala Puskesmas Lamunre\n: Jl. Laut 3, Lamunre\nuntuk dan atas nama",
    "Nama Jabatan Alamat\n\n: dr. SALMA TUWO : Kepala Puskesmas Lamunre : Jl. Laut No. 3\n\nbertindak untuk dan atas nama",
    "1. Nama\nNIP\nJabatan\n: dr. SALMA TUWO\n: 19800101 200501 2 003\n: Kepala Puskesmas Lamunre\nbertindak untuk dan atas nama",
]


@pytest.mark.parametrize("clause", COLUMNS)
def test_labels_that_stand_before_their_values(clause: str) -> None:
    text = (
        title("PUSKESMAS LAMUNRE", "RSUD RAHA") + BEGIN + f"{clause} Puskesmas Lamunre, selanjutnya disebut PIHAK I.\n"
    )
    text += (
        "B. I WAYAN ARTA, Direktur RSUD Raha, bertindak untuk dan atas nama RSUD Raha, selanjutnya disebut PIHAK II.\n"
        + END
    )
    found = read(text)
    assert found["signatories"] == ["dr. SALMA TUWO", "I WAYAN ARTA"]
    assert found["positions"] == ["Kepala Puskesmas Lamunre", "Direktur RSUD Raha"]


def test_a_stroke_for_the_number_of_a_party_and_for_the_i_of_a_name() -> None:
    text = title("PUSKESMAS LAMUNRE", "RSUD RAHA") + BEGIN + ONE.replace("PIHAK KESATU", "PIHAK |")
    text += (
        "2. | WAYAN ARTA, Direktur RSUD Raha, bertindak untuk dan atas nama RSUD Raha, selanjutnya disebut PIHAK ||.\n"
        + END
    )
    same(text, signatories=["dr. SALMA TUWO", "I WAYAN ARTA"], roles=["PIHAK I", "PIHAK II"])


def test_the_foot_of_a_page_inside_a_name() -> None:
    foot = "\n\nParaf Pihak I : ......   Paraf Pihak II : ......\n\n"
    text = title("PUSKESMAS LAMUNRE", "DINAS KESEHATAN KABUPATEN MUNA") + BEGIN + ONE
    text += f"2. SITI, Kepala Dinas Kesehatan Kabupaten Muna, bertindak untuk dan atas nama Dinas Kesehatan{foot}Kabupaten Muna, "
    same(
        text + "selanjutnya disebut PIHAK KEDUA.\n" + END,
        parties=["Puskesmas Lamunre", "Dinas Kesehatan Kabupaten Muna"],
    )


def test_a_title_on_one_line_with_numbers_that_have_no_colon() -> None:
    head = "PERJANJIAN KERJA SAMA ANTARA PUSKESMAS LAMUNRE DENGAN RSUD RAHA TENTANG RUJUKAN PASIEN NOMOR 7/PKS/III/2022 NOMOR 19/RSUD/2022\n"
    same(head + BEGIN + ONE + END, numbers=["7/PKS/III/2022", "19/RSUD/2022"], subject="Rujukan Pasien")


#: What an article on money says, and the agreement's own amounts in it.
MONEY = [
    ("NILAI PERJANJIAN", "Nilai pekerjaan sebesar Rp 90.000.000,- dengan rincian:\na. tahap persiapan Rp 30.000.000,-;\n"
     "b. pelaksanaan Rp 60.000.000,-.", [("90000000", "kontrak")]),
    ("BIAYA PERAWATAN", "Klaim yang nilainya di atas Rp 4.000.000,- (empat juta rupiah) harus disetujui dahulu.", []),
    ("PEMBIAYAAN", "Bea meterai sebesar Rp 10.000,- ditanggung PIHAK KEDUA.", []),
    ("MODAL", "PIHAK KESATU menyetor modal awal sebesar Rp 25.000.000,-.", [("25000000", "investasi")]),
    ("DANA", "Jumlah dana yang disepakati sebesar Rp 12.500.000,-.", [("12500000", "anggaran")]),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "words", "own"), MONEY, ids=lambda v: str(v)[:50].replace("\n", " "))
def test_sums_that_are_and_are_no_value_of_the_agreement(heading: str, words: str, own: list[tuple[str, str]]) -> None:
    text = (
        title("PUSKESMAS LAMUNRE", "RSUD RAHA")
        + BEGIN
        + ONE
        + f"Pasal 1\n{heading}\n{words}\n"
        + END.replace("Pasal 1", "Pasal 9")
    )
    assert [(value, role) for value, _, role in read(text)["amounts"]] == own
