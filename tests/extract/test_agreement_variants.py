"""Whole agreements in the shapes that signed ones take; names and places are invented, each text is one trap or more."""

from __future__ import annotations

import pytest

from tests.extract.agreement_reading import BODY, TERM, read, same


def test_selaku_and_two_numbers_left_blank() -> None:
    same(
        """PERJANJIAN KERJASAMA
ANTARA
DINAS KESEHATAN KABUPATEN WAJO
DENGAN
RUMAH SAKIT UMUM DAERAH KOTA PAREPARE
TENTANG
PELAYANAN RUJUKAN PASIEN
NOMOR : 440 /      / Set-Umum / I / 2013
NOMOR : ..............................
Pada hari Rabu tanggal dua januari tahun dua ribu tiga belas, kami yang bertanda tangan di bawah ini :
I. dr. HASAN MALLARANGENG, M.Kes selaku Kepala Dinas Kesehatan Kabupaten Wajo, berkedudukan di Jalan Mawar No. 3
Sengkang, berdasarkan Keputusan Bupati Wajo Nomor 821.2/17/2012 tanggal 3 Juni 2012 dalam hal ini bertindak untuk dan
atas nama Pemerintah Kabupaten Wajo, untuk selanjutnya disebut sebagai "PIHAK PERTAMA".
II. dr. SITTI AMINAH, Sp.A, selaku Direktur Rumah Sakit Umum Daerah Kota Parepare, dalam hal ini bertindak untuk dan atas
nama serta sah mewakili Pemerintah Kota Parepare, untuk selanjutnya disebut sebagai "PIHAK KEDUA".
""" + BODY.format(term=TERM),
        form="perjanjian_kerja_sama", type="KSDD", subject="Pelayanan Rujukan Pasien", signed="2013-01-02",
        numbers=["440//Set-Umum/I/2013"], parties=["Pemerintah Kabupaten Wajo", "Pemerintah Kota Parepare"],
        signatories=["dr. HASAN MALLARANGENG, M.Kes", "dr. SITTI AMINAH, Sp.A"], duration="P3Y", ends="2016-01-01",
        positions=["Kepala Dinas Kesehatan Kabupaten Wajo", "Direktur Rumah Sakit Umum Daerah Kota Parepare"],
        checks=["nomor_kosong"],
    )  # fmt: skip


def test_table_of_names_with_positions_and_addresses() -> None:
    same(
        """NOTA KESEPAHAMAN
ANTARA
PEMERINTAH KABUPATEN SOPPENG
DENGAN
UNIVERSITAS LAMACCA
TENTANG
PENDIDIKAN, PENELITIAN DAN PENGABDIAN KEPADA MASYARAKAT
Nomor : 075/13/PKS/B.PEM/VI/2016
Nomor : 001/UNL/KS/VI/2016
Pada hari ini Rabu tanggal lima belas bulan Juni tahun dua ribu enam belas bertempat di Watansoppeng, yang bertanda
tangan di bawah ini :
1. Nama : H. ANDI BASO PATIWARE, S.E.
   Jabatan : Bupati Soppeng
   Alamat : Jalan Salotungo Nomor 1 Watansoppeng
   Dalam hal ini bertindak untuk dan atas nama Pemerintah Kabupaten Soppeng, yang selanjutnya disebut PIHAK KESATU
2. Nama : Prof. Dr. MUHAMMAD ARSYAD, M.Hum.
   Jabatan : Rektor Universitas Lamacca
   Alamat : Jalan Kemakmuran Nomor 5
   Dalam hal ini bertindak untuk dan atas nama Universitas Lamacca, yang selanjutnya disebut PIHAK KEDUA
"""
        + BODY.format(term="Nota ini berlaku 5 (lima) tahun terhitung sejak tanggal ditandatangani oleh kedua belah pihak."),
        form="kesepakatan_bersama", type="KSDPK", signed="2016-06-15", place="Watansoppeng",
        numbers=["075/13/PKS/B.PEM/VI/2016", "001/UNL/KS/VI/2016"],
        parties=["Pemerintah Kabupaten Soppeng", "Universitas Lamacca"], roles=["PIHAK KESATU", "PIHAK KEDUA"],
        signatories=["H. ANDI BASO PATIWARE, S.E.", "Prof. Dr. MUHAMMAD ARSYAD, M.Hum."],
        positions=["Bupati Soppeng", "Rektor Universitas Lamacca"], duration="P5Y", ends="2021-06-14", checks=[],
    )  # fmt: skip


