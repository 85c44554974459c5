"""Two small good documents, and where the project stands."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., "subprocess.CompletedProcess[str]"]

STORY = """<html><head><title>Sultra dan Malut Teken Kesepakatan Nikel</title></head><body>
<h1>Sultra dan Malut Teken Kesepakatan Nikel</h1><article><p>TERNATE - Pemerintah Provinsi Sulawesi Tenggara dan Pemerintah
Provinsi Maluku Utara menandatangani kesepakatan bersama tentang pembangunan smelter nikel, Rabu (18/9/2024). Gubernur
berharap kerja sama itu segera ditindaklanjuti dengan perjanjian kerja sama antara dinas terkait di kedua provinsi.</p>
</article></body></html>"""

LETTER = """KESEPAKATAN BERSAMA
ANTARA
PEMERINTAH PROVINSI BALI
DENGAN
PEMERINTAH PROVINSI NUSA TENGGARA BARAT
TENTANG
PENGEMBANGAN PARIWISATA BERKELANJUTAN

NOMOR : 075/10/KB/2024
NOMOR : 119/21/KB/2024

Pada hari ini Rabu tanggal Sepuluh bulan Juli tahun Dua Ribu Dua Puluh Empat (10-07-2024), bertempat di Denpasar,
yang bertanda tangan di bawah ini:

I. NYOMAN ADI SANJAYA, selaku Gubernur Bali, berkedudukan di Jalan Basuki Rahmat Denpasar, dalam hal ini bertindak
untuk dan atas nama Pemerintah Provinsi Bali, selanjutnya disebut PIHAK KESATU.

II. LALU HARIS MUNANDAR, selaku Gubernur Nusa Tenggara Barat, berkedudukan di Jalan Pejanggik Mataram, dalam hal ini
bertindak untuk dan atas nama Pemerintah Provinsi Nusa Tenggara Barat, selanjutnya disebut PIHAK KEDUA.

Pasal 1
MAKSUD DAN TUJUAN
Kesepakatan Bersama ini dimaksudkan untuk mengembangkan pariwisata berkelanjutan di wilayah PARA PIHAK.

Pasal 2
JANGKA WAKTU
Kesepakatan Bersama ini berlaku untuk jangka waktu 5 (lima) tahun terhitung sejak tanggal ditandatangani.
"""
