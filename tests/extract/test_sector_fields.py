"""Sectors of whole agreements: from the subject, else from object, scope and purpose, and how sure each of them is."""

from __future__ import annotations

from extract.record import to_json
from extract.run import extract
from tests.extract.agreement_reading import BEGIN, document

PAPER = (
    "PERJANJIAN KERJA SAMA\nANTARA\nPEMERINTAH KABUPATEN POSO\nDENGAN\nPEMERINTAH KABUPATEN SIGI\nTENTANG\n{subject}\n"
    "NOMOR : 440/12/PKS/III/2022\n" + BEGIN
    + "1. BUDI, Bupati Poso, bertindak untuk dan atas nama Pemerintah Kabupaten Poso, selanjutnya disebut PIHAK KESATU.\n"
    "2. SITI, Bupati Sigi, bertindak untuk dan atas nama Pemerintah Kabupaten Sigi, selanjutnya disebut PIHAK KEDUA.\n"
    "PARA PIHAK sepakat sebagai berikut:\n{articles}\nPasal 9\nPENUTUP\nDemikian dibuat rangkap 2 (dua).\n"
)  # fmt: skip


def sectors(subject: str, articles: str) -> dict[str, float]:
    """The sectors told, each with its confidence."""
    record = to_json(extract(document(PAPER.format(subject=subject, articles=articles))))
    return {s["value"]: s["confidence"] for s in record["agreements"][0]["sectors"]}


def test_a_subject_broken_over_lines() -> None:
    told = sectors(
        "JAMINAN SOSIAL KETENAGAKERJAAN BAGI PEKERJA RENTAN\nNELAYAN DAN PETANI", "Pasal 1\nMAKSUD\nMembantu."
    )
    assert set(told) == {"tenaga kerja"}


def test_a_subject_that_the_scanner_spoilt() -> None:
    told = sectors("PEMANFAATAN SERTIFlKAT ELEKTRONIK", "Pasal 1\nMAKSUD\nMembantu.")
    assert set(told) == {"persandian"}


def test_the_scope_where_the_subject_tells_none() -> None:
    told = sectors(
        "PEMBANGUNAN WILAYAH PERBATASAN", "Pasal 1\nRUANG LINGKUP\na. pariwisata;\nb. kesehatan; dan\nc. pertanian."
    )
    assert set(told) == {"pariwisata", "kesehatan", "pertanian"}


def test_the_object_goes_before_the_scope() -> None:
    told = sectors(
        "KERJA SAMA DAERAH", "Pasal 1\nOBJEK\nBenih jagung.\nPasal 2\nRUANG LINGKUP\nPelatihan dan perbaikan jalan."
    )
    assert set(told) == {"pertanian"}


def test_what_a_grant_is_spent_on_is_no_field() -> None:
    told = sectors("PEMBERIAN HIBAH", "Pasal 1\nTUJUAN\nHibah bagi panti sosial dengan rincian :\na. obat Rp 1.000.000")
    assert set(told) == {"sosial"}


def test_a_sector_that_the_object_knows_is_surer_than_one_that_it_does_not() -> None:
    told = sectors(
        "PERBAIKAN IRIGASI DAN PEMASARAN KOPI", "Pasal 1\nOBJEK\nSaluran irigasi.\nPasal 2\nLAIN\nTidak ada."
    )
    assert told["pekerjaan umum dan penataan ruang"] > told["perdagangan"]
