"""The class of an event: headlines and leads as the press writes them (invented names), and the vocabulary's examples."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.news.event_cues import class_patterns
from extract.news.events import classify_event
from extract.news.sentences import split_sentences
from extract.news.signings import find_signings, signing_patterns, vocabulary
from extract.news.text import article_of
from extract.record import EVENT_CLASSES
from ingest.types import Document, Page

HEADLINES = [
    line.split("\t")
    for line in (Path(__file__).parent / "event_headlines.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def verdict_of(title: str, text: str):  # type: ignore[no-untyped-def]
    return classify_event(article_of(Document("uji", "0" * 64, "text/plain", (Page(1, text),), title)), None)


@pytest.mark.parametrize(("title", "text", "event_class"), HEADLINES, ids=[h[0] for h in HEADLINES])
def test_class(title: str, text: str, event_class: str) -> None:
    assert (verdict_of(title, text).event_class or "-") == event_class


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
    ("MoU dengan Yayasan Tunas Harap Nusantara ditandatangani bupati", ["done"]),
    ("Bupati harap MoU ditandatangani gubernur", ["future"]),
    ("Tahun 2021 kita teken MoU dengan dua kota", ["past"]),
    ("Tiga tahun berlalu sejak MoU diteken Pemkab", ["past"]),
    ("Dua Tahun MoU Diteken", ["past"]),
    ("Perkara bermula dari perjanjian yang ditandatangani kedua pihak tahun 2015", ["past"]),
    ("Kontrak dengan media diteken tiap Januari", ["past"]),
    ("Naskah perjanjian final, tinggal diteken", ["future"]),
    ("Bupati ikut menandatangani sebagai saksi", []),
    ("DPRD menyetujui kerja sama pengelolaan mal", ["future"]),
    ("Sekda menorehkan tanda tangan pada MoU itu", ["done"]),
    ("Kepala dinas memaraf perjanjian kerja sama dengan bank", ["done"]),
    ("Insentif diatur surat keputusan yang langsung ditandatangani direktur", []),
    ("SK pembentukan tim kerja sama, kata wali kota, sudah ia tanda tangani", []),
    ("MoU yang pertama ditandatangani dua bupati", ["past"]),
    ("Kerja sama yang diteken kedua wali kota pada 2018", ["past"]),
    ("Bupati memaparkan kesiapan Pemkab menjalin kerja sama", ["future"]),
    ("Pemkab menunjukkan kesiapan dengan menandatangani MoU", ["done"]),
    ("“Kontrak kami teken Maret 2023, uangnya belum,” kata dia", ["past"]),
    ("Kerja sama agar sampah bernilai ekonomis itu ditandatangani bupati", ["done"]),
    ("Bupati minta kerja sama agar segera ditandatangani", ["future"]),
    ("Warga bertanya kapan MoU itu ditandatangani", []),
    ("Penandatanganan MoU dengan DPRD apakah boleh di luar sidang", []),
    ("Penandatanganan MoU yang sedianya digelar di aula terpaksa diundur", ["denied"]),
    ("Penandatanganan MoU dengan Pemkot Padang, Sumatera Barat tidak jelas", ["future"]),
    ("Perusahaan belum menjalankan MoU yang telah disepakati", ["past"]),
    ("Meskipun MoU antara bupati dan rektor sudah ditandatangani", ["past"]),
    ("Pemprov menjalin kerja sama dengan 40 pihak sepanjang 2023", ["past"]),
    ("Keduanya sepakat untuk memperbarui kerja sama dengan melakukan penandatanganan MoU baru", ["done", "future"]),
    ("Pemkot sepakat tidak memperpanjang kontrak pasar", []),
    ("DPRD dan wali kota sepakat stop kontrak dengan pengelola", []),
    ("Tujuan utama berkunjung ke Ambon ialah ke Tual dalam rangka menandatangani kerja sama", ["future"]),
    ("Kota Ulsan serius menjalin kerja sama dengan Ambon", ["future"]),
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
    assert name in {*EVENT_CLASSES, "kunjungan"}
    assert re.search(row[0], row[2], re.IGNORECASE)


def test_the_other_patterns_match_their_examples() -> None:
    words = vocabulary()
    pairs = [tuple(row) for rows in words["tanda_tangan"].values() for row in rows]
    pairs += [
        tuple(row)
        for group in (
            "benda",
            "bukan",
            "perlu",
            "soal",
            "tanda_tangan_lain",
            "ditanyakan_sesudah",
        )
        for row in words[group].values()
    ]
    assert [example for pattern, example in pairs if not re.search(pattern, example, re.IGNORECASE)] == []


def test_every_turn_turns_its_example() -> None:
    rows = [(name, row) for name, rows in vocabulary()["belokan"].items() for row in rows]
    assert {meant for _, (_, _, _, meant, _) in rows} <= {*EVENT_CLASSES, ""}
    assert [row for name, row in rows if not _turned(name, row)] == []


def _turned(name: str, row: list[str]) -> bool:
    """Whether the words around some cue of the class in the example are the turn's."""
    place, _, pattern, _, example = row
    cues = [m for n, cue, _ in class_patterns() if n == name for m in cue.finditer(example)]
    around = [
        example[: m.start()] if place == "sebelum" else example[m.start() if place == "mulai" else m.end() :]
        for m in cues
    ]
    return any(re.search(pattern, text, re.IGNORECASE) for text in around)


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