def test_three_regions_and_pihak_ketiga_as_signatory() -> None:
    same(
        """KESEPAKATAN BERSAMA
ANTARA
PEMERINTAH PROVINSI BALI,
PEMERINTAH KABUPATEN BULELENG
DAN
PEMERINTAH KABUPATEN JEMBRANA
NOMOR : 075/10/KS/2016
NOMOR : 415.4/01/PKS/Pem/2016
NOMOR : 119/7/KB/2016
TENTANG
PENGEMBANGAN PARIWISATA BALI BARAT
Pada hari ini Rabu tanggal lima belas bulan Juni tahun dua ribu enam belas bertempat di Denpasar, kami :
1. MADE PASTIKA : Gubernur Bali, bertindak untuk dan atas nama Pemerintah Provinsi Bali, selanjutnya disebut PIHAK KESATU.
2. PUTU SURADNYANA : Bupati Buleleng, bertindak untuk dan atas nama Pemerintah Kabupaten Buleleng, selanjutnya disebut
PIHAK KEDUA.
3. PUTU ARTHA : Bupati Jembrana, bertindak untuk dan atas nama Pemerintah Kabupaten Jembrana, selanjutnya disebut PIHAK
KETIGA.
PIHAK KESATU, PIHAK KEDUA dan PIHAK KETIGA secara bersama-sama disebut PARA PIHAK.
""" + BODY.format(term=TERM),
        type="KSDD", numbers=["075/10/KS/2016", "415.4/01/PKS/Pem/2016", "119/7/KB/2016"],
        parties=["Pemerintah Provinsi Bali", "Pemerintah Kabupaten Buleleng", "Pemerintah Kabupaten Jembrana"],
        roles=["PIHAK KESATU", "PIHAK KEDUA", "PIHAK KETIGA"], signatories=["MADE PASTIKA", "PUTU SURADNYANA", "PUTU ARTHA"],
        place="Denpasar", subject="Pengembangan Pariwisata Bali Barat",
    )  # fmt: skip


def test_company_with_deed_and_term_of_office() -> None:
    same(
        """PERJANJIAN KERJA SAMA
ANTARA
PEMERINTAH KOTA BONTANG
DAN
PT. BESSAI ENERGI UTAMA
TENTANG
PENYEDIAAN GAS KOTA
NOMOR : 100.3.71/004/KB-PEM/VII/2024
NOMOR : 010/BEU-PKS/072024
Pada hari ini, Senin, tanggal delapan bulan Juli tahun dua ribu dua puluh empat (08-07-2024), bertempat di Bontang, yang
bertanda tangan di bawah ini:
I. BASRI RASYID, Wali Kota Bontang Masa Jabatan 2021 sampai dengan 2024, berkedudukan di Jalan Moeh. Roem Nomor 1,
dalam hal ini bertindak dalam jabatannya tersebut untuk dan atas nama Pemerintah Kota Bontang, selanjutnya disebut
PIHAK KESATU;
II. PT. BESSAI ENERGI UTAMA, suatu perseroan terbatas yang didirikan dengan Akta Nomor 12 tanggal 16-09-1996 yang dibuat di
hadapan Notaris SUTJIPTO, S.H., berkedudukan di Jakarta, dalam hal ini diwakili oleh RINI WULANDARI selaku Direktur Utama,
untuk selanjutnya disebut PIHAK KEDUA.
Pasal 1
NILAI PERJANJIAN
Nilai Perjanjian ini adalah sebesar Rp. 1.250.000.000,- (satu miliar dua ratus lima puluh juta rupiah).
Pasal 2
JANGKA WAKTU
Perjanjian ini berlaku selama 12 (dua belas) bulan sejak tanggal 8 Juli 2024 sampai dengan tanggal 7 Juli 2025. PIHAK yang
hendak mengakhiri memberitahukan selambat-lambatnya 3 (tiga) bulan sebelum berakhir.
""",
        type="KSDPK", signed="2024-07-08", duration="P12M", starts="2024-07-08", ends="2025-07-07",
        parties=["Pemerintah Kota Bontang", "PT Bessai Energi Utama"], signatories=["BASRI RASYID", "RINI WULANDARI"],
        positions=["Wali Kota Bontang", "Direktur Utama"], amounts=[("1250000000", "IDR", "kontrak")], checks=[],
        numbers=["100.3.71/004/KB-PEM/VII/2024", "010/BEU-PKS/072024"],
    )  # fmt: skip


