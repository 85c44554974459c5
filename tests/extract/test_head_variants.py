"""Number lines and opening sentences as offices, typists and scanners leave them: one row is one way to write them."""

from __future__ import annotations

import pytest

from tests.extract.agreement_reading import read

TITLE = (
    "PERJANJIAN KERJA SAMA\nANTARA\nPEMERINTAH KABUPATEN POSO\nDENGAN\nRS EMBUN BENING\n{numbers}\nTENTANG\nRUJUKAN PASIEN\n\n"
    "{opening}\n"
)
OPENING = "Pada hari ini Senin tanggal tujuh bulan Maret tahun dua ribu dua puluh dua, kami yang bertanda tangan di bawah ini:"
REST = (
    "1. BUDI, Kepala Dinas Kesehatan, bertindak untuk dan atas nama Pemerintah Kabupaten Poso, selanjutnya disebut PIHAK KESATU.\n"
    "2. SITI, Direktur, bertindak untuk dan atas nama RS Embun Bening, selanjutnya disebut PIHAK KEDUA.\n"
    "PARA PIHAK sepakat sebagai berikut:\nPasal 1\nMAKSUD DAN TUJUAN\nSaling membantu.\nPasal 2\nRUANG LINGKUP\nRujukan.\n"
    "Pasal 3\nPENUTUP\nDemikian dibuat rangkap 2 (dua).\n"
)

