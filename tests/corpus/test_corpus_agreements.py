"""The sample agreements are whole, their gold is well formed and says what is printed."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest
from num2words import num2words
from PIL import Image

from corpus.render.build import document
from corpus.render.gold import add, squeeze
from corpus.render.press import fonts_missing
from corpus.render.scan import CONDITIONS, degrade, render_pages
from corpus.render.shape import faults, fields
from corpus.render.source import CORPUS, HELD_OUT, load, stems

STEMS = stems()
HELD = stems(HELD_OUT)
ALL = STEMS + HELD
SCANNED = [stem for stem in ALL if load(stem).scan]
BORN = [stem for stem in ALL if not load(stem).scan]
SETS = pytest.mark.parametrize(("root", "members"), [(CORPUS, STEMS), (CORPUS / HELD_OUT.name, HELD)])
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MEBIBYTE = 1024 * 1024
WILAYAH = Path(__file__).parents[2].parent / "shared" / "data" / "wilayah"
#: An amount in figures with its words after it.
SPELT = re.compile(r"Rp\.? ?([\d.]+)(?:,00|,-)? \(([a-z ]+) rupiah\)")
#: "5 (lima)".
COUNTED = re.compile(r"(?<![\d.,/])([\d.]+) \(([a-z ]+?)(?: dolar Amerika Serikat)?\)", re.IGNORECASE)

needs_fonts = pytest.mark.skipif(bool(fonts_missing()), reason="fonts not installed: fonts-liberation and others")


def home(stem: str) -> Path:
    return CORPUS / load(stem).home


def gold(stem: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((home(stem) / "gold" / "agreements" / f"{stem}.json").read_text("utf-8"))
    return record


def pages(stem: str) -> list[str]:
    return (home(stem) / "gold" / "text" / f"{stem}.txt").read_text("utf-8").split("\f")


def pdf(stem: str) -> Path:
    return home(stem) / "agreements" / f"{stem}.pdf"


def pdf_texts(stem: str) -> list[str]:
    opened = pypdfium2.PdfDocument(pdf(stem))
    try:
        return [page.get_textpage().get_text_bounded() for page in opened]
    finally:
        opened.close()


def agreement(stem: str) -> dict[str, Any]:
    found: dict[str, Any] = gold(stem)["agreements"][0]
    return found


def spelt(number: int) -> set[str]:
    return {num2words(number, lang="id"), num2words(number, lang="en")}


def codes(stem: str) -> set[str]:
    return {check["code"] for check in agreement(stem)["checks"]}


@SETS
def test_nothing_is_left_over(root: Path, members: list[str]) -> None:
    for folder in ("agreements", "gold/agreements", "gold/text"):
        assert {path.stem for path in (root / folder).iterdir()} == set(members)


def test_enough_of_each_kind() -> None:
    forms = {agreement(stem)["form"] for stem in STEMS}
    types = {agreement(stem)["type"] for stem in STEMS}
    bilingual = [stem for stem in STEMS if gold(stem)["document"]["languages"] == ["id", "en"]]
    assert len(BORN) >= 13 and len(SCANNED) >= 13 and len(bilingual) >= 3
    assert types == {"KSDD", "KSDPK", "KSDPL", "KSDLL", "SINERGI", "BUKAN_KSD"}
    assert len(forms) == 8


def test_corpus_is_small() -> None:
    assert sum(path.stat().st_size for path in CORPUS.rglob("*") if path.is_file()) < 25 * MEBIBYTE


@pytest.mark.parametrize("stem", ALL)
def test_gold_has_the_shape_of_a_record(stem: str) -> None:
    assert list(faults(gold(stem))) == []


@pytest.mark.parametrize("stem", ALL)
def test_gold_names_this_very_file(stem: str) -> None:
    head = gold(stem)["document"]
    assert head["sha256"] == hashlib.sha256(pdf(stem).read_bytes()).hexdigest()
    assert CORPUS.parent / head["source"] == pdf(stem)
    assert head["pages"] == len(pages(stem)) == len(pdf_texts(stem))


@pytest.mark.parametrize("stem", ALL)
def test_gold_is_printed_on_its_page(stem: str) -> None:
    texts = [squeeze(text) for text in pages(stem)]
    assert [field["raw"] for field in fields(gold(stem)) if field["raw"] not in texts[field["page"] - 1]] == []


@pytest.mark.parametrize("stem", BORN)
def test_born_digital_text_holds_the_gold(stem: str) -> None:
    texts = [squeeze(text).replace(" ", "") for text in pdf_texts(stem)]
    missing = [f["raw"] for f in fields(gold(stem)) if f["raw"].replace(" ", "") not in texts[f["page"] - 1]]
    assert missing == []


@pytest.mark.parametrize("stem", SCANNED)
def test_scans_hide_their_text(stem: str) -> None:
    read = squeeze(" ".join(pdf_texts(stem)))
    if (scan := load(stem).scan) and scan.hidden:
        words = set(squeeze(" ".join(pages(stem))).split())
        assert 0.2 < len(words & set(read.split())) / len(words) < 0.85
    else:
        assert read == ""


@pytest.mark.parametrize("stem", ALL)
def test_signing_day(stem: str) -> None:
    signed = agreement(stem)["signed"]
    if signed is None:
        pytest.skip("not signed")
    day = datetime.date.fromisoformat(signed["value"])
    named = next((name for name in DAYS if name.lower() in signed["raw"].lower().split(",")[0].split()), None)
    figures = re.search(r"\((\d\d)[-/.](\d\d)[-/.](\d{4})\)", signed["raw"])
    assert (named is not None and named != DAYS[day.weekday()]) == ("hari_salah" in codes(stem))
    if figures:
        written = datetime.date(int(figures[3]), int(figures[2]), int(figures[1]))
        assert (written != day) == ("tanggal_beda" in codes(stem))


@pytest.mark.parametrize("stem", ALL)
def test_date_in_words(stem: str) -> None:
    signed = agreement(stem)["signed"]
    words = signed and re.search(r"tanggal ([a-z ]+?)(?: bulan)? ([A-Za-z]+) tahun ([a-z ]+)", signed["raw"], re.I)
    if not words or "dua ribu" not in words[3].lower():
        pytest.skip("no date in words")
    day = datetime.date.fromisoformat(signed["value"])
    assert squeeze(words[1]).lower() == num2words(day.day, lang="id")
    assert squeeze(words[3]).lower() == num2words(day.year, lang="id")


@pytest.mark.parametrize("stem", ALL)
def test_figures_equal_their_words(stem: str) -> None:
    text = squeeze(" ".join(pages(stem)))
    wrong = [
        match[0] for match in SPELT.finditer(text) if num2words(int(match[1].replace(".", "")), lang="id") != match[2]
    ]
    assert bool(wrong) == ("terbilang_beda" in codes(stem)), wrong
    counts = [
        match[0]
        for match in COUNTED.finditer(text)
        if not re.search("rupiah$|bulan", match[2], re.I)
        and match[2].lower() not in spelt(int(match[1].replace(".", "")))
    ]
    assert counts == []


@pytest.mark.parametrize("stem", ALL)
def test_term(stem: str) -> None:
    found = agreement(stem)
    starts, ends, duration = found["starts"], found["ends"], found["duration"]
    if not (starts and ends and duration):
        pytest.skip("no complete term")
    last = add(starts["value"], duration["value"]).isoformat()
    assert (last != ends["value"]) == ("durasi_beda" in codes(stem))


@pytest.mark.skipif(not WILAYAH.exists(), reason="../shared/data/wilayah is absent")
@pytest.mark.parametrize("stem", ALL)
def test_region_codes(stem: str) -> None:
    rows = [
        line.split("\t")
        for name in ("provinsi", "kabupaten_kota")
        for line in (WILAYAH / f"{name}.tsv").read_text("utf-8").splitlines()
    ]
    names = {row[0]: row[1] if "." in row[0] else f"Provinsi {row[1]}" for row in rows}
    for party in agreement(stem)["parties"]:
        if party["region_code"]:
            assert party["name"]["value"] == f"Pemerintah {names[party['region_code']]}"


def test_the_smelter_agreement_never_says_smelter() -> None:
    for stem in ("kb-sultra-malut-2024", "pks-sultra-malut-2025", "adendum-sultra-malut-2026"):
        text = squeeze(" ".join(pages(stem))).lower()
        assert "smelter" not in text and "pengolahan dan pemurnian mineral" in text


def test_links_and_split_name_agreements() -> None:
    links = json.loads((CORPUS / "gold" / "links.json").read_text("utf-8"))
    ends = {link[side] for link in links["links"] for side in ("from", "to")}
    gaps = {stem for name, listed in links["gaps"].items() if name != "as_of" for stem in listed}
    assert ends | gaps <= set(STEMS)
    assert {link["relation"] for link in links["links"]} == {
        "pelaksanaan",
        "adendum",
        "perpanjangan",
        "lanjutan",
        "rencana_kerja",
    }
    split = json.loads((CORPUS / "gold" / "split.json").read_text("utf-8"))
    assert split["independent"] == STEMS


@SETS
def test_each_half_has_scans_and_born_digital_texts_alike(root: Path, members: list[str]) -> None:
    split = json.loads((root / "gold" / "split.json").read_text("utf-8"))
    assert sorted(split["dev"] + split["test"]) == members
    for half in (split["dev"], split["test"]):
        assert half == sorted(half)
        assert abs(len(set(half) & set(SCANNED)) - len(set(half) & set(BORN))) <= 2


def test_the_held_out_set_shares_no_clause_and_is_not_ingested() -> None:
    assert all("{{" not in (HELD_OUT / f"{stem}.toml").read_text("utf-8") for stem in HELD)
    assert (CORPUS / HELD_OUT.name / ".sepakat-abaikan").exists()


def test_an_implementing_text_cites_its_parent() -> None:
    links = json.loads((CORPUS / "gold" / "links.json").read_text("utf-8"))["links"]
    for link in links:
        text = squeeze(" ".join(pages(link["from"])))
        parent = agreement(link["to"])
        cited = [number["raw"] for number in parent["numbers"]] or ["5 Oktober 2023"]
        assert all(number in text for number in cited), link


@needs_fonts
@pytest.mark.parametrize("stem", [BORN[0], min(SCANNED, key=lambda stem: pdf(stem).stat().st_size)])
def test_rendering_twice_gives_the_same_bytes(stem: str) -> None:
    source = load(stem)
    first, print_ = document(source)
    assert document(source)[0] == first
    assert "\f".join(print_.texts) == "\f".join(pages(stem))


@needs_fonts
@pytest.mark.parametrize("name", CONDITIONS)
def test_conditions_spoil_pages_repeatably(name: str) -> None:
    condition = CONDITIONS[name]
    page = render_pages("adendum-sultra-malut-2026", 60)[0].convert("L")
    spoilt = degrade(page, condition, seed=7)
    same = degrade(page, condition, seed=7)
    assert spoilt.tobytes() == same.tobytes()
    assert spoilt.mode == ("1" if condition.bilevel else "L")
    assert spoilt.size == (page.size[::-1] if condition.turn == 90 else page.size)
    assert np.asarray(spoilt.convert("L")).tobytes() != page.tobytes()


def test_turning_is_clockwise() -> None:
    image = Image.new("L", (3, 2), 255)
    image.putpixel((0, 0), 0)
    turned = degrade(image, CONDITIONS["turned90"].__class__("plain", 72, turn=90), seed=0)
    assert turned.size == (2, 3) and turned.getpixel((1, 0)) == 0