def test_labels_first_and_values_later() -> None:
    same(
        """KESEPAKATAN BERSAMA
ANTARA
PEMERINTAH KABUPATEN TAKALAR
DENGAN
PEMERINTAH KOTA MAKASSAR
NOMOR : NOMOR :
100.3.71/004/KB-PEM-TAKALAR/VII/2024
100.2.2.3/18/KB-MKS/2024
TENTANG
AIR BERSIH
Pada hari ini Senin tanggal satu bulan Juli tahun dua ribu dua puluh empat, yang bertanda tangan di bawah ini:
I. SETIAWAN ASWAD, Pj. Bupati Takalar, bertindak untuk dan atas nama Pemerintah Kabupaten Takalar, selanjutnya disebut
PIHAK KESATU;
II. MOH. RAMDHAN, Wali Kota Makassar, bertindak untuk dan atas nama Pemerintah Kota Makassar, selanjutnya disebut PIHAK
KEDUA;
""" + BODY.format(term=TERM),
        numbers=["100.3.71/004/KB-PEM-TAKALAR/VII/2024", "100.2.2.3/18/KB-MKS/2024"],
        positions=["Pj. Bupati Takalar", "Wali Kota Makassar"], checks=[], subject="Air Bersih",
    )  # fmt: skip


def test_vertical_office_is_sinergi_whatever_the_title_says() -> None:
    same(
        """PERJANJIAN KERJA SAMA
ANTARA
PEMERINTAH KABUPATEN BONE
DENGAN
KANTOR PERTANAHAN KABUPATEN BONE
TENTANG
SERTIPIKASI ASET
NOMOR : 119.05/Kep.245-PEMKSM/2017
NOMOR : 111.SPK/DAN.01.03/200900/2017
Pada hari ini, Jumat Tanggal dua puluh bulan Oktober Tahun 2017 (20-10-2017), yang bertanda tangan di bawah ini :
1. ANDI FAHSAR : Bupati Bone, bertindak untuk dan atas nama Pemerintah Kabupaten Bone, selanjutnya disebut PIHAK PERTAMA.
2. SUWITO : Kepala Kantor Pertanahan Kabupaten Bone, bertindak untuk dan atas nama Kantor Pertanahan Kabupaten Bone,
selanjutnya disebut PIHAK KEDUA.
""" + BODY.format(term=TERM),
        type="SINERGI", form="perjanjian_kerja_sama", signed="2017-10-20", signatories=["ANDI FAHSAR", "SUWITO"],
        numbers=["119.05/Kep.245-PEMKSM/2017", "111.SPK/DAN.01.03/200900/2017"],
    )  # fmt: skip


def test_words_and_digits_of_the_date_differ_and_the_weekday_is_wrong() -> None:
    found = read(
        """PERJANJIAN KERJA SAMA
ANTARA
PEMERINTAH KABUPATEN SINJAI
DAN
PEMERINTAH KABUPATEN BULUKUMBA
TENTANG
PERIKANAN
NOMOR 18/07/2012
NOMOR 900/11.B04/PKS-SJ/II/2012
Pada hari ini Senin tanggal dua puluh bulan Februari tahun dua ribu dua belas (21-02-2012) bertempat di Sinjai
1. ASIKIN : Bupati Sinjai, untuk dan atas nama Pemerintah Kabupaten Sinjai, selanjutnya disebut PIHAK PERTAMA.
2. ZAINUDDIN : Bupati Bulukumba, untuk dan atas nama Pemerintah Kabupaten Bulukumba, selanjutnya disebut PIHAK PERTAMA.
"""
        + BODY.format(term=TERM)
    )
    assert found["signed"] == "2012-02-20"
    assert found["checks"] == ["tanggal_beda"]
    assert found["parties"] == ["Pemerintah Kabupaten Sinjai", "Pemerintah Kabupaten Bulukumba"]
    assert found["numbers"] == ["18/07/2012", "900/11.B04/PKS-SJ/II/2012"]


