"""The web page shows what the rooms below give, refuses strangers, and escapes what documents say."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from cli.pipeline import Watcher, ingest
from extract.record import Check
from ingest.inputs import find_inputs
from ingest.settings import Settings, load_settings
from registry.dates import in_words
from registry.store import Registry
from tests.registry.registry_samples import agreement, document, record
from web.app import create_app, highlighted

LETTER = """PERJANJIAN KERJA SAMA
ANTARA
PEMERINTAH KABUPATEN WAJO
DENGAN
PEMERINTAH KABUPATEN BONE
TENTANG
PENGELOLAAN IRIGASI <b>LINTAS</b> KABUPATEN
NOMOR : 100.2.2.3/18/PKS/2024
NOMOR : 119/21/PKS/2024

Pada hari ini Rabu tanggal Sepuluh bulan Juli tahun Dua Ribu Dua Puluh Empat (10-07-2024), bertempat di Sengkang, yang
bertanda tangan di bawah ini:
I. ANDI RAHMAN, selaku Bupati Wajo, berkedudukan di Sengkang, dalam hal ini bertindak untuk dan atas nama Pemerintah
Kabupaten Wajo, selanjutnya disebut PIHAK KESATU.
II. ANDI BASO, NIK 7371051234560001, selaku Bupati Bone, berkedudukan di Watampone, dalam hal ini bertindak untuk dan
atas nama Pemerintah Kabupaten Bone, selanjutnya disebut PIHAK KEDUA.
Pasal 1
JANGKA WAKTU
Perjanjian ini berlaku selama 3 (tiga) tahun terhitung sejak tanggal ditandatangani.
"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = tmp_path_factory.mktemp("web")
    (folder / "pks.txt").write_text(LETTER, "utf-8")
    made = load_settings(folder / "data")
    ingest(find_inputs([folder / "pks.txt"]), made, Watcher())
    return made


def get(settings: Settings, path: str, host: str = "http://127.0.0.1") -> tuple[int, str]:
    response = create_app(settings).test_client().get(path, base_url=host)
    return response.status_code, response.get_data(as_text=True)


def test_search_shows_the_document_with_its_words_marked(settings: Settings) -> None:
    status, page = get(settings, "/?q=irigasi")
    assert status == 200
    assert "<mark>" in page
    assert "<b>" not in page.split("<main>")[1].lower()


def test_registry_and_agreement(settings: Settings) -> None:
    status, page = get(settings, "/registri?party=Wajo")
    assert (status, "Pemerintah Kabupaten Bone" in page) == (200, True)
    link = page.split("/naskah/")[1].split('"')[0]
    status, page = get(settings, f"/naskah/{link}")
    assert (status, "Pemerintah Kabupaten Wajo" in page) == (200, True)


def test_values_stand_in_the_words_of_staff(settings: Settings) -> None:
    listed = get(settings, "/registri")[1]
    shown = get(settings, f"/naskah/{listed.split('/naskah/')[1].split(chr(34))[0]}")[1]
    for words in ("Perjanjian Kerja Sama", "Pihak 1: Golongan", "3 tahun", "10 Juli 2024", "berakhir 9 Juli 2027"):
        assert words in shown, words
    assert "10 Juli 2024" in listed


def test_what_ends_soon_is_told_with_its_day(tmp_path: Path) -> None:
    settings = load_settings(tmp_path / "data")
    ends = date.today() + timedelta(days=20)
    with Registry.open(settings.database) as registry:
        read = document("Naskah")
        registry.register(read, record(read, [agreement(ends=ends.isoformat())]), extractor_version="1")
    page = get(settings, "/berakhir?hari=30")[1]
    assert f">{in_words(ends.isoformat())}</td>" in page and "<td>20</td>" in page


def test_private_data_is_shown_nowhere(settings: Settings) -> None:
    listed = get(settings, "/registri")[1]
    link = listed.split("/naskah/")[1].split('"')[0]
    for path in ("/?q=NIK+Andi+Baso", "/?q=7371051234560001", f"/naskah/{link}"):
        shown = get(settings, path)[1].split("</form>")[-1]
        assert "7371051234560001" not in shown, path


def test_other_hosts_are_refused(settings: Settings) -> None:
    assert get(settings, "/", "http://sepakat.example")[0] == 421


def test_an_empty_data_folder_says_what_to_do(tmp_path: Path) -> None:
    empty = load_settings(tmp_path / "kosong")
    status, page = get(empty, "/?q=nikel")
    assert (status, "sepakat ingest" in page) == (404, True)
    assert get(empty, "/registri")[0] >= 400


def test_no_script_may_run(settings: Settings) -> None:
    response = create_app(settings).test_client().get("/", base_url="http://localhost")
    assert "script-src" not in response.headers["Content-Security-Policy"]
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_highlights_are_escaped() -> None:
    assert str(highlighted("<i>nikel</i>", ((3, 8),))) == "&lt;i&gt;<mark>nikel</mark>&lt;/i&gt;"


def test_gaps_are_counted_where_not_all_are_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load_settings(tmp_path / "data")
    with Registry.open(settings.database) as registry:
        for serial in range(2):
            read = document(f"Naskah {serial}")
            found = agreement(subject=f"Kerja Sama {serial}", checks=[Check("tanggal_beda", "tanggal berbeda")])
            registry.register(read, record(read, [found]), extractor_version="1")
    page = get(settings, "/celah")[1]
    assert "Pemeriksaan gagal (2)" in page and "Kerja Sama 1" in page and "Ditampilkan" not in page
    monkeypatch.setattr("web.app.GAPS_SHOWN", 1)
    page = get(settings, "/celah")[1]
    assert "Pemeriksaan gagal (2)" in page and "Ditampilkan 1 yang paling awal" in page