NUMBERS: list[tuple[str, list[str]]] = [
    ("NOMOR : 42O/1O9/DlKPORA/2O2O", ["420/109/DIKPORA/2020"]),
    ("Nomor: W18.PAS-PK.O1.O4-211/2O21", ["W18.PAS-PK.01.04-211/2021"]),
    ("NOMOR : 119/12/PEM/III/2022\nNOMOR : 004/RS-EB/III/2022", ["119/12/PEM/III/2022", "004/RS-EB/III/2022"]),
    ("NOMOR :\nNOMOR :\n119/12/PEM/III/2022\n004/RS-EB/III/2022", ["119/12/PEM/III/2022", "004/RS-EB/III/2022"]),
    ("NOMOR : NOMOR :\n119/12/PEM/III/2022 004/RS-EB/III/2022", ["119/12/PEM/III/2022", "004/RS-EB/III/2022"]),
    ("NOMOR : NOMOR : 119/12/PEM/III/2022 004/RS-EB/III/2022", ["119/12/PEM/III/2022", "004/RS-EB/III/2022"]),
    ("Nomor\n:\n119/12/PEM/III/2022\nNomor\n:\n004/RS-EB/III/2022", ["119/12/PEM/III/2022", "004/RS-EB/III/2022"]),
    ("Nomor\nNomor\n: 119/12/PEM/III/2022\n: 004/RS-EB/III/2022", ["119/12/PEM/III/2022", "004/RS-EB/III/2022"]),
    ("Nomor : 119/12/PEM/\nIII/2022\nNomor : 004/RS-EB/III/2022", ["119/12/PEM/III/2022", "004/RS-EB/III/2022"]),
    ("Nomor : 119/12/PEM-KESRA\n/III/2022", ["119/12/PEM-KESRA/III/2022"]),
    ("NOMOR : 119/12/PEM/III/2022\nNOMOR : ……………………", ["119/12/PEM/III/2022"]),
    ("NOMOR : 119/12/PEM/2022\n        12/KB/RS/2022", ["119/12/PEM/2022", "12/KB/RS/2022"]),
    ("Nomor Agenda : 55\nNomor : 027/12/SPK/2022", ["027/12/SPK/2022"]),
    ("NOMOR : ......................\nNOMOR : 004/RS-EB/III/2022", ["004/RS-EB/III/2022"]),
    ("NOMOR : ....../PEM/III/2022\nNOMOR : 004/RS-EB/III/2022", ["....../PEM/III/2022", "004/RS-EB/III/2022"]),
    (
        "No. : 119 / 12 / PEM / III / 2022\nNo. : 004 / RS-EB / III / 2022",
        ["119/12/PEM/III/2022", "004/RS-EB/III/2022"],
    ),
    ("No.119/12/PEM/III/2022\nNo.004/RS-EB/III/2022", ["119/12/PEM/III/2022", "004/RS-EB/III/2022"]),
    ("NO 119/12/PEM/III/2022\nNO 004/RS-EB/III/2022", ["119/12/PEM/III/2022", "004/RS-EB/III/2022"]),
    ("N O M O R : 119/12/PEM/III/2022", ["119/12/PEM/III/2022"]),
    ("NOMOR : 1 1 9 / 1 2 / P E M / I I I / 2 0 2 2", ["119/12/PEM/III/2022"]),
    ("NOMOR : 119/0L/PEM/III/2022", ["119/01/PEM/III/2022"]),
    ("NOMOR : 119/l2/PEM/III/2022", ["119/12/PEM/III/2022"]),
    ("NOMOR : II9/12/PEM/III/2022", ["119/12/PEM/III/2022"]),
    ("NOMOR : 119/12/PEM/lll/2022", ["119/12/PEM/III/2022"]),
    ("NOMOR : 119/12/PEM/III/2O22", ["119/12/PEM/III/2022"]),
    ("NOMOR : 119/12/PEM/III/2A22", ["119/12/PEM/III/2022"]),
    ("NOMOR : 119/12/PEM/111/2022", ["119/12/PEM/III/2022"]),
    ("NOMOR : 119/12/PEM/iii/2022", ["119/12/PEM/III/2022"]),
    ("NOMOR 12 TAHUN 2022\nNOMOR 04 TAHUN 2022", ["12 TAHUN 2022", "04 TAHUN 2022"]),
    ("NOMOR: 12 TAHUN 2022\nNOMOR: 004/RS-EB/III/2022", ["12 TAHUN 2022", "004/RS-EB/III/2022"]),
    (
        "Nomor Pihak Pertama : 119/12/PEM/III/2022\nNomor Pihak Kedua : 004/RS-EB/III/2022",
        ["119/12/PEM/III/2022", "004/RS-EB/III/2022"],
    ),
    (
        "Nomor PIHAK KESATU 119/12/PEM/III/2022\nNomor PIHAK KEDUA 004/RS-EB/III/2022",
        ["119/12/PEM/III/2022", "004/RS-EB/III/2022"],
    ),
    ("Nomor PKS 119/12/PEM/III/2022\nNomor MoU : 004/RS-EB/III/2022", ["119/12/PEM/III/2022", "004/RS-EB/III/2022"]),
    ("NOMOR PERJANJIAN : 119/12/PEM/III/2022", ["119/12/PEM/III/2022"]),
    ("NOMOR SURAT PERJANJIAN : 119/12/PEM/III/2022", ["119/12/PEM/III/2022"]),
    ("NOMOR KONTRAK : 119/12/PEM/III/2022\nTANGGAL : 7 Maret 2022", ["119/12/PEM/III/2022"]),
    (
        "Nomor Pemkab Poso : 119/12/PEM/III/2022\nNomor RS Embun Bening : 004/RS-EB/III/2022",
        ["119/12/PEM/III/2022", "004/RS-EB/III/2022"],
    ),
    (
        "NOMOR : 100.3.7.1/12/KB/III/2022\nNOMOR : B/04/III/HUK.8.1.1/2022",
        ["100.3.7.1/12/KB/III/2022", "B/04/III/HUK.8.1.1/2022"],
    ),
    ("NOMOR : PRJ-12/KN.09/2022\nNOMOR : HK.05.01/XXVI/123/2022", ["PRJ-12/KN.09/2022", "HK.05.01/XXVI/123/2022"]),
    ("NOMOR : 12/UN29.2/KS/2022\nNOMOR : 415.4/04/2022", ["12/UN29.2/KS/2022", "415.4/04/2022"]),
    ("NOMOR : 119/12/PEM/III/22", ["119/12/PEM/III/22"]),
    ("NOMOR : 07/03/2022", ["07/03/2022"]),
    ("NOMOR : 119-12-PEM-III-2022", ["119-12-PEM-III-2022"]),
    ("NOMOR : 119.12.PEM.III.2022", ["119.12.PEM.III.2022"]),
    ("NOMOR : 4412", ["4412"]),
    ("NOMOR: W5-A4/12/HM.01/III/2022", ["W5-A4/12/HM.01/III/2022"]),
    ("Nomor: B.12/Kua.25.01/HK.00/03/2022", ["B.12/Kua.25.01/HK.00/03/2022"]),
    ("(Nomor : 119/12/PEM/III/2022)\n(Nomor : 004/RS-EB/III/2022)", ["119/12/PEM/III/2022", "004/RS-EB/III/2022"]),
    ("- NOMOR : 119/12/PEM/III/2022\n- NOMOR : 004/RS-EB/III/2022", ["119/12/PEM/III/2022", "004/RS-EB/III/2022"]),
    ("1. NOMOR : 119/12/PEM/III/2022\n2. NOMOR : 004/RS-EB/III/2022", ["119/12/PEM/III/2022", "004/RS-EB/III/2022"]),
    ("Nomor I : 119/12/PEM/III/2022\nNomor II : 004/RS-EB/III/2022", ["119/12/PEM/III/2022", "004/RS-EB/III/2022"]),
    (
        "Nomor Naskah Pihak Kesatu: 119/12/PEM/III/2022\nNomor Naskah Pihak Kedua: 004/RS-EB/III/2022",
        ["119/12/PEM/III/2022", "004/RS-EB/III/2022"],
    ),
    (
        "PIHAK KESATU NOMOR : 119/12/PEM/III/2022\nPIHAK KEDUA NOMOR : 004/RS-EB/III/2022",
        ["119/12/PEM/III/2022", "004/RS-EB/III/2022"],
    ),
    ("NOMOR : 119/12/PEM/III/2022    NOMOR : 004/RS-EB/III/2022", ["119/12/PEM/III/2022", "004/RS-EB/III/2022"]),
    ("Nomor = 119/12/PEM/III/2022", ["119/12/PEM/III/2022"]),
    ("Nomor ; 119/12/PEM/III/2022", ["119/12/PEM/III/2022"]),
    ("Nornor : 119/12/PEM/III/2022", ["119/12/PEM/III/2022"]),
    ("Nomcr : 119/12/PEM/III/2022", ["119/12/PEM/III/2022"]),
    ("NOMOR : 119\\12\\PEM\\III\\2022", ["119/12/PEM/III/2022"]),
    ("NOMOR : 119|12|PEM|III|2022", ["119/12/PEM/III/2022"]),
    ("NOMOR : 119 /12/ PEM/ III/2022.", ["119/12/PEM/III/2022"]),
    ("NOMOR : 119/12/PEM. KESRA/III/2022", ["119/12/PEM.KESRA/III/2022"]),
    ("NOMOR : 119/12/PEM-KAB/MARET/2022", ["119/12/PEM-KAB/MARET/2022"]),
    ("NOMOR : \nNOMOR : ", []),
    ("NOMOR : ...........................", []),
    ("NOMOR : xxx/xxx/2022", []),
    ("NOMOR : /PEM/III/2022", ["/PEM/III/2022"]),
    ("NOMOR :      /     / PEM / III / 2022", ["//PEM/III/2022"]),
    ("NOMOR : 119/   /PEM/III/2022", ["119//PEM/III/2022"]),
    ("NOMOR : 119/____/PEM/III/2022", ["119/____/PEM/III/2022"]),
]


