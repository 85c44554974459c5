"""From files to answers: what a run leaves behind, and what it says of files that it could not read."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pikepdf

from cli.pipeline import Journal
from tests.commands.command_samples import LETTER, ROOT, STORY, Run


def test_a_folder_becomes_answers(run: Run, inbox: Path, tmp_path: Path) -> None:
    run("ingest", str(inbox))
    original = tmp_path / "data" / "archive"
    sha256 = hashlib.sha256(LETTER.encode()).hexdigest()
    assert (original / sha256[:2] / sha256).read_text("utf-8") == LETTER

    answer = json.loads(run("search", "kerja sama smelter", "--json").stdout)
    assert answer["hits"][0]["source"] == str(inbox / "berita.html")
    hit = answer["hits"][0]
    assert all(hit["snippet"][start:end].strip() for start, end in hit["highlights"])
    assert hit["highlights"]

    rows = json.loads(run("registry", "list", "--json").stdout.splitlines()[0])
    assert "Pemerintah Provinsi Bali" in json.dumps(rows)


def test_the_second_run_does_nothing(run: Run, inbox: Path) -> None:
    run("ingest", str(inbox))
    again = json.loads(run("ingest", str(inbox), "--json").stdout)
    assert (again["new"], again["known"], again["new_sources"]) == (0, 2, 0)


def test_the_same_bytes_under_another_name_add_a_source(run: Run, inbox: Path) -> None:
    run("ingest", str(inbox))
    shutil.copy(inbox / "berita.html", inbox / "salinan.html")
    again = json.loads(run("ingest", str(inbox), "--json").stdout)
    assert (again["new"], again["known"], again["new_sources"]) == (0, 2, 1)


def test_bad_files_are_named_and_the_good_ones_are_done(run: Run, inbox: Path) -> None:
    pdf = next((ROOT / "corpus" / "agreements").glob("kb-sultra-malut-2024.pdf"))
    (inbox / "rusak.pdf").write_bytes(b"%PDF-1.7\n" + b"\x00\xff" * 300)
    (inbox / "kosong.pdf").write_bytes(b"")
    (inbox / "unduhan.pdf").write_text(STORY.replace("nikel", "bauksit"), "utf-8")
    with pikepdf.open(pdf) as document:
        document.save(inbox / "terkunci.pdf", encryption=pikepdf.Encryption(user="rahasia", owner="rahasia"))
    done = run("ingest", str(inbox), "--json", check=4)
    said = json.loads(done.stdout)
    assert said["new"] == 2
    assert {Path(failed["source"]).name for failed in said["failed"]} == {
        "rusak.pdf", "kosong.pdf", "unduhan.pdf", "terkunci.pdf",
    }  # fmt: skip
    assert all(failed["reason"] and failed["hint"] for failed in said["failed"])
    assert all(name in done.stderr for name in ("rusak.pdf", "kosong.pdf", "unduhan.pdf", "terkunci.pdf"))
    assert "--password" in done.stderr

    opened = json.loads(run("ingest", str(inbox / "terkunci.pdf"), "--password", "rahasia", "--json").stdout)
    assert (opened["new"], opened["failed"]) == (1, [])


def test_a_file_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    assert "tidak-ada.pdf" in run("ingest", str(tmp_path / "tidak-ada.pdf"), check=4).stderr


def test_extract_stores_nothing_and_keeps_the_order(run: Run, inbox: Path, tmp_path: Path) -> None:
    done = run("extract", str(inbox / "kb-bali-ntb.txt"), str(inbox / "berita.html"), "--json")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["document"]["kind"] for record in records] == ["agreement", "news"]
    parties = records[0]["agreements"][0]["parties"]
    assert [party["name"]["value"] for party in parties] == [
        "Pemerintah Provinsi Bali",
        "Pemerintah Provinsi Nusa Tenggara Barat",
    ]
    text = run("extract", str(inbox / "kb-bali-ntb.txt"), "--text").stdout
    pages = text.removesuffix("\n").split("\f")
    signed = records[0]["agreements"][0]["signed"]
    assert signed["value"] == "2024-07-10"
    assert pages[signed["page"] - 1][signed["start"] : signed["end"]] == signed["raw"]
    assert not (tmp_path / "data" / "sepakat.db").exists()


def test_search_before_anything_says_what_to_do(run: Run) -> None:
    assert "sepakat ingest" in run("search", "nikel", check=3).stderr


def test_an_unknown_command_and_a_missing_argument_are_wrong_usage(run: Run) -> None:
    assert run("cari", check=2).stderr
    assert run("ingest", check=2).stderr


def test_a_crash_between_archive_and_database_is_healed(run: Run, inbox: Path, tmp_path: Path) -> None:
    """The archive holds the bytes, the journal the intent, the database knows nothing: the next run finishes it."""
    run("ingest", str(inbox / "berita.html"))
    sha256 = hashlib.sha256(LETTER.encode()).hexdigest()
    place = tmp_path / "data" / "archive" / sha256[:2]
    place.mkdir(exist_ok=True)
    (place / sha256).write_text(LETTER, "utf-8")
    journal = Journal(tmp_path / "data" / "journal")
    journal.open(sha256, str(inbox / "kb-bali-ntb.txt"))
    # The process that wrote the intent is gone.
    journal.path(sha256).rename(journal.folder / f"{sha256}.999999999.json")
    done = json.loads(run("ingest", str(inbox / "berita.html"), "--json").stdout)
    assert (done["new"], done["known"]) == (1, 1)
    assert list(journal.folder.iterdir()) == []


def test_doctor_finds_nothing_wrong_where_all_is_installed(run: Run, inbox: Path) -> None:
    run("ingest", str(inbox))
    findings = json.loads(run("doctor", "--json").stdout)
    assert [finding for finding in findings if finding["state"] == "rusak"] == []


def test_doctor_names_a_damaged_original(run: Run, inbox: Path, tmp_path: Path) -> None:
    run("ingest", str(inbox))
    sha256 = hashlib.sha256(LETTER.encode()).hexdigest()
    (tmp_path / "data" / "archive" / sha256[:2] / sha256).write_text("lain", "utf-8")
    findings = json.loads(run("doctor", "--json", check=4).stdout)
    assert any(sha256 in finding["what"] and finding["remedy"] for finding in findings)
