"""What one text calls its organisations by: short forms it explains itself, names cut where a person's begins."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.organisations.aliases import settle
from extract.organisations.mentions import find_organisations
from extract.text.phrases import tokens

SETTLED = [
    # Waterworks have names for themselves.
    (
        "Perumda Air Minum Tirta Bahari Kota Tegal membeli air. Direktur Tirta Bahari, Hasan, hadir.",
        [
            ("Perumda Air Minum Tirta Bahari Kota Tegal", "Perumda Air Minum Tirta Bahari Kota Tegal"),
            ("Tirta Bahari", "Perumda Air Minum Tirta Bahari Kota Tegal"),
        ],
    ),
    # The person's name behind a post that says more.
    (
        "PT Pakan Celebes Mandiri hadir. Manajer pembelian PT Pakan Celebes Mandiri Wong Andika berpidato.",
        [
            ("PT Pakan Celebes Mandiri", "PT Pakan Celebes Mandiri"),
            ("PT Pakan Celebes Mandiri", "PT Pakan Celebes Mandiri"),
        ],
    ),
    # A school is one, with and without its town, or with that spelt otherwise; a faculty may bear the short form.
    (
        "Universitas Bahari Jaya (UBJ), Universitas Bahari Jaya Kendari, Institut Seni Indonesia Padang Panjang, ISI Padangpanjang, "
        "Fakultas Hukum UBJ Kendari",
        [
            ("Universitas Bahari Jaya", "Universitas Bahari Jaya"),
            ("Universitas Bahari Jaya Kendari", "Universitas Bahari Jaya"),
            ("Institut Seni Indonesia Padang Panjang", "Institut Seni Indonesia Padang Panjang"),
            ("ISI Padangpanjang", "Institut Seni Indonesia Padang Panjang"),
            ("Fakultas Hukum UBJ Kendari", "Universitas Bahari Jaya"),
        ],
    ),
    (
        "dengan Akademi Kebidanan (Akbid) Harapan Ibu, Ani",
        [("Akademi Kebidanan (Akbid) Harapan Ibu", "Akademi Kebidanan Harapan Ibu")],
    ),
    (
        "MoU dengan Universitas Muhammadiyah (Unmuh) Babel dan Politeknik Bahari Jaya (Poltek BJ) Sambas.",
        [
            ("Universitas Muhammadiyah (Unmuh) Babel", "Universitas Muhammadiyah Bangka Belitung"),
            ("Politeknik Bahari Jaya (Poltek BJ) Sambas", "Politeknik Bahari Jaya Sambas"),
        ],
    ),
    # The seat of a school with a name of its own is told with it, but is no part of the name.
    (
        "dengan Universitas Bahari Jaya (UBJ) Yogyakarta, Universitas Gadjah Mada (UGM) Yogyakarta, dan Unhas Makassar",
        [
            ("Universitas Bahari Jaya (UBJ) Yogyakarta", "Universitas Bahari Jaya"),
            ("Universitas Gadjah Mada (UGM) Yogyakarta", "Universitas Gadjah Mada"),
            ("Unhas Makassar", "Universitas Hasanuddin"),
        ],
    ),
    (
        "Universitas Mulawarman Samarinda, Universitas Kristen Indonesia Toraja, dan UIN Ar-Raniry Darussalam Banda Aceh",
        [
            ("Universitas Mulawarman Samarinda", "Universitas Mulawarman"),
            ("Universitas Kristen Indonesia Toraja", "Universitas Kristen Indonesia Toraja"),
            ("UIN Ar-Raniry Darussalam Banda Aceh", "Universitas Islam Negeri Ar-Raniry Banda Aceh"),
        ],
    ),
    (
        "bersama Institut Seni Indonesia (ISI) Padang Panjang, Politeknik Kesehatan Kemenkes (Poltekkes) Palu",
        [
            ("Institut Seni Indonesia (ISI) Padang Panjang", "Institut Seni Indonesia Padang Panjang"),
            ("Politeknik Kesehatan Kemenkes (Poltekkes) Palu", "Politeknik Kesehatan Kemenkes Palu"),
        ],
    ),
    (
        "dengan Sekolah Tinggi Teknologi Minyak dan Gas (STT Migas) Balikpapan",
        [
            (
                "Sekolah Tinggi Teknologi Minyak dan Gas (STT Migas) Balikpapan",
                "Sekolah Tinggi Teknologi Minyak dan Gas Balikpapan",
            )
        ],
    ),
    # Behind the region of a school its head's name begins.
    (
        "Rektor Universitas Muhammadiyah Sumatera Barat Hendra Yunus dan Direktur Politeknik Negeri Sambas Ani Budi",
        [
            ("Universitas Muhammadiyah Sumatera Barat", "Universitas Muhammadiyah Sumatera Barat"),
            ("Politeknik Negeri Sambas", "Politeknik Negeri Sambas"),
        ],
    ),
    ("hadir Rektor IAIN Nur Babel Irwan Kasim", [("IAIN Nur Babel", "Institut Agama Islam Negeri Nur Babel")]),
    # A number tells of several of a kind, unless the next of them follows by its name.
    ("dengan 3 Rumah Sakit (RS) Pengampu Rujukan Nasional dan empat Universitas Negeri Jaya", []),
    (
        "meneken MoU dengan dua RS Pelita Bahari dan RS Mutiara Kasih",
        [("RS Pelita Bahari", "Rumah Sakit Pelita Bahari"), ("RS Mutiara Kasih", "Rumah Sakit Mutiara Kasih")],
    ),
    # A branch is no person at law.
    (
        "dengan Perusahaan Umum Bulog Cabang Sari, PT Jasa Bahari Perwakilan Utara",
        [("Perusahaan Umum Bulog", "Perum Bulog"), ("PT Jasa Bahari", "PT Jasa Bahari")],
    ),
    (
        "Rektor Universitas Bahari Maluku Semuel Latu hadir. Pemkot dan Universitas Bahari Maluku sepakat.",
        [
            ("Universitas Bahari Maluku", "Universitas Bahari Maluku"),
            ("Universitas Bahari Maluku", "Universitas Bahari Maluku"),
        ],
    ),
    ("Rektor Universitas Jambi Helmi Yusra datang.", [("Universitas Jambi", "Universitas Jambi")]),
    # What opens the names of many schools means none of them alone.
    (
        "dengan Institut Seni Indonesia (ISI) Padang Panjang dan ISI Surakarta",
        [
            ("Institut Seni Indonesia (ISI) Padang Panjang", "Institut Seni Indonesia Padang Panjang"),
            ("ISI Surakarta", "Institut Seni Indonesia Surakarta"),
        ],
    ),
    ("Rektor Universitas Cendana Muh. Ikbal datang.", [("Universitas Cendana", "Universitas Cendana")]),
    ("Rektor Universitas Pelita I Wayan Rai hadir.", [("Universitas Pelita", "Universitas Pelita")]),
    (
        "Ketua Yayasan Kasih Anak Indonesia Rahayu Sari dan",
        [("Yayasan Kasih Anak Indonesia", "Yayasan Kasih Anak Indonesia")],
    ),
    (
        "Ketua Yayasan Pendidikan Universitas Cendana, Budi Jaya, hadir.",
        [("Yayasan Pendidikan Universitas Cendana", "Yayasan Pendidikan Universitas Cendana")],
    ),
    (
        "Direktur Perumda Air Minum Tirta Kencana Suryo Kusumo hadir, Direktur PT Bumi Jaya Utama Bambang Suryo juga.",
        [
            ("Perumda Air Minum Tirta Kencana", "Perumda Air Minum Tirta Kencana"),
            ("PT Bumi Jaya Utama", "PT Bumi Jaya Utama"),
        ],
    ),
    (
        "Direktur PDAM Purworejo Suryo Kusumo, S.T., hadir.",
        [("PDAM Purworejo", "Perusahaan Daerah Air Minum Purworejo")],
    ),
    ("Direktur Operasi dan Bisnis PT Samudra IV Tommy Lasut hadir.", [("PT Samudra IV", "PT Samudra IV")]),
    ("Pimpinan Cabang Nahdlatul Ulama Wajo.", [("Nahdlatul Ulama Wajo", "Nahdlatul Ulama Kabupaten Wajo")]),
    (
        "Universitas Mohamad Sariwangi hadir, lalu UM Sariwangi meneken.",
        [
            ("Universitas Mohamad Sariwangi", "Universitas Mohamad Sariwangi"),
            ("UM Sariwangi", "Universitas Mohamad Sariwangi"),
        ],
    ),
    (
        "PT Grab Tekno Bumi hadir, lalu Grab meneken.",
        [("PT Grab Tekno Bumi", "PT Grab Tekno Bumi"), ("Grab", "PT Grab Tekno Bumi")],
    ),
    (
        "Institut Teknologi Sari (ITES) Ledangin yang meneken",
        [("Institut Teknologi Sari (ITES) Ledangin", "Institut Teknologi Sari Ledangin")],
    ),
    (
        "Direktur PT Nikel Sariwangi Rustam Jelani hadir, kata Rustam.",
        [("PT Nikel Sariwangi", "PT Nikel Sariwangi")],
    ),
    (
        "Direktur RSUD Sariwangi Rustam Jelani hadir. Rustam mengatakan siap.",
        [("RSUD Sariwangi", "RSUD Sariwangi")],
    ),
    ("Ketua Yayasan Tunas Ida Bagus Oka hadir.", [("Yayasan Tunas", "Yayasan Tunas")]),
    (
        "MoU dengan RSUD Sariwangi. Direktur RSUD Sariwangi Nolan Wenda hadir.",
        [("RSUD Sariwangi", "RSUD Sariwangi"), ("RSUD Sariwangi", "RSUD Sariwangi")],
    ),
    ("Direktur PT Mitra Jaya Sawit Makmur, Rahayu.", [("PT Mitra Jaya Sawit Makmur", "PT Mitra Jaya Sawit Makmur")]),
    ("Ketua Kadin Bali Sura Dana hadir.", [("Kadin Bali", "Kamar Dagang dan Industri Provinsi Bali")]),
    ("dan Gubernur Prefektur Shizuoka Taro Yamada hadir.", [("Prefektur Shizuoka", "Pemerintah Prefektur Shizuoka")]),
    (
        "dengan Perum Perhutani Kesatuan Pemangkuan Hutan Sari",
        [("Perum Perhutani", "Perum Perhutani")],
    ),
    (
        "PT Rimba Agro Lestari (RAL) menang. Direktur PT RAL hadir, RAL siap.",
        [
            ("PT Rimba Agro Lestari", "PT Rimba Agro Lestari"),
            ("PT RAL", "PT Rimba Agro Lestari"),
            ("RAL", "PT Rimba Agro Lestari"),
        ],
    ),
    (
        "Institut Seni Bahari (ISBA) membuka kelas. ISBA menerima siswa.",
        [("Institut Seni Bahari", "Institut Seni Bahari"), ("ISBA", "Institut Seni Bahari")],
    ),
    (
        "PT Surya Bintang Energi Indonesia menang. Direktur PT Surya Bintang Energi hadir.",
        [
            ("PT Surya Bintang Energi Indonesia", "PT Surya Bintang Energi Indonesia"),
            ("PT Surya Bintang Energi", "PT Surya Bintang Energi Indonesia"),
        ],
    ),
    (
        "Institut Teknik Nusa (ITEN) Malang membuka kelas; ITEN Malang sudah tua.",
        [
            ("Institut Teknik Nusa (ITEN) Malang", "Institut Teknik Nusa Malang"),
            ("ITEN", "Institut Teknik Nusa Malang"),
        ],
    ),
    # A name that many share is told by what stands behind its short form, which here means no other school.
    (
        "Universitas Muhammadiyah (UM) Samudra membuka kelas. Rektor UM Samudra hadir.",
        [
            ("Universitas Muhammadiyah (UM) Samudra", "Universitas Muhammadiyah Samudra"),
            ("UM Samudra", "Universitas Muhammadiyah Samudra"),
        ],
    ),
    (
        "Universitas Muhammadiyah Maluku Utara (UMMU) Ternate hadir, UMMU Ternate siap.",
        [
            ("Universitas Muhammadiyah Maluku Utara (UMMU) Ternate", "Universitas Muhammadiyah Maluku Utara"),
            ("UMMU", "Universitas Muhammadiyah Maluku Utara"),
            ("Ternate", "Pemerintah Kota Ternate"),
        ],
    ),
    # Without a person's post the longer name is a body of its own.
    (
        "Universitas Karya dan Universitas Karya Mulia hadir.",
        [("Universitas Karya", "Universitas Karya"), ("Universitas Karya Mulia", "Universitas Karya Mulia")],
    ),
    # What two names claim is left as it is.
    (
        "PT Bumi Sari (BS3) dan PT Bina Sejahtera (BS3) bertemu, BS3 diam.",
        [("PT Bumi Sari", "PT Bumi Sari"), ("PT Bina Sejahtera", "PT Bina Sejahtera")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SETTLED, ids=lambda v: v[:40] if isinstance(v, str) else "")
def test_settled(text: str, expected: list[tuple[str, str]]) -> None:
    words = tokens(text)
    found = settle(text, words, find_organisations(text, words))
    assert [(text[m.start : m.end], m.organisation.name) for m in found] == expected


@settings(deadline=None)
@given(st.text(alphabet="PT Universitas(AB)rektor .", max_size=200))
def test_mentions_stand_apart(text: str) -> None:
    words = tokens(text)
    found = settle(text, words, find_organisations(text, words))
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