@pytest.mark.parametrize(("numbers", "values"), NUMBERS, ids=[row[0].replace("\n", " / ") for row in NUMBERS])
def test_numbers(numbers: str, values: list[str]) -> None:
    assert read(TITLE.format(numbers=numbers, opening=OPENING) + REST)["numbers"] == values


DAYS: list[tuple[str, str | None]] = [
    ("Pada hari ini Senin tanggal tujuh bulan Maret tahun dua ribu dua puluh dua (07-03-2022), kami:", "2022-03-07"),
    ("Pada hari ini Senin tgl. 7 Maret 2022, kami yang bertanda tangan di bawah ini:", "2022-03-07"),
    ("Pada hari ini Senin tgl 07-03-2022 kami yang bertanda tangan di bawah ini:", "2022-03-07"),
    ("Pada hari ini Senin, 7/3/2022, kami yang bertanda tangan di bawah ini:", "2022-03-07"),
    ("Pada hari ini Senin, (07.03.2022), kami yang bertanda tangan di bawah ini:", "2022-03-07"),
    ("Pada hari ini Senin, tanggal 07 - 03 - 22, kami yang bertanda tangan di bawah ini:", "2022-03-07"),
    ("Pada hari ini Senin tanggal 7 (tujuh) bulan Maret tahun 2022 (dua ribu dua puluh dua), kami:", "2022-03-07"),
    ("Pada hari ini Senin tanggal Tujuh (07) bulan Tiga (03) tahun Dua Ribu Dua Puluh Dua (2022) kami:", "2022-03-07"),
    ("Pada hari ini Senin tanggal tujuh bulan ketiga tahun dua ribu dua puluh dua, kami:", "2022-03-07"),
    ("Pada hari ini, Senin tanggal Tujuh Maret Dua Ribu Dua Puluh Dua, kami:", "2022-03-07"),
    ("Pada hari ini Senin tanggal tujuh bulan Maret tahun duaribu duapuluh dua, kami:", "2022-03-07"),
    ("Pada hari ini Senin tanggal tujuh bulan Maret tahun duaribuduapuluhdua, kami:", "2022-03-07"),
    ("Pada hari ini Senin tanggal tujuh bulan Maret tahun dua rihu dua pu1uh dua, kami:", "2022-03-07"),
    ("Pada hari ini Senin tanggal tujuh bulan Maret tahun dua ribu dua puIuh dua, kami:", "2022-03-07"),
    ("Pada hari ini Senin tanggal tujub bulan Maret tahun dua ribu dua puluh dua, kami:", "2022-03-07"),
    ("Pada hari ini Senin tanggal tuiuh bulan Marel tahun dua ribu dua pulah dua, kami:", "2022-03-07"),
    ("Pada hari ini Senin tangal tujuh bulan Maret tahun dua ribu dua puluh dua, kami:", "2022-03-07"),
    ("Pada hari ini Senin tanggai tujuh bulan Maret tahun dua ribu dua puluh dua, kami:", "2022-03-07"),
    ("Pada hari ini Senin tanggal tujuh bulan Mart tahun dua ribu dua puluh dua, kami:", "2022-03-07"),
    ("Pada hari ini Rabu tanggal dua puluh tiga bulan Pebruari tahun dua ribu dua puluh dua, kami:", "2022-02-23"),
    ("Pada hari ini Rabu tanggal dua puluh tiga bulan Febuari tahun dua ribu dua puluh dua, kami:", "2022-02-23"),
    ("Pada hari ini Selasa tanggal delapan bulan Nopember tahun dua ribu dua puluh dua, kami:", "2022-11-08"),
    ("Pada hari ini Selasa tanggal delapan bulan Novernber tahun dua ribu dua puluh dua, kami:", "2022-11-08"),
    ("Pada hari ini Kamis tanggal satu bulan Desembcr tahun dua ribu dua puluh dua, kami:", "2022-12-01"),
    ("Pada hari ini Kamis tanggal satu bulan September tahun dua ribu dua puluh dua (1-9-2022), kami:", "2022-09-01"),
    ("Pada hari ini Kamis tanggal satu bulan Sepetember tahun dua ribu dua puluh dua, kami:", "2022-09-01"),
    ("Pada hari ini Jum’at tanggal sebelas bulan Maret tahun dua ribu dua puluh dua, kami:", "2022-03-11"),
    (
        "Pada hari ini Jum'at, tanggal Sebelas bulan Maret tahun Dua Ribu Dua Puluh Dua bertempat di Poso, kami:",
        "2022-03-11",
    ),
    ("Pada hari ini, Senin tanggal tujuh bulan Maret tahun dua ribu dua puluh satu, kami:", "2021-03-07"),
    ("Pada hari ini Selasa tanggal 7 Maret 2022, kami yang bertanda tangan di bawah ini:", "2022-03-07"),
    ("Pada Hari Ini, Senin, Tanggal 7 Bulan Maret Tahun 2022, Kami:", "2022-03-07"),
    ("Pada tanggal 7 Maret 2022 di Poso, kami yang bertanda tangan di bawah ini:", "2022-03-07"),
    ("Perjanjian ini dibuat dan ditandatangani di Poso pada tanggal 7 Maret 2022 oleh dan antara:", "2022-03-07"),
    ("Perjanjian Kerja Sama ini ditandatangani pada hari Senin, 7 Maret 2022 oleh:", "2022-03-07"),
    (
        "Perjanjian Kerja Sama ini (selanjutnya disebut Perjanjian) dibuat pada tanggal 7 Maret 2022 antara:",
        "2022-03-07",
    ),
    ("Yang bertanda tangan di bawah ini pada hari Senin tanggal 7 Maret 2022 :", "2022-03-07"),
    (
        "Dengan memohon rahmat Tuhan Yang Maha Esa, pada hari ini Senin tanggal tujuh bulan Maret tahun dua ribu dua puluh dua, kami:",
        "2022-03-07",
    ),
    (
        "Pada hari ini Senin tanggal Tujuh bulan Maret tahun Dua Ribu Dua Puluh Dua\nMasehi bertepatan dengan tanggal 4 Sya'ban 1443 Hijriyah, kami:",
        "2022-03-07",
    ),
    (
        "Pada hari ini Senin pukul 10.00 WITA tanggal tujuh bulan Maret tahun dua ribu dua puluh dua, kami:",
        "2022-03-07",
    ),
    ("Pada hari ini, Senin tanggal Tujuh bulan Maret\ntahun Dua Ribu\nDua Puluh Dua, kami:", "2022-03-07"),
    ("Pada hari ini Senin, 07 Mar 2022, kami:", "2022-03-07"),
    ("Pada hari ini Senin, 07-Mar-2022, kami:", "2022-03-07"),
    (
        "Pada hari ini Senin tanggal dua puluh delapan bulan Maret tahun dua ribu dua puluh dua (28 Maret 2022), kami:",
        "2022-03-28",
    ),
    ("Pada hari ini Senin tanggal dua puluh delapan (28) Maret dua ribu dua puluh dua, kami:", "2022-03-28"),
    ("Pada hari ini ........ tanggal ...... bulan Maret tahun dua ribu dua puluh dua, kami:", None),
    ("Pada hari ini Senin tanggal ____ bulan ____ tahun 2022, kami:", None),
    ("Pada hari ini Kamis tanggal tiga puluh satu bulan Maret tahun dua ribu dua puluh dua, kami:", "2022-03-31"),
    ("Pada hari ini Kamis tanggal tigapuluh satu bulan Maret tahun dua ribu dua puluh dua, kami:", "2022-03-31"),
    ("Pada hari ini Kamis tanggal sepu1uh bulan Maret tahun dua ribu dua puluh dua, kami:", "2022-03-10"),
    ("Pada hari ini Kamis tanggal sepuiuh bulan Maret tahun dua ribu dua puiuh dua, kami:", "2022-03-10"),
    ("Pada hari ini Sabtu tanggal dua belas bulan Maret tahun dua ribu dua puluh dua, kami:", "2022-03-12"),
    ("Pada hari ini Sabtu tanggal duabelas Maret 2022 (12/03/2022), kami:", "2022-03-12"),
    ("Pada hari ini Sabtu tanggal 12-3-2022 kami:", "2022-03-12"),
    ("Pada hari ini Sabtu tanggal 12 Maret tahun Dua Ribu Dua Puluh Dua kami:", "2022-03-12"),
    ("Pada hari ini Sabtu tanggal dua belas, bulan Maret, tahun dua ribu dua puluh dua, kami:", "2022-03-12"),
    ("PADA HARI INI SABTU TANGGAL DUA BELAS BULAN MARET TAHUN DUA RIBU DUA PULUH DUA, KAMI:", "2022-03-12"),
    ("On this day, Saturday, the twelfth of March two thousand and twenty two, we:", "2022-03-12"),
    ("This Agreement is made on this 12th day of March, 2022 between:", "2022-03-12"),
    ("This Agreement is entered into as of March 12, 2022 by and between:", "2022-03-12"),
    (
        "Perjanjian ini dibuat hari Senin tanggal tujuh bulan Maret tahun dua ribu dua puluh dua oleh dan antara:",
        "2022-03-07",
    ),
    ("Pada hari ini Sabtu, dua belas Maret dua ribu dua puluh dua, yang bertanda tangan di bawah ini:", "2022-03-12"),
    ("Pada hari Sabtu tanggal 12 bulan Maret\n2022 pukul 09.00 Wita, kami yang bertanda tangan:", "2022-03-12"),
    (
        'This Cooperation Agreement (the "Agreement") is made on Saturday, 12 March 2022 at Poso, by and between:',
        "2022-03-12",
    ),
    ("Hari Sabtu tanggal 12 Maret 2022 kami yang bertanda tangan di bawah ini:", "2022-03-12"),
    ("Pada hari ini Rabu tanggal tiga puluh bulan Pebruari tahun dua ribu dua puluh dua, kami:", None),
]


