"""Party clauses in their many shapes: labels in columns, forms filled in, two who sign, ministries, owners, parents."""

from __future__ import annotations

import pytest

from extract.text.repair import letters
from tests.extract.agreement_reading import BEGIN, END, ONE, read, title

BOTH = "PIHAK KESATU dan PIHAK KEDUA secara bersama-sama disebut PARA PIHAK, terlebih dahulu menerangkan hal-hal sebagai berikut:\n"
#: What the title calls the second party, its clause, and the organisation, the person, the post and the role in it.
CLAUSES = [
    # A ministry whose name holds a word at which posts and names end.
    ("KEMENTERIAN DALAM NEGERI",
     "2. Drs. SUKMA WIJAYA, Direktur Jenderal Bina Desa Kementerian Dalam Negeri, bertindak untuk dan atas nama Direktorat Jenderal "
     "Bina Desa Kementerian Dalam Negeri, selanjutnya disebut PIHAK KEDUA.",
     "Direktorat Jenderal Bina Desa Kementerian Dalam Negeri", "Drs. SUKMA WIJAYA", "Direktur Jenderal Bina Desa Kementerian Dalam Negeri", "PIHAK KEDUA"),
    ("KEMENTERIAN DALAM NEGERI",
     "2. HADI PRASETYO, Sekretaris Jenderal Kementerian Dalam Negeri, bertindak untuk dan atas nama Kementerian Dalam Negeri, "
     "berkedudukan di Jakarta, selanjutnya disebut PIHAK KEDUA.",
     "Kementerian Dalam Negeri", "HADI PRASETYO", "Sekretaris Jenderal Kementerian Dalam Negeri", "PIHAK KEDUA"),
    ("KEMENTERIAN PEKERJAAN UMUM DAN\nPERUMAHAN RAKYAT",
     "2. HASAN BASRI : Direktur Sanitasi Kementerian Pekerjaan Umum dan Perumahan Rakyat Republik Indonesia, bertindak untuk dan "
     "atas nama Kementerian Pekerjaan Umum dan Perumahan Rakyat, selanjutnya disebut PIHAK KEDUA.",
     "Kementerian Pekerjaan Umum dan Perumahan Rakyat", "HASAN BASRI",
     "Direktur Sanitasi Kementerian Pekerjaan Umum dan Perumahan Rakyat Republik Indonesia", "PIHAK KEDUA"),
    # Names that go on where "atas nama" could have ended, and end where a further power follows.
    ("PERUMDA AIR MINUM TIRTA WUNA",
     "2. HASAN BASRI, Direktur Perumda Air Minum Tirta Wuna, bertindak untuk dan atas nama Perusahaan Umum Daerah Air Minum Tirta Wuna "
     "Kabupaten Muna, selanjutnya disebut PIHAK KEDUA.",
     "Perumda Air Minum Tirta Wuna Kabupaten Muna", "HASAN BASRI", "Direktur Perumda Air Minum Tirta Wuna", "PIHAK KEDUA"),
    ("DINAS SOSIAL KABUPATEN MUNA",
     "2. Dra. WA ODE NURI, Kepala Dinas Sosial Kabupaten Muna, bertindak untuk dan atas nama Dinas Sosial Kabupaten Muna serta oleh "
     "karenanya sah mewakili Pemerintah Kabupaten Muna, selanjutnya disebut PIHAK KEDUA;",
     "Dinas Sosial Kabupaten Muna", "Dra. WA ODE NURI", "Kepala Dinas Sosial Kabupaten Muna", "PIHAK KEDUA"),
    ("KLINIK PT RIMBA LESTARI",
     "2. dr. DEWI LAKSMI : Kepala Klinik PT. Rimba Lestari, bertindak untuk dan atas nama serta oleh karenanya sah mewakili Klinik "
     "PT. Rimba Lestari, selanjutnya disebut PIHAK KEDUA;",
     "Klinik PT. Rimba Lestari", "dr. DEWI LAKSMI", "Kepala Klinik PT. Rimba Lestari", "PIHAK KEDUA"),
    ("FAKULTAS HUKUM UNIVERSITAS LAMACCA",
     "2. Dr. RAHMAN TOLA, S.H. dalam hal ini bertindak serta sah mewakili Fakultas Hukum Universitas Lamacca yang berkedudukan di Raha, "
     "untuk selanjutnya disebut Pihak Kedua.",
     "Fakultas Hukum Universitas Lamacca", "Dr. RAHMAN TOLA, S.H.", None, "PIHAK KEDUA"),
    ("DINAS PERINDUSTRIAN, PERDAGANGAN DAN KOPERASI KABUPATEN MUNA",
     "2. HASAN BASRI, Kepala Dinas Perindustrian, Perdagangan dan Koperasi Kabupaten Muna, selanjutnya disebut PIHAK KEDUA.",
     "Dinas Perindustrian, Perdagangan dan Koperasi Kabupaten Muna", "HASAN BASRI",
     "Kepala Dinas Perindustrian, Perdagangan dan Koperasi Kabupaten Muna", "PIHAK KEDUA"),
    # Tables: labels beside, before and without their values.
    ("TK MELATI PUTIH",
     "2. Nama : RAHMA SARI, S.Pd\nJabatan : Kepala TK Melati Putih\nUnit Kerja : TK Melati Putih\nyang selanjutnya disebut PIHAK KEDUA",
     "TK Melati Putih", "RAHMA SARI, S.Pd", "Kepala TK Melati Putih", "PIHAK KEDUA"),
    ("SMA NEGERI 4 RAHA",
     "2. Nama : LA ODE HASAN, M.Pd Jabatan : Kepala SMA Negeri 4 Raha Unit Kerja : SMA Negeri 4 Raha Dalam hal ini bertindak untuk dan "
     "atas nama SMA Negeri 4 Raha selanjutnya disebut PIHAK KEDUA.",
     "SMA Negeri 4 Raha", "LA ODE HASAN, M.Pd", "Kepala SMA Negeri 4 Raha", "PIHAK KEDUA"),
    ("PUSKESMAS TAMPO",
     "2. Nama Jabatan Unit Kerja : dr. RINI PALAR : Plt. Kepala UPT Puskesmas Tampo : UPT Puskesmas Tampo Dalam hal ini bertindak untuk "
     "dan atas nama UPT Puskesmas Tampo, selanjutnya disebut PIHAK KEDUA.",
     "UPT Puskesmas Tampo", "dr. RINI PALAR", "Plt. Kepala UPT Puskesmas Tampo", "PIHAK KEDUA"),
    ("SDN 7 TONGKUNO",
     "2. N a m a : Jabatan : Alamat :\nSITI ROHANI, S.Pd. Kepala SDN 7 Tongkuno Jalan Laut Nomor 3, Kelurahan Raha, Dalam hal ini "
     "bertindak untuk dan atas nama SDN 7 Tongkuno yang selanjutnya disebut PIHAK KEDUA.",
     "SDN 7 Tongkuno", "SITI ROHANI, S.Pd.", "Kepala SDN 7 Tongkuno", "PIHAK KEDUA"),
    ("RSUD RAHA",
     "2. Nama : Jabatan :\ndr. HASRUL, Sp.B(K) Direktur RSUD Raha Jalan Sultan 1 Raha. Dalam hal ini bertindak untuk dan atas nama "
     "RSUD Raha, selanjutnya disebut PIHAK KEDUA.\nAlamat\n:",
     "RSUD Raha", "dr. HASRUL, Sp.B(K)", "Direktur RSUD Raha", "PIHAK KEDUA"),
    ("KLINIK GIGI CERIA",
     "b)\n\nNama Jabatan Alamat\n\nPIHAK\n\n: drg. Tuti Amalia : Pimpinan Klinik Gigi Ceria : Jl. Mawar 2\n\nDalam hal ini bertindak "
     "untuk dan atas nama Klinik Gigi Ceria yang selanjutnya disebut KEDUA.",
     "Klinik Gigi Ceria", "drg. Tuti Amalia", "Pimpinan Klinik Gigi Ceria", "PIHAK KEDUA"),
    ("DINAS KESEHATAN KABUPATEN KUTAI KARTANEGARA",
     "2. Nama\n\nHASAN BASRI\n\nJabatan\n\nKepala Dinas Kesehatan Kabupaten Kutai\n\nKartanegara\n\nAlamat\n\nTenggarong\n\n"
     "Selanjutnya disebut sebagai PIHAK KEDUA",
     "Dinas Kesehatan Kabupaten Kutai Kartanegara", "HASAN BASRI", "Kepala Dinas Kesehatan Kabupaten Kutai Kartanegara", "PIHAK KEDUA"),
    ("DINAS SOSIAL KABUPATEN MUNA",
     "2. HASAN BASRI, M.Si. | : | Plt. Kepala Dinas Sosial Kabupaten Muna, yang dalam hal ini bertindak atas nama Dinas Sosial "
     "Kabupaten Muna, yang selanjutnya disebut PIHAK KEDUA; |",
     "Dinas Sosial Kabupaten Muna", "HASAN BASRI, M.Si.", "Plt. Kepala Dinas Sosial Kabupaten Muna", "PIHAK KEDUA"),
    ("DINAS SOSIAL KABUPATEN MUNA",
     "2. HASAN BASRI\ndua puluh\n: Kepala Dinas Sosial Kabupaten Muna yang diangkat berdasarkan Keputusan Bupati Nomor 3, dalam hal ini "
     "bertindak untuk dan atas nama Dinas Sosial Kabupaten Muna, selanjutnya disebut PIHAK KEDUA.",
     "Dinas Sosial Kabupaten Muna", "HASAN BASRI", "Kepala Dinas Sosial Kabupaten Muna", "PIHAK KEDUA"),
    # Roles: in brackets, with a second name, cut in two columns; other names.
    ("UNIVERSITAS LAMACCA",
     "2. Prof. BUDI HARTAWAN, M.Sc., Rektor Universitas Lamacca, bertindak untuk dan atas nama Universitas Lamacca (PIHAK KEDUA).",
     "Universitas Lamacca", "Prof. BUDI HARTAWAN, M.Sc.", "Rektor Universitas Lamacca", "PIHAK KEDUA"),
    ("PT RODA HIJAU",
     "2. Nama : SLAMET ADI\nJabatan : Direktur PT. Roda Hijau cabang Raha\nAlamat : Raha\nDan seterusnya dalam hal ini bertindak untuk dan "
     "atas nama PT. Roda Hijau\n(cabang Raha) yang selanjutnya disebut sebagai pihak kedua atau transporter.",
     "PT Roda Hijau", "SLAMET ADI", "Direktur PT. Roda Hijau cabang Raha", "PIHAK KEDUA"),
    ("BPJS KESEHATAN CABANG BAUBAU",
     "2. Badan Penyelenggara Jaminan Sosial Kesehatan Cabang Baubau, diwakili oleh RINA TUWO selaku Kepala Cabang, selanjutnya disebut "
     "BPJS Kesehatan.",
     "Badan Penyelenggara Jaminan Sosial Kesehatan", "RINA TUWO", "Kepala Cabang", "BPJS KESEHATAN"),
    ("PT CAHAYA DATA",
     "2. RUDI TOMO, Direktur PT Cahaya Data, bertindak untuk dan atas nama PT Cahaya Data, selanjutnya disebut Mitra;",
     "PT Cahaya Data", "RUDI TOMO", "Direktur PT Cahaya Data", "MITRA"),
    # Who is bound: the body that a clause begins with, or the person at law behind it.
    ("PUSKESMAS LOHIA",
     "2. Puskesmas Lohia, berkedudukan di Jalan Laut 3, dalam hal ini diwakili oleh dr. Nita Amir, selaku Kepala Puskesmas Lohia, "
     "bertindak mewakili atas nama Dinas Kesehatan Kabupaten Muna, selanjutnya disebut PIHAK KEDUA.",
     "Puskesmas Lohia", "dr. Nita Amir", "Kepala Puskesmas Lohia", "PIHAK KEDUA"),
    ("KLINIK UTAMA SEHAT",
     "2. Klinik Utama Sehat, berkedudukan di Jalan Laut 3, dalam hal ini diwakili oleh dr. Nita Amir, selaku Pimpinan Klinik, bertindak "
     "untuk dan atas nama PT Sehat Selalu, selanjutnya disebut PIHAK KEDUA.",
     "PT Sehat Selalu", "dr. Nita Amir", "Pimpinan Klinik", "PIHAK KEDUA"),
    ("DINAS KESEHATAN KOTA BAUBAU",
     "2. Dinas Kesehatan Kota Baubau, diwakili oleh dr. Nita Amir, selaku Kepala Dinas, bertindak untuk dan atas nama Pemerintah Kota "
     "Baubau, selanjutnya disebut PIHAK KEDUA.",
     "Pemerintah Kota Baubau", "dr. Nita Amir", "Kepala Dinas", "PIHAK KEDUA"),
    ("PUSKESMAS WALENGKA",
     "2. LA RAMA yang berkedudukan di Tampo bertindak sebagai Kepala Puskesmas Tampo dalam jabatannya, selanjutnya disebut PIHAK KEDUA.",
     "Puskesmas Tampo", "LA RAMA", "Kepala Puskesmas Tampo", "PIHAK KEDUA"),
    ("PRAKTIK BIDAN",
     "2. Nama : Sari Wulan, Amd Keb\nPekerjaan : Bidan\ndalam hal ini bertindak selaku Bidan Praktik Mandiri dan pemilik Praktik Kebidanan "
     "Sari Wulan, Amd Keb yang beralamat di Raha, selanjutnya disebut Pihak Kedua.",
     "Praktik Kebidanan Sari Wulan, Amd Keb", "Sari Wulan, Amd Keb", "Bidan", "PIHAK KEDUA"),
    ("RUMAH SAKIT KASIH IBU",
     "2. dr. Mira Sanjaya, selaku Direktur Rumah Sakit dan Penanggung Jawab, berkedudukan di Raha, selanjutnya disebut PIHAK KEDUA.",
     "Rumah Sakit Kasih Ibu", "dr. Mira Sanjaya", "Direktur Rumah Sakit dan Penanggung Jawab", "PIHAK KEDUA"),
    # Two who sign for one party: the first is named.
    ("PT BUMI SULTRA",
     "2. RUDI TOMO dan SARI WULAN, masing-masing selaku Direktur Utama dan Direktur Keuangan PT Bumi Sultra, bertindak untuk dan atas nama "
     "PT Bumi Sultra, selanjutnya disebut PIHAK KEDUA.",
     "PT Bumi Sultra", "RUDI TOMO", "Direktur Utama", "PIHAK KEDUA"),
    ("PT BUMI SULTRA",
     "2. PT Bumi Sultra, berkedudukan di Kendari, dalam hal ini diwakili oleh Rudi Tomo dan Sari Wulan, dalam kedudukannya berturut-turut "
     "sebagai Direktur Utama dan Direktur, bertindak untuk dan atas nama PT Bumi Sultra, selanjutnya disebut PIHAK KEDUA.",
     "PT Bumi Sultra", "Rudi Tomo", "Direktur Utama", "PIHAK KEDUA"),
    ("PT BUMI SULTRA",
     "2. RUDI TOMO, Direktur Utama dan SARI WULAN, Direktur, bertindak untuk dan atas nama PT Bumi Sultra, selanjutnya disebut PIHAK KEDUA.",
     "PT Bumi Sultra", "RUDI TOMO", "Direktur Utama", "PIHAK KEDUA"),
    # Forms filled in, and faults of a scan.
    ("RS HARAPAN",
     "2. [RS Harapan], dalam hal ini diwakili [dr. Mira Sanjaya, M.Kes], selaku [Direktur], bertindak untuk dan atas nama [RS Harapan], "
     "selanjutnya disebut PIHAK KEDUA.",
     "Rumah Sakit Harapan", "dr. Mira Sanjaya, M.Kes", "Direktur", "PIHAK KEDUA"),
    ("RSUD RAHA",
     "2, dr.Hasan Basri, MARS -:'Direktur RSUD Raha berdasarkan Surat Keputusan Nomor 1, dalam hal ini bertindak untuk dan atas nama RSUD "
     "Raha, selanjutnya disebut PIHAK KEDUA.",
     "RSUD Raha", "dr.Hasan Basri, MARS", "Direktur RSUD Raha", "PIHAK KEDUA"),
    ("PT SINAR LAUT",
     "2. PT. Sinar Laut yang dalam hal ini di wakili oleh La Rama\nTuwo, berdasarkan Surat Keputusan Direksi No. 3 dalam jabatannya selaku "
     "....... oleh karena itu sah bertindak untuk dan atas nama PT. Sinar Laut, selanjutnya disebut Pihak Kedua;",
     "PT Sinar Laut", "La Rama Tuwo", None, "PIHAK KEDUA"),
    ("UNIVERSITI UTARA MALAYA",
     "2. Prof. AHMAD BIN SALEH, Naib Canselor Universiti Utara Malaya, bertindak untuk dan atas nama Universiti Utara Malaya, selanjutnya "
     "disebut PIHAK KEDUA.",
     "Universiti Utara Malaya", "Prof. AHMAD BIN SALEH", "Naib Canselor Universiti Utara Malaya", "PIHAK KEDUA"),
    # A list of four in an office's name.
    ("DINAS PEMBERDAYAAN PEREMPUAN, PERLINDUNGAN ANAK, PENGENDALIAN PENDUDUK DAN\nKELUARGA BERENCANA KOTA BAUBAU",
     "2. SITI HALIMAH, Kepala Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana Kota Baubau, "
     "bertindak untuk dan atas nama Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana Kota "
     "Baubau, selanjutnya disebut PIHAK KEDUA.",
     "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana Kota Baubau", "SITI HALIMAH",
     "Kepala Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana Kota Baubau", "PIHAK KEDUA"),
    # The body bound acts through its office.
    ("DINAS KOMUNIKASI DAN INFORMATIKA KABUPATEN MUNA",
     "2. HASAN BASRI, S.T., Kepala Dinas Komunikasi dan Informatika Kabupaten Muna, bertindak untuk dan atas nama Pemerintah Kabupaten "
     "Muna cq. Dinas Komunikasi dan Informatika Kabupaten Muna, selanjutnya disebut PIHAK KEDUA.",
     "Pemerintah Kabupaten Muna", "HASAN BASRI, S.T.", "Kepala Dinas Komunikasi dan Informatika Kabupaten Muna", "PIHAK KEDUA"),
    # Labels in a row of one sentence; labels no party needs between those it does.
    ("PUSKESMAS TAMPO",
     "2. Nama dr. Rini Palar, Jabatan Kepala Puskesmas Tampo, Alamat Jalan Laut, bertindak untuk dan atas nama Puskesmas Tampo, "
     "selanjutnya disebut PIHAK KEDUA.",
     "Puskesmas Tampo", "dr. Rini Palar", "Kepala Puskesmas Tampo", "PIHAK KEDUA"),
    ("SMK NEGERI 2 RAHA",
     "2. Nama : HASAN BASRI, M.Pd\nPangkat/Gol. Ruang : Pembina / IV a\nJabatan : Kepala SMK Negeri 2 Raha\n"
     "Instansi : SMK Negeri 2 Raha\nAlamat Instansi : Jalan Laut\nBertindak untuk dan atas nama SMK Negeri 2 Raha, "
     "selanjutnya disebut PIHAK KEDUA.",
     "SMK Negeri 2 Raha", "HASAN BASRI, M.Pd", "Kepala SMK Negeri 2 Raha", "PIHAK KEDUA"),
    # Posts abroad.
    ("KEDUTAAN BESAR JEPANG",
     "2. Mr. KENJI SATO, Duta Besar Jepang untuk Indonesia, bertindak untuk dan atas nama Kedutaan Besar Jepang, "
     "selanjutnya disebut PIHAK KEDUA.",
     "Kedutaan Besar Jepang", "Mr. KENJI SATO", "Duta Besar Jepang untuk Indonesia", "PIHAK KEDUA"),
]  # fmt: skip


