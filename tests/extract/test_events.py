"""The class of an event: headlines and leads as the press writes them (invented names), and the vocabulary's examples."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.event_cues import class_patterns
from extract.events import classify_event
from extract.news_sentences import split_sentences
from extract.news_signings import find_signings, signing_patterns, vocabulary
from extract.news_text import article_of
from extract.record import EVENT_CLASSES
from ingest.types import Document, Page

HEADLINES = [
    # penandatanganan
    ("Pemprov DKI dan Lampung Jalin Kerja Sama Ketahanan Pangan", "JAKARTA - Pemerintah Provinsi DKI Jakarta bekerja sama dengan Pemprov Lampung dalam penyediaan beras. Naskahnya ditandatangani kedua gubernur di Balai Kota, Senin (4/3/2024).", "penandatanganan"),
    ("Sijunjung Lindungi Perangkat Nagari", "MUARO – Pemkab Sijunjung dan BPJS Ketenagakerjaan kembali melakukan kerja sama melindungi perangkat nagari sebagai pelaksanaan instruksi presiden, Jumat (8/3/2024).", "penandatanganan"),
    ("Gubernur Pimpin Misi Dagang ke Padang", "PADANG – Pemprov Riau menggelar misi dagang di Padang. Misi dagang itu mempertemukan pelaku usaha. Acara dibuka Rabu (6/3/2024). Gubernur Riau dan Gubernur Sumatera Barat menandatangani MoU kerja sama pembangunan daerah.", "penandatanganan"),
    ("Pemkab Serahkan Dana Hibah", "MUARO – Pemkab Sijunjung menyerahkan dana hibah pengamanan kepada polres di Muaro. Senin, (8/1/24). Penyerahan ditandai penandatanganan naskah NPHD oleh bupati.", "penandatanganan"),
    ("Kejati dan Pemprov Sultra Perkuat Sinergi", "KENDARI – Kejaksaan Tinggi Sulawesi Tenggara dan Pemprov Sultra memperkuat sinergi lewat nota kesepakatan yang diteken Kamis (7/3/2024) di Kantor Gubernur.", "penandatanganan"),
    ("Sepakat Kembangkan Kakao, Sulbar Gandeng Jatim", "MAMUJU – Pemprov Sulbar dan Pemprov Jatim sepakat mengembangkan kakao bersama. Kesepakatan itu dituangkan dalam MoU, Selasa (5/3/2024).", "penandatanganan"),
    ("Tangsel Buang Sampah ke Serang, Ini Isi Perjanjiannya", "Pemkot Tangerang Selatan dan Pemkot Serang menandatangani perjanjian kerja sama pembuangan sampah, Rabu (6/3/2024).", "penandatanganan"),
    ("Bupati dan Rektor Teken MoU Beasiswa", "Bupati Sintang Jarot Winardi dan Rektor Universitas Tanjungpura menandatangani nota kesepahaman beasiswa, Jumat (8/3/2024).", "penandatanganan"),
    ("Kerja Sama Antardaerah Diteken di Ambon", "Kerja sama antardaerah tiga kabupaten di Maluku resmi diteken di Ambon, Senin (11/3/2024), setelah dibahas selama setahun.", "penandatanganan"),
    ("Dua Provinsi Jalin Kerja Sama Potensi Daerah", "Pemda DIY menandatangani kesepakatan bersama dengan Pemprov Jambi. Kesepakatan ini menjadi awal sinergi guna mewujudkan kerja sama yang kuat, Selasa (25/7).", "penandatanganan"),
    # tindak_lanjut
    ("Tindak Lanjuti MoU, Tim Kaltim Kunjungi Bali", "DENPASAR – Tim Pemprov Kaltim mengunjungi Pemprov Bali untuk menindaklanjuti MoU pariwisata yang ditandatangani Februari lalu, Selasa (12/6/2018).", "tindak_lanjut"),
    ("Realisasi Kerja Sama, 500 Sapi NTT Tiba di Kaltim", "BALIKPAPAN - Sebanyak 500 ekor sapi asal NTT tiba di Pelabuhan Semayang, Rabu (13/6/2018), sebagai realisasi kerja sama kedua provinsi.", "tindak_lanjut"),
    ("Implementasi MoU, Jatim Kirim Bawang ke Malut", "TERNATE – Pemprov Jatim mengirim 20 ton bawang merah ke Maluku Utara, Senin (4/9/2023). Pengiriman itu implementasi MoU dua provinsi.", "tindak_lanjut"),
    ("Turunan MoU, Dua Dinas Perikanan Mulai Bergerak", "Sebagai tindak lanjut kesepakatan bersama, dua dinas perikanan mulai melaksanakan perjanjian kerja sama benih ikan, Kamis (7/9/2023).", "tindak_lanjut"),
    # perpanjangan
    ("Sleman dan Kampus Perbarui MoU", "SLEMAN – Pemkab Sleman dan Universitas Gadjah Mada memperbarui nota kesepahaman yang habis Desember lalu. Naskah baru ditandatangani Senin (8/1/2024).", "perpanjangan"),
    ("Kerja Sama dengan Ehime Diperpanjang Lima Tahun", "Kerja sama Pemprov dengan Prefektur Ehime diperpanjang lima tahun. Gubernur menandatangani naskahnya Rabu (10/1/2024).", "perpanjangan"),
    # rencana
    ("Padang Kembali Ajukan Kerja Sama Buang Sampah", "PADANG – Pemerintah Kota Padang kembali ajukan kerja sama pembuangan sampah di TPA milik Solok. Kerja sama itu sempat terhenti, Minggu (3/3/2024).", "rencana"),
    ("Jateng–Sumut Siap Bekerja Sama", "MEDAN – Pemprov Jateng dan Pemprov Sumut siap bekerja sama di bidang perdagangan. Rencana itu dibicarakan kedua gubernur di Medan, Selasa (9/1/2024).", "rencana"),
    ("Bengkulu Rancang Kerja Sama dengan Jabar", "Pemprov Bengkulu merancang kerja sama pertanian dengan Pemprov Jabar. Naskah kesepakatan sedang disusun, kata Asisten II, Kamis (11/1/2024).", "rencana"),
    ("Wagub Sulut Bahas Kerja Sama di Bali", "DENPASAR - Wakil Gubernur Sulut bertemu Sekda Bali membahas kerja sama pariwisata, Jumat (12/1/2024).", "rencana"),
    ("Dua Kota Bakal Jadi Sister City", "Pemkot Padang dan Kota Fremantle, Australia, bakal menjalin hubungan sister city. Wali kota menargetkan naskahnya rampung tahun depan, Senin (15/1/2024).", "rencana"),
    ("Pemkab Lirik Kerja Sama Pengelolaan Sampah", "Pemkab Klaten tengah mempelajari peluang kerja sama pengelolaan sampah dengan Pemkab Boyolali, Selasa (16/1/2024). Belum ada naskah yang disepakati.", "rencana"),
    ("Kunjungan ke Kinabalu Disiapkan", "Pemprov mulai menyusun agenda dan rencananya akan berkunjung ke Kinabalu, Malaysia, menandatangani Letter of Intent pelabuhan.", "rencana"),
    ("Bupati Harap Perhutani Perpanjang MoU Wisata", "Bupati Kediri berharap Perhutani memperpanjang MoU pengelolaan wisata hutan yang habis tahun ini, Senin (18/3/2024).", "rencana"),
    ("Wacana Gandeng Bank Lain Belum Surut", "Pemkab masih mewacanakan menggandeng bank lain untuk layanan pajak. Potensi kerja sama belum final, kata Kepala Bapenda, Rabu (27/3/2024).", "rencana"),
    ("Samakan Persepsi dengan BPJS", "SLEMAN – Pemkab Sleman bersama BPJS Kesehatan menggelar pertemuan membahas rancangan nota kesepakatan JKN, Rabu (6/3/2024).", "rencana"),
    ("Audiensi dengan Wali Kota, Kemenag Minta Dukungan", "Kepala Kantor Kemenag beraudiensi dengan Wali Kota Binjai membahas dukungan program haji, Jumat (22/3/2024). Keduanya sepakat memperkuat kolaborasi.", "rencana"),
    # penawaran
    ("Dubes Denmark Tawarkan Teknologi Pengolah Sampah", "Duta Besar Denmark menawarkan kerja sama teknologi pengolahan sampah kepada Pemprov Bali, Rabu (17/1/2024).", "penawaran"),
    ("Misi Dagang Jatim–Maluku Catat Rp246 Miliar", "AMBON – Misi dagang Jawa Timur di Ambon mencatat transaksi Rp246 miliar, Kamis (18/1/2024). Pemprov Jatim membuka peluang kerja sama lanjutan.", "penawaran"),
    ("Gubernur Ajak Investor Tiongkok", "Gubernur Sultra mengajak investor Tiongkok bekerja sama membangun kawasan industri, Jumat (19/1/2024).", "penawaran"),
    # rapat_koordinasi
    ("Biro Pemerintahan Gelar Rakor Kerja Sama", "SEMARANG - Biro Pemerintahan menggelar rakor kerja sama daerah di Semarang, Senin (22/1/2024). Peserta diminta mendata MoU yang sudah diteken.", "rapat_koordinasi"),
    ("TKKSD Kota Bekasi Rapat Bahas Usulan", "TKKSD Kota Bekasi menggelar rapat pembahasan 12 usulan kerja sama, Selasa (23/1/2024).", "rapat_koordinasi"),
    ("FGD Kerja Sama Antardaerah Digelar di Mataram", "Pemprov NTB menggelar focus group discussion kerja sama antardaerah, Rabu (24/1/2024).", "rapat_koordinasi"),
    ("Mitra Praja Utama Bertemu di Lampung", "BANDAR LAMPUNG – Sepuluh provinsi anggota Mitra Praja Utama mengikuti rapat kerja sama daerah di Bandar Lampung, Kamis (25/1/2024).", "rapat_koordinasi"),
    ("Samakan Langkah, BPJS Kesehatan Gelar Koordinasi Penyusunan Rencana Kerja", "BPJS Kesehatan Cabang Klaten menggelar koordinasi penyusunan nota kesepakatan dan rencana kerja bersama pemda, Rabu (23/11).", "rapat_koordinasi"),
    ("Menggali Potensi Daerah untuk Dikerjasamakan", "Biro Pemerintahan menyelenggarakan rapat analisa kerja sama antarpemerintah bersama kabupaten dan kota, Selasa (25/6/2024).", "rapat_koordinasi"),
    # sosialisasi
    ("ASN Ikuti Bimtek Penyusunan Naskah Kerja Sama", "Puluhan ASN mengikuti bimbingan teknis penyusunan naskah kerja sama daerah, Jumat (26/1/2024).", "sosialisasi"),
    ("Kemendagri Sosialisasikan Aturan Kerja Sama", "Kemendagri menyosialisasikan Permendagri 22/2020 kepada pemda se-Kalimantan, Senin (29/1/2024).", "sosialisasi"),
    # evaluasi
    ("Kerja Sama Daerah Dievaluasi, Banyak yang Kedaluwarsa", "Pemkot Surabaya mengevaluasi 40 perjanjian kerja sama. Hasilnya, 12 sudah kedaluwarsa, Selasa (30/1/2024).", "evaluasi"),
    ("Baru Tiga dari 20 MoU yang Berjalan", "Dari 20 MoU yang diteken Pemkab Garut, baru tiga yang berjalan. Hal itu terungkap dalam rapat evaluasi, Rabu (31/1/2024).", "evaluasi"),
    ("Pemprov Monev Kerja Sama RSUD", "Tim Pemprov Kaltara melakukan monitoring dan evaluasi kerja sama rujukan RSUD, Kamis (1/2/2024).", "evaluasi"),
    ("DPRD Minta Pemkot Tinjau Ulang Kontrak Pasar", "MEDAN – DPRD Kota Medan meminta pemerintah kota meninjau ulang perjanjian kerja sama pengelolaan pasar dengan PT Gading Raya. Perjanjian itu diteken pada 2015 dan dinilai merugikan daerah, Senin (4/3/2024).", "evaluasi"),
    ("Dewan Desak Pemkot Putus PKS Terminal", "DPRD Kota Padang mendesak pemerintah kota memutus perjanjian kerja sama (PKS) pengelolaan terminal dengan PT Gading Raya. Desakan itu menindaklanjuti rekomendasi panitia khusus, Senin (4/3/2024).", "evaluasi"),
    ("Kerja Sama Pemkot dengan Dua Perusahaan Dipertanyakan", "Program kerja sama Pemkot Padang dengan dua perusahaan asing dipertanyakan DPRD. Program yang diawali dengan penandatanganan MoU itu tengah berjalan.", "evaluasi"),
    ("Potensi Besar Belum Tergarap", "Kabupaten itu menjadi magnet bagi pihak yang ingin menjalin kerja sama. Dari 40 MoU hanya 15 yang ditindaklanjuti, kata sekda saat membuka monitoring dan evaluasi pelaksanaan kerja sama daerah, Selasa (5/12).", "evaluasi"),
    # peluncuran
    ("Portal Kerja Sama Daerah Resmi Dibuka", "Pemprov Jateng resmi membuka portal kerja sama daerah yang memuat data seluruh mitra, Jumat (2/2/2024).", "peluncuran"),
    ("Pemkot Perkenalkan Aplikasi Pemantau Kerja Sama", "Pemkot Samarinda memperkenalkan aplikasi pemantau kerja sama daerah, Senin (5/2/2024).", "peluncuran"),
    ("Simitra Diluncurkan", "Biro Tata Pemerintahan DIY meluncurkan sistem informasi kerja sama, Selasa (6/2/2024).", "peluncuran"),
    # batal
    ("Pengelolaan Parkir Pasar Ditelaah", "KENDARI - DPRD Kota Kendari menggelar rapat dengar pendapat tentang parkir pasar. Telah terjadi pemutusan hubungan kerja sama dengan pengelola karena banyak pelanggaran, Senin (22/5/2023).", "batal"),
    ("DPRD Tolak Kerja Sama Pengelolaan Pasar", "DPRD Kota Ambon menolak usulan kerja sama pengelolaan pasar dengan pihak ketiga, Rabu (7/2/2024).", "batal"),
    ("Wali Kota Cabut MoU dengan Pengembang", "Wali Kota Palu mencabut MoU dengan pengembang hunian karena tak kunjung dilaksanakan, Kamis (8/2/2024).", "batal"),
    ("Pemprov Putus Kontrak Kerja Sama Hotel", "Pemprov Sumsel memutus kontrak kerja sama pengelolaan hotel, Jumat (9/2/2024).", "batal"),
    ("Kerja Sama Parkir Tak Diperpanjang", "Pemkot Malang memastikan kerja sama parkir dengan PT Jaya Parkir tidak diperpanjang, Senin (12/2/2024).", "batal"),
    ("Penandatanganan MoU Ditunda", "Penandatanganan MoU Pemkab Lahat dan Pemkot Pagar Alam ditunda hingga waktu yang belum ditentukan, Selasa (13/2/2024).", "batal"),
    # words that tell of something else
    ("Wali Kota Teken Prasasti RSUD", "Wali kota menandatangani prasasti gedung baru RSUD, Senin (4/3/2024). Gedung dibangun berkat kerja sama semua dinas.", "sebutan"),
    ("Tolak Beras Impor, Gubernur Gandeng Sulsel", "AMBON – Gubernur Maluku menolak beras impor. Ia menandatangani kesepakatan bersama pasokan beras dengan Gubernur Sulsel, Selasa (5/3/2024).", "penandatanganan"),
    ("Kemendagri Minta Daerah Segera Teken PKS", "Kemendagri meminta pemerintah daerah segera menandatangani PKS pemanfaatan data, Rabu (6/3/2024).", "rencana"),
    ("Pemkot Diminta Segera Bekerja Sama dengan Kampus", "DPRD mendorong Pemkot Ternate menjalin kerja sama dengan kampus, Kamis (7/3/2024).", "rencana"),
    ("Teken MoU, Pemkab dan Unsoed Luncurkan Beasiswa", "Pemkab Cilacap dan Unsoed menandatangani MoU dan meluncurkan program beasiswa, Jumat (8/3/2024).", "penandatanganan"),
    ("Usai MoU, Pemprov Tunggu PKS", "Setelah MoU ditandatangani tahun lalu, Pemprov Gorontalo dan Pemprov Sulut belum juga menyusun PKS, Sabtu (9/3/2024). Hal itu dibahas dalam rapat evaluasi.", "evaluasi"),
    ("Gubernur Lepas Ekspor Kopi Hasil Kerja Sama", "Gubernur melepas ekspor kopi, Minggu (10/3/2024), sebagai wujud nyata kerja sama dengan Prefektur Kochi.", "tindak_lanjut"),
    ("Perpanjang MoU, Pemprov Bali dan BPKP Sepakat Kawal Dana Desa", "Pemprov Bali dan BPKP memperpanjang nota kesepakatan pengawasan dana desa, Senin (11/3/2024).", "perpanjangan"),
    ("Sembilan Daerah Tanda Tangani Komitmen Kerja Sama Sampah", "Sembilan kabupaten/kota menandatangani kesepakatan bersama pengelolaan sampah, Selasa (12/3/2024).", "penandatanganan"),
    ("Adendum Kerja Sama SPAM Diteken", "Pemprov Banten dan PT Tirta Banten menandatangani adendum perjanjian kerja sama SPAM yang memperpanjang masa konsesi, Rabu (13/3/2024).", "perpanjangan"),
    # tense and refusal of a renewal; plans told by readiness or wish
    ("Pemkab Akan Perpanjang Kerja Sama dengan Bank Sultra", "KOLAKA – Pemkab Kolaka akan memperpanjang perjanjian kerja sama kas daerah dengan Bank Sultra pekan depan, Jumat (1/3/2024).", "rencana"),
    ("Dewan Tolak Perpanjangan Kontrak Parkir", "Dewan menolak perpanjangan kerja sama parkir dengan PT Parkir Prima, Rabu (6/3/2024).", "batal"),
    ("Pemkot Ambil Alih Pasar", "Pemkot Bitung tidak melanjutkan kerja sama pengelolaan pasar dengan PT Niaga Bitung, Kamis (7/3/2024).", "batal"),
    ("Wali Kota Terima Wakil Kota Davao", "MANADO – Wali Kota Manado menerima wakil Kota Davao, Filipina, membahas program sister city, Jumat (8/3/2024).", "rencana"),
    ("Pemkot Siap Pererat Hubungan dengan Gwangju", "Pemkot Medan menyatakan kesiapan mempererat hubungan sister city dengan Kota Gwangju, Senin (11/3/2024).", "rencana"),
    ("Sekda Buka Rapat Pemetaan", "JAKARTA – Kemendagri menggelar rapat pemetaan urusan yang dapat dikerjasamakan dengan mengundang bagian yang menangani kerja sama, Selasa (12/3/2024).", "rapat_koordinasi"),
    ("Naskah Pelindungan Aset Rampung", "Nota kesepakatan Pemkab Sintang dan Kejari Sintang akhirnya dibubuhi tanda tangan, Rabu (13/3/2024).", "penandatanganan"),
    ("Gubernur Ungkap Isi MoU", "Hal itu disampaikan Gubernur Jambi usai menandatangani nota kesepahaman dengan Pemprov Riau, Kamis (14/3/2024).", "penandatanganan"),
    ("Pemprov Lakukan PKS dengan 12 Kampus", "MAKASSAR – Pemprov Sulsel melakukan Perjanjian Kerja Sama (PKS) riset dengan 12 perguruan tinggi, Jumat (15/3/2024).", "penandatanganan"),
    ("Kanwil Gelar Rapat Persiapan MoU", "MEDAN – Kanwil Kemenkum Sumut menggelar rapat persiapan penandatanganan MoU dengan pemkab, Kamis (21/3/2024).", "rapat_koordinasi"),
    ("Wabup Terima Tamu dari Penajam", "Pemkab Gianyar menerima kunjungan kerja Wakil Bupati Penajam Paser Utara untuk berbagi pengalaman kerja sama pertanian, Jumat (22/3/2024).", "rencana"),
    ("Pemprov dan Kanwil Bakal Kolaborasi", "Pemprov Jambi akan segera melakukan kolaborasi dengan Kanwil Kemenkum, Sabtu (23/3/2024).", "rencana"),
    ("Empat Kepala Dinas Teken PKS", "Mamuju – Empat kepala dinas menandatangani perjanjian kerja sama wisata. Penandatanganan itu tindak lanjut pertemuan sebelumnya, Selasa (12/3/2024).", "penandatanganan"),
    ("Empat Kepala Dinas Teken PKS", "Mamuju – Empat kepala dinas menandatangani perjanjian kerja sama wisata sebagai tindak lanjut kesepakatan bersama, Selasa (12/3/2024).", "tindak_lanjut"),
    ("Pemprov Gandeng Kampus", "Banjarbaru – Pemprov Kalsel menandatangani perjanjian kerja sama dengan Universitas Karya. Implementasi dari kerja sama tersebut ialah penataan sungai, Rabu (7/9/2022).", "penandatanganan"),
    # sebutan
    ("Lima Kota Jalin Kerja Sama dengan Palu", "PALU – Hingga kini Pemkot Palu tercatat telah menjalin kerja sama dengan lima kota, Senin (18/3/2024). Kerja sama itu terjalin sejak 1998.", "sebutan"),
    ("DPRD Usulkan Raperda Kerja Sama Daerah", "DPRD Kabupaten Kendal mengusulkan raperda penyelenggaraan kerja sama daerah, Rabu (20/3/2024).", "sebutan"),
    ("Kopi Gayo Tembus Jepang", "Petani kopi Gayo menikmati harga baik. Salah satu pembuka jalannya adalah kerja sama Aceh Tengah dengan sebuah kota di Jepang yang terjalin sejak 2010.", "sebutan"),
    ("Wali Kota Hadiri Festival Budaya", "Wali kota menghadiri festival budaya, Minggu (18/2/2024). Festival ini didukung sejumlah mitra, di antaranya daerah yang punya kerja sama dengan Pemkot.", "sebutan"),
]  # fmt: skip


def verdict_of(title: str, text: str):  # type: ignore[no-untyped-def]
    return classify_event(article_of(Document("uji", "0" * 64, "text/plain", (Page(1, text),), title)), None)


@pytest.mark.parametrize(("title", "text", "event_class"), HEADLINES, ids=[h[0] for h in HEADLINES])
def test_class(title: str, text: str, event_class: str) -> None:
    assert verdict_of(title, text).event_class == event_class


STATES = [
    ("Gubernur menandatangani MoU", ["done"]),
    ("Gubernur akan menandatangani MoU", ["future"]),
    ("Gubernur mendatangani kerja sama", ["done"]),
    ("MoU ditandatangi dua bupati", ["done"]),
    ("Gubernur mendatangi mitra dan menangani MoU", []),
    ("MoU itu belum ditandatangani", ["denied"]),
    ("MoU batal diteken", ["denied"]),
    ("Penandatanganan MoU batal dilaksanakan", ["denied"]),
    ("Setahun setelah MoU diteken, belum ada hasil", ["past"]),
    ("Lahan itu sudah dipakai setelah dilakukan penandatanganan perjanjian", ["done"]),
    ("Setahun setelah dilakukan penandatanganan pada 2008 lahan itu dipakai", ["past"]),
    ("Kedua bupati tanda tangan MoU dan membubuhi cap", ["done"]),
    ("Wali kota bicara seusai membuat nota kesepahaman", ["done"]),
    ("MoU yang diteken Januari lalu mulai dijalankan", ["past"]),
    ("Kesepakatan itu ditandatangani pada 2008", ["past"]),
    ("Penandatanganan dilakukan kedua gubernur", ["done"]),
    ("Hal itu dikatakan Bupati usai menandatangani MoU", ["done"]),
    ("Kerja sama itu ditandatangani sejak 2011", ["past"]),
    ("“Saya sudah menandatangani kerja sama dengan bank itu,” katanya", ["past"]),
    ("Kedua daerah sepakat menjalin kerja sama pangan", ["done", "done"]),
]


@pytest.mark.parametrize(("text", "states"), STATES, ids=lambda v: v if isinstance(v, str) else "")
def test_state_of_a_signing(text: str, states: list[str]) -> None:
    assert [s.state for s in find_signings(text, split_sentences(text))] == states


@pytest.mark.parametrize(
    ("name", "row"),
    [(n, r) for n, rows in vocabulary()["kelas"].items() for r in rows],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_every_pattern_matches_its_example(name: str, row: list[str]) -> None:
    assert name in EVENT_CLASSES
    assert re.search(row[0], row[2], re.IGNORECASE)


def test_the_other_patterns_match_their_examples() -> None:
    words = vocabulary()
    pairs = [tuple(row) for rows in words["tanda_tangan"].values() for row in rows]
    pairs += [tuple(row) for group in ("benda", "bukan", "perlu", "tanda_tangan_lain") for row in words[group].values()]
    assert [example for pattern, example in pairs if not re.search(pattern, example, re.IGNORECASE)] == []


@given(st.text(max_size=300))
def test_never_raises(text: str) -> None:
    verdict = verdict_of(text[:40], text)
    assert 0 <= verdict.confidence <= 1


@pytest.mark.parametrize(
    "piece", ["akan menandatangani ", "tidak ", "evaluasi evaluasi ", "setelah ", "rencana kerja "]
)
def test_patterns_are_linear(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    for _, pattern, _ in class_patterns():
        pattern.search(text)
    for pattern, _ in signing_patterns():
        list(pattern.finditer(text))