@pytest.mark.parametrize(("opening", "day"), DAYS, ids=[row[0] for row in DAYS])
def test_day_of_signing(opening: str, day: str | None) -> None:
    assert read(TITLE.format(numbers="NOMOR : 1/PKS/2022", opening=opening) + REST)["signed"] == day


#: Titles in one line or without TENTANG, and their subjects.
TITLES: list[tuple[str, str]] = [
    (
        "PERJANJIAN KERJASAMA Antara RSUD TANJUNG SELOR Dengan CV. LARIS JAYA Tentang PENGELOLAAN SAMPAH DAN LIMBAH RUMAH SAKIT "
        "Nomor : /01/MOU/CV LJ/IX/2017",
        "Pengelolaan Sampah dan Limbah Rumah Sakit",
    ),
    (
        "PERJANJIAN ANTARA PT. BANK TIRTA DENGAN PT. GRIYA PERSADA TENTANG JASA PENYEDIAAN TENAGA PENJUALAN LANGSUNG "
        "No : PKS. 110/DIR/VII/2010",
        "Jasa Penyediaan Tenaga Penjualan Langsung",
    ),
    (
        "PERJANJIAN KERJASAMA\nANTARA\nPT. GRIYA PERSADA\nDENGAN\nRUMAH SAKIT EMBUN BENING\nDALAM HAL\nPELAYANAN KESEHATAN\n"
        "BAGI TENAGA KERJA\nNomor : 1/PKS/2022",
        "Pelayanan Kesehatan bagi Tenaga Kerja",
    ),
    (
        "PERJANJIAN LAYANAN PEMBAYARAN GAJI\nANTARA\nBANK TIRTA\nDENGAN\nPEMERINTAH KABUPATEN POSO\nNomor : 1/A/2022",
        "Layanan Pembayaran Gaji",
    ),
    (
        "PERJANJIAN KERJA SAMA ANTARA\nPEMERINTAH KABUPATEN POSO DENGAN\nRUMAH SAKIT PROF Dr. dr. RATU MAYA TENTANG\n"
        "RUJUKAN PASIEN DAN TES DARAH\nNomor : 1/A/2022",
        "Rujukan Pasien dan Tes Darah",
    ),
    (
        "Perjanjian Kerja Sama\nantara\nPemerintah Kabupaten Poso\ndengan\nRS Embun Bening\nTentang Rujukan Pasien Kelas III\n"
        "Nomor : 1/A/2022",
        "Rujukan Pasien Kelas III",
    ),
    (
        "PERJANJIAN KERJASAMA\nANTARA\nYayasan Sekolah Al-Hikmah 2 Poso\nDENGAN\nPT GRIYA PERSADA\nTENTANG\n"
        "PELAYANAN JASA KEBERSIHAN\nGEDUNG SEKOLAH Al-Hikmah 2 Poso\nTahun 2023\nNO :",
        "PELAYANAN JASA KEBERSIHAN GEDUNG SEKOLAH Al-Hikmah 2 Poso Tahun 2023",
    ),
    (
        "ADDENDUM\nPERJANJIAN KERJA SAMA\nANTARA\nPEMERINTAH KABUPATEN POSO\nDENGAN\nPT GRIYA PERSADA\nTENTANG\nSEMULA :\n"
        "PENGELOLAAN LOS PASAR\nDIUBAH MENJADI :\nPENGELOLAAN PASAR RAKYAT\nNOMOR : 1/A/2022",
        "Pengelolaan Pasar Rakyat",
    ),
    (
        "PERJANJIAN SEWA MENYEWA TANAH\nMILIK PEMERINTAH KABUPATEN POSO\nANTARA\nPEMERINTAH KABUPATEN POSO\nDENGAN\n"
        "PT GRIYA PERSADA\nNomor : 1/A/2022",
        "Sewa Menyewa Tanah Milik Pemerintah Kabupaten Poso",
    ),
    ("SURAT PERJANJIAN KERJA\nPaket Pekerjaan Konstruksi : Perbaikan Drainase\nNomor : 1/A/2022", "Perbaikan Drainase"),
    ("SURAT PERINTAH KERJA\nNOMOR : 1/A/2022\nPAKET PEKERJAAN :\nPerbaikan Atap Sekolah", "Perbaikan Atap Sekolah"),
    (
        "PERJANJIAN KERJASAMA\nANTARA\nRSUD POSO\nDENGAN\nMTs AL HIDAYAH\nTENTANG\nPEMBINAAN GURU MADRASAH DlNlYAH\n"
        "Nomor : 1/A/2022",
        "Pembinaan Guru Madrasah Diniyah",
    ),
]


