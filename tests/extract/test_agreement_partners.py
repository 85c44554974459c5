"""Partners of every kind in whole agreements: firms that tell what they are, persons for themselves, many at once."""

from __future__ import annotations

import pytest

from tests.extract.agreement_reading import BEGIN, END, ONE, read, same, title

#: The second party's clause, and the organisation, the person and the post in it.
CLAUSES = [
    # Bodies that tell what they are.
    ("2. PT, SINAR LAUT JAYA, suatu perseroan terbatas di Raha, diwakili oleh LA RAMA selaku Direktur yang bertindak atas nama perusahaan tersebut,",
     "PT Sinar Laut Jaya", "LA RAMA", "Direktur"),
    ("2. RUMAH SAKIT UMUM DAERAH LAMUNRE, adalah rumah sakit milik Pemerintah Kabupaten Muna,",
     "RSUD Lamunre", None, None),
    ("2. YAYASAN KASIH IBU merupakan badan hukum yang bergerak di bidang sosial, diwakili oleh Siti Wulan selaku Ketua,",
     "Yayasan Kasih Ibu", "Siti Wulan", "Ketua"),
    ("2. CV. OMBAK BIRU suatu persekutuan komanditer yang didirikan dengan akta nomor 4, diwakili olen SARI WULAN, selaku Direktris,",
     "CV Ombak Biru", "SARI WULAN", "Direktris"),
    ("2. Koperasi Serba Usaha Tani Makmur adalah koperasi yang berbadan hukum, dalam hal ini di wakili oleh Andi Baso, jabatan Ketua,",
     "Koperasi Serba Usaha Tani Makmur", "Andi Baso", "Ketua"),
    ("2. PT. BANK SAMUDRA (PERSERO) TBK, suatu perseroan, diwakili oleh Hadi, selaku Pemimpin Cabang PT. Bank Samudra (Persero) Tbk. Cabang Raha, "
     "bertindak untuk dan atas nama PT. Bank Samudra (Persero) Tbk,",
     "PT Bank Samudra (Persero) Tbk", "Hadi", "Pemimpin Cabang PT. Bank Samudra (Persero) Tbk. Cabang Raha"),
    # Persons who sign for themselves.
    ("2. drg. Mira Sanjaya, selaku Dokter Gigi Praktik Mandiri, bertindak untuk dan atas nama sendiri,",
     "drg. Mira Sanjaya", "drg. Mira Sanjaya", "Dokter Gigi Praktik Mandiri"),
    ("2. SARI WULAN, A.Md.Keb selaku bidan praktik swasta, dalam hal ini bertindak atas diri sendiri,",
     "SARI WULAN, A.Md.Keb", "SARI WULAN, A.Md.Keb", "bidan praktik swasta"),
    ("2. Nama : LA RAMA\nNIK : 7402000011112222\nJabatan : Pendamping Desa\nbertindak untuk dan atas nama diri sendiri,",
     "LA RAMA", "LA RAMA", "Pendamping Desa"),
    ("2. dr. Andi Baso, selaku Dokter Praktik Perorangan berdasarkan SIP Nomor 12/SIP/2020, bertindak atas nama Sendiri,",
     "dr. Andi Baso", "dr. Andi Baso", "Dokter Praktik Perorangan"),
    # Posts that no label tells, and labels apart from their values.
    ("2. Nama : drg. Mira Sanjaya\nAlamat : Jalan Laut\nBertindak sebagai Dokter Gigi Klinik yang",
     "drg. Mira Sanjaya", "drg. Mira Sanjaya", "Dokter Gigi Klinik"),
    ("2. Nama : SITI WULAN\nAlamat : Raha\nbertindak sebagai Pemilik Apotek Waras,",
     "Apotek Waras", "SITI WULAN", "Pemilik Apotek Waras"),
    ("2. Nama\n: SITI WULAN\nJabatan\n: Ketua Yayasan Kasih Ibu\nbertindak mewakili Yayasan Kasih Ibu,",
     "Yayasan Kasih Ibu", "SITI WULAN", "Ketua Yayasan Kasih Ibu"),
    ("2. Nama Lengkap\n\n: SITI WULAN\n\nJabatan\n\n: Kepala SDN 3 Raha\n\nyang bertindak untuk dan atas nama SDN 3 Raha",
     "SDN 3 Raha", "SITI WULAN", "Kepala SDN 3 Raha"),
    ("2. KLINIK SEHAT BERSAMA, sebuah klinik, diwakili oleh dr. Rini Palar dalam kedudukannya selaku penanggung jawab klinik dan atas nama Klinik Sehat Bersama,",
     "Klinik Sehat Bersama", "dr. Rini Palar", "penanggung jawab klinik"),
    ("2. SITI, S.Pd. dalam kapasitasnya sebagai Kepala Sekolah SMP Tunas, bertindak untuk dan atas nama SMP Tunas,",
     "SMP Tunas", "SITI, S.Pd.", "Kepala Sekolah SMP Tunas"),
    # Names that were taken out, names that begin like a body, and what ends a post.
    ("2. XXXX XXXXX, selaku Direktur RSUD Raha, bertindak untuk dan atas nama RSUD Raha,",
     "RSUD Raha", None, "Direktur RSUD Raha"),
    ("2. PT OMBAK BIRU, diwakili oleh LA RAMA, selaku Direktur Utama dan SARI WULAN selaku Direktur, bertindak untuk dan atas nama PT Ombak Biru,",
     "PT Ombak Biru", "LA RAMA", "Direktur Utama"),
    ("2. dr. DEWANTO PUTRA, Direktur Rumah Sakit Umum Daerah (RSUD) dr. Sukma Kabupaten Muna, bertindak untuk dan atas nama RSUD dr. Sukma Kabupaten Muna,",
     "RSUD dr. Sukma Kabupaten Muna", "dr. DEWANTO PUTRA", "Direktur Rumah Sakit Umum Daerah (RSUD) dr. Sukma Kabupaten Muna"),
    ("2. BALINDA SARI, selaku Kepala SMKN 1 Raha, bertindak untuk dan atas nama SMKN 1 Raha,",
     "SMKN 1 Raha", "BALINDA SARI", "Kepala SMKN 1 Raha"),
    # Several who sign for one side, posts of firms, and names that OCR or a form marks.
    ("2. Nama : LA RAMA\nJabatan : Kepala Puskesmas Tampo\nNama : WA SITI\nJabatan : Bendahara\nbertindak untuk dan atas nama Puskesmas Tampo. "
     "Keduanya secara bersama-sama",
     "Puskesmas Tampo", "LA RAMA", "Kepala Puskesmas Tampo"),
    ("2. WA SITI Marketing Manager CV Sinar, bertindak untuk jabatannya dan atas nama CV Sinar,",
     "CV Sinar", "WA SITI", "Marketing Manager CV Sinar"),
    ("2. WA SITI, Direktur Utama PD. BPR Muna Sejahtera, bertindak untuk dan atas nama PD. BPR Muna Sejahtera,",
     "PD. BPR Muna Sejahtera", "WA SITI", "Direktur Utama PD. BPR Muna Sejahtera"),
    ("2. RS OMBAK, diwakili oleh dr, Rini Palar dalam jabatannya selaku Direktur RS Ombak,",
     "Rumah Sakit Ombak", "dr, Rini Palar", "Direktur RS Ombak"),
    ("2. Nama : WA SITI\nJabatan : Wakil Ketua II\nInstitusi : STIE Muna\nyang bertindak untuk dan atas nama STIE Muna dan",
     "Sekolah Tinggi Ilmu Ekonomi Muna", "WA SITI", "Wakil Ketua II"),
    ("2. WA SITI selaku Ketua Yayasan Kasih yang bertindak untuk dan atas nama Yayasan Kasih [YK], yang",
     "Yayasan Kasih", "WA SITI", "Ketua Yayasan Kasih"),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "name", "person", "post"), CLAUSES, ids=lambda v: str(v)[:40].replace("\n", " "))