def test_wrong_weekday_is_said() -> None:
    text = (
        "Pada hari ini senin, tanggal 02-01- 2015 ( dua bulan Januari tahun dua ribu lima belas), yang bertanda tangan"
    )
    found = read(
        f"""KESEPAKATAN BERSAMA
ANTARA
PEMERINTAH KOTA PALOPO
DENGAN
PT BANK SULSELBAR
TENTANG
KAS DAERAH
NOMOR : 900/1/KB/2015
{text} di bawah ini:
I. JUDAS AMIR, Walikota Palopo, untuk dan atas nama Pemerintah Kota Palopo, selanjutnya disebut PIHAK KESATU.
II. ANDI RAHMAT, Direktur Utama PT Bank Sulselbar, untuk dan atas nama PT Bank Sulselbar, selanjutnya disebut "BANK".
"""
        + BODY.format(term=TERM)
    )
    assert (found["signed"], found["checks"]) == ("2015-01-02", ["hari_salah"])
    assert found["roles"] == ["PIHAK KESATU", "BANK"]


def test_blank_template_gives_no_date_and_no_number() -> None:
    same(
        """KESEPAKATAN BERSAMA
ANTARA
PEMERINTAH PROVINSI JAMBI
DENGAN
PEMERINTAH PROVINSI BENGKULU
TENTANG
PENGENDALIAN KEBAKARAN HUTAN
NOMOR : .....................
NOMOR : .....................
Pada hari ini, .......... tanggal .......... bulan .......... tahun .......... (....-....-....), bertempat di ..........
yang bertanda tangan di bawah ini :
1. ................ : Gubernur Jambi, untuk dan atas nama Pemerintah Provinsi Jambi, selanjutnya disebut PIHAK KESATU.
2. ................ : Gubernur Bengkulu, untuk dan atas nama Pemerintah Provinsi Bengkulu, selanjutnya disebut PIHAK KEDUA.
""" + BODY.format(term=TERM),
        signed=None, numbers=[], checks=["nomor_kosong", "tanggal_kosong"], signatories=[None, None], place=None, ends=None,
        parties=["Pemerintah Provinsi Jambi", "Pemerintah Provinsi Bengkulu"], duration="P3Y", starts=None,
    )  # fmt: skip


def test_letter_of_intent_in_english() -> None:
    same(
        """LETTER OF INTENT
BETWEEN
THE GOVERNMENT OF THE CITY OF SURABAYA,
EAST JAVA PROVINCE OF THE REPUBLIC OF INDONESIA
AND
THE MUNICIPAL GOVERNMENT OF PORT HARLEM,
STATE OF NEW AVALON
CONCERNING
ESTABLISHMENT OF SISTER CITY COOPERATION
The Government of the City of Surabaya and the Municipal Government of Port Harlem;
Desiring to promote better goodwill between the people of the two cities;
Do hereby declare their intention to establish cooperation in the following fields:
1. City Planning;
2. Culture and Tourism;
Done in duplicate in Surabaya, Indonesia, on 22 May 2009, in six authentic copies. In case of divergence of
interpretation the English text shall prevail.
FOR THE GOVERNMENT OF THE CITY OF SURABAYA      FOR THE MUNICIPAL GOVERNMENT OF PORT HARLEM
BAMBANG SUGENG      MARIA HOLLOWAY
MAYOR      MAYOR
""",
        form="pernyataan_kehendak", type="KSDPL", signed="2009-05-22", place="Surabaya", duration=None, ends=None,
        parties=["Pemerintah Kota Surabaya", "Municipal Government of Port Harlem"], kinds=["kota", "pemerintah_asing"],
        subject="Establishment of Sister City Cooperation", signatories=["BAMBANG SUGENG", "MARIA HOLLOWAY"],
        positions=["Mayor of Surabaya", "Mayor of Port Harlem"],
    )  # fmt: skip


def test_memorandum_in_english_with_article_headings() -> None:
    same(
        """MEMORANDUM OF UNDERSTANDING
BETWEEN
THE PROVINCIAL GOVERNMENT OF EAST JAVA, REPUBLIC OF INDONESIA
AND
OSKAR NYBERG OCEAN FOUNDATION, NORWAY
ON
COASTAL CONSERVATION
The Provincial Government of East Java represented by EMIL HARDIANTO, Governor, and Oskar Nyberg Ocean Foundation
represented by INGRID SOLBERG, Executive Director, hereinafter referred to as "the Parties";
Desiring to cooperate;
Have agreed as follows:
ARTICLE 1
OBJECTIVE
To protect reefs.
ARTICLE 2
DURATION
This Memorandum of Understanding shall remain effective for a period of three years and may be extended each time with an
additional period of two years. Either Party may terminate it by at least 6 (six) months prior written notice.
Signed in Surabaya on 12 March 2021 in two originals.
""",
        form="memorandum_saling_pengertian", type="KSDLL", signed="2021-03-12", duration="P3Y", ends="2024-03-11",
        parties=["Pemerintah Provinsi Jawa Timur", "Oskar Nyberg Ocean Foundation"], subject="Coastal Conservation",
    )  # fmt: skip


