"""One agreement written in many ways: line breaks lost or doubled, other marks, words run together, capitals, other phrases."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from extract.scoring.keys import fold
from tests.extract.agreement_reading import BEGIN, END, read

GOVERNMENTS = (
    "KESEPAKATAN BERSAMA\nANTARA\nPEMERINTAH KABUPATEN MUNA\nDENGAN\nUNIVERSITAS LAMACCA\nTENTANG\nPENDIDIKAN DAN PENELITIAN\n"
    "NOMOR : 1/KB/III/2022\nNOMOR : 2/UN/III/2022\n" + BEGIN
    + "1. Dr. LA ODE HASAN, M.Si. : Bupati Muna, berkedudukan di Jalan Laut Nomor 1 Raha, bertindak untuk dan atas nama\n"
    "Pemerintah Kabupaten Muna, selanjutnya disebut PIHAK KESATU;\n"
    "2. Prof. SITI RAHMA, Ph.D. : Rektor Universitas Lamacca, berkedudukan di Jalan Bukit Nomor 2 Raha, bertindak untuk dan\n"
    "atas nama Universitas Lamacca, selanjutnya disebut PIHAK KEDUA.\n"
    "PIHAK KESATU dan PIHAK KEDUA secara bersama-sama disebut PARA PIHAK, terlebih dahulu menerangkan:\n" + END
)  # fmt: skip
OFFICES = (
    "PERJANJIAN KERJA SAMA\nANTARA\nDINAS KESEHATAN KABUPATEN MUNA\nDENGAN\nRSUD dr. WAHYUDI RAHA\nTENTANG\nRUJUKAN PASIEN\n"
    "NOMOR : 1/PKS/III/2022\n" + BEGIN
    + "1. Nama : dr. Hasan Basri, M.Kes\nJabatan : Kepala Dinas Kesehatan Kabupaten Muna\nAlamat : Jalan Laut 3 Raha\n"
    "Dalam hal ini bertindak untuk dan atas nama Dinas Kesehatan Kabupaten Muna, selanjutnya disebut PIHAK KESATU.\n"
    "2. Nama : dr. Nita Amir, Sp.A\nJabatan : Direktur RSUD dr. Wahyudi Raha\nAlamat : Jalan Bukit 4 Raha\n"
    "Dalam hal ini bertindak untuk dan atas nama RSUD dr. Wahyudi Raha, selanjutnya disebut PIHAK KEDUA.\n"
    "PIHAK KESATU dan PIHAK KEDUA secara bersama-sama disebut PARA PIHAK, terlebih dahulu menerangkan:\n" + END
)  # fmt: skip
FIRMS = (
    "PERJANJIAN KERJA SAMA\nANTARA\nPEMERINTAH KOTA BAUBAU\nDENGAN\nPT SINAR LAUT JAYA\nTENTANG\nPENGELOLAAN PASAR\n"
    "NOMOR : 1/PKS/III/2022\n" + BEGIN
    + "1. PEMERINTAH KOTA BAUBAU, berkedudukan di Jalan Palagimata, dalam hal ini diwakili oleh LA RAMA, S.E. selaku Wali Kota\n"
    "Baubau, bertindak untuk dan atas nama Pemerintah Kota Baubau, selanjutnya disebut PIHAK KESATU.\n"
    "2. PT SINAR LAUT JAYA, berkedudukan di Kendari, dalam hal ini diwakili oleh RUDI TOMO selaku Direktur Utama, bertindak\n"
    "untuk dan atas nama PT Sinar Laut Jaya, selanjutnya disebut PIHAK KEDUA.\n"
    "PIHAK KESATU dan PIHAK KEDUA secara bersama-sama disebut PARA PIHAK, terlebih dahulu menerangkan:\n" + END
)  # fmt: skip
ROWS = {
    GOVERNMENTS: [("Pemerintah Kabupaten Muna", "Dr. LA ODE HASAN, M.Si.", "Bupati Muna", "PIHAK KESATU"),
                  ("Universitas Lamacca", "Prof. SITI RAHMA, Ph.D.", "Rektor Universitas Lamacca", "PIHAK KEDUA")],
    OFFICES: [("Dinas Kesehatan Kabupaten Muna", "dr. Hasan Basri, M.Kes", "Kepala Dinas Kesehatan Kabupaten Muna", "PIHAK KESATU"),
              ("RSUD dr. Wahyudi Raha", "dr. Nita Amir, Sp.A", "Direktur RSUD dr. Wahyudi Raha", "PIHAK KEDUA")],
    FIRMS: [("Pemerintah Kota Baubau", "LA RAMA, S.E.", "Wali Kota Baubau", "PIHAK KESATU"),
            ("PT Sinar Laut Jaya", "RUDI TOMO", "Direktur Utama", "PIHAK KEDUA")],
}  # fmt: skip


def said(pattern: str, other: str | Callable[[re.Match[str]], str]) -> Callable[[str], str]:
    """Writes `other` for a pattern."""
    return lambda text: re.sub(pattern, other, text)


BEHALF, NAMED = r"untuk\s+dan\s+atas\s+nama", r"selanjutnya disebut(?= PIHAK)"
WRITINGS: dict[str, Callable[[str], str]] = {
    "in one line": said(r"\s*\n\s*", " "),
    "double spaced": said("\n", "\n\n"),
    "narrow": lambda text: re.sub(r"(.{30,50}?) ", r"\1\n", text),
    "capitals": str.upper,
    "brackets": said(r"(?m)^([12])\.", r"\1)"),
    "roman": lambda text: text.replace("\n1. ", "\nI. ").replace("\n2. ", "\nII. "),
    "no numbers": said(r"(?m)^[12]\. ", ""),
    "numbers apart": said(r"(?m)^([12]\.) ", r"\1\n"),
    "cells": said(" : ", "\t:\t"),
    "semicolons": said(" : ", " ; "),
    "tight colons": said(" : ", ": "),
    "small roles": said("PIHAK (KESATU|KEDUA)", lambda m: m.group().lower()),
    "titled roles": said("PIHAK (KESATU|KEDUA)", lambda m: m.group().title()),
    "quoted roles": said(r"(?<=disebut )PIHAK (KESATU|KEDUA)", r'"PIHAK \1"'),
    "for the interest": said("bertindak " + BEHALF, "bertindak untuk kepentingan dan atas nama"),
    "lawful": said(BEHALF, "untuk dan atas nama serta sah mewakili"),
    "so lawful": said(BEHALF, "untuk dan atas nama serta oleh karenanya sah mewakili"),
    "called here": said(NAMED, "yang dalam naskah ini disebut sebagai"),
    "simply called": said(NAMED, "selanjutnya dalam naskah ini cukup disebut"),
    "run together": lambda text: text.replace("dalam hal", "dalamhal").replace("dan atas", "danatas").replace("yang ber", "yangber"),
    "holding the post": said(" selaku ", ", yang dalam hal ini menjabat sebagai "),
    "post behind a comma": said(" selaku ", ", "),
    "pages": said(r"\n(?=2\.)", "\n\nHalaman 1 dari 9\n\n"),
}  # fmt: skip
WRITTEN = [(name, text) for name in WRITINGS for text in ROWS]


@pytest.mark.parametrize(("name", "text"), WRITTEN, ids=[f"{n}-{list(ROWS).index(t)}" for n, t in WRITTEN])
def test_parties_however_written(name: str, text: str) -> None:
    found = read(WRITINGS[name](text))
    rows = zip(found["parties"], found["signatories"], found["positions"], found["roles"], strict=True)
    assert [[fold(value or "") for value in row] for row in rows] == [[fold(v) for v in row] for row in ROWS[text]]
