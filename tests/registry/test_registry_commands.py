"""The commands: what a person types, sees and gets as exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import search_cli
from extract.record import Check, Event
from registry.store import Registry
from tests.registry.registry_samples import agreement, document, record

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    with Registry.open(f"sqlite:///{tmp_path / 'sepakat.db'}") as registry:
        text = "Pemerintah Provinsi Kalimantan Timur dan Pemerintah Provinsi Bali bersepakat pada 2022-03-01 tentang pariwisata."
        read = document(text, "naskah/kb.pdf")
        found = agreement(
            text,
            signed="2022-03-01",
            checks=[Check("tanggal_beda", "tanggal berbeda")],
            confidence=0.6,
            numbers=["119/1/KB/2022"],
        )
        registry.register(read, record(read, [found]), extractor_version="1")
        other = document("Naskah lain", "naskah/pks.pdf")
        registry.register(
            other,
            record(
                other,
                [
                    agreement(
                        form="perjanjian_kerja_sama",
                        signed="2023-01-01",
                        ends="2026-12-31",
                        subject="Wisata bahari pariwisata",
                    )
                ],
            ),
            extractor_version="1",
        )
    return tmp_path


@pytest.fixture
def run(data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("SEPAKAT_USER", "budi")

    def call(*words: str, answers: list[str] | None = None) -> tuple[int, str, str]:
        left = iter(answers or [])

        def answer(_prompt: str) -> str:
            try:
                return next(left)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr("builtins.input", answer)
        code = search_cli.main(["registry", *words, "--data", str(data)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def rows(run: Run, *words: str) -> Any:
    code, out, _ = run(*words, "--json")
    assert code == 0
    return json.loads(out)


COMMANDS = ("list", "show", "set", "review", "history", "merge", "unmerge", "links", "confirm", "cut", "expiring", "gaps",
            "report", "calendar", "duplicates", "export", "import", "backup", "restore")  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_help_ends_with_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert search_cli.main(["registry", command, "--help"]) == 0
    said = capsys.readouterr().out
    assert (
        "--data" in said
        and said.rstrip().splitlines()[-1]
        and f"sepakat registry {command}" in " ".join(said.split()).rsplit("Examples:", 1)[1]
    )


def test_list_and_show(run: Run) -> None:
    listed = rows(run, "list", "--sort", "signed", "--asc", "--as-of", "2024-01-01")
    assert [row["status"] for row in listed] == ["berlaku", "berlaku"]
    shown = rows(run, "show", listed[0]["agreement_id"][:9])
    signed = next(field for field in shown["fields"] if field["path"] == "party.2")
    assert (
        signed["raw"] == "Pemerintah Provinsi Bali" and len(signed["box"]) == 4 and "bersepakat" in signed["sentence"]
    )
    code, out, err = run("list", "--party", "kaltim")
    assert code == 0 and "2 dari 2" in err and out
    assert "0 dari 0" in run("list", "--party", "Kalbar")[2]
    assert "2 dari 2" in run("list", "--sector", "wisata", "--status", "Berlaku", "--as-of", "2024-01-01")[2]
    for wrong in (("--status", "hilang"), ("--sector", "nuklir"), ("--type", "KSDX"), ("--from", "kemarin dulu")):
        code, _, err = run("list", *wrong)
        assert code == 2 and wrong[1] in err and "→" in err
    assert "2 dari 2" in run("list", "--party", "Kalimantan Timur")[2]
    assert run("list", "--sort", "warna")[0] == 2 and run("show", "K-zz")[0] == 2


def test_set_history_undo(run: Run) -> None:
    this = rows(run, "list", "--text", "119/1")[0]["agreement_id"]
    assert run("set", this, "signed", "5 Maret 2022")[0] == 0
    assert (
        run("set", this, "sector.1", "nuklir")[0] == 2
        and run("set", this, "warna", "biru")[0] == 2
        and run("set", this)[0] == 2
    )
    assert run("set", this, "ends", "--empty")[0] == 0
    told = [(entry["action"], entry["by"], entry["path"]) for entry in rows(run, "history", this)]
    assert told == [("koreksi", "budi", "signed"), ("tolak", "budi", "ends")]
    assert run("set", this, "--undo")[0] == 0
    row = rows(run, "list", "--text", "119/1")[0]
    assert (row["signed"], row["ends"]) == ("2022-03-05", "2027-02-28")


def test_review_walks_and_keeps(run: Run) -> None:
    waiting = rows(run, "review", "--limit", "100")
    # What a failed check is about comes first, then the least certain.
    assert waiting[0]["path"] == "signed" and waiting[0]["checks"] == ["tanggal berbeda"]
    code, out, err = run("review", answers=["t", "k 28 Februari 2028", "u", "l", "apa", "x"])
    assert code == 0 and "2 isian diputuskan" in err and "“" in out
    after = rows(run, "review", "--limit", "100")
    assert len(after) == len(waiting) - 2 and after[-1]["path"] != waiting[0]["path"]
    assert run("review", answers=["q"])[0] == 0


def test_links_confirm_cut(run: Run) -> None:
    (link,) = rows(run, "links")
    assert link["relation"] == "pelaksanaan" and link["evidence"] and link["state"] == "terhubung"
    assert run("cut", link["child_id"], link["parent_id"])[0] == 0 and rows(run, "links") == []
    assert run("confirm", link["child_id"], link["parent_id"])[0] == 0
    assert [row["state"] for row in rows(run, "links")] == ["sah"]


def test_monday_morning(run: Run, data: Path) -> None:
    (ending,) = rows(run, "expiring", "--within", "90d", "--as-of", "2026-11-21")
    assert ending["days_left"] == 40
    assert {gap["code"] for gap in rows(run, "gaps", "--as-of", "2026-11-21")} == {"konflik"}
    assert run("gaps", "--only", "apa")[0] == 2
    assert rows(run, "report")["total"]["count"] == 2
    code, out, _ = run("report", "--xlsx", str(data / "r.xlsx"), "--chart", str(data / "r.png"))
    assert (
        code == 0
        and "Jumlah: 2" in out
        and (data / "r.png").read_bytes().startswith(b"\x89PNG")
        and (data / "r.xlsx").exists()
    )
    assert (
        run("calendar", str(data / "k.ics"), "--as-of", "2026-11-21")[0] == 0
        and b"VEVENT" in (data / "k.ics").read_bytes()
    )
    assert rows(run, "duplicates") == []
    for command in ("expiring", "gaps", "duplicates", "links", "history"):
        assert run(command)[0] == 0


def test_long_lists_of_gaps_are_cut_and_say_so(run: Run, data: Path) -> None:
    with Registry.open(f"sqlite:///{data / 'sepakat.db'}") as registry:
        for serial in range(3):
            read = document(f"Berita {serial}")
            told = agreement(signed=f"2019-0{serial + 1}-01")
            event = Event("penandatanganan")
            registry.register(read, record(read, [told], kind="news", event=event), extractor_version="1")
    only = ("gaps", "--only", "berita_tanpa_naskah")
    code, out, _ = run(*only, "--limit", "2")
    assert code == 0 and "2 dari 3; semua: --limit 0" in out and out.count("diberitakan") == 2
    code, out, _ = run(*only)
    assert code == 0 and "(3)" in out and out.count("diberitakan") == 3
    assert len(rows(run, *only)) == 3 and len(rows(run, *only, "--limit", "1")) == 1


def test_out_and_in_again(run: Run, data: Path, tmp_path: Path) -> None:
    assert run("export", str(data / "a.xlsx"))[0] == 0 and run("export", str(data / "a.pdf"))[0] == 2
    code, out, err = run("import", str(data / "a.xlsx"), "--dry-run")
    assert code == 0 and "Belum ada yang diubah" in err and "cocok" in out
    assert run("backup", str(data / "b.zip"))[0] == 0
    assert search_cli.main(["registry", "restore", str(data / "b.zip"), "--data", str(tmp_path / "baru")]) == 0
    assert search_cli.main(["registry", "list", "--data", str(tmp_path / "baru")]) == 0
    assert run("restore", str(data / "b.zip"))[0] == 2


def test_merge_and_unmerge(run: Run) -> None:
    assert run("merge", "Pemerintah Provinsi Bali", "Pemerintah Provinsi Kalimantan Timur")[0] == 0
    assert run("merge", "Tidak Ada", "Pemerintah Provinsi Kalimantan Timur")[0] == 2
    assert run("unmerge", "Pemerintah Provinsi Bali")[0] == 0 and run("unmerge", "Pemerintah Provinsi Bali")[0] == 2


def test_without_a_registry_it_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search_cli.main(["registry", "gaps", "--data", str(tmp_path / "kosong")]) != 0
    assert "sepakat ingest" in capsys.readouterr().err