def test_a_purpose_below_the_parties() -> None:
    title = "PERJANJIAN PEMBERIAN PINJAMAN\nANTARA\nPT BANK TIRTA\nDAN\nPEMERINTAH KABUPATEN POSO\nNOMOR : 1/A/2022\nUNTUK\n"
    assert read(f"{title}PEMBANGUNAN RUMAH SAKIT\n{OPENING}\n{REST}")["subject"] == "Pembangunan Rumah Sakit"


def test_a_day_and_place_within_an_english_preamble() -> None:
    text = (
        "MEMORANDUM OF UNDERSTANDING\nBetween\nGOVERNMENT OF POSO REGENCY\nand\nSTICHTING ZONLICHT\nConcerning\nSOLAR PUMPS\n"
        "The Government of Poso Regency, represented by Regent Budi, and Stichting Zonlicht, represented by its Director Anna,\n"
        "hereinafter called the Parties, on Monday, 7 March 2022, in Poso, agree as follows:\nArticle 1  Objective\nPumps.\n"
    )
    found = read(text)
    assert (found["signed"], found["place"]) == ("2022-03-07", "Poso")


def test_a_text_without_capitals() -> None:
    found = read((TITLE.format(numbers="nomor : 1/pks/2022", opening=OPENING) + REST).lower())
    assert (found["form"], found["numbers"], found["signed"]) == ("perjanjian_kerja_sama", ["1/pks/2022"], "2022-03-07")