def test_kua_ppas_is_no_cooperation() -> None:
    same(
        """NOTA KESEPAKATAN
ANTARA
PEMERINTAH KABUPATEN BARRU
DENGAN
DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN BARRU
NOMOR : 900/1/2020
NOMOR : 170/2/2020
TANGGAL : 10 AGUSTUS 2020
TENTANG
KEBIJAKAN UMUM ANGGARAN DAN PRIORITAS DAN PLAFON ANGGARAN SEMENTARA TAHUN ANGGARAN 2021
Yang bertanda tangan di bawah ini :
1. Nama : SUARDI SALEH
   Jabatan : Bupati Barru
   bertindak selaku dan atas nama Pemerintah Kabupaten Barru, selanjutnya disebut PIHAK PERTAMA
2. a. Nama : LUKMAN
   Jabatan : Ketua DPRD Kabupaten Barru
   sebagai Pimpinan DPRD bertindak selaku dan atas nama Dewan Perwakilan Rakyat Daerah Kabupaten Barru, selanjutnya disebut
   PIHAK KEDUA
Dengan ini menyatakan sepakat.
""",
        type="BUKAN_KSD", form="nota_kesepakatan", signed="2020-08-10", numbers=["900/1/2020", "170/2/2020"],
        parties=["Pemerintah Kabupaten Barru", "Dewan Perwakilan Rakyat Daerah Kabupaten Barru"],
    )  # fmt: skip


def test_two_companies_are_no_regional_cooperation() -> None:
    same(
        """NOTA KESEPAHAMAN (MoU)
ANTARA
PT ANEKA BUMI
DENGAN
PT CAHAYA MINERAL
TENTANG
SMELTER NIKEL
No.015/AB/sep/VIII/2019
Pada hari ini Senin, 5 Agustus 2019 dibuat dan ditandatangani di Kendari oleh dan antara:
1. PT ANEKA BUMI, diwakili oleh JOKO SUSILO, Direktur, selanjutnya disebut PIHAK PERTAMA;
2. PT CAHAYA MINERAL, diwakili oleh LIM BUDI, Direktur Utama, selanjutnya disebut PIHAK KEDUA;
disaksikan oleh Gubernur Sulawesi Tenggara.
""" + BODY.format(term=TERM),
        type="BUKAN_KSD", parties=["PT Aneka Bumi", "PT Cahaya Mineral"], signatories=["JOKO SUSILO", "LIM BUDI"],
        signed="2019-08-05", numbers=["015/AB/sep/VIII/2019"],
    )  # fmt: skip


def test_ocr_damage_in_headings_and_clauses() -> None:
    same(
        """PEMERINTAH KABUPATEN BANTAENG
KESEPAKATAN  BERSAIA
ANT ARA
PEMERINTAH KABUPATEN BANTAENG
DENGAH
UNIVERSITAS HARAPAN
TENT ANG
PENINGKATAN SUMBER DAYA MANUSIA
N0MOR : 119/ 27 /KB/ PEM/X1/2O20
NOMOR: 07/UH/XI/2020
Padahari ini Rabu tanggal Ernpat bulan Nopember tahun Dua Ribu Dua Puluh (04-11-2020) bertempat di Bantaeng, yang bertanda
tangan dibawah ini:
l. H. ILHAM AZIKIN : Bupati Bantaeng, bertindak untuk clan atas nama Pemerintah Kabupaten Bantaeng, selanjutnya
disebut PIHAK KESATIJ.
II. Dr. RAHMI, M.Pd. : Rektor Universitas Harapan, bertindak untukdan atas nama Universitas Harapan, selanjutnya disebut
PIHAK KEDUA.
PASALI
MAKSUD
Maksud.
PASA L 2
JANGKA WAKTU
Kesepakatan ini berlaku untuk jangka waktu 5 (lirna) tahun terhitung sejak ditandatangani.
""",
        form="kesepakatan_bersama", type="KSDPK", numbers=["119/27/KB/PEM/XI/2020", "07/UH/XI/2020"],
        parties=["Pemerintah Kabupaten Bantaeng", "Universitas Harapan"], signed="2020-11-04", duration="P5Y",
        subject="Peningkatan Sumber Daya Manusia", roles=["PIHAK KESATU", "PIHAK KEDUA"], checks=[],
        signatories=["H. ILHAM AZIKIN", "Dr. RAHMI, M.Pd."],
    )  # fmt: skip