def test_a_clause_of_a_partner(clause: str, name: str, person: str | None, post: str | None) -> None:
    text = title("PUSKESMAS LAMUNRE", "MITRA") + BEGIN + ONE + f"{clause} selanjutnya disebut PIHAK KEDUA.\n" + END
    found = read(text)
    assert [found[key][1] for key in ("parties", "signatories", "positions")] == [name, person, post]


#: How the second party is called, and how it is written in the record.
ROLES = [
    ("PIHAK KE II.", "PIHAK KE II"),
    ("PIHAK KE-II", "PIHAK KE-II"),
    ("Pihak Ke-2.", "PIHAK KE-2"),
    ("sebagai Media.", "MEDIA"),
    ("sebagai Pengguna Jasa", "PENGGUNA JASA"),
    ("PIHAK RUMAH SAKIT.", "PIHAK RUMAH SAKIT"),
]


@pytest.mark.parametrize(("written", "role"), ROLES)
def test_what_a_party_is_called(written: str, role: str) -> None:
    two = (
        f"2. LA RAMA, Direktur PT Muna Pos, bertindak untuk dan atas nama PT Muna Pos, selanjutnya disebut {written}\n"
    )
    text = title("PUSKESMAS LAMUNRE", "MITRA") + BEGIN + ONE + two + END
    same(text, roles=["PIHAK KESATU", role], parties=["Puskesmas Lamunre", "PT Muna Pos"])


