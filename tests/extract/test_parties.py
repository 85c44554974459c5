"""Party clauses piece by piece: roles, persons, positions and organisations in the words of signed agreements."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.agreement.parties import find_clauses
from extract.agreement.party_records import bare_name
from extract.agreement.party_roles import role_name
from extract.agreement.signatures import find_signatures, of_party
from extract.agreement.title_lines import lines_of
from extract.agreement.title_parties import title_parties
from extract.text.sheet import repair
from extract.text.spelling import best

CLAUSES = [
    (
        "I. AGUS SALIM, S.T. : Bupati Bone, berkedudukan di Jalan Merdeka, bertindak untuk dan atas nama Pemerintah Kabupaten Bone, selanjutnya disebut PIHAK KESATU.",
        ("PIHAK KESATU", "AGUS SALIM, S.T.", "Bupati Bone", "Pemerintah Kabupaten Bone"),
    ),
    (
        "(1) dr. SITI, Sp.A selaku Direktur RSUD Bone dalam hal ini bertindak untuk dan atas nama serta sah mewakili RSUD Bone, yang selanjutnya dalam Perjanjian ini disebut sebagai “PIHAK II”",
        ("PIHAK II", "dr. SITI, Sp.A", "Direktur RSUD Bone", "RSUD Bone"),
    ),
    (
        "A. BUDI, jabatan Kepala Dinas Sosial, beralamat di Jalan Mawar, berdasarkan SK Bupati Nomor 1 Tahun 2020, bertindak untuk dan atas nama Pemerintah Kabupaten Bone untuk selanjutnya disebut PIHAK PERTAMA",
        ("PIHAK PERTAMA", "BUDI", "Kepala Dinas Sosial", "Pemerintah Kabupaten Bone"),
    ),
    (
        "Nama : H. ANDI\nJabatan : Ketua Yayasan Kasih\nAlamat : Jalan Raya\nbertindak untuk dan atas nama Yayasan Kasih, selanjutnya disebut \"MITRA\".",
        ("MITRA", "H. ANDI", "Ketua Yayasan Kasih", "Yayasan Kasih"),
    ),
    (
        "2. PT SINAR LAUT, berkedudukan di Jakarta, didirikan dengan Akta Nomor 3 tanggal 16-09-1996, dalam hal ini diwakili oleh LIM HOK, Direktur Utama, untuk selanjutnya disebut PIHAK KEDUA;",
        ("PIHAK KEDUA", "LIM HOK", "Direktur Utama", "PT SINAR LAUT"),
    ),
    (
        "II. I MADE SUDANA, Gubernur Bali, bertindak untuk dan atas nama Pemerintah Provinsi Bali, selanjutnya disebut PIHAK KETIGA",
        ("PIHAK KETIGA", "I MADE SUDANA", "Gubernur Bali", "Pemerintah Provinsi Bali"),
    ),
    (
        "1. RATNA : Pejabat Pembuat Komitmen Dinas Kesehatan, bertindak untuk dan atas nama Dinas Kesehatan Kota Ambon, selanjutnya disebut PPK",
        ("PPK", "RATNA", "Pejabat Pembuat Komitmen Dinas Kesehatan", "Dinas Kesehatan Kota Ambon"),
    ),
    (
        "3. HASAN, Plt. Kepala Dinas Pangan, Pertanian dan Perikanan Kabupaten Bone, bertindak untukdan atasnama Pemerintah\nKabupaten Bone, selanjutnyadisebut PIHAK KEEMPAT",
        ("PIHAK KEEMPAT", "HASAN", "Plt. Kepala Dinas Pangan, Pertanian dan Perikanan Kabupaten Bone", "Pemerintah Kabupaten Bone"),
    ),
    (
        "I. Laksda (Purn.) ADRIANUS, M.A.P., Direktur Jenderal Pengawasan, bertindak untuk dan atas nama Kementerian Kelautan dan Perikanan, selanjutnya disebut PIHAK KEDUA",
        ("PIHAK KEDUA", "Laksda (Purn.) ADRIANUS, M.A.P.", "Direktur Jenderal Pengawasan", "Kementerian Kelautan dan Perikanan"),
    ),
    (
        "The Provincial Government of East Java represented by EMIL, Governor, hereinafter referred to as the FIRST PARTY",
        ("FIRST PARTY", "EMIL", "Governor", "The Provincial Government of East Java"),
    ),
    (
        "IL.\tDrs. HASAN BASRI, Bupati Bone\tBertindak untuk dan atas nama Pemerintah Kabupaten Bone, selanjutnya disebut PIHAK II",
        ("PIHAK II", "Drs. HASAN BASRI", "Bupati Bone", "Pemerintah Kabupaten Bone"),
    ),
    (
        "III. RATNA WULAN, Wali Kota Ambon\tDalam hal ini bertindak untuk dan atas nama Pemerintah Kota Ambon, selanjutnya disebut PIHAK III",
        ("PIHAK III", "RATNA WULAN", "Wali Kota Ambon", "Pemerintah Kota Ambon"),
    ),
    (
        "Nama : GALIH PERMANA\nJabatan : Direktur CV Tirta Abadi\nAkta Notaris : Nomor 8\nyang bertindak untuk dan atas nama CV Tirta Abadi, selanjutnya disebut “Pelaksana Pekerjaan”.",
        ("PELAKSANA PEKERJAAN", "GALIH PERMANA", "Direktur CV Tirta Abadi", "CV Tirta Abadi"),
    ),
    (
        "WAYAN SUKERTI, S.Sos., Ketua Yayasan Pelita, bertindak untuk dan atas nama Yayasan Pelita, yang dalam kesepakatan ini disebut sebagai 'Mitra'.",
        ("MITRA", "WAYAN SUKERTI, S.Sos.", "Ketua Yayasan Pelita", "Yayasan Pelita"),
    ),
    (
        "2. Nama\t1 HASAN LAWATI\nJabatan : Direktur Utama PT Bank Samudra\nbertindak untuk atas nama PT Bank Samudra, selanjutnya disebut PIHAK KEDUA.",
        ("PIHAK KEDUA", "HASAN LAWATI", "Direktur Utama PT Bank Samudra", "PT Bank Samudra"),
    ),
    (
        "2. drg. YUSNI HALIM, pimpinan Klinik Sehat, beralamat di Jalan Raya, bertindak atas nama Klinik Sehat, selanjutnya disebut PIHAK KEDUA",
        ("PIHAK KEDUA", "drg. YUSNI HALIM", "pimpinan Klinik Sehat", "Klinik Sehat"),
    ),
    (
        "2. AHMAD, Pemimpin Cabang Raha PT. Bank Samudra, oleh karena itu sah bertindak untuk dan atas nama Direksi PT. Bank Samudra berkedudukan di Raha, selanjutnya disebut PIHAK KEDUA.",
        ("PIHAK KEDUA", "AHMAD", "Pemimpin Cabang Raha PT. Bank Samudra", "PT. Bank Samudra"),
    ),
    (
        "2. Nama\tI KETUT SUARA\nJabatan : Direktur PT Maju\nbertindak untuk dan atas nama PT Maju, selanjutnya disebut PIHAK KEDUA.",
        ("PIHAK KEDUA", "I KETUT SUARA", "Direktur PT Maju", "PT Maju"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pieces"), CLAUSES, ids=lambda v: v if isinstance(v, str) else "")
def test_one_clause(text: str, pieces: tuple[str, ...]) -> None:
    text = repair("kami yang bertanda tangan di bawah ini:\n" + text)
    (clause,) = find_clauses(text, 0, len(text))
    found = [piece.text if piece else None for piece in (clause.person, clause.position, clause.organisation)]
    assert (role_name(clause.role), *found) == pieces


TWO = """1. BASRI : Wali Kota Bontang, bertindak untuk dan atas nama Pemerintah Kota Bontang, selanjulnya disehul PIHAX
2. RINI : Direktur PT Maju, bertindak untuk dan atas nama PT Maju, selanjutnya disebut PIHAK KEDUA."""


def test_a_misread_role_never_merges_two_parties() -> None:
    clauses = find_clauses(TWO, 0, len(TWO))
    assert [c.person.text if c.person else None for c in clauses] == ["BASRI", "RINI"]
    assert [c.organisation.text if c.organisation else None for c in clauses] == ["Pemerintah Kota Bontang", "PT Maju"]


def test_parties_in_quotation_marks_and_what_else_is_named() -> None:
    text = (
        "kami:\nRINA WATI, S.Pd.\nKepala Dinas Sosial Kota Ambon, bertindak untuk dan atas nama Pemerintah Kota Ambon, yang dalam\n"
        'perjanjian ini disebut "Dinas"; dan\nSr. MARIA TANE, SSpS.\nKetua Pengurus Yayasan Pelita, bertindak untuk dan atas nama\n'
        'Yayasan Pelita, yang dalam perjanjian ini disebut "Mitra". Kedua pihak mengelola panti, selanjutnya disebut "Panti".'
    )
    clauses = find_clauses(text, 0, len(text))
    assert [role_name(c.role) for c in clauses] == ["DINAS", "MITRA"]
    assert [c.person.text if c.person else None for c in clauses] == ["RINA WATI, S.Pd.", "Sr. MARIA TANE, SSpS."]


@pytest.mark.parametrize(
    "text",
    [
        "PIHAK KESATU dan PIHAK KEDUA secara bersama-sama disebut PARA PIHAK",
        "selanjutnya masing-masing disebut PIHAK dan bersama-sama disebut PARA PIHAK",
        "selanjutnya disebut Perjanjian", "yang selanjutnya disebut PKS", "Kedua belah pihak sepakat",
    ],
)  # fmt: skip
def test_no_clause(text: str) -> None:
    assert find_clauses(text, 0, len(text)) == ()


TITLES = [
    ("ANTARA\nPEMERINTAH KOTA A\nDENGAN\nPT B", ["PEMERINTAH KOTA A", "PT B"]),
    ("ANTARA\nPEMERINTAH KABUPATEN A\nDAN\nPEMERINTAH KABUPATEN B\nTENTANG\nX", ["PEMERINTAH KABUPATEN A", "PEMERINTAH KABUPATEN B"]),
    ("ANTARA\nPEMERINTAH KOTA A,\nPEMERINTAH KOTA B\nDAN\nPEMERINTAH KOTA C", ["PEMERINTAH KOTA A", "PEMERINTAH KOTA B", "PEMERINTAH KOTA C"]),
    ("ANTARA PEMERINTAH KOTA A DENGAN PT B TENTANG AIR", ["PEMERINTAH KOTA A", "PT B"]),
    ("ANTARA\nDINAS KOMUNIKASI DAN\nINFORMATIKA KOTA A\nDENGAN\nPT B", ["DINAS KOMUNIKASI DAN INFORMATIKA KOTA A", "PT B"]),
    ("BETWEEN\nTHE CITY OF A,\nREPUBLIC OF INDONESIA\nAND\nTHE CITY OF B, JAPAN\nCONCERNING\nX", ["THE CITY OF A, REPUBLIC OF INDONESIA", "THE CITY OF B, JAPAN"]),
    ("PEMERINTAH KOTA A\nDENGAH\nPT B\nTENTANG", ["PEMERINTAH KOTA A", "PT B"]),
    ("TENTANG\nKERJA SAMA ANTARA DAERAH", []),
]  # fmt: skip


@pytest.mark.parametrize(("title", "names"), TITLES, ids=lambda v: v if isinstance(v, str) else "")
def test_parties_of_the_title_block(title: str, names: list[str]) -> None:
    text = f"PERJANJIAN KERJA SAMA\n{title}"
    assert [piece.text for piece in title_parties(lines_of(text, 0, len(text)))] == names


def test_the_spelling_that_most_places_bear() -> None:
    tallied = "PTGRIYANUSAPTGRIYANUSAPTGIIYANUSA"
    assert best(tallied, ["PT Giiya Nusa", "PT Griya Nusa"]) == 1
    assert best(tallied, ["PT Giiya Nusa"]) == 0
    assert best("BANKFLOBAMORARAYA" * 2, ["Bank Flobamora Raya", "Bank Flobamora"]) == 0


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Dr. H. LA ODE SUAIB, S.H., M.Si.", "LA ODE SUAIB"),
        ("1.H.LALU HAMZAH,S.T.", "LALU HAMZAH"),
        ("I MADE SUDANA", "I MADE SUDANA"),
    ],
)
def test_names_without_degrees(name: str, bare: str) -> None:
    assert bare_name(name) == bare


BLOCKS = """PIHAK KEDUA,\tPIHAK KESATU,
KEPALA KEJAKSAAN NEGERI\tBUPATI WAJO
DWI ASTUTI, S.H., M.H.\tdr. ANDI SALEH
Jaksa Utama Pratama
"""


def test_signature_blocks_belong_to_their_column() -> None:
    marks = find_signatures(BLOCKS, 0, len(BLOCKS))
    assert [(m.text, m.column) for m in marks][:2] == [("DWI ASTUTI, S.H., M.H.", 0), ("dr. ANDI SALEH", 1)]
    first = of_party(marks, "PIHAK KESATU", "Pemerintah Kabupaten Wajo")
    assert first is not None and first.text == "dr. ANDI SALEH"
    second = of_party(marks, "PIHAK KEDUA", "Kejaksaan Negeri Wajo")
    assert second is not None and second.text == "DWI ASTUTI, S.H., M.H."
    assert of_party(marks, "PIHAK KETIGA", "PT Lain") is None


def test_pieces_of_names_of_parties_are_no_persons() -> None:
    text = "PIHAK KEDUA\tPIHAK KESATU\nPT BANK SAMUDRA\tBUPATI\nMUDRA RAYA\tGORONTALO UTARA\nDirektur Utama\tRINI HAPSARI\n"
    marks = find_signatures(text, 0, len(text))
    assert of_party(marks, "PIHAK KEDUA", "PT Bank Samudra Raya") is None
    first = of_party(marks, "PIHAK KESATU", "Pemerintah Kabupaten Gorontalo Utara")
    assert first is not None and first.text == "RINI HAPSARI"
    assert of_party(marks, None, "Pemerintah Kabupaten Gorontalo Utara") == first


def test_a_heading_that_names_the_province_in_english() -> None:
    text = "For the Provincial Government of\tFor the Southern Territory Government\nWest Nusa Tenggara\nDr. LALU HADI\tMARK GREEN\n"
    mark = of_party(find_signatures(text, 0, len(text)), None, "Pemerintah Provinsi Nusa Tenggara Barat")
    assert mark is not None and mark.text == "Dr. LALU HADI"


def test_two_headings_in_one_line() -> None:
    text = "FOR THE GOVERNMENT OF SABANG FOR THE GOVERNMENT OF\nCITY THE REPUBLIC OF INDONESIA\tPORT BLAIR CITY REPUBLIC OF INDIA\nTEUKU HAMID\tANIL K. DAS\n"
    assert [(m.text, m.column) for m in find_signatures(text, 0, len(text))] == [("TEUKU HAMID", 0), ("ANIL K. DAS", 1)]


@pytest.mark.parametrize("text", ["A" * 20000, "A. " * 8000, "A" * 60 + "1\n", "A\t" * 8000])
def test_hostile_signatures_are_quick(text: str) -> None:
    start = time.process_time()
    find_signatures(text, 0, len(text))
    assert time.process_time() - start < 1


@given(
    st.lists(
        st.sampled_from([*TWO.split(), "\n", "Nama :", "atas nama", "diwakili oleh", "selanjutnya disebut"]),
        max_size=60,
    )
)
def test_finding_never_raises(words: list[str]) -> None:
    text = " ".join(words)
    for clause in find_clauses(text, 0, len(text)):
        assert 0 <= clause.start <= clause.end <= len(text)


@pytest.mark.parametrize(
    "text", ["selanjutnya disebut " * 1200, "atas nama A " * 2000, "diwakili oleh " * 2000, "1. A " * 5000]
)
def test_hostile_repetition_is_quick(text: str) -> None:
    start = time.process_time()
    find_clauses(text, 0, len(text))
    assert time.process_time() - start < 1