def test_one_line_title_and_role_before_the_name() -> None:
    same(
        """PERJANJIAN KERJA SAMA
ANTARA PEMERINTAH KABUPATEN MAROS DENGAN YAYASAN PEDULI LAUT TENTANG REHABILITASI TERUMBU KARANG
Nomor: 523/11/PKS/2022
Pada hari ini, Senin tanggal satu bulan Agustus tahun dua ribu dua puluh dua bertempat di Maros telah dibuat perjanjian:
PIHAK PERTAMA:
Nama: CHAIDIR SYAM
Jabatan: Bupati Maros
Bertindak untuk dan atas nama Pemerintah Kabupaten Maros
PIHAK KEDUA:
Nama: DIAN PERTIWI
Jabatan: Ketua Yayasan Peduli Laut
Bertindak untuk dan atas nama Yayasan Peduli Laut
Para pihak sepakat sebagai berikut.
""" + BODY.format(term=TERM),
        parties=["Pemerintah Kabupaten Maros", "Yayasan Peduli Laut"], roles=["PIHAK PERTAMA", "PIHAK KEDUA"],
        signatories=["CHAIDIR SYAM", "DIAN PERTIWI"], subject="Rehabilitasi Terumbu Karang", place="Maros",
    )  # fmt: skip


def test_a_head_of_region_without_atas_nama() -> None:
    same(
        """KESEPAKATAN BERSAMA
ANTARA
BUPATI ENREKANG
DENGAN
REKTOR UNIVERSITAS MASSENREMPULU
TENTANG
KULIAH KERJA NYATA
NOMOR 01 TAHUN 2016
NOMOR 04/UM/2016
Pada hari ini Jumat tanggal satu bulan April tahun dua ribu enam belas, yang bertanda tangan di bawah ini:
1. MUSLIMIN BANDO, Bupati Enrekang, selanjutnya disebut Pihak Kesatu.
2. Dr. YUNUS BUSA, Rektor Universitas Massenrempulu, selanjutnya disebut Pihak Kedua.
""" + BODY.format(term="Kesepakatan ini untuk periode 3 (tiga) tahun."),
        parties=["Pemerintah Kabupaten Enrekang", "Universitas Massenrempulu"], type="KSDPK", duration="P3Y",
        numbers=["01 TAHUN 2016", "04/UM/2016"], roles=["PIHAK KESATU", "PIHAK KEDUA"],
    )  # fmt: skip


def test_atas_nama_jabatannya_takes_the_office() -> None:
    same(
        """PERJANJIAN KERJA SAMA
ANTARA
RSUD LASINRANG KABUPATEN PINRANG
DENGAN
PT ASURANSI SEHAT
TENTANG
PELAYANAN KESEHATAN
NOMOR : 440/3/PKS/2019
NOMOR : 11/AS/2019
Pada hari ini selasa 8 Januari 2019, yang bertanda tangan di bawah ini:
1. dr. FARIDA : Direktur RSUD Lasinrang Kabupaten Pinrang, bertindak untuk dan atas nama jabatannya, selanjutnya disebut
PIHAK KESATU.
2. HENDRA : Direktur PT Asuransi Sehat, dalam hal ini bertindak untuk dan atas nama PT Asuransi Sehat berdasarkan Akta
Nomor 4 tanggal 3 Mei 2001, selanjutnya disebut PIHAK KEDUA.
""" + BODY.format(term=TERM),
        parties=["RSUD Lasinrang Kabupaten Pinrang", "PT Asuransi Sehat"], type="KSDPK", signed="2019-01-08",
        signatories=["dr. FARIDA", "HENDRA"],
    )  # fmt: skip


@pytest.mark.parametrize(
    "text", ["Rapat koordinasi berlangsung lancar.", "", "SURAT EDARAN\nNOMOR 1 TAHUN 2020\nTENTANG\nLIBUR"]
)
def test_other_texts_are_no_agreements(text: str) -> None:
    assert read(text)["kind"] != "agreement"
