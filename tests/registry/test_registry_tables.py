"""Spreadsheets out and in: real dates, no formulas, read back equal, messy registers understood."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from ingest.archive import Archive
from ingest.errors import CorruptInput, UsageError
from registry.export import COLUMNS, export
from registry.query import Wanted, get_agreement, list_agreements
from registry.spreadsheet import Sheet, read_sheets, write_table
from registry.store import Registry
from registry.table_import import carry_out, plan_import, row_text, to_agreement
from registry.table_read import read_sheet
from tests.registry.registry_samples import agreement, document, record

DAY = date(2024, 1, 1)
EVIL = ["=1+1", "+SUM(A1:A9)", "-2+3", "@cmd", '=HYPERLINK("http://x","klik")', "\t=1", "biasa", "a\x0bb"]


def fill(registry: Registry, *subjects: str) -> None:
    for index, subject in enumerate(subjects):
        read = document(f"Naskah {index}")
        found = agreement(subject=subject, numbers=(f"119/{index + 10}/KB/2022",), amount="1275500000", ends="2025-06")
        registry.register(read, record(read, [found]), extractor_version="1")


def titles_of(rows: list[list[Any]]) -> list[dict[str, Any]]:
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def test_text_is_never_a_formula(registry: Registry, tmp_path: Path) -> None:
    fill(registry, *EVIL)
    export(registry, tmp_path / "a.xlsx", Wanted(), DAY)
    page = load_workbook(tmp_path / "a.xlsx")["Kerja Sama"]
    cells = [cell for row in page.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert {str(cell.value) for cell in cells} >= {"=1+1", "@cmd", "biasa"}
    export(registry, tmp_path / "a.csv", Wanted(), DAY)
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert not any(value.startswith(("=", "+", "-", "@", "\t")) for row in csv.reader(file) for value in row)


def test_dates_and_numbers_are_real(registry: Registry, tmp_path: Path) -> None:
    fill(registry, "Pariwisata")
    export(registry, tmp_path / "a.xlsx", Wanted(), DAY)
    (name, rows), (parties, people) = read_sheets(tmp_path / "a.xlsx")
    (row,) = titles_of(rows)
    assert (name, parties) == ("Kerja Sama", "Para Pihak")
    assert row["Tanggal Penandatanganan"] == date(2022, 3, 1) and row["Nilai Kerja Sama"] == 1275500000
    assert row["Berakhir"] == "2025-06" and row["Bentuk Naskah"] == "Kesepakatan Bersama" and row["Status"] == "berlaku"
    assert [line["Nama Baku"] for line in titles_of(people)] == [
        "Pemerintah Provinsi Kalimantan Timur",
        "Pemerintah Provinsi Bali",
    ]
    page = load_workbook(tmp_path / "a.xlsx")["Kerja Sama"]
    assert page.freeze_panes == "A2" and page.auto_filter.ref.startswith("A1:")


def test_json_holds_the_same(registry: Registry, tmp_path: Path) -> None:
    fill(registry, "Pariwisata", "Kesehatan")
    assert export(registry, tmp_path / "a.json", Wanted(), DAY) == 2
    said = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert [set(item) - {"pihak"} == set(COLUMNS) for item in said] == [True, True]
    assert said[0]["pihak"][1]["nama_baku"] == "Pemerintah Provinsi Bali"
    with pytest.raises(UsageError):
        export(registry, tmp_path / "a.doc", Wanted(), DAY)


@pytest.mark.skipif(
    shutil.which("soffice") is None and os.environ.get("CI") != "true",
    reason="LibreOffice is not installed (apt-get install libreoffice-calc-nogui)",
)
def test_libreoffice_reads_the_same(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["teks", 1275500000, date(2022, 3, 1)],
        ["=1+1", -5, date(1999, 12, 31)],
        ["Ünïcode “kutip”", 0.5, None],
    ]
    write_table(tmp_path / "a.xlsx", [Sheet("Satu", ("A", "B", "C"), rows)])
    out = tmp_path / "out"
    profile = f"-env:UserInstallation=file://{tmp_path / 'profil'}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        str(out),
        str(tmp_path / "a.xlsx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    ((_, back),) = read_sheets(out / "a.xlsx")
    assert back == [["A", "B", "C"], *rows]


MESSY: list[list[Any]] = [
    ["REGISTER KERJA SAMA DAERAH", None, None, None, None, None, None, None, None],
    ["BAGIAN KERJA SAMA SETDA", None, None, None, None, None, None, None, None],
    [None] * 9,
    ["No", "Nomor Naskah", "Tentang", "Para Pihak", "Tgl. TTD", "Jangka Waktu", "Nilai (Rp)", "Ket.", "Cuaca"],
    ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
    ["A. KERJA SAMA DAERAH DENGAN DAERAH LAIN (KSDD)"] + [None] * 8,
    ["1", "119/12/KB/2022", "Pengembangan pariwisata", "Pemprov Bali dan Pemprov NTB", "1 Maret 2022", "1 Maret 2022 s/d 28 Februari 2027", "1.275.500.000", "arsip lemari 3", "cerah"],
    ["2", "415.4/7/PKS/2023", "Rujukan pasien", "1. Pemkab Bulungan\n2. Pemkot Tarakan", date(2023, 5, 8), "3 (tiga) tahun", "Rp 2,5 miliar", None, None],
    ["B. PIHAK KETIGA"] + [None] * 8,
    ["3", None, "Layanan kas daerah", "PT Bank Flobamora", "entah kapan", "lama", "-", None, None],
    ["JUMLAH", None, None, None, None, None, "3.775.500.000", None, None],
]  # fmt: skip


def messy_book(path: Path) -> Path:
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Data 2022"
    for row in MESSY:
        page.append(row)
    page.merge_cells("A1:I1")
    page.merge_cells("A6:I6")
    book.create_sheet("Kosong").append(["catatan lepas"])
    book.save(path)
    return path


def test_a_messy_register_is_understood(registry: Registry, tmp_path: Path) -> None:
    plan = plan_import(registry, messy_book(tmp_path / "lama.xlsx"))
    first, second, third = (item.row for item in plan.rows)
    assert plan.unread == ("Kosong",) and plan.sheets[0].unknown == ("Cuaca",)
    assert first.values == {
        "type": ["KSDD"], "number": ["119/12/KB/2022"], "subject": ["Pengembangan pariwisata"], "form": ["kesepakatan_bersama"],
        "party": ["Pemerintah Provinsi Bali", "Pemerintah Provinsi Nusa Tenggara Barat"], "signed": ["2022-03-01"],
        "starts": ["2022-03-01"], "ends": ["2027-02-28"], "amount": ["1275500000"], "currency": ["IDR"], "keterangan": ["arsip lemari 3"],
    }  # fmt: skip
    assert second.values["party"] == ["Pemerintah Kabupaten Bulungan", "Pemerintah Kota Tarakan"]
    assert (second.values["signed"], second.values["duration"], second.values["amount"]) == (
        ["2023-05-08"],
        ["P3Y"],
        ["2500000000"],
    )
    # A length alone gives a last day that is marked as reckoned.
    reckoned = to_agreement(second, row_text(second)).ends
    assert reckoned is not None and (reckoned.value, reckoned.origin) == ("2026-05-07", "estimated")
    assert third.values["type"] == ["KSDPK"] and third.unclear == [
        ("Tgl. TTD", "entah kapan"),
        ("Jangka Waktu", "lama"),
    ]
    assert [row for row, _ in plan.sheets[0].skipped] == [6, 9, 11]
    # A dry run has changed nothing.
    assert list_agreements(registry, Wanted(), DAY) == []


#: Two rows of headings, cells merged over both filled as the reader fills them.
GROUPED: list[list[Any]] = [
    ["DAFTAR KERJA SAMA TAHUN 2020 S/D 2024"] * 8,
    ["No.", "Nama Kerjasama", "Para Pihak", "Para Pihak", "Nomor Surat", "Nomor Surat", "Tanggal", "Tanggal"],
    ["No.", "Nama Kerjasama", "Pihak 1", "Pihak 2", "Pihak 1", "Pihak 2", "Ditandatangani", "Sampai"],
    ["I", "Kerja Sama Daerah dengan Daerah Lain (KSDD)", None, None, None, None, None, None],
    ["1.", "Kesepakatan Bersama tentang Pariwisata", "Pemprov. Kaltim", "Pemprov Bali", "119/6789/KB/2021", "075/13/KB/2021", 44272, "3 th."],
    ["2.", "Rujukan pasien", "idem", "1) Pemkab Kutai Barat\n2) Pemkab Mahakam Ulu", None, "415.4/1/PKS/2022", "5-9-2022", "Sampai Sekarang"],
    ["II", "JUMLAH", None, None, None, None, None, None],
    [None, None, None, None, None, None, "Samarinda, 2 Januari 2025", None],
]  # fmt: skip


def test_headings_in_two_rows_dittos_and_days_without_format() -> None:
    reading = read_sheet("KSDD", GROUPED)
    assert reading is not None and reading.unknown == ()
    assert reading.headings["Nomor Surat Pihak 1"] == "number" and reading.headings["Tanggal Sampai"] == "ends"
    assert [row for row, _ in reading.skipped] == [4, 7, 8]
    first, second = (row.values for row in reading.rows)
    assert first == {
        "type": ["KSDD"], "subject": ["Pariwisata"], "form": ["kesepakatan_bersama"],
        "party": ["Pemerintah Provinsi Kalimantan Timur", "Pemerintah Provinsi Bali"],
        "number": ["119/6789/KB/2021", "075/13/KB/2021"], "signed": ["2021-03-17"], "duration": ["P3Y"],
    }  # fmt: skip
    assert second["party"] == [
        "Pemerintah Provinsi Kalimantan Timur", "Pemerintah Kabupaten Kutai Barat", "Pemerintah Kabupaten Mahakam Ulu",
    ]  # fmt: skip
    assert (second["signed"], "ends" in second, reading.rows[1].unclear) == (["2022-09-05"], False, [])


def test_headings_below_a_group_that_is_not_merged() -> None:
    rows: list[list[Any]] = [
        ["Tentang", "Pihak Kesatu", None, "Jangka Waktu", None],
        [None, "Nama Instansi", "Alamat", "Mulai", "Berakhir"],
        ["Pasar lelang", "Pemkot Ambon", "Jalan Contoh 1", "1 Januari 2022", "31 Desember 2024"],
    ]
    reading = read_sheet("Lain", rows)
    assert reading is not None and reading.unknown == ("Pihak Kesatu Alamat",)
    assert reading.rows[0].values == {
        "subject": ["Pasar lelang"], "party": ["Pemerintah Kota Ambon"], "starts": ["2022-01-01"], "ends": ["2024-12-31"],
    }  # fmt: skip


def test_import_matches_adds_and_is_idempotent(registry: Registry, tmp_path: Path) -> None:
    read = document("Kesepakatan Bersama")
    known = agreement(
        numbers=("119/12/KB/2022",),
        parties=("Pemerintah Provinsi Bali", "Pemerintah Provinsi Nusa Tenggara Barat"),
        signed="2022-03-02",
    )
    this = registry.register(read, record(read, [known]), extractor_version="1").agreement_ids[0]
    book = messy_book(tmp_path / "lama.xlsx")
    plan = plan_import(registry, book)
    assert [(item.action, item.agreement_id) for item in plan.rows] == [("cocok", this), ("baru", None), ("baru", None)]
    assert (
        plan.rows[0].fills["amount.1"] == "1275500000"
        and ("signed", "2022-03-02", "2022-03-01") in plan.rows[0].conflicts
    )
    archive = Archive(tmp_path / "archive")
    assert carry_out(registry, plan, archive, by="ani") == 3
    rows = list_agreements(registry, Wanted(sort="signed", descending=False), DAY)
    assert [row.origin for row in rows] == ["naskah", "impor", "impor"] and rows[0].signed == "2022-03-02"
    shown = {s.state.path: s.state for s in get_agreement(registry, rows[1].agreement_id, DAY).fields}
    text = registry.texts(rows[1].document_id)[0]
    assert text[shown["signed"].start : shown["signed"].end] == shown["signed"].raw == "2023-05-08"
    again = plan_import(registry, book)
    assert carry_out(registry, again, archive, by="ani") == 0
    assert {item.action for item in again.rows} == {"cocok", "sudah"} and not any(item.fills for item in again.rows)


def test_our_own_export_comes_back_without_conflict(registry: Registry, tmp_path: Path) -> None:
    fill(registry, "Pariwisata", "Kesehatan", "Pangan dan pertanian")
    export(registry, tmp_path / "a.xlsx", Wanted(), DAY)
    plan = plan_import(registry, tmp_path / "a.xlsx")
    rows = [item for item in plan.rows if item.row.sheet == "Kerja Sama"]
    assert [(item.action, item.fills, item.conflicts) for item in rows] == [("cocok", {}, ())] * 3


def test_what_is_no_workbook_is_named(tmp_path: Path) -> None:
    for content, told in (
        (b"bukan", "bukan buku kerja"),
        (b"\xd0\xcf\x11\xe0lama", "lama \\(.xls\\).*simpan sebagai .xlsx"),
    ):
        (tmp_path / "a.xlsx").write_bytes(content)
        with pytest.raises(CorruptInput, match=told):
            list(read_sheets(tmp_path / "a.xlsx"))