@pytest.mark.parametrize("other, clause, name, person, post, role", CLAUSES, ids=[c[1][:60] for c in CLAUSES])
def test_second_party(other: str, clause: str, name: str, person: str | None, post: str | None, role: str) -> None:
    found = read(title("PUSKESMAS LAMUNRE", other) + BEGIN + ONE + clause + "\n" + BOTH + END)
    assert letters(found["parties"][0]) == "PUSKESMASLAMUNRE" and len(found["parties"]) == 2
    assert letters(found["parties"][1]) == letters(name)
    assert (found["signatories"][1], found["positions"][1], found["roles"][1]) == (person, post, role)


def test_a_memorandum_without_line_breaks() -> None:
    found = read(
        "NOTA SALING PENGERTIAN ANTARA PEMERINTAH KOTA BAUBAU PROPINSI SULAWESI TENGGARA, REPUBLIK INDONESIA DAN PEMERINTAH KOTA "
        "SUKHOTHAI PROPINSI SUKHOTHAI, THAILAND MENGENAI KERJASAMA KOTA KEMBAR Pemerintah Kota Baubau, Propinsi Sulawesi Tenggara, "
        'Republik Indonesia dan Pemerintah Kota Sukhothai, Thailand, selanjutnya disebut sebagai "Para Pihak"; DIDORONG keinginan '
        "untuk mengembangkan hubungan baik; Telah menyetujui sebagai berikut: PASAL 1 MAKSUD Para Pihak dapat bekerja sama."
    )
    assert found["parties"] == ["Pemerintah Kota Baubau", "Pemerintah Kota Sukhothai"]