def test_a_subject_that_only_the_agreeing_sentence_tells() -> None:
    agreed = REST.replace(
        "PARA PIHAK sepakat", "PARA PIHAK sepakat mengadakan kerja sama PENGOLAHAN SAMPAH dengan ketentuan"
    )
    assert read(f"SURAT PERJANJIAN KERJASAMA\nNo : 1/A/2022\n{OPENING}\n{agreed}")["subject"] == "Pengolahan Sampah"


@pytest.mark.parametrize(("title", "subject"), TITLES, ids=[row[1] for row in TITLES])
def test_subjects(title: str, subject: str) -> None:
    assert read(f"{title}\n{OPENING}\n{REST}")["subject"] == subject


def test_places_behind_a_misread_preposition() -> None:
    for word in ("dl", "d!", "d1"):
        opening = (
            f"Pada hari ini Senin tanggal tujuh bulan Maret tahun dua ribu dua puluh dua, bertempat {word} Poso, kami:"
        )
        assert read(TITLE.format(numbers="Nomor: 40/PKS/2022", opening=opening) + REST)["place"] == "Poso", word


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("Di Poso, hari Senin tanggal tujuh bulan Maret tahun dua ribu dua puluh dua, yang menandatangani:", "Poso"),
        (
            "Bertempat di Puskesmas Kayamanya Kecamatan Poso Kota Kabupaten Poso Provinsi Sulawesi Tengah, hari Senin\n"
            "tanggal 7 bulan Maret tahun 2022, kami:",
            "Puskesmas Kayamanya Kecamatan Poso Kota Kabupaten Poso Provinsi Sulawesi Tengah",
        ),
        ("Pada hari ini : Senin\nTanggal        : 7 Maret 2022\nTempat         : Poso\n", "Poso"),
        ("This Cooperation Agreement is made on Monday, 7 March 2022 at Poso, by and between:", "Poso"),
        ("Pada hari Senin, 7 Maret 2022 di Poso bersepakat :", "Poso"),
        (
            "Menindaklanjuti Pernyataan Kehendak yang ditandatangani di Sigi pada tanggal 5 Mei 2021, pada hari ini Senin\n"
            "tanggal 7 Maret 2022 bertempat di Poso, kami yang bertanda tangan:",
            "Poso",
        ),
    ],
)
def test_a_place_before_the_day(opening: str, place: str) -> None:
    found = read(TITLE.format(numbers="Nomor: 40/PKS/2022", opening=opening) + REST)
    assert (found["signed"], found["place"]) == ("2022-03-07", place)


