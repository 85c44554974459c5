"""Clauses on terms and on money in whole agreements: each row is one way to write, or to misread, them."""

from __future__ import annotations

from typing import Any

import pytest

from extract.record import to_json
from extract.run import extract
from tests.extract.agreement_reading import BEGIN, document

PAPER = (
    "PERJANJIAN KERJA SAMA\nANTARA\nDINAS KESEHATAN KABUPATEN POSO\nDENGAN\nCV EMBUN BENING\nTENTANG\nPELAYANAN KESEHATAN\n"
    "NOMOR : 440/12/DINKES/III/2022\n" + BEGIN
    + "1. BUDI, Kepala Dinas Kesehatan, bertindak untuk dan atas nama Pemerintah Kabupaten Poso, selanjutnya disebut PIHAK KESATU.\n"
    "2. SITI, Direktur, bertindak untuk dan atas nama CV Embun Bening, selanjutnya disebut PIHAK KEDUA.\n"
    "PARA PIHAK sepakat sebagai berikut:\nPasal 1\nMAKSUD DAN TUJUAN\nSaling membantu.\nPasal 2\n{heading}\n{clause}\n"
    "Pasal 3\nLAIN-LAIN\nHal lain diatur kemudian.\nPasal 4\nPENUTUP\nDemikian dibuat rangkap 2 (dua).\n"
)  # fmt: skip


def agreement(heading: str, clause: str) -> dict[str, Any]:
    found: dict[str, Any] = to_json(extract(document(PAPER.format(heading=heading, clause=clause))))["agreements"][0]
    return found