@pytest.mark.parametrize("dot", ["", "."])
def test_the_number_of_a_party_and_an_i_that_is_a_name(dot: str) -> None:
    """ "I SALMA" over "II HASAN" bears a number; "I. I WAYAN" is a name of Bali."""
    name = "I WAYAN ARTA" if dot else "SALMA TUWO"
    one = f"I{dot} {name}, S.E. selaku Kepala Puskesmas Lamunre, bertindak untuk dan atas nama Puskesmas Lamunre,\nselanjutnya disebut PIHAK PERTAMA\n"
    two = f"II{dot} HASAN, S.E. selaku Ketua Koperasi Tani, bertindak untuk dan atas nama Koperasi Tani,\nselanjutnya disebut PIHAK KEDUA\n"
    text = title("PUSKESMAS LAMUNRE", "KOPERASI TANI") + BEGIN + one + two + END
    same(text, signatories=[f"{name}, S.E.", "HASAN, S.E."])


#: Title blocks whose subject and parties stand in no usual order.
BLOCKS = [
    ("PERJANJIAN KERJASAMA\nTENTANG\nPELAYANAN KESEHATAN PESERTA\nPT. ASURANSI OMBAK\nDENGAN\nRUMAH SAKIT SINAR\nNo.: 4/AO/III/2022.\n",
     "Pelayanan Kesehatan Peserta", ["4/AO/III/2022"]),
    ("PERJANJIAN KERJASAMA\nPUSKESMAS LAMUNRE\nDENGAN\nKLINIK SINAR\nDALAM TATA LAKSANA TUBERKULOSIS\nTAHUN 2022\nNOMOR : 1/PKL/III/2022\n",
     "Tata Laksana Tuberkulosis Tahun 2022", ["1/PKL/III/2022"]),
    ("PERJANJIAN KERJASAMA\nANTARA\nPT OMBAK\nDENGAN\nRS SINAR\nTENTANG\nLAYANAN KESEHATAN\n..........SJ.T.0219\nNomor :\n", "Layanan Kesehatan", []),
    ("PERJANJIAN KERJASAMA\nANTARA\nPT OMBAK\nDENGAN\nRS SINAR\nTENTANG\nLAYANAN KESEHATAN\nNo: ____/SPB/WK3/III/2022\n",
     "Layanan Kesehatan", ["____/SPB/WK3/III/2022"]),
]  # fmt: skip


@pytest.mark.parametrize(("block", "subject", "numbers"), BLOCKS, ids=lambda v: str(v)[-40:].replace("\n", " "))
def test_a_title_block_in_another_order(block: str, subject: str, numbers: list[str]) -> None:
    two = "2. LA RAMA, Ketua Yayasan Kasih, bertindak untuk dan atas nama Yayasan Kasih, selanjutnya disebut PIHAK KEDUA.\n"
    same(block + BEGIN + ONE + two + END, subject=subject, numbers=numbers)


ROWS = "".join(
    f"{'I. ' if n == 1 else ''}{n}. Nama : {who}\nJabatan : Kepala Desa {village}\nAlamat : Pulau {village}\n"
    for n, (who, village) in enumerate((("LA RAMA", "Sariraya"), ("WA ODE SITI", "Sari Indah"), ("H. HASAN", "Tampo")), 1)
)  # fmt: skip


def test_three_villages_are_one_side() -> None:
    text = (
        "PERJANJIAN KERJA SAMA\nANTARA\nDESA SARIRAYA, DESA SARI\nINDAH DAN DESA TAMPO\nDENGAN\nPUSKESMAS LAMUNRE\nTENTANG\nPERAHU SEHAT\n"
        "NOMOR : 12/DSR/V/2021(DESA SARIRAYA)\nNOMOR : 3/DSI/V/2021 (DESA SARI INDAH)\nNOMOR : 7/DT/V/2021(DESA TAMPO)\nNOMOR : 44/PKM-L/V/2021\n"
    )
    text += f"{BEGIN}{ROWS}selanjutnya disebut PIHAK PERTAMA.\nII. Nama : RUSMAN\nJabatan : Kepala Puskesmas Lamunre\nselanjutnya disebut PIHAK KEDUA.\n"
    same(
        text + END,
        parties=[
            "Pemerintah Desa Sariraya",
            "Pemerintah Desa Sari Indah",
            "Pemerintah Desa Tampo",
            "Puskesmas Lamunre",
        ],
        signatories=["LA RAMA", "WA ODE SITI", "H. HASAN", "RUSMAN"],
        numbers=["12/DSR/V/2021", "3/DSI/V/2021", "7/DT/V/2021", "44/PKM-L/V/2021"],
    )


