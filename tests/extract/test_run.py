"""The whole way from a document to its record: never raises, every raw is its slice, hostile pages are quick."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.record import to_json, to_store
from extract.run import extract
from ingest.types import Document, Page

PLAIN = """KESEPAKATAN BERSAMA
ANTARA
PEMERINTAH KABUPATEN BANGKA TENGAH
DENGAN
UNIVERSITAS BANGKA BELITUNG
TENTANG
PENDIDIKAN DAN PENELITIAN
NOMOR : 119/05/KB/III/2021
NOMOR : 12/UN50/KS/2021

Pada hari ini, Senin tanggal Satu bulan Maret tahun Dua Ribu Dua Puluh Satu (01-03-2021) bertempat di Koba, yang
bertanda tangan di bawah ini :
I. AGUS SALIM, S.T. : Bupati Bangka Tengah, berkedudukan di Koba, berdasarkan Keputusan Menteri Dalam Negeri Nomor
131.19-300 Tahun 2021, bertindak untuk dan atas nama Pemerintah Kabupaten Bangka Tengah, selanjutnya disebut PIHAK KESATU.
II. Prof. Dr. RATNA DEWI, M.Si. : Rektor Universitas Bangka Belitung, bertindak untuk dan atas nama Universitas Bangka
Belitung, selanjutnya disebut PIHAK KEDUA.
PIHAK KESATU dan PIHAK KEDUA secara bersama-sama disebut PARA PIHAK, terlebih dahulu menerangkan:
1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
PASAL 1
MAKSUD DAN TUJUAN
Maksud kesepakatan ini adalah kerja sama.
PASAL 2
JANGKA WAKTU
Kesepakatan Bersama ini berlaku untuk jangka waktu 3 (tiga) tahun terhitung sejak ditandatangani dan dapat diperpanjang
dengan pemberitahuan paling lambat 3 (tiga) bulan sebelum berakhir.
PASAL 3
PENUTUP
Dibuat rangkap 2 (dua).
PIHAK KEDUA,                         PIHAK KESATU,
"""


def document(*texts: str) -> Document:
    pages = tuple(Page(n, text) for n, text in enumerate(texts, start=1))
    return Document("uji.txt", "0" * 64, "text/plain", pages)


def fields(thing: Any) -> Iterator[dict[str, Any]]:
    if isinstance(thing, dict):
        if "raw" in thing:
            yield thing
        for value in thing.values():
            yield from fields(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from fields(value)


def check_slices(doc: Document) -> None:
    record = extract(doc)
    for field in fields(to_store(record)):
        assert field["raw"] == doc.pages[field["page"] - 1].text[field["start"] : field["end"]]
        assert 0 <= field["confidence"] <= 1


def test_a_plain_agreement() -> None:
    record = extract(document(PLAIN))
    (agreement,) = record.agreements
    assert record.document.kind == "agreement"
    assert (agreement.form, agreement.type) == ("kesepakatan_bersama", "KSDPK")
    assert [n.value for n in agreement.numbers] == ["119/05/KB/III/2021", "12/UN50/KS/2021"]
    assert agreement.subject is not None and agreement.subject.value.upper() == "PENDIDIKAN DAN PENELITIAN"
    assert [p.name.value for p in agreement.parties] == [
        "Pemerintah Kabupaten Bangka Tengah",
        "Universitas Bangka Belitung",
    ]
    assert [p.signatory and p.signatory.value for p in agreement.parties] == [
        "AGUS SALIM, S.T.",
        "Prof. Dr. RATNA DEWI, M.Si.",
    ]
    assert [p.region_code for p in agreement.parties] == ["19.04", None]
    assert agreement.signed is not None and agreement.signed.value == "2021-03-01"
    assert agreement.place is not None and agreement.place.value == "Koba"
    assert agreement.duration is not None and agreement.duration.value == "P3Y"
    assert agreement.ends is not None and (agreement.ends.value, agreement.ends.origin) == ("2024-02-29", "estimated")
    assert agreement.checks == ()
    assert [r.value for r in record.legal_references] == ["UU 23/2014"]
    check_slices(document(PLAIN))


def test_split_over_pages() -> None:
    cut = PLAIN.index("Prof. Dr. RATNA")
    check_slices(document(PLAIN[:cut], PLAIN[cut:]))


LINES = PLAIN.splitlines()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=60)), max_size=40))
def test_shuffled_agreements_never_raise(lines: list[str]) -> None:
    check_slices(document("\n".join(lines)))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=300), min_size=1, max_size=3))
def test_any_text_never_raises(texts: list[str]) -> None:
    check_slices(document(*texts))


HOSTILE = [
    "selanjutnya disebut " * 1500, "atas nama " * 3000, "Pasal 1\n" * 4000, "NOMOR : " * 4000, "TENTANG\n" * 4000,
    "Pada hari ini " * 2500, "( " * 15000, "a" * 30000, " " * 30000, "\n" * 30000, "1 (satu) tahun " * 2000,
    "PIHAK KESATU " * 2500, "Nama : A\n" * 3000, "Undang-Undang Nomor 1 " * 1500, "Rp1 (satu) " * 2500, "diwakili oleh " * 2500,
    PLAIN * 12,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda v: v if isinstance(v, str) else "".strip())
def test_hostile_pages_are_quick(text: str) -> None:
    start = time.process_time()
    extract(document(PLAIN + text))
    extract(document(text))
    assert time.process_time() - start < 4


def test_json_is_plain() -> None:
    import json

    assert json.loads(json.dumps(to_json(extract(document(PLAIN)))))["agreements"]


DECREE = """BUPATI BANGKA
KEPUTUSAN BUPATI BANGKA
NOMOR 12 TAHUN 2020
TENTANG
TIM KOORDINASI KERJA SAMA DAERAH
Menimbang : bahwa perlu membentuk tim, selanjutnya disebut TKKSD;
Mengingat : Undang-Undang Nomor 23 Tahun 2014;
MEMUTUSKAN:
Menetapkan : KESATU : Membentuk TKKSD.
Pasal 1
Tim bertugas.
Pasal 2
Berlaku.
Pasal 3
Penutup.
"""


def test_decrees_and_laws_are_no_agreements() -> None:
    record = extract(document(DECREE))
    assert record.document.kind == "other"
    assert record.agreements == ()


@pytest.mark.shared
def test_statutes_are_no_agreements() -> None:
    from pathlib import Path

    folder = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "statutes"
    if not folder.exists():
        pytest.skip("the labelled data in ../shared is not here")
    files = sorted(folder.glob("*.md"))[::12]
    kinds = [extract(document(path.read_text("utf-8")[:20_000])).document.kind for path in files]
    assert kinds.count("agreement") == 0