#: A clause, the length that it states, its first and its last day; estimated days do not count.
TERMS: list[tuple[str, str | None, str | None, str | None]] = [
    # lengths
    ("Perjanjian berlaku selama 1 (satu) tahun 6 (enam) bulan sejak ditandatangani.", "P18M", None, None),
    ("Perjanjian ini berlaku 2 (dua) tahun dan 6 (enam) bulan terhitung 1 Juli 2020.", "P30M", "2020-07-01", None),
    ("Jangka waktu kerja sama selama setahun sejak ditandatangani.", "P1Y", None, None),
    ("Jangka waktu perjanjian 3 (tiga tahun) sejak ditandatangani.", "P3Y", None, None),
    ("Pemakaian ruang berlangsung untuk jangka waktu (18 delapan belas) bulan.", "P18M", None, None),
    ("Perjanjian ini berlaku selama 3 tiga) tahun sejak ditandatangani.", "P3Y", None, None),
    ("Perjanjian ini berlaku selama 5 {lima) tahun.", "P5Y", None, None),
    ("Perjanjian ini berlaku selama 5 (lima} tahun.", "P5Y", None, None),
    ("Perjanjian ini berlaku selama 5 (1ima) tahun.", "P5Y", None, None),
    ("Perjanjian ini berlaku selama l (satu) tahun.", "P1Y", None, None),
    ("Perjanjian ini berlaku selama 5(lima)tahun terhitung sejak ditandatangani.", "P5Y", None, None),
    ("Kerjasama ini berlaku utk jangka waktu 4 (empat) thn sejak ditandatangani.", "P4Y", None, None),
    ("Jangka waktu pinjam pakai adalah paling lama 2 (dua) tahun sejak ditandatangani.", "P2Y", None, None),
    ("Kesepakatan ini berlaku sejak ditandatangani untuk masa waktu 4 (empat) tahun.", "P4Y", None, None),
    ("Perjanjian ini merupakan perpanjangan dari Perjanjian tanggal 5 Mei 2018 dan berlaku selama 1 (satu) tahun.", "P1Y", None, None),
    ("Masa kerja sama diperpanjang selama 1 (satu) tahun terhitung mulai tanggal 1 Mei 2020.", "P1Y", "2020-05-01", None),
    ("Jangka waktu perjanjian diperpanjang 1 (satu) tahun sejak 1 Maret 2020 sampai 28 Februari 2021.", "P1Y", "2020-03-01", "2021-02-28"),
    ("Jangka waktu sewa yang semula 20 (dua puluh) tahun diubah menjadi 30 (tiga puluh) tahun.", "P30Y", None, None),
    ("Pekerjaan dilaksanakan dalam waktu 90 (sembilan puluh) hari kalender terhitung mulai tanggal 1 Juni 2022.", "P90D", "2022-06-01", None),
    ("Masa layanan 12 (dua belas) bulan terhitung 1 Januari 2022 s.d. 31 Desember 2022.", "P12M", "2022-01-01", "2022-12-31"),
    ("Jangka waktu pelaksanaan pekerjaan : 60 (enam puluh) hari kalender.", "P60D", None, None),
    ("This Letter of Intent shall remain in effect for two (2) years from its signing.", "P2Y", None, None),
    ("Kontrak berlaku terhitung bulan Januari s/d Desember 2023.", None, "2023-01", "2023-12"),
    # what is no term
    ("Perjanjian ini berlaku 1 (satu) tahun dan dapat diperpanjang selama 2 (dua) tahun terhitung sejak berakhirnya.", "P1Y", None, None),
    ("Kerja sama berlangsung sampai dengan 31 Desember 2022, dengan masa persiapan selama 2 (dua) bulan.", None, None, "2022-12-31"),
    ("Masa pemeliharaan 180 (seratus delapan puluh) hari. Masa pelaksanaan 90 (sembilan puluh) hari kalender.", "P90D", None, None),
    ("PIHAK KEDUA membayar dalam jangka waktu 14 (empat belas) hari sejak tagihan diterima. Perjanjian ini berlaku 1 (satu) tahun.", "P1Y", None, None),
    ("Perjanjian ini berlaku untuk waktu yang tidak ditentukan.", None, None, None),
    ("Perjanjian berlaku untuk 3 (tiga) tahun pelajaran, mulai 15 Juli 2019.", None, "2019-07-15", None),
    # first and last days
    ("Perjanjian ini berlaku 1 Januari s.d. 31 Desember 2021.", None, "2021-01-01", "2021-12-31"),
    ("Perjanjian ini berlaku dari tanggal 1 sampai dengan 30 Juni 2021.", None, "2021-06-01", "2021-06-30"),
    ("Perjanjian ini berlaku mulai 1 (satu) s/d 30 (tiga puluh) Juni 2021.", None, "2021-06-01", "2021-06-30"),
    ("Periode : 1 Juni 2020 - 31 Mei 2021", None, "2020-06-01", "2021-05-31"),
    ("Tanggal Mulai : 4 Juni 2023\nTanggal Berakhir : 3 Juni 2024", None, "2023-06-04", "2024-06-03"),
    ("Perjanjian berlaku efektif per 1 Januari 2022 s.d 31 Desember 2022.", None, "2022-01-01", "2022-12-31"),
    ("Perjanjian ini berlaku terhitung tanggal 1 Januari 2022 s/d tanggal 31 Desember 2022.", None, "2022-01-01", "2022-12-31"),
    ("Perjanjian ini mulai berlaku pada tanggal 3 Februari 2020 dan selesai pada tanggal 2 Februari 2023.", None, "2020-02-03", "2023-02-02"),
    ("Perjanjian berlaku surut sejak tanggal 1 Januari 2018 dan berakhir tanggal 31 Desember 2018.", None, "2018-01-01", "2018-12-31"),
    ("Pekerjaan selama 45 (empat puluh lima) hari kalender sejak surat perintah, yaitu tanggal 4 Oktober 2021 s.d. 17 November 2021.", "P45D", "2021-10-04", "2021-11-17"),
    ("Perjanjian berlaku sejak tanggal satu April dua ribu sebelas sampai dengan tanggal tiga puluh satu Maret dua ribu tiga belas.", None, "2011-04-01", "2013-03-31"),
    ("Perjanjian berlaku mulai tanggal satu bulan Mei tahun dua ribu dua puluh sampai dengan tanggal dua bulan Juni tahun dua ribu dua puluh.", None, "2020-05-01", "2020-06-02"),
    ("Perjanjian ini berlaku terhitung sejak bulan Maret 2021 s/d Februari 2022.", None, "2021-03", "2022-02"),
    ("Perjanjian berakhir pada akhir bulan Desember 2024.", None, None, "2024-12"),
    ("This Agreement is effective as of 1 July 2021 and shall expire on 30 June 2024.", None, "2021-07-01", "2024-06-30"),
    ("This MoU shall enter into force on 5 May 2015 and continue for five years.", "P5Y", "2015-05-05", None),
    # years alone
    ("Kegiatan berlangsung selama 2 (dua) tahun, yaitu tahun 2019 sampai dengan tahun 2020.", "P2Y", "2019", "2020"),
    # as scans misread them
    ("Perjanjian ini berlaku selama 4 (empat) tabun sejak ditandatangani.", "P4Y", None, None),
    ("Perjanjian ini berlaku 5elama 4 {empat} lahun sejak ditandatangani.", "P4Y", None, None),
    ("Perjanjian ini berlaku selama S (lima) tahnn sejak ditandatangani.", "P5Y", None, None),
    ("Jangka waklu perjanjian adalah 6 (enam) bu!an sejak ditandatangani.", "P6M", None, None),
    ("Jangka waktu perjanjian adalah 6 (enam) hulan sejak ditandatangani.", "P6M", None, None),
    ("Sewa ini berlaku mu1ai 01/04/2022 hinqga 2B/03/2023.", None, "2022-04-01", "2023-03-28"),
    ("Sewa ini berlaku sejak tangga1 1S April 2022 5ampai dengan tanggaI 14 Apri1 2023.", None, "2022-04-15", "2023-04-14"),
    ("Sewa ini berlaku 5ejak tanggal l April 2022 s/cl 3l Maret 2023.", None, "2022-04-01", "2023-03-31"),
    ("Sewa ini berlaku sejak tanggal1 April 2022 sld tg!. 31 Mci 2023.", None, "2022-04-01", "2023-05-31"),
    ("Sewa ini berlaku dari 9 Juui 202l sanipai dengan 8 Juni2022.", None, "2021-06-09", "2022-06-08"),
    ("Sewa ini berlaku sejak tanggal 5atu Juli dua ribu 5ebelas sampai dengan tanggal tiga puluh Juni dua ribu dua puliih.", None, "2011-07-01", "2020-06-30"),
    ("Sewa ini berlaku sejaktanggal 9 Juni 2021 s,d. 8 Juni 2022.", None, "2021-06-09", "2022-06-08"),
    ("Sewa ini berlaku sejak bulan Janiiari 2021 sampai dengan bulan Marel 2022.", None, "2021-01", "2022-03"),
    ("Perjanjian ini berlaku selama5(lima)tohun sejak ditandatangani.", "P5Y", None, None),
    ("This Memorandum shall remain in force for a period of five (S) years.", "P5Y", None, None),
    ("This Agreement is effective as of 1S April 202l and shall expire on 14 Augu5t 2O23.", None, "2021-04-15", "2023-08-14"),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "duration", "starts", "ends"), TERMS, ids=[t[0][:60] for t in TERMS])
