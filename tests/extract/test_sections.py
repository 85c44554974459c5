"""Cutting agreements into parts: openings, article headings in all their forms, titles, signing places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.agreement.forms import find_title
from extract.agreement.sections import cut, kind_of_heading
from extract.agreement.signing import read_signing
from extract.agreement.title_lines import lines_of

HEADINGS = [
    ("Pasal 1", 1), ("PASAL 1", 1), ("PASALI", 1), ("PASA L 1", 1), ("Pasal II", 2), ("Pasal 3: JANGKA WAKTU", 3), ("ARTICLE 2", 2),
    ("P A S A L 4", 4), ("PASAL l2", None), ("Pasal 5.", 5), ("PASAL VIII", 8), ("Article 10 Duration", 10), ("PASAL 6 - PEMBIAYAAN", 6),
]  # fmt: skip
SENTENCES = [
    "Pasal 3 ayat (2) Perjanjian ini berlaku", "sebagaimana dimaksud dalam Pasal 3", "Pasal 18 ayat (6) Undang-Undang Dasar 1945;",
    "Pasal 4 ayat (1) yang semula berbunyi", "pasal",
]  # fmt: skip


@pytest.mark.parametrize(("heading", "number"), HEADINGS, ids=lambda v: v if isinstance(v, str) else "")
def test_article_headings(heading: str, number: int | None) -> None:
    from extract.text.sheet import repair

    parts = cut(repair(f"Pada hari ini Senin\n{heading}\nJANGKA WAKTU\nBerlaku 3 (tiga) tahun.\n"))
    assert len(parts.pasal) == 1
    if number is not None:
        assert parts.pasal[0].number == number


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_are_no_headings(sentence: str) -> None:
    assert cut(f"Pada hari ini Senin\n{sentence}\nisi pasal.\n").pasal == ()


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("JANGKA WAKTU", "jangka_waktu"), ("MASA BERLAKU", "jangka_waktu"), ("KETENTUAN UMUM", "umum"), ("DEFINISI", "umum"),
        ("DASAR HUKUM", "dasar"), ("MAKSUD DAN TUJUAN", "maksud"), ("OBJEK", "objek"), ("RUANG LINGKUP", "lingkup"),
        ("LINGKUP KERJA SAMA", "lingkup"), ("PELAKSANAAN", "pelaksanaan"), ("HAK DAN KEWAJIBAN", "hak"),
        ("TUGAS DAN TANGGUNG JAWAB", "hak"), ("PEMBIAYAAN", "pembiayaan"), ("MONITORING DAN EVALUASI", "evaluasi"),
        ("KORESPONDENSI", "korespondensi"), ("SURAT-MENYURAT", "korespondensi"), ("KEADAAN MEMAKSA", "kahar"), ("KAHAR", "kahar"),
        ("FORCE MAJEURE", "kahar"), ("PENYELESAIAN PERSELISIHAN", "perselisihan"), ("PERUBAHAN", "perubahan"), ("ADENDUM", "perubahan"),
        ("AMANDEMEN", "perubahan"), ("PENGAKHIRAN", "pengakhiran"), ("KETENTUAN LAIN-LAIN", "lain"), ("PENUTUP", "penutup"),
        ("J A N G K A  W A K T U", "jangka_waktu"), ("NILAI PERJANJIAN", "nilai"), ("DURATION", "jangka_waktu"),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)  # fmt: skip
def test_kinds_of_articles(words: str, kind: str) -> None:
    assert kind_of_heading(words) == kind


FORMS = [
    ("PERJANJIAN KERJA SAMA", "perjanjian_kerja_sama"), ("PERJANJIAN KERJASAMA", "perjanjian_kerja_sama"),
    ("P E R J A N J I A N  K E R J A  S A M A", "perjanjian_kerja_sama"), ("PERJANJIAN\nKERJA SAMA", "perjanjian_kerja_sama"),
    ("PERJAN JIAN KERJA SAMA", "perjanjian_kerja_sama"), ("KESEPAKATAN BERSAMA", "kesepakatan_bersama"),
    ("NOTA KESEPAHAMAN", "kesepakatan_bersama"), ("NOTA KESEPAHAMAN (MoU)", "kesepakatan_bersama"), ("NOTA KESEPAKATAN", "nota_kesepakatan"),
    ("MEMORANDUM OF UNDERSTANDING", "kesepakatan_bersama"), ("RENCANA KERJA", "rencana_kerja"),
    ("LETTER OF INTENT", "pernyataan_kehendak"), ("PERNYATAAN KEHENDAK KERJA SAMA", "pernyataan_kehendak"),
    ("MEMORANDUM SALING PENGERTIAN", "memorandum_saling_pengertian"), ("NOTA SALING PENGERTIAN", "memorandum_saling_pengertian"),
    ("ADENDUM KESATU", "adendum"), ("ADDENDUM", "adendum"), ("PERUBAHAN PERTAMA ATAS PERJANJIAN KERJA SAMA", "adendum"),
    ("NASKAH PERJANJIAN HIBAH DAERAH", "lainnya"), ("KESEPAKATAN BERSAIVIA", "kesepakatan_bersama"),
    ("PERJANJIAN KERJA PEGAWAI PEMERINTAH", "lainnya"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "form"), FORMS, ids=lambda v: v if isinstance(v, str) else "")
def test_forms_by_title(title: str, form: str) -> None:
    from extract.text.sheet import repair

    text = repair(f"PEMERINTAH KABUPATEN X\n{title}\nANTARA\nA\nDENGAN\nB\n")
    found = find_title(lines_of(text, 0, len(text)))
    assert found is not None and found.form == form


OPENINGS = [
    ("Pada hari ini Senin tanggal Empat bulan Januari tahun Dua ribu Enam belas bertempat di Bone, kami", "2016-01-04", "Bone"),
    ("Pada hari Rabu tanggal dua januari tahun dua ribu tiga belas, yang bertanda tangan", "2013-01-02", None),
    ("Pada hari ini Jumat Tanggal dua puluh bulan September Tahun 2019 (20-09-2019)", "2019-09-20", None),
    ("Pada hari ini Senin (04/07/2022) telah dibuat", "2022-07-04", None),
    ("Pada hari ini Senin (01.08.2016), bertempat di Padang", "2016-08-01", "Padang"),
    ("Pada hari ini (01-12-2021) bertempat di Ruteng, oleh dan antara", "2021-12-01", "Ruteng"),
    ("Pada hari ini senin, tanggal 02-01- 2015 ( dua bulan Januari tahun dua ribu lima belas)", "2015-01-02", None),
    ("Perjanjian ini dibuat dan ditandatangani di Pegajahan, pada hari senin tanggal 3 Maret 2014", "2014-03-03", "Pegajahan"),
    ("dibuat di Jakarta pada hari Minggu tanggal (Tiga Puluh Satu) yang bertanda tangan", None, "Jakarta"),
    ("Pada hari ini, xxxx tanggal xxxx Bulan xxxx, yang bertanda tangan", None, None),
    ("Pada hari ini ………(....-....-....), yang bertanda tangan", None, None),
    ("Pada hari ini Sabtu tanggal Dua Puluh Tiga bulan Oktober tahun Dua Ribu Sepuluh", "2010-10-23", None),
    ("Pada hari ini, Rabu, tanggal 28 Februari 2024, dibuat", "2024-02-28", None),
    ("On this day, thursday the nineteenth day of may two thousand twenty two, the undersigned", "2022-05-19", None),
    ("On this day of Wednesday, 28 February 2024", "2024-02-28", None),
    ("Done in duplicate in Surabaya, Indonesia, on 22 May 2009, in six authentic copies", "2009-05-22", "Surabaya"),
    ("dibuat pada hari, selasa 8 September 2020", "2020-09-08", None),
    ("Yang bertanda tangan di bawah ini sepakat. Ditandatangani di Ende pada tanggal 09 November 2019", "2019-11-09", "Ende"),
    ("Tanggal : 23 Oktober 2010\n\nPada hari ini yang bertanda tangan", "2010-10-23", None),
    ("Pada hari ini tanggal delapan bulan Juli 2021", "2021-07-08", None),
    ("Pada hari ini SENIN tanggal TIGA bulan MARET tahun DUA RIBU DUA PULUH ENAM", "2026-03-03", None),
    ("Padahari ini Rabu tanggal lima belas bulan Juni tahun dua ribu enam belas bertempat di Denpasar", "2016-06-15", "Denpasar"),
    ("Pada hari ini Rabu tanggal lima be1as bulan Juni tahun dua ribu duo puluh dua", "2022-06-15", None),
    ("ditandatangani pada hari, tanggal, bulan, tahun sebagaimana tersebut pada awal", None, None),
    ("Menindaklanjuti Pernyataan yang ditandatangani di Lubeno pada tanggal 21\nAgustus 2014;\nDONE in duplicate in Ende, on 9 May 2015.", "2015-05-09", "Ende"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "place"), OPENINGS, ids=lambda v: v if isinstance(v, str) else "")
def test_day_and_place_of_signing(text: str, day: str | None, place: str | None) -> None:
    signing = read_signing(text, cut(text))
    assert (signing.date.value if signing.date else None) == day
    assert (text[slice(*signing.place)] if signing.place else None) == place


#: What an opening says behind the day, and the place in it: venue and town as written, no province, no country.
PLACES = [
    ("bertempat di Aula Kantor Bupati Tojo Una-Una", "Aula Kantor Bupati Tojo Una-Una"),
    ("bertempat di aula Dinas Sosial Kabupaten Poso", "aula Dinas Sosial Kabupaten Poso"),
    ("bertempat di ruang kerja Bupati Donggala", "ruang kerja Bupati Donggala"),
    ("bertempat di Ruang Rapat Sekretariat Daerah Kabupaten Sigi, Bora", "Ruang Rapat Sekretariat Daerah Kabupaten Sigi, Bora"),
    ("bertempat di Hotel Muara Senja, Kota Palu", "Hotel Muara Senja, Kota Palu"),
    ("bertempat di Gedung Serba Usaha Lt. 2, Luwuk", "Gedung Serba Usaha Lt. 2, Luwuk"),
    ("bertempat di Wisma Teduh, Jalan Melati Nomor 4, Ampana, Provinsi Sulawesi Tengah", "Wisma Teduh, Jalan Melati Nomor 4, Ampana"),
    ("bertempat di Kecamatan Dolo, Kabupaten Sigi", "Kecamatan Dolo, Kabupaten Sigi"),
    ("di Pendopo Rumah Jabatan Bupati Buol", "Pendopo Rumah Jabatan Bupati Buol"),
    ("bertempat di Parigi, Sulawesi Tengah", "Parigi"), ("di Kota Palu", "Kota Palu"), ("bertempat di : Poso", "Poso"),
    ("bertempat di Poso, Pemerintah Kabupaten Poso dan Koperasi Embun", "Poso"), ("bertempat di Poso (Sulawesi Tengah)", "Poso"),
    ("bertempat di Poso telah diadakan kesepakatan", "Poso"), ("di Poso dilakukan kesepakatan", "Poso"),
    ("di Poso, dibuat dan ditandatangani kesepakatan ini oleh", "Poso"), ("bertempat pada Balai Kota Palu", "Balai Kota Palu"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "place"), PLACES, ids=lambda v: v)
def test_place_in_the_opening(words: str, place: str) -> None:
    text = (
        f"NOTA KESEPAKATAN\nPada hari ini, Kamis, tanggal 2 Mei 2024, {words}, yang bertanda tangan di bawah ini:\n"
        "1. LAMBERTUS TOBIGO, Bupati Poso, berkedudukan di Jalan Kelapa, Luwuk, selanjutnya disebut PIHAK KESATU."
    )
    signing = read_signing(text, cut(text))
    assert signing.place and text[slice(*signing.place)] == place


#: How an agreement ends whose opening names no place.
ENDINGS = [
    ("Demikian Kesepakatan ini dibuat dan ditandatangani di Luwuk pada hari dan tanggal tersebut di atas.", "Luwuk"),
    ("Perjanjian Kerja Sama ini dibuat dan ditandatangani di Luwuk, dalam rangkap tiga.", "Luwuk"),
    ("(2) Nota Kesepakatan ini dibuat di Luwuk, ditandatangani PARA PIHAK, rangkap 2 (dua).", "Luwuk"),
    ("Demikian dibuat dengan niat baik di Luwuk dan ditandatangani pada hari tersebut di atas.", "Luwuk"),
    ("Demikian dibuat rangkap dua.\n   Luwuk, tanggal 2 Mei 2024\nPIHAK KEDUA   PIHAK KESATU", "Luwuk"),
    ("Demikian dibuat rangkap dua.\n   LUWUK, 2 MEI 2024\nPIHAK KEDUA   PIHAK KESATU", "LUWUK"),
    ("Demikian dibuat rangkap dua.\n   Kota Palu, 02-05-2024\nPIHAK KEDUA   PIHAK KESATU", "Kota Palu"),
    ("Demikian dibuat rangkap dua.\n   Luwuk,        Mei 2024\nPIHAK KEDUA   PIHAK KESATU", "Luwuk"),
    ("Demikian dibuat rangkap dua.\nDibuat di : Luwuk\nPada tanggal : 2 Mei 2024\nPIHAK KEDUA   PIHAK KESATU", "Luwuk"),
    ("Demikian dibuat rangkap dua.\nPIHAK KEDUA                  Luwuk, 2 Mei 2024", "Luwuk"),
    ("IN WITNESS WHEREOF, the undersigned have signed this Memorandum in Luwuk, Indonesia on 2 May 2024.", "Luwuk"),
    ("Demikian dibuat rangkap dua.\nPIHAK KESATU\nLAMBERTUS TOBIGO\nJalan Kelapa, Luwuk 94711", None),
    ("Demikian dibuat dan ditandatangani oleh PARA PIHAK.", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "place"), ENDINGS, ids=lambda v: v)
def test_place_at_the_end(words: str, place: str | None) -> None:
    text = (
        "NOTA KESEPAKATAN\nPada hari ini, Kamis, tanggal 2 Mei 2024, yang bertanda tangan di bawah ini:\n"
        "1. LAMBERTUS TOBIGO, Bupati Poso, berkedudukan di Poso, selanjutnya disebut PIHAK KESATU.\n"
        f"Pasal 1\nTUJUAN\nSaling membantu.\nPasal 2\nPENUTUP\n{words}\n"
    )
    signing = read_signing(text, cut(text))
    assert (text[slice(*signing.place)] if signing.place else None) == place


def test_a_deed_is_never_the_day_of_signing() -> None:
    text = "Pada hari ini, yang bertanda tangan:\n1. PT X didirikan dengan Akta Nomor 88 tanggal 21 April 2011, diwakili oleh Y"
    assert read_signing(text, cut(text)).date is None


@given(st.text(max_size=400))
def test_parts_lie_in_order(text: str) -> None:
    parts = cut(text)
    assert 0 <= parts.title[1] <= parts.clauses[1] <= len(text)
    assert parts.clauses[1] == parts.body[0]
    for pasal in parts.pasal:
        assert 0 <= pasal.start <= pasal.end <= len(text)