ABROAD = (
    "MEMORANDUM OF UNDERSTANDING\nBETWEEN\n{0}\nAND\n{1}\nON\nSISTER CITY COOPERATION\n\n{2} and {3}, hereinafter referred to as "
    '"the Parties";\nHave reached the following understanding:\nArticle 1\nOBJECTIVE\nThe objective.\nArticle 2\nEntry into force.\n'
    "Signed in Makassar on 3 March 2022, in two originals.\n\n"
)
WAJO, GUNSAN = (
    "The Government of Wajo Regency, Republic of Indonesia",
    "the Government of Gunsan City, Republic of Korea",
)
WEST_JAVA = "The Provincial Government of West Java, Republic of Indonesia"
CHUNGCHEONG = "the Provincial Government of Chungcheong, Republic of Korea"
TWIN = (
    "PERNYATAAN KEHENDAK\nANTARA\nPEMERINTAH KABUPATEN WAJO, REPUBLIK INDONESIA\nDAN\nPEMERINTAH KOTA GUNSAN, REPUBLIK KOREA\nMENGENAI\n"
    "KERJA SAMA KOTA KEMBAR\n\nPemerintah Kabupaten Wajo, Republik Indonesia, dan Pemerintah Kota Gunsan, Republik Korea, selanjutnya "
    'disebut "Para Pihak";\nBERKEINGINAN bekerja sama;\nDitandatangani di Makassar pada tanggal 3 Maret 2022.\n\n'
)