def test_an_address_ends_the_body() -> None:
    clause = REST.replace("RS Embun Bening,", "RS Embun Bening di Jalan Melati Nomor 5 Poso, disebut PIHAK KEDUA;", 1)
    names = read(TITLE.format(numbers="Nomor: 40/PKS/2022", opening=OPENING) + clause)["parties"]
    assert names[1] == "Rumah Sakit Embun Bening"


def test_the_seat_of_a_notary_is_no_place_of_signing() -> None:
    opening = (
        "Pada hari ini, Jumat, tanggal dua puluh empat Juni tahun dua ribu sebelas, berhadapan dengan saya, RATNA, Notaris di "
        "Kabupaten Poso yang berkedudukan di\nTentena, dengan dihadiri oleh saksi-saksi, kami:"
    )
    found = read(TITLE.format(numbers="Nomor: 40", opening=opening) + REST)
    assert (found["signed"], found["place"], found["numbers"]) == ("2011-06-24", None, ["40"])


FORMS = [
    ("NASKAH NOTA KESEPAHAMAN", "kesepakatan_bersama"), ("KOMITMEN BERSAMA", "kesepakatan_bersama"),
    ("IMPLEMENTATION ARRANGEMENT", "perjanjian_kerja_sama"), ("NOTA PERJANJIAN", "perjanjian_kerja_sama"),
    ("JOINT STATEMENT OF INTENT", "pernyataan_kehendak"), ("PERJANJIAN PEMBORONGAN", "lainnya"),
    ("PERJANJIAN PENGGUNAAN SEMENTARA", "lainnya"), ("EXTENSION OF MEMORANDUM OF UNDERSTANDING", "kesepakatan_bersama"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "form"), FORMS, ids=[row[0] for row in FORMS])
def test_forms(title: str, form: str) -> None:
    text = TITLE.replace("PERJANJIAN KERJA SAMA", title).format(numbers="NOMOR : 1/A/2022", opening=OPENING) + REST
    assert read(text)["form"] == form