def test_terms(clause: str, duration: str | None, starts: str | None, ends: str | None) -> None:
    found = agreement("JANGKA WAKTU", clause)
    said = [found[n]["value"] if found[n] and found[n]["origin"] != "estimated" else None for n in ("starts", "ends")]
    assert (found["duration"] and found["duration"]["value"], *said) == (duration, starts, ends)


#: A heading, a clause, and the amounts of the agreement with their roles.
MONEY: list[tuple[str, str, list[tuple[str, str]]]] = [
    # parts of a value, and what is paid of it each month
    ("NILAI KERJA SAMA", "Nilai kerja sama sebesar Rp186.000.000 untuk 12 bulan. Pembayaran dilakukan setiap bulan sebesar Rp15.500.000.", [("186000000", "kontrak")]),
    ("PENDANAAN", "Dana riset sebesar Rp 60.000.000 (enam puluh juta rupiah), yakni 70% (Rp 42.000.000) di muka dan 30% (Rp 18.000.000) kemudian.", [("60000000", "anggaran")]),
    ("UANG SEWA", "Besarnya uang sewa adalah Rp. 2.000.000.- (dua juta rupiah) per bulan atau seluruhnya Rp. 24.000.000.-.", [("24000000", "kontrak")]),
    ("HARGA", "Harga satuan per orang Rp 625,000 dengan jumlah total Rp 32,500,000.", [("32500000", "kontrak")]),
    ("BIAYA PELATIHAN", "Biaya pelatihan per peserta Rp 3.750.000,-, untuk 40 peserta sehingga total biaya Rp 150.000.000,-.", [("150000000", "anggaran")]),
    ("NILAI PERJANJIAN", "Nilai Perjanjian Rp 220.000.000,- sudah termasuk PPN 11% sebesar Rp 21.801.801,-.", [("220000000", "kontrak")]),
    ("MODAL", "Modal dasar usaha ini Rp 200.000.000,- dengan komposisi 60% (Rp 120.000.000,-) PIHAK KESATU dan 40% (Rp 80.000.000,-) PIHAK KEDUA.", [("200000000", "investasi")]),
    # prices, fees and borders
    ("HARGA", "Biaya pemeliharaan besarnya Rp.7.500,- m 2 (tujuh ribu lima ratus Rupiah per meter persegi).", []),
    ("IURAN", "PIHAK KEDUA membayar iuran tahunan sebesar Rp 12.000.000,- (dua belas juta rupiah).", []),
    ("JASA", "Sewa alat berat Rp 1.250.000,- (satu juta dua ratus lima puluh ribu rupiah) per hari.", []),
    ("BIAYA", "Biaya langganan internet sebesar Rp 4.500.000,- (empat juta lima ratus ribu rupiah) per bulan.", [("4500000", "anggaran")]),
    ("PARKIR", "Tarif sepeda motor Rp 1.000 dan mobil Rp 2.000 sekali parkir.", []),
    ("BIAYA", "Uang jalan perawat pendamping sebesar Rp. 100.000 setiap rujukan ditanggung PIHAK PERTAMA.", []),
    ("REKENING", "Saldo minimal rekening Rp 100.000.000,- (seratus juta rupiah).", []),
    ("OBJEK", "PIHAK KESATU meminjamkan 1 (satu) unit mobil dengan nilai perolehan Rp. 268.300.000,-.", []),
    ("SANKSI", "Denda keterlambatan Rp 500.000,- per hari, setinggi-tingginya Rp 25.000.000,-.", []),
    ("JAMINAN", "PIHAK KEDUA menyerahkan jaminan pelaksanaan 5% dari nilai kontrak yaitu Rp 62.500.000,-.", []),
    ("TARIF", "Tarif pemeriksaan laboratorium darah lengkap Rp. 75.000,- dan rontgen Rp. 120.000,-.", []),
    ("BIAYA", "Santunan kematian Rp 42.000.000,- bagi ahli waris peserta.", []),
    ("PEMBAYARAN", "Tahap I sebesar Rp 30.000.000,- dan tahap II Rp 70.000.000,- dari nilai pekerjaan Rp 100.000.000,-.", [("100000000", "kontrak")]),
    ("BEASISWA", "Beasiswa Rp 12.000.000,- per tahun sehingga berjumlah Rp 120.000.000,-.", [("120000000", "lainnya")]),
    ("BIAYA", "Biaya publikasi Rp. 54.000.000,- setahun, dibayar Rp. 4.500.000,- per bulan.", [("54000000", "anggaran")]),
    ("BIAYA", "Pelanggan membayar Rp 2.500,-, dibagi PIHAK PERTAMA Rp 500,- dan PIHAK KEDUA Rp 2.000,-.", []),
    ("KREDIT", "Kredit bagi setiap nelayan paling banyak Rp50.000.000,00 (lima puluh juta rupiah).", []),
    ("BIAYA", "Biaya rawat Rp 45.000,- per orang per hari atau setinggi-tingginya Rp 102.600.000,-.", [("102600000", "plafon")]),
    ("IURAN", "Anggaran iuran Tahun 2023 disediakan sejumlah Rp. 294.000.000,-.", [("294000000", "anggaran")]),
    ("BIAYA", "Biaya langganan per bulan Rp 3.000.000,-. Total nilai perjanjian selama 12 bulan adalah Rp 36.000.000,-.", [("36000000", "kontrak")]),
    # the number of the next item is no part of a sum
    ("BIAYA", "2. Pagu biaya Rp 486.000.000,00.\n3. Pembayaran dilakukan setiap bulan.", [("486000000", "anggaran")]),
    # several with roles
    ("PEMBIAYAAN", "PIHAK KESATU menyediakan dana Rp 150.000.000,- dan PIHAK KEDUA menyediakan dana pendamping Rp 50.000.000,-.", [("150000000", "anggaran"), ("50000000", "anggaran")]),
    ("BAGI HASIL", "PIHAK KESATU menyetorkan modal sebesar Rp 50 juta dan PIHAK KEDUA sebesar Rp 25 juta.", [("50000000", "investasi"), ("25000000", "investasi")]),
    ("BESARAN", "Nilai bantuan bagi PIHAK KEDUA sebesar Rp 214.800.000,- dari DIPA Direktorat.", [("214800000", "hibah")]),
    ("BESARAN HIBAH", "PIHAK KESATU menyerahkan uang sejumlah Rp 75.000.000,- kepada PIHAK KEDUA.", [("75000000", "hibah")]),
    # how digits are written and misread
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar Rp. 85 000 000,- (delapan puluh lima juta rupiah).", [("85000000", "kontrak")]),
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar Rp. 85'000'000,- (delapan puluh lima juta rupiah).", [("85000000", "kontrak")]),
    ("NILAI PERJANJIAN", "Nilai perjanjian Rp. IOO.OOO.OOO,- (seratus juta rupiah).", [("100000000", "kontrak")]),
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar seratus lima puluh juta rupiah.", [("150000000", "kontrak")]),
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar seratus juta rupiah (Rp 100.000.000,-).", [("100000000", "kontrak")]),
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar Rp. ..................... (....................)", []),
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar Rp 186.000,000 (seratus delapan puluh enam juta rupiah).", [("186000000", "kontrak")]),
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar Rp 300.000,000,00 (tiga ratus juta rupiah).", [("300000000", "kontrak")]),
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar Rp S00.000.000,- {lima ratus juta rupiah}.", [("500000000", "kontrak")]),
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar Rp 9B.500.000,- (sembilan puluh delapan juta lima ratus ribu rupiah).", [("98500000", "kontrak")]),
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar Rp !00.000.000,- (seratus juta rnpiah).", [("100000000", "kontrak")]),
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar US$ 12,S juta.", [("12500000", "kontrak")]),
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar Rp 40 jula.", [("40000000", "kontrak")]),
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar Rp Z5.000.000,- (dua puluh lima juta rupiah).", [("25000000", "kontrak")]),
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar Rp 4x.o//.000,- (empat puluh satu juta rupiah).", []),
    # words that say the digits again, broken by the scan
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar Rp 15.000.000,- Lima Bela s Juta Rupiah.", [("15000000", "kontrak")]),
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar Rp 27.500.000,- terbilang : dua pul uh tujuh juta lima ratus ribu rupiah.", [("27500000", "kontrak")]),
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesar Rp 27.500.000,- (dua pul uh tujuh juta lima ratus ribu rupiah).", [("27500000", "kontrak")]),
    ("NILAI PERJANJIAN", "Nilai perjanjian sebesarSeratus Lima Puluh Juta Rupiah.", []),
    ("BIAYA", "Biaya pemeriksaan sebesar Rp. 900.000,- (sembilan ratus ribu rupiah} per sampel.", []),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "clause", "amounts"), MONEY, ids=[m[1][:60] for m in MONEY])
def test_money(heading: str, clause: str, amounts: list[tuple[str, str]]) -> None:
    assert [(a["value"], a["role"]) for a in agreement(heading, clause)["amounts"]] == amounts