def abroad(one: str, other: str) -> str:
    return ABROAD.format(one.upper(), other.upper(), one, other)


@pytest.mark.parametrize(
    "text, positions",
    [
        (abroad(WAJO, GUNSAN) + "For the Government of\nWajo Regency,\nRepublic of Indonesia\n\n\nAMRAN TALIB\nRegent\n\nFor the Government of\n"
         "Gunsan City,\nRepublic of Korea\n\n\nKIM MIN SOO\nMayor\n", ["Regent of Wajo", "Mayor of Gunsan"]),
        (abroad(WAJO, GUNSAN) + "FOR THE GOVERNMENT OF      FOR THE GOVERNMENT OF\nWAJO REGENCY               GUNSAN CITY\n\n"
         "AMRAN TALIB                KIM MIN SOO\nREGENT                     MAYOR\n", ["Regent of Wajo", "Mayor of Gunsan"]),
        (abroad(WEST_JAVA, CHUNGCHEONG) + "FOR THE PROVINCIAL GOVERNMENT\nOF WEST JAVA\nREPUBLIC OF INDONESIA\n\nAMRAN TALIB\nGOVERNOR\n\n"
         "FOR THE PROVINCIAL GOVERNMENT\nOF CHUNGCHEONG\nREPUBLIC OF KOREA\n\nKIM MIN SOO\nGOVERNOR\n",
         ["Governor of Jawa Barat", "Governor of Chungcheong"]),
        (TWIN + "Untuk\nPemerintah Kabupaten Wajo\nRepublik Indonesia\n\n\nAMRAN TALIB\nBupati\n\nUntuk\nPemerintah Kota Gunsan\n"
         "Republik Korea\n\n\nKIM MIN SOO\nWali Kota\n", ["Bupati Wajo", "Wali Kota Gunsan"]),
    ],
    ids=["below, broken", "beside, broken", "broken before 'of'", "untuk"],
)  # fmt: skip
def test_signatures_of_twin_towns(text: str, positions: list[str]) -> None:
    found = read(text)
    assert (found["signatories"], found["positions"]) == (["AMRAN TALIB", "KIM MIN SOO"], positions)