def test_a_role_in_small_letters_ends_its_clause() -> None:
    clauses = (
        "1. CV. Nusa Medika yang diwakili oleh La Rama dalam jabatannya selaku Direktur, bertindak atas nama CV. Nusa Medika, disebut Pihak Pertama;\n"
        "2. PT. Ombak Biru yang dalam hal ini di wakili oleh Wa Ode Siti selaku Manajer, bertindak atas nama PT. Ombak Biru, dalamPerjanjian ini disebut Pihak Kedua;\n"
    )
    same(
        title("CV NUSA MEDIKA", "PT OMBAK BIRU") + BEGIN + clauses + END,
        parties=["CV Nusa Medika", "PT Ombak Biru"],
        signatories=["La Rama", "Wa Ode Siti"],
        roles=["PIHAK PERTAMA", "PIHAK KEDUA"],
    )


#: Title blocks that lost their line breaks, and the numbers and the subject in them.
RUN_ON = [
    ("PERJANJIAN LAYANAN GAJI ANTARA PT BANK SAMUDRA DENGAN PENGADILAN AGAMA RAHA TENTANG PEMBAYARAN GAJI PEGAWAI, "
     "NO.PKS.B.64-BS/03-2022 NO. W9-A/17/KU.01/3/2022 Perjanjian Layanan Gaji ini dibuat ",
     ["PKS.B.64-BS/03-2022", "W9-A/17/KU.01/3/2022"], "Pembayaran Gaji Pegawai"),
    ("PERJANJIAN KERJASAMA ANTARA RS OMBAK BIRU DENGAN RUMAH SAKIT UMUM DAERAH LAMUNRE KABUPATEN MUNA TENTANG RUJUKAN DARAH (RD) "
     "NO : NO : PKS/15/III/2022/RUMKIT ",
     ["PKS/15/III/2022/RUMKIT"], "Rujukan Darah (RD)"),
    ("PERJANJIAN KERJASAMA ANTARA RS OMBAK BIRU DENGAN RUMAH SAKIT UMUM DAERAH LAMUNRE KABUPATEN MUNA TENTANG RUJUKAN PASIEN TBC "
     "Ee nn rre aaa TTRR Nomor : 12/RS/III/2022 ",
     ["12/RS/III/2022"], "Rujukan Pasien TBC"),
    ("PERJANJIAN KERJASAMA ANTARA RS OMBAK BIRU DENGAN RUMAH SAKIT UMUM DAERAH LAMUNRE KABUPATEN MUNA TENTANG RUJUKAN PASIEN "
     "NOMOR: 445/ NOMOR: 46/\n\n/RS/III/ 2022 /6.1/RSUD-L/ /2022\n\n",
     ["445//RS/III/2022", "46//6.1/RSUD-L//2022"], "Rujukan Pasien"),
]  # fmt: skip


@pytest.mark.parametrize(("block", "numbers", "subject"), RUN_ON, ids=lambda v: str(v)[-40:])
def test_a_title_block_in_one_line(block: str, numbers: list[str], subject: str) -> None:
    two = (
        "2. LA RAMA, Ketua Yayasan Kasih, bertindak untuk dan atas nama Yayasan Kasih, selanjutnya disebut PIHAK KEDUA."
    )
    same(f"{block}{BEGIN.strip()} {ONE.strip()} {two}\n{END}", numbers=numbers, subject=subject)


@pytest.mark.parametrize(
    "day",
    [
        "Senin tanggal tujuh (07) Bulan Maret (3) Tahun Dua Ribu Dua Puluh Dua (2022)",
        "Senin, tanggal tujuh (7) bulan tiga (03) tahun dua ribu dua puluh dua",
        "Senin tanggal 7, bulan Maret, tahun 2022",
    ],
)
def test_the_day_with_its_digits_behind_each_word(day: str) -> None:
    two = "2. LA RAMA, Ketua Yayasan Kasih, bertindak untuk dan atas nama Yayasan Kasih, selanjutnya disebut PIHAK KEDUA.\n"
    begin = f"Pada hari ini {day}, kami yang bertanda tangan di bawah ini:\n"
    same(title("PUSKESMAS LAMUNRE", "YAYASAN KASIH") + begin + ONE + two + END, signed="2022-03-07")
